/* What is said about choices. */
#include <criterion/criterion.h>

#include "model/fixture.h"

Test(grammar, a_choice_has_like_values_and_an_end)
{
    static const fixture_row rows[] = {
        { "angry and 2 or 'x'",
          "333 at 15: 2 is a number, but 'x' is a text: all values of a choice are alike" },
        { "angry and 2 or passed",
          "333 at 15: 2 is a number, but passed is true or false: all values of a choice are "
          "alike" },
        { "angry and 2 or 0 > 3",
          "333 at 15: 2 is a number, but 0 > 3 is true or false: all values of a choice are "
          "alike" },
        { "angry and 2 or passed and mood or 1",
          "333 at 26: 2 is a number, but mood is a text: all values of a choice are alike" },
        { "angry or passed and 2 or 3",
          "333 at 20: angry is true or false, but 2 is a number: all values of a choice are "
          "alike; put brackets: (angry or passed) and 2 or 3" },
        { "angry and 2",
          "334 at 10: this choice has no other value: it must end with or and a value; write: "
          "angry and 2 or 0" },
        { "angry and 2 or passed and 3",
          "334 at 26: this choice has no other value: it must end with or and a value; write: "
          "angry and 2 or passed and 3 or 0" },
        { "(angry and 'won') == outcome",
          "334 at 11: this choice has no other value: it must end with or and a value; write: "
          "(angry and 'won' or '...') == outcome" },
        { "angry and 2 or 3 or 4", "328 at 15: 3 is a number, not true or false" },
        { "trust and 2 or 0",
          "328 at 0: trust is a number, not true or false; compare it with a number, such as: "
          "trust > 50" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_INT);
}
