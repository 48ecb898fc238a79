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
