#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "script/scan.h"

static tal_diagnostics *list;
static tal_arena *arena;
static tal_scan scan;

static void setup(void)
{
    list = tal_diagnostics_new();
    arena = tal_arena_new();
}

static void teardown(void)
{
    tal_diagnostics_free(list);
    tal_arena_free(arena);
}

TestSuite(scan, .init = setup, .fini = teardown);

static void read_text(const char *text, size_t length)
{
    tal_source *source = tal_source_new("x.lua", text, length);

    tal_diagnostics_free(list);
    list = tal_diagnostics_new();
    cr_assert_eq(tal_scan_source(&scan, source, arena, list), TAL_OK);
    tal_source_free(source);
}

/* The scan of TEXT complains so: a line each, "LINE:COLUMN CODE MESSAGE | HINT". */
static void complains(const char *text, const char *expected)
{
    tal_buffer found = TAL_BUFFER_EMPTY;

    read_text(text, strlen(text));
    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        const tal_diagnostic *d = tal_diagnostics_get(list, i);
        tal_buffer_format(&found, "%d:%d %d %s | %s\n", d->line, d->column, d->code, d->message,
                          d->hint ? d->hint : "");
    }
    cr_expect_str_eq(found.bytes ? found.bytes : "", expected, "\n%s\ngives\n%s\ninstead of\n%s",
                     text, found.bytes ? found.bytes : "", expected);
    tal_buffer_free(&found);
}

/* The same for one line inside a scene. */
static void line_complains(const char *line, const char *expected)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_format(&text, "return scenario \"x\" {\n  scene \"a\" {\n    %s\n  },\n}\n", line);
    complains(text.bytes, expected);
    tal_buffer_free(&text);
}

static void field_complains(const char *line, const char *expected)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_format(&text, "return scenario \"x\" {\n  %s\n}\n", line);
    complains(text.bytes, expected);
    tal_buffer_free(&text);
}

/* ---- what is read ---------------------------------------------------------------------------- */

static const char SAMPLE[] =
    "-- A sample.\n"
    "local FEE = 5\n"
    "local ending = outcome \"left\" { \"Gone.\", result = \"lost\" }\n"
    "return scenario \"sample-one\" {\n"
    "  title = 'A \"title\"', language = \"en\",\n"
    "  source = { \"001\"; \"002\" },\n"
    "  minutes = 0x10,\n"
    "  persona = { name = \"Marta\", trust = 40 },\n"
    "  claim = { [[\nOne.\nTwo.]], verdict = \"right\" },\n"
    "  go { \"left\", when = \"patience <= 0\" },\n"
    "  scene \"opening\" {\n"
    "    note(\"caf\\u{e9}\"),\n"
    "    says \"One\" , says { \"Two\", when = \"turn > 0\" };\n"
    "    reply(\"own_it\") { \"Hi\", once = true, trust = -10, to = { { \"a\", when = \"x\" }, "
    "\"b\" } },\n"
    "    silence { seconds = FEE },\n"
    "    reply \"two\"\n"
    "    {\n"
    "      \"a\" .. FEE, when = function(s) if s.x then return { 1 } end end,\n"
    "    },\n"
    "  },\n"
    "  ending,\n"
    "}\n";

Test(scan, reads_words_fields_and_items)
{
    complains(SAMPLE, "");
    cr_assert_not_null(scan.root);
    cr_expect_str_eq(scan.root->word, "scenario");
    cr_expect_str_eq(scan.root->id, "sample-one");
    cr_expect_str_eq(tal_tree_field(scan.root, "title")->text.bytes, "A \"title\"");
    cr_expect_eq(tal_tree_field(scan.root, "minutes")->number, 16);
    cr_expect_eq(tal_tree_field(scan.root, "source")->items_count, 2);
    cr_expect_str_eq(tal_tree_field(scan.root, "claim")->items->text.bytes, "One.\nTwo.");
    cr_expect_null(tal_tree_field(scan.root, "start"));
    cr_expect_eq(scan.root->items_count, 3);
    cr_expect_eq(scan.root->items->next->next->kind, TAL_TREE_OPAQUE);
}

