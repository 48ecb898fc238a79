/* Finds the headers of a story and takes them apart. Owns the passages. Knows no link and no macro. */
#include "data/twee.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "data/json.h"

typedef struct reader {
    tal_twee *twee;
    const tal_source *source;
    tal_diagnostics *found;
    const char *bytes, *end;
    bool no_memory;
} reader;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && is_blank(*at))
        at++;
    return at;
}

static const char *line_end(const reader *r, const char *at)
{
    const char *end = memchr(at, '\n', (size_t)(r->end - at));

    return end ? end : r->end;
}

static size_t place(const reader *r, const char *at)
{
    return (size_t)(at - r->bytes);
}

static void warn(reader *r, const char *at, const char *hint, const char *message)
{
    tal_warn(r->found, TAL_CODE_TWEE_HEADER, r->source, place(r, at), hint, "%s", message);
}

/* ---- Headers --------------------------------------------------------------------------------- */

/* The name that begins at *AT, up to one of STOPS that no backslash stands before, without its
 * escapes; blanks at its end, unless they are escaped, are none of it. NULL: no memory. */
static char *take_name(reader *r, const char **at, const char *end, const char *stops)
{
    const char *from = *at;
    size_t length = 0, kept = 0;
    char *name;

    while (*at < end && !strchr(stops, **at))
        *at += **at == '\\' && *at + 1 < end ? 2 : 1;
    name = tal_arena_text(r->twee->arena, from, (size_t)(*at - from));
    r->no_memory |= !name;
    for (; name && from < *at; from++) {
        bool escaped = *from == '\\' && from + 1 < *at;

        from += escaped;
        name[length++] = *from;
        if (escaped || !is_blank(*from))
            kept = length;
    }
    if (name)
        name[kept] = '\0';
    return name;
}

/* `[one two]` at AT; gives what follows. */
static const char *take_tags(reader *r, tal_twee_passage *passage, const char *at, const char *end)
{
    const char *open = at, **tags;
    size_t most = 1;

    for (const char *c = at; c < end; c++)
        most += is_blank(*c);
    tags = tal_arena_alloc(r->twee->arena, most + 1, sizeof *tags);
    r->no_memory |= !tags;
    at = skip_blanks(at + 1, end);
    while (!r->no_memory && at < end && *at != ']') {
        tags[passage->tags_count++] = take_name(r, &at, end, "] \t\r");
        at = skip_blanks(at, end);
    }
    passage->tags = tags;
    if (at == end)
        warn(r, open, _("close them by ]; a [ that belongs to the name is written \\["),
             _("the tags of this passage are not closed"));
    return at < end ? at + 1 : end;
}

/* The metadata say where Twine draws the passage: nothing of them is wanted, but they should be
 * whole. */
static void read_metadata(reader *r, const char *at, const char *end)
{
    tal_json *json = tal_json_parse(at, (size_t)(end - at), NULL, NULL);

    if (!tal_json_is_object(json))
        warn(r, at, _("a { that belongs to the name is written \\{"),
             _("this is no JSON: the metadata of this passage are passed over"));
    tal_json_free(json);
}

/* Twee2's `<100,200>`, alone or at the end of a name. */
static bool is_position(const char *at, const char *end)
{
    size_t length = (size_t)(end - at);

    return length > 2 && *at == '<' && end[-1] == '>' &&
           strspn(at + 1, "0123456789,. -") == length - 2;
}

static void cut_position(char *name)
{
    char *mark = strrchr(name, '<');

    if (!mark || mark == name || !is_position(mark, mark + strlen(mark)))
        return;
    while (mark > name && is_blank(mark[-1]))
        mark--;
    *mark = '\0';
}

/* The header from AT, behind its colons, to END. false: it has no name, or there is no memory. */
static bool read_header(reader *r, tal_twee_passage *passage, const char *at, const char *end)
{
    const char *header = r->bytes + passage->header;
    char *name;

    at = skip_blanks(at, end);
    while (end > at && is_blank(end[-1]) && end[-2] != '\\')
        end--;
    name = take_name(r, &at, end, "[{");
    if (!name)
        return false;
    cut_position(name);
    passage->name = name;
    if (at < end && *at == '[')
        at = skip_blanks(take_tags(r, passage, at, end), end);
    if (at < end && *at == '{')
        read_metadata(r, at, end);
    else if (at < end && !is_position(at, end))
        warn(r, at, _("a header reads :: Name [tags] {metadata}"),
             _("what stands behind the tags is passed over"));
    if (!*name)
        warn(r, header, _("write a name behind the colons"),
             _("a passage without a name: it is left out"));
    return *name && !r->no_memory;
}

/* ---- Passages -------------------------------------------------------------------------------- */

