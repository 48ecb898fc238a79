/* Lays runs of paths out on a page. Judges nothing: what held and what was met comes ready. */
#include "report/paths_text.h"

#include "base/intl.h"
#include "base/source.h"
#include "report/coverage_text.h"
#include "session/expectation.h"
#include "session/walk.h"

enum { INDENT = 2, DETAIL = 4, COLUMN = 36 };

static int line_at(const tal_scenario *scenario, size_t offset)
{
    return tal_source_place(scenario->source, offset).line;
}

/* Before each but the first of a list in one line. */
static void between(tal_page *page, bool *first)
{
    if (!*first)
        tal_page_put(page, TAL_FACE_QUIET, page->dress == TAL_DRESS_PLAIN ? ", " : " \u00B7 ");
    *first = false;
}

/* ---- What was expected ----------------------------------------------------------------------- */

static void put_value(tal_page *page, tal_face face, const tal_worth *worth)
{
    switch (worth->type) {
    case TAL_WORD:
        tal_page_putf(page, face, "'%s'", worth->word);
        break;
    case TAL_BOOL:
        tal_page_put(page, face, worth->number ? "true" : "false"); /* as the file would say it */
        break;
    case TAL_INT:
        tal_page_putf(page, face, "%d", worth->number);
        break;
    }
}

/* "it was 57" for the only name of a clause; "a was 57, b was 80" for several. */
static void put_worths(tal_page *page, const tal_clause *clause, const tal_worth *worths)
{
    tal_face face = clause->held ? TAL_FACE_QUIET : TAL_FACE_TEXT;
    if (clause->count)
        tal_page_tab(page);
    for (size_t i = 0; i < clause->count; i++) {
        if (i)
            tal_page_put(page, face, ", ");
        if (clause->count == 1)
            tal_page_put(page, face, _("it was"));
        else
            tal_page_putf(page, face, _("%.*s was"), (int)worths[i].length, worths[i].name);
        tal_page_put(page, face, " ");
        put_value(page, clause->held ? TAL_FACE_QUIET : TAL_FACE_STRONG, &worths[i]);
    }
}

/* What held is of interest where it is a number: how near it was. */
static bool is_worth_telling(const tal_clause *clause, const tal_worth *worths)
{
    for (size_t i = 0; clause->held && i < clause->count; i++)
        if (worths[i].type == TAL_INT)
            return true;
    return !clause->held;
}

static void put_clause(tal_page *page, const tal_clause *clause, const tal_worth *worths)
{
    bool plain = page->dress == TAL_DRESS_PLAIN;
    if (clause->held)
        tal_page_put(page, TAL_FACE_GOOD, plain ? _("holds:") : "\u2713");
    else
        tal_page_put(page, TAL_FACE_POOR, plain ? _("fails:") : "\u2717");
    tal_page_putf(page, TAL_FACE_TEXT, " %.*s", (int)clause->length, clause->text);
    if (is_worth_telling(clause, worths))
        put_worths(page, clause, worths);
    tal_page_end(page, INDENT, COLUMN);
}

static void put_expectation(tal_page *page, const tal_path_run *run)
{
    tal_expectation expectation;
    if (tal_expectation_read(&expectation, run))
        page->out.failed = true;
    for (size_t i = 0; i < expectation.count; i++) {
        const tal_clause *clause = &expectation.clauses[i];
        put_clause(page, clause, expectation.worths + clause->first);
    }
    tal_expectation_free(&expectation);
}

/* ---- Why a step cannot be taken -------------------------------------------------------------- */

static const char *scene_with(const tal_scenario *scenario, const char *reply)
{
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (tal_scenario_find_reply(scenario, i, reply) != TAL_NONE)
            return scenario->scenes[i].id;
    return "";
}

static void put_closed(tal_page *page, const tal_path_run *run, tal_site_kind kind, int32_t row)
{
    const tal_scenario *scenario = run->scenario;
    tal_page_putf(page, TAL_FACE_TEXT, _("Its condition does not hold then (line %d)."),
                  line_at(scenario, scenario->sites[kind][row].when));
}

static void put_reply(tal_page *page, const tal_path_run *run, const tal_path_step *step)
{
    const tal_scenario *scenario = run->scenario;
    const tal_walk walk = { run->session, NULL };
    int32_t place = tal_session_scene(run->session);
    int32_t row = tal_scenario_find_reply(scenario, place, step->id);
    if (row == TAL_NONE)
        tal_page_putf(page, TAL_FACE_TEXT, _("\"%s\" is a reply of the scene \"%s\"."), step->id,
                      scene_with(scenario, step->id));
    else if (tal_walk_is_spent(&walk, row))
        tal_page_put(page, TAL_FACE_TEXT, _("It can be said once, and has been said."));
    else
        put_closed(page, run, TAL_SITE_REPLY, row);
}

