/*
 * From Lua's values to the scan's tree. Used by words.c only: a run that is under way, and the
 * words that it made. Knows no meanings.
 */
#ifndef TAL_SCRIPT_FILL_H
#define TAL_SCRIPT_FILL_H

#include "script/sandbox.h"
#include "script/scan.h"
#include "script/schema.h"
#include "script/words.h"

typedef struct tal_run_state {
    const tal_source *source;
    tal_scan *scan;
    tal_arena *arena;
    size_t calls; /* completed so far */
    size_t sure;  /* calls whose order the scan knows */
    size_t next;  /* of the scan's calls: those before it are completed */
    size_t at;    /* in the file, where a mistake in a value is reported */
    bool no_memory;
} tal_run_state;

struct tal_lua {
    tal_sandbox *sandbox;
    tal_run_state *run; /* NULL after the run */
    int functions;
};

/* What a word gives: a userdata with two values of Lua's, its id (or nil) and its body. */
enum { TAL_WORD_ID = 1, TAL_WORD_BODY };

typedef struct tal_word {
    const tal_word_rule *rule;
    tal_tree *tree; /* as the scan saw it, or NULL */
    int line;       /* where the call ran, when the scan did not see it */
    bool done;      /* it has its body */
    bool used;      /* it has its place in the tree */
} tal_word;

/* The word at INDEX, or NULL. */
tal_word *tal_word_at(lua_State *lua, int index);

/* [-1, +0, raises] Makes run->scan->root from the word on top; functions go to the list at 1. */
void tal_fill_root(lua_State *lua, tal_run_state *run);

/* Where LINE begins, blanks left out. */
size_t tal_fill_line(const tal_source *source, int line);

#endif
