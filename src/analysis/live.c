/* What of the state still matters at each scene: sets of cells and bits, grown until none grows. */
#include "analysis/live.h"

#include <stdlib.h>
#include <string.h>

struct tal_live {
    const tal_scenario *scenario;
    size_t cell_words, words; /* of one set: cells, then bits */
    uint32_t *turns;          /* a set for each scene: at the trainee's turn */
    uint32_t *entries;        /* ... and on entering, before its first line */
    uint32_t *set;            /* for work */
    bool grown;
};

static tal_reads reads_of(const tal_live *live, uint32_t *set)
{
    return (tal_reads){ set, set + live->cell_words };
}

static uint32_t *at(const tal_live *live, uint32_t *sets, int32_t scene)
{
    return sets + (size_t)scene * live->words;
}

static void add_set(const tal_live *live, uint32_t *into, const uint32_t *from)
{
    for (size_t i = 0; i < live->words; i++)
        into[i] |= from[i];
}

static bool has(const uint32_t *words, int32_t index)
{
    return words[index / 32] >> (index % 32) & 1;
}

static void put(uint32_t *words, int32_t index, bool value)
{
    if (index == TAL_NONE)
        return;
    uint32_t mask = (uint32_t)1 << (index % 32);
    words[index / 32] = value ? words[index / 32] | mask : words[index / 32] & ~mask;
}

static void add_formula(const tal_live *live, uint32_t *set, tal_formula formula)
{
    tal_reads reads = reads_of(live, set);
    if (formula > 0)
        tal_reads_add(&reads, live->scenario->nodes, formula - 1);
}

static void add_text(const tal_live *live, uint32_t *set, tal_text_id text)
{
    const tal_wording *wording = &live->scenario->wordings[0][text];
    for (int32_t i = 0; !wording->bytes && i < wording->length; i++)
        add_formula(live, set, live->scenario->phrases[wording->first + i].when);
}

static void add_lines(const tal_live *live, uint32_t *set, tal_run lines, bool hints)
{
    for (int32_t i = lines.first; i < lines.first + lines.count; i++) {
        const tal_line *line = &live->scenario->lines[i];
        if ((line->kind == TAL_LINE_HINT) != hints)
            continue;
        add_formula(live, set, line->when);
        add_text(live, set, line->text);
    }
}

/* What the ways of RUN ask. */
static void add_questions(const tal_live *live, uint32_t *set, tal_run run)
{
    for (int32_t i = run.first; i < run.first + run.count; i++)
        add_formula(live, set, live->scenario->targets[i].when);
}

/* What matters where the ways of RUN lead. */
static void add_places(const tal_live *live, uint32_t *set, tal_run run)
{
    for (int32_t i = run.first; i < run.first + run.count; i++) {
        int32_t place = live->scenario->targets[i].place;
        if (place >= 0)
            add_set(live, set, at(live, live->entries, place));
    }
}

/* Back through the assignments of RUN: what they set is known, what they read matters if that
 * does. */
static void undo_assigns(const tal_live *live, uint32_t *set, tal_run run)
{
    tal_reads reads = reads_of(live, set);
    for (int32_t i = run.first + run.count; i-- > run.first;) {
        const tal_assign *assign = &live->scenario->assigns[i];
        if (!has(reads.cells, assign->target))
            continue;
        put(reads.cells, assign->target, false);
        tal_reads_add(&reads, live->scenario->nodes, assign->value);
    }
}

/* What matters before REPLY of SCENE is taken: from the place where it leads back to the reply.
 * The scene counts as visited only once the ways have been asked. */
