/* A scenario's own tests: a path is played, and what it expects is held against how it ended. */
#ifndef TAL_SESSION_PATH_H
#define TAL_SESSION_PATH_H

#include "base/buffer.h"
#include "session/coverage.h"
#include "session/session.h"

typedef enum tal_path_end {
    TAL_PATH_PASSED,
    TAL_PATH_CLOSED, /* a step cannot be taken */
    TAL_PATH_OPEN,   /* all steps are taken, and no outcome is reached */
    TAL_PATH_UNMET,  /* it ended otherwise than expected */
    TAL_PATH_BROKEN, /* a Lua function of the scenario failed: tal_session_trouble */
} tal_path_end;

/* A step that was taken. */
typedef struct tal_path_turn {
    int32_t place;     /* the scene in which */
    tal_effect effect; /* of a reply or silence; a look's is not told */
} tal_path_turn;

typedef struct tal_path_run {
    const tal_scenario *scenario; /* borrowed, as is the path */
    const tal_path *path;
    tal_session *session; /* as it stands after the last step; NULL: the path was not played */
    tal_path_turn *turns; /* a row for each step that was taken */
    int32_t done;         /* how many: where it is CLOSED or BROKEN, the step at fault */
    tal_path_end end;
    tal_result result;
} tal_path_run;

/*
 * Plays path INDEX, up to the first step that cannot be taken; what it meets is noted in COVERAGE
 * (or NULL). Then OUT is to be freed, also after a failure, which is one of the system: a path that
 * does not hold is TAL_OK, and OUT says how.
 */
tal_status tal_path_play(tal_path_run *out, const tal_scenario *scenario, const tal_rubric *rubric,
                         int32_t index, tal_coverage *coverage);
void tal_path_free(tal_path_run *run);

/* What is wrong with a run that has not passed: in a sentence, what to do about it (nothing: no
 * hint), and where in the source. */
void tal_path_message(const tal_path_run *run, tal_buffer *out);
void tal_path_hint(const tal_path_run *run, tal_buffer *out);
size_t tal_path_offset(const tal_path_run *run);

/* What a path's `expect` may read of how RUN ended, by enum tal_ending; a text that no expression
 * of the scenario names is TAL_NONE. */
void tal_path_endings(const tal_path_run *run, int32_t out[TAL_ENDINGS]);

/* Plays every path of the scenario. A path that cannot be taken is TAL511, one that does not end
 * TAL512, an expectation that does not hold TAL513; those that stop in the same scene are told
 * together. TAL_EFILE where one fails. */
tal_status tal_path_check(const tal_scenario *scenario, const tal_rubric *rubric,
                          tal_diagnostics *diagnostics);

#endif