/* The text of a passage without blank lines at its end and at its beginning. */
static void trim(reader *r, tal_twee_passage *passage)
{
    const char *bytes = r->bytes;

    while (passage->end > passage->begin &&
           (is_blank(bytes[passage->end - 1]) || bytes[passage->end - 1] == '\n'))
        passage->end--;
    for (size_t at = passage->begin;
         at < passage->end && (is_blank(bytes[at]) || bytes[at] == '\n'); at++)
        if (bytes[at] == '\n')
            passage->begin = at + 1;
}

static const char *keep(reader *r, const char *text, size_t length)
{
    const char *copy = tal_arena_text(r->twee->arena, text, length);

    r->no_memory |= !copy;
    return copy;
}

static const char *keep_field(reader *r, const tal_json *json, const char *key)
{
    const char *text = tal_json_text(json, key);

    return text && *text ? keep(r, text, strlen(text)) : NULL;
}

static void read_data(reader *r, const tal_twee_passage *passage)
{
    size_t length = passage->end - passage->begin;
    tal_json *json = tal_json_parse(r->bytes + passage->begin, length, NULL, NULL);

    if (tal_json_is_object(json)) {
        r->twee->start = keep_field(r, json, "start");
        r->twee->format = keep_field(r, json, "format");
        r->twee->data = passage->header;
    } else {
        warn(r, r->bytes + passage->header, _("so its start and its story format are not known"),
             _("StoryData is no JSON: it is passed over"));
    }
    tal_json_free(json);
}

static void add(reader *r, tal_twee_passage *passage)
{
    tal_twee *twee = r->twee;
    tal_twee_passage *passages;

    trim(r, passage);
    if (strcmp(passage->name, "StoryTitle") == 0) {
        if (passage->end > passage->begin)
            twee->title = keep(r, r->bytes + passage->begin, passage->end - passage->begin);
        return;
    }
    if (strcmp(passage->name, "StoryData") == 0) {
        read_data(r, passage);
        return;
    }
    passages = tal_grow(twee->passages, twee->count, &twee->capacity, sizeof *passages);
    r->no_memory |= !passages;
    if (!passages)
        return;
    twee->passages = passages;
    passages[twee->count++] = *passage;
}

/* The first header at AT or behind it; the end where there is none. AT begins a line. */
static const char *find_header(const reader *r, const char *at)
{
    while (at < r->end && strncmp(at, "::", 2) != 0) {
        at = line_end(r, at);
        at += at < r->end;
    }
    return at;
}

static void read_passages(reader *r, const char *at)
{
    while (at < r->end && !r->no_memory) {
        const char *end = line_end(r, at), *text = end < r->end ? end + 1 : end;
        const char *next = find_header(r, text);
        tal_twee_passage passage = { .header = place(r, at),
                                     .begin = place(r, text),
                                     .end = place(r, next) };

        if (read_header(r, &passage, at + 2, end))
            add(r, &passage);
        at = next;
    }
}

/* ---- The whole ------------------------------------------------------------------------------- */

/* It begins at AT, and no header follows or it is a page. */
static void say_none(const reader *r, const char *at)
{
    const char *what = at == r->end ? _("this file is empty")
                       : *at == '<' ? _("this is a page of HTML, and no Twee")
                       : *at == ':' ? _("this story has no passage")
                                    : _("this is no Twee: no line begins with ::");

    tal_error(r->found, TAL_CODE_TWEE_NONE, r->source, place(r, at),
              *at == ':' ? NULL
                         : _("in Twine, open the story and choose Build, then Export As Twee"),
              "%s", what);
}

/* What stands before the first header, from AT on. */
static void say_before(reader *r, const char *at)
{
    if (strncmp(at, "::", 2) != 0)
        warn(r, at, _("write a header above it, such as :: Start"),
             _("this belongs to no passage: it is left out"));
}

static const char *beginning(const reader *r)
{
    const char *at = r->bytes;

    if (strncmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    while (at < r->end && (is_blank(*at) || *at == '\n'))
        at++;
    return at;
}

tal_status tal_twee_read(tal_twee *out, const tal_source *source, tal_diagnostics *found)
{
    reader r = { .twee = out, .source = source, .found = found, .bytes = tal_source_bytes(source) };
    const char *at, *header;

    *out = (tal_twee){ .arena = tal_arena_new() };
    if (!out->arena)
        return TAL_ENOMEM;
    r.end = r.bytes + tal_source_length(source);
    at = beginning(&r);
    header = at < r.end && *at == '<' ? r.end : find_header(&r, at);
    if (header < r.end) {
        say_before(&r, at);
        read_passages(&r, header);
    }
    if (!r.no_memory && out->count)
        return TAL_OK;
    if (!r.no_memory)
        say_none(&r, at);
    tal_twee_close(out);
    return r.no_memory ? TAL_ENOMEM : TAL_EFILE;
}

void tal_twee_close(tal_twee *twee)
{
    free(twee->passages);
    tal_arena_free(twee->arena);
    *twee = (tal_twee){ 0 };
}
