/* Passes over rows, and puts others in their order. Owns the files while a call lasts. Must not know what a row means
 * beyond whose it is. */
#include "dossier/tables.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/difference.h"
#include "data/csv.h"
#include "data/json.h"
#include "store/home.h"
#include "store/record.h"

enum { NO_LINE = 643, WHOLE_LIMIT = 256 << 20 };

/* ---- Files ----------------------------------------------------------------------------------- */

static FILE *make_file(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    FILE *out = file < 0 ? NULL : fdopen(file, "wb");

    if (!out && file >= 0)
        close(file);
    return out;
}

static tal_status put(FILE *out, const char *bytes, size_t length)
{
    return length == 0 || fwrite(bytes, length, 1, out) == 1 ? TAL_OK : TAL_EIO;
}

/* Onto the disk, and closed. Keeps STATUS where that is no success. */
static tal_status finish(FILE *out, tal_status status)
{
    int reason = errno;

    if (!status && (fflush(out) != 0 || fsync(fileno(out)) < 0)) {
        status = TAL_EIO;
        reason = errno;
    }
    if (out && fclose(out) != 0 && !status)
        return TAL_EIO;
    errno = reason;
    return status;
}

/* ---- Rows of results ------------------------------------------------------------------------- */

/* Whose row it is. TAL_EFILE: it is none. */
static tal_status read_id(tal_buffer *out, tal_results_kind kind, const char *row, size_t length)
{
    tal_json *root;
    const char *id;
    size_t offset;

    tal_buffer_clear(out);
    if (kind != TAL_RESULTS_LINES) {
        tal_difference_id(out, row, length);
        return out->failed ? TAL_ENOMEM : TAL_OK;
    }
    root = tal_json_parse(row, length, NULL, &offset);
    id = root ? tal_json_text(root, "candidate") : NULL;
    if (id)
        tal_buffer_text(out, id);
    tal_json_free(root);
    return out->failed ? TAL_ENOMEM : id ? TAL_OK : TAL_EFILE;
}

/* One file of rows, as it is read. */
typedef struct reader {
    tal_results_kind kind;
    FILE *file;
    char *row;
    size_t capacity, length;
    int number;
    bool head;
    tal_buffer id; /* "" for the head */
} reader;

static tal_status open_reader(reader *r, const char *path, tal_results_kind kind)
{
    *r = (reader){ .kind = kind, .file = fopen(path, "re") };
    return r->file ? TAL_OK : TAL_EIO;
}

static void close_reader(reader *r)
{
    int reason = errno;

    if (r->file)
        fclose(r->file);
    free(r->row);
    tal_buffer_free(&r->id);
    errno = reason;
}

/* TAL_EENDED: there is none any more. TAL_EFILE: it is nobody's. */
static tal_status next(reader *r)
{
    ssize_t length = getline(&r->row, &r->capacity, r->file);

    if (length < 0)
        return feof(r->file) ? TAL_EENDED : TAL_EIO;
    r->length = (size_t)length;
    r->head = r->number++ == 0 && r->kind != TAL_RESULTS_LINES;
    if (r->head) {
        tal_buffer_clear(&r->id);
        tal_buffer_text(&r->id, "");
        return TAL_OK;
    }
    return read_id(&r->id, r->kind, r->row, r->length);
}

static const char *id_of(const reader *r)
{
    return r->id.bytes ? r->id.bytes : "";
}

tal_status tal_tables_of(const char *path, tal_results_kind kind, const tal_whose *whose,
                         tal_tables_take *take, void *self)
{
    reader r;
    tal_status status = open_reader(&r, path, kind);

    while (!status && !(status = next(&r)))
        if (r.head || tal_whose_is(whose, id_of(&r)))
            status = take(self, r.row, r.length, r.head);
    close_reader(&r);
    return status == TAL_EENDED ? TAL_OK : status;
}

/* Those who are gone and whose new names come before ID (NULL: all), from *AT on. */
static tal_status put_gone(FILE *out, tal_results_kind kind, const tal_gone *gone, size_t *at, const char *id)
{
    tal_status status = TAL_OK;

    for (; !status && *at < gone->count && (!id || strcmp(gone->list[*at].name, id) < 0); ++*at)
        status = put(out, gone->list[*at].rows[kind].bytes, gone->list[*at].rows[kind].length);
    return status;
}

tal_status tal_tables_rows(const char *from, const char *to, tal_results_kind kind, const tal_whose *whose,
                           const tal_gone *gone)
{
    reader r;
    FILE *out = make_file(to);
    size_t at = 0;
    tal_status status = open_reader(&r, from, kind);

    if (!out && !status)
        status = TAL_EIO;
    while (!status && !(status = next(&r))) {
        if (!r.head)
            status = put_gone(out, kind, gone, &at, id_of(&r));
        if (!status && (r.head || !tal_whose_is(whose, id_of(&r))))
            status = put(out, r.row, r.length);
    }
    if (status == TAL_EENDED)
        status = put_gone(out, kind, gone, &at, NULL);
    close_reader(&r);
    return out ? finish(out, status) : status;
}

