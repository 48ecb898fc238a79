#include <criterion/criterion.h>
#include <string.h>

#include "report/script_rows.h"

static const char lua[] =
    "return scenario \"bill\" {\n"
    "  title = \"The bill\", language = \"en\", persona = { name = \"Ana\" },\n"
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"By {much}.\",\n"
    "    value = { { \"Care.\", when = \"n > 1 or angry\" }, \"Clarity for {persona}.\" } },\n"
    "  vars = { n = 0, angry = false },\n"
    "  vary \"size\" { { \"big\", much = \"half\" }, { \"small\", much = \"a tenth\" } },\n"
    "  vary \"day\" { { \"may\" }, { \"june\" } },\n"
    "  scene \"a\" { says \"And now?\", reply \"one\" { \"v\", set = \"n = n + 1, angry = true\",\n"
    "    to = { { \"ill\", when = \"n < 2\" }, \"a\" } } },\n"
    "  outcome \"ill\" { \"-\", result = \"lost\" } }\n";

static const char es[] =
    "language: es\n"
    "title: { from: \"The bill\", to: \"La cuenta\" }\n"
    "claim: { truth: { from: \"By {much}.\", to: \"{much}\" } }\n"
    "vary: { size: { big: { much: { from: half, to: la mitad } }, small: { much: { from: a tenth, to: un décimo } } } }\n";

static tal_sheet sheet(void)
{
    tal_sheet it = { TAL_BUFFER_EMPTY, NULL };
    tal_scenario *scenario = NULL;

    cr_assert_eq(tal_scenario_load_bytes(&scenario, "bill.lua", lua, strlen(lua), NULL), TAL_OK);
    cr_assert_eq(tal_scenario_translate_bytes(scenario, "bill.es.yaml", es, strlen(es), NULL), TAL_OK);
    cr_assert_eq(tal_scenario_seal(scenario, NULL), TAL_OK);
    it.scenario = scenario;
    return it;
}

static void assert_says(tal_sheet *it, const char *wanted)
{
    cr_expect_str_eq(it->out.bytes, wanted);
    tal_buffer_free(&it->out);
    tal_scenario_free((tal_scenario *)it->scenario);
}

Test(sheet, a_table_has_a_column_for_each_language)
{
    tal_sheet it = sheet();

    tal_sheet_table(&it);
    tal_sheet_row(&it, "A|B", it.scenario->title);
    tal_sheet_row(&it, "None", 0);
    tal_sheet_row(&it, "Claim", it.scenario->claim);
    tal_sheet_row(&it, "Client", it.scenario->persons[0].name);
    assert_says(&it, "\n| | English | Spanish |\n| --- | --- | --- |\n| A\\|B | The bill | La cuenta |\n"
                     "| Claim | It has doubled. | **(not translated)** |\n| Client | Ana | Ana |\n");
}

Test(sheet, a_fact_is_a_name_or_what_a_form_makes_of_it)
{
    tal_sheet it = sheet();

    tal_sheet_cells(&it, it.scenario->truth, TAL_SHEET_ANY_FORM);
    tal_sheet_cells(&it, it.scenario->truth, 2);
    assert_says(&it, " | By {much}. | {much} |\n | By a tenth. | un décimo |\n");
}

Test(sheet, forms_differ_by_the_facts_that_a_text_names)
{
    tal_sheet it = sheet();

    cr_expect_not(tal_sheet_differs(&it, it.scenario->truth, 0, 1), "only the day");
    cr_expect(tal_sheet_differs(&it, it.scenario->truth, 1, 2));
    cr_expect_not(tal_sheet_differs(&it, it.scenario->claim, 0, 3));
    tal_sheet_id(&it, "x");
    assert_says(&it, "`x`");
}

Test(sheet, a_text_of_cases_has_its_conditions)
{
    tal_sheet it = sheet();

    tal_sheet_cells(&it, it.scenario->value, TAL_SHEET_ANY_FORM);
    assert_says(&it, " | *when* `n > 1 or angry`: Care.<br>*otherwise*: Clarity for {persona}."
                     " | **(not translated)** |\n");
}

Test(sheet, effects_and_ways_are_as_they_were_written)
{
    tal_sheet it = sheet();
    const tal_reply *reply = &it.scenario->replies[0];

    tal_sheet_effects(&it, 0, 0, (tal_run){ 0, 0 }, 0, 0);
    tal_sheet_effects(&it, 5, -7, reply->set, reply->set_function, 0);
    tal_sheet_ways(&it, reply->to);
    assert_says(&it, "- trust +5, patience -7\n- Sets: `n = n + 1, angry = true`\n"
                     "outcome `ill`, when `n < 2`; otherwise scene 1, `a`");
}

Test(sheet, one_blank_line_is_enough)
{
    tal_sheet it = sheet();

    tal_buffer_text(&it.out, "x\n");
    tal_sheet_gap(&it);
    tal_sheet_gap(&it);
    assert_says(&it, "x\n\n");
}
