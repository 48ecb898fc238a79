/*
 * Are the results in a folder those of the answers in it? Plays every conversation again from the
 * kept scenarios, writes every line and row anew, adds up anew, and compares byte for byte.
 * docs/results.md says what that proves, and what not.
 */
#ifndef TAL_COHORT_PROOF_H
#define TAL_COHORT_PROOF_H

#include <stdint.h>
#include <talante/talante.h>

/* How much was played again. */
typedef struct tal_proof {
    uint64_t candidates, conversations;
} tal_proof;

/*
 * Of the results in FOLDER. TAL_EFILE: what is not as it should be was told (TAL640 to TAL648; also
 * what is wrong with a kept file for this version of Talante), of each file the first places.
 * TAL_EIO with errno.
 */
tal_status tal_proof_of(const char *folder, tal_proof *out, tal_diagnostics *diagnostics);

#endif
