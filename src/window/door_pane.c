/*
 * The pane under all others: what the command line asked for stands on it, and when that is closed,
 * so is the program. The first picture is its own, and empty but for a word: what it opens may take
 * a while to load.
 */
#include <stdlib.h>

#include "base/intl.h"
#include "window/opening.h"
#include "window/panes.h"

enum { LOOK = 500 }; /* milliseconds between two looks at the files of one that waits for them */

typedef struct door {
    tal_pane pane;
    const tal_options *options;
    tal_opening opening;
    bool open; /* what was asked for has been opened */
} door;

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    const door *d = (const door *)pane;
    const tal_theme *theme = sheet->theme;
    tal_block block = tal_sheet_block_of(_("One moment\u2026"), theme->note, sheet->width);

    block.align = TAL_ALIGN_CENTRE;
    if (!d->open)
        tal_sheet_block(sheet, 0, sheet->height / 2, &block, theme->quiet);
}

static void open_door(door *d)
{
    d->open = true;
    if (d->options->resume)
        tal_opening_resume(&d->opening, d->options, NULL);
    else
        tal_opening_find(&d->opening, d->options, d->options->words[0]);
}

static void wake(tal_pane *pane)
{
    door *d = (door *)pane;

    if (!d->open) {
        open_door(d);
    } else if (d->opening.waiting) {
        tal_opening_look(&d->opening);
        pane->wake = 0; /* what it closed showed this pane, and what it opened lies on it again */
    } else if (!tal_opening_tell(&d->opening)) {
        tal_app_close(pane->app, pane);
    }
    if (d->opening.waiting)
        pane->wake = pane->app->now + LOOK;
}

static void shown(tal_pane *pane)
{
    door *d = (door *)pane;

    if (!d->open) {
        tal_app_title(pane->app, "Talante");
        tal_opening_begin(&d->opening, pane->app, true);
    }
    pane->wake = pane->app->now + 1;
}

static void free_door(tal_pane *pane)
{
    door *d = (door *)pane;

    tal_opening_end(&d->opening);
    free(d);
}

tal_pane *tal_first_pane_new(const tal_options *options)
{
    static const tal_pane_kind kind = {
        .draw = draw, .wake = wake, .shown = shown, .free = free_door, .covers = true
    };
    door *d;

    if (!options->resume && options->words_count == 0)
        return tal_home_pane_new(options);
    d = calloc(1, sizeof *d);
    if (!d)
        return NULL;
    d->pane.kind = &kind;
    d->options = options;
    return &d->pane;
}
