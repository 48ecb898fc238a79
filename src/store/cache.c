/*
 * The cache of the history in SQLite. Owns the schema, and what makes a file a cache of Talante's.
 * Must not know how a journal is read.
 */
#include "store/cache.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"

enum {
    APPLICATION = 0x54616c48, /* "TalH", in the header of the file */
    VERSION = 2,              /* of the schema; any other is made anew */
    PATIENCE = 5000,          /* milliseconds, for another process that writes */
};

/* In the order of `enum column`. */
static const char schema[] =
    "CREATE TABLE journal ("
    " name TEXT PRIMARY KEY, size INTEGER, changed INTEGER,"
    " scenario TEXT, language TEXT, form INTEGER, mode INTEGER, typed INTEGER,"
    " exposed INTEGER, named INTEGER, explained INTEGER,"
    " started TEXT, ended TEXT, outcome TEXT, result TEXT, passed INTEGER, total INTEGER,"
    " discernment INTEGER, validation INTEGER, disagreement INTEGER,"
    " rated INTEGER,"
    " rated_discernment INTEGER, rated_validation INTEGER, rated_disagreement INTEGER)"
    " WITHOUT ROWID";

enum column {
    NAME, SIZE, CHANGED,
    SCENARIO, LANGUAGE, FORM, MODE, TYPED,
    EXPOSED, NAMED, EXPLAINED,
    STARTED, ENDED, OUTCOME, RESULT, PASSED, TOTAL,
    SCORES,
    RATED = SCORES + TAL_SKILLS,
    RATINGS,
    COLUMNS = RATINGS + TAL_SKILLS,
};

struct tal_cache {
    sqlite3 *db;
    sqlite3_stmt *find, *put, *drop, *next;
};

static int run(tal_cache *cache, const char *sql)
{
    return sqlite3_exec(cache->db, sql, NULL, NULL, NULL);
}

static int prepare(tal_cache *cache, sqlite3_stmt **out, const char *sql)
{
    return sqlite3_prepare_v2(cache->db, sql, -1, out, NULL);
}

/* ---- Opening --------------------------------------------------------------------------------- */

/* What a query of one value gives: a number, and whether it is the text OK. */
static int ask(tal_cache *cache, const char *sql, long long *number, bool *ok)
{
    sqlite3_stmt *query = NULL;
    int code = prepare(cache, &query, sql);

    if (code == SQLITE_OK)
        code = sqlite3_step(query);
    if (code == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(query, 0);

        *ok = text && strcmp(text, "ok") == 0;
        *number = sqlite3_column_int64(query, 0);
        code = SQLITE_OK;
    }
    sqlite3_finalize(query);
    return code;
}

