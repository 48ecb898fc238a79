/* How far a candidate has come in an assessment, by the journals of this machine. Changes none. */
#ifndef TAL_COHORT_STANDING_H
#define TAL_COHORT_STANDING_H

#include "model/assessment.h"
#include "store/log.h"

typedef struct tal_standing {
    bool sealed[TAL_CONVERSATIONS_LIMIT]; /* a row for each conversation: held to its end ... */
    char *unfinished[TAL_CONVERSATIONS_LIMIT]; /* ... or the journal to go on with, owned; or
                                                * NULL */
    int sealed_count;
    bool begun; /* there is a journal of this file; then, of the newest: */
    char language[16];
    unsigned accommodations;    /* granted: a set of tal_accommodation */
    char other[TAL_SHA256_HEX]; /* another file of the same id, which the candidate began last and
                                 * did not end; "" where there is none; then */
    int other_sealed, other_count; /* ... so many of so many conversations are held to their end */
} tal_standing;

/*
 * IDS: the id of the scenario of each conversation. Journals that cannot be read are passed over;
 * one that is damaged counts as unfinished, so that going on with it says so. TAL_EIO with errno;
 * TAL_EINVAL: no home. OUT is the caller's to free whatever it gives.
 */
tal_status tal_standing_find(tal_standing *out, const tal_assessment *assessment,
                             const char *const *ids, const char *candidate);
void tal_standing_free(tal_standing *standing);

#endif
