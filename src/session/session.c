/* The state machine of a session: from the start to the next event, and what is offered there. What
 * the trainee does stands in act.c. Stepping allocates nothing; it knows no screen, file or Lua. */
#include "session/session.h"

#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "session/state.h"
#include "session/typing.h"
#include "session/ways.h"

static const uint64_t FORM_SALT = 0x666f726d; /* so that the form and the order are drawn apart */

size_t tal_session_size(const tal_scenario *scenario)
{
    size_t words = ((size_t)scenario->bits_count + 31) / 32;
    size_t slots = scenario->scratch ? (size_t)scenario->shown_max + 1 : 0;
    return sizeof(tal_session) + (size_t)scenario->cells_count * sizeof(int32_t)
           + words * sizeof(uint32_t) + (size_t)scenario->shown_max
           + slots * (size_t)scenario->scratch;
}

tal_status tal_session_start(tal_session **out, const tal_scenario *scenario,
                             const tal_start *start)
{
    if (!scenario->sealed || start->form < -1 || start->form >= scenario->forms_count
        || (start->order != TAL_ORDER_SEEDED && start->order != TAL_ORDER_WRITTEN))
        return TAL_EINVAL;
    int language = tal_scenario_language_index(scenario, start->language);
    if (start->language && strcmp(scenario->languages[language], start->language))
        return TAL_EINVAL;
    tal_session *session = malloc(tal_session_size(scenario));
    if (!session)
        return TAL_ENOMEM;
    session->scenario = scenario;
    session->trouble = NULL;
    session->typing = NULL;
    session->seed = start->seed;
    session->bits = (uint32_t *)(session->cells + scenario->cells_count);
    session->env = (tal_env){ .cells = session->cells, .bits = session->bits };
    session->shown = (uint8_t *)(session->bits + (scenario->bits_count + 31) / 32);
    int form = start->form;
    if (form < 0)
        form = (int)(tal_mix64(start->seed ^ FORM_SALT) % (uint64_t)scenario->forms_count);
    tal_session_set(session, form, language);
    session->order = (uint8_t)start->order;
    tal_session_reset(session);
    *out = session;
    return TAL_OK;
}

void tal_session_free(tal_session *session)
{
    if (!session)
        return;
    free(session->trouble);
    tal_typing_free(session->typing);
    free(session);
}

void tal_session_reset(tal_session *session)
{
    const tal_scenario *scenario = session->scenario;
    free(session->trouble);
    session->trouble = NULL;
    memset(session->cells, 0, (size_t)scenario->cells_count * sizeof *session->cells);
    memset(session->bits, 0, ((size_t)scenario->bits_count + 31) / 32 * sizeof *session->bits);
    session->cells[TAL_CELL_TRUST] = scenario->trust;
    session->cells[TAL_CELL_PATIENCE] = scenario->patience;
    for (int32_t i = 0; i < scenario->vars_count; i++)
        session->cells[scenario->vars[i].cell] = scenario->vars[i].initial;
    session->hops = 0;
    if (session->typing)
        tal_typing_reset(session->typing);
    tal_session_stand(session, scenario->start);
}

void tal_session_set(tal_session *session, int form, int language)
{
    session->form = (int16_t)form;
    session->env.facts = session->scenario->forms[form].facts;
    session->language = (uint8_t)language;
    session->wordings = session->scenario->wordings[language];
}

static void sort_by_seed(tal_session *session)
{
    const tal_remark *remarks = session->scenario->remarks + session->scene->replies.first;
    uint64_t keys[TAL_REPLIES_LIMIT];
    for (int i = 0; i < session->shown_count; i++) {
        uint8_t entry = session->shown[i];
        uint64_t key = tal_mix64(session->seed ^ remarks[entry & TAL_SHOWN_INDEX].hash);
        int j = i;
        for (; j > 0 && keys[j - 1] > key; j--) {
            keys[j] = keys[j - 1];
            session->shown[j] = session->shown[j - 1];
        }
        keys[j] = key;
        session->shown[j] = entry;
    }
}