/* ---- What was refused ------------------------------------------------------------------------ */

enum { FILE_NAME, LINE, CANDIDATE, SCENARIO, CODE, WHY, COLUMNS };

/* As it was written, without the apostrophe that keeps it from being a formula. */
static const char *candidate_of(const tal_csv_row *row)
{
    const char *field = row->count > CANDIDATE ? row->fields[CANDIDATE] : "";

    return field[0] == '\'' && field[1] && strchr("=+-@", field[1]) ? field + 1 : field;
}

/* The bytes from line LINE on; those from *AT (a line *NUMBER) were passed over. */
static size_t find_line(const char *bytes, size_t length, size_t *at, int *number, int line)
{
    while (*number < line && *at < length) {
        const char *end = memchr(bytes + *at, '\n', length - *at);

        *at = end ? (size_t)(end + 1 - bytes) : length;
        ++*number;
    }
    return *at;
}

/* Calls EACH with every row of the file: its fields, its bytes, and whether it is the heading. */
typedef tal_status each_refused(void *self, const tal_csv_row *row, const char *bytes, size_t length, bool head);

static tal_status read_refused(const char *path, each_refused *each, void *self)
{
    char *bytes = NULL;
    size_t length, at = 0, from = 0;
    int number = 1;
    tal_csv *ahead = NULL, *csv = NULL; /* the end of a row is where the next begins */
    tal_csv_row row, after;
    tal_status status = tal_home_read(&bytes, &length, path, WHOLE_LIMIT);

    if (status)
        return status == TAL_EIO && errno == ENOENT ? TAL_OK : status;
    csv = tal_csv_new(bytes, length);
    ahead = tal_csv_new(bytes, length);
    if (!csv || !ahead)
        status = TAL_ENOMEM;
    if (!status)
        tal_csv_next(ahead, &after);
    for (bool head = true; !status && tal_csv_next(csv, &row); head = false) {
        size_t to = tal_csv_next(ahead, &after) ? find_line(bytes, length, &at, &number, after.line) : length;

        status = each(self, &row, bytes + from, to - from, head);
        from = to;
    }
    if (!status && (tal_csv_failed(csv) || tal_csv_failed(ahead)))
        status = TAL_ENOMEM;
    tal_csv_free(csv);
    tal_csv_free(ahead);
    free(bytes);
    return status;
}

typedef struct picking {
    const tal_whose *whose;
    tal_tables_take *take;
    void *self;
} picking;

/* Of everybody's, whoever it names. */
static bool is_meant(const tal_whose *whose, const tal_csv_row *row)
{
    const char *candidate = candidate_of(row);

    return *candidate && tal_whose_is(whose, candidate);
}

static tal_status pick_refused(void *self, const tal_csv_row *row, const char *bytes, size_t length, bool head)
{
    picking *p = self;

    return head || is_meant(p->whose, row) ? p->take(p->self, bytes, length, head) : TAL_OK;
}

tal_status tal_tables_refused_of(const char *path, const tal_whose *whose, tal_tables_take *take, void *self)
{
    picking p = { whose, take, self };

    return read_refused(path, pick_refused, &p);
}

typedef struct refusing {
    const tal_whose *whose;
    const tal_gone *gone;
    FILE *out;
} refusing;

/* Appends TEXT with NAME wherever it names the person. */
static void put_named(tal_buffer *out, const char *text, size_t length, const tal_whose *whose, const char *name)
{
    size_t at = 0, found;

    while ((found = tal_whose_find(text, length, at, whose->id)) < length) {
        tal_buffer_add(out, text + at, found - at);
        tal_buffer_text(out, name);
        at = found + strlen(whose->id);
    }
    tal_buffer_add(out, text + at, length - at);
}

/* The same as a field. */
static void put_named_field(tal_buffer *out, const char *text, const tal_whose *whose, const char *name)
{
    tal_buffer field = TAL_BUFFER_EMPTY;

    put_named(&field, text, strlen(text), whose, name);
    out->failed |= field.failed;
    tal_csv_put_field(out, field.bytes ? field.bytes : "");
    tal_buffer_free(&field);
}

/* Does the row say in which file something stands that is called after the person? */
static bool is_named(const tal_whose *whose, const tal_csv_row *row)
{
    size_t length = strlen(row->fields[FILE_NAME]);

    return whose->id && (tal_whose_find(row->fields[FILE_NAME], length, 0, whose->id) < length ||
                         strcmp(row->fields[CODE], "repeated") == 0 ||
                         strcmp(row->fields[CODE], "contradicted") == 0);
}

