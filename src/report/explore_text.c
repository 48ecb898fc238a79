/* Lays what was found out on a page, form by form, in tables whose columns the names decide. Judges
 * nothing: what is proved and what fails comes ready. */
#include "report/explore_text.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "report/coverage_text.h"
#include "report/explore_note.h"
#include "report/lines.h"
#include "report/terms.h"
#include "session/session.h"

enum { INDENT = 2, DETAIL = 4, GUTTER = 2, NUMBER = 5, NAMES_WIDEST = 30 };

typedef struct layout {
    tal_page *page;
    const tal_survey *survey;
    const tal_scenario *scenario;
    const char *language;
    int least, most, words; /* columns: where two numbers end, and where words begin */
} layout;

/* ---- Tables ---------------------------------------------------------------------------------- */

static int width_of(const char *text)
{
    return (int)tal_utf8_width(text, strlen(text));
}

static void widen(int *width, const char *name)
{
    int columns = width_of(name);
    if (columns > *width && columns <= NAMES_WIDEST)
        *width = columns;
}

/* TEXT ends before column END. */
static void put_right(tal_page *page, tal_face face, int end, const char *text)
{
    tal_page_column(page, end - width_of(text));
    tal_page_put(page, face, text);
}

/* A dash where there is none. */
static void put_number(tal_page *page, tal_face face, int end, long value)
{
    char text[32];
    snprintf(text, sizeof text, "%ld", value);
    put_right(page, value < 0 ? TAL_FACE_QUIET : face, end, value < 0 ? "\u2013" : text);
}

static void choose_columns(layout *at)
{
    const tal_scenario *scenario = at->scenario;
    int names = width_of(_("Total")), least = NUMBER, most = NUMBER;
    for (int i = 0; i < TAL_SKILLS; i++)
        widen(&names, tal_rubric_skill_name(at->survey->rubric, (tal_skill)i, at->language));
    for (int32_t i = 0; i < scenario->outcomes_count; i++)
        widen(&names, scenario->outcomes[i].id);
    for (int i = 0; i < TAL_PROBES; i++)
        widen(&names, tal_probe_names[i]);
    widen(&names, _("Conditions, both ways"));
    widen(&least, _("least"));
    widen(&most, _("most"));
    at->least = INDENT + names + GUTTER + least;
    at->most = at->least + GUTTER + most;
    at->words = at->most + GUTTER;
}

static void between(tal_page *page)
{
    tal_page_put(page, TAL_FACE_QUIET, page->dress == TAL_DRESS_PLAIN ? ", " : " \u00B7 ");
}

static void head(tal_page *page, const char *text)
{
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_NAME, text);
}

/* ---- Scores and outcomes --------------------------------------------------------------------- */

static void put_span(const layout *at, const char *name, tal_face face, tal_span span)
{
    tal_page_put(at->page, face, name);
    put_number(at->page, TAL_FACE_TEXT, at->least, span.least);
    put_number(at->page, TAL_FACE_TEXT, at->most, span.most);
}

static void put_scores(const layout *at, const tal_reach *all)
{
    tal_page *page = at->page;
    head(page, _("Scores"));
    put_right(page, TAL_FACE_QUIET, at->least, _("least"));
    put_right(page, TAL_FACE_QUIET, at->most, _("most"));
    tal_page_end(page, INDENT, at->words);
    for (int i = 0; i < TAL_SKILLS; i++) {
        put_span(at, tal_rubric_skill_name(at->survey->rubric, (tal_skill)i, at->language),
                 TAL_FACE_TEXT, all->skills[i]);
        tal_page_end(page, INDENT, at->words);
    }
    put_span(at, _("Total"), TAL_FACE_STRONG, all->total);
    tal_page_end(page, INDENT, at->words);
}

static void put_outcome(const layout *at, const tal_survey_form *form, int32_t i)
{
    tal_page *page = at->page;
    const tal_outcome *outcome = &at->scenario->outcomes[i];
    const tal_reach *reach = &form->exploration.outcomes[i];
    put_span(at, outcome->id, reach->reached ? TAL_FACE_TEXT : TAL_FACE_QUIET, reach->total);
    tal_page_column(page, at->words);
    tal_page_put(page, TAL_FACE_TEXT, tal_terms_result(tal_result_names[outcome->result]));
    if (reach->passes) {
        between(page);
        tal_page_put(page, TAL_FACE_GOOD, _("can pass"));
    } else if (!reach->reached) {
        between(page);
        tal_page_put(page, TAL_FACE_FAIR, tal_survey_is_whole(form) ? _("cannot be reached")
                                                                    : _("not reached"));
    }
    tal_page_end(page, INDENT, at->words);
}

