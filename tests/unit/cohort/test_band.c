#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "cohort/band.h"
#include "cohort/crowd.h"

static crowd people;

static void begin(void)
{
    people = crowd_open();
}

static void end(void)
{
    crowd_close(&people);
}

TestSuite(band, .init = begin, .fini = end);

/*
 * 100 people: 40 have 2 in both conversations, 40 have 0, and 20 have 2 in one of them. ITEMS items a conversation, all
 * of discernment, and alike. Covariances, with 99: 100/99 within a conversation, 60/99 across. Totals: 40 of 0, 20
 * of 50, 40 of 100: s = sqrt(200000/99) = 44.947.
 */
static void fill(tal_sums *sums, size_t items)
{
    cr_assert_eq(tal_sums_open(sums, &people.assembly), TAL_OK);
    sums->count = 2 * items;
    for (size_t i = 0; i < sums->count; i++) {
        sums->items[i] = (tal_sums_item){ (int)(i / items), (int32_t)(i % items), TAL_DISCERNMENT };
        sums->singles[i] = 100;
        for (size_t j = 0; j <= i; j++)
            sums->products[i * (i + 1) / 2 + j] = i / items == j / items ? 200 : 160;
    }
    sums->states[TAL_COMPLETE] = 100;
    sums->totals[0] = sums->totals[100] = sums->scores[0][0] = sums->scores[0][100] = 40;
    sums->totals[50] = sums->scores[0][50] = 20;
}

Test(band, an_error_of_measurement_by_hand)
{
    tal_sums sums;
    tal_band band;

    /* One item each: alpha = 2 (1 - 200 / 320) = 0.75 of both, SEM = 44.947 sqrt(0.25) = 22.473. */
    fill(&sums, 1);
    cr_assert_eq(tal_band_of(&band, &sums, &people.assembly), TAL_OK);
    cr_assert(band.set && band.people == 100);
    cr_assert_float_eq(band.items_alpha, 0.75, 1e-9);
    cr_assert_float_eq(band.testlets_alpha, 0.75, 1e-9);
    cr_assert_eq(band.sem, 2247);
    cr_assert(band.sems[0] == 2247 && band.sems[1] == 0 && band.sems[2] == 0);
    tal_sums_close(&sums);

    /* Two each: alpha = 4/3 (1 - 400 / 1280) = 0.9167 over items, which those of a conversation feign; 2 (1 - 800 / 1280) = 0.75
     * over conversations, which is the total's. Of the skill 44.947 sqrt(1 - 0.9167) = 12.975. */
    fill(&sums, 2);
    cr_assert_eq(tal_band_of(&band, &sums, &people.assembly), TAL_OK);
    cr_assert_float_eq(band.items_alpha, 11.0 / 12, 1e-9);
    cr_assert_float_eq(band.testlets_alpha, 0.75, 1e-9);
    cr_assert(band.sem == 2247 && band.sems[0] == 1297);

    sums.states[TAL_COMPLETE] = 99;
    cr_assert_eq(tal_band_of(&band, &sums, &people.assembly), TAL_OK);
    cr_assert(!band.set);
    sums.states[TAL_COMPLETE] = 1;
    cr_assert_eq(tal_band_of(&band, &sums, &people.assembly), TAL_OK);
    cr_assert(!band.set && isnan(band.items_alpha));
    tal_sums_close(&sums);
}

Test(band, items_that_have_nothing_in_common_measure_nothing)
{
    tal_sums sums;
    tal_band band;

    fill(&sums, 1);
    sums.products[1] = 20; /* covariance (20 - 100) / 99: alpha is below 0, and counts as 0 */
    cr_assert_eq(tal_band_of(&band, &sums, &people.assembly), TAL_OK);
    cr_assert(band.items_alpha < 0);
    cr_assert_eq(band.sem, 4495);
    tal_sums_close(&sums);
}

static void range_is(int score, int sem, int low, int high)
{
    tal_band_range range = tal_band_around(score, sem);

    cr_assert(range.low == low && range.high == high, "%d to %d", range.low, range.high);
}

Test(band, a_band_is_rounded_outwards_and_stays_within_0_to_100)
{
    range_is(75, 600, 69, 81);
    range_is(50, 642, 43, 57);
    range_is(50, 1, 49, 51);
    range_is(2, 500, 0, 7);
    range_is(98, 500, 93, 100);
    range_is(40, 0, 40, 40);
}

Test(band, a_percentile_counts_half_of_those_who_are_equal)
{
    tal_band band = { .totals = { [0] = 40, [50] = 20, [100] = 40 } };

    cr_assert_eq(tal_band_percentile(&band, 0), 20);
    cr_assert_eq(tal_band_percentile(&band, 49), 40);
    cr_assert_eq(tal_band_percentile(&band, 50), 50);
    cr_assert_eq(tal_band_percentile(&band, 100), 80);
    cr_assert_eq(tal_band_percentile(&(tal_band){ .set = true }, 50), 0);
}

/* By three-skills, whose cut is 75 and whose floors are 50. */
static tal_decision_kind decide(const tal_band *band, int total, int discernment, bool well)
{
    tal_result pooled = { .total = total, .skills = { { .score = discernment }, { .score = 90 }, { .score = -1 } } };

    pooled.passed = well && total >= 75 && discernment >= 50;
    return tal_band_decide(band, people.assembly.rubric, &pooled);
}

