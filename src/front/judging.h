/* A judge is walked through answers, one after the other, and what they give is written down at once. */
#ifndef TAL_FRONT_JUDGING_H
#define TAL_FRONT_JUDGING_H

#include "dossier/exhibit.h"
#include "dossier/scoresheet.h"
#include "front/terminal.h"
#include "model/rubric.h"

/* All borrowed. */
typedef struct tal_judging {
    tal_terminal *terminal;
    const tal_exhibits *exhibits;
    tal_scoresheet *sheet;
    const tal_rubric *rubric;
    const char *language; /* that the anchors are shown in */
} tal_judging;

/*
 * Until all are rated or passed over, or the judge stops; those that the sheet has are not asked again, unless the
 * judge goes back to them. *LEFT: answers without a rating. TAL_EIO with errno, TAL_ENOMEM: a rating could not be
 * written.
 */
tal_status tal_judging_run(const tal_judging *j, size_t *left);

#endif
