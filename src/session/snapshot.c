/* A session as text and back, by ids, so that it survives an edit of the scenario. One line a thing:
 *
 *     talante 1                      the format
 *     in <scenario> <language> <seed> <order>
 *     at <scene or outcome> <turn> <trust> <patience> <earned: discernment> <validation> <disagreement>
 *     fact <vary> <case>             for each vary
 *     var <name> <value>             for each variable
 *     moments|visited|seen|said|any <name> ...   what has happened; said: SCENE.REPLY
 *     typed <number> ...             what was typed, for those who listen: tal_spoken, hexadecimal
 *     end
 *
 * Parts of a line are parted by tabs. In the name of a moment or the text of a variable a tab is
 * written \t, a line break \n and a backslash \\. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "session/session.h"
#include "session/state.h"
#include "session/typing.h"
#include "session/ways.h"

enum { STALE = 501, NOT_A_SNAPSHOT = 502 };

/* ---- Writing ---- */

typedef struct writer {
    char *buffer;
    size_t capacity, length;
} writer;

static void put(writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void put(writer *w, const char *format, ...)
{
    size_t room = w->length < w->capacity ? w->capacity - w->length : 0;
    va_list arguments;
    va_start(arguments, format);
    int count = vsnprintf(room ? w->buffer + w->length : NULL, room, format, arguments);
    va_end(arguments);
    w->length += count > 0 ? (size_t)count : 0;
}

/* The characters that part words and lines, and the one that hides them. */
static const char special[] = "\t\n\\", letters[] = "tn\\";

static void put_text(writer *w, const char *text)
{
    for (;;) {
        int plain = (int)strcspn(text, special);
        put(w, "%.*s", plain, text);
        text += plain;
        if (!*text)
            return;
        put(w, "\\%c", letters[strchr(special, *text++) - special]);
    }
}

/* The line KEY, begun only when it has a first entry. */
static void put_entry(writer *w, bool *begun, const char *key, const char *name)
{
    put(w, "%s\t", *begun ? "" : key);
    put_text(w, name);
    *begun = true;
}

static void end_line(writer *w, bool begun)
{
    if (begun)
        put(w, "\n");
}

static bool is_set(const tal_session *session, int32_t bit)
{
    return bit != TAL_NONE && tal_session_bit(session, bit);
}

static void put_facts(writer *w, const tal_session *session)
{
    const tal_scenario *scenario = session->scenario;
    for (int32_t i = 0; i < scenario->varies_count; i++)
        put(w, "fact\t%s\t%s\n", scenario->varies[i].id,
            scenario->words[scenario->forms[session->form].facts[i]]);
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        const tal_var *var = &scenario->vars[i];
        int32_t value = session->cells[var->cell];
        put(w, "var\t%s\t", var->name);
        if (var->type == TAL_WORD)
            put_text(w, scenario->words[value]);
        else
            put(w, "%d", (int)value);
        put(w, "\n");
    }
}

static void put_said(writer *w, const tal_session *session)
{
    const tal_scenario *scenario = session->scenario;
    bool begun = false;
    for (int32_t i = 0; i < scenario->scenes_count; i++) {
        const tal_scene *scene = &scenario->scenes[i];
        for (int32_t n = 0; n < scene->replies.count; n++) {
            const tal_reply *reply = &scenario->replies[scene->replies.first + n];
            if (!is_set(session, reply->said_bit))
                continue;
            put(w, "%s\t%s.%s", begun ? "" : "said", scene->id, reply->id);
            begun = true;
        }
    }
    end_line(w, begun);
    begun = false;
    for (int32_t i = 0; i < scenario->replies_count; i++)
        if (is_set(session, scenario->replies[i].any_bit))
            put_entry(w, &begun, "any", scenario->replies[i].id);
    end_line(w, begun);
}

static void put_past(writer *w, const tal_session *session)
{
    const tal_scenario *scenario = session->scenario;
    bool begun = false;
    for (int32_t i = 0; i < scenario->moments_count; i++)
        if (is_set(session, scenario->moments[i].bit))
            put_entry(w, &begun, "moments", scenario->moments[i].id);
    end_line(w, begun);
    begun = false;
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (is_set(session, scenario->scenes[i].bit))
            put_entry(w, &begun, "visited", scenario->scenes[i].id);
    end_line(w, begun);
    begun = false;
    for (int32_t i = 0; i < scenario->looks_count; i++)
        if (is_set(session, scenario->looks[i].bit))
            put_entry(w, &begun, "seen", scenario->looks[i].id);
    end_line(w, begun);
    put_said(w, session);
}

