/* Outlines: which letters are read, what they become, and where one is wrong. */
#include "window/outline.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* The steps as text, or "TROUBLE at BYTE". */
static const char *read(const char *text)
{
    static char out[1000];
    tal_arena *arena = tal_arena_new();
    tal_outline outline;
    tal_outline_trouble trouble = tal_outline_read(&outline, arena, text);

    out[0] = '\0';
    if (trouble)
        snprintf(out, sizeof out, "%d at %zu", trouble, outline.at);
    for (size_t i = 0; i < outline.count; i++) {
        const tal_step *step = &outline.steps[i];

        sprintf(out + strlen(out), "%c", step->kind);
        for (int n = 0; n < (step->kind == 'C' ? 6 : step->kind == 'Z' ? 0 : 2); n++)
            sprintf(out + strlen(out), " %g", step->at[n]);
        strcat(out, ";");
    }
    tal_arena_free(arena);
    return out;
}

Test(outline, letters_become_four)
{
    cr_assert_str_eq(read("M 10 20 L 30 40 C 1 2 3 4 5 6 Z"), "M 10 20;L 30 40;C 1 2 3 4 5 6;Z;");
    cr_assert_str_eq(read("M 10 20 H 30 V 40"), "M 10 20;L 30 20;L 30 40;");
    cr_assert_str_eq(read("M 0 0 Q 30 60 60 0"), "M 0 0;C 20 40 40 40 60 0;");
    cr_assert_str_eq(read("M 5 5 H 9 Z V 9"), "M 5 5;L 9 5;Z;L 5 9;",
                     "after Z the pen is where the line began");
}

Test(outline, letters_are_not_repeated_where_numbers_go_on)
{
    cr_assert_str_eq(read("M 1 2 3 4 5 6"), "M 1 2;L 3 4;L 5 6;");
    cr_assert_str_eq(read("M0,0H1 2 3"), "M 0 0;L 1 0;L 2 0;L 3 0;");
    cr_assert_str_eq(read("M-1.5.5L+2-3"), "M -1.5 0.5;L 2 -3;");
}

Test(outline, says_where_it_is_wrong)
{
    const struct {
        const char *text;
        tal_outline_trouble trouble;
        int at;
    } wrong[] = {
        { "", TAL_OUTLINE_EMPTY, 0 },
        { "  ", TAL_OUTLINE_EMPTY, 2 },
        { "L 1 2", TAL_OUTLINE_NO_BEGINNING, 0 },
        { "7 1 2", TAL_OUTLINE_LETTER, 0 },
        { "M 1 2 l 3 4", TAL_OUTLINE_SMALL, 6 },
        { "M 1 2 A 3 4", TAL_OUTLINE_LETTER, 6 },
        { "M 1 2 Z 3 4", TAL_OUTLINE_LETTER, 8 },
        { "M 1 2 L 3", TAL_OUTLINE_NUMBER, 9 },
        { "M 1 2 L 3 x", TAL_OUTLINE_NUMBER, 10 },
        { "M 1 2 L 3 .", TAL_OUTLINE_NUMBER, 10 },
        { "M 1 2 L 3 10000.1", TAL_OUTLINE_FAR, 10 },
    };

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char expected[40];

        snprintf(expected, sizeof expected, "%d at %d", wrong[i].trouble, wrong[i].at);
        cr_assert_str_eq(read(wrong[i].text), expected, "%s", wrong[i].text);
    }
    cr_assert_str_eq(read("M 1 2 L 3 10000"), "M 1 2;L 3 10000;");
}
