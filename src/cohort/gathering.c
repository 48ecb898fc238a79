/*
 * From all that was handed in under one id to one candidate. What was handed in twice is settled by what
 * stands in it, never by which came first. Owns copies of the records of the candidate at hand.
 */
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "cohort/candidate.h"

typedef struct slip {
    int row;
    tal_origin origin;
    size_t at, length; /* of its value, in `values` */
} slip;

struct tal_gathering {
    const tal_assembly *assembly;
    const tal_plan *plan;
    bool roster;
    tal_bin *refusals;
    tal_buffer id, given; /* of the candidate at hand, and of the one that was given out; each with its zero */
    tal_buffer values, record;
    slip *slips;
    size_t count, capacity;
};

tal_gathering *tal_gathering_new(const tal_assembly *assembly, const tal_plan *plan, bool roster,
                                 tal_bin *refusals)
{
    tal_gathering *g = calloc(1, sizeof *g);

    if (g)
        *g = (tal_gathering){ .assembly = assembly, .plan = plan, .roster = roster, .refusals = refusals };
    return g;
}

void tal_gathering_free(tal_gathering *g)
{
    if (!g)
        return;
    tal_buffer_free(&g->id);
    tal_buffer_free(&g->given);
    tal_buffer_free(&g->values);
    tal_buffer_free(&g->record);
    free(g->slips);
    free(g);
}

/* ---- What does not count ----------------------------------------------------------------------- */

static const char *scenario_of(const tal_gathering *g, int row)
{
    int conversation = row - TAL_ROW_CONVERSATION;

    return conversation >= 0 && conversation < g->assembly->assessment->conversations_count
               ? g->assembly->scenarios[conversation]->id
               : "";
}

/* OTHER (or NULL) is where else to look. */
static tal_status refuse(tal_gathering *g, const slip *it, tal_refusal_code code, const slip *other)
{
    tal_refusal why = { code, it->origin, 0, "", "", g->id.bytes, scenario_of(g, it->row) };

    if (other) {
        why.what = g->plan->inputs[other->origin.file].name;
        why.number = (long long)tal_plan_line(g->plan, other->origin.piece, other->origin.line);
    }
    return tal_bin_put_refusal(g->refusals, &why);
}

/* Was it refused as it was read? Then that was told. */
static bool is_refused(const tal_gathering *g, const slip *it)
{
    return it->row != TAL_ROW_ROSTER && g->values.bytes[it->at] == TAL_PERFORMANCE_REFUSED;
}

/* All but the roster's own rows. */
static tal_status refuse_answers(tal_gathering *g, tal_refusal_code code, const slip *other)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < g->count; i++)
        if (g->slips[i].row != TAL_ROW_ROSTER && !is_refused(g, &g->slips[i]))
            status = refuse(g, &g->slips[i], code, other);
    return status;
}

static bool is_same(const tal_gathering *g, const slip *a, const slip *b)
{
    return a->length == b->length && memcmp(g->values.bytes + a->at, g->values.bytes + b->at, a->length) == 0;
}

/* ---- One conversation -------------------------------------------------------------------------- */

/* Of the slips FIRST to END, which are one conversation's: which counts, or none; and how it stands. */
static tal_status choose(tal_gathering *g, size_t first, size_t end, const slip **out, tal_held_state *state)
{
    const slip *chosen = NULL;
    bool agreed = true;
    tal_status status = TAL_OK;

    for (size_t i = first; i < end; i++) {
        if (is_refused(g, &g->slips[i]))
            continue;
        if (!chosen)
            chosen = &g->slips[i];
        agreed &= is_same(g, chosen, &g->slips[i]);
    }
    for (const slip *it = chosen ? chosen + 1 : NULL; !status && it && it < g->slips + end; it++)
        if (!is_refused(g, it))
            status = refuse(g, it, agreed ? TAL_REFUSED_REPEATED : TAL_REFUSED_CONTRADICTED, chosen);
    if (!status && !agreed) {
        const slip *last = &g->slips[end - 1];

        while (is_refused(g, last))
            last--;
        status = refuse(g, chosen, TAL_REFUSED_CONTRADICTED, last);
    }
    *out = agreed ? chosen : NULL;
    *state = !agreed                                                             ? TAL_HELD_CONTRADICTED
             : chosen ? g->values.bytes[chosen->at] == TAL_PERFORMANCE_UNFINISHED ? TAL_HELD_UNFINISHED
                                                                                : TAL_HELD_FINISHED
             : first < end ? TAL_HELD_REFUSED
                           : TAL_HELD_MISSING;
    return status;
}

