/*
 * A story of Twine's as the beginning of a scenario: its passages are scenes, or outcomes where no
 * link leads on; its links are replies without levels. What a scenario has and a story has not is a
 * placeholder, with a comment that begins with "Decide:"; what could not be carried over is a
 * comment at its place, and a warning.
 */
#ifndef TAL_AUTHOR_STORY_H
#define TAL_AUTHOR_STORY_H

#include <talante/talante.h>

#include "base/buffer.h"
#include "data/twee.h"

/* Warnings, after those of data/twee.h. */
enum {
    TAL_CODE_STORY_TWICE = 852, /* two passages have one name */
    TAL_CODE_STORY_NOWHERE,     /* a link leads nowhere */
    TAL_CODE_STORY_NO_WAY,      /* no way leads to a passage */
    TAL_CODE_STORY_MACRO,       /* code of the story format, a variable */
    TAL_CODE_STORY_HTML,        /* HTML, an image, a link to the web */
    TAL_CODE_STORY_LEFT,        /* a passage of code or settings, a tag */
    TAL_CODE_STORY_TEXT,        /* a text was changed, or there are too many links */
    TAL_CODE_STORY_COURSE,      /* how it begins, that it does not end, a link to its own passage */
};

/*
 * Adds to OUT the text of the scenario ID, which loads and plays, its comments in the language of
 * the interface, which it also says to be in: LANGUAGE. TWEE was read from SOURCE. TAL_EFILE after
 * TAL850: it has nothing but code. Takes time linear in the story.
 */
tal_status tal_story_write(tal_buffer *out, const tal_twee *twee, const tal_source *source,
                           const char *id, const char *language, tal_diagnostics *found);

#endif
