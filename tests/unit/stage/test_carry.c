/* A conversation goes on in an edited scenario. Each test edits the text below. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/listen.h"
#include "stage/carry.h"
#include "stage/interface.h"

static const char text[] =
    "return scenario 't' {\n"
    "  title = 'T', language = 'en',\n"
    "  persona = { name = 'Nuno', trust = 50, patience = 50 },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
    "  moments = { 'first' },\n"
    "  vary 'where' { { 'old' }, { 'new' } },\n"
    "  look 'label' { 'Read it', shows = 'Here.', trust = 5 },\n"
    "  scene 'one' { moment = 'first', says 'Well?',\n"
    "    reply 'ask' { 'What for?', discernment = 2, trust = 5, to = 'two' },\n"
    "    reply 'no' { 'No.', discernment = 0, trust = -5, to = 'two' } },\n"
    "  scene 'two' { says 'And now?',\n"
    "    reply 'go' { 'Soon.', to = 'three' },\n"
    "    reply 'quote' { 'Here.', when = 'seen.label', to = 'three' },\n"
    "    silence { seconds = 5, to = 'bad' } },\n"
    "  scene 'three' { says 'At last.', reply 'done' { 'Yes.', to = 'bad' },\n"
    "    reply 'more' { 'Wait.', to = 'two' } },\n"
    "  outcome 'bad' { 'He goes.', result = 'lost' },\n"
    "}\n";

static tal_scenario *before, *after;
static tal_game from, to;
static tal_buffer edited, news;

static tal_scenario *load(const char *bytes)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;

    tal_scenario_load_bytes(&scenario, "t.lua", bytes, strlen(bytes), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
    return scenario;
}

static void begin(void)
{
    tal_interface_speak("en");
    before = load(text);
    from = (tal_game){ .scenario = before, .start = { "en", 1, 1, TAL_ORDER_WRITTEN } };
    cr_assert_eq(tal_game_begin(&from), TAL_OK);
}

static void end(void)
{
    tal_game_end(&from);
    tal_game_end(&to);
    tal_scenario_free(before);
    tal_scenario_free(after);
    tal_buffer_free(&edited);
    tal_buffer_free(&news);
}

TestSuite(carry, .init = begin, .fini = end);

static tal_event_kind pull(tal_game *game)
{
    tal_event event;

    do
        cr_assert_eq(tal_game_next(game, &event), TAL_OK);
    while (event.kind == TAL_EVENT_SAYS || event.kind == TAL_EVENT_NOTE);
    return event.kind;
}

/* Replies by their ids, "look ID" and "silence". */
static void do_all(const char *const *steps)
{
    tal_effect effect;

    for (; *steps; steps++) {
        pull(&from);
        if (strncmp(*steps, "look ", 5) == 0)
            cr_assert_eq(tal_game_look(&from, *steps + 5, NULL), TAL_OK, "%s", *steps);
        else if (strcmp(*steps, "silence") == 0)
            cr_assert_eq(tal_game_silence(&from, &effect), TAL_OK);
        else
            cr_assert_eq(tal_game_reply(&from, *steps, &effect), TAL_OK, "%s", *steps);
    }
    pull(&from);
}

#define DO(...) do_all((const char *const[]){ __VA_ARGS__, NULL })

/* Replaces each WAS in the text by IS; the next edit goes on from there. */
static void edit(const char *was, const char *is)
{
    tal_buffer next = TAL_BUFFER_EMPTY;
    const char *at = edited.bytes ? edited.bytes : text, *found;

    cr_assert(strstr(at, was), "%s", was);
    for (; (found = strstr(at, was)); at = found + strlen(was)) {
        tal_buffer_add(&next, at, (size_t)(found - at));
        tal_buffer_text(&next, is);
    }
    tal_buffer_text(&next, at);
    tal_buffer_free(&edited);
    edited = next;
}