Test(scan, reads_values)
{
    const tal_tree *scene, *reply;

    complains(SAMPLE, "");
    scene = scan.root->items->next;
    cr_expect_str_eq(scene->id, "opening");
    cr_expect_eq(scene->items_count, 6);
    cr_expect_str_eq(scene->items->items->text.bytes, "caf\xC3\xA9");
    reply = scene->items->next->next->next;
    cr_expect_str_eq(reply->id, "own_it");
    cr_expect(tal_tree_field(reply, "once")->kind == TAL_TREE_BOOL &&
              tal_tree_field(reply, "once")->boolean);
    cr_expect_eq(tal_tree_field(reply, "trust")->number, -10);
    cr_expect_eq(tal_tree_field(reply, "to")->items_count, 2);
    cr_expect_eq(tal_tree_field(reply->next, "seconds")->kind, TAL_TREE_OPAQUE);
    cr_expect_eq(reply->next->next->items->kind, TAL_TREE_OPAQUE);
    cr_expect_eq(tal_tree_field(reply->next->next, "when")->kind, TAL_TREE_OPAQUE);
}

/* Places are those of the file; a verbatim text stands in it byte for byte. */
static void check_places(const tal_tree *tree, const char *text)
{
    cr_expect(tree->offset < tree->end);
    if (tree->name)
        cr_expect_eq(strncmp(text + tree->name_offset, tree->name, strlen(tree->name)), 0);
    if (tree->kind == TAL_TREE_TEXT && tree->verbatim)
        cr_expect_eq(memcmp(text + tree->offset + 1, tree->text.bytes, tree->text.length), 0);
    if (tree->kind == TAL_TREE_WORD) {
        cr_expect_eq(strncmp(text + tree->offset, tree->word, strlen(tree->word)), 0);
        if (tree->id)
            cr_expect_eq(strncmp(text + tree->id_offset + 1, tree->id, strlen(tree->id)), 0);
    }
    if (tree->kind != TAL_TREE_WORD && tree->kind != TAL_TREE_LIST)
        return;
    for (const tal_tree *field = tree->fields; field; field = field->next)
        check_places(field, text);
    for (const tal_tree *item = tree->items; item; item = item->next)
        check_places(item, text);
}

Test(scan, knows_the_places)
{
    complains(SAMPLE, "");
    check_places(scan.root, SAMPLE);
    cr_expect_eq(SAMPLE[scan.root->end - 1], '}');
    cr_expect(tal_tree_field(scan.root, "language")->verbatim);
    cr_expect_not(tal_tree_field(scan.root, "claim")->items->verbatim);
}

static void calls_are(const char *text, const char *expected, size_t sure)
{
    tal_buffer found = TAL_BUFFER_EMPTY;

    read_text(text, strlen(text));
    for (size_t i = 0; i < scan.calls_count; i++)
        tal_buffer_format(&found, "%s%s ", scan.calls[i]->word,
                          scan.calls[i]->id ? scan.calls[i]->id : "");
    cr_expect_str_eq(found.bytes ? found.bytes : "", expected, "%s: %s", text, found.bytes);
    cr_expect_eq(scan.calls_sure, sure, "%s: %zu sure", text, scan.calls_sure);
    tal_buffer_free(&found);
}

