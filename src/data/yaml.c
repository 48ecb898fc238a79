/*
 * YAML to a tree: libyaml's events, one at a time, so that what is too deep or not wanted is
 * refused before it costs anything. Owns the tree. Knows nothing of what the keys mean.
 */
#include "data/yaml.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/intl.h"

enum { DEPTH_LIMIT = 32 };

enum { NOT_YAML = 40, DUPLICATE_KEY = 41, TOO_DEEP = 42, NOT_USED = 43, EMPTY = 44 };

struct tal_yaml_file {
    tal_arena *arena; /* holds this too */
    const tal_yaml *root;
};

/* A list or map that is being read. */
struct level {
    tal_yaml *node;
    tal_yaml **tail;   /* where its next child goes */
    size_t children;
    const char *key;   /* of a map: the key whose value comes next, or NULL */
    size_t key_offset, key_end;
};

struct reader {
    yaml_parser_t parser;
    const tal_source *source;
    tal_diagnostics *diagnostics;
    tal_arena *arena;
    tal_yaml *root;
    struct level levels[DEPTH_LIMIT];
    int depth;
    size_t duplicates;
    yaml_mark_t quoted, quoted_end; /* the last text, if it is in quotes and has several lines; else 0 */
    size_t start;         /* after a byte-order mark */
    size_t index, offset; /* a character of the input, as libyaml counts, and its byte */
};

/* ---- Places ---------------------------------------------------------------------------------- */

/* libyaml counts characters. Marks come almost in order, so each is found from the one before. */
static size_t offset_of(struct reader *reader, yaml_mark_t mark)
{
    const char *bytes = tal_source_bytes(reader->source);
    size_t length = tal_source_length(reader->source);

    while (reader->index < mark.index && reader->offset < length) {
        do
            reader->offset++;
        while ((bytes[reader->offset] & 0xC0) == 0x80);
        reader->index++;
    }
    while (reader->index > mark.index && reader->offset > reader->start) {
        do
            reader->offset--;
        while ((bytes[reader->offset] & 0xC0) == 0x80);
        reader->index--;
    }
    return reader->offset;
}

static tal_status refuse(struct reader *reader, int code, yaml_mark_t mark, const char *hint,
                         const char *message)
{
    tal_error(reader->diagnostics, code, reader->source, offset_of(reader, mark), hint, "%s",
              message);
    return TAL_EFILE;
}

/* ---- What libyaml refuses -------------------------------------------------------------------- */

static const struct refusal {
    const char *problem; /* libyaml's words */
    bool at_context;     /* the place is where the thing began */
    const char *message, *hint;
} refusals[] = {
    { "found a tab character that violates indentation", false,
      N_("a tab cannot indent a line"), N_("use spaces") },
    { "found a tab character where an indentation space is expected", false,
      N_("a tab cannot indent a line"), N_("use spaces") },
    { "found character that cannot start any token", false,
      N_("a text cannot begin with this sign"), N_("put the text between double quotes") },
    { "did not find expected alphabetic or numeric character", true,
      N_("a text cannot begin with this sign"), N_("put the text between double quotes") },
    { "did not find expected comment or line break", true,
      N_("a text cannot begin with this sign"), N_("put the text between double quotes") },
    { "did not find expected whitespace or line break", true,
      N_("a text cannot begin with this sign"), N_("put the text between double quotes") },
    { "mapping values are not allowed in this context", false,
      N_("a colon cannot stand here"),
      N_("put a text that contains a colon and a space between double quotes; "
         "or indent this line as the line above") },
    { "could not find expected ':'", true,
      N_("this is not a line of the kind \"key: text\""),
      N_("a key needs a colon and a space after it, an item of a list a dash and a space before "
         "it") },
    { "did not find expected key", false,
      N_("this does not fit what stands before it"),
      N_("indent it as the lines that it belongs to; a quote inside a text may have ended it") },
    { "did not find expected '-' indicator", false,
      N_("an item of a list begins with a dash and a space"),
      N_("put a dash here, or indent the line as the list's key") },
    { "did not find expected ',' or ']'", true,
      N_("this list is not closed"), N_("close it with ], and put commas between its items") },
    { "did not find expected ',' or '}'", true,
      N_("this map is not closed"), N_("close it with }, and put commas between its entries") },
    { "did not find expected node content", false,
      N_("something is missing here"),
      N_("look for a bracket too many, or for one that is not closed") },
    { "found unexpected end of stream", true,
      N_("the text that begins here has no closing quote"), N_("close it") },
    { "found unknown escape character", false,
      N_("a backslash and this sign mean nothing together"),
      N_("write two backslashes for one, or put the text between single quotes") },
    { "block sequence entries are not allowed in this context", false,
      N_("a list cannot begin here"), N_("put its first dash on a line of its own") },
    { "did not find expected <document start>", false,
      N_("this stands after the end of what was begun"),
      N_("look for a bracket too many, or for a line that is indented too little") },
};

