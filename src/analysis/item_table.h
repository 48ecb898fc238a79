/*
 * Who got what at which item: the table that figures are computed from. A plain table has items of any
 * name; what Talante writes has items SCENARIO.MOMENT.SKILL. Knows no file, and no group of people.
 */
#ifndef TAL_ANALYSIS_ITEM_TABLE_H
#define TAL_ANALYSIS_ITEM_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TAL_ITEMS_LIMIT = 1000, TAL_UNKNOWN = -1 };

typedef struct tal_item {
    const char *name;
    const char *moment; /* SCENARIO.MOMENT; NULL in a plain table, as the two below */
    int scenario, skill; /* which of them; TAL_UNKNOWN */
} tal_item;

/* The replies that people chose at one moment. */
typedef struct tal_choices {
    const char *moment;
    const char **chosen; /* one for each person; NULL: none */
} tal_choices;

/* All of it lives in the arena of whoever read it. */
typedef struct tal_item_table {
    size_t people, items_count, choices_count;
    const char **candidates;
    tal_item *items;
    double *cells;            /* a row of items for each person; NAN: missing */
    double *totals, *retests; /* one for each person, NAN: empty; NULL: there is no such column */
    int8_t *passed;           /* 1, 0 or TAL_UNKNOWN; NULL: no such column */
    const char **languages;   /* NULL: empty; NULL as a whole: no such column */
    tal_choices *choices;
    const char **scenarios, **skills; /* in the order of their first items; none in a plain table */
    size_t scenarios_count, skills_count;
} tal_item_table;

/* One way of dividing people into groups. */
typedef struct tal_attribute {
    const char *name;
    const char **groups; /* in the order of the alphabet */
    size_t groups_count;
    int *of;             /* for each person of the table a group, or TAL_UNKNOWN */
} tal_attribute;

typedef struct tal_attributes {
    tal_attribute *list;
    size_t count;
    size_t strangers; /* rows of people who are not in the table */
    size_t unlisted;  /* people of the table who have no row */
} tal_attributes;

/* Ratings of targets by raters. */
typedef struct tal_rating_table {
    const char **raters, **targets;
    size_t raters_count, targets_count;
    double *cells;    /* a row of raters for each target; NAN: not rated */
    bool is_angoff;   /* the raters are judges, the targets items, the cells probabilities */
} tal_rating_table;

#endif
