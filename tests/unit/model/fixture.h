/* Names for expressions under test, a record of complaints, and random expressions. */
#ifndef TEST_MODEL_FIXTURE_H
#define TEST_MODEL_FIXTURE_H

#include <stddef.h>
#include <stdint.h>

#include "model/expression.h"

typedef struct fixture_name {
    const char *dotted;
    tal_name name;
} fixture_name;

/* Ends with a NULL. Cells 0..2 trust patience turn, 3..5 earned, 6 asked, 7 angry, 8 mood. */
extern const fixture_name fixture_names[];

enum { FIXTURE_CELLS = 9, FIXTURE_FACTS = 2, FIXTURE_WORDS = 64 };

typedef struct fixture {
    tal_program program;
    const char *words[FIXTURE_WORDS]; /* owned; 0 to 3 are won, lost, ours, theirs */
    int words_count;
    int words_limit; /* past it there is "no memory" */
    char said[4096]; /* a line each: "CODE at OFFSET: message; hint" */
} fixture;

void fixture_start(fixture *f);
void fixture_end(fixture *f);
tal_names fixture_as_names(fixture *f);

tal_status fixture_compile(fixture *f, const char *text, tal_type wanted, int32_t *root);

/* What is said about TEXT, without the final newline; "" when nothing is. Borrowed from F. */
const char *fixture_complaints(fixture *f, const char *text, tal_type wanted);
const char *fixture_set_complaints(fixture *f, const char *text);

typedef struct fixture_row {
    const char *text, *said; /* "" where nothing is wrong */
} fixture_row;

enum { FIXTURE_SET = -1 };

/* ROWS end with a NULL. WANTED is a tal_type, or FIXTURE_SET for effects. */
void fixture_check(const fixture_row *rows, int wanted);

/* The values that names have in a test. */
typedef struct fixture_values {
    int32_t cells[FIXTURE_CELLS], facts[FIXTURE_FACTS], ending[TAL_ENDINGS];
    uint32_t bits[2];
} fixture_values;

tal_env fixture_env(const fixture_values *values);
void fixture_draw_values(fixture_values *out, uint64_t *seed);
int32_t fixture_value_of(const fixture_values *values, const tal_name *name);

/* Writes a random valid expression of type WANTED, no part of which can saturate. */
void fixture_draw(char *out, size_t capacity, tal_type wanted, uint64_t *seed);

#endif
