/* What a session meant: the conversation line by line, what each reply did, the better line, and
 * what the record would have shown. Made by playing the actions again; it knows no screen. */
#ifndef TAL_DEBRIEF_ACCOUNT_H
#define TAL_DEBRIEF_ACCOUNT_H

#include <talante/talante.h>

typedef enum tal_part_kind {
    TAL_PART_SAYS, TAL_PART_NOTE, TAL_PART_LOOK, TAL_PART_REPLY, TAL_PART_SILENCE, TAL_PART_OUTCOME,
} tal_part_kind;

typedef struct tal_part {
    tal_part_kind kind;
    int turn;
    const char *scene, *id;      /* id: of the reply, look or outcome */
    const char *speaker, *text;  /* LOOK: label and what it showed */
    tal_effect effect;           /* REPLY, SILENCE */
    const char *moment;          /* in the session's language */
    const char *why;             /* "" where the author gave none */
    const char *better;          /* a line of that turn that would have earned more, or NULL */
    const char *better_why;      /* "" where the author gave none; NULL where `better` is the author's */
    const char *better_locked;   /* why it could not be said yet, or NULL: it could */
    int trust, patience;         /* after it */
} tal_part;

typedef struct tal_unseen {
    const char *id, *label, *shows;
} tal_unseen;

typedef struct tal_account {
    tal_part *parts;
    size_t parts_count;
    tal_unseen *unseen; /* looks that were on the desk and never opened */
    size_t unseen_count;
    const char *for_client, *for_company, *for_colleague; /* "" where not ended or not given */
    struct tal_account_memory *memory;
} tal_account;

tal_status tal_account_new(tal_account **out, const tal_scenario *scenario, const tal_start *start,
                           const tal_action *actions, size_t count);
void tal_account_free(tal_account *account);

#endif
