/*
 * What reading leaves behind: records of who handed in what, and of what was refused, sorted by
 * their keys.
 *
 *     "A", the portion                                         how much was read of it
 *     "C", the candidate, a zero, a row (below), the origin    a performance; of the roster, nothing
 *     "R", the origin, the code                                a refusal
 *
 * so that all of one candidate stand together, and refusals in the order of the files.
 */
#ifndef TAL_COHORT_BIN_H
#define TAL_COHORT_BIN_H

#include "cohort/keyed.h"
#include "cohort/performance.h"
#include "cohort/pseudonym.h"
#include "cohort/refusal.h"

/* The row of a candidate's record: the roster's, then one for each conversation, then that of what
 * was refused before its conversation was known. */
enum { TAL_ROW_ROSTER = 0, TAL_ROW_CONVERSATION = 1, TAL_ROW_UNKNOWN = 0xff };

enum {
    TAL_ORIGIN_BYTES = 12,
    TAL_KEY_MOST = 1 + TAL_CANDIDATE_LIMIT + 2 + TAL_ORIGIN_BYTES,
};

/* Which candidates are kept: those of shard SHARD (from 1) of SHARDS; all where there is one.
 * Refusals without a candidate are the first shard's. */
typedef struct tal_bin {
    tal_pile *pile;   /* owned */
    tal_buffer value; /* owned; of the record at hand */
    int shard, shards;
    const char *path; /* borrowed: what it does not hold goes to PATH.0, PATH.1 ...; NULL: it
                          * holds all */
    size_t files;     /* how many there are */
    const tal_pseudonym_key *key; /* borrowed: candidates are put down by their pseudonyms, and without their
                                   * seeds, which were drawn by the id where none was handed in, and else stand in a
                                   * journal beside the name; NULL: as they are */
} tal_bin;

enum { TAL_BIN_MOST = 8 << 20 }; /* bytes that a bin with a path holds */

bool tal_bin_open(tal_bin *bin, int shard, int shards); /* false: no memory. It has no path */
void tal_bin_close(tal_bin *bin);

/* Writes what it holds to its next file. Errors as tal_pile_write. */
tal_status tal_bin_empty(tal_bin *bin);

/* Is it one of this shard's? */
bool tal_bin_wants(const tal_bin *bin, const char *candidate);

tal_status tal_bin_put_roster(tal_bin *bin, const char *candidate, tal_origin origin);
tal_status tal_bin_put_performance(tal_bin *bin, const tal_assembly *assembly,
                                   const char *candidate, tal_origin origin,
                                   const tal_performance *it);
tal_status tal_bin_put_refusal(tal_bin *bin, const tal_refusal *refusal);

/* How much was read of a portion. */
typedef struct tal_bin_read {
    uint32_t portion;
    uint64_t lines, blank;  /* that begin in it; of these, with nothing on them */
    uint64_t conversations; /* that were played */
} tal_bin_read;

tal_status tal_bin_put_read(tal_bin *bin, const tal_bin_read *it);
bool tal_bin_get_read(const tal_keyed *record, tal_bin_read *out); /* false: it is none */

/* A candidate's record taken apart; texts and bytes are borrowed from RECORD. false: it is none. */
typedef struct tal_slip {
    const char *candidate; /* ends with a zero */
    int row;
    tal_origin origin;
} tal_slip;

bool tal_bin_read_slip(const tal_keyed *record, tal_slip *out);

/* A refusal's record. false: it is none. */
bool tal_bin_read_refusal(const tal_keyed *record, tal_refusal *out);

#endif