/* The texts as the language room remembers them: their words cannot be read in it. */
static void put_spoken(writer *w, const tal_session *session)
{
    const tal_spoken *spoken = session->typing ? &session->typing->spoken : NULL;
    for (size_t i = 0; spoken && i < spoken->count; i++)
        put(w, "%s\t%" PRIx32, i ? "" : "typed", spoken->rows[i]);
    end_line(w, spoken && spoken->count);
}

tal_status tal_session_snapshot(const tal_session *session, char *buffer, size_t capacity,
                                size_t *length)
{
    writer w = { buffer, capacity, 0 };
    const int32_t *cells = session->cells;
    tal_state state;
    *length = 0;
    if (session->phase != TAL_PHASE_TURN && session->phase != TAL_PHASE_OVER)
        return TAL_EINVAL;
    tal_session_state(session, &state);
    put(&w, "talante 1\nin\t%s\t%s\t%" PRIu64 "\t%d\n", session->scenario->id, state.language,
        state.seed, session->order);
    put(&w, "at\t%s\t%d\t%d\t%d\t%d\t%d\t%d\n", state.scene, state.turn, state.trust,
        state.patience, (int)cells[TAL_CELL_EARNED], (int)cells[TAL_CELL_EARNED + 1],
        (int)cells[TAL_CELL_EARNED + 2]);
    put_facts(&w, session);
    put_past(&w, session);
    put_spoken(&w, session);
    put(&w, "end\n");
    *length = w.length;
    return w.length < capacity ? TAL_OK : TAL_EINVAL;
}

/* ---- Reading ---- */

enum { WORD_LENGTH = TAL_TEXT_LIMIT + 1 };

typedef struct reader {
    tal_session *session;
    const char *at, *end; /* of what is left of the line */
    tal_diagnostics *diagnostics;
    bool stale, no_memory;
    tal_spoken spoken; /* owned */
} reader;

/* The next part of the line into WORD; false at its end. */
static bool next_word(reader *r, char word[WORD_LENGTH])
{
    if (r->at >= r->end)
        return false;
    const char *tab = memchr(r->at, '\t', (size_t)(r->end - r->at));
    size_t length = (size_t)((tab ? tab : r->end) - r->at);
    size_t kept = 0;
    for (size_t i = 0; i < length && kept < WORD_LENGTH - 1; i++) {
        bool hides = r->at[i] == '\\' && i + 1 < length;
        const char *letter = hides ? memchr(letters, r->at[i + 1], sizeof letters - 1) : NULL;
        word[kept++] = letter ? special[letter - letters] : r->at[i];
        i += letter != NULL;
    }
    word[kept] = '\0';
    r->at += length + (tab != NULL);
    return true;
}

static bool next_number(reader *r, int32_t lo, int32_t hi, int32_t *out)
{
    char word[WORD_LENGTH], *end;
    if (!next_word(r, word))
        return false;
    long value = strtol(word, &end, 10);
    if (end == word || *end || value < lo || value > hi)
        return false;
    *out = (int32_t)value;
    return true;
}

static void gone(reader *r, const char *what, const char *name)
{
    r->stale = true;
    tal_error_file(r->diagnostics, STALE, r->session->scenario->file, NULL,
                   _("the scenario has no %s \"%s\" now"), what, name);
}


static bool read_in(reader *r)
{
    char word[WORD_LENGTH], *end;
    int32_t order;
    tal_session *session = r->session;
    if (!next_word(r, word))
        return false;
    if (strcmp(word, session->scenario->id))
        gone(r, _("id"), word);
    if (!next_word(r, word))
        return false;
    int language = tal_scenario_language_index(session->scenario, word);
    if (strcmp(session->scenario->languages[language], word))
        gone(r, _("language"), word);
    tal_session_set(session, session->form, language);
    if (!next_word(r, word))
        return false;
    session->seed = strtoull(word, &end, 10);
    if (*end || !next_number(r, TAL_ORDER_SEEDED, TAL_ORDER_WRITTEN, &order))
        return false;
    session->order = (uint8_t)order;
    return true;
}

