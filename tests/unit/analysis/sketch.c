#include "sketch.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const char rubric_text[] =
    "rubric: t\ncut: 75\npassing: [resolved, recovered]\nskills:\n"
#define ANCHORS "anchors: [{ en: a }, { en: b }, { en: c }] }\n"
    "  discernment: { weight: 1, floor: 50, name: { en: D }, " ANCHORS
    "  validation: { weight: 1, floor: 50, name: { en: V }, " ANCHORS
    "  disagreement: { weight: 1, floor: 50, name: { en: G }, " ANCHORS;

static void must_be_clean(const tal_diagnostics *found, const char *lua)
{
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));
        cr_log_error("%s", text);
        free(text);
    }
    cr_assert_eq(tal_diagnostics_count(found), 0, "%s", lua);
}

tal_scenario *sketch_load(const char *lua)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;
    tal_scenario_load_bytes(&scenario, "test.lua", lua, strlen(lua), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    must_be_clean(found, lua);
    tal_diagnostics_free(found);
    cr_assert_not_null(scenario);
    return scenario;
}

tal_rubric *sketch_rubric(void)
{
    tal_rubric *rubric = NULL;
    tal_rubric_load_bytes(&rubric, "t.yaml", rubric_text, sizeof rubric_text - 1, NULL);
    cr_assert_not_null(rubric);
    return rubric;
}

void sketch_explore(tal_exploration *out, const tal_scenario *scenario, const tal_rubric *rubric,
                    int form)
{
    tal_graph_limits limits = { 1, SIZE_MAX };
    tal_trouble trouble = { 0 };
    cr_assert_eq(tal_explore(out, scenario, rubric, form, &limits, &trouble), TAL_OK, "%s",
                 trouble.message);
}

int32_t sketch_reply(const tal_scenario *scenario, const char *scene, const char *reply)
{
    int32_t index = tal_scenario_find_scene(scenario, scene);
    cr_assert_geq(index, 0, "no scene %s", scene);
    int32_t row =
        reply ? tal_scenario_find_reply(scenario, index, reply) : scenario->scenes[index].silence;
    cr_assert_geq(row, 0, "no reply %s in %s", reply, scene);
    return row;
}
