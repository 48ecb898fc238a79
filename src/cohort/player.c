/*
 * From an attempt to a performance. Owns a session for each conversation, form and language, which
 * is begun anew each time. Must not know from what file an attempt came.
 */
#include "cohort/player.h"

#include <stdlib.h>
#include <string.h>

#include "session/session.h"
#include "session/walk.h"

/* One session for each form and language of a conversation; NULL until it is needed. */
typedef struct stage {
    tal_session *sessions[TAL_FORMS_LIMIT][TAL_LANGUAGES_LIMIT];
} stage;

struct tal_player {
    const tal_assembly *assembly;
    tal_listener *listener; /* NULL: replies are picked */
    stage *stages;          /* a row a conversation */
    char trouble[240];
};

tal_status tal_player_new(tal_player **out, const tal_assembly *assembly)
{
    tal_player *player = calloc(1, sizeof *player);

    if (!player)
        return TAL_ENOMEM;
    player->assembly = assembly;
    player->stages =
        calloc((size_t)assembly->assessment->conversations_count, sizeof *player->stages);
    if (assembly->lexicon)
        player->listener = tal_listener_new(assembly->lexicon);
    if (!player->stages || (assembly->lexicon && !player->listener)) {
        tal_player_free(player);
        return TAL_ENOMEM;
    }
    *out = player;
    return TAL_OK;
}

void tal_player_free(tal_player *player)
{
    if (!player)
        return;
    for (int i = 0; player->stages && i < player->assembly->assessment->conversations_count; i++)
        for (int form = 0; form < TAL_FORMS_LIMIT; form++)
            for (int language = 0; language < TAL_LANGUAGES_LIMIT; language++)
                tal_session_free(player->stages[i].sessions[form][language]);
    free(player->stages);
    tal_listener_free(player->listener);
    free(player);
}

/* ---- What is played -------------------------------------------------------------------------- */

static tal_status refuse(tal_refusal *why, tal_refusal_code code, const char *what,
                         long long number)
{
    why->code = code;
    why->what = what;
    why->number = number;
    return TAL_EFILE;
}

static int find_conversation(const tal_assembly *assembly, const char *id)
{
    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        if (strcmp(assembly->scenarios[i]->id, id) == 0)
            return i;
    return TAL_NONE;
}

/* Which conversation, language, form and seed: those that the assessment has. */
static tal_status identify(const tal_player *player, const tal_attempt *attempt,
                           tal_performance *out, tal_refusal *why)
{
    const tal_assessment *assessment = player->assembly->assessment;
    const char *candidate = why->candidate;
    long form = attempt->form;

    if (!tal_candidate_is_valid(candidate, strlen(candidate))) {
        why->candidate = "";
        return refuse(why, TAL_REFUSED_CANDIDATE, "", 0);
    }
    out->conversation = find_conversation(player->assembly, why->scenario);
    if (out->conversation == TAL_NONE)
        return refuse(why, TAL_REFUSED_SCENARIO, why->scenario, 0);
    out->language = tal_assessment_language(assessment, tal_attempt_text(attempt, attempt->language));
    if (out->language == TAL_NONE)
        return refuse(why, TAL_REFUSED_LANGUAGE, tal_attempt_text(attempt, attempt->language), 0);
    if (form < 0)
        form = tal_assessment_form(assessment, out->conversation, candidate);
    if (form >= TAL_FORMS_LIMIT ||
        !(assessment->conversations[out->conversation].forms >> form & 1))
        return refuse(why, TAL_REFUSED_FORM, "", form);
    out->form = (int)form;
    out->seed = attempt->has_seed ? attempt->seed
                                  : tal_assessment_seed(assessment, out->conversation, candidate);
    memcpy(out->rating, attempt->rating, sizeof out->rating);
    return TAL_OK;
}

/* The session for it; one that is listened to, at its start. The seed decides the order in which
 * replies are shown, and no more than that: here they are named by their ids. */
static tal_status find_session(tal_player *player, const tal_performance *it, tal_session **out)
{
    const tal_assembly *assembly = player->assembly;
    tal_session **session = &player->stages[it->conversation].sessions[it->form][it->language];
    tal_start start = { assembly->assessment->languages[it->language], 0, it->form,
                        TAL_ORDER_WRITTEN };
    tal_status status = TAL_OK;

    if (!*session)
        status = tal_session_start(session, assembly->scenarios[it->conversation], &start);
    if (!status && player->listener) {
        status = tal_session_listen(*session, player->listener);
        if (!status)
            status = tal_session_replay(*session, NULL, 0, NULL);
    }
    *out = *session;
    return status;
}

