/* What each probe takes and what it gets for it: small scenarios that it passes, and others. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/probe.h"

#define PLAY(body)                                                                                 \
    "return scenario \"test\" {\n"                                                                 \
    "  title = \"Test\", language = \"en\",\n"                                                     \
    "  persona = { name = \"Ana\", trust = 40, patience = 30 },\n"                                 \
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\", value = "        \
    "\"care\" },\n" body "}\n"

#define ENDS                                                                                       \
    "  outcome \"well\" { \"She thanks you.\", result = \"resolved\" },\n"                         \
    "  outcome \"ill\" { \"She hangs up.\", result = \"lost\" },\n"

enum { WELL, ILL };

/* Cut 75, floors 50. */
#define ANCHORS "anchors: [{ en: a }, { en: b }, { en: c }] }\n"
static const char rubric_text[] =
    "rubric: t\ncut: 75\npassing: [resolved]\nskills:\n"
    "  discernment: { weight: 1, floor: 50, name: { en: D }, " ANCHORS
    "  validation: { weight: 1, floor: 50, name: { en: V }, " ANCHORS
    "  disagreement: { weight: 1, floor: 50, name: { en: G }, " ANCHORS;

static tal_trouble trouble;

static void must_be_sound(const tal_diagnostics *found)
{
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
}

static tal_status probe_in(const char *lua, const char *es, int form, tal_probe_score *scores)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_scenario_load_bytes(&scenario, "test.lua", lua, strlen(lua), found);
    if (scenario && es)
        tal_scenario_translate_bytes(scenario, "test.es.yaml", es, strlen(es), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    tal_rubric_load_bytes(&rubric, "t.yaml", rubric_text, sizeof rubric_text - 1, found);
    must_be_sound(found);
    tal_status status = tal_probe_run(scenario, rubric, form, scores, &trouble);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
    return status;
}

static void probe(const char *lua, tal_probe_score scores[TAL_PROBES])
{
    cr_assert_eq(probe_in(lua, NULL, 0, scores), TAL_OK);
}

static void expect(const tal_probe_score *scores, tal_probe which, int passed, int runs, int total,
                   int32_t outcome)
{
    const tal_probe_score *it = &scores[which];
    cr_expect_eq(it->probe, which);
    cr_expect(it->passed == passed && it->runs == runs, "%s: %d of %d pass", tal_probe_names[which],
              it->passed, it->runs);
    cr_expect_eq(it->total, total, "%s: total %d", tal_probe_names[which], it->total);
    cr_expect_eq(it->outcome, outcome, "%s: outcome %d", tal_probe_names[which], it->outcome);
}

/* ---- Styles and levels ---- */

#define TWO_MOMENTS                                                                                \
    PLAY("moments = { \"one\", \"two\" },\n"                                                       \
         "scene \"a\" { moment = \"one\",\n"                                                       \
         "  reply \"best\" { \"Best.\", discernment = 2, to = \"b\" },\n"                          \
         "  reply \"kind\" { \"Kind.\", discernment = 1, style = \"appease\", to = \"b\" },\n"     \
         "  reply \"hard\" { \"Hard.\", discernment = 0, style = \"stonewall\", to = \"b\" } },\n" \
         "scene \"b\" { moment = \"two\",\n"                                                       \
         "  reply \"high\" { \"High.\", discernment = 2, to = \"well\" },\n"                       \
         "  reply \"nice\" { \"Nice.\", discernment = 1, style = \"refuse\", to = \"well\" },\n"   \
         "  reply \"lower\" { \"Lower.\", discernment = 0, to = \"ill\" } },\n" ENDS)

Test(probe, a_style_is_taken_where_it_is_and_else_the_lowest_levels)
{
    tal_probe_score scores[TAL_PROBES];
    probe(TWO_MOMENTS, scores);
    expect(scores, TAL_PROBE_APPEASER, 0, 2, 25, ILL);
    expect(scores, TAL_PROBE_STONEWALLER, 0, 2, 0, ILL);
    expect(scores, TAL_PROBE_POLITE_REFUSER, 0, 2, 25, WELL);
    for (int i = 0; i <= TAL_PROBE_POLITE_REFUSER; i++)
        cr_expect_not(scores[i].fails_check);
}

Test(probe, of_two_replies_in_style_the_lower_is_taken)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { \"x\", discernment = 2, style = \"appease\", to = \"well\" },\n"
               "  reply \"y\" { \"y\", discernment = 1, style = \"appease\", to = \"well\" },\n"
               "  reply \"z\" { \"z\", discernment = 0, to = \"ill\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_APPEASER, 0, 2, 50, WELL);
}

