/* Three palettes and one scale. test_theme.c holds every pair of colours against what theme.h
 * promises. */
#include "window/theme.h"

typedef struct palette {
    tal_colour paper, card, edge, hover, text, quiet, theirs, ours, ours_text, accent, accent_text,
        link, good, fair, poor, focus, selected, veil;
} palette;

static const palette palettes[TAL_LOOKS] = {
    [TAL_LOOK_LIGHT] = {
        .paper = 0xf6f3eeff, .card = 0xffffffff, .edge = 0xcfc8bdff, .hover = 0xfaf2e2ff,
        .text = 0x22201dff, .quiet = 0x5f594fff, .theirs = 0xffffffff,
        .ours = 0xdbe9e6ff, .ours_text = 0x142e2aff,
        .accent = 0x1f6258ff, .accent_text = 0xffffffff, .link = 0x1a5a50ff,
        .good = 0x1f6437ff, .fair = 0x74500aff, .poor = 0x9c2f22ff,
        .focus = 0x1d5fb4ff, .selected = 0xbcd6f5ff, .veil = 0x2a262099,
    },
    [TAL_LOOK_DARK] = {
        .paper = 0x1c1d1fff, .card = 0x26282bff, .edge = 0x44484dff, .hover = 0x303439ff,
        .text = 0xece8e1ff, .quiet = 0xb0aba2ff, .theirs = 0x2b2e32ff,
        .ours = 0x1f423cff, .ours_text = 0xe2f1eeff,
        .accent = 0x7fc8bbff, .accent_text = 0x0d2521ff, .link = 0x8fd2c6ff,
        .good = 0x8fd3a3ff, .fair = 0xe6c06dff, .poor = 0xf29c8fff,
        .focus = 0x8ab8f5ff, .selected = 0x34557dff, .veil = 0x000000b0,
    },
    [TAL_LOOK_CONTRAST] = {
        .paper = 0x000000ff, .card = 0x000000ff, .edge = 0xffffffff, .hover = 0x2b2b00ff,
        .text = 0xffffffff, .quiet = 0xffffffff, .theirs = 0x000000ff,
        .ours = 0x000000ff, .ours_text = 0xffff00ff,
        .accent = 0xffff00ff, .accent_text = 0x000000ff, .link = 0xffff00ff,
        .good = 0x7dff9aff, .fair = 0xffe066ff, .poor = 0xff9d94ff,
        .focus = 0x00ffffff, .selected = 0x00429dff, .veil = 0x000000d0,
    },
};

static tal_font type(double size, double scale, tal_weight weight, bool italic)
{
    return (tal_font){ size * scale, weight, italic };
}

tal_theme tal_theme_make(tal_look_of look, double scale)
{
    const palette *p = &palettes[look];

    return (tal_theme){
        .look = look,
        .scale = scale,
        .paper = p->paper,
        .card = p->card,
        .edge = p->edge,
        .hover = p->hover,
        .text = p->text,
        .quiet = p->quiet,
        .theirs = p->theirs,
        .ours = p->ours,
        .ours_text = p->ours_text,
        .accent = p->accent,
        .accent_text = p->accent_text,
        .link = p->link,
        .good = p->good,
        .fair = p->fair,
        .poor = p->poor,
        .focus = p->focus,
        .selected = p->selected,
        .veil = p->veil,
        .title = type(26, scale, TAL_WEIGHT_BOLD, false),
        .heading = type(19, scale, TAL_WEIGHT_BOLD, false),
        .body = type(16, scale, TAL_WEIGHT_NORMAL, false),
        .strong = type(16, scale, TAL_WEIGHT_BOLD, false),
        .note = type(16, scale, TAL_WEIGHT_NORMAL, true),
        .name = type(14, scale, TAL_WEIGHT_BOLD, false),
        .small = type(14, scale, TAL_WEIGHT_NORMAL, false),
        .button = type(15, scale, TAL_WEIGHT_BOLD, false),
        .gap = 12 * (1 + (scale - 1) / 2), /* space is dear where letters are large */
        .radius = 8,
        .ring = look == TAL_LOOK_CONTRAST ? 4 : 3,
    };
}
