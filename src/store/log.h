/*
 * A journal that is read: its records, checked, and what follows from them. Every function here
 * takes whatever bytes it finds; none changes a file.
 */
#ifndef TAL_STORE_LOG_H
#define TAL_STORE_LOG_H

#include <stdbool.h>
#include <talante/talante.h>

#include "base/arena.h"
#include "base/source.h"
#include "store/chain.h"
#include "store/journal.h"

enum { TAL_LOG_LIMIT = 256 << 20 }; /* bytes; the largest journal that is read */

/* All strings are the log's. */
typedef struct tal_log {
    tal_journal_start start;
    const char *talante;                 /* the version that began it */
    const char *started, *ended;         /* UTC, "2025-01-31T09:30:00Z"; ended: NULL until sealed */
    bool keyed;                          /* chained with an organisation's key */
    bool named;                          /* a candidate was named; erased since where that is NULL */
    char *path;
    tal_entry *entries;
    size_t entries_count;
    long records;                        /* the sound ones, of every kind */
    long rated;                          /* the number of the rating that counts; 0: none */
    int rating[TAL_SKILLS];              /* where rated: 0 to 100, or -1 */
    bool explained;                      /* what its replies mean was shown */
    bool sealed;
    bool torn;                           /* the last line is cut */
    bool damaged;                        /* a record is not what was written; it ends before that */
    tal_result result;                   /* where sealed; moments and measured are not recorded */

    size_t whole;                        /* bytes of the sound records */
    uint8_t link[TAL_SHA256_SIZE];       /* the chain after them */
    tal_key key;
    tal_source *source;
    tal_arena *arena;
} tal_log;

/*
 * Reads and checks every record. The first that is wrong is reported at its place (TAL602, TAL604
 * and TAL606 to TAL610, see docs/diagnostics); the records before it are kept, and `damaged` is
 * set. TAL_EFILE where none came before, or it is no journal (TAL601), cannot be read, or was
 * chained with a key that is not at hand (TAL612, TAL613). A cut tail is a warning (TAL603).
 */
tal_status tal_log_read(tal_log **out, const char *path, tal_diagnostics *diagnostics);

/* The same, but a cut tail is an error. */
tal_status tal_log_read_strict(tal_log **out, const char *path, tal_diagnostics *diagnostics);

/* The same from an open file, and without a word about a cut tail. PATH stands in diagnostics. */
tal_status tal_log_read_open(tal_log **out, int file, const char *path,
                             tal_diagnostics *diagnostics);
void tal_log_free(tal_log *log);

/* Says that the tail is cut (TAL603). */
void tal_log_report_torn(const tal_log *log, tal_severity severity, tal_diagnostics *diagnostics);

/* The actions that count, rewinds applied; ACTIONS is the caller's to free, its ids the log's. */
tal_status tal_log_actions(const tal_log *log, tal_action **actions, size_t *count);

/*
 * The newest unfinished journal, of SCENARIO and CANDIDATE where they are not NULL. *OUT is NULL
 * where there is none. The caller frees. One that is damaged counts, so that opening it says so,
 * unless its last line is the record of an end. A reading does not.
 */
tal_status tal_log_find_unfinished(char **out, const char *scenario, const char *candidate);

#endif
