/* Lines of JSON, by yajl. Owns one parser, which is made anew after a line that it refused. */
#include "data/stream.h"

#include <stdlib.h>
#include <yajl/yajl_parse.h>

struct tal_stream {
    const tal_stream_calls *calls;
    void *self;
    yajl_handle parser; /* NULL: to be made */
    int depth;          /* of the brackets that are open */
    int values;         /* objects that were closed on this line */
    bool stopped;       /* by a call */
};

static int judge(tal_stream *stream, bool more)
{
    stream->stopped = !more;
    return more;
}

/* What is no object may not stand by itself. */
static bool is_inside(const tal_stream *stream)
{
    return stream->depth > 0;
}

static int take_null(void *self)
{
    tal_stream *stream = self;

    return is_inside(stream) && judge(stream, stream->calls->null(stream->self));
}

static int take_truth(void *self, int value)
{
    tal_stream *stream = self;

    return is_inside(stream) && judge(stream, stream->calls->truth(stream->self, value));
}

static int take_number(void *self, const char *digits, size_t length)
{
    tal_stream *stream = self;

    return is_inside(stream) && judge(stream, stream->calls->number(stream->self, digits, length));
}

static int take_text(void *self, const unsigned char *text, size_t length)
{
    tal_stream *stream = self;

    return is_inside(stream) &&
           judge(stream, stream->calls->text(stream->self, (const char *)text, length));
}

static int take_key(void *self, const unsigned char *text, size_t length)
{
    tal_stream *stream = self;

    return judge(stream, stream->calls->key(stream->self, (const char *)text, length));
}

static int open_bracket(tal_stream *stream, bool list)
{
    if (stream->depth == 0 && (list || stream->values > 0))
        return false;
    stream->depth++;
    return judge(stream, stream->calls->open(stream->self, list));
}

static int open_object(void *self)
{
    return open_bracket(self, false);
}

static int open_list(void *self)
{
    return open_bracket(self, true);
}

static int close_bracket(void *self)
{
    tal_stream *stream = self;

    stream->values += --stream->depth == 0;
    return judge(stream, stream->calls->close(stream->self));
}

static const yajl_callbacks callbacks = {
    .yajl_null = take_null,
    .yajl_boolean = take_truth,
    .yajl_number = take_number,
    .yajl_string = take_text,
    .yajl_start_map = open_object,
    .yajl_map_key = take_key,
    .yajl_end_map = close_bracket,
    .yajl_start_array = open_list,
    .yajl_end_array = close_bracket,
};

static bool make_parser(tal_stream *stream)
{
    if (!stream->parser)
        stream->parser = yajl_alloc(&callbacks, NULL, stream);
    if (stream->parser)
        yajl_config(stream->parser, yajl_allow_multiple_values, 1); /* a line each */
    return stream->parser;
}

static void drop_parser(tal_stream *stream)
{
    if (stream->parser)
        yajl_free(stream->parser);
    stream->parser = NULL;
}

tal_stream *tal_stream_new(const tal_stream_calls *calls, void *self)
{
    tal_stream *stream = calloc(1, sizeof *stream);

    if (!stream)
        return NULL;
    stream->calls = calls;
    stream->self = self;
    if (!make_parser(stream)) {
        free(stream);
        return NULL;
    }
    return stream;
}

void tal_stream_free(tal_stream *stream)
{
    if (!stream)
        return;
    drop_parser(stream);
    free(stream);
}

tal_status tal_stream_line(tal_stream *stream, const char *bytes, size_t length, size_t *column)
{
    static const unsigned char end[] = "\n";
    yajl_status status;

    if (!make_parser(stream))
        return TAL_ENOMEM;
    stream->depth = stream->values = 0;
    stream->stopped = false;
    status = yajl_parse(stream->parser, (const unsigned char *)bytes, length);
    *column = yajl_get_bytes_consumed(stream->parser) + 1;
    if (status == yajl_status_ok) {
        *column = length + 1;
        status = yajl_parse(stream->parser, end, 1); /* ends a word that the line broke off in */
    }
    if (status == yajl_status_ok && stream->depth == 0 && stream->values == 1)
        return TAL_OK;
    drop_parser(stream);
    return stream->stopped ? TAL_ESTALE : TAL_EFILE;
}
