/*
 * JSON in and out (jansson behind it): values are owned by the tree they are added to; a root is
 * the caller's. Adding to a failed (NULL) tree does nothing and fails again, so that a document is
 * built without a check at each step and judged once, when it is written.
 */
#ifndef TAL_DATA_JSON_H
#define TAL_DATA_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

#include "base/buffer.h"

typedef struct tal_json tal_json;

tal_json *tal_json_object(void); /* NULL: no memory */
tal_json *tal_json_array(void);
void tal_json_free(tal_json *root);

/* Keys keep the order in which they were first set. false: no memory, or TEXT is not UTF-8. */
bool tal_json_set_text(tal_json *object, const char *key, const char *text); /* NULL: null */
bool tal_json_set_int(tal_json *object, const char *key, long long value);
bool tal_json_set_number(tal_json *object, const char *key, double value); /* 2, 0.5: 15 digits */
bool tal_json_set_bool(tal_json *object, const char *key, bool value);
bool tal_json_set_null(tal_json *object, const char *key);
bool tal_json_set_score(tal_json *object, const char *key, int score); /* below 0 there is none: null */
tal_json *tal_json_set_object(tal_json *object, const char *key); /* borrowed */
tal_json *tal_json_set_array(tal_json *object, const char *key);
tal_json *tal_json_add_object(tal_json *array);
tal_json *tal_json_add_array(tal_json *array);
bool tal_json_add_text(tal_json *array, const char *text);
bool tal_json_add_int(tal_json *array, long long value);

/* Compact on one line, or indented by two spaces with a final newline. The caller frees. NULL: no
 * memory, or something could not be added to the tree. */
char *tal_json_line(const tal_json *root);
char *tal_json_pretty(const tal_json *root);

/* Adds TEXT, which is UTF-8, to a line that is put together by hand: with its quotes, and escapes where they must be. */
void tal_json_put_text(tal_buffer *out, const char *text);

/* Strict (RFC 8259; no duplicate keys). On failure NULL, and MESSAGE (if not NULL, of at least 160
 * bytes) and OFFSET say what, and just after which byte. */
tal_json *tal_json_parse(const char *bytes, size_t length, char *message, size_t *offset);

/* Reading: a missing key or another type gives NULL or false. */
const char *tal_json_text(const tal_json *object, const char *key);
bool tal_json_int(const tal_json *object, const char *key, long long *out);
bool tal_json_bool(const tal_json *object, const char *key, bool *out);
bool tal_json_has(const tal_json *object, const char *key);
bool tal_json_is_null(const tal_json *object, const char *key); /* it is there, and null */
bool tal_json_is_object(const tal_json *value);
const tal_json *tal_json_get(const tal_json *object, const char *key);
const char *tal_json_as_text(const tal_json *value); /* of an array's, say */
bool tal_json_is_int(const tal_json *value, long long *out); /* of a value in an array */
bool tal_json_number(const tal_json *object, const char *key, double *out); /* whole or not */
const char *tal_json_key(const tal_json *object, size_t i); /* the i-th key, linear in I; NULL past the last */
size_t tal_json_count(const tal_json *array); /* 0 for what is no array */
const tal_json *tal_json_at(const tal_json *array, size_t i); /* linear in I */

#endif