Test(scan, calls_stand_in_the_order_in_which_lua_completes_them)
{
    calls_are(SAMPLE,
              "outcomeleft go note says says replyown_it silence replytwo sceneopening "
              "scenariosample-one ",
              10);
    calls_are("local function style(r) r.x = 1 return r end\n"
              "return scenario \"x\" { style(reply \"r\" { says \"a\" }), go \"b\" }",
              "says replyr go scenariox ", 4);
    calls_are("local function f() return says \"x\" end return scenario \"x\" { go \"b\" }",
              "go scenariox ", 0);
    calls_are("local a = says \"a\" for i = 1, 2 do note \"b\" end local b = says \"c\" return b",
              "says says ", 1);
    calls_are("local a = go \"a\" local b = x and says \"b\" or says \"c\" return b",
              "go says says ", 1);
    calls_are("local say, a = says, go \"a\" return say(\"x\")", "go ", 0);
    calls_are("local says = 1 return scenario \"x\" { go \"b\", f(says) }", "go scenariox ", 2);
}

Test(scan, other_ways_to_write_lua)
{
    complains("\xEF\xBB\xBF#!/usr/bin/env lua\nreturn scenario 'x' {}", "");
    complains("return scenario(\"x\"){ scene [[a]] { says[[x]], says(\"x\"), says({ \"x\" }), "
              "go{\"y\"} } };",
              "");
    complains(
        "local t <const> = { 1, 2, 3, [4] = 5 }\nif t then t = nil end\nlocal n = #t // 2\n"
        "::again::\nlocal s = (\"x\"):rep(3) .. [[y]]\nrepeat local x = 1 until x == 1 or not t\n"
        "function helper(a, ...) while a do break end return ... end\nhelper { t }\n"
        "return scenario \"x\" { helper(t), title = s .. s, minutes = n + -1 }",
        "");
    complains("return make(\"x\")", "");
}

Test(scan, sloppy_layout_is_the_authors_affair)
{
    complains(
        "return scenario \"x\" {\ntitle = \"x\",\n        scene \"a\" {\n   says \"x\",\n    },\n"
        "   language = \"en\" }\n",
        "");
}

/* ---- mistakes, one by one -------------------------------------------------------------------- */

Test(scan, comma_missing)
{
    complains("return scenario \"x\" {\n  title = \"T\"\n  language = \"en\",\n}\n",
              "2:13 101 a comma is missing after this | put a comma here\n");
    line_complains("reply \"r\" { \"Hi\" to = \"b\" },",
                   "3:20 101 a comma is missing after this | put a comma here\n");
    line_complains("says { \"ñ\" } says \"b\"",
                   "3:16 101 a comma is missing after this | put a comma here\n");
}

Test(scan, comma_too_many)
{
    line_complains("says \"a\",, says \"b\",",
                   "3:14 118 nothing stands before this , | take it away\n");
}

Test(scan, two_texts_in_a_row)
{
    line_complains(
        "says \"a\" \"b\",",
        "3:14 139 two texts in a row | put a comma between them, or write says { ... }\n");
    line_complains(
        "says \"a\"\n    \"b\",",
        "4:5 139 two texts in a row | put a comma between them, or write says { ... }\n");
    line_complains("says \"x\" { by = \"m\" },",
                   "3:14 139 a { behind a text that is complete | write says { \"...\", ... }\n");
}

Test(scan, value_without_quotes)
{
    line_complains("reply \"r\" { \"Hi\", to = log },",
                   "3:28 123 log has no quotes | write \"log\"\n");
    line_complains("go { promise },", "3:10 123 promise has no quotes | write \"promise\"\n");
    field_complains("title = A hundred calls, today,",
                    "2:11 122 a text without quotes | put it between quotes: \"...\"\n");
    field_complains("summary = ¿Qué tal?,",
                    "2:13 122 a text without quotes | put it between quotes: \"...\"\n");
    line_complains("says Hello there, how are you?,",
                   "3:10 122 a text without quotes | put it between quotes: \"...\"\n");
    line_complains("reply own_it { \"Hi\" },",
                   "3:11 122 a text without quotes | write \"own_it\"\n");
    complains("local log = \"a\"\nreturn scenario \"x\" { start = log, minutes = nil }", "");
}

