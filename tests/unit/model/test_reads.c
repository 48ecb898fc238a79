/* Which cells and bits an expression reads. */
#include <criterion/criterion.h>

#include "model/fixture.h"
#include "model/reads.h"

static void expect_reads(const char *text, tal_type type, uint32_t cells, uint64_t bits)
{
    fixture f;
    int32_t root;
    uint32_t found_cells[1] = { 0 }, found_bits[2] = { 0 };
    tal_reads reads = { found_cells, found_bits };
    fixture_start(&f);
    cr_assert_eq(fixture_compile(&f, text, type, &root), TAL_OK, "%s: %s", text, f.said);
    tal_reads_add(&reads, f.program.nodes, root);
    cr_expect_eq(found_cells[0], cells, "%s: cells %x", text, found_cells[0]);
    cr_expect_eq(found_bits[0] | (uint64_t)found_bits[1] << 32, bits, "%s: bits", text);
    fixture_end(&f);
}

Test(reads, every_operand_is_read)
{
    expect_reads("7", TAL_INT, 0, 0);
    expect_reads("trust", TAL_INT, 1, 0);
    expect_reads("-(trust + asked) * 2 - turn // 3", TAL_INT, 1 | 1 << 6 | 1 << 2, 0);
    expect_reads("trust > 50", TAL_BOOL, 1, 0);
    expect_reads("50 < trust and not angry or mood == 'won'", TAL_BOOL, 1 | 1 << 7 | 1 << 8, 0);
    expect_reads("seen.tickets and patience >= turn", TAL_BOOL, 2 | 4, 1 << 3);
    expect_reads("said.opening.own_the_wait", TAL_BOOL, 0, (uint64_t)1 << 40);
}

Test(reads, a_choice_reads_its_condition_and_each_value)
{
    expect_reads("angry and trust or seen.tickets and patience or turn", TAL_INT,
                 1 << 7 | 1 | 2 | 4, 1 << 3);
}

Test(reads, what_a_form_fixes_is_not_read)
{
    expect_reads("cause == 'ours' and 2 or 1", TAL_INT, 0, 0);
}

Test(reads, sets_grow)
{
    fixture f;
    int32_t first, second;
    uint32_t cells[1] = { 0 }, bits[2] = { 0 };
    tal_reads reads = { cells, bits };
    fixture_start(&f);
    cr_assert_eq(fixture_compile(&f, "trust", TAL_INT, &first), TAL_OK);
    cr_assert_eq(fixture_compile(&f, "turn", TAL_INT, &second), TAL_OK);
    tal_reads_add(&reads, f.program.nodes, first);
    tal_reads_add(&reads, f.program.nodes, second);
    cr_expect_eq(cells[0], 1 | 4);
    fixture_end(&f);
}
