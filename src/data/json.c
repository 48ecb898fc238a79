/*
 * JSON values as a tree in one arena, read and written by jansson. Owns the tree and the memory of
 * a failure anywhere in it. Knows nothing of what the keys mean.
 */
#include "data/json.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/intl.h"
#include "base/utf8.h"

enum kind { OBJECT, ARRAY, TEXT, INTEGER, REAL, BOOLEAN, NONE };

struct document {
    tal_arena *arena; /* holds this too */
    bool failed;
};

struct tal_json {
    struct document *document;
    enum kind kind;
    const char *key; /* in an object */
    tal_json *first, *last, *next;
    size_t count;    /* of an array or object */
    union {
        const char *text;
        long long integer;
        double real;
        bool boolean;
    } value;
};

/* ---- Building -------------------------------------------------------------------------------- */

static tal_json *root_new(enum kind kind)
{
    tal_arena *arena = tal_arena_new();
    struct document *document = arena ? tal_arena_alloc(arena, 1, sizeof *document) : NULL;
    tal_json *root = document ? tal_arena_alloc(arena, 1, sizeof *root) : NULL;

    if (!root) {
        tal_arena_free(arena);
        return NULL;
    }
    document->arena = arena;
    root->document = document;
    root->kind = kind;
    return root;
}

tal_json *tal_json_object(void)
{
    return root_new(OBJECT);
}

tal_json *tal_json_array(void)
{
    return root_new(ARRAY);
}

void tal_json_free(tal_json *root)
{
    if (root)
        tal_arena_free(root->document->arena);
}

/* NULL, and the document has failed for good. */
static void *fail(const tal_json *node)
{
    node->document->failed = true;
    return NULL;
}

static char *copy_text(tal_json *node, const char *text, size_t length)
{
    char *copy;

    if (tal_utf8_invalid(text, length) < length)
        return fail(node);
    copy = tal_arena_text(node->document->arena, text, length);
    return copy ? copy : fail(node);
}

static tal_json *find(const tal_json *object, const char *key)
{
    if (!object || object->kind != OBJECT)
        return NULL;
    for (tal_json *child = object->first; child; child = child->next) {
        if (strcmp(child->key, key) == 0)
            return child;
    }
    return NULL;
}

/* A new last child; KEY is NULL in an array, and is not looked for. */
static tal_json *append(tal_json *parent, const char *key, enum kind kind)
{
    tal_json *child = tal_arena_alloc(parent->document->arena, 1, sizeof *child);

    if (!child)
        return fail(parent);
    child->document = parent->document;
    child->kind = kind;
    if (key) {
        child->key = copy_text(parent, key, strlen(key));
        if (!child->key)
            return NULL;
    }
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
    parent->count++;
    return child;
}

/* The value of KEY, made new; what it was before is forgotten, its place among the keys kept. */
static tal_json *set(tal_json *object, const char *key, enum kind kind)
{
    tal_json *child = find(object, key);

    if (!object)
        return NULL;
    if (object->kind != OBJECT)
        return fail(object);
    if (!child)
        return append(object, key, kind);
    *child = (tal_json){
        .document = child->document, .kind = kind, .key = child->key, .next = child->next
    };
    return child;
}

static tal_json *add(tal_json *array, enum kind kind)
{
    if (!array)
        return NULL;
    return array->kind == ARRAY ? append(array, NULL, kind) : fail(array);
}

static bool give_text(tal_json *node, const char *text)
{
    if (!node)
        return false;
    if (!text) {
        node->kind = NONE;
        return true;
    }
    node->value.text = copy_text(node, text, strlen(text));
    return node->value.text != NULL;
}

bool tal_json_set_text(tal_json *object, const char *key, const char *text)
{
    return give_text(set(object, key, TEXT), text);
}

bool tal_json_set_int(tal_json *object, const char *key, long long value)
{
    tal_json *node = set(object, key, INTEGER);

    if (node)
        node->value.integer = value;
    return node != NULL;
}

bool tal_json_set_number(tal_json *object, const char *key, double value)
{
    tal_json *node;

    if (value > -1e15 && value < 1e15 && value == (double)(long long)value)
        return tal_json_set_int(object, key, (long long)value);
    node = set(object, key, REAL);
    if (node)
        node->value.real = value;
    return node != NULL;
}

