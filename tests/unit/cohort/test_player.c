/* What was handed in, played: the same as when a person plays it, and refused where it does not fit. */
#include "cohort/player.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "cohort/desk.h"
#include "session/session.h"

static tal_assembly assembly;
static tal_player *player;
static tal_attempt attempt;
static tal_performance performance;
static tal_refusal why;

static void begin(void)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/assets/assessments/three-conversations.yaml", desk_root());
    cr_assert_eq(tal_assembly_load(&assembly, path, &desk_finder, NULL), TAL_OK);
    cr_assert_eq(tal_player_new(&player, &assembly), TAL_OK);
    attempt = TAL_ATTEMPT_EMPTY;
    performance = TAL_PERFORMANCE_EMPTY;
}

static void end(void)
{
    tal_player_free(player);
    tal_attempt_free(&attempt);
    tal_performance_free(&performance);
    tal_assembly_close(&assembly);
}

TestSuite(player, .init = begin, .fini = end, .timeout = 60);

static void hand_in(const char *candidate, const char *scenario, const char *language, int form)
{
    tal_attempt_clear(&attempt, (tal_origin){ 1, 2, 3 });
    attempt.candidate = tal_attempt_say(&attempt, candidate, strlen(candidate));
    attempt.scenario = tal_attempt_say(&attempt, scenario, strlen(scenario));
    attempt.language = tal_attempt_say(&attempt, language, strlen(language));
    attempt.form = form;
}

static void answer(int kind, const char *id)
{
    tal_answer *it = tal_attempt_add(&attempt);

    it->kind = kind;
    it->id = id ? tal_attempt_say(&attempt, id, strlen(id)) : TAL_UNSAID;
}

/* ---- As a person plays ---- */

/* Takes something by chance, and hands it in. */
static void step(tal_session *session, const tal_event *event, uint64_t *chance)
{
    tal_choice choice;
    tal_look look;
    char id[100];

    *chance = tal_mix64(*chance + 1);
    if (*chance % 3 == 0 && tal_session_desk(session, (int)(*chance / 3 % 5), &look) == TAL_OK) {
        answer(TAL_ACTION_LOOK, look.id);
        cr_assert_eq(tal_session_look(session, strcpy(id, look.id), NULL), TAL_OK);
        return;
    }
    if (*chance % 17 == 1 && event->silence) {
        answer(TAL_ACTION_SILENCE, NULL);
        cr_assert_eq(tal_session_silence(session, NULL), TAL_OK);
        return;
    }
    cr_assert_eq(tal_session_choice(session, (int)(*chance / 3 % (uint64_t)event->replies), &choice), TAL_OK);
    if (choice.locked)
        return;
    answer(TAL_ACTION_REPLY, choice.id);
    cr_assert_eq(tal_session_reply(session, strcpy(id, choice.id), NULL), TAL_OK);
}

/* Plays conversation I by chance, for up to MOST steps, and hands all of it in. */
static void play_by_chance(int i, uint64_t chance, int most, tal_result *out)
{
    const tal_scenario *scenario = assembly.scenarios[i];
    int form = __builtin_ctzll(assembly.assessment->conversations[i].forms);
    tal_start start = { chance & 1 ? "en" : "es", chance, form, TAL_ORDER_SEEDED };
    tal_session *session;
    tal_event event;

    hand_in("c-1", scenario->id, start.language, form);
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    while (tal_session_next(session, &event) == TAL_OK && event.kind != TAL_EVENT_OUTCOME) {
        if (event.kind != TAL_EVENT_REPLIES)
            continue;
        if (most-- == 0)
            break;
        step(session, &event, &chance);
    }
    cr_assert_eq(tal_session_result(session, assembly.rubric, out), TAL_OK);
    tal_session_free(session);
}

/* It is the same when it has been bytes. */
static void survives_packing(void)
{
    const tal_scenario *scenario = assembly.scenarios[performance.conversation];
    tal_performance again = TAL_PERFORMANCE_EMPTY;
    tal_buffer bytes = TAL_BUFFER_EMPTY, twice = TAL_BUFFER_EMPTY;

    tal_performance_pack(&performance, scenario, &bytes);
    cr_assert_eq(tal_performance_unpack(&again, &assembly, performance.conversation, bytes.bytes, bytes.length, true),
                 TAL_OK);
    tal_performance_pack(&again, scenario, &twice);
    cr_assert(bytes.length == twice.length && memcmp(bytes.bytes, twice.bytes, bytes.length) == 0);
    for (size_t cut = 0; cut < bytes.length; cut++)
        cr_assert_eq(tal_performance_unpack(&again, &assembly, performance.conversation, bytes.bytes, cut, true),
                     TAL_EFILE, "cut at %zu", cut);
    tal_performance_free(&again);
    tal_buffer_free(&bytes);
    tal_buffer_free(&twice);
}

