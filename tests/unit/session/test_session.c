/* The state machine, from outside: what is shown, what can be done, what it does. */
#include <criterion/criterion.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <talante/talante.h>

#include "session/play.h"

static tal_state state_of(const tal_session *session)
{
    tal_state state;
    tal_session_state(session, &state);
    return state;
}

Test(session, a_conversation_goes_from_the_first_line_to_an_outcome)
{
    tal_scenario *scenario = play_load(
        PLAY("scene \"a\" { says \"Hello.\", note \"She waits.\", reply \"x\" { \"Yes?\", to = "
             "\"b\" } },\n"
             "scene \"b\" { says \"My bill.\", reply \"y\" { \"Well?\", to = \"well\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "Ana: Hello.\n(She waits.)\n> x");
    cr_assert_str_eq(play_on(session), "> x", "the turn is repeated until a reply is taken");
    cr_assert_str_eq(play_say(session, "x"), "Ana: My bill.\n> y");
    cr_assert_str_eq(play_say(session, "y"), "[well] She thanks you.");
    cr_assert_str_eq(play_on(session), "[well] She thanks you.");
    cr_assert_eq(tal_session_reply(session, "y", NULL), TAL_EENDED);
    cr_assert_eq(tal_session_look(session, "y", NULL), TAL_EENDED);
    cr_assert_eq(state_of(session).turn, 2);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_reply_cannot_be_taken_before_its_turn_or_when_it_is_not_shown)
{
    tal_scenario *scenario = play_load(
        PLAY("scene \"a\" { says \"Hello.\", reply \"x\" { \"Yes?\", to = \"well\" },\n"
             "  reply \"never\" { \"No.\", when = \"trust > 90\", to = \"ill\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);
    tal_choice choice;

    cr_assert_eq(tal_session_reply(session, "x", NULL), TAL_EINVAL);
    cr_assert_eq(tal_session_choice(session, 0, &choice), TAL_EINVAL);
    cr_assert_str_eq(play_on(session), "Ana: Hello.\n> x");
    cr_assert_eq(tal_session_reply(session, "never", NULL), TAL_ECHOICE);
    cr_assert_eq(tal_session_reply(session, "nothing", NULL), TAL_ECHOICE);
    cr_assert_eq(tal_session_choice(session, 1, &choice), TAL_ECHOICE);
    cr_assert_eq(tal_session_choice(session, -1, &choice), TAL_ECHOICE);
    cr_assert_eq(state_of(session).turn, 0);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_locked_reply_gives_its_reason_and_keeps_its_words)
{
    tal_scenario *scenario = play_load(
        PLAY("look \"log\" { \"The log\", shows = \"Two calls.\" },\n"
             "scene \"a\" { reply \"quote\" { \"I see two calls.\", when = \"seen.log\",\n"
             "    locked = \"You have not looked.\", to = \"well\" },\n"
             "  reply \"guess\" { \"A few.\", to = \"ill\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);
    tal_choice choice;

    cr_assert_str_eq(play_on(session), "> quote(You have not looked.) guess");
    cr_assert_eq(tal_session_choice(session, 0, &choice), TAL_OK);
    cr_assert_eq(choice.text.length, 0);
    cr_assert_str_eq(choice.text.bytes, "");
    cr_assert_eq(tal_session_reply(session, "quote", NULL), TAL_ECHOICE);
    cr_assert_eq(tal_session_look(session, "log", NULL), TAL_OK);
    cr_assert_str_eq(play_on(session), "> quote guess");
    cr_assert_eq(tal_session_choice(session, 0, &choice), TAL_OK);
    cr_assert_null(choice.locked);
    cr_assert_str_eq(choice.text.bytes, "I see two calls.");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

/* levels; trust and patience; set from left to right; said, earned, turn; the scenario's ways; to */
Test(session, the_effects_of_a_reply_come_in_order)
{
    tal_scenario *scenario = play_load(
        PLAY("moments = { \"m\" }, vars = { a = 0, b = 0, said_it = false, points = 9, at = 9 },\n"
             "go { \"well\", when = \"turn == 1 and said.a.x and earned.discernment == 2\" },\n"
             "scene \"a\" { moment = \"m\",\n"
             "  reply \"x\" { \"x\", discernment = \"trust >= 50 and 0 or 2\", trust = 20, to = "
             "\"ill\",\n"
             "    set = \"a = trust, b = a + 1, said_it = said.a.x, points = earned.discernment, "
             "at = turn\" },\n"
             "  reply \"y\" { \"y\", discernment = 2, to = \"ill\" } },\n"
             "scene \"unused\" { says \"{a} {b} {points} {at}\", go \"well\" },\n"
             "outcome \"well\" { { { \"{a} {b} {points} {at} said\", when = \"said_it\" },\n"
             "  \"{a} {b} {points} {at}\" }, result = \"resolved\" },\n"
             "outcome \"ill\" { \"ill\", result = \"lost\" },\n"),
        NULL);
    tal_session *session = play_start(scenario, 0);
    tal_effect effect;

    cr_assert_str_eq(play_on(session), "> x y");
    cr_assert_eq(tal_session_reply(session, "x", &effect), TAL_OK);
    cr_assert_str_eq(effect.moment, "m");
    cr_assert_eq(effect.levels[TAL_DISCERNMENT], 2, "the level is judged before trust changes");
    cr_assert_eq(effect.possible[TAL_DISCERNMENT], 2);
    cr_assert_eq(effect.levels[TAL_VALIDATION], -1);
    cr_assert_eq(effect.trust, 20);
    cr_assert_str_eq(play_on(session), "[well] 60 61 0 0");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, trust_and_patience_stay_within_0_and_100)
{
    tal_scenario *scenario = play_load(PLAY("scene \"a\" { reply \"x\" { \"x\", trust = 90, "
                                            "patience = -90, to = \"a\" } },\n" ENDS),
                                       NULL);
    tal_session *session = play_start(scenario, 0);
    tal_effect effect;

    play_on(session);
    cr_assert_eq(tal_session_reply(session, "x", &effect), TAL_OK);
    cr_assert_eq(effect.trust, 60);
    cr_assert_eq(effect.patience, -30);
    cr_assert_eq(state_of(session).trust, 100);
    cr_assert_eq(state_of(session).patience, 0);
    play_on(session);
    cr_assert_eq(tal_session_reply(session, "x", &effect), TAL_OK);
    cr_assert_eq(effect.trust, 0);
    cr_assert_eq(effect.patience, 0);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_look_costs_no_turn_and_counts_once)
{
    tal_scenario *scenario = play_load(
        PLAY("vars = { looks = 0 },\n"
             "look \"log\" { \"The log\", shows = \"{looks} looks\", trust = 5, patience = -3,\n"
             "  set = \"looks = looks + 1\" },\n"
             "look \"safe\" { \"The safe\", shows = \"Gold.\", when = \"seen.log\" },\n"
             "scene \"a\" { reply \"x\" { \"x\", to = \"well\" },\n"
             "  reply \"quote\" { \"q\", when = \"seen.log\", locked = \"look first\", to = "
             "\"well\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);
    tal_look look;
    tal_text shown;

    cr_assert_eq(tal_session_look(session, "log", &shown), TAL_EINVAL,
                 "only at the trainee's turn");
    cr_assert_str_eq(play_on(session), "> x quote(look first)");
    cr_assert_eq(tal_session_desk(session, 0, &look), TAL_OK);
    cr_assert_str_eq(look.id, "log");
    cr_assert_str_eq(look.label.bytes, "The log");
    cr_assert_eq(tal_session_desk(session, 1, &look), TAL_ECHOICE);
    cr_assert_eq(tal_session_look(session, "safe", &shown), TAL_ECHOICE);
    cr_assert_eq(tal_session_look(session, "nothing", &shown), TAL_ECHOICE);
    cr_assert_eq(tal_session_reply(session, "quote", NULL), TAL_ECHOICE, "it is locked");
    for (int i = 0; i < 3; i++) {
        cr_assert_eq(tal_session_look(session, "log", &shown), TAL_OK);
        cr_assert_str_eq(shown.bytes, "1 looks");
        cr_assert_eq(shown.length, strlen("1 looks"));
    }
    cr_assert_eq(state_of(session).trust, 45);
    cr_assert_eq(state_of(session).patience, 27);
    cr_assert_eq(state_of(session).turn, 0);
    cr_assert_str_eq(play_on(session), "> x quote");
    cr_assert_eq(tal_session_look(session, "safe", &shown), TAL_OK);
    cr_assert_str_eq(shown.bytes, "Gold.");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_look_that_closes_the_last_reply_moves_on)
{
    tal_scenario *scenario = play_load(
        PLAY("look \"log\" { \"Log\", shows = \"Empty.\" },\n"
             "scene \"a\" { says \"Well?\", reply \"x\" { \"x\", when = \"not seen.log\", to = "
             "\"ill\" },\n"
             "  go \"b\" },\n"
             "scene \"b\" { says \"So.\", reply \"y\" { \"y\", to = \"well\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "Ana: Well?\n> x");
    cr_assert_eq(tal_session_look(session, "log", NULL), TAL_OK);
    cr_assert_str_eq(play_on(session), "Ana: So.\n> y");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_reply_that_counts_once_is_gone_afterwards)
{
    tal_scenario *scenario =
        play_load(PLAY("scene \"a\" { reply \"x\" { \"x\", once = true, to = \"a\" },\n"
                       "  reply \"y\" { \"y\", to = \"b\" } },\n"
                       "scene \"b\" { reply \"x\" { \"x\", to = \"a\" } },\n" ENDS),
                  NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "> x y");
    cr_assert_str_eq(play_say(session, "x"), "> y");
    cr_assert_str_eq(play_say(session, "y"), "> x", "another scene's reply of the same id stays");
    cr_assert_str_eq(play_say(session, "x"), "> y");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, silence_counts_where_the_scene_says_so)
{
    tal_scenario *scenario =
        play_load(PLAY("moments = { \"m\" },\n"
                       "scene \"a\" { moment = \"m\", silence { seconds = 20, validation = 0, "
                       "patience = -10, to = \"b\" },\n"
                       "  reply \"x\" { \"x\", validation = 2, to = \"b\" } },\n"
                       "scene \"b\" { reply \"y\" { \"y\", to = \"well\" } },\n" ENDS),
                  NULL);
    tal_session *session = play_start(scenario, 0);
    tal_event event;
    tal_effect effect;

    cr_assert_eq(tal_session_silence(session, &effect), TAL_EINVAL);
    cr_assert_eq(tal_session_next(session, &event), TAL_OK);
    cr_assert_eq(event.silence, 20);
    cr_assert_eq(event.replies, 1, "silence is no reply that is shown");
    cr_assert_eq(tal_session_silence(session, &effect), TAL_OK);
    cr_assert_eq(effect.levels[TAL_VALIDATION], 0);
    cr_assert_eq(effect.patience, -10);
    cr_assert_eq(tal_session_next(session, &event), TAL_OK);
    cr_assert_eq(event.silence, 0);
    cr_assert_eq(tal_session_silence(session, &effect), TAL_ECHOICE);
    cr_assert_eq(state_of(session).turn, 1);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_scene_without_an_open_reply_goes_on_by_itself)
{
    tal_scenario *scenario =
        play_load(PLAY("scene \"a\" { says \"One.\", go { \"ill\", when = \"trust > 90\" }, go "
                       "\"b\", go \"ill\" },\n"
                       "scene \"b\" { says \"Two.\", reply \"x\" { \"x\", when = \"trust > 90\", "
                       "locked = \"no\", to = \"ill\" },\n"
                       "  go \"c\" },\n"
                       "scene \"c\" { reply \"y\" { \"y\" }, go { \"ill\", when = \"trust > 90\" "
                       "}, go \"well\" },\n" ENDS),
                  NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "Ana: One.\nAna: Two.\n> y");
    cr_assert_str_eq(play_say(session, "y"), "[well] She thanks you.",
                     "without to, the scene's go");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_scene_without_a_way_is_stuck)
{
    tal_scenario *scenario = play_load(
        PLAY("scene \"a\" { reply \"x\" { \"x\", to = { { \"well\", when = \"trust > 90\" } } },\n"
             "  reply \"y\" { \"y\", to = \"b\" } },\n"
             "scene \"b\" { says \"Hm.\", go { \"well\", when = \"trust > 90\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);

    play_on(session);
    cr_assert_str_eq(play_say(session, "x"), "stuck a");
    cr_assert_str_eq(play_on(session), "stuck a");
    cr_assert_eq(tal_session_reply(session, "x", NULL), TAL_EINVAL);
    tal_session_free(session);

    session = play_start(scenario, 0);
    play_on(session);
    cr_assert_str_eq(play_say(session, "y"), "Ana: Hm.\nstuck b");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_scene_may_be_passed_twice_on_the_way_to_an_outcome)
{
    tal_scenario *scenario = play_load(
        PLAY("scene \"a\" { says \"Again?\", reply \"x\" { \"Yes.\", once = true, to = \"b\" }, go \"c\" },\n"
             "scene \"b\" { says \"Hm.\", go \"a\" },\n"
             "scene \"c\" { go { \"well\", when = \"visited.d\" }, go \"d\" },\n"
             "scene \"d\" { go \"c\" },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "Ana: Again?\n> x");
    cr_assert_str_eq(play_say(session, "x"), "Ana: Hm.\nAna: Again?\n[well] She thanks you.");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, scenes_that_only_lead_to_one_another_end_stuck)
{
    tal_scenario *scenario =
        play_load(PLAY("scene \"a\" { go \"b\" }, scene \"b\" { go \"a\" },\n" ENDS), NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_eq(strncmp(play_on(session), "stuck ", 6), 0);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_way_of_the_scenario_comes_before_the_reply_s_own)
{
    tal_scenario *scenario =
        play_load(PLAY("go { \"ill\", when = \"patience <= 0\" },\n"
                       "scene \"a\" { reply \"x\" { \"x\", patience = -15, to = \"a\" } },\n" ENDS),
                  NULL);
    tal_session *session = play_start(scenario, 0);

    play_on(session);
    cr_assert_str_eq(play_say(session, "x"), "> x");
    cr_assert_str_eq(play_say(session, "x"), "[ill] She hangs up.");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_moment_scores_once)
{
    tal_scenario *scenario = play_load(
        PLAY("moments = { \"m\", \"n\" },\n"
             "scene \"a\" { moment = \"m\", reply \"x\" { \"x\", validation = 1, to = \"b\" } },\n"
             "scene \"b\" { moment = \"m\", reply \"y\" { \"y\", validation = 2, to = \"a\" } },\n"
             "scene \"c\" { reply \"z\" { \"z\", to = \"well\" } },\n" ENDS),
        NULL);
    tal_session *session = play_start(scenario, 0);
    tal_effect effect;

    play_on(session);
    cr_assert_eq(tal_session_reply(session, "x", &effect), TAL_OK);
    cr_assert_str_eq(effect.moment, "m");
    cr_assert_eq(effect.levels[TAL_VALIDATION], 1);
    cr_assert_eq(effect.possible[TAL_VALIDATION], 2, "the best of all scenes of the moment");
    play_on(session);
    cr_assert_eq(tal_session_reply(session, "y", &effect), TAL_OK);
    cr_assert_null(effect.moment);
    cr_assert_eq(effect.levels[TAL_VALIDATION], -1);
    play_on(session);
    cr_assert_eq(tal_session_reply(session, "x", &effect), TAL_OK);
    cr_assert_null(effect.moment, "a loop earns nothing");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, the_order_of_replies_comes_from_the_seed_and_stays)
{
    tal_scenario *scenario = play_load(
        PLAY("scene \"a\" { reply \"p\" { \"p\", to = \"b\" }, reply \"q\" { \"q\", to = \"b\" },\n"
             "  reply \"r\" { \"r\", to = \"b\" }, reply \"s\" { \"s\", to = \"b\" } },\n"
             "scene \"b\" { reply \"x\" { \"x\", to = \"a\" } },\n" ENDS),
        NULL);
    char first[64], orders[200][64];
    int different = 0;

    for (uint64_t seed = 0; seed < 200; seed++) {
        tal_start start = { NULL, seed, 0, TAL_ORDER_SEEDED };
        tal_session *session;
        cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
        snprintf(first, sizeof first, "%s", play_on(session));
        play_say(session, "p");
        cr_assert_str_eq(play_say(session, "x"), first, "the same scene shows the same order");
        snprintf(orders[seed], sizeof orders[seed], "%s", first);
        bool is_new = true;
        for (uint64_t i = 0; i < seed && is_new; i++)
            is_new = strcmp(orders[i], first) != 0;
        different += is_new;
        tal_session_free(session);
    }
    cr_assert_eq(different, 24, "every order of four replies is drawn");
    cr_assert_str_eq(orders[0], "> r q p s", "recorded sessions depend on it");
    cr_assert_str_eq(orders[1], "> p q r s");
    tal_scenario_free(scenario);
}

Test(session, an_order_leaves_the_places_of_others_when_one_reply_closes)
{
    tal_scenario *scenario = play_load(PLAY("scene \"a\" { reply \"p\" { \"p\", once = true, to = "
                                            "\"a\" }, reply \"q\" { \"q\", to = \"a\" },\n"
                                            "  reply \"r\" { \"r\", to = \"a\" } },\n" ENDS),
                                       NULL);
    tal_start start = { NULL, 7, 0, TAL_ORDER_SEEDED };
    tal_session *session;
    char before[64], after[64], *p;

    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    snprintf(before, sizeof before, "%s", play_on(session));
    snprintf(after, sizeof after, "%s", play_say(session, "p"));
    p = strstr(before, " p");
    memmove(p, p + 2, strlen(p + 2) + 1);
    cr_assert_str_eq(after, before);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, visited_means_has_been_left)
{
    tal_scenario *scenario =
        play_load(PLAY("scene \"a\" { says { \"First.\", when = \"not visited.a\" }, says { "
                       "\"Again.\", when = \"visited.a\" },\n"
                       "  reply \"x\" { \"x\", to = \"b\" } },\n"
                       "scene \"b\" { says { \"Here already?\", when = \"visited.b\" }, reply "
                       "\"y\" { \"y\", to = \"a\" } },\n" ENDS),
                  NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "Ana: First.\n> x");
    cr_assert_str_eq(play_say(session, "x"), "> y");
    cr_assert_str_eq(play_say(session, "y"), "Ana: Again.\n> x");
    cr_assert_str_eq(play_say(session, "x"), "Ana: Here already?\n> y");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, lines_are_judged_when_the_scene_is_entered)
{
    tal_scenario *scenario = play_load(PLAY("look \"log\" { \"Log\", shows = \"Two calls.\" },\n"
                                            "scene \"a\" { says { \"Look it up.\", when = \"not "
                                            "seen.log\" }, says { \"So?\", when = \"seen.log\" },\n"
                                            "  reply \"x\" { \"x\", to = \"a\" } },\n" ENDS),
                                       NULL);
    tal_session *session = play_start(scenario, 0);

    cr_assert_str_eq(play_on(session), "Ana: Look it up.\n> x");
    cr_assert_eq(tal_session_look(session, "log", NULL), TAL_OK);
    cr_assert_str_eq(play_on(session), "> x");
    cr_assert_str_eq(play_say(session, "x"), "Ana: So?\n> x");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, hints_are_given_when_asked_for)
{
    tal_scenario *scenario =
        play_load(PLAY("scene \"a\" { hint \"Ask first.\", hint { \"Never.\", when = \"trust > "
                       "90\" }, hint \"Then name it.\",\n"
                       "  says \"Well?\", reply \"x\" { \"x\", to = \"well\" } },\n" ENDS),
                  NULL);
    tal_session *session = play_start(scenario, 0);
    tal_text hint;

    cr_assert_str_eq(play_on(session), "Ana: Well?\n> x");
    cr_assert_eq(tal_session_hint(session, 0, &hint), TAL_OK);
    cr_assert_str_eq(hint.bytes, "Ask first.");
    cr_assert_eq(tal_session_hint(session, 1, &hint), TAL_OK);
    cr_assert_str_eq(hint.bytes, "Then name it.");
    cr_assert_eq(tal_session_hint(session, 2, &hint), TAL_ECHOICE);
    play_say(session, "x");
    cr_assert_eq(tal_session_hint(session, 0, &hint), TAL_ECHOICE);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

#define NAMES                                                                                      \
    PLAY("vars = { calls = -3, tone = \"calm\" },\n"                                               \
         "vary \"cause\" { { \"ours\", verdict = \"right\", month = \"May\" }, { \"theirs\", "     \
         "month = \"June\" } },\n"                                                                 \
         "person \"boss\" { name = \"Luis\" },\n"                                                  \
         "scene \"a\" { with = \"boss\",\n"                                                        \
         "  says \"{month}, {calls} calls, {tone}: {persona} and {boss}.\",\n"                     \
         "  says { { { \"Right.\", when = \"claim.verdict == 'right'\" }, { \"Wrong, {month}.\", " \
         "when = \"trust > 10\" },\n"                                                              \
         "    \"Never.\" }, by = \"persona\" },\n"                                                 \
         "  reply \"x\" { \"{calls}\", set = \"calls = calls * 1000000, tone = 'angry'\", to = "   \
         "\"a\" } },\n" ENDS)

Test(session, texts_take_names_and_the_first_condition_that_holds)
{
    tal_scenario *scenario = play_load(NAMES, NULL);
    tal_session *session = play_start(scenario, 0);
    tal_choice choice;

    cr_assert_eq(tal_scenario_forms(scenario), 2);
    cr_assert_str_eq(play_on(session),
                     "Luis: May, -3 calls, calm: Ana and Luis.\nAna: Right.\n> x");
    tal_session_free(session);

    session = play_start(scenario, 1);
    cr_assert_str_eq(play_on(session),
                     "Luis: June, -3 calls, calm: Ana and Luis.\nAna: Wrong, June.\n> x");
    cr_assert_eq(tal_session_choice(session, 0, &choice), TAL_OK);
    cr_assert_str_eq(choice.text.bytes, "-3");
    cr_assert_str_eq(play_say(session, "x"),
                     "Luis: June, -1000000 calls, angry: Ana and Luis.\nAna: Wrong, June.\n> x");
    cr_assert_eq(tal_session_choice(session, 0, &choice), TAL_OK);
    cr_assert_str_eq(choice.text.bytes, "-1000000");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, the_form_is_drawn_from_the_seed_unless_it_is_given)
{
    tal_scenario *scenario = play_load(NAMES, NULL);
    int drawn[2] = { 0, 0 };
    char first[9] = "";

    for (uint64_t seed = 0; seed < 200; seed++) {
        tal_start start = { NULL, seed, -1, TAL_ORDER_SEEDED };
        tal_session *session;
        cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
        drawn[state_of(session).form]++;
        if (seed < 8)
            first[seed] = (char)('0' + state_of(session).form);
        cr_assert_eq(state_of(session).seed, seed);
        tal_session_free(session);
    }
    cr_assert_gt(drawn[0], 70);
    cr_assert_gt(drawn[1], 70);
    cr_assert_str_eq(first, "00001110", "recorded sessions depend on it");
    for (int form = -3; form < 5; form++) {
        tal_start start = { NULL, 1, form, TAL_ORDER_SEEDED };
        tal_session *session = NULL;
        tal_status wanted = form < -1 || form > 1 ? TAL_EINVAL : TAL_OK;
        cr_assert_eq(tal_session_start(&session, scenario, &start), wanted);
        tal_session_free(session);
    }
    tal_scenario_free(scenario);
}

Test(session, a_session_in_another_language_falls_back_to_the_first_for_what_is_missing)
{
    tal_scenario *scenario = NULL;
    tal_diagnostics *found = tal_diagnostics_new();
    static const char lua[] = PLAY("scene \"a\" { says \"Hello.\", says \"My bill.\", reply \"x\" "
                                   "{ \"Yes?\", to = \"well\" } },\n" ENDS);
    static const char es[] =
        "language: es\nscenes:\n  a:\n    lines:\n"
        "      - { from: \"Hello.\", to: \"Hola, soy {persona}.\" }\n"
        "    replies:\n      x:\n        text: { from: \"Yes??\", to: \"¿Sí?\" }\n";
    tal_start start = { "es", 0, 0, TAL_ORDER_WRITTEN };
    tal_session *session = NULL;
    tal_choice choice;

    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", lua, sizeof lua - 1, found), TAL_OK);
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_EINVAL, "it is not sealed");
    cr_assert_eq(tal_scenario_translate_bytes(scenario, "t.es.yaml", es, sizeof es - 1, found),
                 TAL_OK);
    cr_assert_eq(tal_scenario_seal(scenario, found), TAL_OK);
    cr_assert_eq(tal_diagnostics_errors(found), 0);
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    cr_assert_str_eq(state_of(session).language, "es");
    cr_assert_str_eq(play_on(session), "Ana: Hola, soy Ana.\nAna: My bill.\n> x");
    cr_assert_eq(tal_session_choice(session, 0, &choice), TAL_OK);
    cr_assert_str_eq(choice.text.bytes, "¿Sí?", "what is stale is still the best there is");
    cr_assert_str_eq(play_say(session, "x"), "[well] She thanks you.");
    tal_session_free(session);
    start.language = "fr";
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_EINVAL);
    tal_diagnostics_free(found);
    tal_scenario_free(scenario);
}

#define LONG_WAY                                                                                   \
    PLAY("look \"log\" { \"Log\", shows = \"Two.\", trust = 5 },\n"                                \
         "scene \"a\" { says \"A.\", reply \"x\" { \"x\", trust = 1, to = \"b\" },\n"              \
         "  silence { seconds = 9, to = \"b\" } },\n"                                              \
         "scene \"b\" { says \"B.\", reply \"y\" { \"y\", to = \"a\" }, reply \"z\" { \"z\", to "  \
         "= \"well\" } },\n" ENDS)

Test(session, a_list_of_actions_is_gone_through_again)
{
    static const tal_action actions[] = {
        { TAL_ACTION_REPLY, "x" },    { TAL_ACTION_REPLY, "y" }, { TAL_ACTION_LOOK, "log" },
        { TAL_ACTION_SILENCE, NULL }, { TAL_ACTION_REPLY, "z" }, { TAL_ACTION_REPLY, "z" },
    };
    tal_scenario *scenario = play_load(LONG_WAY, NULL);
    tal_session *session = play_start(scenario, 0);
    size_t done = 99;

    cr_assert_eq(tal_session_replay(session, actions, 5, &done), TAL_OK);
    cr_assert_eq(done, 5);
    cr_assert_str_eq(play_on(session), "[well] She thanks you.");
    cr_assert_eq(state_of(session).trust, 46);
    cr_assert_eq(state_of(session).turn, 4);

    cr_assert_eq(tal_session_replay(session, actions, 3, NULL), TAL_OK, "back to an earlier turn");
    cr_assert_str_eq(play_on(session), "> x", "its lines have been said");
    cr_assert_eq(state_of(session).turn, 2);

    cr_assert_eq(tal_session_replay(session, actions, 0, &done), TAL_OK, "back to the start");
    cr_assert_str_eq(state_of(session).scene, "a");
    cr_assert_eq(state_of(session).trust, 40);

    cr_assert_eq(tal_session_replay(session, actions, 6, &done), TAL_ESTALE, "past the end");
    cr_assert_eq(done, 5);
    cr_assert_eq(tal_session_replay(session, actions + 1, 2, &done), TAL_ESTALE,
                 "y is not offered");
    cr_assert_eq(done, 0);
    cr_assert_str_eq(play_on(session), "> x", "it stands where it could not go on");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

#define WITH_FUNCTIONS                                                                             \
    PLAY("moments = { \"m\" }, vars = { asked = 0 },\n"                                            \
         "look \"log\" { \"Log\", shows = function(s) return \"asked \" .. s.asked end },\n"       \
         "scene \"a\" { moment = \"m\",\n"                                                         \
         "  says { function(s) return s.trust > 30 and \"Hello.\" or \"You.\" end },\n"            \
         "  says { \"Never.\", when = function(s) return s.seen.log end },\n"                      \
         "  reply \"x\" { \"x\", discernment = function(s) return s.turn == 0 and 2 or 0 end,\n"   \
         "    set = function(s) return { asked = s.asked + 1 } end, to = \"b\" },\n"               \
         "  reply \"y\" { \"y\", discernment = 0, to = \"ill\" } },\n"                             \
         "scene \"b\" { reply \"more\" { \"more\", to = { { \"well\", when = function(s) return "  \
         "s.asked > 2 end }, \"b\" },\n"                                                           \
         "    set = \"asked = asked + 1\" } },\n" ENDS)

Test(session, functions_answer_where_strings_do)
{
    tal_scenario *scenario = play_load(WITH_FUNCTIONS, NULL);
    tal_session *session = play_start(scenario, 0);
    tal_effect effect;
    tal_text shown;

    cr_assert_str_eq(play_on(session), "Ana: Hello.\n> x y");
    cr_assert_eq(tal_session_reply(session, "x", &effect), TAL_OK);
    cr_assert_eq(effect.levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(effect.possible[TAL_DISCERNMENT], 2);
    cr_assert_str_eq(play_on(session), "> more");
    cr_assert_eq(tal_session_look(session, "log", &shown), TAL_OK);
    cr_assert_str_eq(shown.bytes, "asked 1");
    cr_assert_str_eq(play_say(session, "more"), "> more");
    cr_assert_str_eq(play_say(session, "more"), "[well] She thanks you.");
    tal_session_free(session);
    tal_scenario_free(scenario);
}

Test(session, a_function_that_fails_ends_the_session_and_says_where)
{
    tal_scenario *scenario = play_load(PLAY("scene \"a\" { says \"Hello.\",\n"
                                            "  reply \"x\" { \"x\", when = function(s) return "
                                            "s.turn + 1 end, to = \"well\" } },\n" ENDS),
                                       NULL);
    tal_session *session = play_start(scenario, 0);
    tal_event event;
    const tal_diagnostic *trouble;

    cr_assert_null(tal_session_trouble(session));
    cr_assert_eq(tal_session_next(session, &event), TAL_OK);
    cr_assert_eq(tal_session_next(session, &event), TAL_EFUNCTION);
    trouble = tal_session_trouble(session);
    cr_assert_not_null(trouble);
    cr_assert_eq(trouble->code, 164);
    cr_assert_eq(trouble->line, 6);
    cr_assert_str_eq(trouble->file, "test.lua");
    cr_assert_str_eq(trouble->message,
                     "this function must answer with true or false, not with this number");
    cr_assert_eq(tal_session_next(session, &event), TAL_EFUNCTION);
    cr_assert_eq(tal_session_reply(session, "x", NULL), TAL_EFUNCTION);
    tal_session_free(session);
    tal_scenario_free(scenario);
}

/* ---- Many sessions at once ---- */

typedef struct crowd {
    const tal_scenario *scenario;
    uint64_t seed, sum; /* of the bytes of all that was shown */
} crowd;

static uint64_t weigh(uint64_t sum, const char *text)
{
    for (; *text; text++)
        sum = sum * 31 + (unsigned char)*text;
    return sum;
}

static void *play_many(void *memory)
{
    crowd *it = memory;
    for (uint64_t i = 0; i < 1000; i++) {
        tal_start start = { NULL, it->seed + i, -1, TAL_ORDER_SEEDED };
        tal_session *session;
        tal_choice choice;
        if (tal_session_start(&session, it->scenario, &start))
            return NULL;
        for (uint64_t turn = 0; turn < 12; turn++) {
            it->sum = weigh(it->sum, play_on(session));
            if (tal_session_choice(session, (int)((it->seed + i + turn) % 2), &choice) &&
                tal_session_choice(session, 0, &choice))
                break;
            tal_session_reply(session, choice.id, NULL);
        }
        tal_session_free(session);
    }
    return it;
}

static void play_in_threads(const char *lua)
{
    tal_scenario *scenario = play_load(lua, NULL);
    pthread_t threads[8];
    crowd crowds[8], alone;

    for (int i = 0; i < 8; i++) {
        crowds[i] = (crowd){ scenario, (uint64_t)(i % 2) * 1000, 0 };
        cr_assert_eq(pthread_create(&threads[i], NULL, play_many, &crowds[i]), 0);
    }
    for (int i = 0; i < 8; i++) {
        void *done;
        pthread_join(threads[i], &done);
        cr_assert_not_null(done);
    }
    for (int i = 0; i < 2; i++) {
        alone = (crowd){ scenario, (uint64_t)i * 1000, 0 };
        play_many(&alone);
        for (int n = i; n < 8; n += 2)
            cr_assert_eq(crowds[n].sum, alone.sum, "a thread showed something else");
    }
    tal_scenario_free(scenario);
}

Test(session, eight_threads_share_one_scenario)
{
    play_in_threads(NAMES);
}

Test(session, eight_threads_share_one_scenario_with_functions)
{
    play_in_threads(WITH_FUNCTIONS);
}

#ifndef __SANITIZE_ADDRESS__ /* it has a heap of its own */
Test(session, stepping_allocates_nothing)
{
    tal_scenario *scenario = play_load(NAMES, NULL);
    tal_session *session = play_start(scenario, 0);
    tal_event event;
    tal_choice choice;
    size_t before, after;

    before = mallinfo2().uordblks;
    for (int i = 0; i < 10000; i++) {
        while (!tal_session_next(session, &event) && event.kind != TAL_EVENT_REPLIES)
            ;
        tal_session_choice(session, 0, &choice);
        tal_session_reply(session, "x", NULL);
    }
    after = mallinfo2().uordblks;
    cr_assert_eq(after, before);
    tal_session_free(session);
    tal_scenario_free(scenario);
}
#endif
