/* A scenario is edited while the window plays it. */
#include "talking.h"

#include <criterion/redirect.h>

#include "window/panes.h"

static tal_options options;
static char *words[1];

static void begin(void)
{
    talking_begin();
    cr_redirect_stderr();
    options = (tal_options){ .form = 0, .has_seed = true, .seed = 7, .watch = true, .words = words,
                             .words_count = 1 };
}

TestSuite(talk_saved, .init = begin, .fini = talking_end);

/* The counter with the first WAS in it replaced by IS. */
static void save(const char *was, const char *is)
{
    const char *at = strstr(talking_counter, was);
    tal_buffer text = TAL_BUFFER_EMPTY;

    cr_assert_not_null(at, "%s", was);
    tal_buffer_add(&text, talking_counter, (size_t)(at - talking_counter));
    tal_buffer_format(&text, "%s%s", is, at + strlen(was));
    scratch_write(scratch_path("counter.lua"), text.bytes, text.length);
    tal_buffer_free(&text);
}

/* Long enough for two looks. */
static void pass(void)
{
    for (int i = 0; i < 3; i++)
        talking_wait(500);
}

static void start(void)
{
    save("", "");
    words[0] = (char *)scratch_path("counter.lua");
    tal_app_open(&talk.app, tal_first_pane_new(&options));
    test_sheet(&talk.app);
    talking_wait(10);
    SHOWS("this is a rehearsal: nothing of it is recorded");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    pass();
    SHOWS_NOT("Loaded again");
}

Test(talk_saved, goes_on_in_what_was_saved)
{
    start();
    test_click(&talk.app, "When did it stop?");
    SHOWS("I wait.");
    save("'I wait.'", "'I am waiting.'");
    pass();
    SHOWS("Loaded again: counter.lua.");
    SHOWS("Well?");
    SHOWS("When did it stop?");
    SHOWS("I am waiting.");
    SHOWS_NOT("I wait.");
    test_click(&talk.app, "Goodbye.");
    SHOWS("He goes home.");
    cr_expect_eq(scratch_count("journals"), 0);
}

Test(talk_saved, what_has_errors_is_shown_and_the_conversation_goes_on)
{
    start();
    test_click(&talk.app, "When did it stop?");
    save("outcome 'fine' {", "outcome 'fine'");
    pass();
    SHOWS("What was saved has errors");
    SHOWS("counter.lua:20:18: error[TAL127]: ");
    SHOWS("That is not taken over: the conversation goes on as it was.");
    pass();
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS_NOT("What was saved has errors");
    test_click(&talk.app, "Goodbye.");
    SHOWS("He goes home.");
    save("He goes home.", "He stays.");
    pass();
    SHOWS("He stays.");
}

Test(talk_saved, the_errors_go_with_the_next_save)
{
    start();
    save("outcome 'fine' {", "outcome 'fine'");
    pass();
    SHOWS("What was saved has errors");
    save("Well?", "Yes?");
    pass();
    SHOWS_NOT("What was saved has errors");
    SHOWS("Yes?");
}

Test(talk_saved, the_end_is_played_to_again_also_from_the_debrief)
{
    start();
    test_click(&talk.app, "When did it stop?");
    test_click(&talk.app, "Goodbye.");
    test_click(&talk.app, "Continue");
    SHOWS("What it was about");
    save("He goes home.", "He stays.");
    pass();
    SHOWS_NOT("What it was about");
    SHOWS("He stays.");
    test_click(&talk.app, "Continue");
    SHOWS("What it was about");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS("He stays.");
    cr_expect_not(talk.app.over, "the end is not the end");
}

Test(talk_saved, what_was_typed_stays_in_the_field)
{
    options.typed = true;
    start();
    test_type(&talk.app, "When did");
    save("Well?", "Yes?");
    pass();
    SHOWS("Yes?");
    SHOWS("When did");
}

Test(talk_saved, where_there_is_no_way_on_a_save_makes_one)
{
    start();
    save("'Goodbye.', validation = 1,", "'Goodbye.', when = 'trust < 0', validation = 1,");
    pass();
    test_click(&talk.app, "When did it stop?");
    SHOWS("the scenario has no way on from \u201Ctwo\u201D");
    save("Well?", "Yes?");
    pass();
    test_click(&talk.app, "Goodbye.");
    SHOWS("He goes home.");
}

Test(talk_saved, what_begins_in_the_middle_is_not_scored)
{
    options.from = "two";
    start();
    SHOWS_NOT("Well?");
    test_click(&talk.app, "Goodbye.");
    test_click(&talk.app, "Continue");
    SHOWS("The moments that were met");
    SHOWS("1 of 1 points");
    SHOWS_NOT("Not passed.");
}

Test(talk_saved, it_can_be_left)
{
    start();
    save("Well?", "Yes?");
    pass();
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    test_click(&talk.app, "Leave");
    talking_wait(10);
    test_sheet(&talk.app);
    talking_wait(10);
    cr_expect(talk.app.over);
    cr_expect_eq(talk.app.code, 0);
}

Test(talk_saved, what_is_broken_at_the_start_begins_once_it_is_mended)
{
    save("outcome 'fine' {", "outcome 'fine'");
    words[0] = (char *)scratch_path("counter.lua");
    tal_app_open(&talk.app, tal_first_pane_new(&options));
    test_sheet(&talk.app);
    talking_wait(10);
    SHOWS("This conversation cannot be opened");
    SHOWS("counter.lua:20:18: error[TAL127]: ");
    SHOWS("Save the file without these mistakes, and it begins.");
    cr_expect_eq(talk.app.code, 3, "how it ends if it is closed now");
    save("trust = 30", "trst = 30");
    pass();
    SHOWS("Save the file without these mistakes, and it begins.");
    SHOWS_NOT("TAL127");
    save("", "");
    pass();
    SHOWS("this is a rehearsal: nothing of it is recorded");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    SHOWS("When did it stop?");
    cr_expect_eq(talk.app.code, 0);
    save("'I wait.'", "'I am waiting.'");
    pass();
    SHOWS("Loaded again: counter.lua.");
    cr_expect_not(talk.app.over);
}
