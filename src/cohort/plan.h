/*
 * What was handed in: the files, of which kind each is, and the portions in which they are read.
 * The same files give the same plan, so that work that was interrupted is found again.
 */
#ifndef TAL_COHORT_PLAN_H
#define TAL_COHORT_PLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <talante/talante.h>

#include "base/buffer.h"
#include "base/hash.h"

typedef enum tal_input_kind {
    TAL_INPUT_ROSTER,
    TAL_INPUT_LINES, /* JSON lines */
    TAL_INPUT_TABLE, /* a long CSV */
    TAL_INPUT_JOURNAL,
    TAL_INPUT_OTHER, /* none of these: it is told */
    TAL_INPUT_KINDS,
} tal_input_kind;

extern const char *const tal_input_kind_names[TAL_INPUT_KINDS]; /* "roster"... */

typedef struct tal_input {
    char *name, *path; /* without its folders, as results have it; as it is opened */
    tal_input_kind kind;
    uint64_t size;               /* in bytes */
    int64_t changed;             /* when, in nanoseconds */
    char sha256[TAL_SHA256_HEX]; /* "" until it was read for it */
} tal_input;

/* A piece of work: some lines of one file, a whole file, or several journals. */
typedef struct tal_portion {
    uint32_t file, files;                 /* the first input, and how many */
    uint64_t from, to;                    /* LINES: the bytes in which its lines begin */
    uint64_t lines, blank, conversations; /* once it was read: bin.h */
} tal_portion;

typedef struct tal_plan {
    tal_input *inputs;
    size_t inputs_count, inputs_capacity;
    tal_portion *portions;
    size_t portions_count, portions_capacity;
} tal_plan;

#define TAL_MARK "\xEF\xBB\xBF" /* that some programs begin a file with */

enum {
    TAL_MARK_BYTES = sizeof TAL_MARK - 1,
    TAL_PORTION_BYTES = 8 << 20,
    TAL_PORTION_JOURNALS = 64,
};

/* ROSTER may be NULL; RESPONSES is a file or a folder, of which what begins with a dot, and ROSTER,
 * is left out. TAL_EIO with errno (ESPIPE: it is a pipe or a device): *WRONG, one of the two,
 * cannot be read. OUT is the caller's to free whatever it gives. */
tal_status tal_plan_make(tal_plan *out, const char *roster, const char *responses,
                         const char **wrong);
void tal_plan_free(tal_plan *plan);

/* For who knows the files already: adds one that is not opened, of which kind, size and hash are
 * known; and makes the portions of all. */
tal_status tal_plan_add(tal_plan *plan, const char *name, tal_input_kind kind, uint64_t size,
                        const char *sha256);
tal_status tal_plan_divide(tal_plan *plan);

/* Says which files these are, and when they changed: a line each. Two plans of which this is the
 * same are. */
void tal_plan_describe(const tal_plan *plan, tal_buffer *out);

/* The SHA-256 of the file of INPUT. TAL_EIO with errno; TAL_ESTALE: it is no longer as it was
 * planned. */
tal_status tal_plan_hash(const tal_input *input, char out[TAL_SHA256_HEX]);

/* Is the file as it was planned? */
bool tal_plan_holds(const tal_input *input);

/* The line of a file, from 1, that is line LINE of portion PORTION (0: the file as a whole, or not
 * by lines), once all portions before it were read. */
uint64_t tal_plan_line(const tal_plan *plan, uint32_t portion, uint32_t line);

#endif