bool tal_json_set_bool(tal_json *object, const char *key, bool value)
{
    tal_json *node = set(object, key, BOOLEAN);

    if (node)
        node->value.boolean = value;
    return node != NULL;
}

bool tal_json_set_null(tal_json *object, const char *key)
{
    return set(object, key, NONE) != NULL;
}

bool tal_json_set_score(tal_json *object, const char *key, int score)
{
    return score < 0 ? tal_json_set_null(object, key) : tal_json_set_int(object, key, score);
}

tal_json *tal_json_set_object(tal_json *object, const char *key)
{
    return set(object, key, OBJECT);
}

tal_json *tal_json_set_array(tal_json *object, const char *key)
{
    return set(object, key, ARRAY);
}

tal_json *tal_json_add_object(tal_json *array)
{
    return add(array, OBJECT);
}

tal_json *tal_json_add_array(tal_json *array)
{
    return add(array, ARRAY);
}

bool tal_json_add_text(tal_json *array, const char *text)
{
    return give_text(add(array, TEXT), text);
}

bool tal_json_add_int(tal_json *array, long long value)
{
    tal_json *node = add(array, INTEGER);

    if (node)
        node->value.integer = value;
    return node != NULL;
}

/* ---- Writing --------------------------------------------------------------------------------- */

static json_t *to_jansson(const tal_json *node);

static json_t *children_to_jansson(const tal_json *node)
{
    json_t *out = node->kind == OBJECT ? json_object() : json_array();

    for (const tal_json *child = node->first; out && child; child = child->next) {
        json_t *value = to_jansson(child); /* the two calls below take it over, also NULL */
        int result = node->kind == OBJECT ? json_object_set_new_nocheck(out, child->key, value)
                                          : json_array_append_new(out, value);

        if (result != 0) {
            json_decref(out);
            out = NULL;
        }
    }
    return out;
}

static json_t *to_jansson(const tal_json *node)
{
    switch (node->kind) {
    case TEXT: return json_string_nocheck(node->value.text);
    case INTEGER: return json_integer(node->value.integer);
    case REAL: return json_real(node->value.real);
    case BOOLEAN: return json_boolean(node->value.boolean);
    case NONE: return json_null();
    case OBJECT:
    case ARRAY: break;
    }
    return children_to_jansson(node);
}

static int to_buffer(const char *bytes, size_t length, void *buffer)
{
    tal_buffer_add(buffer, bytes, length);
    return 0;
}

static char *write_out(const tal_json *root, size_t flags, const char *end)
{
    /* What was written with 15 digits reads back as itself; with 17, 0.07 would not look like it. */
    const size_t digits = JSON_REAL_PRECISION(15);
    tal_buffer out = TAL_BUFFER_EMPTY;
    json_t *tree = root && !root->document->failed ? to_jansson(root) : NULL;

    if (!tree)
        return NULL;
    if (json_dump_callback(tree, to_buffer, &out, flags | digits | JSON_ENCODE_ANY) != 0)
        out.failed = true;
    json_decref(tree);
    tal_buffer_text(&out, end);
    return tal_buffer_take(&out);
}

char *tal_json_line(const tal_json *root)
{
    return write_out(root, JSON_COMPACT, "");
}

char *tal_json_pretty(const tal_json *root)
{
    return write_out(root, JSON_INDENT(2), "\n");
}

/* ---- Parsing --------------------------------------------------------------------------------- */

static bool from_jansson(tal_json *node, json_t *value);

static bool children_from_jansson(tal_json *node, json_t *value)
{
    const char *key;
    json_t *child;
    size_t i;

    if (json_is_array(value)) {
        json_array_foreach(value, i, child) {
            if (!from_jansson(append(node, NULL, NONE), child))
                return false;
        }
        return true;
    }
    json_object_foreach(value, key, child) {
        if (!from_jansson(append(node, key, NONE), child))
            return false;
    }
    return true;
}

