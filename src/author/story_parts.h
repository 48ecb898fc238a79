/* What the two halves of a story's way into a scenario share: story.c plans, story_write.c writes. */
#ifndef TAL_AUTHOR_STORY_PARTS_H
#define TAL_AUTHOR_STORY_PARTS_H

#include "author/passage.h"
#include "author/story.h"
#include "script/ids.h"

/* A scene or an outcome to be. */
typedef struct tal_story_place {
    const tal_twee_passage *passage; /* NULL: a link leads to it, and there is none */
    const char *name, *id;
    size_t at;               /* a byte of the story: its header, or the link */
    size_t ways, ways_count; /* where its links lead, in `ways` */
    const char *end;         /* the id of an outcome to which it passes on; NULL: it has links */
    bool scene, reached, twice;
} tal_story_place;

typedef struct tal_story_speaker {
    const char *name, *id; /* no id: the persona, or the trainee */
    size_t count;          /* how often it begins a paragraph; twice where quotation marks follow */
} tal_story_speaker;

typedef struct tal_story {
    const tal_twee *twee;
    const tal_source *source;
    tal_diagnostics *found;
    tal_twine format;
    tal_arena *arena; /* strings */
    tal_ids ids; /* WORD: the name of a place, to it; PLACE: an id; PERSON: a name, to a speaker */
    tal_story_place *places;
    size_t places_count, places_capacity;
    int32_t *ways;
    size_t ways_count, ways_capacity;
    int32_t *order; /* of the places: from the start on, the nearest first; then the unreached */
    tal_story_speaker *speakers;
    size_t speakers_count, speakers_capacity;
    const char *end;  /* the id of an outcome that is there because none else is, or NULL */
    int32_t persona;  /* a speaker; -1: none */
    bool speech;      /* speech is marked as such, so that the rest is none */
    tal_passage page; /* the passage at hand */
    bool no_memory, too_large;
} tal_story;

/* A name as it is shown in a message or a comment: cut where it is long. */
const char *tal_story_shown(tal_story *story, const char *name);

/* Reads the passage of a place into STORY->page; of its links each once, and first those that it
 * can have as replies. Gives how many these are. */
size_t tal_story_open(tal_story *story, const tal_story_place *place);

/* The place that a link of the passage at hand leads to; -1: none is called so. */
int32_t tal_story_target(const tal_story *story, const tal_passage_link *link);

/* Who speaks in a row, by index; -1: nobody is named, or just once in the story. */
int32_t tal_story_speaker_of(const tal_story *story, const tal_passage_row *row);

/* Adds the text of what has been planned. */
void tal_story_put(tal_buffer *out, tal_story *story, const char *id, const char *language);

#endif
