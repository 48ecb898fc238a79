/* What is not understood, not even when it was asked about, harms as little as may be. */
#include "session/mildest.h"

#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/listen.h"
#include "session/play.h"
#include "session/session.h"

/* The two open replies of a scene, of level 1 where they say no other, are A and B: the mildest is ID. */
static void expect(const char *id, const char *a, const char *b)
{
    static const char level[] = ", validation = 1";
    char lua[2000];
    tal_scenario *scenario;
    tal_session *session;
    const tal_reply *reply;

    snprintf(lua, sizeof lua,
             PLAY("moments = { \"one\" }, vars = { promised = false },\n"
                  "look \"log\" { \"The log\", shows = \"Monday.\" },\n"
                  "scene \"s\" { moment = \"one\", says \"Well?\",\n"
                  "reply \"a\" { \"A.\", %s%s }, reply \"b\" { \"B.\", %s%s },\n"
                  "reply \"best\" { \"C.\", validation = 2, when = \"seen.log\", locked = \"Look.\", to = \"t\" } },\n"
                  "scene \"t\" { says \"And now?\", reply \"r\" { \"R.\", to = \"well\" }, reply \"p\" { \"P.\", when = "
                  "\"promised\", to = \"hurt\" } },\n"
                  "outcome \"hurt\" { \"Hurt.\", result = \"harmed\" },\n" ENDS),
             a, strstr(a, "validation") ? "" : level, b, strstr(b, "validation") ? "" : level);
    scenario = play_load(lua, NULL);
    session = play_start(scenario, 0);
    play_on(session);
    cr_assert_eq(tal_mildest_find(session, &reply), TAL_OK);
    cr_expect_str_eq(reply->id, id, "a: %s; b: %s", a, b);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(mildest, each_thing_counts_before_those_after_it)
{
    expect("b", "to = \"hurt\"", "to = \"ill\"");
    expect("b", "to = \"ill\"", "to = \"well\"");
    expect("b", "to = \"well\"", "to = \"t\", style = \"stonewall\", trust = -30");
    expect("b", "to = { { \"ill\", when = \"trust < 10\" }, \"t\" }", "to = \"t\", patience = -20");
    expect("b", "to = \"t\", style = \"appease\"", "to = \"t\", set = \"promised = true\", trust = -9");
    expect("b", "to = \"t\", set = \"promised = true\"", "to = \"t\", trust = -9");
    expect("b", "to = \"t\", trust = -5, patience = -5", "to = \"t\", patience = -9");
    expect("b", "to = \"t\", trust = 10", "to = \"t\", patience = 9");
    expect("b", "to = \"t\", validation = 2", "to = \"t\", validation = 0");
    expect("a", "to = \"t\"", "to = \"t\"");
}

static tal_status next_turn(tal_session *session, tal_event *event)
{
    tal_status status;

    do
        status = tal_session_next(session, event);
    while (!status && (event->kind == TAL_EVENT_SAYS || event->kind == TAL_EVENT_NOTE));
    return status;
}

/* Nothing that is typed is understood, from the first turn to the end. */
static void babble(const tal_scenario *scenario, int form, tal_listener *listener, const tal_rubric *rubric)
{
    tal_start start = { "en", 1, form, TAL_ORDER_SEEDED };
    tal_session *session;
    tal_result result;
    tal_event event;

    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    cr_assert_eq(tal_session_listen(session, listener), TAL_OK);
    for (int i = 0; i < 200 && next_turn(session, &event) == TAL_OK && event.kind == TAL_EVENT_REPLIES; i++) {
        tal_status status = tal_session_type(session, "blorp", 5, NULL, NULL);

        cr_assert(status == TAL_OK || status == TAL_EUNCLEAR);
    }
    cr_assert_eq(tal_session_result(session, rubric, &result), TAL_OK);
    cr_expect(result.result && strcmp(result.result, "harmed"), "%s, form %d", scenario->id, form);
    cr_expect_eq(result.total, 0);
    cr_expect_not(result.passed);
    tal_session_free(session);
}

Test(mildest, in_no_shipped_scenario_does_babble_end_in_harm)
{
    const char *root = getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".";
    char path[4096];
    tal_rubric *rubric = play_rubric();
    tal_lexicon *lexicon;
    tal_listener *listener;
    glob_t files;

    snprintf(path, sizeof path, "%s/assets/language", root);
    cr_assert_eq(tal_lexicon_load(&lexicon, path, NULL), TAL_OK);
    listener = tal_listener_new(lexicon);
    cr_assert(tal_listener_takes_mildest(listener));
    snprintf(path, sizeof path, "%s/scenarios/*.lua", root);
    cr_assert_eq(glob(path, 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        tal_scenario *scenario;

        cr_assert_eq(tal_scenario_load(&scenario, files.gl_pathv[i], NULL), TAL_OK);
        for (int form = 0; form < scenario->forms_count; form++)
            babble(scenario, form, listener, rubric);
        tal_scenario_free(scenario);
    }
    globfree(&files);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    tal_rubric_free(rubric);
}
