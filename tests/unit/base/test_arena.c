#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

Test(arena, blocks_are_zeroed_aligned_and_apart)
{
    tal_arena *arena = tal_arena_new();
    char *blocks[200];

    for (size_t i = 0; i < 200; i++) {
        size_t size = 1 + i * 7 % 300;

        blocks[i] = tal_arena_alloc(arena, 1, size);
        cr_assert_eq((uintptr_t)blocks[i] % 16, 0);
        for (size_t j = 0; j < size; j++)
            cr_assert_eq(blocks[i][j], 0);
        memset(blocks[i], (int)(i + 1), size);
    }
    for (size_t i = 0; i < 200; i++)
        cr_assert_eq((unsigned char)blocks[i][i * 7 % 300], (unsigned char)(i + 1));
    tal_arena_free(arena);
}

Test(arena, texts_pack_and_do_not_disturb_blocks)
{
    tal_arena *arena = tal_arena_new();
    char *one = tal_arena_text(arena, "one and more", 3);
    int *block = tal_arena_alloc(arena, 1, sizeof *block);
    char *two = tal_arena_text(arena, "two", 3);

    *block = -1;
    cr_assert_str_eq(one, "one");
    cr_assert_str_eq(two, "two");
    cr_assert_eq(one - two, 4, "two texts of three letters stand side by side");
    cr_assert_str_eq(tal_arena_text(arena, NULL, 0), "");
    tal_arena_free(arena);
}

Test(arena, what_is_larger_than_a_chunk_fits_too)
{
    tal_arena *arena = tal_arena_new();
    char *small = tal_arena_text(arena, "small", 5);
    char *large = tal_arena_alloc(arena, 1000, 1000);
    size_t size = tal_arena_size(arena);

    memset(large, 'x', 1000000);
    cr_assert_geq(size, 1000000);
    cr_assert_not_null(tal_arena_alloc(arena, 10, 16));
    cr_assert_eq(tal_arena_size(arena), size, "a large block leaves the space for small ones");
    cr_assert_str_eq(small, "small");
    tal_arena_free(arena);
}

Test(arena, a_size_that_overflows_is_refused_and_none_is_a_block)
{
    tal_arena *arena = tal_arena_new();

    cr_assert_null(tal_arena_alloc(arena, SIZE_MAX / 2, 3));
    cr_assert_null(tal_arena_alloc(arena, SIZE_MAX, 1));
    cr_assert_null(tal_arena_alloc(arena, 1, SIZE_MAX));
    cr_assert_null(tal_arena_text(arena, "", SIZE_MAX));
    cr_assert_not_null(tal_arena_alloc(arena, 0, 8));
    cr_assert_not_null(tal_arena_alloc(arena, SIZE_MAX, 0));
    tal_arena_free(arena);
    tal_arena_free(NULL);
}
