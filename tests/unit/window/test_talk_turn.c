/* What answers do, and what stands in the transcript after them. */
#include "talking.h"

TestSuite(talk_turn, .init = talking_begin, .fini = talking_end);

/* Every line of the transcript: who, what, and what stands below it. */
static void expect_transcript(const char *wanted)
{
    static const char *const marks[] = { "<", ">", "*", "#", "!", "=", "^" };
    const tal_transcript *it = &talking_pane()->transcript;
    tal_buffer got = TAL_BUFFER_EMPTY;

    for (size_t i = 0; i < it->count; i++) {
        tal_buffer_format(&got, "%s %s: %s\n", marks[it->lines[i].of], it->lines[i].name,
                          it->lines[i].text);
        if (it->lines[i].below)
            tal_buffer_format(&got, "  %s\n", it->lines[i].below);
    }
    cr_expect_str_eq(got.bytes ? got.bytes : "", wanted, "got:\n%s", got.bytes);
    tal_buffer_free(&got);
}

#define OPENING                                                                                    \
    "^ The parcel: One is lost.\nYou talk with Nuno Paz (customer), at the counter. This is "      \
    "practice: you can take an answer back.\n* : He waits.\n< Nuno Paz: Well?\n"

Test(talk_turn, feedback_stands_below_the_reply)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_click(&talk.app, "Feedback");
    test_key(&talk.app, '1', 0);
    expect_transcript(OPENING "> You: When did it stop?\n"
                              "  Discernment 2 of 2, trust\u00A0+40\nIt asks.\n"
                              "< Nuno Paz: And now?\n< Nuno Paz: I wait.\n");
    test_click(&talk.app, "Feedback");
    test_key(&talk.app, '1', 0);
    cr_expect_null(talking_pane()->transcript.lines[6].below);
}

Test(talk_turn, what_is_looked_at_is_a_sheet_and_stays_in_the_transcript)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    cr_expect_null(test_find(&talk.app, "See the map"));
    test_click(&talk.app, "Read the log");
    cr_expect_neq(talk.app.top, &talking_pane()->pane);
    SHOWS("Two calls.");
    test_click(&talk.app, "Close");
    expect_transcript(OPENING "# Read the log: Two calls.\n");
    cr_expect_not_null(test_find(&talk.app, "Read the log (seen)"));
    cr_expect_not_null(test_find(&talk.app, "See the map"), "it lies there now");
    test_click(&talk.app, "2. The log has two calls.");
    cr_expect_eq(talking_pane()->game->count, 2);
}

Test(talk_turn, hints_come_one_by_one)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    for (int i = 0; i < 3; i++)
        test_click(&talk.app, "Hint");
    test_key(&talk.app, '1', 0);
    test_click(&talk.app, "Hint");
    expect_transcript(OPENING "! : Hint: Ask him.\n! : Hint: Look first.\n"
                              "! : There is no further hint here.\n> You: When did it stop?\n"
                              "< Nuno Paz: And now?\n< Nuno Paz: I wait.\n"
                              "! : There is no hint here.\n");
}

Test(talk_turn, the_last_reply_can_be_taken_back)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_click(&talk.app, "Take back");
    test_key(&talk.app, '3', 0);
    cr_expect_eq(talking_pane()->mood.patience, 10);
    test_click(&talk.app, "Take back");
    cr_expect_eq(talking_pane()->mood.patience, 50);
    expect_transcript(OPENING "! : There is nothing to take back yet.\n> You: No.\n"
                              "< Nuno Paz: And now?\n< Nuno Paz: I wait.\n"
                              "* : You take your last reply back.\n"
                              "* : He waits.\n< Nuno Paz: Well?\n");
}

/* ---- Typed words ------------------------------------------------------------------------------- */

