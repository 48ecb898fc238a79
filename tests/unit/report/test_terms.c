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

Test(terms, every_verdict_is_a_sentence)
{
    for (int i = 0; tal_verdict_names[i]; i++)
        cr_expect_str_neq(tal_terms_verdict(tal_verdict_names[i]), tal_verdict_names[i]);
}
