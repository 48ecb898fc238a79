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

#endif
