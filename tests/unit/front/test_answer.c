#include <criterion/criterion.h>
#include <string.h>

#include "front/answer.h"

static tal_answer read_line(const char *text)
{
    static char line[200];

    strcpy(line, text);
    return tal_answer_read(line);
}

Test(answer, a_number_may_have_a_point_or_a_bracket)
{
    static const char *const lines[] = { "12", " 12 ", "12.", "12)", "\t12\r" };

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        tal_answer answer = read_line(lines[i]);

        cr_expect_eq(answer.kind, TAL_ANSWER_NUMBER, "%s", lines[i]);
        cr_expect_eq(answer.number, 12, "%s", lines[i]);
    }
    cr_assert_eq(read_line("0").kind, TAL_ANSWER_NUMBER);
    cr_assert_eq(read_line("0").number, 0);
}

Test(answer, what_is_nearly_a_number_is_a_word)
{
    static const char *const lines[] = { "1x", "-1", "1 2", "1.5", "99999999999999999999", "one" };

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        cr_expect_eq(read_line(lines[i]).kind, TAL_ANSWER_WORD, "%s", lines[i]);
}

Test(answer, nothing_typed_is_nothing)
{
    cr_assert_eq(read_line("").kind, TAL_ANSWER_NOTHING);
    cr_assert_eq(read_line(" \t\r").kind, TAL_ANSWER_NOTHING);
}

Test(answer, commands_may_have_an_argument)
{
    tal_answer answer = read_line(" /look   tickets  ");

    cr_assert_eq(answer.kind, TAL_ANSWER_LOOK);
    cr_assert_str_eq(answer.word, "tickets");
    answer = read_line("/LOOK");
    cr_assert_eq(answer.kind, TAL_ANSWER_LOOK);
    cr_assert_str_eq(answer.word, "");
    cr_assert_eq(read_line("/hint").kind, TAL_ANSWER_HINT);
    cr_assert_eq(read_line("/back").kind, TAL_ANSWER_BACK);
    cr_assert_eq(read_line("/feedback on").kind, TAL_ANSWER_FEEDBACK);
    cr_assert_eq(read_line("/help").kind, TAL_ANSWER_HELP);
    cr_assert_eq(read_line("/quit").kind, TAL_ANSWER_QUIT);
}

Test(answer, a_command_misspelt_or_without_its_slash_is_guessed)
{
    tal_answer answer = read_line("/hepl");

    cr_assert_eq(answer.kind, TAL_ANSWER_UNKNOWN);
    cr_assert_eq(answer.near, TAL_ANSWER_HELP);
    answer = read_line("quit");
    cr_assert_eq(answer.kind, TAL_ANSWER_WORD);
    cr_assert_eq(answer.near, TAL_ANSWER_QUIT);
    answer = read_line("/zzzzzz");
    cr_assert_eq(answer.kind, TAL_ANSWER_UNKNOWN);
    cr_assert_eq(answer.near, TAL_ANSWER_NOTHING);
    cr_assert_str_eq(answer.word, "/zzzzzz");
    cr_assert_eq(read_line("/").kind, TAL_ANSWER_UNKNOWN);
}

Test(answer, words_of_a_label)
{
    cr_assert(tal_answer_fits("ficha", "Abrir la ficha"));
    cr_assert(tal_answer_fits("FÍCHA  abrir", "Abrir la \"Ficha\", si la hay"));
    cr_assert_not(tal_answer_fits("fich", "Abrir la ficha"));
    cr_assert_not(tal_answer_fits("abrir registro", "Abrir la ficha"));
    cr_assert_not(tal_answer_fits("", "Abrir la ficha"));
    cr_assert_not(tal_answer_fits("?", "Abrir ¿qué?"));
}

Test(answer, words_are_compared_without_case_and_accents)
{
    cr_assert(tal_answer_is("ON", "on"));
    cr_assert(tal_answer_is("ón", "on"));
    cr_assert_not(tal_answer_is("one", "on"));
    cr_assert_str_eq(tal_answer_command(TAL_ANSWER_LOOK), "/look");
}
