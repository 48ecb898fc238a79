/* Writes pages of results for people, into the folder of the results. Each is there whole or not at all, for its
 * owner only; one that was there before is replaced. */
#ifndef TAL_DOSSIER_PAGES_H
#define TAL_DOSSIER_PAGES_H

#include "dossier/rated_key.h"

typedef struct tal_pages {
    const char *folder; /* of results */
    /* Makes the words of the interface those of a language. */
    void (*speak)(const char *language);
    /* Whether judges have rated the key of a scenario that the folder's results are of. TAL_EFILE: their ratings cannot be
     * read, as was told. NULL: nobody asks. */
    tal_status (*key)(tal_rated_key *out, const tal_scenario *scenario, const char *folder);
    char *written, *nearest; /* owned by who gave it: the page that was written, or NULL; an id that may be
                              * meant, or NULL */
    char *manual;            /* the same: the technical manual; where that was not written, it is what failed */
} tal_pages;

void tal_pages_free(tal_pages *it);

/*
 * The page of the person with this ID, FOLDER/people/ID.html, in the language of their first conversation. TAL_ECHOICE:
 * there is no such person. TAL_EENDED: they have held no conversation. TAL_EFILE: the folder has no results, or a
 * line before theirs cannot be played again, as was told. TAL_EIO with errno: `written`, or FOLDER where it
 * is NULL, is what failed.
 */
tal_status tal_pages_person(tal_pages *it, const char *id, tal_diagnostics *diagnostics);

/* The page of all of them, FOLDER/report.html, and the technical manual, FOLDER/manual.html, in the assessment's first
 * language. TAL_EFILE: the folder has no results, or they are not sound, or ratings cannot be read, as was told.
 * TAL_EFUNCTION: a Lua function of a scenario failed. TAL_EIO as above. After a failure the pages are as they were. */
tal_status tal_pages_group(tal_pages *it, tal_diagnostics *diagnostics);

#endif
