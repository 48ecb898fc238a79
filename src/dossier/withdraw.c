/* Finds a person in a folder of results, and takes them out of each of its files. Owns FOLDER/forgetting. What
 * rows say is gone.c's, how tables are written tables.c's. */
#include "dossier/withdraw.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/people.h"
#include "cohort/results.h"
#include "dossier/gone.h"
#include "dossier/tables.h"
#include "store/home.h"

#define STAGE "forgetting"
#define READY "ready"

/* The files that are written anew; those of tal_results_files, and two more. */
enum { REFUSED = TAL_RESULTS, MANIFEST, FILES };

static const char *name_of(int file)
{
    return file == REFUSED ? "rejected.csv" : file == MANIFEST ? "manifest.json" : tal_results_files[file];
}

/* ---- What it is ------------------------------------------------------------------------------ */

static bool is_locked(const char *folder)
{
    char *path = tal_folder_path(folder, "parts/lock");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    bool locked = file >= 0 && flock(file, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK;

    if (file >= 0)
        close(file);
    free(path);
    return locked;
}

tal_status tal_withdraw_check(const char *folder, tal_diagnostics *diagnostics)
{
    if (tal_folder_has(folder, "parts")) {
        if (is_locked(folder))
            tal_error_file(diagnostics, TAL_CODE_AT_WORK, folder, _("wait until it is done, and do the same again"),
                           _("a batch is at work in this folder; nothing was touched"));
        else
            tal_error_file(diagnostics, TAL_CODE_INTERRUPTED, folder,
                           _("give the same `talante batch` again, or delete the folder"),
                           _("an interrupted batch holds what people answered; nothing was touched"));
        return TAL_EFILE;
    }
    if (tal_folder_has(folder, TAL_SHARD_FILE))
        return tal_manifest_tell_none(folder, diagnostics);
    return tal_folder_has(folder, "manifest.json") ? TAL_OK : TAL_ECHOICE;
}

/* When the results were made: their manifest was written last. */
static tal_status is_from_before(const char *folder, const tal_whose *whose, bool *before)
{
    char *path = tal_folder_path(folder, "manifest.json"), day[TAL_WHOSE_DAY];
    struct stat about;
    struct tm then;
    tal_status status = !path ? TAL_ENOMEM : stat(path, &about) < 0 ? TAL_EIO : TAL_OK;

    if (!status)
        strftime(day, sizeof day, "%Y-%m-%d", gmtime_r(&about.st_mtime, &then));
    *before = !status && tal_whose_then(whose, day);
    free(path);
    return status;
}

/* ---- Accounts -------------------------------------------------------------------------------- */

/* Is the file NAME called STEM (NULL: nothing is), whatever its endings? A stem has no full stop. */
static bool is_called(const char *name, const char *stem)
{
    size_t length = stem ? strlen(stem) : 0;

    return stem && strncmp(name, stem, length) == 0 && name[length] == '.';
}

/* Calls TAKE with each of FOLDER's files in people that is of whom is meant. What it gives other than TAL_OK ends
 * it. */
static tal_status visit_accounts(const char *folder, const tal_whose *whose,
                                 tal_status (*take)(void *self, const char *path), void *self)
{
    char *people = tal_folder_path(folder, "people"), **names = NULL;
    char *stem = whose->id ? tal_people_name(whose->id) : NULL;
    char *other = whose->pseudonym ? tal_people_name(whose->pseudonym) : NULL;
    size_t count = 0;
    tal_status status = TAL_ENOMEM;

    if (people && (stem || !whose->id) && (other || !whose->pseudonym))
        status = tal_folder_list(&names, &count, people, tal_folder_visible, NULL);
    if (status == TAL_EIO && errno == ENOENT)
        status = TAL_OK;
    for (size_t i = 0; !status && i < count; i++) {
        char *path;

        if (whose->id && !is_called(names[i], stem) && !is_called(names[i], other))
            continue;
        path = tal_folder_path(people, names[i]);
        status = path ? take(self, path) : TAL_ENOMEM;
        free(path);
    }
    tal_folder_free(names, count);
    free(people);
    free(stem);
    free(other);
    return status;
}

static tal_status count_account(void *self, const char *path)
{
    (void)path;
    ++*(size_t *)self;
    return TAL_OK;
}

static tal_status remove_account(void *self, const char *path)
{
    (void)self;
    return unlink(path) < 0 && errno != ENOENT ? TAL_EIO : TAL_OK;
}

/* ---- Counting -------------------------------------------------------------------------------- */

tal_status tal_withdraw_count(tal_withdrawable *out, const char *folder, const tal_whose *whose,
                              tal_diagnostics *diagnostics)
{
    bool before = true;
    tal_status status = is_from_before(folder, whose, &before);

    *out = (tal_withdrawable){ 0, 0, 0, false };
    if (status || !before)
        return status;
    out->begun = tal_folder_has(folder, STAGE "/" READY);
    status = tal_tables_count(&out->lines, &out->refused, folder, whose, diagnostics);
    return status ? status : visit_accounts(folder, whose, count_account, &out->accounts);
}

/* ---- The stage ------------------------------------------------------------------------------- */

/* Where FILE is written anew. The caller frees; NULL: no memory. */
static char *staged(const char *folder, int file)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/" STAGE "/%s", folder, name_of(file));
    return tal_buffer_take(&path);
}

