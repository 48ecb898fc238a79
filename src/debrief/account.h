/* What a session meant: the conversation line by line, what each reply did, the better line, what the
 * record would have shown, and the ideas behind it. Made by playing the actions again; it knows no
 * screen. */
#ifndef TAL_DEBRIEF_ACCOUNT_H
#define TAL_DEBRIEF_ACCOUNT_H

#include <talante/talante.h>

typedef enum tal_part_kind {
    TAL_PART_SAYS, TAL_PART_NOTE, TAL_PART_LOOK, TAL_PART_REPLY, TAL_PART_SILENCE, TAL_PART_OUTCOME,
    TAL_PART_TEXT,    /* typed words; `text` is "" where they were erased */
    TAL_PART_UNCLEAR, /* ... of which nothing was understood, so that the persona asked back */
} tal_part_kind;

typedef struct tal_part {
    tal_part_kind kind;
    int turn;
    size_t action;               /* LOOK and answers: which of the actions it was */
    const char *scene, *id;      /* id: of the reply, look or outcome */
    const char *speaker, *text;  /* LOOK: label and what it showed */
    const char *portrait;        /* SAYS: of who speaks; "" for none */
    tal_effect effect;           /* of an answer */
    const char *taken;           /* TEXT: what the reply says that it was taken as; else NULL */
    tal_reason *reasons;         /* TEXT: of the skills that it was scored for */
    size_t reasons_count;
    const char *moment;          /* that it decided, in the session's language; or NULL */
    const char *idea;            /* what that moment teaches; "" where the author gave none */
    const char *why;             /* "" where the author gave none, and of TEXT: it is said of a reply's words, not of these */
    const char *better;          /* a line of that turn that would have earned more, or NULL */
    const char *better_why;      /* "" where the author gave none; NULL where `better` is the author's */
    const char *better_locked;   /* why it could not be said yet, or NULL: it could */
    int trust, patience;         /* after it */
} tal_part;

typedef struct tal_unseen {
    const char *id, *label, *shows;
} tal_unseen;

/* A moment of this form that was not reached. */
typedef struct tal_unmet {
    const char *moment, *idea; /* idea: "" where the author gave none */
    const int8_t *possible;    /* points of each skill, 0 or less: not asked for; the scenario's */
} tal_unmet;

typedef struct tal_account {
    tal_part *parts;
    size_t parts_count;
    tal_unseen *unseen; /* looks that were on the desk and never opened */
    size_t unseen_count;
    tal_unmet *unmet;   /* in the scenario's order */
    size_t unmet_count;
    const char *claim, *truth, *value, *expected; /* "" where not given */
    const char *result; /* "resolved"...; NULL: not ended */
    const char *for_client, *for_company, *for_colleague; /* "" where not ended or not given */
    int form, forms;
    struct tal_account_memory *memory;
} tal_account;

/* LISTENER: by which texts were heard; NULL where there are none. */
tal_status tal_account_new(tal_account **out, const tal_scenario *scenario, const tal_start *start,
                           tal_listener *listener, const tal_action *actions, size_t count);
void tal_account_free(tal_account *account);

/* What the moments that were met could give of SKILL, and in EARNED what they gave. */
int tal_account_points(const tal_account *account, tal_skill skill, int *earned);

#endif
