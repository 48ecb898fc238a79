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
        N_("furious"), N_("impatient"), N_("closed off"), N_("wary"),
        N_("listening"), N_("open"), N_("reconciled"),
    };

    return _(words[mien]);
}

tal_expression tal_mien_expression(tal_mien mien)
{
    static const tal_expression expressions[TAL_MIENS] = {
        [TAL_MIEN_FURIOUS] = { .brow_height = -0.75, .brow_angle = -1, .eyes = 0.85, .gaze = 0,
                               .mouth = -0.75, .lips = 0.7, .head = 0.6, .colour = 1 },
        [TAL_MIEN_IMPATIENT] = { .brow_height = 0.35, .brow_angle = -0.45, .eyes = 0.55, .gaze = 0,
                                 .mouth = -0.6, .lips = 0, .head = 1, .colour = 0.45 },
        [TAL_MIEN_CLOSED] = { .brow_height = -0.35, .brow_angle = -0.2, .eyes = 0.26, .gaze = -0.3,
                              .mouth = -0.45, .lips = 0, .head = -1, .colour = 0.1 },
        [TAL_MIEN_WARY] = { .brow_height = -0.15, .brow_angle = -0.35, .eyes = 0.6, .gaze = 1,
                            .mouth = -0.15, .lips = 0.1, .head = -0.7, .colour = 0.15 },
        [TAL_MIEN_LISTENING] = { .brow_height = 0.15, .brow_angle = 0.15, .eyes = 0.8, .gaze = 0,
                                 .mouth = 0, .lips = 0.2, .head = 0.3, .colour = 0.1 },
        [TAL_MIEN_OPEN] = { .brow_height = 0.6, .brow_angle = 0.45, .eyes = 0.92, .gaze = 0,
                            .mouth = 0.3, .lips = 0.4, .head = 0.5, .colour = 0.2 },
        [TAL_MIEN_RECONCILED] = { .brow_height = 0.2, .brow_angle = 0.6, .eyes = 0.62, .gaze = 0,
                                  .mouth = 0.9, .lips = 0.25, .head = 0.8, .colour = 0.35 },
    };

    return expressions[mien];
}

static double between(double a, double b, double share)
{
    return a + (b - a) * share;
}

tal_expression tal_expression_between(const tal_expression *a, const tal_expression *b, double share)
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
