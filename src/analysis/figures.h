/*
 * The figures of a table of items. Everything of the items is of the people who have a value at each of
 * them (listwise), n of them; what each figure says is in reliability.h, standards.h and subscore.h.
 * Knows no file and no group of people: fairness.h does.
 */
#ifndef TAL_ANALYSIS_FIGURES_H
#define TAL_ANALYSIS_FIGURES_H

#include <talante/talante.h>

#include "analysis/figure.h"
#include "analysis/item_table.h"
#include "analysis/reliability.h"
#include "analysis/standards.h"
#include "analysis/subscore.h"
#include "base/arena.h"

typedef enum tal_scope_kind { TAL_SCOPE_ALL, TAL_SCOPE_SKILL, TAL_SCOPE_SCENARIO } tal_scope_kind;

/* All items, or those of one skill or scenario. Its testlets are its items, summed by scenario. */
typedef struct tal_scope {
    tal_scope_kind kind;
    const char *name; /* NULL: all */
    size_t items, testlets;
    tal_figure mean, deviation; /* of the raw sum */
    tal_figure alpha, testlet_alpha, kr20, omega;
    tal_figure sem, testlet_sem; /* in units of the raw sum */
    tal_figure band;             /* half of a 68 % band: SEM, of testlets where there are; of 100 people and more */
} tal_scope;

/*
 * difficulty: mean / the greatest value in the whole table, which is 2 where items are levels. The
 * greater, the easier. rest: the item's correlation with the sum of the others.
 */
typedef struct tal_item_row {
    tal_figure mean, deviation, difficulty, rest;
} tal_item_row;

/* Who chose a reply, how large a part of those who chose any, and their mean sum of the items of all
 * other moments. */
typedef struct tal_choice_row {
    const char *choice;
    size_t n;
    double share, rest;
} tal_choice_row;

typedef struct tal_distractors {
    const char *moment;
    size_t n; /* of the listwise people, those who chose */
    tal_choice_row *rows; /* by name */
    size_t rows_count;
} tal_distractors;

typedef struct tal_subscore_row {
    const char *skill;
    tal_figure own, total, both;
    bool worth;
} tal_subscore_row;

typedef struct tal_rank_row {
    double score; /* a raw sum */
    size_t n;
    double rank;  /* percentile */
} tal_rank_row;

/* @total held against @retest. SEM: of @total, by its correlation with @retest. */
typedef struct tal_retest {
    size_t n, up, down; /* people; those who rose, and fell, reliably */
    tal_figure r, low, high, sem, difference;
} tal_retest;

/* The cut is the least @total that passed; totals go from 0 to 100. */
typedef struct tal_passing {
    size_t n, passed;
    tal_figure share, low, high;
    size_t decided; /* people with a total */
    tal_figure cut, items, agreement, kappa, accuracy;
    bool four;
} tal_passing;

typedef struct tal_figures {
    tal_arena *arena;
    const tal_item_table *table; /* borrowed */
    size_t n, missing;           /* people with every item; cells without a value */
    size_t *people;              /* which they are */
    double *sums;                /* the raw sum of each of them */
    double greatest;             /* value in the table */
    tal_scope *scopes;           /* all first */
    size_t scopes_count;
    tal_item_row *items;         /* as in the table */
    tal_distractors *distractors;
    tal_subscore_row *subscores; /* for each skill; none in a plain table */
    size_t subscores_count;
    tal_rank_row *ranks;         /* from the least score */
    size_t ranks_count;
    tal_retest retest;
    tal_passing passing;
} tal_figures;

tal_status tal_figures_of(tal_figures **out, const tal_item_table *table);
void tal_figures_free(tal_figures *figures);

#endif
