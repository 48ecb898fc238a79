/*
 * What a script is written on: texts of a scenario side by side in all its languages, and its
 * conditions, ways and effects, as the author wrote them, in Markdown. Decides on no order.
 */
#ifndef TAL_REPORT_SCRIPT_ROWS_H
#define TAL_REPORT_SCRIPT_ROWS_H

#include "base/buffer.h"
#include "model/scenario.h"

typedef struct tal_sheet {
    tal_buffer out;
    const tal_scenario *scenario;
} tal_sheet;

enum { TAL_SHEET_ANY_FORM = -1 };

/* A blank line, unless the last one is blank already: lists and tables need one before them. */
void tal_sheet_gap(tal_sheet *sheet);

/* The head of a table: a column for labels, then one for each language. With its gap. */
void tal_sheet_table(tal_sheet *sheet);

/* A row: LABEL is plain text. Nothing where TEXT is 0. */
void tal_sheet_row(tal_sheet *sheet, const char *label, tal_text_id text);

/* The rest of a row whose label, in Markdown, was begun by the caller with "| ". What varies stands
 * as {name}, or, where FORM is one, as it is in this form. */
void tal_sheet_cells(tal_sheet *sheet, tal_text_id text, int form);

/* Does TEXT, in some language, have other facts in form A than in form B? */
bool tal_sheet_differs(const tal_sheet *sheet, tal_text_id text, int a, int b);

/* ID as code; it is a scenario's, so that nothing in it needs a backslash. */
void tal_sheet_id(tal_sheet *sheet, const char *id);

/* An expression as code, or, of a Lua function, its line: AT is near it in the file. */
void tal_sheet_formula(tal_sheet *sheet, tal_formula formula, uint32_t at, bool in_table);

/* ", when `trust < 20`"; nothing where there is no condition. */
void tal_sheet_when(tal_sheet *sheet, tal_formula when, uint32_t at, bool in_table);

/* "scene 2, `record`, when `seen.log`; otherwise outcome `gone`". Not for tables. */
void tal_sheet_ways(tal_sheet *sheet, tal_run ways);

/* Items of a list: what trust and patience gain or lose, and what is set. Nothing where nothing is. */
void tal_sheet_effects(tal_sheet *sheet, int trust, int patience, tal_run set,
                       tal_formula function, uint32_t at);

#endif
