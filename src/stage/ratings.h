/*
 * Files of ratings. Two forms are read, told apart by how the file begins:
 *
 *     id,rater,discernment,validation,disagreement,text,lang,context,stance
 *     a1,ana,2,1,0,"When did it go?",en,"My line is dead.",hold
 *     a1,luis,2,2,0
 *
 * CSV, a row for each rater and reply. An empty level: not rated. The columns from text on may be
 * missing; where there is a text the engine rates it too. And JSON lines as `talante score` takes
 * them, with "levels" (the rater is called "rated"). A heading may come again, so that files can be put together by `cat`.
 */
#ifndef TAL_STAGE_RATINGS_H
#define TAL_STAGE_RATINGS_H

#include "analysis/agreement.h"
#include "base/arena.h"
#include "dossier/exhibit.h"
#include "stage/scorer.h"

typedef struct tal_ratings_file {
    tal_ratings ratings; /* the engine's name is "engine" */
    tal_arena *arena;    /* owns its texts */
} tal_ratings_file;

/* Reads COUNT files as one. SCORER (or NULL: texts are passed over) rates the texts. Gives an exit code; what is wrong with
 * a file has been said, line by line. */
int tal_ratings_read(tal_ratings_file *out, const char *const *paths, size_t count, tal_scorer *scorer);

/*
 * Adds a rater whose levels are the keys of EXHIBITS, which are sorted for it: the author's key, or with ENGINE what
 * the engine has given. *COUNT: replies that are among those. TAL_ENOMEM; TAL_EINVAL: there is no room for another
 * rater.
 */
tal_status tal_ratings_add_key(tal_ratings_file *file, tal_exhibits *exhibits, bool engine, size_t *count);

void tal_ratings_free(tal_ratings_file *file);

#endif
