#include "dossier/misses_section.h"

#include <criterion/criterion.h>
#include <string.h>

#include "dossier/somebody.h"
#include "report/html.h"

enum { QUESTION, RECORD, WAY_OUT, REPLIES = 32 };

static tal_roll roll;
static tal_roll_moment moments[3];
static uint64_t missed[REPLIES];
static tal_folio folio;
static tal_buffer out;

static void begin(void)
{
    somebody_begin();
    ana.assessment.conversations_count = 1;
    ana.assessment.conversations[0].forms = 2; /* form 1 only */
    roll = (tal_roll){ .assembly = { .assessment = &ana.assessment, .rubric = ana.rubric, .scenarios = { ana.scenario } },
                       .moments = moments, .missed = { missed } };
    cr_assert_lt(ana.scenario->replies_count, REPLIES);
}

static void end(void)
{
    tal_buffer_free(&out);
    tal_folio_free(&folio);
    somebody_end();
}

TestSuite(misses_section, .init = begin, .fini = end);

/* A moment of PEOPLE, LOST of whom got nothing at it in any skill. */
static tal_roll_moment *add(int32_t moment, uint64_t people, uint64_t lost)
{
    tal_roll_moment *it = &moments[roll.moments_count++];

    *it = (tal_roll_moment){ .moment = moment, .people = people };
    for (int i = 0; i < TAL_SKILLS; i++) {
        it->possible[i] = 2 * people;
        it->earned[i] = 2 * (people - lost);
    }
    return it;
}

static void take(const char *scene, const char *reply, uint64_t people)
{
    int32_t at = tal_scenario_find_scene(ana.scenario, scene);

    missed[*reply ? tal_scenario_find_reply(ana.scenario, at, reply) : ana.scenario->scenes[at].silence] = people;
}

static void put(void)
{
    folio = tal_folio_new("");
    cr_assert_eq(tal_misses_section(&folio, &roll), TAL_OK);
    tal_html_put(&out, &folio);
    cr_assert_not(out.failed || folio.failed);
}

static void has(const char *text)
{
    cr_assert(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<h2>"));
}

static void lacks(const char *text)
{
    cr_assert_not(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<h2>"));
}

#define CELL "</td><td dir=\"auto\">"

Test(misses_section, a_moment_in_its_row)
{
    add(QUESTION, 10, 8)->earned[TAL_VALIDATION] = 20;
    take("question", "deny", 8);
    put();
    has("The parcel: the question (10)</th><td dir=\"auto\">Discernment 80, Graceful disagreement 80" CELL "\u201CYou never sent my parcel!\u201D" CELL
        "\u201CWe send everything, sir.\u201D (80 of 100 people)" CELL "\u2013</td>");
}

Test(misses_section, the_expectation_behind_it)
{
    tal_text_id none = ana.scenario->expected;

    ana.scenario->expected = ana.scenario->truth;
    add(QUESTION, 10, 8);
    put();
    ana.scenario->expected = none;
    has("Behind a conversation stands an expectation that was never set, or set and forgotten. It is that of the case, which is made up");
    has("<td dir=\"auto\">It went to his neighbour.</td>"); /* as form 1 has it */
}

Test(misses_section, no_expectation_is_written_down)
{
    add(QUESTION, 10, 8);
    put();
    lacks("Behind a conversation stands");
}

Test(misses_section, the_costliest_first)
{
    const char *way_out, *question;

    add(QUESTION, 10, 3);
    add(WAY_OUT, 20, 8);
    put();
    question = strstr(out.bytes, "the question (10)");
    way_out = strstr(out.bytes, "the way out (20)");
    cr_assert(question && way_out && way_out < question);
}

Test(misses_section, what_four_people_said_is_not_told)
{
    add(QUESTION, 8, 8);
    take("question", "deny", 4);
    put();
    lacks("We send everything");
    has(CELL "\u2013" CELL "\u2013</td>");
}

Test(misses_section, a_moment_of_four_people_is_not_told)
{
    add(QUESTION, 4, 4);
    add(RECORD, 5, 1);
    put();
    lacks("the question");
    has("the record (5)");
}

Test(misses_section, a_moment_that_everybody_met_in_full_is_no_miss)
{
    add(QUESTION, 9, 0);
    add(RECORD, 9, 1);
    put();
    lacks("the question");
}

Test(misses_section, where_most_never_came)
{
    add(RECORD, 10, 9)->unmet = 6;
    take("record", "guess", 3);
    put();
    has("\u201CIt is for my daughter. Saturday!\u201D" CELL "they never came there (60 of 100 people)</td>");
}

Test(misses_section, silence)
{
    add(WAY_OUT, 10, 7);
    take("way_out", "", 7);
    put();
    has("\u201CAnd now?\u201D" CELL "silence (70 of 100 people)</td>");
}

Test(misses_section, a_long_answer_is_cut_between_words)
{
    tal_scenario *scenario = ana.scenario;
    int32_t reply = tal_scenario_find_reply(scenario, tal_scenario_find_scene(scenario, "way_out"), "swear");
    tal_wording *wording = (tal_wording *)&scenario->wordings[0][scenario->replies[reply].text];
    tal_wording kept = *wording;
    static const char text[] = "One word after the other, and then some more of them, and after these still others, until it is too long for a row.";

    wording->bytes = text;
    wording->length = (int32_t)strlen(text);
    add(WAY_OUT, 10, 7);
    take("way_out", "swear", 7);
    put();
    *wording = kept;
    has("\u201COne word after the other, and then some more of them, and after these still others, until\u2026\u201D (70 of 100 people)");
}

Test(misses_section, words_that_were_typed)
{
    ana.assessment.typed = true;
    add(QUESTION, 10, 8);
    put();
    has("what most words were like</th>");
}
