/* What a session earned: points of its moments, floors, weights, and whether that is a pass. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <talante/talante.h>

#include "session/play.h"
#include "session/session.h"

/* Three moments of discernment, two of validation, none of disagreement; level N by reply rN. */
#define THREE                                                                                      \
    PLAY("moments = { \"one\", \"two\", { \"three\", when = \"cause == 'ours'\" } },\n"            \
         "vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n"                                      \
         "scene \"a\" { moment = \"one\", reply \"r0\" { \"0\", discernment = 0, validation = 2, " \
         "to = \"b\" },\n"                                                                         \
         "  reply \"r1\" { \"1\", discernment = 1, validation = 1, to = \"b\" },\n"                \
         "  reply \"r2\" { \"2\", discernment = 2, validation = 0, to = \"b\" },\n"                \
         "  reply \"leave\" { \"l\", discernment = 2, validation = 2, to = \"well\" } },\n"        \
         "scene \"b\" { moment = \"two\", reply \"r0\" { \"0\", discernment = 0, validation = 1, " \
         "to = \"c\" },\n"                                                                         \
         "  reply \"r1\" { \"1\", discernment = 1, validation = 0, to = \"c\" } },\n"              \
         "scene \"c\" { moment = \"three\", reply \"r0\" { \"0\", discernment = 0, to = \"ill\" "  \
         "},\n"                                                                                    \
         "  reply \"r2\" { \"2\", discernment = 2, to = \"well\" } },\n" ENDS)

static tal_result play_all(int form, const char *a, const char *b, const char *c)
{
    tal_scenario *scenario = play_load(THREE, NULL);
    tal_rubric *rubric = play_rubric();
    tal_session *session = play_start(scenario, form);
    tal_result result;
    play_on(session);
    play_say(session, a);
    if (b)
        play_say(session, b);
    if (c)
        play_say(session, c);
    cr_assert_eq(tal_session_result(session, rubric, &result), TAL_OK);
    result.outcome = NULL; /* it dies with the scenario; its result is a fixed text */
    tal_session_free(session);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    return result;
}

static void scores_are(tal_result result, int discernment, int validation, int total)
{
    cr_assert_eq(result.skills[TAL_DISCERNMENT].score, discernment);
    cr_assert_eq(result.skills[TAL_VALIDATION].score, validation);
    cr_assert_eq(result.skills[TAL_DISAGREEMENT].score, -1, "it is never exercised");
    cr_assert_eq(result.total, total);
}

Test(tally, scores_are_floors_of_what_was_possible_in_the_form)
{
    tal_result result = play_all(0, "r2", "r0", "r2");
    cr_assert_eq(result.skills[TAL_DISCERNMENT].earned, 4);
    cr_assert_eq(result.skills[TAL_DISCERNMENT].possible, 5);
    cr_assert_eq(result.skills[TAL_VALIDATION].earned, 1);
    cr_assert_eq(result.skills[TAL_VALIDATION].possible, 3);
    scores_are(result, 80, 33, 56); /* 1/3 is 33; (80 + 33) / 2 is 56 */

    result = play_all(1, "r2", "r0", "r2");
    cr_assert_eq(result.skills[TAL_DISCERNMENT].possible, 3,
                 "the third moment is not in this form");
    cr_assert_eq(result.skills[TAL_DISCERNMENT].earned, 2, "and earns nothing");
    scores_are(result, 66, 33, 49);
}

Test(tally, a_moment_that_is_not_met_earns_nothing)
{
    tal_result result = play_all(0, "leave", NULL, NULL);
    scores_are(result, 40, 66, 53);
    cr_assert_not(result.passed);
}

Test(tally, a_skill_of_fewer_than_three_moments_is_not_measured)
{
    tal_result result = play_all(0, "r1", "r1", "r2");
    cr_assert_eq(result.skills[TAL_DISCERNMENT].moments, 3);
    cr_assert(result.skills[TAL_DISCERNMENT].measured);
    cr_assert_eq(result.skills[TAL_VALIDATION].moments, 2);
    cr_assert_not(result.skills[TAL_VALIDATION].measured);
    cr_assert_not(result.skills[TAL_DISAGREEMENT].measured);
    cr_assert_not(play_all(1, "r1", "r1", "r2").skills[TAL_DISCERNMENT].measured,
                  "two in that form");
}

