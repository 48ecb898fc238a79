/*
 * What happens when Lua runs a scenario file. A word gives a userdata that nobody can read or
 * change, so what the scan read between its braces is what Lua has there.
 * Owns the Lua state. Must not know what a word means.
 */
#include "script/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "script/fill.h"
#include "script/offer.h"
#include "script/schema.h"

static const char word_key, functions_key; /* addresses: names in the registry */

tal_word *tal_word_at(lua_State *lua, int index)
{
    return tal_offer_is(lua, index, &word_key) ? lua_touserdata(lua, index) : NULL;
}

/* ---- the words ---- */

static tal_run_state *state_of(lua_State *lua, const char *word)
{
    tal_lua *host = tal_sandbox_of(lua)->host;

    if (!host->run)
        tal_sandbox_raise(lua, TAL_CODE_LUA_WORD, NULL,
                          _("a function cannot use the word %s: it may only answer"), word);
    return host->run;
}

static int misused(lua_State *lua, const tal_word_rule *rule)
{
    const char *name = rule->name;
    char hint[120];

    if (rule->shape == TAL_SHAPE_ID_BODY) {
        snprintf(hint, sizeof hint, _("write %s \"id\" { ... }"), name);
        return tal_sandbox_raise(lua, TAL_CODE_LUA_WORD, hint,
                                 _("%s needs an id in quotes, and then braces"), name);
    }
    if (rule->shape == TAL_SHAPE_BODY) {
        snprintf(hint, sizeof hint, _("write %s { ... }"), name);
        return tal_sandbox_raise(lua, TAL_CODE_LUA_WORD, hint, _("%s needs braces"), name);
    }
    snprintf(hint, sizeof hint, _("write %s \"...\" or %s { \"...\" }"), name, name);
    return tal_sandbox_raise(lua, TAL_CODE_LUA_WORD, hint, _("%s needs a text, or braces"), name);
}

static bool is_call(const tal_tree *seen, const tal_word *word, const char *id)
{
    return strcmp(seen->word, word->rule->name) == 0 &&
           (id && seen->id ? strcmp(id, seen->id) == 0 : id == seen->id);
}

/* [-0, +1] The text that the word on top begins with, or nil. */
static const char *push_first_text(lua_State *lua)
{
    lua_getiuservalue(lua, -1, TAL_WORD_BODY);
    if (lua_type(lua, -1) == LUA_TTABLE) {
        lua_rawgeti(lua, -1, 1);
        lua_remove(lua, -2);
    }
    return lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
}

static bool begins_with(const tal_tree *seen, const char *text)
{
    const tal_tree *first = seen->items;

    return !first || first->kind != TAL_TREE_TEXT || (text && strcmp(first->text.bytes, text) == 0);
}

/*
 * Where the order of calls is not sure, the file's own statements still run from top to bottom: the
 * one call of that word, id and first text at LINE, if there is just one. Not for calls inside
 * functions.
 */
static tal_tree *seen_at_line(lua_State *lua, tal_run_state *run, const tal_word *word,
                              const char *id, int line)
{
    enum { WINDOW = 32 };
    const tal_scan *scan = run->scan;
    size_t from = tal_source_line(run->source, line);
    size_t to = tal_source_line(run->source, line + 1);
    size_t at = scan->calls_count;
    const char *text;
    lua_Debug caller;

    if (!lua_getstack(lua, 1, &caller) || !lua_getinfo(lua, "S", &caller) ||
        strcmp(caller.what, "main") != 0)
        return NULL;
    while (run->next < scan->calls_count && scan->calls[run->next]->end < from) run->next++;
    text = push_first_text(lua);
    lua_pop(lua, 1); /* the word still holds it */
    for (size_t i = run->next; i < scan->calls_count && i < run->next + WINDOW; i++) {
        tal_tree *seen = scan->calls[i];

        if (seen->offset >= to || seen->end < from || !is_call(seen, word, id) ||
            !begins_with(seen, text))
            continue;
        if (at < scan->calls_count) return NULL;
        at = i;
    }
    if (at == scan->calls_count) return NULL;
    run->next = at + 1;
    return scan->calls[at];
}

