/* Takes a table apart, a row at a time, and puts one together. Owns the bytes of one row. Knows no column. */
#include "data/csv.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 64 << 10 };

struct tal_csv {
    const char *start, *at, *end;
    size_t before; /* bytes of the table before `start` */
    FILE *file;    /* what comes after `end`; NULL: nothing */
    char *window;  /* owned: where it is read into */
    char separator;
    int line, open_quote, too_long;
    size_t zero, zero_field; /* of the row, as in tal_csv_row */
    bool failed;
    tal_buffer bytes; /* of the row: its fields, each with its zero */
    size_t *starts;   /* of the fields, in `bytes` */
    size_t *offsets;  /* of the same, in the table */
    const char **fields;
    size_t count, starts_capacity, offsets_capacity, fields_capacity;
};

/* Brings more of the file into the window, behind what is left of it. false: there is no more. */
static bool refill(tal_csv *csv)
{
    size_t left = (size_t)(csv->end - csv->at), got;

    if (!csv->file)
        return false;
    csv->before += (size_t)(csv->at - csv->start);
    memmove(csv->window, csv->at, left);
    got = fread(csv->window + left, 1, WINDOW - left, csv->file);
    csv->failed |= got == 0 && ferror(csv->file);
    csv->start = csv->at = csv->window;
    csv->end = csv->at + left + got;
    return got > 0;
}

static bool at_end(tal_csv *csv)
{
    return csv->at == csv->end && !refill(csv);
}

/* Is the byte after this one C? There is this one. */
static bool next_is(tal_csv *csv, char c)
{
    return (csv->at + 1 < csv->end || refill(csv)) && csv->at + 1 < csv->end && csv->at[1] == c;
}

/* What the first line has most of, outside of quotes. */
static char find_separator(const char *at, const char *end)
{
    static const char candidates[] = ",;\t";
    size_t counts[sizeof candidates] = { 0 };
    size_t best = 0;
    bool quoted = false;

    for (; at < end && (quoted || *at != '\n'); at++) {
        const char *found = *at ? strchr(candidates, *at) : NULL;

        quoted ^= *at == '"';
        if (found && !quoted)
            counts[found - candidates]++;
    }
    for (size_t i = 1; candidates[i]; i++)
        if (counts[i] > counts[best])
            best = i;
    return candidates[best];
}

/* The window holds the beginning. */
static void begin(tal_csv *csv)
{
    static const char mark[] = "\xEF\xBB\xBF";

    if (csv->end - csv->at >= (int)sizeof mark - 1 && memcmp(csv->at, mark, sizeof mark - 1) == 0)
        csv->at += sizeof mark - 1;
    csv->separator = find_separator(csv->at, csv->end);
    csv->line = 1;
}

tal_csv *tal_csv_new(const char *bytes, size_t length)
{
    tal_csv *csv = calloc(1, sizeof *csv);

    if (!csv)
        return NULL;
    csv->start = csv->at = bytes;
    csv->end = bytes + length;
    begin(csv);
    return csv;
}

tal_csv *tal_csv_open(FILE *file)
{
    tal_csv *csv = calloc(1, sizeof *csv);
    char *window = malloc(WINDOW);

    if (!csv || !window) {
        free(csv);
        free(window);
        return NULL;
    }
    csv->file = file;
    csv->start = csv->at = csv->end = csv->window = window;
    refill(csv);
    begin(csv);
    return csv;
}

void tal_csv_free(tal_csv *csv)
{
    if (!csv)
        return;
    tal_buffer_free(&csv->bytes);
    free(csv->window);
    free(csv->starts);
    free(csv->offsets);
    free(csv->fields);
    free(csv);
}

static void skip_blank_lines(tal_csv *csv)
{
    while (!at_end(csv) && (*csv->at == '\n' || *csv->at == '\r'))
        csv->line += *csv->at++ == '\n';
}

static void put(tal_csv *csv, char c)
{
    if (!c && !csv->zero) {
        csv->zero_field = csv->count - 1;
        csv->zero = csv->before + (size_t)(csv->at - csv->start) - csv->offsets[0] + 1;
    }
    if (csv->file && csv->bytes.length >= TAL_CSV_ROW_LIMIT)
        csv->too_long = csv->line;
    else
        tal_buffer_char(&csv->bytes, c);
}

