/*
 * A SARIF log of one run, which grows file by file. Owns the document until it is taken. Opens no
 * file: a path becomes a URI as it stands. The paragraphs in comments are those of SARIF 2.1.0.
 */
#include "report/sarif.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "report/page.h"

/* Bytes of a line that is quoted; a longer one is left to whoever opens the file. */
enum { QUOTE_LIMIT = 1000 };

/* What an array of the document lists, in its order, so that each is listed once. */
typedef struct listing {
    const char **names; /* the document's */
    size_t count, capacity;
} listing;

struct tal_sarif {
    tal_json *root, *rules, *artifacts, *results, *invocation, *notifications;
    listing rule_ids, uris;
    bool failed;
};

/* ---- The run --------------------------------------------------------------------------------- */

/* A lone \r ends a line too, which is not so by default (3.14.26). */
static void set_newlines(tal_json *run)
{
    tal_json *newlines = tal_json_set_array(run, "newlineSequences");

    tal_json_add_text(newlines, "\r\n");
    tal_json_add_text(newlines, "\n");
    tal_json_add_text(newlines, "\r");
}

static void begin_run(tal_sarif *sarif, tal_json *run)
{
    tal_json *driver = tal_json_set_object(tal_json_set_object(run, "tool"), "driver");

    tal_json_set_text(driver, "name", "talante");
    tal_json_set_text(driver, "version", tal_version());
    sarif->rules = tal_json_set_array(driver, "rules");
    sarif->invocation = tal_json_add_object(tal_json_set_array(run, "invocations"));
    tal_json_set_bool(sarif->invocation, "executionSuccessful", true);
    sarif->notifications = tal_json_set_array(sarif->invocation, "toolExecutionNotifications");
    /* Translated as the code of the language in which the messages are. */
    tal_json_set_text(run, "language", _("en"));
    tal_json_set_text(run, "columnKind", "unicodeCodePoints");
    set_newlines(run);
    sarif->artifacts = tal_json_set_array(run, "artifacts");
    sarif->results = tal_json_set_array(run, "results");
}

tal_sarif *tal_sarif_new(void)
{
    tal_sarif *sarif = calloc(1, sizeof *sarif);

    if (!sarif)
        return NULL;
    sarif->root = tal_json_object();
    tal_json_set_text(sarif->root, "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/"
                                              "errata01/os/schemas/sarif-schema-2.1.0.json");
    tal_json_set_text(sarif->root, "version", "2.1.0");
    begin_run(sarif, tal_json_add_object(tal_json_set_array(sarif->root, "runs")));
    return sarif;
}

tal_json *tal_sarif_take(tal_sarif *sarif)
{
    tal_json *root;

    if (!sarif)
        return NULL;
    root = sarif->root;
    if (sarif->failed) {
        tal_json_free(root);
        root = NULL;
    }
    free(sarif->rule_ids.names);
    free(sarif->uris.names);
    free(sarif);
    return root;
}

/* ---- Rules and artifacts --------------------------------------------------------------------- */

/* The index of NAME; the count where it is not listed. */
static size_t find(const listing *list, const char *name)
{
    size_t i = 0;

    while (i < list->count && strcmp(list->names[i], name) != 0)
        i++;
    return i;
}

/* NAME is NULL where the document had no memory for it. */
static void append(tal_sarif *sarif, listing *list, const char *name)
{
    const char **names = tal_grow(list->names, list->count, &list->capacity, sizeof *names);

    if (names)
        list->names = names;
    if (names && name)
        names[list->count++] = name;
    else
        sarif->failed = true;
}

static size_t rule_index(tal_sarif *sarif, const char *id)
{
    size_t index = find(&sarif->rule_ids, id);

    if (index == sarif->rule_ids.count) {
        tal_json *rule = tal_json_add_object(sarif->rules);

        tal_json_set_text(rule, "id", id);
        append(sarif, &sarif->rule_ids, tal_json_text(rule, "id"));
    }
    return index;
}

static size_t artifact_index(tal_sarif *sarif, const char *uri)
{
    size_t index = find(&sarif->uris, uri);

    if (index == sarif->uris.count) {
        tal_json *location = tal_json_set_object(tal_json_add_object(sarif->artifacts), "location");

        tal_json_set_text(location, "uri", uri);
        append(sarif, &sarif->uris, tal_json_text(location, "uri"));
    }
    return index;
}

/*
 * PATH as a URI reference (RFC 3986), an absolute one with its scheme (RFC 8089). Every byte but
 * slashes and the unreserved characters (2.3) is encoded: also ':', which would end a scheme.
 * NULL: no memory.
 */
static char *uri_of(const char *path)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                "0123456789-._~/";
    tal_buffer uri = TAL_BUFFER_EMPTY;

    while (strncmp(path, "./", 2) == 0) /* code review compares names byte by byte */
        path += 1 + strspn(path + 1, "/");
    if (*path == '/')
        tal_buffer_text(&uri, "file://");
    for (; *path; path++) {
        if (strchr(plain, *path))
            tal_buffer_char(&uri, *path);
        else
            tal_buffer_format(&uri, "%%%02X", (unsigned)(unsigned char)*path);
    }
    return tal_buffer_take(&uri);
}

