/* The intervals of expressions: tight where it matters, and never wrong. */
#include <criterion/criterion.h>
#include <string.h>

#include "model/fixture.h"

/* Trust 0..100, patience -20..-10, turn 0..7, earned 0..2 and 3..3, asked -5..9; mood 0..1. */
static const tal_range cells[FIXTURE_CELLS] = {
    { 0, 100 }, { -20, -10 }, { 0, 7 }, { 0, 2 }, { 3, 3 }, { 0, 0 }, { -5, 9 }, { 0, 1 }, { 0, 1 },
};
static const int32_t facts[FIXTURE_FACTS] = { 3, 1 };

static const struct {
    const char *text;
    tal_type type;
    tal_range range;
} table[] = {
    { "7", TAL_INT, { 7, 7 } },
    { "trust", TAL_INT, { 0, 100 } },
    { "-trust", TAL_INT, { -100, 0 } },
    { "trust + patience", TAL_INT, { -20, 90 } },
    { "trust - patience", TAL_INT, { 10, 120 } },
    { "asked * patience", TAL_INT, { -180, 100 } },
    { "trust * 1000000", TAL_INT, { 0, 1000000 } },
    { "asked // 2", TAL_INT, { -3, 4 } },
    { "asked // -2", TAL_INT, { -5, 2 } },
    { "trust % 7", TAL_INT, { 0, 6 } },
    { "earned.discernment % 7", TAL_INT, { 0, 2 } },
    { "patience % 7", TAL_INT, { 0, 6 } },
    { "(patience + 9) % 30", TAL_INT, { 19, 29 } },
    { "asked % -4", TAL_INT, { -3, 0 } },
    { "earned.validation % -2", TAL_INT, { -1, -1 } },
    { "trust > 100", TAL_BOOL, { 0, 0 } },
    { "trust >= 100", TAL_BOOL, { 0, 1 } },
    { "trust >= 0", TAL_BOOL, { 1, 1 } },
    { "patience < 0", TAL_BOOL, { 1, 1 } },
    { "trust <= patience", TAL_BOOL, { 0, 0 } },
    { "trust == 101", TAL_BOOL, { 0, 0 } },
    { "trust ~= 101", TAL_BOOL, { 1, 1 } },
    { "trust == 50", TAL_BOOL, { 0, 1 } },
    { "earned.validation == 3", TAL_BOOL, { 1, 1 } },
    { "not seen.tickets", TAL_BOOL, { 0, 1 } },
    { "not (trust > 100)", TAL_BOOL, { 1, 1 } },
    { "seen.tickets and trust > 100", TAL_BOOL, { 0, 0 } },
    { "seen.tickets or trust >= 0", TAL_BOOL, { 1, 1 } },
    { "trust >= 0 and patience < 0", TAL_BOOL, { 1, 1 } },
    { "cause == 'theirs'", TAL_BOOL, { 1, 1 } },
    { "cause ~= 'theirs'", TAL_BOOL, { 0, 0 } },
    { "mood == 'won'", TAL_BOOL, { 0, 1 } },
    { "mood == 'ours'", TAL_BOOL, { 0, 0 } },
    { "outcome == 'lost'", TAL_BOOL, { 0, 1 } },
    { "passed", TAL_BOOL, { 0, 1 } },
    { "score.total", TAL_INT, { -1000000, 1000000 } },
    { "cause", TAL_WORD, { 3, 3 } },
    { "outcome", TAL_WORD, { INT32_MIN, INT32_MAX } },
    { "seen.tickets and 2 or 0", TAL_INT, { 0, 2 } },
    { "cause == 'theirs' and 2 or 0", TAL_INT, { 2, 2 } },
    { "cause == 'ours' and 2 or 1", TAL_INT, { 1, 1 } },
    { "cause == 'ours' and 5 or seen.tickets and 2 or 1", TAL_INT, { 1, 2 } },
    { "seen.tickets and 5 or cause == 'theirs' and 2 or 1", TAL_INT, { 2, 5 } },
};

static tal_range bounds_of(fixture *f, const char *text, tal_type type, const tal_limits *limits)
{
    int32_t root;
    cr_assert_eq(fixture_compile(f, text, type, &root), TAL_OK, "%s: %s", text, f->said);
    return tal_expr_bounds(f->program.nodes, root, limits);
}

Test(bounds, intervals)
{
    tal_limits limits = { cells, facts };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        fixture f;
        fixture_start(&f);
        tal_range found = bounds_of(&f, table[i].text, table[i].type, &limits);
        cr_expect(found.lo == table[i].range.lo && found.hi == table[i].range.hi, "%s: %d..%d",
                  table[i].text, found.lo, found.hi);
        fixture_end(&f);
    }
}

Test(bounds, without_a_form_a_fact_is_open)
{
    tal_limits limits = { cells, NULL };
    fixture f;
    fixture_start(&f);
    tal_range found = bounds_of(&f, "cause == 'theirs'", TAL_BOOL, &limits);
    cr_expect_eq(found.lo, 0);
    cr_expect_eq(found.hi, 1);
    fixture_end(&f);
}

Test(bounds, a_long_chain_has_bounds)
{
    char text[TAL_EXPR_LENGTH + 1] = "turn";
    tal_limits limits = { cells, facts };
    fixture f;
    fixture_start(&f);
    while (strlen(text) + 2 <= TAL_EXPR_LENGTH)
        strcat(text, "+1");
    tal_range found = bounds_of(&f, text, TAL_INT, &limits);
    cr_expect_eq(found.lo, 248);
    cr_expect_eq(found.hi, 255);
    fixture_end(&f);
}

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* Four draws of the names make the limits; then every one of them lies within the bounds. */
Test(bounds, every_value_lies_within)
{
    uint64_t seed = 77;
    for (int round = 0; round < 6000; round++) {
        tal_type type = (tal_type)(round % 3);
        char text[TAL_EXPR_LENGTH + 100];
        fixture_values values[4];
        tal_range around[FIXTURE_CELLS];
        fixture f;
        int32_t root;
        fixture_start(&f);
        fixture_draw(text, sizeof text, type, &seed);
        for (int i = 0; i < 4; i++) {
            fixture_draw_values(&values[i], &seed);
            memcpy(values[i].facts, values[0].facts, sizeof values[i].facts);
            for (int cell = 0; cell < FIXTURE_CELLS; cell++) {
                int32_t value = values[i].cells[cell];
                tal_range *range = &around[cell];
                range->lo = i == 0 ? value : least(range->lo, value);
                range->hi = i == 0 ? value : -least(-range->hi, -value);
            }
        }
        tal_limits limits = { around, round % 2 ? values[0].facts : NULL };
        cr_assert_eq(fixture_compile(&f, text, type, &root), TAL_OK, "%s: %s", text, f.said);
        tal_range found = tal_expr_bounds(f.program.nodes, root, &limits);
        for (int i = 0; i < 4; i++) {
            tal_env env = fixture_env(&values[i]);
            int32_t value = tal_expr_eval(f.program.nodes, root, &env);
            cr_assert(found.lo <= value && value <= found.hi, "%s\n  is %d, not in %d..%d", text,
                      value, found.lo, found.hi);
        }
        fixture_end(&f);
    }
}