Test(player, comes_to_what_a_person_comes_to)
{
    int finished = 0;

    for (uint64_t seed = 0; seed < 300; seed++) {
        tal_result expected, result;

        play_by_chance((int)(seed % 3), tal_mix64(seed), seed % 7 ? 300 : 4, &expected);
        cr_assert_eq(tal_player_play(player, &attempt, &performance, &why), TAL_OK, "seed %d: %s", (int)seed, why.what);
        tal_performance_result(&performance, &assembly, &result);
        cr_assert_eq(performance.state, expected.outcome ? TAL_PERFORMANCE_FINISHED : TAL_PERFORMANCE_UNFINISHED);
        cr_assert_eq(why.code, expected.outcome ? TAL_REFUSALS : TAL_REFUSED_TOO_FEW);
        cr_assert(!expected.outcome == !result.outcome &&
                  (!expected.outcome || strcmp(expected.outcome, result.outcome) == 0));
        cr_assert(result.total == expected.total && result.passed == expected.passed);
        for (int i = 0; i < TAL_SKILLS; i++)
            cr_assert(result.skills[i].earned == expected.skills[i].earned &&
                      result.skills[i].possible == expected.skills[i].possible);
        finished += expected.outcome != NULL;
        survives_packing();
    }
    cr_assert_geq(finished, 200);
}

/* ---- What does not fit ---- */

/* The attempt is refused, in these words. */
static void is_refused(const char *expected)
{
    tal_buffer said = TAL_BUFFER_EMPTY;

    cr_assert_eq(tal_player_play(player, &attempt, &performance, &why), TAL_EFILE, "%s", expected);
    cr_assert_eq(performance.state, TAL_PERFORMANCE_REFUSED);
    tal_refusal_put(&why, &said);
    cr_assert_str_eq(said.bytes, expected);
    cr_assert(why.origin.file == 1 && why.origin.piece == 2 && why.origin.line == 3);
    tal_buffer_free(&said);
}

Test(player, refuses_what_the_assessment_does_not_have)
{
    hand_in("c-1", "weather", "en", 0);
    is_refused("the scenario \"weather\" is no part of this assessment");
    hand_in("c-1", "hundred-calls", "fr", 0);
    is_refused("this assessment is not held in the language \"fr\"");
    hand_in("c-1", "hundred-calls", "en", 2);
    is_refused("form 2 is none of this assessment's");
    hand_in("c-1", "hundred-calls", "en", 70);
    is_refused("form 70 is none of this assessment's");
    hand_in("", "hundred-calls", "en", 0);
    is_refused("a candidate's id has 1 to 200 bytes and no control characters");
    hand_in("a\nb", "hundred-calls", "en", 0);
    is_refused("a candidate's id has 1 to 200 bytes and no control characters");
}

Test(player, refuses_an_answer_that_does_not_fit_with_its_place)
{
    hand_in("c-1", "hundred-calls", "en", 0);
    answer(TAL_ACTION_LOOK, "tickets");
    answer(TAL_ACTION_REPLY, "of_another_version");
    is_refused("action 2: there is no reply \"of_another_version\" in the scene \"opening\"; was this played with another "
               "version?");
    hand_in("c-1", "hundred-calls", "en", 0);
    answer(TAL_ACTION_LOOK, "crystal_ball");
    is_refused("action 1: there is nothing \"crystal_ball\" on the desk (scene \"opening\"); was this played with another "
               "version?");
    hand_in("c-1", "hundred-calls", "en", 0);
    answer(TAL_ACTION_TEXT, "Hello");
    is_refused("action 1 is typed, and in this assessment replies are picked");
}

Test(player, refuses_what_comes_after_the_end)
{
    tal_result result;
    char expected[200];

    for (uint64_t seed = 3; !attempt.words.bytes || performance.state != TAL_PERFORMANCE_FINISHED; seed++) {
        play_by_chance(0, tal_mix64(seed), 300, &result);
        cr_assert_eq(tal_player_play(player, &attempt, &performance, &why), TAL_OK);
    }
    answer(TAL_ACTION_LOOK, "tickets");
    answer(TAL_ACTION_LOOK, "tickets");
    snprintf(expected, sizeof expected, "2 more actions come after the conversation has ended (\"%s\")", result.outcome);
    is_refused(expected);
}

Test(player, draws_form_and_seed_by_the_candidate_where_none_are_given)
{
    const tal_assessment *assessment = assembly.assessment;

    for (int i = 0; i < 20; i++) {
        char candidate[16];

        snprintf(candidate, sizeof candidate, "c-%d", i);
        hand_in(candidate, "hundred-calls", "en", -1);
        cr_assert_eq(tal_player_play(player, &attempt, &performance, &why), TAL_OK);
        cr_assert_eq(performance.form, tal_assessment_form(assessment, 0, candidate));
        cr_assert_eq(performance.seed, tal_assessment_seed(assessment, 0, candidate));
    }
}
