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

/* MOMENT (as the file names it, or the session's language), or all (NULL), onto PAGE. TAL_ECHOICE: there is no such moment
 * in what was played. */
tal_status tal_evidence_put(tal_page *page, const tal_told *told, const char *moment);

#endif
