/* From the tree of a file to the tables of a draft: declare every name, then read what refers to
 * names. Goes on after errors, so that one run finds them all. */
#ifndef TAL_SCRIPT_BUILD_H
#define TAL_SCRIPT_BUILD_H

#include "script/draft.h"

/* Reads the whole scenario; mistakes set draft->bad. */
void tal_build(tal_draft *draft);

/* The parts, in files of their own, in the order in which they run. */
void tal_build_declare(tal_draft *draft, const tal_tree *root); /* declare.c: ids, rows, facts */
void tal_build_scenes(tal_draft *draft);                        /* scenes.c: lines, replies, ways */
void tal_build_forms(tal_draft *draft, const tal_tree *root);   /* forms.c: facts, possible levels */
void tal_build_paths(tal_draft *draft, const tal_tree *root);   /* forms.c: the scripted runs */

/* ---- Reading fields ---- */

/* Is it the word WORD? */
bool tal_build_is(const tal_tree *item, const char *word);
/* An id that a field names, of KIND (called WHAT in complaints); OTHERWISE where there is none. */
int32_t tal_build_ref(tal_draft *draft, const tal_tree *tree, const char *field, tal_id_kind kind,
                      const char *what, int32_t otherwise);
/* `set` of a reply or look: a run of assignments, or a function. */
void tal_build_set(tal_draft *draft, const tal_tree *tree, tal_run *set, tal_formula *function);

/* The text of a field, kept in the sealed arena; "" where it is missing or something else. */
const char *tal_build_text(tal_draft *draft, const tal_tree *tree, const char *field);
/* A whole number, or OTHERWISE. */
int tal_build_number(const tal_tree *tree, const char *field, int otherwise);
/* The place in a closed list, or TAL_NONE. */
int tal_build_choice(const tal_tree *tree, const char *field, const char *const *list);
/* A condition: the field `when` of TREE, or 0. */
tal_formula tal_build_when(tal_draft *draft, const tal_tree *tree, const char *field);
/* One target: { "id", when = } or "id", or the list of them that `to` may be. */
tal_run tal_build_targets(tal_draft *draft, const tal_tree *value);
void tal_build_go(tal_draft *draft, const tal_tree *go); /* adds one target of a word `go` */

/* Adds ID to its kind; complains where it is taken. */
bool tal_build_add_id(tal_draft *draft, tal_id_kind kind, const char *id, int32_t value,
                      size_t offset);

#endif
