#include "store/shelf.h"

#include <errno.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "store/history.h"

TestSuite(history, .init = scratch_begin, .fini = scratch_end);

static const shelf first = {
    .name = "a", .started = "2025-01-01T09:00:00Z", .ended = "2025-01-03T09:00:00Z",
    .candidate = "ana@example.org", .explained = true, .rated = true, .rating = { 80, -1, 0 },
    .total = 60, .scores = { 50, 70, -1 },
};
static const shelf second = {
    .name = "b", .scenario = "self-diagnosis", .mode = TAL_ASSESSMENT, .exposed = true,
    .started = "2025-01-02T09:00:00Z", .ended = "2025-01-02T09:10:00Z", .total = -1,
    .scores = { -1, -1, 100 }, .passed = true,
};
static const shelf open_one = { .name = "c", .started = "2025-01-02T10:00:00Z" };
static const shelf reading = {
    .name = "d", .mode = TAL_READING, .explained = true, .started = "2025-01-01T08:00:00Z",
    .ended = "2025-01-01T08:00:00Z",
};

static void fill_shelf(void)
{
    shelf_put(&first);
    shelf_put(&second);
    shelf_put(&open_one);
    shelf_put(&reading);
}

/* Every field of every row, and what was skipped. The caller frees. */
static char *told(const tal_history *history)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    size_t count;
    const tal_played *all = tal_history_played(history, &count);
    const char *skipped;

    for (size_t i = 0; i < count; i++) {
        const tal_played *it = &all[i];

        tal_buffer_format(&out, "%s %s %s %d %s %s%s%s %s-%s %s %s %s %d", it->journal,
                          it->scenario, it->language, it->form, tal_mode_names[it->mode],
                          it->exposed ? "E" : "", it->named ? "N" : "", it->explained ? "X" : "",
                          it->started, it->ended ? it->ended : "", it->outcome ? it->outcome : "",
                          it->result ? it->result : "", it->passed ? "passed" : "", it->total);
        for (int n = 0; n < TAL_SKILLS; n++)
            tal_buffer_format(&out, " %d:%d", it->scores[n], it->rated ? it->ratings[n] : -9);
        tal_buffer_text(&out, "\n");
    }
    for (size_t i = 0; (skipped = tal_history_skipped(history, i)); i++)
        tal_buffer_format(&out, "skipped %s\n", skipped);
    return tal_buffer_take(&out);
}

/* What an update says, or a rebuild; the diagnostics, formatted, too. The caller frees. */
static char *ask(bool anew, bool *kept)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_history *history = NULL;
    char *rows;

    cr_assert_eq(anew ? tal_history_rebuild(&history, list) : tal_history_update(&history, list),
                 TAL_OK);
    rows = told(history);
    tal_buffer_text(&out, rows);
    free(rows);
    for (size_t i = 0; i < tal_diagnostics_count(list); i++)
        tal_buffer_format(&out, "TAL%03d\n", tal_diagnostics_get(list, i)->code);
    *kept = tal_history_kept(history);
    tal_history_free(history);
    tal_diagnostics_free(list);
    return tal_buffer_take(&out);
}

static void assert_asked(bool anew, bool kept, const char *expected)
{
    bool is_kept;
    char *said = ask(anew, &is_kept);

    cr_assert_str_eq(said, expected);
    cr_assert_eq(is_kept, kept);
    free(said);
}

#define READING "d.jsonl hundred-calls en 1 reading X 2025-01-01T08:00:00Z-2025-01-01T08:00:00Z" \
    "    -1 -1:-9 -1:-9 -1:-9\n"
#define SECOND "b.jsonl self-diagnosis en 1 assessment E 2025-01-02T09:00:00Z-2025-01-02T09:10:00Z" \
    " called_back resolved passed -1 -1:-9 -1:-9 100:-9\n"
#define FIRST "a.jsonl hundred-calls en 1 practice NX 2025-01-01T09:00:00Z-2025-01-03T09:00:00Z" \
    " called_back resolved  60 50:80 70:-1 -1:0\n"
#define OPEN_ONE "c.jsonl hundred-calls en 1 practice  2025-01-02T10:00:00Z-    -1 -1:-9 -1:-9 -1:-9\n"
#define ALL READING SECOND FIRST OPEN_ONE

/* ---- What it holds --------------------------------------------------------------------------- */

Test(history, journals_come_in_the_order_of_their_ends)
{
    fill_shelf();
    assert_asked(false, true, ALL);
    assert_asked(false, true, ALL);
}

