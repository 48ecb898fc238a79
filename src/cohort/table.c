/*
 * Answers as a long CSV, a row an action, the rows in any order:
 *
 *     candidate,scenario,step,kind,value,lang,form,seed,t
 *     c-17,hundred-calls,1,look,tickets,en,0,,2.5
 *     c-17,hundred-calls,2,reply,own_the_wait,,,,12
 *     c-17,hundred-calls,0,rating,"60 80 -",,,,
 *
 * kind is look, reply, text, silence or rating (the three skills, "-" for none; its step does not
 * count). The last four columns may be missing, and a field of theirs be empty: the first row of a
 * conversation that has one decides; without a language it is the assessment's first. The rows are
 * sorted by candidate, scenario and step, in files where they are many.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cohort/columns.h"
#include "cohort/intake.h"

enum {
    CANDIDATE,
    SCENARIO,
    STEP,
    KIND,
    VALUE,
    LANGUAGE,
    FORM,
    SEED,
    TIME,
    COLUMNS,
    NEEDED = LANGUAGE
};

static const char *const names[COLUMNS + 1] = {
    "candidate|candidato|candidata",
    "scenario|escenario",
    "step|paso",
    "kind|tipo",
    "value|valor",
    "lang|language|idioma",
    "form|forma",
    "seed|semilla",
    "t|seconds|segundos",
    NULL,
};

enum { PILE_MOST = 8 << 20, SPILLS = TAL_MERGE_WIDTH };

static const uint64_t NO_STEP = UINT64_MAX;

typedef struct table {
    tal_intake *intake;
    tal_origin origin;
    int columns[TAL_COLUMNS_LIMIT];
    tal_pile *pile;
    char *spills[SPILLS];
    size_t spills_count;
    tal_buffer field, key, value;
    /* of the conversation at hand: */
    bool open;
    uint64_t step; /* the last one */
    bool refused;  /* it was told why */
} table;

/* ---- Rows, as they come ---------------------------------------------------------------------- */

static tal_status refuse(table *t, tal_refusal_code code, uint32_t line, const char *what)
{
    tal_refusal why = { code, t->origin, 0, what, "", "", "" };

    why.origin.line = line;
    return tal_intake_refuse(t->intake, &why);
}

/* The same of a row whose candidate and scenario are in the key. */
static tal_status refuse_row(table *t, tal_refusal_code code, uint32_t line, const char *what)
{
    tal_refusal why = {
        code, t->origin, 0, what, "", t->key.bytes, t->key.bytes + strlen(t->key.bytes) + 1
    };

    why.origin.line = line;
    return tal_intake_refuse(t->intake, &why);
}

static void put_number(tal_buffer *out, uint64_t number, int bytes)
{
    while (bytes-- > 0)
        tal_buffer_char(out, (char)(number >> 8 * bytes));
}

/* A step is a whole number of up to 9 digits. */
static bool read_step(const char *text, uint64_t *out)
{
    size_t length = strlen(text);

    if (length == 0 || length > 9 || strspn(text, "0123456789") != length)
        return false;
    *out = strtoull(text, NULL, 10);
    return true;
}

static tal_status spill(table *t)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    char *taken;

    if (t->spills_count == SPILLS) {
        errno = EFBIG;
        return TAL_EIO;
    }
    tal_buffer_format(&path, "%s.%zu", t->intake->scratch, t->spills_count);
    taken = tal_buffer_take(&path);
    if (!taken)
        return TAL_ENOMEM;
    t->spills[t->spills_count++] = taken;
    return tal_pile_write(t->pile, taken);
}

/* Columns FIRST to LAST of ROW, each with its zero. */
static void put_columns(table *t, tal_buffer *out, const tal_csv_row *row, int first, int last)
{
    for (int i = first; i <= last; i++) {
        tal_columns_field(&t->field, row, t->columns[i]);
        out->failed |= t->field.failed;
        tal_buffer_add(out, t->field.bytes, t->field.length);
        tal_buffer_char(out, '\0');
    }
}

