/* Owns the open file, its lock, its rows, and the promise that it always ends with a whole row. */
#include "dossier/scoresheet.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/source.h"
#include "base/utf8.h"
#include "data/csv.h"
#include "store/home.h"

enum { NOT_RATINGS = 666, TORN = 667, OPEN_ELSEWHERE = 668 };

#define HEADING "id,rater,discernment,validation,disagreement\n"

typedef struct row {
    char *id;
    int8_t levels[TAL_SKILLS];
} row;

struct tal_scoresheet {
    int file;
    char *path, *rater;
    off_t whole; /* bytes of the rows that are safely there */
    row *rows;
    size_t count, capacity;
};

bool tal_scoresheet_is_name(const char *name)
{
    size_t length = strlen(name);

    if (length == 0 || length > TAL_RATER_NAME_LIMIT || tal_utf8_invalid(name, length) < length ||
        strcmp(name, "engine") == 0 || strcmp(name, "key") == 0)
        return false;
    for (size_t at = 0; at < length;) {
        int32_t code;
        bool edge = at == 0 || at + 1 == length;

        at += tal_utf8_decode(name + at, length - at, &code);
        if (!tal_utf8_is_word(code) && (edge || code >= 0x80 || !strchr(" .-_", code)))
            return false;
    }
    return true;
}

/* ---- Rows ------------------------------------------------------------------------------------ */

static row *find(const tal_scoresheet *sheet, const char *id)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (strcmp(sheet->rows[i].id, id) == 0)
            return &sheet->rows[i];
    return NULL;
}

static tal_status add_row(tal_scoresheet *sheet, const char *id, const int8_t levels[TAL_SKILLS])
{
    row *rows = tal_grow(sheet->rows, sheet->count, &sheet->capacity, sizeof *rows);
    char *kept = strdup(id);

    sheet->rows = rows ? rows : sheet->rows;
    if (!rows || !kept) {
        free(kept);
        return TAL_ENOMEM;
    }
    rows[sheet->count].id = kept;
    memcpy(rows[sheet->count++].levels, levels, TAL_SKILLS);
    return TAL_OK;
}

static void put_row(tal_buffer *out, const tal_scoresheet *sheet, const char *id, const int8_t levels[TAL_SKILLS])
{
    tal_buffer_format(out, "%s,%s", id, sheet->rater);
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_buffer_char(out, ',');
        if (levels[i] >= 0)
            tal_buffer_format(out, "%d", levels[i]);
    }
    tal_buffer_char(out, '\n');
}

/* ---- Reading --------------------------------------------------------------------------------- */

static bool read_level(const char *text, int8_t *out)
{
    *out = *text ? (int8_t)(*text - '0') : -1;
    return !*text || (*text >= '0' && *text <= '2' && !text[1]);
}

/* NULL: the row is as this room writes them. */
static const char *fault_of(const tal_scoresheet *sheet, const tal_csv_row *it, int8_t levels[TAL_SKILLS])
{
    if (it->count != 2 + TAL_SKILLS || it->zero)
        return _("this row has not the five cells id, rater and three levels");
    if (strcmp(it->fields[1], sheet->rater) != 0)
        return _("this row is another rater's");
    for (int i = 0; i < TAL_SKILLS; i++)
        if (!read_level(it->fields[2 + i], &levels[i]))
            return _("a level is 0, 1, 2, or nothing");
    return find(sheet, it->fields[0]) ? _("this answer has a row already") : NULL;
}

static tal_status complain(const tal_scoresheet *sheet, const char *bytes, size_t length, int line,
                           const char *what, tal_diagnostics *found)
{
    tal_source *source = tal_source_new(sheet->path, bytes, length);

    if (!source)
        return TAL_ENOMEM;
    tal_error(found, NOT_RATINGS, source, tal_source_line(source, line),
              _("put it right, or move the file away to begin anew"), "%s", what);
    tal_source_free(source);
    return TAL_EFILE;
}