Test(talk_turn, words_are_said_by_enter_and_by_the_button)
{
    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_type(&talk.app, "  ");
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_eq(talking_pane()->game->count, 0, "blanks are no answer");
    test_key(&talk.app, '1', 0);
    cr_expect_eq(talking_pane()->game->count, 0, "a number is a text");
    tal_edit_clear(&talking_pane()->field);
    test_type(&talk.app, "Since when has it stopped? ");
    test_press(&talk.app, TAL_PRESS_ENTER);
    expect_transcript(OPENING "> You: Since when has it stopped?\n"
                              "< Nuno Paz: And now?\n< Nuno Paz: I wait.\n");
    cr_expect_str_eq(tal_edit_text(&talking_pane()->field), "");
    test_type(&talk.app, "Goodbye to you.");
    test_click(&talk.app, "Say it");
    cr_expect_eq(talking_pane()->stands, TAL_TALK_AT_END);
    cr_expect_str_eq(talking_pane()->game->entries[1].text, "Goodbye to you.");
}

Test(talk_turn, what_is_not_understood_is_asked_about_once)
{
    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_type(&talk.app, "Xyzzy");
    test_press(&talk.app, TAL_PRESS_ENTER);
    expect_transcript(OPENING "> You: Xyzzy\n< Nuno Paz: What do you mean?\n");
    cr_expect_eq(talking_pane()->stands, TAL_TALK_AT_TURN);
    test_key(&talk.app, 'f', TAL_HOLD_CONTROL);
    test_type(&talk.app, "Plugh");
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_eq(talking_pane()->game->count, 2);
    SHOWS("It was not understood this time either, and counts as an answer without points.");
    SHOWS("And now?");
}

Test(talk_turn, feedback_marks_the_words_that_earned)
{
    const tal_said *said;

    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_key(&talk.app, 'f', TAL_HOLD_CONTROL);
    test_type(&talk.app, "Well. When did you send the parcel?");
    test_press(&talk.app, TAL_PRESS_ENTER);
    said = &talking_pane()->transcript.lines[3];
    cr_assert_eq(said->marks_count, 1);
    cr_expect_eq(said->marks[0].start, 6);
    cr_expect_eq(said->marks[0].end, 35);
    cr_expect_eq(said->marks[0].underline, TAL_UNDERLINE_LINE);
    cr_expect(strstr(said->below, "It was taken as: When did it stop?"), "%s", said->below);
}

Test(talk_turn, more_than_ten_thousand_characters_are_refused_and_that_is_said)
{
    char text[10102];

    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_type(&talk.app, text);
    SHOWS("There is room for 10,000 characters; the rest was left out.");
    cr_expect_eq(strlen(tal_edit_text(&talking_pane()->field)), 10000);
}

Test(talk_turn, who_begins_to_type_means_the_field)
{
    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_click(&talk.app, "Hint");
    test_type(&talk.app, "Yes");
    cr_expect_str_eq(tal_edit_text(&talking_pane()->field), "Yes");
}

/* ---- Going on ---------------------------------------------------------------------------------- */

static void leave_and_resume(void)
{
    tal_sitting *s = talking_sitting();
    char *left = NULL;

    tal_app_close(&talk.app, talk.app.top);
    talking_wait(0);
    talk.app.over = false;
    cr_assert_eq(tal_log_find_unfinished(&left, "counter", NULL), TAL_OK);
    cr_assert_not_null(left);
    s->path = left;
    cr_assert_eq(tal_sitting_take_up(s), 0);
    talking_open(s, true, false);
}

