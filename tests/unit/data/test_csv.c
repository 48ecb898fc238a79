#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "data/csv.h"

static void read_rows(tal_csv *csv, const char *expected)
{
    char got[400] = "";
    tal_csv_row row;

    while (tal_csv_next(csv, &row)) {
        sprintf(got + strlen(got), "%d:", row.line);
        for (size_t i = 0; i < row.count; i++)
            sprintf(got + strlen(got), "%s%s", i ? "|" : "", row.fields[i]);
        strcat(got, ";");
    }
    cr_assert_str_eq(got, expected);
    tal_csv_free(csv);
}

/* BYTES as a file. */
static FILE *file_of(const char *bytes)
{
    FILE *file = tmpfile();

    cr_assert(file);
    fputs(bytes, file);
    rewind(file);
    return file;
}

/* All rows as "line:field|field;", so that one look compares them: from memory, and from a file. */
static void rows_are(const char *bytes, const char *expected)
{
    FILE *file = file_of(bytes);

    read_rows(tal_csv_new(bytes, strlen(bytes)), expected);
    read_rows(tal_csv_open(file), expected);
    fclose(file);
}

Test(csv, rows_are_taken_apart_at_commas)
{
    rows_are("id,text\na,one two\nb,\n", "1:id|text;2:a|one two;3:b|;");
}

Test(csv, the_last_line_needs_no_end_and_windows_lines_are_lines)
{
    rows_are("a,b\r\nc,d", "1:a|b;2:c|d;");
}

Test(csv, semicolons_and_tabs_part_fields_where_the_first_line_has_them)
{
    rows_are("a;b;c\n1,5;2;3\n", "1:a|b|c;2:1,5|2|3;");
    rows_are("a\tb\n1\t2,3\n", "1:a|b;2:1|2,3;");
}

Test(csv, quotes_hold_separators_lines_and_quotes)
{
    rows_are("a,b\n\"x, y\",\"he said \"\"no\"\"\nand left\"\nc,d\n",
             "1:a|b;2:x, y|he said \"no\"\nand left;4:c|d;");
}

Test(csv, a_separator_in_quotes_does_not_decide)
{
    rows_are("\"a;b;c\",d\n1,2\n", "1:a;b;c|d;2:1|2;");
}

Test(csv, a_mark_at_the_start_and_blank_lines_are_passed_over)
{
    rows_are("\xEF\xBB\xBF" "a,b\n\n\r\nc,d\n\n", "1:a|b;4:c|d;");
}

Test(csv, nothing_has_no_rows)
{
    rows_are("", "");
    rows_are("\n\n", "");
}

Test(csv, a_quote_that_is_never_closed_is_told_with_its_line)
{
    const char *bytes = "a,b\nc,\"d\ne,f\n";
    tal_csv *csv = tal_csv_new(bytes, strlen(bytes));
    tal_csv_row row;

    cr_assert(tal_csv_next(csv, &row));
    cr_assert_eq(tal_csv_open_quote(csv), 0);
    cr_assert_not(tal_csv_next(csv, &row));
    cr_assert_eq(tal_csv_open_quote(csv), 2);
    cr_assert_not(tal_csv_failed(csv));
    tal_csv_free(csv);
}

/* The window is 64 KiB: whatever stands across its end is read as anywhere else. */
Test(csv, a_file_is_read_a_piece_at_a_time)
{
    char expected[80];

    for (size_t pad = (64 << 10) - 12; pad < (64 << 10) + 4; pad++) {
        tal_buffer bytes = TAL_BUFFER_EMPTY;
        tal_csv_row row;
        FILE *file;
        tal_csv *csv;

        tal_buffer_text(&bytes, "a,b\r\n");
        for (size_t i = bytes.length; i < pad; i++)
            tal_buffer_char(&bytes, 'x');
        tal_buffer_text(&bytes, ",\"1 \"\"2\"\"\n3\"\r\n4,5\r\n");
        file = file_of(bytes.bytes);
        csv = tal_csv_open(file);
        cr_assert(tal_csv_next(csv, &row) && tal_csv_next(csv, &row));
        snprintf(expected, sizeof expected, "%zu %s", strlen(row.fields[0]) + 5, row.fields[1]);
        cr_assert(row.count == 2 && strlen(row.fields[0]) == pad - 5 &&
                      strcmp(row.fields[1], "1 \"2\"\n3") == 0,
                  "at %zu: %s", pad, expected);
        cr_assert(tal_csv_next(csv, &row) && row.line == 4 && strcmp(row.fields[1], "5") == 0);
        cr_assert(!tal_csv_next(csv, &row) && !tal_csv_failed(csv));
        tal_csv_free(csv);
        fclose(file);
        tal_buffer_free(&bytes);
    }
}

