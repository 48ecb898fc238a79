#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

Test(buffer, appends_of_every_kind_make_one_string)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;

    tal_buffer_text(&buffer, "one");
    tal_buffer_char(&buffer, ' ');
    tal_buffer_add(&buffer, "two and", 3);
    tal_buffer_format(&buffer, " %d %s", 3, "four");
    cr_assert_str_eq(buffer.bytes, "one two 3 four");
    cr_assert_eq(buffer.length, strlen("one two 3 four"));
    tal_buffer_clear(&buffer);
    cr_assert_str_eq(buffer.bytes, "");
    cr_assert_eq(buffer.length, 0);
    tal_buffer_free(&buffer);
    cr_assert_null(buffer.bytes);
}

Test(buffer, it_grows_over_every_size)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;

    for (size_t i = 0; i < 10000; i++) {
        tal_buffer_format(&buffer, "%c", (int)('a' + i % 26));
        cr_assert_eq(buffer.length, i + 1);
        cr_assert_eq(buffer.bytes[i + 1], '\0');
    }
    for (size_t i = 0; i < 10000; i++)
        cr_assert_eq(buffer.bytes[i], (char)('a' + i % 26));
    tal_buffer_free(&buffer);
}

Test(buffer, zero_bytes_are_kept)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;

    tal_buffer_add(&buffer, "a\0b", 3);
    cr_assert_eq(buffer.length, 3);
    cr_assert_eq(memcmp(buffer.bytes, "a\0b", 4), 0);
    tal_buffer_free(&buffer);
}

Test(buffer, take_gives_an_empty_string_where_nothing_was_added)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;
    char *taken = tal_buffer_take(&buffer);

    cr_assert_str_eq(taken, "");
    cr_assert_null(buffer.bytes);
    free(taken);
}

Test(buffer, a_failure_keeps_what_was_there_and_is_not_forgotten)
{
    tal_buffer buffer = TAL_BUFFER_EMPTY;

    tal_buffer_text(&buffer, "kept");
    tal_buffer_add(&buffer, "x", SIZE_MAX - 2);
    cr_assert(buffer.failed);
    tal_buffer_text(&buffer, " and no more");
    cr_assert_str_eq(buffer.bytes, "kept");
    tal_buffer_clear(&buffer);
    cr_assert(buffer.failed);
    cr_assert_null(tal_buffer_take(&buffer));
    cr_assert_not(buffer.failed, "taken, it is empty again");
}

Test(buffer, grow_makes_space_for_one_more)
{
    size_t capacity = 0;
    int *numbers = NULL;

    for (size_t count = 0; count < 1000; count++) {
        int *grown = tal_grow(numbers, count, &capacity, sizeof *numbers);

        cr_assert_not_null(grown);
        cr_assert_gt(capacity, count);
        numbers = grown;
        numbers[count] = (int)count;
    }
    cr_assert_eq(numbers[999], 999);
    cr_assert_lt(capacity, 4000);
    free(numbers);
}

Test(buffer, grow_refuses_what_overflows)
{
    size_t capacity = SIZE_MAX / 2 + 1;
    int block;

    cr_assert_null(tal_grow(&block, capacity, &capacity, sizeof block));
    capacity = SIZE_MAX / 8;
    cr_assert_null(tal_grow(NULL, capacity, &capacity, 64));
    cr_assert_eq(capacity, SIZE_MAX / 8, "a failure leaves it alone");
}
