/* The parts of a review of a scenario, for soundness.c, which brings together what they need. Each adds
 * what it finds to the diagnostics. */
#ifndef TAL_ANALYSIS_REVIEW_H
#define TAL_ANALYSIS_REVIEW_H

#include "analysis/survey.h"
#include "base/buffer.h"
#include "base/diagnostics.h"

enum {
    TAL_CODE_SCENE_UNREACHED = 701, TAL_CODE_DEAD_END, TAL_CODE_LOOP, TAL_CODE_NEVER, TAL_CODE_ALWAYS,
    TAL_CODE_WAY_NOT_TRIED, TAL_CODE_REPLIES_CLOSED, TAL_CODE_NO_EXIT, TAL_CODE_LOOK_UNUSED,
    TAL_CODE_VARIABLE_UNUSED, TAL_CODE_OUTCOME_UNREACHED, TAL_CODE_MOMENT_UNMET,
    TAL_CODE_MOMENT_MISSED, TAL_CODE_NO_BEST_REPLY, TAL_CODE_FEW_MOMENTS, TAL_CODE_NO_WHY,
    TAL_CODE_NO_PATH, TAL_CODE_TELL, TAL_CODE_NOBODY_PASSES, TAL_CODE_PROBE_PASSES,
    TAL_CODE_TOO_LARGE, TAL_CODE_SAMPLED, TAL_CODE_FICKLE,
};

typedef struct tal_review {
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    const tal_survey_form *forms; /* a row for each form of the scenario */
    const tal_coverage *met;      /* in any of them */
    bool whole;                   /* all sessions of all forms: what was not met cannot be */
    uint8_t *exits;               /* 1 for each way that is there for when patience runs out */
    int32_t *hangs_up;            /* the outcome that is missing such a way, or TAL_NONE */
    tal_diagnostics *diagnostics;
} tal_review;

/* What stands in the file and does nothing; what is missing. Needs no exploration. */
tal_status tal_review_file(const tal_review *review);
tal_status tal_review_paths(const tal_review *review);
tal_status tal_review_tells(const tal_review *review);

/* Before what is reached, for it finds the exits. Needs no exploration. */
tal_status tal_review_patience(const tal_review *review);

/* What no session meets, and conditions that do not decide. Only of a whole exploration. */
tal_status tal_review_reached(const tal_review *review);

/* Can a conversation get to where it cannot end? That is told, and what follows from it is not. */
bool tal_review_is_trapped(const tal_review *review);

/* Where conversations cannot end, and what the best of them comes to. */
void tal_review_scores(const tal_review *review);

tal_status tal_review_probes(const tal_review *review);

/* A mask with a bit for each form: " in form 1", " in forms 0 and 2"; nothing where it is all. */
void tal_review_put_forms(const tal_review *review, uint64_t forms, tal_buffer *out);

/* Warns at an offset of the file; HINT may be NULL. */
void tal_review_warn(const tal_review *review, int code, uint32_t at, const char *hint,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

static inline tal_site tal_review_site(const tal_review *review, tal_site_kind kind, int32_t row)
{
    return review->scenario->sites[kind][row];
}

#endif
