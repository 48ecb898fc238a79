/*
 * libtalante: practise the conversation in which the customer is wrong, or turns out to be right.
 *
 * In order of use: diagnostics, scenario, rubric, session, typed words, result. A front end pulls: it
 * asks the session for the next event, shows it, and answers with a reply. The library never prints.
 *
 * Ownership. What `new` and `load` give is the caller's, to be freed with the matching `free`
 * (which takes NULL). Everything else is borrowed: from a scenario until it is freed, from a
 * session until the next call on that session.
 * Errors. Functions that can fail return tal_status, 0 or negative; after a failure nothing was
 * made that must be freed, and out-parameters are not to be read, unless it says so below. Pointers
 * may not be NULL, unless it says so; diagnostics may. Text is UTF-8, ending with a zero byte.
 * Language. Messages are in the language of the process's locale (gettext domain "talante"); what
 * a conversation says is in the session's language.
 * Threads. A sealed scenario and a rubric are immutable and may be shared by any number of
 * sessions in any number of threads; one session belongs to one thread at a time.
 */
#ifndef TALANTE_H
#define TALANTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What stands here is what the library exports; all else is compiled hidden. */
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

typedef enum tal_status {
    TAL_OK = 0,
    TAL_ENOMEM = -1,    /* no memory */
    TAL_EINVAL = -2,    /* an argument out of range, or a call at the wrong moment */
    TAL_EIO = -3,       /* the system refused; errno says why */
    TAL_EFILE = -4,     /* the file has errors or cannot be read; the diagnostics say more */
    TAL_ECHOICE = -5,   /* no such reply or look is offered now */
    TAL_EENDED = -6,    /* the conversation is over */
    TAL_ESTALE = -7,    /* a snapshot or a list of actions does not fit this scenario */
    TAL_EFUNCTION = -8, /* a Lua function of the scenario failed; tal_session_trouble says how */
    TAL_EUNCLEAR = -9,  /* nothing in the words was understood: ask what they mean, and go on */
} tal_status;

/* One sentence in the language of the interface. Static; never NULL. */
const char *tal_status_text(tal_status status);

/* The version of the library, such as "0.1.0". */
const char *tal_version(void);

/* ---- Diagnostics: what is wrong with a file, and where ------------------------------------- */

typedef enum tal_severity { TAL_ERROR, TAL_WARNING } tal_severity;

typedef struct tal_diagnostic {
    int code;              /* printed as TAL012 */
    tal_severity severity;
    const char *file;
    int line, column;      /* from 1, the column in characters; 0 where there is no place */
    const char *source;    /* the line of the file, or NULL */
    const char *message;
    const char *hint;      /* what to do about it, or NULL */
} tal_diagnostic;

typedef struct tal_diagnostics tal_diagnostics;

tal_diagnostics *tal_diagnostics_new(void); /* NULL: no memory */
void tal_diagnostics_free(tal_diagnostics *list);

size_t tal_diagnostics_count(const tal_diagnostics *list);
size_t tal_diagnostics_errors(const tal_diagnostics *list);

/* The i-th in the order of the file; borrowed from the list. NULL past the last. */
const tal_diagnostic *tal_diagnostics_get(const tal_diagnostics *list, size_t i);

/* "file:line:col: error[TAL012]: message", the line, a caret and the hint, each line ended. Control
 * characters of the file's are shown as '?'. The caller frees; NULL: no memory. */
char *tal_diagnostic_format(const tal_diagnostic *diagnostic);

/* ---- Scenario: one role-play, one .lua file ------------------------------------------------- */

typedef struct tal_scenario tal_scenario;

/*
 * Reads PATH and the translations beside it (NAME.LANG.yaml), and seals. Every error of the files
 * goes into DIAGNOSTICS; TAL_EFILE when there was one. Warnings alone do not fail.
 */
tal_status tal_scenario_load(tal_scenario **out, const char *path, tal_diagnostics *diagnostics);

