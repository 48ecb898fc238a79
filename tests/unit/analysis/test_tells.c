/* Can the good reply be told by its looks? Scenarios whose scenes are written as
 * "good reply|other|other", in English and Spanish. */
#include "analysis/tells.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 16000, SCENES = 8 };

static const char head[] =
    "return scenario \"test\" {\n"
    "  title = \"Test\", language = \"en\", persona = { name = \"Ana\" },\n"
    "  claim = { \"Late.\", verdict = \"untrue\", truth = \"No.\", value = \"care\" },\n"
    "  moments = { \"m\" }, vars = { n = 0 },\n"
    "  vary \"cause\" { { \"ours\", fault = \"our own old fault\" }, { \"no\", fault = \"no\" } "
    "},\n";

__attribute__((format(printf, 2, 3))) static void add(char *text, const char *format, ...)
{
    size_t used = strlen(text);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text + used, ROOM - used, format, arguments);
    va_end(arguments);
}

static tal_scenario *load(const char *lua, const char *es)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;

    tal_scenario_load_bytes(&scenario, "t.lua", lua, strlen(lua), found);
    if (scenario && es)
        tal_scenario_translate_bytes(scenario, "t.es.yaml", es, strlen(es), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    for (size_t i = 0; i < tal_diagnostics_errors(found); i++)
        cr_log_error("%s", tal_diagnostics_get(found, i)->message);
    cr_assert_eq(tal_diagnostics_errors(found), 0);
    tal_diagnostics_free(found);
    return scenario;
}

/* The reply at *at, up to '|'. */
static int next(const char **at)
{
    int length = (int)strcspn(*at, "|");

    *at += length + ((*at)[length] == '|');
    return length;
}

static void add_scene(char *lua, char *yaml, int number, const char *en, const char *es)
{
    add(lua, "scene \"s%d\" { moment = \"m\",\n", number);
    add(yaml, "  s%d:\n    replies:\n", number);
    for (int reply = 0; *en; reply++) {
        const char *en_text = en, *es_text = es ? es : "";
        int en_length = next(&en), es_length = es ? next(&es) : 0;

        add(lua, "  reply \"r%d\" { \"%.*s\", validation = %d, to = \"over\" },\n", reply,
            en_length, en_text, reply ? 1 : 2);
        add(yaml, "      r%d: { text: { from: \"%.*s\", to: \"%.*s\" } }\n", reply, en_length,
            en_text, es_length, es_text);
    }
    add(lua, "},\n");
}

/* SCENES of English, ending with NULL, and of Spanish, or NULL: English alone. */
static tal_scenario *scenes(const char *const *en, const char *const *es)
{
    char lua[ROOM] = "", yaml[ROOM] = "language: es\nscenes:\n";

    add(lua, "%s", head);
    for (int i = 0; en[i]; i++)
        add_scene(lua, yaml, i, en[i], es ? es[i] : NULL);
    add(lua, "outcome \"over\" { \"Bye.\", result = \"lost\" },\n}\n");
    return load(lua, es ? yaml : NULL);
}

/* COUNT scenes alike. */
static tal_scenario *alike(int count, const char *en, const char *es)
{
    const char *english[SCENES + 1] = { NULL }, *spanish[SCENES + 1] = { NULL };

    for (int i = 0; i < count; i++) {
        english[i] = en;
        spanish[i] = es;
    }
    return scenes(english, es ? spanish : NULL);
}

/* The tell of KIND in LANGUAGE; frees the scenario. */
static tal_tell tell_of(tal_scenario *scenario, tal_tell_kind kind, int language)
{
    tal_tell tells[TAL_TELLS * TAL_LANGUAGES_LIMIT], found = { .scenes = -1 };
    int count = tal_tells_find(scenario, tells);

    for (int i = 0; i < count; i++)
        if (tells[i].kind == kind && tells[i].language == language)
            found = tells[i];
    tal_scenario_free(scenario);
    return found;
}

static void tell_is(tal_tell tell, int count, int hits, double expected, double chance)
{
    cr_assert_eq(tell.scenes, count, "%d scenes", tell.scenes);
    cr_assert_eq(tell.hits, hits, "%d hits", tell.hits);
    cr_assert_float_eq(tell.expected, expected, 1e-12);
    cr_assert_float_eq(tell.chance, chance, 1e-12);
}

/* Which tells give the scenario away: "es longest" and so on, each ended with ";". Frees it. */
static const char *given_away(tal_scenario *scenario)
{
    static const char *const names[] = { "longest", "shortest", "politest", "question" };
    static char out[ROOM];
    tal_tell tells[TAL_TELLS * TAL_LANGUAGES_LIMIT];
    int count = tal_tells_find(scenario, tells);

    out[0] = '\0';
    for (int i = 0; i < count; i++)
        if (tells[i].gives_away)
            add(out, "%s %s;", scenario->languages[tells[i].language], names[tells[i].kind]);
    tal_scenario_free(scenario);
    return out;
}

