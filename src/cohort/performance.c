/*
 * Performances as bytes. All numbers are varints (base/bytes.h); what can be -1 is written one
 * higher:
 *
 *     state, form, language, seed, three ratings, outcome,
 *     for each moment of the scenario: three levels, two bits each, and the reply; how many deeds,
 *     for each: its kind in the lowest three bits, above it the row, or the length of the text with its zero;
 *     that text; the clock
 *
 * A refused one is its state alone.
 */
#include "cohort/performance.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "session/session.h"

void tal_performance_free(tal_performance *it)
{
    free(it->levels);
    free(it->choices);
    free(it->deeds);
    *it = TAL_PERFORMANCE_EMPTY;
}

static bool make_room(tal_performance *it, size_t moments)
{
    void *levels, *choices;

    if (moments <= it->moments_capacity)
        return true;
    levels = realloc(it->levels, moments * sizeof *it->levels);
    if (levels)
        it->levels = levels;
    choices = realloc(it->choices, moments * sizeof *it->choices);
    if (choices)
        it->choices = choices;
    if (!levels || !choices)
        return false;
    it->moments_capacity = moments;
    return true;
}

bool tal_performance_begin(tal_performance *it, const tal_scenario *scenario, int form)
{
    if (!make_room(it, (size_t)scenario->moments_count))
        return false;
    it->form = form;
    it->outcome = TAL_NONE;
    it->count = 0;
    for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
        const int8_t *possible = scenario->forms[form].possible[moment];

        it->choices[moment] = TAL_NONE;
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            it->levels[moment][skill] = possible[skill] < 0 ? -1 : 0;
    }
    return true;
}

tal_deed *tal_performance_add(tal_performance *it)
{
    tal_deed *deeds = tal_grow(it->deeds, it->count, &it->capacity, sizeof *deeds);

    if (!deeds)
        return NULL;
    it->deeds = deeds;
    return &deeds[it->count++];
}

static bool has_text(const tal_deed *deed)
{
    return deed->kind == TAL_ACTION_TEXT || deed->kind == TAL_ACTION_ERASED;
}

/* ---- Packing --------------------------------------------------------------------------------- */

enum {
    HEAD_MOST = 1 + 7 * TAL_VARINT_LIMIT + 8,
    MOMENT_MOST = 1 + TAL_VARINT_LIMIT,
    DEED_MOST = 2 * TAL_VARINT_LIMIT,
    KIND_BITS = 3,
};

static char *put(char *at, uint64_t value)
{
    return at + tal_put_varint(at, value);
}

/* Three levels in six bits. */
static char put_levels(const int8_t levels[TAL_SKILLS])
{
    return (char)((levels[0] + 1) | (levels[1] + 1) << 2 | (levels[2] + 1) << 4);
}

static char *put_deed(char *at, const tal_deed *deed)
{
    if (has_text(deed)) {
        size_t length = strlen(deed->text) + 1;

        at = put(at, (uint64_t)length << KIND_BITS | (uint64_t)deed->kind);
        memcpy(at, deed->text, length);
        at += length;
    } else {
        at = put(at, (uint64_t)deed->row << KIND_BITS | (uint64_t)deed->kind);
    }
    return put(at, (uint64_t)(deed->clock + 1));
}

static size_t room_for(const tal_performance *it, const tal_scenario *scenario)
{
    size_t room = HEAD_MOST + (size_t)scenario->moments_count * MOMENT_MOST + it->count * DEED_MOST;

    for (size_t i = 0; i < it->count; i++)
        if (has_text(&it->deeds[i]))
            room += strlen(it->deeds[i].text) + 1;
    return room;
}

void tal_performance_pack(const tal_performance *it, const tal_scenario *scenario, tal_buffer *out)
{
    bool refused = it->state == TAL_PERFORMANCE_REFUSED;
    char *room = tal_buffer_room(out, refused ? 1 : room_for(it, scenario)), *at = room;

    if (!room)
        return;
    *at++ = (char)it->state;
    if (!refused) {
        at = put(at, (uint64_t)it->form);
        at = put(at, (uint64_t)it->language);
        at = put(at, it->seed);
        for (int i = 0; i < TAL_SKILLS; i++)
            at = put(at, (uint64_t)(it->rating[i] + 1));
        at = put(at, (uint64_t)(it->outcome + 1));
        for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
            *at++ = put_levels(it->levels[moment]);
            at = put(at, (uint64_t)(it->choices[moment] + 1));
        }
        at = put(at, it->count);
        for (size_t i = 0; i < it->count; i++)
            at = put_deed(at, &it->deeds[i]);
    }
    tal_buffer_wrote(out, (size_t)(at - room));
}

