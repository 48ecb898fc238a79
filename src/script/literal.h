/* What a text or a number of a Lua file stands for, decoded as Lua 5.4 does (manual, 3.1). */
#ifndef TAL_SCRIPT_LITERAL_H
#define TAL_SCRIPT_LITERAL_H

#include "base/arena.h"
#include "script/lex.h"

/* Why a text cannot be decoded. */
typedef enum tal_escape {
    TAL_ESCAPE_NONE,
    TAL_ESCAPE_UNKNOWN, /* \d: Lua refuses */
    TAL_ESCAPE_NUMBER,  /* \300, \xZZ, \u{...}: Lua refuses */
    TAL_ESCAPE_BINARY,  /* Lua takes it, but it is not UTF-8, or holds a zero */
} tal_escape;

typedef struct tal_literal {
    const char *bytes; /* in the arena, ends with a zero; NULL: no memory */
    uint32_t length;
    tal_escape wrong;
    uint32_t wrong_offset;
} tal_literal;

/* TEXT of the file BYTES. A wrong escape is decoded as the characters that stand there. */
tal_literal tal_literal_text(const char *bytes, const tal_lexeme *text, tal_arena *arena);

/* 0 for a number with a flaw. */
double tal_literal_number(const char *bytes, const tal_lexeme *number);

#endif
