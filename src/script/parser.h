/*
 * What the files of the scan share: where it stands, what it has found, and the steps of its
 * grammar. Private to the scan (scan.c, items.c, entry.c, value.c, word.c,
 * opaque.c, brace.c, mistake.c).
 */
#ifndef TAL_SCRIPT_PARSER_H
#define TAL_SCRIPT_PARSER_H

#include "script/lex.h"
#include "script/scan.h"
#include "script/schema.h"

enum { TAL_SCAN_DEPTH = 32, TAL_SCAN_NAMES = 256, TAL_SCAN_CURLY = 5 };

/* Up to UNQUOTED Lua refuses the file; most of the others would load, and do something else. */
typedef enum tal_mistake_code {
    TAL_MISTAKE_COMMA = 101, TAL_MISTAKE_UNCLOSED, TAL_MISTAKE_LONG, TAL_MISTAKE_CURLY,
    TAL_MISTAKE_SPACE, TAL_MISTAKE_OPEN, TAL_MISTAKE_STRAY, TAL_MISTAKE_AFTER, TAL_MISTAKE_PLUS,
    TAL_MISTAKE_COLON, TAL_MISTAKE_DOUBLE, TAL_MISTAKE_COMMENT, TAL_MISTAKE_INNER,
    TAL_MISTAKE_ESCAPE, TAL_MISTAKE_NUMBER, TAL_MISTAKE_VALUE, TAL_MISTAKE_DEPTH,
    TAL_MISTAKE_EXTRA, TAL_MISTAKE_STRANGE, TAL_MISTAKE_QUOTED, TAL_MISTAKE_NAME,
    TAL_MISTAKE_UNQUOTED,
    TAL_MISTAKE_BARE, TAL_MISTAKE_TWICE, TAL_MISTAKE_ID, TAL_MISTAKE_ID_COMMA, TAL_MISTAKE_BODY,
    TAL_MISTAKE_WORD_FIELD, TAL_MISTAKE_STRAY_NUMBER, TAL_MISTAKE_RETURN, TAL_MISTAKE_UNKNOWN,
    TAL_MISTAKE_EQUALS, TAL_MISTAKE_EXPRESSION, TAL_MISTAKE_SPANISH, TAL_MISTAKE_CONSTANT,
    TAL_MISTAKE_ARGUMENT, TAL_MISTAKE_EMPTY, TAL_MISTAKE_FUNCTION, TAL_MISTAKE_TWO_TEXTS,
} tal_mistake_code;

typedef struct tal_parser {
    const tal_source *source;
    const char *bytes;
    uint32_t length;
    tal_lexer lexer;          /* stands behind `next` */
    tal_lexeme token, next;   /* the one to be read, and the one behind it */
    uint32_t last_end;        /* of the last token that was read */
    tal_arena *arena;
    tal_diagnostics *diagnostics;
    int mistakes, depth;
    bool broken, failed;      /* failed: no memory */
    bool ended;               /* somebody has said that the file ends too early */
    bool reread;              /* a body without its end was read again as if it had one */
    bool forgive;             /* a mistake was mended here: the next item needs no comma */
    bool in_word;             /* within the body of a word, and not in an argument of a function */
    const tal_field_rule *field; /* whose value is being read, where that is one name */
    bool doubtful;            /* behind `and` or `or`: a call may not happen */

    tal_tree **calls;         /* freed with the parser */
    size_t calls_count, calls_capacity, calls_sure;

    tal_lexeme names[TAL_SCAN_NAMES]; /* what the file defines: locals and functions */
    size_t names_count;

    bool weighed;             /* the braces of the whole file were counted ... */
    long missing, extra;      /* ... and so many } are missing, or too many, still unreported */

    uint32_t curly[TAL_SCAN_CURLY]; /* where the first texts with curly quotes are: told at the end, ... */
    size_t curly_count;       /* ... at once where there are more */
    uint32_t curly_last;

    char phrase[320];         /* a hint under construction */
    tal_tree spare;           /* stands in for a tree when there is no memory */
} tal_parser;

/* ---- the tokens (scan.c) ---- */

void tal_parser_advance(tal_parser *parser);
/* Reads on at OFFSET of the same line. */
void tal_parser_seek(tal_parser *parser, uint32_t offset);
/* Gives up the rest of the line from the token on, up to a brace or to the signs that end it. */
void tal_parser_skip_line(tal_parser *parser);
/* The token behind `next`. */
tal_lexeme tal_parser_peek(const tal_parser *parser);
tal_tree *tal_parser_tree(tal_parser *parser, tal_tree_kind kind, uint32_t offset);
/* TREE ends with the last token that was read. */
void tal_parser_close(const tal_parser *parser, tal_tree *tree);
const char *tal_parser_copy(tal_parser *parser, uint32_t offset, uint32_t end);
void tal_parser_define(tal_parser *parser, const tal_lexeme *name);
/* Did the file define this name, or is it one of Lua's own? */
bool tal_parser_defined(const tal_parser *parser, const tal_lexeme *name);
const tal_word_rule *tal_parser_word(const tal_parser *parser, const tal_lexeme *token);
bool tal_parser_is(const tal_parser *parser, const tal_lexeme *token, const char *text);
/* From here on, Lua may complete calls in another order. */
void tal_parser_unsure(tal_parser *parser);

/* ---- the grammar; `token` stands at the beginning, and afterwards behind the end ---- */

/* Where a value stands. */
typedef enum tal_spot {
    TAL_SPOT_LUA,   /* in a statement, or an argument of a function: names are variables */
    TAL_SPOT_ITEM,
    TAL_SPOT_FIELD, /* behind `name =` */
} tal_spot;