/* The word on top is whole: is it one that the scan saw? */
static void finish(lua_State *lua, tal_run_state *run, tal_word *word)
{
    size_t call = run->calls++;
    const char *id;

    word->done = true;
    lua_getiuservalue(lua, -1, TAL_WORD_ID);
    id = lua_tostring(lua, -1);
    lua_pop(lua, 1); /* the word still holds it */
    if (call < run->sure) {
        if (is_call(run->scan->calls[call], word, id)) {
            word->tree = run->scan->calls[call];
            run->next = call + 1;
            return;
        }
        run->sure = call;
    }
    word->line = tal_sandbox_line(lua);
    word->tree = seen_at_line(lua, run, word, id, word->line);
}

/* reply "id", says "text", silence { ... }: argument -> word. The rule is in the upvalue. */
static int call_word(lua_State *lua)
{
    const tal_word_rule *rule = lua_touserdata(lua, lua_upvalueindex(1));
    tal_run_state *run = state_of(lua, rule->name);
    int type = lua_type(lua, 1);
    bool fits = rule->shape == TAL_SHAPE_ID_BODY ? type == LUA_TSTRING
                : rule->shape == TAL_SHAPE_BODY
                    ? type == LUA_TTABLE
                    : type == LUA_TSTRING || type == LUA_TTABLE || type == LUA_TFUNCTION;
    tal_word *word;

    if (!fits || lua_gettop(lua) != 1) return misused(lua, rule);
    word = lua_newuserdatauv(lua, sizeof *word, 2);
    *word = (tal_word){ .rule = rule };
    lua_pushvalue(lua, lua_upvalueindex(2));
    lua_setmetatable(lua, -2);
    lua_pushvalue(lua, 1);
    lua_setiuservalue(lua, -2, rule->shape == TAL_SHAPE_ID_BODY ? TAL_WORD_ID : TAL_WORD_BODY);
    if (rule->shape != TAL_SHAPE_ID_BODY) finish(lua, run, word);
    return 1;
}

/* The braces after an id: word, table -> word */
static int call_body(lua_State *lua)
{
    tal_word *word = lua_touserdata(lua, 1);
    const char *name = word->rule->name;
    tal_run_state *run = state_of(lua, name);

    if (word->done && word->rule->shape != TAL_SHAPE_ID_BODY)
        return tal_sandbox_raise(lua, TAL_CODE_LUA_WORD,
                                 _("put a comma between two items; what belongs to a text goes "
                                   "into its braces: says { \"...\", when = \"...\" }"),
                                 _("%s has its text already"), name);
    if (word->done)
        return tal_sandbox_raise(lua, TAL_CODE_LUA_WORD, _("is a comma missing before this?"),
                                 _("this %s has its braces already"), name);
    if (lua_type(lua, 2) != LUA_TTABLE || lua_gettop(lua) != 2) return misused(lua, word->rule);
    lua_setiuservalue(lua, 1, TAL_WORD_BODY);
    finish(lua, run, word);
    return 1;
}

static int word_closed(lua_State *lua)
{
    const tal_word *word = lua_touserdata(lua, 1);

    return tal_sandbox_raise(lua, TAL_CODE_LUA_WORD,
                             _("keep what you need in a local before you write the word"),
                             _("what stands in a %s cannot be read or changed"), word->rule->name);
}

/* lua_CFunction for tal_sandbox_new: globals at 1 */
static int add_words(lua_State *lua)
{
    static const luaL_Reg methods[] = {
        { "__call", call_body }, { "__index", word_closed }, { "__newindex", word_closed },
        { NULL, NULL },
    };
    const tal_word_rule *rule;

    luaL_newlib(lua, methods);
    lua_pushliteral(lua, "word");
    lua_setfield(lua, 2, "__name");
    lua_pushvalue(lua, 2);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &word_key);
    for (size_t i = 0; (rule = tal_schema_at(i)); i++) {
        if (rule->shape == TAL_SHAPE_TABLE) continue;
        lua_pushlightuserdata(lua, (void *)rule);
        lua_pushvalue(lua, 2);
        lua_pushcclosure(lua, call_word, 2);
        lua_setfield(lua, 1, rule->name);
    }
    lua_createtable(lua, 0, 0);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &functions_key);
    return 0;
}