Test(probe, levels_of_all_skills_count)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { \"x\", discernment = 2, validation = 0, disagreement = 0, to = "
               "\"ill\" },\n"
               "  reply \"y\" { \"y\", discernment = 1, validation = 2, disagreement = "
               "\"trust >= 40 and 2 or 0\", to = \"well\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_APPEASER, 0, 2, 33, ILL);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 1, 1, 83, WELL);
}

Test(probe, a_style_that_earns_the_points_fails_the_scenario)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { \"x\", discernment = 0, to = \"ill\" },\n"
               "  reply \"y\" { \"y\", discernment = 2, style = \"stonewall\", to = \"well\" } "
               "},\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_STONEWALLER, 2, 2, 100, WELL);
    cr_expect(scores[TAL_PROBE_STONEWALLER].fails_check);
    cr_expect_not(scores[TAL_PROBE_STONEWALLER].all_looks, "of equal runs the first");
    expect(scores, TAL_PROBE_APPEASER, 0, 2, 0, ILL);
    cr_expect_not(scores[TAL_PROBE_APPEASER].fails_check);
}

Test(probe, refusing_nicely_fails_only_where_the_client_is_right)
{
    static const char lua[] =
        PLAY("moments = { \"one\" },\n"
             "vary \"log\" { { \"few\", verdict = \"exaggerated\" }, { \"many\", verdict = "
             "\"right\" } },\n"
             "scene \"a\" { moment = \"one\",\n"
             "  reply \"x\" { \"x\", discernment = \"log == 'few' and 1 or 0\", to = \"ill\" },\n"
             "  reply \"y\" { \"y\", discernment = 2, style = \"refuse\", to = \"well\" } },\n"
             ENDS);
    tal_probe_score scores[TAL_PROBES];
    for (int form = 0; form < 2; form++) {
        cr_assert_eq(probe_in(lua, NULL, form, scores), TAL_OK);
        expect(scores, TAL_PROBE_POLITE_REFUSER, 2, 2, 100, WELL);
        cr_expect_eq(scores[TAL_PROBE_POLITE_REFUSER].fails_check, form == 1);
        cr_expect_eq(scores[TAL_PROBE_POLITE_REFUSER].form, form);
    }
}

/* ---- Looks ---- */

/* The second look lies on the desk only after the first, and stands before it in the file. */
#define LOOKS                                                                                      \
    "moments = { \"one\" },\n"                                                                     \
    "look \"second\" { \"The letter\", shows = \"Yes.\", when = \"seen.first\" },\n"               \
    "look \"first\" { \"The log\", shows = \"There is a letter.\" },\n"

#define BEHIND_LOOKS                                                                               \
    PLAY(LOOKS "scene \"a\" { moment = \"one\",\n"                                                 \
               "  reply \"guess\" { \"A guess.\", discernment = 1, to = \"well\" },\n"             \
               "  reply \"know\" { \"I know.\", discernment = 2, style = \"appease\",\n"           \
               "    when = \"seen.second\", locked = \"Look first.\", to = \"well\" } },\n" ENDS)

Test(probe, all_looks_are_all_that_looks_lay_out)
{
    tal_probe_score scores[TAL_PROBES];
    probe(BEHIND_LOOKS, scores);
    expect(scores, TAL_PROBE_APPEASER, 1, 2, 100, WELL);
    cr_expect(scores[TAL_PROBE_APPEASER].all_looks);
    cr_expect(scores[TAL_PROBE_APPEASER].fails_check);
}

Test(probe, who_never_looks_takes_the_best_of_what_is_open)
{
    tal_probe_score scores[TAL_PROBES];
    probe(BEHIND_LOOKS, scores);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 0, 1, 50, WELL);
    cr_expect_not(scores[TAL_PROBE_NEVER_LOOKS].fails_check);
    expect(scores, TAL_PROBE_EXIT_EARLY, 0, 1, 50, WELL);

    probe(TWO_MOMENTS, scores);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 1, 1, 100, WELL);
    cr_expect(scores[TAL_PROBE_NEVER_LOOKS].fails_check);
}

