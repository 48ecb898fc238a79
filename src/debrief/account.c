/*
 * Plays a list of actions again and writes down what a person should see of it. Owns nothing but
 * the account and its texts; it knows no journal, no screen and no rubric.
 */
#include "debrief/account.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "session/session.h"

struct tal_account_memory {
    tal_arena *arena; /* the texts */
    size_t parts_capacity;
};

/* The telling of one session. The flags are one a look of the scenario, MET one a moment. */
typedef struct telling {
    tal_account *account;
    tal_session *session;
    const tal_scenario *scenario;
    bool *offered, *opened, *met;
    size_t action; /* the one that is being told */
    bool ended;
} telling;

static tal_status keep(telling *t, const char *bytes, size_t length, const char **out)
{
    const char *copy = tal_arena_text(t->account->memory->arena, bytes, length);

    if (!copy)
        return TAL_ENOMEM;
    *out = copy;
    return TAL_OK;
}

/* What a text of the scenario says now; "" where there is none. */
static tal_status render(telling *t, tal_text_id id, const char **out)
{
    tal_text text = { "", 0 };
    tal_status status = id ? tal_session_render(t->session, id, &text) : TAL_OK;

    return status ? status : keep(t, text.bytes, text.length, out);
}

static tal_status add_part(telling *t, tal_part_kind kind, tal_part **out)
{
    tal_account *account = t->account;
    tal_state state;
    tal_part *parts = tal_grow(account->parts, account->parts_count,
                               &account->memory->parts_capacity, sizeof *parts);

    if (!parts)
        return TAL_ENOMEM;
    tal_session_state(t->session, &state);
    account->parts = parts;
    *out = &parts[account->parts_count++];
    **out = (tal_part){
        .kind = kind, .turn = state.turn, .action = t->action, .scene = state.scene, .speaker = "",
        .portrait = "", .text = "", .why = "", .idea = "", .effect = { NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 },
        .trust = state.trust, .patience = state.patience,
    };
    return TAL_OK;
}

static void note_desk(telling *t)
{
    tal_look look;

    for (int i = 0; tal_session_desk(t->session, i, &look) == TAL_OK; i++)
        t->offered[tal_scenario_find_look(t->scenario, look.id)] = true;
}

/* Everything up to the next turn, or to the end. */
static tal_status tell_lines(telling *t)
{
    for (;;) {
        tal_event event;
        tal_part *part;
        tal_status status = tal_session_next(t->session, &event);

        if (status)
            return status;
        if (event.kind == TAL_EVENT_REPLIES)
            note_desk(t);
        if (event.kind == TAL_EVENT_REPLIES || event.kind == TAL_EVENT_STUCK)
            return TAL_OK;
        status = add_part(t, event.kind == TAL_EVENT_SAYS   ? TAL_PART_SAYS
                             : event.kind == TAL_EVENT_NOTE ? TAL_PART_NOTE
                                                            : TAL_PART_OUTCOME, &part);
        if (!status)
            status = keep(t, event.text.bytes, event.text.length, &part->text);
        if (!status && event.kind == TAL_EVENT_SAYS) {
            part->portrait = event.portrait;
            status = keep(t, event.speaker, strlen(event.speaker), &part->speaker);
        }
        if (status)
            return status;
        if (event.kind == TAL_EVENT_OUTCOME) {
            part->id = event.scene;
            t->ended = true;
            return TAL_OK;
        }
    }
}

static tal_status tell_look(telling *t, const char *id)
{
    int32_t index = tal_scenario_find_look(t->scenario, id);
    tal_text shown;
    tal_part *part;
    tal_status status;

    if (index == TAL_NONE)
        return TAL_ESTALE;
    status = add_part(t, TAL_PART_LOOK, &part);
    if (!status)
        status = render(t, t->scenario->looks[index].label, &part->speaker);
    if (!status)
        status = tal_session_look(t->session, id, &shown);
    if (!status)
        status = keep(t, shown.bytes, shown.length, &part->text);
    if (status)
        return status;
    part->id = t->scenario->looks[index].id;
    t->opened[index] = true;
    return TAL_OK;
}

static tal_status sum_of_levels(telling *t, int32_t reply, int *sum)
{
    int8_t levels[TAL_SKILLS];
    tal_status status = tal_session_levels(t->session, reply, levels);

    *sum = 0;
    for (int i = 0; !status && i < TAL_SKILLS; i++)
        *sum += levels[i] > 0 ? levels[i] : 0;
    return status;
}

