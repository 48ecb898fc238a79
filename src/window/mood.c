/* Between two expressions, and the bars. */
#include "window/mood.h"

#include <math.h>

#include "base/intl.h"

static const double MOVEMENT = 300, FRAME = 16; /* milliseconds */

static tal_expression face_of(int trust, int patience)
{
    return tal_mien_expression(tal_mien_of(trust, patience));
}

void tal_mood_begin(tal_mood *mood, int trust, int patience)
{
    *mood = (tal_mood){ .trust = trust, .patience = patience, .to = face_of(trust, patience) };
}

void tal_mood_turn(tal_mood *mood, int trust, int patience, double now, bool still)
{
    tal_expression from = tal_mood_face(mood, now);
    bool same = tal_mien_of(trust, patience) == tal_mien_of(mood->trust, mood->patience);

    mood->trust = trust;
    mood->patience = patience;
    if (same)
        return;
    mood->from = from;
    mood->to = face_of(trust, patience);
    mood->began = now;
    mood->moving = !still;
}

tal_expression tal_mood_face(const tal_mood *mood, double now)
{
    if (!mood->moving)
        return mood->to;
    return tal_expression_between(&mood->from, &mood->to,
                                  fmin(fmax((now - mood->began) / MOVEMENT, 0), 1));
}

double tal_mood_wake(tal_mood *mood, double now)
{
    mood->moving = mood->moving && now < mood->began + MOVEMENT;
    return mood->moving ? now + FRAME : 0;
}

const char *tal_mood_word(const tal_mood *mood)
{
    return tal_mien_word(tal_mien_of(mood->trust, mood->patience));
}

/* ---- The bars ---------------------------------------------------------------------------------- */

/* NAMES: how wide the names' column is. */
static double draw_bar(tal_sheet *sheet, double x, double y, double width, double names,
                       const char *name, int value)
{
    const tal_theme *theme = sheet->theme;
    double height = tal_sheet_text(sheet, x, y, 0, theme->small, theme->quiet, name);
    tal_box bar = { x + names, y + height / 2 - 3, width - names, 6 };

    tal_sheet_box(sheet, bar, tal_colour_mix(theme->quiet, theme->paper, 0.3), 3);
    bar.width = fmax(bar.width * value / 100, 6);
    tal_sheet_box(sheet, bar, theme->link, 3);
    return height;
}

double tal_mood_bars(const tal_mood *mood, tal_sheet *sheet, double x, double y, double width)
{
    const char *trust = _("Trust"), *patience = _("Patience");
    const tal_theme *theme = sheet->theme;
    double names = theme->gap + fmax(tal_sheet_text_width(sheet, theme->small, trust),
                                     tal_sheet_text_width(sheet, theme->small, patience));
    double at = y;

    at += draw_bar(sheet, x, at, width, names, trust, mood->trust) + theme->gap / 4;
    at += draw_bar(sheet, x, at, width, names, patience, mood->patience) + theme->gap / 4;
    return at - y;
}
