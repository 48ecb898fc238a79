/*
 * What can be handed on of people to other systems: of the results of a batch everybody, one after
 * the other; or the one of a journal. Read here once, so that whatever form it is handed on in says
 * the same. One person is in memory at a time.
 */
#ifndef TAL_DOSSIER_HANDING_H
#define TAL_DOSSIER_HANDING_H

#include "cohort/band.h"

typedef struct tal_handed_action {
    tal_action action;
    int64_t clock; /* milliseconds since the conversation began, or -1: not known */
} tal_handed_action;

/* A conversation that was held, finished or not. */
typedef struct tal_handed_part {
    const tal_scenario *scenario;
    const char *language;
    int form;
    uint64_t seed;
    const tal_result *result;   /* its `outcome` is NULL where it is not finished */
    int rating[TAL_SKILLS];     /* what the person thought of it: 0 to 100, or -1 */
    tal_handed_action *actions; /* owned by the handing */
    size_t count, capacity;
} tal_handed_part;

/* A person. All of it is valid until the next call. */
typedef struct tal_handed {
    const char *candidate;
    bool invented;                    /* nobody is this person */
    const tal_assessment *assessment; /* NULL: one conversation, that is no part of any */
    const tal_rubric *rubric;
    const tal_result *result;         /* of all of it; NULL: not all of it is finished, or it is
                                       * part of more */
    const tal_band *band;             /* NULL: none */
    tal_decision_kind decision;       /* where there is a result */
    const char *started, *ended;      /* UTC, ISO 8601, or NULL: not known */
    const char *recorded;             /* the same: when the results, or the journal, were written;
                                       * never NULL */
    const tal_handed_part *parts;
    int count;                        /* 0: nothing was held */
    tal_listener *listener;           /* that typed words are heard by, or NULL: replies are
                                       * picked */
} tal_handed;

typedef struct tal_handing tal_handing;

/*
 * Of PATH, a folder of results or a journal. TAL_EFILE: it is neither, or not sound (as rescore.h
 * and log.h have it), or a journal that names nobody (TAL660) or is a reading (TAL661). TAL_EIO with
 * errno. DIAGNOSTICS is borrowed.
 */
tal_status tal_handing_open(tal_handing **out, const char *path, tal_diagnostics *diagnostics);
void tal_handing_close(tal_handing *handing);

/* The next person. TAL_EENDED: there is none. TAL_EFILE: somebody's line could not be played again, as
 * was told. */
tal_status tal_handing_next(tal_handing *handing, tal_handed *out);

#endif
