/*
 * Syntax errors: each function complains about the next token, or about what it is
 * given, and stops the reading. What they return is a bad operand.
 */
#ifndef TAL_MODEL_SYNTAX_H
#define TAL_MODEL_SYNTAX_H

#include "model/grammar.h"

/* Ends the reading without a word: the loops of the grammar find the end. */
tal_operand tal_syntax_stop(tal_grammar *p);

tal_operand tal_syntax_too_deep(tal_grammar *p);
tal_operand tal_syntax_point(tal_grammar *p);      /* not between two names */
tal_operand tal_syntax_no_operand(tal_grammar *p); /* one should stand here */
tal_operand tal_syntax_leftover(tal_grammar *p);   /* an expression is complete before it */
tal_operand tal_syntax_open(tal_grammar *p, const tal_token *open); /* never closed */

/* name( or name[; the name begins at FROM. */
tal_operand tal_syntax_call(tal_grammar *p, size_t from);

/* `1 < a < 3`: FIRST is its first sign, and MIDDLE stands before the second. */
tal_operand tal_syntax_chain(tal_grammar *p, const tal_token *first, tal_operand middle);

/* `not A == ...`, where A is no condition; does not stop. FROM: where not stands. */
tal_operand tal_syntax_not_applies(tal_grammar *p, tal_operand a, size_t from);

/* Complains where WORD has letters that a name cannot have. */
bool tal_syntax_letters(tal_grammar *p, const tal_token *word);

/* ---- In `set` -------------------------------------------------------------------------------- */

/* Does `NAME =` begin here? */
bool tal_syntax_begins_setting(const tal_token *token);

/* A second setting without a comma before it. */
tal_operand tal_syntax_set_again(tal_grammar *p, const char *hint);

/* Something else than `NAME =`; FROM < TO where there was a name. */
void tal_syntax_no_setting(tal_grammar *p, size_t from, size_t to);

#endif