Test(history, an_empty_home_gives_an_empty_history)
{
    struct stat about;

    assert_asked(false, true, "");
    cr_assert_eq(stat(scratch_path("history.sqlite"), &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0600);
}

Test(history, what_is_new_grew_changed_or_went_is_seen)
{
    shelf grown = open_one;

    shelf_put(&second);
    shelf_put(&open_one);
    assert_asked(false, true, SECOND OPEN_ONE);
    shelf_put(&first);
    grown.ended = "2025-01-05T00:00:00Z";
    shelf_put(&grown);
    unlink(scratch_path("journals/b.jsonl"));
    assert_asked(false, true, FIRST
                 "c.jsonl hundred-calls en 1 practice  2025-01-02T10:00:00Z-2025-01-05T00:00:00Z"
                 " called_back resolved  0 0:-9 0:-9 0:-9\n");
}

Test(history, a_journal_that_has_not_changed_is_not_read_again)
{
    struct timespec times[2];
    struct stat about;
    char *bytes;
    size_t length;

    fill_shelf();
    assert_asked(false, true, ALL);
    cr_assert_eq(stat(scratch_path("journals/a.jsonl"), &about), 0);
    bytes = scratch_read(scratch_path("journals/a.jsonl"), &length);
    *strstr(bytes, "resolved") = 'R';
    scratch_write(scratch_path("journals/a.jsonl"), bytes, length);
    times[0] = times[1] = about.st_mtim;
    cr_assert_eq(utimensat(AT_FDCWD, scratch_path("journals/a.jsonl"), times, 0), 0);
    assert_asked(false, true, ALL);
    assert_asked(true, true, READING SECOND OPEN_ONE "skipped a.jsonl\nTAL602\n");
    free(bytes);
}

Test(history, what_cannot_be_read_is_skipped_and_named_each_time)
{
    char *bytes;
    size_t length;

    fill_shelf();
    assert_asked(false, true, ALL);
    bytes = scratch_read(scratch_path("journals/a.jsonl"), &length);
    *strstr(bytes, "resolved") = 'R';
    scratch_write(scratch_path("journals/a.jsonl"), bytes, length);
    scratch_write(scratch_path("journals/e.jsonl"), "{}\n", 3);
    mkdir(scratch_path("journals/f.jsonl"), 0700);
    cr_assert_eq(symlink("nowhere", scratch_path("journals/g.jsonl")), 0);
    for (int i = 0; i < 3; i++)
        assert_asked(i == 2, true, READING SECOND OPEN_ONE
                     "skipped a.jsonl\nskipped e.jsonl\nskipped f.jsonl\nskipped g.jsonl\n"
                     "TAL602\nTAL601\nTAL002\nTAL001\n");
    free(bytes);
}

Test(history, a_cut_tail_is_an_unfinished_conversation)
{
    char *bytes;
    size_t length;

    shelf_put(&first);
    bytes = scratch_read(scratch_path("journals/a.jsonl"), &length);
    scratch_write(scratch_path("journals/a.jsonl"), bytes, length - 1);
    assert_asked(false, true, "a.jsonl hundred-calls en 1 practice NX 2025-01-01T09:00:00Z-    -1 "
                              "-1:80 -1:-1 -1:0\n");
    free(bytes);
}

Test(history, no_name_of_a_candidate_is_kept)
{
    char *bytes;
    size_t length;

    fill_shelf();
    assert_asked(false, true, ALL);
    bytes = scratch_read(scratch_path("history.sqlite"), &length);
    cr_assert_null(tal_record_find(bytes, length, "ana@example"));
    cr_assert_not_null(tal_record_find(bytes, length, "self-diagnosis"));
    free(bytes);
}

/* ---- The cache is only a cache --------------------------------------------------------------- */

static void run_sql(const char *sql)
{
    sqlite3 *db;
    char *message = NULL;

    cr_assert_eq(sqlite3_open(scratch_path("history.sqlite"), &db), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, &message), SQLITE_OK, "%s", message);
    sqlite3_close(db);
}

/* Says so, answers all the same, changes nothing; and a rebuild mends it. */
static void assert_mended(void)
{
    char *before, *after;
    size_t length, after_length;

    before = scratch_read(scratch_path("history.sqlite"), &length);
    assert_asked(false, false, ALL "TAL617\n");
    after = scratch_read(scratch_path("history.sqlite"), &after_length);
    cr_assert_eq(after_length, length);
    cr_assert_arr_eq(after, before, length);
    free(before);
    free(after);
    assert_asked(true, true, ALL);
    assert_asked(false, true, ALL);
}

Test(history, a_rebuild_gives_the_same)
{
    fill_shelf();
    assert_asked(true, true, ALL);
    run_sql("DELETE FROM journal WHERE name = 'a.jsonl'; UPDATE journal SET total = 99");
    assert_asked(true, true, ALL);
    assert_asked(false, true, ALL);
}

Test(history, what_is_no_database_is_left_alone_and_said)
{
    static const char text[] = "My diary. Nothing of Talante's, and long enough to be looked at as "
                               "a database: a header has a hundred bytes.\n";

    fill_shelf();
    scratch_write(scratch_path("history.sqlite"), text, sizeof text - 1);
    assert_mended();
}

Test(history, the_database_of_somebody_else_is_left_alone_and_said)
{
    fill_shelf();
    run_sql("CREATE TABLE diary (day TEXT); INSERT INTO diary VALUES ('Monday')");
    assert_mended();
}

