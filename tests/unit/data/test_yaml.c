#include <criterion/criterion.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "data/yaml.h"

/* ---- What is read ---------------------------------------------------------------------------- */

static tal_source *source;
static tal_yaml_file *file;

static const tal_yaml *read_text(const char *text)
{
    source = tal_source_new("x.yaml", text, strlen(text));
    cr_assert_eq(tal_yaml_read(&file, source, NULL), TAL_OK, "%s", text);
    return tal_yaml_root(file);
}

static void done(void)
{
    tal_yaml_free(file);
    tal_source_free(source);
}

static void stands_at(size_t offset, int line, int column)
{
    tal_place place = tal_source_place(source, offset);

    cr_expect_eq(place.line, line, "line %d, not %d", place.line, line);
    cr_expect_eq(place.column, column, "column %d, not %d", place.column, column);
}

Test(yaml, a_tree_of_maps_lists_and_texts)
{
    const tal_yaml *root = read_text("name: Ana\n"
                                     "tags: [a, 'b']\n"
                                     "lines:\n"
                                     "  - text: \"hi\"\n"
                                     "    note: |\n"
                                     "      one\n"
                                     "      two\n"
                                     "empty:\n");
    const tal_yaml *tags = tal_yaml_get(root, "tags");
    const tal_yaml *item = tal_yaml_get(root, "lines")->first;

    cr_assert_eq(root->kind, TAL_YAML_MAP);
    cr_assert_null(root->key);
    cr_assert_str_eq(root->first->key, "name");
    cr_assert_str_eq(root->first->text, "Ana");
    cr_assert_eq(tags->kind, TAL_YAML_LIST);
    cr_assert_str_eq(tags->first->text, "a");
    cr_assert(tags->first->plain);
    cr_assert_null(tags->first->key);
    cr_assert_str_eq(tags->first->next->text, "b");
    cr_assert_not(tags->first->next->plain);
    cr_assert_null(tags->first->next->next);
    cr_assert_str_eq(tal_yaml_get(item, "text")->text, "hi");
    cr_assert_str_eq(tal_yaml_get(item, "note")->text, "one\ntwo\n");
    cr_assert_not(tal_yaml_get(item, "note")->plain);
    cr_assert_str_eq(tal_yaml_get(root, "empty")->text, "");
    cr_assert_null(tal_yaml_get(root, "missing"));
    cr_assert_null(tal_yaml_get(tags, "name"));
    cr_assert_null(tal_yaml_get(root->first, "name"));
    cr_assert_null(tal_yaml_get(NULL, "name"));
    done();
}

Test(yaml, a_root_may_be_a_list_or_a_text_and_may_follow_a_marker)
{
    cr_assert_str_eq(read_text("- a\n- b\n")->first->next->text, "b");
    done();
    cr_assert_str_eq(read_text("--- just text\n...\n")->text, "just text");
    done();
    cr_assert_str_eq(read_text("''")->text, "");
    done();
}

Test(yaml, places_are_bytes_whatever_stands_before)
{
    const tal_yaml *root = read_text("título: ¿qué?\n"
                                     "日本: {é: 😀, b: [ñ, z]}\n");
    const tal_yaml *map = tal_yaml_get(root, "日本");
    const tal_yaml *b = tal_yaml_get(map, "b");

    stands_at(root->offset, 1, 1);
    stands_at(root->first->key_offset, 1, 1);
    stands_at(root->first->offset, 1, 9);
    stands_at(map->key_offset, 2, 1);
    stands_at(map->offset, 2, 5);
    stands_at(map->first->offset, 2, 9);
    stands_at(b->key_offset, 2, 12);
    stands_at(b->offset, 2, 15);
    stands_at(b->first->next->offset, 2, 19);
    cr_assert_eq(tal_source_bytes(source)[b->first->next->offset], 'z');
    done();
}

