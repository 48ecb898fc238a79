/*
 * From all that was handed in under one id to one candidate. What was handed in twice is settled by
 * what stands in it, never by which came first. Of the candidate at hand it owns one value for each
 * conversation, and of everything else no more than where it stood: somebody may have put one id on
 * a million lines.
 */
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "cohort/candidate.h"

typedef enum bearing {
    REFUSED, /* as it was read; that was told */
    FIRST,   /* of its conversation that was not */
    SAME,    /* as the first */
    OTHER,
} bearing;

typedef struct slip {
    uint8_t row, bearing;
    tal_origin origin;
} slip;

/* The value of the FIRST of a conversation, in `values`. */
typedef struct held_value {
    size_t at, length;
} held_value;

struct tal_gathering {
    const tal_assembly *assembly;
    const tal_plan *plan;
    bool roster;
    tal_bin *refusals;
    tal_buffer id, given; /* of the candidate at hand, and of the one that was given out; each with
                           * its zero */
    tal_buffer values, record;
    held_value first[TAL_ROW_CONVERSATION + TAL_CONVERSATIONS_LIMIT]; /* by row; length 0: none */
    slip *slips;
    size_t count, capacity;
};

tal_gathering *tal_gathering_new(const tal_assembly *assembly, const tal_plan *plan, bool roster,
                                 tal_bin *refusals)
{
    tal_gathering *g = calloc(1, sizeof *g);

    if (g)
        *g = (tal_gathering){
            .assembly = assembly, .plan = plan, .roster = roster, .refusals = refusals
        };
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

/* ---- What does not count --------------------------------------------------------------------- */

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

/* All but the roster's own rows. */
static tal_status refuse_answers(tal_gathering *g, tal_refusal_code code, const slip *other)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < g->count; i++)
        if (g->slips[i].row != TAL_ROW_ROSTER && g->slips[i].bearing != REFUSED)
            status = refuse(g, &g->slips[i], code, other);
    return status;
}

/* ---- One conversation ------------------------------------------------------------------------ */

/* How the conversation stands whose slips are FIRST to END, and what of it is refused. */
static tal_status judge(tal_gathering *g, size_t first, size_t end, tal_held_state *state)
{
    const slip *chosen = NULL, *other = NULL;
    tal_status status = TAL_OK;

    for (const slip *it = g->slips + first; it < g->slips + end; it++) {
        chosen = it->bearing == FIRST ? it : chosen;
        other = it->bearing == OTHER ? it : other;
    }
    for (const slip *it = chosen ? chosen : g->slips + end; !status && it < g->slips + end; it++) {
        if (it->bearing != REFUSED && other)
            status = refuse(g, it, TAL_REFUSED_CONTRADICTED, it == chosen ? other : chosen);
        else if (it->bearing == SAME)
            status = refuse(g, it, TAL_REFUSED_REPEATED, chosen);
    }
    if (other)
        *state = TAL_HELD_CONTRADICTED;
    else if (chosen)
        *state = g->values.bytes[g->first[chosen->row].at] == TAL_PERFORMANCE_UNFINISHED
                     ? TAL_HELD_UNFINISHED
                     : TAL_HELD_FINISHED;
    else
        *state = first < end ? TAL_HELD_REFUSED : TAL_HELD_MISSING;
    return status;
}

static void put_held(tal_gathering *g, tal_held_state state, int row)
{
    const held_value *value = &g->first[row];
    char size[TAL_VARINT_LIMIT];

    tal_buffer_char(&g->record, (char)state);
    if (state > TAL_HELD_UNFINISHED)
        return;
    tal_buffer_add(&g->record, size, tal_put_varint(size, value->length));
    tal_buffer_add(&g->record, g->values.bytes + value->at, value->length);
}

/* ---- One candidate --------------------------------------------------------------------------- */

/* The record of a candidate whose slips from FIRST on are answers. */
static tal_status put_all_held(tal_gathering *g, tal_candidate_state state, size_t first)
{
    bool unknown = g->count > first && g->slips[g->count - 1].row == TAL_ROW_UNKNOWN;
    tal_status status = TAL_OK;

    tal_buffer_clear(&g->record);
    tal_buffer_char(&g->record, (char)state);
    for (int row = TAL_ROW_CONVERSATION;
         !status && row < TAL_ROW_CONVERSATION + g->assembly->assessment->conversations_count;
         row++) {
        size_t end = first;
        tal_held_state held = TAL_HELD_MISSING;

        while (end < g->count && g->slips[end].row == row)
            end++;
        if (state != TAL_AMBIGUOUS)
            status = judge(g, first, end, &held);
        if (held == TAL_HELD_MISSING && unknown && state != TAL_AMBIGUOUS)
            held = TAL_HELD_REFUSED;
        if (held != TAL_HELD_FINISHED && g->record.bytes[0] == TAL_COMPLETE)
            g->record.bytes[0] = TAL_INCOMPLETE;
        put_held(g, held, row);
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

/* How RECORD, in ROW, bears on what was there before; the first of a conversation is kept. */
static bearing weigh(tal_gathering *g, int row, const tal_keyed *record)
{
    held_value *first = &g->first[row < TAL_ROW_UNKNOWN ? row : TAL_ROW_ROSTER];

    if (row == TAL_ROW_ROSTER || record->value[0] == TAL_PERFORMANCE_REFUSED)
        return REFUSED;
    if (first->length == 0) {
        *first = (held_value){ g->values.length, record->value_length };
        tal_buffer_add(&g->values, record->value, record->value_length);
        return FIRST;
    }
    return first->length == record->value_length &&
                   memcmp(g->values.bytes + first->at, record->value, first->length) == 0
               ? SAME
               : OTHER;
}

static tal_status add_slip(tal_gathering *g, const tal_slip *read, const tal_keyed *record)
{
    slip *slips = tal_grow(g->slips, g->count, &g->capacity, sizeof *slips);

    if (!slips)
        return TAL_ENOMEM;
    g->slips = slips;
    slips[g->count] = (slip){ (uint8_t)read->row, REFUSED, read->origin };
    slips[g->count++].bearing = (uint8_t)weigh(g, read->row, record);
    return g->values.failed ? TAL_ENOMEM : TAL_OK;
}

/* Is it a row that there is, with a value that it can have, from a place that there is? */
static bool is_sound(const tal_gathering *g, const tal_slip *read, const tal_keyed *record)
{
    if (read->origin.file >= g->plan->inputs_count || read->origin.piece >= g->plan->portions_count)
        return false;
    if (read->row == TAL_ROW_ROSTER)
        return true;
    if (record->value_length == 0 || (unsigned char)record->value[0] > TAL_PERFORMANCE_REFUSED)
        return false;
    return read->row < TAL_ROW_CONVERSATION + g->assembly->assessment->conversations_count ||
           (read->row == TAL_ROW_UNKNOWN && record->value[0] == TAL_PERFORMANCE_REFUSED);
}

tal_status tal_gathering_take(tal_gathering *g, const tal_keyed *record, tal_keyed *out)
{
    tal_status status = TAL_OK;
    tal_slip read;

    out->key = NULL;
    if (!tal_bin_read_slip(record, &read) || !is_sound(g, &read, record))
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
    memset(g->first, 0, sizeof g->first);
    tal_buffer_clear(&g->values);
    return status;
}
