/* Snapshots: a session put away and taken up again goes on as if nothing had happened; one that does
 * not fit is refused and named, and nothing that is no snapshot does harm. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talante/talante.h>

#include "base/random.h"
#include "session/play.h"

enum { ROOM = 2000 };

#define TALE(more)                                                                                 \
    PLAY(                                                                                          \
        "moments = { \"one\", \"two\" },\n"                                                        \
        "vars = { asked = 0, tone = \"calm\", angry = false },\n"                                  \
        "vary \"cause\" { { \"ours\", verdict = \"right\" }, { \"theirs\" }, { \"none\" } },\n"    \
        "vary \"month\" { { \"may\", m = \"May\" }, { \"june\", m = \"June\" } },\n"               \
        "look \"log\" { \"Log\", shows = \"{m} {asked}\", trust = 3, set = \"tone = 'busy'\" },\n" \
        "look \"map\" { \"Map\", shows = \"A map.\" },\n"                                          \
        "go { \"ill\", when = \"patience <= 0\" },\n"                                              \
        "scene \"a\" { moment = \"one\", says { \"Again?\", when = \"visited.a\" }, says \"{m} "   \
        "{asked} {tone}\",\n"                                                                      \
        "  reply \"x\" { \"x\", discernment = 2, set = \"asked = asked + 1\", to = \"b\" },\n"     \
        "  reply \"y\" { \"y\", discernment = 0, patience = -4, once = true, set = \"angry = not " \
        "angry\", to = \"b\" },\n"                                                                 \
        "  reply \"z\" { \"z\", discernment = \"seen.log and 2 or 0\", to = { { \"c\", when = "    \
        "\"said.x and asked > 1\" }, \"a\" } } },\n"                                               \
        "scene \"b\" { moment = \"two\", says { \"Angry.\", when = \"angry\" },\n"                 \
        "  reply \"x\" { \"x\", validation = 1, when = \"not said.b.x\", locked = \"said\", "      \
        "trust = 4, to = \"a\" },\n"                                                               \
        "  reply \"w\" { \"w\", validation = 2, patience = -3, to = \"a\" },\n"                    \
        "  reply \"v\" { \"v\", validation = 0, to = \"c\" } },\n"                                 \
        "scene \"c\" { says \"{tone}\", reply \"back\" { \"back\", when = \"cause ~= 'none'\", "   \
        "to = \"a\" },\n"                                                                          \
        "  reply \"stop\" { \"stop\", to = \"well\" } },\n" more ENDS)

static size_t snapshot_of(const tal_session *session, char text[ROOM])
{
    size_t length = 0;
    cr_assert_eq(tal_session_snapshot(session, text, ROOM, &length), TAL_OK);
    cr_assert_eq(length, strlen(text));
    return length;
}

Test(snapshot, is_a_few_lines_of_ids)
{
    tal_scenario *scenario = play_load(TALE(""), NULL);
    tal_session *session = play_start(scenario, 3);
    char text[ROOM];
    size_t length = 0;

    cr_assert_eq(tal_session_snapshot(session, text, ROOM, &length), TAL_EINVAL,
                 "lines are to come");
    play_on(session);
    cr_assert_eq(tal_session_look(session, "log", NULL), TAL_OK);
    play_say(session, "y");
    snapshot_of(session, text);
    cr_assert_str_eq(text, "talante 1\n"
                           "in\ttest\ten\t0\t1\n"
                           "at\tb\t1\t43\t26\t0\t0\t0\n"
                           "fact\tcause\ttheirs\n"
                           "fact\tmonth\tjune\n"
                           "var\tasked\t0\n"
                           "var\ttone\tbusy\n"
                           "var\tangry\t1\n"
                           "moments\tone\n"
                           "visited\ta\n"
                           "seen\tlog\n"
                           "said\ta.y\n"
                           "end\n");
    cr_assert_eq(tal_session_snapshot(session, text, 10, &length), TAL_EINVAL);
    cr_assert_eq(length,
                 strlen("talante 1\nin\ttest\ten\t0\t1\nat\tb\t1\t43\t26\t0\t0\t0\n"
                        "fact\tcause\ttheirs\nfact\tmonth\tjune\nvar\tasked\t0\n"
                        "var\ttone\tbusy\nvar\tangry\t1\nmoments\tone\nvisited\ta\nseen\tlog\n"
                        "said\ta.y\nend\n"),
                 "it tells how much room it takes");
    cr_assert_str_eq(text, "talante 1", "and writes no further than that");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

/* One step, drawn from STATE. */
static void step(tal_session *session, uint64_t draw)
{
    static const char *const looks[] = { "log", "map" };
    tal_choice choice;
    int count = 0;
    if (draw % 4 == 0) {
        tal_session_look(session, looks[draw / 4 % 2], NULL);
        return;
    }
    while (!tal_session_choice(session, count, &choice))
        count++;
    if (count && !tal_session_choice(session, (int)(draw / 4 % (uint64_t)count), &choice) &&
        !choice.locked)
        tal_session_reply(session, choice.id, NULL);
}

