/*
 * The smallest host of a Talante conversation: it always takes the first reply that is open.
 * Build it against the library (docs/embedding.md) and give it a scenario and a rubric:
 *
 *     ./embedding scenarios/hundred-calls.lua assets/rubrics/three-skills.yaml
 */
#include <stdio.h>
#include <stdlib.h>
#include <talante/talante.h>

static int complain(const tal_diagnostics *diagnostics)
{
    for (size_t i = 0; i < tal_diagnostics_count(diagnostics); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(diagnostics, i));
        fputs(text ? text : "out of memory\n", stderr);
        free(text);
    }
    return 3;
}

/* The id of the first reply that is not locked. */
static const char *first_open(tal_session *session, const tal_event *event)
{
    tal_choice choice;
    for (int i = 0; i < event->replies; i++)
        if (!tal_session_choice(session, i, &choice) && !choice.locked)
            return choice.id;
    return NULL;
}

static tal_status converse(tal_session *session)
{
    tal_event event;
    tal_status status = tal_session_next(session, &event);
    while (!status) {
        switch (event.kind) {
        case TAL_EVENT_SAYS:
            printf("%s: %s\n", event.speaker, event.text.bytes);
            break;
        case TAL_EVENT_NOTE:
            printf("(%s)\n", event.text.bytes);
            break;
        case TAL_EVENT_REPLIES: {
            const char *id = first_open(session, &event);
            printf("> %s\n", id);
            status = tal_session_reply(session, id, NULL);
            break;
        }
        case TAL_EVENT_OUTCOME:
            printf("[%s] %s\n", event.scene, event.text.bytes);
            return TAL_OK;
        case TAL_EVENT_STUCK:
            puts("The scenario leads nowhere from here.");
            return TAL_OK;
        }
        if (!status)
            status = tal_session_next(session, &event);
    }
    return status;
}

int main(int argc, char **argv)
{
    tal_diagnostics *diagnostics = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_session *session = NULL;
    tal_start start = { .language = "en", .seed = 1, .form = 0, .order = TAL_ORDER_WRITTEN };
    tal_result result;
    int code = 3;

    if (argc != 3) {
        fprintf(stderr, "usage: %s SCENARIO RUBRIC\n", argv[0]);
        return 2;
    }
    if (tal_scenario_load(&scenario, argv[1], diagnostics)
        || tal_rubric_load(&rubric, argv[2], diagnostics)) {
        code = complain(diagnostics);
        goto out;
    }
    if (tal_session_start(&session, scenario, &start) || converse(session)
        || tal_session_result(session, rubric, &result))
        goto out;
    printf("discernment %d, validation %d, disagreement %d, total %d: %s\n",
           result.skills[TAL_DISCERNMENT].score, result.skills[TAL_VALIDATION].score,
           result.skills[TAL_DISAGREEMENT].score, result.total,
           result.passed ? "passed" : "not passed");
    code = 0;
out:
    tal_session_free(session);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_diagnostics_free(diagnostics);
    return code;
}
