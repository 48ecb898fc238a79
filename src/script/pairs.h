/*
 * The entries of a translation: { from: "the text", to: "its translation" }. Finds the ones that the
 * texts of a scenario need, and tells what is missing, stale, orphaned or in the wrong shape. How the
 * maps of the file lie around them is translate.c's business.
 */
#ifndef TAL_SCRIPT_PAIRS_H
#define TAL_SCRIPT_PAIRS_H

#include "script/draft.h"
#include "script/prose.h"

/* What is missing at one place of the file: told in one go, at the end. */
typedef struct tal_gap {
    size_t offset;
    int count;
    char names[200];
    bool empty; /* the entry is there, and says nothing */
} tal_gap;

/* An entry of the file. */
typedef struct tal_pair {
    const tal_yaml *yaml;
    const char *from; /* line breaks folded; NULL: it says none */
    bool taken;
} tal_pair;

typedef struct tal_pairing {
    tal_draft *draft;
    const tal_source *source;
    tal_diagnostics *diagnostics;
    bool bad;          /* an error was found */
    tal_gap *gaps;     /* owned, as are the pairs; freed by tal_pairs_finish */
    size_t gaps_count, gaps_capacity;
    size_t entries_count; /* of all texts, whether or not they say something */
    tal_pair *pairs;   /* of the text or list that is at hand */
    size_t pairs_count, pairs_capacity;
    tal_buffer path;
} tal_pairing;

/* Where NODE stands, for a message; until the next call. */
const char *tal_pairs_path(tal_pairing *t, const tal_prose *node);

/* The translation of NODE is missing: NEAR (or NULL: the file's beginning). */
void tal_pairs_missing(tal_pairing *t, const tal_yaml *near, const tal_prose *node);

/* Tells what is missing, and frees. */
void tal_pairs_finish(tal_pairing *t);

/* Is YAML of KIND? Complains where it is not: NODE says what should be there. */
bool tal_pairs_is(tal_pairing *t, const tal_yaml *yaml, tal_yaml_kind kind, const tal_prose *node);

/* A text by a key: its `yaml` (NULL: none, which is told NEAR) is a pair, or a list of pairs, one a phrase. */
void tal_pairs_text(tal_pairing *t, tal_prose *text, const tal_yaml *near);

/* Texts without ids: the `yaml` of LIST (or NULL) has a pair for each phrase, found by its source text. */
void tal_pairs_list(tal_pairing *t, tal_prose *list, const tal_yaml *near);

/* KEY, at its place in the file, translates nothing. BEST: what it may stand for, or NULL. */
void tal_pairs_orphan(tal_pairing *t, size_t offset, const char *key, const char *best);

#endif
