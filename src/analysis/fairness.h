/*
 * Do groups of people fare differently? Adverse impact (impact.h) and differential item functioning (dif.h)
 * over the figures of a table and groups that were read from a file of their own, which nothing that scores
 * can read.
 */
#ifndef TAL_ANALYSIS_FAIRNESS_H
#define TAL_ANALYSIS_FAIRNESS_H

#include "analysis/dif.h"
#include "analysis/figures.h"
#include "analysis/impact.h"

/* One attribute, or where two meet ("sex x race"), and one question. */
typedef struct tal_impact_table {
    const tal_attribute *attribute;
    bool scoring;       /* the share above the median score; else of those who passed */
    size_t asked;       /* people of whom the answer is known */
    size_t unknown;     /* of these, whose group is not: they are in no row */
    tal_impact *groups; /* as in the attribute */
} tal_impact_table;

typedef struct tal_dif_row {
    const tal_attribute *attribute;
    int reference, focal;         /* groups; the reference is the largest */
    size_t item, references, focals; /* people of each */
    const char *why;              /* why there are no figures; NULL: there are */
    tal_dif dif;
} tal_dif_row;

typedef struct tal_fairness {
    tal_arena *arena;
    const tal_attributes *attributes; /* NULL: none */
    tal_impact_table *impacts;
    size_t impacts_count;
    tal_figure median; /* above which a score counts: of @total, or of the raw sum where there is none */
    bool by_total;
    tal_dif_row *difs;
    size_t difs_count;
} tal_fairness;

/*
 * ATTRIBUTES may be NULL. DIF is looked for by each of them and by the language of the table. An item with
 * more values than two is taken as right at its greatest; people are matched by their raw sum.
 */
tal_status tal_fairness_of(tal_fairness **out, const tal_figures *figures,
                           const tal_attributes *attributes);
void tal_fairness_free(tal_fairness *fairness);

/* Divides PEOPLE by the texts that they have, NULL: unknown. The arena owns what is made; the texts and
 * NAME are borrowed. */
tal_status tal_attribute_of(tal_attribute *out, tal_arena *arena, const char *name,
                            const char *const *texts, size_t people);

#endif
