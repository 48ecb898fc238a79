/*
 * A file in memory and the map of its lines; how a file is read and judged to be text.
 * Owns the bytes. Knows nothing of what the text means.
 */
#include "base/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "base/windows.h"

struct tal_source {
    char *name, *bytes;
    size_t length;
    size_t *lines; /* where each line begins; the first after a byte-order mark */
    size_t count;
    int before;    /* lines of the file before these */
};

/* The offset after the line that begins at AT. A line ends with \n, \r\n, or a lone \r. */
static size_t line_end(const char *bytes, size_t length, size_t at)
{
    while (at < length && bytes[at] != '\n' && bytes[at] != '\r')
        at++;
    if (at < length && bytes[at] == '\r' && bytes[at + 1] == '\n') /* a zero follows the last */
        at++;
    return at < length ? at + 1 : length;
}

static bool ends_line(const tal_source *source, size_t end)
{
    return end > 0 && (source->bytes[end - 1] == '\n' || source->bytes[end - 1] == '\r');
}

static tal_status map_lines(tal_source *source)
{
    size_t capacity = 0;
    size_t at = strncmp(source->bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    for (;;) {
        size_t *lines = tal_grow(source->lines, source->count, &capacity, sizeof *lines);

        if (!lines)
            return TAL_ENOMEM;
        source->lines = lines;
        lines[source->count++] = at;
        if (at == source->length)
            return TAL_OK;
        at = line_end(source->bytes, source->length, at);
        if (at == source->length && !ends_line(source, at))
            return TAL_OK;
    }
}

/* Takes over BYTES, which end with a zero, also where it fails. */
static tal_source *adopt(const char *name, char *bytes, size_t length)
{
    tal_source *source = calloc(1, sizeof *source);

    if (!source) {
        free(bytes);
        return NULL;
    }
    source->bytes = bytes;
    source->length = length;
    source->name = strdup(name);
    if (!source->name || map_lines(source) != TAL_OK) {
        tal_source_free(source);
        return NULL;
    }
    return source;
}

tal_source *tal_source_new(const char *name, const char *bytes, size_t length)
{
    tal_buffer copy = TAL_BUFFER_EMPTY;

    tal_buffer_add(&copy, bytes, length);
    if (copy.failed)
        return NULL;
    return adopt(name, tal_buffer_take(&copy), length);
}

tal_source *tal_source_of_line(const char *name, int line, const char *bytes, size_t length)
{
    tal_source *source = tal_source_new(name, bytes, length);

    if (source)
        source->before = line - 1;
    return source;
}

void tal_source_free(tal_source *source)
{
    if (!source)
        return;
    free(source->name);
    free(source->bytes);
    free(source->lines);
    free(source);
}

const char *tal_source_name(const tal_source *source)
{
    return source->name;
}

const char *tal_source_bytes(const tal_source *source)
{
    return source->bytes;
}

size_t tal_source_length(const tal_source *source)
{
    return source->length;
}

/* The last line that begins at or before OFFSET, counted from 0. */
static size_t line_of(const tal_source *source, size_t offset)
{
    size_t low = 0, high = source->count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;

        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

tal_place tal_source_place(const tal_source *source, size_t offset)
{
    size_t line = line_of(source, offset);
    size_t begin = source->lines[line];
    size_t end = line + 1 < source->count ? source->lines[line + 1] : source->length;

    while (end > begin && ends_line(source, end))
        end--;
    if (offset > end)
        offset = end;
    if (offset < begin)
        offset = begin; /* in the byte-order mark */
    return (tal_place){
        .line = source->before + (int)line + 1,
        .column = (int)tal_utf8_count(source->bytes + begin, offset - begin) + 1,
        .text = source->bytes + begin,
        .length = end - begin,
    };
}

int tal_source_line_of(const tal_source *source, size_t offset)
{
    return source->before + (int)line_of(source, offset) + 1;
}

size_t tal_source_line(const tal_source *source, int line)
{
    line -= source->before;
    if (line < 1)
        line = 1;
    return (size_t)line <= source->count ? source->lines[line - 1] : source->length;
}

size_t tal_source_text(const tal_source *source, int line)
{
    size_t at = tal_source_line(source, line);

    return at + strspn(source->bytes + at, " \t");
}

static void report_too_large(tal_diagnostics *diagnostics, const char *file)
{
    tal_error_file(diagnostics, 3, file,
                   _("check that this is the file you meant: Talante reads small text files"),
                   _("the file is larger than %d MiB"), TAL_FILE_LIMIT >> 20);
}

/* What may be meant by FILE, which is not there: in its folder, with its ending, or nearly so called. The caller
 * frees; NULL: nothing. */
static char *find_near(const char *file)
{
    const char *slash = strrchr(file, '/'), *name = slash ? slash + 1 : file;
    size_t length = strlen(name), count = 0;
    char *folder = slash ? strndup(file, (size_t)(name - file)) : strdup("."), **names = NULL;
    tal_nearest nearest = tal_nearest_start(name, length);
    tal_buffer found = TAL_BUFFER_EMPTY;

    if (folder && length && !tal_folder_list(&names, &count, folder, tal_folder_visible, NULL)) {
        for (size_t i = 0; i < count; i++)
            if (strcmp(names[i], name)) /* a link to what has gone is there itself */
                tal_nearest_offer(&nearest, names[i]);
        if (nearest.distance > 1 && nearest.distance > strcspn(name, ".") / 3) /* the ending is alike anyway */
            nearest.best = NULL;
        for (size_t i = 0; i < count; i++) /* "bill" is "bill.lua" sooner than "bells" */
            if (!strncmp(names[i], name, length) && names[i][length] == '.' && !strchr(names[i] + length + 1, '.'))
                nearest.best = names[i];
        if (nearest.best)
            tal_buffer_format(&found, "%.*s%s", (int)(name - file), file, nearest.best);
    }
    tal_folder_free(names, count);
    free(folder);
    return tal_buffer_take(&found);
}

static void report_missing(tal_diagnostics *diagnostics, const char *file)
{
    char *near = find_near(file), hint[300];

    if (near && *near)
        snprintf(hint, sizeof hint, _("did you mean %s?"), near);
    else
        snprintf(hint, sizeof hint, "%s", _("check the name and the folder; names differ by upper and lower case"));
    hint[tal_utf8_invalid(hint, strlen(hint))] = '\0';
    tal_error_file(diagnostics, 1, file, hint, _("the file cannot be read: %s"), strerror(ENOENT));
    free(near);
}

static void report_unreadable(tal_diagnostics *diagnostics, const char *file, int reason)
{
    const char *hint = NULL;

    if (reason == ENOENT) {
        report_missing(diagnostics, file);
        return;
    }
    if (reason == EACCES)
        hint = _("check who may read the file and its folder");
    tal_error_file(diagnostics, 1, file, hint, _("the file cannot be read: %s"), strerror(reason));
}

/* Does the file begin as those of word processors do? */
static bool is_document(const tal_source *source)
{
    static const char *const starts[] = { "PK\x03\x04", "{\\rtf", "%PDF-", "\xD0\xCF\x11\xE0" }; /* last: .doc */

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (source->length >= strlen(starts[i]) && !memcmp(source->bytes, starts[i], strlen(starts[i])))
            return true;
    return false;
}

/* A text file, or reported. */
static tal_status check(const tal_source *source, tal_diagnostics *diagnostics)
{
    size_t invalid;

    if (source->length > TAL_FILE_LIMIT) {
        report_too_large(diagnostics, source->name);
        return TAL_EFILE;
    }
    if (is_document(source)) {
        tal_error_file(diagnostics, 4, source->name,
                       _("save it from there as plain text (.txt) in UTF-8, and name that file"),
                       _("this is a document of a word processor, or a PDF, and no plain text"));
        return TAL_EFILE;
    }
    if (memchr(source->bytes, '\0', source->length)) {
        tal_error_file(diagnostics, 4, source->name,
                       _("if an editor saved it as UTF-16, save it as UTF-8"),
                       _("this is not a text file: it contains a zero byte"));
        return TAL_EFILE;
    }
    invalid = tal_utf8_invalid(source->bytes, source->length);
    if (invalid < source->length) {
        tal_error(diagnostics, 5, source, invalid,
                  _("save the file as UTF-8; it may be in Latin-1 or Windows-1252 now"),
                  _("the file is not UTF-8 from here on: byte 0x%02X"),
                  (unsigned char)source->bytes[invalid]);
        return TAL_EFILE;
    }
    return TAL_OK;
}

/* Reads all of FD; at most one byte past the limit is kept, so that the caller can tell. */
static tal_status read_all(tal_buffer *out, int fd)
{
    char chunk[16 << 10];

    while (out->length <= TAL_FILE_LIMIT) {
        ssize_t got = read(fd, chunk, sizeof chunk);

        if (got == 0)
            break;
        if (got > 0)
            tal_buffer_add(out, chunk, (size_t)got);
        else if (errno != EINTR)
            return TAL_EIO;
        if (out->failed)
            return TAL_ENOMEM;
    }
    return TAL_OK;
}

/* Opens PATH where it is a regular file, as it is told by ABOUT; -1: reported. */
static int open_regular(const char *path, struct stat *about, tal_diagnostics *diagnostics)
{
    /* O_NONBLOCK: opening a FIFO would wait for a writer that never comes. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

    if (fd < 0 || fstat(fd, about) < 0) {
        report_unreadable(diagnostics, path, errno);
    } else if (S_ISDIR(about->st_mode)) {
        tal_error_file(diagnostics, 2, path, _("name a file in it"), _("this is a folder"));
    } else if (!S_ISREG(about->st_mode)) {
        tal_error_file(diagnostics, 2, path, _("save what it gives to a file, and name that"),
                       _("this is not a regular file"));
    } else {
        return fd;
    }
    if (fd >= 0)
        close(fd);
    return -1;
}

bool tal_source_changed(const struct stat *before, const struct stat *after, size_t length)
{
    return before->st_size != after->st_size || (size_t)after->st_size != length ||
           before->st_mtim.tv_sec != after->st_mtim.tv_sec ||
           before->st_mtim.tv_nsec != after->st_mtim.tv_nsec;
}

/* Reads PATH whole and as it stood at one time, or reports it. */
static tal_status read_file(tal_buffer *out, const char *path, tal_diagnostics *diagnostics)
{
    struct stat before, after;
    int fd = open_regular(path, &before, diagnostics);

    if (fd < 0)
        return TAL_EFILE;
    tal_status status = read_all(out, fd);
    if (!status && fstat(fd, &after) < 0)
        status = TAL_EIO;
    if (status == TAL_EIO) {
        report_unreadable(diagnostics, path, errno);
        status = TAL_EFILE;
    } else if (!status && out->length > TAL_FILE_LIMIT) {
        report_too_large(diagnostics, path);
        status = TAL_EFILE;
    } else if (!status && tal_source_changed(&before, &after, out->length)) {
        tal_error_file(diagnostics, 6, path, _("run this again when the file has been saved"),
                       _("the file changed while it was being read"));
        status = TAL_EFILE;
    }
    close(fd);
    return status;
}

/* Gives SOURCE to the caller where it is good, else frees it. */
static tal_status hand_out(tal_source **out, tal_source *source, tal_diagnostics *diagnostics)
{
    tal_status status = check(source, diagnostics);

    if (status == TAL_OK)
        *out = source;
    else
        tal_source_free(source);
    return status;
}

/* BYTES that are text, and not UTF-8, become so. */
static void translate_windows(tal_buffer *bytes)
{
    tal_buffer utf8 = TAL_BUFFER_EMPTY;

    if (!bytes->length || memchr(bytes->bytes, '\0', bytes->length) ||
        tal_utf8_invalid(bytes->bytes, bytes->length) == bytes->length)
        return;
    tal_windows_put(&utf8, bytes->bytes, bytes->length);
    tal_buffer_free(bytes);
    *bytes = utf8;
}

static tal_status read_source(tal_source **out, const char *path, bool table,
                              tal_diagnostics *diagnostics)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    tal_source *source = NULL;
    tal_status status = read_file(&bytes, path, diagnostics);
    size_t length;

    if (status != TAL_OK)
        goto out;
    if (table)
        translate_windows(&bytes);
    length = bytes.length;
    status = TAL_ENOMEM;
    tal_buffer_add(&bytes, "", 0);
    if (bytes.failed)
        goto out;
    source = adopt(path, tal_buffer_take(&bytes), length);
    if (!source)
        goto out;
    status = hand_out(out, source, diagnostics);
out:
    tal_buffer_free(&bytes);
    return status;
}

tal_status tal_source_read(tal_source **out, const char *path, tal_diagnostics *diagnostics)
{
    return read_source(out, path, false, diagnostics);
}

tal_status tal_source_read_table(tal_source **out, const char *path, tal_diagnostics *diagnostics)
{
    return read_source(out, path, true, diagnostics);
}

tal_status tal_source_read_bytes(tal_source **out, const char *name, const char *bytes,
                                 size_t length, tal_diagnostics *diagnostics)
{
    tal_source *source = tal_source_new(name, bytes, length);

    return source ? hand_out(out, source, diagnostics) : TAL_ENOMEM;
}