Test(scan, constants_of_other_languages)
{
    line_complains("reply \"r\" { \"Hi\", once = True },",
                   "3:30 135 Lua does not know True | write true\n");
    line_complains("reply \"r\" { \"Hi\", why = None },",
                   "3:29 135 Lua does not know None | leave the field out\n");
    line_complains("reply \"r\" { \"Hi\", why = null },",
                   "3:29 135 Lua does not know null | leave the field out\n");
}

Test(scan, field_given_twice)
{
    complains(
        "return scenario \"x\" {\n  title = \"a\",\n  language = \"en\",\n  title = \"b\",\n}\n",
        "4:3 124 \"title\" is given twice | it was given in line 2; keep one of the two\n");
}

Test(scan, field_given_twice_among_many)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_text(&text, "return scenario \"x\" { vars = {\n");
    for (int i = 0; i < 40; i++)
        tal_buffer_format(&text, "v%d = 1,\n", i);
    tal_buffer_text(&text, "v7 = 2,\n} }");
    complains(text.bytes,
              "42:1 124 \"v7\" is given twice | it was given in line 9; keep one of the two\n");
    tal_buffer_free(&text);
}

Test(scan, id_and_body_of_a_word)
{
    line_complains("reply { \"Hi\" },",
                   "3:5 125 this reply has no id | write reply \"a_name\" { ... }\n");
    line_complains("reply({ \"Hi\" }),",
                   "3:5 125 this reply has no id | write reply \"a_name\" { ... }\n");
    line_complains("reply \"r\", { \"Hi\" },",
                   "3:14 126 no comma stands after the id | take the comma away\n");
    line_complains("reply(\"r\", { \"Hi\" }),",
                   "3:14 126 no comma stands after the id | write reply \"r\" { ... }\n");
    line_complains("reply \"r\" \"Hi\",",
                   "3:15 127 { } are missing around what belongs to this reply | "
                   "write reply \"r\" { \"...\" }\n");
    line_complains("reply \"r\",", "3:5 127 this reply has no { } | write reply \"r\" { ... }\n");
    line_complains("says,", "3:5 136 nothing stands after says | write says \"...\"\n");
    line_complains("silence \"x\" { seconds = 5 },",
                   "3:13 136 a silence has no id and no text | write silence { ... }\n");
    line_complains("says \"a\" .. name,",
                   "3:14 136 joined texts need parentheses here | "
                   "put parentheses around the whole: says(\"...\" .. name)\n");
}

Test(scan, word_with_an_equals_sign)
{
    line_complains("says = \"Hello\",",
                   "3:10 128 says is a word: no = follows it | write says \"...\"\n");
    line_complains("says: \"Hello\",",
                   "3:9 128 says is a word: no : follows it | write says \"...\"\n");
    line_complains("reply = { \"Hello\" },",
                   "3:11 128 reply is a word: no = follows it | write reply \"id\" { ... }\n");
    field_complains("vars = { note = \"x\", go = true },", "");
}

Test(scan, numbers)
{
    line_complains(
        "reply \"r\" { \"Hi\", trust = 1,5, to = \"b\" },",
        "3:33 129 a number stands among the items | a comma ends the field before it; numbers "
        "are whole: write 1 or 2, not 1,5\n");
    line_complains("reply \"r\" { \"Hi\", trust = +10 },",
                   "3:31 109 a number has no + before it | write 10\n");
    line_complains("reply \"r\" { \"Hi\", trust = –5 },",
                   "3:31 109 this dash is not a minus sign | write -5, with the minus sign of the "
                   "keyboard\n");
    line_complains("reply \"r\" { \"Hi\", trust = 10% },",
                   "3:33 115 a number stands without a % sign | take the % away\n");
    line_complains(
        "silence { seconds = 10s },",
        "3:25 115 \"10s\" is not a number | write numbers with digits only, such as 10 or -10; "
        "write a text in quotes\n");
}