Test(yaml, places_after_every_kind_of_line_end)
{
    const tal_yaml *root = read_text("é: |\r\n  x\r\n  ñ\r\n"
                                     "b: \"q\r\n  ñ\"\r\n"
                                     "c: 'x\n\n  é'\r"
                                     "d: plain\r\n  más\r\n"
                                     "e: 1\xC2\x85"
                                     "f: 2\xE2\x80\xA8"
                                     "g: 3\n");

    for (const tal_yaml *child = root->first; child; child = child->next) {
        const char *bytes = tal_source_bytes(source) + child->key_offset;

        cr_expect_eq(strncmp(bytes, child->key, strlen(child->key)), 0, "%s", child->key);
        cr_expect_neq(strchr("|\"'p123", tal_source_bytes(source)[child->offset]), NULL);
    }
    cr_assert_str_eq(tal_yaml_get(root, "g")->text, "3");
    done();
}

Test(yaml, a_byte_order_mark_is_skipped)
{
    const tal_yaml *root = read_text("\xEF\xBB\xBF" "a: b\nc: d\n");

    cr_assert_str_eq(root->first->key, "a");
    stands_at(root->first->offset, 1, 4);
    stands_at(root->first->next->offset, 2, 4);
    done();
}

Test(yaml, thirty_two_levels_are_allowed)
{
    char text[200] = "";

    memset(text, '[', 32);
    memset(text + 32, ']', 32);
    cr_assert_not_null(read_text(text)->first);
    done();
}

Test(yaml, integers)
{
    const tal_yaml *root = read_text("[7, -7, +7, 0, 100, 101, 9223372036854775807, "
                                     "9223372036854775808, 010, 0x1F, 1.0, 1e3, '7', seven, '', "
                                     "-, 7 7, ~]");
    static const struct { long lo, hi, value; bool good; } expected[] = {
        { 0, 100, 7, true },   { -9, 0, -7, true },   { 0, 9, 7, true },
        { 0, 0, 0, true },     { 0, 100, 100, true }, { 0, 100, 0, false },
        { 0, LONG_MAX, LONG_MAX, true }, { LONG_MIN, LONG_MAX, 0, false },
    };
    const tal_yaml *child = root->first;

    for (size_t i = 0; child; i++, child = child->next) {
        bool listed = i < sizeof expected / sizeof expected[0];
        long lo = listed ? expected[i].lo : LONG_MIN, hi = listed ? expected[i].hi : LONG_MAX;
        bool good = listed && expected[i].good;
        long value = 12345;

        cr_expect_eq(tal_yaml_int(child, lo, hi, &value), good, "%s", child->text);
        cr_expect_eq(value, good ? expected[i].value : 12345, "%s", child->text);
    }
    cr_assert_not(tal_yaml_int(root, 0, 9, &(long){ 0 }));
    cr_assert_not(tal_yaml_int(NULL, 0, 9, &(long){ 0 }));
    done();
}

/* ---- What is refused ------------------------------------------------------------------------- */

/* Reading LENGTH bytes of TEXT fails and prints just this. */
static void refuses_bytes(const char *text, size_t length, const char *expected)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_source *bad = tal_source_new("x.yaml", text, length);
    char printed[2000] = "";

    file = NULL;
    cr_expect_eq(tal_yaml_read(&file, bad, list), TAL_EFILE);
    cr_expect_null(file);
    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        char *one = tal_diagnostic_format(tal_diagnostics_get(list, i));

        strncat(printed, one, sizeof printed - strlen(printed) - 1);
        free(one);
    }
    cr_expect_str_eq(printed, expected, "\n%s\ninstead of\n%s", printed, expected);
    tal_source_free(bad);
    tal_diagnostics_free(list);
}

static void refuses(const char *text, const char *expected)
{
    refuses_bytes(text, strlen(text), expected);
}

Test(yaml, tal040_tabs)
{
    refuses("a:\n\tb: c\n", "x.yaml:2:1: error[TAL040]: a tab cannot indent a line\n"
                            "  2 |  b: c\n"
                            "    | ^\n"
                            "    = hint: use spaces\n");
    refuses("a: b\n\tc: d\n", "x.yaml:2:1: error[TAL040]: a tab cannot indent a line\n"
                              "  2 |  c: d\n"
                              "    | ^\n"
                              "    = hint: use spaces\n");
    refuses("a: |\n x\n\ty\n", "x.yaml:3:1: error[TAL040]: a tab cannot indent a line\n"
                               "  3 |  y\n"
                               "    | ^\n"
                               "    = hint: use spaces\n");
}