/* The inside of quotes; two of them are one. */
static void read_quoted(tal_csv *csv)
{
    int line = csv->line;

    for (csv->at++; !csv->too_long && !at_end(csv); csv->at++) {
        if (*csv->at == '"' && !next_is(csv, '"')) {
            csv->at++;
            return;
        }
        csv->at += *csv->at == '"';
        csv->line += *csv->at == '\n';
        put(csv, *csv->at);
    }
    csv->too_long = 0;
    csv->open_quote = line;
}

/* Is the return at hand the last byte, or followed by a newline? */
static bool ends_line(tal_csv *csv)
{
    return next_is(csv, '\n') || csv->at + 1 == csv->end;
}

static void read_field(tal_csv *csv)
{
    size_t *starts = tal_grow(csv->starts, csv->count, &csv->starts_capacity, sizeof *starts);
    size_t *offsets = tal_grow(csv->offsets, csv->count, &csv->offsets_capacity, sizeof *offsets);

    csv->starts = starts ? starts : csv->starts; /* they may have moved */
    csv->offsets = offsets ? offsets : csv->offsets;
    if (!starts || !offsets) {
        csv->failed = true;
        return;
    }
    offsets[csv->count] = csv->before + (size_t)(csv->at - csv->start);
    starts[csv->count++] = csv->bytes.length;
    if (!at_end(csv) && *csv->at == '"')
        read_quoted(csv);
    for (; !csv->too_long && !at_end(csv) && *csv->at != csv->separator && *csv->at != '\n';
         csv->at++)
        if (*csv->at != '\r' || !ends_line(csv))
            put(csv, *csv->at);
    tal_buffer_char(&csv->bytes, '\0');
}

/* The fields stay where they are from now on. */
static bool point_at_fields(tal_csv *csv)
{
    for (size_t i = 0; i < csv->count; i++) {
        const char **fields = tal_grow(csv->fields, i, &csv->fields_capacity, sizeof *fields);

        if (!fields)
            return false;
        csv->fields = fields;
        fields[i] = csv->bytes.bytes + csv->starts[i];
    }
    return true;
}

bool tal_csv_next(tal_csv *csv, tal_csv_row *out)
{
    bool more = true;

    skip_blank_lines(csv);
    if (at_end(csv) || csv->failed || csv->open_quote || csv->too_long)
        return false;
    out->line = csv->line;
    csv->count = csv->zero = csv->zero_field = 0;
    tal_buffer_clear(&csv->bytes);
    while (more && !csv->failed) {
        read_field(csv);
        more = !csv->too_long && !at_end(csv) && *csv->at == csv->separator;
        csv->at += csv->at < csv->end && *csv->at != '\n';
    }
    csv->failed |= csv->bytes.failed || !point_at_fields(csv);
    out->fields = csv->fields;
    out->offsets = csv->offsets;
    out->count = csv->count;
    out->zero = csv->zero;
    out->zero_field = csv->zero_field;
    return !csv->failed && !csv->open_quote && !csv->too_long;
}

int tal_csv_open_quote(const tal_csv *csv)
{
    return csv->open_quote;
}

int tal_csv_too_long(const tal_csv *csv)
{
    return csv->too_long;
}

bool tal_csv_failed(const tal_csv *csv)
{
    return csv->failed;
}

void tal_csv_put_field(tal_buffer *out, const char *text)
{
    tal_csv_put_field_by(out, ',', text);
}

void tal_csv_put_field_by(tal_buffer *out, char separator, const char *text)
{
    bool formula = *text && strchr("=+-@", *text);

    if (out->length > 0 && out->bytes[out->length - 1] != '\n')
        tal_buffer_char(out, separator);
    if (!formula && !strchr(text, separator) && !strpbrk(text, "\",\r\n")) {
        tal_buffer_text(out, text);
        return;
    }
    tal_buffer_char(out, '"');
    if (formula)
        tal_buffer_char(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            tal_buffer_char(out, '"');
        tal_buffer_char(out, *text);
    }
    tal_buffer_char(out, '"');
}
