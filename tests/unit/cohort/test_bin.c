#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "cohort/crowd.h"

static crowd people;
static tal_bin bin;

static void begin(void)
{
    people = crowd_open();
    cr_assert(tal_bin_open(&bin, 1, 1));
}

static void end(void)
{
    tal_bin_close(&bin);
    crowd_close(&people);
}

TestSuite(bin, .init = begin, .fini = end);

Test(bin, all_of_one_candidate_stand_together_and_refusals_by_their_place)
{
    tal_refusal first = { TAL_REFUSED_ROSTER, { 0, 300, 2 }, 0, "", "", "ana", "" };
    tal_refusal second = { TAL_REFUSED_ROSTER, { 1, 0, 1 }, 0, "", "", "", "" };
    tal_performance best, none = { .state = TAL_PERFORMANCE_REFUSED, .conversation = TAL_NONE };

    crowd_play(&people, &best, "ana", "second", CROWD_BEST);
    cr_assert_eq(tal_bin_put_refusal(&bin, &second), TAL_OK);
    cr_assert_eq(tal_bin_put_refusal(&bin, &first), TAL_OK);
    cr_assert_eq(tal_bin_put_performance(&bin, &people.assembly, "ana", (tal_origin){ 3, 2, 9 }, &none), TAL_OK);
    cr_assert_eq(tal_bin_put_performance(&bin, &people.assembly, "ana", (tal_origin){ 3, 2, 8 }, &best), TAL_OK);
    cr_assert_eq(tal_bin_put_roster(&bin, "anabel", (tal_origin){ 0, 0, 2 }), TAL_OK);
    cr_assert_eq(tal_bin_put_roster(&bin, "ana", (tal_origin){ 0, 0, 5 }), TAL_OK);
    cr_assert_eq(tal_bin_put_read(&bin, &(tal_bin_read){ 258, 4, 1, 3 }), TAL_OK);
    cr_assert_eq(tal_pile_write(bin.pile, "0.run"), TAL_OK);
    cr_assert_str_eq(crowd_records(&people, 1), "read 4 1 3;ana invited @5;ana 2 finished 4@8;ana refused @9;anabel invited @2;"
                                                "2 not-on-roster ana;1 not-on-roster;");
    tal_performance_free(&best);
}

Test(bin, each_candidate_belongs_to_one_shard)
{
    char id[16];
    int counts[3] = { 0 };

    for (int i = 0; i < 300; i++) {
        int owners = 0;

        snprintf(id, sizeof id, "c-%d", i);
        for (int shard = 1; shard <= 3; shard++) {
            tal_bin one = { .shard = shard, .shards = 3 };

            owners += tal_bin_wants(&one, id);
            counts[shard - 1] += tal_bin_wants(&one, id);
        }
        cr_assert_eq(owners, 1);
    }
    for (int i = 0; i < 3; i++)
        cr_assert(counts[i] > 70 && counts[i] < 130);
    cr_assert(tal_bin_wants(&(tal_bin){ .shard = 1, .shards = 3 }, ""));
    cr_assert(!tal_bin_wants(&(tal_bin){ .shard = 2, .shards = 3 }, ""));
}

Test(bin, what_is_no_such_record_is_told)
{
    tal_keyed record = { "Cana", "", 4, 0 };
    tal_bin_read read;
    tal_slip slip;
    tal_refusal refusal;

    cr_assert(!tal_bin_read_slip(&record, &slip));
    record = (tal_keyed){ "A\0\0\0\1", "\1\2", 5, 2 };
    cr_assert(!tal_bin_get_read(&record, &read));
    record = (tal_keyed){ "R\0\0\0\0\0\0\0\0\0\0\0\1\1", "short", 14, 5 };
    cr_assert(!tal_bin_read_refusal(&record, &refusal));
}