/* Does a zero byte leave in doubt whose row it is? */
static bool is_nameless(const table *t, const tal_csv_row *row)
{
    return row->zero && ((int)row->zero_field == t->columns[CANDIDATE] ||
                         (int)row->zero_field == t->columns[SCENARIO]);
}

/* 0 for a rating; a step is one more than it says, so that ratings come first; what is none comes
 * last. */
static uint64_t step_of(table *t, const tal_csv_row *row)
{
    uint64_t step;

    if (row->zero)
        return NO_STEP;
    tal_columns_field(&t->field, row, t->columns[KIND]);
    if (t->field.bytes && strcmp(t->field.bytes, "rating") == 0)
        return 0;
    tal_columns_field(&t->field, row, t->columns[STEP]);
    return t->field.bytes && read_step(t->field.bytes, &step) ? step + 1 : NO_STEP;
}

/* key: candidate, scenario, step, line; value: where a zero byte is, 8 bytes, then the other
 * columns, each with its zero. */
static tal_status take_row(table *t, const tal_csv_row *row)
{
    bool nameless = is_nameless(t, row);
    tal_refusal why = { nameless ? TAL_REFUSED_ZERO : TAL_REFUSED_CANDIDATE,
                        t->origin,
                        (long long)row->zero,
                        "",
                        "",
                        "",
                        "" };
    tal_keyed record;
    tal_status status;

    tal_buffer_clear(&t->key);
    tal_buffer_clear(&t->value);
    put_columns(t, &t->key, row, CANDIDATE, SCENARIO);
    if (t->key.failed)
        return TAL_ENOMEM;
    why.origin.line = (uint32_t)row->line;
    if (nameless || !tal_candidate_is_valid(t->key.bytes, strlen(t->key.bytes)))
        return tal_intake_refuse(t->intake, &why);
    put_number(&t->key, step_of(t, row), 8);
    put_number(&t->key, (uint64_t)row->line, 4);
    put_number(&t->value, row->zero, 8);
    put_columns(t, &t->value, row, STEP, COLUMNS - 1);
    if (t->key.failed || t->value.failed)
        return TAL_ENOMEM;
    record = (tal_keyed){ t->key.bytes, t->value.bytes, t->key.length, t->value.length };
    status = tal_pile_add(t->pile, &record);
    return !status && tal_pile_size(t->pile) > PILE_MOST ? spill(t) : status;
}

static tal_status find_columns(table *t, const tal_csv_row *header)
{
    tal_buffer missing = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;

    if (!tal_columns_find(t->columns, names, header))
        return TAL_ENOMEM;
    for (int i = 0; i < NEEDED; i++)
        if (t->columns[i] < 0)
            tal_buffer_format(&missing, "%s%.*s", missing.length ? ", " : "",
                              (int)strcspn(names[i], "|"), names[i]);
    if (missing.bytes)
        status = refuse(t, TAL_REFUSED_COLUMNS, (uint32_t)header->line, missing.bytes);
    if (!status && (missing.bytes || missing.failed))
        status = missing.failed ? TAL_ENOMEM : TAL_EFILE;
    tal_buffer_free(&missing);
    return status;
}

static tal_status read_rows(table *t, FILE *file)
{
    tal_csv *csv = tal_csv_open(file);
    tal_status status = TAL_OK;
    uint32_t last = 0;
    tal_csv_row row;

    if (!csv)
        return TAL_ENOMEM;
    if (tal_csv_next(csv, &row))
        status = find_columns(t, &row);
    while (!status && tal_csv_next(csv, &row)) {
        last = (uint32_t)row.line;
        status = take_row(t, &row);
    }
    if (!status && tal_csv_failed(csv))
        status = ferror(file) ? TAL_EIO : TAL_ENOMEM;
    if (!status && tal_csv_open_quote(csv))
        status = refuse(t, TAL_REFUSED_QUOTE, (uint32_t)tal_csv_open_quote(csv), "");
    if (!status && tal_csv_too_long(csv)) {
        tal_refusal why = { TAL_REFUSED_LONG, t->origin, TAL_CSV_ROW_LIMIT, "", "", "", "" };

        why.origin.line = (uint32_t)tal_csv_too_long(csv);
        status = tal_intake_refuse(t->intake, &why);
    }
    t->intake->lines = last;
    tal_csv_free(csv);
    return status;
}

