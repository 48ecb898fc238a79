/*
 * The sandbox: allocator, budget, and errors in plain words. What a script can reach stands in
 * offer.c. Owns the Lua state. Must not know words or scenarios.
 */
#include "script/sandbox.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "script/offer.h"

enum { TICK = 100, PIECE = 1024, CLOCK_EVERY = 16 };

static const char chunk[] = "=scenario"; /* "scenario:12: " begins Lua's messages */

tal_sandbox *tal_sandbox_of(lua_State *lua)
{
    return *(tal_sandbox **)lua_getextraspace(lua);
}

/* ---- memory ---- */

/*
 * One refusal is final until the error has arrived: a script that stays just below the cap would
 * else have Lua collect all garbage again for each small block.
 */
static bool refused(tal_sandbox *box, const void *block, size_t had, size_t old, size_t size)
{
    bool text = !block && old == LUA_TSTRING, table = !block && old == 0 && box->compiling;

    if (box->starved) return true;
    box->long_text = text && size > TAL_LUA_TEXT_LIMIT;
    if (!box->long_text && !(table && size > TAL_LUA_COMPILE_BLOCK) &&
        box->used - had + size <= box->memory_limit)
        return false;
    /* A block that grows may be Lua's stack, in which nobody may look just now. */
    box->fault.line = block || !box->lua ? box->line : tal_sandbox_line(box->lua);
    return box->starved = true;
}

/* lua_Alloc. For a new block Lua tells in OLD what it is for. */
static void *allocate(void *self, void *block, size_t old, size_t size)
{
    tal_sandbox *box = self;
    size_t had = block ? old : 0;
    void *moved;

    if (size == 0) {
        free(block);
        box->used -= had;
        return NULL;
    }
    if (size > had && refused(box, block, had, old, size)) return NULL;
    moved = realloc(block, size);
    if (!moved) return NULL;
    box->used += size - had;
    if (size > box->largest && !box->compiling) box->largest = size;
    return moved;
}

/* ---- budget ---- */

static void spend(lua_State *lua, size_t steps)
{
    tal_sandbox *box = tal_sandbox_of(lua);

    if (box->steps >= 0 && steps <= (size_t)box->steps) {
        box->steps -= (long)steps;
        return;
    }
    box->steps = -1;
    tal_sandbox_raise(lua, TAL_CODE_LUA_STEPS, _("look for a loop or a function that never ends"),
                      _("this runs too long, and was stopped"));
}

static void tick(lua_State *lua, lua_Debug *activation)
{
    tal_sandbox *box = tal_sandbox_of(lua);

    lua_getinfo(lua, "l", activation);
    box->line = activation->currentline;
    spend(lua, TICK * (1 + box->largest / TAL_LUA_STEP_BLOCK));
    if (box->used > box->collect_at) lua_gc(lua, LUA_GCRESTART);
}

void tal_sandbox_charge(lua_State *lua, size_t units)
{
    spend(lua, units);
}

void tal_sandbox_grant(tal_sandbox *box, long steps, size_t memory)
{
    box->steps = steps;
    box->largest = 0;
    box->memory_limit = box->used + memory;
    box->collect_at = box->used + memory / 2;
}

/* ---- errors ---- */

int tal_sandbox_line(lua_State *lua)
{
    lua_Debug activation;

    for (int level = 0; lua_getstack(lua, level, &activation); level++) {
        lua_getinfo(lua, "l", &activation);
        if (activation.currentline > 0) return activation.currentline;
    }
    return 0;
}

/* What did not fit may end within a character. */
static void cut(char *text)
{
    text[tal_utf8_invalid(text, strlen(text))] = '\0';
}

int tal_sandbox_raise(lua_State *lua, int code, const char *hint, const char *format, ...)
{
    tal_fault *fault = &tal_sandbox_of(lua)->fault;
    va_list arguments;

    fault->code = code;
    fault->line = tal_sandbox_line(lua);
    va_start(arguments, format);
    vsnprintf(fault->message, sizeof fault->message, format, arguments);
    va_end(arguments);
    snprintf(fault->hint, sizeof fault->hint, "%s", hint ? hint : "");
    cut(fault->message);
    cut(fault->hint);
    lua_pushnil(lua); /* the fault tells all */
    return lua_error(lua);
}

/* What to do about some of Lua's own messages. */
static const char *hint_for(const char *message)
{
    static const struct {
        const char *part, *hint;
    } hints[] = {
        { "index a string value", N_("texts have no functions here; join texts with ..") },
        { "arithmetic on a string value", N_("write the number without quotes") },
        { "arithmetic on a nil value", N_("is this name misspelt, or not set yet?") },
        { "concatenate a nil value", N_("is this name misspelt, or not set yet?") },
        { "concatenate a word value", N_("is a comma missing before this?") },
        { "attempt to call a", N_("is a comma missing before this?") },
        { "attempt to compare", N_("a condition stands in quotes: when = \"trust > 50\"") },
        { "stack overflow", N_("a function calls itself again and again, or braces go too deep") },
        { "near <eof>", N_("is a brace, a quote or an end missing?") },
    };

    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (strstr(message, hints[i].part)) return _(hints[i].hint);
    return "";
}

