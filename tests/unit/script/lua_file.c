#include "lua_file.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static void collect(lua_file *f)
{
    const tal_diagnostic *d;
    size_t used = 0;

    for (size_t i = 0; (d = tal_diagnostics_get(f->diagnostics, i)); i++) {
        used += (size_t)snprintf(f->said + used, sizeof f->said - used, "%s%d:%d TAL%03d %s%s%s",
                                 i ? "\n" : "", d->line, d->column, d->code, d->message,
                                 d->hint ? "; " : "", d->hint ? d->hint : "");
        cr_assert_lt(used, sizeof f->said);
    }
}

void lua_file_run(lua_file *f, const char *text, bool scanned)
{
    tal_status status;

    memset(f, 0, sizeof *f);
    f->source = tal_source_new("test.lua", text, strlen(text));
    f->arena = tal_arena_new();
    f->diagnostics = tal_diagnostics_new();
    if (scanned) {
        status = tal_scan_source(&f->scan, f->source, f->arena, f->diagnostics);
        cr_assert_eq(status, TAL_OK);
    }
    status = tal_lua_run(&f->lua, f->source, &f->scan, f->arena, f->diagnostics);
    cr_assert_eq(status, f->lua ? TAL_OK : TAL_EFILE);
    collect(f);
}

void lua_file_free(lua_file *f)
{
    tal_lua_free(f->lua);
    tal_diagnostics_free(f->diagnostics);
    tal_arena_free(f->arena);
    tal_source_free(f->source);
}

void lua_file_check(const lua_row *rows)
{
    for (; rows->text; rows++) {
        lua_file f;

        lua_file_run(&f, rows->text, false);
        cr_expect_str_eq(f.said, rows->said, "%.200s\n    said: %s\n  wanted: "
                                             "%s", rows->text, f.said,
                         rows->said);
        lua_file_free(&f);
    }
}
