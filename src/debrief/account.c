/*
 * Plays a list of actions again and writes down what a person should see of it. Owns nothing but
 * the account and its texts; it knows no journal, no screen and no rubric.
 */
#include "debrief/account.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "session/session.h"

struct tal_account_memory {
    tal_arena *arena; /* the texts */
    size_t parts_capacity;
};

/* The telling of one session. The flags are one a look of the scenario. */
typedef struct telling {
    tal_account *account;
    tal_session *session;
    const tal_scenario *scenario;
    bool *offered, *opened;
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
        .kind = kind, .turn = state.turn, .scene = state.scene, .speaker = "", .text = "",
        .why = "", .effect = { NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 },
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
        if (!status && event.kind == TAL_EVENT_SAYS)
            status = keep(t, event.speaker, strlen(event.speaker), &part->speaker);
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

/*
 * The line that would have earned more: the author's own, else the best of the turn. A locked one
 * is told too, with its reason, for that is often the record that nobody looked at.
 */
static tal_status find_better(telling *t, int32_t taken, tal_part *part)
{
    const tal_reply *replies = t->scenario->replies;
    int32_t best = TAL_NONE;
    bool locked = false;
    int most, sum;
    tal_choice choice;
    tal_status status = sum_of_levels(t, taken, &most);

    if (replies[taken].better)
        return render(t, replies[taken].better, &part->better);
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
    status = render(t, replies[best].text, &part->better);
    if (!status)
        status = render(t, replies[best].why, &part->better_why);
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
        status = render(t, t->scenario->replies[taken].why, &part->why);
    if (!status)
        status = find_better(t, taken, part);
    if (!status)
        status = silent ? tal_session_silence(t->session, &part->effect)
                        : tal_session_reply(t->session, action->id, &part->effect);
    if (status)
        return status;
    tal_session_state(t->session, &after);
    part->id = t->scenario->replies[taken].id;
    part->trust = after.trust;
    part->patience = after.patience;
    if (!part->effect.moment)
        return TAL_OK;
    return render(t, t->scenario->moments[t->scenario->scenes[scene].moment].name, &part->moment);
}

static tal_status tell(telling *t, const tal_action *actions, size_t count)
{
    tal_status status = tell_lines(t);

    for (size_t i = 0; !status && i < count; i++) {
        status = actions[i].kind == TAL_ACTION_LOOK ? tell_look(t, actions[i].id)
                                                    : tell_reply(t, &actions[i]);
        if (status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL)
            status = TAL_ESTALE;
        if (!status)
            status = tell_lines(t);
    }
    return status;
}

/* What lay on the desk unread, and what the outcome meant. */
static tal_status tell_rest(telling *t)
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
    if (!status && t->ended) {
        const char *id = account->parts[account->parts_count - 1].id;
        const tal_outcome *outcome = &scenario->outcomes[tal_scenario_find_outcome(scenario, id)];

        status = render(t, outcome->for_client, &account->for_client);
        if (!status)
            status = render(t, outcome->for_company, &account->for_company);
        if (!status)
            status = render(t, outcome->for_colleague, &account->for_colleague);
    }
    return status;
}

/* An empty account; NULL: no memory. */
static tal_account *new_account(void)
{
    tal_account *account = calloc(1, sizeof *account);

    if (!account)
        return NULL;
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
                           const tal_action *actions, size_t count)
{
    telling t = { .account = new_account(), .scenario = scenario };
    tal_status status = TAL_ENOMEM;

    t.offered = calloc((size_t)scenario->looks_count + 1, sizeof *t.offered);
    t.opened = calloc((size_t)scenario->looks_count + 1, sizeof *t.opened);
    if (!t.account || !t.offered || !t.opened)
        goto out;
    status = tal_session_start(&t.session, scenario, start);
    if (status)
        goto out;
    status = tell(&t, actions, count);
    if (!status)
        status = tell_rest(&t);
out:
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
    free(account);
}
