#include <criterion/criterion.h>
#include <lauxlib.h>
#include <limits.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/definitions.h"
#include "script/schema.h"

static char *text;

static void make_text(void)
{
    text = tal_definitions_text();
    cr_assert_not_null(text);
}

static void free_text(void)
{
    free(text);
}

TestSuite(definitions, .init = make_text, .fini = free_text);

/* How often WANTED stands in the LENGTH bytes at FROM. */
static int count(const char *from, size_t length, const char *wanted)
{
    int found = 0;

    for (const char *at = from; (at = strstr(at, wanted)) && at < from + length; at += strlen(wanted))
        found++;
    return found;
}

static void assert_once(const char *format, const char *name)
{
    char wanted[200];

    snprintf(wanted, sizeof wanted, format, name);
    cr_assert_eq(count(text, strlen(text), wanted), 1, "%s", wanted);
}

static void assert_line(const char *line)
{
    assert_once("\n%s\n", line);
}

/* The fields of the class NAME, up to the blank line behind it. */
static const char *class_of(const char *name, size_t *length)
{
    char wanted[100];
    const char *from;

    snprintf(wanted, sizeof wanted, "\n---@class talante.%s\n", name);
    from = strstr(text, wanted);
    cr_assert_not_null(from, "%s", name);
    *length = (size_t)(strstr(from, "\n\n") - from);
    return from;
}

static void assert_field(const tal_word_rule *word, const tal_field_rule *field)
{
    bool first = word->first && strcmp(word->first, field->name) == 0;
    char wanted[100];
    size_t length;
    const char *fields = class_of(word->name, &length);

    snprintf(wanted, sizeof wanted, "\n---@field %s%s ", field->name, field->required && !first ? "" : "?");
    cr_assert_eq(count(fields, length, wanted), 1, "%s: %s", word->name, wanted);
}

Test(definitions, every_word_and_field_of_the_schema_once_and_no_other)
{
    const tal_word_rule *word;
    int fields = 1 /* when, of a phrase */, classes = 1, functions = 0;

    for (size_t i = 0; (word = tal_schema_at(i)); i++) {
        assert_once("\n---@class talante.%s\n", word->name);
        classes++;
        if (word->shape != TAL_SHAPE_TABLE) {
            assert_once("\nfunction %s(", word->name);
            functions++;
        }
        for (const tal_field_rule *field = word->fields; field->name; field++) {
            assert_field(word, field);
            fields++;
        }
    }
    cr_assert_eq(count(text, strlen(text), "\n---@class "), classes);
    cr_assert_eq(count(text, strlen(text), "\nfunction "), functions);
    cr_assert_eq(count(text, strlen(text), "\n---@field ") - count(text, strlen(text), "\n---@field ["), fields);
}

Test(definitions, all_of_it_is_described)
{
    const tal_word_rule *word;

    for (size_t i = 0; (word = tal_schema_at(i)); i++) {
        cr_assert_not_null(word->about, "%s", word->name);
        for (const tal_field_rule *field = word->fields; field->name; field++)
            cr_assert_not_null(field->about, "%s.%s", word->name, field->name);
    }
}

Test(definitions, it_is_lua)
{
    lua_State *lua = luaL_newstate();
    const tal_word_rule *word;

    cr_assert_eq(luaL_dostring(lua, text), LUA_OK, "%s", lua_tostring(lua, -1));
    for (size_t i = 0; (word = tal_schema_at(i)); i++)
        cr_assert_eq(lua_getglobal(lua, word->name),
                     word->shape == TAL_SHAPE_TABLE ? LUA_TNIL : LUA_TFUNCTION, "%s", word->name);
    lua_close(lua);
    cr_assert_eq(strncmp(text, "---@meta\n", 9), 0);
}

