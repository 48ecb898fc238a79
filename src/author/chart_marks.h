/* The small signs of a drawing, in SVG: each is told by its shape, and needs no colour. X, Y: the left upper corner. */
#ifndef TAL_AUTHOR_CHART_MARKS_H
#define TAL_AUTHOR_CHART_MARKS_H

#include "author/chart.h"
#include "base/buffer.h"

/* How text is placed at X. */
typedef enum tal_chart_align { TAL_CHART_LEFT, TAL_CHART_MIDDLE, TAL_CHART_RIGHT } tal_chart_align;

/* TEXT on the line whose foot is Y; CLASS is of the style sheet, "" for none. */
void tal_chart_put_text(tal_buffer *out, double x, double y, tal_chart_align align, const char *class, const char *text);

/* What is told of an element when one points at it. */
void tal_chart_put_title(tal_buffer *out, const char *text);

/* A level, 0 to 2; of TAL_LEVEL_NONE nothing. WIDTH by 11. TURNING: of TAL_LEVEL_FORMULA, tal_turning_text. */
void tal_chart_put_level(tal_buffer *out, double x, double y, double width, int level, const char *turning);

/* Eyes with the letters of LOOKS, side by side, each TAL_CHART_MARK wide. */
void tal_chart_put_looks(tal_buffer *out, double x, double y, uint64_t looks);

void tal_chart_put_lock(tal_buffer *out, double x, double y); /* 9 by 11 */

/* The sign of a result, an index in tal_result_names. 11 by 11. */
void tal_chart_put_result(tal_buffer *out, double x, double y, int result);

/* Its colour, for the outline of a box; and the light one for its ground. Static. */
const char *tal_chart_result_ink(int result);
const char *tal_chart_result_ground(int result);

/* The light ground of a moment. Static. */
const char *tal_chart_moment_ground(int32_t moment);

#endif
