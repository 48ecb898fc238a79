#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "lua_file.h"
#include "script/functions.h"

/* ---- a small scenario by hand: two scenes, two looks, a vary, three variables ---- */

static const char *const words[] = { "one_call", "two_calls", "exaggerated", "calm", "angry" };
static tal_vary varies[] = { { .id = "log" } };
static tal_var vars[] = {
    { "month_free", TAL_BOOL, TAL_CELL_VARS, 0 },
    { "asked", TAL_INT, TAL_CELL_VARS + 1, 0 },
    { "mood", TAL_WORD, TAL_CELL_VARS + 2, 3 },
};
static tal_desk_look looks[] = { { .id = "tickets", .bit = 0 }, { .id = "account", .bit = 1 } };
static tal_reply replies[] = {
    { .id = "own_it", .said_bit = 2, .any_bit = 3 },
    { .id = "the_log", .said_bit = 4, .any_bit = 5 },
    { .id = "own_it", .said_bit = 6, .any_bit = 3 },
    { .id = NULL, .said_bit = TAL_NONE, .any_bit = TAL_NONE },
};
static tal_scene scenes[] = {
    { .id = "opening", .replies = { 0, 2 }, .bit = 7 },
    { .id = "the_log", .replies = { 2, 2 }, .bit = TAL_NONE },
};
static const tal_scenario model = {
    .languages = { "en", "es" }, .languages_count = 2, .words = words, .words_count = 5,
    .varies = varies, .varies_count = 1, .vars = vars, .vars_count = 3, .looks = looks,
    .looks_count = 2, .replies = replies, .replies_count = 4, .scenes = scenes, .scenes_count = 2,
};

enum { CELLS = TAL_CELL_VARS + 3 };

static const int32_t start_cells[CELLS] = { 40, 60, 2, 1, 2, 3, 1, 7, 4 };
static const uint32_t bits[] = { 1u << 0 | 1u << 3 | 1u << 6 | 1u << 7 };
static const int32_t facts[] = { 1, 2 };

typedef struct setting {
    lua_file file;
    const tal_sandbox *sandbox; /* of the functions */
    tal_functions functions;
    tal_env env;
    tal_question question;
    int32_t cells[CELLS];
    tal_trouble trouble;
} setting;

/* TEXT is what stands before and within the braces of a scenario, at a line of its own. */
static void start(setting *s, const char *before, const char *within)
{
    char text[4096];

    memset(s, 0, sizeof *s);
    snprintf(text, sizeof text, "%s\nreturn scenario 'x' {\n%s }", before, within);
    lua_file_run(&s->file, text, false);
    cr_assert_str_eq(s->file.said, "", "%s\n%s", text, s->file.said);
    s->sandbox = tal_lua_sandbox(s->file.lua);
    cr_assert_eq(tal_functions_open(&s->functions, s->file.lua, s->file.source,
                                    s->file.diagnostics), TAL_OK);
    s->file.lua = NULL;
    memcpy(s->cells, start_cells, sizeof start_cells);
    s->env = (tal_env){ s->cells, bits, facts, NULL };
    s->question = (tal_question){ &model, &s->env, NULL, 0 };
}

static void end(setting *s)
{
    s->functions.free(s->functions.self);
    lua_file_free(&s->file);
}

static tal_status number(setting *s, int function, tal_type type, int32_t *out)
{
    return s->functions.number(s->functions.self, function, &s->question, type, out, &s->trouble);
}

/* The answer of `function(s) return EXPRESSION end` as a text, or "TALxxx LINE: message". */
static const char *answer(setting *s, int function)
{
    static char out[300];
    size_t length;
    tal_status status = s->functions.text(s->functions.self, function, &s->question, out,
                                          sizeof out, &length, &s->trouble);

    if (status != TAL_OK)
        snprintf(out, sizeof out, "TAL%d %d: %s", s->trouble.code, s->trouble.line,
                 s->trouble.message);
    else
        cr_assert_eq(length, strlen(out));
    return out;
}

