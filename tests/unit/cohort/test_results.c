#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/crowd.h"
#include "cohort/results.h"

static crowd people;
static tal_sums sums;
static tal_band band;
static tal_results *results;
static tal_candidate candidate;
static tal_buffer out;

static void begin(void)
{
    people = crowd_open();
    cr_assert_eq(tal_sums_open(&sums, &people.assembly), TAL_OK);
    band = (tal_band){ .set = true, .sem = 600, .totals = { [100] = 100 } };
    results = tal_results_new(&people.assembly, &sums, &band);
    candidate = (tal_candidate){ .id = "ana" };
    for (int i = 0; i < 2; i++)
        crowd_play(&people, &candidate.held[i].performance, "ana", i ? "second" : "parcel", i ? "ask guess -" : CROWD_BEST);
    tal_candidate_score(&candidate, &people.assembly);
}

static void end(void)
{
    tal_buffer_free(&out);
    tal_candidate_free(&candidate);
    tal_results_free(results);
    tal_sums_close(&sums);
    crowd_close(&people);
}

TestSuite(results, .init = begin, .fini = end);

static const char *put(tal_results_kind kind)
{
    tal_buffer_clear(&out);
    tal_results_put(results, kind, &candidate, &out);
    return out.bytes ? out.bytes : "";
}

/* ana 6 + 2, 6 + 3, 6 + 2 of 12: 66, 75, 66; all who are in the norm have 100. */
Test(results, a_row_has_the_scores_and_how_sure_they_are)
{
    cr_assert_str_eq(put(TAL_RESULTS_CSV), "ana,complete,picked,en,69,66,75,66,0,63,75,no,to be decided by a person,"
                                           "finished,0,fetched,resolved,100,finished,0,silent,lost,38\r\n");
    cr_assert_str_eq(put(TAL_RESULTS_ITEMS), "ana,2,2,2,2,2,2,2,2,2,2,2,2,0,1,0,0,0,0,69,0,en,ask,quote,fetch,ask,guess,silence\r\n");
    candidate.id = "=ana";
    cr_assert_eq(strncmp(put(TAL_RESULTS_CSV), "\"'=ana\",complete,", 17), 0);
    cr_assert(strstr(put(TAL_RESULTS_LINES), "{\"candidate\":\"=ana\",\"status\":\"complete\","));
}

Test(results, what_there_is_not_is_empty_or_null)
{
    candidate.pooled.skills[TAL_VALIDATION].score = -1;
    candidate.held[0].performance.levels[1][TAL_DISAGREEMENT] = -1;
    candidate.held[1].performance.levels[0][0] = candidate.held[1].performance.levels[0][1] =
        candidate.held[1].performance.levels[0][2] = -1;
    cr_assert_eq(strncmp(put(TAL_RESULTS_CSV), "ana,complete,picked,en,69,66,,66,0,", 35), 0);
    cr_assert(strstr(put(TAL_RESULTS_LINES), "\"score\":null},"));
    cr_assert(strstr(out.bytes, "\"levels\":{\"the question\":[2,2,2],\"the record\":[2,2,null],\"the way out\":[2,2,2]}"));
    cr_assert(strstr(out.bytes, "\"levels\":{\"the record\":[0,1,0],\"the way out\":[0,0,0]}"));
    band.set = false;
    cr_assert_eq(strncmp(put(TAL_RESULTS_CSV), "ana,complete,picked,en,69,66,,66,,,,no,", 39), 0);
    cr_assert(!strstr(put(TAL_RESULTS_LINES), "percentile"));
}

Test(results, who_is_not_complete_has_no_scores_of_all)
{
    candidate.state = TAL_INCOMPLETE;
    candidate.held[0].state = TAL_HELD_UNFINISHED;
    candidate.held[1].state = TAL_HELD_CONTRADICTED;
    cr_assert_str_eq(put(TAL_RESULTS_CSV), "ana,incomplete,picked,en,,,,,,,,,,unfinished,0,,,,contradicted,,,,\r\n");
    cr_assert_str_eq(put(TAL_RESULTS_ITEMS), "");
    cr_assert(strstr(put(TAL_RESULTS_LINES), "\"answers\":\"picked\",\"conversations\":[{\"scenario\":\"parcel\",\"status\":\"unfinished\""));
    cr_assert(strstr(out.bytes, ",{\"scenario\":\"second\",\"status\":\"contradicted\"}]}\n"));
}

Test(results, a_large_seed_is_a_text_for_those_who_read_numbers_as_doubles)
{
    candidate.held[0].performance.seed = UINT64_MAX;
    candidate.held[1].performance.seed = INT64_MAX;
    cr_assert(strstr(put(TAL_RESULTS_LINES), "\"seed\":\"18446744073709551615\","));
    cr_assert(strstr(out.bytes, "\"seed\":9223372036854775807,"));
}
