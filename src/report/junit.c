/* Writes the suites one after another, and their sum around them at the end. */
#include "report/junit.h"

#include <stdlib.h>
#include <string.h>

#include "report/page.h"
#include "report/paths_text.h"
#include "report/xml.h"

enum { WIDTH = 100 };

struct tal_junit {
    tal_buffer suites;
    int tests, failures, errors;
};

tal_junit *tal_junit_new(void)
{
    return calloc(1, sizeof(tal_junit));
}

void tal_junit_free(tal_junit *junit)
{
    if (junit)
        tal_buffer_free(&junit->suites);
    free(junit);
}

/* ---- Writing --------------------------------------------------------------------------------- */

static void put_attribute(tal_buffer *out, const char *name, const char *value)
{
    tal_buffer_format(out, " %s=\"", name);
    tal_xml_text(out, value, true);
    tal_buffer_char(out, '"');
}

static void put_counts(tal_buffer *out, int tests, int failures, int errors)
{
    tal_buffer_format(out, " tests=\"%d\" failures=\"%d\" errors=\"%d\"", tests, failures, errors);
}

static void begin_suite(tal_junit *junit, const char *file, int tests, int failures, int errors)
{
    tal_buffer_text(&junit->suites, "  <testsuite");
    put_attribute(&junit->suites, "name", file);
    put_attribute(&junit->suites, "file", file);
    put_counts(&junit->suites, tests, failures, errors);
    tal_buffer_text(&junit->suites, ">\n");
    junit->tests += tests;
    junit->failures += failures;
    junit->errors += errors;
}

static void begin_case(tal_junit *junit, const char *class_name, const char *name)
{
    tal_buffer_text(&junit->suites, "    <testcase");
    put_attribute(&junit->suites, "classname", class_name);
    put_attribute(&junit->suites, "name", name);
}

/* The element "failure" or "error" of a case, and the case's end. */
static void end_case(tal_junit *junit, const char *element, const char *type, const char *message,
                     const char *text)
{
    tal_buffer *out = &junit->suites;
    tal_buffer_format(out, ">\n      <%s", element);
    put_attribute(out, "type", type);
    put_attribute(out, "message", message);
    tal_buffer_char(out, '>');
    tal_xml_text(out, text, false);
    tal_buffer_format(out, "</%s>\n    </testcase>\n", element);
}

/* ---- What is written ------------------------------------------------------------------------- */

static void put_failure(tal_junit *junit, const char *file, const tal_path_run *run)
{
    static const char *const types[] = {
        [TAL_PATH_CLOSED] = "step",
        [TAL_PATH_OPEN] = "outcome",
        [TAL_PATH_UNMET] = "expect",
        [TAL_PATH_BROKEN] = "function",
    };
    tal_page page = tal_page_new(WIDTH, TAL_DRESS_PLAIN);
    tal_buffer message = TAL_BUFFER_EMPTY;
    tal_paths_text_failure(&page, file, run);
    tal_path_message(run, &message);
    if (page.out.failed || message.failed)
        junit->suites.failed = true;
    else
        end_case(junit, "failure", types[run->end], message.bytes, page.out.bytes);
    tal_buffer_free(&message);
    tal_page_free(&page);
}

void tal_junit_add(tal_junit *junit, const char *file, const tal_scenario *scenario,
                   const tal_paths *paths)
{
    if (!junit)
        return;
    begin_suite(junit, file, paths->count, tal_paths_failed(paths), 0);
    for (int32_t i = 0; i < paths->count; i++) {
        const tal_path_run *run = &paths->runs[i];
        begin_case(junit, scenario->id, run->path->name);
        if (run->end == TAL_PATH_PASSED)
            tal_buffer_text(&junit->suites, "/>\n");
        else
            put_failure(junit, file, run);
    }
    tal_buffer_text(&junit->suites, "  </testsuite>\n");
}

static void put_diagnostics(tal_buffer *out, const tal_diagnostics *found)
{
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));
        if (text)
            tal_buffer_text(out, text);
        else
            out->failed = true;
        free(text);
    }
}

/* The first error, since warnings may stand before it; NULL: there is none. */
static const char *first_error(const tal_diagnostics *found)
{
    for (size_t i = 0; i < tal_diagnostics_count(found); i++)
        if (tal_diagnostics_get(found, i)->severity == TAL_ERROR)
            return tal_diagnostics_get(found, i)->message;
    return NULL;
}

void tal_junit_fail(tal_junit *junit, const char *file, tal_status status,
                    const tal_diagnostics *found)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    const char *message = found ? first_error(found) : NULL;
    if (!junit)
        return;
    if (found)
        put_diagnostics(&text, found);
    begin_suite(junit, file, 1, 0, 1);
    begin_case(junit, file, file);
    end_case(junit, "error", "file", message ? message : tal_status_text(status),
             text.bytes ? text.bytes : "");
    tal_buffer_text(&junit->suites, "  </testsuite>\n");
    junit->suites.failed = junit->suites.failed || text.failed;
    tal_buffer_free(&text);
}

char *tal_junit_text(const tal_junit *junit)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    if (!junit)
        return NULL;
    tal_buffer_text(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    tal_buffer_text(&out, "<testsuites name=\"talante\"");
    put_counts(&out, junit->tests, junit->failures, junit->errors);
    tal_buffer_text(&out, ">\n");
    if (junit->suites.bytes)
        tal_buffer_text(&out, junit->suites.bytes);
    tal_buffer_text(&out, "</testsuites>\n");
    out.failed = out.failed || junit->suites.failed;
    return tal_buffer_take(&out);
}