Test(probe, a_look_counts_once_and_may_move_the_conversation_on)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" }, vars = { looked = 0 },\n"
               "look \"log\" { \"The log\", shows = \"Two.\", set = \"looked = looked + 1\" },\n"
               "scene \"a\" { reply \"x\" { \"x\", when = \"not seen.log\", to = \"ill\" }, go "
               "\"b\" },\n"
               "scene \"b\" { moment = \"one\",\n"
               "  reply \"y\" { \"y\", discernment = 2, when = \"looked == 1\", to = \"well\" },\n"
               "  reply \"z\" { \"z\", discernment = 0, to = \"ill\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_LONGEST, 1, 2, 100, WELL);
    cr_expect(scores[TAL_PROBE_LONGEST].all_looks);
}

Test(probe, a_look_may_end_the_conversation)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "look \"log\" { \"The log\", shows = \"Two.\", when = \"visited.a\" },\n"
               "look \"list\" { \"The list\", shows = \"None.\", when = \"visited.a\" },\n"
               "scene \"a\" { moment = \"one\", reply \"x\" { \"x\", discernment = 2, to = "
               "\"b\" } },\n"
               "scene \"b\" { reply \"y\" { \"y\", when = \"not seen.log\", to = \"ill\" }, go "
               "\"well\" },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_SHORTEST, 1, 2, 100, WELL);
    cr_expect(scores[TAL_PROBE_SHORTEST].all_looks);
}

Test(probe, a_run_that_passed_is_better_than_one_with_a_greater_total)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\", \"two\" },\n"
               "look \"log\" { \"The log\", shows = \"Two.\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"long\" { \"Longest.\", discernment = 2, when = \"seen.log\", to = "
               "\"c\" },\n"
               "  reply \"short\" { \"Short.\", discernment = 1, to = \"b\" } },\n"
               "scene \"b\" { moment = \"two\", reply \"x\" { \"x\", discernment = 2, to = "
               "\"well\" },\n"
               "  reply \"y\" { \"y\", discernment = 0, to = \"well\" } },\n"
               "scene \"c\" { moment = \"two\", reply \"x\" { \"x\", discernment = 2, to = "
               "\"ill\" },\n"
               "  reply \"y\" { \"y\", discernment = 0, to = \"ill\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_LONGEST, 1, 2, 75, WELL);
    cr_expect_not(scores[TAL_PROBE_LONGEST].all_looks);
}

Test(probe, of_runs_that_did_not_pass_the_greatest_total_is_kept)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY(LOOKS "scene \"a\" { moment = \"one\",\n"
                     "  reply \"x\" { \"xx\", discernment = 1, when = \"seen.second\", to = "
                     "\"ill\" },\n"
                     "  reply \"y\" { \"y\", discernment = 0, to = \"ill\" },\n"
                     "  reply \"z\" { \"z\", discernment = 2, when = \"trust > 90\", to = "
                     "\"well\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_LONGEST, 0, 2, 50, ILL);
    cr_expect(scores[TAL_PROBE_LONGEST].all_looks);
}

/* ---- Lengths ---- */

Test(probe, lengths_are_in_characters)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { \"ñandú\", discernment = 0, to = \"ill\" },\n"
               "  reply \"y\" { \"pájaro\", discernment = 2, to = \"well\" },\n"
               "  reply \"z\" { \"pollos\", discernment = 0, to = \"ill\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_LONGEST, 2, 2, 100, WELL);
    cr_expect(scores[TAL_PROBE_LONGEST].fails_check);
    expect(scores, TAL_PROBE_SHORTEST, 0, 2, 0, ILL);
}

Test(probe, lengths_are_taken_in_each_language)
{
    static const char lua[] = PLAY("moments = { \"one\" },\n"
                                   "scene \"a\" { moment = \"one\",\n"
                                   "  reply \"x\" { \"Longer.\", discernment = 0, to = \"ill\" },\n"
                                   "  reply \"y\" { \"Short.\", discernment = 2, to = \"well\" } "
                                   "},\n" ENDS);
    static const char es[] = "language: es\n"
                             "scenes:\n"
                             "  a:\n"
                             "    replies:\n"
                             "      x: { text: { from: \"Longer.\", to: \"Corta.\" } }\n"
                             "      y: { text: { from: \"Short.\", to: \"Más larga.\" } }\n";
    tal_probe_score scores[TAL_PROBES];
    cr_assert_eq(probe_in(lua, es, 0, scores), TAL_OK);
    expect(scores, TAL_PROBE_LONGEST, 2, 4, 100, WELL);
    cr_expect_eq(scores[TAL_PROBE_LONGEST].language, 1);
    expect(scores, TAL_PROBE_SHORTEST, 2, 4, 100, WELL);
    cr_expect_eq(scores[TAL_PROBE_SHORTEST].language, 0);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 1, 1, 100, WELL);
}

