/*
 * Freezing and calling a scenario's functions. One Lua state, one lock. Garbage is collected
 * between calls and never within one, so each call starts from the same state.
 */
#include "script/functions.h"

#include <limits.h>
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "script/ask.h"
#include "script/offer.h"

static const char kept_key; /* its address: the list of upvalues in the registry */

typedef struct callee {
    tal_lua *lua;
    pthread_mutex_t lock;
} callee;

/* ---- freezing ----
 * Everything that a function can reach through upvalues is visited once, by a queue. In the calls
 * below the stack holds: */
enum { FUNCTIONS = 1, SEEN, QUEUE, KEPT };

/* [-0, +0] Puts the value on top into SEEN (with the value just below it) and into the queue. */
static void enqueue(lua_State *lua)
{
    lua_pushvalue(lua, -1);
    lua_pushvalue(lua, -3);
    lua_rawset(lua, SEEN);
    lua_pushvalue(lua, -1);
    lua_rawseti(lua, QUEUE, (lua_Integer)lua_rawlen(lua, QUEUE) + 1);
}

/* [-1, +1] A table gives a view, empty until the queue comes to it; all else stays. */
static void freeze_value(lua_State *lua)
{
    if (lua_iscfunction(lua, -1) && lua_getupvalue(lua, -1, 3)) /* words have two upvalues */
        tal_sandbox_raise(lua, TAL_CODE_LUA_KEPT, _("call pairs inside the function"),
                          _("a function cannot use a pairs that was begun outside it"));
    if (lua_type(lua, -1) == LUA_TTABLE) {
        if (lua_getmetatable(lua, -1)) { /* the globals, math: read-only already */
            lua_pop(lua, 1);
            return;
        }
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, SEEN) == LUA_TNIL) {
            lua_pop(lua, 1);
            lua_createtable(lua, 0, 0);
            tal_offer_view(lua);
            lua_insert(lua, -2);
            enqueue(lua);
            lua_pop(lua, 1);
        } else {
            lua_remove(lua, -2);
        }
    } else if (lua_type(lua, -1) == LUA_TFUNCTION && !lua_iscfunction(lua, -1)) {
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, SEEN) == LUA_TNIL) {
            lua_pop(lua, 1);
            lua_pushboolean(lua, true);
            lua_insert(lua, -2);
            enqueue(lua);
            lua_remove(lua, -2);
        } else {
            lua_pop(lua, 1);
        }
    }
}

/* [-1, +0] Copies the table on top into its view. */
static void freeze_table(lua_State *lua)
{
    lua_pushvalue(lua, -1);
    lua_rawget(lua, SEEN);
    lua_getiuservalue(lua, -1, 1);
    lua_replace(lua, -2);
    for (lua_pushnil(lua); lua_next(lua, -3);) {
        lua_pushvalue(lua, -2);
        freeze_value(lua);
        lua_insert(lua, -2);
        freeze_value(lua);
        lua_rawset(lua, -4); /* the key stays for lua_next */
        tal_sandbox_charge(lua, 1);
    }
    lua_pop(lua, 2);
}

/* [-1, +0] Freezes what the function on top holds, and notes it: function, index, value. */
static void freeze_function(lua_State *lua)
{
    int function = lua_gettop(lua);

    for (int i = 1; lua_getupvalue(lua, function, i); i++, lua_settop(lua, function)) {
        lua_Integer count = (lua_Integer)lua_rawlen(lua, KEPT);

        lua_pushlightuserdata(lua, lua_upvalueid(lua, function, i));
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, SEEN) != LUA_TNIL) continue;
        lua_pop(lua, 1);
        lua_pushboolean(lua, true);
        lua_rawset(lua, SEEN);

        freeze_value(lua);
        lua_pushvalue(lua, function);
        lua_rawseti(lua, KEPT, count + 1);
        lua_pushinteger(lua, i);
        lua_rawseti(lua, KEPT, count + 2);
        lua_pushvalue(lua, -1);
        if (lua_isnil(lua, -1)) { /* a list cannot hold nil: the list itself stands for it */
            lua_pop(lua, 1);
            lua_pushvalue(lua, KEPT);
        }
        lua_rawseti(lua, KEPT, count + 3);
        lua_setupvalue(lua, function, i);
    }
    lua_settop(lua, function - 1);
}