/* ---- the run ---- */

/* The compiled file -> nothing; run->scan->root is whole afterwards. */
static int run_file(lua_State *lua)
{
    tal_lua *host = tal_sandbox_of(lua)->host;
    const char *hint = _("begin with: return scenario \"id\" { ... }");
    tal_word *word;

    lua_call(lua, 0, LUA_MULTRET);
    if (lua_gettop(lua) == 0)
        return tal_sandbox_raise(lua, TAL_CODE_LUA_RESULT, hint, _("this file returns nothing"));
    word = tal_word_at(lua, 1);
    if (!word || strcmp(word->rule->name, "scenario") != 0)
        return tal_sandbox_raise(lua, TAL_CODE_LUA_RESULT, hint,
                                 _("this file returns a %s, not a scenario"),
                                 word ? word->rule->name : luaL_typename(lua, 1));
    if (lua_gettop(lua) > 1)
        return tal_sandbox_raise(lua, TAL_CODE_LUA_RESULT, hint,
                                 _("this file returns more than one value"));
    tal_lua_push_functions(host);
    lua_insert(lua, 1);
    tal_fill_root(lua, host->run);
    host->functions = (int)lua_rawlen(lua, 1);
    return 0;
}

static bool line_has_error(const tal_diagnostics *diagnostics, const tal_source *source, int line)
{
    const tal_diagnostic *found;

    for (size_t i = 0; diagnostics && (found = tal_diagnostics_get(diagnostics, i)); i++)
        if (found->severity == TAL_ERROR && found->line == line &&
            strcmp(found->file, tal_source_name(source)) == 0)
            return true;
    return false;
}

static void report(tal_lua *lua, tal_diagnostics *diagnostics)
{
    const tal_run_state *run = lua->run;
    const tal_fault *fault = &lua->sandbox->fault;
    size_t offset = fault->line ? tal_fill_line(run->source, fault->line) : run->at;

    if (fault->code == TAL_CODE_LUA_SYNTAX && run->scan->broken &&
        tal_diagnostics_errors(diagnostics) > 0)
        return; /* the scan has said it better */
    if (line_has_error(diagnostics, run->source, tal_source_place(run->source, offset).line))
        return;
    tal_error(diagnostics, fault->code, run->source, offset,
              fault->hint[0] ? fault->hint : NULL, "%s", fault->message);
}

tal_status tal_lua_run(tal_lua **out, const tal_source *source, tal_scan *scan, tal_arena *arena,
                       tal_diagnostics *diagnostics)
{
    tal_run_state run = { .source = source, .scan = scan, .arena = arena,
                          .sure = scan->calls_sure };
    tal_lua *lua = calloc(1, sizeof *lua);
    tal_sandbox *box;

    if (!lua) return TAL_ENOMEM;
    box = lua->sandbox = tal_sandbox_new(lua, add_words);
    if (!box) {
        free(lua);
        return TAL_ENOMEM;
    }
    lua->run = &run;
    tal_sandbox_grant(box, TAL_LUA_LOAD_STEPS, TAL_LUA_LOAD_MEMORY);
    lua_pushcfunction(box->lua, run_file);
    if (tal_sandbox_load(box, source) && tal_sandbox_call(box, 1, 0)) {
        lua->run = NULL;
        *out = lua;
        return TAL_OK;
    }
    if (!run.no_memory) report(lua, diagnostics);
    tal_lua_free(lua);
    return run.no_memory ? TAL_ENOMEM : TAL_EFILE;
}

void tal_lua_free(tal_lua *lua)
{
    if (!lua) return;
    tal_sandbox_free(lua->sandbox);
    free(lua);
}

int tal_lua_functions(const tal_lua *lua)
{
    return lua->functions;
}

tal_sandbox *tal_lua_sandbox(tal_lua *lua)
{
    return lua->sandbox;
}

void tal_lua_push_functions(tal_lua *lua)
{
    lua_rawgetp(lua->sandbox->lua, LUA_REGISTRYINDEX, &functions_key);
}
