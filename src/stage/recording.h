/* The start of a record: what is played goes into safe keeping, then the journal begins. */
#ifndef TAL_STAGE_RECORDING_H
#define TAL_STAGE_RECORDING_H

#include "base/hash.h"
#include "language/lexicon.h"
#include "store/log.h"

typedef struct tal_recording {
    tal_journal_start start;
    char translation[TAL_SHA256_HEX]; /* what start.translation_sha256 points at */
    const tal_lexicon *lexicon;       /* that typed words are heard by; NULL: replies are picked */
    const tal_source *assessment;     /* the file of start.assessment_sha256; NULL: it is part of none */
} tal_recording;

/*
 * Keeps the bytes of the scenario's file, of its translation where LANGUAGE is not its own, of the
 * rubric, the lexicon and the assessment, and begins a journal with START (all but translation_sha256
 * filled in). TAL_EIO with errno; TAL_EINVAL: no home; TAL_ESTALE: a file has changed since it was loaded.
 */
tal_status tal_recording_begin(tal_journal **out, tal_recording *recording,
                               const char *scenario_path, const char *rubric_path,
                               bool translated);

/*
 * Records that what the replies of LOG's scenario mean is read now, unless that is on record here:
 * this log may be new here, or was left before its end. TAL_EIO with errno; TAL_EINVAL: no home.
 */
tal_status tal_recording_reading(const tal_log *log);

/* The journal of an example that is read: keeps the same files, and begins nothing. */
tal_status tal_recording_example(tal_recording *recording, const char *scenario_path,
                                 const char *rubric_path, bool translated);

#endif
