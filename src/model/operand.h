/*
 * Operands and what operators make of them: types are checked here, and nodes written. Knows no
 * tokens and no precedence. An operand that is `bad` has been complained about; what is made of it
 * is bad too, in silence.
 */
#ifndef TAL_MODEL_OPERAND_H
#define TAL_MODEL_OPERAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/complaint.h"

/* A text, or a name whose value is one, that may still be compared or assigned. */
typedef struct tal_operand_text {
    tal_name name; /* where it is a name */
    int32_t word;  /* where it is a literal, else -1 */
    size_t offset;
} tal_operand_text;

typedef struct tal_operands {
    tal_program *program;
    tal_complaint complaint;
    bool no_memory;
    size_t texts_count;
    tal_operand_text texts[TAL_EXPR_LENGTH / 2 + 1]; /* between two of them stands an operator */
} tal_operands;

typedef struct tal_operand {
    int32_t node;
    tal_type type;
    bool bad;
    size_t from, to; /* its bytes in the expression, brackets included */
    size_t texts;    /* a text's own entries in `texts` begin here */
} tal_operand;

/* "a number", and so on. */
const char *tal_operand_type_text(tal_type type);

tal_operand tal_operand_bad(const tal_operands *o, size_t from, size_t to);
tal_operand tal_operand_constant(tal_operands *o, tal_type type, int32_t value, size_t from,
                                 size_t to);
tal_operand tal_operand_literal(tal_operands *o, size_t from, size_t to); /* with its quotes */
tal_operand tal_operand_name(tal_operands *o, const tal_name *name, size_t from, size_t to);

tal_operand tal_operand_not(tal_operands *o, tal_operand a, size_t from);
tal_operand tal_operand_minus(tal_operands *o, tal_operand a, size_t from);

/* OP is MUL to SUB, EQ to GE, AND or OR. AT and END: the bytes of the sign. */
tal_operand tal_operand_binary(tal_operands *o, tal_op op, tal_operand a, tal_operand b, size_t at,
                               size_t end);

/* `C and A` of a choice, whose last part is set by _otherwise: its else is the next one, or B. */
tal_operand tal_operand_choose(tal_operands *o, tal_operand condition, tal_operand value);
void tal_operand_otherwise(tal_operands *o, tal_operand choose, tal_operand other);

/* Complains where A is not true or false; A is then bad. */
void tal_operand_require_bool(tal_operands *o, tal_operand *a);

/* Complains where A, the whole expression, is not of the type WANTED. */
bool tal_operand_require(tal_operands *o, tal_operand a, tal_type wanted);

/* The same for the value of TARGET, whose name stands at FROM to TO. */
bool tal_operand_require_assignable(tal_operands *o, tal_operand a, const tal_name *target,
                                    size_t from, size_t to);

#endif
