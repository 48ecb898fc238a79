/*
 * What stands in a scenario file: words, fields and items with their places. The scan makes it from
 * the text; the sandbox fills in what only Lua can know; the build reads it. It knows no meanings.
 */
#ifndef TAL_SCRIPT_TREE_H
#define TAL_SCRIPT_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

#include "base/arena.h"
#include "base/source.h"

typedef enum tal_tree_kind {
    TAL_TREE_WORD,     /* reply "id" { ... }, says "text", silence { ... } */
    TAL_TREE_LIST,     /* { ... } */
    TAL_TREE_TEXT,
    TAL_TREE_NUMBER,
    TAL_TREE_BOOL,
    TAL_TREE_NIL,      /* a hole among the items: only Lua makes one */
    TAL_TREE_FUNCTION, /* after Lua ran: `function` is its number */
    TAL_TREE_OPAQUE,   /* Lua that the scan does not read; after a clean run of Lua there is none */
} tal_tree_kind;

typedef struct tal_tree {
    uint8_t kind;          /* tal_tree_kind */
    bool verbatim;         /* TEXT: byte i of the text is byte offset + 1 + i of the file */
    bool faulty;           /* the scan has complained about it; what it lacks is known */
    bool generated;        /* made by Lua at run time: `offset` is only near */
    uint32_t offset, end;  /* where it begins in the file, and the byte after it */
    const char *name;      /* of a field; NULL for an item */
    uint32_t name_offset;
    const char *word;      /* WORD: "reply" */
    const char *id;        /* WORD: the text after it; NULL: none */
    uint32_t id_offset;
    uint32_t items_count;
    struct tal_tree *fields, *items; /* WORD, LIST: the first of each */
    struct tal_tree *next;           /* the next field, or the next item */
    union {
        struct {
            const char *bytes; /* ends with a zero */
            uint32_t length;
        } text;
        double number; /* 1.5 is kept, so that the build can refuse it */
        bool boolean;
        int function;
    };
} tal_tree;

/* The field NAME of a WORD or LIST; NULL: none, or Lua gave it nil, which is the same. */
tal_tree *tal_tree_field(const tal_tree *tree, const char *name);

/* "a text", "a number", "a list { ... }", `the word "says"`: for messages; in the interface's language. */
const char *tal_tree_kind_text(const tal_tree *tree);

#endif
