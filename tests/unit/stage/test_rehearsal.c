/* A draft is loaded again when it was saved, and kept as it was where it has errors. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include "stage/interface.h"
#include "stage/rehearsal.h"
#include "stage/say.h"
#include "store/scratch.h"

#define DRAFT(line, scene)                                                                     \
    "return scenario 't' {\n"                                                                  \
    "  title = 'T', language = 'en', persona = { name = 'Nuno' },\n"                           \
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"                     \
    "  scene 'one' { says '" line "', reply 'go' { 'Soon.', to = '" scene "' } },\n"           \
    "  scene '" scene "' { says 'And now?', reply 'on' { 'Well.', to = 'bad' } },\n"           \
    "  outcome 'bad' { 'He goes.', result = 'lost' },\n"                                       \
    "}\n"

#define SPANISH "language: es\ntitle:\n  from: \"T\"\n  to: \"U\"\n"

static tal_sitting sitting;
static tal_options options;
static tal_rehearsal rehearsal;
static tal_buffer said, news;

static void save(const char *name, const char *text)
{
    scratch_write(scratch_path(name), text, strlen(text));
}

static void begin(void)
{
    scratch_begin();
    cr_redirect_stderr();
    tal_interface_speak("en");
    save("t.lua", DRAFT("Well?", "two"));
    options = (tal_options){ .form = -1, .watch = true, .has_seed = true, .seed = 7 };
    sitting = (tal_sitting){ .found = tal_diagnostics_new(), .said = &said,
                             .path = strdup(scratch_path("t.lua")) };
}

static void end(void)
{
    tal_rehearsal_end(&rehearsal);
    tal_diagnostics_free(sitting.found);
    tal_sitting_end(&sitting);
    tal_buffer_free(&said);
    tal_buffer_free(&news);
    scratch_end();
}

TestSuite(rehearsal, .init = begin, .fini = end);

/* Begins, and says "go". */
static void play(void)
{
    tal_effect effect;
    tal_event event;

    cr_assert_eq(tal_rehearsal_begin(&rehearsal, &sitting, &options), TAL_EXIT_DONE);
    tal_buffer_clear(&said);
    do
        cr_assert_eq(tal_game_next(&sitting.game, &event), TAL_OK);
    while (event.kind != TAL_EVENT_REPLIES);
    if (!options.from)
        cr_assert_eq(tal_game_reply(&sitting.game, "go", &effect), TAL_OK);
}

/* Saves TEXT, and loads it when it is still. */
static bool reload(const char *name, const char *text)
{
    tal_buffer_clear(&said);
    tal_buffer_clear(&news);
    save(name, text);
    cr_assert_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_MOVING);
    cr_assert_not(rehearsal.saved);
    cr_assert_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_SAVED);
    cr_assert(rehearsal.saved);
    return tal_rehearsal_reload(&rehearsal, &news);
}

static const char *place(void)
{
    tal_state state;

    tal_session_state(sitting.game.session, &state);
    return state.scene;
}

#define TEXT(buffer) ((buffer).bytes ? (buffer).bytes : "")

Test(rehearsal, goes_on_in_what_was_saved)
{
    play();
    cr_assert(reload("t.lua", DRAFT("What?", "next")));
    cr_expect_not(rehearsal.saved);
    cr_expect_str_eq(TEXT(news), "Loaded again: t.lua.\n"
                                 "\u201Ctwo\u201D is now called \u201Cnext\u201D.\n");
    cr_expect_str_eq(TEXT(said), "");
    cr_expect_str_eq(place(), "next");
    cr_expect_eq(sitting.game.count, 1);
    cr_expect_eq(sitting.game.start.seed, 7);
    cr_expect_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_QUIET);
}

Test(rehearsal, records_nothing)
{
    play();
    cr_assert(reload("t.lua", DRAFT("What?", "next")));
    cr_expect_null(sitting.game.journal);
    cr_expect_eq(scratch_count("journals"), 0);
}

