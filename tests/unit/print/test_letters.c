#include "print/letters.h"

#include <criterion/criterion.h>
#include <string.h>

static tal_letters *letters;

static void begin(void)
{
    tal_status trouble;

    letters = tal_letters_new("en", &trouble);
    cr_assert(letters, "%s", tal_status_text(trouble));
}

static void end(void)
{
    tal_letters_free(letters);
}

TestSuite(letters, .init = begin, .fini = end);

static tal_print_size size_of(const char *plain, double width)
{
    const tal_measure *measure = tal_letters_measure(letters);
    tal_print_text text = { .style = TAL_PRINT_BODY, .plain = plain };

    return measure->size(measure->self, &text, width);
}

static double width_of_run(tal_folio_face face, const char *language, const char *words)
{
    const tal_measure *measure = tal_letters_measure(letters);
    tal_folio_run run = { face, words, language };
    tal_print_text text = { .style = TAL_PRINT_BODY, .runs = &run, .count = 1 };

    return measure->size(measure->self, &text, TAL_PRINT_ONE_LINE).width;
}

Test(letters, nothing_is_one_line_of_no_width)
{
    tal_print_size size = size_of("", 100);

    cr_expect_eq(size.lines, 1);
    cr_expect_eq(size.width, 0);
    cr_expect_float_eq(size.leading, 14.5, 1e-9);
}

Test(letters, a_text_is_broken_at_the_width)
{
    double whole = size_of("He has called a hundred times", TAL_PRINT_ONE_LINE).width;
    tal_print_size size = size_of("He has called a hundred times", whole * 0.6);

    cr_expect_eq(size.lines, 2);
    cr_expect_leq(size.width, whole * 0.6);
    cr_expect_eq(size_of("He has called a hundred times", whole + 0.1).lines, 1);
}

Test(letters, by_words_it_is_as_wide_as_the_longest)
{
    double longest = size_of("hundred", TAL_PRINT_ONE_LINE).width;

    cr_expect_float_eq(size_of("He a hundred has", TAL_PRINT_BY_WORDS).width, longest, 0.01);
}

Test(letters, a_word_without_a_gap_is_broken_too)
{
    char name[301] = "";
    tal_print_size size;

    memset(name, 'm', 300);
    size = size_of(name, 100);
    cr_expect_gt(size.lines, 20);
    cr_expect_leq(size.width, 100);
}

Test(letters, a_line_break_is_a_blank)
{
    cr_expect_float_eq(size_of("a\nb", TAL_PRINT_ONE_LINE).width, size_of("a b", TAL_PRINT_ONE_LINE).width, 1e-9);
    cr_expect_eq(size_of("a\nb", 100).lines, 1);
}

Test(letters, quotes_take_room_and_isolates_none)
{
    double plain = width_of_run(TAL_FOLIO_TEXT, NULL, "said");

    cr_expect_float_eq(width_of_run(TAL_FOLIO_NAME, NULL, "said"), plain, 0.01);
    cr_expect_float_eq(width_of_run(TAL_FOLIO_TEXT, "es", "said"), plain, 0.01);
    cr_expect_gt(width_of_run(TAL_FOLIO_QUOTE, NULL, "said"), plain + 2);
    cr_expect_gt(width_of_run(TAL_FOLIO_STRONG, NULL, "said"), plain);
}

Test(letters, any_script_and_what_is_none_has_its_room)
{
    static const char *const texts[] = { "שלום עולם", "مرحبا", "日本語", "😀👩‍👩‍👧", "a\x1b[2J\xff\xc3", "\xe2\x80\xae" "cba" };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        tal_print_size size = size_of(texts[i], TAL_PRINT_ONE_LINE);

        cr_expect_eq(size.lines, 1);
        cr_expect_gt(size.width, 5, "%zu", i);
        cr_expect_geq(size.leading, 14.5);
    }
}
