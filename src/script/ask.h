/*
 * The argument of a scenario's functions: `s`, which reads a session by the names that expressions
 * have, and cannot be written to. Used by functions.c only.
 */
#ifndef TAL_SCRIPT_ASK_H
#define TAL_SCRIPT_ASK_H

#include <lua.h>

#include "model/scenario.h"

/* [-0, +0] Once a state. */
void tal_ask_prepare(lua_State *lua);

/* [-0, +1] QUESTION must outlive the value. */
void tal_ask_push(lua_State *lua, const tal_question *question);

#endif
