/*
 * The entries of a translation: { from: "the text", to: "its translation" }. Finds the one that a
 * text of the scenario needs, and tells what is missing, stale, orphaned or in the wrong shape.
 * Which texts there are, and where they stand in the file, is translate.c's business.
 */
#ifndef TAL_SCRIPT_PAIRS_H
#define TAL_SCRIPT_PAIRS_H

#include "data/yaml.h"
#include "script/draft.h"

/* What is missing at one place of the file: told in one go, at the end. */
typedef struct tal_gap {
    size_t offset;
    int count;
    char names[200];
} tal_gap;

typedef struct tal_translator {
    tal_draft *draft;
    const tal_source *source;
    tal_diagnostics *diagnostics;
    int language;
    bool bad;      /* an error was found */
    tal_gap *gaps; /* owned; freed by tal_pairs_finish */
    size_t gaps_count, gaps_capacity;
} tal_translator;

/* The translation of PATH is missing: NEAR (or NULL: the file's beginning). */
void tal_pairs_missing(tal_translator *t, const tal_yaml *near, const char *path);

/* Tells what is missing. */
void tal_pairs_finish(tal_translator *t);

/* Is YAML of KIND, or NULL? Complains where it is not. */
bool tal_pairs_is(tal_translator *t, const tal_yaml *yaml, tal_yaml_kind kind, const char *path);

/* A text that has an id: PARENT's child KEY holds its pair, or a list of pairs, one a phrase. */
void tal_pairs_text(tal_translator *t, const tal_yaml *parent, const char *key, tal_text_id text,
                    const char *path);

/* Texts without ids: LIST (or NULL) has a pair for each phrase, found by its source text. */
void tal_pairs_list(tal_translator *t, const tal_yaml *list, const tal_yaml *near,
                    const tal_text_id *texts, size_t count, const char *path);

/* Keys of MAP (or NULL) that are not ALLOWED (ends with NULL) translate nothing. */
void tal_pairs_keys(tal_translator *t, const tal_yaml *map, const char *const *allowed);

/* KEY, at its place in the file, translates nothing. BEST: what it may stand for, or NULL. */
void tal_pairs_orphan(tal_translator *t, size_t offset, const char *key, const char *best);

#endif
