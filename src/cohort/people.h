/* An account of each candidate, as text: what they answered, and every point with its reason. */
#ifndef TAL_COHORT_PEOPLE_H
#define TAL_COHORT_PEOPLE_H

#include "cohort/harvest.h"
#include "report/page.h"

/* Makes the folder people among the results in FOLDER, where there is none. TAL_EIO with errno. */
tal_status tal_people_folder(const char *folder);

/* Writes people/ID.txt among the results, in the language of the conversations. What cannot stand
 * in a file's name is %XX there; where that would be too long, the name is the SHA-256 of the id.
 * Nobody without a conversation has one; of who has not finished all of them, it says only that. */
tal_status tal_people_write(const tal_harvest *harvest, const tal_candidate *candidate);

/* Adds ID as the name of a file, at most TAL_PEOPLE_NAME bytes: what cannot stand there is %XX; of one
 * that is longer than that, its SHA-256. */
void tal_people_put_name(tal_buffer *out, const char *id);

enum { TAL_PEOPLE_NAME = 237 }; /* which leaves room for ".html", and for ".talante.part" behind it */

/* What was done in a conversation of SCENARIO, for tal_session_replay; ids and words are borrowed. The caller frees;
 * NULL: no memory. */
tal_action *tal_people_actions(const tal_scenario *scenario, const tal_performance *it);

/* The same, of its own: what ID's files in people are called, before their ending. The caller frees; NULL: no memory. */
char *tal_people_name(const char *id);

/* The same account onto PAGE, one of tal_people_page; nothing of who has no conversation. KEY: with better
 * replies, what was true, and what was not looked at or reached, as those who decide read it; without it for who is meant.
 * SPEAK (or NULL) is tal_batch's. */
tal_page tal_people_page(void);
tal_status tal_people_put(tal_page *page, const tal_assembly *assembly, const tal_band *band,
                          const tal_candidate *candidate, bool key, void (*speak)(const char *language));

#endif
