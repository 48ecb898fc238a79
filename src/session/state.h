/* The inside of a session, for the files of this room only. One block: the struct, then its cells,
 * bits, the replies shown and the scratch for texts that are put together. */
#ifndef TAL_SESSION_STATE_H
#define TAL_SESSION_STATE_H

#include "session/session.h"

typedef enum tal_phase {
    TAL_PHASE_LINES, /* lines of the scene are still to come */
    TAL_PHASE_TURN,  /* the trainee is to answer */
    TAL_PHASE_OVER,  /* at an outcome */
    TAL_PHASE_STUCK,
    TAL_PHASE_BROKEN, /* a function failed */
} tal_phase;

enum { TAL_SHOWN_LOCKED = 0x80, TAL_SHOWN_INDEX = 0x7f };

struct tal_session {
    const tal_scenario *scenario;
    tal_diagnostic *trouble; /* owned; NULL unless BROKEN */
    uint64_t seed;
    uint32_t *bits;
    uint8_t *shown;          /* offsets into the scene's replies, in the order shown */
    int32_t place;           /* a scene, or an outcome as -1 - n */
    int32_t line;            /* the next line of the scene */
    int32_t hops;            /* scenes entered since the last action */
    int16_t form;
    uint8_t language, order, phase, shown_count;
    int32_t cells[];
};

/* A place for a text that is put together: one for each reply shown, and one for anything else. */
enum { TAL_SCRATCH_OTHER = -1 };

static inline tal_env tal_session_env(const tal_session *session)
{
    const tal_scenario *scenario = session->scenario;
    return (tal_env){ session->cells, session->bits, scenario->forms[session->form].facts, NULL };
}

static inline bool tal_session_bit(const tal_session *session, int32_t bit)
{
    return session->bits[bit / 32] >> (bit % 32) & 1;
}

static inline void tal_session_mark(tal_session *session, int32_t bit)
{
    if (bit != TAL_NONE)
        session->bits[bit / 32] |= (uint32_t)1 << (bit % 32);
}

/* Bytes of the block of one session. */
size_t tal_session_size(const tal_scenario *scenario);

/* Does the formula hold? "None given" does. */
tal_status tal_session_holds(tal_session *session, tal_formula formula, bool *out);

/* A level or a condition that only Lua knows; a failure breaks the session. */
tal_status tal_session_ask(tal_session *session, tal_formula formula, tal_type type, int32_t *out);

/* Sets variables by a function of the scenario's. */
tal_status tal_session_ask_set(tal_session *session, tal_formula formula);

/* Renders TEXT into scratch SLOT (0 to shown_max - 1, or TAL_SCRATCH_OTHER). */
tal_status tal_session_render_at(tal_session *session, tal_text_id text, int slot, tal_text *out);

/* Back to the start: the first scene, before its first line. */
void tal_session_reset(tal_session *session);

/* Enters a scene, or an outcome. */
void tal_session_enter(tal_session *session, int32_t place);

/* The first target of RUN that holds; *FOUND is false where none does. */
tal_status tal_session_way(tal_session *session, tal_run run, int32_t *place, bool *found);

/* Which replies are shown, in which order, and whether one can be taken. */
tal_status tal_session_offer(tal_session *session, bool *open);

#endif
