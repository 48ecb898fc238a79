/*
 * A cohort that nobody is in: people of mixed ability and the probes answer an assessment by
 * chance, drawn from a seed. It shows HR every file before the first invitation; and it has in it
 * what goes wrong: somebody who did not come, who did not finish, who is not on the roster, and a
 * line that is broken.
 */
#ifndef TAL_COHORT_DEMO_H
#define TAL_COHORT_DEMO_H

#include <stdio.h>

#include "cohort/assembly.h"

/* People 0 to COUNT - 1 of the cohort of SEED. */
typedef struct tal_demo {
    const tal_assembly *assembly;
    uint64_t seed;
    int count;
} tal_demo;

/* Each of these writes a whole file. TAL_EIO with errno; TAL_EFUNCTION: a Lua function of a
 * scenario failed. */
tal_status tal_demo_answers(const tal_demo *demo, FILE *file); /* JSON lines, with what goes
                                                                * wrong */
tal_status tal_demo_roster(const tal_demo *demo, FILE *file);  /* CSV as a spreadsheet saves it in
                                                                * Spain */
tal_status tal_demo_groups(const tal_demo *demo, FILE *file);  /* CSV: candidate, sex, race */

#endif