static tal_status read_rows(tal_scoresheet *sheet, const char *bytes, size_t length, tal_diagnostics *found)
{
    tal_csv *csv = tal_csv_new(bytes + strlen(HEADING), length - strlen(HEADING));
    tal_csv_row it;
    tal_status status = csv ? TAL_OK : TAL_ENOMEM;

    while (!status && tal_csv_next(csv, &it)) {
        int8_t levels[TAL_SKILLS];
        const char *fault = fault_of(sheet, &it, levels);

        status = fault ? complain(sheet, bytes, length, it.line + 1, fault, found)
                       : add_row(sheet, it.fields[0], levels);
    }
    if (!status && tal_csv_failed(csv))
        status = TAL_ENOMEM;
    if (!status && tal_csv_open_quote(csv))
        status = complain(sheet, bytes, length, tal_csv_open_quote(csv) + 1,
                          _("a quote begins here and does not end"), found);
    tal_csv_free(csv);
    return status;
}

/* Behind the last whole line there may be the beginning of one: a kill or a power cut leaves it. */
static tal_status cut_tail(tal_scoresheet *sheet, const char *bytes, size_t length, tal_diagnostics *found)
{
    tal_source *source = tal_source_new(sheet->path, bytes, length);

    if (!source)
        return TAL_ENOMEM;
    tal_warn(found, TORN, source, (size_t)sheet->whole, _("the answer that it was of is asked again"),
             _("the last row is cut, and was taken off"));
    tal_source_free(source);
    return ftruncate(sheet->file, sheet->whole) < 0 ? TAL_EIO : TAL_OK;
}

static tal_status begin(tal_scoresheet *sheet)
{
    ssize_t done = write(sheet->file, HEADING, strlen(HEADING));

    if (done != (ssize_t)strlen(HEADING) || fsync(sheet->file) < 0)
        return TAL_EIO;
    sheet->whole = done;
    return TAL_OK;
}

static tal_status read_file(tal_scoresheet *sheet, tal_diagnostics *found)
{
    char *bytes = NULL;
    size_t length = 0, heading = strlen(HEADING);
    tal_status status = tal_home_read_open(&bytes, &length, sheet->file, TAL_FILE_LIMIT);

    if (status)
        return status;
    sheet->whole = (off_t)length;
    while (sheet->whole > 0 && bytes[sheet->whole - 1] != '\n')
        sheet->whole--;
    if (sheet->whole == 0 && memcmp(bytes, HEADING, length < heading ? length : heading) == 0)
        status = length && ftruncate(sheet->file, 0) < 0 ? TAL_EIO : begin(sheet);
    else if ((size_t)sheet->whole < heading || memcmp(bytes, HEADING, heading) != 0)
        status = complain(sheet, bytes, length, 1, _("this is no file that `talante rate` writes"), found);
    else
        status = read_rows(sheet, bytes, (size_t)sheet->whole, found);
    if (!status && (size_t)sheet->whole < length && (size_t)sheet->whole >= heading)
        status = cut_tail(sheet, bytes, length, found);
    free(bytes);
    return status;
}

/* ---- Opening --------------------------------------------------------------------------------- */

/* Is the file that is open still the one that PATH names? */
static bool is_same(int file, const char *path)
{
    struct stat open_one, named;

    return fstat(file, &open_one) == 0 && stat(path, &named) == 0 && open_one.st_ino == named.st_ino &&
           open_one.st_dev == named.st_dev;
}

/* TAL_EIO with EWOULDBLOCK: it is open elsewhere. */
static tal_status open_file(tal_scoresheet *sheet)
{
    int file = open(sheet->path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
    int reason = EWOULDBLOCK;

    if (file < 0)
        return TAL_EIO;
    if (flock(file, LOCK_EX | LOCK_NB) < 0) {
        reason = errno;
    } else if (is_same(file, sheet->path)) {
        if (sheet->file >= 0)
            close(sheet->file);
        sheet->file = file;
        return TAL_OK;
    }
    close(file);
    errno = reason;
    return TAL_EIO;
}

static tal_status make(tal_scoresheet *sheet, const char *folder, const char *rater)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    size_t length = strlen(folder);

    tal_buffer_format(&path, "%s%sratings-%s.csv", folder, length && folder[length - 1] != '/' ? "/" : "", rater);
    sheet->path = tal_buffer_take(&path);
    sheet->rater = strdup(rater);
    return sheet->path && sheet->rater ? TAL_OK : TAL_ENOMEM;
}