static bool read_at(reader *r)
{
    char word[WORD_LENGTH];
    tal_session *session = r->session;
    int32_t *cells = session->cells;
    int32_t points = 2 * session->scenario->moments_count;
    if (!next_word(r, word))
        return false;
    int32_t scene = tal_scenario_find_scene(session->scenario, word);
    int32_t outcome = tal_scenario_find_outcome(session->scenario, word);
    if (scene == TAL_NONE && outcome == TAL_NONE)
        gone(r, _("scene"), word);
    tal_session_stand(session, scene != TAL_NONE ? scene : outcome != TAL_NONE ? -1 - outcome : 0);
    session->line = session->lines_end; /* they were said */
    if (!next_number(r, 0, TAL_INT_LIMIT, &cells[TAL_CELL_TURN])
        || !next_number(r, 0, 100, &cells[TAL_CELL_TRUST])
        || !next_number(r, 0, 100, &cells[TAL_CELL_PATIENCE]))
        return false;
    for (int i = 0; i < TAL_SKILLS; i++)
        if (!next_number(r, 0, points, &cells[TAL_CELL_EARNED + i]))
            return false;
    return true;
}

/* Puts the case of one vary into the number of the form. */
static bool read_fact(reader *r)
{
    char vary[WORD_LENGTH], name[WORD_LENGTH];
    const tal_scenario *scenario = r->session->scenario;
    int32_t stride = scenario->forms_count;
    if (!next_word(r, vary) || !next_word(r, name))
        return false;
    for (int32_t i = 0; i < scenario->varies_count; i++) {
        tal_run cases = scenario->varies[i].cases;
        stride /= cases.count;
        if (strcmp(scenario->varies[i].id, vary))
            continue;
        for (int32_t n = 0; n < cases.count; n++) {
            if (strcmp(scenario->cases[cases.first + n].id, name))
                continue;
            int32_t now = r->session->form / stride % cases.count;
            tal_session_set(r->session, r->session->form + (n - now) * stride,
                            r->session->language);
            return true;
        }
        gone(r, vary, name);
        return true;
    }
    gone(r, "vary", vary);
    return true;
}

static bool read_var(reader *r)
{
    char name[WORD_LENGTH], value[WORD_LENGTH];
    const tal_scenario *scenario = r->session->scenario;
    if (!next_word(r, name) || !next_word(r, value))
        return false;
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        const tal_var *var = &scenario->vars[i];
        if (strcmp(var->name, name))
            continue;
        if (var->type != TAL_WORD) {
            char *end;
            long number = strtol(value, &end, 10);
            long lo = var->type == TAL_BOOL ? 0 : -TAL_INT_LIMIT;
            long hi = var->type == TAL_BOOL ? 1 : TAL_INT_LIMIT;
            if (end == value || *end)
                break; /* it was a text then */
            r->session->cells[var->cell] = (int32_t)(number < lo ? lo : number > hi ? hi : number);
            return true;
        }
        for (int32_t word = 0; word < scenario->words_count; word++) {
            if (!strcmp(scenario->words[word], value)) {
                r->session->cells[var->cell] = word;
                return true;
            }
        }
    }
    gone(r, "vars", name);
    return true;
}

static void read_moment(reader *r, const char *name)
{
    const tal_scenario *scenario = r->session->scenario;
    for (int32_t i = 0; i < scenario->moments_count; i++) {
        if (!strcmp(scenario->moments[i].id, name)) {
            tal_session_mark(r->session, scenario->moments[i].bit);
            return;
        }
    }
    gone(r, _("moment"), name);
}

static void read_visited(reader *r, const char *name)
{
    int32_t scene = tal_scenario_find_scene(r->session->scenario, name);
    if (scene == TAL_NONE)
        gone(r, _("scene"), name);
    else
        tal_session_mark(r->session, r->session->scenario->scenes[scene].bit);
}

static void read_seen(reader *r, const char *name)
{
    int32_t look = tal_scenario_find_look(r->session->scenario, name);
    if (look == TAL_NONE)
        gone(r, _("look"), name);
    else
        tal_session_mark(r->session, r->session->scenario->looks[look].bit);
}

