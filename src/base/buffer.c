/*
 * The growing string, and the growth of arrays. Owns the bytes until they are taken or freed.
 * Knows nothing of encodings.
 */
#include "base/buffer.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Space for MORE bytes and the final zero; sets `failed` where there is none. */
static bool reserve(tal_buffer *buffer, size_t more)
{
    size_t capacity = buffer->capacity ? buffer->capacity : 32;
    char *bytes;

    if (buffer->failed)
        return false;
    if (more < buffer->capacity - buffer->length)
        return true;
    if (more > SIZE_MAX / 2 - buffer->length - 1) {
        buffer->failed = true;
        return false;
    }
    while (capacity <= buffer->length + more)
        capacity *= 2;
    bytes = realloc(buffer->bytes, capacity);
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

void tal_buffer_add(tal_buffer *buffer, const char *bytes, size_t length)
{
    if (!reserve(buffer, length))
        return;
    if (length > 0)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void tal_buffer_text(tal_buffer *buffer, const char *text)
{
    tal_buffer_add(buffer, text, strlen(text));
}

void tal_buffer_char(tal_buffer *buffer, char c)
{
    tal_buffer_add(buffer, &c, 1);
}

void tal_buffer_format(tal_buffer *buffer, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tal_buffer_vformat(buffer, format, arguments);
    va_end(arguments);
}

void tal_buffer_vformat(tal_buffer *buffer, const char *format, va_list arguments)
{
    va_list again;
    int length;

    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0) {
        buffer->failed = true;
        return;
    }
    if (!reserve(buffer, (size_t)length))
        return;
    vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, arguments);
    buffer->length += (size_t)length;
}

char *tal_buffer_room(tal_buffer *buffer, size_t more)
{
    return reserve(buffer, more) ? buffer->bytes + buffer->length : NULL;
}

void tal_buffer_wrote(tal_buffer *buffer, size_t length)
{
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void tal_buffer_clear(tal_buffer *buffer)
{
    buffer->length = 0;
    if (buffer->bytes)
        buffer->bytes[0] = '\0';
}

void tal_buffer_free(tal_buffer *buffer)
{
    free(buffer->bytes);
    *buffer = TAL_BUFFER_EMPTY;
}

char *tal_buffer_take(tal_buffer *buffer)
{
    char *bytes;

    tal_buffer_add(buffer, "", 0); /* allocates the final zero where nothing was added */
    if (buffer->failed) {
        tal_buffer_free(buffer);
        return NULL;
    }
    bytes = buffer->bytes;
    *buffer = TAL_BUFFER_EMPTY;
    return bytes;
}

void *tal_grow(void *array, size_t count, size_t *capacity, size_t size)
{
    size_t wanted = *capacity ? *capacity : 4;
    void *grown;

    if (count < *capacity)
        return array;
    while (wanted <= count) {
        if (wanted > SIZE_MAX / 2)
            return NULL;
        wanted *= 2;
    }
    if (wanted > SIZE_MAX / 2 / size)
        return NULL;
    grown = realloc(array, wanted * size);
    if (grown)
        *capacity = wanted;
    return grown;
}