/* ---- Unpacking ------------------------------------------------------------------------------- */

typedef struct unpacker {
    const char *at, *end;
    bool failed;
} unpacker;

/* A number up to MOST, which the bytes may hold otherwise only if they are damaged. */
static inline uint64_t get(unpacker *u, uint64_t most)
{
    uint64_t value = 0;

    if (u->at < u->end && !(*u->at & 0x80)) { /* as nearly all are */
        value = (unsigned char)*u->at++;
    } else {
        size_t length = tal_get_varint(u->at, u->end, &value);

        u->failed |= length == 0;
        u->at += length;
    }
    u->failed |= value > most;
    return u->failed ? 0 : value;
}

static void get_deed(unpacker *u, const tal_scenario *scenario, tal_deed *deed)
{
    uint64_t head = get(u, (uint64_t)INT32_MAX << KIND_BITS), value = head >> KIND_BITS;

    *deed = (tal_deed){ (int)(head & ((1 << KIND_BITS) - 1)), TAL_NONE, NULL, -1 };
    if (has_text(deed)) {
        deed->text = u->at;
        u->failed |= value == 0 || value > (uint64_t)(u->end - u->at) || u->at[value - 1] != '\0';
        u->at += u->failed ? 0 : value;
    } else {
        deed->row = (int32_t)value;
        u->failed |= deed->kind > TAL_ACTION_ERASED ||
                     deed->row >= (deed->kind == TAL_ACTION_LOOK ? scenario->looks_count
                                                                 : scenario->replies_count);
    }
    deed->clock = (int64_t)get(u, INT64_MAX) - 1;
}

static void get_moments(unpacker *u, const tal_scenario *scenario, tal_performance *it)
{
    for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
        int levels = (int)get(u, 0x3f);

        for (int i = 0; i < TAL_SKILLS; i++)
            it->levels[moment][i] = (int8_t)((levels >> 2 * i & 3) - 1);
        it->choices[moment] = (int32_t)get(u, (uint64_t)scenario->replies_count) - 1;
    }
}

static tal_status get_deeds(unpacker *u, const tal_scenario *scenario, tal_performance *it)
{
    uint64_t count = get(u, (uint64_t)(u->end - u->at));

    for (uint64_t i = 0; i < count && !u->failed; i++) {
        tal_deed *deed = tal_performance_add(it);

        if (!deed)
            return TAL_ENOMEM;
        get_deed(u, scenario, deed);
    }
    return u->failed || u->at != u->end ? TAL_EFILE : TAL_OK;
}

tal_status tal_performance_unpack(tal_performance *it, const tal_assembly *assembly,
                                  int conversation, const char *bytes, size_t length, bool deeds)
{
    const tal_scenario *scenario = assembly->scenarios[conversation];
    unpacker u = { bytes, bytes + length, false };

    it->conversation = conversation;
    it->count = 0;
    it->state = (tal_performance_state)get(&u, TAL_PERFORMANCE_REFUSED);
    if (it->state == TAL_PERFORMANCE_REFUSED)
        return u.failed || u.at != u.end ? TAL_EFILE : TAL_OK;
    if (!make_room(it, (size_t)scenario->moments_count))
        return TAL_ENOMEM;
    it->form = (int)get(&u, (uint64_t)scenario->forms_count - 1);
    it->language = (int)get(&u, (uint64_t)assembly->assessment->languages_count - 1);
    it->seed = get(&u, UINT64_MAX);
    for (int i = 0; i < TAL_SKILLS; i++)
        it->rating[i] = (int)get(&u, 101) - 1;
    it->outcome = (int32_t)get(&u, (uint64_t)scenario->outcomes_count) - 1;
    get_moments(&u, scenario, it);
    if (u.failed)
        return TAL_EFILE;
    return deeds ? get_deeds(&u, scenario, it) : TAL_OK;
}

void tal_performance_result(const tal_performance *it, const tal_assembly *assembly,
                            tal_result *out)
{
    const tal_scenario *scenario = assembly->scenarios[it->conversation];
    int32_t earned[TAL_SKILLS] = { 0 };

    for (int32_t moment = 0; moment < scenario->moments_count; moment++)
        for (int i = 0; i < TAL_SKILLS; i++)
            earned[i] += it->levels[moment][i] > 0 ? it->levels[moment][i] : 0;
    tal_session_tally(scenario, assembly->rubric, it->form, it->outcome, earned, out);
}
