/* A scenario as an SVG: `dot` is run as a process, and the drawing made smaller until it can be read on a sheet of A3. */
#ifndef TAL_AUTHOR_DRAW_H
#define TAL_AUTHOR_DRAW_H

#include "author/traffic.h"
#include "base/buffer.h"

/* What is to be told of a drawing, or why there is none. */
typedef struct tal_drawn {
    double points;         /* how high its letters are on A3; TAL_CHART_POINTS is enough */
    int code;              /* TAL_EFILE: the exit status of dot; 0 where what it answered made no sense */
    tal_buffer complaints; /* TAL_EFILE: what dot said on stderr; the caller frees it, whatever comes of it */
} tal_drawn;

enum { TAL_DRAW_SECONDS = 30 }; /* that dot may take */

/*
 * Appends the drawing to OUT, in LANGUAGE (an index); TRAFFIC may be NULL. The same scenario and the same dot give the
 * same bytes. TAL_EIO with errno: ENOENT, there is no dot; ETIMEDOUT, it took too long; else it could not be run.
 * TAL_EFILE: it failed. TAL_ENOMEM.
 */
tal_status tal_draw_svg(tal_buffer *out, const tal_scenario *scenario, int language, const tal_traffic *traffic,
                        tal_drawn *drawn);

/* The same for who wants to lay it out differently: a file for dot, which is not run. TAL_ENOMEM. */
tal_status tal_draw_dot(tal_buffer *out, const tal_scenario *scenario, int language, const tal_traffic *traffic);

#endif
