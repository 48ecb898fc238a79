/* How far a long work is, on a line of the terminal that is written over; nothing where stderr is
 * none. */
#ifndef TAL_FRONT_METER_H
#define TAL_FRONT_METER_H

#include "cohort/batch.h"

typedef struct tal_meter {
    bool shown;              /* stderr is a terminal */
    double started, written; /* seconds of a clock that only goes forward */
    uint64_t first;          /* what was done when this run began: an interrupted one goes on */
    bool open;               /* a line stands there */
} tal_meter;

tal_meter tal_meter_start(void);

/* tal_batch's `progress`; SELF is the meter. That a worker died is said in any case. */
void tal_meter_show(void *self, tal_batch_phase phase, uint64_t done, uint64_t all,
                    uint64_t conversations);

/* Takes the line away. */
void tal_meter_end(tal_meter *meter);

#endif
