/* A measure whose letters are all alike, for tests that know where each word stands. */
#ifndef TESTS_PRINT_LETTERPRESS_H
#define TESTS_PRINT_LETTERPRESS_H

#include "print/measure.h"

enum { LETTER = 5, LINE = 10 }; /* points: how wide a byte is, and how far lines are apart */

extern const tal_measure letterpress;

#endif