/* The same of words that were taken as a reply: no more than the moment gives in this form. */
static tal_status sum_of_typed(telling *t, int32_t taken, const tal_typed *typed, int *sum)
{
    int32_t moment = t->scenario->scenes[tal_session_scene(t->session)].moment;
    int8_t levels[TAL_SKILLS];
    tal_status status = tal_session_levels(t->session, taken, levels);

    *sum = 0;
    for (int i = 0; !status && moment != TAL_NONE && i < TAL_SKILLS; i++) {
        int possible = t->scenario->forms[t->account->form].possible[moment][i];

        if (levels[i] >= 0 && possible > 0)
            *sum += typed->levels[i] < possible ? typed->levels[i] : possible;
    }
    return status;
}

/*
 * The line that would have earned more: the author's own, else the best of the turn. A locked one
 * is told too, with its reason, for that is often the record that nobody looked at.
 */
static tal_status find_better(telling *t, int32_t taken, const tal_typed *typed, tal_part *part)
{
    const tal_reply *replies = t->scenario->replies;
    int32_t best = TAL_NONE;
    bool locked = false;
    int most, sum;
    tal_choice choice;
    tal_status status = typed ? sum_of_typed(t, taken, typed, &most) : sum_of_levels(t, taken, &most);

    if (!typed && t->scenario->remarks[taken].better)
        return render(t, t->scenario->remarks[taken].better, &part->better);
    for (int i = 0; !status && tal_session_choice(t->session, i, &choice) == TAL_OK; i++) {
        status = sum_of_levels(t, tal_session_shown(t->session, i), &sum);
        if (status || sum < most || (sum == most && (best == TAL_NONE || !locked)))
            continue;
        most = sum;
        best = tal_session_shown(t->session, i);
        locked = choice.locked;
    }
    if (status || best == TAL_NONE)
        return status;
    if (t->scenario->remarks[taken].better)
        return render(t, t->scenario->remarks[taken].better, &part->better);
    status = render(t, replies[best].text, &part->better);
    if (!status && typed && strcmp(part->better, part->text) == 0) {
        part->better = NULL; /* these are the words, and they were heard to be worth less */
        return TAL_OK;
    }
    if (!status)
        status = render(t, t->scenario->remarks[best].why, &part->better_why);
    if (!status && locked)
        status = render(t, replies[best].locked, &part->better_locked);
    return status;
}

/* The index of the reply that an action takes; TAL_NONE where it is not offered now. */
static int32_t find_taken(telling *t, const tal_action *action)
{
    int32_t scene = tal_session_scene(t->session);

    if (scene == TAL_NONE)
        return TAL_NONE;
    if (action->kind == TAL_ACTION_SILENCE)
        return t->scenario->scenes[scene].silence;
    return tal_scenario_find_reply(t->scenario, scene, action->id);
}

/* The moment that PART has decided, if any, and what it teaches. */
static tal_status tell_moment(telling *t, int32_t scene, tal_part *part)
{
    int32_t index = t->scenario->scenes[scene].moment;
    tal_status status;

    if (!part->effect.moment)
        return TAL_OK;
    t->met[index] = true;
    status = render(t, t->scenario->moments[index].name, &part->moment);
    return status ? status : render(t, t->scenario->moments[index].idea, &part->idea);
}

static tal_status tell_reply(telling *t, const tal_action *action)
{
    int32_t scene = tal_session_scene(t->session), taken = find_taken(t, action);
    bool silent = action->kind == TAL_ACTION_SILENCE;
    tal_state after;
    tal_part *part;
    tal_status status;

    if (taken == TAL_NONE)
        return TAL_ESTALE;
    status = add_part(t, silent ? TAL_PART_SILENCE : TAL_PART_REPLY, &part);
    if (!status)
        status = render(t, t->scenario->replies[taken].text, &part->text);
    if (!status)
        status = render(t, t->scenario->remarks[taken].why, &part->why);
    if (!status)
        status = find_better(t, taken, NULL, part);
    if (!status)
        status = silent ? tal_session_silence(t->session, &part->effect)
                        : tal_session_reply(t->session, action->id, &part->effect);
    if (status)
        return status;
    tal_session_state(t->session, &after);
    part->id = t->scenario->replies[taken].id;
    part->trust = after.trust;
    part->patience = after.patience;
    return tell_moment(t, scene, part);
}

