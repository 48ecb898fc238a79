#include "session/play.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void must_be_clean(const tal_diagnostics *found)
{
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));
        cr_log_error("%s", text);
        free(text);
    }
    cr_assert_eq(tal_diagnostics_count(found), 0);
}

tal_scenario *play_load(const char *lua, const char *es)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_scenario_load_bytes(&scenario, "test.lua", lua, strlen(lua), found);
    if (scenario && es)
        tal_scenario_translate_bytes(scenario, "test.es.yaml", es, strlen(es), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    must_be_clean(found);
    tal_diagnostics_free(found);
    cr_assert_not_null(scenario);
    return scenario;
}

tal_rubric *play_rubric(void)
{
    static const char text[] = "rubric: test\ncut: 75\npassing: [resolved]\nskills:\n"
                               "  discernment: { weight: 1, floor: 50, name: { en: D }, anchors: "
                               "[{ en: 0 }, { en: 1 }, { en: 2 }] }\n"
                               "  validation: { weight: 1, floor: 50, name: { en: V }, anchors: [{ "
                               "en: 0 }, { en: 1 }, { en: 2 }] }\n"
                               "  disagreement: { weight: 1, floor: 50, name: { en: G }, anchors: "
                               "[{ en: 0 }, { en: 1 }, { en: 2 }] }\n";
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = NULL;
    tal_rubric_load_bytes(&rubric, "test.yaml", text, sizeof text - 1, found);
    must_be_clean(found);
    tal_diagnostics_free(found);
    return rubric;
}

tal_session *play_start(const tal_scenario *scenario, int form)
{
    tal_start start = { NULL, 0, form, TAL_ORDER_WRITTEN };
    tal_session *session = NULL;
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    return session;
}

static void add_replies(tal_session *session, char *out, size_t capacity)
{
    tal_choice choice;
    size_t used = strlen(out);
    used += (size_t)snprintf(out + used, capacity - used, ">");
    for (int i = 0; tal_session_choice(session, i, &choice) == TAL_OK; i++)
        used += (size_t)snprintf(out + used, capacity - used, " %s%s%s%s", choice.id,
                                 choice.locked ? "(" : "", choice.locked ? choice.locked : "",
                                 choice.locked ? ")" : "");
}

const char *play_on(tal_session *session)
{
    static _Thread_local char out[8192];
    tal_event event;
    out[0] = '\0';
    for (;;) {
        size_t used = strlen(out);
        tal_status status = tal_session_next(session, &event);
        if (status) {
            snprintf(out + used, sizeof out - used, "status %d", status);
            return out;
        }
        switch (event.kind) {
        case TAL_EVENT_SAYS:
            snprintf(out + used, sizeof out - used, "%s: %s\n", event.speaker, event.text.bytes);
            break;
        case TAL_EVENT_NOTE:
            snprintf(out + used, sizeof out - used, "(%s)\n", event.text.bytes);
            break;
        case TAL_EVENT_REPLIES:
            add_replies(session, out, sizeof out);
            return out;
        case TAL_EVENT_OUTCOME:
            snprintf(out + used, sizeof out - used, "[%s] %s", event.scene, event.text.bytes);
            return out;
        case TAL_EVENT_STUCK:
            snprintf(out + used, sizeof out - used, "stuck %s", event.scene);
            return out;
        }
    }
}

const char *play_say(tal_session *session, const char *reply)
{
    cr_assert_eq(tal_session_reply(session, reply, NULL), TAL_OK, "%s cannot be said", reply);
    return play_on(session);
}