/* What typed.lua, a strict reader, finds in FILE (below the project's root); the caller frees. */
static char *read_typed(const char *file)
{
    const char *root = getenv("TAL_ROOT");
    lua_State *lua = luaL_newstate();
    char path[PATH_MAX], *found;

    root = root ? root : ".";
    luaL_openlibs(lua);
    snprintf(path, sizeof path, "%s/tests/unit/author/typed.lua", root);
    cr_assert_eq(luaL_loadfile(lua, path), LUA_OK, "%s", lua_tostring(lua, -1));
    lua_pushstring(lua, text);
    lua_pushfstring(lua, "%s/%s", root, file);
    cr_assert_eq(lua_pcall(lua, 2, 1, 0), LUA_OK, "%s", lua_tostring(lua, -1));
    found = strdup(lua_tostring(lua, -1));
    lua_close(lua);
    return found;
}

Test(definitions, every_scenario_that_is_sound_fits_them)
{
    static const char *const files[] = {
        "scenarios/boss-is-a-client.lua", "scenarios/flash-banner.lua", "scenarios/high-profile-client.lua",
        "scenarios/hundred-calls.lua", "scenarios/rights-complaint.lua", "scenarios/rude-caller.lua",
        "scenarios/self-diagnosis.lua", "scenarios/worked-last-year.lua", "assets/templates/new.en.lua",
        "assets/templates/new.es.lua", "docs/example.lua", "tests/cli/parcel.lua",
    };

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char *found = read_typed(files[i]);

        cr_expect_str_empty(found, "%s:\n%s", files[i], found);
        free(found);
    }
}

Test(definitions, a_wrong_field_type_choice_or_item_does_not)
{
    char *found = read_typed("tests/unit/author/untyped.lua");

    cr_expect_str_eq(found,
                     "says: 5 is no string|talante.says\n"
                     "talante.claim: value is missing\n"
                     "talante.claim: verdict is no talante.verdict\n"
                     "talante.reply: discernment is no talante.level\n"
                     "talante.reply: when is no talante.condition\n"
                     "talante.reply: wyh is no \"there is no such field here\"\n"
                     "talante.scenario: [1] is no talante.vary|talante.person|talante.look|talante.go|"
                     "talante.scene|talante.outcome|talante.path\n"
                     "talante.scenario: minutes is no integer\n"
                     "talante.scenario: title is missing",
                     "%s", found);
    free(found);
}

Test(definitions, types_choices_and_ranges)
{
    assert_line("---@field title string Its title, as the list shows it.");
    assert_line("---@field persona talante.persona Whom the trainee talks with.");
    assert_line("---@field minutes? integer How many minutes it takes, about. A whole number from 1 to 240.");
    assert_line("---@field seconds integer After how many seconds it happens. A whole number from 5 to 600.");
    assert_line("---@field [1] talante.text|nil What the trainee would say.");
    assert_line("---@field once? boolean It goes away once it was taken.");
    assert_line("---@field result talante.result What it comes to; the rubric says which of these pass.");
    assert_line("---@alias talante.result\n---| \"resolved\" # resolved");
    assert_line("---| \"exaggerated\" # the client exaggerates");
    assert_line("---@field [integer] talante.says|talante.note|talante.hint|talante.reply|talante.silence|talante.go");
    assert_line("---@field [integer] talante.case");
    assert_line("---@field moments? (string|talante.moment)[] What it examines: a name for each moment, "
                "or { \"name\", idea = \"...\" }.");
}

Test(definitions, words_are_called_as_they_are_written)
{
    assert_line("--- Something that the trainee can say.\n---@param id string\n"
                "---@return fun(body: talante.reply): talante.reply\nfunction reply(id) end");
    assert_line("---@param line string|talante.says\n---@return talante.says\nfunction says(line) end");
    assert_line("---@param body talante.silence\n---@return talante.silence\nfunction silence(body) end");
}

Test(definitions, only_a_case_has_fields_of_its_own)
{
    size_t length;
    const char *fields = class_of("case", &length);

    cr_assert_eq(count(fields, length, "\n---@field [string] talante.text"), 1);
    fields = class_of("reply", &length);
    cr_assert_eq(count(fields, length, "\n---@field [string] \"there is no such field here\""), 1);
    cr_assert_eq(count(text, strlen(text), "\n---@field [string] "), 17);
}