/* Copies what words have earned or lost, of the skills that were scored. */
static tal_status keep_reasons(telling *t, tal_part *part)
{
    tal_reason reason;
    size_t count = 0;

    while (tal_session_reason(t->session, (int)count, &reason) == TAL_OK)
        count++;
    part->reasons = tal_arena_alloc(t->account->memory->arena, count + 1, sizeof *part->reasons);
    if (!part->reasons)
        return TAL_ENOMEM;
    for (size_t i = 0; i < count; i++)
        if (tal_session_reason(t->session, (int)i, &reason) == TAL_OK &&
            part->effect.levels[reason.skill] >= 0)
            part->reasons[part->reasons_count++] = reason;
    return TAL_OK;
}

/* What the words, or what is known of those that were erased, are taken as. */
static tal_status find_typed(telling *t, const tal_action *action, tal_typed *typed)
{
    const char *text = action->id;
    int levels[TAL_SKILLS] = { 0 };

    if (action->kind == TAL_ACTION_TEXT)
        return tal_session_would_take(t->session, text, strlen(text), typed);
    *typed = (tal_typed){ .reply = NULL };
    if (!*text)
        return TAL_EUNCLEAR;
    sscanf(text + strcspn(text, " "), "%d %d %d", &levels[0], &levels[1], &levels[2]);
    for (int i = 0; i < TAL_SKILLS; i++)
        typed->levels[i] = (int8_t)levels[i];
    return keep(t, text, strcspn(text, " "), &typed->reply);
}

static tal_status tell_taken(telling *t, const tal_action *action, const tal_typed *typed,
                             tal_part *part)
{
    int32_t scene = tal_session_scene(t->session);
    int32_t taken = tal_scenario_find_reply(t->scenario, scene, typed->reply);
    tal_state after;
    tal_status status;

    if (taken == TAL_NONE)
        return TAL_ESTALE;
    status = render(t, t->scenario->replies[taken].text, &part->taken);
    if (!status)
        status = find_better(t, taken, typed, part);
    if (!status)
        status = tal_session_act(t->session, action, &part->effect);
    if (!status && action->kind == TAL_ACTION_TEXT)
        status = keep_reasons(t, part);
    if (status)
        return status;
    tal_session_state(t->session, &after);
    part->id = t->scenario->replies[taken].id;
    part->trust = after.trust;
    part->patience = after.patience;
    return tell_moment(t, scene, part);
}

static tal_status tell_text(telling *t, const tal_action *action)
{
    tal_typed typed;
    tal_part *part;
    tal_status heard, status;

    if (tal_session_scene(t->session) == TAL_NONE)
        return TAL_ESTALE;
    heard = find_typed(t, action, &typed);
    if (heard && heard != TAL_EUNCLEAR)
        return heard;
    status = add_part(t, heard ? TAL_PART_UNCLEAR : TAL_PART_TEXT, &part);
    if (!status && action->kind == TAL_ACTION_TEXT)
        status = keep(t, action->id, strlen(action->id), &part->text);
    if (status || !heard)
        return status ? status : tell_taken(t, action, &typed, part);
    status = tal_session_act(t->session, action, NULL);
    return status == TAL_EUNCLEAR ? TAL_OK : status;
}

static tal_status tell_action(telling *t, const tal_action *action)
{
    switch ((int)action->kind) {
    case TAL_ACTION_LOOK:
        return tell_look(t, action->id);
    case TAL_ACTION_TEXT:
    case TAL_ACTION_ERASED:
        return tell_text(t, action);
    default:
        return tell_reply(t, action);
    }
}

static tal_status tell(telling *t, const tal_action *actions, size_t count)
{
    tal_status status = tell_lines(t);

    for (size_t i = 0; !status && i < count; i++) {
        t->action = i;
        status = tell_action(t, &actions[i]);
        if (status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL)
            status = TAL_ESTALE;
        if (!status)
            status = tell_lines(t);
    }
    return status;
}

/* What lay on the desk unread. */
static tal_status tell_unseen(telling *t)
{
    tal_account *account = t->account;
    const tal_scenario *scenario = t->scenario;
    tal_status status = TAL_OK;

    account->unseen = calloc((size_t)scenario->looks_count + 1, sizeof *account->unseen);
    if (!account->unseen)
        return TAL_ENOMEM;
    for (int32_t i = 0; !status && i < scenario->looks_count; i++) {
        tal_unseen *unseen = &account->unseen[account->unseen_count];

        if (!t->offered[i] || t->opened[i])
            continue;
        unseen->id = scenario->looks[i].id;
        status = render(t, scenario->looks[i].label, &unseen->label);
        if (!status)
            status = render(t, scenario->looks[i].shows, &unseen->shows);
        account->unseen_count++;
    }
    return status;
}

