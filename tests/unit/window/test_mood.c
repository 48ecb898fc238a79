#include "driver.h"
#include "window/mood.h"

static bool same(const tal_expression *a, const tal_expression *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

Test(mood, the_face_takes_its_time)
{
    tal_expression closed = tal_mien_expression(TAL_MIEN_CLOSED);
    tal_expression open = tal_mien_expression(TAL_MIEN_OPEN), face, half;
    tal_mood mood;

    tal_mood_begin(&mood, 5, 60);
    face = tal_mood_face(&mood, 0);
    cr_expect(same(&face, &closed));
    cr_expect_float_eq(tal_mood_wake(&mood, 0), 0, 1e-9);
    tal_mood_turn(&mood, 70, 60, 1000, false);
    face = tal_mood_face(&mood, 1000);
    cr_expect(same(&face, &closed));
    cr_expect_float_eq(tal_mood_wake(&mood, 1000), 1016, 1e-9);
    face = tal_mood_face(&mood, 1150);
    half = tal_expression_between(&closed, &open, 0.5);
    cr_expect(same(&face, &half));
    cr_expect_float_eq(tal_mood_wake(&mood, 1300), 0, 1e-9);
    face = tal_mood_face(&mood, 1300);
    cr_expect(same(&face, &open));
}

Test(mood, a_turn_on_the_way_begins_where_the_face_is)
{
    tal_expression half, face;
    tal_mood mood;

    tal_mood_begin(&mood, 5, 60);
    tal_mood_turn(&mood, 70, 60, 0, false);
    half = tal_mood_face(&mood, 150);
    tal_mood_turn(&mood, 30, 60, 150, false);
    face = tal_mood_face(&mood, 150);
    cr_expect(same(&face, &half));
}

Test(mood, where_nothing_moves_it_is_there_at_once)
{
    tal_expression furious = tal_mien_expression(TAL_MIEN_FURIOUS), face;
    tal_mood mood;

    tal_mood_begin(&mood, 5, 60);
    tal_mood_turn(&mood, 5, 0, 1000, true);
    face = tal_mood_face(&mood, 1000);
    cr_expect(same(&face, &furious));
    cr_expect_float_eq(tal_mood_wake(&mood, 1000), 0, 1e-9);
    cr_expect_str_eq(tal_mood_word(&mood), "furious");
}

Test(mood, bars_have_their_names)
{
    tal_theme theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    tal_buffer words = TAL_BUFFER_EMPTY;
    tal_sheet sheet = { 0 };
    tal_mood mood;

    tal_mood_begin(&mood, 90, 10);
    tal_sheet_begin(&sheet, &theme, &test_ruler, 800, 600);
    cr_expect(tal_mood_bars(&mood, &sheet, 0, 0, 300) > 30);
    tal_drawing_words(&sheet.drawing, &words);
    cr_expect_str_eq(words.bytes, "Trust\nPatience\n");
    tal_buffer_free(&words);
    tal_sheet_free(&sheet);
}
