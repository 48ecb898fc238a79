/* No shipped scenario can be passed by a fixed strategy, nor by chance. */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/probe.h"

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

TestSuite(library_probes, .init = set_up, .fini = tear_down);

static void probe(const tal_scenario *scenario, int form, tal_probe_score scores[TAL_PROBES])
{
    tal_trouble trouble = { 0 };
    cr_assert_eq(tal_probe_run(scenario, rubric, form, scores, &trouble), TAL_OK, "%s",
                 trouble.message);
}

static void each(void (*check)(const tal_scenario *scenario))
{
    for (size_t i = 0; i < files.gl_pathc; i++) {
        tal_scenario *scenario;
        cr_assert_eq(tal_scenario_load(&scenario, files.gl_pathv[i], NULL), TAL_OK, "%s",
                     files.gl_pathv[i]);
        check(scenario);
        tal_scenario_free(scenario);
    }
}

static void check_probes(const tal_scenario *scenario)
{
    tal_probe_score scores[TAL_PROBES];
    for (int form = 0; form < scenario->forms_count; form++) {
        probe(scenario, form, scores);
        for (int i = 0; i < TAL_PROBES; i++)
            cr_expect_not(scores[i].fails_check,
                          "%s: %s passes form %d: %d of %d, total %d; %s, %s",
                          scenario->id, tal_probe_names[i], form, scores[i].passed, scores[i].runs,
                          scores[i].total, scores[i].all_looks ? "all looks" : "no looks",
                          scenario->languages[scores[i].language]);
    }
}

Test(library_probes, nothing_is_passed_without_the_skills)
{
    each(check_probes);
}

static void check_refuser(const tal_scenario *scenario)
{
    tal_probe_score scores[TAL_PROBES];
    int passed = 0;
    for (int form = 0; form < scenario->forms_count; form++) {
        probe(scenario, form, scores);
        passed += scores[TAL_PROBE_POLITE_REFUSER].passed > 0;
    }
    cr_expect_lt(passed, scenario->forms_count, "%s: the polite refuser passes every form",
                 scenario->id);
}

Test(library_probes, refusing_nicely_does_not_pass_every_form)
{
    each(check_refuser);
}
