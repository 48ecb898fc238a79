/*
 * The tokens of Lua 5.4 with their places, read one at a time from a file that may be broken: a
 * text without its closing quote is mended (mend.h) and says so. Reports nothing and never fails.
 */
#ifndef TAL_SCRIPT_LEX_H
#define TAL_SCRIPT_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A sign of one character is its own kind. */
typedef enum tal_lexeme_kind {
    TAL_LEX_END = 256,
    TAL_LEX_NAME, TAL_LEX_TEXT, TAL_LEX_NUMBER,
    TAL_LEX_CONCAT, TAL_LEX_DOTS, TAL_LEX_EQ, TAL_LEX_NE, TAL_LEX_LE, TAL_LEX_GE, TAL_LEX_FLOOR,
    TAL_LEX_SHL, TAL_LEX_SHR, TAL_LEX_LABEL,
    TAL_LEX_FOREIGN, /* != && ||: operators of other languages */
    TAL_LEX_COMMENT, /* only one that is never closed; other comments are skipped */
    TAL_LEX_SPACE,   /* a run of invisible characters that Lua does not skip */
    TAL_LEX_OTHER,   /* a character that means nothing in Lua */
    TAL_LEX_AND, TAL_LEX_BREAK, TAL_LEX_DO, TAL_LEX_ELSE, TAL_LEX_ELSEIF, TAL_LEX_KEYEND,
    TAL_LEX_FALSE, TAL_LEX_FOR, TAL_LEX_FUNCTION, TAL_LEX_GOTO, TAL_LEX_IF, TAL_LEX_IN,
    TAL_LEX_LOCAL, TAL_LEX_NIL, TAL_LEX_NOT, TAL_LEX_OR, TAL_LEX_REPEAT, TAL_LEX_RETURN,
    TAL_LEX_THEN, TAL_LEX_TRUE, TAL_LEX_UNTIL, TAL_LEX_WHILE,
} tal_lexeme_kind;

/* What is wrong with a token. */
typedef enum tal_flaw {
    TAL_FLAW_NONE,
    TAL_FLAW_UNCLOSED, /* TEXT without its closing quote; COMMENT or long TEXT without ]] */
    TAL_FLAW_HALF,     /* long TEXT that begins with [ */
    TAL_FLAW_CURLY,    /* TEXT with a curly quote for a straight one */
    TAL_FLAW_INNER,    /* TEXT with its own quote in the middle */
    TAL_FLAW_ACCENT,   /* NAME with a letter that Lua does not take */
    TAL_FLAW_NUMBER,   /* NUMBER that is none: 1.2.3, 10px */
} tal_flaw;

typedef struct tal_lexeme {
    uint16_t kind;
    uint8_t flaw;
    bool first;           /* the first on its line */
    bool is_long;         /* TEXT in [[ ]] */
    bool escaped;         /* TEXT with a backslash */
    uint16_t indent;      /* columns before the first token of its line */
    uint32_t offset, end;
    uint32_t open, close; /* TEXT: where its content begins and ends */
    uint32_t flaw_offset;
} tal_lexeme;

/* Copying it saves a place to come back to. */
typedef struct tal_lexer {
    const char *bytes;     /* ends with a zero; borrowed */
    uint32_t length, at;
    uint32_t columns;      /* of white space since the line began */
    bool fresh;            /* no token on this line yet */
    bool swallowed;        /* what is never closed took in the rest of the file */
    uint16_t indent;
    uint32_t paired;       /* quotes are known to pair up to here */
    uint32_t mended;       /* a text that took in code was mended up to here: once a line */
} tal_lexer;

/* A byte order mark and a first line that begins with # are skipped, as `lua` does. */
tal_lexer tal_lexer_start(const char *bytes, uint32_t length);
void tal_lexer_next(tal_lexer *lexer, tal_lexeme *token);

/* Goes to OFFSET, in a line that has INDENT and whose first token was read. */
void tal_lexer_seek(tal_lexer *lexer, uint32_t offset, uint16_t indent);

/* Is this a character that looks like a space, or like nothing, and is no space in Lua? */
bool tal_lex_invisible(int32_t code);

/* May BYTE stand in a name? Bytes past ASCII may not, in Lua. */
bool tal_lex_name_byte(char byte);

/* The byte after the long bracket ([[, [==[) at OFFSET, or 0: none begins there. */
uint32_t tal_lex_long_open(const char *bytes, uint32_t offset);

/* From behind a quote to the same quote again, over escapes; or to the end of the line or file. */
uint32_t tal_lex_quote_end(const char *bytes, uint32_t length, uint32_t from, char quote,
                           bool *escaped);

#endif
