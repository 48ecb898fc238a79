/*
 * Which reply words are taken as that were not understood, and were not when it was asked what they mean: no reply is like
 * them, so the one that does least harm. Of the replies that are open now, the one that comes first by these, one after
 * the other:
 *
 *     where it may lead     to a scene; to an end; to one that is lost; to one that harms
 *     style                 none; one of the habits that a scenario names
 *     memory                it sets nothing; it sets something, which may be a promise
 *     loss                  the least trust and patience that it takes away
 *     gain                  the least trust and patience that it gives: nothing was earned
 *     levels                the lowest sum, in this form and as things stand
 *     place                 the one that is written first
 */
#ifndef TAL_SESSION_MILDEST_H
#define TAL_SESSION_MILDEST_H

#include "session/state.h"

/* There is an open reply. TAL_EFUNCTION: a level's function failed. */
tal_status tal_mildest_find(tal_session *session, const tal_reply **out);

#endif
