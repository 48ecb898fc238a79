#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "lua_file.h"

/* ---- a tree as one line: word'id'(name=value, item)@LINE:COLUMN, with ~ where generated ---- */

static void show(tal_buffer *out, const tal_source *source, const tal_tree *tree);

static void show_inside(tal_buffer *out, const tal_source *source, const tal_tree *tree)
{
    const char *comma = "";

    tal_buffer_char(out, '(');
    for (const tal_tree *field = tree->fields; field; field = field->next, comma = ", ") {
        tal_buffer_format(out, "%s%s=", comma, field->name);
        show(out, source, field);
    }
    for (const tal_tree *item = tree->items; item; item = item->next, comma = ", ") {
        tal_buffer_text(out, comma);
        show(out, source, item);
    }
    tal_buffer_char(out, ')');
}

static void show(tal_buffer *out, const tal_source *source, const tal_tree *tree)
{
    tal_place place = tal_source_place(source, tree->offset);
    size_t items = 0;

    switch ((tal_tree_kind)tree->kind) {
    case TAL_TREE_WORD:
        tal_buffer_text(out, tree->word);
        if (tree->id) tal_buffer_format(out, "'%s'", tree->id);
        /* fall through */
    case TAL_TREE_LIST:
        show_inside(out, source, tree);
        for (const tal_tree *item = tree->items; item; item = item->next) items++;
        cr_assert_eq(tree->items_count, items);
        break;
    case TAL_TREE_TEXT: tal_buffer_text(out, tree->text.bytes); break;
    case TAL_TREE_NUMBER: tal_buffer_format(out, "%g", tree->number); break;
    case TAL_TREE_BOOL: tal_buffer_text(out, tree->boolean ? "true" : "false"); break;
    case TAL_TREE_NIL: tal_buffer_text(out, "nil"); break;
    case TAL_TREE_FUNCTION: tal_buffer_format(out, "function %d", tree->function); break;
    case TAL_TREE_OPAQUE: tal_buffer_text(out, "OPAQUE"); break;
    }
    tal_buffer_format(out, "%c%d:%d", tree->generated ? '~' : '@', place.line, place.column);
}

static void expect_tree(const char *text, bool scanned, const char *wanted)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    lua_file f;

    lua_file_run(&f, text, scanned);
    cr_expect_str_eq(f.said, "", "%s\n    said: %s", text, f.said);
    if (f.lua) show(&out, f.source, f.scan.root);
    cr_expect(f.lua && strcmp(out.bytes, wanted) == 0, "%s\n    made: %s\n  wanted: %s", text,
              out.bytes ? out.bytes : "", wanted);
    tal_buffer_free(&out);
    lua_file_free(&f);
}

Test(words, a_file_is_read_from_lua_alone)
{
    expect_tree("return scenario \"x\" {\n"
                "  title = \"T\", minutes = 1.5, flag = true,\n"
                "  scene \"a\" { says \"Hi\", says { \"Ho\", when = function() end } },\n"
                "  silence { seconds = 9 },\n"
                "}",
                false,
                "scenario'x'(flag=true~1:1, minutes=1.5~1:1, title=T~1:1, "
                "scene'a'(says(Hi~3:3)~3:3, says(when=function 0~3:3, Ho~3:3)~3:3)~3:3, "
                "silence(seconds=9~4:3)~4:3)~1:1");
}

Test(words, an_empty_word_and_a_list_of_lists)
{
    expect_tree("return scenario 'x' { a = {}, { { 1 } } }", false,
                "scenario'x'(a=()~1:1, ((1~1:1)~1:1)~1:1)~1:1");
}

Test(words, what_the_scan_read_keeps_its_places)
{
    expect_tree("return scenario \"x\" { title = \"T\", scene \"a\" { says \"Hi\" } }", true,
                "scenario'x'(title=T@1:31, scene'a'(says(Hi@1:53)@1:48)@1:36)@1:8");
}

Test(words, opaque_values_take_what_lua_gives)
{
    expect_tree("local n, t = 2, \"text\"\n"
                "return scenario \"x\" { minutes = n + 1, title = t .. \"!\",\n"
                "  claim = { t, verdict = \"right\" }, list = { a = t },\n"
                "  function(s) return s end }",
                true,
                "scenario'x'(minutes=3@2:33, title=text!@2:48, "
                "claim=(verdict=right@3:26, text@3:13)@3:11, list=(a=text@3:50)@3:44, "
                "function 0@4:3)@2:8");
}

Test(words, a_word_in_a_local_keeps_its_places)
{
    expect_tree("local opening = scene \"opening\" { says \"Hi\" }\n"
                "return scenario \"x\" { start = \"opening\", opening }",
                true,
                "scenario'x'(start=opening@2:31, scene'opening'(says(Hi@1:40)@1:35)@1:17)@2:8");
}

