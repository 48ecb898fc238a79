#include <criterion/criterion.h>
#include <string.h>

#include "debrief/account.h"
#include "language/listen.h"
#include "session/session.h"

static const char text[] =
    "return scenario 't' {\n"
    "  title = 'T', language = 'en',\n"
    "  persona = { name = 'Nuno', trust = 50, patience = 50 },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'It is in {place}.', value = 'V' },\n"
    "  moments = { { 'first', idea = 'Ask first.' }, 'second',\n"
    "              { 'third', when = \"where == 'old'\", idea = 'Look.' },\n"
    "              { 'other', when = \"where == 'new'\", idea = 'Not here.' } },\n"
    "  vary 'where' { { 'old', place = 'Lugo' }, { 'new', place = 'Vigo' } },\n"
    "  look 'label' { 'Read it', shows = 'To his old address.' },\n"
    "  look 'clock' { 'See the time', shows = 'Ten.' },\n"
    "  scene 'one' { moment = 'first', note 'A counter.', says 'Well?',\n"
    "    reply 'ask' { 'What is it for?', discernment = 2, validation = 1, trust = 5, to = 'two',\n"
    "                  why = 'You asked.' },\n"
    "    reply 'wall' { 'No.', discernment = 0, validation = 0, patience = -60, to = 'two' },\n"
    "    reply 'own' { 'Hm.', discernment = 0, validation = 1, to = 'two', better = 'Say more.' } },\n"
    "  scene 'two' { moment = 'second', says 'And now?',\n"
    "    reply 'quote' { 'It says where.', when = 'seen.label', locked = 'Not read.',\n"
    "                    discernment = 2, to = { { 'three', when = \"where == 'old' and trust > 90\" },\n"
    "                    { 'four', when = 'trust > 90' }, 'good' }, why = 'A fact.' },\n"
    "    reply 'guess' { 'Soon.', discernment = 0, to = 'bad' },\n"
    "    silence { seconds = 5, discernment = 0, to = 'bad' } },\n"
    "  scene 'three' { moment = 'third', reply 'yes' { 'Yes.', discernment = 1, to = 'good' } },\n"
    "  scene 'four' { moment = 'other', reply 'yes' { 'Yes.', discernment = 1, to = 'good' } },\n"
    "  outcome 'good' { 'It comes.', result = 'resolved', for_client = 'A parcel.' },\n"
    "  outcome 'bad' { 'He goes.', result = 'lost' },\n"
    "}\n";

static const tal_start start = { "en", 1, 0, TAL_ORDER_WRITTEN };

static tal_scenario *load(void)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;

    tal_scenario_load_bytes(&scenario, "t.lua", text, strlen(text), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
    return scenario;
}

static tal_account *tell(const tal_scenario *scenario, const tal_action *actions, size_t count)
{
    tal_account *account = NULL;
    tal_status status = tal_account_new(&account, scenario, &start, NULL, actions, count);

    cr_assert_eq(status, TAL_OK, "%s", tal_status_text(status));
    return account;
}

