#include "report/explore_text.h"
#include "report/surveyed.h"

/* Nothing that is said in it loses the pass. */
#define NEVER_LOST \
    "return scenario \"bill\" {\n" \
    "  title = \"The bill\", language = \"en\", persona = { name = \"Ana\" },\n" \
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\",\n" \
    "    value = \"care\" }, moments = { \"one\" },\n" \
    "  scene \"a\" { moment = \"one\", reply \"ask\" { \"v\", discernment = 2, to = \"well\" },\n" \
    "    reply \"show\" { \"w\", discernment = 2, to = \"well\" } },\n" \
    "  outcome \"well\" { \"+\", result = \"resolved\" } }\n"

static tal_page page_of(const surveyed *it, tal_dress dress)
{
    tal_page page = tal_page_new(80, dress);

    tal_explore_text(&page, "bill", &it->survey, "en");
    return page;
}

/* Does what is said of a scenario, form by form, hold PART? */
static void assert_has(surveyed it, const char *part)
{
    tal_page page = page_of(&it, TAL_DRESS_PLAIN);

    cr_assert(strstr(page.out.bytes, part), "got:\n%s", page.out.bytes);
    tal_page_free(&page);
    surveyed_free(&it);
}

Test(explore_text, a_form_from_its_scores_to_its_coverage)
{
    surveyed it = survey(BILL, 0);
    tal_page page = page_of(&it, TAL_DRESS_PLAIN);

    cr_assert_str_eq(page.out.bytes,
        "The bill (bill), 2 forms\n"
        "This form can be passed. 2 probes pass that must not.\n\n"
        "Form 0: cause = ours (the client is right)\n\n"
        "  Scores                 least   most\n"
        "  Discerns                   \u2013      \u2013\n"
        "  Validates                  0    100\n"
        "  Disagrees                  \u2013      \u2013\n"
        "  Total                      0    100\n\n"
        "  Outcomes\n"
        "  well                       0    100  resolved, can pass\n"
        "  ill                        0    100  lost\n"
        "  never                      \u2013      \u2013  harmed, cannot be reached\n\n"
        "  The best session: total 100, well\n"
        "    a  look log, ask\n"
        "    b  stay\n\n"
        "  After these replies no session passes\n"
        "    a  deny, silence\n"
        "    b  leave\n\n"
        "  Probes                        total\n"
        "  appeaser                          0  0 of 2 runs pass\n"
        "  stonewaller                       0  0 of 2 runs pass\n"
        "  polite-refuser                    0  0 of 2 runs pass\n"
        "  never-looks                       0  0 of 1 run passes\n"
        "  longest                         100  1 of 2 runs pass, with every look\n"
        "                                       An error: the longest replies are enough\n"
        "                                       to pass.\n"
        "  shortest                          0  0 of 2 runs pass\n"
        "  exit-early                        0  0 of 1 run passes\n"
        "  random                           25  1236 of 10000 runs pass\n"
        "                                       An error: chance passes too often.\n\n"
        "  Every session was gone through: 3 states, 9 steps between them.\n\n"
        "Coverage of form 0\n\n"
        "                           met     of\n"
        "  Scenes                     2      2\n"
        "  Replies                    5      5\n"
        "  Looks                      1      1\n"
        "  Outcomes                   2      3\n"
        "  Moments                    1      1\n"
        "  Conditions, both ways      1      1\n\n"
        "  No session meets:\n"
        "    line 15     outcome never\n", "got:\n%s", page.out.bytes);
    tal_page_free(&page);
    surveyed_free(&it);
}

Test(explore_text, all_forms_together)
{
    assert_has(survey(BILL, -1),
        "The bill (bill), 2 forms\n"
        "Every form can be passed. 2 probes pass that must not.\n"
        "\n"
        "Form 0: cause = ours (the client is right)\n");
    assert_has(survey(BILL, -1), "Form 1: cause = theirs (the client exaggerates)\n");
    assert_has(survey(BILL, -1), "Coverage of all forms together\n");
}

