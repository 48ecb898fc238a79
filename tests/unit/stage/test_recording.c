#include "stage/recording.h"
#include "store/history.h"
#include "store/shelf.h"

TestSuite(recording, .init = scratch_begin, .fini = scratch_end);

/* Reads the debrief of NAME.jsonl. */
static void read_debrief(const char *name)
{
    char file[100];
    tal_log *log;

    snprintf(file, sizeof file, "journals/%s.jsonl", name);
    cr_assert_eq(tal_log_read(&log, scratch_path(file), NULL), TAL_OK);
    cr_assert_eq(tal_recording_reading(log), TAL_OK);
    tal_log_free(log);
}

static bool exposed(const char *candidate)
{
    tal_history *history;
    bool out;

    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    cr_assert_eq(tal_history_exposed(history, "hundred-calls", candidate, &out), TAL_OK);
    tal_history_free(history);
    return out;
}

static const shelf assessed = { .name = "a", .mode = TAL_ASSESSMENT, .candidate = "ana",
                                .started = "2025-01-01T09:00:00Z",
                                .ended = "2025-01-01T09:05:00Z" };

Test(recording, a_debrief_that_is_read_is_on_record_once)
{
    shelf_put(&assessed);
    cr_assert_not(exposed("ana"));
    read_debrief("a");
    cr_assert(exposed("ana"));
    cr_assert_not(exposed("eva"));
    cr_assert_eq(scratch_count("journals"), 2);
    read_debrief("a");
    cr_assert_eq(scratch_count("journals"), 2);
}

Test(recording, what_was_explained_at_its_end_needs_no_reading)
{
    shelf practised = assessed;

    practised.mode = TAL_PRACTICE;
    practised.explained = true;
    shelf_put(&practised);
    read_debrief("a");
    cr_assert_eq(scratch_count("journals"), 1);
}

Test(recording, without_a_folder_of_journals_nothing_is_recorded)
{
    tal_log *log;

    shelf_put(&assessed);
    cr_assert_eq(tal_log_read(&log, scratch_path("journals/a.jsonl"), NULL), TAL_OK);
    unlink(scratch_path("journals/a.jsonl"));
    rmdir(scratch_path("journals"));
    scratch_write(scratch_path("journals"), "", 0);
    cr_assert_eq(tal_recording_reading(log), TAL_EIO);
    tal_log_free(log);
}
