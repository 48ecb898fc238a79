/* How far a candidate has come: which journals count, and which of several. */
#include "store/scratch.h"

#include "cohort/standing.h"
#include "store/keep.h"

TestSuite(standing, .init = scratch_begin, .fini = scratch_end);

static const char *const ids[] = { "one", "two" };

static tal_assessment *load(const char *remark)
{
    tal_assessment *assessment = NULL;
    char yaml[600];
    snprintf(
        yaml, sizeof yaml,
        "# %s\nassessment: desk\ntitle: { en: Desk }\ntold: { en: Begin. }\nlanguages: [en]\n"
        "rubric: three-skills\nanswers: picked\nconversations: [{ scenario: one, forms: [0] }, "
        "{ scenario: two, forms: [0] }]\n",
        remark);
    cr_assert_eq(tal_assessment_read_bytes(&assessment, "a.yaml", yaml, strlen(yaml), NULL),
                 TAL_OK);
    cr_assert_eq(tal_keep_put(assessment->sha256, yaml, strlen(yaml)), TAL_OK);
    return assessment;
}

static tal_journal_start start_of(const tal_assessment *assessment, const char *scenario,
                                  const char *candidate)
{
    tal_journal_start start = scratch_start();
    start.scenario = scenario;
    start.mode = TAL_ASSESSMENT;
    start.candidate = candidate;
    start.assessment_sha256 = assessment->sha256;
    return start;
}

/* The journal NAME, by which they are in order. */
static void hold(const char *name, const tal_journal_start *start, bool seal)
{
    tal_journal *journal = NULL;
    const tal_result result = scratch_result();
    char path[80];
    snprintf(path, sizeof path, "journals/%s.jsonl", name);
    cr_assert_eq(tal_journal_create(&journal, start), TAL_OK);
    if (seal)
        cr_assert_eq(tal_journal_seal(journal, &result), TAL_OK);
    cr_assert_eq(rename(tal_journal_path(journal), scratch_path(path)), 0);
    tal_journal_close(journal);
}

Test(standing, nobody_has_begun)
{
    tal_assessment *assessment = load("a");
    tal_standing standing;
    tal_journal_start other = start_of(assessment, "one", "b"),
                      practice = start_of(assessment, "one", "a");
    hold("1", &other, true);
    practice.mode = TAL_PRACTICE;
    practice.assessment_sha256 = NULL;
    hold("2", &practice, true);
    cr_assert_eq(tal_standing_find(&standing, assessment, ids, "a"), TAL_OK);
    cr_assert_not(standing.begun);
    cr_assert_eq(standing.sealed_count, 0);
    cr_assert_null(standing.unfinished[0]);
    cr_assert_str_eq(standing.other, "");
    tal_standing_free(&standing);
    tal_assessment_free(assessment);
}

Test(standing, the_newest_unfinished_one_is_gone_on_with)
{
    tal_assessment *assessment = load("a");
    tal_standing standing;
    tal_journal_start one = start_of(assessment, "one", "a"),
                      two = start_of(assessment, "two", "a");
    hold("1", &one, true);
    hold("2", &one, false);
    hold("3", &two, false);
    two.accommodations = TAL_EXTRA_BREAKS;
    two.language = "es";
    hold("4", &two, false);
    cr_assert_eq(tal_standing_find(&standing, assessment, ids, "a"), TAL_OK);
    cr_assert(standing.sealed[0], "a sealed one counts, whatever came later");
    cr_assert_eq(standing.sealed_count, 1);
    cr_assert_not(standing.sealed[1]);
    cr_assert_str_eq(standing.unfinished[1], scratch_path("journals/4.jsonl"));
    cr_assert_str_eq(standing.language, "es", "as the newest has it");
    cr_assert_eq(standing.accommodations, TAL_EXTRA_BREAKS);
    tal_standing_free(&standing);
    tal_assessment_free(assessment);
}

Test(standing, another_version_of_the_file_is_known_by_its_id)
{
    tal_assessment *first = load("first"), *second = load("second");
    tal_standing standing;
    tal_journal_start one = start_of(first, "one", "a"), two = start_of(first, "two", "a");
    hold("1", &one, true);
    cr_assert_eq(tal_standing_find(&standing, second, ids, "a"), TAL_OK);
    cr_assert_not(standing.begun);
    cr_assert_str_eq(standing.other, first->sha256);
    cr_assert_eq(standing.other_sealed, 1);
    cr_assert_eq(standing.other_count, 2);
    tal_standing_free(&standing);
    hold("2", &two, true);
    cr_assert_eq(tal_standing_find(&standing, second, ids, "a"), TAL_OK);
    cr_assert_str_eq(standing.other, "", "that one is done");
    tal_standing_free(&standing);
    tal_assessment_free(first);
    tal_assessment_free(second);
}