/* In the order of the file, those that are reached before those that are not. */
static void put_outcomes(const layout *at, const tal_survey_form *form)
{
    head(at->page, _("Outcomes"));
    tal_page_end(at->page, INDENT, at->words);
    for (int reached = 1; reached >= 0; reached--)
        for (int32_t i = 0; i < at->scenario->outcomes_count; i++)
            if (form->exploration.outcomes[i].reached == reached)
                put_outcome(at, form, i);
}

/* ---- The best session ------------------------------------------------------------------------ */

static int scenes_width(const tal_scenario *scenario)
{
    int width = 0;
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        widen(&width, scenario->scenes[i].id);
    return DETAIL + width + GUTTER;
}

/* Takes ACTION at the next turn. Gives the scene of that turn; NULL where it cannot be taken. */
static const char *step(tal_session *session, const tal_action *action)
{
    tal_status status = tal_session_advance(session);
    tal_state state;
    tal_session_state(session, &state);
    return status || tal_session_act(session, action, NULL) ? NULL : state.scene;
}

/* A line for each turn: the scene, what is looked at there, and the reply. */
static void put_turns(const layout *at, tal_session *session, const tal_route *route)
{
    tal_page *page = at->page;
    int rest = scenes_width(at->scenario);
    const char *last = NULL;
    for (size_t i = 0; i < route->count; i++) {
        const tal_action *action = &route->actions[i];
        const char *scene = step(session, action);
        bool begins = i == 0 || route->actions[i - 1].kind != TAL_ACTION_LOOK || scene != last;
        if (begins && i > 0)
            tal_page_end(page, DETAIL, rest);
        if (begins) {
            tal_page_put(page, TAL_FACE_QUIET, scene ? scene : "?");
            tal_page_tab(page);
        } else {
            between(page);
        }
        last = scene;
        if (action->kind == TAL_ACTION_LOOK)
            tal_page_putf(page, TAL_FACE_NOTE, "look %s", action->id);
        else
            tal_page_put(page, TAL_FACE_STRONG,
                         action->kind == TAL_ACTION_SILENCE ? "silence" : action->id);
    }
    if (route->count)
        tal_page_end(page, DETAIL, rest);
}

static void put_best(const layout *at, const tal_exploration *it)
{
    tal_page *page = at->page;
    tal_start start = { NULL, 0, it->form, TAL_ORDER_WRITTEN };
    tal_session *session;
    if (!it->best_result.outcome)
        return;
    head(page, _("The best session"));
    tal_page_putf(page, TAL_FACE_TEXT, _(": total %d, %s"), it->best_result.total,
                  it->best_result.outcome);
    tal_page_end(page, INDENT, DETAIL);
    if (tal_session_start(&session, at->scenario, &start)) {
        page->out.failed = true;
        return;
    }
    put_turns(at, session, &it->best);
    tal_session_free(session);
}

/* ---- Where a pass is lost -------------------------------------------------------------------- */

/* The replies of a scene after which no session passes. */
static bool put_lost_replies(const layout *at, const tal_survey_form *form, int32_t n)
{
    const tal_scene *scene = &at->scenario->scenes[n];
    bool any = false;
    int32_t row;
    for (int32_t i = 0; (row = tal_survey_reply(scene, i)) != TAL_NONE; i++) {
        if (form->exploration.fates[row] != TAL_FATE_LOST)
            continue;
        if (any)
            between(at->page);
        else {
            tal_page_put(at->page, TAL_FACE_QUIET, scene->id);
            tal_page_tab(at->page);
        }
        tal_page_put(at->page, TAL_FACE_TEXT,
                     row == scene->silence ? "silence" : at->scenario->replies[row].id);
        any = true;
    }
    return any;
}