/* Behind a text whose quote was forgotten, the next quote that was to begin one ends it; what stands
 * there is what libyaml refuses. */
static tal_status refuse_unclosed(struct reader *reader)
{
    char hint[160];

    snprintf(hint, sizeof hint, _("close it; now it goes on to the next quote, in line %d"),
             (int)reader->quoted_end.line + 1);
    return refuse(reader, NOT_YAML, reader->quoted, hint,
                  _("the text that begins here has no closing quote"));
}

/* Reports what made libyaml stop. */
static tal_status report_problem(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    const char *bytes = tal_source_bytes(reader->source);

    if (parser->error == YAML_MEMORY_ERROR)
        return TAL_ENOMEM;
    if (parser->error == YAML_READER_ERROR) {
        tal_error(reader->diagnostics, NOT_YAML, reader->source,
                  reader->start + parser->problem_offset, _("delete it"),
                  _("an invisible character that YAML does not allow: U+%04X"),
                  (unsigned)parser->problem_value);
        return TAL_EFILE;
    }
    if (reader->quoted_end.line > 0 && parser->problem_mark.line == reader->quoted_end.line)
        return refuse_unclosed(reader);
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        const struct refusal *refusal = &refusals[i];
        yaml_mark_t mark = refusal->at_context ? parser->context_mark : parser->problem_mark;

        if (strcmp(parser->problem, refusal->problem) != 0)
            continue;
        if (bytes[offset_of(reader, mark)] == '\t')
            refusal = &refusals[0];
        return refuse(reader, NOT_YAML, mark, _(refusal->hint), _(refusal->message));
    }
    tal_error(reader->diagnostics, NOT_YAML, reader->source,
              offset_of(reader, parser->problem_mark), NULL, _("this is not YAML: %s"),
              parser->problem);
    return TAL_EFILE;
}

/* ---- Events to nodes ------------------------------------------------------------------------- */

/* A new node as the next child of what is being read, or as the root. */
static tal_yaml *node_add(struct reader *reader, tal_yaml_kind kind, yaml_mark_t mark)
{
    tal_yaml *node = tal_arena_alloc(reader->arena, 1, sizeof *node);

    if (!node)
        return NULL;
    node->kind = kind;
    node->offset = offset_of(reader, mark);
    if (reader->depth == 0) {
        reader->root = node;
    } else {
        struct level *level = &reader->levels[reader->depth - 1];

        node->key = level->key;
        node->key_offset = level->key_offset;
        node->key_end = level->key_end;
        level->key = NULL;
        *level->tail = node;
        level->tail = &node->next;
        level->children++;
    }
    return node;
}

static bool wants_key(const struct reader *reader)
{
    const struct level *level;

    if (reader->depth == 0)
        return false;
    level = &reader->levels[reader->depth - 1];
    return level->node->kind == TAL_YAML_MAP && !level->key;
}

static bool is_quoted_over_lines(const yaml_event_t *event)
{
    yaml_scalar_style_t style = event->data.scalar.style;

    return (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || style == YAML_SINGLE_QUOTED_SCALAR_STYLE) &&
           event->end_mark.line > event->start_mark.line;
}

static tal_status read_scalar(struct reader *reader, const yaml_event_t *event)
{
    const char *value = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;
    char *text = tal_arena_text(reader->arena, value, length);
    tal_yaml *node;

    if (!text)
        return TAL_ENOMEM;
    reader->quoted = event->start_mark;
    reader->quoted_end = is_quoted_over_lines(event) ? event->end_mark : (yaml_mark_t){ 0 };
    if (strlen(text) != length)
        return refuse(reader, NOT_USED, event->start_mark, _("delete it"),
                      _("a text cannot contain the character zero"));
    if (wants_key(reader)) {
        struct level *level = &reader->levels[reader->depth - 1];

        level->key = text;
        level->key_offset = offset_of(reader, event->start_mark);
        level->key_end = offset_of(reader, event->end_mark);
        return TAL_OK;
    }
    node = node_add(reader, TAL_YAML_SCALAR, event->start_mark);
    if (!node)
        return TAL_ENOMEM;
    node->text = text;
    node->end = offset_of(reader, event->end_mark);
    node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    return TAL_OK;
}