Test(explore_text, probes_are_marked_where_there_is_more_than_words)
{
    surveyed it = survey(BILL, 0);
    tal_page page = page_of(&it, TAL_DRESS_COLOUR);

    cr_assert(strstr(page.out.bytes, "\033[32m\u2713 \033[0m0 of 2 runs pass\n"), "got:\n%s",
              page.out.bytes);
    cr_assert(strstr(page.out.bytes, "\033[31m\u2717 1 of 2 runs pass"), "got:\n%s",
              page.out.bytes);
    tal_page_free(&page);
    surveyed_free(&it);
}

Test(explore_text, a_space_that_is_too_large)
{
    assert_has(survey_bytes(GROWING, 1, 1 << 16),
        "  The space of sessions is too large for the memory: 1892 states were found, and\n"
        "  there are more. What is shown as reached is reached; that the rest cannot be,\n"
        "  and that no score is lower or higher, is not proved. What took the most\n"
        "  values: n.\n");
    assert_has(survey_bytes(GROWING, 1, 1 << 16), "harmed, not reached\n");
    assert_has(survey_bytes(GROWING, 1, 1 << 16), "  Not met:\n");
}

Test(explore_text, what_functions_decide_is_sampled)
{
    assert_has(survey(BILL_OF("  scene \"b\" { reply \"stay\" { \"v\", to = \"well\",\n"
                              "    when = function(s) return s.trust > 0 end } },\n"), 0),
        "  Lua functions decide here, so not every session can be gone through: 10000\n"
        "  random ones were played. What is shown as reached is reached; that the rest\n"
        "  cannot be is not proved.\n");
}

Test(explore_text, a_conversation_that_gets_stuck)
{
    assert_has(survey(BILL_OF("  scene \"b\" { reply \"stay\" { \"v\", when = \"trust > 90\", "
                              "to = \"well\" } },\n"), 0),
        "  No session of this form passes.\n"
        "\n"
        "  The best session: total 0, ill\n"
        "    a  silence\n"
        "\n"
        "  The conversation is stuck in b: deny\n");
}

Test(explore_text, a_long_way_into_a_trap_is_not_shown_to_its_end)
{
    assert_has(survey(BILL_OF("  scene \"b\" { reply \"m\" { \"v\", set = \"n = n + 1\",\n"
                              "    to = { { \"c\", when = \"n > 20\" }, \"b\" } } },\n"
                              "  scene \"c\" { reply \"o\" { \"v\", when = \"trust > 90\", "
                              "to = \"well\" } },\n"), 0),
        "  The conversation is stuck in c: deny, m, m, m, m, m, m, m, m, m, m, m, ...\n");
}

Test(explore_text, a_conversation_that_goes_round_and_round)
{
    assert_has(survey(BILL_OF("  scene \"b\" { reply \"stay\" { \"v\", to = \"b\" } },\n"), 0),
        "  From b on the conversation can only go round and round: deny\n");
}

Test(explore_text, replies_that_come_too_late_are_one_line)
{
    assert_has(survey(BILL_OF("  scene \"b\" { reply \"stay\" { \"v\", to = \"well\" },\n"
                              "    reply \"on\" { \"w\", to = \"c\" } },\n"
                              "  scene \"c\" { reply \"so\" { \"v\", to = \"ill\" },\n"
                              "    reply \"also\" { \"w\", to = \"never\" } },\n"), 0),
        "  After these replies no session passes\n"
        "    a  deny, silence\n"
        "    b  on\n"
        "    Nor after any reply of: c\n");
}

Test(explore_text, where_no_reply_loses_the_pass_nothing_is_said_of_it)
{
    surveyed it = survey(NEVER_LOST, 0);
    tal_page page = page_of(&it, TAL_DRESS_PLAIN);

    cr_assert(strstr(page.out.bytes, "    a  ask\n\n  Probes "), "got:\n%s", page.out.bytes);
    tal_page_free(&page);
    surveyed_free(&it);
}