/* The same from memory, a step at a time; NAME stands in diagnostics. Seal before starting. */
tal_status tal_scenario_load_bytes(tal_scenario **out, const char *name, const char *bytes,
                                   size_t length, tal_diagnostics *diagnostics);
tal_status tal_scenario_translate_bytes(tal_scenario *scenario, const char *name,
                                        const char *bytes, size_t length,
                                        tal_diagnostics *diagnostics);
tal_status tal_scenario_seal(tal_scenario *scenario, tal_diagnostics *diagnostics);
void tal_scenario_free(tal_scenario *scenario);

typedef struct tal_scenario_info {
    const char *id, *title, *summary, *teaches, *setting; /* "" where the author gave none */
    const char *persona, *role, *portrait, *voice;
    int minutes;                                          /* 0 where the author gave none */
} tal_scenario_info;

/* In LANGUAGE, or in the scenario's own where that is NULL or not there. */
void tal_scenario_info_get(const tal_scenario *scenario, const char *language,
                           tal_scenario_info *out);

/* The i-th language ("en"), the scenario's own first; NULL past the last. */
const char *tal_scenario_language(const tal_scenario *scenario, size_t i);

/* How many forms (combinations of varied facts) there are, 1 or more. */
int tal_scenario_forms(const tal_scenario *scenario);

/* SHA-256 of the scenario's file, 64 hexadecimal digits. */
const char *tal_scenario_sha256(const tal_scenario *scenario);

/* ---- Rubric: weights, anchors and cut scores, a YAML file ----------------------------------- */

typedef enum tal_skill { TAL_DISCERNMENT, TAL_VALIDATION, TAL_DISAGREEMENT } tal_skill;
enum { TAL_SKILLS = 3 };

typedef struct tal_rubric tal_rubric;

tal_status tal_rubric_load(tal_rubric **out, const char *path, tal_diagnostics *diagnostics);
tal_status tal_rubric_load_bytes(tal_rubric **out, const char *name, const char *bytes,
                                 size_t length, tal_diagnostics *diagnostics);
void tal_rubric_free(tal_rubric *rubric);
const char *tal_rubric_sha256(const tal_rubric *rubric);

/* ---- Session: one run of a scenario --------------------------------------------------------- */

typedef struct tal_session tal_session;

typedef enum tal_order {
    TAL_ORDER_SEEDED,  /* replies in an order drawn from the seed: what people see */
    TAL_ORDER_WRITTEN, /* replies in the order of the file: for tests and benchmarks */
} tal_order;

typedef struct tal_start {
    const char *language; /* NULL: the scenario's own */
    uint64_t seed;
    int form;             /* 0 to forms - 1, or -1: drawn from the seed */
    tal_order order;
} tal_start;

/* TAL_EINVAL: not sealed, no such form, language or order. The scenario must outlive it. */
tal_status tal_session_start(tal_session **out, const tal_scenario *scenario,
                             const tal_start *start);
void tal_session_free(tal_session *session);

typedef struct tal_text {
    const char *bytes;
    size_t length; /* in bytes, without the final zero */
} tal_text;

typedef enum tal_event_kind {
    TAL_EVENT_SAYS,    /* a line of somebody's; speaker is set */
    TAL_EVENT_NOTE,    /* a line of the narrator's */
    TAL_EVENT_REPLIES, /* the trainee's turn; repeated until a reply is taken */
    TAL_EVENT_OUTCOME, /* how it ended; repeated */
    TAL_EVENT_STUCK,   /* no reply and no way on: a mistake of the scenario's; repeated */
} tal_event_kind;

typedef struct tal_event {
    tal_event_kind kind;
    const char *scene;   /* its id; at an outcome, the outcome's */
    const char *speaker; /* SAYS: the person's name in the session's language */
    const char *portrait; /* SAYS: the person's, as the file names it; "" where the author gave none */
    tal_text text;       /* SAYS, NOTE, OUTCOME; not set otherwise */
    int replies;         /* REPLIES: how many are shown, locked ones included */
    int silence;         /* REPLIES: seconds after which saying nothing counts, 0: never */
} tal_event;