Test(scan, no_return)
{
    complains(
        "scenario \"x\" {\n  title = \"T\",\n}\n",
        "1:1 130 the scenario does not begin with return | write return scenario \"id\" {\n");
    cr_expect_str_eq(scan.root->id, "x");
    complains(
        "Return scenario \"x\" { }",
        "1:1 130 the scenario does not begin with return | write return scenario \"id\" {\n");
    complains("-- nothing\n",
              "1:1 137 this file holds no scenario | write return scenario \"id\" { ... }\n");
    complains("", "1:1 137 this file holds no scenario | write return scenario \"id\" { ... }\n");
}

Test(scan, unknown_words)
{
    line_complains("repply \"r\" { \"Hi\" },",
                   "3:5 131 unknown word \"repply\" | did you mean reply?\n");
    line_complains("Reply \"r\" { \"Hi\" },",
                   "3:5 131 unknown word \"Reply\" | did you mean reply?\n");
    line_complains("florp \"r\" { \"Hi\" },",
                   "3:5 131 unknown word \"florp\" | if it is a field, write = after its name\n");
    line_complains("respuesta \"r\" { \"Hi\" },",
                   "3:5 134 unknown word \"respuesta\" | the language's own words are English: "
                   "write reply\n");
    line_complains(
        "dice \"Hola\",",
        "3:5 134 unknown word \"dice\" | the language's own words are English: write says\n");
    complains("return scenrio \"x\" { }",
              "1:8 131 unknown word \"scenrio\" | did you mean scenario?\n");
    complains("local function styled(t) return t end\n"
              "return scenario \"x\" { styled { \"x\" }, styled \"y\", tostring \"x\" }",
              "");
}

Test(scan, equals_sign_missing)
{
    field_complains("persona { name = \"M\" },",
                    "2:3 132 an = is missing after \"persona\" | write persona = { ... }\n");
    field_complains("title \"T\",",
                    "2:3 132 an = is missing after \"title\" | write title = \"...\"\n");
    field_complains("minutes 10,",
                    "2:3 132 an = is missing after \"minutes\" | write minutes = 10\n");
    cr_expect_not_null(scan.root);
}

Test(scan, other_signs_for_equals)
{
    field_complains("minutes: 10,",
                    "2:10 110 a field has = after its name, not : | write minutes = ...\n");
    field_complains("minutes == 10,",
                    "2:11 111 a field has one = after its name, not two | write minutes = ...\n");
    field_complains("minutes = = 10,",
                    "2:13 111 a field has one = after its name, not two | write minutes = ...\n");
    field_complains("\"minutes\": 10,",
                    "2:3 120 the name of a field has no quotes | write minutes = ...\n");
}

Test(scan, names_that_are_none)
{
    field_complains(
        "for_client = \"a\", for-company = \"b\",",
        "2:21 121 \"for-company\" cannot be a name | write _ instead of - in a name\n");
    field_complains("título = \"x\",", "2:3 121 \"título\" cannot be a name | the language's own "
                                       "words are English: write title\n");
    field_complains("end = \"x\",", "2:3 119 \"end\" cannot stand here | it is a word of Lua's "
                                    "own; a text stands in quotes\n");
}

Test(scan, value_missing)
{
    field_complains(
        "title = ,",
        "2:3 116 \"title\" has no value | write a value after the =, or delete the field\n");
    field_complains(
        "minutes =\n  title = \"x\",",
        "2:3 116 \"minutes\" has no value | write a value after the =, or delete the field\n");
    field_complains("minutes = 1 + ,",
                    "2:15 116 nothing stands after + | complete it, or take the sign away\n");
}

