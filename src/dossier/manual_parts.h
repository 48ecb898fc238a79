/* The chapters of the technical manual, for manual_page.c, which has their order. Each puts all of itself, heading
 * first; what fails for want of memory is noted in the folio. */
#ifndef TAL_DOSSIER_MANUAL_PARTS_H
#define TAL_DOSSIER_MANUAL_PARTS_H

#include "dossier/fairness_section.h"
#include "dossier/judges_section.h"
#include "dossier/measures.h"
#include "report/folio.h"

/* What it is made of. */
typedef struct tal_manual {
    const tal_roll *roll;
    const tal_figures *figures;   /* NULL: of too few people */
    const tal_fairness *fairness; /* NULL where there are no figures */
    const tal_judges *judges;     /* NULL: nothing is known of any */
    const tal_whole_score *probes;
    const char *version;          /* of what made the results */
    const char *results;          /* their SHA-256: of results.jsonl */
} tal_manual;

/* Chapters 1 to 4. FOUND: what the third tells of groups; as it was where there are no figures. TAL_ENOMEM; TAL_EFUNCTION. */
void tal_manual_purpose(tal_folio *folio, const tal_manual *manual);
void tal_manual_precision(tal_folio *folio, const tal_manual *manual);
tal_status tal_manual_fairness(tal_folio *folio, const tal_manual *manual, tal_fairness_found *found);
tal_status tal_manual_design(tal_folio *folio, const tal_manual *manual);

/* Chapters 5 to 9. The limits belong to the last: what is missing, as far as it shows in what the manual is made of. */
void tal_manual_scores(tal_folio *folio, const tal_manual *manual);
void tal_manual_practice(tal_folio *folio, const tal_manual *manual);
void tal_manual_papers(tal_folio *folio, const tal_manual *manual);
void tal_manual_rights(tal_folio *folio, const tal_manual *manual);
void tal_manual_duties(tal_folio *folio, const tal_manual *manual);
void tal_manual_limits(tal_folio *folio, const tal_manual *manual, const tal_fairness_found *found);

/* ---- Shared ---- */

/* An item of a list: HEAD, strong, then what FORMAT gives. */
void tal_manual_point(tal_folio *folio, const char *head, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The first of SOURCES (or NULL) that a reader can make something of: a bare number is for its author only. NULL: none. */
const char *const *tal_manual_next_source(const char *const *sources);

/* Where there are no figures: why. Gives whether there are some. */
bool tal_manual_has_figures(tal_folio *folio, const tal_manual *manual);

/* The assessment's conversation I: does its form FORM take part? */
bool tal_manual_draws(const tal_manual *manual, int i, int form);

/* Who held all conversations in language I of the assessment: how many, their totals, and the squares of these. */
typedef struct tal_manual_language {
    uint64_t people, total, squares;
} tal_manual_language;

tal_manual_language tal_manual_language_of(const tal_manual *manual, int i);

/* In how many conversations the client is RIGHT, or is not (or not in everything), in some form that is drawn. */
int tal_manual_verdicts(const tal_manual *manual, bool right);

#endif
