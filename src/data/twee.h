/*
 * Stories in Twee 3, the text format of Twine: passages, each under a header of the form `:: Name
 * [tags] {metadata}`. By the Twee 3 Specification, v3.0.2, of the Interactive Fiction Technology
 * Foundation (https://github.com/iftechfoundation/twine-specs, twee-3-specification.md). What older
 * notations write otherwise (Twee 1 without a start, Twee2 with `<x,y>` in a header) is read too.
 * What stands in a passage is not looked into: that is the story format's.
 */
#ifndef TAL_DATA_TWEE_H
#define TAL_DATA_TWEE_H

#include <stddef.h>
#include <talante/talante.h>

#include "base/arena.h"
#include "base/source.h"

/* What is wrong with a story. The rest of its codes is where it becomes a scenario: author/story.h. */
enum { TAL_CODE_TWEE_NONE = 850, TAL_CODE_TWEE_HEADER };

typedef struct tal_twee_passage {
    const char *name;        /* without its escapes; never empty */
    const char *const *tags; /* the same */
    size_t tags_count;
    size_t header;     /* the byte of the source at which its header begins, */
    size_t begin, end; /* and its text begins and ends, without blank lines around it */
} tal_twee_passage;

typedef struct tal_twee {
    const char *title;          /* of StoryTitle; NULL: there is none */
    const char *start;          /* the first three of StoryData; NULL: it does not say */
    const char *format;         /* "Harlowe", "SugarCube" ... */
    size_t data;                /* the byte at which its header begins */
    tal_twee_passage *passages; /* all but these two, in the order of the file */
    size_t count, capacity;
    tal_arena *arena; /* all strings */
} tal_twee;

/*
 * TAL850: it is no Twee, or has no passage; then TAL_EFILE, and *OUT needs no close. TAL851, a
 * warning: something of a header or of StoryData cannot be read, and is passed over.
 */
tal_status tal_twee_read(tal_twee *out, const tal_source *source, tal_diagnostics *found);
void tal_twee_close(tal_twee *twee);

#endif
