/* The window on a display, by SDL: hands input to the application and shows its pictures. */
#ifndef TAL_WINDOW_SCREEN_H
#define TAL_WINDOW_SCREEN_H

#include <talante/talante.h>

#include "window/app.h"

typedef struct tal_screen tal_screen;

/* Opens a window of WIDTH x HEIGHT points, or what the display has room for. TAL_EIO: there is none, and
 * REASON (borrowed until the next call) is why, in the system's words. */
tal_status tal_screen_open(tal_screen **out, double width, double height, const char **reason);
void tal_screen_close(tal_screen *screen);

/* Pixels a point, and what the application needs of it. */
double tal_screen_ratio(const tal_screen *screen);
void tal_screen_size(const tal_screen *screen, double *width, double *height);
tal_host tal_screen_host(tal_screen *screen);

struct tal_ink;

/* Until the application is over, or a signal (SIGINT, SIGTERM, SIGHUP) ends it as closing the window would. Sleeps while nothing happens.
 * Gives the application's code. */
int tal_screen_run(tal_screen *screen, tal_app *app, struct tal_ink *ink);

#endif
