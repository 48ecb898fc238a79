/* States in few words, and back. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/pack.h"
#include "sketch.h"

/* All variables matter in scene a; nothing does in b. */
#define LUA                                                                                        \
    SKETCH(                                                                                        \
        "vars = { big = 0, flag = false, mood = \"calm\", big2 = 0 },\n"                           \
        "scene \"a\" { reply \"x\" { \"x\", when = \"big + big2 > 0 and flag and mood == 'calm' "  \
        "and trust > 3 and said.x\", to = \"b\" },\n"                                              \
        "  reply \"y\" { \"y\", set = \"mood = 'cross'\", to = \"a\" } },\n"                       \
        "scene \"b\" { reply \"x\" { \"x\", to = \"ill\" } },\n" ENDS)

static tal_scenario *scenario;
static tal_pack *pack;

static void set_up(void)
{
    scenario = sketch_load(LUA);
    pack = tal_pack_new(scenario);
    cr_assert_not_null(pack);
}

static void tear_down(void)
{
    tal_pack_free(pack);
    tal_scenario_free(scenario);
}

TestSuite(pack, .init = set_up, .fini = tear_down);

enum { CELLS = 64, WORDS = 8 };

static int32_t cell_of(const char *name)
{
    for (int32_t i = 0; i < scenario->vars_count; i++)
        if (!strcmp(scenario->vars[i].name, name))
            return scenario->vars[i].cell;
    return TAL_NONE;
}

/* Puts CELLS and BITS in and out of words at SCENE. */
static void through(int32_t scene, int32_t cells[CELLS], uint32_t bits[WORDS])
{
    uint32_t words[WORDS];
    cr_assert_leq(tal_pack_words(pack), WORDS);
    tal_pack_state(pack, scene, cells, bits, words);
    memset(cells, 0x55, CELLS * sizeof *cells);
    memset(bits, 0x55, WORDS * sizeof *bits);
    cr_expect_eq(tal_pack_scene(pack, words), scene);
    cr_expect_eq(tal_pack_unpack(pack, words, cells, bits), scene);
}

Test(pack, what_matters_comes_back_whatever_its_value)
{
    static const int32_t values[] = { -TAL_INT_LIMIT, -1, 0, 1, 499, TAL_INT_LIMIT };
    int32_t big = cell_of("big"), other = cell_of("big2"), flag = cell_of("flag"),
            mood = cell_of("mood");
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        int32_t cells[CELLS] = { 0 };
        uint32_t bits[WORDS] = { 0 };
        cells[big] = values[i];
        cells[other] = -values[i];
        cells[flag] = i % 2;
        cells[mood] = scenario->words_count - 1;
        cells[TAL_CELL_TRUST] = 100;
        bits[scenario->replies[0].any_bit / 32] |= 1u << scenario->replies[0].any_bit % 32;
        through(0, cells, bits);
        cr_expect(cells[big] == values[i] && cells[other] == -values[i]);
        cr_expect_eq(cells[flag], (int32_t)i % 2);
        cr_expect_eq(cells[mood], scenario->words_count - 1);
        cr_expect_eq(cells[TAL_CELL_TRUST], 100);
        cr_expect_eq(
            bits[scenario->replies[0].any_bit / 32] >> scenario->replies[0].any_bit % 32 & 1, 1);
    }
}

Test(pack, what_does_not_matter_counts_as_0)
{
    int32_t cells[CELLS];
    uint32_t bits[WORDS];
    memset(cells, 0, sizeof cells);
    memset(bits, 0xff, sizeof bits);
    cells[cell_of("big")] = 7;
    cells[TAL_CELL_TURN] = 9;
    through(1, cells, bits);
    for (int32_t i = 0; i < scenario->cells_count; i++)
        cr_expect_eq(cells[i], 0);
    for (int32_t i = 0; i < (scenario->bits_count + 31) / 32; i++)
        cr_expect_eq(bits[i], 0);
}

Test(pack, states_that_differ_in_what_does_not_matter_are_one)
{
    uint32_t a[WORDS], b[WORDS], bits[WORDS] = { 0 };
    int32_t cells[CELLS] = { 0 };
    tal_pack_state(pack, 0, cells, bits, a);
    cells[TAL_CELL_PATIENCE] = 50;
    cells[TAL_CELL_TURN] = 12;
    tal_pack_state(pack, 0, cells, bits, b);
    cr_expect_arr_eq(a, b, tal_pack_words(pack) * sizeof *a);
    cells[cell_of("big")] = 1;
    tal_pack_state(pack, 0, cells, bits, b);
    cr_expect_neq(memcmp(a, b, tal_pack_words(pack) * sizeof *a), 0);
}
