/*
 * Performances as bytes. All numbers are varints (base/bytes.h); what can be -1 is written one higher:
 *
 *     state, form, language, seed, three ratings, outcome,
 *     for each moment of the scenario: three levels, the reply; how many deeds,
 *     for each: kind, row or length and bytes of the text with its zero, clock
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

/* ---- Packing ---------------------------------------------------------------------------------- */

static void put(tal_buffer *out, uint64_t value)
{
    char bytes[TAL_VARINT_LIMIT];

    tal_buffer_add(out, bytes, tal_put_varint(bytes, value));
}

static void put_deed(tal_buffer *out, const tal_deed *deed)
{
    put(out, (uint64_t)deed->kind);
    if (has_text(deed)) {
        size_t length = strlen(deed->text) + 1;

        put(out, length);
        tal_buffer_add(out, deed->text, length);
    } else {
        put(out, (uint64_t)deed->row);
    }
    put(out, (uint64_t)(deed->clock + 1));
}

void tal_performance_pack(const tal_performance *it, const tal_scenario *scenario, tal_buffer *out)
{
    put(out, (uint64_t)it->state);
    if (it->state == TAL_PERFORMANCE_REFUSED)
        return;
    put(out, (uint64_t)it->form);
    put(out, (uint64_t)it->language);
    put(out, it->seed);
    for (int i = 0; i < TAL_SKILLS; i++)
        put(out, (uint64_t)(it->rating[i] + 1));
    put(out, (uint64_t)(it->outcome + 1));
    for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
        for (int i = 0; i < TAL_SKILLS; i++)
            put(out, (uint64_t)(it->levels[moment][i] + 1));
        put(out, (uint64_t)(it->choices[moment] + 1));
    }
    put(out, it->count);
    for (size_t i = 0; i < it->count; i++)
        put_deed(out, &it->deeds[i]);
}

/* ---- Unpacking -------------------------------------------------------------------------------- */

typedef struct unpacker {
    const char *at, *end;
    bool failed;
} unpacker;

/* A number up to MOST, which the bytes may hold otherwise only if they are damaged. */
static uint64_t get(unpacker *u, uint64_t most)
{
    uint64_t value = 0;
    size_t length = tal_get_varint(u->at, u->end, &value);

    u->failed |= length == 0 || value > most;
    u->at += length;
    return u->failed ? 0 : value;
}

static void get_deed(unpacker *u, const tal_scenario *scenario, tal_deed *deed)
{
    deed->kind = (int)get(u, TAL_ACTION_ERASED);
    if (has_text(deed)) {
        size_t length = (size_t)get(u, (uint64_t)(u->end - u->at));

        deed->text = u->at;
        deed->row = TAL_NONE;
        u->failed |= length == 0 || length > (size_t)(u->end - u->at) || u->at[length - 1] != '\0';
        u->at += u->failed ? 0 : length;
    } else {
        int32_t rows = deed->kind == TAL_ACTION_LOOK ? scenario->looks_count : scenario->replies_count;

        deed->text = NULL;
        deed->row = (int32_t)get(u, (uint64_t)rows - 1);
    }
    deed->clock = (int64_t)get(u, INT64_MAX) - 1;
}

static void get_moments(unpacker *u, const tal_scenario *scenario, tal_performance *it)
{
    for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
        for (int i = 0; i < TAL_SKILLS; i++)
            it->levels[moment][i] = (int8_t)((int)get(u, 3) - 1);
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
    return TAL_OK;
}

tal_status tal_performance_unpack(tal_performance *it, const tal_assembly *assembly, int conversation,
                                  const char *bytes, size_t length)
{
    const tal_scenario *scenario = assembly->scenarios[conversation];
    unpacker u = { bytes, bytes + length, false };
    tal_status status;

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
    status = get_deeds(&u, scenario, it);
    if (status)
        return status;
    return u.failed || u.at != u.end ? TAL_EFILE : TAL_OK;
}

void tal_performance_result(const tal_performance *it, const tal_assembly *assembly, tal_result *out)
{
    const tal_scenario *scenario = assembly->scenarios[it->conversation];
    int32_t earned[TAL_SKILLS] = { 0 };

    for (int32_t moment = 0; moment < scenario->moments_count; moment++)
        for (int i = 0; i < TAL_SKILLS; i++)
            earned[i] += it->levels[moment][i] > 0 ? it->levels[moment][i] : 0;
    tal_session_tally(scenario, assembly->rubric, it->form, it->outcome, earned, out);
}