/* What is told, where it stands, and how many steps are left. */
static void expect(const char *told, const char *place, size_t steps)
{
    tal_state state;
    int form;

    tal_game_end(&to);
    tal_buffer_clear(&news);
    tal_scenario_free(after);
    after = load(edited.bytes);
    form = tal_carry_form(after, before, from.start.form, &news);
    to = (tal_game){ .scenario = after, .start = { "en", 1, form, TAL_ORDER_WRITTEN },
                     .listener = from.listener };
    cr_assert_eq(tal_carry(&to, &from, &news), TAL_OK);
    cr_expect_str_eq(news.bytes ? news.bytes : "", told);
    pull(&to);
    tal_session_state(to.session, &state);
    cr_expect_str_eq(state.scene, place);
    cr_expect_eq(to.count, steps, "%zu", to.count);
}

Test(carry, what_is_still_there_is_done_again_and_nothing_is_told)
{
    tal_event event;
    tal_state state;

    DO("ask", "look label", "quote");
    edit("'At last.'", "'Finally.'");
    edit("trust = 50", "trust = 60");
    expect("", "three", 3);
    cr_assert_eq(tal_game_restage(&to), TAL_OK);
    cr_assert_eq(tal_game_next(&to, &event), TAL_OK);
    cr_expect_str_eq(event.text.bytes, "Finally.", "the last lines are said again");
    tal_session_state(to.session, &state);
    cr_expect_eq(state.trust, 70);
}

Test(carry, it_borrows_nothing_of_what_it_was)
{
    DO("ask", "look label", "silence");
    edit("'At last.'", "'Finally.'");
    expect("", "bad", 3);
    tal_game_end(&from);
    tal_scenario_free(before);
    before = NULL;
    cr_expect_str_eq(to.entries[0].scene, "one");
    cr_expect_str_eq(to.entries[0].id, "ask");
    cr_expect_str_eq(to.entries[0].moment, "first");
    cr_expect_str_eq(to.entries[1].id, "label");
    cr_expect_eq(to.entries[2].kind, TAL_ENTRY_SILENCE);
    from = (tal_game){ .scenario = NULL };
}

Test(carry, a_reply_that_was_taken_out)
{
    DO("ask", "go", "more");
    edit("'go' {", "'leave' {");
    expect("The reply \u201Cgo\u201D is no longer there in \u201Ctwo\u201D.\n"
           "That undoes 2 steps: you stand in \u201Ctwo\u201D.\n", "two", 1);
}

Test(carry, a_reply_that_is_closed_now)
{
    DO("look label", "ask", "quote");
    edit("'seen.label'", "'not seen.label'");
    expect("The reply \u201Cquote\u201D cannot be given any more in \u201Ctwo\u201D.\n"
           "That undoes 1 step: you stand in \u201Ctwo\u201D.\n", "two", 2);
}

Test(carry, a_scene_where_nothing_is_open_any_more)
{
    DO("ask", "go");
    edit("'Soon.',", "'Soon.', when = 'seen.label',");
    expect("There is no way on from \u201Ctwo\u201D any more.\n"
           "That undoes 1 step: you stand in \u201Ctwo\u201D.\n", "two", 1);
}

Test(carry, a_look_that_was_taken_out_or_put_away)
{
    DO("look label", "ask");
    edit("look 'label'", "look 'paper'");
    edit("seen.label", "seen.paper");
    expect("The look \u201Clabel\u201D is no longer there.\n"
           "That undoes 2 steps: you stand in \u201Cone\u201D.\n", "one", 0);
    edit("look 'paper' { 'Read it',", "look 'label' { 'Read it', when = 'trust > 50',");
    edit("seen.paper", "seen.label");
    expect("The look \u201Clabel\u201D is not on the desk any more in \u201Cone\u201D.\n"
           "That undoes 2 steps: you stand in \u201Cone\u201D.\n", "one", 0);
}

Test(carry, silence_that_is_no_answer_any_more)
{
    DO("ask", "silence");
    edit("    silence { seconds = 5, to = 'bad' } },", "  },");
    expect("Silence is no answer in \u201Ctwo\u201D any more.\n"
           "That undoes 1 step: you stand in \u201Ctwo\u201D.\n", "two", 1);
}

Test(carry, a_scene_with_another_name_is_the_same)
{
    DO("ask", "go", "more", "go");
    edit("'two'", "'the_second'");
    expect("\u201Ctwo\u201D is now called \u201Cthe_second\u201D.\n", "three", 4);
}

Test(carry, so_is_the_one_where_it_stands)
{
    DO("ask", "go");
    edit("'three'", "'the_third'");
    expect("\u201Cthree\u201D is now called \u201Cthe_third\u201D.\n", "the_third", 2);
}

