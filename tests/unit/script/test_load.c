/* A scenario file from its text to the sealed tables. What is wrong with files: tests/errors. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talante/talante.h>

#include "base/source.h"
#include "model/scenario.h"

/* Loads LUA, and ES where it is not NULL, and seals. Warnings go to FOUND (or NULL). */
static tal_scenario *load(const char *lua, const char *es, tal_diagnostics *found)
{
    tal_diagnostics *own = found ? NULL : tal_diagnostics_new(), *list = found ? found : own;
    tal_scenario *scenario = NULL;
    tal_scenario_load_bytes(&scenario, "t.lua", lua, strlen(lua), list);
    if (scenario && es)
        cr_assert_eq(tal_scenario_translate_bytes(scenario, "t.es.yaml", es, strlen(es), list),
                     TAL_OK);
    if (scenario)
        cr_assert_eq(tal_scenario_seal(scenario, list), TAL_OK);
    for (size_t i = 0; !scenario && i < tal_diagnostics_count(list); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(list, i));
        cr_log_error("%s", text);
        free(text);
    }
    cr_assert_not_null(scenario);
    if (own)
        cr_assert_eq(tal_diagnostics_count(own), 0);
    tal_diagnostics_free(own);
    return scenario;
}

static const char *text_in(const tal_scenario *scenario, int language, tal_text_id text)
{
    return tal_scenario_wording(scenario, language, text)->bytes;
}

static const char *text_of(const tal_scenario *scenario, tal_text_id text)
{
    return text_in(scenario, 0, text);
}

static const tal_reply *reply_of(const tal_scenario *scenario, const char *scene, const char *reply)
{
    int32_t place = tal_scenario_find_scene(scenario, scene);
    return &scenario->replies[tal_scenario_find_reply(scenario, place, reply)];
}

static const char bill[] =
    "return scenario \"the-bill\" {\n"
    "  title = \"The bill\", summary = \"It rose.\", teaches = \"Numbers.\", language = \"en\",\n"
    "  source = { \"001\", \"002\" }, minutes = 7, setting = \"phone\", start = \"second\",\n"
    "  persona = { name = \"Ana\", role = \"client\", portrait = \"ana\", voice = \"es-low\", "
    "trust = 45 },\n"
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"By a tenth.\",\n"
    "            value = \"clarity\", expected = \"a call\" },\n"
    "  moments = { \"one\", { \"two\", when = \"cause == 'ours'\" } },\n"
    "  vars = { asked = 2, angry = true, tone = \"calm\" },\n"
    "  person \"boss\" { name = \"Luis\", role = \"manager\", claim = \"She is right.\" },\n"
    "  vary \"cause\" { { \"ours\", verdict = \"right\", month = \"May\" }, { \"theirs\", month = "
    "\"June\" } },\n"
    "  vary \"plan\" { { \"small\" }, { \"large\" }, { \"none\" } },\n"
    "  look \"invoice\" { \"Open it\", shows = \"A tenth.\", when = \"trust > 10\", trust = 2, "
    "patience = -1,\n"
    "                   set = \"asked = asked + 1\" },\n"
    "  go { \"bad\", when = \"patience <= 0\" },\n"
    "  scene \"first\" { moment = \"one\", stance = \"own\",\n"
    "    says \"Hello.\", note \"She waits.\", hint \"Ask.\",\n"
    "    says { \"Again?\", when = \"visited.first\", by = \"boss\" },\n"
    "    reply \"ask\" { \"Since when?\", discernment = 2, validation = \"seen.invoice and 2 or "
    "1\",\n"
    "      trust = 5, patience = -5, once = true, style = \"refuse\", to = \"second\",\n"
    "      why = \"You asked.\", better = \"Name it.\", hears = { \"when was that\", \"which "
    "month\" } },\n"
    "    reply \"deny\" { \"No.\", discernment = 0, validation = 0, when = \"asked > 1\", locked = "
    "\"Not yet.\",\n"
    "      to = { { \"second\", when = \"angry\" }, { \"bad\", when = \"trust < 5\" }, \"good\" } "
    "},\n"
    "    silence { seconds = 25, discernment = 0, validation = 0, to = \"bad\" } },\n"
    "  scene \"second\" { moment = \"two\", with = \"boss\", says \"Well?\",\n"
    "    reply \"yes\" { \"Yes.\", disagreement = 1, to = \"good\" },\n"
    "    reply \"no\" { \"No.\", disagreement = 2, when = \"plan == 'large'\", to = \"first\" },\n"
    "    go { \"bad\", when = \"trust < 1\" }, go \"good\" },\n"
    "  outcome \"good\" { \"She thanks you.\", result = \"resolved\", for_client = \"a\",\n"
    "    for_company = \"b\", for_colleague = \"c\" },\n"
    "  outcome \"bad\" { \"She hangs up.\", result = \"lost\" },\n"
    "  path \"one way\" { \"yes\", \"look invoice\", \"silence\", with = { plan = \"large\", cause "
    "= \"theirs\" },\n"
    "    expect = \"passed\" },\n"
    "}\n";

static const tal_remark *remark_of(const tal_scenario *scenario, const tal_reply *reply)
{
    return &scenario->remarks[reply - scenario->replies];
}

