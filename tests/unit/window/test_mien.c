/* Which face a mood has, and the way from one to another. */
#include "window/picture.h"

#include <criterion/criterion.h>
#include <string.h>

Test(mien, is_the_table_of_the_manual)
{
    /* Rows: patience from its end; columns: trust. */
    static const tal_mien table[5][5] = {
        { TAL_MIEN_FURIOUS, TAL_MIEN_FURIOUS, TAL_MIEN_FURIOUS, TAL_MIEN_FURIOUS,
          TAL_MIEN_FURIOUS },
        { TAL_MIEN_IMPATIENT, TAL_MIEN_IMPATIENT, TAL_MIEN_IMPATIENT, TAL_MIEN_IMPATIENT,
          TAL_MIEN_IMPATIENT },
        { TAL_MIEN_CLOSED, TAL_MIEN_WARY, TAL_MIEN_LISTENING, TAL_MIEN_OPEN, TAL_MIEN_OPEN },
        { TAL_MIEN_CLOSED, TAL_MIEN_WARY, TAL_MIEN_LISTENING, TAL_MIEN_OPEN, TAL_MIEN_RECONCILED },
        { TAL_MIEN_CLOSED, TAL_MIEN_WARY, TAL_MIEN_LISTENING, TAL_MIEN_OPEN, TAL_MIEN_RECONCILED },
    };
    static const int first[5] = { 0, 21, 41, 61, 81 }, last[5] = { 20, 40, 60, 80, 100 };

    for (int p = 0; p < 5; p++)
        for (int t = 0; t < 5; t++) {
            cr_assert_eq(tal_mien_of(first[t], first[p]), table[p][t], "%d %d", t, p);
            cr_assert_eq(tal_mien_of(last[t], last[p]), table[p][t], "%d %d", t, p);
        }
}

Test(mien, has_a_word_and_a_face_of_its_own)
{
    cr_assert_str_eq(tal_mien_word(TAL_MIEN_WARY), "wary");
    for (int a = 0; a < TAL_MIENS; a++)
        for (int b = 0; b < a; b++) {
            tal_expression x = tal_mien_expression((tal_mien)a);
            tal_expression y = tal_mien_expression((tal_mien)b);

            cr_assert_str_neq(tal_mien_word((tal_mien)a), tal_mien_word((tal_mien)b));
            cr_assert_neq(memcmp(&x, &y, sizeof x), 0, "%d and %d", a, b);
        }
}

Test(mien, one_face_turns_into_another_without_a_way_round)
{
    enum { NUMBERS = sizeof(tal_expression) / sizeof(double) };
    tal_expression from = tal_mien_expression(TAL_MIEN_FURIOUS);
    tal_expression to = tal_mien_expression(TAL_MIEN_RECONCILED), last = from;
    tal_expression end = tal_expression_between(&from, &to, 1);
    const double *target = (const double *)&to, *arrived = (const double *)&end;

    for (int i = 0; i < NUMBERS; i++)
        cr_assert_float_eq(arrived[i], target[i], 1e-12);
    for (int step = 0; step <= 10; step++) {
        tal_expression now = tal_expression_between(&from, &to, step / 10.0);
        const double *a = (const double *)&last, *b = (const double *)&now;

        for (int i = 0; i < NUMBERS; i++)
            cr_assert((target[i] - a[i]) * (b[i] - a[i]) >= 0, "step %d, number %d", step, i);
        last = now;
    }
    cr_assert_float_eq(tal_expression_between(&from, &to, 0.5).head, (0.6 + 0.8) / 2, 1e-12);
}
