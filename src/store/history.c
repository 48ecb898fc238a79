/*
 * The history: which journals are to be read, and what follows for the rest. Owns the rule that no
 * trouble with the cache changes an answer. Must not know how rows are kept.
 */
#include "store/history.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "store/cache.h"
#include "store/home.h"
#include "store/journals.h"

struct tal_history {
    tal_arena *arena;
    char *folder;         /* of the journals */
    tal_played *played;
    size_t count, capacity;
    const char **skipped;
    size_t skipped_count, skipped_capacity;
    bool kept;
};

/* The making of one. Functions that return int give SQLite's codes. */
typedef struct making {
    tal_history *history;
    tal_cache *cache;
    tal_journals journals;
    tal_diagnostics *diagnostics;
} making;

/* ---- The journals ---------------------------------------------------------------------------- */

static int skip(making *it, const char *name)
{
    tal_history *history = it->history;
    const char **all = tal_grow(history->skipped, history->skipped_count,
                                &history->skipped_capacity, sizeof *all);
    const char *copy = tal_arena_text(history->arena, name, strlen(name));

    if (all)
        history->skipped = all;
    if (!all || !copy)
        return SQLITE_NOMEM;
    all[history->skipped_count++] = copy;
    return tal_cache_drop(it->cache, name);
}

/* A journal that cannot be read is read again for what is wrong with it: at the first time, a cut
 * tail would be reported, which is nothing wrong here. */
static int take_log(making *it, const char *path, const char *name, const struct stat *about)
{
    tal_log *log = NULL;
    tal_status status = tal_log_read(&log, path, NULL);
    int code;

    if (status == TAL_ENOMEM)
        return SQLITE_NOMEM;
    if (status == TAL_OK && !log->damaged) {
        tal_played row = tal_played_of(name, log);

        code = tal_cache_put(it->cache, &row, about);
    } else {
        tal_log_free(log);
        log = NULL;
        tal_log_read(&log, path, it->diagnostics);
        code = skip(it, name);
    }
    tal_log_free(log);
    return code;
}

static int take_journal(making *it, size_t i)
{
    const char *name = it->journals.names[i];
    char *path = tal_journals_path(&it->journals, i);
    struct stat about = { 0 };
    bool known = false;
    int code = path ? SQLITE_OK : SQLITE_NOMEM;

    if (path && stat(path, &about) == 0)
        code = tal_cache_find(it->cache, name, &about, &known);
    if (code == SQLITE_OK && !known)
        code = take_log(it, path, name, &about);
    free(path);
    return code;
}

