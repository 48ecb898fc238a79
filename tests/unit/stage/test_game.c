#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "language/listen.h"
#include "stage/game.h"

static const char text[] =
    "return scenario 't' {\n"
    "  title = 'T', language = 'en',\n"
    "  persona = { name = 'Nuno', trust = 50, patience = 50 },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
    "  moments = { 'first' },\n"
    "  look 'label' { 'Read it', shows = 'Here.', trust = 5 },\n"
    "  scene 'one' { moment = 'first', says 'Well?',\n"
    "    reply 'ask' { 'What for?', discernment = 2, trust = 5, to = 'two' },\n"
    "    reply 'no' { 'No.', discernment = 0, trust = -5, to = 'two' } },\n"
    "  scene 'two' { says 'And now?', says 'Well?',\n"
    "    reply 'go' { 'Soon.', to = 'bad' },\n"
    "    reply 'quote' { 'Here.', when = 'seen.label', to = 'bad' } },\n"
    "  outcome 'bad' { 'He goes.', result = 'lost' },\n"
    "}\n";

static tal_scenario *scenario;
static tal_game game;

static void set_up(void)
{
    tal_diagnostics *found = tal_diagnostics_new();

    tal_scenario_load_bytes(&scenario, "t.lua", text, strlen(text), found);
    tal_scenario_seal(scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0);
    tal_diagnostics_free(found);
    game = (tal_game){ .scenario = scenario, .start = { "en", 1, 0, TAL_ORDER_WRITTEN } };
    cr_assert_eq(tal_game_begin(&game), TAL_OK);
}

static void tear_down(void)
{
    tal_game_end(&game);
    tal_scenario_free(scenario);
}

TestSuite(game, .init = set_up, .fini = tear_down);

/* Pulls events up to the next turn or the end; how many lines were said. */
static int pull(tal_event_kind wanted)
{
    int said = 0;

    for (;;) {
        tal_event event;

        cr_assert_eq(tal_game_next(&game, &event), TAL_OK);
        if (event.kind == TAL_EVENT_SAYS) {
            said++;
            continue;
        }
        cr_assert_eq(event.kind, wanted);
        return said;
    }
}

static void reply(const char *id)
{
    tal_effect effect;

    cr_assert_eq(tal_game_reply(&game, id, &effect), TAL_OK, "%s", id);
}

static int trust(void)
{
    tal_state state;

    tal_session_state(game.session, &state);
    return state.trust;
}

Test(game, what_is_done_is_kept_in_order)
{
    tal_action *actions;
    tal_text shown;

    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_look(&game, "label", &shown), TAL_OK);
    cr_assert_str_eq(shown.bytes, "Here.");
    reply("ask");
    pull(TAL_EVENT_REPLIES);
    reply("go");
    pull(TAL_EVENT_OUTCOME);
    cr_assert_eq(game.count, 3);
    cr_assert_eq(game.entries[1].turn, 0);
    cr_assert_str_eq(game.entries[1].scene, "one");
    cr_assert_str_eq(game.entries[1].moment, "first");
    cr_assert_eq(game.entries[1].levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(game.entries[2].turn, 1);
    cr_assert_null(game.entries[2].moment);
    cr_assert_eq(tal_game_actions(&game, &actions), TAL_OK);
    cr_assert_eq(actions[0].kind, TAL_ACTION_LOOK);
    cr_assert_str_eq(actions[2].id, "go");
    free(actions);
}

Test(game, what_cannot_be_chosen_is_not_kept)
{
    tal_effect effect;
    tal_text shown;

    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_reply(&game, "go", &effect), TAL_ECHOICE);
    cr_assert_eq(tal_game_look(&game, "nothing", &shown), TAL_ECHOICE);
    cr_assert_eq(tal_game_silence(&game, &effect), TAL_ECHOICE);
    cr_assert_eq(game.count, 0);
}

Test(game, back_takes_the_last_reply_and_what_was_looked_at_after_it)
{
    tal_text shown;

    pull(TAL_EVENT_REPLIES);
    reply("no");
    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_look(&game, "label", &shown), TAL_OK);
    cr_assert_eq(trust(), 50);
    cr_assert_eq(tal_game_back(&game), TAL_OK);
    cr_assert_eq(pull(TAL_EVENT_REPLIES), 1, "the lines of the scene come again");
    cr_assert_eq(trust(), 50);
    cr_assert_eq(game.count, 0);
    cr_assert_not(tal_game_has_seen(&game, "label"));
    cr_assert_eq(tal_game_back(&game), TAL_ECHOICE);
}

Test(game, back_keeps_what_was_looked_at_before)
{
    tal_text shown;

    pull(TAL_EVENT_REPLIES);
    reply("ask");
    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_look(&game, "label", &shown), TAL_OK);
    reply("quote");
    pull(TAL_EVENT_OUTCOME);
    cr_assert_eq(tal_game_back(&game), TAL_OK);
    cr_assert_eq(pull(TAL_EVENT_REPLIES), 2, "both lines come again");
    cr_assert(tal_game_has_seen(&game, "label"));
    cr_assert_eq(trust(), 60);
    reply("quote"); /* open, for the look was repeated */
}

