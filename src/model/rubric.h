/*
 * The rubric: what a level means in words, what each skill weighs, and what passes. Read from YAML:
 *
 *     rubric: three-skills
 *     cut: 75                                   # of the total, 0 to 100
 *     passing: [resolved, recovered]            # results of outcomes
 *     skills:
 *       discernment:                            # each of the three
 *         weight: 1                             # 0 to 100, not all 0
 *         floor: 50                             # 0 to 100
 *         name: { en: "Discernment", es: "Discernimiento" }
 *         anchors: [ { en: "level 0 ...", es: ... }, { level 1 }, { level 2 } ]
 *     cut_method: { en: "...", es: "..." }      # how cut and floors were set, by whom and when; may be left out
 */
#ifndef TAL_MODEL_RUBRIC_H
#define TAL_MODEL_RUBRIC_H

#include "base/arena.h"
#include "base/hash.h"
#include "model/scenario.h"

enum { TAL_RUBRIC_LANGUAGES = 8, TAL_LEVELS = 3 };

struct tal_rubric {
    tal_arena *arena;
    char sha256[TAL_SHA256_HEX];
    const char *id;
    int cut, weights[TAL_SKILLS], floors[TAL_SKILLS];
    uint32_t passing; /* bit i: tal_result_names[i] passes */
    const char *languages[TAL_RUBRIC_LANGUAGES];
    int languages_count;
    const char *names[TAL_SKILLS][TAL_RUBRIC_LANGUAGES];
    const char *anchors[TAL_SKILLS][TAL_LEVELS][TAL_RUBRIC_LANGUAGES];
    const char *cut_method[TAL_RUBRIC_LANGUAGES]; /* all NULL: it does not say */
};

/* In LANGUAGE, or in the rubric's first where that is not there. */
const char *tal_rubric_skill_name(const tal_rubric *rubric, tal_skill skill, const char *language);
const char *tal_rubric_anchor(const tal_rubric *rubric, tal_skill skill, int level,
                              const char *language);

/* The same of how the cut was set. NULL: the rubric does not say. */
const char *tal_rubric_cut_method(const tal_rubric *rubric, const char *language);

#endif
