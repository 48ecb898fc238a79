/* Keys and buttons of a conversation, and who may leave it how. */
#include "talking.h"

TestSuite(talk_pane, .init = talking_begin, .fini = talking_end);

/* The number of the first reply that is open. */
static int find_open(void)
{
    int i = 0;

    while (talking_pane()->offer.cards[i].locked)
        i++;
    return i + 1;
}

static void press_open(void)
{
    test_key(&talk.app, (char)('0' + find_open()), 0);
}

static void click_open(void)
{
    char label[] = "0. ";

    label[0] = (char)('0' + find_open());
    test_click(&talk.app, label);
}

Test(talk_pane, a_shipped_conversation_is_held_by_clicks_alone)
{
    talking_play(talking_root("scenarios/hundred-calls.lua"), (talking_how){ 0 });
    SHOWS("A hundred calls");
    SHOWS("You talk with Marta Ruiz (customer, without a line since Monday), on the phone. This is "
          "practice: you can take an answer back.");
    SHOWS("Marta Ruiz");
    for (int turn = 0; turn < 30 && talking_pane()->stands == TAL_TALK_AT_TURN; turn++)
        click_open();
    cr_assert_eq(talking_pane()->stands, TAL_TALK_AT_END);
    SHOWS("How it ended");
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    cr_expect_neq(talk.app.top, &talking_pane()->pane, "the debrief lies over it");
}

Test(talk_pane, a_shipped_conversation_is_held_by_keys_alone)
{
    speak_spanish();
    talking_play(talking_root("scenarios/self-diagnosis.lua"), (talking_how){ .language = "es" });
    SHOWS("Esto es pr\u00E1ctica: puedes retirar una respuesta.");
    SHOWS("En la mesa");
    SHOWS("Pista");
    for (int turn = 0; turn < 30 && talking_pane()->stands == TAL_TALK_AT_TURN; turn++)
        press_open();
    cr_assert_eq(talking_pane()->stands, TAL_TALK_AT_END);
    SHOWS("C\u00F3mo termin\u00F3");
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_neq(talk.app.top, &talking_pane()->pane, "the rating lies over it");
}

Test(talk_pane, a_locked_reply_has_its_reason_and_cannot_be_given)
{
    const tal_spot *spot;

    talking_tell(talking_counter, (talking_how){ 0 });
    SHOWS("(not yet: Unread.)");
    SHOWS_NOT("The log has two calls.");
    spot = test_find(&talk.app, "2. (not yet");
    cr_assert_not_null(spot);
    cr_expect_not(spot->enabled);
    test_key(&talk.app, '2', 0);
    test_click(&talk.app, "2. (not yet");
    test_key(&talk.app, '4', 0);
    test_key(&talk.app, '1', TAL_HOLD_ALT);
    cr_expect_eq(talking_pane()->game->count, 0);
    test_key(&talk.app, '1', 0);
    cr_expect_eq(talking_pane()->game->count, 1);
    SHOWS("When did it stop?");
    SHOWS("And now?");
}

Test(talk_pane, letters_are_short_for_the_buttons)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_key(&talk.app, 'h', 0);
    SHOWS("Hint: Ask him.");
    test_key(&talk.app, 'f', TAL_HOLD_CONTROL);
    cr_expect(talking_pane()->feedback);
    test_key(&talk.app, 'l', 0);
    cr_expect_eq(talk.app.top->focus, TAL_TALK_THINGS);
    test_press(&talk.app, TAL_PRESS_ENTER);
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect_eq(talk.app.top->focus, TAL_TALK_THINGS, "the focus is where it was");
    test_key(&talk.app, '1', 0);
    test_key(&talk.app, 'b', 0);
    SHOWS("You take your last reply back.");
}

static void hold_down(char character, unsigned holds)
{
    tal_app_input(&talk.app, &(tal_input){ .kind = TAL_INPUT_PRESS,
                                           .press = TAL_PRESS_CHARACTER,
                                           .character = character,
                                           .holds = holds,
                                           .repeats = true });
}

