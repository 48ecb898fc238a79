/*
 * The Lua state in which a stranger's file runs: an allow-list of globals, capped memory, and a
 * budget that stays spent. Knows neither words nor scenarios.
 *
 * The budget is counted in steps. A step is one instruction of Lua's, and more once the script has
 * made a large block: one instruction can copy, compare or search a whole block in C, where no hook
 * is called, so each instruction costs 1 + LARGEST BLOCK / TAL_LUA_STEP_BLOCK steps.
 */
#ifndef TAL_SCRIPT_SANDBOX_H
#define TAL_SCRIPT_SANDBOX_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/source.h"

enum {
    TAL_LUA_LOAD_STEPS = 2000000,        /* 2,000 scenes take 150,000 */
    TAL_LUA_LOAD_MEMORY = 64 << 20,      /* bytes; 2,000 scenes take 7 MB */
    TAL_LUA_LOAD_SECONDS = 2,            /* of processor time, to compile; 2,000 scenes take 0.02 */
    TAL_LUA_CALL_STEPS = 100000,
    TAL_LUA_CALL_MEMORY = 4 << 20,
    TAL_LUA_TEXT_LIMIT = 16 << 10,       /* bytes of one text, in the file or made */
    TAL_LUA_COMPILE_BLOCK = 1 << 20,     /* one table of the compiler's: 32,768 different texts */
    TAL_LUA_STEP_BLOCK = 16 << 10,
};

/* What went wrong in Lua, in words for people. */
enum {
    TAL_CODE_LUA_SYNTAX = 151, TAL_CODE_LUA_RUN, TAL_CODE_LUA_STEPS, TAL_CODE_LUA_MEMORY,
    TAL_CODE_LUA_RESULT, TAL_CODE_LUA_UNKNOWN, TAL_CODE_LUA_GLOBAL, TAL_CODE_LUA_WORD,
    TAL_CODE_LUA_SHARED, TAL_CODE_LUA_VALUE, TAL_CODE_LUA_KEPT, TAL_CODE_LUA_CALL,
    TAL_CODE_LUA_CALL_STEPS, TAL_CODE_LUA_ANSWER, TAL_CODE_LUA_NAME,
};

typedef struct tal_fault {
    int code; /* 0: none */
    int line; /* 0: not known */
    char message[240], hint[240];
} tal_fault;

typedef struct tal_sandbox {
    lua_State *lua;
    void *host;       /* of whoever offers functions to the script */
    tal_fault fault;  /* of the last load or call that failed */
    size_t used, memory_limit;
    size_t collect_at; /* garbage is collected only once so much is used */
    size_t largest;    /* block since the last grant */
    long steps;        /* left */
    int line;          /* that ran when steps were last counted */
    bool compiling, starved, long_text;
} tal_sandbox;

/*
 * FILL is called once, protected, with the table of globals at index 1, to add to what is always
 * there: ipairs, pairs, tonumber, tostring, type and five functions of math. NULL: no memory.
 */
tal_sandbox *tal_sandbox_new(void *host, lua_CFunction fill);
void tal_sandbox_free(tal_sandbox *sandbox);
tal_sandbox *tal_sandbox_of(lua_State *lua);

/* The next calls may take so much together, memory on top of what is used now. */
void tal_sandbox_grant(tal_sandbox *sandbox, long steps, size_t memory);

/* [-0, +1] Compiles SOURCE to a function. False: `fault` says why, and nothing is pushed. */
bool tal_sandbox_load(tal_sandbox *sandbox, const tal_source *source);

/* [-(ARGUMENTS + 1), +RESULTS] lua_pcall. False: `fault` says why, and nothing is pushed. */
bool tal_sandbox_call(tal_sandbox *sandbox, int arguments, int results);

/* For functions that a script calls. [-0, +0, raises] Takes UNITS of C's work from the budget. */
void tal_sandbox_charge(lua_State *lua, size_t units);

/* Raises an error at the line of Lua that is running. HINT may be NULL; both are translated. */
int tal_sandbox_raise(lua_State *lua, int code, const char *hint, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The line of Lua that is running, or 0. */
int tal_sandbox_line(lua_State *lua);

#endif
