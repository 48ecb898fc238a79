/* The pen: where units come to lie. */
#include "window/pen.h"

#include <criterion/criterion.h>

Test(pen, places_turns_and_scales)
{
    tal_theme theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_sheet sheet = { 0 };
    tal_placing twice = { .xx = 2, .yy = 2, .x0 = 100, .y0 = 50 };
    tal_pen pen = { .sheet = &sheet, .scale = 2 };
    const tal_mark *marks;

    tal_sheet_begin(&sheet, &theme, NULL, 200, 200);
    /* Shifted by (1, 0), a quarter round (10, 10), clockwise as y goes down. */
    pen.placing = tal_placing_turn(&twice, 1, 0, 1.57079632679489661923, 10, 10);
    tal_pen_move(&pen, 9, 10);
    tal_pen_line(&pen, 19, 10);
    tal_pen_stroke(&pen, 0xff, 1.5);
    tal_pen_curve(&pen, 9, 10, 9, 10, 9, 0);
    tal_pen_fill(&pen, 0xff);
    marks = sheet.drawing.marks;
    cr_assert_eq(sheet.drawing.count, 2);
    cr_assert_float_eq(marks[0].line, 3, 1e-9);
    cr_assert_float_eq(marks[0].steps[0].at[0], 120, 1e-9);
    cr_assert_float_eq(marks[0].steps[0].at[1], 70, 1e-9);
    cr_assert_float_eq(marks[0].steps[1].at[0], 120, 1e-9);
    cr_assert_float_eq(marks[0].steps[1].at[1], 90, 1e-9);
    cr_assert_float_eq(marks[1].steps[0].at[4], 140, 1e-9);
    cr_assert_float_eq(marks[1].steps[0].at[5], 70, 1e-9);
    cr_assert_eq(marks[1].steps[1].kind, 'Z');
    cr_assert_eq(marks[1].line, 0);
    tal_sheet_free(&sheet);
}
