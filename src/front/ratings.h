/*
 * Files of ratings. Two forms are read, told apart by how the file begins:
 *
 *     id,rater,discernment,validation,disagreement,text,lang,context,stance
 *     a1,ana,2,1,0,"When did it go?",en,"My line is dead.",hold
 *     a1,luis,2,2,0
 *
 * CSV, a row for each rater and reply. An empty level: not rated. The columns from text on may be
 * missing; where there is a text the engine rates it too. And JSON lines as `talante score` takes
 * them, with "levels" (the rater is called "rated").
 */
#ifndef TAL_FRONT_RATINGS_H
#define TAL_FRONT_RATINGS_H

#include "analysis/agreement.h"
#include "base/arena.h"
#include "front/scorer.h"

typedef struct tal_ratings_file {
    tal_ratings ratings; /* the engine's name is "engine" */
    tal_arena *arena;    /* owns its texts */
} tal_ratings_file;

/* Gives an exit code; what is wrong with the file has been said, line by line. */
int tal_ratings_read(tal_ratings_file *out, const char *path, tal_scorer *scorer);
void tal_ratings_free(tal_ratings_file *file);

#endif