Test(history, a_damaged_database_is_said)
{
    char *bytes;
    size_t length;

    fill_shelf();
    assert_asked(false, true, ALL);
    bytes = scratch_read(scratch_path("history.sqlite"), &length);
    memset(bytes + 4096, 0x5a, length - 4096); /* all but the first page */
    scratch_write(scratch_path("history.sqlite"), bytes, length);
    free(bytes);
    assert_mended();
}

Test(history, a_cut_database_is_said)
{
    fill_shelf();
    assert_asked(false, true, ALL);
    cr_assert_eq(truncate(scratch_path("history.sqlite"), 5000), 0);
    assert_mended();
}

Test(history, a_table_with_other_columns_is_said)
{
    fill_shelf();
    assert_asked(false, true, ALL);
    run_sql("ALTER TABLE journal DROP COLUMN total");
    assert_mended();
}

Test(history, another_version_of_the_cache_is_made_anew_in_silence)
{
    fill_shelf();
    assert_asked(false, true, ALL);
    run_sql("DROP TABLE journal; CREATE TABLE journal (x); PRAGMA user_version = 99");
    assert_asked(false, true, ALL);
    assert_asked(false, true, ALL);
}

Test(history, where_the_cache_cannot_be_written_it_is_done_without)
{
    fill_shelf();
    mkdir(scratch_path("history.sqlite"), 0700); /* also for root, whom no mode stops */
    assert_asked(false, false, ALL);
    assert_asked(true, false, ALL "TAL617\n");
}

Test(history, a_full_disk_changes_no_answer)
{
    pid_t child;
    int status;

    fill_shelf();
    child = fork();
    if (child == 0) {
        const struct rlimit small = { 6000, 6000 };
        bool kept;
        char *said;

        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        said = ask(false, &kept);
        _exit(kept || strcmp(said, ALL) != 0);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert_eq(status, 0);
    assert_asked(false, true, ALL);
}

Test(history, a_database_that_is_locked_is_done_without, .timeout = 60)
{
    sqlite3 *db;

    fill_shelf();
    assert_asked(false, true, ALL);
    cr_assert_eq(sqlite3_open(scratch_path("history.sqlite"), &db), SQLITE_OK);
    cr_assert_eq(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_asked(false, false, ALL);
    sqlite3_close(db);
}

Test(history, processes_at_the_same_time_all_get_the_same)
{
    enum { PROCESSES = 6, ROUNDS = 8 };
    pid_t children[PROCESSES];
    int status;

    fill_shelf();
    for (int i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        if (children[i] != 0)
            continue;
        for (int round = 0; round < ROUNDS; round++) {
            bool kept;
            char *said = ask(round == i, &kept);

            if (strcmp(said, ALL) != 0)
                _exit(1);
            free(said);
        }
        _exit(0);
    }
    for (int i = 0; i < PROCESSES; i++) {
        cr_assert_eq(waitpid(children[i], &status, 0), children[i]);
        cr_assert_eq(status, 0, "process %d", i);
    }
    assert_asked(false, true, ALL);
}

Test(history, without_a_home_there_is_none)
{
    tal_history *history = NULL;

    scratch_write(scratch_path("file"), "", 0);
    setenv("TALANTE_HOME", scratch_path("file"), 1);
    cr_assert_eq(tal_history_update(&history, NULL), TAL_EIO);
    cr_assert_eq(errno, ENOTDIR);
    cr_assert_null(history);
    *strrchr(getenv("TALANTE_HOME"), '/') = '\0';
}

/* ---- Explanations ---------------------------------------------------------------------------- */

static bool exposed(const char *scenario, const char *candidate)
{
    tal_history *history;
    bool out = false;

    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    cr_assert_eq(tal_history_exposed(history, scenario, candidate, &out), TAL_OK);
    tal_history_free(history);
    return out;
}

Test(history, who_has_read_explanations_is_known_by_scenario)
{
    shelf_put(&second);
    shelf_put(&open_one);
    cr_assert_not(exposed("hundred-calls", NULL));
    shelf_put(&reading);
    cr_assert(exposed("hundred-calls", NULL));
    cr_assert(exposed("hundred-calls", "eva"), "it is not known who read it");
    cr_assert_not(exposed("self-diagnosis", NULL));
}

Test(history, explanations_read_by_somebody_else_do_not_count)
{
    char *bytes, *words;
    size_t length;

    shelf_put(&first);
    cr_assert(exposed("hundred-calls", NULL));
    cr_assert(exposed("hundred-calls", "ana@example.org"));
    cr_assert_not(exposed("hundred-calls", "eva"));

    bytes = scratch_read(scratch_path("journals/a.jsonl"), &length); /* erase the candidate */
    words = strstr(bytes, ",\"words\":");
    length -= (size_t)(strchr(words, '\n') - words) - 1;
    memmove(words + 1, strchr(words, '\n'), strlen(strchr(words, '\n')));
    *words = '}';
    scratch_write(scratch_path("journals/a.jsonl"), bytes, length);
    free(bytes);
    cr_assert_not(exposed("hundred-calls", "ana@example.org"));
    cr_assert(exposed("hundred-calls", NULL));
}
