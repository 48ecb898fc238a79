#include <criterion/criterion.h>

#include "base/random.h"

/* The published generator adds this to its state before each draw. */
static const uint64_t GAMMA = UINT64_C(0x9e3779b97f4a7c15);

Test(random, mix_draws_the_known_numbers_of_splitmix64)
{
    static const uint64_t from_1234567[] = {
        UINT64_C(6457827717110365317), UINT64_C(3203168211198807973),
        UINT64_C(9817491932198370423), UINT64_C(4593380528125082431),
        UINT64_C(16408922859458223821),
    };

    for (uint64_t i = 0; i < 5; i++)
        cr_assert_eq(tal_mix64(1234567 + (i + 1) * GAMMA), from_1234567[i]);
    cr_assert_eq(tal_mix64(GAMMA), UINT64_C(0xe220a8397b1dcdaf));
    cr_assert_eq(tal_mix64(0), 0);
}

Test(random, names_hash_to_the_known_numbers_of_fnv_1a)
{
    cr_assert_eq(tal_name_hash("", 0), UINT64_C(0xcbf29ce484222325));
    cr_assert_eq(tal_name_hash("a", 1), UINT64_C(0xaf63dc4c8601ec8c));
    cr_assert_eq(tal_name_hash("foobar", 6), UINT64_C(0x85944171f73967e8));
    cr_assert_eq(tal_name_hash("\xff", 1), UINT64_C(0xaf64724c8602eb6e), "bytes are unsigned");
}

Test(random, the_system_gives_seeds_that_differ)
{
    uint64_t one = tal_seed_from_system(), two = tal_seed_from_system();

    cr_assert_neq(one, 0);
    cr_assert_neq(one, two);
}
