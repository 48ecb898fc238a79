/* From the command line to a pane: what opens, and what is said with which exit code. */
#include "driver.h"

#include <criterion/redirect.h>

#include "stage/interface.h"
#include "store/scratch.h"
#include "window/panes.h"

static tal_app app;
static tal_options options;
static char *words[2];

static void begin(void)
{
    scratch_begin();
    cr_redirect_stderr();
    tal_interface_speak("en");
    test_app(&app, 1280, 800);
    options = (tal_options){ .form = -1, .words = words };
}

static void end(void)
{
    tal_app_end(&app);
    scratch_end();
}

TestSuite(door_pane, .init = begin, .fini = end);

static void let_it_wake(void)
{
    test_sheet(&app);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_TIME, .now = app.now + 10 });
}

/* Opens what the options ask for, with WORD on the command line (NULL: none). */
static void come_in(const char *word)
{
    words[0] = (char *)word;
    options.words_count = word != NULL;
    tal_app_open(&app, tal_first_pane_new(&options));
    let_it_wake();
}

/* What lies on the door is closed, and what that does is done. */
static void leave(void)
{
    tal_app_close(&app, app.top);
    tal_app_input(&app, &(tal_input){ .kind = TAL_INPUT_TIME }); /* frees it */
    let_it_wake();
}

Test(door_pane, without_a_name_there_is_home)
{
    come_in(NULL);
    cr_expect(test_shows(&app, "Who do you want to talk with?"));
}

Test(door_pane, a_name_opens_its_conversation)
{
    come_in("hundred-calls");
    cr_expect(test_shows(&app, "Marta Ruiz"));
    cr_expect_eq(scratch_count("journals"), 1);
    leave();
    cr_expect(app.over, "there is nothing under it");
    cr_expect_eq(app.code, 0);
}

Test(door_pane, so_does_a_file)
{
    char path[600];

    snprintf(path, sizeof path, "%s/scenarios/self-diagnosis.lua", getenv("TAL_ROOT"));
    come_in(path);
    cr_expect(test_shows(&app, "Tomás"));
}

Test(door_pane, the_first_picture_comes_before_loading)
{
    words[0] = (char *)"hundred-calls";
    options.words_count = 1;
    tal_app_open(&app, tal_first_pane_new(&options));
    cr_expect(test_shows(&app, "One moment"));
    cr_expect_eq(scratch_count("journals"), 0);
}

Test(door_pane, a_name_that_is_none_is_said_in_the_window_and_on_stderr)
{
    come_in("hundred-cals");
    cr_expect(test_shows(&app, "This conversation cannot be opened"));
    cr_expect(test_shows(&app, "there is no scenario hundred-cals; did you mean hundred-calls?"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    cr_expect_eq(app.code, 2);
    cr_expect_stderr_eq_str(
        "talante: there is no scenario hundred-cals; did you mean hundred-calls?\n");
}

Test(door_pane, a_bad_file_has_its_errors_in_the_window)
{
    scratch_write(scratch_path("bad.lua"), "return scenario {", 17);
    come_in(scratch_path("bad.lua"));
    cr_expect(test_shows(&app, "bad.lua:1:"));
    cr_expect(test_shows(&app, "error[TAL"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.code, 3);
}

Test(door_pane, a_form_that_is_not_there_is_a_usage_error)
{
    options.form = 99;
    come_in("hundred-calls");
    cr_expect(test_shows(&app, "--form: this scenario has the forms 0 to 2"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.code, 2);
    cr_expect_eq(scratch_count("journals"), 0);
}

Test(door_pane, nothing_to_resume_is_an_answer)
{
    options.resume = true;
    come_in(NULL);
    cr_expect(test_shows(&app, "there is no unfinished conversation to go on with"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.code, 1);
}

Test(door_pane, what_was_left_is_gone_on_with)
{
    come_in("hundred-calls");
    tal_app_end(&app);
    test_app(&app, 1280, 800);
    options.resume = true;
    come_in("hundred-calls");
    cr_expect(test_shows(&app, "Marta Ruiz"));
    cr_expect_eq(scratch_count("journals"), 1);
}

Test(door_pane, an_example_is_read)
{
    options.example = true;
    come_in("hundred-calls");
    cr_expect_eq(scratch_count("journals"), 1);
    cr_expect_not(test_shows(&app, "One moment"));
    test_press(&app, TAL_PRESS_ESCAPE);
    let_it_wake();
    cr_expect(app.over);
}

Test(door_pane, the_result_is_written_when_it_ends_or_is_left)
{
    options.result = scratch_path("result.json");
    come_in("hundred-calls");
    tal_app_end(&app);
    cr_expect_eq(access(options.result, R_OK), 0);
    cr_expect_eq(app.code, 0);
    test_app(&app, 1280, 800);
}

Test(door_pane, a_result_that_cannot_be_written_is_said_at_the_end)
{
    options.result = scratch_path("gone/result.json");
    come_in("hundred-calls");
    leave();
    cr_assert_not(app.over);
    cr_expect(test_shows(&app, "The result could not be written"));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(app.over);
    cr_expect_eq(app.code, 4);
}

Test(door_pane, so_is_one_where_the_window_was_closed)
{
    options.result = scratch_path("gone/result.json");
    come_in("hundred-calls");
    tal_app_end(&app);
    cr_expect_eq(app.code, 4);
    test_app(&app, 1280, 800);
}

Test(door_pane, a_conversation_that_cannot_go_on_ends_as_at_the_terminal)
{
    static const char stuck[] =
        "return scenario 't' { title = 'T', language = 'en',\n"
        "  persona = { name = 'N', trust = 30, patience = 50 },\n"
        "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
        "  scene 'one' { says 'Well?', reply 'a' { 'When?', when = 'trust > 90', to = 'two' } },\n"
        "  outcome 'two' { 'He goes.', result = 'resolved' } }\n";

    scratch_write(scratch_path("t.lua"), stuck, sizeof stuck - 1);
    options.result = scratch_path("gone/result.json");
    come_in(scratch_path("t.lua"));
    cr_expect(test_shows(&app, "The conversation cannot go on"));
    cr_expect_eq(app.code, 3, "also where the window is closed now");
    test_press(&app, TAL_PRESS_ESCAPE);
    let_it_wake();
    cr_expect(test_shows(&app, "The result could not be written"));
}

Test(door_pane, what_is_not_recorded_is_said_before_the_first_line)
{
    scratch_write(scratch_path("journals"), "", 0); /* a file where the folder should be */
    come_in("hundred-calls");
    cr_expect(test_shows(&app, "Before you begin"));
    cr_expect(test_shows(&app, "this conversation is not recorded: "));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect(test_shows(&app, "Marta Ruiz"));
    cr_expect_not(app.over);
}

Test(door_pane, an_assessment_that_cannot_be_recorded_does_not_begin)
{
    scratch_write(scratch_path("journals"), "", 0);
    options.assess = true;
    come_in("hundred-calls");
    cr_expect(test_shows(&app, "this assessment cannot be recorded, so it does not begin: "));
    test_press(&app, TAL_PRESS_ESCAPE);
    cr_expect_eq(app.code, 4);
}