Test(probe, what_braces_stand_for_counts)
{
    static const char lua[] =
        PLAY("moments = { \"one\" }, vars = { n = 7 },\n"
             "vary \"log\" { { \"few\", calls = \"2\" }, { \"many\", calls = \"twenty-one\" } },\n"
             "scene \"a\" { reply \"go\" { \"go\", set = \"n = log == 'few' and 7 or 1000000\", to "
             "= \"b\" } },\n"
             "scene \"b\" { moment = \"one\",\n"
             "  reply \"x\" { \"I see {calls}.\", discernment = 2, to = \"well\" },\n"
             "  reply \"y\" { \"Are we {n}?\", discernment = 0, to = \"ill\" } },\n" ENDS);
    tal_probe_score scores[TAL_PROBES];
    cr_assert_eq(probe_in(lua, NULL, 0, scores), TAL_OK);
    expect(scores, TAL_PROBE_LONGEST, 0, 2, 0, ILL);
    cr_assert_eq(probe_in(lua, NULL, 1, scores), TAL_OK);
    expect(scores, TAL_PROBE_LONGEST, 2, 2, 100, WELL);
    expect(scores, TAL_PROBE_SHORTEST, 0, 2, 0, ILL);
}

/* ---- Ties, arrows ---- */

Test(probe, of_equals_the_first_as_written_is_taken)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"shut\" { \"xx\", discernment = 1, when = \"trust > 90\", to = "
               "\"ill\" },\n"
               "  reply \"x\" { \"xx\", discernment = 1, to = \"well\" },\n"
               "  reply \"y\" { \"yy\", discernment = 1, to = \"ill\" } },\n" ENDS),
          scores);
    for (int i = 0; i < TAL_PROBE_RANDOM; i++)
        expect(scores, (tal_probe)i, scores[i].runs, scores[i].runs, 100, WELL);
}

/* A way out is near although its condition does not hold, and the scenario's own way, which is near
 * from everywhere, does not count. */
Test(probe, an_early_exit_is_counted_in_arrows)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "go { \"ill\", when = \"turn > 8\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"far\" { \"far\", discernment = 2, to = \"b\" },\n"
               "  reply \"by_go\" { \"go\", discernment = 1 },\n"
               "  reply \"shut\" { \"shut\", discernment = 0, to = { { \"ill\", when = \"trust > "
               "90\" }, \"well\" } },\n"
               "  go \"c\" },\n"
               "scene \"b\" { says \"On.\", go \"c\" },\n"
               "scene \"c\" { reply \"y\" { \"y\", to = \"well\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_EXIT_EARLY, 0, 1, 0, WELL);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 1, 1, 100, WELL);
}

Test(probe, a_scene_without_replies_is_one_arrow_on_the_way_out)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { \"x\", discernment = 2, to = \"b\" },\n"
               "  reply \"y\" { \"y\", discernment = 0, to = \"on\" } },\n"
               "scene \"b\" { reply \"x\" { \"x\", to = \"c\" } },\n"
               "scene \"c\" { reply \"x\" { \"x\", to = \"well\" } },\n"
               "scene \"on\" { says \"On.\", go \"ill\" },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_EXIT_EARLY, 0, 1, 0, ILL);
}

Test(probe, of_equally_near_exits_the_best_levels_are_taken)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"low\" { \"low\", discernment = 0, to = \"b\" },\n"
               "  reply \"far\" { \"far\", discernment = 2, to = \"circle\" },\n"
               "  reply \"near\" { \"near\", discernment = 2 }, go \"b\" },\n"
               "scene \"b\" { reply \"y\" { \"y\", to = \"well\" } },\n"
               "scene \"circle\" { reply \"z\" { \"z\", to = \"a\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_EXIT_EARLY, 1, 1, 100, WELL);
    cr_expect(scores[TAL_PROBE_EXIT_EARLY].fails_check);
}

/* ---- Chance ---- */

static void expect_about(const tal_probe_score *scores, int least, int most)
{
    const tal_probe_score *it = &scores[TAL_PROBE_RANDOM];
    cr_expect_eq(it->runs, TAL_PROBE_RANDOM_RUNS);
    cr_expect(it->passed >= least && it->passed <= most, "%d pass", it->passed);
    cr_expect_eq(it->fails_check, it->passed > TAL_PROBE_RANDOM_RUNS / 20);
}

