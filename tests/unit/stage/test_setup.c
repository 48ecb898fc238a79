/* From options to a sitting, or to the reason why there is none. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include "stage/interface.h"
#include "stage/library.h"
#include "stage/say.h"
#include "stage/setup.h"
#include "store/scratch.h"

static tal_buffer said;
static tal_sitting sitting;
static tal_options options;

static void begin(void)
{
    scratch_begin();
    cr_redirect_stderr();
    tal_interface_speak("en");
    options = (tal_options){ .form = -1 };
    sitting = (tal_sitting){ .found = tal_diagnostics_new(), .said = &said };
    cr_assert_eq(tal_library_seek(&sitting.path, TAL_LIBRARY_SCENARIOS, "hundred-calls", NULL), 0);
}

static void end(void)
{
    tal_sitting_end(&sitting);
    tal_diagnostics_free(sitting.found);
    tal_buffer_free(&said);
    scratch_end();
}

TestSuite(setup, .init = begin, .fini = end);

Test(setup, begins_as_asked_and_records_it)
{
    options.has_seed = true;
    options.seed = 7;
    options.form = 1;
    cr_assert_eq(tal_setup_begin(&sitting, &options), TAL_EXIT_DONE);
    cr_expect_eq(sitting.game.start.seed, 7);
    cr_expect_eq(sitting.game.start.form, 1);
    cr_expect_eq(sitting.game.mode, TAL_PRACTICE);
    cr_expect_eq(scratch_count("journals"), 1);
    cr_expect_null(said.bytes);
}

Test(setup, why_there_is_none_is_told_too)
{
    options.form = 9;
    cr_assert_eq(tal_setup_begin(&sitting, &options), TAL_EXIT_USAGE);
    cr_expect_str_eq(said.bytes, "--form: this scenario has the forms 0 to 2\n");
    cr_assert_stderr_eq_str("talante: --form: this scenario has the forms 0 to 2\n");
}

Test(setup, a_language_that_was_asked_for_is_spoken_or_refused)
{
    tal_interface_speak("fr");
    options.language = "fr";
    cr_assert_eq(tal_setup_load(&sitting, &options), TAL_EXIT_USAGE);
    cr_expect_str_eq(said.bytes, "this scenario does not speak \u201Cfr\u201D; it has: en, es\n");
}

Test(setup, an_example_is_played_to_its_end_and_recorded_as_read)
{
    tal_account *account;
    tal_result result;

    cr_assert_eq(tal_setup_example(&sitting, &options, &account), TAL_EXIT_DONE);
    cr_expect_eq(account->form, 0);
    cr_assert_eq(tal_session_result(sitting.game.session, sitting.rubric, &result), TAL_OK);
    cr_expect(result.passed);
    cr_expect_str_eq(sitting.recording.start.scenario, "hundred-calls");
    cr_expect_eq(sitting.recording.start.mode, TAL_READING);
    cr_expect_eq(scratch_count("journals"), 1);
    tal_account_free(account);
}

Test(setup, the_newest_that_was_left_is_taken_up)
{
    free(sitting.path);
    sitting.path = NULL;
    cr_assert_eq(tal_setup_take_up(&sitting, &options), TAL_EXIT_NO);
    cr_expect_str_eq(said.bytes, "there is no unfinished conversation to go on with\n");
    cr_assert_eq(tal_library_seek(&sitting.path, TAL_LIBRARY_SCENARIOS, "hundred-calls", NULL), 0);
    cr_assert_eq(tal_setup_begin(&sitting, &options), TAL_EXIT_DONE);
    tal_sitting_end(&sitting);
    sitting = (tal_sitting){ .found = sitting.found, .said = &said };
    cr_assert_eq(tal_setup_take_up(&sitting, &options), TAL_EXIT_DONE);
    cr_expect_str_eq(sitting.recording.start.scenario, "hundred-calls");
    cr_expect_eq(scratch_count("journals"), 1);
}

Test(setup, a_rehearsal_begins_where_it_is_asked_to_and_records_nothing)
{
    tal_state state;

    options.from = "supervisor";
    cr_assert_eq(tal_setup_begin(&sitting, &options), TAL_EXIT_DONE);
    tal_session_state(sitting.game.session, &state);
    cr_expect_str_eq(state.scene, "supervisor");
    cr_expect_eq(state.turn, 0);
    cr_expect_null(sitting.game.journal);
    cr_expect_eq(scratch_count("journals"), 0);
    cr_expect_str_eq(said.bytes, "this is a rehearsal: nothing of it is recorded\n");
}

Test(setup, a_scene_that_is_not_there_is_told)
{
    options.from = "supervizor";
    cr_assert_eq(tal_setup_begin(&sitting, &options), TAL_EXIT_USAGE);
    cr_expect_str_eq(said.bytes,
                     "--from: there is no scene \u201Csupervizor\u201D; did you mean \u201Csupervisor\u201D?\n");
}

Test(setup, a_rehearsal_keeps_nothing_that_could_be_asked_for)
{
    tal_options with[5] = { { .assess = true }, { .resume = true }, { .example = true },
                            { .candidate = "ana" }, { .result = "out.json" } };

    for (int i = 0; i < 5; i++) {
        with[i].form = -1;
        with[i].watch = true;
        cr_expect_eq(tal_setup_check(&with[i]), TAL_EXIT_USAGE, "%d", i);
        with[i].watch = false;
        with[i].from = "supervisor";
        cr_expect_eq(tal_setup_check(&with[i]), TAL_EXIT_USAGE, "%d", i);
    }
    options.watch = options.typed = true;
    cr_expect_eq(tal_setup_check(&options), TAL_EXIT_DONE);
}
