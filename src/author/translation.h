/*
 * A translation as those work with it who write one: every text of the scenario in the order in which a reader
 * meets it, beside what the file NAME.LANG.yaml has of it. What the scenario no longer has is kept apart.
 */
#ifndef TAL_AUTHOR_TRANSLATION_H
#define TAL_AUTHOR_TRANSLATION_H

#include "author/comments.h"
#include "script/prose.h"

typedef enum tal_translation_state { TAL_TRANSLATION_NEW, TAL_TRANSLATION_STALE,
                                     TAL_TRANSLATION_DONE } tal_translation_state;
extern const char *const tal_translation_state_names[]; /* "new", "stale", "done"; ends with NULL */

/* One pair of the file. Texts that a list has twice share one. */
typedef struct tal_translation_text {
    const tal_prose *node;
    const tal_prose_phrase *phrase; /* its `bytes` are the text as it is now */
    const char *key;      /* "scenes.opening.replies.ask.text"; of a list, or a text with cases, a number behind it */
    const char *from;     /* what `to` was made from; of a NEW one as it is now */
    const char *to;       /* "" where there is none */
    const tal_yaml *pair; /* in the file; NULL: not there */
    const char *note;     /* comments that come with `to` from where it stood before, a line each; "" */
    tal_translation_state state;
} tal_translation_text;

/* What the scenario no longer has. */
typedef struct tal_translation_gone {
    const char *key, *from, *to, *note; /* from and note may be ""; the note is comments, a line each */
    bool returned; /* another place of the scenario says the same now, and has taken it */
    bool before;   /* it was among those already */
} tal_translation_gone;

typedef struct tal_translation {
    tal_arena *arena;
    tal_scenario *scenario; /* sealed, in its own language only */
    const char *language, *path; /* of the file */
    tal_source *source;     /* of the file, NULL: there is none yet */
    tal_yaml_file *file;
    tal_comments *comments;
    tal_prose *prose;
    tal_translation_text *texts;
    size_t texts_count;
    tal_translation_gone *gone;
    size_t gone_count, gone_capacity;
    const char *verbatim;   /* what stands behind #~ where it is not as we write it; else "" */
    size_t moved;           /* texts that were found among those that are gone */
} tal_translation;

/*
 * Reads the scenario PATH, and the file beside it for LANGUAGE if there is one. TAL_EFILE: FOUND says why. Of the
 * file nothing is refused that a translator's hand can mend later; what it lacks is not told. TRANSLATION is the
 * caller's to close, whatever this gives.
 */
tal_status tal_translation_open(tal_translation *translation, const char *path, const char *language,
                                tal_diagnostics *found);
void tal_translation_close(tal_translation *translation);

/* Fills in the texts and what is gone, once the prose has been laid beside the file: a part of opening. */
tal_status tal_translation_gather(tal_translation *translation);

/* How many texts are in STATE. */
size_t tal_translation_count(const tal_translation *translation, tal_translation_state state);

/* How many translations were found by this reading to have lost their text. */
size_t tal_translation_lost(const tal_translation *translation);

/* TEXT gets the translation TO, made from FROM; both are copied. false: no memory. */
bool tal_translation_set(tal_translation *translation, tal_translation_text *text, const char *from, const char *to);

/* Every text is written in the pseudo-language (author/pseudo.h), and nothing is kept of what was. false: no
 * memory. */
bool tal_translation_pretend(tal_translation *translation);

/*
 * Puts BYTES where the file is, all or nothing, through links, with the rights that it has, or else those of the
 * scenario. *CHANGED: false where it says that already. TAL_EFILE: somebody has written to it since it was read,
 * and FOUND says so; TAL_EIO with errno: EFBIG, it could not be read again.
 */
tal_status tal_translation_save(const tal_translation *translation, const tal_buffer *bytes, bool *changed,
                                tal_diagnostics *found);

#endif
