/*
 * The comments of a YAML file, which its reader passes over: each belongs to what it stands before, or
 * behind on the same line. Knows only the three that `talante translate` writes: #. and #, which it
 * writes anew each time, and #~, what a scenario no longer has.
 */
#ifndef TAL_AUTHOR_COMMENTS_H
#define TAL_AUTHOR_COMMENTS_H

#include "base/buffer.h"
#include "base/source.h"
#include "data/yaml.h"

typedef struct tal_comments tal_comments;

/* Of SOURCE, whose tree is ROOT; both have to outlive it. NULL: no memory. */
tal_comments *tal_comments_new(const tal_source *source, const tal_yaml *root);
void tal_comments_free(tal_comments *comments);

/* Adds the comments of NODE, and where DEEP those within it too, a line each, that have not been taken
 * yet. NODE NULL: all that are left. */
void tal_comments_take(tal_comments *comments, const tal_yaml *node, bool deep, tal_buffer *out);

/* Adds what stands behind #~, a line each. */
void tal_comments_gone(const tal_comments *comments, tal_buffer *out);

#endif
