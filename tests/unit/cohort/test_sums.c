/* Sums over a cohort, held against the plainest way to add. */
#include "cohort/sums.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/random.h"
#include "cohort/desk.h"

enum { PEOPLE = 40000 }; /* more than wait to be added (sums.c), twice over */

static tal_assembly assembly;

static void begin(void)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/assets/assessments/three-conversations.yaml", desk_root());
    cr_assert_eq(tal_assembly_load(&assembly, path, &desk_finder, NULL), TAL_OK);
}

static void end(void)
{
    tal_assembly_close(&assembly);
}

TestSuite(sums, .init = begin, .fini = end, .timeout = 60);

/* Somebody complete, with levels drawn by NUMBER. */
static void make_candidate(tal_candidate *out, uint64_t number)
{
    out->state = TAL_COMPLETE;
    for (int i = 0; i < 3; i++) {
        const tal_scenario *scenario = assembly.scenarios[i];
        tal_performance *it = &out->held[i].performance;

        out->held[i].state = TAL_HELD_FINISHED;
        it->conversation = i;
        cr_assert(tal_performance_begin(it, scenario, __builtin_ctzll(assembly.assessment->conversations[i].forms)));
        for (int32_t moment = 0; moment < scenario->moments_count; moment++)
            for (int skill = 0; skill < TAL_SKILLS; skill++)
                if (it->levels[moment][skill] >= 0)
                    it->levels[moment][skill] = (int8_t)(tal_mix64(number * 1000 + (uint64_t)(moment * 3 + skill)) % 3);
    }
    tal_candidate_score(out, &assembly);
}

Test(sums, adds_as_one_would_by_hand_however_it_is_divided)
{
    tal_sums whole, parts[2];
    tal_candidate candidate = { .id = "c" };
    uint64_t *sums, *products;
    tal_buffer bytes = TAL_BUFFER_EMPTY;

    cr_assert_eq(tal_sums_open(&whole, &assembly), TAL_OK);
    cr_assert(tal_sums_open(&parts[0], &assembly) == TAL_OK && tal_sums_open(&parts[1], &assembly) == TAL_OK);
    sums = calloc(whole.count, sizeof *sums);
    products = calloc(whole.count * whole.count, sizeof *products);
    for (uint64_t number = 0; number < PEOPLE; number++) {
        make_candidate(&candidate, number);
        tal_sums_add(&parts[number % 5 == 0], &candidate, 3);
        for (size_t i = 0; i < whole.count; i++) {
            sums[i] += (uint64_t)tal_sums_level(&whole.items[i], &candidate);
            for (size_t j = 0; j <= i; j++)
                products[i * whole.count + j] += (uint64_t)(tal_sums_level(&whole.items[i], &candidate) *
                                                            tal_sums_level(&whole.items[j], &candidate));
        }
    }
    for (int i = 0; i < 2; i++) {
        tal_sums_settle(&parts[i]);
        tal_buffer_clear(&bytes);
        tal_sums_pack(&parts[i], &bytes);
        cr_assert_eq(tal_sums_join(&whole, bytes.bytes, bytes.length), TAL_OK);
    }
    cr_assert_eq(tal_sums_join(&whole, bytes.bytes, bytes.length - 8), TAL_EFILE);
    cr_assert(whole.states[TAL_COMPLETE] == PEOPLE && whole.held[TAL_HELD_FINISHED] == 3 * PEOPLE);
    for (size_t i = 0; i < whole.count; i++) {
        cr_assert_eq(whole.singles[i], sums[i]);
        for (size_t j = 0; j <= i; j++)
            cr_assert_eq(whole.products[i * (i + 1) / 2 + j], products[i * whole.count + j], "%zu, %zu", i, j);
    }
    tal_candidate_free(&candidate);
    tal_sums_close(&whole);
    tal_sums_close(&parts[0]);
    tal_sums_close(&parts[1]);
    tal_buffer_free(&bytes);
    free(sums);
    free(products);
}
