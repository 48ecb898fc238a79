/* Reading the fields of a tree into a draft: what the parts of the build share. */
#ifndef TAL_SCRIPT_FIELDS_H
#define TAL_SCRIPT_FIELDS_H

#include "script/draft.h"

/* Is it the word WORD? */
bool tal_fields_is(const tal_tree *item, const char *word);
/* An id that a field names, of KIND (called WHAT in complaints); OTHERWISE where there is none. */
int32_t tal_fields_ref(tal_draft *draft, const tal_tree *tree, const char *field, tal_id_kind kind,
                       const char *what, int32_t otherwise);
/* `set` of a reply or look: a run of assignments, or a function. */
void tal_fields_set(tal_draft *draft, const tal_tree *tree, tal_run *set, tal_formula *function);

/* The text of a field, kept in the sealed arena; "" where it is missing or something else. */
const char *tal_fields_text(tal_draft *draft, const tal_tree *tree, const char *field);
/* A whole number, or OTHERWISE. */
int tal_fields_number(const tal_tree *tree, const char *field, int otherwise);
/* The place in a closed list, or TAL_NONE. */
int tal_fields_choice(const tal_tree *tree, const char *field, const char *const *list);
/* A condition: the field `when` of TREE, or 0. */
tal_formula tal_fields_when(tal_draft *draft, const tal_tree *tree, const char *field);
/* Where the next row of KIND was written: AT; its condition is the field `when` of TREE, which may be
 * NULL. Called once for each row, beside it. */
void tal_fields_site(tal_draft *draft, tal_site_kind kind, size_t at, const tal_tree *tree);
/* One target: { "id", when = } or "id", or the list of them that `to` may be. */
tal_run tal_fields_targets(tal_draft *draft, const tal_tree *value);
void tal_fields_go(tal_draft *draft, const tal_tree *go); /* adds one target of a word `go` */

/* Complains that NAME, given at the bytes A and B of the file, is given twice; FORMAT takes it. */
void tal_fields_given_twice(tal_draft *draft, int code, size_t a, size_t b, const char *format,
                            const char *name) __attribute__((format(printf, 5, 0)));

/* Adds ID to its kind; complains where it is taken. */
bool tal_fields_add_id(tal_draft *draft, tal_id_kind kind, const char *id, int32_t value,
                       size_t offset);

#endif