Test(load, the_head_of_a_scenario)
{
    tal_scenario *scenario = load(bill, NULL, NULL);
    tal_scenario_info info;

    tal_scenario_info_get(scenario, NULL, &info);
    cr_assert_str_eq(info.id, "the-bill");
    cr_assert_str_eq(info.title, "The bill");
    cr_assert_str_eq(info.summary, "It rose.");
    cr_assert_str_eq(info.teaches, "Numbers.");
    cr_assert_str_eq(info.setting, "phone");
    cr_assert_str_eq(info.persona, "Ana");
    cr_assert_str_eq(info.role, "client");
    cr_assert_str_eq(info.portrait, "ana");
    cr_assert_str_eq(info.voice, "es-low");
    cr_assert_eq(info.minutes, 7);
    cr_assert_str_eq(tal_scenario_language(scenario, 0), "en");
    cr_assert_null(tal_scenario_language(scenario, 1));
    cr_assert_str_eq(scenario->sources[1], "002");
    cr_assert_null(scenario->sources[2]);
    cr_assert_eq(scenario->trust, 45);
    cr_assert_eq(scenario->patience, 50, "half, where the author says nothing");
    cr_assert_eq(scenario->verdict, TAL_EXAGGERATED);
    cr_assert_str_eq(text_of(scenario, scenario->claim), "It has doubled.");
    cr_assert_str_eq(text_of(scenario, scenario->truth), "By a tenth.");
    cr_assert_str_eq(text_of(scenario, scenario->value), "clarity");
    cr_assert_str_eq(text_of(scenario, scenario->expected), "a call");
    cr_assert_eq(scenario->start, tal_scenario_find_scene(scenario, "second"));
    cr_assert_eq(scenario->go.count, 1);
    cr_assert_eq(scenario->scratch, 0, "every text is constant");
    cr_assert_eq(scenario->shown_max, 2);
    cr_assert_null(scenario->functions.self);
    cr_assert_eq(tal_scenario_seal(scenario, NULL), TAL_EINVAL, "it is sealed");
    tal_scenario_free(scenario);
}

Test(load, people_desk_and_outcomes)
{
    tal_scenario *scenario = load(bill, NULL, NULL);
    const tal_desk_look *look = &scenario->looks[0];
    const tal_outcome *good = &scenario->outcomes[0];

    cr_assert_eq(scenario->persons_count, 2);
    cr_assert_null(scenario->persons[0].id);
    cr_assert_str_eq(scenario->persons[1].id, "boss");
    cr_assert_str_eq(text_of(scenario, scenario->persons[1].name), "Luis");
    cr_assert_str_eq(text_of(scenario, scenario->persons[1].claim), "She is right.");
    cr_assert_str_eq(look->id, "invoice");
    cr_assert_str_eq(text_of(scenario, look->label), "Open it");
    cr_assert_str_eq(text_of(scenario, look->shows), "A tenth.");
    cr_assert_gt(look->when, 0);
    cr_assert_eq(look->set.count, 1);
    cr_assert_eq(look->trust, 2);
    cr_assert_eq(look->patience, -1);
    cr_assert_eq(scenario->outcomes_count, 2);
    cr_assert_str_eq(good->id, "good");
    cr_assert_str_eq(tal_result_names[good->result], "resolved");
    cr_assert_str_eq(text_of(scenario, good->for_client), "a");
    cr_assert_str_eq(text_of(scenario, good->for_company), "b");
    cr_assert_str_eq(text_of(scenario, good->for_colleague), "c");
    cr_assert_eq(scenario->outcomes[1].for_client, 0);
    tal_scenario_free(scenario);
}