Test(yaml, tal040_signs_that_begin_no_text)
{
    refuses("é: @x\n", "x.yaml:1:4: error[TAL040]: a text cannot begin with this sign\n"
                       "  1 | é: @x\n"
                       "    |    ^\n"
                       "    = hint: put the text between double quotes\n");
    refuses("a: **x**\n", "x.yaml:1:4: error[TAL040]: a text cannot begin with this sign\n"
                          "  1 | a: **x**\n"
                          "    |    ^\n"
                          "    = hint: put the text between double quotes\n");
    refuses("a: >x\n", "x.yaml:1:4: error[TAL040]: a text cannot begin with this sign\n"
                       "  1 | a: >x\n"
                       "    |    ^\n"
                       "    = hint: put the text between double quotes\n");
}

Test(yaml, tal040_a_quote_that_is_forgotten_is_told_where_the_text_begins)
{
    refuses("a:\n  to: \"one\nb:\n  to: \"two\"\n",
            "x.yaml:2:7: error[TAL040]: the text that begins here has no closing quote\n"
            "  2 |   to: \"one\n"
            "    |       ^\n"
            "    = hint: close it; now it goes on to the next quote, in line 4\n");
    refuses("- from: 'one\n  to: 'two'\n",
            "x.yaml:1:9: error[TAL040]: the text that begins here has no closing quote\n"
            "  1 | - from: 'one\n"
            "    |         ^\n"
            "    = hint: close it; now it goes on to the next quote, in line 2\n");
    refuses("a: \"one\n  two\"\nb: [c, d\n",
            "x.yaml:3:4: error[TAL040]: this list is not closed\n"
            "  3 | b: [c, d\n"
            "    |    ^\n"
            "    = hint: close it with ], and put commas between its items\n");
}

Test(yaml, tal040_colons_and_indentation)
{
    refuses("say: he said: no\n",
            "x.yaml:1:13: error[TAL040]: a colon cannot stand here\n"
            "  1 | say: he said: no\n"
            "    |             ^\n"
            "    = hint: put a text that contains a colon and a space between double quotes; "
            "or indent this line as the line above\n");
    refuses("a: b\nc\nd: e\n",
            "x.yaml:2:1: error[TAL040]: this is not a line of the kind \"key: text\"\n"
            "  2 | c\n"
            "    | ^\n"
            "    = hint: a key needs a colon and a space after it, "
            "an item of a list a dash and a space before it\n");
    refuses("a:\n  - b\n c: d\n",
            "x.yaml:3:2: error[TAL040]: this does not fit what stands before it\n"
            "  3 |  c: d\n"
            "    |  ^\n"
            "    = hint: indent it as the lines that it belongs to; "
            "a quote inside a text may have ended it\n");
    refuses("- a\nb: c\n",
            "x.yaml:2:1: error[TAL040]: an item of a list begins with a dash and a space\n"
            "  2 | b: c\n"
            "    | ^\n"
            "    = hint: put a dash here, or indent the line as the list's key\n");
    refuses("key: - b\n", "x.yaml:1:6: error[TAL040]: a list cannot begin here\n"
                          "  1 | key: - b\n"
                          "    |      ^\n"
                          "    = hint: put its first dash on a line of its own\n");
}

Test(yaml, tal040_what_is_not_closed_is_shown_where_it_begins)
{
    refuses("a: [1, 2\nb: c\n",
            "x.yaml:1:4: error[TAL040]: this list is not closed\n"
            "  1 | a: [1, 2\n"
            "    |    ^\n"
            "    = hint: close it with ], and put commas between its items\n");
    refuses("a: {b: 1\n", "x.yaml:1:4: error[TAL040]: this map is not closed\n"
                          "  1 | a: {b: 1\n"
                          "    |    ^\n"
                          "    = hint: close it with }, and put commas between its entries\n");
    refuses("é: \"abc\nd: e\n",
            "x.yaml:1:4: error[TAL040]: the text that begins here has no closing quote\n"
            "  1 | é: \"abc\n"
            "    |    ^\n"
            "    = hint: close it\n");
    refuses("a: [1,\n", "x.yaml:2:1: error[TAL040]: something is missing here\n"
                        "  2 | \n"
                        "    | ^\n"
                        "    = hint: look for a bracket too many, "
                        "or for one that is not closed\n");
    refuses("[a, b]]", "x.yaml:1:7: error[TAL040]: this stands after the end of what was begun\n"
                       "  1 | [a, b]]\n"
                       "    |       ^\n"
                       "    = hint: look for a bracket too many, "
                       "or for a line that is indented too little\n");
}

