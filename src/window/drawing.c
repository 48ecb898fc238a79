/* The list of marks, and a little geometry and colour that all views share. */
#include "window/drawing.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void tal_drawing_begin(tal_drawing *drawing)
{
    tal_arena_free(drawing->arena);
    drawing->arena = tal_arena_new();
    drawing->count = 0;
    drawing->failed = !drawing->arena;
}

void tal_drawing_free(tal_drawing *drawing)
{
    tal_arena_free(drawing->arena);
    free(drawing->marks);
    *drawing = (tal_drawing){ 0 };
}

void tal_drawing_add(tal_drawing *drawing, const tal_mark *mark)
{
    tal_mark *marks = tal_grow(drawing->marks, drawing->count, &drawing->capacity, sizeof *marks);

    if (!marks) {
        drawing->failed = true;
        return;
    }
    drawing->marks = marks;
    marks[drawing->count++] = *mark;
}

const char *tal_drawing_text(tal_drawing *drawing, const char *text)
{
    const char *copy = drawing->arena ? tal_arena_text(drawing->arena, text, strlen(text)) : NULL;

    drawing->failed = drawing->failed || !copy;
    return copy ? copy : "";
}

const char *tal_drawing_vformat(tal_drawing *drawing, const char *format, va_list arguments)
{
    tal_buffer made = TAL_BUFFER_EMPTY;
    const char *text;

    tal_buffer_vformat(&made, format, arguments);
    drawing->failed = drawing->failed || made.failed;
    text = tal_drawing_text(drawing, made.bytes ? made.bytes : "");
    tal_buffer_free(&made);
    return text;
}

/* ---- What is seen ------------------------------------------------------------------------------ */

enum { CLIPS = 16 };

void tal_drawing_words(const tal_drawing *drawing, tal_buffer *out)
{
    tal_box clips[CLIPS] = { { -1e9, -1e9, 2e9, 2e9 } };
    int depth = 0;

    for (size_t i = 0; i < drawing->count; i++) {
        const tal_mark *mark = &drawing->marks[i];

        if (mark->kind == TAL_MARK_CLIP && depth + 1 < CLIPS) {
            clips[depth + 1] = tal_box_common(&clips[depth], &mark->box);
            depth++;
        } else if (mark->kind == TAL_MARK_UNCLIP && depth > 0) {
            depth--;
        } else if (mark->kind == TAL_MARK_TEXT && tal_box_meets(&mark->box, &clips[depth])) {
            tal_buffer_add(out, mark->block.text, mark->block.length);
            tal_buffer_char(out, '\n');
        }
    }
}

/* ---- Boxes ------------------------------------------------------------------------------------- */

bool tal_box_has(const tal_box *box, double x, double y)
{
    return x >= box->x && y >= box->y && x < box->x + box->width && y < box->y + box->height;
}

bool tal_box_meets(const tal_box *a, const tal_box *b)
{
    return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
           b->y < a->y + a->height;
}

tal_box tal_box_common(const tal_box *a, const tal_box *b)
{
    double left = fmax(a->x, b->x), top = fmax(a->y, b->y);
    double right = fmin(a->x + a->width, b->x + b->width);
    double bottom = fmin(a->y + a->height, b->y + b->height);

    return (tal_box){ left, top, fmax(right - left, 0), fmax(bottom - top, 0) };
}

tal_box tal_box_inset(tal_box box, double by)
{
    return (tal_box){ box.x + by, box.y + by, fmax(box.width - 2 * by, 0),
                      fmax(box.height - 2 * by, 0) };
}

/* ---- Colours ----------------------------------------------------------------------------------- */

static int part(tal_colour colour, int which) /* 0: red ... 3: alpha */
{
    return (int)(colour >> (24 - 8 * which) & 0xff);
}

/* WCAG 2.1: relative luminance, from the definition of sRGB. */
static double luminance(tal_colour colour)
{
    static const double weights[] = { 0.2126, 0.7152, 0.0722 };
    double sum = 0;

    for (int i = 0; i < 3; i++) {
        double value = part(colour, i) / 255.0;

        sum += weights[i] * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double tal_colour_contrast(tal_colour a, tal_colour b)
{
    double x = luminance(a), y = luminance(b);

    return (fmax(x, y) + 0.05) / (fmin(x, y) + 0.05);
}

tal_colour tal_colour_mix(tal_colour a, tal_colour b, double share)
{
    tal_colour mixed = 0;

    for (int i = 0; i < 4; i++)
        mixed = mixed << 8 | (tal_colour)lround(part(a, i) * share + part(b, i) * (1 - share));
    return mixed;
}
