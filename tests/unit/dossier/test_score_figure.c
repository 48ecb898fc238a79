#include "dossier/score_figure.h"

#include <criterion/criterion.h>

#include "dossier/somebody.h"

static tal_folio folio;

static void begin(void)
{
    somebody_begin();
    somebody_holds("en", 1, "ask guess wait");
    somebody_is_judged(TAL_DECISION_PERSON);
    folio = tal_folio_new("");
}

static void end(void)
{
    tal_folio_free(&folio);
    somebody_end();
}

TestSuite(score_figure, .init = begin, .fini = end);

Test(score_figure, what_is_drawn_is_told)
{
    ana.band.sems[TAL_VALIDATION] = 1000;
    tal_score_figure(&folio, &ana.handed, "en");
    cr_assert_not(folio.failed);
    cr_expect_str_eq(folio.blocks[0].told,
                     "Total: 38, band 32 to 44, needed 75. Discernment: 33, band 33 to 33, needed 50. "
                     "Validation: 50, band 40 to 60, needed 50. "
                     "Graceful disagreement: 33, band 33 to 33, needed 50. ");
    cr_expect_str_eq(folio.blocks[0].caption, "Of 100. The line is the band, the dashed stroke what is needed.");
    cr_expect_float_eq(folio.marks[3].width, 460 * 0.38, 0.01); /* the total's bar */
    cr_expect_float_eq(folio.marks[7].x, 4 + 460 * 0.75, 0.01); /* its cut */
}

Test(score_figure, without_a_band_there_is_no_line_of_one)
{
    ana.handed.band = NULL;
    tal_score_figure(&folio, &ana.handed, "en");
    cr_expect_str_eq(folio.blocks[0].caption, "Of 100. The dashed stroke is what is needed.");
    for (size_t i = 0; i < folio.marks_count; i++)
        cr_expect_neq(folio.marks[i].kind, TAL_FOLIO_LINE);
}