Test(load, scenes_lines_and_replies)
{
    static const uint8_t kinds[] = { TAL_LINE_SAYS, TAL_LINE_NOTE, TAL_LINE_HINT, TAL_LINE_SAYS };
    tal_scenario *scenario = load(bill, NULL, NULL);
    const tal_scene *first = &scenario->scenes[0], *second = &scenario->scenes[1];
    const tal_line *lines = scenario->lines + first->lines.first;
    const tal_reply *ask = reply_of(scenario, "first", "ask"),
                    *deny = reply_of(scenario, "first", "deny");
    const tal_target *ways = scenario->targets + deny->to.first;
    const tal_reply *silence = &scenario->replies[first->silence];

    cr_assert_eq(first->moment, 0);
    cr_assert_eq(first->stance, TAL_OWN);
    cr_assert_eq(second->stance, TAL_STANCE_DEFAULT);
    cr_assert_eq(first->lines.count, 4);
    for (int i = 0; i < 4; i++)
        cr_assert_eq(lines[i].kind, kinds[i]);
    cr_assert_str_eq(text_of(scenario, lines[3].text), "Again?");
    cr_assert_eq(lines[0].person, 0);
    cr_assert_eq(lines[3].person, 1);
    cr_assert_eq(lines[0].when, 0);
    cr_assert_gt(lines[3].when, 0);
    cr_assert_eq(scenario->lines[second->lines.first].person, 1, "with = the boss");

    cr_assert_eq(first->replies.count, 2);
    cr_assert_eq(ask->levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(ask->levels[TAL_VALIDATION], TAL_LEVEL_FORMULA);
    cr_assert_eq(ask->levels[TAL_DISAGREEMENT], TAL_LEVEL_NONE);
    cr_assert_gt(scenario->levels[ask->formulas][TAL_VALIDATION], 0);
    cr_assert(ask->once);
    cr_assert_neq(ask->said_bit, TAL_NONE);
    cr_assert_eq(ask->trust, 5);
    cr_assert_eq(ask->patience, -5);
    cr_assert_str_eq(tal_style_names[remark_of(scenario, ask)->style], "refuse");
    cr_assert_str_eq(text_of(scenario, remark_of(scenario, ask)->why), "You asked.");
    cr_assert_str_eq(text_of(scenario, remark_of(scenario, ask)->better), "Name it.");
    cr_assert_eq(remark_of(scenario, ask)->hears.count, 2);
    cr_assert_str_eq(text_of(scenario, scenario->field_texts[remark_of(scenario, ask)->hears.first + 1]), "which month");

    cr_assert_str_eq(text_of(scenario, deny->locked), "Not yet.");
    cr_assert_eq(remark_of(scenario, deny)->style, TAL_NONE);
    cr_assert_eq(deny->said_bit, TAL_NONE, "nothing asks whether it was said");
    cr_assert_eq(deny->to.count, 3);
    cr_assert_eq(ways[0].place, 1);
    cr_assert_eq(ways[1].place, -2, "outcome 1");
    cr_assert_eq(ways[2].place, -1, "outcome 0");
    cr_assert_eq(ways[2].when, 0);
    cr_assert_eq(first->silence_seconds, 25);
    cr_assert_eq(silence->levels[TAL_DISCERNMENT], 0);
    cr_assert_eq(second->silence, TAL_NONE);
    cr_assert_eq(second->go.count, 2);
    tal_scenario_free(scenario);
}

/* Row ROW was written where the file says AT, and its condition where it says WHEN; NULL: none. */
static void written(const tal_scenario *scenario, tal_site_kind kind, int32_t row, const char *at,
                    const char *when)
{
    const char *bytes = tal_source_bytes(scenario->source);
    tal_site site = scenario->sites[kind][row];

    cr_expect(!strncmp(bytes + site.at, at, strlen(at)), "%d, %d: %.20s", kind, row,
              bytes + site.at);
    if (when)
        cr_expect(!strncmp(bytes + site.when, when, strlen(when)), "%d, %d: %.20s", kind, row,
                  bytes + site.when);
    else
        cr_expect_eq(site.when, site.at, "%d, %d: %.20s", kind, row, bytes + site.when);
}

Test(load, rows_know_where_they_were_written)
{
    tal_scenario *scenario = load(bill, NULL, NULL);
    const tal_scene *first = &scenario->scenes[0], *second = &scenario->scenes[1];
    int32_t deny = first->replies.first + 1;

    cr_assert_str_eq(tal_source_bytes(scenario->source), bill);
    cr_assert_str_eq(scenario->file, "t.lua");
    written(scenario, TAL_SITE_SCENE, 0, "\"first\" {", NULL);
    written(scenario, TAL_SITE_SCENE, 1, "\"second\" {", NULL);
    written(scenario, TAL_SITE_OUTCOME, 1, "\"bad\" { \"She", NULL);
    written(scenario, TAL_SITE_LOOK, 0, "\"invoice\" {", "\"trust > 10\"");
    written(scenario, TAL_SITE_MOMENT, 0, "\"one\"", NULL);
    written(scenario, TAL_SITE_MOMENT, 1, "\"two\"", "\"cause == 'ours'\"");
    written(scenario, TAL_SITE_VAR, 0, "asked = 2", NULL);
    written(scenario, TAL_SITE_VAR, 2, "tone = ", NULL);
    written(scenario, TAL_SITE_LINE, first->lines.first, "\"Hello.\"", NULL);
    written(scenario, TAL_SITE_LINE, first->lines.first + 3, "\"Again?\"", "\"visited.first\"");
    written(scenario, TAL_SITE_REPLY, first->replies.first, "\"ask\" {", NULL);
    written(scenario, TAL_SITE_REPLY, deny, "\"deny\" {", "\"asked > 1\"");
    written(scenario, TAL_SITE_REPLY, first->silence, "silence {", NULL);
    int32_t to = scenario->replies[deny].to.first;
    written(scenario, TAL_SITE_TARGET, to + 1, "\"bad\", when", "\"trust < 5\"");
    written(scenario, TAL_SITE_TARGET, to + 2, "\"good\" }", NULL);
    written(scenario, TAL_SITE_TARGET, scenario->go.first, "\"bad\", when", "\"patience <= 0\"");
    written(scenario, TAL_SITE_TARGET, second->go.first + 1, "\"good\" }", NULL);
    tal_scenario_free(scenario);
}

/* A translation's phrase was written where its original was: that is where its condition stands. */
Test(load, phrases_know_where_they_were_written)
{
    tal_diagnostics *found = tal_diagnostics_new(); /* the rest is not translated */
    tal_scenario *scenario = load(
        "return scenario \"p\" { title = \"T\", language = \"en\", persona = { name = \"Ana\" },\n"
        "claim = { \"C\", verdict = \"right\", truth = \"T\", value = \"V\" },\n"
        "scene \"a\" { says { { \"Hm.\", { \"Calm.\", when = \"trust > 9\" }, [[{persona}.]] } },\n"
        "  says(function(c) return \"x\" end),\n"
        "  go \"b\" }, outcome \"b\" { \"B\", result = \"lost\" } }\n",
        "language: es\nscenes: { a: { lines: [ { from: \"Hm.\", to: \"Ejem.\" },\n"
        "  { from: \"Calm.\", to: \"Calma.\" },\n"
        "  { from: \"{persona}.\", to: \"¡{persona}!\" } ] } }\n",
        found);
    tal_run lines = scenario->scenes[0].lines;
    const tal_line *line = &scenario->lines[lines.first];

    written(scenario, TAL_SITE_LINE, lines.first, "{ \"Hm.\"", NULL);
    written(scenario, TAL_SITE_LINE, lines.first + 1, "function(c)", NULL);
    cr_assert_gt(scenario->wordings[1][line[0].text].first, 0);
    for (int language = 0; language < 2; language++) {
        const tal_wording *wording = tal_scenario_wording(scenario, language, line[0].text);
        cr_assert_eq(wording->length, 3);
        written(scenario, TAL_SITE_PHRASE, wording->first, "\"Hm.\"", NULL);
        written(scenario, TAL_SITE_PHRASE, wording->first + 1, "\"Calm.\"", "\"trust > 9\"");
        written(scenario, TAL_SITE_PHRASE, wording->first + 2, "[[{persona}", NULL);
        wording = tal_scenario_wording(scenario, language, line[1].text);
        written(scenario, TAL_SITE_PHRASE, wording->first, "function(c)", NULL);
    }
    tal_diagnostics_free(found);
    tal_scenario_free(scenario);
}

/* What Lua makes has the place of the call that made it. */
Test(load, expressions_are_kept_as_they_were_written)
{
    tal_scenario *scenario = load(
        "return scenario \"s\" { title = \"S\", language = \"en\", persona = { name = \"A\" },\n"
        "  claim = { \"c\", verdict = \"right\", truth = \"t\", value = \"v\" },\n"
        "  vars = { n = 0, angry = false }, moments = { { \"m\", when = \"kind=='a'\" } },\n"
        "  vary \"kind\" { { \"a\" }, { \"b\" } },\n"
        "  scene \"a\" { moment = \"m\",\n"
        "    reply \"x\" { \"x\", when = [[n>=0\n      and not angry]], to = \"over\",\n"
        "      discernment = \"n>1 and 2 or 0\", set = \"n=n+1, angry=true\" },\n"
        "    reply \"y\" { \"y\", when = \"n > 0\", discernment = 0, to = \"over\" },\n"
        "    reply \"z\" { \"z\", when = \"n > 0\", discernment = 0, set = \"n=1\", to = \"over\" } },\n"
        "  outcome \"over\" { \"e\", result = \"lost\" } }\n",
        NULL, NULL);
    const tal_reply *x = reply_of(scenario, "a", "x");

    cr_expect_str_eq(tal_scenario_written(scenario, x->when - 1), "n>=0 and not angry");
    cr_expect_str_eq(tal_scenario_written(scenario, scenario->levels[x->formulas][0] - 1), "n>1 and 2 or 0");
    cr_expect_str_eq(tal_scenario_written(scenario, scenario->assigns[x->set.first].value),
                     "n=n+1, angry=true");
    cr_expect_str_eq(tal_scenario_written(scenario, reply_of(scenario, "a", "z")->when - 1), "n > 0");
    cr_expect_str_eq(tal_scenario_written(
                         scenario, scenario->assigns[reply_of(scenario, "a", "z")->set.first].value),
                     "n=1");
    cr_expect_str_eq(tal_scenario_written(scenario, scenario->moments[0].when - 1), "kind=='a'");
    cr_expect_str_eq(tal_scenario_written(scenario, scenario->nodes_count), "");
    tal_scenario_free(scenario);
}

Test(load, what_lua_makes_was_written_near)
{
    tal_scenario *scenario =
        load("local function ask(id)\n"
             "  return reply(id) { \"Yes?\", to = \"b\", when = \"trust > 9\" }\n"
             "end\n"
             "return scenario \"p\" { title = \"T\", language = \"en\", persona = { name = \"A\" "
             "},\nclaim = { \"C\", verdict = \"right\", truth = \"T\", value = \"V\" },\n"
             "scene \"a\" { ask(\"one\"), reply \"two\" { \"No\", to = \"b\" } },\n"
             "outcome \"b\" { \"B\", result = \"lost\" } }\n",
             NULL, NULL);

    written(scenario, TAL_SITE_REPLY, 0, "ask(\"one\")", "ask(\"one\")");
    written(scenario, TAL_SITE_REPLY, 1, "\"two\" {", NULL);
    tal_scenario_free(scenario);
}

/* What a session keeps is what some expression names. */
Test(load, cells_and_bits_are_only_those_that_are_named)
{
    tal_scenario *scenario = load(bill, NULL, NULL);

    cr_assert_eq(scenario->cells_count, TAL_CELL_VARS + 3);
    cr_assert_eq(scenario->vars[0].type, TAL_INT);
    cr_assert_eq(scenario->vars[0].initial, 2);
    cr_assert_eq(scenario->vars[1].type, TAL_BOOL);
    cr_assert_eq(scenario->vars[1].initial, 1);
    cr_assert_eq(scenario->vars[2].type, TAL_WORD);
    cr_assert_str_eq(scenario->words[scenario->vars[2].initial], "calm");
    /* two moments, visited.first, seen.invoice (its effects count once), `once` of ask */
    cr_assert_eq(scenario->bits_count, 5);
    cr_assert_neq(scenario->scenes[0].bit, TAL_NONE);
    cr_assert_eq(scenario->scenes[1].bit, TAL_NONE);
    tal_scenario_free(scenario);
}

Test(load, a_reply_under_a_variable_that_is_true_or_false_is_possible)
{
    tal_scenario *scenario = load(
        "return scenario \"flag\" { title = \"T\", language = \"en\", persona = { name = \"A\" },\n"
        "  claim = { \"C\", verdict = \"untrue\", truth = \"-\", value = \"-\" },\n"
        "  moments = { \"m\" }, vars = { told = false },\n"
        "  scene \"a\" { moment = \"m\",\n"
        "    reply \"x\" { \"X\", discernment = 2, when = \"not told\", to = \"o\" },\n"
        "    reply \"y\" { \"Y\", discernment = 1, to = \"o\" } },\n"
        "  outcome \"o\" { \"O\", result = \"resolved\" } }\n",
        NULL, NULL);
    cr_expect_eq(scenario->forms[0].totals[TAL_DISCERNMENT], 2);
    tal_scenario_free(scenario);
}

Test(load, forms_are_all_combinations_with_what_is_possible_in_each)
{
    tal_scenario *scenario = load(bill, NULL, NULL);

    cr_assert_eq(tal_scenario_forms(scenario), 6);
    for (int i = 0; i < 6; i++) {
        const tal_form *form = &scenario->forms[i];
        bool ours = i < 3, large = i % 3 == 1;
        cr_assert_eq(form->verdict, ours ? TAL_RIGHT : TAL_EXAGGERATED);
        cr_assert_str_eq(scenario->words[form->facts[0]], ours ? "ours" : "theirs");
        cr_assert_str_eq(scenario->words[form->facts[1]], i % 3 == 0 ? "small"
                                                          : large    ? "large"
                                                                     : "none");
        cr_assert_str_eq(scenario->words[form->facts[2]], ours ? "right" : "exaggerated");
        cr_assert_eq(form->possible[0][TAL_DISCERNMENT], 2);
        cr_assert_eq(form->possible[0][TAL_VALIDATION], 2);
        cr_assert_eq(form->possible[0][TAL_DISAGREEMENT], TAL_LEVEL_NONE);
        cr_assert_eq(form->possible[1][TAL_DISAGREEMENT], !ours ? TAL_LEVEL_NONE : large ? 2 : 1);
        cr_assert_eq(form->totals[TAL_DISAGREEMENT], !ours ? 0 : large ? 2 : 1);
        cr_assert_eq(form->moments[TAL_DISAGREEMENT], ours);
        cr_assert_eq(form->totals[TAL_DISCERNMENT], 2);
    }
    tal_scenario_free(scenario);
}

Test(load, paths_name_a_form_by_its_cases)
{
    tal_scenario *scenario = load(bill, NULL, NULL);
    const tal_path *path = &scenario->paths[0];
    const tal_path_step *steps = scenario->steps + path->steps.first;

    cr_assert_eq(scenario->paths_count, 1);
    cr_assert_str_eq(path->name, "one way");
    cr_assert_eq(path->form, 4);
    cr_assert_str_eq(path->text, "passed");
    cr_assert_eq(path->steps.count, 3);
    cr_assert_eq(steps[0].kind, TAL_STEP_REPLY);
    cr_assert_str_eq(steps[0].id, "yes");
    cr_assert_eq(steps[1].kind, TAL_STEP_LOOK);
    cr_assert_str_eq(steps[1].id, "invoice");
    cr_assert_eq(steps[2].kind, TAL_STEP_SILENCE);
    tal_scenario_free(scenario);
}

/* ---- What Lua is good for ---- */

#define SMALL(before, body)                                                                        \
    before "return scenario \"small\" {\n"                                                         \
           "  title = \"Small\", language = \"en\", persona = { name = \"Ana\" },\n"               \
           "  claim = { \"c\", verdict = \"right\", truth = \"t\", value = \"v\" },\n" body        \
           "  outcome \"well\" { \"Well.\", result = \"resolved\" },\n"                            \
           "}\n"

Test(load, local_variables_and_helpers_make_items)
{
    tal_scenario *scenario =
        load(SMALL("local greeting = \"Good \" .. \"morning\"\n"
                   "local function ask(id, text) return reply(id) { text, to = \"well\" } end\n"
                   "local lines = { \"One.\", \"Two.\" }\n",
                   "  scene \"a\" { says(greeting .. \".\"), says(lines[2]), ask(\"x\", \"Why?\"), "
                   "ask(\"y\", lines[1]) },\n"),
             NULL, NULL);
    const tal_scene *scene = &scenario->scenes[0];

    cr_assert_eq(scene->lines.count, 2);
    cr_assert_str_eq(text_of(scenario, scenario->lines[0].text), "Good morning.");
    cr_assert_str_eq(text_of(scenario, scenario->lines[1].text), "Two.");
    cr_assert_str_eq(text_of(scenario, reply_of(scenario, "a", "x")->text), "Why?");
    cr_assert_str_eq(text_of(scenario, reply_of(scenario, "a", "y")->text), "One.");
    tal_scenario_free(scenario);
}

Test(load, scenes_can_be_generated)
{
    static const char lua[] =
        "local all = {\n"
        "  title = \"Many\", language = \"en\", persona = { name = \"Ana\" },\n"
        "  claim = { \"c\", verdict = \"right\", truth = \"t\", value = \"v\" },\n"
        "}\n"
        "for i = 1, 50 do\n"
        "  all[#all + 1] = scene(\"s\" .. i) { says(\"Line \" .. i),\n"
        "    reply \"on\" { \"On\", to = i < 50 and \"s\" .. i + 1 or \"well\", when = \"turn < \" "
        ".. 100 + i } }\n"
        "end\n"
        "all[#all + 1] = outcome \"well\" { \"Well.\", result = \"resolved\" }\n"
        "return scenario \"many\" (all)\n";
    tal_scenario *scenario = load(lua, NULL, NULL);

    cr_assert_eq(scenario->scenes_count, 50);
    cr_assert_str_eq(scenario->scenes[49].id, "s50");
    cr_assert_str_eq(text_of(scenario, scenario->lines[49].text), "Line 50");
    for (int i = 0; i < 50; i++)
        cr_assert_eq(
            scenario->targets[reply_of(scenario, scenario->scenes[i].id, "on")->to.first].place,
            i < 49 ? i + 1 : -1);
    tal_scenario_free(scenario);
}

Test(load, a_function_may_stand_for_a_condition_a_level_a_text_and_set)
{
    tal_scenario *scenario = load(
        SMALL("local function yes() return true end\n",
              "  moments = { \"m\" }, vars = { n = 0 },\n"
              "  look \"log\" { function(s) return \"label\" end, shows = function(s) return "
              "\"shown\" end,\n"
              "    when = yes, set = function(s) return { n = 1 } end },\n"
              "  go { \"well\", when = function(s) return s.n > 9 end },\n"
              "  scene \"a\" { moment = \"m\", says { function(s) return \"text\" end, when = yes "
              "},\n"
              "    says { { { function(s) return \"text\" end, when = yes }, \"other\" } },\n"
              "    reply \"x\" { function(s) return \"x\" end, discernment = function(s) return 1 "
              "end,\n"
              "      validation = 2, when = yes, locked = function(s) return \"l\" end, why = "
              "function(s) return \"w\" end,\n"
              "      set = function(s) return {} end, to = { { \"well\", when = yes }, \"a\" } },\n"
              "    go { \"well\", when = yes } },\n"),
        NULL, NULL);
    const tal_reply *x = reply_of(scenario, "a", "x");
    const tal_desk_look *look = &scenario->looks[0];

    cr_assert_not_null(scenario->functions.self);
    cr_assert_lt(look->when, 0);
    cr_assert_lt(look->set_function, 0);
    cr_assert_eq(look->set.count, 0);
    cr_assert_lt(x->when, 0);
    cr_assert_lt(x->set_function, 0);
    cr_assert_eq(x->levels[TAL_DISCERNMENT], TAL_LEVEL_FORMULA);
    cr_assert_eq(x->levels[TAL_VALIDATION], 2);
    cr_assert_lt(scenario->levels[x->formulas][TAL_DISCERNMENT], 0);
    cr_assert_eq(scenario->forms[0].possible[0][TAL_DISCERNMENT], 2, "it may answer 2");
    cr_assert_lt(scenario->targets[x->to.first].when, 0);
    cr_assert_lt(scenario->targets[scenario->go.first].when, 0);
    cr_assert_eq(scenario->scratch, TAL_TEXT_LIMIT + 1);
    cr_assert_neq(scenario->scenes[0].bit, TAL_NONE, "a function may ask for anything");
    cr_assert_neq(x->any_bit, TAL_NONE);
    tal_scenario_free(scenario);
}

/* ---- Texts ---- */

static tal_run pieces_of(const tal_scenario *scenario, tal_text_id text, int phrase)
{
    const tal_wording *wording = tal_scenario_wording(scenario, 0, text);
    return scenario->phrases[wording->first + phrase].pieces;
}

Test(load, a_name_in_braces_is_a_field_a_variable_or_a_person)
{
    tal_scenario *scenario =
        load(SMALL("", "  vars = { n = 0, tone = \"calm\" },\n"
                       "  person \"boss\" { name = \"Luis\" },\n"
                       "  vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n"
                       "  vary \"plan\" { { \"big\", size = \"10\", price = \"long price\" }, { "
                       "\"tiny\", size = \"1\", price = \"p\" } },\n"
                       "  scene \"a\" { says \"{price} for {n}: {tone}, {persona}, {boss}!\", go "
                       "\"well\" },\n"),
             NULL, NULL);
    tal_run run = pieces_of(scenario, scenario->lines[0].text, 0);
    const tal_piece *pieces = scenario->pieces + run.first;

    cr_assert_eq(run.count, 6);
    cr_assert_eq(pieces[0].slot, TAL_SLOT_FIELD);
    cr_assert_eq(pieces[0].vary, 1);
    cr_assert_eq(pieces[0].index, 1);
    cr_assert_eq(pieces[1].slot, TAL_SLOT_CELL);
    cr_assert_eq(pieces[1].type, TAL_INT);
    cr_assert_eq(pieces[1].length, strlen(" for "));
    cr_assert_eq(pieces[2].slot, TAL_SLOT_CELL);
    cr_assert_eq(pieces[2].type, TAL_WORD);
    cr_assert_eq(pieces[3].slot, TAL_SLOT_PERSON);
    cr_assert_eq(pieces[3].index, 0);
    cr_assert_eq(pieces[4].index, 1);
    cr_assert_eq(pieces[5].slot, TAL_SLOT_NONE);
    cr_assert_eq(pieces[5].length, 1);
    /* " for : , , !" and the longest of each: "long price", -1000000, a word, Ana, Luis */
    cr_assert_geq(scenario->scratch, (int32_t)sizeof "long price for -1000000: theirs, Ana, Luis!");
    tal_scenario_free(scenario);
}

Test(load, a_text_may_be_a_list_and_its_line_breaks_are_folded)
{
    tal_scenario *scenario = load(
        SMALL("", "  scene \"a\" { says { { { \"High.\", when = \"trust > 90\" }, \"Low.\" } },\n"
                  "    says { { \"Only.\", when = \"trust > 90\" } },\n"
                  "    note [[ One line,\n        and another   one.\n  ]], go \"well\" },\n"),
        NULL, NULL);

    cr_assert_eq(tal_scenario_wording(scenario, 0, scenario->lines[0].text)->length, 2);
    cr_assert_eq(tal_scenario_wording(scenario, 0, scenario->lines[1].text)->length, 1);
    cr_assert_gt(
        scenario->phrases[tal_scenario_wording(scenario, 0, scenario->lines[1].text)->first]
            .when,
        0);
    cr_assert_str_eq(text_of(scenario, scenario->lines[2].text), " One line, and another   one.");
    tal_scenario_free(scenario);
}

Test(load, a_variable_that_takes_over_a_name_can_be_anything_that_the_name_is)
{
    tal_scenario *scenario =
        load(SMALL("", "  vars = { tone = \"calm\", kept = \"none\" },\n"
                       "  vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n"
                       "  scene \"a\" { reply \"x\" { \"x\", set = \"kept = turn > 1 and cause or "
                       "tone, tone = 'busy'\", to = \"b\" } },\n"
                       "  scene \"b\" { says { \"Ours.\", when = \"kept == 'ours' and tone == "
                       "'busy'\" }, go \"well\" },\n"),
             NULL, NULL);

    cr_assert_eq(scenario->assigns[0].target, TAL_CELL_VARS + 1);
    tal_scenario_free(scenario);
}

/* ---- Translations ---- */

#define TWO                                                                                        \
    SMALL("", "  moments = { \"first\" }, vary \"cause\" { { \"ours\", month = \"May\" } },\n"     \
              "  look \"log\" { \"Log\", shows = \"Two calls.\" },\n"                              \
              "  scene \"a\" { moment = \"first\", says \"Hello.\", says { { { \"High.\", when = " \
              "\"trust > 90\" }, \"Low.\" } },\n"                                                  \
              "    reply \"x\" { \"Since {month}?\", discernment = 1, to = \"well\", why = \"You " \
              "asked.\",\n"                                                                        \
              "      hears = { \"when\" } } },\n")

static const char two_es[] =
    "language: es\n"
    "title: { from: \"Small\", to: \"Pequeño\" }\n"
    "persona: { name: { from: \"Ana\", to: \"Anita\" } }\n"
    "claim:\n"
    "  text: { from: \"c\", to: \"q\" }\n"
    "  truth: { from: \"t\", to: \"v\" }\n"
    "  value: { from: \"v\", to: \"w\" }\n"
    "moments: [ { from: \"first\", to: \"primero\" } ]\n"
    "vary: { cause: { ours: { month: { from: \"May\", to: \"mayo\" } } } }\n"
    "looks: { log: { label: { from: \"Log\", to: \"Registro\" }, shows: { from: \"Two calls.\", "
    "to: \"Dos.\" } } }\n"
    "scenes:\n"
    "  a:\n"
    "    lines:\n"
    "      - { from: \"Low.\", to: \"Bajo.\" }\n"
    "      - { from: \"High.\", to: \"Alto.\" }\n"
    "      - { from: \"Hello.\", to: \"Hola.\" }\n"
    "    replies:\n"
    "      x:\n"
    "        text: { from: \"Since {month}?\", to: \"¿Desde {month}?\" }\n"
    "        why: { from: \"You asked.\", to: \"Has preguntado.\" }\n"
    "        hears: [ { from: \"when\", to: \"cuándo\" } ]\n"
    "outcomes: { well: { text: { from: \"Well.\", to: \"Bien.\" } } }\n";

Test(load, a_translation_gives_every_text_its_reading)
{
    tal_scenario *scenario = load(TWO, two_es, NULL);
    const tal_reply *x = reply_of(scenario, "a", "x");
    const tal_wording *list = tal_scenario_wording(scenario, 1, scenario->lines[1].text);
    tal_scenario_info info;

    char digest[TAL_SHA256_HEX];

    tal_sha256_hex(two_es, strlen(two_es), digest);
    cr_assert_str_eq(scenario->translations_sha256[1], digest);
    cr_assert_str_eq(tal_scenario_language(scenario, 1), "es");
    tal_scenario_info_get(scenario, "es", &info);
    cr_assert_str_eq(info.title, "Pequeño");
    cr_assert_str_eq(info.persona, "Anita");
    cr_assert_str_eq(text_in(scenario, 1, scenario->claim), "q");
    cr_assert_str_eq(text_in(scenario, 1, scenario->moments[0].name), "primero");
    cr_assert_str_eq(scenario->moments[0].id, "first", "journals have the scenario's own name");
    cr_assert_str_eq(text_in(scenario, 1, scenario->looks[0].shows), "Dos.");
    cr_assert_str_eq(text_in(scenario, 1, scenario->lines[0].text), "Hola.");
    cr_assert_eq(list->length, 2, "each phrase is found by its text, in any order");
    cr_assert_str_eq(scenario->pieces[scenario->phrases[list->first].pieces.first].bytes,
                     "Alto.");
    cr_assert_gt(scenario->phrases[list->first].when, 0, "and keeps its condition");
    cr_assert_str_eq(text_in(scenario, 1, remark_of(scenario, x)->why), "Has preguntado.");
    cr_assert_str_eq(text_in(scenario, 1, scenario->field_texts[remark_of(scenario, x)->hears.first]), "cuándo");
    cr_assert_str_eq(text_in(scenario, 1, scenario->outcomes[0].text), "Bien.");
    tal_scenario_free(scenario);
}

Test(load, what_is_missing_falls_back_and_what_is_stale_stays)
{
    static const char es[] = "language: es\n"
                             "title: { from: \"Smaller\", to: \"Más pequeño\" }\n"
                             "scenes:\n  a:\n    lines:\n"
                             "      - { from: \"Hello!\", to: \"¡Hola!\" }\n"
                             "      - { from: \"High.\", to: \"Alto.\" }\n";
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = load(TWO, es, found);
    static const int codes[] = { 401, 402, 401, 401, 402 };

    cr_assert_eq(tal_diagnostics_errors(found), 0);
    cr_assert_eq(tal_diagnostics_count(found), 5);
    for (size_t i = 0; i < 5; i++)
        cr_assert_eq(tal_diagnostics_get(found, i)->code, codes[i], "%zu is %d: %s", i,
                     tal_diagnostics_get(found, i)->code, tal_diagnostics_get(found, i)->message);
    cr_assert_str_eq(tal_diagnostics_get(found, 0)->message,
                     "the translations of these are missing: claim, moments \"first\", "
                     "vary.cause.ours, looks.log, outcomes.well");
    cr_assert_str_eq(tal_diagnostics_get(found, 2)->message,
                     "the translation of scenes.a.replies.x is missing");
    cr_assert_str_eq(tal_diagnostics_get(found, 3)->message,
                     "the translation of scenes.a.lines \"Low.\" is missing");
    cr_assert_str_eq(tal_diagnostics_get(found, 4)->message,
                     "\"Hello!\" has changed since it was translated");
    cr_assert_str_eq(tal_diagnostics_get(found, 4)->hint, "the text is now: Hello.");
    cr_assert_str_eq(text_in(scenario, 1, scenario->title), "Más pequeño");
    cr_assert_str_eq(text_in(scenario, 1, scenario->lines[0].text), "Hello.");
    cr_assert_str_eq(text_in(scenario, 1, scenario->outcomes[0].text), "Well.");
    tal_diagnostics_free(found);
    tal_scenario_free(scenario);
}

Test(load, a_translation_that_failed_leaves_nothing_behind)
{
    static const char bad[] = "language: es\ntitle: { from: \"Small\", to: \"Malo\" }\nclaim: []\n";
    static const char good[] = "language: es\nscenes: {}\n";
    tal_scenario *scenario = NULL;
    tal_scenario_info info;

    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", TWO, strlen(TWO), NULL), TAL_OK);
    cr_assert_eq(tal_scenario_translate_bytes(scenario, "t.es.yaml", bad, strlen(bad), NULL),
                 TAL_EFILE);
    cr_assert_null(tal_scenario_language(scenario, 1));
    cr_assert_eq(tal_scenario_translate_bytes(scenario, "t.es.yaml", good, strlen(good), NULL),
                 TAL_OK);
    cr_assert_eq(tal_scenario_seal(scenario, NULL), TAL_OK);
    tal_scenario_info_get(scenario, "es", &info);
    cr_assert_str_eq(info.title, "Small");
    tal_scenario_free(scenario);
}

/* ---- Failing ---- */

Test(load, nothing_comes_out_of_a_bad_file)
{
    tal_scenario *scenario = NULL;
    tal_diagnostics *found = tal_diagnostics_new();

    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", "return 1\n", 9, found), TAL_EFILE);
    cr_assert_null(scenario);
    cr_assert_gt(tal_diagnostics_errors(found), 0);
    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", "return 1\n", 9, NULL), TAL_EFILE,
                 "also where nobody asks why");
    cr_assert_eq(tal_scenario_load(&scenario, "no/such/file.lua", found), TAL_EFILE);
    cr_assert_null(scenario);
    tal_diagnostics_free(found);
}