/* ---- Messages and places --------------------------------------------------------------------- */

/* In a message a brace stands twice; one alone would begin a placeholder (3.11.5). */
static void add_message(tal_buffer *out, const char *text)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;

    tal_page_clean(&clean, text, strlen(text));
    for (size_t i = 0; i < clean.length; i++) {
        if (clean.bytes[i] == '{' || clean.bytes[i] == '}')
            tal_buffer_char(out, clean.bytes[i]);
        tal_buffer_char(out, clean.bytes[i]);
    }
    out->failed = out->failed || clean.failed;
    tal_buffer_free(&clean);
}

/* TEXT, which gets a full stop, for its first sentence is what lists show of a message; and HINT,
 * if not NULL, on a line of its own. */
static void set_message(tal_sarif *sarif, tal_json *object, const char *text, const char *hint)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    char *message;

    add_message(&out, text);
    if (out.length > 0 && !strchr(".!?", out.bytes[out.length - 1]))
        tal_buffer_char(&out, '.');
    if (hint) {
        tal_buffer_format(&out, "\n%s: ", _("hint"));
        add_message(&out, hint);
    }
    message = tal_buffer_take(&out);
    if (message)
        tal_json_set_text(tal_json_set_object(object, "message"), "text", message);
    else
        sarif->failed = true;
    free(message);
}

/* The file among the artifacts, which lists it from now on. LOCATION may be NULL. */
static void set_file(tal_sarif *sarif, tal_json *location, const char *path)
{
    char *uri = uri_of(path);

    if (uri) {
        tal_json_set_int(location, "index", (long long)artifact_index(sarif, uri));
        tal_json_set_text(location, "uri", uri);
    } else {
        sarif->failed = true;
    }
    free(uri);
}

/* Gives OBJECT one location, the file PATH; to it a region can be added. */
static tal_json *set_location(tal_sarif *sarif, tal_json *object, const char *path)
{
    tal_json *location = tal_json_add_object(tal_json_set_array(object, "locations"));
    tal_json *physical = tal_json_set_object(location, "physicalLocation");

    set_file(sarif, tal_json_set_object(physical, "artifactLocation"), path);
    return physical;
}

/* LINE from the character at COLUMN on. */
static const char *from_column(const char *line, int column)
{
    size_t length = strlen(line), at = 0;
    int32_t code;

    for (; column > 1 && at < length; column--)
        at += tal_utf8_decode(line + at, length - at, &code);
    return line + at;
}

static void quote(tal_json *region, const char *text)
{
    tal_json_set_text(tal_json_set_object(region, "snippet"), "text", text);
}

/*
 * The region goes from the column to the end of the line (3.30.8); the line is its context, which
 * must be more than the region itself (3.29.5). A line that is not UTF-8 cannot be quoted.
 */
static void set_region(tal_json *physical, const tal_diagnostic *it)
{
    tal_json *region = tal_json_set_object(physical, "region"), *context;
    size_t length = it->source ? strlen(it->source) : 0;

    tal_json_set_int(region, "startLine", it->line);
    tal_json_set_int(region, "startColumn", it->column);
    if (length == 0 || length > QUOTE_LIMIT || tal_utf8_invalid(it->source, length) < length)
        return;
    quote(region, from_column(it->source, it->column));
    if (it->column > 1) {
        context = tal_json_set_object(physical, "contextRegion");
        tal_json_set_int(context, "startLine", it->line);
        quote(context, it->source);
    }
}

/* ---- What was found -------------------------------------------------------------------------- */

static void add_result(tal_sarif *sarif, const tal_diagnostic *it)
{
    tal_json *result = tal_json_add_object(sarif->results), *physical;
    char id[16];

    snprintf(id, sizeof id, "TAL%03d", it->code);
    tal_json_set_text(result, "ruleId", id);
    tal_json_set_int(result, "ruleIndex", (long long)rule_index(sarif, id));
    tal_json_set_text(result, "level", it->severity == TAL_ERROR ? "error" : "warning");
    set_message(sarif, result, it->message, it->hint);
    physical = set_location(sarif, result, it->file);
    if (it->line > 0)
        set_region(physical, it);
}

static void add_notification(tal_sarif *sarif, const char *level, const char *text,
                             const char *path)
{
    tal_json *notification = tal_json_add_object(sarif->notifications);

    tal_json_set_text(notification, "level", level);
    set_message(sarif, notification, text, NULL);
    set_location(sarif, notification, path);
}

void tal_sarif_add(tal_sarif *sarif, const char *path, const tal_diagnostics *found)
{
    if (!sarif)
        return;
    set_file(sarif, NULL, path);
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, i);

        if (it->code > 0)
            add_result(sarif, it);
        else
            add_notification(sarif, "warning", it->message, it->file); /* "and N more" */
    }
}

void tal_sarif_fail(tal_sarif *sarif, const char *path, tal_status status)
{
    if (!sarif)
        return;
    tal_json_set_bool(sarif->invocation, "executionSuccessful", false);
    add_notification(sarif, "error", tal_status_text(status), path);
}
