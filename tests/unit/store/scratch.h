/* A home of its own for each test, gone after it, and files in it. */
#ifndef TAL_TEST_STORE_SCRATCH_H
#define TAL_TEST_STORE_SCRATCH_H

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/journal.h"
#include "store/log.h"

/* The path of NAME in the home ("" is the home itself); valid until the next four calls. */
static inline const char *scratch_path(const char *name)
{
    static char paths[4][600];
    static int turn;
    char *path = paths[turn++ % 4];

    snprintf(path, sizeof paths[0], "%s%s%s", getenv("TALANTE_HOME"), *name ? "/" : "", name);
    return path;
}

/* For .init: the test's process has this environment, and no other does. */
static inline void scratch_begin(void)
{
    char template[] = "/tmp/talante-test-XXXXXX";

    cr_assert_not_null(mkdtemp(template));
    setenv("TALANTE_HOME", template, 1);
    unsetenv("TALANTE_KEY");
}

/* NAME in the open folder AT, and all that is in it. */
static inline void scratch_remove(int at, const char *name)
{
    int file = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    DIR *folder = file < 0 ? NULL : fdopendir(file);
    struct dirent *entry;

    while (folder && (entry = readdir(folder))) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            scratch_remove(dirfd(folder), entry->d_name);
    }
    if (folder)
        closedir(folder);
    unlinkat(at, name, folder ? AT_REMOVEDIR : 0);
}

/* For .fini. */
static inline void scratch_end(void)
{
    if (getenv("TALANTE_HOME"))
        scratch_remove(AT_FDCWD, getenv("TALANTE_HOME"));
}

static inline void scratch_write(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");

    cr_assert_not_null(file, "%s", path);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

/* The whole of a file, with a zero; the caller frees. */
static inline char *scratch_read(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(1 << 20);

    cr_assert_not_null(file, "%s", path);
    *length = fread(bytes, 1, (1 << 20) - 1, file);
    bytes[*length] = '\0';
    fclose(file);
    return bytes;
}

/* How many names there are in the folder NAME of the home. */
static inline int scratch_count(const char *name)
{
    DIR *folder = opendir(scratch_path(name));
    struct dirent *entry;
    int count = 0;

    while (folder && (entry = readdir(folder)))
        count += entry->d_name[0] != '.';
    if (folder)
        closedir(folder);
    return count;
}

/* The path of the only journal in the home; the caller frees. */
static inline char *scratch_journal(void)
{
    DIR *folder = opendir(scratch_path("journals"));
    char name[300], *path = NULL;
    struct dirent *entry;

    cr_assert_eq(scratch_count("journals"), 1);
    while ((entry = readdir(folder))) {
        snprintf(name, sizeof name, "journals/%s", entry->d_name);
        if (entry->d_name[0] != '.')
            path = strdup(scratch_path(name));
    }
    closedir(folder);
    return path;
}

/* The only diagnostic in LIST, formatted; the caller frees. */
static inline char *scratch_only(const tal_diagnostics *list)
{
    cr_assert_eq(tal_diagnostics_count(list), 1, "%zu", tal_diagnostics_count(list));
    return tal_diagnostic_format(tal_diagnostics_get(list, 0));
}

#define SCRATCH_HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* What a test plays where it does not matter. */
static inline tal_journal_start scratch_start(void)
{
    return (tal_journal_start){
        .scenario = "hundred-calls",
        .file = "hundred-calls.lua",
        .scenario_sha256 = SCRATCH_HASH,
        .rubric_sha256 = SCRATCH_HASH,
        .language = "en",
        .form = 1,
        .seed = 18446744073709551615u,
        .mode = TAL_PRACTICE,
        .candidate = "ana@example.org",
    };
}

static inline tal_entry scratch_reply(int turn, const char *scene, const char *id)
{
    return (tal_entry){ .kind = TAL_ENTRY_REPLY, .turn = turn, .scene = scene, .id = id,
                        .moment = "first answer", .levels = { 2, 1, -1 } };
}

/* An unfinished journal of five records; the caller frees the path. */
static inline char *scratch_unfinished(void)
{
    const tal_journal_start start = scratch_start();
    tal_entry look = { .kind = TAL_ENTRY_LOOK, .turn = 1, .scene = "the_log", .id = "tickets" };
    tal_entry silence = { .kind = TAL_ENTRY_SILENCE, .turn = 1, .scene = "the_log",
                          .levels = { -1, -1, -1 } };
    tal_entry first = scratch_reply(0, "opening", "own_the_wait");
    tal_entry back = { .kind = TAL_ENTRY_REWIND, .back_to = 3 };
    tal_journal *journal;
    char *path;

    cr_assert_eq(tal_journal_create(&journal, &start), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &first), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &look), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &silence), TAL_OK);
    cr_assert_eq(tal_journal_add(journal, &back), TAL_OK);
    path = strdup(tal_journal_path(journal));
    tal_journal_close(journal);
    return path;
}

static inline tal_result scratch_result(void)
{
    return (tal_result){
        .outcome = "called_back", .result = "resolved", .passed = true, .total = 83,
        .skills = { { 2, 2, 100, 1, false }, { 1, 2, 50, 1, false }, { 0, 0, -1, 0, false } },
    };
}

/* A sealed journal of eight records, one of each kind among them; the caller frees the path. */
static inline char *scratch_sealed(void)
{
    static const int rating[TAL_SKILLS] = { 90, 0, -1 };
    const tal_result result = scratch_result();
    char *path = scratch_unfinished();
    tal_journal *journal;

    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_OK);
    cr_assert_eq(tal_journal_rate(journal, rating), TAL_OK);
    cr_assert_eq(tal_journal_explained(journal), TAL_OK);
    cr_assert_eq(tal_journal_seal(journal, &result), TAL_OK);
    tal_journal_close(journal);
    return path;
}

#endif
