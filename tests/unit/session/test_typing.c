/* Typed words: what they earn, what they are taken as, and what is not understood. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "language/listen.h"
#include "session/play.h"
#include "session/session.h"

/* A question is known by its sign. */
static const char words[] =
    "concepts:\n"
    "  function: { en: [=i, =you, =it, =is, =the, =a, =this, =to, =do, =we, =me] }\n"
    "  not: { en: [=not] }\n"
    "  asks: { en: [=what, =when] }\n"
    "rules:\n"
    "  feeling.tired: { act: feeling, match: [ \"you *2 tired\" ] }\n"
    "  limit.stays: { act: limit, match: [ \"the price stays\" ] }\n"
    "  alternative.half: { act: alternative, match: [ \"i *2 offer\" ] }\n"
    "  surrender.all: { act: surrender, match: [ \"whatever you want\" ] }\n";

static const char lua[] = PLAY(
    "  moments = { \"the first\", \"the second\" },\n"
    "  look \"log\" { \"The log\", shows = \"It was delivered on Monday.\" },\n"
    "  scene \"a\" { moment = \"the first\", says \"It has doubled.\",\n"
    "    reply \"deny\" { \"Our figures are always right.\", discernment = 0, validation = 0,\n"
    "      style = \"stonewall\", to = \"b\" },\n"
    "    reply \"give\" { \"Have it for nothing.\", discernment = 0, validation = 0,\n"
    "      style = \"appease\", to = \"b\", trust = 10 },\n"
    "    reply \"ask\" { \"When did the bill arrive?\", discernment = 1, validation = 2, trust = 5,\n"
    "      to = \"b\", hears = { \"the invoice\" } },\n"
    "    reply \"quote\" { \"The log says Monday.\", discernment = 2, validation = 2,\n"
    "      when = \"seen.log\", locked = \"Not yet.\", to = \"b\" } },\n"
    "  scene \"b\" { moment = \"the second\", says \"And now?\",\n"
    "    reply \"hold\" { \"Half of it, in June.\", disagreement = 2, to = \"well\" },\n"
    "    reply \"fold\" { \"All of it, today.\", disagreement = 0, to = \"ill\" } },\n" ENDS);

static tal_scenario *scenario;
static tal_lexicon *lexicon;
static tal_listener *listener;
static tal_session *session;

static void set_up(void)
{
    scenario = play_load(lua, NULL);
    cr_assert_eq(tal_lexicon_load_bytes(&lexicon, "words", words, sizeof words - 1, NULL), TAL_OK);
    listener = tal_listener_new(lexicon);
    session = play_start(scenario, 0);
    cr_assert_eq(tal_session_listen(session, listener), TAL_OK);
    play_on(session);
}

static void tear_down(void)
{
    tal_session_free(session);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    tal_scenario_free(scenario);
}

TestSuite(typing, .init = set_up, .fini = tear_down);

/* Types TEXT in TALK and says what came of it: "reply earned D V G". */
static const char *type(tal_session *talk, const char *text)
{
    static char out[200];
    tal_effect effect;
    tal_typed typed;
    tal_status status = tal_session_type(talk, text, strlen(text), &effect, &typed);
    if (status) {
        snprintf(out, sizeof out, "status %d", status);
        return out;
    }
    snprintf(out, sizeof out, "%s earned %d %d %d", typed.reply, effect.levels[0], effect.levels[1],
             effect.levels[2]);
    play_on(talk);
    return out;
}

Test(typing, words_earn_what_they_are_worth_and_no_more_than_the_moment_gives)
{
    tal_typed typed;
    const char *text = "When did the bill arrive?";
    cr_assert_eq(tal_session_would_take(session, text, strlen(text), &typed), TAL_OK);
    cr_assert_eq(typed.levels[0], 2);
    cr_assert_str_eq(type(session, text), "ask earned 2 0 -1",
                     "validation as typed, not as the reply has it; disagreement is not examined");
    cr_assert_str_eq(type(session, "The price stays as it is; what I can offer is June."),
                     "hold earned -1 -1 2");
}

Test(typing, a_form_caps_the_level)
{
    tal_scenario *small = play_load(
        PLAY("  moments = { \"m\" },\n  scene \"a\" { moment = \"m\", says \"Hello.\",\n"
             "    reply \"x\" { \"When?\", discernment = 1, to = \"well\" } },\n" ENDS),
        NULL);
    tal_session *talk = play_start(small, 0);
    cr_assert_eq(tal_session_listen(talk, listener), TAL_OK);
    play_on(talk);
    cr_assert_str_eq(type(talk, "When did the bill arrive?"), "x earned 1 -1 -1");
    tal_session_free(talk);
    tal_scenario_free(small);
}