static bool from_jansson(tal_json *node, json_t *value)
{
    if (!node)
        return false;
    switch (json_typeof(value)) {
    case JSON_OBJECT: node->kind = OBJECT; return children_from_jansson(node, value);
    case JSON_ARRAY: node->kind = ARRAY; return children_from_jansson(node, value);
    case JSON_STRING: node->kind = TEXT; return give_text(node, json_string_value(value));
    case JSON_INTEGER: node->kind = INTEGER; node->value.integer = json_integer_value(value); break;
    case JSON_REAL: node->kind = REAL; node->value.real = json_real_value(value); break;
    case JSON_TRUE:
    case JSON_FALSE: node->kind = BOOLEAN; node->value.boolean = json_is_true(value); break;
    case JSON_NULL: node->kind = NONE; break;
    }
    return true;
}

tal_json *tal_json_parse(const char *bytes, size_t length, char *message, size_t *offset)
{
    json_error_t error = { .text = "" };
    json_t *tree = json_loadb(bytes, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
    tal_json *root = tree ? root_new(NONE) : NULL;
    bool parsed = tree != NULL;

    if (root && !from_jansson(root, tree)) {
        tal_json_free(root);
        root = NULL;
    }
    json_decref(tree);
    if (!root && message)
        snprintf(message, JSON_ERROR_TEXT_LENGTH, "%s",
                 parsed ? tal_status_text(TAL_ENOMEM) : error.text);
    if (!root && offset)
        *offset = parsed || error.position < 0 ? 0 : (size_t)error.position;
    return root;
}

/* ---- Reading --------------------------------------------------------------------------------- */

static const tal_json *find_kind(const tal_json *object, const char *key, enum kind kind)
{
    const tal_json *node = find(object, key);

    return node && node->kind == kind ? node : NULL;
}

const char *tal_json_text(const tal_json *object, const char *key)
{
    const tal_json *node = find_kind(object, key, TEXT);

    return node ? node->value.text : NULL;
}

bool tal_json_int(const tal_json *object, const char *key, long long *out)
{
    const tal_json *node = find_kind(object, key, INTEGER);

    if (node)
        *out = node->value.integer;
    return node != NULL;
}

bool tal_json_bool(const tal_json *object, const char *key, bool *out)
{
    const tal_json *node = find_kind(object, key, BOOLEAN);

    if (node)
        *out = node->value.boolean;
    return node != NULL;
}

bool tal_json_has(const tal_json *object, const char *key)
{
    return find(object, key) != NULL;
}

bool tal_json_is_null(const tal_json *object, const char *key)
{
    return find_kind(object, key, NONE) != NULL;
}

bool tal_json_is_object(const tal_json *value)
{
    return value && value->kind == OBJECT;
}

const tal_json *tal_json_get(const tal_json *object, const char *key)
{
    return find(object, key);
}

const char *tal_json_as_text(const tal_json *value)
{
    return value && value->kind == TEXT ? value->value.text : NULL;
}

size_t tal_json_count(const tal_json *array)
{
    return array && array->kind == ARRAY ? array->count : 0;
}

bool tal_json_is_int(const tal_json *value, long long *out)
{
    if (!value || value->kind != INTEGER)
        return false;
    *out = value->value.integer;
    return true;
}

bool tal_json_number(const tal_json *object, const char *key, double *out)
{
    const tal_json *node = find(object, key);

    if (!node || (node->kind != INTEGER && node->kind != REAL))
        return false;
    *out = node->kind == REAL ? node->value.real : (double)node->value.integer;
    return true;
}

const char *tal_json_key(const tal_json *object, size_t i)
{
    const tal_json *child = object && object->kind == OBJECT ? object->first : NULL;

    for (; child && i > 0; i--)
        child = child->next;
    return child ? child->key : NULL;
}

const tal_json *tal_json_at(const tal_json *array, size_t i)
{
    const tal_json *child;

    if (i >= tal_json_count(array))
        return NULL;
    for (child = array->first; i > 0; i--)
        child = child->next;
    return child;
}

void tal_json_put_text(tal_buffer *out, const char *text)
{
    tal_buffer_char(out, '"');
    while (*text) {
        size_t plain = 0;

        while ((unsigned char)text[plain] >= ' ' && text[plain] != '"' && text[plain] != '\\')
            plain++;
        tal_buffer_add(out, text, plain);
        text += plain;
        if (*text == '"' || *text == '\\')
            tal_buffer_format(out, "\\%c", *text++);
        else if (*text)
            tal_buffer_format(out, "\\u%04X", (unsigned)*text++);
    }
    tal_buffer_char(out, '"');
}
