/* A state in few words: at each scene a list of fields, one behind the other. */
#include "analysis/pack.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/live.h"
#include "analysis/rows.h"

/* A cell, or a run of bits that stand side by side in one word of the session's. */
typedef struct field {
    int32_t index; /* of the cell, or of the word of bits */
    int32_t least; /* CELL: what counts as 0 */
    uint8_t width; /* 1 to 32 */
    uint8_t shift; /* BITS: of the run in its word */
    bool is_cell;
} field;

struct tal_pack {
    const tal_scenario *scenario;
    tal_range *ranges; /* of each cell */
    field *fields;     /* of all scenes */
    tal_run *runs;     /* ... of each */
    size_t count, capacity, words;
    int place_width;
};

static int width_of(uint32_t most)
{
    int width = 0;
    for (; most; most >>= 1)
        width++;
    return width;
}

static tal_range *ranges_new(const tal_scenario *scenario)
{
    tal_range *ranges = calloc((size_t)scenario->cells_count, sizeof *ranges);
    if (!ranges)
        return NULL;
    ranges[TAL_CELL_TRUST] = ranges[TAL_CELL_PATIENCE] = (tal_range){ 0, 100 };
    ranges[TAL_CELL_TURN] = (tal_range){ 0, TAL_INT_LIMIT };
    for (int i = 0; i < TAL_SKILLS; i++)
        ranges[TAL_CELL_EARNED + i] = (tal_range){ 0, 2 * scenario->moments_count };
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        static const tal_range whole = { -TAL_INT_LIMIT, TAL_INT_LIMIT }, truth = { 0, 1 };
        const tal_var *var = &scenario->vars[i];
        ranges[var->cell] = var->type == TAL_INT    ? whole
                            : var->type == TAL_BOOL ? truth
                                                    : (tal_range){ 0, scenario->words_count };
    }
    return ranges;
}

static bool add(tal_pack *pack, field one)
{
    if (!tal_rows_reserve(&pack->fields, &pack->capacity, pack->count + 1, sizeof one))
        return false;
    pack->fields[pack->count++] = one;
    return true;
}

static bool add_scene(tal_pack *pack, const tal_live *live, int32_t scene)
{
    const tal_scenario *scenario = pack->scenario;
    size_t width = (size_t)pack->place_width;
    bool fits = true;
    pack->runs[scene].first = (int32_t)pack->count;
    for (int32_t i = 0; i < scenario->cells_count; i++) {
        tal_range range = pack->ranges[i];
        int bits = width_of((uint32_t)range.hi - (uint32_t)range.lo);
        if (bits && tal_live_cell(live, scene, i))
            fits &= add(pack, (field){ i, range.lo, (uint8_t)bits, 0, true });
    }
    for (int32_t i = 0, end; i < scenario->bits_count; i = end) {
        end = i + 1;
        if (!tal_live_bit(live, scene, i))
            continue;
        while (end < scenario->bits_count && end % 32 && tal_live_bit(live, scene, end))
            end++;
        fits &= add(pack, (field){ i / 32, 0, (uint8_t)(end - i), (uint8_t)(i % 32), false });
    }
    pack->runs[scene].count = (int32_t)pack->count - pack->runs[scene].first;
    for (size_t i = (size_t)pack->runs[scene].first; i < pack->count; i++)
        width += pack->fields[i].width;
    if (pack->words < (width + 31) / 32)
        pack->words = (width + 31) / 32;
    return fits;
}

tal_pack *tal_pack_new(const tal_scenario *scenario)
{
    tal_pack *pack = calloc(1, sizeof *pack);
    tal_live *live = tal_live_new(scenario);
    bool whole = pack && live;
    if (whole) {
        pack->scenario = scenario;
        pack->words = 1;
        pack->place_width = width_of((uint32_t)scenario->scenes_count);
        pack->ranges = ranges_new(scenario);
        pack->runs = calloc((size_t)scenario->scenes_count, sizeof *pack->runs);
        whole = pack->ranges && pack->runs;
    }
    for (int32_t i = 0; whole && i < scenario->scenes_count; i++)
        whole = add_scene(pack, live, i);
    tal_live_free(live);
    if (whole)
        return pack;
    tal_pack_free(pack);
    return NULL;
}

void tal_pack_free(tal_pack *pack)
{
    if (!pack)
        return;
    free(pack->ranges);
    free(pack->fields);
    free(pack->runs);
    free(pack);
}

size_t tal_pack_words(const tal_pack *pack)
{
    return pack->words;
}

void tal_pack_state(const tal_pack *pack, int32_t scene, const int32_t *cells, const uint32_t *bits,
                    uint32_t *out)
{
    const field *it = pack->fields + pack->runs[scene].first, *end = it + pack->runs[scene].count;
    const uint32_t *last = out + pack->words;
    uint64_t rest = (uint32_t)scene; /* what is not written yet, and how many bits that is */
    int filled = pack->place_width;
    for (; it < end; it++) {
        uint32_t value = it->is_cell ? (uint32_t)cells[it->index] - (uint32_t)it->least
                                     : bits[it->index] >> it->shift;
        rest |= (value & (UINT32_MAX >> (32 - it->width))) * (uint64_t)1 << filled;
        filled += it->width;
        if (filled >= 32) {
            *out++ = (uint32_t)rest;
            rest >>= 32;
            filled -= 32;
        }
    }
    while (out < last) {
        *out++ = (uint32_t)rest;
        rest = 0;
    }
}

/* Takes WIDTH bits that begin at bit AT. */
static uint32_t take(const uint32_t *words, size_t at, int width)
{
    uint64_t pair = words[at / 32];
    if (at % 32 + (size_t)width > 32)
        pair |= (uint64_t)words[at / 32 + 1] << 32;
    return (uint32_t)(pair >> (at % 32)) & (UINT32_MAX >> (32 - width));
}

int32_t tal_pack_scene(const tal_pack *pack, const uint32_t *words)
{
    return (int32_t)take(words, 0, pack->place_width);
}

int32_t tal_pack_unpack(const tal_pack *pack, const uint32_t *words, int32_t *cells, uint32_t *bits)
{
    const tal_scenario *scenario = pack->scenario;
    int32_t scene = tal_pack_scene(pack, words);
    const field *it = pack->fields + pack->runs[scene].first, *end = it + pack->runs[scene].count;
    size_t at = (size_t)pack->place_width;
    memset(cells, 0, (size_t)scenario->cells_count * sizeof *cells);
    memset(bits, 0, ((size_t)scenario->bits_count + 31) / 32 * sizeof *bits);
    for (; it < end; at += it->width, it++) {
        uint32_t value = take(words, at, it->width);
        if (it->is_cell)
            cells[it->index] = (int32_t)(value + (uint32_t)it->least);
        else
            bits[it->index] |= value << it->shift;
    }
    return scene;
}
