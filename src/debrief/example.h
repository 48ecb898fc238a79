/* The worked example of a form: the best of the scenario's own paths. */
#ifndef TAL_DEBRIEF_EXAMPLE_H
#define TAL_DEBRIEF_EXAMPLE_H

#include <stddef.h>
#include <talante/talante.h>

/*
 * The actions of the path of START's form (not -1) that passes with the best total; of equals, the
 * first. ACTIONS is the caller's to free, its ids the scenario's. TAL_ECHOICE: no path of that form
 * passes.
 */
tal_status tal_example_find(tal_action **actions, size_t *count, const tal_scenario *scenario,
                            const tal_rubric *rubric, const tal_start *start);

#endif