Test(game, a_record_is_taken_up_with_its_rewinds)
{
    tal_entry entries[] = {
        { .kind = TAL_ENTRY_REPLY, .id = "no", .seq = 1 },
        { .kind = TAL_ENTRY_LOOK, .id = "label", .seq = 2 },
        { .kind = TAL_ENTRY_REWIND, .seq = 3, .back_to = 1 },
        { .kind = TAL_ENTRY_REPLY, .id = "ask", .seq = 4 },
        { .kind = TAL_ENTRY_LOOK, .id = "label", .seq = 5 },
    };
    const tal_log log = { .entries = entries, .entries_count = 5 };

    cr_assert_eq(tal_game_take_up(&game, &log), TAL_OK);
    cr_assert_eq(game.count, 2);
    cr_assert_eq(pull(TAL_EVENT_REPLIES), 2, "the last lines are said again");
    cr_assert_eq(trust(), 60);
    cr_assert(tal_game_has_seen(&game, "label"));
}

Test(game, a_record_that_does_not_fit_is_refused)
{
    tal_entry entries[] = { { .kind = TAL_ENTRY_REPLY, .id = "ask", .seq = 1 },
                            { .kind = TAL_ENTRY_REPLY, .id = "nobody", .seq = 2 } };
    const tal_log log = { .entries = entries, .entries_count = 2 };

    cr_assert_neq(tal_game_take_up(&game, &log), TAL_OK);
}

Test(game, one_can_go_back_to_any_answer)
{
    pull(TAL_EVENT_REPLIES);
    reply("no");
    pull(TAL_EVENT_REPLIES);
    reply("go");
    pull(TAL_EVENT_OUTCOME);
    cr_assert_eq(tal_game_back_to(&game, 2), TAL_EINVAL, "there is none");
    cr_assert_eq(tal_game_back_to(&game, 0), TAL_OK);
    cr_assert_eq(game.count, 0);
    cr_assert_eq(pull(TAL_EVENT_REPLIES), 1);
    cr_assert_eq(trust(), 50);
}

Test(game, one_cannot_go_back_to_a_look)
{
    tal_text shown;

    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_look(&game, "label", &shown), TAL_OK);
    cr_assert_eq(tal_game_back_to(&game, 0), TAL_EINVAL);
}

Test(game, going_back_undoes_a_rating)
{
    const int rating[TAL_SKILLS] = { 70, -1, 0 };

    pull(TAL_EVENT_REPLIES);
    reply("no");
    tal_game_rate(&game, rating);
    cr_assert(game.rated);
    cr_assert_eq(game.rating[0], 70);
    cr_assert_eq(tal_game_back(&game), TAL_OK);
    cr_assert_not(game.rated);
}

Test(game, a_rating_is_taken_up)
{
    tal_entry entries[] = { { .kind = TAL_ENTRY_REPLY, .id = "ask", .seq = 1 } };
    const tal_log log = { .entries = entries, .entries_count = 1, .rated = 2, .rating = { -1, 5, 6 } };

    cr_assert_eq(tal_game_take_up(&game, &log), TAL_OK);
    cr_assert(game.rated);
    cr_assert_eq(game.rating[1], 5);
}

/* A question is known by its sign. */
static const char words[] = "concepts:\n  function: { en: [=what, =is] }\n";

Test(game, words_are_kept_and_can_be_taken_back)
{
    tal_lexicon *lexicon = NULL;
    tal_effect effect;
    tal_typed typed;

    tal_game_end(&game);
    cr_assert_eq(tal_lexicon_load_bytes(&lexicon, "w", words, sizeof words - 1, NULL), TAL_OK);
    game = (tal_game){ .scenario = scenario, .start = { "en", 1, 0, TAL_ORDER_WRITTEN },
                       .listener = tal_listener_new(lexicon) };
    cr_assert_eq(tal_game_begin(&game), TAL_OK);
    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_type(&game, "blorp", &effect, &typed), TAL_EUNCLEAR);
    cr_assert_eq(tal_game_type(&game, "What is the purpose?", &effect, &typed), TAL_OK);
    cr_assert_str_eq(typed.reply, "ask");
    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_type(&game, "zimp", &effect, &typed), TAL_EUNCLEAR);
    cr_assert_eq(game.count, 3);
    cr_assert_null(game.entries[0].id, "it was not understood");
    cr_assert_str_eq(game.entries[1].text, "What is the purpose?");
    cr_assert_eq(game.entries[1].levels[TAL_DISCERNMENT], 2);

    cr_assert_eq(tal_game_back_to(&game, 0), TAL_EINVAL, "that was no answer");
    cr_assert_eq(tal_game_back(&game), TAL_OK);
    cr_assert_eq(game.count, 1);
    pull(TAL_EVENT_REPLIES);
    cr_assert_eq(tal_game_type(&game, "blorp", &effect, &typed), TAL_OK,
                 "in this turn it was asked already");
    cr_assert_not(typed.understood);
    tal_game_end(&game);
    tal_listener_free(game.listener);
    tal_lexicon_free(lexicon);
}