Test(load, lua_skips_a_first_line_for_the_shell_and_counts_it)
{
    static const char bad[] = "\xEF\xBB\xBF#!/usr/bin/env talante\nerror(\"no\")\n"
                              "return scenario \"x\" {}\n";
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    char *text = malloc(sizeof bill + 8);

    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", bad, strlen(bad), found), TAL_EFILE);
    cr_assert_str_eq(tal_diagnostics_get(found, 0)->source, "error(\"no\")");
    cr_assert_eq(tal_diagnostics_get(found, 0)->line, 2);
    tal_diagnostics_free(found);
    sprintf(text, "#!lua\r\n%s", bill);
    tal_scenario_free(load(text, NULL, NULL));
    free(text);
}

/* HEAD, then AGAIN until there are LENGTH bytes in the one line, then TAIL. */
static void load_long(const char *head, const char *again, size_t length, const char *tail,
                      tal_diagnostics *found)
{
    char *text = malloc(length + strlen(head) + strlen(again) + strlen(tail) + 1);
    size_t at = (size_t)sprintf(text, "%s", head);
    tal_scenario *scenario = NULL;

    while (at < length)
        at += (size_t)sprintf(text + at, "%s", again);
    at += (size_t)sprintf(text + at, "%s", tail);
    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", text, at, found), TAL_EFILE);
    free(text);
}

