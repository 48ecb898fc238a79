/*
 * JSON in bulk (yajl behind it): one value a line, taken apart as it is read. No tree is made;
 * whoever listens is called for each part.
 */
#ifndef TAL_DATA_STREAM_H
#define TAL_DATA_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <talante/talante.h>

/* Each gives false to stop the line. Texts are decoded, not ended by a zero, and borrowed. */
typedef struct tal_stream_calls {
    bool (*key)(void *self, const char *text, size_t length);
    bool (*text)(void *self, const char *text, size_t length);
    bool (*number)(void *self, const char *digits, size_t length); /* as it is written */
    bool (*truth)(void *self, bool value);
    bool (*null)(void *self);
    bool (*open)(void *self, bool list); /* an object, or a list */
    bool (*close)(void *self);
} tal_stream_calls;

typedef struct tal_stream tal_stream;

/* CALLS and SELF are borrowed. NULL: no memory. */
tal_stream *tal_stream_new(const tal_stream_calls *calls, void *self);
void tal_stream_free(tal_stream *stream);

/*
 * Reads one line (RFC 8259; UTF-8 is checked, duplicate keys are the listener's to see).
 * TAL_ESTALE: a call stopped it. TAL_EFILE: it is not one whole object; COLUMN is the byte, from 1,
 * at which that shows. After any of these the next line is read as if nothing had been.
 */
tal_status tal_stream_line(tal_stream *stream, const char *bytes, size_t length, size_t *column);

#endif
