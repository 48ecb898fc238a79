/*
 * The arena: a chain of zeroed chunks. In a chunk, blocks grow upward from its start and strings
 * downward from its end, so that neither pads the other. Knows nothing of what is kept in it.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 4 << 10, LARGEST_CHUNK = 256 << 10 };

struct chunk {
    struct chunk *next;
    size_t low, high; /* the free bytes of `bytes` are low..high */
    _Alignas(ALIGNMENT) char bytes[];
};

struct tal_arena {
    struct chunk *chunks; /* the first is the one being filled */
    size_t next_chunk;    /* bytes of the next chunk */
    size_t size;
};

tal_arena *tal_arena_new(void)
{
    tal_arena *arena = calloc(1, sizeof *arena);

    if (arena)
        arena->next_chunk = FIRST_CHUNK;
    return arena;
}

void tal_arena_free(tal_arena *arena)
{
    if (!arena)
        return;
    while (arena->chunks) {
        struct chunk *chunk = arena->chunks;

        arena->chunks = chunk->next;
        free(chunk);
    }
    free(arena);
}

static struct chunk *chunk_new(tal_arena *arena, size_t room)
{
    struct chunk *chunk;

    if (room > SIZE_MAX - sizeof *chunk)
        return NULL;
    chunk = calloc(1, sizeof *chunk + room);
    if (!chunk)
        return NULL;
    chunk->high = room;
    arena->size += sizeof *chunk + room;
    return chunk;
}

/* A chunk with ROOM free bytes; ROOM is a multiple of ALIGNMENT where it is for a block. */
static struct chunk *chunk_with(tal_arena *arena, size_t room)
{
    struct chunk *chunk = arena->chunks;

    if (chunk && chunk->high - chunk->low >= room)
        return chunk;
    if (chunk && room > arena->next_chunk / 4) {
        /* Large: a chunk of its own, behind the one that still has space for small ones. */
        struct chunk *own = chunk_new(arena, room);

        if (own) {
            own->next = chunk->next;
            chunk->next = own;
        }
        return own;
    }
    chunk = chunk_new(arena, room > arena->next_chunk ? room : arena->next_chunk);
    if (!chunk)
        return NULL;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    if (arena->next_chunk < LARGEST_CHUNK)
        arena->next_chunk *= 2;
    return chunk;
}

void *tal_arena_alloc(tal_arena *arena, size_t count, size_t size)
{
    struct chunk *chunk;
    size_t room;
    char *block;

    if (size != 0 && count > (SIZE_MAX - ALIGNMENT) / size)
        return NULL;
    room = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (room == 0)
        room = ALIGNMENT;
    chunk = chunk_with(arena, room);
    if (!chunk)
        return NULL;
    block = chunk->bytes + chunk->low;
    chunk->low += room;
    return block;
}

char *tal_arena_text(tal_arena *arena, const char *bytes, size_t length)
{
    struct chunk *chunk;
    char *text;

    if (length == SIZE_MAX)
        return NULL;
    chunk = chunk_with(arena, length + 1);
    if (!chunk)
        return NULL;
    chunk->high -= length + 1;
    text = chunk->bytes + chunk->high;
    if (length > 0)
        memcpy(text, bytes, length);
    return text; /* the chunk was zeroed: the final zero is there */
}

size_t tal_arena_size(const tal_arena *arena)
{
    return arena->size;
}
