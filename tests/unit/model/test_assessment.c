/* The assessment: what it says, what a candidate's id draws, and every way in which it can be wrong. */
#include "model/assessment.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define HEAD                                                                                       \
    "assessment: desk\n"                                                                           \
    "title: { en: Desk, es: Mostrador }\n"                                                         \
    "rubric: three-skills\n"
#define REST                                                                                       \
    "languages: [en, es]\n"                                                                        \
    "told: { en: Begin., es: Empieza. }\n"
#define TALKS                                                                                      \
    "conversations: [{ scenario: hundred-calls, forms: [0, 1] }, { scenario: b.lua, forms: [2] "   \
    "}]\n"
#define WHOLE HEAD "answers: picked\n" REST TALKS

static tal_assessment *read(const char *yaml)
{
    tal_assessment *assessment = NULL;
    cr_assert_eq(tal_assessment_read_bytes(&assessment, "a.yaml", yaml, strlen(yaml), NULL),
                 TAL_OK);
    return assessment;
}

/* The diagnostics of YAML, or "" where it can be read. */
static const char *told(const char *yaml)
{
    static char out[4000];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_assessment *assessment = NULL;
    tal_status status = tal_assessment_read_bytes(&assessment, "a.yaml", yaml, strlen(yaml), found);
    cr_assert_eq(status, tal_diagnostics_count(found) ? TAL_EFILE : TAL_OK);
    cr_assert_eq(assessment == NULL, status != TAL_OK, "nothing comes out of a bad file");
    out[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, i);
        snprintf(out + strlen(out), sizeof out - strlen(out), "%d:%d TAL%d %s%s%s\n", it->line,
                 it->column, it->code, it->message, it->hint ? " = " : "",
                 it->hint ? it->hint : "");
    }
    tal_assessment_free(assessment);
    tal_diagnostics_free(found);
    return out;
}

Test(assessment, says_which_conversations_and_under_which_rules)
{
    tal_assessment *it = read(WHOLE "accommodations: [extra_breaks, no_timers]\nnorm: n.yaml\n");
    cr_assert_str_eq(it->id, "desk");
    cr_assert_str_eq(it->rubric, "three-skills");
    cr_assert_str_eq(it->norm, "n.yaml");
    cr_assert_not(it->typed);
    cr_assert_eq(it->languages_count, 2);
    cr_assert_str_eq(it->languages[1], "es");
    cr_assert_str_eq(it->titles[1], "Mostrador");
    cr_assert_str_eq(it->told[0], "Begin.");
    cr_assert_eq(it->accommodations, (unsigned)(TAL_EXTRA_BREAKS | TAL_NO_TIMERS));
    cr_assert_eq(it->conversations_count, 2);
    cr_assert_str_eq(it->conversations[0].scenario, "hundred-calls");
    cr_assert_eq(it->conversations[0].forms, 3);
    cr_assert_eq(it->conversations[1].forms, 4);
    cr_assert_eq(strlen(it->sha256), 64);
    tal_assessment_free(it);
}

Test(assessment, a_text_ends_with_its_last_word)
{
    tal_assessment *it = read(HEAD "answers: picked\nlanguages: [en, es]\n"
                                   "told:\n  en: >\n    Two will come.\n    Begin.\n\n"
                                   "  es: |\n    Empieza.\n" TALKS);
    cr_assert_str_eq(it->told[0], "Two will come. Begin.");
    cr_assert_str_eq(it->told[1], "Empieza.");
    tal_assessment_free(it);
}

Test(assessment, what_may_be_left_out_is_none)
{
    tal_assessment *it = read(HEAD "answers: typed\n" REST TALKS);
    cr_assert(it->typed);
    cr_assert_eq(it->accommodations, 0);
    cr_assert_null(it->norm);
    tal_assessment_free(it);
}

/* SHA-256 of "desk\0hundred-calls\0c-17\0" is, by sha256sum, c1be5c344143775a10945015... */
Test(assessment, form_and_seed_are_drawn_by_the_candidate)
{
    tal_assessment *it = read(WHOLE);
    cr_assert_eq(tal_assessment_form(it, 0, "c-17"), 0);
    cr_assert_eq(tal_assessment_seed(it, 0, "c-17"), 0x10945015);
    cr_assert_eq(tal_assessment_form(it, 1, "c-17"), 2, "it has no other");
    cr_assert_neq(tal_assessment_seed(it, 1, "c-17"), tal_assessment_seed(it, 0, "c-17"));
    tal_assessment_free(it);
}

