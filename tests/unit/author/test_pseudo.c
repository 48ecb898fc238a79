#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "author/pseudo.h"
#include "base/utf8.h"
#include "model/scenario.h"

static tal_buffer out;

static const char *pseudo(const char *text)
{
    tal_buffer_clear(&out);
    tal_pseudo_put(&out, text);
    return out.bytes;
}

Test(pseudo, letters_get_accents_and_names_stay)
{
    cr_assert_str_eq(pseudo("Hi {persona}, 2 x?"), "[Ĥî {persona}, 2 ẋ? öñé]");
    cr_assert_str_eq(pseudo("ñ"), "[ñö]");
    cr_assert_str_eq(pseudo("{a}{b}"), "[{a}{b}]");
    cr_assert_str_eq(pseudo(""), "[]");
    cr_assert_str_eq(pseudo("{"), "[{ö]");
}

Test(pseudo, it_is_two_fifths_longer)
{
    static const char text[] = "I have called a hundred times and nobody rang back";

    pseudo(text);
    cr_assert_eq(tal_utf8_count(text, strlen(text)), 50);
    cr_assert_eq(tal_utf8_count(out.bytes, out.length), 2 + 50 + 20);
}

/* Each of these would be longer than a text may be, with all accents and padding. */
Test(pseudo, it_is_never_too_long)
{
    for (size_t length = 1300; length <= TAL_TEXT_LIMIT; length++) {
        char *text = calloc(length + 1, 1);
        memset(text, 'e', length);
        memcpy(text + length - 3, "{a}", 3);
        pseudo(text);
        cr_assert_leq(out.length, (size_t)TAL_TEXT_LIMIT);
        cr_assert_eq(tal_utf8_invalid(out.bytes, out.length), out.length);
        cr_assert_not_null(strstr(out.bytes, "{a}"));
        free(text);
    }
}

Test(pseudo, its_name)
{
    cr_assert(tal_pseudo_is("en-XA"));
    cr_assert_not(tal_pseudo_is("en"));
    cr_assert_not(tal_pseudo_is("es-XA"));
}