/* lua_CFunction: the list of functions -> nothing */
static int freeze_all(lua_State *lua)
{
    for (int i = SEEN; i <= KEPT; i++)
        lua_createtable(lua, 0, 0);
    lua_pushvalue(lua, KEPT);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &kept_key);
    for (lua_Integer i = 1; lua_rawgeti(lua, FUNCTIONS, i) != LUA_TNIL; i++) {
        freeze_value(lua);
        lua_settop(lua, KEPT);
    }
    lua_settop(lua, KEPT);
    for (lua_Integer i = 1; lua_rawgeti(lua, QUEUE, i) != LUA_TNIL; i++) {
        if (lua_type(lua, -1) == LUA_TTABLE)
            freeze_table(lua);
        else
            freeze_function(lua);
    }
    tal_ask_prepare(lua);
    return 0;
}

/* ---- after a call: nothing is kept ---- */

static bool same(lua_State *lua, int a, int b)
{
    if (lua_type(lua, a) == LUA_TNUMBER && lua_type(lua, b) == LUA_TNUMBER &&
        lua_isinteger(lua, a) != lua_isinteger(lua, b))
        return false;
    return lua_rawequal(lua, a, b) || /* not a number is never equal, not even to itself */
           (!lua_rawequal(lua, a, a) && !lua_rawequal(lua, b, b));
}

/* [-0, +0] Puts every upvalue back; the name of the first that had changed, or NULL. */
static const char *restore(lua_State *lua)
{
    const char *changed = NULL;
    int top = lua_gettop(lua);

    lua_rawgetp(lua, LUA_REGISTRYINDEX, &kept_key);
    for (lua_Integer i = 1; lua_rawgeti(lua, top + 1, i) != LUA_TNIL; i += 3) {
        const char *name;
        int number;

        lua_rawgeti(lua, top + 1, i + 1);
        number = (int)lua_tointeger(lua, -1);
        lua_rawgeti(lua, top + 1, i + 2);
        if (lua_rawequal(lua, -1, top + 1)) {
            lua_pushnil(lua);
            lua_replace(lua, -2);
        }
        name = lua_getupvalue(lua, top + 2, number);
        if (!same(lua, -1, -2)) {
            if (!changed) changed = name;
            lua_pop(lua, 1);
            lua_setupvalue(lua, top + 2, number);
        }
        lua_settop(lua, top + 1);
    }
    lua_settop(lua, top);
    return changed;
}

/* ---- answers ---- */

typedef struct request request;
struct request {
    const tal_question *question;
    int function;
    void (*take)(lua_State *lua, request *r); /* [-0, +0, raises] reads the answer on top */

    tal_type type;  /* take_number */
    int32_t number;
    char *text;     /* take_text */
    size_t capacity, length;
    int32_t *cells; /* take_set: for each variable its new value ... */
    bool *is_set;   /* ... where it has one */
};

static void refuse(lua_State *lua, const char *wanted)
{
    tal_sandbox_raise(lua, TAL_CODE_LUA_ANSWER, NULL,
                      _("this function must answer with %s, not with %s"), wanted,
                      lua_isnil(lua, -1)               ? _("nothing")
                      : lua_type(lua, -1) == LUA_TBOOLEAN ? _("true or false")
                      : lua_type(lua, -1) == LUA_TNUMBER  ? _("this number")
                      : lua_type(lua, -1) == LUA_TSTRING  ? _("a text")
                      : lua_type(lua, -1) == LUA_TTABLE   ? _("a table")
                                                          : _("something else"));
}

/* A whole number, such as 2 or 2.0, clamped to +-TAL_INT_LIMIT. */
static bool whole_number(lua_State *lua, int32_t *out)
{
    lua_Number number = lua_tonumber(lua, -1);

    if (lua_type(lua, -1) != LUA_TNUMBER || floor(number) != number) return false;
    if (number > TAL_INT_LIMIT) number = TAL_INT_LIMIT;
    if (number < -TAL_INT_LIMIT) number = -TAL_INT_LIMIT;
    *out = (int32_t)number;
    return true;
}

static void take_number(lua_State *lua, request *r)
{
    if (r->type == TAL_BOOL) {
        if (lua_type(lua, -1) != LUA_TBOOLEAN) refuse(lua, _("true or false"));
        r->number = lua_toboolean(lua, -1);
    } else if (!whole_number(lua, &r->number) || r->number < 0 || r->number > 2) {
        refuse(lua, _("0, 1 or 2"));
    }
}

