/*
 * The words of the language and their fields: one table for the scan, the loader and the definitions
 * that editors read (author/definitions.h). language.md's first table, as data.
 */
#ifndef TAL_SCRIPT_SCHEMA_H
#define TAL_SCRIPT_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

/* What a field takes. */
typedef enum tal_takes {
    TAL_TAKES_TEXT,      /* a text, a list of texts with `when`, or a function */
    TAL_TAKES_PLAIN,     /* a text that is the same in every session */
    TAL_TAKES_ID,        /* the id of something else */
    TAL_TAKES_CHOICE,    /* one of a closed list */
    TAL_TAKES_NUMBER,    /* a whole number within lo..hi */
    TAL_TAKES_BOOL,
    TAL_TAKES_CONDITION, /* an expression that is true or false, or a function */
    TAL_TAKES_LEVEL,     /* 0, 1, 2, an expression, or a function */
    TAL_TAKES_EFFECTS,   /* "name = expression, ...", or a function */
    TAL_TAKES_TARGET,    /* an id, or a list of ids with `when` */
    TAL_TAKES_EXPECT,    /* a condition that may also name how it ended */
    TAL_TAKES_TEXTS,     /* a list of plain texts */
    TAL_TAKES_TABLE,     /* a table with fields of its own: see `table` */
    TAL_TAKES_LIST,      /* a list of texts, or of tables that begin with one: see `table` */
    TAL_TAKES_ANY,       /* checked by hand: vars, vary's own fields */
} tal_takes;

typedef struct tal_field_rule {
    const char *name;
    tal_takes takes;
    bool required;
    int lo, hi;                 /* NUMBER */
    const char *const *choices; /* CHOICE; ends with NULL */
    const char *table;          /* TABLE, LIST: the name of its rule ("persona", "moment") */
    const char *about;          /* what it is, in a sentence; not translated yet */
} tal_field_rule;

/* How a word is written. */
typedef enum tal_shape {
    TAL_SHAPE_ID_BODY, /* reply "id" { ... } */
    TAL_SHAPE_TEXT,    /* says "text" or says { "text", when = } */
    TAL_SHAPE_BODY,    /* silence { ... } */
    TAL_SHAPE_TABLE,   /* no word: a field that is a table, persona = { ... } */
} tal_shape;

typedef struct tal_word_rule {
    const char *name;
    tal_shape shape;
    const char *first;              /* what its first plain item is called ("text"), or NULL */
    const tal_field_rule *fields;   /* ends with a NULL name */
    const char *const *items;       /* the words that may stand in it, up to NULL; or NULL */
    const char *about;              /* as a field's */
} tal_word_rule;

/* The word NAME; NULL: none, or a table that is no word ("persona", "claim", vary's "case"). */
const tal_word_rule *tal_schema_word(const char *name, size_t length);
const tal_word_rule *tal_schema_rule(const char *name, size_t length); /* tables too */
const tal_word_rule *tal_schema_at(size_t i); /* the i-th, tables too; NULL past the last */
const tal_field_rule *tal_schema_field(const tal_word_rule *word, const char *name);

/* The English for a Spanish NAME: a field of WORD; where WORD is NULL, any word or field. Or NULL. */
const char *tal_schema_english(const tal_word_rule *word, const char *name, size_t length);

/* What of CHOICES (ends with NULL) somebody means who writes the Spanish NAME; or NULL. */
const char *tal_schema_english_choice(const char *const *choices, const char *name);

/* Can ID be one? Small letters, digits and _ (with HYPHENS, as a scenario's may have: these too), beginning
 * with a letter. */
bool tal_schema_is_id(const char *id, bool hyphens);

/* Have expressions or Lua taken the name ID? Then only a scenario may have it. */
bool tal_schema_is_reserved(const char *id);

#endif
