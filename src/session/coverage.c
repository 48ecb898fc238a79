/* What sessions have met: the flags, joined and counted. */
#include "session/coverage.h"

#include <stdlib.h>

/* The struct is nothing but its tables, so that they are gone through as an array. */
enum { TABLES = sizeof(tal_coverage) / sizeof(uint8_t *) };

typedef struct table {
    uint8_t **flags;
    int32_t count;
} table;

static void list_tables(tal_coverage *coverage, const tal_scenario *scenario, table out[TABLES])
{
    const table tables[TABLES] = {
        { &coverage->scenes, scenario->scenes_count },
        { &coverage->outcomes, scenario->outcomes_count },
        { &coverage->moments, scenario->moments_count },
        { &coverage->replies, scenario->replies_count },
        { &coverage->looks, scenario->looks_count },
        { &coverage->lines, scenario->lines_count },
        { &coverage->targets, scenario->targets_count },
        { &coverage->phrases, scenario->phrases_count },
    };
    for (int i = 0; i < TABLES; i++)
        out[i] = tables[i];
}

tal_coverage *tal_coverage_new(const tal_scenario *scenario)
{
    tal_coverage *coverage = calloc(1, sizeof *coverage);
    table tables[TABLES];
    if (!coverage)
        return NULL;
    list_tables(coverage, scenario, tables);
    for (int i = 0; i < TABLES; i++) {
        *tables[i].flags = calloc((size_t)tables[i].count + 1, 1);
        if (!*tables[i].flags) {
            tal_coverage_free(coverage);
            return NULL;
        }
    }
    return coverage;
}

void tal_coverage_free(tal_coverage *coverage)
{
    if (!coverage)
        return;
    free(coverage->scenes);
    free(coverage->outcomes);
    free(coverage->moments);
    free(coverage->replies);
    free(coverage->looks);
    free(coverage->lines);
    free(coverage->targets);
    free(coverage->phrases);
    free(coverage);
}

void tal_coverage_join(tal_coverage *into, const tal_coverage *from, const tal_scenario *scenario)
{
    tal_coverage source = *from;
    table to[TABLES], added[TABLES];
    list_tables(into, scenario, to);
    list_tables(&source, scenario, added);
    for (int i = 0; i < TABLES; i++)
        for (int32_t n = 0; n < to[i].count; n++)
            (*to[i].flags)[n] |= (*added[i].flags)[n];
}

static tal_coverage_count met(const uint8_t *flags, int32_t count)
{
    tal_coverage_count sum = { 0, count };
    for (int32_t i = 0; i < count; i++)
        sum.met += flags[i] & TAL_MET;
    return sum;
}

static void add_condition(tal_coverage_count *sum, tal_formula when, uint8_t flags)
{
    if (!when)
        return;
    sum->of++;
    sum->met += (flags & (TAL_HELD | TAL_FAILED)) == (TAL_HELD | TAL_FAILED);
}

tal_coverage_counts tal_coverage_sum(const tal_coverage *coverage, const tal_scenario *scenario)
{
    tal_coverage_count conditions = { 0, 0 };
    for (int32_t i = 0; i < scenario->replies_count; i++)
        add_condition(&conditions, scenario->replies[i].when, coverage->replies[i]);
    for (int32_t i = 0; i < scenario->looks_count; i++)
        add_condition(&conditions, scenario->looks[i].when, coverage->looks[i]);
    for (int32_t i = 0; i < scenario->lines_count; i++)
        add_condition(&conditions, scenario->lines[i].when, coverage->lines[i]);
    for (int32_t i = 0; i < scenario->targets_count; i++)
        add_condition(&conditions, scenario->targets[i].when, coverage->targets[i]);
    return (tal_coverage_counts){
        .scenes = met(coverage->scenes, scenario->scenes_count),
        .replies = met(coverage->replies, scenario->replies_count),
        .looks = met(coverage->looks, scenario->looks_count),
        .outcomes = met(coverage->outcomes, scenario->outcomes_count),
        .moments = met(coverage->moments, scenario->moments_count),
        .conditions = conditions,
    };
}