/* Scenes where it does not matter any more what is said. */
static void put_lost_scenes(const layout *at, const tal_survey_form *form)
{
    bool any = false;
    for (int32_t i = 0; i < at->scenario->scenes_count; i++) {
        if (!tal_survey_is_lost(at->scenario, form, i))
            continue;
        tal_page_put(at->page, TAL_FACE_QUIET, any ? ", " : _("Nor after any reply of: "));
        tal_page_put(at->page, TAL_FACE_TEXT, at->scenario->scenes[i].id);
        any = true;
    }
    if (any)
        tal_page_end(at->page, DETAIL, DETAIL);
}

static void put_lost(const layout *at, const tal_survey_form *form)
{
    tal_page *page = at->page;
    int rest = scenes_width(at->scenario);
    if (!tal_survey_is_whole(form) || !form->exploration.all.passes)
        return;
    if (!memchr(form->exploration.fates, TAL_FATE_LOST, (size_t)at->scenario->replies_count))
        return;
    head(page, _("After these replies no session passes"));
    tal_page_end(page, INDENT, DETAIL);
    for (int32_t i = 0; i < at->scenario->scenes_count; i++)
        if (!tal_survey_is_lost(at->scenario, form, i) && put_lost_replies(at, form, i))
            tal_page_end(page, DETAIL, rest);
    put_lost_scenes(at, form);
}

/* One way into each, as the steps of a path; a long one is not shown to its end. */
static void put_traps(const layout *at, const tal_exploration *it)
{
    enum { SHOWN = 12 };
    tal_page *page = at->page;
    for (size_t i = 0; i < it->traps_count; i++) {
        const tal_trap *trap = &it->traps[i];
        tal_page_gap(page);
        tal_page_putf(page, TAL_FACE_POOR,
                      trap->stuck ? _("The conversation is stuck in %s:")
                                  : _("From %s on the conversation can only go round and round:"),
                      at->scenario->scenes[trap->scene].id);
        for (size_t n = 0; n < trap->route.count && n < SHOWN; n++) {
            const tal_action *action = &trap->route.actions[n];
            tal_page_putf(page, TAL_FACE_TEXT, "%s%s%s", n ? ", " : " ",
                          action->kind == TAL_ACTION_LOOK ? "look " : "",
                          action->kind == TAL_ACTION_SILENCE ? "silence" : action->id);
        }
        if (trap->route.count > SHOWN)
            tal_page_put(page, TAL_FACE_TEXT, ", ...");
        tal_page_end(page, INDENT, DETAIL);
    }
}

/* ---- Probes ---------------------------------------------------------------------------------- */

/* Why it is an error that the probe passes. */
static const char *complaint_about(tal_probe probe)
{
    static const char *const texts[TAL_PROBES] = {
        [TAL_PROBE_APPEASER] = N_("An error: giving in is enough to pass."),
        [TAL_PROBE_STONEWALLER] = N_("An error: giving nothing is enough to pass."),
        [TAL_PROBE_POLITE_REFUSER] =
            N_("An error: the client is right, and refusing nicely is enough to pass."),
        [TAL_PROBE_NEVER_LOOKS] = N_("An error: one can pass without looking at anything."),
        [TAL_PROBE_LONGEST] = N_("An error: the longest replies are enough to pass."),
        [TAL_PROBE_SHORTEST] = N_("An error: the shortest replies are enough to pass."),
        [TAL_PROBE_EXIT_EARLY] = N_("An error: making for the nearest end is enough to pass."),
        [TAL_PROBE_RANDOM] = N_("An error: chance passes too often."),
    };
    return _(texts[probe]);
}

/* How its best run was played, where that is more than one way. */
static void put_way(const layout *at, const tal_probe_score *it)
{
    bool by_words = it->probe == TAL_PROBE_LONGEST || it->probe == TAL_PROBE_SHORTEST;
    if (it->runs > 1 && it->probe != TAL_PROBE_RANDOM) {
        between(at->page);
        tal_page_put(at->page, TAL_FACE_TEXT,
                     it->all_looks ? _("with every look") : _("without a look"));
    }
    if (by_words && at->scenario->languages_count > 1) {
        between(at->page);
        tal_page_put(at->page, TAL_FACE_TEXT, at->scenario->languages[it->language]);
    }
}

