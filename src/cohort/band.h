/*
 * How sure a score is: the standard error of measurement, and the 68 % band of one error to either
 * side. It comes from a norm file that the assessment names, or from the cohort itself where at
 * least TAL_BAND_PEOPLE are complete; otherwise there is none, and nobody's result is a verdict.
 *
 *     SEM = s sqrt(1 - reliability)      analysis/reliability.h
 *
 * of scores of 0 to 100, s with n - 1. The reliability of the total is the smaller of alpha over
 * items and alpha over conversations as testlets: items of one conversation have more in common
 * than the skill, and alpha over them is too high for that (H. Wainer, G. L. Kiely, Journal of
 * Educational Measurement 24 (1987) 185-201). That of a skill is alpha over its items. Below 0, or
 * not defined, it counts as 0. SEM is rounded to hundredths before it is used.
 *
 * A norm file (YAML), as batch writes one:
 *
 *     norm: three-conversations        # how results name it
 *     assessment: three-conversations  # the assessment that it is of
 *     candidates: 1834
 *     sem: { total: 6.42, discernment: 9.81, validation: 10.05, disagreement: 9.4 }
 *     totals: [0, 0, 3, ...]           # how many had a total of 0, 1 ... 100
 */
#ifndef TAL_COHORT_BAND_H
#define TAL_COHORT_BAND_H

#include "cohort/sums.h"

enum { TAL_BAND_PEOPLE = 100 };

typedef struct tal_band {
    bool set;
    char source[128]; /* the norm's name, or "": this cohort */
    uint64_t people;
    int sem, sems[TAL_SKILLS];          /* hundredths of a point, of the total and of each skill */
    double items_alpha, testlets_alpha; /* of this cohort; NAN: not defined */
    uint64_t totals[TAL_SCORES];        /* of those that percentiles are among */
} tal_band;

tal_status tal_band_of(tal_band *out, tal_sums *sums, const tal_assembly *assembly);

/* That by which the results of ASSEMBLY are judged: of its norm file, where it names one (alphas
 * are the cohort's all the same), else of TALLY. Errors as tal_band_read. */
tal_status tal_band_find(tal_band *out, tal_sums *sums, const tal_assembly *assembly,
                         tal_diagnostics *diagnostics);

/* TAL_EFILE: the file has errors (TAL480 to TAL482), or is of another assessment (TAL483). */
tal_status tal_band_read(tal_band *out, const char *path, const tal_assembly *assembly,
                         tal_diagnostics *diagnostics);

/* The norm file of a band that is set. */
void tal_band_put(const tal_band *band, const tal_assembly *assembly, tal_buffer *out);

typedef struct tal_band_range {
    int low, high; /* 0 to 100, rounded outwards */
} tal_band_range;

tal_band_range tal_band_around(int score, int sem);

/* Is CUT in it? */
bool tal_band_includes(int score, int sem, int cut);

/* The percentile rank of a total, 0 to 100, rounded; analysis/standards.h has the formula. */
int tal_band_percentile(const tal_band *band, int total);

typedef enum tal_decision_kind {
    TAL_DECISION_PASSED,
    TAL_DECISION_NOT_PASSED,
    TAL_DECISION_PERSON, /* to be decided by a person */
    TAL_DECISIONS,
} tal_decision_kind;

/* Of a complete candidate. A person decides where there is no band; where the total's includes the
 * cut; and, above the cut, where a skill's includes its floor. */
tal_decision_kind tal_band_decide(const tal_band *band, const tal_rubric *rubric,
                                  const tal_result *pooled);

extern const char *const tal_decision_names[TAL_DECISIONS]; /* "passed", "not passed", "to be
                                                             * decided by a person" */

#endif