Test(rehearsal, what_has_errors_is_told_and_not_taken_over)
{
    char *told;

    play();
    cr_assert_not(reload("t.lua", "return scenario 't' {"));
    cr_expect_str_eq(TEXT(news), "That is not taken over: the conversation goes on as it was.\n");
    told = strstr(TEXT(said), "/t.lua:1:21: error[TAL106]: this { is never closed\n");
    cr_expect_not_null(told, "%s", TEXT(said));
    cr_expect_str_eq(place(), "two");
    cr_assert(reload("t.lua", DRAFT("What?", "two")));
    cr_expect_str_eq(TEXT(news), "Loaded again: t.lua.\n");
    cr_expect_str_eq(place(), "two");
}

Test(rehearsal, a_file_that_is_gone_is_told_and_comes_back)
{
    play();
    cr_assert_eq(rename(scratch_path("t.lua"), scratch_path("away")), 0);
    tal_rehearsal_look(&rehearsal);
    cr_assert_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_SAVED);
    cr_assert_not(tal_rehearsal_reload(&rehearsal, &news));
    cr_expect_not_null(strstr(TEXT(said), "/t.lua: error[TAL001]: "), "%s", TEXT(said));
    cr_assert(reload("t.lua", DRAFT("What?", "two")));
    cr_expect_str_eq(place(), "two");
}

Test(rehearsal, what_is_written_while_it_is_read_is_left_for_the_next_look)
{
    play();
    save("t.lua", DRAFT("What?", "two"));
    tal_rehearsal_look(&rehearsal);
    cr_assert_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_SAVED);
    save("t.lua", "return"); /* as if it had been in the middle of it */
    cr_assert_not(tal_rehearsal_reload(&rehearsal, &news));
    cr_expect_str_eq(TEXT(news), "");
    cr_expect_str_eq(TEXT(said), "");
    cr_expect_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_SAVED);
}

Test(rehearsal, a_translation_that_comes_is_spoken)
{
    tal_interface_speak("es");
    play();
    cr_assert_str_eq(sitting.game.start.language, "en");
    cr_assert(reload("t.es.yaml", SPANISH));
    cr_expect_str_eq(TEXT(news), "Loaded again: t.es.yaml.\nIt speaks \u201Ces\u201D now.\n");
    cr_expect_str_eq(sitting.game.start.language, "es");
}

Test(rehearsal, a_language_that_was_asked_for_has_to_stay)
{
    save("t.es.yaml", SPANISH);
    options.language = "es";
    tal_interface_speak("es");
    play();
    tal_interface_speak("es");
    cr_assert_eq(unlink(scratch_path("t.es.yaml")), 0);
    tal_rehearsal_look(&rehearsal);
    cr_assert_eq(tal_rehearsal_look(&rehearsal), TAL_WATCH_SAVED);
    cr_assert_not(tal_rehearsal_reload(&rehearsal, &news));
    cr_expect_str_eq(sitting.game.start.language, "es");
}

Test(rehearsal, only_warnings_that_are_new_are_told)
{
    save("t.es.yaml", SPANISH);
    play();
    cr_assert_gt(tal_diagnostics_count(sitting.found), 0);
    cr_assert(reload("t.lua", "\n" DRAFT("Well?", "two")));
    cr_assert_stderr_eq_str("talante: this is a rehearsal: nothing of it is recorded\n");
}

Test(rehearsal, a_warning_that_is_new_is_told)
{
    char line[400] = "";

    play();
    cr_assert(reload("t.es.yaml", "language: es\ntitle:\n  from: \"S\"\n  to: \"U\"\n"));
    fflush(stderr);
    while (!strstr(line, "TAL402") && fgets(line, sizeof line, cr_get_redirected_stderr()))
        ;
    cr_expect_not_null(strstr(line, "t.es.yaml:3:3: warning[TAL402]: title has changed since"), "%s",
                       line);
}

Test(rehearsal, stays_where_it_was_begun)
{
    options.from = "two";
    play();
    cr_expect_str_eq(place(), "two");
    cr_assert(reload("t.lua", DRAFT("What?", "two")));
    cr_expect_str_eq(place(), "two");
    cr_assert_not(reload("t.lua", DRAFT("What?", "twa")));
    cr_expect_str_eq(TEXT(said), "--from: there is no scene \u201Ctwo\u201D; did you mean \u201Ctwa\u201D?\n");
    cr_expect_str_eq(place(), "two");
}
