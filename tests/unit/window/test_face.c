/* Faces: what each number of an expression does to the drawing. */
#include "window/face.h"

#include <criterion/criterion.h>
#include <math.h>

static const tal_face face = {
    .neck = { 120, 176 },
    .middle = { 120, 100 },
    .eyes = { .apart = 44, .width = 24, .height = 11, .slant = 1 },
    .brows = { .above = 17, .width = 30, .thick = 5, .arch = 3 },
    .nose = { .down = 30, .width = 18 },
    .mouth = { .down = 49, .width = 34, .lips = 6 },
    .cheeks = { .down = 30, .apart = 64, .size = 14 },
};

/* In the order of tal_face_colour, so that a mark says what it is. */
static const tal_colour colours[TAL_FACE_COLOURS] = {
    0x100000ff, 0x200000ff, 0x300000ff, 0x400000ff, 0x500000ff,
    0x600000ff, 0x700000ff, 0x800000ff, 0x900000ff,
};

static const tal_expression calm = { .eyes = 0.8, .lips = 0.25 };
static const tal_placing upright = { .xx = 1, .yy = 1 };

/* The bounds of the NTH filled outline of a colour; alpha does not count. */
static tal_box bounds(const tal_expression *expression, tal_face_colour colour, int nth)
{
    tal_theme theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet sheet = { 0 };
    tal_pen pen = { .sheet = &sheet, .placing = upright, .scale = 1 };
    double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

    tal_sheet_begin(&sheet, &theme, NULL, 240, 240);
    tal_face_draw(&face, expression, colours, &pen);
    for (size_t i = 0; i < sheet.drawing.count; i++) {
        const tal_mark *mark = &sheet.drawing.marks[i];

        if (mark->line > 0 || mark->colour >> 8 != colours[colour] >> 8 || nth-- != 0)
            continue;
        for (size_t j = 0; j < mark->steps_count; j++)
            for (int at = 0; at < (mark->steps[j].kind == 'C'   ? 6
                                   : mark->steps[j].kind == 'Z' ? 0
                                                                : 2);
                 at += 2) {
                left = fmin(left, mark->steps[j].at[at]);
                right = fmax(right, mark->steps[j].at[at]);
                top = fmin(top, mark->steps[j].at[at + 1]);
                bottom = fmax(bottom, mark->steps[j].at[at + 1]);
            }
    }
    tal_sheet_free(&sheet);
    return (tal_box){ left, top, right - left, bottom - top };
}

static double middle_of(tal_box box)
{
    return box.x + box.width / 2;
}

Test(face, an_iris_is_seen_between_the_lids_only)
{
    tal_expression shut = calm;
    tal_box white = bounds(&calm, TAL_FACE_WHITE, 0), iris = bounds(&calm, TAL_FACE_IRIS, 0);

    shut.eyes = 0;
    cr_assert(iris.y >= white.y && iris.y + iris.height <= white.y + white.height);
    cr_assert_gt(iris.height, 8);
    cr_assert_lt(bounds(&shut, TAL_FACE_IRIS, 0).height, 2);
}

Test(face, eyes_look_to_both_sides)
{
    tal_expression left = calm, right = calm;

    left.gaze = -1;
    right.gaze = 1;
    for (int eye = 0; eye < 2; eye++) {
        double ahead = middle_of(bounds(&calm, TAL_FACE_IRIS, eye));

        cr_assert_float_eq(ahead, 120 + (eye ? 22 : -22), 0.01);
        cr_assert_lt(middle_of(bounds(&left, TAL_FACE_IRIS, eye)), ahead - 2);
        cr_assert_gt(middle_of(bounds(&right, TAL_FACE_IRIS, eye)), ahead + 2);
    }
}

Test(face, brows_rise_and_their_inner_ends_fall_in_anger)
{
    tal_expression raised = calm, angry = calm;
    tal_box rest = bounds(&calm, TAL_FACE_BROW, 0), low;

    raised.brow_height = 1;
    angry.brow_angle = -1;
    cr_assert_lt(bounds(&raised, TAL_FACE_BROW, 0).y, rest.y - 4);
    low = bounds(&angry, TAL_FACE_BROW, 0);
    cr_assert_gt(low.y + low.height, rest.y + rest.height + 4, "the inner end");
    cr_assert_gt(low.x + low.width, rest.x + rest.width + 1, "nearer to the other brow");
}

Test(face, a_mouth_opens_only_past_its_rest)
{
    tal_expression open = calm;

    cr_assert_lt(bounds(&calm, TAL_FACE_MOUTH, 0).width, 0, "nothing inside is seen");
    open.lips = 1;
    cr_assert_gt(bounds(&open, TAL_FACE_MOUTH, 0).height, 10);
}

Test(face, what_moves_with_the_mouth_follows_its_corners)
{
    tal_expression smile = calm, sulk = calm;
    double x = 137, y = 149; /* a corner at rest */

    tal_face_follow(&face, &calm, &x, &y);
    cr_assert_float_eq(x, 137, 1e-9);
    cr_assert_float_eq(y, 149, 1e-9);
    smile.mouth = 1;
    tal_face_follow(&face, &smile, &x, &y);
    cr_assert(x > 139 && y < 145, "%g %g", x, y);
    x = 137;
    y = 149;
    sulk.mouth = -1;
    tal_face_follow(&face, &sulk, &x, &y);
    cr_assert(y > 152, "%g", y);
}

Test(face, a_head_turns_about_its_neck)
{
    tal_expression away = calm;
    tal_placing still, head, features;

    away.head = -1;
    still = tal_face_placing(&face, &away, TAL_MOVES_NOT, &upright);
    head = tal_face_placing(&face, &away, TAL_MOVES_HEAD, &upright);
    features = tal_face_placing(&face, &away, TAL_MOVES_FACE, &upright);
    cr_assert_float_eq(still.xx, 1, 1e-12);
    cr_assert_float_eq(still.x0, 0, 1e-12);
    cr_assert_float_eq(head.xx * 120 + head.xy * 176 + head.x0, 120, 1e-9, "the neck stays");
    cr_assert_float_eq(head.yx * 120 + head.yy * 176 + head.y0, 176, 1e-9);
    cr_assert_lt(head.xx * 120 + head.xy * 20 + head.x0, 112, "the crown goes to the left");
    cr_assert_lt(features.x0, head.x0 - 5, "and the features go farther");
}