/* Nothing where it is no turn: the hint says so. */
static void put_reason(tal_page *page, const tal_path_run *run)
{
    const tal_path_step *step = &run->scenario->steps[run->path->steps.first + run->done];
    if (tal_session_scene(run->session) == TAL_NONE)
        return;
    if (step->kind == TAL_STEP_SILENCE)
        tal_page_put(page, TAL_FACE_TEXT, _("In this scene silence does not count."));
    else if (step->kind == TAL_STEP_LOOK)
        put_closed(page, run, TAL_SITE_LOOK, tal_scenario_find_look(run->scenario, step->id));
    else
        put_reply(page, run, step);
    tal_page_end(page, INDENT, INDENT);
}

static void put_hint(tal_page *page, const tal_path_run *run)
{
    tal_buffer hint = TAL_BUFFER_EMPTY;
    tal_path_hint(run, &hint);
    if (hint.bytes) {
        tal_page_putf(page, TAL_FACE_STRONG, "%s: ", _("hint"));
        tal_page_put(page, TAL_FACE_TEXT, hint.bytes);
        tal_page_end(page, INDENT, DETAIL);
    }
    page->out.failed = page->out.failed || hint.failed;
    tal_buffer_free(&hint);
}

/* ---- The way it took ------------------------------------------------------------------------- */

/* "cause = 'theirs'", for each varied fact of the form. */
static void put_facts(tal_page *page, const tal_path_run *run)
{
    const tal_scenario *scenario = run->scenario;
    for (int32_t i = 0; i < scenario->varies_count; i++)
        tal_page_putf(page, TAL_FACE_QUIET, "%s%s = '%s'", i ? ", " : " (", scenario->varies[i].id,
                      scenario->words[scenario->forms[run->path->form].facts[i]]);
    if (scenario->varies_count)
        tal_page_put(page, TAL_FACE_QUIET, ")");
}

static void put_step(tal_page *page, const tal_path_run *run, int32_t i)
{
    const tal_path_step *step = &run->scenario->steps[run->path->steps.first + i];
    tal_page_putf(page, TAL_FACE_QUIET, "%s:", run->scenario->scenes[run->turns[i].place].id);
    tal_page_putf(page, TAL_FACE_TEXT, " %s%s", step->kind == TAL_STEP_LOOK ? "look " : "",
                  step->kind == TAL_STEP_SILENCE ? "silence" : step->id);
}

static void put_change(tal_page *page, const char *format, int change, bool *first)
{
    if (change == 0)
        return;
    between(page, first);
    tal_page_putf(page, change > 0 ? TAL_FACE_GOOD : TAL_FACE_POOR, format, change);
}

/* All by the names that they have in the file, as in what is expected. */
static void put_effect(tal_page *page, const tal_effect *effect)
{
    bool first = true;
    for (int i = 0; i < TAL_SKILLS; i++) {
        int level = effect->levels[i], possible = effect->possible[i];
        if (level < 0)
            continue;
        between(page, &first);
        tal_page_putf(page,
                      level >= possible ? TAL_FACE_GOOD
                      : level > 0       ? TAL_FACE_FAIR
                                        : TAL_FACE_POOR,
                      "%s %d/%d", tal_skill_names[i], level, possible);
    }
    put_change(page, "trust %+d", effect->trust, &first);
    put_change(page, "patience %+d", effect->patience, &first);
}

/* Where it came to: the outcome, or the scene in which it stays. */
static void put_end(tal_page *page, const tal_path_run *run)
{
    const tal_result *result = &run->result;
    bool first = true;
    tal_state state;
    tal_session_state(run->session, &state);
    if (!result->outcome) {
        tal_page_putf(page, TAL_FACE_QUIET, "%s:", state.scene);
        tal_page_tab(page);
        tal_page_put(page, TAL_FACE_POOR, _("no outcome"));
        tal_page_end(page, DETAIL, COLUMN);
        return;
    }
    tal_page_put(page, TAL_FACE_QUIET, _("the end:"));
    tal_page_putf(page, TAL_FACE_TEXT, " %s", state.scene);
    tal_page_tab(page);
    between(page, &first);
    tal_page_put(page, TAL_FACE_TEXT, result->result);
    between(page, &first);
    tal_page_put(page, result->passed ? TAL_FACE_GOOD : TAL_FACE_POOR,
                 result->passed ? _("passed") : _("not passed"));
    between(page, &first);
    tal_page_putf(page, TAL_FACE_TEXT, _("total %d"), result->total);
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (result->skills[i].score < 0)
            continue;
        between(page, &first);
        tal_page_putf(page, TAL_FACE_TEXT, "%s %d", tal_skill_names[i], result->skills[i].score);
    }
    tal_page_end(page, DETAIL, COLUMN);
}

