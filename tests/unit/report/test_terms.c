#include <criterion/criterion.h>

#include "model/scenario.h"
#include "report/terms.h"

Test(terms, every_mood_has_words)
{
    cr_assert_str_eq(tal_terms_trust(0), "closed");
    cr_assert_str_eq(tal_terms_trust(20), "closed");
    cr_assert_str_eq(tal_terms_trust(21), "wary");
    cr_assert_str_eq(tal_terms_trust(100), "trusting");
    cr_assert_str_eq(tal_terms_patience(0), "at an end");
    cr_assert_str_eq(tal_terms_patience(100), "calm");
}

Test(terms, every_result_and_setting_has_words)
{
    for (int i = 0; tal_result_names[i]; i++)
        cr_expect(*tal_terms_result(tal_result_names[i]));
    cr_assert_str_eq(tal_terms_result("ended_with_dignity"), "ended with dignity");
    for (int i = 0; tal_setting_names[i]; i++)
        cr_expect_str_neq(tal_terms_setting(tal_setting_names[i]), tal_setting_names[i]);
}

Test(terms, every_stance_and_style_has_words)
{
    for (int i = 0; tal_stance_names[i]; i++)
        cr_expect_str_neq(tal_terms_stance(tal_stance_names[i]), tal_stance_names[i]);
    for (int i = 0; tal_style_names[i]; i++)
        cr_expect_str_neq(tal_terms_style(tal_style_names[i]), tal_style_names[i]);
}

Test(terms, a_language_that_is_not_known_keeps_its_code)
{
    cr_assert_str_eq(tal_terms_language("es"), "Spanish");
    cr_assert_str_eq(tal_terms_language("eu"), "eu");
}

Test(terms, every_verdict_is_a_sentence)
{
    for (int i = 0; tal_verdict_names[i]; i++)
        cr_expect_str_neq(tal_terms_verdict(tal_verdict_names[i]), tal_verdict_names[i]);
}
