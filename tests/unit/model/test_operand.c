/* What is said about types. */
#include <criterion/criterion.h>

#include "model/fixture.h"

Test(operand, numbers_and_texts_are_no_conditions)
{
    static const fixture_row rows[] = {
        { "trust",
          "328 at 0: trust is a number, not true or false; compare it with a number, such as: "
          "trust > 50" },
        { "outcome",
          "328 at 0: outcome is a text, not true or false; compare it with a text, such as: "
          "outcome == 'lost'" },
        { "5", "328 at 0: 5 is a number, not true or false" },
        { "trust and 2 or 0",
          "328 at 0: trust is a number, not true or false; compare it with a number, such as: "
          "trust > 50" },
        { "trust and passed",
          "328 at 0: trust is a number, not true or false; compare it with a number, such as: "
          "trust > 50" },
        { "angry and trust",
          "328 at 10: trust is a number, not true or false; compare it with a number, such "
          "as: trust > 50" },
        { "trust or 2",
          "328 at 0: trust is a number, not true or false; compare it with a number, such as: "
          "trust > 50" },
        { "angry and 2 or 0",
          "328 at 0: angry and 2 or 0 is a number, not true or false; compare it with a "
          "number, such as: (angry and 2 or 0) > 50" },
        { "not trust",
          "328 at 4: trust is a number, not true or false; compare it with a number, such as: "
          "trust > 50" },
        { "not outcome",
          "328 at 4: outcome is a text, not true or false; compare it with a text, such as: "
          "outcome == 'lost'" },
        { "(trust + patience + turn + asked + earned.discernment + earned.validation)",
          "328 at 0: this is a number, not true or false" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(operand, unlike_things_are_not_compared)
{
    static const fixture_row rows[] = {
        { "trust == 'high'",
          "331 at 9: trust is a number and 'high' is a text: they cannot be compared; compare "
          "it with a number, such as: trust > 50" },
        { "trust == '50'",
          "331 at 9: trust is a number and '50' is a text: they cannot be compared; write the "
          "number without quotes: trust == 50" },
        { "outcome == 3",
          "331 at 11: outcome is a text and 3 is a number: they cannot be compared; compare "
          "it with a text, such as: outcome == 'lost'" },
        { "trust == outcome",
          "331 at 9: trust is a number and outcome is a text: they cannot be compared; "
          "compare it with a number, such as: trust > 50" },
        { "3 == 'a'", "331 at 5: 3 is a number and 'a' is a text: they cannot be compared" },
        { "seen.tickets == 1",
          "331 at 16: seen.tickets is true or false and 1 is a number: they cannot be "
          "compared; seen.tickets needs no comparison: write it alone, or after not" },
        { "'yes' ~= seen.tickets",
          "331 at 9: 'yes' is a text and seen.tickets is true or false: they cannot be "
          "compared; seen.tickets needs no comparison: write it alone, or after not" },
        { "trust == true",
          "331 at 9: trust is a number and true is true or false: they cannot be compared; "
          "compare it with a number, such as: trust > 50" },
        { "angry < passed",
          "332 at 6: < compares numbers, and angry is true or false; use == or ~= here" },
        { "outcome >= 'lost'",
          "332 at 8: >= compares numbers, and outcome is a text; use == or ~= here" },
        { "'a' == 'b'",
          "335 at 0: 'a' and 'b' are both fixed texts: the answer is always the same; compare "
          "a name with a text, such as: outcome == 'lost'" },
        { "'a' ~= 'a'",
          "335 at 0: 'a' and 'a' are both fixed texts: the answer is always the same; compare "
          "a name with a text, such as: outcome == 'lost'" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(operand, arithmetic_needs_numbers)
{
    static const fixture_row rows[] = {
        { "trust + angry > 3",
          "330 at 8: angry is true or false, and + needs numbers; write: trust + (angry and 1 "
          "or 0) > 3" },
        { "(angry or passed) * 2 > 3",
          "330 at 0: (angry or passed) is true or false, and * needs numbers; write: ((angry "
          "or passed) and 1 or 0) * 2 > 3" },
        { "trust + 'a' > 3", "330 at 8: 'a' is a text, and + needs numbers" },
        { "- angry > 3",
          "330 at 2: angry is true or false, and - needs numbers; write: - (angry and 1 or 0) "
          "> 3" },
        { "-outcome == 'a'", "330 at 1: outcome is a text, and - needs numbers" },
        { "trust // 0 > 1", "336 at 9: what stands after // cannot be 0" },
        { "trust % patience > 1", "336 at 8: what stands after % must be a number written out" },
        { "trust // (1 + 1) > 2", "336 at 9: what stands after // must be a number written out" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(operand, the_result_is_of_the_type_that_is_needed)
{
    static const fixture_row rows[] = {
        { "seen.tickets",
          "337 at 0: seen.tickets is true or false, but a number is needed here; write: "
          "seen.tickets and 1 or 0" },
        { "angry or passed",
          "337 at 0: angry or passed is true or false, but a number is needed here; write: "
          "(angry or passed) and 1 or 0" },
        { "(angry or passed)",
          "337 at 0: (angry or passed) is true or false, but a number is needed here; write: "
          "(angry or passed) and 1 or 0" },
        { "true", "337 at 0: true is true or false, but a number is needed here" },
        { "outcome", "337 at 0: outcome is a text, but a number is needed here" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_INT);
}

Test(operand, a_text_can_be_needed)
{
    static const fixture_row rows[] = {
        { "trust", "337 at 0: trust is a number, but a text is needed here" },
        { "angry and \"won\"",
          "334 at 10: this choice has no other value: it must end with or and a value; write: "
          "angry and \"won\" or '...'" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_WORD);
}

Test(operand, a_text_that_a_name_cannot_have_is_left_to_the_caller)
{
    static const fixture_row rows[] = {
        { "outcome == 'ours'", "never ours at 11" },
        { "'ours' ~= outcome", "never ours at 0" },
        { "outcome == (angry and 'won' or passed and 'ours' or 'theirs')",
          "never ours at 42\nnever theirs at 52" },
        { "(cause == 'ours' and outcome or 'lost') == 'theirs'", "never theirs at 43" },
        { "cause == (mood == 'lost' and 'ours' or 'won')", "never won at 39" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(operand, a_setting_keeps_the_type)
{
    static const fixture_row rows[] = {
        { "asked = angry",
          "337 at 8: asked is a number, but angry is true or false; write: asked = angry and "
          "1 or 0" },
        { "asked = angry or passed",
          "337 at 8: asked is a number, but angry or passed is true or false; write: asked = "
          "(angry or passed) and 1 or 0" },
        { "asked = 'won'", "337 at 8: asked is a number, but 'won' is a text" },
        { "asked = true", "337 at 8: asked is a number, but true is true or false" },
        { "angry = 1", "337 at 8: angry is true or false, but 1 is a number; write: angry = true" },
        { "angry = 0",
          "337 at 8: angry is true or false, but 0 is a number; write: angry = false" },
        { "angry = trust",
          "337 at 8: angry is true or false, but trust is a number; compare it with a number, "
          "such as: trust > 50" },
        { "angry = angry and trust",
          "328 at 18: trust is a number, not true or false; compare it with a number, such "
          "as: trust > 50" },
        { "mood = 3", "337 at 7: mood is a text, but 3 is a number" },
        { "mood = 'ours'", "never ours at 7" },
        { "mood = angry and 'lost' or 'theirs'", "never theirs at 27" },
        { "mood = cause == 'won' and 'lost' or 'won'", "never won at 16" },
        { NULL, NULL },
    };
    fixture_check(rows, FIXTURE_SET);
}