Test(talk_pane, a_key_that_is_held_down_answers_once)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_key(&talk.app, '1', 0);
    hold_down('1', 0);
    cr_expect_eq(talking_pane()->game->count, 1);
    SHOWS("And now?");
    test_key(&talk.app, '2', 0);
    test_key(&talk.app, '1', 0);
    cr_expect_eq(talking_pane()->stands, TAL_TALK_AT_END);
}

Test(talk_pane, a_key_that_is_held_down_takes_back_once)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_key(&talk.app, '1', 0);
    test_key(&talk.app, 'b', TAL_HOLD_CONTROL);
    hold_down('b', TAL_HOLD_CONTROL);
    SHOWS("You take your last reply back.");
    SHOWS_NOT("There is nothing to take back yet.");
}

Test(talk_pane, enter_is_the_input_methods_while_it_composes)
{
    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_type(&talk.app, "When did it stop?");
    tal_app_input(&talk.app,
                  &(tal_input){ .kind = TAL_INPUT_COMPOSE, .text = "\u304B", .caret = 3 });
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_eq(talking_pane()->game->count, 0);
    test_type(&talk.app, "?");
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_eq(talking_pane()->game->count, 1);
}

Test(talk_pane, an_assessment_shows_nothing_of_the_scores)
{
    static const char *const coaching[] = { "Hint", "Take back", "Feedback" };
    static const char *const mood[] = { "Trust", "Patience", "wary", "impatient" };
    tal_expression before, after;

    talking_tell(talking_counter, (talking_how){ .assess = true });
    SHOWS("This is an assessment: no answer can be taken back.");
    before = tal_mood_face(&talking_pane()->mood, talk.app.now);
    for (int size = 0; size < 2; size++) {
        for (size_t i = 0; i < sizeof coaching / sizeof *coaching; i++)
            cr_expect_null(test_find(&talk.app, coaching[i]), "%s", coaching[i]);
        for (size_t i = 0; i < sizeof mood / sizeof *mood; i++)
            SHOWS_NOT(mood[i]);
        talking_resize(700, 600, 100);
    }
    test_key(&talk.app, 'h', 0);
    SHOWS_NOT("Ask him.");
    test_key(&talk.app, 'f', 0);
    test_key(&talk.app, '3', 0);
    SHOWS_NOT("0 of 2");
    test_key(&talk.app, 'b', 0);
    cr_expect_eq(talking_pane()->game->count, 1);
    after = tal_mood_face(&talking_pane()->mood, talk.app.now);
    cr_expect(memcmp(&before, &after, sizeof before) == 0, "the face stays as it was");
}

Test(talk_pane, the_letters_are_those_of_the_language)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    speak_spanish();
    test_key(&talk.app, 'h', 0);
    SHOWS_NOT("Ask him.");
    test_key(&talk.app, 'p', 0);
    SHOWS("Pista: Ask him.");
    test_key(&talk.app, 'm', 0);
    cr_expect_eq(talk.app.top->focus, TAL_TALK_THINGS);
}

Test(talk_pane, with_control_too_and_so_they_are_listed)
{
    talking_tell(talking_counter, (talking_how){ .typed = true });
    speak_spanish();
    test_key(&talk.app, 'p', TAL_HOLD_CONTROL);
    SHOWS("Pista: Ask him.");
    tal_app_open(&talk.app, tal_keys_pane_new(talk.app.top));
    SHOWS("Control+M\nir a la mesa\nControl+P\npedir una pista\nControl+R\n");
    SHOWS("Control+O\n");
}

