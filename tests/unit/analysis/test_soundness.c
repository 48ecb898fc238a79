/* What the files of tests/errors/soundness cannot show: functions that misbehave, and floods. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/soundness.h"
#include "base/buffer.h"
#include "sketch.h"

static tal_scenario *scenario;
static tal_diagnostics *found;

/* Reviews SCENARIO. */
static tal_status review(void)
{
    tal_graph_limits limits = { 1, (size_t)32 << 20 };
    tal_rubric *rubric = sketch_rubric();
    found = tal_diagnostics_new();
    tal_status status = tal_soundness_check(scenario, rubric, &limits, found);
    tal_rubric_free(rubric);
    return status;
}

static void tear_down(void)
{
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
}

TestSuite(soundness, .fini = tear_down);

/* The I-th finding of that code, or NULL. */
static const tal_diagnostic *finding(int code, int i)
{
    for (size_t n = 0; n < tal_diagnostics_count(found); n++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, n);
        if (it->code == code && !i--)
            return it;
    }
    return NULL;
}

#define BY_FUNCTION(answer)                                                                        \
    SKETCH("scene \"a\" {\n"                                                                       \
           "  reply \"x\" { \"x\", to = \"ill\",\n"                                                \
           "    when = function(s) return " answer " end },\n"                                     \
           "  reply \"y\" { \"y\", to = \"well\" } },\n" ENDS)

static tal_status alternate(void *self, int function, const tal_question *question, tal_type type,
                            int32_t *out, tal_trouble *trouble)
{
    static int calls;
    (void)self, (void)function, (void)question, (void)type, (void)trouble;
    *out = ++calls % 3 == 0;
    return TAL_OK;
}

Test(soundness, a_function_that_answers_otherwise_is_an_error)
{
    scenario = sketch_load(BY_FUNCTION("true"));
    scenario->functions.number = alternate;
    cr_expect_eq(review(), TAL_OK);
    const tal_diagnostic *it = finding(723, 0);
    cr_assert(it);
    cr_expect_eq(it->severity, TAL_ERROR);
    cr_expect_str_eq(it->message,
                     "a function answers otherwise when the same conversation is played again");
    cr_expect_not(finding(722, 0), "that it was sampled is not worth a word then");
}

Test(soundness, a_function_that_fails_is_told_where_its_line_begins)
{
    scenario = sketch_load(BY_FUNCTION("5"));
    cr_expect_eq(review(), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_count(found), 1);
    const tal_diagnostic *it = tal_diagnostics_get(found, 0);
    cr_expect_eq(it->code, 164);
    cr_expect_eq(it->line, 7);
    cr_expect_eq(it->column, 5);
}

Test(soundness, chance_is_not_judged_where_conversations_can_get_stuck)
{
    scenario = sketch_load(
        SKETCH("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { \"x\", discernment = 2, to = \"well\" },\n"
               "  reply \"y\" { \"y\", discernment = 0, to = \"b\" } },\n"
               "scene \"b\" { reply \"x\" { \"x\", when = \"turn > 9\", to = \"ill\" } },\n"
               ENDS));
    cr_expect_eq(review(), TAL_OK);
    cr_expect(finding(702, 0));
    cr_assert(finding(720, 0), "without a look");
    cr_expect_not(strstr(finding(720, 0)->message, "random"));
}

Test(soundness, what_random_sessions_do_not_meet_is_not_told)
{
    scenario = sketch_load(BY_FUNCTION("s.turn > 99"));
    cr_expect_eq(review(), TAL_OK);
    cr_expect(finding(722, 0));
    for (int code = 701; code <= 707; code++)
        cr_expect_not(finding(code, 0), "TAL%d", code);
    cr_expect_not(finding(711, 0));
}

Test(soundness, that_no_random_session_ends_is_an_error)
{
    scenario = sketch_load(
        SKETCH("scene \"a\" {\n"
               "  reply \"x\" { \"x\", when = function() return true end, to = \"a\" } },\n" ENDS));
    cr_expect_eq(review(), TAL_OK);
    const tal_diagnostic *it = finding(703, 0);
    cr_assert(it);
    cr_expect_eq(it->severity, TAL_ERROR);
    cr_expect_str_eq(it->message, "of 100 random conversations none came to an end");
    cr_expect_str_eq(finding(722, 0)->message, "Lua functions decide: 100 random conversations were "
                                               "tried, and nothing is proved");
}

Test(soundness, a_function_that_only_words_a_reply_hides_nothing)
{
    scenario = sketch_load(SKETCH("scene \"a\" { reply \"x\" { function() return \"x\" end, to = \"well\" } },\n" ENDS));
    cr_expect_eq(review(), TAL_OK);
    cr_expect_not(finding(722, 0));
    cr_assert(finding(711, 0));
    cr_expect_str_eq(finding(711, 0)->message, "no conversation ends at \"ill\"");
}

/* A thousand scenes in a row, to the first of which nothing leads. */
Test(soundness, a_long_branch_that_is_cut_off_is_one_finding)
{
    tal_buffer body = TAL_BUFFER_EMPTY;
    tal_buffer_text(&body, "return scenario \"test\" {\n"
                           "  title = \"Test\", language = \"en\", persona = { name = \"Ana\" },\n"
                           "  claim = { \"x\", verdict = \"untrue\", truth = \"x\", value = \"x\" },\n"
                           "  scene \"a\" { reply \"x\" { \"x\", to = \"well\" } },\n");
    for (int i = 0; i < 1000; i++)
        tal_buffer_format(&body, "  scene \"s%d\" { reply \"x\" { \"x\", to = \"s%d\" } },\n", i, i + 1);
    tal_buffer_text(&body, "  scene \"s1000\" { reply \"x\" { \"x\", to = \"s999\" } },\n"
                           "  outcome \"well\" { \"x\", result = \"resolved\" },\n}\n");
    scenario = sketch_load(body.bytes);
    tal_buffer_free(&body);
    cr_expect_eq(review(), TAL_OK);
    cr_assert(finding(701, 0));
    cr_expect_str_eq(finding(701, 0)->message, "no conversation comes to the scene \"s0\", nor to what "
                                               "lies behind it: s1, s2, s3, s4, s5, ...");
    cr_expect_not(finding(701, 1));
}