tal_status tal_scoresheet_open(tal_scoresheet **out, const char *folder, const char *rater,
                               tal_diagnostics *diagnostics)
{
    tal_scoresheet *sheet = calloc(1, sizeof *sheet);
    tal_status status;

    if (!sheet)
        return TAL_ENOMEM;
    sheet->file = -1;
    status = make(sheet, folder, rater);
    if (!status)
        status = open_file(sheet);
    if (status == TAL_EIO && errno == EWOULDBLOCK) {
        tal_error_file(diagnostics, OPEN_ELSEWHERE, sheet->path, _("go on there, or close it and try again"),
                       _("this rater is at work in another terminal"));
        status = TAL_EFILE;
    }
    if (!status)
        status = read_file(sheet, diagnostics);
    if (status) {
        int reason = errno;

        tal_scoresheet_close(sheet);
        errno = reason;
        return status;
    }
    *out = sheet;
    return TAL_OK;
}

void tal_scoresheet_close(tal_scoresheet *sheet)
{
    if (!sheet)
        return;
    if (sheet->file >= 0)
        close(sheet->file);
    for (size_t i = 0; i < sheet->count; i++)
        free(sheet->rows[i].id);
    free(sheet->rows);
    free(sheet->path);
    free(sheet->rater);
    free(sheet);
}

const char *tal_scoresheet_path(const tal_scoresheet *sheet)
{
    return sheet->path;
}

const int8_t *tal_scoresheet_levels(const tal_scoresheet *sheet, const char *id)
{
    const row *it = find(sheet, id);

    return it ? it->levels : NULL;
}

size_t tal_scoresheet_count(const tal_scoresheet *sheet)
{
    return sheet->count;
}

/* ---- Writing --------------------------------------------------------------------------------- */

static tal_status append(tal_scoresheet *sheet, const tal_buffer *line)
{
    ssize_t done;
    int reason;

    do {
        done = write(sheet->file, line->bytes, line->length);
    } while (done < 0 && errno == EINTR);
    if (done == (ssize_t)line->length && fsync(sheet->file) == 0) {
        sheet->whole += done;
        return TAL_OK;
    }
    reason = done >= 0 && done < (ssize_t)line->length ? ENOSPC : errno;
    if (ftruncate(sheet->file, sheet->whole) < 0)
        reason = errno;
    errno = reason;
    return TAL_EIO;
}

/* All rows anew, whole or not at all; the lock goes over to the new file. */
static tal_status rewrite(tal_scoresheet *sheet)
{
    tal_buffer all = TAL_BUFFER_EMPTY;
    tal_status status;

    tal_buffer_text(&all, HEADING);
    for (size_t i = 0; i < sheet->count; i++)
        put_row(&all, sheet, sheet->rows[i].id, sheet->rows[i].levels);
    status = all.failed ? TAL_ENOMEM : tal_home_write(sheet->path, all.bytes, all.length);
    if (!status)
        status = open_file(sheet);
    if (!status)
        sheet->whole = (off_t)all.length;
    tal_buffer_free(&all);
    return status;
}

tal_status tal_scoresheet_put(tal_scoresheet *sheet, const char *id, const int8_t levels[TAL_SKILLS])
{
    tal_buffer line = TAL_BUFFER_EMPTY;
    row *there = find(sheet, id);
    tal_status status;

    if (there) {
        int8_t before[TAL_SKILLS];

        memcpy(before, there->levels, sizeof before);
        memcpy(there->levels, levels, sizeof before);
        status = rewrite(sheet);
        if (status)
            memcpy(there->levels, before, sizeof before);
        return status;
    }
    put_row(&line, sheet, id, levels);
    status = line.failed ? TAL_ENOMEM : append(sheet, &line);
    tal_buffer_free(&line);
    return status ? status : add_row(sheet, id, levels);
}
