/* Which cells and bits of a session an expression reads. */
#ifndef TAL_MODEL_READS_H
#define TAL_MODEL_READS_H

#include "model/expression.h"

/* A set of cells and bits: bit i of `cells` is cell i, and so with `bits`. The caller's words. */
typedef struct tal_reads {
    uint32_t *cells, *bits;
} tal_reads;

/* Adds what the expression at ROOT reads. */
void tal_reads_add(tal_reads *reads, const tal_expr *nodes, int32_t root);

#endif