Test(tally, before_the_end_there_is_no_result)
{
    tal_scenario *scenario = play_load(THREE, NULL);
    tal_rubric *rubric = play_rubric();
    tal_session *session = play_start(scenario, 0);
    tal_result result;

    play_on(session);
    play_say(session, "r2");
    cr_assert_eq(tal_session_result(session, rubric, &result), TAL_OK);
    cr_assert_null(result.outcome);
    cr_assert_null(result.result);
    cr_assert_not(result.passed);
    scores_are(result, 40, 0, 20);
    tal_session_free(session);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}

/* ---- Passing ---- */

#define ONE(level, outcome)                                                                        \
    PLAY("moments = { \"m\" }, scene \"a\" { moment = \"m\",\n"                                    \
         "  reply \"best\" { \"b\", discernment = 2, validation = 2, disagreement = 2, to = "      \
         "\"well\" },\n"                                                                           \
         "  reply \"x\" { \"x\", " level ", to = \"" outcome "\" } },\n" ENDS)

#define RUBRIC(weights, cut, floor)                                                                \
    "rubric: r\ncut: " cut "\npassing: [resolved]\nskills:\n"                                      \
    "  discernment: { weight: " weights ", floor: " floor                                          \
    ", name: { en: D }, anchors: [{ en: 0 }, { en: 1 }, { en: 2 }] }\n"                            \
    "  validation: { weight: 1, floor: 0, name: { en: V }, anchors: [{ en: 0 }, { en: 1 }, { en: " \
    "2 }] }\n"                                                                                     \
    "  disagreement: { weight: 1, floor: 0, name: { en: G }, anchors: [{ en: 0 }, { en: 1 }, { "   \
    "en: 2 }] }\n"

static tal_result take_x(const char *lua, const char *yaml)
{
    tal_scenario *scenario = play_load(lua, NULL);
    tal_session *session = play_start(scenario, 0);
    tal_rubric *rubric = NULL;
    tal_result result;
    cr_assert_eq(tal_rubric_load_bytes(&rubric, "r.yaml", yaml, strlen(yaml), NULL), TAL_OK);
    play_on(session);
    play_say(session, "x");
    cr_assert_eq(tal_session_result(session, rubric, &result), TAL_OK);
    result.outcome = NULL;
    tal_session_free(session);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    return result;
}

Test(tally, the_total_is_weighted_and_floored)
{
    static const char lua[] = ONE("discernment = 1, validation = 2, disagreement = 2", "well");
    cr_assert_eq(take_x(lua, RUBRIC("1", "0", "0")).total, 83); /* 250 / 3 */
    cr_assert_eq(take_x(lua, RUBRIC("2", "0", "0")).total, 75);
    cr_assert_eq(take_x(lua, RUBRIC("0", "0", "0")).total, 100);
    cr_assert_eq(take_x(lua, RUBRIC("100", "0", "0")).total, 50); /* 5200 / 102 is 50.98 */
}

Test(tally, a_pass_takes_the_cut_every_floor_and_a_result_that_passes)
{
    static const char good[] = ONE("discernment = 1, validation = 2, disagreement = 2", "well");
    static const char lost[] = ONE("discernment = 1, validation = 2, disagreement = 2", "ill");
    cr_assert(take_x(good, RUBRIC("1", "83", "50")).passed, "at the cut and at the floor");
    cr_assert_not(take_x(good, RUBRIC("1", "84", "50")).passed, "under the cut");
    cr_assert_not(take_x(good, RUBRIC("1", "83", "51")).passed, "under a floor");
    cr_assert_not(take_x(lost, RUBRIC("1", "83", "50")).passed, "lost does not pass");
    cr_assert_str_eq(take_x(lost, RUBRIC("1", "83", "50")).result, "lost");
}

