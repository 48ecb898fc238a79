#include "dossier/histogram.h"

#include <criterion/criterion.h>

Test(histogram, bars_of_ten_and_the_last_has_a_hundred)
{
    uint64_t counts[TAL_SCORES] = { [0] = 1, [9] = 1, [10] = 4, [99] = 1, [100] = 2 };
    tal_folio folio = tal_folio_new("");

    tal_histogram(&folio, "Total", counts, 75);
    cr_assert_not(folio.failed);
    cr_expect_str_eq(folio.blocks[0].told,
                     "0 to 9: 2. 10 to 19: 4. 20 to 29: 0. 30 to 39: 0. 40 to 49: 0. 50 to 59: 0. "
                     "60 to 69: 0. 70 to 79: 0. 80 to 89: 0. 90 to 100: 3. ");
    cr_expect_float_eq(folio.marks[0].height, 35, 0.01);
    cr_expect_float_eq(folio.marks[2].height, 70, 0.01);
    cr_expect_float_eq(folio.marks[folio.marks_count - 1].x, 10 + 440 * 0.75, 0.01);
    cr_expect_eq(folio.marks[folio.marks_count - 1].kind, TAL_FOLIO_DASHED);
    tal_folio_free(&folio);
}

Test(histogram, nobody_is_no_bar)
{
    uint64_t counts[TAL_SCORES] = { 0 };
    tal_folio folio = tal_folio_new("");

    tal_histogram(&folio, "Total", counts, 0);
    cr_expect_float_eq(folio.marks[0].height, 0, 0.01);
    cr_expect_neq(folio.marks[folio.marks_count - 1].kind, TAL_FOLIO_DASHED);
    tal_folio_free(&folio);
}