static tal_status begin(struct reader *reader, tal_yaml_kind kind, yaml_mark_t mark)
{
    tal_yaml *node;

    if (wants_key(reader))
        return refuse(reader, NOT_USED, mark, _("a key is a short text"),
                      _("a list or a map cannot be a key"));
    if (reader->depth == DEPTH_LIMIT)
        return refuse(reader, TOO_DEEP, mark, _("at most 32 lists and maps may nest"),
                      _("this is nested too deeply"));
    node = node_add(reader, kind, mark);
    if (!node)
        return TAL_ENOMEM;
    reader->levels[reader->depth++] = (struct level){ .node = node, .tail = &node->first };
    return TAL_OK;
}

static int by_key_and_place(const void *a, const void *b)
{
    const tal_yaml *one = *(const tal_yaml *const *)a, *two = *(const tal_yaml *const *)b;
    int order = strcmp(one->key, two->key);

    if (order != 0)
        return order;
    return one->key_offset < two->key_offset ? -1 : 1;
}

static void report_duplicate(struct reader *reader, const tal_yaml *first, const tal_yaml *again)
{
    const char *message = _("this key is here for the second time");
    char hint[120];

    /* Of a flood only the number counts; finding places in a line of megabytes takes time. */
    if (reader->duplicates++ >= TAL_DIAGNOSTICS_LIMIT) {
        tal_error(reader->diagnostics, DUPLICATE_KEY, reader->source, again->key_offset, NULL,
                  "%s", message);
        return;
    }
    snprintf(hint, sizeof hint, _("the first is in line %d; keep one of them"),
             tal_source_place(reader->source, first->key_offset).line);
    tal_error(reader->diagnostics, DUPLICATE_KEY, reader->source, again->key_offset, hint, "%s",
              message);
}

/* Sorts rather than compares each with each: a map may have a million keys. */
static tal_status check_keys(struct reader *reader, const struct level *level)
{
    const tal_yaml **children;
    size_t count = 0, first = 0;

    if (level->children < 2)
        return TAL_OK;
    children = malloc(level->children * sizeof *children);
    if (!children)
        return TAL_ENOMEM;
    for (const tal_yaml *child = level->node->first; child; child = child->next)
        children[count++] = child;
    qsort(children, count, sizeof *children, by_key_and_place);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(children[i]->key, children[first]->key) == 0)
            report_duplicate(reader, children[first], children[i]);
        else
            first = i;
    }
    free(children);
    return TAL_OK;
}

static tal_status check_properties(struct reader *reader, yaml_mark_t mark, const void *anchor,
                                   const void *tag)
{
    if (anchor)
        return refuse(reader, NOT_USED, mark, _("put it between double quotes if it is a text"),
                      _("Talante uses no anchors (&)"));
    if (tag)
        return refuse(reader, NOT_USED, mark, _("put it between double quotes if it is a text"),
                      _("Talante uses no tags (!)"));
    return TAL_OK;
}

static tal_status read_event(struct reader *reader, const yaml_event_t *event)
{
    yaml_mark_t mark = event->start_mark;
    tal_status status;

    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (reader->root)
            return refuse(reader, NOT_USED, mark, _("delete the --- and what follows"),
                          _("a second document begins here"));
        return TAL_OK;
    case YAML_ALIAS_EVENT:
        return refuse(reader, NOT_USED, mark, _("put it between double quotes if it is a text"),
                      _("Talante uses no aliases (*)"));
    case YAML_SCALAR_EVENT:
        status = check_properties(reader, mark, event->data.scalar.anchor,
                                  event->data.scalar.tag);
        return status == TAL_OK ? read_scalar(reader, event) : status;
    case YAML_SEQUENCE_START_EVENT:
        status = check_properties(reader, mark, event->data.sequence_start.anchor,
                                  event->data.sequence_start.tag);
        return status == TAL_OK ? begin(reader, TAL_YAML_LIST, mark) : status;
    case YAML_MAPPING_START_EVENT:
        status = check_properties(reader, mark, event->data.mapping_start.anchor,
                                  event->data.mapping_start.tag);
        return status == TAL_OK ? begin(reader, TAL_YAML_MAP, mark) : status;
    case YAML_SEQUENCE_END_EVENT:
        reader->depth--;
        return TAL_OK;
    case YAML_MAPPING_END_EVENT:
        reader->depth--;
        return check_keys(reader, &reader->levels[reader->depth]);
    default:
        return TAL_OK;
    }
}

/* ---- Reading --------------------------------------------------------------------------------- */