static void put_probe(const layout *at, const tal_probe_score *it)
{
    tal_page *page = at->page;
    tal_page_put(page, it->fails_check ? TAL_FACE_POOR : TAL_FACE_TEXT, tal_probe_names[it->probe]);
    put_number(page, TAL_FACE_TEXT, at->most, it->total);
    tal_page_column(page, at->words);
    if (page->dress != TAL_DRESS_PLAIN) {
        tal_page_put(page, it->fails_check ? TAL_FACE_POOR : TAL_FACE_GOOD,
                     it->fails_check ? "\u2717" : "\u2713");
        tal_page_put(page, TAL_FACE_TEXT, " ");
    }
    tal_page_putf(page, it->fails_check ? TAL_FACE_POOR : TAL_FACE_TEXT,
                  dngettext(TAL_DOMAIN, "%d of %d run passes", "%d of %d runs pass",
                            (unsigned long)it->runs), it->passed, it->runs);
    if (it->passed)
        put_way(at, it);
    tal_page_end(page, INDENT, at->words);
    if (it->fails_check) {
        tal_page_put(page, TAL_FACE_POOR, complaint_about(it->probe));
        tal_page_end(page, at->words, at->words);
    }
}

static void put_probes(const layout *at, const tal_survey_form *form)
{
    head(at->page, _("Probes"));
    put_right(at->page, TAL_FACE_QUIET, at->most, _("total"));
    tal_page_end(at->page, INDENT, at->words);
    for (int i = 0; i < TAL_PROBES; i++)
        put_probe(at, &form->probes[i]);
}

/* ---- A form ---------------------------------------------------------------------------------- */

/* "Form 0: log one_call. The client exaggerates." */
static void put_title(const layout *at, int form)
{
    const tal_scenario *scenario = at->scenario;
    tal_page *page = at->page;
    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_STRONG, _("Form %d"), form);
    for (int32_t i = 0; i < scenario->varies_count; i++)
        tal_page_putf(page, TAL_FACE_STRONG, "%s%s = %s", i ? ", " : ": ", scenario->varies[i].id,
                      scenario->words[scenario->forms[form].facts[i]]);
    tal_page_putf(page, TAL_FACE_TEXT, " (%s)",
                  tal_terms_verdict(tal_verdict_names[scenario->forms[form].verdict]));
    tal_page_end(page, 0, INDENT);
}

/* How much of it was gone through, and what that does not prove. */
static void put_extent(const layout *at, const tal_exploration *it)
{
    tal_page *page = at->page;
    tal_buffer note = TAL_BUFFER_EMPTY;
    tal_explore_note(&note, at->scenario, it);
    if (it->extent == TAL_EXTENT_ALL) {
        tal_page_gap(page);
        tal_page_putf(page, TAL_FACE_QUIET,
                      dngettext(TAL_DOMAIN, "Every session was gone through: %zu state,",
                                "Every session was gone through: %zu states,",
                                (unsigned long)it->states), it->states);
        tal_page_put(page, TAL_FACE_QUIET, " ");
        tal_page_putf(page, TAL_FACE_QUIET,
                      dngettext(TAL_DOMAIN, "%zu step between them.", "%zu steps between them.",
                                (unsigned long)it->edges), it->edges);
        tal_page_end(page, INDENT, INDENT);
    }
    if (note.length) {
        tal_page_gap(page);
        tal_page_put(page, TAL_FACE_FAIR, note.bytes);
        tal_page_end(page, INDENT, INDENT);
    }
    page->out.failed = page->out.failed || note.failed;
    tal_buffer_free(&note);
}

static void put_form(const layout *at, const tal_survey_form *form)
{
    const tal_exploration *it = &form->exploration;
    put_title(at, it->form);
    put_scores(at, &it->all);
    put_outcomes(at, form);
    if (!it->all.passes) {
        tal_page_gap(at->page);
        tal_page_put(at->page, TAL_FACE_POOR,
                     tal_survey_is_whole(form) ? _("No session of this form passes.")
                                               : _("No session that was found passes."));
        tal_page_end(at->page, INDENT, INDENT);
    }
    put_best(at, it);
    put_lost(at, form);
    put_traps(at, it);
    put_probes(at, form);
    put_extent(at, it);
}

/* ---- The whole ------------------------------------------------------------------------------- */