#define ONE_OF(wrong)                                                                              \
    PLAY("moments = { \"one\", \"two\" },\n"                                                       \
         "scene \"a\" { moment = \"one\", reply \"x\" { \"x\", discernment = 2, to = \"b\" },\n"   \
         wrong " },\n"                                                                             \
         "scene \"b\" { moment = \"two\", reply \"x\" { \"x\", discernment = 2, to = "             \
         "\"well\" },\n" wrong " },\n" ENDS)
#define WRONG(id) "reply \"" id "\" { \"no\", discernment = 0, to = \"ill\" }"

Test(probe, chance_may_pass_one_run_in_twenty)
{
    tal_probe_score scores[TAL_PROBES];
    probe(ONE_OF(WRONG("p") ", " WRONG("q") ", " WRONG("r")), scores);
    expect_about(scores, 550, 700); /* 1 in 16 */
    probe(ONE_OF(WRONG("p") ", " WRONG("q") ", " WRONG("r") ", " WRONG("s")), scores);
    expect_about(scores, 340, 460); /* 1 in 25 */
    cr_expect_eq(scores[TAL_PROBE_RANDOM].total, 12, "of the mean, 50 * 4 / 25 + 100 / 25");
    cr_expect_eq(scores[TAL_PROBE_RANDOM].outcome, WELL);
}

/* A coin for each turn would come up in 15 runs of 16; one coin, in 1 of 2. */
Test(probe, chance_takes_a_look_or_leaves_it_for_all_of_a_run)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "look \"log\" { \"The log\", shows = \"Two.\", when = \"turn > 0\" },\n"
               "scene \"a\" { reply \"x\" { \"x\", to = \"b\" } },\n"
               "scene \"b\" { reply \"x\" { \"x\", to = \"c\" } },\n"
               "scene \"c\" { reply \"x\" { \"x\", to = \"d\" } },\n"
               "scene \"d\" { reply \"x\" { \"x\", to = \"e\" } },\n"
               "scene \"e\" { moment = \"one\",\n"
               "  reply \"y\" { \"y\", discernment = 2, when = \"seen.log\", to = \"well\" },\n"
               "  reply \"z\" { \"z\", discernment = 0, when = \"not seen.log\", to = \"ill\" } "
               "},\n" ENDS),
          scores);
    expect_about(scores, 4800, 5200);
}

Test(probe, two_calls_give_equal_rows)
{
    tal_probe_score first[TAL_PROBES], second[TAL_PROBES];
    probe(TWO_MOMENTS, first);
    probe(TWO_MOMENTS, second);
    for (int i = 0; i < TAL_PROBES; i++) {
        expect(first, (tal_probe)i, second[i].passed, second[i].runs, second[i].total,
               second[i].outcome);
        cr_expect_eq(first[i].all_looks, second[i].all_looks);
        cr_expect_eq(first[i].fails_check, second[i].fails_check);
    }
}

/* ---- What does not end, and what fails ---- */

Test(probe, a_loop_that_never_ends_is_cut)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"again\" { \"Again.\", discernment = 2, style = \"stonewall\", to = "
               "\"a\" },\n"
               "  reply \"out\" { \"Out.\", discernment = 0, to = \"well\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_STONEWALLER, 0, 2, 100, TAL_NONE);
    cr_expect_not(scores[TAL_PROBE_STONEWALLER].fails_check);
    expect(scores, TAL_PROBE_APPEASER, 0, 2, 0, WELL);
}

Test(probe, a_run_that_is_stuck_has_no_outcome)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\", reply \"x\" { \"x\", discernment = 2, to = "
               "\"b\" } },\n"
               "scene \"b\" { reply \"y\" { \"y\", to = { { \"well\", when = "
               "\"trust > 90\" } } } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 0, 1, 100, TAL_NONE);
    expect(scores, TAL_PROBE_RANDOM, 0, TAL_PROBE_RANDOM_RUNS, 100, TAL_NONE);
}

Test(probe, functions_are_asked)
{
    tal_probe_score scores[TAL_PROBES];
    probe(PLAY("moments = { \"one\" },\n"
               "scene \"a\" { moment = \"one\",\n"
               "  reply \"x\" { function(s) return \"turn \" .. s.turn .. \", or so\" end,\n"
               "    discernment = function(s) return s.turn == 0 and 2 or 0 end, to = \"well\" },\n"
               "  reply \"y\" { \"a little\", discernment = 0, to = \"ill\" } },\n" ENDS),
          scores);
    expect(scores, TAL_PROBE_LONGEST, 2, 2, 100, WELL);
    expect(scores, TAL_PROBE_NEVER_LOOKS, 1, 1, 100, WELL);
}

