/* What the moments of a person's conversations came to, best and worst first. */
#ifndef TAL_DOSSIER_PERSON_MOMENTS_H
#define TAL_DOSSIER_PERSON_MOMENTS_H

#include "debrief/account.h"
#include "dossier/handing.h"

/* A moment that was decided, or (`answer` NULL) not reached. */
typedef struct tal_person_moment {
    int part;                       /* of the person */
    const char *name, *idea;
    const tal_part *answer;
    const int8_t *points;           /* that each skill could have, 0 or less: not asked for */
    int earned, possible;           /* points over the skills; of one not reached `possible` is 0 */
} tal_person_moment;

typedef struct tal_person_moments {
    tal_account *accounts[TAL_CONVERSATIONS_LIMIT]; /* owned; NULL: not finished */
    tal_person_moment *moments; /* owned: in the order of the conversations */
    size_t count, capacity;
} tal_person_moments;

/* Of the finished conversations. OUT is the caller's to free whatever it gives. TAL_ENOMEM,
 * TAL_ESTALE, TAL_EFUNCTION. */
tal_status tal_person_moments_of(tal_person_moments *out, const tal_handed *person);
void tal_person_moments_free(tal_person_moments *moments);

/* Most lost first; what was not reached is behind what was lost. Of equals the earlier stays first. */
void tal_person_moments_sort(tal_person_moments *moments);

#endif
