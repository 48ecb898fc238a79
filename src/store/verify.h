/* Plays a journal again, from the kept bytes, and compares every level and figure. */
#ifndef TAL_STORE_VERIFY_H
#define TAL_STORE_VERIFY_H

#include "store/log.h"

/*
 * What a journal was played with, from the kept bytes: the scenario sealed with the translation of
 * the session. Each out-parameter may be NULL. TAL_EFILE: a copy is lost (TAL611), or this version
 * of Talante finds errors in it (TAL616).
 */
tal_status tal_log_load(const tal_log *log, tal_scenario **scenario, tal_rubric **rubric,
                        tal_diagnostics *diagnostics);

/* The lexicon that its words were heard by, from the kept bytes; NULL where replies were picked. Errors
 * as above. */
tal_status tal_log_load_lexicon(const tal_log *log, tal_lexicon **lexicon,
                                tal_diagnostics *diagnostics);

/*
 * TAL_OK: sealed, unbroken, and the same when played again. TAL_EFILE: the diagnostics say where
 * not (of damage, the first place alone; else TAL605, TAL614 and TAL620 to TAL628).
 */
tal_status tal_verify(const char *path, tal_diagnostics *diagnostics);

#endif
