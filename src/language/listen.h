/*
 * Listening to what a trainee typed: acts and levels, each with the words that they come from. English
 * and Spanish are always both understood. The same words and the same lexicon give the same
 * answer, to the bit: all figures are integers. The anchors of the levels: docs/scoring.md.
 */
#ifndef TAL_LANGUAGE_LISTEN_H
#define TAL_LANGUAGE_LISTEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "language/lexicon.h"
#include "model/scenario.h"

typedef enum tal_act {
    TAL_ACT_QUESTION,      /* a sincere question or request, of any kind */
    TAL_ACT_OPEN_QUESTION, /* ... one that yes or no does not answer */
    TAL_ACT_CHECK,         /* says that a record was or will be looked at */
    TAL_ACT_FEELING,       /* names what the person feels, values or lives */
    TAL_ACT_FORMULA,       /* "I understand", "sorry for the inconvenience" */
    TAL_ACT_RESTATE,       /* the client's content in the trainee's own words */
    TAL_ACT_LIMIT,
    TAL_ACT_ALTERNATIVE,   /* ... or remedy */
    TAL_ACT_OWN,           /* admits what is the house's fault */
    TAL_ACT_POLICY,        /* the wall of rules */
    TAL_ACT_SURRENDER,
    TAL_ACT_WRONG,         /* says or hints that the person is wrong or lies */
    TAL_ACT_BLAME,
    TAL_ACT_DISMISS,       /* "calm down", "it is nothing" */
    TAL_ACT_SARCASM,
    TAL_ACT_THREAT,
    TAL_ACT_INSULT,
    TAL_ACTS,
} tal_act;

/* "question", "open_question" and so on; ends with NULL. */
extern const char *const tal_act_names[TAL_ACTS + 1];

enum {
    TAL_HEARD_LIMIT = 10000, /* characters; what lies beyond is not read */
    TAL_POINT = 100,         /* points are in hundredths */
};

/* What was said in texts before: a number for each word, and marks between. Starts as zeroes; the caller frees ROWS. */
typedef struct tal_spoken {
    uint32_t *rows;
    size_t count, capacity;
} tal_spoken;

/* What the words are said into. All of it may be absent: zeroes. */
typedef struct tal_situation {
    const char *context;         /* what the client has just said; borrowed for the call */
    size_t context_length;
    const char *const *words;    /* of the case: what the person values, what the desk shows; */
    size_t words_count;          /* ... texts, for what counts as specific */
    const char *const *opened;   /* ... what the desk showed that was opened: citing it is a check */
    size_t opened_count;
    const tal_spoken *spoken;    /* by the trainee, in this conversation: said again, it earns nothing */
    uint8_t stance;              /* tal_stance; DEFAULT counts as HOLD */
} tal_situation;

/* One reason for a level. The points of a skill's evidence sum up exactly to its raw score. */
typedef struct tal_evidence {
    uint8_t skill;         /* tal_skill */
    const char *rule;      /* the lexicon's */
    uint32_t start, end;   /* bytes of the text as it was given */
    int points;            /* signed, in hundredths */
    const char *note;      /* the rule that it was vetoed by or takes back, or NULL */
} tal_evidence;

typedef struct tal_heard {
    int8_t levels[TAL_SKILLS];
    int raw[TAL_SKILLS]; /* in hundredths; may be below 0 */
    int acts[TAL_ACTS];  /* 0 to 100: how surely, in hundredths */
    const tal_evidence *evidence; /* by skill, then by place; the listener's, until the next call */
    size_t evidence_count;
    bool cut;            /* the text was longer than TAL_HEARD_LIMIT */
    bool understood;     /* there is at least one clause that some rule knows, or a question */
} tal_heard;

/* Room to work in, for one thread at a time. The lexicon must outlive it. NULL: no memory. */
typedef struct tal_listener tal_listener;
tal_listener *tal_listener_new(const tal_lexicon *lexicon);
void tal_listener_free(tal_listener *listener);

/* Whether words that are not understood even when it was asked what they mean are taken as the mildest reply. Lexicons
 * that do not say so are older, and by them it was the nearest: what was recorded is played as it was. */
bool tal_listener_takes_mildest(const tal_listener *listener);

/* TEXT is valid UTF-8. TAL_ENOMEM alone can go wrong. */
tal_status tal_listen(tal_listener *listener, const char *text, size_t length,
                      const tal_situation *situation, tal_heard *out);

/* Adds what was heard last to what was spoken. Lexicons that do not say `repeated: nothing` are older, and by them
 * nothing is added: what was recorded is played as it was. TAL_ENOMEM: nothing was added. */
tal_status tal_listener_remember(const tal_listener *listener, tal_spoken *to);

/* How alike two texts are by the stems of their content words: 0 to 100. For routing. */
tal_status tal_listen_likeness(tal_listener *listener, const char *a, size_t a_length, const char *b,
                               size_t b_length, int *out);

#endif