Test(csv, a_row_of_a_file_past_the_limit_is_no_row)
{
    for (int quoted = 0; quoted < 2; quoted++) {
        FILE *file = file_of(quoted ? "a\n\"" : "a\n");
        tal_csv_row row;
        tal_csv *csv;

        fseek(file, 0, SEEK_END);
        for (int i = 0; i < TAL_CSV_ROW_LIMIT + 1; i++)
            putc('x', file);
        rewind(file);
        csv = tal_csv_open(file);
        cr_assert(tal_csv_next(csv, &row) && !tal_csv_next(csv, &row) && !tal_csv_next(csv, &row));
        cr_assert_eq(tal_csv_open_quote(csv), quoted ? 2 : 0);
        cr_assert_eq(tal_csv_too_long(csv), quoted ? 0 : 2);
        tal_csv_free(csv);
        fclose(file);
    }
}

Test(csv, a_field_has_its_place_in_the_table)
{
    const char table[] = "\xEF\xBB\xBF" "a,b\n\"x, y\",zz\n";
    tal_csv *csv = tal_csv_new(table, sizeof table - 1);
    tal_csv_row row;

    cr_assert(tal_csv_next(csv, &row));
    cr_assert_eq(row.offsets[0], 3);
    cr_assert_eq(row.offsets[1], 5);
    cr_assert(tal_csv_next(csv, &row));
    cr_assert_eq(row.offsets[0], 7);
    cr_assert_eq(row.offsets[1], 14);
    tal_csv_free(csv);
}

Test(csv, a_zero_byte_is_told)
{
    const char table[] = "a,b\nx,\"y\n\0z\"\n\0,\0\nx,y\n";
    tal_csv *csv = tal_csv_new(table, sizeof table - 1);
    tal_csv_row row;

    cr_assert(tal_csv_next(csv, &row) && row.zero == 0);
    cr_assert(tal_csv_next(csv, &row));
    cr_assert_eq(row.zero, 6);
    cr_assert_eq(row.zero_field, 1);
    cr_assert(tal_csv_next(csv, &row));
    cr_assert_eq(row.zero, 1);
    cr_assert_eq(row.zero_field, 0);
    cr_assert(tal_csv_next(csv, &row) && row.zero == 0);
    tal_csv_free(csv);
}

/* ---- Writing ---- */

static void field_is(const char *text, const char *expected)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_csv_put_field(&out, text);
    cr_assert_str_eq(out.length ? out.bytes : "", expected);
    tal_buffer_free(&out);
}

Test(csv, a_field_is_quoted_where_it_must_be_and_is_no_formula)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    field_is("ana", "ana");
    field_is("", "");
    field_is("a,b", "\"a,b\"");
    field_is("say \"no\"", "\"say \"\"no\"\"\"");
    field_is("two\nlines", "\"two\nlines\"");
    field_is("a;b c\xC3\xB1", "a;b c\xC3\xB1");
    field_is("=1+1", "\"'=1+1\"");
    field_is("+34", "\"'+34\"");
    field_is("-", "\"'-\"");
    field_is("@x,\"y\"", "\"'@x,\"\"y\"\"\"");
    field_is("a=1", "a=1");
    tal_csv_put_field(&out, "a");
    tal_csv_put_field(&out, "");
    tal_csv_put_field(&out, "b\n");
    tal_csv_put_field(&out, "c");
    cr_assert_str_eq(out.bytes, "a,,\"b\n\",c");
    tal_buffer_free(&out);
}