tal_status tal_session_next(tal_session *session, tal_event *out);

typedef struct tal_choice {
    const char *id;
    tal_text text;      /* empty while it is locked: it may quote what was not looked up */
    const char *locked; /* why it cannot be taken now, or NULL: it can */
} tal_choice;

/* The i-th reply shown, from 0, after TAL_EVENT_REPLIES; valid until the session moves on. */
tal_status tal_session_choice(tal_session *session, int i, tal_choice *out);

/* What a reply did. A level of -1: the reply scored nothing for that skill. */
typedef struct tal_effect {
    const char *moment; /* the moment that this reply decided, as the file names it, or NULL */
    int8_t levels[TAL_SKILLS];
    int8_t possible[TAL_SKILLS]; /* the best level that the moment had in this form, or -1 */
    int trust, patience;         /* the change, after clamping to 0..100 */
} tal_effect;

/* Takes a reply that is shown and not locked, by its id. EFFECT may be NULL. */
tal_status tal_session_reply(tal_session *session, const char *id, tal_effect *effect);

/* Says nothing, where the scene counts silence; TAL_ECHOICE elsewhere. */
tal_status tal_session_silence(tal_session *session, tal_effect *effect);

typedef struct tal_look {
    const char *id;
    tal_text label;
} tal_look;

/* The i-th thing on the desk that can be looked at now; TAL_ECHOICE past the last. */
tal_status tal_session_desk(tal_session *session, int i, tal_look *out);

/* Looks at it: SHOWN (or NULL) is what the record says. Not a turn. Its effects count the first
 * time. It may open or close replies: ask for the next event again. */
tal_status tal_session_look(tal_session *session, const char *id, tal_text *shown);

/* The i-th hint of the scene; TAL_ECHOICE past the last. */
tal_status tal_session_hint(tal_session *session, int i, tal_text *out);

typedef struct tal_state {
    const char *scene; /* or the outcome's id */
    int turn, form;
    int trust, patience; /* 0..100 */
    const char *language;
    uint64_t seed;
} tal_state;

void tal_session_state(const tal_session *session, tal_state *out);

/* After TAL_EFUNCTION: what failed. NULL otherwise. Such a session cannot go on. */
const tal_diagnostic *tal_session_trouble(const tal_session *session);

/*
 * The state as a few lines of text that name scenes, replies and moments by id: of what happened,
 * what the scenario's expressions can ask for; of what was typed, numbers for its words, by which a
 * session that listens knows what is said again. Like snprintf: writes at most CAPACITY bytes, zero
 * included (BUFFER may be NULL where that is 0), and sets LENGTH to what all of it takes without
 * the zero. TAL_EINVAL: it did not fit; or, with LENGTH 0, lines are still to come: a snapshot is
 * taken while the trainee is to answer, or at the end.
 */
tal_status tal_session_snapshot(const tal_session *session, char *buffer, size_t capacity,
                                size_t *length);

/*
 * Puts a session of the same scenario, edited since or not, into that state; language, form, seed
 * and order are the snapshot's. Then ask for the next event: lines that were said before are not
 * said again. TAL_ESTALE: it names what is no longer there; DIAGNOSTICS says what, and the session
 * is as it was. What the old file did not ask for counts as not having happened, also where an edit
 * asks for it now; to take everything over, keep the actions and use tal_session_replay.
 */
tal_status tal_session_restore(tal_session *session, const char *snapshot, size_t length,
                               tal_diagnostics *diagnostics);

typedef enum tal_action_kind {
    TAL_ACTION_REPLY,
    TAL_ACTION_LOOK,
    TAL_ACTION_SILENCE,
    TAL_ACTION_TEXT, /* also one that was not understood */
} tal_action_kind;

typedef struct tal_action {
    tal_action_kind kind;
    const char *id; /* of the reply or look; of a text, its words */
} tal_action;

