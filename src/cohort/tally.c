/* Sums, sums of products and counts. Owns its arrays. What follows from them is band.c's. */
#include "cohort/tally.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"

/* Four sums of 16 bits to a word: levels are 0 to 2, so that as many people can be added before one overflows. */
enum { LANES = 4, LANE_BITS = 16, WAIT_MOST = 0xffff / 4 };

static size_t words_of(size_t count)
{
    return (count + LANES - 1) / LANES;
}

static size_t pairs(size_t count)
{
    return count * (count + 1) / 2;
}

/* Calls nothing: fills ITEMS (or only counts them, where it is NULL). */
static size_t list_items(tal_tally_item *items, const tal_assembly *assembly)
{
    size_t count = 0;

    for (int i = 0; i < assembly->assessment->conversations_count; i++) {
        const tal_scenario *scenario = assembly->scenarios[i];
        const tal_form *form = &scenario->forms[__builtin_ctzll(assembly->assessment->conversations[i].forms)];

        for (int32_t moment = 0; moment < scenario->moments_count; moment++)
            for (int skill = 0; skill < TAL_SKILLS; skill++) {
                if (form->possible[moment][skill] < 0)
                    continue;
                if (items)
                    items[count] = (tal_tally_item){ i, moment, (tal_skill)skill };
                count++;
            }
    }
    return count;
}

tal_status tal_tally_open(tal_tally *out, const tal_assembly *assembly)
{
    size_t count = list_items(NULL, assembly);

    *out = (tal_tally){
        .items = malloc((count ? count : 1) * sizeof *out->items),
        .count = count,
        .sums = calloc(count ? count : 1, sizeof *out->sums),
        .products = calloc(pairs(count) + 1, sizeof *out->products),
        .levels = calloc(words_of(count) + 1, sizeof *out->levels),
        .lanes = calloc(count * words_of(count) + 1, sizeof *out->lanes),
    };
    if (!out->items || !out->sums || !out->products || !out->levels || !out->lanes) {
        tal_tally_close(out);
        return TAL_ENOMEM;
    }
    list_items(out->items, assembly);
    return TAL_OK;
}

void tal_tally_close(tal_tally *tally)
{
    free(tally->items);
    free(tally->sums);
    free(tally->products);
    free(tally->levels);
    free(tally->lanes);
    tally->items = NULL;
    tally->sums = tally->products = tally->levels = tally->lanes = NULL;
}

int tal_tally_level(const tal_tally_item *item, const tal_candidate *candidate)
{
    int level = candidate->held[item->conversation].performance.levels[item->moment][item->skill];

    return level > 0 ? level : 0;
}

static void add_items(tal_tally *tally, const tal_candidate *candidate)
{
    size_t words = words_of(tally->count);
    uint64_t *row = tally->lanes;

    if (tally->waiting == WAIT_MOST)
        tal_tally_settle(tally);
    tally->waiting++;
    memset(tally->levels, 0, words * sizeof *tally->levels);
    for (size_t i = 0; i < tally->count; i++)
        tally->levels[i / LANES] |= (uint64_t)tal_tally_level(&tally->items[i], candidate) << LANE_BITS * (i % LANES);
    for (size_t i = 0; i < tally->count; i++, row += words) {
        uint64_t level = tally->levels[i / LANES] >> LANE_BITS * (i % LANES) & 3;

        tally->sums[i] += level;
        for (size_t word = 0; level && word <= i / LANES; word++)
            row[word] += level * tally->levels[word];
    }
}

void tal_tally_settle(tal_tally *tally)
{
    size_t words = words_of(tally->count);
    uint64_t *to = tally->products;

    for (size_t i = 0; i < tally->count; i++)
        for (size_t j = 0; j <= i; j++)
            *to++ += tally->lanes[i * words + j / LANES] >> LANE_BITS * (j % LANES) & 0xffff;
    memset(tally->lanes, 0, tally->count * words * sizeof *tally->lanes);
    tally->waiting = 0;
}

void tal_tally_add(tal_tally *tally, const tal_candidate *candidate, int conversations)
{
    const tal_result *pooled = &candidate->pooled;

    tally->states[candidate->state]++;
    for (int i = 0; i < conversations; i++)
        tally->held[candidate->held[i].state]++;
    if (candidate->state != TAL_COMPLETE)
        return;
    tally->passed += pooled->passed;
    tally->totals[pooled->total]++;
    for (int i = 0; i < TAL_SKILLS; i++)
        if (pooled->skills[i].score >= 0)
            tally->scores[i][pooled->skills[i].score]++;
    add_items(tally, candidate);
}

/* ---- As bytes --------------------------------------------------------------------------------- */

/* All its numbers, by runs. */
typedef struct numbers {
    uint64_t *first;
    size_t count;
} numbers;

enum { RUNS = 7 };

static void list_runs(const tal_tally *tally, numbers out[RUNS])
{
    numbers all[RUNS] = {
        { tally->sums, tally->count }, { tally->products, pairs(tally->count) },
        { (uint64_t *)tally->totals, TAL_SCORES }, { (uint64_t *)tally->scores[0], TAL_SKILLS * TAL_SCORES },
        { (uint64_t *)tally->states, TAL_STATES }, { (uint64_t *)tally->held, TAL_HELD_STATES },
        { (uint64_t *)&tally->passed, 1 },
    };

    memcpy(out, all, sizeof all);
}

void tal_tally_pack(tal_tally *tally, tal_buffer *out)
{
    numbers runs[RUNS];

    tal_tally_settle(tally);
    list_runs(tally, runs);
    for (int i = 0; i < RUNS; i++)
        for (size_t k = 0; k < runs[i].count; k++) {
            char number[8];

            tal_put_u64(number, runs[i].first[k]);
            tal_buffer_add(out, number, sizeof number);
        }
}

tal_status tal_tally_join(tal_tally *tally, const char *bytes, size_t length)
{
    numbers runs[RUNS];
    size_t all = 0;

    list_runs(tally, runs);
    for (int i = 0; i < RUNS; i++)
        all += runs[i].count;
    if (length != 8 * all)
        return TAL_EFILE;
    for (int i = 0; i < RUNS; i++)
        for (size_t k = 0; k < runs[i].count; k++, bytes += 8)
            runs[i].first[k] += tal_get_u64(bytes);
    return TAL_OK;
}
