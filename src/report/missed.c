/* Goes through the tables of a scenario and keeps the rows that were not met. Words nothing. */
#include "report/missed.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "base/source.h"

typedef struct lister {
    const tal_scenario *scenario;
    tal_missed *rows;
    size_t count, capacity;
    tal_status status;
} lister;

static void add(lister *l, tal_missed row, uint32_t offset)
{
    tal_missed *rows = tal_grow(l->rows, l->count, &l->capacity, sizeof *rows);
    if (!rows) {
        l->status = TAL_ENOMEM;
        return;
    }
    l->rows = rows;
    row.line = tal_source_place(l->scenario->source, offset).line;
    rows[l->count++] = row;
}

static const tal_site *site(const lister *l, tal_site_kind kind, int32_t row)
{
    return &l->scenario->sites[kind][row];
}

static bool holds_row(tal_run run, int32_t row)
{
    return row >= run.first && row < run.first + run.count;
}

/* The scene of a reply; a silence is a row of its own beside its scene's. */
static const char *scene_of_reply(const tal_scenario *scenario, int32_t row)
{
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (holds_row(scenario->scenes[i].replies, row) || scenario->scenes[i].silence == row)
            return scenario->scenes[i].id;
    return NULL;
}

static const char *scene_of_line(const tal_scenario *scenario, int32_t row)
{
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (holds_row(scenario->scenes[i].lines, row))
            return scenario->scenes[i].id;
    return NULL;
}

/* Whose way it is: a reply's or a scene's, or the scenario's own. */
static tal_missed owner_of_way(const tal_scenario *scenario, int32_t row)
{
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (holds_row(scenario->scenes[i].go, row))
            return (tal_missed){ .id = "", .scene = scenario->scenes[i].id };
    for (int32_t i = 0; i < scenario->replies_count; i++)
        if (holds_row(scenario->replies[i].to, row))
            return (tal_missed){ .id = scenario->replies[i].id,
                                 .scene = scene_of_reply(scenario, i) };
    return (tal_missed){ .id = "" };
}

static bool is_met(uint8_t flags)
{
    return flags & TAL_MET;
}

static bool went_both_ways(tal_formula when, uint8_t flags)
{
    return !when || (flags & (TAL_HELD | TAL_FAILED)) == (TAL_HELD | TAL_FAILED);
}

static void list_rows(lister *l, const tal_coverage *coverage)
{
    const tal_scenario *s = l->scenario;
    for (int32_t i = 0; i < s->scenes_count; i++)
        if (!is_met(coverage->scenes[i]))
            add(l,
                (tal_missed){ .kind = TAL_MISSED_SCENE,
                              .id = s->scenes[i].id,
                              .replies = s->scenes[i].replies.count },
                site(l, TAL_SITE_SCENE, i)->at);
    for (int32_t i = 0; i < s->replies_count; i++)
        if (!is_met(coverage->replies[i]))
            add(l,
                (tal_missed){ .kind = TAL_MISSED_REPLY,
                              .id = s->replies[i].id,
                              .scene = scene_of_reply(s, i),
                              .flags = coverage->replies[i] },
                site(l, TAL_SITE_REPLY, i)->at);
    for (int32_t i = 0; i < s->looks_count; i++)
        if (!is_met(coverage->looks[i]))
            add(l,
                (tal_missed){
                    .kind = TAL_MISSED_LOOK, .id = s->looks[i].id, .flags = coverage->looks[i] },
                site(l, TAL_SITE_LOOK, i)->at);
    for (int32_t i = 0; i < s->outcomes_count; i++)
        if (!is_met(coverage->outcomes[i]))
            add(l, (tal_missed){ .kind = TAL_MISSED_OUTCOME, .id = s->outcomes[i].id },
                site(l, TAL_SITE_OUTCOME, i)->at);
    for (int32_t i = 0; i < s->moments_count; i++)
        if (!is_met(coverage->moments[i]))
            add(l, (tal_missed){ .kind = TAL_MISSED_MOMENT, .id = s->moments[i].id },
                site(l, TAL_SITE_MOMENT, i)->at);
}

static void list_conditions(lister *l, const tal_coverage *coverage)
{
    const tal_scenario *s = l->scenario;
    for (int32_t i = 0; i < s->replies_count; i++)
        if (!went_both_ways(s->replies[i].when, coverage->replies[i]))
            add(l,
                (tal_missed){ .kind = TAL_MISSED_REPLY_WHEN,
                              .id = s->replies[i].id,
                              .scene = scene_of_reply(s, i),
                              .flags = coverage->replies[i] },
                site(l, TAL_SITE_REPLY, i)->when);
    for (int32_t i = 0; i < s->looks_count; i++)
        if (!went_both_ways(s->looks[i].when, coverage->looks[i]))
            add(l,
                (tal_missed){ .kind = TAL_MISSED_LOOK_WHEN,
                              .id = s->looks[i].id,
                              .flags = coverage->looks[i] },
                site(l, TAL_SITE_LOOK, i)->when);
    for (int32_t i = 0; i < s->lines_count; i++)
        if (!went_both_ways(s->lines[i].when, coverage->lines[i]))
            add(l,
                (tal_missed){ .kind = TAL_MISSED_LINE_WHEN,
                              .id = "",
                              .scene = scene_of_line(s, i),
                              .flags = coverage->lines[i] },
                site(l, TAL_SITE_LINE, i)->when);
    for (int32_t i = 0; i < s->targets_count; i++) {
        tal_missed row = owner_of_way(s, i);
        row.kind = TAL_MISSED_WAY_WHEN;
        row.flags = coverage->targets[i];
        if (!went_both_ways(s->targets[i].when, row.flags))
            add(l, row, site(l, TAL_SITE_TARGET, i)->when);
    }
}

tal_status tal_missed_list(tal_missed **out, size_t *count, const tal_coverage *coverage,
                           const tal_scenario *scenario)
{
    lister l = { .scenario = scenario };
    list_rows(&l, coverage);
    list_conditions(&l, coverage);
    if (l.status) {
        free(l.rows);
        return l.status;
    }
    *out = l.rows;
    *count = l.count;
    return TAL_OK;
}