/* ---- Conversations, in order ----------------------------------------------------------------- */

static const char *next_text(const char **at)
{
    const char *text = *at;

    *at += strlen(text) + 1;
    return text;
}

static bool read_rating(const char *text, int rating[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        size_t length = strcspn(text, " ");

        if (length == 1 && *text == '-') {
            rating[i] = -1;
        } else {
            if (length == 0 || length > 3 || strspn(text, "0123456789") < length ||
                atoi(text) > 100)
                return false;
            rating[i] = atoi(text);
        }
        text += length;
        text += strspn(text, " ");
    }
    return !*text;
}

/* What stands once for a conversation. */
static const char *take_common(tal_attempt *attempt, const char *language, const char *form,
                               const char *seed)
{
    if (*language && !attempt->language)
        attempt->language = tal_attempt_say(attempt, language, strlen(language));
    if (*form && attempt->form < 0) {
        if (strlen(form) > 6 || strspn(form, "0123456789") != strlen(form))
            return "form";
        attempt->form = atol(form);
    }
    if (*seed && !attempt->has_seed) {
        if (strlen(seed) > 19 || strspn(seed, "0123456789") != strlen(seed))
            return "seed";
        attempt->has_seed = true;
        attempt->seed = strtoull(seed, NULL, 10);
    }
    return NULL;
}

static int kind_of(const char *word)
{
    static const struct {
        const char *word;
        int kind;
    } kinds[] = {
        { "look", TAL_ACTION_LOOK },
        { "reply", TAL_ACTION_REPLY },
        { "text", TAL_ACTION_TEXT },
        { "silence", TAL_ACTION_SILENCE },
    };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(word, kinds[i].word) == 0)
            return kinds[i].kind;
    return -1;
}

/* A row that is none takes its whole conversation with it: what would be left is not what was
 * answered. */
static tal_status refuse_conversation(table *t, const char *value, uint32_t line)
{
    tal_refusal why = { TAL_REFUSED_STEP,
                        t->origin,
                        0,
                        value + 8,
                        "",
                        t->key.bytes,
                        t->key.bytes + strlen(t->key.bytes) + 1 };

    why.origin.line = line;
    for (int i = 0; i < 8; i++)
        why.number = why.number << 8 | (unsigned char)value[i];
    if (why.number) {
        why.code = TAL_REFUSED_ZERO;
        why.what = "";
    }
    t->refused = true;
    return tal_intake_refuse(t->intake, &why);
}

/* The row that RECORD is, as an answer of the conversation at hand. A reason is one why not, and no
 * failure. */
static tal_status take_answer(table *t, const tal_keyed *record, uint64_t step, uint32_t line)
{
    tal_attempt *attempt = &t->intake->attempt;
    const char *at = record->value + 8 + strlen(record->value + 8) + 1; /* after the step */
    const char *kind = next_text(&at), *value = next_text(&at), *language = next_text(&at);
    const char *form = next_text(&at), *seed = next_text(&at), *clock = next_text(&at);
    const char *wrong = take_common(attempt, language, form, seed);
    tal_refusal_code code = TAL_REFUSED_FIELD;
    tal_answer *answer;

    if (!wrong && strcmp(kind, "rating") == 0) {
        if (read_rating(value, attempt->rating))
            return TAL_OK;
        wrong = "rating";
    }
    if (!wrong && kind_of(kind) < 0) {
        wrong = kind;
        code = TAL_REFUSED_WORD;
    }
    answer = tal_attempt_add(attempt);
    if (!answer)
        return TAL_ENOMEM;
    answer->kind = kind_of(kind);
    answer->line = line;
    answer->id = tal_attempt_say(attempt, value, strlen(value));
    if (!wrong && *clock && !tal_attempt_clock(clock, strlen(clock), &answer->clock))
        wrong = "t";
    if (!wrong && attempt->count > 1 && step == t->step) {
        tal_buffer_clear(&t->field);
        tal_buffer_format(&t->field, "%llu", (unsigned long long)step - 1);
        wrong = t->field.bytes;
        code = TAL_REFUSED_STEP;
    }
    t->step = step;
    if (!wrong)
        return attempt->words.failed ? TAL_ENOMEM : TAL_OK;
    t->refused = true;
    return refuse_row(t, code, line, wrong);
}