/*
 * Back to the start and through COUNT actions, up to the trainee's next turn: rewind, resume and
 * verify in one. TAL_ESTALE: action DONE (from 0) cannot be taken; the session stands there. Texts
 * need the same listener as before.
 */
tal_status tal_session_replay(tal_session *session, const tal_action *actions, size_t count,
                              size_t *done);

/* ---- Typed words: the trainee says it in their own ------------------------------------------- */

typedef struct tal_lexicon tal_lexicon;

/* What words do, as data: every *.yaml of FOLDER, in the order of their names. Immutable; it may be
 * shared. */
tal_status tal_lexicon_load(tal_lexicon **out, const char *folder, tal_diagnostics *diagnostics);
void tal_lexicon_free(tal_lexicon *lexicon);
const char *tal_lexicon_sha256(const tal_lexicon *lexicon);

/* Room to listen in: for one thread at a time. The lexicon must outlive it. NULL: no memory. */
typedef struct tal_listener tal_listener;
tal_listener *tal_listener_new(const tal_lexicon *lexicon);
void tal_listener_free(tal_listener *listener);

/* From now on words can be typed. Best called before the first event: what the persona says counts.
 * The listener must outlive the session, or be taken away by NULL. */
tal_status tal_session_listen(tal_session *session, tal_listener *listener);

enum { TAL_TYPED_LIMIT = 10000 }; /* characters; what lies beyond is not read */

typedef struct tal_typed {
    const char *reply;         /* the id of the one that the words were taken as */
    int8_t levels[TAL_SKILLS]; /* 0..2: of the words; the effect has what the moment lets them earn */
    bool understood;           /* false: for the second time in this turn; then all levels are 0 */
    bool cut;                  /* the text was longer than TAL_TYPED_LIMIT */
} tal_typed;

/*
 * Answers with words instead of a reply's id. They are scored by what they say; trust, patience and
 * the way on are those of the reply, among the open ones, that they are most like; or, where nothing
 * was understood for the second time in this turn, that does least harm. TAL_EUNCLEAR:
 * for the first time; it is no turn, and nothing has changed.
 * TAL_EINVAL: nobody listens, or the text is not UTF-8. EFFECT and TYPED may be NULL.
 */
tal_status tal_session_type(tal_session *session, const char *text, size_t length,
                            tal_effect *effect, tal_typed *typed);

/* One reason for a level. Those of a skill sum up to its raw score: 100 are level 1, 200 level 2. */
typedef struct tal_reason {
    tal_skill skill;
    const char *rule;  /* the lexicon's name for it, such as "limit.cannot" */
    size_t start, end; /* the words, in bytes of the text */
    int points;        /* in hundredths of a level; negative: taken back */
    const char *note;  /* more about that, or NULL */
} tal_reason;

/* The i-th reason, by skill and place, of the last text; TAL_ECHOICE past the last. Valid until the
 * next text of the listener. */
tal_status tal_session_reason(const tal_session *session, int i, tal_reason *out);

/* ---- Result ---------------------------------------------------------------------------------- */

typedef struct tal_skill_score {
    int earned, possible; /* levels, summed over the moments of this form */
    int score;            /* floor(100 * earned / possible), or -1 where possible is 0 */
    int moments;          /* how many moments of this form exercise the skill */
    bool measured;        /* at least TAL_MEASURED_MOMENTS of them */
} tal_skill_score;

enum { TAL_MEASURED_MOMENTS = 3 };

typedef struct tal_result {
    const char *outcome; /* NULL: not ended */
    const char *result;  /* "resolved"...; NULL: not ended */
    bool passed;
    int total; /* floor of the weighted mean of the scores, by the rubric; -1 without any */
    tal_skill_score skills[TAL_SKILLS];
} tal_result;

/* At any time, not only at the end. TAL_EINVAL: no rubric. */
tal_status tal_session_result(const tal_session *session, const tal_rubric *rubric,
                              tal_result *out);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