/* ---- An answer ------------------------------------------------------------------------------- */

/* Fills in the row of what ANSWER names, in SCENE. */
static tal_status find_row(const tal_scenario *scenario, int32_t scene, const tal_answer *answer,
                           const char *id, tal_deed *deed, tal_refusal *why)
{
    if (answer->kind == TAL_ACTION_LOOK) {
        deed->row = tal_scenario_find_look(scenario, id);
        return deed->row == TAL_NONE ? refuse(why, TAL_REFUSED_UNKNOWN_LOOK, id, why->number)
                                     : TAL_OK;
    }
    if (answer->kind == TAL_ACTION_SILENCE) {
        deed->row = scenario->scenes[scene].silence;
        return deed->row == TAL_NONE ? refuse(why, TAL_REFUSED_SILENCE, "", why->number) : TAL_OK;
    }
    deed->row = tal_scenario_find_reply(scenario, scene, id);
    return deed->row == TAL_NONE ? refuse(why, TAL_REFUSED_UNKNOWN_REPLY, id, why->number) : TAL_OK;
}

/* What the moment of SCENE, which was just decided, earned, and by which reply. */
static void note_moment(const tal_scenario *scenario, int32_t scene, const tal_effect *effect,
                        int32_t row, tal_performance *out)
{
    int32_t moment = scenario->scenes[scene].moment;

    for (int i = 0; i < TAL_SKILLS; i++)
        if (effect->levels[i] > 0)
            out->levels[moment][i] = effect->levels[i];
    out->choices[moment] = row;
}

/* Picks what DEED names, where it can be taken now. */
static tal_status pick(tal_walk *walk, const tal_deed *deed, const char *id, tal_effect *effect,
                       tal_refusal *why)
{
    bool look = deed->kind == TAL_ACTION_LOOK, open = true;
    tal_status status =
        look ? tal_walk_on_desk(walk, deed->row, &open) : tal_walk_open(walk, deed->row, &open);

    if (status)
        return status;
    if (!open)
        return refuse(why, look ? TAL_REFUSED_CLOSED_LOOK : TAL_REFUSED_CLOSED_REPLY, id,
                      why->number);
    return look ? tal_walk_look(walk, deed->row) : tal_walk_reply(walk, deed->row, effect);
}

/* The reply of SCENE with the first word of TAKEN for its id. */
static int32_t find_taken(const tal_scenario *scenario, int32_t scene, const char *taken)
{
    tal_run replies = scenario->scenes[scene].replies;
    size_t length = strcspn(taken, " ");

    for (int32_t row = replies.first; row < replies.first + replies.count; row++)
        if (strlen(scenario->replies[row].id) == length && memcmp(scenario->replies[row].id, taken, length) == 0)
            return row;
    return TAL_NONE;
}

/* Says what DEED has, or looks. ROW: the reply that it is taken as. */
static tal_status say(tal_session *session, const tal_deed *deed, const char *id,
                      tal_effect *effect, int32_t *row, tal_refusal *why)
{
    tal_action action = { (tal_action_kind)deed->kind, id };
    int32_t scene = tal_session_scene(session);
    tal_typed typed = { .reply = id };
    tal_status status = deed->kind == TAL_ACTION_TEXT
                            ? tal_session_type(session, id, strlen(id), effect, &typed)
                            : tal_session_act(session, &action, effect);

    if (status == TAL_ECHOICE)
        return refuse(why,
                      deed->kind == TAL_ACTION_LOOK      ? TAL_REFUSED_CLOSED_LOOK
                      : deed->kind == TAL_ACTION_SILENCE ? TAL_REFUSED_SILENCE
                                                         : TAL_REFUSED_CLOSED_REPLY,
                      id, why->number);
    if (!status && deed->text)
        *row = find_taken(tal_session_scenario(session), scene, typed.reply);
    return !status || status == TAL_EUNCLEAR ? tal_session_advance(session) : status;
}

