#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "data/stream.h"

/* Writes down what it is called for; stops at the text "stop". */
static bool note(void *self, char kind, const char *text, size_t length)
{
    tal_buffer_char(self, kind);
    tal_buffer_add(self, text, length);
    return !(kind == '"' && length == 4 && memcmp(text, "stop", 4) == 0);
}

static bool note_key(void *self, const char *text, size_t length) { return note(self, '.', text, length); }
static bool note_text(void *self, const char *text, size_t length) { return note(self, '"', text, length); }
static bool note_number(void *self, const char *text, size_t length) { return note(self, '#', text, length); }
static bool note_truth(void *self, bool value) { return note(self, value ? 'T' : 'F', "", 0); }
static bool note_null(void *self) { return note(self, '0', "", 0); }
static bool note_open(void *self, bool list) { return note(self, list ? '[' : '{', "", 0); }
static bool note_close(void *self) { return note(self, ')', "", 0); }

static const tal_stream_calls calls = {
    note_key, note_text, note_number, note_truth, note_null, note_open, note_close,
};

static tal_buffer heard;
static tal_stream *stream;

static void begin(void)
{
    heard = TAL_BUFFER_EMPTY;
    stream = tal_stream_new(&calls, &heard);
    cr_assert(stream);
}

static void end(void)
{
    tal_stream_free(stream);
    tal_buffer_free(&heard);
}

TestSuite(stream, .init = begin, .fini = end);

static void gives(const char *line, tal_status status, size_t column, const char *expected)
{
    size_t at;

    tal_buffer_clear(&heard);
    cr_assert_eq(tal_stream_line(stream, line, strlen(line), &at), status, "%s", line);
    if (status)
        cr_assert_eq(at, column, "%s: %zu", line, at);
    if (expected)
        cr_assert_str_eq(heard.bytes ? heard.bytes : "", expected);
}

Test(stream, a_line_is_told_part_by_part)
{
    gives("{\"a\":[1,-2.5e3,true,null],\"b\":{\"c\":\"\\u00e1\\n\"}}", TAL_OK, 0,
          "{.a[#1#-2.5e3T0).b{.c\"\xC3\xA1\n))");
    gives("  {} ", TAL_OK, 0, "{)");
}

Test(stream, what_is_not_one_object_is_refused_at_its_place)
{
    gives("{\"a\":1", TAL_EFILE, 7, NULL);
    gives("{\"a\":tru", TAL_EFILE, 9, NULL);
    gives("{\"a\" 1}", TAL_EFILE, 7, NULL);
    gives("{} {}", TAL_EFILE, 5, NULL);
    gives("{} x", TAL_EFILE, 5, NULL);
    gives("[1]", TAL_EFILE, 2, NULL);
    gives("\"a\"", TAL_EFILE, 4, NULL);
    gives("12", TAL_EFILE, 3, NULL);
    gives("", TAL_EFILE, 1, NULL);
    gives("{\"a\":\"\xFF\"}", TAL_EFILE, 8, NULL);
    gives("{\"a\":1}", TAL_OK, 0, "{.a#1)"); /* and the next line is none the worse */
}

Test(stream, a_call_may_stop_a_line)
{
    gives("{\"a\":\"stop\",\"b\":1}", TAL_ESTALE, 12, "{.a\"stop");
    gives("{\"a\":\"go\"}", TAL_OK, 0, "{.a\"go)");
}

Test(stream, a_zero_byte_is_no_JSON)
{
    size_t at;

    cr_assert_eq(tal_stream_line(stream, "{\"a\":\0 1}", 9, &at), TAL_EFILE);
    cr_assert_eq(at, 7);
}
