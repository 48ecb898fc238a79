/* The debrief as text, a section a call: a section that has nothing to say writes nothing. */
#ifndef TAL_REPORT_ACCOUNT_TEXT_H
#define TAL_REPORT_ACCOUNT_TEXT_H

#include "debrief/account.h"
#include "report/page.h"

/* Title and summary. */
void tal_account_text_head(tal_page *page, const tal_scenario_info *info);

/* How it ended, in the narrator's words. */
void tal_account_text_ending(tal_page *page, const tal_account *account);

/* What was claimed, and what of it was true. */
void tal_account_text_about(tal_page *page, const tal_account *account);

/* What the outcome meant for client, company and colleague. */
void tal_account_text_meaning(tal_page *page, const tal_account *account);

/* How good a score is: GOOD from the cut on, FAIR from FLOOR on, or POOR. */
tal_face tal_account_text_face(int score, const tal_rubric *rubric, int floor);

/* Appends why an ended conversation, or several together (whose `result` may be NULL), are no pass: for each
 * reason a blank and a sentence. */
void tal_account_text_reasons(tal_buffer *out, const tal_result *result, const tal_rubric *rubric,
                              const char *language);

/* LANGUAGE is the session's: the rubric's words are in it. */
void tal_account_text_scores(tal_page *page, const tal_result *result, const tal_rubric *rubric,
                             const char *language);

/* Of a conversation that ended and was scored: whether that is a pass, and if not, why. Not for one of an
 * assessment: there all of them together decide. */
void tal_account_text_verdict(tal_page *page, const tal_result *result, const tal_rubric *rubric,
                              const char *language);

/* In place of the scores, for what began in the middle: what was earned in the moments that were met. */
void tal_account_text_points(tal_page *page, const tal_account *account, const tal_rubric *rubric,
                             const char *language);

/* One part of the conversation: an answer with what it did, the better line and the idea. A RUBRIC
 * of NULL: an example, without levels and better lines. KEY: better lines are told, which are the author's key. */
void tal_account_text_part(tal_page *page, const tal_part *part, const tal_rubric *rubric,
                           const char *language, bool key);

/* What lay on the desk unread, and what it said. */
void tal_account_text_unseen(tal_page *page, const tal_account *account);

/* The moments that were not reached, and their ideas. */
void tal_account_text_unmet(tal_page *page, const tal_account *account);

#endif