/* Lua's own message "scenario:LINE: WHAT" in parts. */
static void split(tal_fault *fault, const char *message)
{
    size_t prefix = strlen(chunk + 1);
    char *end;

    if (strncmp(message, chunk + 1, prefix) == 0 && message[prefix] == ':') {
        fault->line = (int)strtol(message + prefix + 1, &end, 10);
        message = end + strspn(end, ": ");
    }
    snprintf(fault->message, sizeof fault->message, _("Lua stops here: %s"), message);
    snprintf(fault->hint, sizeof fault->hint, "%s", hint_for(message));
    cut(fault->message);
}

/* [-1, +0] Turns an error of Lua's into the fault, where no function of ours raised it. */
static void settle(tal_sandbox *box, int status, int code)
{
    tal_fault *fault = &box->fault;

    if (fault->code) {
        /* tal_sandbox_raise has written it */
    } else if (status == LUA_ERRMEM) {
        fault->code = TAL_CODE_LUA_MEMORY;
        if (box->long_text)
            snprintf(fault->message, sizeof fault->message,
                     _("this text is longer than %d bytes"), TAL_LUA_TEXT_LIMIT);
        else
            snprintf(fault->message, sizeof fault->message, "%s",
                     _("this takes too much memory, and was stopped"));
    } else {
        fault->code = code;
        split(fault, lua_type(box->lua, -1) == LUA_TSTRING ? lua_tostring(box->lua, -1) : "");
    }
    lua_pop(box->lua, 1);
}

/* ---- compile and call ---- */

static void begin(tal_sandbox *box)
{
    box->fault = (tal_fault){ 0 };
    box->starved = false;
    box->line = 0;
}

/* Processor time of this thread, in seconds. */
static time_t seconds_used(void)
{
    struct timespec used = { 0, 0 };

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return used.tv_sec;
}

typedef struct text_reader {
    const char *at, *end;
    time_t deadline;
    int pieces, line;
} text_reader;

/*
 * lua_Reader. Hands out a line at a time, so that the line is known when memory runs out, and looks
 * at the clock: the compiler calls no hook, and some files take it quadratic time (thousands of
 * labels, numbers that collide, names searched through functions nested 190 deep).
 */
static const char *read_piece(lua_State *lua, void *self, size_t *length)
{
    text_reader *reader = self;
    const char *piece = reader->at, *newline;

    if (piece == reader->end) return NULL;
    if (reader->pieces++ % CLOCK_EVERY == 0 && seconds_used() > reader->deadline)
        tal_sandbox_raise(lua, TAL_CODE_LUA_STEPS, NULL, _("this file takes too long to read"));
    if (reader->pieces == 1 || piece[-1] == '\n') reader->line++;
    *length = (size_t)(reader->end - piece);
    if (*length > PIECE) *length = PIECE;
    newline = memchr(piece, '\n', *length);
    if (newline) *length = (size_t)(newline - piece) + 1;
    reader->at += *length;
    return piece;
}

bool tal_sandbox_load(tal_sandbox *box, const tal_source *source)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* some editors begin a file with it */
    const char *bytes = tal_source_bytes(source);
    text_reader reader = { bytes, bytes + tal_source_length(source),
                           seconds_used() + TAL_LUA_LOAD_SECONDS, 0, 0 };
    int status;

    if (strncmp(bytes, mark, sizeof mark - 1) == 0) reader.at += sizeof mark - 1;
    if (*reader.at == '#') reader.at += strcspn(reader.at, "\r\n"); /* its end stays, and counts */
    begin(box);
    box->compiling = true;
    status = lua_load(box->lua, read_piece, &reader, chunk, "t");
    box->compiling = false;
    if (status == LUA_OK) return true;
    settle(box, status, TAL_CODE_LUA_SYNTAX);
    if (box->fault.line == 0) box->fault.line = reader.line;
    return false;
}

bool tal_sandbox_call(tal_sandbox *box, int arguments, int results)
{
    int status;

    begin(box);
    lua_sethook(box->lua, tick, LUA_MASKCOUNT, TICK);
    status = lua_pcall(box->lua, arguments, results, 0);
    lua_sethook(box->lua, NULL, 0, 0);
    if (status != LUA_OK) settle(box, status, TAL_CODE_LUA_RUN);
    return status == LUA_OK;
}

/* ---- life ---- */

tal_sandbox *tal_sandbox_new(void *host, lua_CFunction fill)
{
    tal_sandbox *box = calloc(1, sizeof *box);

    if (!box) return NULL;
    box->host = host;
    box->memory_limit = TAL_LUA_LOAD_MEMORY;
    box->lua = lua_newstate(allocate, box);
    if (!box->lua) {
        free(box);
        return NULL;
    }
    *(tal_sandbox **)lua_getextraspace(box->lua) = box;
    lua_gc(box->lua, LUA_GCSTOP);
    lua_pushcfunction(box->lua, tal_offer_globals);
    lua_pushcfunction(box->lua, fill);
    if (lua_pcall(box->lua, 1, 0, 0) != LUA_OK) {
        tal_sandbox_free(box);
        return NULL;
    }
    return box;
}

void tal_sandbox_free(tal_sandbox *box)
{
    if (!box) return;
    lua_close(box->lua);
    free(box);
}
