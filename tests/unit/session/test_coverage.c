/* What sessions have met, joined and counted. */
#include <criterion/criterion.h>

#include "session/coverage.h"
#include "session/play.h"

static tal_scenario *scenario;
static tal_coverage *coverage;

static void set_up(void)
{
    scenario = play_load(
        PLAY("moments = { \"one\" }, look \"l\" { \"l\", shows = \"l\", when = \"turn > 0\" },\n"
             "scene \"a\" { moment = \"one\", says { \"Hm.\", when = \"trust > 50\" },\n"
             "  reply \"x\" { \"x\", discernment = 2, when = \"turn < 3\",\n"
             "    to = { { \"a\", when = \"patience > 5\" }, \"ill\" } },\n"
             "  silence { seconds = 20, discernment = 0, to = \"well\" } },\n" ENDS),
        NULL);
    coverage = tal_coverage_new(scenario);
    cr_assert_not_null(coverage);
}

static void tear_down(void)
{
    tal_coverage_free(coverage);
    tal_scenario_free(scenario);
}

TestSuite(coverage, .init = set_up, .fini = tear_down);

static void expect_count(tal_coverage_count count, int met, int of)
{
    cr_expect(count.met == met && count.of == of, "%d of %d", count.met, count.of);
}

Test(coverage, at_first_nothing_is_met)
{
    tal_coverage_counts counts = tal_coverage_sum(coverage, scenario);
    expect_count(counts.scenes, 0, 1);
    expect_count(counts.replies, 0, 2);
    expect_count(counts.looks, 0, 1);
    expect_count(counts.outcomes, 0, 2);
    expect_count(counts.moments, 0, 1);
    expect_count(counts.conditions, 0, 4);
}

Test(coverage, a_condition_counts_once_it_has_held_and_failed)
{
    coverage->replies[0] = TAL_HELD | TAL_OPEN_TO;
    coverage->looks[0] = TAL_FAILED;
    coverage->lines[0] = TAL_HELD | TAL_FAILED;
    tal_coverage_counts counts = tal_coverage_sum(coverage, scenario);
    expect_count(counts.conditions, 1, 4);
    expect_count(counts.replies, 0, 2);
    coverage->replies[0] |= TAL_FAILED | TAL_MET;
    counts = tal_coverage_sum(coverage, scenario);
    expect_count(counts.conditions, 2, 4);
    expect_count(counts.replies, 1, 2);
}

Test(coverage, joining_adds_what_the_other_has_met)
{
    tal_coverage *other = tal_coverage_new(scenario);
    coverage->replies[0] = TAL_HELD;
    other->replies[0] = TAL_FAILED;
    other->outcomes[1] = TAL_MET;
    tal_coverage_join(coverage, other, scenario);
    cr_expect_eq(coverage->replies[0], TAL_HELD | TAL_FAILED);
    cr_expect_eq(coverage->outcomes[1], TAL_MET);
    cr_expect_eq(other->replies[0], TAL_FAILED, "the other stays as it is");
    tal_coverage_free(other);
}
