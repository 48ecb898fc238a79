/* Texts of a scenario: what the author wrote becomes phrases and pieces, in one language or another. */
#ifndef TAL_SCRIPT_WORDING_H
#define TAL_SCRIPT_WORDING_H

#include "script/draft.h"

/*
 * Takes in a text: a TEXT, a LIST of texts and { "text", when = }, or a FUNCTION. 0 for NULL and
 * after an error. A PLAIN text has neither names in braces nor conditions.
 */
tal_text_id tal_wording_add(tal_draft *draft, const tal_tree *tree, bool plain);

/* What the text was made from. */
tal_run tal_wording_raw(const tal_draft *draft, tal_text_id text);

/* Where a complaint about a translation goes. */
typedef struct tal_wording_place {
    const tal_source *source;
    size_t offset;
} tal_wording_place;

/* The reading of TEXT in another language: COUNT phrases, NULL for one that is missing. */
void tal_wording_translate(tal_draft *draft, int language, tal_text_id text,
                           const char *const *phrases, const tal_wording_place *places,
                           size_t count);

/* The bytes that the longest text that is not constant can take, with its final zero; 0: all are. */
int32_t tal_wording_scratch(const tal_draft *draft);

/* Folds each line break, with the blanks around it, to one space; in place; returns the length. */
size_t tal_wording_fold(char *text, size_t length);

/* What TREE (its kind is TEXT) says, so folded, in the sealed arena; "" on no memory. */
const char *tal_wording_line(tal_draft *draft, const tal_tree *tree);

#endif
