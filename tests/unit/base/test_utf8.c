#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static size_t invalid(const char *text)
{
    return tal_utf8_invalid(text, strlen(text));
}

Test(utf8, what_rfc_3629_allows_is_valid)
{
    const char *text = "a ñ € 😀 \xF4\x8F\xBF\xBF \xEF\xBB\xBF";

    cr_assert_eq(invalid(text), strlen(text));
    cr_assert_eq(invalid(""), 0);
    cr_assert_eq(tal_utf8_invalid("a\0b", 3), 3);
}

Test(utf8, the_first_invalid_byte_is_found)
{
    cr_assert_eq(invalid("a\xF1o"), 1, "Latin-1");
    cr_assert_eq(invalid("ab\xC0\xAF"), 2, "longer than need be");
    cr_assert_eq(invalid("\xED\xA0\x80"), 0, "a surrogate");
    cr_assert_eq(invalid("x\xF4\x90\x80\x80"), 1, "past the last character");
    cr_assert_eq(invalid("ñ\x80"), 2, "a stray continuation");
    cr_assert_eq(tal_utf8_invalid("ab€", 4), 2, "cut short");
}

Test(utf8, decode_gives_character_and_size)
{
    int32_t code;

    cr_assert_eq(tal_utf8_decode("ñ", 2, &code), 2);
    cr_assert_eq(code, 0xF1);
    cr_assert_eq(tal_utf8_decode("😀!", 5, &code), 4);
    cr_assert_eq(code, 0x1F600);
    cr_assert_eq(tal_utf8_decode("\xFFz", 2, &code), 1);
    cr_assert_eq(code, -1);
    cr_assert_eq(tal_utf8_decode("\0", 1, &code), 1);
    cr_assert_eq(code, 0);
}

Test(utf8, count_and_width)
{
    cr_assert_eq(tal_utf8_count("señor", 6), 5);
    cr_assert_eq(tal_utf8_width("señor", 6), 5);
    cr_assert_eq(tal_utf8_width("日本", 6), 4, "wide signs take two columns");
    cr_assert_eq(tal_utf8_count("n\xCC\x83", 3), 2);
    cr_assert_eq(tal_utf8_width("n\xCC\x83", 3), 1, "a combining mark takes none");
    cr_assert_eq(tal_utf8_width("a\xFF", 2), 2, "an invalid byte is shown as one sign");
    cr_assert_eq(tal_utf8_count("a\xFF\xFE", 3), 3);
}

static void folds_to(const char *text, const char *expected)
{
    char *folded = tal_utf8_fold(text, strlen(text));

    cr_assert_str_eq(folded, expected);
    free(folded);
}

Test(utf8, fold_forgets_case_accents_and_invisible_signs)
{
    folds_to("¿Cuántas VECES llamó Usted?", "¿cuantas veces llamo usted?");
    folds_to("MAN\xCC\x83" "ANA mañana", "manana manana");
    folds_to("STRASSE Straße", "strasse strasse");
    folds_to("so\xC2\xADporte", "soporte");
    folds_to("a\xC2\xA0" "b", "a b");
    folds_to("", "");
}

Test(utf8, fold_refuses_what_is_not_utf8)
{
    cr_assert_null(tal_utf8_fold("\xF1", 1));
}

static void cluster(const char *text, size_t at, size_t start, size_t end)
{
    size_t length = strlen(text);

    cr_expect_eq(tal_utf8_cluster_start(text, length, at), start, "%zu of %s", at, text);
    cr_expect_eq(tal_utf8_cluster_end(text, length, at), end, "%zu of %s", at, text);
}

Test(utf8, a_cluster_is_what_people_take_for_one_character)
{
    cluster("abc", 1, 1, 2);
    cluster("señal", 3, 2, 4);
    cluster("an\xCC\x83o", 2, 1, 4);
    cluster("x👩‍👩‍👧y", 9, 1, 19);
    cluster("🇪🇸🇲🇽", 4, 0, 8);
    cluster("🇪🇸🇲🇽", 12, 8, 16);
    cluster("각!", 1, 0, 3);
    cluster("a\nb", 1, 1, 2);
    cluster("a\r\nb", 2, 1, 3);
    cluster("e\xFF\xCC\x81", 1, 1, 2);
    cluster("abc", 3, 3, 3);
    cluster("", 0, 0, 0);
}

Test(utf8, words_are_found_both_ways)
{
    const char *text = "¿Y usted, n\xCC\x83u?";

    cr_assert_eq(tal_utf8_word_before(text, strlen(text)), 11);
    cr_assert_eq(tal_utf8_word_before(text, 11), 4);
    cr_assert_eq(tal_utf8_word_before(text, 2), 0);
    cr_assert_eq(tal_utf8_word_after(text, strlen(text), 0), 3);
    cr_assert_eq(tal_utf8_word_after(text, strlen(text), 3), 9);
    cr_assert_eq(tal_utf8_word_after(text, strlen(text), 9), 15);
    cr_assert_eq(tal_utf8_word_after(text, strlen(text), 15), 16);
}

Test(utf8, what_steers_is_told_from_what_is_shown)
{
    static const int32_t steer[] = { 0, 0x1B, '\n', 0x7F, 0x85, 0x200F, 0x2028, 0x202E, 0x2069 };
    static const int32_t shown[] = { ' ', 'a', 0xA0, 0xF1, 0x200D, 0x1F600 };

    for (size_t i = 0; i < sizeof steer / sizeof *steer; i++)
        cr_expect(tal_utf8_steers(steer[i]), "%x", (unsigned)steer[i]);
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
        cr_expect_not(tal_utf8_steers(shown[i]), "%x", (unsigned)shown[i]);
}
