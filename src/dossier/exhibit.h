/*
 * What a judge is shown to rate: an answer, and what was said before it. Nothing in it says who gave the
 * answer, what it earned or what the author thinks of it, but for `key`, which is not for judges' eyes.
 */
#ifndef TAL_DOSSIER_EXHIBIT_H
#define TAL_DOSSIER_EXHIBIT_H

#include "analysis/agreement.h"
#include "base/arena.h"

typedef enum tal_exhibit_kind {
    TAL_EXHIBIT_TRUTH,  /* what is so, whatever the client says: without it nobody can judge an answer */
    TAL_EXHIBIT_SAYS,   /* the client, or somebody else who is there */
    TAL_EXHIBIT_NOTE,   /* the narrator */
    TAL_EXHIBIT_LOOK,   /* the trainee looked something up */
    TAL_EXHIBIT_ANSWER, /* an earlier answer; text "": silence, or words that were erased */
} tal_exhibit_kind;

typedef struct tal_exhibit_line {
    tal_exhibit_kind kind;
    const char *speaker; /* LOOK: what was looked up; else "" where nobody is named */
    const char *text;
} tal_exhibit_line;

typedef struct tal_exhibit {
    const char *id;           /* the same for the same words in the same place, whoever reads them */
    uint64_t order;           /* of its conversation or scene, by which these are shuffled */
    size_t group;             /* its conversation or scene, from 0 */
    size_t begin, first, end; /* lines: of its group, since the answer before, past the last */
    const char *answer;
    bool exercised[TAL_SKILLS]; /* what is to be rated */
    int8_t key[TAL_SKILLS];     /* the engine's or the author's level, or TAL_UNRATED */
} tal_exhibit;

/* All texts live in the arena. */
typedef struct tal_exhibits {
    tal_arena *arena;
    tal_exhibit *list;
    size_t count, capacity, groups;
    tal_exhibit_line *lines;
    size_t lines_count, lines_capacity;
    bool failed; /* no memory: once set, nothing is added any more */
} tal_exhibits;

/* false: no memory. */
bool tal_exhibits_open(tal_exhibits *out);
void tal_exhibits_close(tal_exhibits *exhibits);

/* A copy in the arena; "" for NULL. */
const char *tal_exhibits_keep(tal_exhibits *exhibits, const char *text);
void tal_exhibits_say(tal_exhibits *exhibits, tal_exhibit_kind kind, const char *speaker, const char *text);

/* Adds a copy of IT. */
void tal_exhibits_add(tal_exhibits *exhibits, const tal_exhibit *it);

/*
 * Puts them in the order that SEED draws, on every machine the same. CONVERSATIONS: these change places,
 * and what is in one stays in its order. Else scenes stay, and the answers of each change places.
 */
void tal_exhibits_shuffle(tal_exhibits *exhibits, uint64_t seed, bool conversations);

/* The one with this id, or NULL. After tal_exhibits_index, and until they are shuffled. */
const tal_exhibit *tal_exhibits_find(const tal_exhibits *exhibits, const char *id);
void tal_exhibits_index(tal_exhibits *exhibits);

#endif