Test(words, a_helper_leaves_the_places_of_the_rest)
{
    expect_tree("local function answer(id) return reply(id) { \"A\" } end\n"
                "local a = scene \"a\" {\n"
                "  answer(\"r1\"),\n"
                "  says \"one\", says \"two\",\n"
                "}\n"
                "return scenario \"x\" { a, scene \"b\" { answer(\"r2\") } }",
                true,
                "scenario'x'(scene'a'(reply'r1'(A~3:3)~3:3, says(one@4:8)@4:3, says(two@4:20)@4:15)"
                "@2:11, scene'b'(reply'r2'(A~6:38)~6:38)@6:26)@6:8");
}

Test(words, words_made_in_a_loop_are_near_their_line)
{
    expect_tree("local list = {}\n"
                "for i = 1, 2 do\n"
                "  list[i] = reply(\"r\" .. i) { \"A\" }\n"
                "end\n"
                "return scenario \"x\" { scene \"b\" { hears = list } }",
                true,
                "scenario'x'(scene'b'(hears=(reply'r1'(A~3:3)~3:3, "
                "reply'r2'(A~3:3)~3:3)@5:43)@5:23)@5:8");
}

Test(words, a_hole_among_the_items_is_seen)
{
    expect_tree("local gone\nreturn scenario 'x' { 'a', gone, 'b', gone }", true,
                "scenario'x'(a@2:23, nil@2:28, b@2:34, nil@2:39)@2:8");
}

Test(words, a_field_without_a_value_is_seen)
{
    expect_tree("local gone\nreturn scenario 'x' { title = gone }", true,
                "scenario'x'(title=nil@2:31)@2:8");
}

Test(words, a_call_that_gives_several_items_adds_them)
{
    expect_tree("local function all() return 'a', says 'b' end\n"
                "return scenario 'x' { 'z', all() }",
                true, "scenario'x'(z@2:23, a@2:28, says(b~1:1)~1:1)@2:8");
}

Test(words, braces_in_a_local_are_read_whole)
{
    expect_tree("local a, b = { seconds = 9 }, { 'text', to = 'end' }\n"
                "return scenario 'x' { silence(a), reply 'r' ( b ), says(b[1]) }",
                true,
                "scenario'x'(silence(seconds=9~2:23)@2:23, reply'r'(to=end~2:35, text~2:35)@2:35, "
                "says(text@2:57)@2:52)@2:8");
}

Test(words, computed_names_and_places_are_read)
{
    expect_tree("local k = 'title'\n"
                "return scenario 'x' { [k] = 'T', minutes = 5, 'a', [2] = 'b', ['start'] = k }",
                true,
                "scenario'x'(minutes=5@2:44, start=title@2:75, title=T~2:8, a@2:47, b~2:8)@2:8");
}