static tal_status remove_stage(const char *folder)
{
    char *stage = tal_folder_path(folder, STAGE), **names = NULL;
    size_t count = 0;
    tal_status status = stage ? tal_folder_list(&names, &count, stage, tal_folder_visible, NULL)
                              : TAL_ENOMEM;

    for (size_t i = 0; !status && i < count; i++) {
        char *path = tal_folder_path(stage, names[i]);

        status = !path ? TAL_ENOMEM : unlink(path) < 0 && errno != ENOENT ? TAL_EIO : TAL_OK;
        free(path);
    }
    if (!status && rmdir(stage) < 0)
        status = TAL_EIO;
    tal_folder_free(names, count);
    free(stage);
    return status;
}

/* FROM takes the place of TO; where that is a link, of the file that it leads to, in which the words are. */
static tal_status take_place(const char *from, const char *to)
{
    char *real = realpath(to, NULL);
    tal_status status = TAL_OK;

    if (!real && errno != ENOENT)
        return errno == ENOMEM ? TAL_ENOMEM : TAL_EIO;
    if (rename(from, real ? real : to) < 0 && errno != ENOENT)
        status = TAL_EIO;
    if (status && errno == EXDEV) /* it lies on another disk: then without the link */
        status = (unlink(real) < 0 && errno != ENOENT) || rename(from, to) < 0 ? TAL_EIO : TAL_OK;
    free(real);
    return status;
}

/* What stands whole on the stage takes its place; what is not there any more, has. The manifest keeps its
 * time, by which the results are as old as they are. */
static tal_status take_places(const char *folder)
{
    tal_status status = TAL_OK;

    for (int i = 0; !status && i < FILES; i++) {
        char *from = staged(folder, i), *to = tal_folder_path(folder, name_of(i));

        status = from && to ? take_place(from, to) : TAL_ENOMEM;
        free(from);
        free(to);
    }
    if (!status)
        status = tal_home_sync(folder);
    return status ? status : remove_stage(folder);
}

/* What an interrupted call left: whole, it is finished; else it is nothing. */
static tal_status finish_earlier(const char *folder)
{
    if (!tal_folder_has(folder, STAGE))
        return TAL_OK;
    return tal_folder_has(folder, STAGE "/" READY) ? take_places(folder) : remove_stage(folder);
}

static tal_status keep_time(const char *from, const char *to)
{
    struct timespec times[2];
    struct stat about;

    if (stat(from, &about) < 0)
        return TAL_EIO;
    times[0] = about.st_atim;
    times[1] = about.st_mtim;
    return utimensat(AT_FDCWD, to, times, 0) < 0 ? TAL_EIO : TAL_OK;
}

static tal_status write_file(const char *folder, int file, const tal_whose *whose, const tal_gone *gone)
{
    char *from = tal_folder_path(folder, name_of(file)), *to = staged(folder, file);
    tal_status status = TAL_ENOMEM;

    if (from && to)
        status = file == REFUSED    ? tal_tables_refused(from, to, whose, gone)
                 : file == MANIFEST ? tal_tables_manifest(from, to, whose, gone)
                                    : tal_tables_rows(from, to, (tal_results_kind)file, whose, gone);
    if (!status && file == MANIFEST)
        status = keep_time(from, to);
    free(from);
    free(to);
    return status;
}

static tal_status prepare(const char *folder, const tal_whose *whose, const tal_gone *gone)
{
    char *stage = tal_folder_path(folder, STAGE), *ready = tal_folder_path(folder, STAGE "/" READY);
    tal_status status = !stage || !ready ? TAL_ENOMEM : mkdir(stage, 0700) < 0 ? TAL_EIO : TAL_OK;

    for (int i = 0; !status && i < FILES; i++)
        status = write_file(folder, i, whose, gone);
    if (!status)
        status = tal_home_write(ready, "", 0);
    if (status && stage) {
        int reason = errno;

        remove_stage(folder);
        errno = reason;
    }
    free(stage);
    free(ready);
    return status;
}

/* ---- All of it ------------------------------------------------------------------------------- */

static tal_status withdraw(const char *folder, const tal_whose *whose, tal_diagnostics *diagnostics)
{
    tal_withdrawable left;
    tal_gone gone;
    tal_status status = finish_earlier(folder);

    if (!status)
        status = tal_withdraw_count(&left, folder, whose, diagnostics);
    if (!status && left.lines + left.refused > 0) {
        status = tal_gone_read(&gone, folder, whose, diagnostics);
        if (!status)
            status = prepare(folder, whose, &gone);
        tal_gone_close(&gone);
        if (!status)
            status = take_places(folder);
    }
    return status ? status : visit_accounts(folder, whose, remove_account, NULL);
}

tal_status tal_withdraw(const char *folder, const tal_whose *whose, tal_diagnostics *diagnostics)
{
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), reason;
    tal_status status = file < 0 || flock(file, LOCK_EX | LOCK_NB) < 0 ? TAL_EIO : TAL_OK;

    if (!status)
        status = withdraw(folder, whose, diagnostics);
    reason = errno;
    if (file >= 0)
        close(file);
    errno = reason;
    return status;
}
