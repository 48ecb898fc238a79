/*
 * Which reply typed words are taken as. Of the replies that are open now, the one with the most points:
 *
 *     1000                  the words are the reply's own text
 *     2 * likeness          0 to 100: the stems that they share with its text, whole, or with one of
 *                           its `hears`, whole or in one sentence; the best of both languages, the
 *                           session's and the scenario's own
 *     + nearness            100 less 50 for each level that lies between the words and the reply, on
 *                           the mean of the skills that it gives levels for; where it gives none, half
 *                           of that, by the levels that its own text would be heard to have; at most
 *                           4 * likeness for a reply that ends in harm in any case, or whose style is
 *                           nothing that the words do: weak words alone are not like those
 *     + style / 2           0 to 100: how surely the words do what a reply of that style does
 *
 * All are whole numbers, rounded down. Of equals, the one that is written first.
 */
#ifndef TAL_SESSION_ROUTING_H
#define TAL_SESSION_ROUTING_H

#include "session/typing.h"

typedef struct tal_routing {
    const tal_reply *reply;
    int points, likeness;
} tal_routing;

/* HEARD is what SITUATION and the TEXT gave; evidence in it is lost where a reply gives no levels. There
 * is an open reply. */
tal_status tal_routing_find(tal_session *session, const char *text, size_t length,
                            const tal_situation *situation, const tal_heard *heard,
                            tal_routing *out);

#endif