Test(tells, chance_is_that_of_trials_of_unlike_probability)
{
    const char *one[] = { "abcd|a", "a|abcd|b", "a|b|c|abcd", NULL };
    const char *two[] = { "abcd|a", "abcd|a|b", "a|b|c|abcd", NULL };
    const char *three[] = { "abcd|a", "abcd|a|b", "abcd|b|c|d", NULL };
    const char *none[] = { "a|abcd", "a|abcd|b", NULL };

    /* Of 1/2, 1/3 and 1/4: all hit in 1 of 24 cases, two in 3 + 2 + 1, one in 11, none in 6. */
    tell_is(tell_of(scenes(three, NULL), TAL_TELL_LONGEST, 0), 3, 3, 13 / 12.0, 1 / 24.0);
    tell_is(tell_of(scenes(two, NULL), TAL_TELL_LONGEST, 0), 3, 2, 13 / 12.0, 7 / 24.0);
    tell_is(tell_of(scenes(one, NULL), TAL_TELL_LONGEST, 0), 3, 1, 13 / 12.0, 18 / 24.0);
    tell_is(tell_of(scenes(none, NULL), TAL_TELL_LONGEST, 0), 2, 0, 5 / 6.0, 1);
    tell_is(tell_of(alike(8, "abcd|a", NULL), TAL_TELL_LONGEST, 0), 8, 8, 4, 1 / 256.0);
}

Test(tells, five_scenes_half_of_them_hits_and_little_chance_or_four_and_always)
{
    const char *half[] = { "abcd|a|b|c", "abcd|a|b|c", "abcd|a|b|c", "abcd|a|b|c",
                           "abcd|a|b|c", "a|abcd|b|c", "a|abcd|b|c", NULL };

    const char *seven_of_eight[] = { "abc|a", "abc|a", "abc|a", "abc|a", "abc|a",
                                     "abc|a", "abc|a", "a|abc", NULL };

    cr_assert_str_eq(given_away(alike(3, "abcd|a|b|c", NULL)), "", "3 scenes");
    cr_assert_str_eq(given_away(alike(4, "abcd|a", NULL)), "en longest;", "1 in 16, but always");
    cr_assert_str_eq(given_away(scenes(seven_of_eight, NULL)), "", "9 in 256");
    /* 5 of 7 by 1/4: (21 * 9 + 7 * 3 + 1) / 4^7 = 211 / 16384. */
    tell_is(tell_of(scenes(half, NULL), TAL_TELL_LONGEST, 0), 7, 5, 7 / 4.0, 211 / 16384.0);
    cr_assert_str_eq(given_away(scenes(half, NULL)), "", "0.0129");
    half[6] = NULL; /* 5 of 6: (6 * 3 + 1) / 4^6 = 19 / 4096 */
    cr_assert_str_eq(given_away(scenes(half, NULL)), "en longest;");
}

Test(tells, each_one_gives_away_in_its_language)
{
    const char *flat = "abc|def|ghi";

    cr_assert_str_eq(given_away(alike(5, "abcd|def|ghi", flat)), "en longest;");
    cr_assert_str_eq(given_away(alike(5, flat, "abcd|def|ghi")), "es longest;");
    cr_assert_str_eq(given_away(alike(5, "ab|def|ghi", flat)), "en shortest;");
    cr_assert_str_eq(given_away(alike(5, flat, "ab|def|ghi")), "es shortest;");
    cr_assert_str_eq(given_away(alike(5, "Sorry.|Never.|Later.", "ab.|cd.|ef.")), "en politest;");
    cr_assert_str_eq(given_away(alike(5, flat, "Perdón.|Después.|Luego.")), "es politest;");
    cr_assert_str_eq(given_away(alike(5, "Why?|Now.|Then", "ab.|cd.|ef.")), "en question;");
    cr_assert_str_eq(given_away(alike(5, flat, "¿Así?|Luego|Después")), "es question;");
}

Test(tells, that_point_elsewhere_give_nothing_away)
{
    cr_assert_str_eq(given_away(alike(8, "Let us look.|No? Really? Not a chance of it.|Sorry!",
                                      "Veamos el caso.|¿No? Ni lo sueñe usted.|Perdón")),
                     "");
    cr_assert_str_eq(given_away(alike(8, "abc|def|ghi", "abc|def|ghi")), "");
}

Test(tells, count_characters_and_not_bytes)
{
    tell_is(tell_of(alike(1, "ñññ|abcd|ab", NULL), TAL_TELL_LONGEST, 0), 1, 0, 1 / 3.0, 1);
    tell_is(tell_of(alike(1, "ñññ|abc|ab", NULL), TAL_TELL_LONGEST, 0), 0, 0, 0, 1);
}