Test(probe, a_function_that_fails_says_how)
{
    tal_probe_score scores[TAL_PROBES];
    static const char lua[] =
        PLAY("scene \"a\" { reply \"x\" { \"x\", to = \"b\" } },\n"
             "scene \"b\" { reply \"y\" { \"y\", to = \"well\",\n"
             "  when = function(s) return s.turn + 1 end } },\n" ENDS);
    cr_assert_eq(probe_in(lua, NULL, 0, scores), TAL_EFUNCTION);
    cr_expect_eq(trouble.code, 164);
    cr_expect_eq(trouble.line, 7);
    cr_expect_str_eq(trouble.message,
                     "this function must answer with true or false, not with this number");
}

Test(probe, there_must_be_such_a_form)
{
    tal_probe_score scores[TAL_PROBES];
    cr_expect_eq(probe_in(TWO_MOMENTS, NULL, -1, scores), TAL_EINVAL);
    cr_expect_eq(probe_in(TWO_MOMENTS, NULL, 1, scores), TAL_EINVAL);
}

Test(probe, each_has_a_name)
{
    cr_expect_str_eq(tal_probe_names[TAL_PROBE_APPEASER], "appeaser");
    cr_expect_str_eq(tal_probe_names[TAL_PROBE_POLITE_REFUSER], "polite-refuser");
    cr_expect_str_eq(tal_probe_names[TAL_PROBE_RANDOM], "random");
    cr_expect_null(tal_probe_names[TAL_PROBES]);
}

/* ---- What a run is worth in a whole of several conversations ---- */

#define ENDS_OTHERWISE                                                                             \
    PLAY("moments = { \"one\", \"two\" },\n"                                                       \
         "look \"log\" { \"The log\", shows = \"Two.\" },\n"                                       \
         "scene \"a\" { moment = \"one\",\n"                                                       \
         "  reply \"poor\" { \"poor\", discernment = 0, style = \"appease\", when = \"seen.log\", " \
         "to = \"b\" },\n"                                                                          \
         "  reply \"good\" { \"good\", discernment = 2, style = \"appease\", when = \"not "         \
         "seen.log\", to = \"c\" } },\n"                                                           \
         "scene \"b\" { moment = \"two\", reply \"x\" { \"x\", discernment = 1, to = \"well\" } },\n" \
         "scene \"c\" { reply \"x\" { \"x\", to = \"ill\" } },\n" ENDS)

Test(probe, an_ending_that_passes_is_worth_more_than_points)
{
    tal_probe_score scores[TAL_PROBES];
    probe(ENDS_OTHERWISE, scores);
    const tal_probe_score *it = &scores[TAL_PROBE_APPEASER];
    cr_expect_eq(it->total, 66, "its best run ends ill: %d", it->total);
    cr_expect_eq(it->outcome, ILL);
    cr_expect_eq(it->worth.total, 33);
    cr_expect_str_eq(it->worth.result, "resolved");
    cr_expect_eq(it->worth.skills[TAL_DISCERNMENT].earned, 1);
    cr_expect_eq(it->worth.skills[TAL_DISCERNMENT].possible, 3);
}

Test(probe, chance_gives_each_of_its_runs)
{
    static const char lua[] = ONE_OF(WRONG("p"));
    static tal_result runs[TAL_PROBE_RANDOM_RUNS];
    tal_probe_score scores[TAL_PROBES];
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    int passed = 0;
    probe(lua, scores);
    cr_assert_eq(tal_scenario_load_bytes(&scenario, "test.lua", lua, sizeof lua - 1, NULL), TAL_OK);
    cr_assert_eq(tal_scenario_seal(scenario, NULL), TAL_OK);
    cr_assert_eq(
        tal_rubric_load_bytes(&rubric, "t.yaml", rubric_text, sizeof rubric_text - 1, NULL),
        TAL_OK);
    cr_assert_eq(tal_probe_chance(scenario, rubric, 0, TAL_PROBE_RANDOM_RUNS, runs, &trouble),
                 TAL_OK);
    for (int i = 0; i < TAL_PROBE_RANDOM_RUNS; i++)
        passed += runs[i].passed;
    cr_expect_eq(passed, scores[TAL_PROBE_RANDOM].passed, "the same runs");
    cr_expect_eq(tal_probe_chance(scenario, rubric, 1, 1, runs, &trouble), TAL_EINVAL);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}