/* The conversation at hand is whole. */
static tal_status close_conversation(table *t)
{
    tal_attempt *attempt = &t->intake->attempt;
    const char *language = t->intake->assembly->assessment->languages[0];

    if (!t->open || t->refused)
        return TAL_OK;
    if (!attempt->language)
        attempt->language = tal_attempt_say(attempt, language, strlen(language));
    return attempt->words.failed ? TAL_ENOMEM : tal_intake_play(t->intake);
}

static void open_conversation(table *t, const char *key, size_t length, uint32_t line)
{
    tal_attempt *attempt = &t->intake->attempt;
    tal_origin origin = t->origin;
    size_t candidate = strlen(key);

    origin.line = line;
    tal_attempt_clear(attempt, origin);
    attempt->candidate = tal_attempt_say(attempt, key, candidate);
    attempt->scenario = tal_attempt_say(attempt, key + candidate + 1, length - candidate - 2);
    t->open = true;
    t->refused = false;
    tal_buffer_clear(&t->key);
    tal_buffer_add(&t->key, key, length);
}

static tal_status take_sorted(table *t, const tal_keyed *record)
{
    size_t length = record->key_length - 12;
    const unsigned char *tail = (const unsigned char *)record->key + length;
    tal_status status = TAL_OK;
    uint64_t step = 0;
    uint32_t line = 0;

    for (int i = 0; i < 8; i++)
        step = step << 8 | tail[i];
    for (int i = 8; i < 12; i++)
        line = line << 8 | tail[i];
    if (!t->open || t->key.length != length || memcmp(t->key.bytes, record->key, length) != 0) {
        status = close_conversation(t);
        open_conversation(t, record->key, length, line);
    }
    if (status || t->refused)
        return status;
    if (t->key.failed || t->intake->attempt.words.failed)
        return TAL_ENOMEM;
    return step == NO_STEP ? refuse_conversation(t, record->value, line)
                           : take_answer(t, record, step, line);
}

static tal_status play_rows(table *t)
{
    tal_merge *merge;
    tal_keyed record;
    tal_status status = spill(t);

    if (!status)
        status = tal_merge_open(&merge, t->spills, t->spills_count, NULL, 0, NULL, 0);
    if (status)
        return status;
    while (!(status = tal_merge_next(merge, &record)))
        if ((status = take_sorted(t, &record)))
            break;
    tal_merge_close(merge);
    return status == TAL_EENDED ? close_conversation(t) : status;
}

tal_status tal_intake_table(tal_intake *intake, tal_origin origin)
{
    table t = { .intake = intake, .origin = origin, .pile = tal_pile_new() };
    FILE *file = fopen(intake->plan->inputs[origin.file].path, "rbe");
    tal_status status = TAL_EIO;

    if (!t.pile)
        status = TAL_ENOMEM;
    else if (file)
        status = read_rows(&t, file);
    if (!status)
        status = play_rows(&t);
    if (file)
        fclose(file);
    for (size_t i = 0; i < t.spills_count; i++) {
        unlink(t.spills[i]);
        free(t.spills[i]);
    }
    tal_pile_free(t.pile);
    tal_buffer_free(&t.field);
    tal_buffer_free(&t.key);
    tal_buffer_free(&t.value);
    return status == TAL_EFILE ? TAL_OK : status; /* which was told */
}
