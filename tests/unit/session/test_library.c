/* Every shipped scenario keeps the library's promises: two languages, moments enough to measure, a form
 * in which the client is right, paths that go as expected, and an expert who reaches 90 in each skill.
 * That it is sound, analysis/test_library_soundness.c says. */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/rubric.h"
#include "model/scenario.h"
#include "session/path.h"
#include "session/session.h"

static glob_t files;
static tal_rubric *rubric;

static void set_up(void)
{
    const char *root = getenv("TAL_ROOT");
    char path[4096];
    snprintf(path, sizeof path, "%s/scenarios/*.lua", root ? root : ".");
    cr_assert_eq(glob(path, 0, NULL, &files), 0, "no scenarios in %s", path);
    snprintf(path, sizeof path, "%s/assets/rubrics/three-skills.yaml", root ? root : ".");
    cr_assert_eq(tal_rubric_load(&rubric, path, NULL), TAL_OK);
}

static void tear_down(void)
{
    tal_rubric_free(rubric);
    globfree(&files);
}

TestSuite(library, .init = set_up, .fini = tear_down);

static tal_scenario *load(const char *path, tal_diagnostics *diagnostics)
{
    tal_scenario *scenario = NULL;
    tal_scenario_load(&scenario, path, diagnostics);
    for (size_t i = 0; i < tal_diagnostics_count(diagnostics); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(diagnostics, i));
        fputs(text, stderr);
        free(text);
    }
    cr_assert(scenario, "%s does not load", path);
    return scenario;
}

static void each(void (*check)(const char *path, const tal_scenario *scenario))
{
    for (size_t i = 0; i < files.gl_pathc; i++) {
        tal_diagnostics *diagnostics = tal_diagnostics_new();
        tal_scenario *scenario = load(files.gl_pathv[i], diagnostics);
        cr_expect_eq(tal_diagnostics_count(diagnostics), 0, "%s: warnings", files.gl_pathv[i]);
        check(files.gl_pathv[i], scenario);
        tal_scenario_free(scenario);
        tal_diagnostics_free(diagnostics);
    }
}

static void check_size(const char *path, const tal_scenario *scenario)
{
    cr_expect_str_eq(scenario->languages[0], "en", "%s", path);
    cr_expect(scenario->languages_count == 2 && !strcmp(scenario->languages[1], "es"), "%s", path);
    cr_expect_geq(scenario->scenes_count, 12, "%s", path);
    cr_expect_geq(scenario->looks_count, 2, "%s", path);
    cr_expect_geq(scenario->outcomes_count, 4, "%s", path);
    cr_expect_geq(scenario->forms_count, 2, "%s", path);
    for (int form = 0; form < scenario->forms_count; form++)
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            cr_expect_geq(scenario->forms[form].moments[skill], 4, "%s: form %d, %s", path, form,
                          tal_skill_names[skill]);
}

Test(library, has_two_languages_and_enough_to_measure)
{
    each(check_size);
}

/* Else who always refuses nicely might pass, and no probe would tell. */
static void check_verdicts(const char *path, const tal_scenario *scenario)
{
    int right = 0;
    for (int form = 0; form < scenario->forms_count; form++)
        right += scenario->forms[form].verdict == TAL_RIGHT;
    cr_expect_geq(right, 1, "%s", path);
}

Test(library, the_client_is_right_in_some_form)
{
    each(check_verdicts);
}

static void check_paths(const char *path, const tal_scenario *scenario)
{
    cr_expect_eq(tal_path_check(scenario, rubric, NULL), TAL_OK, "%s", path);
}

Test(library, paths_go_as_expected)
{
    each(check_paths);
}

/* ---- The expert ---- */

static int points(tal_session *session, int i)
{
    int8_t levels[TAL_SKILLS];
    int sum = 0;
    tal_session_levels(session, tal_session_shown(session, i), levels);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        sum += levels[skill] > 0 ? levels[skill] : 0;
    return sum;
}

static void look_at_all(tal_session *session, const tal_scenario *scenario)
{
    for (int32_t i = 0; i < scenario->looks_count; i++)
        tal_session_look(session, scenario->looks[i].id, NULL);
}

static void take_best(tal_session *session, int replies)
{
    const char *best = NULL;
    int most = 0;
    for (int i = 0; i < replies; i++) {
        tal_choice choice;
        if (tal_session_choice(session, i, &choice) || choice.locked)
            continue;
        if (!best || points(session, i) > most) {
            best = choice.id;
            most = points(session, i);
        }
    }
    cr_assert_eq(tal_session_reply(session, best, NULL), TAL_OK);
}

/* Looks at everything, and takes the best that is open. */
static tal_result play_expert(const tal_scenario *scenario, int form)
{
    tal_start start = { NULL, 7, form, TAL_ORDER_SEEDED };
    tal_session *session;
    tal_event event;
    tal_result result;
    cr_assert_eq(tal_session_start(&session, scenario, &start), TAL_OK);
    for (;;) {
        cr_assert_eq(tal_session_next(session, &event), TAL_OK);
        if (event.kind == TAL_EVENT_OUTCOME || event.kind == TAL_EVENT_STUCK)
            break;
        if (event.kind != TAL_EVENT_REPLIES)
            continue;
        look_at_all(session, scenario);
        take_best(session, event.replies);
    }
    cr_assert_eq(event.kind, TAL_EVENT_OUTCOME);
    tal_session_result(session, rubric, &result);
    tal_session_free(session);
    return result;
}

static void check_expert(const char *path, const tal_scenario *scenario)
{
    for (int form = 0; form < scenario->forms_count; form++) {
        tal_result result = play_expert(scenario, form);
        cr_expect(result.passed, "%s: the expert does not pass form %d", path, form);
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            cr_expect_geq(result.skills[skill].score, 90, "%s: form %d, %s", path, form,
                          tal_skill_names[skill]);
    }
}

Test(library, the_expert_reaches_ninety_in_each_skill)
{
    each(check_expert);
}
