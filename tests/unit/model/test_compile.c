/* What compiles and what does not, the limits, and what a compilation leaves behind. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "model/fixture.h"

Test(compile, unknown_names_are_left_to_the_caller)
{
    static const fixture_row rows[] = {
        { "tickets > 3", "no name tickets at 0" },
        { "unknown and unknown2 + 1 > angry", "no name unknown at 0\nno name unknown2 at 12" },
        { "(unknown and 2 or 3) == 'a'", "no name unknown at 1" },
        { "outcome == lost", "no name lost at 11" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(compile, only_variables_are_set)
{
    static const fixture_row rows[] = {
        { "seen.tickets = true",
          "339 at 0: seen.tickets cannot be set; set changes variables: list it in vars, with "
          "its first value" },
        { "cause = 'ours', asked = angry",
          "339 at 0: cause cannot be set; set changes variables: list it in vars, with its "
          "first value\n337 at 24: asked is a number, but angry is true or false; write: "
          "cause = 'ours', asked = angry and 1 or 0" },
        { "nothing = unknown", "no name nothing at 0\nno name unknown at 10" },
        { NULL, NULL },
    };
    fixture_check(rows, FIXTURE_SET);
}

/* ---- What compiles, and what it leaves behind ------------------------------------------------ */

static char *repeated(const char *first, const char *more, size_t times)
{
    char *text = malloc(strlen(first) + times * strlen(more) + 1);
    strcpy(text, first);
    for (size_t i = 0; i < times; i++)
        strcat(text, more);
    return text;
}

Test(compile, five_hundred_characters_are_the_limit)
{
    fixture f;
    fixture_start(&f);
    char *most = repeated("(trust+1)>1", " ", TAL_EXPR_LENGTH - 11);
    char *over = repeated(most, " ", 1);
    cr_expect_str_eq(fixture_complaints(&f, most, TAL_BOOL), "");
    cr_expect_str_eq(fixture_complaints(&f, over, TAL_BOOL),
                     "301 at 0: an expression has at most 500 characters; "
                     "keep a part of it in a variable, with set");
    free(most);
    free(over);
    fixture_end(&f);
}

Test(compile, sixteen_brackets_are_the_limit)
{
    const char *said = "302 at 16: more than 16 brackets, not or minus stand inside one another; "
                       "keep a part of it in a variable, with set";
    fixture f;
    fixture_start(&f);
    cr_expect_str_eq(fixture_complaints(&f, "((((((((((((((((trust))))))))))))))))", TAL_INT), "");
    cr_expect_str_eq(fixture_complaints(&f, "(((((((((((((((((trust)))))))))))))))))", TAL_INT),
                     said);
    cr_expect_str_eq(fixture_complaints(&f, "- - - - - - - - - - - - - - - - trust", TAL_INT), "");
    cr_expect_str_eq(fixture_complaints(&f, "(((((((( - - - - - - - - trust))))))))", TAL_INT), "");
    said = "302 at 25: more than 16 brackets, not or minus stand inside one another; "
           "keep a part of it in a variable, with set";
    cr_expect_str_eq(fixture_complaints(&f, "(((((((( - - - - - - - - (trust)))))))))", TAL_INT),
                     said);
    fixture_end(&f);
}

Test(compile, a_chain_is_not_deep)
{
    fixture f;
    fixture_start(&f);
    char *sum = repeated("1", "+1", 249), *all = repeated("true", " and true", 55);
    cr_expect_str_eq(fixture_complaints(&f, sum, TAL_INT), "");
    cr_expect_str_eq(fixture_complaints(&f, all, TAL_BOOL), "");
    free(sum);
    free(all);
    fixture_end(&f);
}

Test(compile, blanks_within_a_name_are_removed)
{
    fixture f;
    fixture_start(&f);
    cr_expect_str_eq(fixture_complaints(&f, "said .opening\n.\town_the_wait", TAL_BOOL), "");
    fixture_end(&f);
}

Test(compile, a_program_grows_only_by_what_is_right)
{
    fixture f;
    int32_t first, second, none = -7;
    fixture_start(&f);
    cr_assert_eq(fixture_compile(&f, "trust > 50", TAL_BOOL, &first), TAL_OK);
    size_t count = f.program.count;
    cr_expect_eq(count, 3);
    cr_expect_eq(fixture_compile(&f, "trust > 50 and", TAL_BOOL, &none), TAL_EFILE);
    cr_expect_eq(fixture_compile(&f, "trust > nobody", TAL_BOOL, &none), TAL_EFILE);
    cr_expect_eq(none, -7, "the out-parameter is left alone");
    cr_expect_eq(f.program.count, count);
    cr_assert_eq(fixture_compile(&f, "angry", TAL_BOOL, &second), TAL_OK);
    cr_expect_eq(second, (int32_t)count);
    fixture_end(&f);
}

Test(compile, effects_give_cells_and_values_in_order)
{
    fixture f;
    fixture_start(&f);
    tal_names names = fixture_as_names(&f);
    const char *text = "asked = asked + 1, angry = trust < 20, mood = angry and 'lost' or 'won'";
    tal_assign *assigns = NULL;
    size_t count = 0;
    cr_assert_eq(tal_expr_compile_effects(&f.program, text, strlen(text), &names, &assigns, &count),
                 TAL_OK);
    cr_assert_eq(count, 3);
    cr_expect_eq(assigns[0].target, 6);
    cr_expect_eq(assigns[1].target, 7);
    cr_expect_eq(assigns[2].target, 8);
    cr_expect_eq(f.program.nodes[assigns[0].value].op, TAL_OP_ADD);
    cr_expect_eq(f.program.nodes[assigns[1].value].op, TAL_OP_LT);
    cr_expect_eq(f.program.nodes[assigns[2].value].op, TAL_OP_CHOOSE);
    free(assigns);
    fixture_end(&f);
}

Test(compile, no_memory_for_a_word_is_no_mistake_of_the_author)
{
    fixture f;
    int32_t root;
    fixture_start(&f);
    f.words_limit = 4;
    cr_expect_eq(fixture_compile(&f, "mood == 'won' and mood ~= 'glad' and", TAL_BOOL, &root),
                 TAL_ENOMEM);
    cr_expect_str_eq(f.said, "");
    cr_expect_eq(f.program.count, 0);
    fixture_end(&f);
}

/* Damage in every place: nothing is read past the end (the sanitizer watches), and whatever is
 * refused is explained. */
Test(compile, damaged_expressions_are_refused_in_words)
{
    static const char signs[] = "()[].,=<>~'\"+-*/%#! \n7ayA\\\xC3\xA9";
    uint64_t seed = 42;
    for (int round = 0; round < 20000; round++) {
        fixture f;
        char text[600];
        int32_t root;
        fixture_start(&f);
        fixture_draw(text, sizeof text, (tal_type)(round % 3), &seed);
        size_t length = strlen(text);
        for (uint64_t cuts = tal_mix64(++seed) % 4; cuts > 0 && length > 0; cuts--) {
            size_t where = tal_mix64(++seed) % length;
            text[where] = signs[tal_mix64(++seed) % (sizeof signs - 1)];
            if (tal_mix64(++seed) % 4 == 0)
                text[length = where] = '\0';
        }
        tal_status status = fixture_compile(&f, text, (tal_type)(round % 3), &root);
        cr_assert(status == TAL_OK || (status == TAL_EFILE && f.said[0]), "%s", text);
        fixture_set_complaints(&f, text);
        fixture_end(&f);
    }
}
