/* A way through a graph, as what the trainee does: for people, and for tal_session_replay. */
#ifndef TAL_ANALYSIS_ROUTE_H
#define TAL_ANALYSIS_ROUTE_H

#include "analysis/outlook.h"
#include "model/rubric.h"

typedef struct tal_route {
    tal_action *actions; /* owned; the ids are the scenario's */
    size_t count;
} tal_route;

void tal_route_free(tal_route *route);

/* The fewest actions that lead from the start over EDGE (its number), the last of them included. */
tal_status tal_route_over(tal_route *route, const tal_graph *graph, size_t edge);

/* The same, to a state that is not the start: over the edge by which it was found first. */
tal_status tal_route_to(tal_route *route, const tal_graph *graph, uint32_t state);

/*
 * The fewest actions by which a session comes to the total and the result of WANTED (the name
 * itself, of tal_result_names), and passes if that does; of as few, those that leave the most
 * trust. *FOUND is false where no session does. Frontiers ahead must not be coarse: they guide the search.
 */
tal_status tal_route_search(tal_route *route, const tal_graph *graph, const tal_outlook *outlook,
                            const tal_rubric *rubric, const tal_result *wanted, bool *found);

#endif
