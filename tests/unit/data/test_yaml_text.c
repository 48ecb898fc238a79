/* What is written is read again as it was, whatever it is. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "data/yaml.h"
#include "data/yaml_text.h"

/* Reads OUT, a map, and compares its one key and text. */
static void reads_as(const tal_buffer *out, const char *key, const char *text)
{
    tal_source *source = tal_source_new("t.yaml", out->bytes, out->length);
    tal_yaml_file *file = NULL;
    tal_status status = tal_yaml_read(&file, source, NULL);

    cr_assert_eq(status, TAL_OK, "%.200s", out->bytes);
    cr_assert_str_eq(tal_yaml_root(file)->first->key, key);
    cr_assert_str_eq(tal_yaml_root(file)->first->text, text);
    cr_assert_null(tal_yaml_root(file)->first->next);
    tal_yaml_free(file);
    tal_source_free(source);
}

static void text_survives(const char *text)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_buffer_text(&out, "a: ");
    tal_yaml_put_text(&out, text);
    tal_buffer_char(&out, '\n');
    cr_assert_eq(strchr(out.bytes, '\n'), out.bytes + out.length - 1, "one line");
    reads_as(&out, "a", text);
    tal_buffer_free(&out);
}

static size_t encode(char *out, unsigned code)
{
    if (code < 0x80)
        return (size_t)sprintf(out, "%c", (int)code);
    if (code < 0x800)
        return (size_t)sprintf(out, "%c%c", (int)(0xC0 | code >> 6), (int)(0x80 | (code & 63)));
    if (code < 0x10000)
        return (size_t)sprintf(out, "%c%c%c", (int)(0xE0 | code >> 12), (int)(0x80 | (code >> 6 & 63)),
                               (int)(0x80 | (code & 63)));
    return (size_t)sprintf(out, "%c%c%c%c", (int)(0xF0 | code >> 18), (int)(0x80 | (code >> 12 & 63)),
                           (int)(0x80 | (code >> 6 & 63)), (int)(0x80 | (code & 63)));
}

Test(yaml_text, every_character_survives)
{
    char text[4 * 512 + 1];
    size_t length = 0;

    for (unsigned code = 1; code <= 0x10FFFF; code++) {
        if (code < 0xD800 || code > 0xDFFF)
            length += encode(text + length, code);
        if (length > sizeof text - 5 || code == 0x10FFFF) {
            text_survives(text);
            length = 0;
        }
    }
}

Test(yaml_text, texts_that_yaml_would_take_for_something_else_survive)
{
    static const char *const texts[] = { "", " ", "  leading", "trailing ", "null", "~", "- a", "a: b", "# c", "a # b", "{x}",
                                         "[x", "&a", "*a", "!t", "%", "@", "`", "'", "\"", "\\", "\\n", "---", "...", "|", ">" };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        text_survives(texts[i]);
}

static void key_is(const char *key, const char *expected)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_yaml_put_key(&out, key);
    cr_assert_str_eq(out.bytes, expected);
    tal_buffer_text(&out, ": x\n");
    reads_as(&out, key, "x");
    tal_buffer_free(&out);
}

Test(yaml_text, a_key_that_somebody_would_take_for_no_text_is_quoted)
{
    key_is("opening", "opening");
    key_is("way_2", "way_2");
    key_is("e1", "e1");
    key_is("yes", "\"yes\"");
    key_is("No", "\"No\"");
    key_is("null", "\"null\"");
    key_is("off", "\"off\"");
    key_is("y", "\"y\"");
    key_is("1e3", "\"1e3\"");
    key_is("en-XA", "\"en-XA\"");
    key_is("a b", "\"a b\"");
    key_is("", "\"\"");
}

Test(yaml_text, a_comment_stays_one_line)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_yaml_put_comment(&out, "a\nb\xC2\x85" "c\xE2\x80\xA8" "d\x01" "e\xEF\xBB\xBF" "f\xC3\xB1");
    cr_assert_str_eq(out.bytes, "a b c d e f\xC3\xB1");
    tal_buffer_free(&out);
}
