/* `talante graph`: a scenario as a drawing, on stdout. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/chart_svg.h"
#include "author/draw.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "front/choose.h"
#include "front/command.h"
#include "stage/rubric_file.h"
#include "stage/say.h"
#include "store/journals.h"

/* ---- Sessions ---------------------------------------------------------------------------------- */

typedef struct sessions {
    tal_traffic *traffic;
    long others, unreadable; /* journals of --sessions that are not drawn */
} sessions;

/* A tal_journals_visit. */
static tal_status add_journal(void *self, char *path)
{
    sessions *s = self;
    tal_log *log = NULL;
    tal_status status = tal_log_read(&log, path, NULL);

    if (status == TAL_EFILE || (!status && log->damaged))
        s->unreadable++;
    else if (!status && strcmp(log->start.scenario, s->traffic->scenario->id) != 0)
        s->others++;
    else if (!status && log->start.mode != TAL_READING)
        status = tal_traffic_add_log(s->traffic, log);
    tal_log_free(log);
    return status == TAL_EFILE ? TAL_OK : status;
}

static void say_sessions(const sessions *s, const char *folder)
{
    if (s->traffic->people == 0)
        tal_say_error(_("%s: there is no journal of %s"), folder, s->traffic->scenario->id);
    if (s->others)
        tal_say_error(_("%s: journals of other scenarios, not drawn: %ld"), folder, s->others);
    if (s->unreadable)
        tal_say_error(_("%s: journals that cannot be read, not drawn: %ld (see: talante verify)"), folder,
                      s->unreadable);
    if (s->traffic->gone)
        tal_say_error(_("%s: answers and looks that the scenario does not have any more, not drawn: %ld"), folder,
                      s->traffic->gone);
}

static int add_probes(tal_traffic *traffic, tal_diagnostics *found)
{
    const tal_scenario *scenario = traffic->scenario;
    tal_trouble trouble = { 0 };
    tal_rubric *rubric = NULL;
    tal_status status = tal_rubric_file_load(&rubric, found);

    if (status)
        return tal_say_failure(status, "three-skills.yaml", found);
    status = tal_traffic_add_probes(traffic, rubric, &trouble);
    tal_rubric_free(rubric);
    if (status == TAL_EFUNCTION)
        tal_error(found, trouble.code, scenario->source, tal_source_text(scenario->source, trouble.line), NULL, "%s",
                  trouble.message);
    return status == TAL_EFUNCTION ? tal_say_failure(TAL_EFILE, scenario->file, found)
           : status                ? tal_say_failure(status, scenario->file, NULL)
                                   : TAL_EXIT_DONE;
}

/* The traffic is the caller's to close where this gives no failure. */
static int gather(tal_traffic *traffic, const tal_scenario *scenario, const char *folder, tal_diagnostics *found)
{
    sessions s = { traffic, 0, 0 };
    size_t count = 0;
    tal_status status = tal_traffic_open(traffic, scenario);
    int code;

    if (status)
        return tal_say_failure(status, folder, NULL);
    status = tal_journals_under(folder, add_journal, &s, &count);
    code = status ? tal_say_failure(status, folder, NULL) : add_probes(traffic, found);
    if (code) {
        tal_traffic_close(traffic);
        return code;
    }
    say_sessions(&s, folder);
    return TAL_EXIT_DONE;
}

/* ---- The drawing ------------------------------------------------------------------------------- */

static int say_no_drawing(tal_status status, const tal_drawn *drawn, const char *file)
{
    if (status == TAL_EIO && errno == ENOENT)
        tal_say_error(_("graph: dot is not installed, which places the boxes: install the package graphviz"));
    else if (status == TAL_EIO && errno == ETIMEDOUT)
        tal_say_error(_("graph: dot was stopped after %d seconds without a drawing"), TAL_DRAW_SECONDS);
    else if (status == TAL_EIO && errno != EFBIG)
        tal_say_error(_("graph: dot cannot be run: %s"), strerror(errno));
    else if (status == TAL_EFILE && drawn->code)
        tal_say_error(_("graph: dot failed with status %d"), drawn->code);
    else if (status == TAL_EFILE || status == TAL_EIO)
        tal_say_error(_("graph: what dot answered is no drawing; is it the one of Graphviz?"));
    else
        return tal_say_failure(status, file, NULL);
    if (drawn->complaints.bytes)
        tal_say(stderr, drawn->complaints.bytes);
    return TAL_EXIT_SYSTEM;
}

/* Each sheet is the square root of 2 times as wide as the next smaller one. */
static void say_too_small(double points)
{
    int sheet = 3;

    for (; points < TAL_CHART_POINTS && sheet >= 0; sheet--)
        points *= 1.41421356;
    if (sheet < 0)
        tal_say_error(_("graph: this is too large for paper: on A0 its letters are lower than 7 points"));
    else if (sheet < 3)
        tal_say_error(_("graph: this is too large for A3: print it on A%d, where its letters are 7 points high"), sheet);
}

static int draw(const tal_options *options, const char *file, const tal_scenario *scenario, const tal_traffic *traffic)
{
    int language = tal_scenario_language_index(scenario, tal_options_language(options));
    tal_drawn drawn = { .points = TAL_CHART_POINTS, .complaints = TAL_BUFFER_EMPTY };
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_status status = options->dot ? tal_draw_dot(&out, scenario, language, traffic)
                                     : tal_draw_svg(&out, scenario, language, traffic, &drawn);
    int code = TAL_EXIT_DONE;

    if (status) {
        code = say_no_drawing(status, &drawn, file);
    } else {
        fwrite(out.bytes, 1, out.length, stdout);
        fflush(stdout);
        say_too_small(drawn.points);
    }
    tal_buffer_free(&drawn.complaints);
    tal_buffer_free(&out);
    return code;
}

/* What loading warned of comes first, so that what concerns the drawing is not lost behind it. */
static int graph(const tal_options *options, const char *file, tal_diagnostics *found)
{
    tal_scenario *scenario = NULL;
    tal_traffic traffic = { .scenario = NULL };
    tal_status status = tal_scenario_load(&scenario, file, found);
    int code;

    if (status)
        return tal_say_failure(status, file, found);
    tal_say_diagnostics(stderr, found);
    code = options->sessions ? gather(&traffic, scenario, options->sessions, found) : TAL_EXIT_DONE;
    if (!code)
        code = draw(options, file, scenario, options->sessions ? &traffic : NULL);
    tal_traffic_close(&traffic);
    tal_scenario_free(scenario);
    return code;
}

int tal_command_graph(const tal_options *options)
{
    tal_diagnostics *found;
    char *file = NULL;
    int code;

    if (options->svg && options->dot) {
        tal_say_error(_("graph: --svg and --dot are two formats; take one"));
        return TAL_EXIT_USAGE;
    }
    found = tal_diagnostics_new();
    code = found ? tal_choose_scenario(&file, options, NULL) : tal_say_failure(TAL_ENOMEM, "graph", NULL);
    if (!code)
        code = graph(options, file, found);
    free(file);
    tal_diagnostics_free(found);
    return code;
}
