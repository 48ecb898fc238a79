/*
 * s.trust s.patience s.turn s.language, every vary id and variable, s.seen.LOOK s.visited.SCENE
 * s.earned.SKILL s.claim.verdict, s.said.REPLY and s.said.SCENE.REPLY. Nothing is built up front: a
 * name is looked up when the function asks. Where a reply and a scene share an id, s.said.ID is the
 * reply; s.said["SCENE.REPLY"] is always clear.
 */
#include "script/ask.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "script/sandbox.h"

typedef enum part { ROOT, SEEN, SAID, VISITED, EARNED, CLAIM, SAID_IN } part;

typedef struct asked {
    const tal_question *question;
    part part;
    int32_t scene; /* SAID_IN */
} asked;

static const char asked_key; /* its address names the metatable in the registry */

/* What every scenario has; the names of parts stand in the order of their enum, from SEEN on. */
static const char *const roots[] = { "trust",   "patience", "turn",  "seen",    "said",
                                     "visited", "earned",   "claim", "language" };
enum { ROOT_SEEN = 3, ROOT_LANGUAGE = 8, ROOTS = 9 };

/* [-0, +1] */
static void push_part(lua_State *lua, const tal_question *question, part which, int32_t scene)
{
    asked *value = lua_newuserdatauv(lua, sizeof *value, 0);

    *value = (asked){ question, which, scene };
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &asked_key);
    lua_setmetatable(lua, -2);
}

/* ---- names: an enumeration for each part ---- */

/* The I-th name; NULL past the last. */
static const char *name_at(const asked *a, int32_t i)
{
    const tal_scenario *s = a->question->scenario;
    const char *name = NULL;

    switch (a->part) {
    case ROOT:
        if (i < ROOTS) return roots[i];
        i -= ROOTS;
        if (i < s->varies_count) return s->varies[i].id;
        i -= s->varies_count;
        return i < s->vars_count ? s->vars[i].name : NULL;
    case SEEN:
        return i < s->looks_count ? s->looks[i].id : NULL;
    case VISITED:
        return i < s->scenes_count ? s->scenes[i].id : NULL;
    case EARNED:
        return i < TAL_SKILLS ? tal_skill_names[i] : NULL;
    case CLAIM:
        return i == 0 ? "verdict" : NULL;
    case SAID:
        if (i >= s->replies_count)
            return i - s->replies_count < s->scenes_count ? s->scenes[i - s->replies_count].id
                                                          : NULL;
        name = s->replies[i].id;
        break;
    case SAID_IN:
        if (i >= s->scenes[a->scene].replies.count) return NULL;
        name = s->replies[s->scenes[a->scene].replies.first + i].id;
        break;
    }
    return name ? name : ""; /* a silence has no id */
}

static int32_t find(const asked *a, const char *name, size_t length)
{
    const char *candidate;

    for (int32_t i = 0; (candidate = name_at(a, i)); i++)
        if (strncmp(candidate, name, length) == 0 && candidate[length] == '\0') return i;
    return TAL_NONE;
}

/* ---- values ---- */

static void push_bit(lua_State *lua, const tal_env *env, int32_t bit)
{
    lua_pushboolean(lua, bit != TAL_NONE && (env->bits[bit / 32] >> (bit % 32) & 1));
}

static void push_word(lua_State *lua, const tal_scenario *scenario, int32_t word)
{
    lua_pushstring(lua, word >= 0 && word < scenario->words_count ? scenario->words[word] : "");
}

static void push_root(lua_State *lua, const tal_question *q, int32_t i)
{
    const tal_scenario *s = q->scenario;
    const tal_var *var;

    if (i < ROOT_SEEN) {
        lua_pushinteger(lua, q->env->cells[TAL_CELL_TRUST + i]);
    } else if (i < ROOT_LANGUAGE) {
        push_part(lua, q, (part)(SEEN + i - ROOT_SEEN), 0);
    } else if (i == ROOT_LANGUAGE) {
        lua_pushstring(lua, q->language ? q->language : s->languages[0]);
    } else if (i - ROOTS < s->varies_count) {
        push_word(lua, s, q->env->facts[i - ROOTS]);
    } else {
        var = &s->vars[i - ROOTS - s->varies_count];
        if (var->type == TAL_BOOL)
            lua_pushboolean(lua, q->env->cells[var->cell]);
        else if (var->type == TAL_INT)
            lua_pushinteger(lua, q->env->cells[var->cell]);
        else
            push_word(lua, s, q->env->cells[var->cell]);
    }
}

