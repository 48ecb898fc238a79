#include "store/scratch.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

TestSuite(journal, .init = scratch_begin, .fini = scratch_end);

static tal_journal *create(void)
{
    const tal_journal_start start = scratch_start();
    tal_journal *journal = NULL;

    cr_assert_eq(tal_journal_create(&journal, &start), TAL_OK);
    return journal;
}

static tal_log *read_log(const char *path)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_log *log = NULL;

    cr_assert_eq(tal_log_read(&log, path, list), TAL_OK);
    cr_assert_eq(tal_diagnostics_count(list), 0);
    tal_diagnostics_free(list);
    return log;
}

Test(journal, its_file_is_private_and_named_by_time_and_scenario)
{
    tal_journal *journal = create();
    const char *path = tal_journal_path(journal), *name = strrchr(path, '/') + 1;
    const char *shape = "ddddddddTdddddd.dddZ-hundred-calls-xxxxxxxx.jsonl";
    struct stat about;

    cr_assert_eq(strlen(name), strlen(shape), "%s", name);
    for (size_t i = 0; shape[i]; i++) {
        if (i < 19 && shape[i] == 'd')
            cr_assert(name[i] >= '0' && name[i] <= '9', "%s", name);
        else if (shape[i] == 'x' && i > 20)
            cr_assert(strchr("0123456789abcdef", name[i]), "%s", name);
        else
            cr_assert_eq(name[i], shape[i], "%s", name);
    }
    cr_assert_eq(stat(path, &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0600);
    tal_journal_close(journal);
}

Test(journal, what_was_added_is_read_again)
{
    char *path = scratch_sealed();
    tal_log *log = read_log(path);

    cr_assert_str_eq(log->start.scenario, "hundred-calls");
    cr_assert_str_eq(log->start.candidate, "ana@example.org");
    cr_assert_eq(log->start.seed, 18446744073709551615u);
    cr_assert_eq(log->start.form, 1);
    cr_assert_eq(log->start.mode, TAL_PRACTICE);
    cr_assert_null(log->start.translation_sha256);
    cr_assert_eq(strlen(log->started), 20);
    cr_assert_eq(strlen(log->ended), 20);
    cr_assert_eq(log->entries_count, 4);
    cr_assert_eq(log->entries[0].seq, 1);
    cr_assert_str_eq(log->entries[0].id, "own_the_wait");
    cr_assert_str_eq(log->entries[0].moment, "first answer");
    cr_assert_eq(log->entries[0].levels[TAL_VALIDATION], 1);
    cr_assert_eq(log->entries[0].levels[TAL_DISAGREEMENT], -1);
    cr_assert_eq(log->entries[1].kind, TAL_ENTRY_LOOK);
    cr_assert_eq(log->entries[2].kind, TAL_ENTRY_SILENCE);
    cr_assert_null(log->entries[2].id);
    cr_assert_eq(log->entries[3].kind, TAL_ENTRY_REWIND);
    cr_assert_eq(log->entries[3].back_to, 3);
    cr_assert(log->sealed);
    cr_assert_eq(log->records, 8);
    cr_assert_eq(log->rated, 5);
    cr_assert_eq(log->rating[TAL_DISCERNMENT], 90);
    cr_assert_eq(log->rating[TAL_VALIDATION], 0);
    cr_assert_eq(log->rating[TAL_DISAGREEMENT], -1);
    cr_assert(log->explained);
    cr_assert(log->named);
    cr_assert_eq(log->result.total, 83);
    cr_assert_eq(log->result.skills[TAL_VALIDATION].score, 50);
    cr_assert_eq(log->result.skills[TAL_DISAGREEMENT].score, -1);
    tal_log_free(log);
    free(path);
}

Test(journal, each_record_is_there_before_the_call_returns)
{
    tal_entry entry = scratch_reply(0, "opening", "own_the_wait");
    tal_journal *journal = create();
    pid_t child = fork();
    tal_log *log;
    int status;

    if (child == 0) {
        if (tal_journal_add(journal, &entry) == TAL_OK)
            raise(SIGKILL);
        _exit(1);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFSIGNALED(status));
    log = read_log(tal_journal_path(journal));
    cr_assert_eq(log->entries_count, 1);
    tal_log_free(log);
    tal_journal_close(journal);
}

Test(journal, after_the_end_nothing_can_be_added)
{
    const tal_result result = scratch_result();
    tal_entry entry = scratch_reply(0, "opening", "own_the_wait");
    tal_journal *journal = create();

    cr_assert_eq(tal_journal_seal(journal, &result), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &entry), TAL_EENDED);
    cr_assert_eq(tal_journal_seal(journal, &result), TAL_EENDED);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ 1, 2, 3 }), TAL_EENDED);
    cr_assert_eq(tal_journal_explained(journal), TAL_EENDED);
    cr_assert_eq(tal_journal_reopen(&journal, tal_journal_path(journal), NULL), TAL_EIO,
                 "it is still open here");
    tal_journal_close(journal);
}

