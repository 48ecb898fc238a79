/* Plays a path and says what is wrong with it. Knows no screen and no threads. */
#include "session/path.h"

#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "session/state.h"
#include "session/walk.h"

static const int codes[] = {
    [TAL_PATH_CLOSED] = 511,
    [TAL_PATH_OPEN] = 512,
    [TAL_PATH_UNMET] = 513,
};

static const tal_path_step *step_of(const tal_path_run *run, int32_t i)
{
    return &run->scenario->steps[run->path->steps.first + i];
}

/* ---- Playing --------------------------------------------------------------------------------- */

static tal_status take_step(tal_session *session, const tal_path_step *step, tal_effect *effect)
{
    *effect = (tal_effect){ NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    switch (step->kind) {
    case TAL_STEP_LOOK:
        return tal_session_look(session, step->id, NULL);
    case TAL_STEP_SILENCE:
        return tal_session_silence(session, effect);
    default:
        return tal_session_reply(session, step->id, effect);
    }
}

/* TAL_ECHOICE: step `done` cannot be taken. */
static tal_status take_steps(tal_path_run *run)
{
    tal_status status = tal_session_advance(run->session);
    while (!status && run->done < run->path->steps.count) {
        tal_path_turn *turn = &run->turns[run->done];
        turn->place = run->session->place;
        status = take_step(run->session, step_of(run, run->done), &turn->effect);
        if (status == TAL_EENDED || status == TAL_EINVAL)
            status = TAL_ECHOICE;
        if (!status)
            status = tal_session_advance(run->session);
        if (!status)
            run->done++;
    }
    return status;
}

static int32_t find_word(const tal_scenario *scenario, const char *text)
{
    for (int32_t i = 0; text && i < scenario->words_count; i++)
        if (!strcmp(scenario->words[i], text))
            return i;
    return TAL_NONE;
}

void tal_path_endings(const tal_path_run *run, int32_t out[TAL_ENDINGS])
{
    out[TAL_ENDING_OUTCOME] = find_word(run->scenario, run->result.outcome);
    out[TAL_ENDING_RESULT] = find_word(run->scenario, run->result.result);
    out[TAL_ENDING_PASSED] = run->result.passed;
    for (int i = 0; i < TAL_SKILLS; i++)
        out[TAL_ENDING_SCORE + i] = run->result.skills[i].score;
    out[TAL_ENDING_TOTAL] = run->result.total;
}

static bool is_as_expected(const tal_path_run *run)
{
    int32_t ending[TAL_ENDINGS];
    tal_env env = run->session->env;
    tal_path_endings(run, ending);
    env.ending = ending;
    return tal_expr_eval(run->scenario->nodes, run->path->expect, &env);
}

/* The same steps once more by the walk, which notes what it meets. */
static tal_status note(const tal_path_run *run, tal_coverage *coverage)
{
    const tal_scenario *scenario = run->scenario;
    tal_walk walk = { run->session, coverage };
    tal_effect ignored;
    tal_status status = tal_walk_start(&walk);
    for (int32_t i = 0; !status && tal_walk_stands(&walk) == TAL_WALK_TURN; i++) {
        const tal_path_step *step = step_of(run, i);
        int32_t place = tal_walk_place(&walk);
        status = tal_walk_note(&walk);
        if (status || i == run->done)
            break;
        if (step->kind == TAL_STEP_LOOK)
            status = tal_walk_look(&walk, tal_scenario_find_look(scenario, step->id));
        else if (step->kind == TAL_STEP_SILENCE)
            status = tal_walk_reply(&walk, scenario->scenes[place].silence, &ignored);
        else
            status =
                tal_walk_reply(&walk, tal_scenario_find_reply(scenario, place, step->id), &ignored);
    }
    return status;
}

tal_status tal_path_play(tal_path_run *out, const tal_scenario *scenario, const tal_rubric *rubric,
                         int32_t index, tal_coverage *coverage)
{
    const tal_path *path = &scenario->paths[index];
    tal_start start = { NULL, 0, path->form, TAL_ORDER_WRITTEN };
    *out = (tal_path_run){ .scenario = scenario, .path = path };
    out->turns = calloc((size_t)path->steps.count + 1, sizeof *out->turns);
    if (!out->turns)
        return TAL_ENOMEM;
    tal_status status = tal_session_start(&out->session, scenario, &start);
    if (status)
        return status;
    status = take_steps(out);
    if (coverage && (!status || status == TAL_ECHOICE)) {
        tal_status noted = note(out, coverage);
        status = noted ? noted : status;
    }
    if (status == TAL_EFUNCTION) {
        out->end = TAL_PATH_BROKEN;
        return TAL_OK;
    }
    if (status && status != TAL_ECHOICE)
        return status;
    tal_session_result(out->session, rubric, &out->result);
    out->end = status                 ? TAL_PATH_CLOSED
               : !out->result.outcome ? TAL_PATH_OPEN
               : is_as_expected(out)  ? TAL_PATH_PASSED
                                      : TAL_PATH_UNMET;
    return TAL_OK;
}

void tal_path_free(tal_path_run *run)
{
    tal_session_free(run->session);
    free(run->turns);
    *run = (tal_path_run){ 0 };
}

/* ---- What is wrong --------------------------------------------------------------------------- */

/* "own_it, look tickets" */
static void list_open(const tal_path_run *run, tal_buffer *out)
{
    tal_choice choice;
    tal_look look;
    int shown = 0;
    for (int i = 0; !tal_session_choice(run->session, i, &choice); i++)
        if (!choice.locked)
            tal_buffer_format(out, "%s%s", shown++ ? ", " : "", choice.id);
    for (int i = 0; !tal_session_desk(run->session, i, &look); i++)
        tal_buffer_format(out, "%slook %s", shown++ ? ", " : "", look.id);
}

/* The reply that can be taken here whose id is most like the STEP's, which is of another scene; or
 * NULL. Two letters are like any other two. */
static const char *nearest_open(const tal_path_run *run, const tal_path_step *step)
{
    tal_nearest nearest = tal_nearest_start(step->id, strlen(step->id));
    tal_choice choice;
    if (step->kind != TAL_STEP_REPLY || strlen(step->id) < 3 ||
        tal_scenario_find_reply(run->scenario, run->session->place, step->id) != TAL_NONE)
        return NULL;
    for (int i = 0; !tal_session_choice(run->session, i, &choice); i++)
        if (!choice.locked)
            tal_nearest_offer(&nearest, choice.id);
    return nearest.best;
}

static void say_what_is_open(const tal_path_run *run, tal_buffer *out)
{
    const char *best = NULL;
    if (run->end == TAL_PATH_CLOSED)
        best = nearest_open(run, step_of(run, run->done));
    if (best)
        tal_buffer_format(out, _("did you mean \"%s\"? "), best);
    tal_buffer_text(out, _("here one can say: "));
    list_open(run, out);
}

static void say_how_it_ended(const tal_result *result, tal_buffer *out)
{
    tal_buffer_format(out, _("it ended as %s (%s), %s, total %d"), result->outcome, result->result,
                      result->passed ? _("passed") : _("not passed"), result->total);
    for (int i = 0; i < TAL_SKILLS; i++)
        if (result->skills[i].score >= 0)
            tal_buffer_format(out, ", %s %d", tal_skill_names[i], result->skills[i].score);
}

void tal_path_hint(const tal_path_run *run, tal_buffer *out)
{
    if (run->end == TAL_PATH_BROKEN)
        return;
    if (run->end == TAL_PATH_UNMET)
        say_how_it_ended(&run->result, out);
    else if (run->session->phase == TAL_PHASE_OVER)
        tal_buffer_text(out, _("take this step out"));
    else if (run->session->phase == TAL_PHASE_STUCK)
        tal_buffer_text(out, _("it is stuck there: no reply can be taken, and no go holds"));
    else
        say_what_is_open(run, out);
}

void tal_path_message(const tal_path_run *run, tal_buffer *out)
{
    const tal_path_step *step = step_of(run, run->done);
    const char *name = run->path->name, *look = "";
    tal_state state;
    tal_session_state(run->session, &state);
    switch (run->end) {
    case TAL_PATH_CLOSED:
        look = step->kind == TAL_STEP_LOOK ? "look " : "";
        if (run->session->phase == TAL_PHASE_OVER)
            tal_buffer_format(out, _("path \"%s\" ends at \"%s\", before \"%s%s\""), name,
                              state.scene, look, step->id);
        else
            tal_buffer_format(out, _("path \"%s\": \"%s%s\" cannot be taken at \"%s\""), name, look,
                              step->id, state.scene);
        break;
    case TAL_PATH_OPEN:
        tal_buffer_format(out, _("path \"%s\" reaches no outcome: it stops at \"%s\""), name,
                          state.scene);
        break;
    case TAL_PATH_UNMET:
        tal_buffer_format(out, _("path \"%s\" is not as expected: %s"), name, run->path->text);
        break;
    case TAL_PATH_BROKEN:
        tal_buffer_text(out, tal_session_trouble(run->session)->message);
        break;
    case TAL_PATH_PASSED:
        break;
    }
}

size_t tal_path_offset(const tal_path_run *run)
{
    switch (run->end) {
    case TAL_PATH_CLOSED:
        return step_of(run, run->done)->offset;
    case TAL_PATH_UNMET:
        return run->path->expect_offset;
    case TAL_PATH_BROKEN:
        return tal_source_text(run->scenario->source, tal_session_trouble(run->session)->line);
    default:
        return run->path->offset;
    }
}

/* Do both stop in the same scene with no way on, or with no step left? Then it is one mistake. */
static bool stop_alike(const tal_path_run *a, const tal_path_run *b)
{
    bool stuck = a->session->phase == TAL_PHASE_STUCK;
    return a->end == b->end && a->session->place == b->session->place &&
           (a->end == TAL_PATH_OPEN ||
            (a->end == TAL_PATH_CLOSED && stuck && b->session->phase == TAL_PHASE_STUCK));
}

/* Reports run I and, with it, the later ones that stop alike; nothing where it was told with an
 * earlier one. */
static tal_status report(const tal_path_run *runs, int32_t count, int32_t i,
                         tal_diagnostics *diagnostics)
{
    const tal_path_run *run = &runs[i];
    tal_buffer message = TAL_BUFFER_EMPTY, hint = TAL_BUFFER_EMPTY;
    int code =
        run->end == TAL_PATH_BROKEN ? tal_session_trouble(run->session)->code : codes[run->end];
    const char *before = _("; likewise: ");
    for (int32_t n = 0; n < i; n++)
        if (stop_alike(&runs[n], run))
            return TAL_EFILE;
    tal_path_message(run, &message);
    for (int32_t n = i + 1; n < count; n++) {
        if (!stop_alike(run, &runs[n]))
            continue;
        tal_buffer_format(&message, "%s%s", before, runs[n].path->name);
        before = ", ";
    }
    tal_path_hint(run, &hint);
    bool failed = message.failed || hint.failed;
    if (!failed)
        tal_error(diagnostics, code, run->scenario->source, tal_path_offset(run), hint.bytes, "%s",
                  message.bytes);
    tal_buffer_free(&message);
    tal_buffer_free(&hint);
    return failed ? TAL_ENOMEM : TAL_EFILE;
}

tal_status tal_path_check(const tal_scenario *scenario, const tal_rubric *rubric,
                          tal_diagnostics *diagnostics)
{
    int32_t count = scenario->paths_count;
    tal_path_run *runs = calloc((size_t)count + 1, sizeof *runs);
    tal_status status = runs ? TAL_OK : TAL_ENOMEM, worst = TAL_OK;
    for (int32_t i = 0; !status && i < count; i++)
        status = tal_path_play(&runs[i], scenario, rubric, i, NULL);
    for (int32_t i = 0; !status && i < count; i++) {
        if (runs[i].end == TAL_PATH_PASSED)
            continue;
        worst = report(runs, count, i, diagnostics);
        status = worst == TAL_EFILE ? TAL_OK : worst;
    }
    for (int32_t i = 0; runs && i < count; i++)
        tal_path_free(&runs[i]);
    free(runs);
    return status ? status : worst;
}
