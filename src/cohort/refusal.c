/* Refusals as words and as bytes. One table has the words; it owns nothing. */
#include "cohort/refusal.h"

#include <string.h>

#include "base/bytes.h"
#include "base/intl.h"

/* How the sentence is filled in. */
typedef enum filling {
    PLAIN,
    NUMBER,
    WHAT,
    WHERE,
    NUMBER_WHERE,
    NUMBER_WHAT_WHERE,
    WHAT_NUMBER
} filling;

typedef struct reason {
    const char *name, *text;
    filling filling;
} reason;

static const reason reasons[TAL_REFUSALS] = {
    [TAL_REFUSED_NOT_JSON] = { "not-json", N_("this line is not one JSON object: see column %lld"),
                               NUMBER },
    [TAL_REFUSED_LONG] = { "too-long", N_("this line is longer than %lld bytes"), NUMBER },
    [TAL_REFUSED_ZERO] = { "zero-byte", N_("there is a zero byte in column %lld"), NUMBER },
    [TAL_REFUSED_MISSING] = { "missing-field", N_("\"%s\" is missing"), WHAT },
    [TAL_REFUSED_FIELD] = { "wrong-field", N_("\"%s\" has a value that it cannot have"), WHAT },
    [TAL_REFUSED_TWICE] = { "field-twice", N_("\"%s\" is given twice"), WHAT },
    [TAL_REFUSED_ACTION] = { "wrong-action",
                             N_("action %lld must have one of \"look\", \"reply\", \"text\" and "
                                "\"silence\""),
                             NUMBER },
    [TAL_REFUSED_CANDIDATE] = { "wrong-candidate",
                                N_("a candidate's id has 1 to 200 bytes and no control characters"),
                                PLAIN },
    [TAL_REFUSED_SCENARIO] = { "unknown-scenario",
                               N_("the scenario \"%s\" is no part of this assessment"), WHAT },
    [TAL_REFUSED_LANGUAGE] = { "unknown-language",
                               N_("this assessment is not held in the language \"%s\""), WHAT },
    [TAL_REFUSED_FORM] = { "unknown-form", N_("form %lld is none of this assessment's"), NUMBER },
    [TAL_REFUSED_UNKNOWN_REPLY] = { "unknown-reply",
                                    N_("action %lld: there is no reply \"%s\" in the scene \"%s\"; "
                                       "was this played with another version?"),
                                    NUMBER_WHAT_WHERE },
    [TAL_REFUSED_CLOSED_REPLY] = { "closed-reply",
                                   N_("action %lld: the reply \"%s\" cannot be taken at this point "
                                      "of the scene \"%s\""),
                                   NUMBER_WHAT_WHERE },
    [TAL_REFUSED_UNKNOWN_LOOK] = { "unknown-look",
                                   N_("action %lld: there is nothing \"%s\" on the desk (scene "
                                      "\"%s\"); was this played with another version?"),
                                   NUMBER_WHAT_WHERE },
    [TAL_REFUSED_CLOSED_LOOK] = { "closed-look",
                                  N_("action %lld: \"%s\" is not on the desk at this point of the "
                                     "scene \"%s\""),
                                  NUMBER_WHAT_WHERE },
    [TAL_REFUSED_SILENCE] = { "no-silence",
                              N_("action %lld: silence is no answer in the scene \"%s\""),
                              NUMBER_WHERE },
    [TAL_REFUSED_TYPED] = { "typed",
                            N_("action %lld is typed, and in this assessment replies are picked"),
                            NUMBER },
    [TAL_REFUSED_PICKED] = { "picked",
                             N_("action %lld is picked, and in this assessment replies are typed"),
                             NUMBER },
    [TAL_REFUSED_AFTER_END] = { "after-end",
                                N_("%lld more actions come after the conversation has ended "
                                   "(\"%s\")"),
                                NUMBER_WHERE },
    [TAL_REFUSED_TOO_FEW] = { "too-few",
                              N_("unfinished: after %lld actions it stands in the scene \"%s\""),
                              NUMBER_WHERE },
    [TAL_REFUSED_BROKEN] = { "function-failed", N_("a function of the scenario failed: %s"), WHAT },
    [TAL_REFUSED_ROSTER] = { "not-on-roster", N_("this candidate is not on the roster"), PLAIN },
    [TAL_REFUSED_TWO_PEOPLE] = { "two-people",
                                 N_("two people of the roster have this id (one is on its line "
                                    "%lld), so whose answers these are cannot be told"),
                                 NUMBER },
    [TAL_REFUSED_REPEATED] = { "repeated", N_("the same answers stand in %s:%lld, and count once"),
                               WHAT_NUMBER },
    [TAL_REFUSED_CONTRADICTED] = { "contradicted",
                                   N_("other answers to the same conversation stand in %s:%lld, so "
                                      "neither counts"),
                                   WHAT_NUMBER },
    [TAL_REFUSED_FILE] = { "unreadable", N_("this cannot be read: %s"), WHAT },
    [TAL_REFUSED_KIND] = { "wrong-kind",
                           N_("answers come in files whose names end in .jsonl or .csv"), PLAIN },
    [TAL_REFUSED_EMPTY] = { "empty", N_("nothing stands in this file"), PLAIN },
    [TAL_REFUSED_QUOTE] = { "open-quote", N_("a quote begins here that is never closed"), PLAIN },
    [TAL_REFUSED_COLUMNS] = { "missing-column", N_("these columns are missing: %s"), WHAT },
    [TAL_REFUSED_STEP] = { "wrong-step", N_("the step \"%s\" is no number, or is there twice"),
                           WHAT },
    [TAL_REFUSED_WORD] = { "wrong-word",
                           N_("\"%s\" is none of look, reply, text, silence and rating"), WHAT },
    [TAL_REFUSED_JOURNAL] = { "damaged-journal", N_("this journal is damaged: %s"), WHAT },
    [TAL_REFUSED_PRACTICE] = { "no-assessment", N_("this journal is not of an assessment"), PLAIN },
    [TAL_REFUSED_NAMELESS] = { "nameless", N_("this journal names no candidate"), PLAIN },
    [TAL_REFUSED_VERSION] = { "other-version", N_("this was played with another version of %s"),
                              WHAT },
};