Test(assessment, every_form_is_drawn_about_as_often)
{
    tal_assessment *it = read(WHOLE);
    int drawn[2] = { 0, 0 };
    for (int i = 0; i < 1000; i++) {
        char candidate[16];
        snprintf(candidate, sizeof candidate, "c-%04d", i);
        drawn[tal_assessment_form(it, 0, candidate)]++;
    }
    cr_assert_eq(drawn[0], 514);
    cr_assert_eq(drawn[1], 1000 - 514);
    tal_assessment_free(it);
}

Test(assessment, knows_its_fields)
{
    cr_assert_str_eq(told(WHOLE "accomodations: [no_timers]\n"),
                     "8:1 TAL465 an assessment has no field \"accomodations\" here = did you mean "
                     "accommodations?\n");
    cr_assert_str_eq(told(WHOLE "remark: mine\n"),
                     "8:1 TAL465 an assessment has no field \"remark\" here\n");
    cr_assert_str_eq(told(HEAD REST TALKS), "1:1 TAL466 \"answers\" is missing\n");
    cr_assert_str_eq(told("assessment: desk\n"),
                     "1:1 TAL466 these are missing: title, rubric, answers, "
                     "languages, conversations, told\n");
    cr_assert_str_eq(told(HEAD "answers: picked\n" REST "conversations: [{ scenario: a }]\n"),
                     "7:17 TAL466 \"forms\" is missing\n");
    cr_assert_str_eq(told("[1, 2]\n"), "1:1 TAL467 an assessment begins with its fields\n");
}

Test(assessment, refuses_what_cannot_be)
{
    cr_assert_str_eq(told(HEAD "answers: spoken\n" REST TALKS),
                     "4:10 TAL467 \"spoken\" is no way to answer = it is picked or typed\n");
    cr_assert_str_eq(told(HEAD "answers: picked\n" REST "conversations: []\n"),
                     "7:16 TAL467 \"conversations\" is empty\n");
    cr_assert_str_eq(
        told(HEAD "answers: picked\n" REST "conversations: [hundred-calls]\n"),
        "7:17 TAL467 conversations: a scenario and its forms are wanted here = write { scenario: "
        "NAME, forms: [0] }\n");
    cr_assert_str_eq(told(HEAD "answers: picked\n" REST
                               "conversations: [{ scenario: a, forms: [0, one, 64, 0] }]\n"),
                     "7:43 TAL467 forms: a form is a number, counted from 0\n"
                     "7:48 TAL467 forms: a form is a number, counted from 0\n"
                     "7:52 TAL467 \"0\" is there twice\n");
    cr_assert_str_eq(told(WHOLE "accommodations: [no_timer, quiet, no_timers, no_timers]\n"),
                     "8:18 TAL467 \"no_timer\" is not an accommodation = did you mean no_timers?\n"
                     "8:28 TAL467 \"quiet\" is not an accommodation\n"
                     "8:46 TAL467 \"no_timers\" is there twice\n");
    cr_assert_str_eq(told(WHOLE "accommodations: []\n"), "",
                     "none is what leaving it out says too");
}

Test(assessment, is_told_in_each_of_its_languages)
{
    cr_assert_str_eq(
        told(HEAD "answers: picked\nlanguages: [en, es]\ntold: { en: Begin. }\n" TALKS),
        "6:7 TAL468 the text in \"es\" is missing\n");
    cr_assert_str_eq(told(HEAD "answers: picked\nlanguages: [es]\ntold: { es: Empieza. }\n" TALKS),
                     "2:10 TAL468 \"en\" is none of the languages = add it to languages, or take "
                     "the text out\n");
    cr_assert_str_eq(
        told(HEAD "answers: picked\nlanguages: [en, es, en]\n"
                  "told: { en: Begin., es: '' }\n" TALKS),
        "5:21 TAL467 \"en\" is there twice\n6:25 TAL467 told: a text is wanted here\n");
}