Test(tally, a_level_of_no_use_is_no_possible_point)
{
    static const char lua[] =
        PLAY("moments = { \"m\" }, scene \"a\" { moment = \"m\",\n"
             "  reply \"x\" { \"x\", discernment = 0, validation = 1, to = \"well\" },\n"
             "  reply \"y\" { \"y\", discernment = 0, validation = 2, when = \"claim.verdict == "
             "'right'\", to = \"well\" } },\n" ENDS);
    tal_result result = take_x(lua, RUBRIC("1", "0", "0"));
    cr_assert_eq(result.skills[TAL_DISCERNMENT].score, -1, "no reply gives any of it");
    cr_assert_eq(result.skills[TAL_VALIDATION].possible, 1,
                 "a reply that never holds gives nothing");
    cr_assert_eq(result.total, 100);
}

/* Points earned, possible and moments of each skill, and how it ended. */
static tal_result part(const char *result, int earned[3], int possible[3], int moments[3])
{
    tal_result out = { .outcome = "some", .result = result };
    for (int i = 0; i < TAL_SKILLS; i++)
        out.skills[i] = (tal_skill_score){ .earned = earned[i],
                                           .possible = possible[i],
                                           .moments = moments[i] };
    return out;
}

static void scores_are_all(const tal_result *result, int discernment, int validation,
                           int disagreement, int total)
{
    cr_assert_eq(result->skills[TAL_DISCERNMENT].score, discernment);
    cr_assert_eq(result->skills[TAL_VALIDATION].score, validation);
    cr_assert_eq(result->skills[TAL_DISAGREEMENT].score, disagreement);
    cr_assert_eq(result->total, total);
}

#define THREE_OF(a, b, c) ((int[3]){ a, b, c })

Test(tally, conversations_count_as_one_by_their_points)
{
    tal_rubric *rubric = play_rubric();
    tal_result out, parts[] = {
        part("resolved", THREE_OF(12, 9, 10), THREE_OF(12, 12, 10), THREE_OF(6, 6, 5)),
        part("resolved", THREE_OF(1, 7, 2), THREE_OF(4, 16, 4), THREE_OF(2, 8, 2)),
    };
    tal_result_pool(rubric, parts, 2, &out);
    cr_assert_eq(out.skills[TAL_DISCERNMENT].earned, 13);
    cr_assert_eq(out.skills[TAL_DISCERNMENT].possible, 16);
    cr_assert_eq(out.skills[TAL_DISCERNMENT].moments, 8);
    scores_are_all(&out, 81, 57, 85, 74);
    cr_assert_not(out.passed, "74 is below the cut");
    cr_assert_null(out.outcome);
    cr_assert_null(out.result);
    parts[1].skills[TAL_DISCERNMENT].earned = 2;
    tal_result_pool(rubric, parts, 2, &out);
    scores_are_all(&out, 87, 57, 85, 76);
    cr_assert(out.passed, "though the second alone has 50, 43 and 50");
    parts[0].skills[TAL_VALIDATION].earned = 6;
    parts[1].skills[TAL_DISCERNMENT].earned = 4;
    parts[1].skills[TAL_DISAGREEMENT].earned = 4;
    tal_result_pool(rubric, parts, 2, &out);
    scores_are_all(&out, 100, 46, 100, 82);
    cr_assert_not(out.passed, "46 is below the floor");
    tal_rubric_free(rubric);
}

Test(tally, every_conversation_has_to_end_well)
{
    tal_rubric *rubric = play_rubric();
    tal_result out, parts[] = {
        part("resolved", THREE_OF(2, 2, 0), THREE_OF(2, 2, 0), THREE_OF(1, 1, 0)),
        part("lost", THREE_OF(2, 2, 0), THREE_OF(2, 2, 0), THREE_OF(2, 1, 0)),
    };
    tal_result_pool(rubric, parts, 2, &out);
    scores_are_all(&out, 100, 100, -1, 100);
    cr_assert(out.skills[TAL_DISCERNMENT].measured);
    cr_assert_not(out.skills[TAL_VALIDATION].measured);
    cr_assert_not(out.passed);
    parts[1].result = NULL;
    tal_result_pool(rubric, parts, 2, &out);
    cr_assert_not(out.passed, "one has not ended");
    parts[1].result = "resolved";
    tal_result_pool(rubric, parts, 2, &out);
    cr_assert(out.passed);
    tal_result_pool(rubric, parts, 0, &out);
    cr_assert_not(out.passed, "nothing was held");
    cr_assert_eq(out.total, -1);
    tal_rubric_free(rubric);
}