Test(journal, a_sealed_one_is_not_reopened)
{
    tal_journal *journal = NULL;
    char *path = scratch_sealed();

    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_EENDED);
    cr_assert_null(journal);
    free(path);
}

Test(journal, a_rewind_names_an_entry_and_is_for_practice)
{
    tal_journal_start start = scratch_start();
    tal_entry entry = scratch_reply(0, "opening", "own_the_wait");
    tal_entry back = { .kind = TAL_ENTRY_REWIND, .back_to = 1 };
    tal_journal *journal = create();

    cr_assert_eq(tal_journal_add(journal, &back), TAL_EINVAL);
    cr_assert_eq(tal_journal_add(journal, &entry), TAL_OK);
    cr_assert_eq(entry.seq, 1);
    cr_assert_eq(tal_journal_add(journal, &back), TAL_OK);
    cr_assert_eq(back.seq, 2);
    back.back_to = 0;
    cr_assert_eq(tal_journal_add(journal, &back), TAL_EINVAL);
    tal_journal_close(journal);

    start.mode = TAL_ASSESSMENT;
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &entry), TAL_OK);
    back.back_to = 1;
    cr_assert_eq(tal_journal_add(journal, &back), TAL_EINVAL);
    tal_journal_close(journal);
}

Test(journal, a_rating_is_given_once_and_within_its_range)
{
    char *path = scratch_unfinished();
    tal_journal *journal;

    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_OK);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ 0, 101, 0 }), TAL_EINVAL);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ -2, 0, 0 }), TAL_EINVAL);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ -1, -1, 100 }), TAL_OK);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ -1, -1, 100 }), TAL_EINVAL);
    tal_journal_close(journal);
    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_OK);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ -1, -1, 100 }), TAL_EINVAL);
    tal_journal_close(journal);
    free(path);
}

Test(journal, what_is_explained_twice_is_written_once)
{
    char *path = scratch_unfinished();
    tal_journal *journal;
    tal_log *log;

    for (int i = 0; i < 2; i++) {
        cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_OK);
        cr_assert_eq(tal_journal_explained(journal), TAL_OK);
        cr_assert_eq(tal_journal_explained(journal), TAL_OK);
        tal_journal_close(journal);
    }
    log = read_log(path);
    cr_assert_eq(log->records, 6);
    cr_assert(log->explained);
    tal_log_free(log);
    free(path);
}

Test(journal, a_reading_holds_no_answers)
{
    tal_journal_start start = scratch_start();
    tal_entry entry = scratch_reply(0, "opening", "own_the_wait");
    tal_journal *journal;

    start.mode = TAL_READING;
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &entry), TAL_EINVAL);
    cr_assert_eq(tal_journal_rate(journal, (const int[]){ 1, 2, 3 }), TAL_EINVAL);
    cr_assert_eq(tal_journal_explained(journal), TAL_OK);
    tal_journal_close(journal);
}

Test(journal, one_that_is_open_elsewhere_is_refused)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_journal *journal = create(), *second = NULL;
    char expected[800], *text;

    cr_assert_eq(tal_journal_reopen(&second, tal_journal_path(journal), list), TAL_EIO);
    cr_assert_eq(errno, EWOULDBLOCK);
    cr_assert_null(second);
    text = scratch_only(list);
    snprintf(expected, sizeof expected,
             "%s: error[TAL615]: this conversation is open in another terminal\n"
             "   = hint: go on there, or close it and try again\n", tal_journal_path(journal));
    cr_assert_str_eq(text, expected);
    free(text);
    tal_diagnostics_free(list);
    tal_journal_close(journal);
}

Test(journal, a_torn_last_record_is_cut_off_and_the_rest_goes_on)
{
    tal_entry entry = scratch_reply(1, "the_log", "policy_wall");
    char *path = scratch_unfinished(), *bytes;
    size_t length;

    bytes = scratch_read(path, &length);
    for (size_t cut = 1; cut < 60; cut += 29) {
        tal_diagnostics *list = tal_diagnostics_new();
        tal_journal *journal;
        tal_log *log;

        scratch_write(path, bytes, length - cut);
        cr_assert_eq(tal_journal_reopen(&journal, path, list), TAL_OK);
        cr_assert_eq(tal_diagnostics_count(list), 1);
        cr_assert_eq(tal_diagnostics_get(list, 0)->code, 603);
        cr_assert_eq(tal_diagnostics_get(list, 0)->severity, TAL_WARNING);
        cr_assert_eq(tal_diagnostics_get(list, 0)->line, 5);
        cr_assert_eq(tal_journal_add(journal, &entry), TAL_OK);
        cr_assert_eq(entry.seq, 4);
        log = read_log(path);
        cr_assert_eq(log->entries_count, 4);
        cr_assert_str_eq(log->entries[3].id, "policy_wall");
        tal_log_free(log);
        tal_journal_close(journal);
        tal_diagnostics_free(list);
    }
    free(bytes);
    free(path);
}

