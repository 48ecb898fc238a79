#include <criterion/criterion.h>
#include <string.h>

#include "dossier/exhibit.h"

/* Three conversations or scenes of two answers each, "a0", "a1", "b0"... */
static tal_exhibits six(void)
{
    static const char *const ids[] = { "a0", "a1", "b0", "b1", "c0", "c1" };
    tal_exhibits all;

    cr_assert(tal_exhibits_open(&all));
    for (size_t i = 0; i < 6; i++) {
        const tal_exhibit it = { .id = tal_exhibits_keep(&all, ids[i]), .order = i / 2, .group = i / 2,
                                 .end = i };

        tal_exhibits_add(&all, &it);
    }
    cr_assert_not(all.failed);
    return all;
}

static const char *order_of(const tal_exhibits *all)
{
    static char text[64];

    *text = '\0';
    for (size_t i = 0; i < all->count; i++)
        strcat(text, all->list[i].id);
    return text;
}

Test(exhibit, conversations_change_places_and_their_answers_do_not)
{
    tal_exhibits all = six();

    tal_exhibits_shuffle(&all, 1, true);
    cr_expect_str_eq(order_of(&all), "b0b1c0c1a0a1");
    tal_exhibits_shuffle(&all, 4, true);
    cr_expect_str_eq(order_of(&all), "b0b1a0a1c0c1");
    tal_exhibits_close(&all);
}

Test(exhibit, scenes_stay_and_their_answers_change_places)
{
    tal_exhibits all = six();

    tal_exhibits_shuffle(&all, 1, false);
    cr_expect_str_eq(order_of(&all), "a1a0b1b0c1c0");
    tal_exhibits_close(&all);
}

Test(exhibit, the_same_seed_gives_the_same_order_wherever_one_begins)
{
    tal_exhibits once = six(), again = six();
    char first[64];

    tal_exhibits_shuffle(&once, 9, false);
    strcpy(first, order_of(&once));
    tal_exhibits_shuffle(&again, 2, true);
    tal_exhibits_shuffle(&again, 9, false);
    cr_expect_str_eq(order_of(&again), first);
    tal_exhibits_close(&once);
    tal_exhibits_close(&again);
}

Test(exhibit, is_found_by_its_id)
{
    tal_exhibits all = six(), none;

    tal_exhibits_shuffle(&all, 9, true);
    tal_exhibits_index(&all);
    cr_assert_not_null(tal_exhibits_find(&all, "b1"));
    cr_expect_eq(tal_exhibits_find(&all, "b1")->end, 3);
    cr_expect_null(tal_exhibits_find(&all, "b2"));
    cr_assert(tal_exhibits_open(&none));
    tal_exhibits_index(&none);
    cr_expect_null(tal_exhibits_find(&none, "b1"));
    tal_exhibits_close(&all);
    tal_exhibits_close(&none);
}
