/* Which cells and bits an expression reads. */
#include <criterion/criterion.h>
#include <string.h>

#include "model/fixture.h"
#include "model/reads.h"

static void expect_reads(const char *text, tal_type type, uint32_t cells, uint32_t bits)
{
    fixture f;
    int32_t root;
    uint32_t found_cells[4] = { 0 }, found_bits[4] = { 0 };
    tal_reads reads = { found_cells, found_bits };
    fixture_start(&f);
    cr_assert_eq(fixture_compile(&f, text, type, &root), TAL_OK, "%s: %s", text, f.said);
    tal_reads_add(&reads, f.program.nodes, root);
    cr_expect_eq(found_cells[0], cells, "%s: cells %x", text, found_cells[0]);
    cr_expect_eq(found_bits[0], bits, "%s: bits %x", text, found_bits[0]);
    fixture_end(&f);
}
