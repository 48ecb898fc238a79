/*
 * Counts passages. A journal says in which scene each answer was given, so that where one led is the scene of the
 * next; nothing is played again, since the file may have changed. Owns its tables.
 */
#include "author/traffic.h"

#include <stdlib.h>

#include "analysis/probe.h"
#include "base/buffer.h"

tal_status tal_traffic_open(tal_traffic *out, const tal_scenario *scenario)
{
    *out = (tal_traffic){ .scenario = scenario };
    out->first = calloc((size_t)scenario->replies_count + 1, sizeof *out->first);
    out->looked = calloc((size_t)scenario->looks_count + 1, sizeof *out->looked);
    if (!out->first || !out->looked) {
        tal_traffic_close(out);
        return TAL_ENOMEM;
    }
    for (int32_t i = 0; i < scenario->replies_count; i++)
        out->first[i] = TAL_NONE;
    return TAL_OK;
}

void tal_traffic_close(tal_traffic *traffic)
{
    free(traffic->passages);
    free(traffic->first);
    free(traffic->looked);
    *traffic = (tal_traffic){ .scenario = NULL };
}

tal_status tal_traffic_add(tal_traffic *traffic, tal_walker walker, int32_t reply, int32_t place)
{
    int32_t i = traffic->first[reply];
    void *grown;

    while (i != TAL_NONE && traffic->passages[i].place != place)
        i = traffic->passages[i].next;
    if (i == TAL_NONE) {
        grown = tal_grow(traffic->passages, traffic->count, &traffic->capacity, sizeof *traffic->passages);
        if (!grown)
            return TAL_ENOMEM;
        traffic->passages = grown;
        i = (int32_t)traffic->count++;
        traffic->passages[i] = (tal_passage){ reply, place, traffic->first[reply], { 0, 0 } };
        traffic->first[reply] = i;
    }
    traffic->passages[i].times[walker]++;
    return TAL_OK;
}

/* ---- People ---------------------------------------------------------------------------------- */

/* Only the entries that count: what was taken back is left out. Gives how many; -1: no memory. */
static long keep(const tal_log *log, const tal_entry ***out)
{
    const tal_entry **kept = malloc((log->entries_count + 1) * sizeof *kept);
    long count = 0;

    for (size_t i = 0; kept && i < log->entries_count; i++) {
        const tal_entry *entry = &log->entries[i];

        if (entry->kind == TAL_ENTRY_REWIND)
            while (count > 0 && kept[count - 1]->seq >= entry->back_to)
                count--;
        else
            kept[count++] = entry;
    }
    *out = kept;
    return kept ? count : -1;
}

/* Where the conversation stood after the entry before I. */
static int32_t place_after(const tal_traffic *traffic, const tal_log *log, const tal_entry *next)
{
    int32_t found;

    if (next) {
        found = tal_scenario_find_scene(traffic->scenario, next->scene);
        return found == TAL_NONE ? TAL_TRAFFIC_UNKNOWN : found;
    }
    found = log->sealed && log->result.outcome ? tal_scenario_find_outcome(traffic->scenario, log->result.outcome)
                                               : TAL_NONE;
    return found == TAL_NONE ? TAL_TRAFFIC_UNKNOWN : -1 - found;
}

/* The reply that ENTRY names, or TAL_NONE. */
static int32_t reply_of(const tal_scenario *scenario, const tal_entry *entry)
{
    int32_t scene = tal_scenario_find_scene(scenario, entry->scene);

    if (scene == TAL_NONE)
        return TAL_NONE;
    return entry->kind == TAL_ENTRY_SILENCE ? scenario->scenes[scene].silence
                                            : tal_scenario_find_reply(scenario, scene, entry->id);
}

/* SEEN: a flag for each look, of this journal. */
static tal_status add_entry(tal_traffic *traffic, const tal_log *log, const tal_entry *entry, const tal_entry *next,
                            bool *seen)
{
    int32_t found;

    if (entry->kind == TAL_ENTRY_LOOK) {
        found = tal_scenario_find_look(traffic->scenario, entry->id);
        if (found == TAL_NONE)
            traffic->gone++;
        else if (!seen[found])
            traffic->looked[found]++;
        if (found != TAL_NONE)
            seen[found] = true;
        return TAL_OK;
    }
    if (!entry->id && entry->kind != TAL_ENTRY_SILENCE)
        return TAL_OK; /* words that were not understood: nothing came of them */
    found = reply_of(traffic->scenario, entry);
    if (found == TAL_NONE) {
        traffic->gone++;
        return TAL_OK;
    }
    return tal_traffic_add(traffic, TAL_WALKER_PERSON, found, place_after(traffic, log, next));
}

tal_status tal_traffic_add_log(tal_traffic *traffic, const tal_log *log)
{
    const tal_entry **kept = NULL;
    long count = keep(log, &kept);
    bool *seen = calloc((size_t)traffic->scenario->looks_count + 1, sizeof *seen);
    tal_status status = count < 0 || !seen ? TAL_ENOMEM : TAL_OK;

    for (long i = 0; !status && i < count; i++)
        status = add_entry(traffic, log, kept[i], i + 1 < count ? kept[i + 1] : NULL, seen);
    traffic->people += !status;
    free(seen);
    free(kept);
    return status;
}

/* ---- Probes ---------------------------------------------------------------------------------- */

typedef struct watcher {
    tal_traffic *traffic;
    tal_status status;
} watcher;

/* tal_probe_took */
static void took(void *self, int32_t reply, int32_t place)
{
    watcher *w = self;

    if (!w->status)
        w->status = tal_traffic_add(w->traffic, TAL_WALKER_PROBE, reply, place);
}

tal_status tal_traffic_add_probes(tal_traffic *traffic, const tal_rubric *rubric, tal_trouble *trouble)
{
    watcher w = { traffic, TAL_OK };
    tal_status status = TAL_OK;

    for (int form = 0; !status && !w.status && form < traffic->scenario->forms_count; form++)
        status = tal_probe_watch(traffic->scenario, rubric, form, took, &w, trouble);
    return status ? status : w.status;
}