static void put_held(tal_gathering *g, tal_held_state state, const slip *chosen)
{
    char size[TAL_VARINT_LIMIT];

    tal_buffer_char(&g->record, (char)state);
    if (state > TAL_HELD_UNFINISHED)
        return;
    tal_buffer_add(&g->record, size, tal_put_varint(size, chosen->length));
    tal_buffer_add(&g->record, g->values.bytes + chosen->at, chosen->length);
}

/* ---- One candidate ----------------------------------------------------------------------------- */

/* The record of a candidate whose slips from FIRST on are answers. */
static tal_status put_all_held(tal_gathering *g, tal_candidate_state state, size_t first)
{
    bool unknown = g->count > first && g->slips[g->count - 1].row == TAL_ROW_UNKNOWN;
    tal_status status = TAL_OK;

    tal_buffer_clear(&g->record);
    tal_buffer_char(&g->record, (char)state);
    for (int row = TAL_ROW_CONVERSATION;
         !status && row < TAL_ROW_CONVERSATION + g->assembly->assessment->conversations_count; row++) {
        size_t end = first;
        tal_held_state held = TAL_HELD_MISSING;
        const slip *chosen = NULL;

        while (end < g->count && g->slips[end].row == row)
            end++;
        if (state != TAL_AMBIGUOUS)
            status = choose(g, first, end, &chosen, &held);
        if (held == TAL_HELD_MISSING && unknown && state != TAL_AMBIGUOUS)
            held = TAL_HELD_REFUSED;
        if (held != TAL_HELD_FINISHED && g->record.bytes[0] == TAL_COMPLETE)
            g->record.bytes[0] = TAL_INCOMPLETE;
        put_held(g, held, chosen);
        first = end;
    }
    return status;
}

/* Settles the candidate at hand; *OUT stays empty where they do not count at all. */
static tal_status settle(tal_gathering *g, tal_keyed *out)
{
    size_t people = 0;
    tal_candidate_state state;
    tal_status status = TAL_OK;

    while (people < g->count && g->slips[people].row == TAL_ROW_ROSTER)
        people++;
    if (g->roster && people == 0)
        return refuse_answers(g, TAL_REFUSED_ROSTER, NULL);
    for (size_t i = 0; !status && people > 1 && i < people; i++)
        status = refuse(g, &g->slips[i], TAL_REFUSED_TWO_PEOPLE, &g->slips[i ? 0 : 1]);
    if (!status && people > 1)
        status = refuse_answers(g, TAL_REFUSED_TWO_PEOPLE, &g->slips[0]);
    state = people > 1 ? TAL_AMBIGUOUS : people == g->count ? TAL_ABSENT : TAL_COMPLETE;
    if (!status)
        status = put_all_held(g, state, people);
    if (status)
        return status;
    tal_buffer_clear(&g->given);
    tal_buffer_add(&g->given, g->id.bytes, g->id.length);
    if (g->record.failed || g->given.failed)
        return TAL_ENOMEM;
    *out = (tal_keyed){ g->given.bytes, g->record.bytes, g->given.length, g->record.length };
    return TAL_OK;
}

static tal_status add_slip(tal_gathering *g, const tal_slip *read, const tal_keyed *record)
{
    slip *slips = tal_grow(g->slips, g->count, &g->capacity, sizeof *slips);

    if (!slips)
        return TAL_ENOMEM;
    g->slips = slips;
    slips[g->count++] = (slip){ read->row, read->origin, g->values.length, record->value_length };
    tal_buffer_add(&g->values, record->value, record->value_length);
    return g->values.failed ? TAL_ENOMEM : TAL_OK;
}

tal_status tal_gathering_take(tal_gathering *g, const tal_keyed *record, tal_keyed *out)
{
    tal_status status = TAL_OK;
    tal_slip read;

    out->key = NULL;
    if (!tal_bin_read_slip(record, &read) ||
        (read.row != TAL_ROW_ROSTER && (record->value_length == 0 || record->value[0] > TAL_PERFORMANCE_REFUSED)))
        return TAL_EFILE;
    if (g->count > 0 && strcmp(g->id.bytes, read.candidate) != 0)
        status = tal_gathering_end(g, out);
    if (status)
        return status;
    if (g->count == 0) {
        tal_buffer_clear(&g->id);
        tal_buffer_add(&g->id, read.candidate, strlen(read.candidate) + 1);
    }
    return g->id.failed ? TAL_ENOMEM : add_slip(g, &read, record);
}

tal_status tal_gathering_end(tal_gathering *g, tal_keyed *out)
{
    tal_status status = TAL_OK;

    out->key = NULL;
    if (g->count > 0)
        status = settle(g, out);
    g->count = 0;
    tal_buffer_clear(&g->values);
    return status;
}
