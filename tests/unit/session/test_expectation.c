/* What a path expects, clause by clause, with the worth of each name. */
#include "session/expectation.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "session/play.h"

static void add_worth(char *out, size_t size, const tal_worth *worth)
{
    size_t used = strlen(out);
    used += (size_t)snprintf(out + used, size - used, " %.*s=", (int)worth->length, worth->name);
    if (worth->type == TAL_WORD)
        snprintf(out + used, size - used, "%s", worth->word);
    else
        snprintf(out + used, size - used, "%d", worth->number);
}

/* A line for each clause of EXPECT: + or -, its text, its names. The path takes 2 of 2 and ends well. */
static const char *read(const char *expect)
{
    static char out[4000];
    static const char format[] = PLAY(
        "moments = { \"m\" }, vars = { tries = 3, mood = \"calm\" },\n"
        "vary \"cause\" { { \"ours\" }, { \"theirs\" } },\n"
        "look \"log\" { \"Log\", shows = \"Two.\" },\n"
        "scene \"a\" { moment = \"m\", reply \"x\" { \"x\", validation = 2, to = \"well\" } "
        "},\n" ENDS
        "path \"p\" { \"look log\", \"x\", with = { cause = \"theirs\" }, expect = [[%s]] },\n");
    char lua[4000];
    snprintf(lua, sizeof lua, format, expect);
    tal_scenario *scenario = play_load(lua, NULL);
    tal_rubric *rubric = play_rubric();
    tal_path_run run;
    tal_expectation expectation;
    cr_assert_eq(tal_path_play(&run, scenario, rubric, 0, NULL), TAL_OK);
    cr_assert_eq(tal_expectation_read(&expectation, &run), TAL_OK);
    out[0] = '\0';
    for (size_t i = 0; i < expectation.count; i++) {
        const tal_clause *clause = &expectation.clauses[i];
        size_t used = strlen(out);
        snprintf(out + used, sizeof out - used, "%c %.*s |", clause->held ? '+' : '-',
                 (int)clause->length, clause->text);
        for (size_t n = 0; n < clause->count; n++)
            add_worth(out, sizeof out, &expectation.worths[clause->first + n]);
        strcat(out, "\n");
    }
    tal_expectation_free(&expectation);
    tal_path_free(&run);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    return out;
}

Test(expectation, is_split_at_its_outermost_and)
{
    cr_assert_str_eq(
        read("outcome == 'ill' and not passed\n   and (seen.log and passed) and turn < 1"),
        "- outcome == 'ill' | outcome=well\n"
        "- not passed | passed=1\n"
        "+ (seen.log and passed) | seen.log=1 passed=1\n"
        "- turn < 1 | turn=1\n");
}

Test(expectation, with_an_outermost_or_is_one_clause)
{
    cr_assert_str_eq(read("passed and turn > 5 or outcome == 'ill'"),
                     "- passed and turn > 5 or outcome == 'ill' | passed=1 turn=1 outcome=well\n");
}

Test(expectation, names_each_name_once_and_no_literal)
{
    cr_assert_str_eq(
        read("score.total - score.validation * 2 + score.total > -10 and mood == 'calm'"),
        "+ score.total - score.validation * 2 + score.total > -10 | score.total=100 "
        "score.validation=100\n"
        "+ mood == 'calm' | mood=calm\n");
}

Test(expectation, follows_a_choice)
{
    cr_assert_str_eq(read("(seen.log and tries or turn) == 4 and cause == 'ours' and true"),
                     "- (seen.log and tries or turn) == 4 | seen.log=1 tries=3 turn=1\n"
                     "- cause == 'ours' | cause=theirs\n"
                     "+ true |\n");
}

Test(expectation, knows_texts_that_no_expression_names)
{
    cr_assert_str_eq(
        read("result == 'lost' and claim.verdict == 'untrue' and score.discernment == 0"),
        "- result == 'lost' | result=resolved\n"
        "- claim.verdict == 'untrue' | claim.verdict=exaggerated\n"
        "- score.discernment == 0 | score.discernment=-1\n");
}