Test(scan, condition_without_quotes)
{
    line_complains(
        "says { \"x\", when = trust > 50 },",
        "3:24 133 a condition or a calculation stands in quotes | write \"trust > 50\"\n");
    line_complains(
        "says { \"x\", when = not seen.tickets },",
        "3:24 133 a condition or a calculation stands in quotes | write \"not seen.tickets\"\n");
    line_complains(
        "says { \"x\", when = cause == \"ours\" },",
        "3:24 133 a condition or a calculation stands in quotes | write it as \"...\", with "
        "single quotes '...' for the texts in it\n");
    line_complains("reply \"r\" { \"Hi\", set = free = true, to = \"b\" },",
                   "3:29 133 an assignment stands in quotes | write \"free = true\"\n");
}

#define CURLY                                                                                      \
    "a text cannot begin or end with this quote | put straight quotes \" around a text; "          \
    "inside it, any quotes will do\n"

Test(scan, curly_quotes)
{
    line_complains("says “Hello ‘you’”,", "3:10 104 " CURLY);
    cr_expect_str_eq(scan.root->items->items->items->text.bytes, "Hello ‘you’");
    line_complains("reply \"r\" { \"Hello”, to = \"b\" },", "3:23 104 " CURLY);
    line_complains("says \"“fine” – it’s\",", "");
}

Test(scan, invisible_characters)
{
    field_complains("title\u00A0= \"a\u00A0b\",",
                    "2:8 105 this is a no-break space | delete it, and type a plain space\n");
    field_complains(
        "title = \"x\",\u200B",
        "2:15 105 an invisible character stands here (U+200B) | delete it; if there must be a "
        "space, type a plain one\n");
}

#define UNCLOSED                                                                                   \
    "this text has no closing quote | a text ends with the quote that it began with, on the "      \
    "same line; a text of several lines stands in [[ ]]\n"

Test(scan, quotes_that_do_not_pair)
{
    line_complains("says \"Hello,\n    says \"Hi\",", "3:10 102 " UNCLOSED);
    line_complains("reply \"r\" { \"Hello, to = \"x\" },", "3:17 102 " UNCLOSED);
    line_complains("reply \"r { \"Hello\", to = \"x\" },", "3:11 102 " UNCLOSED);
    line_complains("reply \"r\" { \"Hello\", to = x\" },",
                   "3:31 102 this text has no opening quote | write \"x\"\n");
    line_complains(
        "says \"He said \"no\" to me\",",
        "3:19 113 this quote ends the text too early | use the other quote inside, as in "
        "\"box == 'x'\"; or write \\\" or \\'; or put the text in [[ ]]\n");
}

Test(scan, long_brackets_that_never_close)
{
    complains("return scenario \"x\" {\n  summary = [[Hello,\n    you,\n  title = \"x\"\n  start = "
              "\"y\",\n}\n",
              "2:13 103 this text is never closed | write ]] where the text ends\n"
              "4:13 101 a comma is missing after this | put a comma here\n");
    complains("--[[ about\nreturn scenario \"x\" { }\n",
              "1:1 103 this comment is never closed | write ]] where the comment ends, or begin "
              "each of its "
              "lines with --\n");
}

Test(scan, escapes)
{
    field_complains(
        "title = \"C:\\dir\",",
        "2:14 114 a backslash cannot stand alone in a text | for a backslash write \\\\; for a "
        "new line write \\n\n");
    field_complains("title = \"\\300\",", "2:12 114 what stands behind this backslash is no "
                                          "character | for a backslash write \\\\\n");
    field_complains("title = \"\\xff\",",
                    "2:11 114 the escapes of this text do not give readable characters | write the "
                    "characters themselves instead of \\ and a number\n");
}

Test(scan, comments_of_other_languages)
{
    field_complains("title = \"x\", // it's {",
                    "2:16 112 a comment does not begin with // | write -- before a comment\n");
    field_complains("# a remark",
                    "2:3 112 a comment does not begin with # | write -- before a comment\n");
    complains("/* One, \"two\"\n*/ return scenario \"x\" { }",
              "1:1 112 a comment does not begin with / | write -- before a comment\n");
    cr_expect_not_null(scan.root);
    complains("— one\nreturn scenario \"x\" { }",
              "1:1 112 a comment does not begin with — | write -- before a comment\n");
}

