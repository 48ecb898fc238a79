/* Takes a table apart, a row at a time. Owns the bytes of one row. Knows no column. */
#include "data/csv.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

struct tal_csv {
    const char *start, *at, *end;
    char separator;
    int line, open_quote;
    bool failed;
    tal_buffer bytes;    /* of the row: its fields, each with its zero */
    size_t *starts;      /* of the fields, in `bytes` */
    size_t *offsets;     /* of the same, in the table */
    const char **fields;
    size_t count, starts_capacity, offsets_capacity, fields_capacity;
};

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

tal_csv *tal_csv_new(const char *bytes, size_t length)
{
    static const char mark[] = "\xEF\xBB\xBF";
    tal_csv *csv = calloc(1, sizeof *csv);

    if (!csv)
        return NULL;
    csv->start = csv->at = bytes;
    csv->end = bytes + length;
    if (length >= sizeof mark - 1 && memcmp(bytes, mark, sizeof mark - 1) == 0)
        csv->at += sizeof mark - 1;
    csv->separator = find_separator(csv->at, csv->end);
    csv->line = 1;
    return csv;
}

void tal_csv_free(tal_csv *csv)
{
    if (!csv)
        return;
    tal_buffer_free(&csv->bytes);
    free(csv->starts);
    free(csv->offsets);
    free(csv->fields);
    free(csv);
}

static void skip_blank_lines(tal_csv *csv)
{
    while (csv->at < csv->end && (*csv->at == '\n' || *csv->at == '\r'))
        csv->line += *csv->at++ == '\n';
}

/* The inside of quotes; two of them are one. */
static void read_quoted(tal_csv *csv)
{
    int line = csv->line;

    for (csv->at++; csv->at < csv->end; csv->at++) {
        if (*csv->at == '"' && (csv->at + 1 == csv->end || csv->at[1] != '"')) {
            csv->at++;
            return;
        }
        csv->at += *csv->at == '"';
        csv->line += *csv->at == '\n';
        tal_buffer_char(&csv->bytes, *csv->at);
    }
    csv->open_quote = line;
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
    offsets[csv->count] = (size_t)(csv->at - csv->start);
    starts[csv->count++] = csv->bytes.length;
    if (csv->at < csv->end && *csv->at == '"')
        read_quoted(csv);
    for (; csv->at < csv->end && *csv->at != csv->separator && *csv->at != '\n'; csv->at++)
        if (*csv->at != '\r' || (csv->at + 1 < csv->end && csv->at[1] != '\n'))
            tal_buffer_char(&csv->bytes, *csv->at);
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
    if (csv->at == csv->end || csv->failed || csv->open_quote)
        return false;
    out->line = csv->line;
    csv->count = 0;
    tal_buffer_clear(&csv->bytes);
    while (more && !csv->failed) {
        read_field(csv);
        more = csv->at < csv->end && *csv->at == csv->separator;
        csv->at += csv->at < csv->end && *csv->at != '\n';
    }
    csv->failed |= csv->bytes.failed || !point_at_fields(csv);
    out->fields = csv->fields;
    out->offsets = csv->offsets;
    out->count = csv->count;
    return !csv->failed && !csv->open_quote;
}

int tal_csv_open_quote(const tal_csv *csv)
{
    return csv->open_quote;
}

bool tal_csv_failed(const tal_csv *csv)
{
    return csv->failed;
}
