/* The trainee rates themselves, a skill at a time, and sees nothing of the score meanwhile. */
#include "debriefed.h"

static int rated[TAL_SKILLS], ratings, backs;

static void note_rating(void *self, const int *rating)
{
    (void)self;
    if (rating)
        memcpy(rated, rating, sizeof rated);
    ratings += rating != NULL;
    backs += rating == NULL;
}

typedef struct asked {
    tal_app app;
    tal_rubric *rubric;
} asked;

static void open_rating(asked *a, double width, double height, bool practice)
{
    *a = (asked){ .rubric = load_rubric() };
    test_app(&a->app, width, height);
    tal_app_open(&a->app, tal_rating_pane_new(a->rubric, &debriefed_result, "en", practice,
                                              note_rating, NULL));
}

static void close_rating(asked *a)
{
    tal_app_end(&a->app);
    tal_rubric_free(a->rubric);
}

static void expect_rating(int discernment, int validation)
{
    cr_expect_eq(ratings, 1);
    cr_expect_eq(rated[TAL_DISCERNMENT], discernment, "%d", rated[TAL_DISCERNMENT]);
    cr_expect_eq(rated[TAL_VALIDATION], validation, "%d", rated[TAL_VALIDATION]);
    cr_expect_eq(rated[TAL_DISAGREEMENT], -1, "it was not scored");
}

Test(rating_pane, digits_and_enter)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    cr_expect(test_shows(&a.app, "Skill 1 of 2"));
    cr_expect(test_shows(&a.app, "Discerns"));
    test_key(&a.app, '7', 0);
    test_press(&a.app, TAL_PRESS_ENTER);
    cr_expect(test_shows(&a.app, "Validates"));
    test_key(&a.app, '0', 0);
    test_press(&a.app, TAL_PRESS_ENTER);
    expect_rating(70, 0);
    cr_expect_null(a.app.top);
    close_rating(&a);
}

Test(rating_pane, arrows_begin_in_the_middle_and_stop_at_the_ends)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    test_press(&a.app, TAL_PRESS_RIGHT);
    test_press(&a.app, TAL_PRESS_LEFT);
    test_press(&a.app, TAL_PRESS_ENTER);
    test_press(&a.app, TAL_PRESS_END);
    test_press(&a.app, TAL_PRESS_RIGHT);
    test_press(&a.app, TAL_PRESS_ENTER);
    expect_rating(40, 100);
    close_rating(&a);
}

Test(rating_pane, the_mouse_does_it_too)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    cr_expect_not(test_find(&a.app, "Continue")->enabled, "nothing is chosen");
    test_click(&a.app, "30");
    test_click(&a.app, "60");
    test_click(&a.app, "Continue");
    test_click(&a.app, "Skip this one");
    expect_rating(60, -1);
    close_rating(&a);
}

Test(rating_pane, enter_alone_decides_nothing)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    test_press(&a.app, TAL_PRESS_ENTER);
    cr_expect(test_shows(&a.app, "Skill 1 of 2"));
    close_rating(&a);
}

Test(rating_pane, skipping_all_keeps_what_was_rated_before)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    test_key(&a.app, '9', 0);
    test_press(&a.app, TAL_PRESS_ENTER);
    test_key(&a.app, '9', 0);
    test_click(&a.app, "Skip all");
    expect_rating(90, -1);
    close_rating(&a);
}

Test(rating_pane, escape_goes_to_the_skill_before_and_no_further)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    test_key(&a.app, '9', 0);
    test_press(&a.app, TAL_PRESS_ENTER);
    test_press(&a.app, TAL_PRESS_ESCAPE);
    cr_expect(test_shows(&a.app, "Skill 1 of 2"));
    test_press(&a.app, TAL_PRESS_ESCAPE);
    cr_expect(test_shows(&a.app, "Skill 1 of 2"));
    test_press(&a.app, TAL_PRESS_LEFT);
    test_press(&a.app, TAL_PRESS_ENTER);
    test_click(&a.app, "The one before");
    test_press(&a.app, TAL_PRESS_ENTER);
    test_click(&a.app, "Skip this one");
    expect_rating(80, -1);
    close_rating(&a);
}

Test(rating_pane, the_last_reply_can_be_taken_back_in_practice_alone)
{
    asked a;

    open_rating(&a, 1280, 800, false);
    cr_expect_null(test_find(&a.app, "Take my last reply back"));
    cr_expect_not(test_shows(&a.app, "Before you see the score"));
    close_rating(&a);
    open_rating(&a, 1280, 800, true);
    test_click(&a.app, "Take my last reply back");
    cr_expect_eq(backs, 1);
    cr_expect_eq(ratings, 0);
    close_rating(&a);
}

Test(rating_pane, nothing_of_the_score_is_shown)
{
    asked a;

    open_rating(&a, 1280, 800, true);
    expect_words(&a.app, "How well did you do?\n"
                         "Before you see the score: what do you think, from 0 to 100?\n"
                         "Skill 1 of 2\nDiscerns\n"
                         "0\n10\n20\n30\n40\n50\n60\n70\n80\n90\n100\n0\nnone\n100\nall\n"
                         "Continue\nSkip this one\nSkip all\nTake my last reply back\n");
    close_rating(&a);
}

Test(rating_pane, where_nothing_was_scored_nothing_is_asked)
{
    const tal_result none = {
        "bad", "lost", false, -1, { { .score = -1 }, { .score = -1 }, { .score = -1 } }
    };
    asked a;

    open_rating(&a, 1280, 800, true);
    tal_app_open(&a.app, tal_rating_pane_new(a.rubric, &none, "en", true, note_rating, NULL));
    expect_rating(-1, -1);
    close_rating(&a);
}

Test(rating_pane, it_fits_and_can_be_read_and_reached)
{
    for (int look = 0; look < TAL_LOOKS; look++) {
        const tal_preferences large = { (tal_look_of)look, 200, true };
        asked a;

        open_rating(&a, 640, 480, true);
        tal_app_prefer(&a.app, &large);
        test_fits(&a.app);
        test_contrast(&a.app);
        test_tab_order(&a.app);
        test_tab_to(&a.app, "Skip all");
        cr_expect(test_find(&a.app, "Skip all")->seen.height > 0);
        test_key(&a.app, '5', 0);
        cr_expect(test_find(&a.app, "Continue")->seen.height > 0);
        test_fits(&a.app);
        test_contrast(&a.app);
        close_rating(&a);
    }
}

Test(rating_pane, in_spanish)
{
    asked a;

    speak_spanish();
    a = (asked){ .rubric = load_rubric() };
    test_app(&a.app, 1280, 800);
    tal_app_open(&a.app,
                 tal_rating_pane_new(a.rubric, &debriefed_result, "es", true, note_rating, NULL));
    cr_expect(test_shows(&a.app, "Habilidad 1 de 2"));
    cr_expect(test_shows(&a.app, "Discierne"));
    cr_expect(test_shows(&a.app, "todo"));
    test_key(&a.app, '4', 0);
    test_click(&a.app, "Continuar");
    test_click(&a.app, "Saltar esta");
    expect_rating(40, -1);
    close_rating(&a);
}