tal_status tal_session_offer(tal_session *session, bool *open)
{
    const tal_reply *replies = session->replies;
    int32_t count = session->scene->replies.count;
    uint8_t *end = session->shown;
    bool any = false;
    for (int32_t i = 0; i < count; i++) {
        const tal_reply *reply = &replies[i];
        bool holds;
        if (reply->once && tal_session_bit(session, reply->said_bit))
            continue;
        tal_status status = tal_session_holds(session, reply->when, &holds);
        if (status)
            return status;
        if (!holds && !reply->locked)
            continue;
        __builtin_prefetch(&session->scenario->targets[reply->to.first]); /* it may be taken soon */
        *end++ = (uint8_t)(i | (holds ? 0 : TAL_SHOWN_LOCKED));
        any |= holds;
    }
    session->shown_count = (uint8_t)(end - session->shown);
    *open = any;
    if (session->order == TAL_ORDER_SEEDED)
        sort_by_seed(session);
    return TAL_OK;
}

/* Nothing can be answered: the scene's way on. */
static TAL_SELDOM tal_status pass_on(tal_session *session)
{
    int32_t place;
    tal_status status = tal_session_way(session, session->scene->go, &place);
    if (status)
        return status;
    if (place != TAL_NOWHERE)
        tal_session_enter(session, place);
    else
        session->phase = TAL_PHASE_STUCK;
    return TAL_OK;
}

tal_status tal_session_settle(tal_session *session)
{
    bool open;
    tal_status status = tal_session_offer(session, &open);
    if (status)
        return status;
    if (!open)
        return pass_on(session);
    session->phase = TAL_PHASE_TURN;
    return TAL_OK;
}

static const char *name_of(const tal_session *session, const tal_person *person)
{
    const char *bytes = session->wordings[person->name].bytes;
    return bytes ? bytes : tal_scenario_wording(session->scenario, 0, person->name)->bytes;
}

static tal_status say(tal_session *session, const tal_line *line, tal_event *out)
{
    out->kind = line->kind == TAL_LINE_SAYS ? TAL_EVENT_SAYS : TAL_EVENT_NOTE;
    out->scene = session->scene->id;
    out->speaker = out->portrait = NULL;
    if (line->kind == TAL_LINE_SAYS) {
        const tal_person *person = &session->scenario->persons[line->person];
        out->speaker = name_of(session, person);
        out->portrait = person->portrait;
    }
    tal_status status = tal_session_render_at(session, line->text, TAL_SCRATCH_OTHER, &out->text);
    if (!status && session->typing && line->kind == TAL_LINE_SAYS)
        tal_typing_said(session->typing, &out->text);
    return status;
}

/* The next line of the scene that holds; *SAID is false after the last. */
static tal_status next_line(tal_session *session, tal_event *out, bool *said)
{
    *said = false;
    while (session->line < session->lines_end) {
        const tal_line *line = session->line++;
        bool holds;
        if (line->kind == TAL_LINE_HINT)
            continue;
        tal_status status = tal_session_holds(session, line->when, &holds);
        if (status)
            return status;
        if (holds) {
            *said = true;
            return say(session, line, out);
        }
    }
    return TAL_OK;
}

static tal_status report_turn(tal_session *session, tal_event *out)
{
    const tal_scene *scene = session->scene;
    out->kind = TAL_EVENT_REPLIES;
    out->scene = scene->id;
    out->replies = session->shown_count;
    out->silence = scene->silence != TAL_NONE ? scene->silence_seconds : 0;
    return TAL_OK;
}

static tal_status report_outcome(tal_session *session, tal_event *out)
{
    const tal_outcome *outcome = &session->scenario->outcomes[-1 - session->place];
    out->kind = TAL_EVENT_OUTCOME;
    out->scene = outcome->id;
    return tal_session_render_at(session, outcome->text, TAL_SCRATCH_OTHER, &out->text);
}