Test(yaml, tal040_escapes_and_invisible_characters)
{
    refuses("a: \"\\q\"\n",
            "x.yaml:1:5: error[TAL040]: a backslash and this sign mean nothing together\n"
            "  1 | a: \"\\q\"\n"
            "    |     ^\n"
            "    = hint: write two backslashes for one, or put the text between single quotes\n");
    refuses("\xEF\xBB\xBFñ: 1\nb: \x01\n",
            "x.yaml:2:4: error[TAL040]: an invisible character that YAML does not allow: U+0001\n"
            "  2 | b: ?\n"
            "    |    ^\n"
            "    = hint: delete it\n");
}

Test(yaml, tal040_any_other_problem_in_the_words_of_the_library)
{
    refuses("a: \"\\xZZ\"\n",
            "x.yaml:1:7: error[TAL040]: this is not YAML: "
            "did not find expected hexdecimal number\n"
            "  1 | a: \"\\xZZ\"\n"
            "    |       ^\n");
}

Test(yaml, tal041_every_duplicate_key_is_reported)
{
    refuses("a: 1\n"
            "b: {x: 1, é: 2, x: 3}\n"
            "a: 2\n"
            "\"a\": 3\n",
            "x.yaml:2:17: error[TAL041]: this key is here for the second time\n"
            "  2 | b: {x: 1, é: 2, x: 3}\n"
            "    |                 ^\n"
            "    = hint: the first is in line 2; keep one of them\n"
            "x.yaml:3:1: error[TAL041]: this key is here for the second time\n"
            "  3 | a: 2\n"
            "    | ^\n"
            "    = hint: the first is in line 1; keep one of them\n"
            "x.yaml:4:1: error[TAL041]: this key is here for the second time\n"
            "  4 | \"a\": 3\n"
            "    | ^\n"
            "    = hint: the first is in line 1; keep one of them\n");
}

Test(yaml, the_same_key_in_two_maps_is_no_duplicate)
{
    cr_assert_not_null(read_text("- {a: 1, b: 2}\n- {a: 1, A: 2}\n"));
    done();
}

Test(yaml, a_flood_of_duplicates_is_counted)
{
    size_t count = 20000;
    char *text = malloc(count * 6 + 1);
    tal_diagnostics *list = tal_diagnostics_new();

    for (size_t i = 0; i < count; i++)
        memcpy(text + i * 6, "a: 1\n\n", 7);
    source = tal_source_new("x.yaml", text, count * 6);
    cr_assert_eq(tal_yaml_read(&file, source, list), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_errors(list), count - 1);
    cr_assert_eq(tal_diagnostics_count(list), TAL_DIAGNOSTICS_LIMIT + 1);
    tal_source_free(source);
    tal_diagnostics_free(list);
    free(text);
}

/* COUNT times PIECE. */
static char *repeat(const char *piece, size_t count)
{
    size_t length = strlen(piece);
    char *text = malloc(count * length + 1);

    for (size_t i = 0; i < count; i++)
        memcpy(text + i * length, piece, length);
    text[count * length] = '\0';
    return text;
}

static void too_deep(const char *piece, int line, int column)
{
    char *text = repeat(piece, 100000);
    tal_diagnostics *list = tal_diagnostics_new();
    const tal_diagnostic *first;

    source = tal_source_new("x.yaml", text, strlen(text));
    cr_assert_eq(tal_yaml_read(&file, source, list), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_count(list), 1);
    first = tal_diagnostics_get(list, 0);
    cr_expect_eq(first->code, 42);
    cr_expect_str_eq(first->message, "this is nested too deeply");
    cr_expect_str_eq(first->hint, "at most 32 lists and maps may nest");
    cr_expect_eq(first->line, line);
    cr_expect_eq(first->column, column);
    tal_source_free(source);
    tal_diagnostics_free(list);
    free(text);
}

