/* A list of exhibits. Knows neither journals nor scenarios. */
#include "dossier/exhibit.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/random.h"

bool tal_exhibits_open(tal_exhibits *out)
{
    *out = (tal_exhibits){ .arena = tal_arena_new() };
    return out->arena;
}

void tal_exhibits_close(tal_exhibits *exhibits)
{
    tal_arena_free(exhibits->arena);
    free(exhibits->list);
    free(exhibits->lines);
    *exhibits = (tal_exhibits){ .arena = NULL };
}

const char *tal_exhibits_keep(tal_exhibits *exhibits, const char *text)
{
    const char *kept = text ? tal_arena_text(exhibits->arena, text, strlen(text)) : "";

    exhibits->failed |= !kept;
    return kept ? kept : "";
}

void tal_exhibits_say(tal_exhibits *exhibits, tal_exhibit_kind kind, const char *speaker, const char *text)
{
    tal_exhibit_line *lines = tal_grow(exhibits->lines, exhibits->lines_count, &exhibits->lines_capacity,
                                       sizeof *lines);

    if (!lines) {
        exhibits->failed = true;
        return;
    }
    exhibits->lines = lines;
    lines[exhibits->lines_count++] = (tal_exhibit_line){
        kind, tal_exhibits_keep(exhibits, speaker), tal_exhibits_keep(exhibits, text),
    };
}

void tal_exhibits_add(tal_exhibits *exhibits, const tal_exhibit *it)
{
    tal_exhibit *list = tal_grow(exhibits->list, exhibits->count, &exhibits->capacity, sizeof *list);

    if (!list) {
        exhibits->failed = true;
        return;
    }
    exhibits->list = list;
    list[exhibits->count++] = *it;
}

/* ---- Orders ---------------------------------------------------------------------------------- */

typedef struct ranked {
    uint64_t group, answer;
    tal_exhibit it;
} ranked;

static int by_rank(const void *a, const void *b)
{
    const ranked *one = a, *other = b;

    if (one->group != other->group)
        return one->group < other->group ? -1 : 1;
    if (one->answer != other->answer)
        return one->answer < other->answer ? -1 : 1;
    return strcmp(one->it.id, other->it.id);
}

void tal_exhibits_shuffle(tal_exhibits *exhibits, uint64_t seed, bool conversations)
{
    ranked *all = calloc(exhibits->count + 1, sizeof *all);

    if (!all) {
        exhibits->failed = true;
        return;
    }
    for (size_t i = 0; i < exhibits->count; i++) {
        const tal_exhibit *it = &exhibits->list[i];

        all[i].it = *it;
        all[i].group = conversations ? tal_mix64(seed ^ it->order) : it->group;
        all[i].answer = conversations ? it->end : tal_mix64(seed ^ tal_name_hash(it->id, strlen(it->id)));
    }
    qsort(all, exhibits->count, sizeof *all, by_rank);
    for (size_t i = 0; i < exhibits->count; i++)
        exhibits->list[i] = all[i].it;
    free(all);
}

static int by_id(const void *a, const void *b)
{
    const tal_exhibit *one = a, *other = b;

    return strcmp(one->id, other->id);
}

void tal_exhibits_index(tal_exhibits *exhibits)
{
    if (exhibits->count > 0)
        qsort(exhibits->list, exhibits->count, sizeof *exhibits->list, by_id);
}

const tal_exhibit *tal_exhibits_find(const tal_exhibits *exhibits, const char *id)
{
    tal_exhibit wanted = { .id = id };

    return exhibits->count ? bsearch(&wanted, exhibits->list, exhibits->count, sizeof wanted, by_id) : NULL;
}
