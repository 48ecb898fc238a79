/* What `talante figures` says to people. */
#ifndef TAL_REPORT_FIGURES_TEXT_H
#define TAL_REPORT_FIGURES_TEXT_H

#include "analysis/fairness.h"
#include "analysis/raters.h"
#include "report/page.h"

/* FILE as it was named; RATERS may be NULL. */
void tal_figures_text(tal_page *page, const char *file, const tal_figures *figures,
                      const tal_fairness *fairness, const tal_raters *raters);

/* For the files that share it. Where the columns of a table begin. */
enum { TAL_COLUMN_1 = 28, TAL_COLUMN_2 = 36, TAL_COLUMN_3 = 44, TAL_COLUMN_4 = 54, TAL_COLUMN_5 = 62,
       TAL_COLUMN_6 = 70 };

/* What a row is of, in brackets the group (or NULL). Where that reaches COLUMN, the figures stand in the next line. */
void tal_figures_put_name(tal_page *page, int column, const char *name, const char *group);

/* A figure at COLUMN, or a dash; and a heading there. */
void tal_figures_put(tal_page *page, int column, tal_figure figure);
void tal_figures_put_value(tal_page *page, int column, double value); /* NAN: a dash */
void tal_figures_put_at(tal_page *page, int column, const char *text);

/* Ends a row of a table. */
void tal_figures_end(tal_page *page);

/* Why there is no figure NAME; nothing where there is one. */
void tal_figures_put_why(tal_page *page, const char *name, const char *why);

/* A warning where N is under WHICH minimum. */
void tal_figures_put_few(tal_page *page, size_t n, tal_minimum which);

#endif
