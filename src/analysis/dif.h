/*
 * Differential item functioning: do people of two groups who score alike fare differently at an item? P. W.
 * Holland, D. T. Thayer, "Differential item performance and the Mantel-Haenszel procedure" in H. Wainer, H.
 * I. Braun, "Test validity" (1988) 129-145. A stratum is one score. With A right and B wrong in the reference
 * group, C and D in the focal one, T in all:
 *
 *   odds       sum of A D / T over sum of B C / T: above 1, the item is easier for the reference group
 *   delta      -2.35 ln(odds), the scale of ETS
 *   chi-square (|sum of A - E| - 1/2)^2 / sum of variances, 1 degree of freedom; the 1/2 is not more than
 *              that difference
 *   error      of ln(odds): J. Robins, N. Breslow, S. Greenland, Biometrics 42 (1986) 311-323
 *   class      A: |delta| < 1 or not significantly different from 0 (5 %, by chi-square). C: |delta| >= 1.5 and
 *              significantly above 1 (5 %, one-sided). B: all else. M. Zieky in P. W. Holland, H. Wainer,
 *              "Differential item functioning" (1993) 337-347
 */
#ifndef TAL_ANALYSIS_DIF_H
#define TAL_ANALYSIS_DIF_H

#include <stdbool.h>
#include <stddef.h>

typedef struct tal_stratum {
    size_t right[2], wrong[2]; /* of the reference group, of the focal one */
} tal_stratum;

typedef struct tal_dif {
    double odds, error; /* ERROR of ln(odds) */
    double delta;
    double square, p;   /* chi-square */
    char grade;         /* 'A', 'B' or 'C' */
} tal_dif;

/* false: not defined, as in no stratum people of both groups fare differently. */
bool tal_dif_of(tal_dif *out, const tal_stratum *strata, size_t count);

#endif
