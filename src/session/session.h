/*
 * What lower front ends do not need and the rooms above do: a look at a session's inside.
 * The public calls are in talante.h.
 */
#ifndef TAL_SESSION_SESSION_H
#define TAL_SESSION_SESSION_H

#include "model/scenario.h"

const tal_scenario *tal_session_scenario(const tal_session *session);

/* The reading of a text as the session would show it now, into the session's scratch. */
tal_status tal_session_render(tal_session *session, tal_text_id text, tal_text *out);

/* The index of the scene where the trainee is to answer, or TAL_NONE. */
int32_t tal_session_scene(const tal_session *session);

/* The index in scenario->replies of the i-th reply shown. */
int32_t tal_session_shown(const tal_session *session, int i);

/* The levels that REPLY (an index in scenario->replies) would give now; -1 where it gives none. */
tal_status tal_session_levels(tal_session *session, int32_t reply, int8_t levels[TAL_SKILLS]);

/* Of typed words that were erased since it is known what they were taken as: an action of this kind,
 * beside those of talante.h, has as its id "REPLY D V G", a level or -1 for each skill; or "", where
 * they were not understood. */
enum { TAL_ACTION_ERASED = TAL_ACTION_TEXT + 1 };

/* What tal_session_type would say and take, with its reasons, and nothing done. */
tal_status tal_session_would_take(tal_session *session, const char *text, size_t length,
                                  tal_typed *typed);

/* To the trainee's turn or the end, through all that is said: a function may fail there, and who listens hears it. */
tal_status tal_session_advance(tal_session *session);

/* Any action. EFFECT (or NULL) is not written to by a look or at TAL_EUNCLEAR. */
tal_status tal_session_act(tal_session *session, const tal_action *action, tal_effect *effect);

/* What EARNED comes to in a form of the scenario that ended at outcome ENDING, or TAL_NONE: not yet. */
void tal_session_tally(const tal_scenario *scenario, const tal_rubric *rubric, int form,
                       int32_t ending, const int32_t earned[TAL_SKILLS], tal_result *out);

/* Is RESULT ("resolved"...; NULL: not ended) among those that pass by the rubric? */
bool tal_result_is_passing(const tal_rubric *rubric, const char *result);

/* Is what A came to worth more than B, where conversations are pooled? An ending that passes before one
 * that does not, then the greater total. */
bool tal_result_is_worth_more(const tal_rubric *rubric, const tal_result *a, const tal_result *b);

/*
 * What COUNT conversations come to as one: points earned, points possible and moments are summed, and the
 * scores are those of the sums, so that each moment counts the same wherever it is met. A pass takes the
 * total at the cut, no skill under its floor, and every conversation ended with a result that passes.
 * `outcome` and `result` are NULL: there are several.
 */
void tal_result_pool(const tal_rubric *rubric, const tal_result *parts, size_t count,
                     tal_result *out);

#endif
