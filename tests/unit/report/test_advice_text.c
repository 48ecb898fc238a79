#include <criterion/criterion.h>
#include <string.h>

#include "report/advice_text.h"

static void gives(const tal_account *account, const tal_advice *advice, const char *expected)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    tal_advice_text(&page, account, advice);
    cr_assert_str_eq(page.out.bytes, expected, "got:\n%s", page.out.bytes);
    tal_page_free(&page);
}

Test(advice_text, what_was_said_and_what_to_say)
{
    const tal_account account = { .forms = 1 };
    const tal_part part = { .kind = TAL_PART_REPLY, .moment = "the record", .text = "No.",
                            .better = "Let me see.", .better_locked = "Not read.", .idea = "Look." };
    const tal_part silent = { .kind = TAL_PART_SILENCE, .moment = "the way out", .text = "",
                              .idea = "" };

    gives(&account, &(tal_advice){ &part, 5, 6, NULL },
          "One thing to try next time\n\n"
          "  Most was lost at \u201Cthe record\u201D: 5 points of 6.\n\n"
          "  You said: No.\n\n"
          "  Try: Let me see.\n\n"
          "  It was closed to you then: Not read.\n\n"
          "  The idea: Look.\n");
    gives(&account, &(tal_advice){ &silent, 1, 2, NULL },
          "One thing to try next time\n\n"
          "  Most was lost at \u201Cthe way out\u201D: 1 point of 2.\n\n"
          "  (You say nothing.)\n");
}

Test(advice_text, where_nothing_was_lost)
{
    const tal_account one = { .form = 0, .forms = 1 }, last = { .form = 2, .forms = 3 };
    const tal_unmet unmet = { "the promise", "Say when.", NULL };

    gives(&one, &(tal_advice){ NULL, 0, 0, &unmet },
          "One thing to try next time\n\n"
          "  What you met, you met in full. Next time, get as far as \u201Cthe promise\u201D.\n\n"
          "  The idea: Say when.\n");
    gives(&one, &(tal_advice){ NULL, 0, 0, NULL },
          "One thing to try next time\n\n  Nothing was lost.\n");
    gives(&last, &(tal_advice){ NULL, 0, 0, NULL },
          "One thing to try next time\n\n"
          "  Nothing was lost. Another form begins with the same sentence and has other\n"
          "  facts: --form 0.\n");
}
