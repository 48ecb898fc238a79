/*
 * Adverse impact: do groups of people pass at different rates?
 *
 *   four fifths  a group's rate, divided by that of the group with the highest, is under 4/5: Uniform
 *                Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D (1978). Compared in whole
 *                numbers. The same quotient is the impact ratio of New York City's Local Law 144: of selection
 *                rates, or of scoring rates (the share above the median score of all), 6 RCNY 5-300, 5-301.
 *                Whether one person more would change the finding: question 21 of the EEOC's questions and
 *                answers on the Guidelines, 44 FR 11996 (1979), holds such numbers to be too small to act on.
 *   Fisher       the probability of a table as improbable as this or more, its margins given. R. A.
 *                Fisher, "Statistical methods for research workers", 5th edition (1934), section 21.02
 *
 * A group under 2 % of all may be left aside (6 RCNY 5-301 d; 1978 Guidelines, 15 A): it is counted, and told,
 * but no other group is held against it.
 */
#ifndef TAL_ANALYSIS_IMPACT_H
#define TAL_ANALYSIS_IMPACT_H

#include "analysis/figure.h"
#include "analysis/standards.h"

typedef struct tal_impact {
    size_t n, yes;       /* set by the caller: of N people, so many */
    double rate;         /* 0 where n is */
    tal_interval wilson; /* of the rate; 0 where n is 0 */
    bool reference;      /* the others are held against it */
    bool small, few;     /* under 2 % of all; fewer than 30 people */
    tal_figure ratio, fisher;
    bool flagged;        /* ratio < 4/5 */
    bool flips;          /* one person more would change that: of this group; of another where it is not flagged */
} tal_impact;

/* Fills in the rest of COUNT groups, which have no person in common. */
void tal_impact_of(tal_impact *groups, size_t count);

/* Two-sided: A of M against B of N. */
double tal_fisher(size_t a, size_t m, size_t b, size_t n);

#endif
