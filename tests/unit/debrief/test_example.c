#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "debrief/example.h"

static const char text[] =
    "return scenario 't' {\n"
    "  title = 'T', language = 'en',\n"
    "  persona = { name = 'Nuno' },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
    "  moments = { 'first' },\n"
    "  vary 'where' { { 'a', p = '1' }, { 'b', p = '2' }, { 'c', p = '3' } },\n"
    "  look 'label' { 'Read it', shows = 'Here.' },\n"
    "  scene 'one' { moment = 'first', says 'Well?',\n"
    "    reply 'best' { 'A.', discernment = 2, to = 'good' },\n"
    "    reply 'same' { 'B.', discernment = 2, to = 'good' },\n"
    "    reply 'half' { 'C.', discernment = 1, to = 'good' },\n"
    "    reply 'lost' { 'D.', discernment = 2, to = 'bad' } },\n"
    "  outcome 'good' { 'It comes.', result = 'resolved' },\n"
    "  outcome 'bad' { 'He goes.', result = 'lost' },\n"
    "  path 'worst' { 'half', with = { where = 'a' }, expect = 'true' },\n"
    "  path 'el experto' { 'look label', 'best', with = { where = 'a' }, expect = 'true' },\n"
    "  path 'also' { 'same', with = { where = 'a' }, expect = 'true' },\n"
    "  path 'fails' { 'lost', with = { where = 'b' }, expect = 'true' },\n"
    "}\n";

static const char rubric_text[] =
    "rubric: t\ncut: 75\npassing: [resolved]\nskills:\n"
    "  discernment: { weight: 1, floor: 0, name: { en: D }, anchors: [ { en: a }, { en: b }, { en: c } ] }\n"
    "  validation: { weight: 1, floor: 0, name: { en: V }, anchors: [ { en: a }, { en: b }, { en: c } ] }\n"
    "  disagreement: { weight: 1, floor: 0, name: { en: G }, anchors: [ { en: a }, { en: b }, { en: c } ] }\n";

static tal_scenario *scenario;
static tal_rubric *rubric;

static void set_up(void)
{
    tal_diagnostics *found = tal_diagnostics_new();

    tal_scenario_load_bytes(&scenario, "t.lua", text, strlen(text), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    tal_rubric_load_bytes(&rubric, "t", rubric_text, strlen(rubric_text), found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
}

static void tear_down(void)
{
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}

TestSuite(example, .init = set_up, .fini = tear_down);

Test(example, it_is_the_first_of_the_best_paths_of_the_form)
{
    const tal_start start = { "en", 1, 0, TAL_ORDER_SEEDED };
    tal_action *actions = NULL;
    size_t count = 0;

    cr_assert_eq(tal_example_find(&actions, &count, scenario, rubric, &start), TAL_OK);
    cr_assert_eq(count, 2);
    cr_assert_eq(actions[0].kind, TAL_ACTION_LOOK);
    cr_assert_str_eq(actions[0].id, "label");
    cr_assert_eq(actions[1].kind, TAL_ACTION_REPLY);
    cr_assert_str_eq(actions[1].id, "best");
    free(actions);
}

Test(example, a_path_that_does_not_pass_is_none)
{
    tal_action *actions = NULL;
    size_t count = 0;

    for (int form = 1; form < 3; form++) {
        const tal_start start = { "en", 1, form, TAL_ORDER_SEEDED };

        cr_assert_eq(tal_example_find(&actions, &count, scenario, rubric, &start), TAL_ECHOICE);
        cr_assert_null(actions);
    }
}