/* Does answer I of ATTEMPT, whose turn it is. */
static tal_status answer(tal_player *player, tal_walk *walk, const tal_attempt *attempt, size_t i,
                         tal_performance *out, tal_refusal *why)
{
    const tal_scenario *scenario = player->assembly->scenarios[out->conversation];
    const tal_answer *given = &attempt->answers[i];
    const char *id = tal_attempt_text(attempt, given->id);
    bool worded = given->kind == TAL_ACTION_TEXT || given->kind == TAL_ACTION_ERASED;
    int32_t scene = tal_walk_place(walk), row;
    tal_effect effect = { .moment = NULL };
    tal_deed *deed = tal_performance_add(out);
    tal_status status = TAL_OK;

    if (!deed)
        return TAL_ENOMEM;
    *deed = (tal_deed){ given->kind, TAL_NONE, worded ? id : NULL, given->clock };
    why->number = (long long)i + 1;
    why->where = scenario->scenes[scene].id;
    if (given->line)
        why->origin.line = given->line;
    if (worded && !player->listener)
        return refuse(why, TAL_REFUSED_TYPED, "", why->number);
    if (given->kind == TAL_ACTION_REPLY && player->listener)
        return refuse(why, TAL_REFUSED_PICKED, "", why->number);
    if (!worded)
        status = find_row(scenario, scene, given, id, deed, why);
    row = deed->row;
    if (!status)
        status = player->listener ? say(walk->session, deed, id, &effect, &row, why)
                                  : pick(walk, deed, id, &effect, why);
    if (!status && effect.moment)
        note_moment(scenario, scene, &effect, row, out);
    return status;
}

/* ---- All of them ----------------------------------------------------------------------------- */

static tal_status say_trouble(tal_player *player, tal_session *session, tal_performance *out,
                              tal_refusal *why)
{
    const tal_diagnostic *trouble = tal_session_trouble(session);
    tal_session **kept = &player->stages[out->conversation].sessions[out->form][out->language];

    player->trouble[0] = '\0';
    if (trouble)
        strncat(player->trouble, trouble->message, sizeof player->trouble - 1);
    tal_session_free(*kept); /* such a session cannot go on */
    *kept = NULL;
    return refuse(why, TAL_REFUSED_BROKEN, player->trouble, 0);
}

static tal_status play(tal_player *player, tal_session *session, const tal_attempt *attempt,
                       tal_performance *out, tal_refusal *why)
{
    const tal_scenario *scenario = player->assembly->scenarios[out->conversation];
    tal_walk walk = { session, NULL };
    tal_status status = player->listener ? tal_session_advance(session) : tal_walk_start(&walk);
    size_t i = 0;

    while (!status && tal_walk_stands(&walk) == TAL_WALK_TURN && i < attempt->count) {
        status = answer(player, &walk, attempt, i, out, why);
        i += !status;
    }
    if (status == TAL_EFUNCTION)
        return say_trouble(player, session, out, why);
    if (status)
        return status;
    why->origin = attempt->origin;
    if (tal_walk_stands(&walk) == TAL_WALK_OUTCOME) {
        out->outcome = -1 - tal_walk_place(&walk);
        why->where = scenario->outcomes[out->outcome].id;
        if (i < attempt->count)
            return refuse(why, TAL_REFUSED_AFTER_END, "", (long long)(attempt->count - i));
        out->state = TAL_PERFORMANCE_FINISHED;
        return TAL_OK;
    }
    out->state = TAL_PERFORMANCE_UNFINISHED;
    why->where = scenario->scenes[tal_walk_place(&walk)].id;
    refuse(why, TAL_REFUSED_TOO_FEW, "", (long long)i);
    return TAL_OK;
}

tal_status tal_player_play(tal_player *player, const tal_attempt *attempt, tal_performance *out,
                           tal_refusal *why)
{
    tal_session *session;
    tal_status status;

    *why = (tal_refusal){ TAL_REFUSALS,
                          attempt->origin,
                          0,
                          "",
                          "",
                          tal_attempt_text(attempt, attempt->candidate),
                          tal_attempt_text(attempt, attempt->scenario) };
    out->state = TAL_PERFORMANCE_REFUSED;
    out->conversation = TAL_NONE;
    status = identify(player, attempt, out, why);
    if (!status &&
        !tal_performance_begin(out, player->assembly->scenarios[out->conversation], out->form))
        status = TAL_ENOMEM;
    if (!status)
        status = find_session(player, out, &session);
    if (!status)
        status = play(player, session, attempt, out, why);
    if (status)
        out->state = TAL_PERFORMANCE_REFUSED;
    return status;
}
