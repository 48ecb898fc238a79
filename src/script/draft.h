/*
 * The draft of a scenario: growing tables that become the sealed arrays. Shared by the files of this
 * room that build; nobody else sees it. Out of memory sets a flag, and rows are then written to a
 * spare, so that the builders read straight and the failure is judged once, at the end.
 */
#ifndef TAL_SCRIPT_DRAFT_H
#define TAL_SCRIPT_DRAFT_H

#include "base/diagnostics.h"
#include "model/scenario.h"
#include "script/ids.h"
#include "script/scan.h"
#include "script/words.h"

/* What is wrong with the meaning of a file. TAL201 and on; docs/diagnostics/README.md lists them. */
enum {
    TAL_CODE_UNKNOWN_FIELD = 201, TAL_CODE_WRONG_TYPE, TAL_CODE_MISSING_FIELD, TAL_CODE_WRONG_ITEM,
    TAL_CODE_NUMBER, TAL_CODE_NOT_IN_LIST, TAL_CODE_BAD_ID, TAL_CODE_RESERVED_ID,
    TAL_CODE_DUPLICATE_ID, TAL_CODE_NO_SUCH_PLACE, TAL_CODE_NO_SUCH_ID, TAL_CODE_SLOT,
    TAL_CODE_BRACE, TAL_CODE_TEXT_LENGTH, TAL_CODE_EMPTY_TEXT, TAL_CODE_NO_WAY, TAL_CODE_UNLIKE_SKILLS,
    TAL_CODE_LEVEL_WITHOUT_MOMENT, TAL_CODE_OPEN_STANCE, TAL_CODE_STANCE, TAL_CODE_UNLIKE_CASES,
    TAL_CODE_FORMS, TAL_CODE_LEVEL_RANGE, TAL_CODE_TOO_MANY, TAL_CODE_NO_ITEM, TAL_CODE_MOMENT,
    TAL_CODE_PATH_STEP, TAL_CODE_VARIABLE, TAL_CODE_FUNCTION_HERE, TAL_CODE_NAME_IN_USE,
    TAL_CODE_UNKNOWN_NAME = 340, TAL_CODE_CANNOT_BE, TAL_CODE_NOT_HERE,
    TAL_CODE_TRANSLATION_MISSING = 401, TAL_CODE_TRANSLATION_STALE, TAL_CODE_TRANSLATION_ORPHAN,
    TAL_CODE_TRANSLATION_SHAPE, TAL_CODE_TRANSLATION_LANGUAGE, TAL_CODE_TRANSLATION_SLOT,
};

typedef struct tal_table {
    void *rows;
    size_t count, capacity, size;
} tal_table;

#define TAL_ROW(type, table, i) (&((type *)(table).rows)[i])

/* What the phrases of a text were made from, and whether it must read the same in every session:
 * for translations. */
typedef struct tal_raw {
    const char *bytes; /* NULL: a function's */
    tal_formula when;
    tal_site site;
} tal_raw;

typedef struct tal_origin {
    tal_run raws;
    bool plain;
} tal_origin;

/* A mistake of form, or Lua's. */
typedef struct tal_misread {
    size_t offset;
    bool comma; /* only a comma is missing there, so that nothing is lost */
} tal_misread;

typedef struct tal_draft {
    tal_scenario *scenario;
    const tal_source *source;     /* the scenario's */
    tal_diagnostics *diagnostics; /* of the call that is under way */
    tal_arena *arena;             /* dies with the draft: trees and raw texts */
    tal_scan scan;
    tal_lua *lua;
    bool bad, no_memory;
    bool misread;                 /* mistakes of form, or Lua's: what follows from them is not said */
    tal_misread misreads[TAL_DIAGNOSTICS_LIMIT]; /* those that are kept, by offset */
    size_t misreads_count;
    bool lost;                    /* names may have been lost: what is not there may be there */
    bool displaced;               /* braces do not pair: things may stand where they do not belong */
    bool functions;               /* some field is a Lua function */
    bool collecting;              /* reading what variables are set to */

    tal_ids ids;
    tal_program program;

    tal_table wordings[TAL_LANGUAGES_LIMIT]; /* tal_wording; row 0 is "none given" */
    tal_table origins;                       /* tal_origin, a row for each text */
    tal_table raws;                          /* tal_raw */
    tal_table words;                         /* const char * */
    tal_table written;                       /* tal_written */
    tal_table phrases, pieces, field_texts, names, levels, assigns, targets, lines, replies, steps;
    tal_table remarks;
    tal_table persons, varies, cases, vars, moments, looks, scenes, outcomes, paths;
    tal_table sites[TAL_SITES];              /* tal_site, beside their rows */
    tal_table scene_trees, reply_trees, look_trees; /* tal_tree *, beside their rows */
    tal_table any_bits;                      /* int32_t: a bit for each distinct reply id */
    tal_table reply_any;                     /* int32_t: beside replies, the index in any_bits */
    tal_table var_words;                     /* tal_assign: a text that variable `target` may be */
    const char **sources;
    int32_t go_scenario_first;
} tal_draft;

enum { TAL_DRAFT_SPARE = 256 };

tal_draft *tal_draft_new(tal_scenario *scenario);
void tal_draft_free(void *draft);

/* A new zeroed row of TABLE (of row size SIZE). Never NULL; moves the rows. */
void *tal_draft_add(tal_draft *draft, tal_table *table, size_t size);

/* The rows, copied into the sealed arena. */
void *tal_draft_seal_table(tal_draft *draft, const tal_table *table, size_t size);

/* A copy in the sealed arena; "" on no memory. */
const char *tal_draft_keep(tal_draft *draft, const char *text);

/* The number of a text that expressions compare. */
int32_t tal_draft_word(tal_draft *draft, const char *bytes, size_t length);

/* The values that each cell of the session can have: CELLS has cells_count rows. */
void tal_draft_ranges(const tal_draft *draft, tal_range *cells);

/* Bit number of a new bit of the session. */
int32_t tal_draft_bit(tal_draft *draft);

/* An error at a tree (its value) or at byte OFFSET of the file. HINT may be NULL. Not said where
 * the scan or Lua has complained about the very same place. */
void tal_draft_error(tal_draft *draft, int code, const tal_tree *tree, const char *hint,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));
void tal_draft_error_at(tal_draft *draft, int code, size_t offset, const char *hint,
                        const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Notes what the scan and Lua have complained about. Before that, they have about nothing. */
void tal_draft_note_misreads(tal_draft *draft);

/* Has the scan or Lua complained about something inside TREE? Then what it lacks may be that. */
bool tal_draft_damaged(const tal_draft *draft, const tal_tree *tree);
bool tal_draft_misread(const tal_draft *draft, size_t offset); /* ... about this very place? */

/* The offset in the file of byte I of a text, where it can be told; else of the text. */
size_t tal_draft_inside(const tal_draft *draft, const tal_tree *text, size_t i);

/* Can an error only be counted by now? Then nobody needs to look for what was meant. */
bool tal_draft_full(const tal_draft *draft);

/* The id of KIND that is nearest to NAME; NULL: none, or nobody would see it. */
const char *tal_draft_nearest(const tal_draft *draft, tal_id_kind kind, const char *name,
                              size_t length);

/* "did you mean X?" in BUFFER, or NULL where nothing is near. */
typedef struct tal_hint {
    char text[160];
} tal_hint;
const char *tal_draft_did_you_mean(tal_hint *hint, const char *best);

#endif