Test(typing, trust_and_the_way_on_are_those_of_the_reply)
{
    tal_state state;
    tal_effect effect;
    const char *text = "Whatever you want, have it.";
    cr_assert_eq(tal_session_type(session, text, strlen(text), &effect, NULL), TAL_OK);
    cr_assert_eq(effect.trust, 10);
    cr_assert_str_eq(effect.moment, "the first");
    play_on(session);
    cr_assert_str_eq(type(session, "All of it, today."), "fold earned -1 -1 0");
    tal_session_state(session, &state);
    cr_assert_str_eq(state.scene, "ill");
}

Test(typing, a_reply_is_found_by_its_words_by_hears_and_by_levels)
{
    tal_typed typed;
    static const struct {
        const char *text, *reply;
    } rows[] = {
        { "Figures are always right with us.", "deny" },
        { "This invoice. I see the invoice.", "ask" },
        { "You must be tired. What is going on?", "ask" }, /* levels alone */
        { "Whatever you want.", "give" },                  /* what a reply of that style does */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        tal_session_would_take(session, rows[i].text, strlen(rows[i].text), &typed);
        cr_expect_str_eq(typed.reply, rows[i].reply, "%s: %s", rows[i].text, typed.reply);
    }
}

Test(typing, weak_words_alone_are_not_like_a_reply_of_a_style_or_that_harms)
{
    tal_typed typed;
    const char *text = "The price stays.";
    cr_assert_eq(tal_session_would_take(session, text, strlen(text), &typed), TAL_OK);
    cr_expect_eq(typed.levels[0] + typed.levels[1], 0, "as little as in what denies and what gives in");
    cr_expect_str_eq(typed.reply, "ask");
}

Test(typing, what_is_locked_is_never_taken)
{
    tal_typed typed;
    const char *text = "The log says Monday.";
    tal_session_would_take(session, text, strlen(text), &typed);
    cr_assert_str_neq(typed.reply, "quote");
    tal_session_look(session, "log", NULL);
    tal_session_would_take(session, text, strlen(text), &typed);
    cr_assert_str_eq(typed.reply, "quote");
}

Test(typing, what_is_not_understood_is_asked_about_once_a_turn)
{
    tal_typed typed;
    tal_effect effect;
    tal_state before, after;
    tal_session_state(session, &before);
    cr_assert_str_eq(type(session, "blorp"), "status -9");
    tal_session_state(session, &after);
    cr_assert_eq(after.turn, before.turn);
    cr_assert_str_eq(after.scene, before.scene);
    cr_assert_eq(tal_session_type(session, "zimp", 4, &effect, &typed), TAL_OK);
    cr_assert_not(typed.understood);
    cr_assert_eq(effect.levels[0], 0, "the second time it is an answer");
    cr_assert_eq(effect.levels[1], 0);
    play_on(session);
    cr_assert_str_eq(type(session, "blorp"), "status -9", "in the next turn it is asked again");
}

/* Twice not understood in the second turn, by a lexicon that begins with HEAD. */
static const char *babbled(const char *head)
{
    static char taken[20];
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_lexicon *own;
    tal_listener *hears;
    tal_session *fresh = play_start(scenario, 0);
    tal_typed typed;

    tal_buffer_format(&text, "%s%s", head, words);
    cr_assert_eq(tal_lexicon_load_bytes(&own, "own", text.bytes, text.length, NULL), TAL_OK);
    hears = tal_listener_new(own);
    cr_assert_eq(tal_session_listen(fresh, hears), TAL_OK);
    play_on(fresh);
    play_say(fresh, "ask");
    cr_assert_eq(tal_session_type(fresh, "blorp", 5, NULL, NULL), TAL_EUNCLEAR);
    cr_assert_eq(tal_session_type(fresh, "zimp", 4, NULL, &typed), TAL_OK);
    snprintf(taken, sizeof taken, "%s", typed.reply);
    tal_session_free(fresh);
    tal_listener_free(hears);
    tal_lexicon_free(own);
    tal_buffer_free(&text);
    return taken;
}

Test(typing, what_is_not_understood_twice_is_taken_as_the_lexicon_says)
{
    cr_expect_str_eq(babbled("unclear: mildest\n"), "hold");
    cr_expect_str_eq(babbled(""), "fold", "records of an older one are played as they were");
}