Test(band, who_is_too_near_to_the_cut_or_to_a_floor_a_person_decides)
{
    tal_band band = { .set = true, .sem = 600, .sems = { 400, 400, 400 } };

    cr_assert_eq(decide(&band, 82, 90, true), TAL_DECISION_PASSED);
    cr_assert_eq(decide(&band, 81, 90, true), TAL_DECISION_PERSON);
    cr_assert_eq(decide(&band, 69, 90, true), TAL_DECISION_PERSON);
    cr_assert_eq(decide(&band, 68, 90, true), TAL_DECISION_NOT_PASSED);
    cr_assert_eq(decide(&band, 82, 55, true), TAL_DECISION_PASSED);
    cr_assert_eq(decide(&band, 82, 54, true), TAL_DECISION_PERSON);
    cr_assert_eq(decide(&band, 82, 46, true), TAL_DECISION_PERSON);
    cr_assert_eq(decide(&band, 82, 45, true), TAL_DECISION_NOT_PASSED);
    cr_assert_eq(decide(&band, 68, 50, true), TAL_DECISION_NOT_PASSED);
    cr_assert_eq(decide(&band, 90, 90, false), TAL_DECISION_NOT_PASSED);
    band.set = false;
    cr_assert_eq(decide(&band, 100, 100, true), TAL_DECISION_PERSON);
    cr_assert_eq(decide(&band, 0, 0, true), TAL_DECISION_PERSON);
}

/* ---- The norm file ----------------------------------------------------------------------------- */

Test(band, a_norm_is_read_as_it_was_written)
{
    tal_band band = { .set = true, .people = 120, .sem = 642, .sems = { 981, 1005, 0 }, .totals = { [3] = 20, [100] = 100 } };
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_band got;

    tal_band_put(&band, &people.assembly, &text);
    desk_put(&people.desk, "norm.yaml", text.bytes);
    cr_assert_eq(tal_band_read(&got, "norm.yaml", &people.assembly, NULL), TAL_OK);
    cr_assert_str_eq(got.source, "desk");
    cr_assert(got.set && got.people == 120 && got.sem == 642);
    cr_assert_arr_eq(got.sems, band.sems, sizeof band.sems);
    cr_assert_arr_eq(got.totals, band.totals, sizeof band.totals);
    cr_assert(strstr(text.bytes, "sem: { total: 6.42, discernment: 9.81, validation: 10.05, disagreement: 0.00 }\n"));
    tal_buffer_free(&text);
}

#define ZEROS "0, 0, 0, 0, 0, 0, 0, 0, 0, 0, "
#define TOTALS "totals: [" ZEROS ZEROS ZEROS ZEROS ZEROS ZEROS ZEROS ZEROS ZEROS ZEROS "200]\n"
#define SEM "sem: { total: 6.4, discernment: 9, validation: 10.05, disagreement: 100 }\n"

static void told_are(const char *norm, const char *expected)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_band band;

    desk_put(&people.desk, "norm.yaml", norm);
    cr_assert_eq(tal_band_read(&band, "./norm.yaml", &people.assembly, found), TAL_EFILE);
    cr_assert_str_eq(desk_told(found), expected);
}

Test(band, each_mistake_of_a_norm_is_told_at_its_place)
{
    told_are("norm: n\nassessment: desk\ncandidates: 200\nmean: 3\n" SEM TOTALS,
             "norm.yaml:4:1 TAL480 a norm has no field \"mean\" here\n");
    told_are("norm: n\nassessment: desk\ncandidates: 200\nsem: { total: 1, mean: 2, validation: 3, disagreement: 3 }\n" TOTALS,
             "norm.yaml:4:6 TAL481 \"discernment\" is missing\nnorm.yaml:4:18 TAL480 a norm has no field \"mean\" here\n");
    told_are("[]\n", "norm.yaml:1:1 TAL481 a norm has fields: norm, assessment ...\n");
    told_are("norm: n\nassessment: other\ncandidates: 200\n" SEM TOTALS,
             "norm.yaml:2:13 TAL483 this norm is of another assessment, \"other\"\n");
    told_are("norm: n\nassessment: desk\ncandidates: 99\n" SEM TOTALS,
             "norm.yaml:3:13 TAL482 \"candidates\" must be a whole number of at least 100 = an error of measurement from fewer is "
             "not to be relied on\n");
    told_are("norm: n\nassessment: desk\ncandidates: 200\nsem: { total: 100.01, discernment: -1, validation: 1.234, "
             "disagreement: 1. }\n" TOTALS,
             "norm.yaml:4:15 TAL482 \"total\" must be a number from 0 to 100 with up to two decimals\n"
             "norm.yaml:4:36 TAL482 \"discernment\" must be a number from 0 to 100 with up to two decimals\n"
             "norm.yaml:4:52 TAL482 \"validation\" must be a number from 0 to 100 with up to two decimals\n"
             "norm.yaml:4:73 TAL482 \"disagreement\" must be a number from 0 to 100 with up to two decimals\n");
    told_are("norm: n\nassessment: desk\ncandidates: 200\n" SEM "totals: [1, x, 2]\n",
             "norm.yaml:5:9 TAL482 \"totals\" has 101 numbers, for the totals 0 to 100\n"
             "norm.yaml:5:13 TAL482 \"totals\" has whole numbers\n");
}