/* In an empty database, or in place of another version's table. */
static int create(tal_cache *cache)
{
    char numbers[96];
    int code = run(cache, "DROP TABLE IF EXISTS journal");

    sqlite3_snprintf(sizeof numbers, numbers,
                     "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION, VERSION);
    if (code == SQLITE_OK)
        code = run(cache, schema);
    return code == SQLITE_OK ? run(cache, numbers) : code;
}

/* In a transaction. FRESH: the table is yet to be made. SQLITE_NOTADB: it is somebody else's. */
static int recognize(tal_cache *cache, bool *fresh)
{
    long long application = 0, version = 0, objects = 0;
    bool ok;
    int code = ask(cache, "PRAGMA application_id", &application, &ok);

    if (code == SQLITE_OK)
        code = ask(cache, "PRAGMA user_version", &version, &ok);
    if (code == SQLITE_OK)
        code = ask(cache, "SELECT count(*) FROM sqlite_master", &objects, &ok);
    *fresh = objects == 0 || version != VERSION;
    return code == SQLITE_OK && objects > 0 && application != APPLICATION ? SQLITE_NOTADB : code;
}

/* Sees to it that the table is there, and sound; or, ANEW, empty. */
static int settle(tal_cache *cache, bool anew)
{
    bool fresh, ok = false;
    long long unused;
    int code = recognize(cache, &fresh);

    if (code != SQLITE_OK || fresh || anew)
        return code == SQLITE_OK ? create(cache) : code;
    code = ask(cache, "PRAGMA quick_check(1)", &unused, &ok);
    return code == SQLITE_OK && !ok ? SQLITE_CORRUPT : code;
}

/* Makes any file an empty database, however damaged it is, and waits for who uses it. The way is
 * SQLite's own: sqlite.org/c3ref/c_dbconfig_defensive.html, SQLITE_DBCONFIG_RESET_DATABASE. */
static int reset(tal_cache *cache)
{
    int code;

    run(cache, "SELECT 1 FROM sqlite_master"); /* it has to have tried, to stay in its mode */
    code = sqlite3_db_config(cache->db, SQLITE_DBCONFIG_RESET_DATABASE, 1, (int *)NULL);

    if (code == SQLITE_OK)
        code = run(cache, "VACUUM");
    sqlite3_db_config(cache->db, SQLITE_DBCONFIG_RESET_DATABASE, 0, (int *)NULL);
    return code;
}

/* SQLite would make the file readable for others. */
static void make_private(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (file >= 0)
        close(file);
}

static int open_file(tal_cache *cache, const char *path, bool by_force)
{
    bool fresh;
    int code;

    code = sqlite3_open_v2(path, &cache->db, SQLITE_OPEN_READWRITE, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(cache->db, PATIENCE);
    if (code == SQLITE_OK && by_force)
        code = reset(cache);
    if (code == SQLITE_OK)
        code = run(cache, "BEGIN");
    if (code == SQLITE_OK)
        code = recognize(cache, &fresh); /* before the mode is written into what is not ours */
    if (code == SQLITE_OK)
        code = run(cache, "COMMIT");
    if (code == SQLITE_OK)
        code = run(cache, "PRAGMA synchronous = FULL");
    if (code == SQLITE_OK)
        code = run(cache, "PRAGMA journal_mode = WAL");
    return code == SQLITE_BUSY ? SQLITE_OK : code; /* who keeps it busy sets the mode as well */
}

static int prepare_all(tal_cache *cache)
{
    tal_buffer put = TAL_BUFFER_EMPTY;
    int code = prepare(cache, &cache->find, "SELECT size, changed FROM journal WHERE name = ?1");

    if (code == SQLITE_OK)
        code = prepare(cache, &cache->drop, "DELETE FROM journal WHERE name = ?1");
    if (code == SQLITE_OK)
        code = prepare(cache, &cache->next,
                       "SELECT * FROM journal ORDER BY ended IS NULL, ended, name");
    if (code == SQLITE_OK && sqlite3_column_count(cache->next) != COLUMNS)
        code = SQLITE_CORRUPT;
    tal_buffer_text(&put, "INSERT OR REPLACE INTO journal VALUES (?1");
    for (int i = 1; i < COLUMNS; i++)
        tal_buffer_format(&put, ", ?%d", i + 1);
    tal_buffer_text(&put, ")");
    if (code == SQLITE_OK)
        code = put.failed ? SQLITE_NOMEM : prepare(cache, &cache->put, put.bytes);
    tal_buffer_free(&put);
    return code;
}

static void disconnect(tal_cache *cache)
{
    sqlite3_finalize(cache->find);
    sqlite3_finalize(cache->put);
    sqlite3_finalize(cache->drop);
    sqlite3_finalize(cache->next);
    sqlite3_close(cache->db);
    *cache = (tal_cache){ NULL, NULL, NULL, NULL, NULL };
}

static int connect(tal_cache *cache, const char *path, bool anew, bool by_force)
{
    int code = path ? open_file(cache, path, by_force)
                    : sqlite3_open_v2(":memory:", &cache->db, SQLITE_OPEN_READWRITE, NULL);

    if (code == SQLITE_OK)
        code = run(cache, "BEGIN IMMEDIATE");
    if (code == SQLITE_OK)
        code = settle(cache, anew);
    return code == SQLITE_OK ? prepare_all(cache) : code;
}

int tal_cache_open(tal_cache **out, const char *path, bool anew)
{
    tal_cache *cache = calloc(1, sizeof *cache);
    int code;

    *out = cache;
    if (!cache)
        return SQLITE_NOMEM;
    if (path)
        make_private(path);
    code = connect(cache, path, anew, false);
    if (anew && tal_cache_is_broken(code)) {
        disconnect(cache);
        code = connect(cache, path, anew, true);
    }
    return code;
}

void tal_cache_close(tal_cache *cache)
{
    if (!cache)
        return;
    disconnect(cache);
    free(cache);
}

int tal_cache_commit(tal_cache *cache)
{
    sqlite3_reset(cache->next);
    return run(cache, "COMMIT");
}

bool tal_cache_is_broken(int code)
{
    switch (code & 0xff) {
    case SQLITE_ERROR: /* a table that is not as it should be */
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return true;
    default:
        return false;
    }
}

/* ---- Writing rows ---------------------------------------------------------------------------- */

/* TEXT must last until the statement is reset. NULL: null. */
static void bind_text(sqlite3_stmt *row, int column, const char *text)
{
    sqlite3_bind_text(row, column + 1, text, -1, SQLITE_STATIC);
}

static void bind_number(sqlite3_stmt *row, int column, long long value)
{
    sqlite3_bind_int64(row, column + 1, value);
}

/* -1: null. */
static void bind_score(sqlite3_stmt *row, int column, int value)
{
    if (value < 0)
        sqlite3_bind_null(row, column + 1);
    else
        bind_number(row, column, value);
}

static long long time_of(const struct stat *about)
{
    return about->st_mtim.tv_sec * 1000000000LL + about->st_mtim.tv_nsec;
}

/* Of a statement that gives no row. */
static int finish(sqlite3_stmt *statement)
{
    int code = sqlite3_step(statement);

    sqlite3_reset(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

int tal_cache_find(tal_cache *cache, const char *name, const struct stat *about, bool *known)
{
    int code;

    bind_text(cache->find, NAME, name);
    code = sqlite3_step(cache->find);
    *known = code == SQLITE_ROW && sqlite3_column_int64(cache->find, 0) == about->st_size &&
             sqlite3_column_int64(cache->find, 1) == time_of(about);
    sqlite3_reset(cache->find);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

int tal_cache_put(tal_cache *cache, const tal_played *played, const struct stat *about)
{
    sqlite3_stmt *row = cache->put;

    bind_text(row, NAME, played->journal);
    bind_number(row, SIZE, about->st_size);
    bind_number(row, CHANGED, time_of(about));
    bind_text(row, SCENARIO, played->scenario);
    bind_text(row, LANGUAGE, played->language);
    bind_number(row, FORM, played->form);
    bind_number(row, MODE, played->mode);
    bind_number(row, TYPED, played->typed);
    bind_number(row, EXPOSED, played->exposed);
    bind_number(row, NAMED, played->named);
    bind_number(row, EXPLAINED, played->explained);
    bind_text(row, STARTED, played->started);
    bind_text(row, ENDED, played->ended);
    bind_text(row, OUTCOME, played->outcome);
    bind_text(row, RESULT, played->result);
    bind_number(row, PASSED, played->passed);
    bind_score(row, TOTAL, played->total);
    bind_number(row, RATED, played->rated);
    for (int i = 0; i < TAL_SKILLS; i++) {
        bind_score(row, SCORES + i, played->scores[i]);
        bind_score(row, RATINGS + i, played->ratings[i]);
    }
    return finish(row);
}

int tal_cache_drop(tal_cache *cache, const char *name)
{
    bind_text(cache->drop, NAME, name);
    return finish(cache->drop);
}

static int by_name(const void *name, const void *of)
{
    return strcmp(name, *(char *const *)of);
}

int tal_cache_prune(tal_cache *cache, char *const *names, size_t count)
{
    sqlite3_stmt *rows = NULL;
    int code = prepare(cache, &rows, "SELECT name FROM journal");

    while (code == SQLITE_OK && (code = sqlite3_step(rows)) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(rows, 0);

        code = name ? SQLITE_OK : SQLITE_NOMEM;
        if (name && (count == 0 || !bsearch(name, names, count, sizeof *names, by_name)))
            code = tal_cache_drop(cache, name);
    }
    sqlite3_finalize(rows);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* ---- Reading rows ---------------------------------------------------------------------------- */

typedef struct reading {
    sqlite3_stmt *row;
    tal_arena *arena;
    bool failed; /* no memory */
} reading;

static const char *text_or_null(reading *from, int column)
{
    const char *bytes = (const char *)sqlite3_column_text(from->row, column);
    const char *copy;

    if (!bytes)
        return NULL;
    copy = tal_arena_text(from->arena, bytes, strlen(bytes));
    if (!copy)
        from->failed = true;
    return copy;
}

/* Talante writes no null here, but who knows who else has written. */
static const char *text(reading *from, int column)
{
    const char *copy = text_or_null(from, column);

    return copy ? copy : "";
}

static int number(const reading *from, int column)
{
    return sqlite3_column_int(from->row, column);
}

static int score(const reading *from, int column)
{
    return sqlite3_column_type(from->row, column) == SQLITE_NULL ? -1 : number(from, column);
}

int tal_cache_next(tal_cache *cache, tal_played *out, tal_arena *arena)
{
    reading from = { cache->next, arena, false };
    int code = sqlite3_step(cache->next);

    if (code != SQLITE_ROW)
        return code;
    if (number(&from, MODE) < TAL_PRACTICE || number(&from, MODE) > TAL_READING)
        return SQLITE_CORRUPT;
    *out = (tal_played){
        .journal = text(&from, NAME),
        .scenario = text(&from, SCENARIO),
        .language = text(&from, LANGUAGE),
        .form = number(&from, FORM),
        .mode = (tal_mode)number(&from, MODE),
        .typed = number(&from, TYPED),
        .exposed = number(&from, EXPOSED),
        .named = number(&from, NAMED),
        .explained = number(&from, EXPLAINED),
        .started = text(&from, STARTED),
        .ended = text_or_null(&from, ENDED),
        .outcome = text_or_null(&from, OUTCOME),
        .result = text_or_null(&from, RESULT),
        .passed = number(&from, PASSED),
        .total = score(&from, TOTAL),
        .rated = number(&from, RATED),
    };
    for (int i = 0; i < TAL_SKILLS; i++) {
        out->scores[i] = score(&from, SCORES + i);
        out->ratings[i] = score(&from, RATINGS + i);
    }
    return from.failed ? SQLITE_NOMEM : SQLITE_ROW;
}