const char *tal_refusal_name(tal_refusal_code code)
{
    return reasons[code].name;
}

void tal_refusal_put(const tal_refusal *refusal, tal_buffer *out)
{
    const char *text = _(reasons[refusal->code].text);

    switch (reasons[refusal->code].filling) {
    case PLAIN:
        tal_buffer_text(out, text);
        break;
    case NUMBER:
        tal_buffer_format(out, text, refusal->number);
        break;
    case WHAT:
        tal_buffer_format(out, text, refusal->what);
        break;
    case WHERE:
        tal_buffer_format(out, text, refusal->where);
        break;
    case NUMBER_WHERE:
        tal_buffer_format(out, text, refusal->number, refusal->where);
        break;
    case NUMBER_WHAT_WHERE:
        tal_buffer_format(out, text, refusal->number, refusal->what, refusal->where);
        break;
    case WHAT_NUMBER:
        tal_buffer_format(out, text, refusal->what, refusal->number);
        break;
    }
}

static void put_text(tal_buffer *out, const char *text)
{
    tal_buffer_add(out, text ? text : "", text ? strlen(text) + 1 : 1);
}

void tal_refusal_pack(const tal_refusal *refusal, tal_buffer *out)
{
    char number[1 + 8];

    number[0] = (char)refusal->code;
    tal_put_u64(number + 1, (uint64_t)refusal->number);
    tal_buffer_add(out, number, sizeof number);
    put_text(out, refusal->candidate);
    put_text(out, refusal->scenario);
    put_text(out, refusal->what);
    put_text(out, refusal->where);
}

static bool get_text(const char **at, const char *end, const char **out)
{
    const char *zero = memchr(*at, '\0', (size_t)(end - *at));

    *out = *at;
    *at = zero ? zero + 1 : end;
    return zero;
}

bool tal_refusal_unpack(const char *bytes, size_t length, tal_refusal *out)
{
    const char *end = bytes + length;

    if (length < 9 || (unsigned char)bytes[0] >= TAL_REFUSALS)
        return false;
    out->code = (tal_refusal_code)bytes[0];
    out->number = (long long)tal_get_u64(bytes + 1);
    bytes += 9;
    return get_text(&bytes, end, &out->candidate) && get_text(&bytes, end, &out->scenario) &&
           get_text(&bytes, end, &out->what) && get_text(&bytes, end, &out->where) && bytes == end;
}
