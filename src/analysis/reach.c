/* Least and greatest scores. */
#include "analysis/reach.h"

void tal_reach_clear(tal_reach *reach)
{
    *reach = (tal_reach){ .total = { -1, -1 } };
    for (int i = 0; i < TAL_SKILLS; i++)
        reach->skills[i] = (tal_span){ -1, -1 };
}

static void widen(tal_span *span, int score)
{
    if (span->least < 0 || score < span->least)
        span->least = score;
    if (score > span->most)
        span->most = score;
}

void tal_reach_add(tal_reach *reach, const tal_result *result)
{
    reach->reached = true;
    reach->passes |= result->passed;
    widen(&reach->total, result->total);
    for (int i = 0; i < TAL_SKILLS; i++)
        widen(&reach->skills[i], result->skills[i].score);
}

static int rank_of(const tal_result *result)
{
    int rank = 0;
    while (tal_result_names[rank] && tal_result_names[rank] != result->result)
        rank++;
    return rank;
}

int tal_reach_compare(const tal_result *a, const tal_result *b)
{
    if (a->total != b->total)
        return a->total - b->total;
    return a->passed != b->passed ? a->passed - b->passed : rank_of(b) - rank_of(a);
}