static void put_count(const layout *at, const char *name, tal_coverage_count count)
{
    tal_page *page = at->page;
    tal_page_put(page, TAL_FACE_TEXT, name);
    put_number(page, count.met < count.of ? TAL_FACE_FAIR : TAL_FACE_TEXT, at->least, count.met);
    put_number(page, TAL_FACE_TEXT, at->most, count.of);
    tal_page_end(page, INDENT, at->words);
}

static void put_coverage(const layout *at)
{
    const tal_survey *survey = at->survey;
    tal_coverage_counts sum = tal_coverage_sum(survey->coverage, at->scenario);
    tal_page *page = at->page;
    bool whole = true;
    for (size_t i = 0; i < survey->count; i++)
        whole &= tal_survey_is_whole(&survey->forms[i]);
    tal_page_gap(page);
    if (survey->count == 1)
        tal_page_putf(page, TAL_FACE_STRONG, _("Coverage of form %d"),
                      survey->forms[0].exploration.form);
    else
        tal_page_put(page, TAL_FACE_STRONG, _("Coverage of all forms together"));
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
    put_right(page, TAL_FACE_QUIET, at->least, _("met"));
    put_right(page, TAL_FACE_QUIET, at->most, _("of"));
    tal_page_end(page, INDENT, at->words);
    put_count(at, _("Scenes"), sum.scenes);
    put_count(at, _("Replies"), sum.replies);
    put_count(at, _("Looks"), sum.looks);
    put_count(at, _("Outcomes"), sum.outcomes);
    put_count(at, _("Moments"), sum.moments);
    put_count(at, _("Conditions, both ways"), sum.conditions);
    tal_page_gap(page);
    tal_coverage_text_missed(page, whole ? _("No session meets:") : _("Not met:"),
                             survey->coverage, at->scenario);
}

/* Probes that pass in some form where they must not. */
static unsigned long count_failed(const tal_survey *survey)
{
    unsigned long count = 0;
    for (int n = 0; n < TAL_PROBES; n++) {
        bool fails = false;
        for (size_t i = 0; i < survey->count; i++)
            fails |= survey->forms[i].probes[n].fails_check;
        count += fails;
    }
    return count;
}

/* The answer before the details: can it be passed, and can it be gamed? */
static void put_summary(const layout *at)
{
    const tal_survey *survey = at->survey;
    unsigned long hard = 0, failed = count_failed(survey);
    for (size_t i = 0; i < survey->count; i++)
        hard += !survey->forms[i].exploration.all.passes;
    if (hard)
        tal_page_putf(at->page, TAL_FACE_POOR,
                      dngettext(TAL_DOMAIN, "In %lu form no session was found that passes.",
                                "In %lu forms no session was found that passes.", hard), hard);
    else
        tal_page_put(at->page, TAL_FACE_GOOD,
                     survey->count == 1 ? _("This form can be passed.")
                                        : _("Every form can be passed."));
    tal_page_put(at->page, TAL_FACE_TEXT, " ");
    if (failed)
        tal_page_putf(at->page, TAL_FACE_POOR,
                      dngettext(TAL_DOMAIN, "%lu probe passes that must not.",
                                "%lu probes pass that must not.", failed), failed);
    else
        tal_page_put(at->page, TAL_FACE_GOOD, _("No probe passes that must not."));
    tal_page_end(at->page, 0, 0);
}

void tal_explore_text(tal_page *page, const char *file, const tal_survey *survey,
                      const char *language)
{
    layout at = { .page = page, .survey = survey, .scenario = survey->scenario,
                  .language = language };
    int forms = survey->scenario->forms_count;
    tal_scenario_info info;
    choose_columns(&at);
    tal_scenario_info_get(survey->scenario, language, &info);
    tal_page_put(page, TAL_FACE_STRONG, info.title);
    tal_page_putf(page, TAL_FACE_QUIET, " (%s)", file);
    between(page);
    tal_page_putf(page, TAL_FACE_TEXT,
                  dngettext(TAL_DOMAIN, "%d form", "%d forms", (unsigned long)forms), forms);
    tal_page_end(page, 0, INDENT);
    put_summary(&at);
    for (size_t i = 0; i < survey->count; i++)
        put_form(&at, &survey->forms[i]);
    put_coverage(&at);
}
