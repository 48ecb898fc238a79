#include <criterion/criterion.h>
#include <string.h>

#include "dossier/whose.h"

Test(whose, is_the_one_that_is_named_or_their_pseudonym)
{
    tal_whose ana = { .id = "ana", .pseudonym = "p-1" };

    cr_assert(tal_whose_is(&ana, "ana"));
    cr_assert(tal_whose_is(&ana, "p-1"));
    cr_assert_not(tal_whose_is(&ana, "ana2"));
    cr_assert_not(tal_whose_is(&ana, ""));
    cr_assert(tal_whose_then(&ana, ""), "of one person, whenever it was");
}

Test(whose, is_everybody_from_before_a_day_but_those_who_are_gone)
{
    tal_whose old = { .before = "2025-01-31" };

    cr_assert(tal_whose_is(&old, "ana"));
    cr_assert_not(tal_whose_is(&old, "forgotten-0123456789abcdef"));
    cr_assert(tal_whose_then(&old, "2025-01-30T23:59:59Z"));
    cr_assert_not(tal_whose_then(&old, "2025-01-31T00:00:00Z"));
    cr_assert_not(tal_whose_then(&old, ""), "what has no time is of no day");
}

Test(whose, days_are_those_of_the_calendar)
{
    static const char *const days[] = { "2025-01-31", "2024-02-29", "2000-02-29", "1999-12-31" };
    static const char *const none[] = { "",           "2025-1-31",  "2025-02-29", "1900-02-29", "2025-13-01",
                                        "2025-00-10", "2025-04-31", "2025-01-00", "31-01-2025", "2025-01-31T" };

    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        cr_assert(tal_whose_is_day(days[i]), "%s", days[i]);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_assert_not(tal_whose_is_day(none[i]), "%s", none[i]);
}

static size_t find(const char *text, size_t from, const char *id)
{
    return tal_whose_find(text, strlen(text), from, id);
}

Test(whose, is_found_as_a_word_of_its_own)
{
    cr_assert_eq(find("c-1", 0, "c-1"), 0);
    cr_assert_eq(find("c-17,c-1.jsonl", 0, "c-1"), 5);
    cr_assert_eq(find("c-1 c-1", 1, "c-1"), 4);
    cr_assert_eq(find("c-17 xc-1 c-1a", 0, "c-1"), 14, "nowhere is the end");
    cr_assert_eq(find("web_c-1-a.csv", 0, "c-1"), 4, "names of files are made of words");
    cr_assert_eq(find("c", 0, "c-1"), 1);
    cr_assert_eq(find("", 0, "c-1"), 0);
    cr_assert_eq(find("(Ángela)", 0, "ngela"), strlen("(Ángela)"), "half a word is none");
    cr_assert_eq(find("any", 0, ""), 3);
}
