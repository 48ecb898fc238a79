/*
 * Do groups of people fare differently? Adverse impact and differential item functioning, in tables and in plain sentences. No group of
 * fewer than TAL_GROUP_PEOPLE people has a row or is held against another; nor can it be had by subtraction: where those who
 * are in no row would be fewer than that, the next smallest group joins them; where two attributes meet, the table is left out; and so is one
 * that comes later than another, where rows of one, taken away from the row of the other that they lie in, leave fewer.
 */
#ifndef TAL_DOSSIER_FAIRNESS_SECTION_H
#define TAL_DOSSIER_FAIRNESS_SECTION_H

#include "analysis/fairness.h"
#include "report/folio.h"

/* What the section tells, counted. */
typedef struct tal_fairness_found {
    size_t tables, under;     /* of groups held against each other; with one under four fifths */
    size_t compared, differ;  /* items, a pair of groups each; of class B or C */
} tal_fairness_found;

/* Below a heading that stands already. FAIRNESS is of FIGURES; that no groups were given is told, and how to. TAL_ENOMEM. */
tal_status tal_fairness_section(tal_folio *folio, const tal_figures *figures, const tal_fairness *fairness, tal_fairness_found *found);

#endif