/* Does the form that was played have this moment? */
static bool has_moment(const telling *t, int32_t moment)
{
    const int8_t *possible = t->scenario->forms[t->account->form].possible[moment];

    return possible[0] >= 0 || possible[1] >= 0 || possible[2] >= 0;
}

static tal_status tell_unmet(telling *t)
{
    tal_account *account = t->account;
    tal_status status = TAL_OK;

    account->unmet = calloc((size_t)t->scenario->moments_count + 1, sizeof *account->unmet);
    if (!account->unmet)
        return TAL_ENOMEM;
    for (int32_t i = 0; !status && i < t->scenario->moments_count; i++) {
        tal_unmet *unmet = &account->unmet[account->unmet_count];

        if (t->met[i] || !has_moment(t, i))
            continue;
        status = render(t, t->scenario->moments[i].name, &unmet->moment);
        if (!status)
            status = render(t, t->scenario->moments[i].idea, &unmet->idea);
        unmet->possible = t->scenario->forms[account->form].possible[i];
        account->unmet_count++;
    }
    return status;
}

/* What the claim was about, and what the outcome meant. */
static tal_status tell_meaning(telling *t)
{
    tal_account *account = t->account;
    const tal_scenario *scenario = t->scenario;
    const tal_outcome none = { 0 }, *outcome = &none;

    if (t->ended) {
        const char *id = account->parts[account->parts_count - 1].id;

        outcome = &scenario->outcomes[tal_scenario_find_outcome(scenario, id)];
        account->result = tal_result_names[outcome->result];
    }
    const struct {
        tal_text_id text;
        const char **out;
    } texts[] = {
        { scenario->claim, &account->claim },         { scenario->truth, &account->truth },
        { scenario->value, &account->value },         { scenario->expected, &account->expected },
        { outcome->for_client, &account->for_client }, { outcome->for_company, &account->for_company },
        { outcome->for_colleague, &account->for_colleague },
    };
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < sizeof texts / sizeof *texts; i++)
        status = render(t, texts[i].text, texts[i].out);
    return status;
}

/* An empty account; NULL: no memory. */
static tal_account *new_account(void)
{
    tal_account *account = calloc(1, sizeof *account);

    if (!account)
        return NULL;
    account->claim = account->truth = account->value = account->expected = "";
    account->for_client = account->for_company = account->for_colleague = "";
    account->memory = calloc(1, sizeof *account->memory);
    if (account->memory)
        account->memory->arena = tal_arena_new();
    if (!account->memory || !account->memory->arena) {
        tal_account_free(account);
        return NULL;
    }
    return account;
}

tal_status tal_account_new(tal_account **out, const tal_scenario *scenario, const tal_start *start,
                           tal_listener *listener, const tal_action *actions, size_t count)
{
    telling t = { .account = new_account(), .scenario = scenario };
    tal_status status = TAL_ENOMEM;
    tal_state state;

    t.offered = calloc((size_t)scenario->looks_count + 1, sizeof *t.offered);
    t.opened = calloc((size_t)scenario->looks_count + 1, sizeof *t.opened);
    t.met = calloc((size_t)scenario->moments_count + 1, sizeof *t.met);
    if (!t.account || !t.offered || !t.opened || !t.met)
        goto out;
    status = tal_session_start(&t.session, scenario, start);
    if (!status)
        status = tal_session_listen(t.session, listener);
    if (status)
        goto out;
    tal_session_state(t.session, &state);
    t.account->form = state.form;
    t.account->forms = scenario->forms_count;
    status = tell(&t, actions, count);
    if (!status)
        status = tell_unseen(&t);
    if (!status)
        status = tell_unmet(&t);
    if (!status)
        status = tell_meaning(&t);
out:
    free(t.met);
    free(t.offered);
    free(t.opened);
    tal_session_free(t.session);
    if (status)
        tal_account_free(t.account);
    else
        *out = t.account;
    return status;
}

void tal_account_free(tal_account *account)
{
    if (!account)
        return;
    if (account->memory)
        tal_arena_free(account->memory->arena);
    free(account->memory);
    free(account->parts);
    free(account->unseen);
    free(account->unmet);
    free(account);
}

int tal_account_points(const tal_account *account, tal_skill skill, int *earned)
{
    int possible = 0;
    *earned = 0;
    for (size_t i = 0; i < account->parts_count; i++) {
        const tal_effect *effect = &account->parts[i].effect;
        if (!effect->moment || effect->levels[skill] < 0)
            continue;
        *earned += effect->levels[skill];
        possible += effect->possible[skill];
    }
    return possible;
}
