/*
 * A person goes out of the results of a batch, and what was added up stays true. Their lines and rows
 * stand under a name that means nobody; words are taken for what they were taken as, times and seeds
 * (which may be drawn by the id) are gone. So `talante verify` still finds the same sums, and nobody
 * else's band or decision changes because one person withdrew.
 *
 * New files are made whole in FOLDER/forgetting, then each takes its place; who is interrupted does the
 * same again.
 */
#ifndef TAL_DOSSIER_WITHDRAW_H
#define TAL_DOSSIER_WITHDRAW_H

#include <talante/talante.h>

#include "dossier/whose.h"

enum {
    TAL_CODE_AT_WORK = 650,     /* somebody is at work there now */
    TAL_CODE_INTERRUPTED = 651, /* a batch that was not finished */
    TAL_CODE_NAMED_STILL = 652, /* a file that names them, and is none of ours */
};

/* What is there of whom is meant. */
typedef struct tal_withdrawable {
    size_t lines;    /* of results.jsonl */
    size_t refused;  /* rows of rejected.csv */
    size_t accounts; /* files in people */
    bool begun;      /* it was interrupted, and is to be finished */
} tal_withdrawable;

/* Is FOLDER one of results that nobody is at work in? TAL_EFILE: it is not, as was told (TAL642, TAL650,
 * TAL651). TAL_ECHOICE: it is none of a batch. TAL_EIO with errno. */
tal_status tal_withdraw_check(const char *folder, tal_diagnostics *diagnostics);

/* Errors as tal_withdraw. Of everybody's, nothing where the results are not from before. */
tal_status tal_withdraw_count(tal_withdrawable *out, const char *folder, const tal_whose *whose,
                              tal_diagnostics *diagnostics);

/* TAL_EFILE: what stands there cannot be played again, as was told, and nothing was changed. TAL_EIO with
 * errno (EWOULDBLOCK: another is at it). */
tal_status tal_withdraw(const char *folder, const tal_whose *whose, tal_diagnostics *diagnostics);

#endif