/* Somebody else's row: the names of files in it. */
static void put_others(tal_buffer *out, const refusing *r, const tal_csv_row *row)
{
    const char *name = tal_gone_file(r->gone);

    put_named_field(out, row->fields[FILE_NAME], r->whose, name);
    tal_csv_put_field(out, row->fields[LINE]);
    tal_csv_put_field(out, candidate_of(row));
    tal_csv_put_field(out, row->fields[SCENARIO]);
    tal_csv_put_field(out, row->fields[CODE]);
    put_named_field(out, row->fields[WHY], r->whose, name);
    tal_buffer_text(out, "\r\n");
}

static void put_meant(tal_buffer *out, const refusing *r, const tal_csv_row *row)
{
    const char *name = tal_gone_name(r->gone, candidate_of(row));

    if (r->whose->id)
        put_named_field(out, row->fields[FILE_NAME], r->whose, tal_gone_file(r->gone));
    else
        tal_csv_put_field(out, name);
    tal_csv_put_field(out, ""); /* neighbours in a file may tell who it was */
    tal_csv_put_field(out, name);
    tal_csv_put_field(out, row->fields[SCENARIO]);
    tal_csv_put_field(out, row->fields[CODE]);
    tal_buffer_text(out, ",\r\n");
}

static tal_status write_refused(void *self, const tal_csv_row *row, const char *bytes, size_t length, bool head)
{
    const refusing *r = self;
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_status status;

    if (head || row->count < COLUMNS || (!is_meant(r->whose, row) && !is_named(r->whose, row)))
        return put(r->out, bytes, length);
    if (is_meant(r->whose, row))
        put_meant(&out, r, row);
    else
        put_others(&out, r, row);
    status = out.failed ? TAL_ENOMEM : put(r->out, out.bytes, out.length);
    tal_buffer_free(&out);
    return status;
}

tal_status tal_tables_refused(const char *from, const char *to, const tal_whose *whose, const tal_gone *gone)
{
    refusing r = { whose, gone, make_file(to) };

    return r.out ? finish(r.out, read_refused(from, write_refused, &r)) : TAL_EIO;
}

/* ---- Counting -------------------------------------------------------------------------------- */

static tal_status count_row(void *self, const char *row, size_t length, bool head)
{
    (void)row, (void)length;
    *(size_t *)self += !head;
    return TAL_OK;
}

tal_status tal_tables_count(size_t *lines, size_t *refused, const char *folder, const tal_whose *whose,
                            tal_diagnostics *diagnostics)
{
    char *results = tal_folder_path(folder, tal_results_files[TAL_RESULTS_LINES]);
    char *rejected = tal_folder_path(folder, "rejected.csv");
    tal_status status = TAL_ENOMEM;

    *lines = *refused = 0;
    if (results && rejected)
        status = tal_tables_of(results, TAL_RESULTS_LINES, whose, count_row, lines);
    if (status == TAL_EFILE)
        tal_error_file(diagnostics, NO_LINE, results, _("`talante verify` says which; nothing was touched"),
                       _("a line of this file is no line of results"));
    if (!status)
        status = tal_tables_refused_of(rejected, whose, count_row, refused);
    free(results);
    free(rejected);
    return status;
}

/* ---- The manifest ---------------------------------------------------------------------------- */

#define INPUTS "\"inputs\": ["
#define NAME "\"file\": "

/* The line of an input's name: of one person, without them; of everybody, its number. */
static void put_input(tal_buffer *out, const char *line, size_t length, const tal_whose *whose, const char *name,
                      int number)
{
    if (!whose->id) {
        const char *value = tal_record_find(line, length, NAME) + strlen(NAME);

        tal_buffer_add(out, line, (size_t)(value - line));
        tal_buffer_format(out, "\"%d\",\n", number);
        return;
    }
    put_named(out, line, length, whose, name);
}

/* Written by data/json.h, a member a line. */
static void put_manifest(tal_buffer *out, const char *bytes, size_t length, const tal_whose *whose, const char *name)
{
    const char *inputs = strstr(bytes, INPUTS), *end = bytes + length, *after;
    int number = 0;

    for (const char *line = bytes; line < end; line = after) {
        const char *newline = memchr(line, '\n', (size_t)(end - line)), *value;

        after = newline ? newline + 1 : end;
        value = inputs && line > inputs ? tal_record_find(line, (size_t)(after - line), NAME) : NULL;
        if (value)
            put_input(out, line, (size_t)(after - line), whose, name, ++number);
        else
            tal_buffer_add(out, line, (size_t)(after - line));
    }
}

tal_status tal_tables_manifest(const char *from, const char *to, const tal_whose *whose, const tal_gone *gone)
{
    char *bytes = NULL;
    size_t length;
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_status status = tal_home_read(&bytes, &length, from, WHOLE_LIMIT);

    if (!status)
        put_manifest(&out, bytes, length, whose, tal_gone_file(gone));
    if (out.failed)
        status = TAL_ENOMEM;
    if (!status)
        status = tal_home_write(to, out.bytes ? out.bytes : "", out.length);
    tal_buffer_free(&out);
    free(bytes);
    return status;
}
