/* Holds a tree against the schema: unknown and missing fields, wrong kinds, numbers and lists. */
#ifndef TAL_SCRIPT_VALIDATE_H
#define TAL_SCRIPT_VALIDATE_H

#include "script/draft.h"
#include "script/schema.h"

/* Checks TREE (the scenario) and everything in it. */
void tal_validate(tal_draft *draft, const tal_tree *tree);

/* The first item that is no word (a reply's text, a claim's), or the field NAME, or NULL. */
const tal_tree *tal_validate_first(const tal_tree *tree, const char *name);

/* The field of RULE that NAME, which is none, most likely stands for, or NULL. */
const char *tal_validate_meant(const tal_word_rule *rule, const char *name);

/* Complains where ID cannot be an id, or belongs to the language. */
void tal_validate_id(tal_draft *draft, const char *id, size_t offset, bool hyphens);

#endif
