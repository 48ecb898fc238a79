/*
 * Why something that was handed in was not scored, or not all of it: a number, and what stood
 * there. It is put into words where it is written, so that it is the same bytes whoever found it.
 */
#ifndef TAL_COHORT_REFUSAL_H
#define TAL_COHORT_REFUSAL_H

#include "base/buffer.h"
#include "cohort/attempt.h"

/* What `number`, `what` and `where` are stands beside each. */
typedef enum tal_refusal_code {
    TAL_REFUSED_NOT_JSON,      /* number: the column */
    TAL_REFUSED_LONG,          /* number: the limit in bytes */
    TAL_REFUSED_ZERO,          /* a zero byte; number: the column */
    TAL_REFUSED_MISSING,       /* what: the field */
    TAL_REFUSED_FIELD,         /* what: the field that has a value it cannot have */
    TAL_REFUSED_TWICE,         /* what: the field */
    TAL_REFUSED_ACTION,        /* number: of the action that is not one of look, reply, text,
                                  * silence */
    TAL_REFUSED_CANDIDATE,     /* what: the id that is none */
    TAL_REFUSED_SCENARIO,      /* what: the one that is no part of the assessment */
    TAL_REFUSED_LANGUAGE,      /* what: the one that the assessment does not have */
    TAL_REFUSED_FORM,          /* number: the form that is none of this assessment's */
    TAL_REFUSED_UNKNOWN_REPLY, /* what: the reply; where: the scene; number: the action, from 1 */
    TAL_REFUSED_CLOSED_REPLY,  /* the same, of one that is not offered or locked then */
    TAL_REFUSED_UNKNOWN_LOOK,  /* the same, of a look */
    TAL_REFUSED_CLOSED_LOOK,
    TAL_REFUSED_SILENCE,      /* where, number: the scene does not count it */
    TAL_REFUSED_TYPED,        /* number: words, where replies are picked */
    TAL_REFUSED_PICKED,       /* number: a reply, where they are typed */
    TAL_REFUSED_AFTER_END,    /* number: so many answers; where: the outcome */
    TAL_REFUSED_TOO_FEW,      /* number: so many answers; where: the scene. It counts as
                                  * unfinished */
    TAL_REFUSED_BROKEN,       /* what: the trouble of a Lua function */
    TAL_REFUSED_ROSTER,       /* the candidate is not on the roster */
    TAL_REFUSED_TWO_PEOPLE,   /* two rows of the roster have this id; number: the line of the
                                  * first */
    TAL_REFUSED_REPEATED,     /* the same answers; what, number: the file and line of the
                                  * first */
    TAL_REFUSED_CONTRADICTED, /* other answers to the same conversation; what, number:
                                  * likewise */
    TAL_REFUSED_FILE,         /* what: why it cannot be read */
    TAL_REFUSED_KIND,         /* it is none of the kinds of files that answers come in */
    TAL_REFUSED_EMPTY,        /* nothing stands in it */
    TAL_REFUSED_QUOTE,        /* a quote that is never closed */
    TAL_REFUSED_COLUMNS,      /* what: the columns that are missing */
    TAL_REFUSED_STEP,         /* what: the step that is no number, or twice the same */
    TAL_REFUSED_WORD,         /* what: the kind of a row that is none */
    TAL_REFUSED_JOURNAL,      /* what: what is wrong with the journal */
    TAL_REFUSED_PRACTICE,     /* a journal that is no assessment */
    TAL_REFUSED_NAMELESS,     /* a journal without a candidate */
    TAL_REFUSED_VERSION,      /* what: the file of another version: the scenario, the rubric
                                  * ... */
    TAL_REFUSALS,
} tal_refusal_code;

/* Texts are borrowed, and "" where there is none. */
typedef struct tal_refusal {
    tal_refusal_code code;
    tal_origin origin;
    long long number;
    const char *what, *where, *candidate, *scenario;
} tal_refusal;

/* A word for the code that does not change with the language: "unknown-reply". */
const char *tal_refusal_name(tal_refusal_code code);

/* One sentence without its full stop, in the language of the interface. */
void tal_refusal_put(const tal_refusal *refusal, tal_buffer *out);

/* As bytes, all but the origin; and back, the texts borrowed from them. false: they are none. */
void tal_refusal_pack(const tal_refusal *refusal, tal_buffer *out);
bool tal_refusal_unpack(const char *bytes, size_t length, tal_refusal *out);

#endif
