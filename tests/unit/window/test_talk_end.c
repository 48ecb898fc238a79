/* What follows the last line, and when the record is sealed. */
#include "talking.h"

TestSuite(talk_end, .init = talking_begin, .fini = talking_end);

/* To the end of the counter's conversation: by its first reply, then by the only one. */
static void play_out(talking_how how)
{
    talking_tell(talking_counter, how);
    test_key(&talk.app, '1', 0);
    test_key(&talk.app, '1', 0);
    SHOWS("How it ended");
    SHOWS("He goes home.");
}

/* The journal of the conversation, once the window is gone. */
static tal_log *read_log(void)
{
    char path[600];
    tal_log *log;

    snprintf(path, sizeof path, "%s", talking_pane()->sitting->journal_path);
    tal_app_end(&talk.app);
    cr_assert(talk.done);
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    return log;
}

Test(talk_end, practice_is_rated_then_scored_then_sealed)
{
    play_out((talking_how){ 0 });
    test_click(&talk.app, "Continue");
    SHOWS("How well did you do?");
    test_click(&talk.app, "30");
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    SHOWS("One thing to try next time");
    cr_expect_eq(talking_pane()->game->rating[TAL_DISCERNMENT], 30);
    cr_expect_not(talking_pane()->sealed, "there is still a way back");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect(talk.app.over);
    cr_expect(talk.done);
}

Test(talk_end, what_was_left_at_the_debrief_is_sealed_and_explained)
{
    tal_log *log;

    play_out((talking_how){ 0 });
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    log = read_log();
    cr_expect(log->sealed);
    cr_expect(log->explained);
    cr_expect_eq(log->rated, 0);
    tal_log_free(log);
}

Test(talk_end, what_was_closed_at_the_closing_card_is_sealed_and_unexplained)
{
    tal_log *log;

    play_out((talking_how){ 0 });
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS("The conversation has ended and is kept.");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    log = read_log();
    cr_expect(log->sealed);
    cr_expect_not(log->explained);
    tal_log_free(log);
}

Test(talk_end, from_the_rating_there_is_a_way_back)
{
    play_out((talking_how){ 0 });
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Take my last reply back");
    SHOWS("You take your last reply back.");
    cr_expect_eq(talking_pane()->stands, TAL_TALK_AT_TURN);
    cr_expect_eq(talking_pane()->game->count, 1);
    test_key(&talk.app, '1', 0);
    test_click(&talk.app, "Continue");
    SHOWS("How well did you do?");
}

Test(talk_end, from_the_debrief_too_and_then_nothing_is_rated)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_key(&talk.app, '3', 0);
    test_key(&talk.app, '1', 0);
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    test_press(&talk.app, TAL_PRESS_END);
    test_click(&talk.app, "Go back there");
    SHOWS("You go back to that answer.");
    SHOWS("He waits.");
    cr_expect_eq(talking_pane()->game->count, 0);
    test_key(&talk.app, '1', 0);
    test_key(&talk.app, '1', 0);
    test_click(&talk.app, "Continue");
    SHOWS_NOT("How well did you do?");
    cr_expect_neq(talk.app.top, &talking_pane()->pane, "the score is known: at once the debrief");
}

Test(talk_end, an_assessment_ends_with_thanks)
{
    play_out((talking_how){ .assess = true });
    test_click(&talk.app, "Continue");
    cr_expect_null(test_find(&talk.app, "Take my last reply back"));
    test_click(&talk.app, "Skip all");
    SHOWS("The conversation is over. Thank you.");
    cr_expect(talking_pane()->sealed);
    cr_expect_not(talk.app.over);
    test_click(&talk.app, "Close");
    cr_expect(talk.app.over);
}

Test(talk_end, an_assessment_is_sealed_before_its_debrief)
{
    tal_log *log;

    play_out((talking_how){ .assess = true, .debrief = true });
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    cr_expect(talking_pane()->sealed);
    test_press(&talk.app, TAL_PRESS_END);
    cr_expect_null(test_find(&talk.app, "Go back there"));
    log = read_log();
    cr_expect(log->explained);
    cr_expect(log->sealed);
    tal_log_free(log);
}

Test(talk_end, a_record_that_fails_at_the_end_is_told_before_one_leaves)
{
    play_out((talking_how){ 0 });
    talking_fill_disk();
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    SHOWS("What it meant");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS("Not all of this conversation is recorded");
    SHOWS("The record cannot be written: File too large.");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect(talk.app.over);
    cr_expect_eq(talk.app.code, 0);
}

Test(talk_end, an_assessment_that_is_closed_at_its_end_and_cannot_be_recorded_has_failed)
{
    play_out((talking_how){ .assess = true });
    talking_fill_disk();
    test_click(&talk.app, "Continue");
    tal_app_end(&talk.app);
    cr_expect_eq(talk.app.code, 4);
}

Test(talk_end, an_assessment_whose_end_cannot_be_recorded_says_so)
{
    play_out((talking_how){ .assess = true });
    talking_fill_disk();
    test_click(&talk.app, "Continue");
    test_click(&talk.app, "Skip all");
    SHOWS("The assessment stops here");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect(talk.app.over);
    cr_expect_eq(talk.app.code, 4);
}
