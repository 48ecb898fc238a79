/*
 * What of a scenario can be translated, as a tree in the order in which a reader meets it. It is the shape of every
 * translation, so that those who read one and those who write one go by the same keys.
 */
#ifndef TAL_SCRIPT_PROSE_H
#define TAL_SCRIPT_PROSE_H

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "data/yaml.h"
#include "model/scenario.h"

typedef enum tal_prose_kind { TAL_PROSE_MAP, TAL_PROSE_LIST, TAL_PROSE_TEXT } tal_prose_kind;

/* Whose text it is: `row` is one of that table. */
typedef enum tal_prose_of { TAL_PROSE_OF_SCENARIO, TAL_PROSE_OF_PERSON, TAL_PROSE_OF_MOMENT,
                              TAL_PROSE_OF_CASE, TAL_PROSE_OF_LOOK, TAL_PROSE_OF_SCENE,
                              TAL_PROSE_OF_LINE, TAL_PROSE_OF_REPLY, TAL_PROSE_OF_OUTCOME } tal_prose_of;

/* One of the cases of a text, mostly the only one. */
typedef struct tal_prose_phrase {
    const char *bytes;    /* as the author wrote it, line breaks folded */
    tal_formula when;
    tal_site site;
    const tal_yaml *pair; /* its { from, to }; NULL: it has none */
    bool stale;           /* the pair was made from another text */
} tal_prose_phrase;

typedef struct tal_prose {
    tal_prose_kind kind;
    const char *key;       /* NULL: the root, and texts in a LIST, which are found by what they say */
    tal_prose_of of;
    int32_t row;
    bool whole;            /* MAP: where all of it is missing, that is said once */
    bool optional;         /* TEXT: a name, the same in most languages */
    bool function;         /* TEXT: a case of it is a Lua function's, which answers in each language itself */
    tal_text_id text;      /* TEXT; 0: the scenario has none by this key */
    tal_prose_phrase *phrases; /* none where `text` is 0 or a function's */
    size_t phrases_count;
    const tal_yaml *yaml;  /* what the translation has by this key; NULL: nothing */
    struct tal_prose *parent, *first, *last, *next;
} tal_prose;

/* Of SCENARIO, which is not sealed yet; all in ARENA, the texts in the scenario's. NULL: no memory. */
tal_prose *tal_prose_new(const tal_scenario *scenario, tal_arena *arena);

/* The child of a MAP by its key; NULL: there is none. */
tal_prose *tal_prose_child(const tal_prose *map, const char *key);

/* The first phrase in LIST that says the same as PHRASE, one of its own: their translation is one too. */
tal_prose_phrase *tal_prose_first(const tal_prose *list, const tal_prose_phrase *phrase);

/* Is a text beneath NODE that needs a translation? */
bool tal_prose_needed(const tal_prose *node);

/* Folds each line break, with the blanks around it, to one space, as in every text of a scenario; in place; returns
 * the length. */
size_t tal_prose_fold(char *text);

/* Adds "scenes.opening.replies.ask.text", by which people and tables name it; of a text in a list, the list. */
void tal_prose_path(const tal_prose *node, tal_buffer *out);

/*
 * Lays the translation SOURCE, whose tree is ROOT, beside PROSE, that of SCENARIO (not sealed yet):
 * fills in `yaml`, `pair` and `stale`. What is missing, stale or orphaned is a warning (TAL401 to
 * TAL403, TAL406). TAL_EFILE, with errors: it is not a translation of this scenario into a language
 * that it does not have yet.
 */
tal_status tal_prose_lay(tal_prose *prose, const tal_scenario *scenario, const tal_source *source,
                           const tal_yaml *root, tal_diagnostics *diagnostics);

#endif
