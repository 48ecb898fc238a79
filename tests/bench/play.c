/* Pulls events and answers them. Of the engine it knows talante.h and nothing else. */
#include "play.h"

#include <limits.h>
#include <string.h>

tal_scenario *play_load(const char *name, const char *source, size_t length)
{
    tal_scenario *scenario = NULL;
    tal_diagnostics *list = tal_diagnostics_new();
    tal_status status = tal_scenario_load_bytes(&scenario, name, source, length, list);
    if (!status)
        status = tal_scenario_seal(scenario, list);
    if (!status) {
        tal_diagnostics_free(list);
        return scenario;
    }
    const tal_diagnostic *first = tal_diagnostics_get(list, 0);
    fprintf(stderr, "%s: %s\n", name, first ? first->message : tal_status_text(status));
    tal_diagnostics_free(list);
    tal_scenario_free(scenario);
    return NULL;
}

tal_session *play_start(const tal_scenario *scenario)
{
    const tal_start start = { .language = "en", .order = TAL_ORDER_WRITTEN };
    tal_session *session;
    return tal_session_start(&session, scenario, &start) ? NULL : session;
}

static inline char *put(char *out, const tal_text *text)
{
    memcpy(out, text->bytes, text->length);
    out[text->length] = '\n';
    return out + text->length + 1;
}

static void say(FILE *transcript, const char *who, const tal_text *text)
{
    if (transcript)
        fprintf(transcript, "%s: %s\n", who, text->bytes);
}

/* Shows the replies, takes one, and notes what it earned. */
static bool answer(tal_session *session, int offered, uint32_t *player, char *out,
                   FILE *transcript, walk_sum *sum)
{
    tal_choice choices[GRAPH_REPLIES];
    tal_effect effect;
    if (offered > GRAPH_REPLIES)
        return false;
    for (int i = 0; i < offered; i++) {
        if (tal_session_choice(session, i, &choices[i]))
            return false;
        out = put(out, &choices[i].text);
    }
    const tal_choice *choice = &choices[graph_draw(player, (uint32_t)offered)];
    say(transcript, "C", &choice->text);
    sum->text += choice->text.length;
    if (tal_session_reply(session, choice->id, &effect))
        return false;
    sum->earned[VALIDATION] += effect.levels[TAL_VALIDATION];
    sum->earned[DISCERNMENT] += effect.levels[TAL_DISCERNMENT];
    sum->earned[DISAGREEMENT] += effect.levels[TAL_DISAGREEMENT];
    return true;
}

bool play_turns(tal_session *session, int turns, uint32_t *player, char *buffer, FILE *transcript,
                walk_sum *sum)
{
    char *out = buffer;
    tal_event event;
    while (!tal_session_next(session, &event)) {
        if (event.kind == TAL_EVENT_REPLIES) {
            if (turns-- == 0)
                return true;
            if (!answer(session, event.replies, player, out, transcript, sum))
                return false;
            out = buffer;
            continue;
        }
        if (event.kind != TAL_EVENT_SAYS && event.kind != TAL_EVENT_OUTCOME)
            return false;
        out = put(out, &event.text);
        say(transcript, "N", &event.text);
        sum->text += event.text.length;
        if (event.kind == TAL_EVENT_OUTCOME)
            return true;
    }
    return false;
}

bool play_session(const tal_scenario *scenario, uint32_t i, char *buffer, FILE *transcript,
                  walk_sum *sum)
{
    uint32_t player = graph_player(i);
    tal_session *session = play_start(scenario);
    *sum = (walk_sum){ 0, { 0 } };
    bool played = session && play_turns(session, INT_MAX, &player, buffer, transcript, sum);
    tal_session_free(session);
    if (played)
        walk_end(transcript, sum->earned);
    return played;
}
