/*
 * `talante score`: typed replies, what they earn and why. A stream is scored line by line; a line that
 * is no reply is told and passed over. At a terminal a person types.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "front/command.h"
#include "front/feed.h"
#include "front/terminal.h"
#include "report/score_json.h"
#include "report/score_text.h"
#include "stage/interface.h"
#include "stage/rubric_file.h"
#include "stage/say.h"
#include "stage/scorer.h"

typedef struct job {
    tal_scorer *scorer;
    tal_rubric *rubric; /* NULL: the answer is JSON */
    tal_page page;
} job;

/* ---- Answers ---- */

static tal_status put_json(const tal_reply_row *row, const tal_heard *heard)
{
    tal_json *json = tal_score_json(row->id, row->text, heard);
    char *line = json ? tal_json_line(json) : NULL;

    tal_json_free(json);
    if (!line)
        return TAL_ENOMEM;
    puts(line);
    fflush(stdout); /* whoever feeds lines may wait for each answer */
    free(line);
    return TAL_OK;
}

static tal_status put_text(job *it, const tal_reply_row *row, const tal_heard *heard)
{
    tal_status status;

    if (row->id) {
        tal_page_put(&it->page, TAL_FACE_NAME, row->id);
        tal_page_end(&it->page, 0, 0);
    }
    status = tal_score_text(&it->page, row->text, heard, it->rubric, tal_interface_spoken());
    tal_terminal_show(&it->page);
    return status;
}

static tal_status score(job *it, const tal_reply_row *row, tal_buffer *why)
{
    tal_heard heard;
    tal_status status = tal_scorer_hear(it->scorer, row, &heard, why);

    if (status)
        return status;
    return it->rubric ? put_text(it, row, &heard) : put_json(row, &heard);
}

/* ---- Lines ---- */

/* For people, a line that is no object is a reply as it stands. */
static bool is_bare(const job *it, const char *line)
{
    return it->rubric && line[strspn(line, " \t")] != '{';
}

static tal_status read_bare(tal_reply_row *out, const char *line, size_t length, tal_buffer *why)
{
    size_t at = tal_utf8_invalid(line, length), text = strlen(line);

    *out = (tal_reply_row){ .text = line };
    if (at == length && text == length)
        return TAL_OK;
    tal_buffer_format(why, text < at ? _("byte %zu is zero") : _("byte %zu is not UTF-8"),
                      (text < at ? text : at) + 1);
    return TAL_EFILE;
}

static tal_status score_line(job *it, const tal_buffer *line, tal_buffer *why)
{
    const char *bytes = line->bytes ? line->bytes : "";
    tal_reply_row row;
    tal_status status;

    if (strspn(bytes, " \t\r") == line->length)
        return TAL_OK;
    status = is_bare(it, bytes) ? read_bare(&row, bytes, line->length, why)
                                : tal_reply_row_read(&row, bytes, line->length, why);
    if (status)
        return status;
    status = score(it, &row, why);
    tal_reply_row_free(&row);
    return status;
}

static void say_line(const char *file, size_t number, const char *why)
{
    if (file)
        tal_say_error(_("score: %s: line %zu: %s"), file, number, why);
    else
        tal_say_error(_("score: line %zu: %s"), number, why);
}

/* All lines of a stream. FILE: its name, or NULL for stdin. */
static int score_stream(job *it, FILE *stream, const char *file)
{
    tal_feed feed = { .stream = stream, .line = TAL_BUFFER_EMPTY };
    tal_buffer why = TAL_BUFFER_EMPTY;
    int code = TAL_EXIT_DONE;
    tal_fed fed;

    while ((fed = tal_feed_next(&feed)) == TAL_FED_LINE || fed == TAL_FED_LONG) {
        tal_status status = TAL_EFILE;

        tal_buffer_clear(&why);
        if (fed == TAL_FED_LONG)
            tal_buffer_format(&why, _("it is longer than %d bytes"), TAL_FEED_LIMIT);
        else
            status = score_line(it, &feed.line, &why);
        if (status == TAL_EFILE) {
            say_line(file, feed.number, why.bytes ? why.bytes : "");
            code = TAL_EXIT_NO;
        } else if (status) {
            code = tal_say_failure(status, "score", NULL);
            break;
        }
        if (ferror(stdout))
            break;
    }
    if (fed == TAL_FED_FAILED)
        code = tal_say_failure(TAL_EIO, file ? file : "stdin", NULL);
    tal_buffer_free(&feed.line);
    tal_buffer_free(&why);
    return code;
}

static int score_file(job *it, const char *path)
{
    FILE *stream = fopen(path, "r");
    int code;

    if (!stream)
        return tal_say_failure(TAL_EIO, path, NULL);
    code = score_stream(it, stream, path);
    fclose(stream);
    return code;
}

/* ---- A person ---- */

static int score_typed(job *it, tal_terminal *terminal)
{
    tal_reply_row row = { .json = NULL };
    tal_buffer why = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;
    char *line, *context = NULL;

    tal_page_put(&it->page, TAL_FACE_TEXT,
                 _("Type a reply to a client, and see what it earns and by which words. An empty line "
                   "ends it."));
    tal_page_end(&it->page, 0, 0);
    tal_terminal_show(&it->page);
    if (tal_terminal_ask(terminal, _("What the client said (Enter: nothing): "), 0, &line) ==
        TAL_INPUT_LINE)
        context = strdup(line);
    row.context = context;
    while (!status && context &&
           tal_terminal_ask(terminal, _("You say: "), 0, &line) == TAL_INPUT_LINE && *line) {
        tal_terminal_refit(&it->page);
        status = read_bare(&row, line, strlen(line), &why);
        row.context = context;
        status = status ? TAL_OK : score(it, &row, &why);
    }
    free(context);
    tal_buffer_free(&why);
    return status ? tal_say_failure(status, "score", NULL) : TAL_EXIT_DONE;
}

/* ---- The command ---- */

static int score_all(job *it, const tal_options *options)
{
    tal_terminal *terminal;
    int worst = TAL_EXIT_DONE;

    for (int i = 0; i < options->words_count; i++) {
        int code = score_file(it, options->words[i]);

        worst = code > worst ? code : worst;
    }
    if (options->words_count > 0)
        return worst;
    if (options->json || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return score_stream(it, stdin, NULL);
    terminal = tal_terminal_new(options->plain);
    worst = terminal ? score_typed(it, terminal) : tal_say_failure(TAL_ENOMEM, "score", NULL);
    tal_terminal_free(terminal);
    return worst;
}

int tal_command_score(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    job it = { .page = tal_terminal_page_for_output(options->plain) };
    tal_status status = found ? tal_scorer_new(&it.scorer, found) : TAL_ENOMEM;
    int code;

    if (status)
        code = tal_say_failure(status, "assets/language", found);
    else if (!options->json && (status = tal_rubric_file_load(&it.rubric, found)))
        code = tal_say_failure(status, "three-skills.yaml", found);
    else
        code = score_all(&it, options);
    tal_page_free(&it.page);
    tal_rubric_free(it.rubric);
    tal_scorer_free(it.scorer);
    tal_diagnostics_free(found);
    return code;
}
