/*
 * Which replies were taken in a scenario, and where each led: by people, whose journals tell, and by probes.
 * Knows of no file.
 */
#ifndef TAL_AUTHOR_TRAFFIC_H
#define TAL_AUTHOR_TRAFFIC_H

#include "model/scenario.h"
#include "store/log.h"

typedef enum tal_walker { TAL_WALKER_PERSON, TAL_WALKER_PROBE, TAL_WALKERS } tal_walker;

enum { TAL_TRAFFIC_UNKNOWN = INT32_MAX }; /* a place: the conversation was left there */

/* A reply (a row of the scenario's), a place that it led to, and how often. */
typedef struct tal_passage {
    int32_t reply, place;
    int32_t next;             /* of the same reply, in `passages`; TAL_NONE: no more */
    long times[TAL_WALKERS];
} tal_passage;

typedef struct tal_traffic {
    const tal_scenario *scenario; /* borrowed */
    tal_passage *passages;
    size_t count, capacity;
    int32_t *first;   /* of each reply, in `passages`, or TAL_NONE */
    long *looked;     /* of each look: how many people did */
    long people;      /* whose journals were added */
    long gone;        /* their answers and looks that the scenario does not have any more */
} tal_traffic;

/* TAL_ENOMEM, and there is nothing to be freed. */
tal_status tal_traffic_open(tal_traffic *out, const tal_scenario *scenario);
void tal_traffic_close(tal_traffic *traffic);

/* One more time. TAL_ENOMEM. */
tal_status tal_traffic_add(tal_traffic *traffic, tal_walker walker, int32_t reply, int32_t place);

/* A journal of this scenario, of whatever version: what it names is looked up by id. TAL_ENOMEM. */
tal_status tal_traffic_add_log(tal_traffic *traffic, const tal_log *log);

/* What the probes of every form take. TAL_EFUNCTION, and TROUBLE says how; TAL_ENOMEM. */
tal_status tal_traffic_add_probes(tal_traffic *traffic, const tal_rubric *rubric, tal_trouble *trouble);

#endif
