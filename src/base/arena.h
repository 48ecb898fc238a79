/* An arena: many small blocks that live and die together. Blocks are zeroed, aligned to 16. */
#ifndef TAL_BASE_ARENA_H
#define TAL_BASE_ARENA_H

#include <stddef.h>

typedef struct tal_arena tal_arena;

tal_arena *tal_arena_new(void); /* NULL: no memory */
void tal_arena_free(tal_arena *arena);

/* NULL: no memory, or COUNT * SIZE overflows. A size of 0 gives a valid pointer. */
void *tal_arena_alloc(tal_arena *arena, size_t count, size_t size);

/* A copy with a final zero. NULL: no memory. Strings are not aligned, so they pack. */
char *tal_arena_text(tal_arena *arena, const char *bytes, size_t length);

/* Bytes that the arena has taken from the system. */
size_t tal_arena_size(const tal_arena *arena);

#endif