static void expect_answer(const char *before, const char *expression, const char *wanted)
{
    setting s;
    char within[1024];
    const char *got;

    snprintf(within, sizeof within, "function(s) return tostring(%s) end", expression);
    start(&s, before, within);
    got = answer(&s, 0);
    cr_expect_str_eq(got, wanted, "%s\n     got: %s\n  wanted: %s", expression, got, wanted);
    end(&s);
}

Test(functions, a_session_is_read_by_the_names_of_expressions)
{
    static const char *const rows[][2] = {
        { "s.trust", "40" }, { "s.patience", "60" }, { "s.turn", "2" }, { "s.language", "en" },
        { "s.earned.discernment", "1" }, { "s.earned.disagreement", "3" },
        { "s.claim.verdict", "exaggerated" }, { "s.log", "two_calls" },
        { "s.month_free", "true" }, { "s.asked", "7" }, { "s.mood", "angry" },
        { "s.seen.tickets", "true" }, { "s.seen.account", "false" },
        { "s.visited.opening", "true" }, { "s.visited.the_log", "false" },
        { "s.said.own_it", "true" }, { "s.said.opening.own_it", "false" },
        { "s.said['the_log.own_it']", "true" }, { "s.said['opening.own_it']", "false" },
        { "s.said.the_log", "false" }, /* a reply of that name comes before the scene */
        { "s.asked + s.trust * 2", "87" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        expect_answer("", rows[i][0], rows[i][1]);
}

Test(functions, the_language_is_the_sessions)
{
    setting s;

    start(&s, "", "function(s) return s.language end");
    s.question.language = "es";
    cr_expect_str_eq(answer(&s, 0), "es");
    end(&s);
}

Test(functions, an_unknown_name_is_explained)
{
    expect_answer("", "s.trast", "TAL165 3: s has no 'trast'; did you mean trust?");
    expect_answer("", "s.seen.tickts", "TAL165 3: s.seen has no 'tickts'; did you mean tickets?");
    expect_answer("", "s.said.opening.own", "TAL165 3: s.said has no 'own'");
    expect_answer("", "s.said['opening.own_t']",
                  "TAL165 3: s.said has no 'own_t'; did you mean own_it?");
    expect_answer("", "s.said[1]", "TAL165 3: s.said has no ''");
    expect_answer("", "s.earned.total", "TAL165 3: s.earned has no 'total'");
    expect_answer("", "s['']", "TAL165 3: s has no ''");
    expect_answer("", "s.said.the_log.own_it",
                  "TAL162 3: Lua stops here: attempt to index a boolean value (field 'the_log')");
}

Test(functions, what_stands_outside_can_be_read)
{
    const char *before = "local list = { 'a', 'b', deep = { 1, 2, 3 }, k = { x = 1, a = 2 } } "
                         "local function join(t) local s = '' "
                         "for k, v in pairs(t) do s = s .. k .. '=' .. v .. ' ' end return s end "
                         "local m = math";

    expect_answer(before, "list[1] .. list[2] .. list.deep[3] .. #list .. #list.deep", "ab323");
    expect_answer(before, "join(list.k)", "a=2 x=1 ");
    expect_answer(before, "list.none", "nil");
    expect_answer(before, "m.max(1, 2) .. math.floor(2.5) .. type(list)", "22table");
    expect_answer("local list = { 5, 6 } local function sum() local n = 0 "
                  "for i, v in ipairs(list) do n = n + i * v end return n end", "sum()", "17");
    expect_answer("local a = {} a.a = a a[a] = 'self'", "a.a == a and a[a.a]", "self");
    expect_answer("local count = 0 local function inner(n) return n == 0 and 'end' or inner(n - "
                  "1) end",
                  "inner(5)", "end");
}

Test(functions, nothing_is_kept_between_calls)
{
    setting s;

    start(&s, "local count, list, gone, nan = 0, {}, nil, 0 / 0\n"
              "local function helper() count = count + 1 return 'h' end",
          "function(s) count = count + 1 return 'a' end,\n"
          "function(s) return tostring(count) .. tostring(gone) end,\n"
          "function(s) list[1] = 1 return 'b' end,\n"
          "function(s) gone = s return 'c' end,\n"
          "function(s) return helper() end,\n"
          "function(s) _ENV = {} return 'd' end,\n"
          "function(s) s.trust = 5 end,\n"
          "function(s) count = 0.0 return 'e' end,\n"
          "function(s) nan = nan return 'f' end,\n"
          "function(s) count = count + 1 count = count - 1 return 'g' end,\n"
          "function(s) count = 5 local x = nil + 1 end");
    cr_expect_str_eq(answer(&s, 0), "TAL161 4: this function changes 'count', which stands "
                                    "outside it; nothing is kept from one call to the next");
    cr_expect_str_eq(answer(&s, 1), "0nil");
    cr_expect_str_eq(answer(&s, 2), "TAL161 6: a function may only look at what stands outside it; "
                                    "make a new list inside the function: local list = {}");
    cr_expect_str_eq(answer(&s, 3), "TAL161 7: this function changes 'gone', which stands outside "
                                    "it; nothing is kept from one call to the next");
    cr_expect_str_eq(answer(&s, 4), "TAL161 8: this function changes 'count', which stands "
                                    "outside it; nothing is kept from one call to the next");
    cr_expect_str_eq(answer(&s, 5), "TAL161 9: this function changes '_ENV', which stands outside "
                                    "it; nothing is kept from one call to the next");
    cr_expect_str_eq(answer(&s, 6), "TAL161 10: a function may only look at what stands outside "
                                    "it; to change a variable, use set");
    cr_expect_str_eq(answer(&s, 7), "TAL161 11: this function changes 'count', which stands "
                                    "outside it; nothing is kept from one call to the next");
    cr_expect_str_eq(answer(&s, 8), "f");
    cr_expect_str_eq(answer(&s, 9), "g");
    cr_expect_eq(strncmp(answer(&s, 10), "TAL162 14:", 10), 0);
    cr_expect_str_eq(answer(&s, 1), "0nil");
    end(&s);
}

Test(functions, a_begun_pairs_cannot_be_kept)
{
    lua_file f;
    tal_functions functions;

    lua_file_run(&f, "local next = pairs({ 1, 2 }) return scenario 'x' { function() return next() "
                     "end }",
                 false);
    cr_assert_str_eq(f.said, "");
    cr_expect_eq(tal_functions_open(&functions, f.lua, f.source, f.diagnostics), TAL_EFILE);
    cr_expect_str_eq(tal_diagnostics_get(f.diagnostics, 0)->message,
                     "a function cannot use a pairs that was begun outside it");
    lua_file_free(&f);
}

Test(functions, what_a_word_holds_stays_closed)
{
    expect_answer("local r = reply 'r' { 'a' }", "r.to",
                  "TAL162 3: what stands in a reply cannot be read or changed; keep what you need "
                  "in a local before you write the word");
    expect_answer("", "says 'a'",
                  "TAL162 3: a function cannot use the word says: it may only answer");
    expect_answer("local r = reply 'r'", "r {}",
                  "TAL162 3: a function cannot use the word reply: it may only answer");
}

Test(functions, conditions_and_levels_are_checked)
{
    setting s;
    int32_t out = -7;

    start(&s, "", "function(s) return s.trust > 30 end,\nfunction(s) return s.turn end,\n"
                  "function(s) return 4 / 2 end,\nfunction(s) return 3 end,\n"
                  "function(s) return 1.5 end,\nfunction(s) end,\nfunction(s) return 'a' end");
    cr_expect_eq(number(&s, 0, TAL_BOOL, &out), TAL_OK);
    cr_expect_eq(out, 1);
    cr_expect_eq(number(&s, 1, TAL_INT, &out), TAL_OK);
    cr_expect_eq(out, 2);
    cr_expect_eq(number(&s, 2, TAL_INT, &out), TAL_OK);
    cr_expect_eq(out, 2);

    out = -7;
    for (int function = 3; function < 7; function++) {
        cr_expect_eq(number(&s, function, TAL_INT, &out), TAL_EFUNCTION);
        cr_expect_eq(s.trouble.code, 164);
        cr_expect_eq(s.trouble.line, 3 + function);
    }
    cr_expect_eq(number(&s, 3, TAL_INT, &out), TAL_EFUNCTION);
    cr_expect_str_eq(s.trouble.message,
                     "this function must answer with 0, 1 or 2, not with this number");
    cr_expect_eq(number(&s, 0, TAL_INT, &out), TAL_EFUNCTION);
    cr_expect_str_eq(s.trouble.message,
                     "this function must answer with 0, 1 or 2, not with true or false");
    cr_expect_eq(number(&s, 5, TAL_BOOL, &out), TAL_EFUNCTION);
    cr_expect_str_eq(s.trouble.message,
                     "this function must answer with true or false, not with nothing");
    cr_expect_eq(out, -7, "nothing is written on failure");
    cr_expect_eq(number(&s, 7, TAL_INT, &out), TAL_EINVAL, "no such function");
    end(&s);
}

Test(functions, texts_are_checked)
{
    setting s;
    char small[4];
    size_t length = 9;

    start(&s, "", "function(s) return 'abc' end,\nfunction(s) return 5 end,\n"
                  "function(s) return 'a\\0b' end,\nfunction(s) return '\\xff' end,\n"
                  "function(s) return 'abcd' end,\nfunction(s) return 'año' end,\n"
                  "function(s) local a = 'x' for i = 1, 12 do a = a .. a end return a end");
    cr_expect_str_eq(answer(&s, 1), "TAL164 4: this function must answer with a text, not with "
                                    "this number");
    cr_expect_str_eq(answer(&s, 2), "TAL164 5: the text of this function has bytes that are no "
                                    "characters");
    cr_expect_str_eq(answer(&s, 3), "TAL164 6: the text of this function has bytes that are no "
                                    "characters");
    cr_expect_str_eq(answer(&s, 5), "año");
    cr_expect_str_eq(answer(&s, 6), "TAL164 9: the text of this function has 4096 bytes; 299 are "
                                    "the most");
    cr_expect_eq(s.functions.text(s.functions.self, 0, &s.question, small, sizeof small, &length,
                                  &s.trouble), TAL_OK);
    cr_expect_str_eq(small, "abc");
    cr_expect_eq(s.functions.text(s.functions.self, 4, &s.question, small, sizeof small, &length,
                                  &s.trouble), TAL_EFUNCTION);
    cr_expect_eq(length, 3);
    end(&s);
}

static void expect_refused(setting *s, int function, const char *wanted)
{
    cr_expect_eq(s->functions.set(s->functions.self, function, &s->question, s->cells, &s->trouble),
                 TAL_EFUNCTION);
    cr_expect_str_eq(s->trouble.message, wanted, "%s", s->trouble.message);
    cr_expect_eq(s->trouble.code, 164);
    cr_expect_eq(s->trouble.line, 3 + function);
    cr_expect_arr_eq(s->cells, start_cells, sizeof start_cells, "nothing is written on failure");
}

Test(functions, set_changes_variables_or_nothing)
{
    setting s;

    start(&s, "local same = { asked = 9 }",
          "function(s) return { asked = 'x', mood = 'calm' } end,\n"
          "function(s) return { asked = 1, mod = 'calm', zz = 1 } end,\n"
          "function(s) return { mood = 'glad' } end,\nfunction(s) return { month_free = 1 } end,\n"
          "function(s) return { asked = 1.5 } end,\nfunction(s) return { asked = 0 / 0 } end,\n"
          "function(s) end,\nfunction(s) return { 1 } end,\n"
          "function(s) return { asked = s.asked + 1, mood = 'calm', month_free = false } end,\n"
          "function(s) return { asked = 1e300 } end,\nfunction(s) return same end,\n"
          "function(s) return {} end");
    expect_refused(&s, 0, "the variable asked needs a whole number");
    expect_refused(&s, 1, "there is no variable 'mod'; declare it in vars");
    expect_refused(&s, 2, "the variable mood needs a text that it can have");
    expect_refused(&s, 3, "the variable month_free needs true or false");
    expect_refused(&s, 4, "the variable asked needs a whole number");
    expect_refused(&s, 5, "the variable asked needs a whole number");
    expect_refused(&s, 6, "this function must answer with a table { name = value }, not with "
                          "nothing");
    expect_refused(&s, 7, "there is no variable '[...]'; declare it in vars");

    cr_expect_eq(s.functions.set(s.functions.self, 8, &s.question, s.cells, &s.trouble), TAL_OK);
    cr_expect_eq(s.cells[TAL_CELL_VARS], 0);
    cr_expect_eq(s.cells[TAL_CELL_VARS + 1], 8);
    cr_expect_eq(s.cells[TAL_CELL_VARS + 2], 3);
    cr_expect_eq(s.functions.set(s.functions.self, 9, &s.question, s.cells, &s.trouble), TAL_OK);
    cr_expect_eq(s.cells[TAL_CELL_VARS + 1], TAL_INT_LIMIT);
    cr_expect_eq(s.functions.set(s.functions.self, 10, &s.question, s.cells, &s.trouble), TAL_OK);
    cr_expect_eq(s.cells[TAL_CELL_VARS + 1], 9);
    cr_expect_eq(s.functions.set(s.functions.self, 11, &s.question, s.cells, &s.trouble), TAL_OK);
    cr_expect_eq(s.cells[TAL_CELL_VARS + 1], 9);
    end(&s);
}

Test(functions, errors_name_the_line)
{
    expect_answer("", "1 + nil", "TAL162 3: Lua stops here: attempt to perform arithmetic on a nil "
                                 "value; is this name misspelt, or not set yet?");
    expect_answer("local function f(x)\n\n return x.y end", "f(1)",
                  "TAL162 3: Lua stops here: attempt to index a number value (local 'x')");
    expect_answer("", "os", "TAL162 3: 'os' is not offered in a scenario; a scenario has its "
                            "words, and ipairs, pairs, tonumber, tostring, type and math");
    expect_answer("", "s + 1", "TAL162 3: Lua stops here: attempt to perform arithmetic on a "
                               "userdata value (local 's')");
}

/* What a call may use is counted from what is there before it. */
Test(functions, calls_leave_nothing_behind)
{
    setting s;
    size_t used = 0;

    start(&s, "", "function(s) local t = {} for i = 1, 900 do t[i] = 'k' .. i end return #t .. '' "
                  "end");
    for (int i = 0; i < 300; i++) {
        cr_assert_str_eq(answer(&s, 0), "900", "call %d", i);
        if (i == 10) used = s.sandbox->used;
    }
    cr_expect_eq(s.sandbox->used, used);
    end(&s);
}

typedef struct worker {
    setting *s;
    int wrong;
} worker;

static void *call_often(void *self)
{
    worker *w = self;
    const tal_functions *functions = &w->s->functions;
    int32_t cells[CELLS], out;
    tal_env env = w->s->env;
    tal_question question = w->s->question;
    tal_trouble trouble;

    memcpy(cells, start_cells, sizeof cells);
    env.cells = cells;
    question.env = &env;
    for (int i = 0; i < 500; i++) {
        cells[TAL_CELL_TURN] = i % 3;
        if (functions->number(functions->self, i % 2, &question, TAL_INT, &out, &trouble) == TAL_OK)
            w->wrong += i % 2 != 0 || out != i % 3;
        else
            w->wrong += i % 2 == 0 || trouble.code != 161;
    }
    return NULL;
}

Test(functions, sessions_in_several_threads_share_them)
{
    setting s;
    pthread_t threads[4];
    worker workers[4];

    start(&s, "local kept = 0", "function(s) return kept + s.turn end,\n"
                                "function(s) kept = kept + 1 return 0 end");
    for (int i = 0; i < 4; i++) {
        workers[i] = (worker){ &s, 0 };
        cr_assert_eq(pthread_create(&threads[i], NULL, call_often, &workers[i]), 0);
    }
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        cr_expect_eq(workers[i].wrong, 0);
    }
    end(&s);
}