/* Where each of the parts takes time that grows with the line, these take hours. */
Test(load, a_mistake_in_a_line_of_megabytes_is_found_soon, .timeout = 60)
{
    tal_diagnostics *found = tal_diagnostics_new();

    load_long("return scenario \"x\" { scene \"a\" { ", "go \"b\", ", 2 << 20, "", found);
    cr_assert_eq(tal_diagnostics_get(found, 0)->code, 106);
    cr_assert_eq(tal_diagnostics_count(found), 1, "what may follow from it is not said");
    tal_diagnostics_free(found);
}

Test(load, errors_past_the_limit_are_only_counted, .timeout = 60)
{
    tal_diagnostics *found = tal_diagnostics_new();

    load_long("return scenario \"x\" { ", "reply \"a\" {}, ", 1 << 20, "}", found);
    load_long("return scenario \"x\" { ", "scene \"a\" {}, ", 1 << 20, "}", found);
    load_long("return scenario \"x\" { scene \"a\" { ", "go \"b\", ", 1 << 20, "} }", found);
    cr_assert_gt(tal_diagnostics_errors(found), 200000);
    tal_diagnostics_free(found);
}

Test(load, the_same_bytes_give_the_same_hash)
{
    tal_scenario *one = load(bill, NULL, NULL), *two = load(bill, NULL, NULL);

    cr_assert_eq(strlen(tal_scenario_sha256(one)), 64);
    cr_assert_str_eq(tal_scenario_sha256(one), tal_scenario_sha256(two));
    tal_scenario_free(one);
    tal_scenario_free(two);
}
