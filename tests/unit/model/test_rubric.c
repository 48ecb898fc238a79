/* The rubric: what it says, and every way in which it can be wrong. */
#include "model/rubric.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SKILL(id, weight, floor, name)                                                             \
    "  " id ":\n    weight: " weight "\n    floor: " floor "\n    name: " name "\n"                \
    "    anchors:\n      - { en: \"" id " 0\", es: \"" id " cero\" }\n"                            \
    "      - { en: \"" id " 1\", es: \"" id " uno\" }\n      - { en: \"" id " 2\", es: \"" id      \
    " dos\" }\n"

#define RUBRIC(head, validation_weight, validation_name)                                           \
    head "skills:\n" SKILL("discernment", "1", "50", "{ en: Discernment, es: Discernimiento }")    \
        SKILL("validation", validation_weight, "40", validation_name)                              \
            SKILL("disagreement", "3", "0", "{ en: Grace, es: Tacto }")

#define HEAD "rubric: mine\ncut: 75\npassing: [resolved, lost]\n"
#define NAME "{ en: Validation, es: Validación }"

/* The diagnostics of YAML, or "" where it loads. */
static const char *told(const char *yaml)
{
    static char out[4000];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = NULL;
    tal_status status = tal_rubric_load_bytes(&rubric, "r.yaml", yaml, strlen(yaml), found);
    cr_assert_eq(status, tal_diagnostics_count(found) ? TAL_EFILE : TAL_OK);
    cr_assert_eq(rubric == NULL, status != TAL_OK, "nothing comes out of a bad file");
    out[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, i);
        snprintf(out + strlen(out), sizeof out - strlen(out), "%d:%d TAL%d %s%s%s\n", it->line,
                 it->column, it->code, it->message, it->hint ? " = " : "",
                 it->hint ? it->hint : "");
    }
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
    return out;
}

Test(rubric, says_what_passes_and_what_a_level_means)
{
    static const char yaml[] = RUBRIC(HEAD, "2", NAME);
    tal_rubric *rubric = NULL;

    cr_assert_eq(tal_rubric_load_bytes(&rubric, "r.yaml", yaml, sizeof yaml - 1, NULL), TAL_OK);
    cr_assert_str_eq(rubric->id, "mine");
    cr_assert_eq(rubric->cut, 75);
    cr_assert_eq(rubric->passing, 1u << 0 | 1u << 5);
    cr_assert_eq(rubric->weights[TAL_VALIDATION], 2);
    cr_assert_eq(rubric->floors[TAL_VALIDATION], 40);
    cr_assert_eq(strlen(tal_rubric_sha256(rubric)), 64);
    cr_assert_str_eq(tal_rubric_skill_name(rubric, TAL_DISAGREEMENT, "es"), "Tacto");
    cr_assert_str_eq(tal_rubric_skill_name(rubric, TAL_DISAGREEMENT, "en"), "Grace");
    cr_assert_str_eq(tal_rubric_skill_name(rubric, TAL_DISAGREEMENT, "fr"), "Grace");
    cr_assert_str_eq(tal_rubric_skill_name(rubric, TAL_DISAGREEMENT, NULL), "Grace");
    cr_assert_str_eq(tal_rubric_anchor(rubric, TAL_VALIDATION, 1, "es"), "validation uno");
    cr_assert_str_eq(tal_rubric_anchor(rubric, TAL_VALIDATION, 2, "en"), "validation 2");
    tal_rubric_free(rubric);
}

Test(rubric, numbers_are_whole_and_within_0_to_100)
{
    cr_assert_str_eq(told(RUBRIC("rubric: r\ncut: 101\npassing: [lost]\n", "x", NAME)),
                     "2:6 TAL453 \"cut\" must be a whole number from 0 to 100\n"
                     "14:13 TAL453 \"weight\" must be a whole number from 0 to 100\n");
    cr_assert_str_eq(told(RUBRIC("rubric: r\ncut: 7.5\npassing: [lost]\n", "-1", NAME)),
                     "2:6 TAL453 \"cut\" must be a whole number from 0 to 100\n"
                     "14:13 TAL453 \"weight\" must be a whole number from 0 to 100\n");
    cr_assert_str_eq(told(RUBRIC("rubric: r\ncut: 0\npassing: [lost]\n", "100", NAME)), "");
}

Test(rubric, knows_its_fields)
{
    cr_assert_str_eq(told(RUBRIC("rubric: r\ncutt: 75\npassing: [lost]\n", "1", NAME)),
                     "2:1 TAL451 a rubric has no field \"cutt\" here = did you mean cut?\n");
    cr_assert_str_eq(told(RUBRIC("rubric: r\npassing: [lost]\n", "1", NAME)),
                     "1:1 TAL452 \"cut\" is missing\n");
    cr_assert_str_eq(told(RUBRIC("rubric: ''\ncut: 75\npassing: [lost]\n", "1", NAME)),
                     "1:9 TAL453 \"rubric\" is empty\n");
    cr_assert_str_eq(told("[1, 2]\n"), "1:1 TAL453 a rubric begins with its fields\n");
    cr_assert_str_eq(told("rubric: r\n"), "1:1 TAL452 these are missing: cut, passing, skills\n");
}