static void take_text(lua_State *lua, request *r)
{
    const char *bytes;
    size_t limit = r->capacity - 1 < TAL_TEXT_LIMIT ? r->capacity - 1 : TAL_TEXT_LIMIT;

    if (lua_type(lua, -1) != LUA_TSTRING) refuse(lua, _("a text"));
    bytes = lua_tolstring(lua, -1, &r->length);
    if (r->length > limit)
        tal_sandbox_raise(lua, TAL_CODE_LUA_ANSWER, NULL,
                          _("the text of this function has %zu bytes; %zu are the most"),
                          r->length, limit);
    if (memchr(bytes, '\0', r->length) || tal_utf8_invalid(bytes, r->length) < r->length)
        tal_sandbox_raise(lua, TAL_CODE_LUA_ANSWER, NULL,
                          _("the text of this function has bytes that are no characters"));
    memcpy(r->text, bytes, r->length + 1);
}

/* The number of the text on top, among those that the scenario knows. */
static int32_t word_number(lua_State *lua, const tal_scenario *scenario)
{
    const char *text = lua_tostring(lua, -1);

    for (int32_t i = 0; i < scenario->words_count; i++)
        if (strcmp(scenario->words[i], text) == 0) return i;
    return TAL_NONE;
}

/* [-0, +0, raises] The value on top for VAR. */
static void take_variable(lua_State *lua, const tal_scenario *scenario, const tal_var *var,
                          int32_t *out)
{
    static const char *const wanted[] = {
        [TAL_BOOL] = N_("true or false"), [TAL_INT] = N_("a whole number"),
        [TAL_WORD] = N_("a text that it can have"),
    };
    bool fits = true;

    if (var->type == TAL_BOOL) {
        fits = lua_type(lua, -1) == LUA_TBOOLEAN;
        *out = lua_toboolean(lua, -1);
    } else if (var->type == TAL_INT) {
        fits = whole_number(lua, out);
    } else {
        *out = lua_type(lua, -1) == LUA_TSTRING ? word_number(lua, scenario) : TAL_NONE;
        fits = *out != TAL_NONE;
    }
    if (!fits)
        tal_sandbox_raise(lua, TAL_CODE_LUA_ANSWER, NULL, _("the variable %s needs %s"), var->name,
                          _(wanted[var->type]));
}

/* Variables are read in their order, so that the first mistake is always the same one. */
static void take_set(lua_State *lua, request *r)
{
    const tal_scenario *scenario = r->question->scenario;
    const char *stranger = NULL;

    if (!tal_offer_table(lua, -1)) refuse(lua, _("a table { name = value }"));
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        lua_pushstring(lua, scenario->vars[i].name);
        if (lua_rawget(lua, -2) != LUA_TNIL) {
            take_variable(lua, scenario, &scenario->vars[i], &r->cells[i]);
            r->is_set[i] = true;
        }
        lua_pop(lua, 1);
    }
    for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
        const char *name = lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "[...]";
        bool known = false;

        for (int32_t i = 0; i < scenario->vars_count && !known; i++)
            known = strcmp(scenario->vars[i].name, name) == 0;
        tal_sandbox_charge(lua, 1 + (size_t)scenario->vars_count / 16);
        if (!known && (!stranger || strcmp(name, stranger) < 0)) stranger = name;
    }
    if (stranger)
        tal_sandbox_raise(lua, TAL_CODE_LUA_ANSWER, _("declare it in vars"),
                          _("there is no variable '%s'"), stranger);
}

/* lua_CFunction: list of functions, request -> nothing */
static int answer(lua_State *lua)
{
    request *r = lua_touserdata(lua, 2);

    lua_rawgeti(lua, 1, r->function + 1);
    tal_ask_push(lua, r->question);
    lua_call(lua, 1, 1);
    r->take(lua, r);
    return 0;
}

/* ---- calls ---- */

static int code_of_call(int code)
{
    switch (code) {
    case TAL_CODE_LUA_STEPS:
    case TAL_CODE_LUA_MEMORY: return TAL_CODE_LUA_CALL_STEPS;
    case TAL_CODE_LUA_KEPT:
    case TAL_CODE_LUA_ANSWER:
    case TAL_CODE_LUA_NAME: return code;
    default: return TAL_CODE_LUA_CALL;
    }
}

/* [-0, +0] Where the function begins. */
static int first_line(tal_lua *lua, int function)
{
    lua_State *state = tal_lua_sandbox(lua)->lua;
    lua_Debug about;

    tal_lua_push_functions(lua);
    lua_rawgeti(state, -1, function + 1);
    lua_getinfo(state, ">S", &about);
    lua_pop(state, 1);
    return about.linedefined;
}

/* The hint follows the message where both fit. */
static void explain(tal_trouble *trouble, const tal_fault *fault, int line)
{
    size_t length = strlen(fault->message), hint = strlen(fault->hint);

    trouble->code = code_of_call(fault->code);
    trouble->line = fault->line ? fault->line : line;
    memcpy(trouble->message, fault->message, length + 1);
    if (hint > 0 && length + 2 + hint < sizeof trouble->message) {
        memcpy(trouble->message + length, "; ", 2);
        memcpy(trouble->message + length + 2, fault->hint, hint + 1);
    }
}