static void add_reply(tal_live *live, uint32_t *into, const tal_scene *scene,
                      const tal_reply *reply)
{
    const tal_scenario *scenario = live->scenario;
    tal_run ways = reply->to.count ? reply->to : scene->go;
    tal_reads reads = reads_of(live, live->set);
    memset(live->set, 0, live->words * sizeof *live->set);
    add_places(live, live->set, scenario->go);
    add_places(live, live->set, ways);
    put(reads.bits, scene->bit, false);
    add_questions(live, live->set, scenario->go);
    add_questions(live, live->set, ways);
    put(reads.bits, reply->said_bit, false);
    put(reads.bits, reply->any_bit, false);
    if (scene->moment != TAL_NONE)
        put(reads.bits, scenario->moments[scene->moment].bit, false);
    undo_assigns(live, live->set, reply->set);
    for (int skill = 0; reply->formulas != TAL_NONE && skill < TAL_SKILLS; skill++)
        if (reply->levels[skill] == TAL_LEVEL_FORMULA)
            add_formula(live, live->set, scenario->levels[reply->formulas][skill]);
    if (scene->moment != TAL_NONE)
        put(reads.bits, scenario->moments[scene->moment].bit, true);
    if (reply->once)
        put(reads.bits, reply->said_bit, true);
    add_formula(live, live->set, reply->when);
    add_text(live, live->set, reply->text);
    add_set(live, into, live->set);
}

/* A look's effects count the first time, so that where they matter, so does whether it was seen. */
static void add_look(tal_live *live, uint32_t *into, const tal_desk_look *look)
{
    tal_reads reads = reads_of(live, into), before = reads_of(live, live->set);
    bool matters = (look->trust && has(reads.cells, TAL_CELL_TRUST)) ||
                   (look->patience && has(reads.cells, TAL_CELL_PATIENCE));
    add_formula(live, into, look->when);
    add_text(live, into, look->shows);
    for (int32_t i = look->set.first; i < look->set.first + look->set.count; i++)
        matters |= has(reads.cells, live->scenario->assigns[i].target);
    if (!matters)
        return;
    memcpy(live->set, into, live->words * sizeof *into);
    undo_assigns(live, live->set, look->set);
    put(before.bits, look->bit, true);
    add_set(live, into, live->set);
}

static void grow(tal_live *live, uint32_t *set)
{
    uint32_t *now = live->set + live->words;
    for (size_t i = 0; i < live->words; i++) {
        live->grown |= now[i] & ~set[i];
        set[i] |= now[i];
    }
}

static void visit(tal_live *live, int32_t index)
{
    const tal_scenario *scenario = live->scenario;
    const tal_scene *scene = &scenario->scenes[index];
    uint32_t *now = live->set + live->words;
    memcpy(now, at(live, live->turns, index), live->words * sizeof *now);
    add_lines(live, now, scene->lines, true);
    for (int32_t i = scene->replies.first; i < scene->replies.first + scene->replies.count; i++)
        add_reply(live, now, scene, &scenario->replies[i]);
    if (scene->silence != TAL_NONE)
        add_reply(live, now, scene, &scenario->replies[scene->silence]);
    add_questions(live, now, scene->go); /* a look may close all replies */
    add_places(live, now, scene->go);
    for (int32_t i = 0; i < scenario->looks_count; i++)
        add_look(live, now, &scenario->looks[i]);
    grow(live, at(live, live->turns, index));
    add_lines(live, now, scene->lines, false);
    grow(live, at(live, live->entries, index));
}

tal_live *tal_live_new(const tal_scenario *scenario)
{
    tal_live *live = calloc(1, sizeof *live);
    if (!live)
        return NULL;
    live->scenario = scenario;
    live->cell_words = ((size_t)scenario->cells_count + 31) / 32;
    live->words = live->cell_words + ((size_t)scenario->bits_count + 31) / 32;
    size_t sets = (size_t)scenario->scenes_count * live->words;
    live->turns = calloc(sets + 1, sizeof *live->turns);
    live->entries = calloc(sets + 1, sizeof *live->entries);
    live->set = calloc(2 * live->words + 1, sizeof *live->set);
    if (!live->turns || !live->entries || !live->set) {
        tal_live_free(live);
        return NULL;
    }
    do {
        live->grown = false;
        for (int32_t i = scenario->scenes_count; i-- > 0;)
            visit(live, i);
    } while (live->grown);
    return live;
}

void tal_live_free(tal_live *live)
{
    if (!live)
        return;
    free(live->turns);
    free(live->entries);
    free(live->set);
    free(live);
}

bool tal_live_cell(const tal_live *live, int32_t scene, int32_t cell)
{
    return has(at(live, live->turns, scene), cell);
}

bool tal_live_bit(const tal_live *live, int32_t scene, int32_t bit)
{
    return has(at(live, live->turns, scene) + live->cell_words, bit);
}