static int take_rows(making *it)
{
    tal_history *history = it->history;
    int code;

    do {
        tal_played *all = tal_grow(history->played, history->count, &history->capacity,
                                   sizeof *all);

        if (!all)
            return SQLITE_NOMEM;
        history->played = all;
        code = tal_cache_next(it->cache, &all[history->count], history->arena);
        history->count += code == SQLITE_ROW;
    } while (code == SQLITE_ROW);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* ---- With the cache, and without -------------------------------------------------------------- */

/* PATH NULL: in memory. */
static int fill(making *it, const char *path, bool anew)
{
    tal_history *history = it->history;
    int code;

    tal_arena_free(history->arena);
    history->arena = tal_arena_new();
    history->count = history->skipped_count = 0;
    if (!history->arena)
        return SQLITE_NOMEM;
    code = tal_cache_open(&it->cache, path, anew);
    if (code == SQLITE_OK)
        code = tal_cache_prune(it->cache, it->journals.names, it->journals.count);
    for (size_t i = 0; code == SQLITE_OK && i < it->journals.count; i++)
        code = take_journal(it, i);
    if (code == SQLITE_OK)
        code = take_rows(it);
    if (code == SQLITE_OK)
        code = tal_cache_commit(it->cache);
    tal_cache_close(it->cache);
    it->cache = NULL;
    return code;
}

/* Who cannot write the cache, or would have to wait too long, does without a word about it; unless
 * they have asked for it. */
static void report(const making *it, const char *path, int code, bool anew)
{
    if (anew)
        tal_error_file(it->diagnostics, 617, path, NULL,
                       _("the history cannot be kept here: %s"), sqlite3_errstr(code));
    else if (tal_cache_is_broken(code))
        tal_error_file(it->diagnostics, 617, path,
                       _("`talante progress --rebuild` makes it anew; move it away first if it is "
                         "not Talante's"),
                       _("this is no history that can be read; the journals were read instead"));
}

static tal_status make_at(making *it, const char *path, bool anew)
{
    int code = fill(it, path, anew);

    it->history->kept = code == SQLITE_OK;
    if (code != SQLITE_OK && code != SQLITE_NOMEM) {
        report(it, path, code, anew);
        code = fill(it, NULL, false);
    }
    if (code == SQLITE_OK)
        return TAL_OK;
    errno = EIO;
    return (code & 0xff) == SQLITE_NOMEM ? TAL_ENOMEM : TAL_EIO;
}

static tal_status make(tal_history *history, bool anew, tal_diagnostics *diagnostics)
{
    making it = { .history = history, .diagnostics = diagnostics };
    tal_buffer path = TAL_BUFFER_EMPTY;
    char *home = NULL;
    tal_status status = tal_journals_list(&it.journals);

    if (status == TAL_OK)
        status = tal_home_path(&home, "");
    if (status == TAL_OK) {
        tal_buffer_format(&path, "%shistory.sqlite", home);
        history->folder = strdup(it.journals.folder);
        status = path.failed || !history->folder ? TAL_ENOMEM : make_at(&it, path.bytes, anew);
    }
    tal_buffer_free(&path);
    free(home);
    tal_journals_free(&it.journals);
    return status;
}

static tal_status make_new(tal_history **out, bool anew, tal_diagnostics *diagnostics)
{
    tal_history *history = calloc(1, sizeof *history);
    tal_status status = history ? make(history, anew, diagnostics) : TAL_ENOMEM;
    int reason = errno;

    if (status == TAL_OK)
        *out = history;
    else
        tal_history_free(history);
    errno = reason;
    return status;
}

tal_status tal_history_update(tal_history **out, tal_diagnostics *diagnostics)
{
    return make_new(out, false, diagnostics);
}

tal_status tal_history_rebuild(tal_history **out, tal_diagnostics *diagnostics)
{
    return make_new(out, true, diagnostics);
}

void tal_history_free(tal_history *history)
{
    if (!history)
        return;
    tal_arena_free(history->arena);
    free(history->folder);
    free(history->played);
    free(history->skipped);
    free(history);
}

/* ---- What it says ---------------------------------------------------------------------------- */

const tal_played *tal_history_played(const tal_history *history, size_t *count)
{
    *count = history->count;
    return history->played;
}

const char *tal_history_skipped(const tal_history *history, size_t i)
{
    return i < history->skipped_count ? history->skipped[i] : NULL;
}

bool tal_history_kept(const tal_history *history)
{
    return history->kept;
}

/* A journal that has become unreadable since is nobody's. */
static tal_status is_of(const tal_history *history, const tal_played *played,
                        const char *candidate, bool *out)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;
    tal_log *log = NULL;

    tal_buffer_format(&path, "%s/%s", history->folder, played->journal);
    if (!path.failed)
        status = tal_log_read(&log, path.bytes, NULL);
    if (status == TAL_OK)
        *out = log->start.candidate && strcmp(log->start.candidate, candidate) == 0;
    tal_log_free(log);
    tal_buffer_free(&path);
    return status == TAL_EFILE ? TAL_OK : status;
}

tal_status tal_history_exposed(const tal_history *history, const char *scenario,
                               const char *candidate, bool *out)
{
    tal_status status = TAL_OK;
    bool exposed = false;

    for (size_t i = 0; status == TAL_OK && !exposed && i < history->count; i++) {
        const tal_played *played = &history->played[i];

        if (!played->explained || strcmp(played->scenario, scenario) != 0)
            continue;
        if (candidate && played->named)
            status = is_of(history, played, candidate, &exposed);
        else
            exposed = true;
    }
    if (status == TAL_OK)
        *out = exposed;
    return status;
}