/* Locked. */
static tal_status ask(tal_lua *lua, request *r, tal_trouble *trouble)
{
    tal_sandbox *box = tal_lua_sandbox(lua);
    tal_fault fault = { 0 };
    const char *changed;

    if (r->function < 0 || r->function >= tal_lua_functions(lua)) return TAL_EINVAL;
    tal_sandbox_grant(box, TAL_LUA_CALL_STEPS, TAL_LUA_CALL_MEMORY);
    box->collect_at = SIZE_MAX;
    lua_pushcfunction(box->lua, answer);
    tal_lua_push_functions(lua);
    lua_pushlightuserdata(box->lua, r);
    if (!tal_sandbox_call(box, 2, 0)) fault = box->fault;
    changed = restore(box->lua);
    if (changed && !fault.code) {
        fault.code = TAL_CODE_LUA_KEPT;
        snprintf(fault.message, sizeof fault.message,
                 _("this function changes '%s', which stands outside it; nothing is kept from one "
                   "call to the next"),
                 changed);
    }
    if (fault.code) explain(trouble, &fault, first_line(lua, r->function));
    lua_gc(box->lua, LUA_GCCOLLECT);
    return fault.code ? TAL_EFUNCTION : TAL_OK;
}

static tal_status ask_alone(callee *self, request *r, tal_trouble *trouble)
{
    tal_status status;

    pthread_mutex_lock(&self->lock);
    status = ask(self->lua, r, trouble);
    pthread_mutex_unlock(&self->lock);
    return status;
}

static tal_status call_number(void *self, int function, const tal_question *question,
                              tal_type type, int32_t *out, tal_trouble *trouble)
{
    request r = { .question = question, .function = function, .take = take_number, .type = type };
    tal_status status = ask_alone(self, &r, trouble);

    if (status == TAL_OK) *out = r.number;
    return status;
}

static tal_status call_text(void *self, int function, const tal_question *question, char *out,
                            size_t capacity, size_t *length, tal_trouble *trouble)
{
    request r = { .question = question, .function = function, .take = take_text, .text = out,
                  .capacity = capacity };
    tal_status status = capacity ? ask_alone(self, &r, trouble) : TAL_EINVAL;

    if (status == TAL_OK) *length = r.length;
    return status;
}

static tal_status call_set(void *self, int function, const tal_question *question, int32_t *cells,
                           tal_trouble *trouble)
{
    const tal_scenario *scenario = question->scenario;
    size_t count = (size_t)scenario->vars_count;
    request r = { .question = question, .function = function, .take = take_set };
    tal_status status = TAL_ENOMEM;

    r.cells = calloc(count + 1, sizeof *r.cells);
    r.is_set = calloc(count + 1, sizeof *r.is_set);
    if (r.cells && r.is_set) status = ask_alone(self, &r, trouble);
    for (size_t i = 0; status == TAL_OK && i < count; i++)
        if (r.is_set[i]) cells[scenario->vars[i].cell] = r.cells[i];
    free(r.cells);
    free(r.is_set);
    return status;
}

static void free_callee(void *self)
{
    callee *c = self;

    if (!c) return;
    pthread_mutex_destroy(&c->lock);
    tal_lua_free(c->lua);
    free(c);
}

tal_status tal_functions_open(tal_functions *out, tal_lua *lua, const tal_source *source,
                              tal_diagnostics *diagnostics)
{
    tal_sandbox *box = tal_lua_sandbox(lua);
    callee *self;

    tal_sandbox_grant(box, TAL_LUA_LOAD_STEPS, TAL_LUA_LOAD_MEMORY);
    lua_pushcfunction(box->lua, freeze_all);
    tal_lua_push_functions(lua);
    if (!tal_sandbox_call(box, 1, 0)) {
        tal_error(diagnostics, box->fault.code, source, 0,
                  box->fault.hint[0] ? box->fault.hint : NULL, "%s", box->fault.message);
        return TAL_EFILE;
    }
    self = malloc(sizeof *self);
    if (!self) return TAL_ENOMEM;
    if (pthread_mutex_init(&self->lock, NULL) != 0) {
        free(self);
        return TAL_ENOMEM;
    }
    self->lua = lua;
    lua_gc(box->lua, LUA_GCSTOP);
    lua_gc(box->lua, LUA_GCCOLLECT);
    *out = (tal_functions){ self, call_number, call_text, call_set, free_callee };
    return TAL_OK;
}
