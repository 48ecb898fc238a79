/*
 * A growing string. After a failed allocation it stays as it was, `failed` is set and later appends
 * do nothing, so that a long series is checked once, at its end.
 */
#ifndef TAL_BASE_BUFFER_H
#define TAL_BASE_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct tal_buffer {
    char *bytes; /* NULL while empty, else ends with a zero; owned by the buffer */
    size_t length, capacity;
    bool failed;
} tal_buffer;

#define TAL_BUFFER_EMPTY ((tal_buffer){ NULL, 0, 0, false })

void tal_buffer_add(tal_buffer *buffer, const char *bytes, size_t length);
void tal_buffer_text(tal_buffer *buffer, const char *text); /* zero-terminated */
void tal_buffer_char(tal_buffer *buffer, char c);
void tal_buffer_format(tal_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void tal_buffer_vformat(tal_buffer *buffer, const char *format, va_list arguments);

/* Room for MORE bytes behind what is there, to be written into by hand; tal_buffer_wrote then says how many were.
 * NULL: it failed. */
char *tal_buffer_room(tal_buffer *buffer, size_t more);
void tal_buffer_wrote(tal_buffer *buffer, size_t length);

void tal_buffer_clear(tal_buffer *buffer); /* length 0; memory and `failed` stay */
void tal_buffer_free(tal_buffer *buffer);  /* empty again */

/* Hands the bytes ("" if none were added) to the caller, who frees; NULL if it failed. */
char *tal_buffer_take(tal_buffer *buffer);

/* Grows an array of COUNT elements of SIZE so that one more fits; doubles *CAPACITY. Returns the
 * array, moved or not; NULL: no memory, and the old one is still the caller's. */
void *tal_grow(void *array, size_t count, size_t *capacity, size_t size);

#endif