Test(journal, a_damaged_one_is_not_touched)
{
    tal_journal *journal = NULL;
    char *path = scratch_unfinished(), *bytes, *after;
    size_t length, after_length;

    bytes = scratch_read(path, &length);
    *strstr(bytes, "tickets") = 'T';
    scratch_write(path, bytes, length - 1); /* torn as well */
    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_EFILE);
    cr_assert_null(journal);
    after = scratch_read(path, &after_length);
    cr_assert_eq(after_length, length - 1);
    cr_assert_arr_eq(after, bytes, length - 1);
    free(after);
    free(bytes);
    free(path);
}

/* In a child, because a limit cannot be taken back: adds until the disk, here the limit, is full;
 * then makes space and goes on. Returns how many records were added, or -1 and worse. */
static int fill_up(const char *path)
{
    const struct rlimit small = { 2000, 4000 }, wide = { 4000, 4000 };
    tal_entry entry = scratch_reply(0, "opening", "own_the_wait");
    tal_journal *journal;
    struct stat about;
    int added = 0;

    signal(SIGXFSZ, SIG_IGN);
    if (tal_journal_reopen(&journal, path, NULL) != TAL_OK || setrlimit(RLIMIT_FSIZE, &small) < 0)
        return -1;
    while (tal_journal_add(journal, &entry) == TAL_OK)
        added++;
    if (added < 2 || (errno != EFBIG && errno != ENOSPC))
        return -2;
    if (tal_journal_add(journal, &entry) != TAL_EIO || stat(path, &about) < 0)
        return -3;
    if (about.st_size > 2000 || about.st_size < 1700)
        return -4;
    if (setrlimit(RLIMIT_FSIZE, &wide) < 0 || tal_journal_add(journal, &entry) != TAL_OK)
        return -5;
    return entry.seq == 5 + added ? added + 1 : -6;
}

Test(journal, a_full_disk_leaves_a_sound_journal)
{
    char *path = scratch_unfinished();
    pid_t child = fork();
    tal_log *log;
    int status;

    if (child == 0)
        _exit(fill_up(path) & 0xff);
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFEXITED(status));
    cr_assert_lt(WEXITSTATUS(status), 100, "step %d", 256 - WEXITSTATUS(status));
    log = read_log(path);
    cr_assert_eq(log->entries_count, 4 + (size_t)WEXITSTATUS(status));
    cr_assert_not(log->torn);
    tal_log_free(log);
    free(path);
}

Test(journal, a_disk_that_is_full_at_once_leaves_no_file)
{
    pid_t child = fork();
    int status;

    if (child == 0) {
        const struct rlimit none = { 10, 10 };
        const tal_journal_start start = scratch_start();
        tal_journal *journal;

        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &none);
        _exit(tal_journal_create(&journal, &start) != TAL_EIO);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert_eq(status, 0);
    cr_assert_eq(scratch_count("journals"), 0);
}

Test(journal, what_cannot_be_written_is_refused_before_a_file_is_made)
{
    tal_journal_start start = scratch_start();
    tal_journal *journal = NULL;

    start.scenario = "../hundred-calls";
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_EINVAL);
    start = scratch_start();
    start.candidate = "Nu\xf1" "ez";
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_EINVAL);
    start = scratch_start();
    setenv("TALANTE_KEY", scratch_path("none"), 1);
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_EFILE);
    cr_assert_null(journal);
    cr_assert_eq(scratch_count("journals"), 0);
}

Test(journal, a_read_only_home_is_said)
{
    tal_journal_start start = scratch_start();
    tal_journal *journal = NULL;

    scratch_write(scratch_path("file"), "", 0);
    setenv("TALANTE_HOME", scratch_path("file"), 1); /* also for root, whom no mode stops */
    cr_assert_eq(tal_journal_create(&journal, &start), TAL_EIO);
    cr_assert_eq(errno, ENOTDIR);
    *strrchr(getenv("TALANTE_HOME"), '/') = '\0';
}
