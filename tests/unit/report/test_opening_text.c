#include <criterion/criterion.h>

#include "report/opening_text.h"

static void expect_said(const tal_scenario_info *info, tal_mode mode, const char *wanted)
{
    tal_page page = tal_page_new(400, TAL_DRESS_PLAIN);

    tal_opening_text(&page, info, mode);
    tal_page_end(&page, 0, 0);
    cr_expect_str_eq(page.out.bytes, wanted);
    tal_page_free(&page);
}

Test(opening_text, it_says_who_where_and_under_which_terms)
{
    const tal_scenario_info info = { .persona = "Marta", .role = "customer", .setting = "phone" };
    const tal_scenario_info bare = { .persona = "Marta", .role = "", .setting = "" };

    expect_said(&info, TAL_PRACTICE,
                "You talk with Marta (customer), on the phone. This is practice: you can take an "
                "answer back.\n");
    expect_said(&bare, TAL_ASSESSMENT,
                "You talk with Marta. This is an assessment: no answer can be taken back.\n");
    expect_said(&bare, TAL_READING,
                "You talk with Marta. This is an example: nothing is asked of you and nothing is "
                "scored. Each answer comes with its reason; before it, think of your own.\n");
}
