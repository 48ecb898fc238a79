/* An assessment with what it names: what fits together, and what is refused. */
#include "cohort/assembly.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "cohort/desk.h"

/* What is said of it; "" where it is loaded. */
static const char *told(const desk *d)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_assembly assembly;
    tal_status status = tal_assembly_load(&assembly, d->path, &desk_finder, found);
    cr_assert_eq(status, tal_diagnostics_count(found) ? TAL_EFILE : TAL_OK);
    tal_assembly_close(&assembly);
    return desk_told(found);
}

static void is_told(const char *languages, const char *rest, const char *wanted)
{
    desk d = desk_open(languages, rest);
    cr_expect_str_eq(told(&d), wanted);
    desk_close(&d);
}

Test(assembly, of_what_is_shipped_fits)
{
    char path[4096];
    tal_assembly it;
    snprintf(path, sizeof path, "%s/assets/assessments/three-conversations.yaml", desk_root());
    cr_assert_eq(tal_assembly_load(&it, path, &desk_finder, NULL), TAL_OK);
    cr_assert_eq(it.assessment->conversations_count, 3);
    cr_assert_str_eq(it.scenarios[0]->id, "hundred-calls");
    cr_assert_str_eq(it.scenarios[2]->id, "high-profile-client");
    cr_assert_eq(it.rubric->cut, 75);
    cr_assert_null(it.norm_path);
    int right = 0;
    for (int i = 0; i < 3; i++)
        right += it.scenarios[i]->forms[tal_assessment_form(it.assessment, i, "c-1")].verdict ==
                 TAL_RIGHT;
    cr_assert_eq(right, 1, "one client is right, whoever draws what");
    tal_assembly_close(&it);
}

Test(assembly, names_what_is_not_there)
{
    is_told("en",
            "rubric: three-skill\nconversations:\n  - { scenario: hundred-call, forms: [0] }\n"
            "  - { scenario: weather, forms: [0] }\n",
            "a.yaml:6:9 TAL470 no rubric \"three-skill\" comes with Talante = did you mean "
            "three-skills?\n"
            "a.yaml:8:17 TAL470 no scenario \"hundred-call\" comes with Talante = did you mean "
            "hundred-calls?\n"
            "a.yaml:9:17 TAL470 no scenario \"weather\" comes with Talante = the name of a file of "
            "your own ends in .lua\n");
}

Test(assembly, looks_for_files_beside_its_own)
{
    desk d = desk_open("en", "rubric: mine.yaml\nnorm: norm.yaml\n"
                             "conversations: [{ scenario: own.lua, forms: [0] }]\n");
    char wanted[600];
    snprintf(wanted, sizeof wanted,
             "a.yaml:6:9 TAL470 there is no file %s/mine.yaml that can be read = a file is looked "
             "for from the folder of the assessment on\n"
             "a.yaml:7:7 TAL470 there is no file %s/norm.yaml that can be read = a file is looked "
             "for from the folder of the assessment on\n"
             "a.yaml:8:29 TAL470 there is no file %s/own.lua that can be read = a file is looked "
             "for from the folder of the assessment on\n",
             d.folder, d.folder, d.folder);
    cr_expect_str_eq(told(&d), wanted);
    desk_put(&d, "mine.yaml", "rubric: mine\n");
    desk_put(&d, "norm.yaml", "");
    desk_put(&d, "own.lua", "return 1\n");
    const char *all = told(&d);
    cr_expect(strstr(all, "a.yaml:6:9 TAL470 mine.yaml has errors, so it cannot be used = its own "
                          "mistakes are listed too\n"));
    cr_expect(strstr(all, "a.yaml:8:29 TAL470 own.lua has errors"));
    cr_expect(strstr(all, "mine.yaml:1:1 TAL452 "));
    cr_expect(strstr(all, "own.lua:1:1 TAL"));
    desk_close(&d);
}

Test(assembly, speaks_every_language)
{
    is_told(
        "fr", DESK_RUBRIC "conversations: [{ scenario: hundred-calls, forms: [0] }]\n",
        "a.yaml:6:9 TAL471 there is no \"fr\" here = the assessment is held in it: take it out "
        "of languages, or add it to three-skills\n"
        "a.yaml:7:29 TAL471 there is no \"fr\" here = the assessment is held in it: take it out "
        "of languages, or add it to hundred-calls\n");
}

Test(assembly, has_forms_that_are_alike)
{
    is_told("en", DESK_RUBRIC "conversations: [{ scenario: hundred-calls, forms: [0, 1] }]\n", "");
    is_told("en", DESK_RUBRIC "conversations: [{ scenario: hundred-calls, forms: [0, 3] }]\n",
            "a.yaml:7:51 TAL472 there is no form 3 = this scenario has the forms 0 to 2\n");
    is_told("en", DESK_RUBRIC "conversations: [{ scenario: hundred-calls, forms: [0, 1, 2] }]\n",
            "a.yaml:7:51 TAL473 forms 0 and 2 are not alike: another verdict = a client who is right "
            "and one who is wrong could not be compared: that takes two scenarios\n");
}

