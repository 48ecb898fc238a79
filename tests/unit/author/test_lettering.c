#include "author/lettering.h"

#include <criterion/criterion.h>
#include <string.h>

static double width(const char *text)
{
    return tal_lettering_width(text, strlen(text), 10, false);
}

static void cuts(const char *text, double room, const char *wanted)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_lettering_cut(&out, text, strlen(text), room, 10, false);
    cr_expect_str_eq(out.bytes ? out.bytes : "", wanted);
    cr_expect_leq(width(wanted), room);
    tal_buffer_free(&out);
}

/* Helvetica's: H 722, a 556, m 833, b 556, u 556, r 333, g 556; bold 722, 556, 889, 611, 611, 389, 611. */
Test(lettering, is_as_wide_as_helvetica)
{
    cr_expect_float_eq(width("Hamburg"), 41.12, 0.001);
    cr_expect_float_eq(tal_lettering_width("Hamburg", 7, 20, false), 82.24, 0.001);
    cr_expect_float_eq(tal_lettering_width("Hamburg", 7, 10, true), 43.89, 0.001);
}

Test(lettering, a_mark_makes_no_letter_wider)
{
    cr_expect_float_eq(width("a\u0301\u0301"), 5.56, 0.001, "combining marks take no room");
    cr_expect_float_eq(width("áéíóúñü"), width("aetouu") + width("n"), 0.001);
    cr_expect_float_eq(width("ÑÇÜ"), width("NCU"), 0.001);
}

Test(lettering, what_is_not_known_is_taken_to_be_wide)
{
    cr_expect(tal_lettering_is_known("¿Qué?", 7));
    cr_expect_not(tal_lettering_is_known("漢", 3));
    cr_expect_float_eq(width("漢"), 22, 0.001);
    cr_expect_float_eq(width("ж"), 11, 0.001);
}

Test(lettering, a_text_that_fits_is_not_cut)
{
    cuts("abc", 16.13, "abc");
    cuts("", 0, "");
}

Test(lettering, a_cut_text_ends_with_an_ellipsis_within_its_room)
{
    cuts("a bit too long", 30, "a bit\u2026");
    cuts("wwwwwwwwww", 40, "wwww\u2026");
    cuts("abc", 5, "");
}

Test(lettering, a_letter_is_not_parted_from_its_marks)
{
    cuts("ab\u0301c\u0301d\u0301efg", 24, "ab\u0301\u2026");
}

Test(lettering, lines_end_at_blanks_or_in_the_middle_of_a_word)
{
    size_t next;

    cr_expect_eq(tal_lettering_line("one two", 7, 25, 10, &next), 3);
    cr_expect_eq(next, 4);
    cr_expect_eq(tal_lettering_line("onetwo", 6, 17, 10, &next), 3);
    cr_expect_eq(next, 3);
    cr_expect_eq(tal_lettering_line("wide", 4, 1, 10, &next), 1, "one at least");
    cr_expect_eq(tal_lettering_line("all", 3, 90, 10, &next), 3);
    cr_expect_eq(next, 3);
}
