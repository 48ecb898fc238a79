/*
 * What the points of a moment rest on, so that somebody can defend them or change them: what stood on the screen, the
 * replies in the order shown, what was answered, every span of words with its rule, the anchors, what the moment
 * could give at most, how it enters the score, and by which bytes all of it is recorded.
 */
#ifndef TAL_DOSSIER_EVIDENCE_H
#define TAL_DOSSIER_EVIDENCE_H

#include "dossier/telling.h"

/* The moments that were decided, as the scenario's file names them: the i-th, from 0; NULL past the last. */
const char *tal_evidence_moment(const tal_told *told, size_t i);

/* Whether part I of the account decided MOMENT (any: NULL): as the file names it, or the session's language. */
bool tal_evidence_decides(const tal_told *told, size_t i, const char *moment);

/* Whether any part did; of NULL it is said of every conversation. */
bool tal_evidence_has(const tal_told *told, const char *moment);

/* The first part of what stood on the screen when part I was answered: all since the answer before. */
size_t tal_evidence_screen(const tal_account *account, size_t i);

/* A session that stands where PART was answered, and EVENT, which has the replies that were shown. What is typed is not
 * chosen from a list, but it is taken as one of it. The caller frees OUT. */
tal_status tal_evidence_offer(tal_session **out, tal_event *event, const tal_told *told, const tal_part *part);

/* The record of PART: its number, and CHAIN at the 64 digits of its link (NULL: it has none). 0: there is none. */
long tal_evidence_record(const tal_told *told, const tal_part *part, const char **chain);

/* MOMENT (as the file names it, or the session's language), or all (NULL), onto PAGE. TAL_ECHOICE: there is no such moment
 * in what was played. */
tal_status tal_evidence_put(tal_page *page, const tal_told *told, const char *moment);

#endif
