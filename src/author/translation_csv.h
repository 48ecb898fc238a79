/*
 * A translation as a table for those who translate, in a spreadsheet or with a program of their own: a row a text, in
 * the order of the script.
 */
#ifndef TAL_AUTHOR_TRANSLATION_CSV_H
#define TAL_AUTHOR_TRANSLATION_CSV_H

#include "author/translation.h"
#include "data/table_file.h"

/* TAL842 to TAL847: what is wrong with a table that comes back. */
enum { TAL_CODE_TRANSLATE_COLUMN = 842, TAL_CODE_TRANSLATE_KEY, TAL_CODE_TRANSLATE_SOURCE, TAL_CODE_TRANSLATE_SLOT,
       TAL_CODE_TRANSLATE_DAMAGED, TAL_CODE_TRANSLATE_TWICE };

/*
 * Adds the columns key, context, speaker, source, was, translation and state, parted by SEPARATOR; `was`: what a stale
 * one was made from.
 */
void tal_translation_csv_put(const tal_translation *translation, char separator, tal_buffer *out);

/*
 * Takes the translations of TABLE, by key and source, `state` and `was` are looked at where they are there. Each row by
 * itself: what is wrong is told in the table's list, and what is right is taken. An empty translation changes
 * nothing; one as it was neither, unless "stale" has been taken from its state: then somebody has looked at it. A row
 * that was made from an older text is taken as stale. *REFUSED: how many rows were not. TAL_EFILE: it lacks a column.
 */
tal_status tal_translation_csv_take(tal_translation *translation, const tal_table_file *table, size_t *refused);

#endif