Test(talk_turn, all_that_was_said_is_there_again)
{
    talking_tell(talking_counter, (talking_how){ .typed = true });
    test_click(&talk.app, "Read the log");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    test_type(&talk.app, "Since when has it stopped?");
    test_press(&talk.app, TAL_PRESS_ENTER);
    test_type(&talk.app, "Xyzzy");
    test_press(&talk.app, TAL_PRESS_ENTER);
    leave_and_resume();
    expect_transcript("* : He waits.\n< Nuno Paz: Well?\n# Read the log: Two calls.\n"
                      "> You: Since when has it stopped?\n"
                      "< Nuno Paz: And now?\n< Nuno Paz: I wait.\n> You: Xyzzy\n"
                      "  It was not understood, and you were asked what you mean.\n"
                      "! : You go on where you left off.\n");
    cr_expect_eq(talking_pane()->mood.trust, 75);
    test_type(&talk.app, "Goodbye to you.");
    test_press(&talk.app, TAL_PRESS_ENTER);
    cr_expect_eq(talking_pane()->stands, TAL_TALK_AT_END);
    cr_expect_eq(talking_pane()->game->count, 4);
}

Test(talk_turn, an_assessment_that_is_gone_on_with_keeps_its_first_face)
{
    tal_expression face, first = tal_mien_expression(tal_mien_of(30, 50));

    talking_tell(talking_counter, (talking_how){ .assess = true });
    test_key(&talk.app, '1', 0);
    leave_and_resume();
    face = tal_mood_face(&talking_pane()->mood, talk.app.now);
    cr_expect(memcmp(&face, &first, sizeof face) == 0);
    SHOWS_NOT("open");
}

/* ---- What goes wrong --------------------------------------------------------------------------- */

static const char failing[] =
    "return scenario 'counter' {\n"
    "  title = 'The parcel', language = 'en',\n"
    "  persona = { name = 'Nuno Paz', trust = 30, patience = 50 },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
    "  scene 'one' { says 'Well?', reply 'ask' { 'When?', to = 'two' } },\n"
    "  scene 'two' { says 'And now?',\n"
    "    reply 'bye' { 'Bye.', when = function(s) return s.nothing end, to = 'fine' } },\n"
    "  outcome 'fine' { 'He goes home.', result = 'resolved' },\n"
    "}\n";

Test(talk_turn, a_function_that_fails_is_told_with_its_place)
{
    talking_tell(failing, (talking_how){ 0 });
    test_key(&talk.app, '1', 0);
    SHOWS("The conversation cannot go on");
    SHOWS("counter.lua:7: error[TAL165]: s has no 'nothing'");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect(talk.app.over);
    cr_expect_eq(talk.app.code, 3);
    tal_app_end(&talk.app);
    cr_expect_eq(scratch_count("journals"), 1, "what was said is kept");
}

Test(talk_turn, a_scene_without_a_way_on_is_told)
{
    talking_tell("return scenario 'counter' { title = 'T', language = 'en',\n"
                 "  persona = { name = 'N', trust = 30, patience = 50 },\n"
                 "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
                 "  scene 'one' { says 'Well?', reply 'ask' { 'When?', when = 'trust > 90',\n"
                 "    to = 'fine' } },\n"
                 "  outcome 'fine' { 'He goes home.', result = 'resolved' } }\n",
                 (talking_how){ 0 });
    SHOWS("the scenario has no way on from \u201Cone\u201D");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect(talk.app.over);
    cr_expect_eq(talk.app.code, 3);
}

Test(talk_turn, practice_goes_on_without_a_record_and_says_so)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    talking_fill_disk();
    test_key(&talk.app, '1', 0);
    SHOWS("The record cannot be written: File too large. You can go on, but from here nothing is "
          "recorded.");
    SHOWS("And now?");
    test_key(&talk.app, '1', 0);
    SHOWS("He goes home.");
}

Test(talk_turn, an_assessment_stops_where_it_can_no_longer_be_recorded)
{
    talking_tell(talking_counter, (talking_how){ .assess = true });
    talking_fill_disk();
    test_key(&talk.app, '1', 0);
    SHOWS("The assessment stops here");
    SHOWS("The record cannot be written: File too large. What was answered before is kept.");
    SHOWS_NOT("And now?");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    cr_expect(talk.app.over);
    cr_expect_eq(talk.app.code, 4);
}
