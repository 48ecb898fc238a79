/* A scenario file in memory that Lua runs, and what is said about it. */
#ifndef TEST_SCRIPT_LUA_FILE_H
#define TEST_SCRIPT_LUA_FILE_H

#include "base/diagnostics.h"
#include "script/words.h"

typedef struct lua_file {
    tal_source *source;
    tal_arena *arena;
    tal_diagnostics *diagnostics;
    tal_scan scan;
    tal_lua *lua;    /* NULL where the run failed */
    char said[2048]; /* a line each, without the last newline: "LINE:COLUMN TALxxx message; hint" */
} lua_file;

/* SCANNED: the scan reads the text first. What it says is in `said` as well. */
void lua_file_run(lua_file *f, const char *text, bool scanned);
void lua_file_free(lua_file *f);

typedef struct lua_row {
    const char *text, *said; /* "" where nothing is wrong */
} lua_row;

/* Runs each of ROWS, which end with a NULL, without a scan, and compares what is said. */
void lua_file_check(const lua_row *rows);

#endif
