/* Every pair of colours that text is set in can be read. */
#include <criterion/criterion.h>

#include "window/theme.h"

Test(theme, every_text_has_enough_contrast)
{
    for (int look = 0; look < TAL_LOOKS; look++) {
        tal_theme t = tal_theme_make((tal_look_of)look, 1);
        const tal_colour grounds[] = { t.paper, t.card, t.hover, t.theirs };
        const tal_colour texts[] = { t.text, t.quiet, t.link, t.good, t.fair, t.poor };

        for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++)
            for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
                cr_expect(tal_colour_contrast(texts[i], grounds[g]) >= 4.5,
                          "look %d: %08x on %08x: %.2f", look, texts[i], grounds[g],
                          tal_colour_contrast(texts[i], grounds[g]));
        cr_expect(tal_colour_contrast(t.ours_text, t.ours) >= 4.5);
        cr_expect(tal_colour_contrast(t.accent_text, t.accent) >= 4.5);
        cr_expect(tal_colour_contrast(t.text, t.selected) >= 4.5);
        for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++)
            cr_expect(tal_colour_contrast(t.focus, grounds[g]) >= 3);
    }
}

Test(theme, contrast_is_that_of_wcag)
{
    cr_expect_float_eq(tal_colour_contrast(0x000000ff, 0xffffffff), 21, 1e-9);
    cr_expect_float_eq(tal_colour_contrast(0x777777ff, 0xffffffff), 4.478, 0.001);
    cr_expect_float_eq(tal_colour_contrast(0xff0000ff, 0xffffffff), 3.998, 0.001);
}
