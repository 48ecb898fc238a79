/* Draws pictures: layers in order, the face where it goes. */
#include "window/picture.h"

#include <math.h>

#include "window/face.h"
#include "window/picture_parts.h"

/* A person's sides may be cut so that the face is large: so much of the width is always seen. */
#define PERSON_SEEN (2.0 / 3)

/* Anybody has the theme's colours: shades between its paper and its text, the eyes' white lightest
 * on both. */
static const tal_colour *palette(const tal_picture *picture, const tal_theme *theme,
                                 tal_colour anybody[TAL_FACE_COLOURS])
{
    static const double of_black[TAL_FACE_COLOURS] = {
        [TAL_FACE_SKIN] = 0.24, [TAL_FACE_SHADE] = 0.38, [TAL_FACE_LINE] = 0.85,
        [TAL_FACE_BROW] = 0.6,  [TAL_FACE_IRIS] = 0.65,  [TAL_FACE_WHITE] = 0.03,
        [TAL_FACE_LIPS] = 0.46, [TAL_FACE_MOUTH] = 0.75, [TAL_FACE_FLUSH] = 0.36,
    };
    bool dark = tal_colour_contrast(theme->paper, 0x000000ff) <
                tal_colour_contrast(theme->paper, 0xffffffff);

    if (picture->light)
        return dark ? picture->dark : picture->light;
    for (int i = 0; i < TAL_FACE_COLOURS; i++)
        anybody[i] =
            tal_colour_mix(theme->text, theme->paper, dark ? 1 - of_black[i] : of_black[i]);
    return anybody;
}

/* NULL: no memory. */
static tal_step *follow(const tal_picture *picture, const tal_picture_shape *shape,
                        const tal_expression *expression, const tal_drawing *drawing)
{
    tal_step *steps =
        drawing->arena ? tal_arena_alloc(drawing->arena, shape->count, sizeof *steps) : NULL;

    for (size_t i = 0; steps && i < shape->count; i++) {
        steps[i] = shape->steps[i];
        for (int at = 0; at < 6; at += 2)
            tal_face_follow(&picture->face, expression, &steps[i].at[at], &steps[i].at[at + 1]);
    }
    return steps;
}

static void draw_layer(const tal_picture *picture, const tal_picture_layer *layer,
                       const tal_expression *expression, const tal_colour *colours, tal_pen *pen)
{
    for (size_t i = 0; i < layer->count; i++) {
        const tal_picture_shape *shape = &layer->shapes[i];
        tal_step *steps = NULL;

        if (layer->moves == TAL_MOVES_MOUTH)
            steps = follow(picture, shape, expression, &pen->sheet->drawing);
        tal_pen_trace(pen, steps ? steps : shape->steps, shape->count, colours[shape->colour],
                      shape->line);
    }
}

/* Upright in the middle of BOX, on its lower edge. */
static double scale_to(const tal_picture *picture, tal_box box)
{
    double high = box.height / picture->height, wide = box.width / picture->width;

    return picture->is_person ? fmin(high, wide / PERSON_SEEN) : fmax(high, wide);
}

void tal_picture_draw(const tal_picture *picture, tal_sheet *sheet, tal_box box,
                      const tal_expression *expression)
{
    tal_colour anybody[TAL_FACE_COLOURS];
    const tal_colour *colours = palette(picture, sheet->theme, anybody);
    double scale = scale_to(picture, box);
    tal_placing upright = { .xx = scale,
                            .yy = scale,
                            .x0 = box.x + (box.width - picture->width * scale) / 2,
                            .y0 = box.y + box.height - picture->height * scale };
    tal_pen pen = { .sheet = sheet, .placing = upright, .scale = scale };

    box.y += sheet->shift;
    tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_CLIP, .box = box });
    for (size_t i = 0; i < picture->count; i++) {
        const tal_picture_layer *layer = &picture->layers[i];

        if (picture->is_person)
            pen.placing = tal_face_placing(&picture->face, expression, layer->moves, &upright);
        if (layer->is_face)
            tal_face_draw(&picture->face, expression, colours, &pen);
        draw_layer(picture, layer, expression, colours, &pen);
    }
    tal_drawing_add(&sheet->drawing, &(tal_mark){ .kind = TAL_MARK_UNCLIP });
}

void tal_picture_free(tal_picture *picture)
{
    if (picture)
        tal_arena_free(picture->arena); /* the picture itself lives in it */
}
