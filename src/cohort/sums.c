/* Sums, sums of products and counts. Owns its arrays. What follows from them is band.c's. */
#include "cohort/sums.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"

/* Four sums of 16 bits to a word: levels are 0 to 2, so that as many people can be added before one
 * overflows. */
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
static size_t list_items(tal_sums_item *items, const tal_assembly *assembly)
{
    size_t count = 0;

    for (int i = 0; i < assembly->assessment->conversations_count; i++) {
        const tal_scenario *scenario = assembly->scenarios[i];
        const tal_form *form =
            &scenario->forms[__builtin_ctzll(assembly->assessment->conversations[i].forms)];

        for (int32_t moment = 0; moment < scenario->moments_count; moment++)
            for (int skill = 0; skill < TAL_SKILLS; skill++) {
                if (form->possible[moment][skill] < 0)
                    continue;
                if (items)
                    items[count] = (tal_sums_item){ i, moment, (tal_skill)skill };
                count++;
            }
    }
    return count;
}

tal_status tal_sums_open(tal_sums *out, const tal_assembly *assembly)
{
    size_t count = list_items(NULL, assembly);

    *out = (tal_sums){
        .items = malloc((count ? count : 1) * sizeof *out->items),
        .count = count,
        .singles = calloc(count ? count : 1, sizeof *out->singles),
        .products = calloc(pairs(count) + 1, sizeof *out->products),
        .levels = calloc(words_of(count) + 1, sizeof *out->levels),
        .lanes = calloc(count * words_of(count) + 1, sizeof *out->lanes),
    };
    if (!out->items || !out->singles || !out->products || !out->levels || !out->lanes) {
        tal_sums_close(out);
        return TAL_ENOMEM;
    }
    list_items(out->items, assembly);
    return TAL_OK;
}

void tal_sums_close(tal_sums *sums)
{
    free(sums->items);
    free(sums->singles);
    free(sums->products);
    free(sums->levels);
    free(sums->lanes);
    sums->items = NULL;
    sums->singles = sums->products = sums->levels = sums->lanes = NULL;
}

int tal_sums_level(const tal_sums_item *item, const tal_candidate *candidate)
{
    int level = candidate->held[item->conversation].performance.levels[item->moment][item->skill];

    return level > 0 ? level : 0;
}

static void add_items(tal_sums *sums, const tal_candidate *candidate)
{
    size_t words = words_of(sums->count);
    uint64_t *row = sums->lanes;

    if (sums->waiting == WAIT_MOST)
        tal_sums_settle(sums);
    sums->waiting++;
    memset(sums->levels, 0, words * sizeof *sums->levels);
    for (size_t i = 0; i < sums->count; i++)
        sums->levels[i / LANES] |= (uint64_t)tal_sums_level(&sums->items[i], candidate)
                                   << LANE_BITS * (i % LANES);
    for (size_t i = 0; i < sums->count; i++, row += words) {
        uint64_t level = sums->levels[i / LANES] >> LANE_BITS * (i % LANES) & 3;

        sums->singles[i] += level;
        for (size_t word = 0; level && word <= i / LANES; word++)
            row[word] += level * sums->levels[word];
    }
}

void tal_sums_settle(tal_sums *sums)
{
    size_t words = words_of(sums->count);
    uint64_t *to = sums->products;

    for (size_t i = 0; i < sums->count; i++)
        for (size_t j = 0; j <= i; j++)
            *to++ += sums->lanes[i * words + j / LANES] >> LANE_BITS * (j % LANES) & 0xffff;
    memset(sums->lanes, 0, sums->count * words * sizeof *sums->lanes);
    sums->waiting = 0;
}

void tal_sums_add(tal_sums *sums, const tal_candidate *candidate, int conversations)
{
    const tal_result *pooled = &candidate->pooled;

    sums->states[candidate->state]++;
    for (int i = 0; i < conversations; i++)
        sums->held[candidate->held[i].state]++;
    if (candidate->state != TAL_COMPLETE)
        return;
    sums->passed += pooled->passed;
    sums->totals[pooled->total]++;
    for (int i = 0; i < TAL_SKILLS; i++)
        if (pooled->skills[i].score >= 0)
            sums->scores[i][pooled->skills[i].score]++;
    add_items(sums, candidate);
}

/* ---- As bytes -------------------------------------------------------------------------------- */

/* All its numbers, by runs. */
typedef struct numbers {
    uint64_t *first;
    size_t count;
} numbers;

enum { RUNS = 7 };

static void list_runs(const tal_sums *sums, numbers out[RUNS])
{
    numbers all[RUNS] = {
        { sums->singles, sums->count },
        { sums->products, pairs(sums->count) },
        { (uint64_t *)sums->totals, TAL_SCORES },
        { (uint64_t *)sums->scores[0], TAL_SKILLS * TAL_SCORES },
        { (uint64_t *)sums->states, TAL_STATES },
        { (uint64_t *)sums->held, TAL_HELD_STATES },
        { (uint64_t *)&sums->passed, 1 },
    };

    memcpy(out, all, sizeof all);
}

void tal_sums_pack(tal_sums *sums, tal_buffer *out)
{
    numbers runs[RUNS];

    tal_sums_settle(sums);
    list_runs(sums, runs);
    for (int i = 0; i < RUNS; i++)
        for (size_t k = 0; k < runs[i].count; k++) {
            char number[8];

            tal_put_u64(number, runs[i].first[k]);
            tal_buffer_add(out, number, sizeof number);
        }
}

tal_status tal_sums_join(tal_sums *sums, const char *bytes, size_t length)
{
    numbers runs[RUNS];
    size_t all = 0;

    list_runs(sums, runs);
    for (int i = 0; i < RUNS; i++)
        all += runs[i].count;
    if (length != 8 * all)
        return TAL_EFILE;
    for (int i = 0; i < RUNS; i++)
        for (size_t k = 0; k < runs[i].count; k++, bytes += 8)
            runs[i].first[k] += tal_get_u64(bytes);
    return TAL_OK;
}