Test(carry, a_scene_that_was_taken_out)
{
    DO("ask", "go", "done");
    edit("to = 'two'", "to = 'three'");
    edit("scene 'two' { says 'And now?',\n"
         "    reply 'go' { 'Soon.', to = 'three' },\n"
         "    reply 'quote' { 'Here.', when = 'seen.label', to = 'three' },\n"
         "    silence { seconds = 5, to = 'bad' } },\n", "");
    expect("The scene \u201Ctwo\u201D is no longer there.\n"
           "That undoes 2 steps: you stand in \u201Cthree\u201D.\n", "three", 1);
}

Test(carry, a_way_that_leads_elsewhere)
{
    DO("ask", "go");
    edit("'What for?', discernment = 2, trust = 5, to = 'two'",
         "'What for?', discernment = 2, trust = 5, to = 'three'");
    expect("The scene \u201Ctwo\u201D is no longer what comes here.\n"
           "That undoes 1 step: you stand in \u201Cthree\u201D.\n", "three", 1);
}

Test(carry, the_last_way_leads_elsewhere)
{
    DO("ask", "go");
    edit("'Soon.', to = 'three'", "'Soon.', to = 'bad'");
    expect("You stand in \u201Cbad\u201D now, no longer in \u201Cthree\u201D.\n", "bad", 2);
}

Test(carry, a_function_that_fails_is_told_and_goes_no_further)
{
    DO("ask", "go");
    edit("'Soon.',", "'Soon.', set = function() return 1 end,");
    expect("t.lua:12: this function must answer with a table { name = value }, not with this number\n"
           "That undoes 1 step: you stand in \u201Ctwo\u201D.\n", "two", 1);
}

Test(carry, a_form_is_what_its_facts_are)
{
    DO("ask");
    edit("  vary 'where'", "  vary 'mood' { { 'calm' }, { 'angry' } },\n  vary 'where'");
    expect("\u201Cmood\u201D is new: it is \u201Ccalm\u201D here.\n", "two", 1);
    cr_expect_eq(to.start.form, 1);
}

Test(carry, the_number_of_a_form_may_change)
{
    DO("ask");
    edit("{ 'new' } },", "{ 'new' } },\n  vary 'mood' { { 'calm' }, { 'angry' } },");
    expect("\u201Cmood\u201D is new: it is \u201Ccalm\u201D here.\nForm 1 is now form 2.\n", "two", 1);
    cr_expect_eq(to.start.form, 2);
}

Test(carry, a_form_that_is_no_longer_there)
{
    DO("ask");
    edit("{ { 'old' }, { 'new' } }", "{ { 'old' }, { 'lost' } }");
    expect("\u201Cwhere\u201D can no longer be \u201Cnew\u201D: it is \u201Cold\u201D here.\n"
           "Form 1 is now form 0.\n", "two", 1);
    cr_expect_eq(to.start.form, 0);
}

/* A question is known by its sign. */
static const char words[] = "concepts:\n  function: { en: [=what, =is] }\n";

Test(carry, words_are_heard_again_and_may_mean_something_else)
{
    tal_lexicon *lexicon = NULL;
    tal_effect effect;
    tal_typed typed;

    tal_game_end(&from);
    cr_assert_eq(tal_lexicon_load_bytes(&lexicon, "w", words, sizeof words - 1, NULL), TAL_OK);
    from.listener = tal_listener_new(lexicon);
    from.count = from.capacity = 0;
    cr_assert_eq(tal_game_begin(&from), TAL_OK);
    pull(&from);
    cr_assert_eq(tal_game_type(&from, "blorp", &effect, &typed), TAL_EUNCLEAR);
    cr_assert_eq(tal_game_type(&from, "What is the purpose?", &effect, &typed), TAL_OK);
    cr_assert_str_eq(typed.reply, "ask");
    pull(&from);
    edit("'ask' {", "'wonder' {");
    expect("What you typed in \u201Cone\u201D is now taken as \u201Cwonder\u201D.\n", "two", 2);
    cr_expect_str_eq(to.entries[1].text, "What is the purpose?");
    tal_listener_free(from.listener);
    tal_lexicon_free(lexicon);
    from.listener = to.listener = NULL;
}
