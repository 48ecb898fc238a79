/*
 * The database of the history: one row a journal, beside the size and the time of its file. Only
 * history.c uses it. Functions that return int give SQLite's result codes.
 */
#ifndef TAL_STORE_CACHE_H
#define TAL_STORE_CACHE_H

#include <sys/stat.h>

#include "base/arena.h"
#include "store/played.h"

typedef struct tal_cache tal_cache;

/*
 * Opens the file PATH, made where it is missing, or (NULL) a database in memory, and begins a
 * transaction. ANEW: whatever the file was, it is empty then. *OUT is set, and to be closed, unless
 * there is no memory for it. SQLITE_NOTADB: it is somebody else's, and was left alone.
 */
int tal_cache_open(tal_cache **out, const char *path, bool anew);
void tal_cache_close(tal_cache *cache); /* without a commit, nothing has changed */
int tal_cache_commit(tal_cache *cache);

/* KNOWN: there is a row of this name, from a file of this size and time. */
int tal_cache_find(tal_cache *cache, const char *name, const struct stat *about, bool *known);
int tal_cache_put(tal_cache *cache, const tal_played *row, const struct stat *about);
int tal_cache_drop(tal_cache *cache, const char *name);

/* Drops all rows whose names are not among these, which are sorted. */
int tal_cache_prune(tal_cache *cache, char *const *names, size_t count);

/* The next row, its strings in ARENA: SQLITE_ROW, or SQLITE_DONE after the last. */
int tal_cache_next(tal_cache *cache, tal_played *out, tal_arena *arena);

/* CODE says that something is wrong with the database itself, rather than with the disk, the
 * permissions or the time that others keep it locked. */
bool tal_cache_is_broken(int code);

#endif
