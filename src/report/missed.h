/* What no path of a scenario met, in the order of its tables: for texts and for JSON. */
#ifndef TAL_REPORT_MISSED_H
#define TAL_REPORT_MISSED_H

#include "session/coverage.h"

typedef enum tal_missed_kind {
    TAL_MISSED_SCENE,
    TAL_MISSED_REPLY, /* silences too: their id is "" */
    TAL_MISSED_LOOK,
    TAL_MISSED_OUTCOME,
    TAL_MISSED_MOMENT,
    TAL_MISSED_REPLY_WHEN, /* the condition of a reply, look, line or way */
    TAL_MISSED_LOOK_WHEN,
    TAL_MISSED_LINE_WHEN,
    TAL_MISSED_WAY_WHEN,
} tal_missed_kind;

typedef struct tal_missed {
    tal_missed_kind kind;
    const char *id;    /* its own; of a way, the reply's; "" where there is none */
    const char *scene; /* where it belongs to one; else NULL */
    int replies;       /* SCENE: how many it has */
    int line;          /* in the scenario's file */
    uint8_t flags;     /* what of it was met, as in session/coverage.h */
} tal_missed;

/* The caller frees *OUT. TAL_ENOMEM. */
tal_status tal_missed_list(tal_missed **out, size_t *count, const tal_coverage *coverage,
                           const tal_scenario *scenario);

#endif
