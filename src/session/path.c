/* Plays the paths of a scenario. */
#include "session/path.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "session/session.h"
#include "session/state.h"

enum { CANNOT_STEP = 511, NO_END = 512, NOT_AS_EXPECTED = 513 };

typedef struct player {
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    const tal_source *source;
    tal_diagnostics *diagnostics;
    tal_session *session;
} player;

/* What can be done where the session stands, for a hint; the caller frees. */
static char *list_open(tal_session *session)
{
    tal_buffer list = TAL_BUFFER_EMPTY;
    tal_choice choice;
    tal_look look;
    int shown = 0;
    if (session->phase == TAL_PHASE_STUCK)
        tal_buffer_text(&list, _("it is stuck there: no reply can be taken, and no go holds"));
    if (session->phase != TAL_PHASE_TURN)
        return tal_buffer_take(&list);
    tal_buffer_text(&list, _("here one can say: "));
    for (int i = 0; !tal_session_choice(session, i, &choice); i++)
        if (!choice.locked)
            tal_buffer_format(&list, "%s%s", shown++ ? ", " : "", choice.id);
    for (int i = 0; !tal_session_desk(session, i, &look); i++)
        tal_buffer_format(&list, "%slook %s", shown++ ? ", " : "", look.id);
    return tal_buffer_take(&list);
}

static void cannot_step(player *p, const tal_path *path, const tal_path_step *step)
{
    const char *look = step->kind == TAL_STEP_LOOK ? "look " : "";
    tal_state state;
    tal_session_state(p->session, &state);
    char *hint = list_open(p->session);
    if (p->session->phase == TAL_PHASE_OVER)
        tal_error(p->diagnostics, CANNOT_STEP, p->source, step->offset, _("take this step out"),
                  _("path \"%s\" ends at \"%s\", before \"%s%s\""), path->name, state.scene, look,
                  step->id);
    else
        tal_error(p->diagnostics, CANNOT_STEP, p->source, step->offset, hint && *hint ? hint : NULL,
                  _("path \"%s\": \"%s%s\" cannot be taken at \"%s\""), path->name, look, step->id,
                  state.scene);
    free(hint);
}

static void no_end(player *p, const tal_path *path)
{
    tal_state state;
    tal_session_state(p->session, &state);
    char *hint = list_open(p->session);
    tal_error(p->diagnostics, NO_END, p->source, path->offset, hint,
              _("path \"%s\" reaches no outcome: it stops at \"%s\""), path->name, state.scene);
    free(hint);
}

static int32_t find_word(const tal_scenario *scenario, const char *text)
{
    for (int32_t i = 0; text && i < scenario->words_count; i++)
        if (!strcmp(scenario->words[i], text))
            return i;
    return TAL_NONE;
}

static void say_how_it_ended(tal_buffer *out, const tal_result *result)
{
    tal_buffer_format(out, _("it ended as %s (%s), %s, total %d"), result->outcome, result->result,
                      result->passed ? _("passed") : _("not passed"), result->total);
    for (int i = 0; i < TAL_SKILLS; i++)
        if (result->skills[i].score >= 0)
            tal_buffer_format(out, ", %s %d", tal_skill_names[i], result->skills[i].score);
}

static bool judge(player *p, const tal_path *path)
{
    int32_t ending[TAL_ENDINGS];
    tal_result result;
    tal_session_result(p->session, p->rubric, &result);
    if (!result.outcome) {
        no_end(p, path);
        return false;
    }
    ending[TAL_ENDING_OUTCOME] = find_word(p->scenario, result.outcome);
    ending[TAL_ENDING_RESULT] = find_word(p->scenario, result.result);
    ending[TAL_ENDING_PASSED] = result.passed;
    for (int i = 0; i < TAL_SKILLS; i++)
        ending[TAL_ENDING_SCORE + i] = result.skills[i].score;
    ending[TAL_ENDING_TOTAL] = result.total;
    tal_env env = p->session->env;
    env.ending = ending;
    if (tal_expr_eval(p->scenario->nodes, path->expect, &env))
        return true;
    tal_buffer hint = TAL_BUFFER_EMPTY;
    say_how_it_ended(&hint, &result);
    tal_error(p->diagnostics, NOT_AS_EXPECTED, p->source, path->expect_offset, hint.bytes,
              _("path \"%s\" is not as expected: %s"), path->name, path->text);
    tal_buffer_free(&hint);
    return false;
}

/* TAL_EFILE: it went wrong and was reported. */
static tal_status play(player *p, const tal_path *path)
{
    tal_action *actions = calloc((size_t)path->steps.count + 1, sizeof *actions);
    const tal_path_step *steps = p->scenario->steps + path->steps.first;
    size_t done;
    if (!actions)
        return TAL_ENOMEM;
    for (int32_t i = 0; i < path->steps.count; i++)
        actions[i] = (tal_action){ steps[i].kind == TAL_STEP_LOOK      ? TAL_ACTION_LOOK
                                   : steps[i].kind == TAL_STEP_SILENCE ? TAL_ACTION_SILENCE
                                                                       : TAL_ACTION_REPLY,
                                   steps[i].id };
    tal_status status = tal_session_replay(p->session, actions, (size_t)path->steps.count, &done);
    free(actions);
    if (status == TAL_ESTALE) {
        cannot_step(p, path, &steps[done]);
        return TAL_EFILE;
    }
    if (status == TAL_EFUNCTION) {
        const tal_diagnostic *trouble = tal_session_trouble(p->session);
        size_t line = tal_source_line(p->source, trouble->line);
        line += strspn(tal_source_bytes(p->source) + line, " \t");
        tal_error(p->diagnostics, trouble->code, p->source, line, NULL, "%s", trouble->message);
        return TAL_EFILE;
    }
    if (status)
        return status;
    return judge(p, path) ? TAL_OK : TAL_EFILE;
}

tal_status tal_path_check(const tal_scenario *scenario, const tal_rubric *rubric,
                          tal_diagnostics *diagnostics)
{
    player p = { scenario, rubric, scenario->source, diagnostics, NULL };
    tal_status worst = TAL_OK;
    for (int32_t i = 0; i < scenario->paths_count; i++) {
        tal_start start = { NULL, 0, scenario->paths[i].form, TAL_ORDER_WRITTEN };
        tal_status status = tal_session_start(&p.session, scenario, &start);
        if (status)
            return status;
        status = play(&p, &scenario->paths[i]);
        tal_session_free(p.session);
        if (status && status != TAL_EFILE)
            return status;
        worst = worst ? worst : status;
    }
    return worst;
}
