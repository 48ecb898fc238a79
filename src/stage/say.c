/* The only way from the front to stdout and stderr, apart from the pages of a conversation. */
#include "stage/say.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "report/page.h"

void tal_say(FILE *stream, const char *text)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;

    tal_page_clean(&clean, text, strlen(text));
    if (clean.bytes)
        fwrite(clean.bytes, 1, clean.length, stream);
    tal_buffer_free(&clean);
}

static void add_line(tal_buffer *out, const char *text)
{
    for (; *text; text++)
        tal_buffer_char(out, iscntrl((unsigned char)*text) ? '?' : *text);
    tal_buffer_char(out, '\n');
}

void tal_say_line(FILE *stream, const char *text)
{
    tal_buffer line = TAL_BUFFER_EMPTY;

    add_line(&line, text);
    if (line.bytes)
        tal_say(stream, line.bytes);
    tal_buffer_free(&line);
}

/* TEXT (or NULL) on stderr; and without its first SKIP bytes in SAID. */
static void tell_text(tal_buffer *said, const char *text, size_t skip)
{
    if (!text)
        return;
    fflush(stdout); /* so that both come in order where they go to one place */
    tal_say(stderr, text);
    if (said)
        tal_page_clean(said, text + skip, strlen(text + skip));
}

void tal_tell(tal_buffer *said, const char *text)
{
    tell_text(said, text, 0);
}

static void tell(tal_buffer *said, const char *format, va_list arguments)
{
    static const char program[] = "talante: ";
    tal_buffer text = TAL_BUFFER_EMPTY, line = TAL_BUFFER_EMPTY;

    tal_buffer_vformat(&text, format, arguments);
    tal_buffer_text(&line, program);
    if (text.bytes)
        add_line(&line, text.bytes);
    tell_text(said, line.bytes, strlen(program));
    tal_buffer_free(&text);
    tal_buffer_free(&line);
}

void tal_say_error(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tell(NULL, format, arguments);
    va_end(arguments);
}

void tal_tell_error(tal_buffer *said, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tell(said, format, arguments);
    va_end(arguments);
}

static void add_diagnostics(tal_buffer *out, const tal_diagnostics *list)
{
    for (size_t i = 0; i < tal_diagnostics_count(list); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(list, i));
        size_t length = text ? strlen(text) : 0;

        if (!text)
            continue;
        tal_buffer_text(out, text);
        if (length == 0 || text[length - 1] != '\n')
            tal_buffer_char(out, '\n');
        free(text);
    }
}

void tal_say_diagnostics(FILE *stream, const tal_diagnostics *list)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    add_diagnostics(&text, list);
    if (text.bytes)
        tal_say(stream, text.bytes);
    tal_buffer_free(&text);
}

void tal_tell_diagnostics(tal_buffer *said, const tal_diagnostics *list)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    add_diagnostics(&text, list);
    tell_text(said, text.bytes, 0);
    tal_buffer_free(&text);
}

void tal_say_set_text(tal_json *object, const char *key, const char *text)
{
    tal_buffer clean = TAL_BUFFER_EMPTY;

    if (text && tal_utf8_invalid(text, strlen(text)) < strlen(text)) {
        tal_page_clean(&clean, text, strlen(text));
        text = clean.bytes;
    }
    tal_json_set_text(object, key, text);
    tal_buffer_free(&clean);
}

static void put_diagnostic(tal_json *array, const tal_diagnostic *diagnostic)
{
    tal_json *object = tal_json_add_object(array);
    char code[16];

    snprintf(code, sizeof code, "TAL%03d", diagnostic->code);
    tal_json_set_text(object, "code", code);
    tal_json_set_text(object, "severity", diagnostic->severity == TAL_ERROR ? "error" : "warning");
    tal_json_set_int(object, "line", diagnostic->line);
    tal_json_set_int(object, "column", diagnostic->column);
    tal_say_set_text(object, "message", diagnostic->message);
    tal_say_set_text(object, "hint", diagnostic->hint);
    tal_say_set_text(object, "file", diagnostic->file); /* it may be that of a translation */
    tal_say_set_text(object, "source", diagnostic->source);
}

void tal_say_diagnostics_json(tal_json *object, const tal_diagnostics *list)
{
    tal_json *array = tal_json_set_array(object, "diagnostics");

    for (size_t i = 0; i < tal_diagnostics_count(list); i++)
        put_diagnostic(array, tal_diagnostics_get(list, i));
}

int tal_say_code(tal_status status)
{
    switch (status) {
    case TAL_OK:
        return TAL_EXIT_DONE;
    case TAL_EFILE:
    case TAL_ESTALE:
    case TAL_EFUNCTION:
        return TAL_EXIT_FILE;
    default:
        return TAL_EXIT_SYSTEM;
    }
}

const char *tal_say_reason(tal_status status)
{
    return status == TAL_EIO      ? strerror(errno)
           : status == TAL_EINVAL ? _("there is no home folder")
                                  : tal_status_text(status);
}

int tal_say_failure(tal_status status, const char *what, const tal_diagnostics *list)
{
    return tal_tell_failure(NULL, status, what, list);
}

int tal_tell_failure(tal_buffer *said, tal_status status, const char *what,
                     const tal_diagnostics *list)
{
    int error = errno;

    if (list)
        tal_tell_diagnostics(said, list);
    if (list && tal_diagnostics_errors(list) > 0 && (status == TAL_EIO || status == TAL_EFILE))
        return tal_say_code(status); /* they say it better */
    if (status == TAL_EIO)
        tal_tell_error(said, "%s: %s", what, strerror(error));
    else
        tal_tell_error(said, "%s: %s", what, tal_status_text(status));
    return tal_say_code(status);
}

int tal_say_json(tal_json *root)
{
    char *text = root ? tal_json_pretty(root) : NULL;

    tal_json_free(root);
    if (!text)
        return tal_say_failure(TAL_ENOMEM, "JSON", NULL);
    fputs(text, stdout);
    free(text);
    return TAL_EXIT_DONE;
}