Test(yaml, tal042_too_deep)
{
    too_deep("[", 1, 33);
    too_deep("[\n", 33, 1);
    too_deep("- ", 1, 65);
    too_deep("{a: ", 1, 129);
    too_deep("{a: [", 1, 81);
}

Test(yaml, tal042_thirty_three_levels)
{
    char text[67] = "";

    memset(text, '[', 33);
    memset(text + 33, ']', 33);
    refuses(text, "x.yaml:1:33: error[TAL042]: this is nested too deeply\n"
                  "  1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
                  "    |                                 ^\n"
                  "    = hint: at most 32 lists and maps may nest\n");
}

Test(yaml, tal043_what_talante_does_not_use)
{
    refuses("a: &x b\n", "x.yaml:1:4: error[TAL043]: Talante uses no anchors (&)\n"
                         "  1 | a: &x b\n"
                         "    |    ^\n"
                         "    = hint: put it between double quotes if it is a text\n");
    refuses("a: *x\n", "x.yaml:1:4: error[TAL043]: Talante uses no aliases (*)\n"
                       "  1 | a: *x\n"
                       "    |    ^\n"
                       "    = hint: put it between double quotes if it is a text\n");
    refuses("a: !!int 7\n", "x.yaml:1:4: error[TAL043]: Talante uses no tags (!)\n"
                            "  1 | a: !!int 7\n"
                            "    |    ^\n"
                            "    = hint: put it between double quotes if it is a text\n");
    refuses("a: ! [b]\n", "x.yaml:1:4: error[TAL043]: Talante uses no tags (!)\n"
                          "  1 | a: ! [b]\n"
                          "    |    ^\n"
                          "    = hint: put it between double quotes if it is a text\n");
    refuses("? [a]\n: b\n", "x.yaml:1:3: error[TAL043]: a list or a map cannot be a key\n"
                            "  1 | ? [a]\n"
                            "    |   ^\n"
                            "    = hint: a key is a short text\n");
    refuses("a: 1\n---\nb: 2\n", "x.yaml:2:1: error[TAL043]: a second document begins here\n"
                                 "  2 | ---\n"
                                 "    | ^\n"
                                 "    = hint: delete the --- and what follows\n");
    refuses("a: \"b\\0c\"\n",
            "x.yaml:1:4: error[TAL043]: a text cannot contain the character zero\n"
            "  1 | a: \"b\\0c\"\n"
            "    |    ^\n"
            "    = hint: delete it\n");
}

Test(yaml, tal043_directives_wherever_a_line_begins)
{
    refuses("%YAML 1.1\n---\na: b\n", "x.yaml:1:1: error[TAL043]: Talante uses no directives (%)\n"
                                      "  1 | %YAML 1.1\n"
                                      "    | ^\n"
                                      "    = hint: indent the line if it belongs to a text\n");
    refuses("a: 5%\n...\r%TAG ! x\n", "x.yaml:3:1: error[TAL043]: Talante uses no directives (%)\n"
                                      "  3 | %TAG ! x\n"
                                      "    | ^\n"
                                      "    = hint: indent the line if it belongs to a text\n");
    cr_assert_str_eq(tal_yaml_get(read_text("a: |\n  %x\n"), "a")->text, "%x\n");
    done();
}

Test(yaml, tal044_empty)
{
    static const char expected[] = "x.yaml: error[TAL044]: the file says nothing\n"
                                   "   = hint: write lines of the kind \"key: text\"\n";

    refuses("", expected);
    refuses("# only a comment\n", expected);
    refuses("---\n", expected);
    refuses("\xEF\xBB\xBF", expected);
}

Test(yaml, bytes_that_were_not_checked_do_no_harm)
{
    refuses_bytes("a: \xFF\n", 5, "x.yaml:1:4: error[TAL040]: "
                                  "an invisible character that YAML does not allow: U+00FF\n"
                                  "  1 | a: ?\n"
                                  "    |    ^\n"
                                  "    = hint: delete it\n");
    refuses_bytes("a: \0b\n", 6, "x.yaml:1:4: error[TAL040]: "
                                 "an invisible character that YAML does not allow: U+0000\n"
                                 "  1 | a: \n"
                                 "    |    ^\n"
                                 "    = hint: delete it\n");
}