Test(talk_pane, the_face_of_practice_moves_and_then_rests)
{
    tal_expression face, end;

    talking_tell(talking_counter, (talking_how){ 0 });
    talk.app.preferences.still = false;
    talking_wait(1000);
    cr_expect_float_eq(tal_app_patience(&talk.app, talk.app.now), -1, 1e-9, "nothing happens");
    test_key(&talk.app, '1', 0);
    cr_expect_float_eq(tal_app_patience(&talk.app, talk.app.now), 16, 1e-9);
    talking_wait(150);
    face = tal_mood_face(&talking_pane()->mood, talk.app.now);
    end = tal_mien_expression(TAL_MIEN_OPEN);
    cr_expect(memcmp(&face, &end, sizeof face) != 0);
    talking_wait(160);
    face = tal_mood_face(&talking_pane()->mood, talk.app.now);
    cr_expect(memcmp(&face, &end, sizeof face) == 0);
    cr_expect_float_eq(tal_app_patience(&talk.app, talk.app.now), -1, 1e-9);
}

Test(talk_pane, silence_answers_in_a_timed_assessment_once_nothing_is_done)
{
    talking_tell(talking_counter, (talking_how){ .assess = true });
    SHOWS("After 30 seconds without a key, silence is your answer.");
    talking_wait(29000);
    test_key(&talk.app, 'x', 0);
    talking_wait(29000);
    cr_expect_eq(talking_pane()->game->count, 0, "the key has begun it anew");
    test_key(&talk.app, 'l', 0);
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_neq(talk.app.top, &talking_pane()->pane);
    talking_wait(30000);
    cr_expect_eq(talk.app.top, &talking_pane()->pane, "what lay over it is gone");
    SHOWS("You say nothing.");
    SHOWS("And now?");
    cr_expect_eq(talking_pane()->game->count, 2);
    cr_expect_eq(talking_pane()->game->entries[1].kind, TAL_ENTRY_SILENCE);
    cr_expect_float_eq(tal_app_patience(&talk.app, talk.app.now), -1, 1e-9, "not in this scene");
}

Test(talk_pane, silence_is_no_answer_in_practice_nor_for_who_was_granted_time)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    SHOWS_NOT("silence is your answer");
    talking_wait(60000);
    cr_expect_eq(talking_pane()->game->count, 0);
    tal_app_close(&talk.app, talk.app.top);
    talking_wait(0);
    talking_tell(talking_counter, (talking_how){ .assess = true, .accommodations = TAL_NO_TIMERS });
    SHOWS_NOT("silence is your answer");
    talking_wait(60000);
    cr_expect_eq(talking_pane()->game->count, 0);
}

Test(talk_pane, escape_asks_once_before_it_leaves)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS("You can go on another time.");
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_not(talk.app.over, "to stay has the focus");
    SHOWS("Well?");
    test_click(&talk.app, "Leave");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect_not(talk.app.over);
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    test_click(&talk.app, "Leave");
    cr_expect(talk.app.over);
    cr_expect(talk.done);
}

Test(talk_pane, who_leaves_what_is_not_recorded_is_told_so)
{
    talking_tell(talking_counter, (talking_how){ .unrecorded = true });
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS("It is not recorded: what you leave is gone.");
}

Test(talk_pane, closing_the_window_loses_nothing)
{
    char *left = NULL;

    talking_tell(talking_counter, (talking_how){ 0 });
    test_key(&talk.app, '1', 0);
    tal_app_input(&talk.app, &(tal_input){ .kind = TAL_INPUT_CLOSE });
    cr_expect(talk.app.over);
    tal_app_end(&talk.app);
    cr_expect(talk.done);
    cr_assert_eq(tal_log_find_unfinished(&left, "counter", NULL), TAL_OK);
    cr_expect_not_null(left);
    free(left);
}

Test(talk_pane, f1_lists_what_holds_here)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_click(&talk.app, "Keys");
    SHOWS("give that reply");
    SHOWS("get a hint");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    tal_app_close(&talk.app, talk.app.top);
    talking_wait(0);
    talking_tell(talking_counter, (talking_how){ .assess = true, .typed = true });
    test_click(&talk.app, "Keys");
    SHOWS("say what you have typed");
    SHOWS_NOT("get a hint");
}
