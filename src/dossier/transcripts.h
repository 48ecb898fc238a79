/*
 * Recorded conversations as exhibits: of journals, and of the results of a batch. Each answer that decided a
 * moment is one; the others, and what was looked up, stand in the lines before the next. How it ended is not
 * told. Whoever plays is not named; whom they name in words that they typed cannot be known here.
 */
#ifndef TAL_DOSSIER_TRANSCRIPTS_H
#define TAL_DOSSIER_TRANSCRIPTS_H

#include "cohort/assembly.h"
#include "dossier/exhibit.h"

/*
 * All conversations in FOLDER, a batch's results or journals (its own, and those in `journals` below it), to
 * OUT. What is damaged or cannot be played again is told, and left out. TAL_EIO with errno: FOLDER cannot be
 * read. TAL_EFILE: nothing in it is a conversation (TAL665 where nothing else was told).
 *
 * An exhibit's id is DIGEST.NUMBER: twelve digits of the SHA-256 of what tells the conversation from others
 * (scenario, form, language, seed, and the journal's name or what was answered; not who), and which action it was.
 */
tal_status tal_transcripts_read(tal_exhibits *out, const char *folder, tal_diagnostics *diagnostics);

/* Those of the results in FOLDER, for whom has their ASSEMBLY. TAL_OK also where there are none. Errors as tal_replay_next. */
tal_status tal_transcripts_of_results(tal_exhibits *out, const char *folder, const tal_assembly *assembly, tal_diagnostics *diagnostics);

#endif
