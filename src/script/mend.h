/*
 * Guesses where a text was meant to end when its quotes do not pair, so that the rest of the file
 * can still be read. Looks at characters only. Each guess costs at most one line.
 */
#ifndef TAL_SCRIPT_MEND_H
#define TAL_SCRIPT_MEND_H

#include "script/lex.h"

/* TEXT reached the end of its line (or of the file): sets its end, close and flaw. */
void tal_mend_unclosed(const tal_lexer *lexer, tal_lexeme *text);

/* TEXT was closed by a quote; was that the one that was meant? */
void tal_mend_closed(tal_lexer *lexer, tal_lexeme *text);

/* A TEXT that begins with a curly quote (or `, or an accent for a quote), already at OPEN. */
void tal_mend_curly(const tal_lexer *lexer, tal_lexeme *text, int32_t quote);

/* A long text or comment without its ]]: ends before the first line below that looks like code. */
void tal_mend_long(tal_lexer *lexer, tal_lexeme *token);

/* Is CODE a quote that people mean for " or '? Gives the one that it stands for, or 0. */
char tal_mend_quote(int32_t code);

/* Where the line at OFFSET ends. */
uint32_t tal_mend_line_end(const char *bytes, uint32_t length, uint32_t offset);

#endif
