/* The sentences of the progress, for pages and for the window: in the language of the interface. */
#ifndef TAL_REPORT_PROGRESS_WORDS_H
#define TAL_REPORT_PROGRESS_WORDS_H

#include "base/buffer.h"
#include "store/progress.h"

enum {
    TAL_PROGRESS_KINDS = 4,
    TAL_PROGRESS_TIME = 64,  /* room for a time that is shown */
    TAL_PROGRESS_SHOWN = 20, /* conversations; `progress --json` has all */
};

/* In the order in which they are told. */
extern const tal_progress_kind tal_progress_kinds[TAL_PROGRESS_KINDS];

tal_progress_kind tal_progress_kind_of(const tal_played *played);
const char *tal_progress_kind_words(tal_progress_kind kind); /* "Practice, typed". Static */

/* "Practice: %d conversations", for COUNT. Static. */
const char *tal_progress_kind_count(tal_progress_kind kind, int count);

/* "2025-01-31T09:30:00Z" as "2025-01-31 09:30", or the day alone; what has another shape, as it is. OUT. */
const char *tal_progress_minute(const char *time, char out[TAL_PROGRESS_TIME]);
const char *tal_progress_day(const char *time, char out[TAL_PROGRESS_TIME]);

/* The rest appends. How a skill stands, to be read one after the other: "72 of 100 the last time", "; trend +5",
 * "; you rate yourself 3 too high". The last two may be nothing. */
void tal_progress_words_last(tal_buffer *out, const tal_progress_skill *it);
void tal_progress_words_trend(tal_buffer *out, const tal_progress_skill *it);
void tal_progress_words_gap(tal_buffer *out, const tal_progress_skill *it);

/* What follows a scenario's title: " On average 60 of 100. Passed before. Last on 2025-01-31." */
void tal_progress_words_scenario(tal_buffer *out, const tal_progress_scenario *it);

/* "parcel, practice, form 0, en: typed; resolved. " NAME is the scenario's. */
void tal_progress_words_played(tal_buffer *out, const tal_played *it, const char *name);

#endif