Test(snapshot, at_any_turn_of_many_sessions_the_same_continuation_follows)
{
    tal_scenario *scenario = play_load(TALE(""), NULL);
    char text[ROOM], again[ROOM], shown[4000];
    size_t turns = 0;

    for (uint64_t seed = 0; seed < 400; seed++) {
        tal_start start = { NULL, seed, -1, seed % 2 ? TAL_ORDER_SEEDED : TAL_ORDER_WRITTEN };
        tal_start other = { NULL, seed + 1, 0, TAL_ORDER_SEEDED };
        tal_session *first, *second;
        cr_assert_eq(tal_session_start(&first, scenario, &start), TAL_OK);
        cr_assert_eq(tal_session_start(&second, scenario, &other), TAL_OK);
        for (uint64_t turn = 0; turn < 25; turn++, turns++) {
            play_on(first); /* its lines are said: a snapshot stands at the turn */
            snprintf(shown, sizeof shown, "%s", play_on(first));
            size_t length = snapshot_of(first, text);
            cr_assert_eq(tal_session_restore(second, text, length, NULL), TAL_OK);
            cr_assert_str_eq(play_on(second), shown);
            snapshot_of(second, again);
            cr_assert_str_eq(again, text);
            if (turn % 5 == 4) { /* go on with the restored one */
                tal_session *swap = first;
                first = second;
                second = swap;
            }
            step(first, tal_mix64(seed * 100 + turn));
        }
        tal_session_free(first);
        tal_session_free(second);
    }
    cr_assert_eq(turns, 10000);
    tal_scenario_free(scenario);
}

/* Restores TEXT into a session of SCENARIO; gives the messages. */
static const char *refused(const tal_scenario *scenario, const char *text)
{
    static char said[2000];
    tal_session *session = play_start(scenario, 0);
    tal_diagnostics *found = tal_diagnostics_new();
    char before[ROOM], after[ROOM];
    play_on(session);
    snapshot_of(session, before);
    tal_status status = tal_session_restore(session, text, strlen(text), found);
    said[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++)
        snprintf(said + strlen(said), sizeof said - strlen(said), "%d %s; ",
                 tal_diagnostics_get(found, i)->code, tal_diagnostics_get(found, i)->message);
    cr_assert_eq(status, *said ? TAL_ESTALE : TAL_OK);
    play_on(session);
    snapshot_of(session, after);
    if (status)
        cr_assert_str_eq(after, before, "the session is as it was");
    tal_diagnostics_free(found);
    tal_session_free(session);
    return said;
}

/* Moments and the texts of variables are no ids. */
Test(snapshot, keeps_names_that_hold_anything)
{
    char lua[2000], long_name[301], text[ROOM], again[ROOM];
    memset(long_name, 'm', sizeof long_name - 1);
    long_name[sizeof long_name - 1] = '\0';
    snprintf(lua, sizeof lua,
             PLAY("moments = { \"a\\tb\\\\n\", \"%s\" }, vars = { w = \"x\\ty\\nz\" },\n"
                  "scene \"a\" { moment = \"a\\tb\\\\n\", reply \"x\" { \"{w}\", validation = 2, to = \"b\" } },\n"
                  "scene \"b\" { moment = \"%s\", reply \"x\" { \"Yes?\", validation = 1, to = \"c\" } },\n"
                  "scene \"c\" { says \"{w}\", reply \"x\" { \"Yes?\", to = \"well\" } },\n" ENDS),
             long_name, long_name);
    tal_scenario *scenario = play_load(lua, NULL);
    tal_session *first = play_start(scenario, 0), *second = play_start(scenario, 0);

    play_on(first);
    play_say(first, "x");
    play_say(first, "x");
    size_t length = snapshot_of(first, text);
    cr_assert_not_null(strstr(text, "var\tw\tx\\ty\\nz\nmoments\ta\\tb\\\\n\tmmm"));
    cr_assert_eq(tal_session_restore(second, text, length, NULL), TAL_OK);
    play_on(second);
    snapshot_of(second, again);
    cr_assert_str_eq(again, text);
    tal_session_free(first);
    tal_session_free(second);
    tal_scenario_free(scenario);
}

