/* Where a conversation goes from a scene. Inline, for every turn comes through here; for the files of
 * this room only. */
#ifndef TAL_SESSION_WAYS_H
#define TAL_SESSION_WAYS_H

#include "session/state.h"

enum { TAL_NOWHERE = INT32_MIN };

/* The place of the first target of RUN that holds; TAL_NOWHERE where none does. */
static inline tal_status tal_session_way(tal_session *session, tal_run run, int32_t *place)
{
    const tal_target *targets = session->scenario->targets + run.first;
    *place = TAL_NOWHERE;
    for (int32_t i = 0; i < run.count; i++) {
        bool holds;
        tal_status status = tal_session_holds(session, targets[i].when, &holds);
        if (status)
            return status;
        if (holds) {
            *place = targets[i].place;
            break;
        }
    }
    return TAL_OK;
}

/* Stands at the beginning of a scene, or at an outcome. The tables lie far apart, so what the next
 * calls will read is fetched meanwhile: on a scenario of 2,000 scenes that is worth a tenth. */
static inline void tal_session_stand(tal_session *session, int32_t place)
{
    const tal_scenario *scenario = session->scenario;
    session->place = place;
    session->shown_count = 0;
    if (place < 0) {
        session->scene = NULL;
        session->line = session->lines_end = NULL;
        session->phase = TAL_PHASE_OVER;
        return;
    }
    session->scene = &scenario->scenes[place];
    session->replies = scenario->replies + session->scene->replies.first;
    session->line = scenario->lines + session->scene->lines.first;
    session->lines_end = session->line + session->scene->lines.count;
    session->phase = TAL_PHASE_LINES;
    __builtin_prefetch(session->line);
    for (int32_t i = 0; i < session->scene->replies.count; i++)
        __builtin_prefetch(&session->replies[i]);
}

/* Enters a scene, or an outcome. A scene counts as visited once the conversation has left
 * it: "have we been here before?" */
static inline void tal_session_enter(tal_session *session, int32_t place)
{
    int32_t bit = session->scene->bit;
    if (bit != TAL_NONE && !tal_session_bit(session, bit)) {
        tal_session_mark(session, bit);
        session->hops = 0; /* conditions may read otherwise now */
    }
    tal_session_stand(session, place);
    if (place >= 0 && ++session->hops > session->scenario->scenes_count)
        session->phase = TAL_PHASE_STUCK; /* scenes that only lead to one another */
}

#endif
