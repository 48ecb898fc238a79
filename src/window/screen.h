/* The window on a display, by SDL: hands input to the application and shows its pictures. */
#ifndef TAL_WINDOW_SCREEN_H
#define TAL_WINDOW_SCREEN_H

#include <talante/talante.h>

#include "window/app.h"
#include "window/ink.h"

typedef struct tal_screen tal_screen;

/*
 * Opens a window of WIDTH x HEIGHT points, or what the display has room for. While it lives,
 * SIGINT, SIGTERM and SIGHUP (those that are not ignored) are taken by it. TAL_EIO: there is no
 * display, and REASON (borrowed until the next call) is why. TAL_ENOMEM. A display that goes away
 * later ends the program from within Xlib, with a word on stderr and 1.
 */
tal_status tal_screen_open(tal_screen **out, double width, double height, const char **reason);
void tal_screen_close(tal_screen *screen); /* once, as the program ends: no other is opened after it */

/* Pixels a point, 1 to 3 in quarters, or what the display's system says; and what the application
 * needs of it. */
double tal_screen_ratio(const tal_screen *screen);
void tal_screen_size(const tal_screen *screen, double *width, double *height);
tal_host tal_screen_host(tal_screen *screen);

/* Until the application is over, or a signal ends it as closing the window would, whatever the
 * application thinks of that. Sleeps while nothing happens. Gives the application's code; TAL_EIO
 * or TAL_ENOMEM, which are negative: pictures cannot be shown any more, and REASON is why. */
int tal_screen_run(tal_screen *screen, tal_app *app, tal_ink *ink, const char **reason);

#endif
