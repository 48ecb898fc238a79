#include "print/widths.h"

#include <criterion/criterion.h>
#include <math.h>

static void gives(const tal_print_need *needs, double room, double first, double second)
{
    double widths[2];

    tal_print_widths(widths, needs, 2, room);
    cr_expect_float_eq(widths[0], first, 1e-9, "%f", widths[0]);
    cr_expect_float_eq(widths[1], second, 1e-9, "%f", widths[1]);
}

Test(widths, where_there_is_room_it_is_shared_by_what_each_takes)
{
    gives((tal_print_need[]){ { 10, 30 }, { 10, 10 } }, 80, 60, 20);
}

Test(widths, where_lines_break_no_word_does)
{
    gives((tal_print_need[]){ { 10, 110 }, { 20, 20 } }, 80, 60, 20);
    gives((tal_print_need[]){ { 10, 110 }, { 20, 70 } }, 60, 30, 30);
}

Test(widths, where_words_break_all_get_less)
{
    gives((tal_print_need[]){ { 90, 110 }, { 30, 40 } }, 60, 45, 15);
}

Test(widths, columns_of_nothing_are_alike)
{
    gives((tal_print_need[]){ { 0, 0 }, { 0, 0 } }, 60, 30, 30);
}