Test(snapshot, survives_an_edit_of_the_scenario)
{
    tal_scenario *old = play_load(TALE(""), NULL);
    tal_scenario *new = play_load(TALE("scene \"d\" { says { \"{tone}\", when = \"visited.c\" }, "
                                       "reply \"q\" { \"q\", to = \"well\" } },\n"),
                                  NULL);
    tal_session *session = play_start(old, 2);
    char text[ROOM];

    play_on(session);
    play_say(session, "x");
    snapshot_of(session, text);
    cr_assert_str_eq(refused(new, text), "");
    tal_session_free(session);
    tal_scenario_free(new);
    tal_scenario_free(old);
}

Test(snapshot, names_what_the_scenario_no_longer_has)
{
    tal_scenario *scenario = play_load(TALE(""), NULL);

    cr_assert_str_eq(
        refused(scenario, "talante 1\nin\ttest\ten\t0\t1\nat\tgone\t1\t43\t26\t0\t0\t0\nend\n"),
        "501 the scenario has no scene \"gone\" now; ");
    cr_assert_str_eq(refused(scenario, "talante 1\nin\tother\tfr\t0\t1\nat\ta\t1\t43\t26\t0\t0\t0\n"
                                       "fact\tcause\tnobody\nfact\tplace\there\nvar\tcalls\t1\n"
                                       "var\ttone\tsweet\nmoments\tthree\nvisited\tz\nseen\tclock\n"
                                       "said\ta.gone\tgone.x\tx\nany\tgone\nend\n"),
                     "501 the scenario has no id \"other\" now; "
                     "501 the scenario has no language \"fr\" now; "
                     "501 the scenario has no cause \"nobody\" now; "
                     "501 the scenario has no vary \"place\" now; "
                     "501 the scenario has no vars \"calls\" now; "
                     "501 the scenario has no vars \"tone\" now; "
                     "501 the scenario has no moment \"three\" now; "
                     "501 the scenario has no scene \"z\" now; "
                     "501 the scenario has no look \"clock\" now; "
                     "501 the scenario has no reply \"a.gone\" now; "
                     "501 the scenario has no reply \"gone.x\" now; "
                     "501 the scenario has no reply \"x\" now; "
                     "501 the scenario has no reply \"gone\" now; ");
    tal_scenario_free(scenario);
}

Test(snapshot, refuses_what_is_none)
{
    static const char *const texts[] = {
        "",
        "hello",
        "talante 2\nin\ttest\ten\t0\t1\n",
        "talante 1\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nat\ta\t1\t43\t26\t0\t0\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nat\ta\t1\t143\t26\t0\t0\t0\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nat\ta\t1\t43\t26\t9\t0\t0\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nat\ta\t-1\t43\t26\t0\t0\t0\nend\n",
        "talante 1\nin\ttest\ten\t0\t7\nat\ta\t1\t43\t26\t0\t0\t0\nend\n",
        "talante 1\nin\ttest\ten\tmuch\t1\nat\ta\t1\t43\t26\t0\t0\t0\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nat\ta\t1\t43\t26\t0\t0\t0\nmore\tx\nend\n",
        "talante 1\nin\ttest\ten\t0\t1\nat\ta\t1\t43\t26\t0\t0\t0\n",
        "talante 1\nseen\nseen\nend\n",
        "talante 1\nat\ta\t1\t43\t26\t0\t0\t0\nin\ttest\ten\t0\t1\nend\n",
    };
    tal_scenario *scenario = play_load(TALE(""), NULL);

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        cr_assert_str_eq(refused(scenario, texts[i]),
                         "502 this is no snapshot of a session, or it is cut; ", "%s", texts[i]);
    tal_scenario_free(scenario);
}

Test(snapshot, cut_at_any_byte_or_with_any_byte_changed_does_no_harm)
{
    tal_scenario *scenario = play_load(TALE(""), NULL);
    tal_session *session = play_start(scenario, 5), *other = play_start(scenario, 0);
    char text[ROOM], broken[ROOM];

    play_on(session);
    tal_session_look(session, "log", NULL);
    play_say(session, "x");
    play_say(session, "w");
    size_t length = snapshot_of(session, text);
    for (size_t cut = 0; cut < length; cut++) {
        char *part = malloc(cut + 1); /* so that a read past the end is seen */
        memcpy(part, text, cut);
        tal_status status = tal_session_restore(other, part, cut, NULL);
        cr_assert_eq(status, TAL_ESTALE);
        play_on(other);
        free(part);
    }
    for (uint64_t i = 0; i < 20000; i++) {
        uint64_t draw = tal_mix64(i);
        memcpy(broken, text, length);
        for (int n = 0; n < 1 + (int)(draw % 3); n++) {
            draw = tal_mix64(draw);
            broken[draw % length] = (char)(draw >> 32);
        }
        tal_session_restore(other, broken, length, NULL);
        play_on(other);
        step(other, draw);
        play_on(other);
    }
    tal_session_free(other);
    tal_session_free(session);
    tal_scenario_free(scenario);
}
