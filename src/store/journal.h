/*
 * The journal: the append-only record of one session, one JSON record a line, each chained to the
 * one before it; the only truth about the session. Each record is on the disk before the call
 * returns. This is its writing; reading is log.h. Format: docs/journal.md.
 */
#ifndef TAL_STORE_JOURNAL_H
#define TAL_STORE_JOURNAL_H

#include <stdbool.h>
#include <talante/talante.h>

typedef enum tal_mode {
    TAL_PRACTICE, TAL_ASSESSMENT,
    TAL_READING, /* nothing was played: a worked example or a debrief was read */
} tal_mode;

extern const char *const tal_mode_names[]; /* "practice"..., NULL after the last */

/* The first record: what is played, and under which rules. Strings are borrowed. */
typedef struct tal_journal_start {
    const char *scenario, *file;         /* its id; the name of its file, without folders */
    const char *scenario_sha256, *rubric_sha256;
    const char *translation_sha256;      /* of the session's language; NULL: the scenario's own */
    const char *lexicon_sha256;          /* that typed words are heard by; NULL: replies are picked */
    const char *language;
    int form;                            /* 0 to forms - 1: the one drawn, never -1 */
    uint64_t seed;
    tal_mode mode;
    bool exposed;                        /* ASSESSMENT: its explanations were read before */
    const char *assessment_sha256;       /* ASSESSMENT: of the file that it is part of, or NULL; then */
    unsigned accommodations;             /* ... a set of tal_accommodation: those granted */
    const char *candidate;               /* or NULL */
} tal_journal_start;

typedef enum tal_entry_kind {
    TAL_ENTRY_REPLY, TAL_ENTRY_LOOK, TAL_ENTRY_SILENCE, TAL_ENTRY_TEXT,
    TAL_ENTRY_REWIND, /* practice: back to before the entry numbered `back_to` was made */
} tal_entry_kind;

typedef struct tal_entry {
    tal_entry_kind kind;
    int turn;                            /* tal_state's when it was made, before its effects; and */
    const char *scene, *id;              /* its scene; the reply or look. Not for REWIND */
    const char *moment;                  /* decided by this answer, or NULL */
    int8_t levels[TAL_SKILLS];           /* that it scored; -1: none */
    long seq;                            /* its own number, from 1; the start record is 0 */
    long back_to;                        /* REWIND: the seq of an entry that counts until now */
    const char *text;                    /* TEXT: the words, whose id is what they were taken as, or
                                          * NULL: they were not understood. NULL: erased since; then */
    const char *taken;                   /* ... what TAL_ACTION_ERASED takes */
    const char *text_salt, *text_digest; /* of a TEXT that was read */
} tal_entry;

typedef struct tal_journal tal_journal;  /* one that is being written, and locked while it is */

/*
 * Makes the journal's file and its first record. TAL_EIO with errno; TAL_EINVAL: no home, a text
 * that is not UTF-8, or an id that no scenario can have; TAL_EFILE: the file that TALANTE_KEY names
 * cannot be used (tal_key_read says why).
 */
tal_status tal_journal_create(tal_journal **out, const tal_journal_start *start);

/*
 * Opens an unfinished one to go on. A torn last record is cut off, with a warning (TAL603), where
 * all records before it are sound. TAL_EFILE: it is damaged, and left as it is; TAL_EENDED: it is
 * sealed; TAL_EIO with EWOULDBLOCK: it is open elsewhere (TAL615). Read the log after this call,
 * not before: until then another terminal may add to it.
 */
tal_status tal_journal_reopen(tal_journal **out, const char *path, tal_diagnostics *diagnostics);

const char *tal_journal_path(const tal_journal *journal);

/* What the session is to do again for an entry; not for REWIND. Borrowed from it. */
tal_action tal_entry_action(const tal_entry *entry);

/*
 * Adds a record, and sets entry->seq. After TAL_EIO (a full disk) the file ends with the last whole
 * record, and the call may be repeated. TAL_EENDED: sealed. TAL_EINVAL: REWIND in an assessment, or
 * back to no entry; this is a reading; a TEXT, where replies are picked, or the other way round.
 */
tal_status tal_journal_add(tal_journal *journal, tal_entry *entry);

/*
 * What the trainee thinks of each skill, 0 to 100 or -1 (skipped), before the score shows. A rewind
 * takes it back. TAL_EIO, TAL_EENDED as above; TAL_EINVAL: out of range, or rated already.
 */
tal_status tal_journal_rate(tal_journal *journal, const int rating[TAL_SKILLS]);

/* What the replies of this scenario mean was shown, or is about to be. Written once, and asked for
 * as often as one likes. TAL_EIO, TAL_EENDED as above. */
tal_status tal_journal_explained(tal_journal *journal);

/* The whole journal of a reading: START (its mode does not matter), explained, and no result.
 * Errors as tal_journal_create. */
tal_status tal_journal_reading(const tal_journal_start *start);

/* The last record: how it ended, which is recorded of no reading. After it nothing can be added. */
tal_status tal_journal_seal(tal_journal *journal, const tal_result *result);

void tal_journal_close(tal_journal *journal); /* and frees it; unsealed stays resumable */

#endif