static void read_said(reader *r, const char *name)
{
    const tal_scenario *scenario = r->session->scenario;
    char scene_id[WORD_LENGTH];
    const char *dot = strchr(name, '.');
    snprintf(scene_id, sizeof scene_id, "%.*s", (int)(dot ? dot - name : 0), name);
    int32_t scene = tal_scenario_find_scene(scenario, scene_id);
    int32_t reply = scene == TAL_NONE ? TAL_NONE : tal_scenario_find_reply(scenario, scene, dot + 1);
    if (reply == TAL_NONE)
        gone(r, _("reply"), name);
    else
        tal_session_mark(r->session, scenario->replies[reply].said_bit);
}

static void read_any(reader *r, const char *name)
{
    const tal_scenario *scenario = r->session->scenario;
    bool found = false;
    for (int32_t i = 0; i < scenario->replies_count; i++) {
        if (strcmp(scenario->replies[i].id, name))
            continue;
        found = true;
        tal_session_mark(r->session, scenario->replies[i].any_bit);
    }
    if (!found)
        gone(r, _("reply"), name);
}

static bool read_names(reader *r, void (*take)(reader *, const char *))
{
    char word[WORD_LENGTH];
    while (next_word(r, word))
        take(r, word);
    return true;
}

static bool read_spoken(reader *r)
{
    char word[WORD_LENGTH], *end;
    tal_spoken *to = &r->spoken;
    while (next_word(r, word)) {
        unsigned long row = strtoul(word, &end, 16);
        if (end == word || *end || row > UINT32_MAX)
            return false;
        uint32_t *rows = tal_grow(to->rows, to->count, &to->capacity, sizeof *rows);
        if (!rows) {
            r->no_memory = true;
            return false;
        }
        to->rows = rows;
        rows[to->count++] = (uint32_t)row;
    }
    return true;
}

static bool read_line(reader *r)
{
    static const struct { const char *key; void (*take)(reader *, const char *); } lists[] = {
        { "moments", read_moment }, { "visited", read_visited }, { "seen", read_seen },
        { "said", read_said },      { "any", read_any },
    };
    char key[WORD_LENGTH];
    if (!next_word(r, key))
        return true;
    if (!strcmp(key, "in"))
        return read_in(r);
    if (!strcmp(key, "at"))
        return read_at(r);
    if (!strcmp(key, "fact"))
        return read_fact(r);
    if (!strcmp(key, "var"))
        return read_var(r);
    if (!strcmp(key, "typed"))
        return read_spoken(r);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (!strcmp(key, lists[i].key))
            return read_names(r, lists[i].take);
    return false;
}

/* The first two lines are always there, and "end" is the last. */
static bool read_all(reader *r, const char *snapshot, size_t length)
{
    static const char head[] = "talante 1\nin\t", tail[] = "\nend\n";
    const size_t first = sizeof "talante 1\n" - 1;
    if (length < sizeof head + sizeof tail || memcmp(snapshot, head, sizeof head - 1)
        || memcmp(snapshot + length - (sizeof tail - 1), tail, sizeof tail - 1))
        return false;
    const char *end = snapshot + length - (sizeof tail - 2); /* before "end" */
    int number = 0;
    for (const char *line = snapshot + first; line < end; number++) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        if (number == 1 && strncmp(line, "at\t", 3))
            return false;
        r->at = line;
        r->end = newline;
        if (!read_line(r))
            return false;
        line = newline + 1;
    }
    return number >= 2;
}

tal_status tal_session_restore(tal_session *session, const char *snapshot, size_t length,
                               tal_diagnostics *diagnostics)
{
    size_t kept = tal_session_size(session->scenario);
    tal_session *before = malloc(kept);
    reader r = { .session = session, .diagnostics = diagnostics };
    if (!before)
        return TAL_ENOMEM;
    memcpy(before, session, kept);
    session->trouble = NULL;
    session->typing = NULL;
    tal_session_reset(session);
    tal_session_set(session, 0, session->language);
    bool good = read_all(&r, snapshot, length);
    if (!good && !r.no_memory)
        tal_error_file(diagnostics, NOT_A_SNAPSHOT, session->scenario->file, NULL,
                       _("this is no snapshot of a session, or it is cut"));
    tal_status status = r.no_memory ? TAL_ENOMEM : !good || r.stale ? TAL_ESTALE : TAL_OK;
    if (status) {
        memcpy(session, before, kept);
    } else {
        free(before->trouble);
        session->typing = before->typing;
        if (session->typing)
            status = tal_typing_recall(session, &r.spoken);
    }
    free(r.spoken.rows);
    free(before);
    return status;
}