/* items.c: { ... } into NODE; RULE is of the word whose body it is, or NULL. The { may lack. */
void tal_items_body(tal_parser *parser, tal_tree *node, const tal_word_rule *rule);
/* At a [ or ( that stands for {: complains, and reads up to what closes it. */
void tal_items_bracketed(tal_parser *parser, tal_tree *node);
/* What follows the end of the scenario ROOT, as if it still stood in it. */
void tal_items_rest(tal_parser *parser, tal_tree *root);

/* A table that is being filled. */
typedef struct tal_filling {
    tal_tree *node;
    tal_tree **field, **item; /* where the next of each goes */
    const tal_word_rule *rule;
    uint32_t fields_count;
    bool after_number;        /* the entry before was a field with a number */
} tal_filling;

void tal_items_add(tal_parser *parser, tal_filling *table, tal_tree *item);
void tal_items_add_field(tal_parser *parser, tal_filling *table, tal_tree *value,
                         const tal_lexeme *name);

/* entry.c */
void tal_entry_read(tal_parser *parser, tal_filling *table);
/* At a comment of another language: complains, and skips it. */
void tal_entry_skip_comment(tal_parser *parser);

/* value.c */
tal_tree *tal_value_read(tal_parser *parser, tal_spot spot);
tal_tree *tal_value_text(tal_parser *parser);
/* Behind a name that stands for nothing: `to = log`. */
void tal_value_bare(tal_parser *parser, const tal_lexeme *name);
/* Behind the first word of a text without quotes: `title = A hundred calls`. */
void tal_value_sentence(tal_parser *parser, const tal_lexeme *first);
/* At a name: is it a text without its opening quote, as in `to = log",`? Reports, and reads it. */
bool tal_value_half_quoted(tal_parser *parser);
/* Does TOKEN stand behind a value, so that there is none, or it is complete? */
bool tal_value_ends(const tal_lexeme *token);
/* May TOKEN go on with the expression that a name began? */
bool tal_value_continues(const tal_lexeme *token);
/* Is TOKEN a dash that a word processor made of a minus or of --? */
bool tal_value_dash(const tal_parser *parser, const tal_lexeme *token);
/* Does a comment of another language begin here: // and #, where they cannot be Lua's operators? */
bool tal_value_comment(const tal_parser *parser);

/* word.c: behind NAME, at its first argument. */
tal_tree *tal_word_call(tal_parser *parser, const tal_lexeme *name, const tal_word_rule *rule);
/* NAME is no word, though it looks like one. NULL: it is nothing that is known. */
const tal_word_rule *tal_word_guess(tal_parser *parser, const tal_lexeme *name);
tal_tree *tal_word_unknown(tal_parser *parser, const tal_lexeme *name, const tal_word_rule *guess);
/* Does TOKEN begin what a word is called with: a text or a table? */
bool tal_word_argument(const tal_lexeme *token);

/* opaque.c: an expression from START on. AFTER: its first operand was already read. */
tal_tree *tal_opaque_value(tal_parser *parser, uint32_t start, bool after, tal_spot spot);
bool tal_opaque_operator(const tal_lexeme *token);
/* At a bracket: skips what it encloses, unread. */
void tal_opaque_skip(tal_parser *parser);
/* A function body, a loop or a condition, up to its `end`. */
void tal_opaque_block(tal_parser *parser);

/* ---- braces (brace.c): `open` is the token { ---- */

/* At an item or a }: does the indentation say that OPEN should have been closed before? Reports. */
bool tal_brace_left_open(tal_parser *parser, const tal_lexeme *open);
/* At a }: does the indentation say that it is one too many? Reports. */
bool tal_brace_too_many(tal_parser *parser, const tal_lexeme *open);
/* At what should stand in { } and belongs to NAME: do more items and a } follow? */
bool tal_brace_not_opened(tal_parser *parser, const tal_lexeme *name);
/* At the end of the file. */
void tal_brace_unclosed(tal_parser *parser, const tal_lexeme *open);

/* ---- mistakes (mistake.c) ---- */

void tal_mistake(tal_parser *parser, tal_mistake_code code, uint32_t offset, const char *hint,
                 const char *format, ...) __attribute__((format(printf, 5, 6)));
/* A hint with something in it; lives until the next one. */
const char *tal_mistake_hint(tal_parser *parser, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void tal_mistake_flaw(tal_parser *parser, const tal_lexeme *token); /* what the lexer found */
/* Tells of all texts with curly quotes, once the file has been read. */
void tal_mistake_curly(tal_parser *parser);
void tal_mistake_space(tal_parser *parser, uint32_t offset);
void tal_mistake_escape(tal_parser *parser, int escape, uint32_t offset);
/* At a token that cannot stand here. */
void tal_mistake_unexpected(tal_parser *parser, const tal_lexeme *token);
/* Behaves as if the file ended here: there is no memory, or too much is wrong. */
void tal_mistake_stop(tal_parser *parser);
/* The English word for a Spanish one, or NULL. */
const char *tal_mistake_spanish(const tal_parser *parser, const tal_lexeme *name);

/* For "%.*s": the words of the file in a message, cut to a reasonable length. */
int tal_mistake_length(uint32_t offset, uint32_t end);
#define TAL_QUOTE(parser, from, to) tal_mistake_length(from, to), (parser)->bytes + (from)
#define TAL_QUOTE_TOKEN(parser, token) TAL_QUOTE(parser, (token)->offset, (token)->end)

#endif