Test(assembly, has_no_conversation_twice)
{
    is_told(
        "en",
        DESK_RUBRIC "conversations:\n  - { scenario: hundred-calls, forms: [0] }\n"
                    "  - { scenario: hundred-calls, forms: [1] }\n",
        "a.yaml:9:17 TAL475 the conversation hundred-calls is there twice = who has had it once "
        "knows it\n");
}

#define SCENE(id, moment, to, when)                                                                \
    "scene \"" id "\" { moment = \"" moment "\", says \"Well?\",\n"                                \
    "  reply \"good_" id                                                                           \
    "\" { \"Good.\", discernment = 2, validation = 2, disagreement = 2, to = \"" to "\"" when      \
    " },\n"                                                                                        \
    "  reply \"poor_" id                                                                           \
    "\" { \"Poor.\", discernment = 1, validation = 1, disagreement = 1, to = \"" to "\" } },\n"

/* Three moments; MORE says what is otherwise in the case "theirs". */
#define OWN(last, when)                                                                            \
    "return scenario \"own\" { title = \"Own\", language = \"en\", persona = { name = \"Ana\" "    \
    "},\n"                                                                                         \
    "  claim = { \"A.\", verdict = \"untrue\", truth = \"B.\", value = \"C\" },\n"                 \
    "  moments = { \"one\", \"two\", " last " },\n"                                                \
    "  vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n" SCENE("a", "one", "b", "")              \
        SCENE("b", "two", "c", when) SCENE(                                                        \
            "c", "three", "over", "") "outcome \"over\" { \"Over.\", result = \"resolved\" } }\n"

static void own_is_told(const char *scenario, const char *forms, const char *wanted)
{
    char rest[200];
    snprintf(rest, sizeof rest, DESK_RUBRIC "conversations: [{ scenario: own.lua, forms: %s }]\n",
             forms);
    desk d = desk_open("en", rest);
    desk_put(&d, "own.lua", scenario);
    cr_expect_str_eq(told(&d), wanted);
    desk_close(&d);
}

Test(assembly, has_forms_with_the_same_moments_and_the_same_best)
{
    own_is_told(OWN("\"three\"", ""), "[0, 1]", "");
    own_is_told(
        OWN("{ \"three\", when = \"cause == 'ours'\" }", ""), "[0, 1]",
        "a.yaml:7:45 TAL474 it takes 3 moments to measure a skill; discernment has 2 in form 1, "
        "validation has 2 in form 1, disagreement has 2 in form 1 = in an assessment every "
        "conversation measures every skill\n"
        "a.yaml:7:45 TAL473 forms 0 and 1 are not alike: other moments = who draws the one "
        "and who draws the other could not be compared: list forms that are alike\n");
    own_is_told(OWN("\"three\"", ", when = \"cause == 'ours'\""), "[0, 1]",
                "a.yaml:7:45 TAL473 forms 0 and 1 are not alike: another greatest level in a "
                "moment = who draws the one and who draws the other could not be compared: list "
                "forms that are alike\n");
    own_is_told(OWN("\"three\"", ", when = \"cause == 'ours' or not said.poor_a and not "
                                 "said.good_a\""),
                "[0, 1]",
                "a.yaml:7:45 TAL473 forms 0 and 1 are not alike: another greatest score can be "
                "reached = who draws the one and who draws the other could not be compared: list "
                "forms that are alike\n");
    own_is_told(OWN("\"three\"", ", when = \"cause == 'ours'\""), "[1]", "");
}

/* What was kept of an assessment with forms that are alike is not explored; all else is held as before. */
Test(assembly, again_forms_are_not_compared)
{
    static const char *const forms[] = { "[0, 1]", "[0, 2]" };
    static const char *const wanted[] = {
        "", "a.yaml:7:45 TAL472 there is no form 2 = this scenario has the forms 0 to 1\n"
    };
    for (int i = 0; i < 2; i++) {
        tal_diagnostics *found = tal_diagnostics_new();
        tal_assembly it;
        char rest[200];
        snprintf(rest, sizeof rest,
                 DESK_RUBRIC "conversations: [{ scenario: own.lua, forms: %s }]\n", forms[i]);
        desk d = desk_open("en", rest);
        desk_put(&d, "own.lua", OWN("\"three\"", ", when = \"cause == 'ours'\""));
        tal_finder finder = desk_finder;
        finder.alike = true;
        cr_expect_eq(tal_assembly_load(&it, d.path, &finder, found), i ? TAL_EFILE : TAL_OK);
        cr_expect_str_eq(desk_told(found), wanted[i]);
        tal_assembly_close(&it);
        desk_close(&d);
    }
}
