/* Means, trends and gaps over the rows of the history. Owns the formulas. Must not know a file. */
#include "store/progress.h"

#include <stdlib.h>
#include <string.h>

/* A skill that was scored three times has a last score, but no direction. */
enum { TREND_LEAST = TAL_PROGRESS_RECENT + 1, STEP = 10 };

/* SUM / COUNT to the nearest whole number, halves away from zero. */
static int mean(long sum, long count)
{
    return (int)((sum >= 0 ? 2 * sum + count : 2 * sum - count) / (2 * count));
}

static bool is_of(const tal_played *it, tal_progress_kind kind)
{
    return tal_played_counts(it) && it->mode == kind.mode && it->typed == kind.typed;
}

int tal_progress_conversations(const tal_played *played, size_t count, tal_progress_kind kind)
{
    int conversations = 0;

    for (size_t i = 0; i < count; i++)
        conversations += is_of(&played[i], kind);
    return conversations;
}

tal_progress_skill tal_progress_of(const tal_played *played, size_t count, tal_progress_kind kind,
                                   tal_skill skill)
{
    tal_progress_skill out = { .last = -1 };
    long recent = 0, before = 0, gap = 0;
    int earlier;

    for (size_t i = count; i > 0; i--) { /* the newest first */
        const tal_played *it = &played[i - 1];
        int score = it->scores[skill];

        if (!is_of(it, kind) || score < 0)
            continue;
        if (out.conversations == 0)
            out.last = score;
        if (out.conversations < TAL_PROGRESS_RECENT)
            recent += score;
        else if (out.conversations < 2 * TAL_PROGRESS_RECENT)
            before += score;
        out.conversations++;
        if (it->rated && it->ratings[skill] >= 0) {
            gap += it->ratings[skill] - score;
            out.rated++;
        }
    }
    out.has_trend = out.conversations >= TREND_LEAST;
    earlier = out.conversations - TAL_PROGRESS_RECENT;
    if (earlier > TAL_PROGRESS_RECENT)
        earlier = TAL_PROGRESS_RECENT;
    if (out.has_trend)
        out.trend = mean(recent * earlier - before * TAL_PROGRESS_RECENT,
                         (long)earlier * TAL_PROGRESS_RECENT);
    if (out.rated > 0)
        out.gap = mean(gap, out.rated);
    return out;
}

static void fill_in(tal_progress_scenario *scenario, const tal_played *played, size_t count)
{
    int totals = 0, typed = 0;
    long sum = 0;

    *scenario = (tal_progress_scenario){ .id = scenario->id, .title = scenario->title,
                                         .place = scenario->place, .mean = -1 };
    for (size_t i = count; i > 0; i--) { /* the newest first */
        const tal_played *it = &played[i - 1];

        if (strcmp(it->scenario, scenario->id) != 0)
            continue;
        scenario->exposed |= it->explained;
        if (!tal_played_counts(it))
            continue;
        if (scenario->conversations++ == 0)
            scenario->last = it->ended;
        scenario->passed |= it->passed;
        if (it->total >= 0 && totals < TAL_PROGRESS_RECENT) {
            sum += it->total;
            typed += it->typed;
            totals++;
        }
    }
    if (totals > 0)
        scenario->mean = mean(sum, totals);
    scenario->mixed = typed > 0 && typed < totals;
}

/* Never played; then the weakest, in steps of ten points, for less than that is chance; within a
 * step the one that was played longest ago. The shelf's order decides what is left. */
static int by_need(const void *one, const void *other)
{
    const tal_progress_scenario *a = one, *b = other;
    int order = (a->conversations > 0) - (b->conversations > 0);

    if (order == 0)
        order = a->mean / STEP - b->mean / STEP;
    if (order == 0 && a->last && b->last)
        order = strcmp(a->last, b->last);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

void tal_progress_order(tal_progress_scenario *list, size_t count, const tal_played *played,
                        size_t played_count)
{
    for (size_t i = 0; i < count; i++)
        fill_in(&list[i], played, played_count);
    if (count > 0)
        qsort(list, count, sizeof *list, by_need);
}
