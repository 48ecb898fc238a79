/* What counts as saved, and when. */
#include <criterion/criterion.h>

#include "stage/watch.h"
#include "store/scratch.h"

static tal_watch *watch;

static void save(const char *name, const char *text)
{
    scratch_write(scratch_path(name), text, strlen(text));
}

static void begin(void)
{
    scratch_begin();
    save("parcel.lua", "one");
    save("parcel.es.yaml", "uno");
    watch = tal_watch_new(scratch_path("parcel.lua"));
    cr_assert_not_null(watch);
}

static void end(void)
{
    tal_watch_free(watch);
    scratch_end();
}

TestSuite(watch, .init = begin, .fini = end);

/* Something was saved and is still, and the names of it are NAMES. */
static void expect_saved(const char *names)
{
    tal_buffer taken = TAL_BUFFER_EMPTY;

    cr_assert_eq(tal_watch_look(watch), TAL_WATCH_MOVING, "%s", names);
    cr_assert_eq(tal_watch_look(watch), TAL_WATCH_SAVED, "%s", names);
    tal_watch_take(watch, &taken);
    cr_expect_str_eq(taken.bytes, names);
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_QUIET, "%s", names);
    tal_buffer_free(&taken);
}

Test(watch, nothing_is_saved_as_long_as_nothing_is)
{
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_QUIET);
    save("other.lua", "one");
    save("parcels.es.yaml", "uno");
    save("parcel.lua~", "one");
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_QUIET);
}

Test(watch, a_file_is_saved_when_it_is_still)
{
    save("parcel.lua", "");
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_MOVING);
    save("parcel.lua", "one, two");
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_MOVING);
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_SAVED);
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_SAVED, "until it is taken");
}

Test(watch, what_goes_back_to_what_it_was_is_not_saved)
{
    cr_assert_eq(rename(scratch_path("parcel.lua"), scratch_path("away")), 0);
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_MOVING);
    cr_assert_eq(rename(scratch_path("away"), scratch_path("parcel.lua")), 0);
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_QUIET);
}

Test(watch, editors_save_by_renaming_too)
{
    save("new", "two");
    cr_assert_eq(rename(scratch_path("new"), scratch_path("parcel.lua")), 0);
    expect_saved("parcel.lua");
}

Test(watch, a_file_that_goes_away_and_comes_back)
{
    cr_assert_eq(unlink(scratch_path("parcel.lua")), 0);
    expect_saved("parcel.lua");
    save("parcel.lua", "one");
    expect_saved("parcel.lua");
}

Test(watch, translations_and_pictures_count_also_new_ones)
{
    save("parcel.es.yaml", "uno y dos");
    save("parcel.ca.yaml", "un");
    expect_saved("parcel.ca.yaml, parcel.es.yaml");
    cr_assert_eq(unlink(scratch_path("parcel.ca.yaml")), 0);
    expect_saved("parcel.ca.yaml");
    cr_assert_eq(mkdir(scratch_path("pictures"), 0700), 0);
    cr_expect_eq(tal_watch_look(watch), TAL_WATCH_QUIET);
    save("pictures/nuno.yaml", "picture: nuno");
    save("pictures/notes.txt", "no picture");
    expect_saved("pictures/nuno.yaml");
}