static int polite(const char *en, const char *es, int language)
{
    return tell_of(alike(1, en, es), TAL_TELL_POLITEST, language).hits;
}

Test(tells, politeness_is_whole_words_whatever_case_and_accents)
{
    const char *flat = "a|b";

    cr_assert_eq(polite("THANK\\u{A0}YOU|b", NULL, 0), 1);
    cr_assert_eq(polite("I'm sorry, I understand.|Sorry.", NULL, 0), 1, "two are more than one");
    cr_assert_eq(polite("Sorry, sorry|Please", NULL, 0), 1);
    cr_assert_eq(polite("Sorry|Please", NULL, 0), 0, "as many");
    cr_assert_eq(polite("Pleased|b", NULL, 0), 0);
    cr_assert_eq(polite("Displease|b", NULL, 0), 0);
    cr_assert_eq(polite("Por favor|b", NULL, 0), 0, "not English");
    cr_assert_eq(polite(flat, "PERDÓN|b", 1), 1);
    cr_assert_eq(polite(flat, "Lo siento.|b", 1), 1);
    cr_assert_eq(polite(flat, "¿Perdone?|b", 1), 1);
    cr_assert_eq(polite(flat, "—Disculpe—|b", 1), 1);
    cr_assert_eq(polite(flat, "Please|b", 1), 0);
    cr_assert_eq(polite(flat, "Imperdonable|b", 1), 0);
}

/* One scene whose replies are written out in Lua. */
static tal_scenario *scene(const char *replies)
{
    char lua[ROOM] = "";

    add(lua,
        "%sscene \"s\" { moment = \"m\", %s },\n"
        "scene \"t\" { reply \"a\" { \"abcd\", to = \"over\" }, reply \"b\" { \"e\", to = \"over\" "
        "} },\n"
        "outcome \"over\" { \"Bye.\", result = \"lost\" },\n}\n",
        head, replies);
    return load(lua, NULL);
}

static tal_tell longest(const char *replies)
{
    return tell_of(scene(replies), TAL_TELL_LONGEST, 0);
}

#define REPLY(id, text, level)                                                                     \
    "reply \"" id "\" { " text ", validation = " level ", to = \"over\" }, "

Test(tells, leave_out_scenes_where_no_reply_is_the_good_one)
{
    tell_is(longest(REPLY("a", "'abc'", "2") REPLY("b", "'d'", "1")), 1, 1, 0.5, 0.5);
    tell_is(longest(REPLY("a", "'abc'", "2") REPLY("b", "'d'", "2")), 0, 0, 0, 1);
    tell_is(longest(REPLY("a", "'abc'", "2")), 0, 0, 0, 1);
    tell_is(longest(REPLY("a", "'abc'", "2") REPLY("b", "'d'", "'n > 0 and 1 or 0'")), 0, 0, 0, 1);
    tell_is(
        longest(REPLY("a", "'abc'", "2") "silence { seconds = 9, validation = 0, to = 'over' }"), 0,
        0, 0, 1);
}

Test(tells, add_up_the_levels_of_all_skills)
{
    tell_is(longest("reply 'a' { 'abc', validation = 2, discernment = 0, to = 'over' },"
                    "reply 'b' { 'abcde', validation = 1, discernment = 2, to = 'over' }"),
            1, 1, 0.5, 0.5);
}

Test(tells, read_texts_that_are_put_together)
{
    /* The first phrase, with the first case's field and no value of a variable. */
    tell_is(
        longest(REPLY("a", "'It was {fault}.'", "2") REPLY("b", "'It was not your fault.'", "1")),
        1, 1, 0.5, 0.5);
    tell_is(longest(REPLY("a", "{ { 'abc', when = 'n > 0' }, 'd' }", "2") REPLY("b", "'ef'", "1")),
            1, 1, 0.5, 0.5);
    tell_is(longest(REPLY("a", "'abc{n}'", "2") REPLY("b", "'def'", "1")), 0, 0, 0, 1);
    tell_is(longest(REPLY("a", "function(s) return 'abc' end", "2") REPLY("b", "'d'", "1")), 0, 0,
            0, 1);
}

Test(tells, have_no_list_of_politeness_for_other_languages)
{
    tal_tell tells[TAL_TELLS * TAL_LANGUAGES_LIMIT];
    tal_scenario *scenario = alike(1, "Sorry|b", NULL);

    scenario->languages[0] = "est";
    cr_assert_eq(tal_tells_find(scenario, tells), 3);
    scenario->languages[0] = "en-GB";
    cr_assert_eq(tal_tells_find(scenario, tells), 4);
    cr_assert_eq(tells[TAL_TELL_POLITEST].hits, 1);
    tal_scenario_free(scenario);
}