tal_status tal_session_next(tal_session *session, tal_event *out)
{
    while (session->phase == TAL_PHASE_LINES) {
        bool said;
        tal_status status = next_line(session, out, &said);
        if (status || said)
            return status;
        status = tal_session_settle(session);
        if (status)
            return status;
    }
    if (session->phase == TAL_PHASE_TURN)
        return report_turn(session, out);
    if (session->phase == TAL_PHASE_OVER)
        return report_outcome(session, out);
    if (session->phase == TAL_PHASE_BROKEN)
        return TAL_EFUNCTION;
    out->kind = TAL_EVENT_STUCK;
    out->scene = session->scene->id;
    return TAL_OK;
}

/* Its words would give away what nobody has looked up: there is only the reason. */
static TAL_SELDOM tal_status locked_choice(tal_session *session, int i, tal_choice *out)
{
    const tal_reply *reply = tal_session_reply_at(session, i);
    tal_text locked;
    tal_status status = tal_session_render_at(session, reply->locked, i, &locked);
    out->id = reply->id;
    out->text = (tal_text){ "", 0 };
    out->locked = status ? NULL : locked.bytes;
    return status;
}

/* Fetches the scene where a reply leads while somebody reads it: in a long scenario it is far away.
 * A reply without `to` has an empty run at row 0; that row is then looked at in vain. */
static inline void foresee(const tal_scenario *scenario, const tal_reply *reply)
{
    int32_t place = scenario->targets[reply->to.first].place;
    __builtin_prefetch(&scenario->scenes[place < 0 ? 0 : place]);
}

tal_status tal_session_choice(tal_session *session, int i, tal_choice *out)
{
    if (session->phase != TAL_PHASE_TURN)
        return TAL_EINVAL;
    if (i < 0 || i >= session->shown_count)
        return TAL_ECHOICE;
    if (session->shown[i] & TAL_SHOWN_LOCKED)
        return locked_choice(session, i, out);
    const tal_reply *reply = tal_session_reply_at(session, i);
    out->id = reply->id;
    out->locked = NULL;
    foresee(session->scenario, reply);
    return tal_session_render_at(session, reply->text, i, &out->text);
}

tal_status tal_session_desk(tal_session *session, int i, tal_look *out)
{
    const tal_scenario *scenario = session->scenario;
    for (int32_t n = 0; n < scenario->looks_count; n++) {
        const tal_desk_look *look = &scenario->looks[n];
        bool holds;
        tal_status status = tal_session_holds(session, look->when, &holds);
        if (status)
            return status;
        if (holds && i-- == 0) {
            out->id = look->id;
            return tal_session_render(session, look->label, &out->label);
        }
    }
    return TAL_ECHOICE;
}

tal_status tal_session_hint(tal_session *session, int i, tal_text *out)
{
    if (!session->scene)
        return TAL_ECHOICE;
    tal_run lines = session->scene->lines;
    for (int32_t n = 0; n < lines.count; n++) {
        const tal_line *line = &session->scenario->lines[lines.first + n];
        bool holds;
        if (line->kind != TAL_LINE_HINT)
            continue;
        tal_status status = tal_session_holds(session, line->when, &holds);
        if (status)
            return status;
        if (holds && i-- == 0)
            return tal_session_render(session, line->text, out);
    }
    return TAL_ECHOICE;
}

void tal_session_state(const tal_session *session, tal_state *out)
{
    const tal_scenario *scenario = session->scenario;
    *out = (tal_state){
        .scene = session->scene ? session->scene->id : scenario->outcomes[-1 - session->place].id,
        .turn = session->cells[TAL_CELL_TURN],
        .form = session->form,
        .trust = session->cells[TAL_CELL_TRUST],
        .patience = session->cells[TAL_CELL_PATIENCE],
        .language = scenario->languages[session->language],
        .seed = session->seed,
    };
}

const tal_diagnostic *tal_session_trouble(const tal_session *session)
{
    return session->trouble;
}

const tal_scenario *tal_session_scenario(const tal_session *session)
{
    return session->scenario;
}

int32_t tal_session_scene(const tal_session *session)
{
    return session->phase == TAL_PHASE_TURN ? session->place : TAL_NONE;
}

int32_t tal_session_shown(const tal_session *session, int i)
{
    return (int32_t)(tal_session_reply_at(session, i) - session->scenario->replies);
}