Test(rubric, somebody_can_pass)
{
    cr_assert_str_eq(told(RUBRIC("rubric: r\ncut: 75\npassing: []\n", "1", NAME)),
                     "3:10 TAL453 \"passing\" is empty: nobody could pass\n");
    cr_assert_str_eq(
        told(RUBRIC("rubric: r\ncut: 75\npassing: [resolve, won]\n", "1", NAME)),
        "3:11 TAL453 \"resolve\" is not a result of an outcome = did you mean resolved?\n"
        "3:20 TAL453 \"won\" is not a result of an outcome\n");
    cr_assert_str_eq(
        told(RUBRIC("rubric: r\ncut: 75\npassing: lost\n", "1", NAME)),
        "3:10 TAL453 \"passing\" must be a list = write it in [ ], with commas between "
        "its parts\n");
}

Test(rubric, every_text_is_there_in_every_language)
{
    cr_assert_str_eq(told(RUBRIC(HEAD, "1", "{ en: Validation }")),
                     "16:11 TAL454 the text in \"es\" is missing\n");
    cr_assert_str_eq(told(RUBRIC(HEAD, "1", "{ en: Validation, es: Validación, fr: Validation }")),
                     "16:11 TAL454 most texts are not there in \"fr\" = give every name and every "
                     "anchor in it, or none\n");
    cr_assert_str_eq(told(RUBRIC(HEAD, "1", "Validation")),
                     "16:11 TAL453 validation: a text for each language is wanted here = write "
                     "{ en: \"...\", es: \"...\" }\n");
    cr_assert_str_eq(told(RUBRIC(HEAD, "1", "{ en: Validation, es: '' }")),
                     "16:33 TAL453 validation: a text is wanted here\n");
    cr_assert_str_eq(told(RUBRIC(HEAD, "1", "{ en: [Validation], es: Validación }")),
                     "16:17 TAL453 validation: a text is wanted here\n");
}

Test(rubric, that_comes_with_the_program_is_sound)
{
    const char *root = getenv("TAL_ROOT");
    char path[4096];
    tal_rubric *rubric = NULL;

    snprintf(path, sizeof path, "%s/assets/rubrics/three-skills.yaml", root ? root : ".");
    cr_assert_eq(tal_rubric_load(&rubric, path, NULL), TAL_OK);
    cr_assert_eq(rubric->cut, 75);
    for (int i = 0; i < TAL_SKILLS; i++)
        cr_assert_eq(rubric->floors[i], 50);
    tal_rubric_free(rubric);
    cr_assert_eq(tal_rubric_load(&rubric, "no/such/file.yaml", NULL), TAL_EFILE);
}

Test(rubric, how_the_cut_was_set_may_be_left_out)
{
    static const char block[] = RUBRIC(HEAD "cut_method:\n  en: |\n    Five judges.\n  es: Cinco jueces.\n", "2", NAME);
    static const char without[] = RUBRIC(HEAD, "2", NAME);
    tal_rubric *rubric = NULL;

    cr_assert_eq(tal_rubric_load_bytes(&rubric, "r.yaml", block, sizeof block - 1, NULL), TAL_OK);
    cr_assert_str_eq(tal_rubric_cut_method(rubric, "en"), "Five judges.");
    cr_assert_str_eq(tal_rubric_cut_method(rubric, "es"), "Cinco jueces.");
    tal_rubric_free(rubric);
    cr_assert_eq(tal_rubric_load_bytes(&rubric, "r.yaml", without, sizeof without - 1, NULL), TAL_OK);
    cr_assert_null(tal_rubric_cut_method(rubric, "en"));
    tal_rubric_free(rubric);
}

Test(rubric, how_the_cut_was_set_is_said_in_its_languages)
{
    cr_assert_str_eq(told(RUBRIC(HEAD "cut_method: { en: \"Five judges.\" }\n", "2", NAME)),
                     "4:13 TAL454 the text in \"es\" is missing\n");
    cr_assert_str_eq(told(RUBRIC(HEAD "cut_method: { en: x, es: x, fr: x }\n", "2", NAME)),
                     "4:29 TAL454 \"fr\" is none of the languages of the rubric = give every name and every anchor in it, "
                     "or take the text out\n");
    cr_assert_str_eq(told(RUBRIC(HEAD "cut_method: { en: \"\", es: x }\n", "2", NAME)),
                     "4:19 TAL453 cut_method: a text is wanted here\n");
    cr_assert_str_eq(told(RUBRIC(HEAD "cut_method: by five judges\n", "2", NAME)), "4:13 TAL453 cut_method: a text for each language is wanted here = write { en: \"...\", es: \"...\" }\n");
}
