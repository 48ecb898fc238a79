/* What feedback has to say of an answer. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/listen.h"
#include "model/rubric.h"
#include "stage/turn.h"

static const char text[] =
    "return scenario 't' {\n"
    "  title = 'T', language = 'en',\n"
    "  persona = { name = 'Nuno', trust = 50, patience = 50 },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
    "  moments = { 'first' },\n"
    "  scene 'one' { moment = 'first', stance = 'open', says 'Well?',\n"
    "    reply 'ask' { 'What for?', discernment = 2, trust = 5, to = 'bad', why = 'It asks.' },\n"
    "    reply 'no' { 'No.', discernment = 0, trust = -5, to = 'bad' } },\n"
    "  outcome 'bad' { 'He goes.', result = 'lost' },\n"
    "}\n";

static const char *root(const char *name)
{
    static char path[4096];

    snprintf(path, sizeof path, "%s/%s", getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".", name);
    return path;
}

static tal_scenario *scenario;
static tal_rubric *rubric;
static tal_lexicon *lexicon;
static tal_game game;
static tal_turn turn;

static void begin(bool typed)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_event event;

    tal_scenario_load_bytes(&scenario, "t.lua", text, strlen(text), found);
    tal_scenario_seal(scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0);
    cr_assert_eq(tal_rubric_load(&rubric, root("assets/rubrics/three-skills.yaml"), found), TAL_OK);
    if (typed)
        cr_assert_eq(tal_lexicon_load(&lexicon, root("assets/language"), found), TAL_OK);
    tal_diagnostics_free(found);
    game = (tal_game){ .scenario = scenario,
                       .rubric = rubric,
                       .start = { "en", 1, 0, TAL_ORDER_WRITTEN },
                       .listener = typed ? tal_listener_new(lexicon) : NULL };
    cr_assert_eq(tal_game_begin(&game), TAL_OK);
    do
        cr_assert_eq(tal_game_next(&game, &event), TAL_OK);
    while (event.kind != TAL_EVENT_REPLIES);
    turn = (tal_turn){ .feedback = true };
}

static void end(void)
{
    tal_listener *listener = game.listener;

    tal_turn_free(&turn);
    tal_game_end(&game);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}

TestSuite(turn, .fini = end);

static void expect_explained(const char *words, const char *wanted)
{
    tal_page page = tal_page_new(200, TAL_DRESS_PLAIN);

    tal_turn_explain(&page, &turn, words, &game);
    cr_expect_str_eq(page.out.bytes ? page.out.bytes : "", wanted, "got:\n%s", page.out.bytes);
    tal_page_free(&page);
}

Test(turn, a_reply_is_told_by_what_it_did_and_why)
{
    begin(false);
    cr_assert_eq(tal_turn_reply(&turn, &game, 0), TAL_OK);
    expect_explained(NULL, "    Discernment 2 of 2, trust +5\n    It asks.\n");
}

Test(turn, without_feedback_no_reason_is_kept)
{
    begin(false);
    turn.feedback = false;
    cr_assert_eq(tal_turn_reply(&turn, &game, 0), TAL_OK);
    cr_expect_null(turn.why.bytes);
    cr_expect_eq(turn.effect.levels[TAL_DISCERNMENT], 2);
}

Test(turn, words_are_told_by_what_they_were_taken_as_too)
{
    static const char words[] = "When did you send the parcel?";

    begin(true);
    cr_assert_eq(tal_turn_words(&turn, &game, words), TAL_OK);
    cr_assert_eq(turn.reasons_count, 1);
    expect_explained(words, "    Discernment 2 of 2, trust +5\n"
                            "    Discernment +2: you ask about this case: "
                            "\u201CWhen did you send the parcel?\u201D\n"
                            "    It was taken as: What for?\n");
}

Test(turn, who_is_not_understood_is_asked_by_the_one_who_listens)
{
    const char *words;
    tal_text name;

    begin(true);
    cr_assert_eq(tal_turn_words(&turn, &game, "Xyzzy"), TAL_EUNCLEAR);
    cr_assert_eq(tal_turn_ask_back(&game, &name, &words), TAL_OK);
    cr_expect_str_eq(name.bytes, "Nuno");
    cr_expect_str_eq(words, "What do you mean?");
    cr_assert_eq(tal_turn_words(&turn, &game, "Plugh"), TAL_OK);
    cr_expect_not(turn.typed.understood);
}
