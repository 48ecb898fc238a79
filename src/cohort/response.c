/*
 * From a line of JSON to an attempt, part by part as it is read. Owns the parser. Must not know
 * what a scenario has.
 */
#include "cohort/response.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "data/stream.h"
#include "model/scenario.h"

typedef enum field {
    OTHER,
    CANDIDATE,
    SCENARIO,
    FORM,
    SEED,
    LANG,
    SELF_RATING,
    ACTIONS, /* of the line */
    LOOK,
    REPLY,
    TEXT,
    SILENCE,
    TIME,  /* of an action */
    SKILL, /* of the rating: SKILL +
                                                                        * i */
    FIELDS = SKILL + TAL_SKILLS,
} field;

static const char *const names[FIELDS] = {
    "",           "candidate",    "scenario", "form", "seed",    "lang", "self_rating",
    "actions",    "look",         "reply",    "text", "silence", "t",    "discernment",
    "validation", "disagreement",
};

struct tal_response_reader {
    tal_stream *stream;
    tal_attempt *attempt;
    tal_refusal *why;
    int depth;      /* of the brackets that are open */
    int passing;    /* of these, the ones inside a value that is passed over; 0: none is */
    field field;    /* whose value comes next */
    field inside;   /* SELF_RATING or ACTIONS, while such a value is open; OTHER */
    unsigned given; /* a bit a field of the line; of what it is inside of, that of an action */
    unsigned here;
    tal_answer *answer; /* the action that is open */
};

static bool refuse(tal_response_reader *reader, tal_refusal_code code, const char *what)
{
    reader->why->code = code;
    reader->why->what = what;
    reader->why->number = (long long)reader->attempt->count;
    return false;
}

static bool refuse_value(tal_response_reader *reader)
{
    return refuse(reader, TAL_REFUSED_FIELD, names[reader->field]);
}

/* The one that is open, or the one that should have been. */
static bool refuse_action(tal_response_reader *reader)
{
    refuse(reader, TAL_REFUSED_ACTION, "");
    reader->why->number += !reader->answer;
    return false;
}

/* ---- Keys ------------------------------------------------------------------------------------ */

static field find_field(const char *key, size_t length, field first, field last)
{
    for (field i = first; i <= last; i++)
        if (names[i][0] == key[0] && strlen(names[i]) == length &&
            memcmp(names[i], key, length) == 0)
            return i;
    return OTHER;
}

static bool take_key(void *self, const char *key, size_t length)
{
    tal_response_reader *reader = self;
    unsigned *given = reader->inside ? &reader->here : &reader->given;

    if (reader->passing)
        return true;
    reader->field = length == 0                     ? OTHER
                    : reader->inside == ACTIONS     ? find_field(key, length, LOOK, TIME)
                    : reader->inside == SELF_RATING ? find_field(key, length, SKILL, FIELDS - 1)
                                                    : find_field(key, length, CANDIDATE, ACTIONS);
    if (reader->field && *given >> reader->field & 1)
        return refuse(reader, TAL_REFUSED_TWICE, names[reader->field]);
    *given |= 1u << reader->field;
    return true;
}

/* ---- Values ---------------------------------------------------------------------------------- */

/* What an action is, is said once. */
static bool take_action(tal_response_reader *reader, tal_action_kind kind, const char *text,
                        size_t length)
{
    tal_answer *answer = reader->answer;

    if (!answer || answer->kind >= 0)
        return refuse_action(reader);
    answer->kind = (int)kind;
    answer->id = text ? tal_attempt_say(reader->attempt, text, length) : TAL_UNSAID;
    return !reader->attempt->words.failed;
}

static bool take_seed(tal_response_reader *reader, const char *digits, size_t length)
{
    char copy[24];
    char *end;

    if (length == 0 || length >= sizeof copy || digits[0] < '0' || digits[0] > '9')
        return refuse_value(reader);
    memcpy(copy, digits, length);
    copy[length] = '\0';
    errno = 0;
    reader->attempt->seed = strtoull(copy, &end, 10);
    reader->attempt->has_seed = !errno && !*end;
    return reader->attempt->has_seed || refuse_value(reader);
}

static bool take_text(void *self, const char *text, size_t length)
{
    tal_response_reader *reader = self;
    tal_attempt *attempt = reader->attempt;

    if (reader->passing || reader->field == OTHER)
        return reader->inside != ACTIONS || reader->answer || refuse_action(reader);
    if (memchr(text, '\0', length))
        return refuse_value(reader);
    switch (reader->field) {
    case CANDIDATE:
        attempt->candidate = tal_attempt_say(attempt, text, length);
        break;
    case SCENARIO:
        attempt->scenario = tal_attempt_say(attempt, text, length);
        break;
    case LANG:
        attempt->language = tal_attempt_say(attempt, text, length);
        break;
    case SEED:
        return take_seed(reader, text, length); /* results write large ones so */
    case LOOK:
        return take_action(reader, TAL_ACTION_LOOK, text, length);
    case REPLY:
        return take_action(reader, TAL_ACTION_REPLY, text, length);
    case TEXT:
        return take_action(reader, TAL_ACTION_TEXT, text, length);
    default:
        return refuse_value(reader);
    }
    return !attempt->words.failed;
}

/* DIGITS are those of a JSON number. */
static bool read_number(const char *digits, size_t length, double *out)
{
    char copy[40];

    if (length >= sizeof copy)
        return false;
    memcpy(copy, digits, length);
    copy[length] = '\0';
    *out = strtod(copy, NULL);
    return true;
}

