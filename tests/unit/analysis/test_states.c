/* A growing set of states. */
#include <criterion/criterion.h>

#include "analysis/states.h"
#include "base/random.h"

enum { MANY = 20000 };

static void key_of(uint32_t i, uint32_t key[3])
{
    uint64_t mixed = tal_mix64(i);
    key[0] = i % 7;
    key[1] = (uint32_t)mixed;
    key[2] = (uint32_t)(mixed >> 32);
}

Test(states, each_is_numbered_once_in_the_order_of_arrival)
{
    tal_states states;
    uint32_t key[3], number;
    cr_assert_eq(tal_states_init(&states, 3), TAL_OK);
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < MANY; i++) {
            key_of(i, key);
            cr_assert_eq(tal_states_add(&states, key, &number), TAL_OK);
            cr_assert_eq(number, i);
        }
    cr_expect_eq(states.count, MANY);
    for (uint32_t i = 0; i < 2 * MANY; i++) {
        key_of(i, key);
        uint32_t found = tal_states_find(&states, key, tal_states_slot(&states, key));
        cr_assert_eq(found, i < MANY ? i : (uint32_t)TAL_STATES_LIMIT);
    }
    key_of(MANY / 2, key);
    cr_expect_arr_eq(tal_states_key(&states, MANY / 2), key, sizeof key);
    tal_states_forget_slots(&states);
    cr_expect_arr_eq(tal_states_key(&states, MANY / 2), key, sizeof key);
    tal_states_free(&states);
}