Test(account, tells_the_conversation_in_order)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_LOOK, "label" },
                                          { TAL_ACTION_REPLY, "quote" } };
    static const tal_part_kind kinds[] = { TAL_PART_NOTE, TAL_PART_SAYS, TAL_PART_REPLY,
                                           TAL_PART_SAYS, TAL_PART_LOOK, TAL_PART_REPLY,
                                           TAL_PART_OUTCOME };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 3);

    cr_assert_eq(account->parts_count, 7);
    for (size_t i = 0; i < 7; i++)
        cr_expect_eq(account->parts[i].kind, kinds[i], "part %zu", i);
    cr_assert_str_eq(account->parts[1].speaker, "Nuno");
    cr_assert_str_eq(account->parts[1].text, "Well?");
    cr_assert_str_eq(account->parts[2].id, "ask");
    cr_assert_str_eq(account->parts[2].why, "You asked.");
    cr_assert_str_eq(account->parts[2].moment, "first");
    cr_assert_eq(account->parts[2].turn, 0);
    cr_assert_eq(account->parts[2].effect.levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(account->parts[2].effect.levels[TAL_DISAGREEMENT], -1);
    cr_assert_eq(account->parts[2].trust, 55);
    cr_assert_eq(account->parts[5].turn, 1);
    cr_assert_str_eq(account->parts[4].speaker, "Read it");
    cr_assert_str_eq(account->parts[4].text, "To his old address.");
    cr_assert_str_eq(account->parts[6].id, "good");
    cr_assert_str_eq(account->for_client, "A parcel.");
    cr_assert_str_eq(account->for_company, "");
    cr_assert_str_eq(account->result, "resolved");
    cr_assert_str_eq(account->claim, "C");
    cr_assert_str_eq(account->truth, "It is in Lugo.");
    cr_assert_str_eq(account->value, "V");
    cr_assert_str_eq(account->expected, "");
    cr_assert_eq(account->parts[4].action, 1);
    cr_assert_eq(account->parts[5].action, 2);
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, counts_the_points_of_the_moments_that_were_met)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "wall" }, { TAL_ACTION_LOOK, "label" },
                                          { TAL_ACTION_REPLY, "quote" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 3);
    int earned;

    cr_expect_eq(tal_account_points(account, TAL_DISCERNMENT, &earned), 4);
    cr_expect_eq(earned, 2);
    cr_expect_eq(tal_account_points(account, TAL_VALIDATION, &earned), 1);
    cr_expect_eq(earned, 0);
    cr_expect_eq(tal_account_points(account, TAL_DISAGREEMENT, &earned), 0);
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, an_idea_stands_with_the_reply_that_decided_its_moment)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_REPLY, "guess" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 2);

    cr_assert_str_eq(account->parts[2].idea, "Ask first.");
    cr_assert_str_eq(account->parts[4].moment, "second");
    cr_assert_str_eq(account->parts[4].idea, "", "the author gave none");
    cr_assert_str_eq(account->parts[1].idea, "");
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, a_moment_of_this_form_that_was_not_reached_is_told)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "ask" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 1);

    cr_assert_eq(account->unmet_count, 2, "that of the other form is none");
    cr_assert_str_eq(account->unmet[0].moment, "second");
    cr_assert_str_eq(account->unmet[0].idea, "");
    cr_assert_str_eq(account->unmet[1].moment, "third");
    cr_assert_str_eq(account->unmet[1].idea, "Look.");
    cr_assert_eq(account->form, 0);
    cr_assert_eq(account->forms, 2);
    cr_assert_null(account->result);
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, names_a_better_line_where_there_was_one)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "wall" }, { TAL_ACTION_REPLY, "guess" } };
    static const tal_action own[] = { { TAL_ACTION_REPLY, "own" } };
    static const tal_action best[] = { { TAL_ACTION_REPLY, "ask" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 2);

    cr_assert_str_eq(account->parts[2].better, "What is it for?");
    cr_assert_str_eq(account->parts[2].better_why, "You asked.");
    cr_assert_null(account->parts[2].better_locked);
    cr_assert_eq(account->parts[2].patience, 0);
    cr_assert_eq(account->parts[2].effect.patience, -50);
    tal_account_free(account);

    account = tell(scenario, own, 1);
    cr_assert_str_eq(account->parts[2].better, "Say more.");
    tal_account_free(account);

    account = tell(scenario, best, 1);
    cr_assert_null(account->parts[2].better);
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, a_better_line_that_was_locked_says_why)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_REPLY, "guess" } };
    static const tal_action looked[] = { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_LOOK, "label" },
                                         { TAL_ACTION_REPLY, "guess" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 2);

    cr_assert_str_eq(account->parts[4].better, "It says where.");
    cr_assert_str_eq(account->parts[4].better_locked, "Not read.");
    tal_account_free(account);

    account = tell(scenario, looked, 3);
    cr_assert_str_eq(account->parts[5].better, "It says where.");
    cr_assert_null(account->parts[5].better_locked);
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, tells_what_was_never_looked_at)
{
    static const tal_action actions[] = { { TAL_ACTION_LOOK, "clock" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 1);

    cr_assert_eq(account->unseen_count, 1);
    cr_assert_str_eq(account->unseen[0].id, "label");
    cr_assert_str_eq(account->unseen[0].label, "Read it");
    cr_assert_str_eq(account->unseen[0].shows, "To his old address.");
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, silence_is_a_part_of_its_own)
{
    static const tal_action actions[] = { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_SILENCE, NULL } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 2);

    cr_assert_eq(account->parts[4].kind, TAL_PART_SILENCE);
    cr_assert_str_eq(account->parts[4].text, "");
    cr_assert_eq(account->parts[4].effect.levels[TAL_DISCERNMENT], 0);
    cr_assert_str_eq(account->parts[5].id, "bad");
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, a_conversation_may_stop_anywhere)
{
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, NULL, 0);

    cr_assert_eq(account->parts_count, 2);
    cr_assert_str_eq(account->for_client, "");
    tal_account_free(account);
    tal_scenario_free(scenario);
}