/* [-0, +1] The value of the I-th name. */
static void push_value(lua_State *lua, const asked *a, int32_t i)
{
    const tal_question *q = a->question;
    const tal_scenario *s = q->scenario;

    switch (a->part) {
    case ROOT:
        push_root(lua, q, i);
        break;
    case SEEN:
        push_bit(lua, q->env, s->looks[i].bit);
        break;
    case VISITED:
        push_bit(lua, q->env, s->scenes[i].bit);
        break;
    case EARNED:
        lua_pushinteger(lua, q->env->cells[TAL_CELL_EARNED + i]);
        break;
    case CLAIM:
        push_word(lua, s, q->env->facts[s->varies_count]);
        break;
    case SAID:
        if (i < s->replies_count)
            push_bit(lua, q->env, s->replies[i].any_bit);
        else
            push_part(lua, q, SAID_IN, i - s->replies_count);
        break;
    case SAID_IN:
        push_bit(lua, q->env, s->replies[s->scenes[a->scene].replies.first + i].said_bit);
        break;
    }
}

/* ---- what Lua calls ---- */

static int unknown_name(lua_State *lua, const asked *a, const char *name, size_t length)
{
    tal_nearest nearest = tal_nearest_start(name, length);
    const char *candidate;
    char hint[120];

    for (int32_t i = 0; (candidate = name_at(a, i)); i++)
        if (candidate[0]) tal_nearest_offer(&nearest, candidate);
    snprintf(hint, sizeof hint, _("did you mean %s?"), nearest.best ? nearest.best : "");
    return tal_sandbox_raise(lua, TAL_CODE_LUA_NAME, nearest.best ? hint : NULL,
                             _("%s%s has no '%s'"), a->part == ROOT ? "s" : "s.",
                             a->part == ROOT      ? ""
                             : a->part == SAID_IN ? "said"
                                                  : roots[ROOT_SEEN + a->part - SEEN],
                             name);
}

/* view, name -> value */
static int asked_index(lua_State *lua)
{
    const asked *a = lua_touserdata(lua, 1);
    size_t length = 0;
    const char *name = lua_type(lua, 2) == LUA_TSTRING ? lua_tolstring(lua, 2, &length) : "";
    const char *dot = a->part == SAID ? strchr(name, '.') : NULL;
    asked scene = { a->question, VISITED, 0 };
    int32_t i = TAL_NONE;

    if (dot) {
        scene.scene = find(&scene, name, (size_t)(dot - name));
        if (scene.scene != TAL_NONE) {
            scene.part = SAID_IN;
            a = &scene;
            length -= (size_t)(dot + 1 - name);
            name = dot + 1;
        }
    }
    if (length > 0) i = find(a, name, length);
    if (i == TAL_NONE) return unknown_name(lua, a, name, length);
    tal_sandbox_charge(lua, 1 + (size_t)i / 16);
    push_value(lua, a, i);
    return 1;
}

static int asked_newindex(lua_State *lua)
{
    return tal_sandbox_raise(lua, TAL_CODE_LUA_KEPT, _("to change a variable, use set"),
                             _("a function may only look at what stands outside it"));
}

void tal_ask_prepare(lua_State *lua)
{
    static const luaL_Reg methods[] = {
        { "__index", asked_index }, { "__newindex", asked_newindex }, { NULL, NULL },
    };

    luaL_newlib(lua, methods);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &asked_key);
}

void tal_ask_push(lua_State *lua, const tal_question *question)
{
    push_part(lua, question, ROOT, 0);
}