/* ---- braces ---------------------------------------------------------------------------------- */

Test(scan, brace_never_closed)
{
    complains(
        "return scenario \"x\" {\n  scene \"a\" {\n    reply \"r\" {\n      \"Hi\", to = \"b\",\n"
        "    reply \"s\" { \"Ho\" },\n  },\n}\n",
        "3:15 106 this { is never closed | put a } before line 5, which seems to stand outside\n");
    complains(
        "return scenario \"x\" {\n  scene \"a\" {\n    says \"x\",\n  scene \"b\" {\n    says "
        "\"y\",\n"
        "  },\n}\n",
        "2:13 106 this { is never closed | put a } before line 4, which seems to stand outside\n");
    cr_expect_eq(scan.root->items_count, 2);
    complains(
        "return scenario \"x\" {\n  persona = { name = \"x\"\n  claim = { \"x\" },\n}\n",
        "2:13 106 this { is never closed | put a } before line 3, which seems to stand outside\n");
    complains("return scenario \"x\" {\n  scene \"a\" {\n    says \"x\",\n  },\n",
              "1:21 106 this { is never closed | the file ends before its }\n");
    complains("return scenario \"x\" {\nscene \"a\" {\nsays \"x\",\n}\n",
              "1:21 106 this { is never closed | the file ends before its }\n");
    complains("return scenario \"x\" { styled(says \"x\" }",
              "1:29 106 this ( is never closed | a ) is missing\n");
}

Test(scan, brace_never_opened)
{
    complains(
        "return scenario \"x\" {\n  scene \"a\"\n    says \"x\",\n  },\n  title = \"y\",\n}\n",
        "2:3 127 this scene has no { } | write scene \"a\" { ... }\n");
    complains(
        "return scenario \"x\" {\n  persona = name = \"x\", role = \"y\" },\n  title = \"y\",\n}\n",
        "2:13 127 a { is missing before this | put a { here\n");
}

Test(scan, brace_too_many)
{
    complains(
        "return scenario \"x\" {\n  scene \"b\" {\n    says \"x\", },\n    says \"y\",\n  },\n}\n",
        "3:15 107 there is one } too many here | take it away: it would close the { of line 2, and "
        "line 4 seems to stand inside\n");
    complains("return scenario \"x\" {\n}\n}\n",
              "3:1 107 this } closes nothing | take it away, or look for a { that is missing\n");
    line_complains("says \"x\"),",
                   "3:13 107 this ) closes nothing | take it away: what { opens, } closes\n");
}

Test(scan, text_after_the_end)
{
    complains("return scenario \"x\" {\n  title = \"x\",\n},\n",
              "3:2 108 something stands after the end of the scenario | the scenario ends in line "
              "3: move "
              "this before its last }, or take it away\n");
    complains("return scenario \"x\" {\n}\nscene \"a\" { says \"x\" },\nscene \"b\" { to = log }\n",
              "3:1 108 something stands after the end of the scenario | the scenario ends in line "
              "2: move "
              "this before its last }, or take it away\n"
              "4:18 123 log has no quotes | write \"log\"\n");
}

Test(scan, end_of_a_function_missing)
{
    complains(
        "local function f(x)\n  if x then return 1\nend\nreturn scenario \"x\" {\n  title = \"T\"\n"
        "  start = \"a\",\n}\n",
        "1:7 138 the end of this function is missing | each function, if, for and while needs an "
        "end "
        "of its own\n"
        "5:13 101 a comma is missing after this | put a comma here\n");
}

