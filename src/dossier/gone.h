/* The lines and rows of those who are forgotten, as they stand from now on: under a name drawn by chance, without
 * words, times and seeds. */
#ifndef TAL_DOSSIER_GONE_H
#define TAL_DOSSIER_GONE_H

#include "cohort/results.h"
#include "dossier/whose.h"

typedef struct tal_gone_one {
    char *id, *name;              /* owned: who it was, and what stands there now */
    tal_buffer rows[TAL_RESULTS]; /* owned; empty where the file has none of theirs */
} tal_gone_one;

typedef struct tal_gone {
    tal_gone_one *list; /* in the order of the new names */
    size_t count, capacity;
    char spare[40]; /* the name of who has no line, but was refused */
} tal_gone;

/* Plays the lines of FOLDER that are meant again. OUT is to be closed whatever it gives. TAL_EFILE: some cannot be
 * played again, or the folder holds no results (TAL640 to TAL648). */
tal_status tal_gone_read(tal_gone *out, const char *folder, const tal_whose *whose,
                         tal_diagnostics *diagnostics);
void tal_gone_close(tal_gone *gone);

/* What now stands for ID. */
const char *tal_gone_name(const tal_gone *gone, const char *id);

/* What stands for the one person in the names of files. */
const char *tal_gone_file(const tal_gone *gone);

#endif