Test(typing, a_replay_listens_again_to_the_same_end)
{
    const tal_action actions[] = { { TAL_ACTION_TEXT, "blorp" },
                                   { TAL_ACTION_LOOK, "log" },
                                   { TAL_ACTION_TEXT, "You are tired. When did it arrive?" },
                                   { TAL_ACTION_TEXT, "blorp" },
                                   { TAL_ACTION_TEXT, "blorp blorp" } };
    tal_session *again = play_start(scenario, 0);
    char first[2000], second[2000];
    size_t length, done;
    for (size_t i = 0; i < 5; i++) {
        tal_session_act(session, &actions[i], NULL);
        play_on(session);
    }
    cr_assert_eq(tal_session_listen(again, listener), TAL_OK);
    cr_assert_eq(tal_session_replay(again, actions, 5, &done), TAL_OK);
    cr_assert_eq(tal_session_snapshot(session, first, sizeof first, &length), TAL_OK);
    cr_assert_eq(tal_session_snapshot(again, second, sizeof second, &length), TAL_OK);
    cr_assert_str_eq(first, second);

    cr_assert_eq(tal_session_listen(again, NULL), TAL_OK);
    cr_assert_eq(tal_session_replay(again, actions, 5, &done), TAL_ESTALE, "nobody listens");
    cr_assert_eq(done, 0);
    tal_session_free(again);
}

Test(typing, reasons_add_up_to_the_level)
{
    tal_reason reason;
    const char *text = "You sound tired. When did the bill arrive?";
    int raw[TAL_SKILLS] = { 0 }, i = 0;
    type(session, text);
    for (; tal_session_reason(session, i, &reason) == TAL_OK; i++) {
        raw[reason.skill] += reason.points;
        cr_assert_leq(reason.end, strlen(text));
        cr_assert_lt(reason.start, reason.end);
    }
    cr_assert_eq(tal_session_reason(session, i, &reason), TAL_ECHOICE);
    cr_assert_eq(raw[TAL_DISCERNMENT], 200);
    cr_assert_eq(raw[TAL_VALIDATION], 200);
    cr_assert_eq(raw[TAL_DISAGREEMENT], 0);
    cr_assert_eq(tal_session_reason(session, -1, &reason), TAL_ECHOICE);
}

Test(typing, words_that_are_gone_are_taken_as_they_were)
{
    static const tal_action gone[] = { { (tal_action_kind)TAL_ACTION_ERASED, "" },
                                       { (tal_action_kind)TAL_ACTION_ERASED, "ask 1 2 -1" } };
    static const tal_action wrong[] = { { (tal_action_kind)TAL_ACTION_ERASED, "quote 2 2 -1" },
                                        { (tal_action_kind)TAL_ACTION_ERASED, "ask" } };
    tal_effect effect;
    cr_assert_eq(tal_session_act(session, &wrong[0], NULL), TAL_ECHOICE, "it is locked");
    cr_assert_eq(tal_session_act(session, &wrong[1], NULL), TAL_EINVAL);
    cr_assert_eq(tal_session_act(session, &gone[0], NULL), TAL_EUNCLEAR);
    cr_assert_eq(tal_session_act(session, &gone[1], &effect), TAL_OK);
    cr_assert_eq(effect.levels[0], 1);
    cr_assert_eq(effect.levels[1], 2);
    cr_assert_eq(effect.levels[2], -1);
}

/* ---- Words that were said before ---- */

static const char pasted[] = "You look tired of it all. When did the bill arrive here?";

/* A session that listens by a lexicon that begins with HEAD. */
static tal_session *start_with(const char *head, tal_lexicon **own, tal_listener **hears)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    tal_session *fresh = play_start(scenario, 0);
    tal_buffer_format(&text, "%s%s", head, words);
    cr_assert_eq(tal_lexicon_load_bytes(own, "own", text.bytes, text.length, NULL), TAL_OK);
    *hears = tal_listener_new(*own);
    cr_assert_eq(tal_session_listen(fresh, *hears), TAL_OK);
    play_on(fresh);
    tal_buffer_free(&text);
    return fresh;
}

/* The raw scores of the last text, "D V G". */
static const char *raw(const tal_session *talk)
{
    static char out[40];
    int sums[TAL_SKILLS] = { 0 };
    tal_reason reason;
    for (int i = 0; tal_session_reason(talk, i, &reason) == TAL_OK; i++)
        sums[reason.skill] += reason.points;
    snprintf(out, sizeof out, "%d %d %d", sums[0], sums[1], sums[2]);
    return out;
}

