/* Turns what was found into objects: ids and numbers, and one note for people. */
#include "report/explore_json.h"

#include "report/coverage_json.h"
#include "report/explore_note.h"

static void set_span(tal_json *object, const char *key, tal_span span)
{
    if (span.least < 0) {
        tal_json_set_null(object, key);
        return;
    }
    tal_json *range = tal_json_set_object(object, key);
    tal_json_set_int(range, "min", span.least);
    tal_json_set_int(range, "max", span.most);
}

static void set_scores(tal_json *object, const tal_reach *reach)
{
    tal_json *scores = tal_json_set_object(object, "scores");
    for (int i = 0; i < TAL_SKILLS; i++)
        set_span(scores, tal_skill_names[i], reach->skills[i]);
    set_span(scores, "total", reach->total);
}

static void set_cases(tal_json *object, const tal_scenario *scenario, int form)
{
    tal_json *cases = tal_json_set_object(object, "cases");
    for (int32_t i = 0; i < scenario->varies_count; i++)
        tal_json_set_text(cases, scenario->varies[i].id,
                          scenario->words[scenario->forms[form].facts[i]]);
}

static void set_outcomes(tal_json *object, const tal_scenario *scenario, const tal_exploration *it)
{
    tal_json *outcomes = tal_json_set_object(object, "outcomes");
    for (int32_t i = 0; i < scenario->outcomes_count; i++) {
        const tal_outcome *outcome = &scenario->outcomes[i];
        const tal_reach *reach = &it->outcomes[i];
        tal_json *row = tal_json_set_object(outcomes, outcome->id);
        tal_json_set_bool(row, "reachable", reach->reached);
        tal_json_set_text(row, "result", tal_result_names[outcome->result]);
        tal_json_set_bool(row, "passes", reach->passes);
        if (reach->reached)
            set_scores(row, reach);
    }
}

static void set_outcome(tal_json *object, const tal_scenario *scenario, int32_t outcome)
{
    tal_json_set_text(object, "outcome",
                      outcome == TAL_NONE ? NULL : scenario->outcomes[outcome].id);
}

static void set_probes(tal_json *object, const tal_scenario *scenario,
                       const tal_probe_score probes[TAL_PROBES])
{
    tal_json *array = tal_json_set_array(object, "probes");
    for (int i = 0; i < TAL_PROBES; i++) {
        const tal_probe_score *it = &probes[i];
        tal_json *row = tal_json_add_object(array);
        tal_json_set_text(row, "probe", tal_probe_names[it->probe]);
        tal_json_set_int(row, "passed", it->passed);
        tal_json_set_int(row, "runs", it->runs);
        tal_json_set_score(row, "total", it->total);
        set_outcome(row, scenario, it->outcome);
        tal_json_set_text(row, "language", scenario->languages[it->language]);
        tal_json_set_bool(row, "all_looks", it->all_looks);
        tal_json_set_bool(row, "fails_check", it->fails_check);
    }
}

/* As in a path: "look ID", "REPLY", "silence". */
static void add_step(tal_json *path, const tal_action *action)
{
    tal_buffer step = TAL_BUFFER_EMPTY;
    if (action->kind == TAL_ACTION_LOOK)
        tal_buffer_format(&step, "look %s", action->id);
    else
        tal_buffer_text(&step, action->kind == TAL_ACTION_SILENCE ? "silence" : action->id);
    tal_json_add_text(path, step.bytes);
    tal_buffer_free(&step);
}

static void set_best(tal_json *object, const tal_exploration *it)
{
    if (!it->best_result.outcome) {
        tal_json_set_null(object, "best");
        return;
    }
    tal_json *best = tal_json_set_object(object, "best");
    tal_json_set_score(best, "total", it->best_result.total);
    tal_json_set_text(best, "outcome", it->best_result.outcome);
    tal_json *path = tal_json_set_array(best, "path");
    for (size_t i = 0; i < it->best.count; i++)
        add_step(path, &it->best.actions[i]);
}

/* Replies after which no session passes; null where that is not known. */
static void set_lost(tal_json *object, const tal_scenario *scenario, const tal_survey_form *form)
{
    if (!tal_survey_is_whole(form)) {
        tal_json_set_null(object, "lost");
        return;
    }
    tal_json *array = tal_json_set_array(object, "lost");
    for (int32_t n = 0; n < scenario->scenes_count; n++) {
        const tal_scene *scene = &scenario->scenes[n];
        int32_t row;
        for (int32_t i = 0; (row = tal_survey_reply(scene, i)) != TAL_NONE; i++) {
            if (form->exploration.fates[row] != TAL_FATE_LOST)
                continue;
            tal_json *lost = tal_json_add_object(array);
            tal_json_set_text(lost, "scene", scene->id);
            tal_json_set_text(lost, "reply",
                              row == scene->silence ? "silence" : scenario->replies[row].id);
        }
    }
}

static tal_status set_extent(tal_json *object, const tal_scenario *scenario,
                             const tal_survey_form *form)
{
    tal_buffer note = TAL_BUFFER_EMPTY;
    tal_json_set_int(object, "states", (long long)form->exploration.states);
    tal_json_set_int(object, "edges", (long long)form->exploration.edges);
    tal_json_set_bool(object, "exact", tal_survey_is_whole(form));
    tal_json_set_bool(object, "totals_exact",
                      tal_survey_is_whole(form) && form->exploration.together);
    tal_explore_note(&note, scenario, &form->exploration);
    tal_json_set_text(object, "note", note.length ? note.bytes : NULL);
    tal_status status = note.failed ? TAL_ENOMEM : TAL_OK;
    tal_buffer_free(&note);
    return status;
}

static tal_status add_form(tal_json *forms, const tal_survey *survey, const tal_survey_form *form)
{
    const tal_scenario *scenario = survey->scenario;
    const tal_exploration *it = &form->exploration;
    tal_json *object = tal_json_add_object(forms);
    tal_json_set_int(object, "form", it->form);
    set_cases(object, scenario, it->form);
    tal_json_set_text(object, "verdict", tal_verdict_names[scenario->forms[it->form].verdict]);
    set_scores(object, &it->all);
    set_outcomes(object, scenario, it);
    set_probes(object, scenario, form->probes);
    set_best(object, it);
    set_lost(object, scenario, form);
    return set_extent(object, scenario, form);
}

tal_json *tal_explore_json(const char *file, const tal_survey *survey)
{
    tal_json *root = tal_json_object(), *forms;
    tal_status status = TAL_OK;
    tal_json_set_text(root, "file", file);
    forms = tal_json_set_array(root, "forms");
    for (size_t i = 0; !status && i < survey->count; i++)
        status = add_form(forms, survey, &survey->forms[i]);
    if (!status)
        status = tal_coverage_json(root, survey->coverage, survey->scenario);
    if (!status)
        return root;
    tal_json_free(root);
    return NULL;
}
