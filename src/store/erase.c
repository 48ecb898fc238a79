/* Cuts the words off the lines of journals. Owns no file longer than a call. Must not know whose journals are
 * meant. */
#include "store/erase.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "data/json.h"
#include "store/home.h"
#include "store/log.h"
#include "store/record.h"

#define WORDS ",\"words\":"

/* ---- Bytes ----------------------------------------------------------------------------------- */

/* Where the words of a line begin; LENGTH: it has none. They follow the link at once. */
static size_t find_words(const char *line, size_t length)
{
    const char *chain = tal_record_find(line, length, TAL_RECORD_CHAIN);
    size_t at = chain ? (size_t)(chain - line) + strlen(TAL_RECORD_CHAIN) : length;
    const char *quote = at < length ? memchr(line + at, '"', length - at) : NULL;

    if (!quote)
        return length;
    at = (size_t)(quote + 1 - line);
    return length - at >= strlen(WORDS) && memcmp(line + at, WORDS, strlen(WORDS)) == 0 ? at : length;
}

/* The line at BYTES, without its newline. */
static size_t line_length(const char *bytes, size_t length)
{
    const char *end = memchr(bytes, '\n', length);

    return end ? (size_t)(end - bytes) : length;
}

void tal_erase_words(tal_buffer *out, const char *bytes, size_t length)
{
    while (length > 0) {
        size_t line = line_length(bytes, length), words = find_words(bytes, line);

        tal_buffer_add(out, bytes, words);
        if (words < line)
            tal_buffer_char(out, '}');
        if (line < length)
            tal_buffer_char(out, bytes[line++]);
        bytes += line;
        length -= line;
    }
}

/* ---- What it says ---------------------------------------------------------------------------- */

static char *copy(const char *text)
{
    return strdup(text ? text : "");
}

static void take_time(tal_erasable *out, const tal_json *line, const char *key)
{
    const char *time = line ? tal_json_text(line, key) : NULL;

    if (time && strlen(time) < sizeof out->last)
        strcpy(out->last, time);
}

static tal_status take_start(tal_erasable *out, const char *line, size_t length)
{
    size_t offset;
    tal_json *start = tal_json_parse(line, length, NULL, &offset);
    const tal_json *words = start ? tal_json_get(start, "words") : NULL;
    const tal_json *candidate = words ? tal_json_get(words, "candidate") : NULL;
    const char *name = candidate ? tal_json_text(candidate, "text") : NULL;
    tal_status status = start ? TAL_OK : TAL_EFILE;

    if (start) {
        take_time(out, start, "started");
        out->language = copy(tal_json_text(start, "language"));
        out->candidate = name ? copy(name) : NULL;
        if (!out->language || (name && !out->candidate))
            status = TAL_ENOMEM;
    }
    tal_json_free(start);
    return status;
}

static void take_lines(tal_erasable *out, const char *bytes, size_t length)
{
    const char *last = bytes;
    size_t last_length = 0, offset;
    tal_json *end;

    while (length > 0) {
        size_t line = line_length(bytes, length);

        out->words += find_words(bytes, line) < line;
        last = bytes;
        last_length = line;
        line += line < length;
        bytes += line;
        length -= line;
    }
    end = tal_json_parse(last, last_length, NULL, &offset);
    take_time(out, end, "ended");
    tal_json_free(end);
}

tal_status tal_erasable_read(tal_erasable *out, const char *path)
{
    char *bytes = NULL;
    size_t length;
    tal_status status = tal_home_read(&bytes, &length, path, TAL_LOG_LIMIT);

    *out = (tal_erasable){ NULL, NULL, "", 0 };
    if (!status && strncmp(bytes, TAL_RECORD_FIRST, strlen(TAL_RECORD_FIRST)) != 0)
        status = TAL_EFILE;
    if (!status)
        status = take_start(out, bytes, line_length(bytes, length));
    if (!status)
        take_lines(out, bytes, length);
    free(bytes);
    return status;
}

void tal_erasable_free(tal_erasable *it)
{
    free(it->candidate);
    free(it->language);
    *it = (tal_erasable){ NULL, NULL, "", 0 };
}

/* ---- Erasing --------------------------------------------------------------------------------- */

/* As who writes it does. *FILE is to be closed; below 0: it is not open. */
static tal_status lock(int *file, const char *path)
{
    *file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    return *file < 0 || flock(*file, LOCK_EX | LOCK_NB) < 0 ? TAL_EIO : TAL_OK;
}

static void unlock(int file)
{
    int reason = errno;

    if (file >= 0)
        close(file);
    errno = reason;
}

tal_status tal_erase_try(const char *path)
{
    int file;
    tal_status status = lock(&file, path);

    unlock(file);
    return status;
}

tal_status tal_erase_journal(const char *path)
{
    char *real = realpath(path, NULL), *bytes = NULL;
    tal_buffer left = TAL_BUFFER_EMPTY;
    size_t length;
    int file = -1;
    tal_status status = real ? lock(&file, real) : TAL_EIO;

    if (!status)
        status = tal_home_read_open(&bytes, &length, file, TAL_LOG_LIMIT);
    if (!status)
        tal_erase_words(&left, bytes, length);
    if (left.failed)
        status = TAL_ENOMEM;
    if (!status && left.length < length)
        status = tal_home_write(real, left.bytes, left.length);
    unlock(file);
    tal_buffer_free(&left);
    free(bytes);
    free(real);
    return status;
}
