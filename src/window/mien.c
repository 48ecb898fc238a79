/* Which face goes with a mood, what it is called, and what it is made of. */
#include "base/intl.h"
#include "report/terms.h"
#include "window/picture.h"

/* Steps of tal_terms_step. */
enum { AT_AN_END, THIN, STRAINED, HOLDING };

tal_mien tal_mien_of(int trust, int patience)
{
    static const tal_mien by_trust[] = { TAL_MIEN_CLOSED, TAL_MIEN_WARY, TAL_MIEN_LISTENING,
                                         TAL_MIEN_OPEN, TAL_MIEN_RECONCILED };
    int left = tal_terms_step(patience);
    tal_mien mien = by_trust[tal_terms_step(trust)];

    if (left == AT_AN_END)
        return TAL_MIEN_FURIOUS;
    if (left == THIN)
        return TAL_MIEN_IMPATIENT;
    return mien == TAL_MIEN_RECONCILED && left < HOLDING ? TAL_MIEN_OPEN : mien;
}

const char *tal_mien_word(tal_mien mien)
{
    static const char *const words[TAL_MIENS] = {
        N_("furious"),   N_("impatient"), N_("closed off"), N_("wary"),
        N_("listening"), N_("open"),      N_("reconciled"),
    };

    return _(words[mien]);
}

tal_expression tal_mien_expression(tal_mien mien)
{
    static const tal_expression expressions[TAL_MIENS] = {
        /* brows: height, angle; eyes, gaze; mouth, lips; head; colour */
        [TAL_MIEN_FURIOUS] = { -0.75, -1, 0.85, 0, -0.75, 0.7, 0.6, 1 },
        [TAL_MIEN_IMPATIENT] = { 0.35, -0.45, 0.55, 0, -0.6, 0, 1, 0.45 },
        [TAL_MIEN_CLOSED] = { -0.45, -0.05, 0.24, -0.3, -0.45, 0, -1, 0 },
        [TAL_MIEN_WARY] = { -0.15, -0.35, 0.6, 1, -0.15, 0.1, -0.7, 0 },
        [TAL_MIEN_LISTENING] = { 0.15, 0.15, 0.8, 0, 0, 0.2, 0.3, 0 },
        [TAL_MIEN_OPEN] = { 0.6, 0.45, 0.92, 0, 0.3, 0.4, 0.5, 0.25 },
        [TAL_MIEN_RECONCILED] = { 0.2, 0.6, 0.62, 0, 0.9, 0.25, 0.8, 0.35 },
    };

    return expressions[mien];
}

static double between(double a, double b, double share)
{
    return a + (b - a) * share;
}

tal_expression tal_expression_between(const tal_expression *a, const tal_expression *b,
                                      double share)
{
    return (tal_expression){
        .brow_height = between(a->brow_height, b->brow_height, share),
        .brow_angle = between(a->brow_angle, b->brow_angle, share),
        .eyes = between(a->eyes, b->eyes, share),
        .gaze = between(a->gaze, b->gaze, share),
        .mouth = between(a->mouth, b->mouth, share),
        .lips = between(a->lips, b->lips, share),
        .head = between(a->head, b->head, share),
        .colour = between(a->colour, b->colour, share),
    };
}
