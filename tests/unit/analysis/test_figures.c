#include <criterion/criterion.h>

#include "analysis/figures.h"
#include "analysis/small_table.h"

#define near(a, b) cr_assert_float_eq(a, b, 5e-7, "%.9g, not %.9g", a, b)

static tal_figures *of(const tal_item_table *table)
{
    tal_figures *out;

    cr_assert_eq(tal_figures_of(&out, table), TAL_OK);
    return out;
}

Test(figures, who_lacks_an_item_is_left_out_and_counted)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    cr_assert_eq(it->n, 5);
    cr_assert_eq(it->missing, 1);
    cr_assert_eq(it->people[4], 4);
    near(it->sums[0], 7);
    near(it->greatest, 2);
    tal_figures_free(it);
}

/* By hand: variances .7 .5 .7 1, of the sum 8, of conversations 1.7 and 2.7. */
Test(figures, alpha_over_items_and_over_conversations_stand_beside_each_other)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);
    const tal_scope *all = &it->scopes[0];

    cr_assert_eq(it->scopes_count, 5);
    near(all->mean.value, 4.0);
    near(all->deviation.value, sqrt(8));
    near(all->alpha.value, 4.0 / 3 * (1 - 2.9 / 8));
    cr_assert_eq(all->testlets, 2);
    near(all->testlet_alpha.value, 2 * (1 - 4.4 / 8));
    near(all->sem.value, sqrt(8) * sqrt(1 - all->alpha.value));
    cr_assert_str_eq(all->kr20.why, "not all items are 0 or 1");
    cr_assert_str_eq(all->band.why, "a band takes 100 people, or a norm file");
    tal_figures_free(it);
}

Test(figures, skills_and_conversations_have_figures_of_their_own)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    cr_assert_str_eq(it->scopes[1].name, "d");
    cr_assert_eq(it->scopes[1].kind, TAL_SCOPE_SKILL);
    cr_assert_eq(it->scopes[1].items, 2);
    near(it->scopes[1].alpha.value, it->scopes[1].testlet_alpha.value);
    cr_assert_str_eq(it->scopes[1].omega.why, "fewer than three items");
    cr_assert_eq(it->scopes[4].kind, TAL_SCOPE_SCENARIO);
    cr_assert_str_eq(it->scopes[4].testlet_alpha.why, "fewer than two scenarios");
    tal_figures_free(it);
}

/* By hand, for the first item: 2 2 1 0 1 against the others' sums 5 4 4 1 0. */
Test(figures, an_item_has_its_mean_of_the_greatest_and_its_correlation_with_the_rest)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    near(it->items[0].mean.value, 1.2);
    near(it->items[0].difficulty.value, 0.6);
    near(it->items[0].deviation.value, sqrt(0.7));
    near(it->items[0].rest.value, 5.2 / sqrt(2.8 * 18.8));
    tal_figures_free(it);
}

/* "deny" by c and e: the other moment gave them 3 and 0; "ask" by a and b: 3 and 3. f is not listwise. */
Test(figures, a_reply_has_its_share_and_the_mean_of_the_other_moments)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);
    const tal_distractors *at = &it->distractors[0];

    cr_assert_eq(at->n, 4);
    cr_assert_eq(at->rows_count, 2);
    cr_assert_str_eq(at->rows[0].choice, "ask");
    near(at->rows[0].share, 0.5);
    near(at->rows[0].rest, 3.0);
    near(at->rows[1].rest, 1.5);
    tal_figures_free(it);
}

/* Two skills with the same levels: the total tells (1 + r)^2 / 4r of either, which is more than all. */
Test(figures, of_skills_that_are_one_and_the_same_there_is_no_worth)
{
    double cells[] = { 2, 2, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0 };
    tal_item_table table = small_table();
    tal_figures *it;

    table.cells = cells;
    it = of(&table);
    cr_assert_null(it->scopes[1].alpha.why);
    cr_assert_str_eq(it->subscores[0].own.why, "the total would tell more of it than there is, as where skills are one and the same");
    tal_figures_free(it);
}

Test(figures, subscores_are_held_against_the_total)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    cr_assert_eq(it->subscores_count, 2);
    near(it->subscores[0].own.value, it->scopes[1].alpha.value);
    cr_assert_null(it->subscores[0].total.why);
    tal_figures_free(it);
}

Test(figures, raw_sums_have_percentile_ranks)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    cr_assert_eq(it->ranks_count, 4);
    near(it->ranks[0].score, 1);
    cr_assert_eq(it->ranks[0].n, 2);
    near(it->ranks[0].rank, 20);
    near(it->ranks[3].rank, 90);
    tal_figures_free(it);
}

Test(figures, a_retest_is_of_those_who_have_both_totals)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    cr_assert_eq(it->retest.n, 5);
    cr_assert(it->retest.r.value > 0.98 && it->retest.r.value < 1);
    near(it->retest.difference.value, 1.959963984540054 * sqrt(2) * it->retest.sem.value);
    cr_assert_eq(it->retest.up + it->retest.down, 0);
    tal_figures_free(it);
}

Test(figures, who_is_not_decided_is_in_no_share_and_the_cut_is_the_least_that_passed)
{
    tal_item_table table = small_table();
    tal_figures *it = of(&table);

    cr_assert_eq(it->passing.n, 5);
    cr_assert_eq(it->passing.passed, 2);
    near(it->passing.share.value, 0.4);
    near(it->passing.cut.value, 70);
    cr_assert_eq(it->passing.decided, 6);
    tal_figures_free(it);
}

Test(figures, one_person_gives_reasons)
{
    tal_item_table table = small_table();
    tal_figures *it;

    table.people = 1;
    it = of(&table);
    cr_assert_str_eq(it->scopes[0].alpha.why, "fewer than two people");
    cr_assert_str_eq(it->items[0].rest.why, "fewer than two people");
    cr_assert_str_eq(it->subscores[0].own.why, "fewer than two people");
    cr_assert_str_eq(it->retest.r.why, "fewer than two people");
    near(it->items[0].mean.value, 2);
    tal_figures_free(it);
}

Test(figures, nobody_with_every_item_gives_reasons)
{
    tal_item_table table = small_table();
    tal_figures *it;

    table.people = 1;
    table.cells = small_cells + 5 * SMALL_ITEMS;
    it = of(&table);
    cr_assert_eq(it->n, 0);
    cr_assert_str_eq(it->items[0].mean.why, "fewer than two people");
    cr_assert_str_eq(it->items[0].difficulty.why, "fewer than two people");
    cr_assert_eq(it->ranks_count, 0);
    tal_figures_free(it);
}
