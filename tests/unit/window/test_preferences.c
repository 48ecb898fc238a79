/* What a person prefers is kept, and a file that was spoilt takes nothing else with it. */
#include <errno.h>

#include "store/scratch.h"

#include "window/preferences.h"

static tal_diagnostics *list;

static void begin(void)
{
    scratch_begin();
    list = tal_diagnostics_new();
}

static void end(void)
{
    tal_diagnostics_free(list);
    scratch_end();
}

TestSuite(preferences, .init = begin, .fini = end);

static void assert_loads(tal_status status, tal_look_of look, int size, bool still)
{
    tal_preferences p;

    cr_expect_eq(tal_preferences_load(&p, list), status);
    cr_expect_eq(p.look, look, "%d", p.look);
    cr_expect_eq(p.text_size, size, "%d", p.text_size);
    cr_expect_eq(p.still, still);
}

static void keep(const char *text)
{
    scratch_write(scratch_path("window.yaml"), text, strlen(text));
}

Test(preferences, with_nothing_kept_it_is_light_and_moves)
{
    assert_loads(TAL_OK, TAL_LOOK_LIGHT, 100, false);
    cr_expect_eq(tal_diagnostics_count(list), 0);
    cr_expect_eq(scratch_count(""), 0, "and no file comes of asking");
}

Test(preferences, what_is_saved_is_there_the_next_time)
{
    struct stat about;
    size_t length;
    char *bytes;

    for (int look = 0; look < TAL_LOOKS; look++) {
        const tal_preferences p = { (tal_look_of)look, 100 + 50 * look, look == 1 };

        cr_assert_eq(tal_preferences_save(&p), TAL_OK);
        assert_loads(TAL_OK, p.look, p.text_size, p.still);
    }
    cr_expect_eq(tal_diagnostics_count(list), 0);
    bytes = scratch_read(scratch_path("window.yaml"), &length);
    cr_expect_str_eq(bytes, "look: contrast\ntext: 200\nstill: no\n");
    free(bytes);
    cr_assert_eq(stat(scratch_path("window.yaml"), &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
}

Test(preferences, a_field_that_is_not_there_is_as_by_default)
{
    keep("# by hand\ntext: 130\n");
    assert_loads(TAL_OK, TAL_LOOK_LIGHT, 130, false);
}

/* The diagnostics, the folder left out. */
static void assert_says(const char *expected)
{
    tal_buffer all = TAL_BUFFER_EMPTY;

    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(list, i));

        tal_buffer_text(&all, strstr(text, "window.yaml"));
        free(text);
    }
    cr_expect_str_eq(all.bytes ? all.bytes : "", expected);
    tal_buffer_free(&all);
}

Test(preferences, each_mistake_has_its_place_and_the_rest_holds)
{
    keep("look: drak\ntext: 125\nstil: yes\n");
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 125, false);
    assert_says("window.yaml:1:7: error[TAL911]: look: \"drak\" is none of light, dark, contrast\n"
                "  1 | look: drak\n"
                "    |       ^\n"
                "    = hint: did you mean dark?\n"
                "window.yaml:3:1: error[TAL910]: there is no preference \"stil\"\n"
                "  3 | stil: yes\n"
                "    | ^\n"
                "    = hint: did you mean still?\n");
}

Test(preferences, a_size_is_a_whole_number_from_100_to_200)
{
    static const char *const sizes[] = { "99", "201", "1e2", "\"150\"", "big", "" };

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char text[40];

        snprintf(text, sizeof text, "look: dark\ntext: %s\n", sizes[i]);
        keep(text);
        assert_loads(TAL_EFILE, TAL_LOOK_DARK, 100, false);
    }
    keep("text: 200\n");
    assert_loads(TAL_OK, TAL_LOOK_LIGHT, 200, false);
}

Test(preferences, movement_is_answered_by_yes_or_no)
{
    keep("still: true\n");
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 100, false);
    assert_says("window.yaml:1:8: error[TAL911]: still: \"true\" is neither yes nor no\n"
                "  1 | still: true\n"
                "    |        ^\n");
}

Test(preferences, a_list_is_no_value)
{
    keep("look: [dark]\nstill: yes\n");
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 100, true);
    assert_says("window.yaml:1:7: error[TAL911]: \"look\" must be a single value\n"
                "  1 | look: [dark]\n"
                "    |       ^\n");
}

Test(preferences, a_file_without_fields_says_how_one_begins)
{
    keep("dark\n");
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 100, false);
    assert_says("window.yaml:1:1: error[TAL911]: preferences begin with their fields\n"
                "  1 | dark\n"
                "    | ^\n"
                "    = hint: write look: light\n");
}

Test(preferences, what_is_no_yaml_and_what_is_no_text_is_refused)
{
    keep("look: dark\nlook: light\n");
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 100, false);
    cr_expect_eq(tal_diagnostics_get(list, 0)->code, 41);
    keep("look: \xFF\n");
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 100, false);
    cr_expect_eq(tal_diagnostics_get(list, 0)->code, 5);
}

Test(preferences, without_a_folder_nothing_is_kept)
{
    const tal_preferences p = { TAL_LOOK_DARK, 100, false };

    keep("");
    setenv("TALANTE_HOME", scratch_path("window.yaml"), 1);
    cr_expect_eq(tal_preferences_save(&p), TAL_EIO);
    cr_expect_eq(errno, ENOTDIR);
    assert_loads(TAL_EIO, TAL_LOOK_LIGHT, 100, false);
    *strrchr(getenv("TALANTE_HOME"), '/') = '\0'; /* for what tidies up */
}

Test(preferences, a_folder_in_the_files_place_is_named)
{
    const tal_preferences p = { TAL_LOOK_DARK, 100, false };

    mkdir(scratch_path("window.yaml"), 0700);
    assert_loads(TAL_EFILE, TAL_LOOK_LIGHT, 100, false);
    cr_expect_eq(tal_diagnostics_get(list, 0)->code, 2);
    cr_expect_eq(tal_preferences_save(&p), TAL_EIO);
}
