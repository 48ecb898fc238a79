#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "author/comments.h"

static tal_source *source;
static tal_yaml_file *file;
static tal_comments *comments;
static tal_buffer out;

static const tal_yaml *open_text(const char *text)
{
    source = tal_source_new("t.yaml", text, strlen(text));
    cr_assert_eq(tal_yaml_read(&file, source, NULL), TAL_OK);
    comments = tal_comments_new(source, tal_yaml_root(file));
    return tal_yaml_root(file);
}

static void close_text(void)
{
    tal_comments_free(comments);
    tal_yaml_free(file);
    tal_source_free(source);
    tal_buffer_free(&out);
}

static const char *of(const tal_yaml *node, bool deep)
{
    tal_buffer_clear(&out);
    tal_comments_take(comments, node, deep, &out);
    return out.length ? out.bytes : "";
}

Test(comments, each_is_of_what_comes_next_or_of_what_it_stands_behind)
{
    const tal_yaml *root = open_text("# head\n"
                                     "a: x # behind a\n"
                                     "\n"
                                     "  # before b\n"
                                     "b:\n"
                                     "  # before c\n"
                                     "  c: { from: \"1\", to: \"2\" } # behind to\n"
                                     "d: # behind d\n"
                                     "  # the first\n"
                                     "  - e\n"
                                     "#no blank\n"
                                     "  - f\n"
                                     "# the end\n");
    const tal_yaml *a = root->first, *b = a->next, *d = b->next;

    cr_assert_str_eq(of(root, false), "# head\n");
    cr_assert_str_eq(of(a, false), "# behind a\n");
    cr_assert_str_eq(of(b, false), "# before b\n");
    cr_assert_str_eq(of(b->first, true), "# before c\n# behind to\n");
    cr_assert_str_eq(of(d, false), "# behind d\n");
    cr_assert_str_eq(of(d->first, false), "# the first\n");
    cr_assert_str_eq(of(d->first->next, false), "#no blank\n");
    cr_assert_str_eq(of(NULL, false), "# the end\n");
    cr_assert_str_eq(of(NULL, false), "", "each is taken once");
    close_text();
}

Test(comments, what_is_within_a_text_is_none)
{
    const tal_yaml *root = open_text("a: \"x # y\n"
                                     "  # z\"\n"
                                     "\"b # c\": 'it''s # no'\n"
                                     "d#e: f#g\n"
                                     "h: |\n"
                                     "  # text\n"
                                     "\n"
                                     "  # too\n"
                                     "# a comment\n"
                                     "i:\n");

    cr_assert_str_eq(of(root->first->next->next->next->next, false), "# a comment\n");
    cr_assert_str_eq(of(NULL, true), "");
    close_text();
}

Test(comments, our_own_are_not_among_them)
{
    open_text("#. context\n"
              "a: x\n"
              "#, from: y\n"
              "b: z\n"
              "#~ - key:  k\n"
              "#~   to:   \"t\"\n"
              "#~nothing\n");
    cr_assert_str_eq(of(NULL, true), "");
    tal_buffer_clear(&out);
    tal_comments_gone(comments, &out);
    cr_assert_str_eq(out.bytes, "- key:  k\n  to:   \"t\"\nnothing\n");
    close_text();
}

/* NEL and the two separators of Unicode end a line in YAML 1.1, and with it a comment. */
Test(comments, a_line_ends_where_yaml_ends_it)
{
    const tal_yaml *root = open_text("# one\xC2\x85" "a: x # two\xE2\x80\xA8" "b: y\r\n# three\r\nc: z\n");

    cr_assert_str_eq(of(root, false), "# one\n");
    cr_assert_str_eq(of(root->first, false), "# two\n");
    cr_assert_str_eq(of(root->first->next->next, false), "# three\n");
    close_text();
}

Test(comments, of_many_each_is_found_at_once, .timeout = 20)
{
    enum { KEYS = 200000 };
    tal_buffer text = TAL_BUFFER_EMPTY;
    const tal_yaml *node;

    for (int i = 0; i < KEYS; i++)
        tal_buffer_format(&text, "k%d: { to: x } # %d\n", i, i);
    node = open_text(text.bytes)->first;
    for (int i = 0; i < KEYS; i++, node = node->next) {
        char expected[20];

        snprintf(expected, sizeof expected, "# %d\n", i);
        cr_assert_str_eq(of(node, true), expected);
    }
    close_text();
    tal_buffer_free(&text);
}