Test(scan, nested_too_deep)
{
    char text[200] = "return scenario \"x\" { v = ";

    for (int i = 0; i < 40; i++)
        strcat(text, "{");
    for (int i = 0; i < 40; i++)
        strcat(text, "}");
    strcat(text, ", start = log }");
    complains(
        text,
        "1:58 117 more than 32 braces within each other | look for a } that is missing above\n"
        "1:117 123 log has no quotes | write \"log\"\n");
}

/* ---- all at once ----------------------------------------------------------------------------- */

Test(scan, ten_mistakes_are_ten_messages)
{
    complains(
        "scenario \"x\" {\n"
        "  title = “A”,\n"
        "  language = \"en\"\n"
        "  persona { name = \"M\" },\n"
        "  minutes = +5,\n"
        "  scene \"a\" {\n"
        "    says = \"Hello\",\n"
        "    says { \"x\", when = trust > 50 },\n"
        "    repply \"r\" { \"Hi\", to = \"b\" },\n"
        "    reply \"s\" { \"Hi\", to = log, trust = 1,5 },\n"
        "  },\n"
        "  outcome \"b\" { \"Gone, result = \"lost\" },\n"
        "}\n",
        "1:1 130 the scenario does not begin with return | write return scenario \"id\" {\n"
        "2:11 104 " CURLY "3:17 101 a comma is missing after this | put a comma here\n"
        "4:3 132 an = is missing after \"persona\" | write persona = { ... }\n"
        "5:13 109 a number has no + before it | write 5\n"
        "7:10 128 says is a word: no = follows it | write says \"...\"\n"
        "8:24 133 a condition or a calculation stands in quotes | write \"trust > 50\"\n"
        "9:5 131 unknown word \"repply\" | did you mean reply?\n"
        "10:28 123 log has no quotes | write \"log\"\n"
        "10:43 129 a number stands among the items | a comma ends the field before it; numbers are "
        "whole: write 1 or 2, not 1,5\n"
        "12:17 102 " UNCLOSED);
    cr_expect(scan.broken);
    cr_expect_eq(scan.root->items_count, 2);
    cr_expect_eq(scan.root->items->items_count, 4);
}

Test(scan, broken_says_that_lua_need_not_try)
{
    line_complains("go { promise },", "3:10 123 promise has no quotes | write \"promise\"\n");
    cr_expect_not(scan.broken);
    line_complains("go \"a\" go \"b\",",
                   "3:10 101 a comma is missing after this | put a comma here\n");
    cr_expect(scan.broken);
}

Test(scan, stops_after_many_mistakes)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_text(&text, "return scenario \"x\" {\n");
    for (int i = 0; i < 1000; i++)
        tal_buffer_format(&text, "  f%d = = 1,\n", i);
    tal_buffer_text(&text, "}\n");
    read_text(text.bytes, text.length);
    cr_expect_eq(tal_diagnostics_count(list), 200);
    tal_buffer_free(&text);
}

/* Every beginning of a file, and the file without any one of its bytes, is read to its end. */
Test(scan, any_text_is_read_without_a_crash)
{
    size_t length = sizeof SAMPLE - 1;
    char text[sizeof SAMPLE];

    for (size_t i = 0; i < length; i++) {
        read_text(SAMPLE, i);
        memcpy(text, SAMPLE, i);
        memcpy(text + i, SAMPLE + i + 1, length - i);
        read_text(text, length - 1);
    }
}

/* Sixteen megabytes of one sign: hours, if anything were quadratic. */
Test(scan, large_nonsense_ends_soon, .timeout = 60)
{
    static const char *const signs[] = { "{",  "}", "\"",    "(",          ",",
                                         "[[", "“", "says ", "\"a= \"b '", "a=" };
    size_t size = TAL_FILE_LIMIT;
    char *text = malloc(size);

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t step = strlen(signs[i]), at = 0;
        for (; at + step <= size; at += step)
            memcpy(text + at, signs[i], step);
        read_text(text, at);
        cr_expect(tal_diagnostics_errors(list) > 0);
    }
    free(text);
}
