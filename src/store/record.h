/* One record of a journal: as bytes, and as fields. Format: docs/journal.md. */
#ifndef TAL_STORE_RECORD_H
#define TAL_STORE_RECORD_H

#include "base/arena.h"
#include "base/buffer.h"
#include "data/json.h"
#include "store/chain.h"
#include "store/journal.h"

/* The formats: that with typed words is as the first, and something more. */
enum { TAL_JOURNAL_PICKED = 1, TAL_JOURNAL_TYPED = 2 };

/* What a journal begins with, whatever its format. */
#define TAL_RECORD_FIRST "{\"seq\":0,\"event\":\"start\","

/* What stands between the hashed part of a line and its link: quotes in texts are escaped, so that
 * it is found nowhere else. */
#define TAL_RECORD_CHAIN ",\"chain\":\""

#define TAL_HASH_PLAIN "sha256"
#define TAL_HASH_KEYED "hmac-sha256"

typedef enum tal_record_kind {
    TAL_RECORD_START, TAL_RECORD_ENTRY, TAL_RECORD_RATING, TAL_RECORD_EXPLAINED, TAL_RECORD_END,
} tal_record_kind;

/* Strings are borrowed; what a kind does not have is zero. */
typedef struct tal_record {
    tal_record_kind kind;
    long seq;
    const char *time;             /* START, END: UTC, ISO 8601 */
    tal_journal_start start;      /* candidate: NULL where there is none, or it was erased */
    const char *talante;          /* START */
    bool keyed;                   /* START */
    const char *candidate_digest; /* START, or NULL; kept when the candidate is erased */
    const char *candidate_salt;   /* START, with a candidate */
    tal_entry entry;
    int rating[TAL_SKILLS];       /* RATING: 0 to 100, or -1 */
    tal_result result;            /* END */
} tal_record;

/* Adds the line of RECORD, newline included; LINK is the chain before it, and then after it.
 * TAL_EINVAL: a text is not UTF-8. On failure LINK is as it was. */
tal_status tal_record_write(tal_buffer *out, const tal_record *record, const tal_key *key,
                            uint8_t link[TAL_SHA256_SIZE]);

/* Fills OUT from a parsed line, strings copied into ARENA. TAL_EFILE: not a record of this format.
 * What it holds beyond that is judged by writing it again. */
tal_status tal_record_read(tal_record *out, tal_arena *arena, const tal_json *line);

/* That of a conversation that did not take place: no outcome, no score. */
tal_result tal_record_no_result(void);

/* Where TEXT, which is not empty, first stands in a line; NULL: nowhere. */
const char *tal_record_find(const char *line, size_t length, const char *text);

#endif
