#include <criterion/criterion.h>
#include <string.h>

#include "report/markdown.h"

static void assert_text(const char *text, const char *wanted)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_markdown_text(&out, text, strlen(text));
    cr_expect_str_eq(out.bytes, wanted);
    tal_buffer_free(&out);
}

static void assert_code(const char *text, bool in_table, const char *wanted)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_markdown_code(&out, text, in_table);
    cr_expect_str_eq(out.bytes, wanted);
    tal_buffer_free(&out);
}

Test(markdown, words_stay_as_they_are)
{
    assert_text("Sí: 5 % (¿y tú?), {place}. 1) - + > x! ñ", "Sí: 5 % (¿y tú?), {place}. 1) - + > x! ñ");
}

Test(markdown, what_means_something_is_escaped)
{
    assert_text("\\ ` * _ [a](b) <br> | ~~ &amp; $x$ #", "\\\\ \\` \\* \\_ \\[a](b) \\<br> \\| \\~\\~ \\&amp; \\$x\\$ \\#");
}

Test(markdown, a_text_stays_on_its_line)
{
    assert_text("one\ntwo\r\x1b[2J", "one<br>two\uFFFD\uFFFD\\[2J");
    assert_text("\u202Eturned", "\uFFFDturned");
}

Test(markdown, code_is_left_alone_but_for_pipes_in_a_table)
{
    assert_code("a | b * c_d \\", false, "`a | b * c_d \\`");
    assert_code("a | b", true, "`a \\| b`");
}

Test(markdown, code_with_backticks_has_more_of_them_around_it)
{
    assert_code("`", false, "`` ` ``");
    assert_code("a``b`", false, "``` a``b` ```");
    assert_code("a\nb\x1b", false, "`a b\uFFFD`");
}