Test(account, actions_that_do_not_fit_are_refused)
{
    static const tal_action bad[][3] = {
        { { TAL_ACTION_REPLY, "nobody" }, { TAL_ACTION_REPLY, "guess" } },
        { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_REPLY, "quote" } }, /* locked */
        { { TAL_ACTION_LOOK, "nothing" }, { TAL_ACTION_REPLY, "ask" } },
        { { TAL_ACTION_SILENCE, NULL }, { TAL_ACTION_REPLY, "ask" } },
        { { TAL_ACTION_REPLY, "ask" }, { TAL_ACTION_REPLY, "guess" }, { TAL_ACTION_REPLY, "ask" } },
    };
    tal_scenario *scenario = load();

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        tal_account *account = NULL;

        cr_expect_eq(tal_account_new(&account, scenario, &start, NULL, bad[i], i == 4 ? 3 : 2), TAL_ESTALE,
                     "case %zu", i);
        cr_expect_null(account);
    }
    tal_scenario_free(scenario);
}

/* A question is known by its sign. */
static const char words[] = "concepts:\n  function: { en: [=what, =is, =it, =the, =of] }\n"
                            "  asks: { en: [=what] }\n";

Test(account, tells_what_was_typed_and_what_it_was_taken_as)
{
    const tal_action actions[] = { { TAL_ACTION_TEXT, "blorp" },
                                   { TAL_ACTION_TEXT, "What is it for? A present?" },
                                   { TAL_ACTION_LOOK, "label" },
                                   { TAL_ACTION_TEXT, "It says where." } };
    tal_scenario *scenario = load();
    tal_lexicon *lexicon = NULL;
    tal_listener *listener;
    tal_account *account = NULL;
    const tal_part *parts;

    cr_assert_eq(tal_lexicon_load_bytes(&lexicon, "w", words, sizeof words - 1, NULL), TAL_OK);
    listener = tal_listener_new(lexicon);
    cr_assert_eq(tal_account_new(&account, scenario, &start, listener, actions, 4), TAL_OK);
    parts = account->parts;
    cr_assert_eq(parts[2].kind, TAL_PART_UNCLEAR);
    cr_assert_str_eq(parts[2].text, "blorp");
    cr_assert_eq(parts[3].kind, TAL_PART_TEXT);
    cr_assert_str_eq(parts[3].text, "What is it for? A present?");
    cr_assert_str_eq(parts[3].taken, "What is it for?");
    cr_assert_str_eq(parts[3].why, "", "which is said of other words");
    cr_assert_str_eq(parts[3].moment, "first");
    cr_assert_eq(parts[3].effect.levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(parts[3].effect.levels[TAL_VALIDATION], 0);
    cr_assert_gt(parts[3].reasons_count, 0);
    cr_assert_eq(parts[3].reasons[0].skill, TAL_DISCERNMENT);
    cr_assert_str_eq(parts[3].better, "What is it for?", "it would have earned more");
    cr_assert_str_eq(parts[3].better_why, "You asked.");
    cr_assert_eq(parts[6].kind, TAL_PART_TEXT);
    cr_assert_null(parts[6].better, "these are its very words");
    tal_account_free(account);

    cr_assert_eq(tal_account_new(&account, scenario, &start, NULL, actions, 4), TAL_ESTALE,
                 "nobody listens");
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    tal_scenario_free(scenario);
}

Test(account, tells_of_erased_words_what_is_known)
{
    const tal_action actions[] = { { (tal_action_kind)TAL_ACTION_ERASED, "" },
                                   { (tal_action_kind)TAL_ACTION_ERASED, "ask 2 0 -1" } };
    tal_scenario *scenario = load();
    tal_account *account = tell(scenario, actions, 2);

    cr_assert_eq(account->parts[2].kind, TAL_PART_UNCLEAR);
    cr_assert_str_eq(account->parts[2].text, "");
    cr_assert_eq(account->parts[3].kind, TAL_PART_TEXT);
    cr_assert_str_eq(account->parts[3].text, "");
    cr_assert_str_eq(account->parts[3].taken, "What is it for?");
    cr_assert_eq(account->parts[3].effect.levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(account->parts[3].reasons_count, 0);
    tal_account_free(account);
    tal_scenario_free(scenario);
}
