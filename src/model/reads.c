/* Which cells and bits of a session an expression reads. */
#include "model/reads.h"

static void set(uint32_t *words, int32_t index)
{
    words[index / 32] |= (uint32_t)1 << (index % 32);
}

void tal_reads_add(tal_reads *reads, const tal_expr *nodes, int32_t root)
{
    const tal_expr *node = &nodes[root];
    switch ((tal_op)node->op) {
    case TAL_OP_CONST:
    case TAL_OP_FACT:
    case TAL_OP_ENDING:
        return;
    case TAL_OP_CELL:
        set(reads->cells, node->a);
        return;
    case TAL_OP_BIT:
        set(reads->bits, node->a);
        return;
    default:
        break;
    }
    tal_reads_add(reads, nodes, node->a);
    if (node->op != TAL_OP_NOT && node->op != TAL_OP_NEG)
        tal_reads_add(reads, nodes, node->b);
    if (node->op == TAL_OP_CHOOSE)
        tal_reads_add(reads, nodes, node->c);
}
