/* Words as people type them on a telephone stand for those that they are short for. */
#include <criterion/criterion.h>
#include <string.h>

#include "language/shorthand.h"
#include "language/vocabulary.h"

static uint8_t in;

static const char *of(const char *word)
{
    return tal_shorthand_of(word, strlen(word), &in);
}

Test(shorthand, each_is_short_for_a_word_of_its_language)
{
    cr_assert_str_eq(of("u"), "you");
    cr_assert_eq(in, TAL_ENGLISH);
    cr_assert_str_eq(of("2nite"), "tonight");
    cr_assert_eq(in, TAL_ENGLISH);
    cr_assert_str_eq(of("noxe"), "noche");
    cr_assert_eq(in, TAL_SPANISH);
}

Test(shorthand, what_is_a_word_is_short_for_none)
{
    static const char *const words[] = { "", "cm", "nose", "you", "que", "un", "noxes" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cr_assert_null(of(words[i]), "%s", words[i]);
    cr_assert_null(tal_shorthand_of("u", 0, &in), "no more than its bytes are read");
}
