/* Exploring a whole scenario: each form, the probes in it, and what all of them meet. */
#ifndef TAL_ANALYSIS_SURVEY_H
#define TAL_ANALYSIS_SURVEY_H

#include "analysis/explore.h"
#include "analysis/probe.h"

typedef struct tal_survey_form {
    tal_exploration exploration;
    tal_probe_score probes[TAL_PROBES];
} tal_survey_form;

typedef struct tal_survey {
    const tal_scenario *scenario; /* borrowed */
    const tal_rubric *rubric;     /* borrowed */
    tal_survey_form *forms;
    size_t count;
    tal_coverage *coverage;       /* what is met in any of these forms */
} tal_survey;

/*
 * Explores form FORM, or all where it is -1, and plays the probes there. OUT is to be freed, also
 * after a failure. TAL_EINVAL: no such form. TAL_EFUNCTION: a Lua function failed, and TROUBLE says
 * how.
 */
tal_status tal_survey_run(tal_survey *out, const tal_scenario *scenario, const tal_rubric *rubric,
                          int form, const tal_graph_limits *limits, tal_trouble *trouble);
void tal_survey_free(tal_survey *survey);

/* Was every session of the form gone through? Then what was not met cannot be. */
static inline bool tal_survey_is_whole(const tal_survey_form *form)
{
    return form->exploration.extent == TAL_EXTENT_ALL;
}

/* A reply by its place in its scene, the silence last: its row, or TAL_NONE past them. */
static inline int32_t tal_survey_reply(const tal_scene *scene, int32_t i)
{
    return i < scene->replies.count    ? scene->replies.first + i
           : i == scene->replies.count ? scene->silence
                                       : TAL_NONE;
}

/* Of a form that is whole: are replies taken in SCENE, and no session passes after any of them? */
bool tal_survey_is_lost(const tal_scenario *scenario, const tal_survey_form *form, int32_t scene);

#endif