static void put_way(tal_page *page, const tal_path_run *run)
{
    bool stopped = run->end == TAL_PATH_CLOSED || run->end == TAL_PATH_BROKEN;
    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_TEXT,
                  stopped ? _("How it went up to there, in form %d") : _("How it went, in form %d"),
                  run->path->form);
    put_facts(page, run);
    tal_page_put(page, TAL_FACE_TEXT, ":");
    tal_page_end(page, INDENT, INDENT);
    for (int32_t i = 0; i < run->done; i++) {
        put_step(page, run, i);
        tal_page_tab(page);
        put_effect(page, &run->turns[i].effect);
        tal_page_end(page, DETAIL, COLUMN);
    }
    if (run->end == TAL_PATH_CLOSED && !run->result.outcome) {
        put_step(page, run, run->done);
        tal_page_tab(page);
        tal_page_put(page, TAL_FACE_POOR, _("cannot be taken"));
        tal_page_end(page, DETAIL, COLUMN);
    } else if (run->end != TAL_PATH_BROKEN) {
        put_end(page, run);
    }
}

void tal_paths_text_failure(tal_page *page, const char *file, const tal_path_run *run)
{
    tal_buffer message = TAL_BUFFER_EMPTY;
    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_STRONG, "%s:%d:", file,
                  line_at(run->scenario, tal_path_offset(run)));
    if (run->end == TAL_PATH_UNMET)
        tal_buffer_format(&message, _("path \"%s\" is not as expected"), run->path->name);
    else
        tal_path_message(run, &message);
    tal_page_putf(page, TAL_FACE_STRONG, " %s", message.bytes ? message.bytes : "");
    tal_page_end(page, 0, INDENT);
    tal_page_gap(page);
    page->out.failed = page->out.failed || message.failed;
    tal_buffer_free(&message);
    if (run->end == TAL_PATH_UNMET) {
        put_expectation(page, run);
    } else {
        if (run->end == TAL_PATH_CLOSED)
            put_reason(page, run);
        put_hint(page, run);
    }
    put_way(page, run);
    tal_page_gap(page);
}

/* ---- Sums ------------------------------------------------------------------------------------ */

static void put_counts(tal_page *page, int passed, int failed)
{
    if (failed)
        tal_page_putf(
            page, TAL_FACE_POOR,
            dngettext(TAL_DOMAIN, "%d path failed", "%d paths failed", (unsigned long)failed),
            failed);
    if (failed && passed)
        tal_page_put(page, TAL_FACE_TEXT, ", ");
    if (passed || !failed)
        tal_page_putf(
            page, TAL_FACE_GOOD,
            dngettext(TAL_DOMAIN, "%d path passed", "%d paths passed", (unsigned long)passed),
            passed);
}

void tal_paths_text_file(tal_page *page, const char *file, const tal_paths *paths)
{
    int failed = tal_paths_failed(paths);
    tal_page_putf(page, TAL_FACE_TEXT, "%s: ", file);
    if (paths->count)
        put_counts(page, paths->count - failed, failed);
    else
        tal_page_put(page, TAL_FACE_FAIR, _("it has no paths, so nothing was tested"));
    tal_page_end(page, 0, INDENT);
}

void tal_paths_text_sum(tal_page *page, int files, int passed, int failed)
{
    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_STRONG,
                  dngettext(TAL_DOMAIN, "%d scenario:", "%d scenarios:", (unsigned long)files),
                  files);
    tal_page_put(page, TAL_FACE_TEXT, " ");
    put_counts(page, passed, failed);
    tal_page_end(page, 0, INDENT);
}

/* ---- Coverage -------------------------------------------------------------------------------- */

void tal_paths_text_coverage(tal_page *page, const tal_paths *paths, const tal_scenario *scenario)
{
    if (!paths->coverage)
        return;
    tal_coverage_counts sum = tal_coverage_sum(paths->coverage, scenario);
    tal_page_putf(page, TAL_FACE_TEXT,
                  _("The paths meet %d of %d scenes, %d of %d replies, %d of %d looks, %d of %d "
                    "outcomes, %d of %d moments, and %d of %d conditions both ways."),
                  sum.scenes.met, sum.scenes.of, sum.replies.met, sum.replies.of, sum.looks.met,
                  sum.looks.of, sum.outcomes.met, sum.outcomes.of, sum.moments.met, sum.moments.of,
                  sum.conditions.met, sum.conditions.of);
    tal_page_end(page, INDENT, INDENT);
    tal_coverage_text_missed(page, _("No path meets:"), paths->coverage, scenario);
}
