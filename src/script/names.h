/* What the names in a scenario's expressions mean, and where complaints about an expression go. */
#ifndef TAL_SCRIPT_NAMES_H
#define TAL_SCRIPT_NAMES_H

#include "script/draft.h"

typedef enum tal_scope {
    TAL_SCOPE_SESSION, /* all but how it ended */
    TAL_SCOPE_FORM,    /* vary ids and claim.verdict alone: the condition of a moment */
    TAL_SCOPE_EXPECT,  /* all, and how it ended */
} tal_scope;

/* Compiles the text of TREE (its kind is TEXT) as a formula that gives WANTED; 0 after an error. */
tal_formula tal_names_compile(tal_draft *draft, const tal_tree *tree, tal_type wanted,
                              tal_scope scope);

/* Compiles `set`; the assignments are added to the draft's table. */
tal_run tal_names_compile_set(tal_draft *draft, const tal_tree *tree);

/* Gives every scene, look and reply a bit: a Lua function may ask for any of them. */
void tal_names_keep_all(tal_draft *draft);

#endif
