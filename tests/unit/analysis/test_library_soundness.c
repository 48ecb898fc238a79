/* The review has nothing to say against a shipped scenario, within the bounds that `talante check`
 * keeps to. */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/soundness.h"
#include "base/machine.h"

Test(library_soundness, a_shipped_scenario_has_no_finding)
{
    const char *root = getenv("TAL_ROOT");
    tal_graph_limits limits = { tal_machine_threads(), (size_t)32 << 20 };
    char path[4096];
    tal_rubric *rubric;
    glob_t files;
    snprintf(path, sizeof path, "%s/assets/rubrics/three-skills.yaml", root ? root : ".");
    cr_assert_eq(tal_rubric_load(&rubric, path, NULL), TAL_OK);
    snprintf(path, sizeof path, "%s/scenarios/*.lua", root ? root : ".");
    cr_assert_eq(glob(path, 0, NULL, &files), 0, "no scenarios in %s", path);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        tal_diagnostics *found = tal_diagnostics_new();
        tal_scenario *scenario;
        cr_assert_eq(tal_scenario_load(&scenario, files.gl_pathv[i], found), TAL_OK, "%s",
                     files.gl_pathv[i]);
        cr_expect_eq(tal_soundness_check(scenario, rubric, &limits, found), TAL_OK);
        for (size_t n = 0; n < tal_diagnostics_count(found); n++) {
            char *text = tal_diagnostic_format(tal_diagnostics_get(found, n));
            cr_expect_fail("%s", text);
            free(text);
        }
        tal_scenario_free(scenario);
        tal_diagnostics_free(found);
    }
    tal_rubric_free(rubric);
    globfree(&files);
}
