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
    const tal_scene *scene;  /* at `place`; NULL at an outcome */
    const tal_reply *replies;         /* the scene's */
    const tal_line *line, *lines_end; /* the scene's: the next one, and past the last */
    const tal_wording *wordings;      /* of `language` */
    tal_env env;             /* the cells and bits below, the facts of `form` */
    tal_diagnostic *trouble; /* owned; NULL unless BROKEN */
    struct tal_typing *typing; /* owned; NULL: nobody listens to words */
    uint64_t seed;
    uint32_t *bits;
    uint8_t *shown;          /* offsets into the scene's replies, in the order shown */
    int32_t place;           /* a scene, or an outcome as -1 - n */
    int32_t hops;            /* scenes entered since something changed that conditions name */
    int16_t form;
    uint8_t language, order, phase, shown_count;
    int32_t cells[];
};

/* A place for a text that is put together: one for each reply shown, and one for anything else. */
enum { TAL_SCRATCH_OTHER = -1 };

/* The i-th reply shown. */
static inline const tal_reply *tal_session_reply_at(const tal_session *session, int i)
{
    return &session->replies[session->shown[i] & TAL_SHOWN_INDEX];
}

static inline bool tal_session_bit(const tal_session *session, int32_t bit)
{
    uint32_t i = (uint32_t)bit;
    return session->bits[i / 32] >> (i % 32) & 1;
}

static inline void tal_session_mark(tal_session *session, int32_t bit)
{
    uint32_t i = (uint32_t)bit;
    if (bit != TAL_NONE)
        session->bits[i / 32] |= (uint32_t)1 << (i % 32);
}

/* Bytes of the block of one session. */
size_t tal_session_size(const tal_scenario *scenario);

/* What most sessions never call: kept out of the way of what they do call. */
#define TAL_SELDOM __attribute__((cold, noinline))

/* A level or a condition that only Lua knows; a failure breaks the session. */
TAL_SELDOM tal_status tal_session_ask(tal_session *session, tal_formula formula, tal_type type,
                                      int32_t *out);

/* Does the formula hold? "None given" does. */
static inline tal_status tal_session_holds(tal_session *session, tal_formula formula, bool *out)
{
    if (formula >= 0) {
        *out = !formula || tal_expr_eval(session->scenario->nodes, formula - 1, &session->env);
        return TAL_OK;
    }
    int32_t value;
    tal_status status = tal_session_ask(session, formula, TAL_BOOL, &value);
    *out = !status && value;
    return status;
}

/* Sets variables by a function of the scenario's. */
TAL_SELDOM tal_status tal_session_ask_set(tal_session *session, tal_formula formula);

/* Puts TEXT together in scratch SLOT (0 to shown_max - 1, or TAL_SCRATCH_OTHER). */
TAL_SELDOM tal_status tal_session_compose(tal_session *session, tal_text_id text, int slot,
                                          tal_text *out);

/* Renders TEXT. Most are constant, and are lent as they stand; any other is put together. */
static inline tal_status tal_session_render_at(tal_session *session, tal_text_id text, int slot,
                                               tal_text *out)
{
    const tal_wording *wording = &session->wordings[text];
    if (!wording->bytes)
        return tal_session_compose(session, text, slot, out);
    *out = (tal_text){ wording->bytes, (size_t)wording->length };
    return TAL_OK;
}

/* Sets the form and the language, and what follows from them. */
void tal_session_set(tal_session *session, int form, int language);

/* Back to the start: the first scene, before its first line. */
void tal_session_reset(tal_session *session);

/* Which replies are shown, in which order, and whether one can be taken. */
tal_status tal_session_offer(tal_session *session, bool *open);

/* All lines are said: the trainee's turn, or on by the scene's own way. */
tal_status tal_session_settle(tal_session *session);

/* Is it the trainee's turn? Else why not. */
tal_status tal_session_must_be_turn(const tal_session *session);

/* Takes REPLY for words that are worth LEVELS, which the moment caps. */
tal_status tal_session_take(tal_session *session, const tal_reply *reply,
                            const int8_t levels[TAL_SKILLS], tal_effect *effect);

/* What a reply does to the state, all but the way on; and the way on. */
tal_status tal_session_affect(tal_session *session, const tal_reply *reply, tal_effect *effect);
tal_status tal_session_move_on(tal_session *session, const tal_reply *reply);

/* What a look does: its effects the first time, and which replies are then shown. */
tal_status tal_session_look_at(tal_session *session, const tal_desk_look *look);

#endif