static bool take_whole(tal_response_reader *reader, const char *digits, size_t length, int most,
                       long *out)
{
    double value;

    if (!read_number(digits, length, &value) || value < 0 || value > most ||
        value != (double)(int)value)
        return refuse_value(reader);
    *out = (long)value;
    return true;
}

/* Nearly all are a few digits and a point, for which a double is a detour. */
static bool take_clock(tal_response_reader *reader, const char *digits, size_t length)
{
    int64_t clock;
    double number;

    if (!tal_attempt_clock(digits, length, &clock)) {
        if (!read_number(digits, length, &number) || !(number >= 0 && number <= 1e9))
            return refuse_value(reader);
        clock = (int64_t)(number * 1000);
    }
    if (reader->answer)
        reader->answer->clock = clock;
    return true;
}

static bool take_number(void *self, const char *digits, size_t length)
{
    tal_response_reader *reader = self;
    long value;

    if (reader->passing || reader->field == OTHER)
        return reader->inside != ACTIONS || reader->answer || refuse_action(reader);
    switch (reader->field) {
    case FORM:
        return take_whole(reader, digits, length, 1 << 20, &reader->attempt->form);
    case SEED:
        return take_seed(reader, digits, length);
    case TIME:
        return take_clock(reader, digits, length);
    default:
        if (reader->field < SKILL)
            return refuse_value(reader);
        if (!take_whole(reader, digits, length, 100, &value))
            return false;
        reader->attempt->rating[reader->field - SKILL] = (int)value;
        return true;
    }
}

static bool take_truth(void *self, bool value)
{
    tal_response_reader *reader = self;

    if (reader->passing || reader->field == OTHER)
        return reader->inside != ACTIONS || reader->answer || refuse_action(reader);
    if (reader->field != SILENCE || !value)
        return refuse_value(reader);
    return take_action(reader, TAL_ACTION_SILENCE, NULL, 0);
}

/* null is as if it were not given. */
static bool take_null(void *self)
{
    tal_response_reader *reader = self;

    if (reader->passing)
        return true;
    if (reader->inside == ACTIONS && !reader->answer)
        return refuse_action(reader);
    if (!reader->inside)
        reader->given &= ~(1u << reader->field);
    return true;
}

/* ---- Brackets -------------------------------------------------------------------------------- */

static bool open_action(tal_response_reader *reader, bool list)
{
    reader->answer = tal_attempt_add(reader->attempt);
    reader->here = 0;
    reader->field = OTHER;
    if (!reader->answer)
        reader->attempt->words.failed = true; /* so that it is told for what it is */
    if (list && reader->answer)
        return refuse_action(reader);
    return reader->answer;
}

static bool open_bracket(void *self, bool list)
{
    tal_response_reader *reader = self;

    reader->depth++;
    if (reader->depth == 1)
        return true;
    if (reader->passing)
        return true;
    if (reader->inside == ACTIONS && reader->depth == 3)
        return open_action(reader, list);
    if (reader->depth == 2 &&
        ((reader->field == ACTIONS && list) || (reader->field == SELF_RATING && !list))) {
        reader->inside = reader->field;
        reader->here = 0;
        reader->field = OTHER;
        return true;
    }
    if (reader->field != OTHER)
        return refuse_value(reader);
    reader->passing = reader->depth;
    return true;
}

static bool close_bracket(void *self)
{
    tal_response_reader *reader = self;

    reader->depth--;
    if (reader->passing) {
        if (reader->depth < reader->passing)
            reader->passing = 0;
        return true;
    }
    if (reader->depth == 2 && reader->inside == ACTIONS) {
        if (reader->answer->kind < 0)
            return refuse_action(reader);
        reader->answer = NULL;
    } else if (reader->depth == 1) {
        reader->inside = OTHER;
    }
    reader->field = OTHER;
    return true;
}

static const tal_stream_calls calls = {
    take_key, take_text, take_number, take_truth, take_null, open_bracket, close_bracket,
};

/* ---- A line ---------------------------------------------------------------------------------- */

tal_response_reader *tal_response_reader_new(void)
{
    tal_response_reader *reader = calloc(1, sizeof *reader);

    if (!reader)
        return NULL;
    reader->stream = tal_stream_new(&calls, reader);
    if (reader->stream)
        return reader;
    free(reader);
    return NULL;
}

void tal_response_reader_free(tal_response_reader *reader)
{
    if (!reader)
        return;
    tal_stream_free(reader->stream);
    free(reader);
}

/* What must be there; the candidate is asked for first, so that the others can be told whose they
 * are. */
static bool is_whole(tal_response_reader *reader)
{
    static const field needed[] = { CANDIDATE, SCENARIO, LANG, ACTIONS };

    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!(reader->given >> needed[i] & 1))
            return refuse(reader, TAL_REFUSED_MISSING, names[needed[i]]);
    return true;
}

tal_status tal_response_read(tal_response_reader *reader, const char *line, size_t length,
                             tal_attempt *out, tal_refusal *why)
{
    tal_stream *stream = reader->stream;
    const char *zero = memchr(line, '\0', length);
    tal_status status;
    size_t column;

    *reader = (tal_response_reader){ .stream = stream, .attempt = out, .why = why };
    status = tal_stream_line(stream, line, length, &column);
    if (out->words.failed || status == TAL_ENOMEM)
        return TAL_ENOMEM;
    if (status == TAL_EFILE) {
        why->code = zero ? TAL_REFUSED_ZERO : TAL_REFUSED_NOT_JSON;
        why->number = zero ? zero - line + 1 : (long long)column;
    }
    return !status && is_whole(reader) ? TAL_OK : TAL_EFILE;
}