Test(typing, what_was_said_before_earns_nothing_where_the_lexicon_says_so)
{
    static const struct { const char *head, *second; } all[] = {
        { "repeated: nothing\n", "0 0 0" }, { "", "200 200 0" } };
    for (size_t i = 0; i < 2; i++) {
        tal_lexicon *own;
        tal_listener *hears;
        tal_session *talk = start_with(all[i].head, &own, &hears);
        tal_typed typed;
        cr_expect_eq(tal_session_would_take(talk, pasted, strlen(pasted), &typed), TAL_OK);
        cr_expect_str_eq(type(talk, pasted), "ask earned 2 2 -1", "what was only tried was not said");
        cr_expect_str_eq(raw(talk), "200 200 0");
        type(talk, pasted);
        cr_expect_str_eq(raw(talk), all[i].second);
        cr_assert_eq(tal_session_replay(talk, NULL, 0, NULL), TAL_OK);
        cr_expect_str_eq(type(talk, pasted), "ask earned 2 2 -1", "begun anew, nothing was said");
        tal_session_free(talk);
        tal_listener_free(hears);
        tal_lexicon_free(own);
    }
}

Test(typing, what_was_not_understood_was_not_said)
{
    tal_lexicon *own;
    tal_listener *hears;
    tal_session *talk = start_with("repeated: nothing\n", &own, &hears);
    char snapshot[2000];
    size_t length;
    cr_expect_str_eq(type(talk, "zimp zamp zump zemp zomp zymp"), "status -9");
    cr_assert_eq(tal_session_snapshot(talk, snapshot, sizeof snapshot, &length), TAL_OK);
    cr_expect_null(strstr(snapshot, "\ntyped\t"));
    type(talk, pasted);
    cr_assert_eq(tal_session_snapshot(talk, snapshot, sizeof snapshot, &length), TAL_OK);
    cr_expect_not_null(strstr(snapshot, "\ntyped\t"));
    tal_session_free(talk);
    tal_listener_free(hears);
    tal_lexicon_free(own);
}

Test(typing, a_replay_and_a_snapshot_know_what_was_said)
{
    tal_lexicon *own;
    tal_listener *hears;
    tal_session *talk = start_with("repeated: nothing\n", &own, &hears), *again = play_start(scenario, 0);
    const tal_action once[] = { { TAL_ACTION_TEXT, pasted } };
    char first[2000], second[2000];
    size_t length, done;
    type(talk, pasted);
    cr_assert_eq(tal_session_snapshot(talk, first, sizeof first, &length), TAL_OK);
    cr_assert_eq(tal_session_listen(again, hears), TAL_OK);
    cr_assert_eq(tal_session_restore(again, first, length, NULL), TAL_OK);
    play_on(again);
    cr_assert_eq(tal_session_snapshot(again, second, sizeof second, &length), TAL_OK);
    cr_expect_str_eq(first, second);
    type(again, pasted);
    cr_expect_str_eq(raw(again), "0 0 0");

    cr_assert_eq(tal_session_replay(again, once, 1, &done), TAL_OK);
    cr_assert_eq(tal_session_snapshot(again, second, sizeof second, &length), TAL_OK);
    cr_expect_str_eq(first, second);

    *strstr(first, "typed\t") = 'T';
    cr_expect_eq(tal_session_restore(again, first, length, NULL), TAL_ESTALE);
    cr_assert_eq(tal_session_snapshot(again, first, sizeof first, &length), TAL_OK);
    cr_expect_str_eq(first, second, "it is as it was");
    memcpy(strstr(first, "typed\t") + 6, "x", 1);
    cr_expect_eq(tal_session_restore(again, first, length, NULL), TAL_ESTALE, "no number");
    tal_session_free(talk);
    tal_session_free(again);
    tal_listener_free(hears);
    tal_lexicon_free(own);
}

Test(typing, what_cannot_be_typed_is_refused)
{
    tal_effect effect;
    cr_assert_eq(tal_session_type(session, "\xff", 1, &effect, NULL), TAL_EINVAL);
    cr_assert_eq(tal_session_listen(session, NULL), TAL_OK);
    cr_assert_eq(tal_session_type(session, "When?", 5, &effect, NULL), TAL_EINVAL);
    tal_session_reply(session, "deny", NULL);
    tal_session_listen(session, listener);
    cr_assert_eq(tal_session_type(session, "When?", 5, &effect, NULL), TAL_EINVAL,
                 "lines are still to come");
    play_on(session);
    play_say(session, "fold");
    cr_assert_eq(tal_session_type(session, "When?", 5, &effect, NULL), TAL_EENDED);
}

Test(typing, a_restored_session_goes_on_listening)
{
    char snapshot[2000];
    size_t length;
    tal_session *again = play_start(scenario, 0);
    tal_session_look(session, "log", NULL);
    cr_assert_eq(tal_session_snapshot(session, snapshot, sizeof snapshot, &length), TAL_OK);
    cr_assert_eq(tal_session_listen(again, listener), TAL_OK);
    cr_assert_eq(tal_session_restore(again, snapshot, length, NULL), TAL_OK);
    play_on(again);
    cr_assert_str_eq(type(again, "The log says Monday."), "quote earned 0 0 -1");
    tal_session_free(again);
}