/* Whether a line begins at AT, by the line ends that YAML 1.1 knows. */
static bool begins_line(const char *bytes, size_t start, size_t at)
{
    return at == start || bytes[at - 1] == '\n' || bytes[at - 1] == '\r' ||
           (at - start >= 2 && memcmp(bytes + at - 2, "\xC2\x85", 2) == 0) ||
           (at - start >= 3 && (memcmp(bytes + at - 3, "\xE2\x80\xA8", 3) == 0 ||
                                memcmp(bytes + at - 3, "\xE2\x80\xA9", 3) == 0));
}

/* Directives go before libyaml sees them: it compares each %TAG with all others. */
static tal_status check_directives(const struct reader *reader)
{
    const char *bytes = tal_source_bytes(reader->source);
    const char *end = bytes + tal_source_length(reader->source);
    const char *at = bytes + reader->start;

    while ((at = memchr(at, '%', (size_t)(end - at)))) {
        if (begins_line(bytes, reader->start, (size_t)(at - bytes))) {
            tal_error(reader->diagnostics, NOT_USED, reader->source, (size_t)(at - bytes),
                      _("indent the line if it belongs to a text"),
                      _("Talante uses no directives (%%)"));
            return TAL_EFILE;
        }
        at++;
    }
    return TAL_OK;
}

static tal_status read_events(struct reader *reader)
{
    tal_status status = TAL_OK;
    bool ended = false;

    while (status == TAL_OK && !ended) {
        yaml_event_t event;

        if (!yaml_parser_parse(&reader->parser, &event))
            return report_problem(reader);
        status = read_event(reader, &event);
        ended = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    if (status == TAL_OK && reader->duplicates > 0)
        status = TAL_EFILE;
    return status;
}

static tal_status check_not_empty(const struct reader *reader)
{
    const tal_yaml *root = reader->root;

    if (root && (root->kind != TAL_YAML_SCALAR || !root->plain || root->text[0] != '\0'))
        return TAL_OK;
    tal_error_file(reader->diagnostics, EMPTY, tal_source_name(reader->source),
                   _("write lines of the kind \"key: text\""), _("the file says nothing"));
    return TAL_EFILE;
}

tal_status tal_yaml_read(tal_yaml_file **out, const tal_source *source,
                         tal_diagnostics *diagnostics)
{
    struct reader reader = { .source = source, .diagnostics = diagnostics };
    const char *bytes = tal_source_bytes(source);
    tal_status status = TAL_ENOMEM;
    tal_yaml_file *file;

    /* libyaml takes a byte-order mark for a column of the first line. */
    reader.start = reader.offset = strncmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    reader.arena = tal_arena_new();
    if (!reader.arena || !yaml_parser_initialize(&reader.parser)) {
        tal_arena_free(reader.arena);
        return TAL_ENOMEM;
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)bytes + reader.start,
                                 tal_source_length(source) - reader.start);
    file = tal_arena_alloc(reader.arena, 1, sizeof *file);
    if (file)
        status = check_directives(&reader);
    if (status == TAL_OK)
        status = read_events(&reader);
    if (status == TAL_OK)
        status = check_not_empty(&reader);
    yaml_parser_delete(&reader.parser);
    if (status != TAL_OK) {
        tal_arena_free(reader.arena);
        return status;
    }
    *file = (tal_yaml_file){ reader.arena, reader.root };
    *out = file;
    return TAL_OK;
}

void tal_yaml_free(tal_yaml_file *file)
{
    if (file)
        tal_arena_free(file->arena);
}

const tal_yaml *tal_yaml_root(const tal_yaml_file *file)
{
    return file->root;
}

const tal_yaml *tal_yaml_get(const tal_yaml *map, const char *key)
{
    if (!map || map->kind != TAL_YAML_MAP)
        return NULL;
    for (const tal_yaml *child = map->first; child; child = child->next) {
        if (strcmp(child->key, key) == 0)
            return child;
    }
    return NULL;
}

bool tal_yaml_int(const tal_yaml *scalar, long lo, long hi, long *out)
{
    const char *digits;
    long value;

    if (!scalar || scalar->kind != TAL_YAML_SCALAR || !scalar->plain)
        return false;
    digits = scalar->text + (scalar->text[0] == '-' || scalar->text[0] == '+');
    /* 010 is eight to some readers of YAML and ten to others. */
    if (digits[0] == '\0' || (digits[0] == '0' && digits[1] != '\0') ||
        digits[strspn(digits, "0123456789")] != '\0')
        return false;
    errno = 0;
    value = strtol(scalar->text, NULL, 10);
    if (errno == ERANGE || value < lo || value > hi)
        return false;
    *out = value;
    return true;
}
