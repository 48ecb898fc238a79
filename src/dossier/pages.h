/* Writes pages of results for people, into the folder of the results. Each is there whole or not at all, for its
 * owner only; one that was there before is replaced. */
#ifndef TAL_DOSSIER_PAGES_H
#define TAL_DOSSIER_PAGES_H

#include "data/table_file.h"
#include "dossier/judges_section.h"

#include "base/buffer.h"
#include "report/folio.h"

/* A form that pages are written in beside HTML. PUT: TAL_ENOMEM (of a folio that has failed, too), or what else keeps
 * it from being. */
typedef struct tal_page_form {
    const char *ending; /* of the file's name: ".pdf" */
    tal_status (*put)(tal_buffer *out, const tal_folio *folio);
} tal_page_form;

typedef struct tal_pages {
    const char *folder; /* of results; not a journal, which has no room for pages */
    const tal_table_file *groups; /* that people belong to, for the pages of the group; NULL: not given */
    const char *language;         /* of the pages of the group; NULL: the assessment's first */
    /* Makes the words of the interface those of a language. */
    void (*speak)(const char *language);
    /* For the pages of the group: gives what judges have rated of the results, whose ASSEMBLY is lent for the call. NULL: it cannot be had,
     * as was said. */
    const tal_judges *(*judge)(void *judging, const tal_assembly *assembly);
    void *judging;
    const tal_page_form *also; /* each page in this form, too; or NULL */
    /* Owned by who gave it: the files that were written, the last of which may be what failed; and an id that may be
     * meant, or NULL. */
    char **written;
    size_t written_count, written_capacity;
    char *nearest;
    bool apart; /* nobody in the groups is in the results */
} tal_pages;

/* What was written last, or failed; NULL: nothing. */
const char *tal_pages_last(const tal_pages *it);

void tal_pages_free(tal_pages *it);

/*
 * The page of the person with this ID, FOLDER/people/ID.html, in the language of their first conversation. TAL_ECHOICE:
 * there is no such person. TAL_EENDED: they have held no conversation. TAL_EFILE: the folder has no results, or a
 * line before theirs cannot be played again, as was told. TAL_EIO with errno: what
 * tal_pages_last gives, or FOLDER where that is NULL, is what failed.
 */
tal_status tal_pages_person(tal_pages *it, const char *id, tal_diagnostics *diagnostics);

/* The page of all of them, FOLDER/report.html, and the technical manual, FOLDER/manual.html, in IT's language, or in the assessment's
 * first where the assessment does not have it: both, or neither. TAL_EFILE: the folder has no results, they are not sound, or the groups are none, as was
 * told. TAL_EINVAL: what judges have rated cannot be had. TAL_EFUNCTION: a Lua function of a scenario failed. TAL_EIO as above. */
tal_status tal_pages_group(tal_pages *it, tal_diagnostics *diagnostics);

#endif