Test(words, wrong_use_is_explained)
{
    static const lua_row rows[] = {
        { "return scenario { }",
          "1:1 TAL158 scenario needs an id in quotes, and then braces; write scenario "
          "\"id\" { ... }" },
        { "return scenario('x', {})",
          "1:1 TAL158 scenario needs an id in quotes, and then braces; write scenario "
          "\"id\" { ... }" },
        { "return scenario 'x' 'y'",
          "1:1 TAL158 scenario needs an id in quotes, and then braces; write scenario "
          "\"id\" { ... }" },
        { "\n  says(1)",
          "2:3 TAL158 says needs a text, or braces; write says \"...\" or says { \"...\" }" },
        { "silence 'x'", "1:1 TAL158 silence needs braces; write silence { ... }" },
        { "return scenario 'x' { scene 'a' }", "1:1 TAL158 this scene has no braces" },
        { "return scenario 'x' { scene 'a' {} {} }",
          "1:1 TAL158 this scene has its braces already; is a comma missing before this?" },
        { "return scenario 'x' { says 'a' { when = 'b' } }",
          "1:1 TAL158 says has its text already; put a comma between two items; what belongs to a "
          "text goes into its braces: says { \"...\", when = \"...\" }" },
        { "local a = says 'a' a.when = 'b'",
          "1:1 TAL158 what stands in a says cannot be read or changed; keep what you need in a "
          "local before you write the word" },
        { "local a = says 'a' local b = a[1]",
          "1:1 TAL158 what stands in a says cannot be read or changed; keep what you need in a "
          "local before you write the word" },
        { "local a = says 'a'\nreturn scenario 'x' {\n  a,\n  a }",
          "2:1 TAL159 the same says stands in two places; write it twice, or make it anew with a "
          "function" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}

Test(words, a_word_in_two_places_is_reported_at_the_second)
{
    lua_file f;

    lua_file_run(&f, "local a = says 'a'\nreturn scenario 'x' {\n  a,\n  a }", true);
    cr_expect_str_eq(f.said, "4:3 TAL159 the same says stands in two places; write it twice, or "
                             "make it anew with a function");
    lua_file_free(&f);
}

Test(words, a_list_may_be_shared)
{
    expect_tree("local t = { 'a' } return scenario 'x' { p = t, q = t }", false,
                "scenario'x'(p=(a~1:1)~1:1, q=(a~1:1)~1:1)~1:1");
}

Test(words, what_cannot_stand_in_a_scenario_is_refused)
{
    static const lua_row rows[] = {
        { "return scenario 'x' { when = pairs }",
          "1:1 TAL160 a function of Lua's own cannot stand here; write a text, a number, true or "
          "false, braces, a word, or a function of your own" },
        { "return scenario 'x' { [true] = 1 }",
          "1:1 TAL160 this list has a key that is neither a name nor a place; use names, or a "
          "plain list" },
        { "return scenario 'x' { [0] = 1 }",
          "1:1 TAL160 this list has a key that is neither a name nor a place; use names, or a "
          "plain list" },
        { "return scenario 'x' { 'a\\0b' }",
          "1:1 TAL160 a text here has bytes that are no characters; leave out escapes such as "
          "\"\\0\" and \"\\xFF\"" },
        { "return scenario 'x' { '\\xff' }",
          "1:1 TAL160 a text here has bytes that are no characters; leave out escapes such as "
          "\"\\0\" and \"\\xFF\"" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}

Test(words, the_file_must_return_a_scenario)
{
    static const lua_row rows[] = {
        { "", "1:1 TAL155 this file returns nothing; begin with: return scenario \"id\" { ... }" },
        { "scenario 'x' {}",
          "1:1 TAL155 this file returns nothing; begin with: return scenario \"id\" { ... }" },
        { "return 5", "1:1 TAL155 this file returns a number, not a scenario; begin with: return "
                      "scenario \"id\" { ... }" },
        { "return scene 'a' {}", "1:1 TAL155 this file returns a scene, not a scenario; begin "
                                 "with: return scenario \"id\" { ... }" },
        { "return scenario 'x' {}, 1", "1:1 TAL155 this file returns more than one value; begin "
                                       "with: return scenario \"id\" { ... }" },
        { "return scenario 'x'", "1:1 TAL158 this scenario has no braces" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}

Test(words, unknown_and_undeclared_names_get_a_hint)
{
    static const lua_row rows[] = {
        { "return scenario 'x' {\n  repply 'r' {} }", "2:3 TAL156 unknown word 'repply'; did you "
                                                      "mean reply?" },
        { "return scenario 'x' {\n  to = log }", "2:3 TAL156 unknown word 'log'; a text stands in "
                                                 "quotes: \"log\"" },
        { "return scenario 'x' { persona { } }", "1:1 TAL156 unknown word 'persona'; write "
                                                 "persona = { ... }" },
        { "return scenario 'x' { when = trust > 50 }",
          "1:1 TAL156 unknown word 'trust'; a condition stands in quotes: when = \"trust > 50\"; a "
          "field is written with =" },
        { "total = 3", "1:1 TAL157 'total' is given a value, but it is not declared; write local "
                       "before it, or move it inside the braces that it belongs to" },
        { "function helper() end", "1:1 TAL157 'helper' is given a value, but it is not declared; "
                                   "write local before it, or move it inside the braces that it "
                                   "belongs to" },
        { "reply = 3", "1:1 TAL157 'reply' is given a value, but it is not declared; write local "
                       "before it, or move it inside the braces that it belongs to" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}

Test(words, lua_errors_stand_at_their_line)
{
    static const lua_row rows[] = {
        { "\n\n  local = 5", "3:3 TAL151 Lua stops here: <name> expected near '='" },
        { "\n  local a\n  local b = a.c",
          "3:3 TAL152 Lua stops here: attempt to index a nil value (local 'a')" },
        { "\xEF\xBB\xBFreturn scenario 'x' {}", "" },
        { "local a return scenario 'x' { a() }",
          "1:1 TAL152 Lua stops here: attempt to call a nil value (local 'a'); is a comma missing "
          "before this?" },
        { NULL, NULL },
    };

    lua_file_check(rows);
}

Test(words, a_line_that_has_an_error_gets_no_second_one)
{
    lua_file f;

    lua_file_run(&f, "return scenario 'x' {\n  title = 'a',\n  repply 'r' { 'b' } }", true);
    cr_expect_not_null(strstr(f.said, "repply"));
    cr_expect_null(strchr(f.said, '\n'), "%s", f.said);
    lua_file_free(&f);
}
