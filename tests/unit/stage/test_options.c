#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>

#include "stage/options.h"

TestSuite(options, .init = cr_redirect_stderr);

/* Reads a command line whose words end with NULL; they stay for as long as the test. */
static bool read_words(tal_options *out, int takes, char **words)
{
    static char *kept[32];
    int count = 0;

    for (; words[count]; count++)
        kept[count] = words[count];
    kept[count] = NULL;
    return tal_options_read(out, count, kept, takes);
}

#define READ(out, takes, ...) read_words(out, takes, (char *[]){ "play", __VA_ARGS__, NULL })

Test(options, all_of_play)
{
    tal_options options;

    cr_assert(READ(&options, TAL_TAKES_PLAY, "--lang", "es", "hundred-calls", "--seed=42", "--form",
                   "2", "--assess", "--debrief", "--plain", "--candidate", "C-17", "--result",
                   "out.json", "--resume", "--example", "--watch", "--from", "the_log"));
    cr_assert_str_eq(options.language, "es");
    cr_assert(options.has_seed);
    cr_assert_eq(options.seed, 42);
    cr_assert_eq(options.form, 2);
    cr_assert(options.assess && options.debrief && options.plain && options.resume);
    cr_assert(options.example && options.watch);
    cr_assert_str_eq(options.from, "the_log");
    cr_assert_str_eq(options.candidate, "C-17");
    cr_assert_str_eq(options.result, "out.json");
    cr_assert_eq(options.words_count, 1);
    cr_assert_str_eq(options.words[0], "hundred-calls");
}

Test(options, assess_takes_a_candidate_and_what_is_granted)
{
    tal_options options;

    cr_assert(READ(&options, TAL_TAKES_ASSESS, "desk.yaml", "--candidate", "C-17", "--with",
                   "no_timers,extra_breaks"));
    cr_assert_str_eq(options.candidate, "C-17");
    cr_assert_str_eq(options.with, "no_timers,extra_breaks");
    cr_assert_not(READ(&options, TAL_TAKES_ASSESS, "desk.yaml", "--with", ""));
    cr_assert_not(READ(&options, TAL_TAKES_ASSESS, "desk.yaml", "--form", "1"));
    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "hundred-calls", "--with", "no_timers"));
}

Test(options, none_is_none)
{
    tal_options options;

    cr_assert(READ(&options, TAL_TAKES_PLAY, "name"));
    cr_assert_null(options.language);
    cr_assert_not(options.has_seed);
    cr_assert_eq(options.form, -1);
    cr_assert(READ(&options, TAL_TAKES_JSON, "--", "--json"));
    cr_assert_not(options.json);
    cr_assert_str_eq(options.words[0], "--json");
}

Test(options, numbers_are_whole_and_not_negative)
{
    static char *const bad[] = { "-1", "1.5", "", "x", " 1", "0x1", "99999999999999999999" };
    tal_options options;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--seed", bad[i]), "seed %s", bad[i]);
        cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--form", bad[i]), "form %s", bad[i]);
    }
    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "--seed", "9223372036854775808"));
    cr_assert(READ(&options, TAL_TAKES_PLAY, "--seed", "9223372036854775807"));
    cr_assert_eq(options.seed, INT64_MAX);
}

Test(options, a_seed_that_is_none)
{
    tal_options options;

    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "--seed", "soon"));
    cr_assert_stderr_eq_str(
        "talante: --seed takes a whole number from 0 to 9223372036854775807, not \u201Csoon\u201D\n");
}

Test(options, a_misspelt_option_is_guessed)
{
    tal_options options;

    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "--asess"));
    cr_assert_stderr_eq_str("talante: play: there is no option --asess; did you mean --assess?\n");
}

Test(options, an_option_of_another_command_is_unknown)
{
    tal_options options;

    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "--json"));
    cr_assert_stderr_eq_str("talante: play: there is no option --json; see: talante help play\n");
}

Test(options, only_help_has_a_letter)
{
    tal_options options;

    cr_assert(READ(&options, TAL_TAKES_PLAY, "-h"));
    cr_assert(options.help);
    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "-f"));
    cr_assert_stderr_eq_str("talante: play: there is no option -f; see: talante help play\n");
}

Test(options, a_value_is_missing)
{
    tal_options options;

    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "name", "--result"));
    cr_assert_stderr_eq_str("talante: play: --result needs a value: --result FILE\n");
}

Test(options, a_value_too_many)
{
    tal_options options;

    cr_assert_not(READ(&options, TAL_TAKES_PLAY, "--plain=yes"));
    cr_assert_stderr_eq_str("talante: play: --plain takes no value\n");
}

Test(options, languages_and_people_have_their_form)
{
    tal_options options;

    cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--lang", "es_ES"));
    cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--lang", ""));
    cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--candidate", ""));
    cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--candidate", "a\nb"));
    cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--candidate", "\xFF"));
    cr_expect_not(READ(&options, TAL_TAKES_PLAY, "--result", ""));
    cr_expect(READ(&options, TAL_TAKES_PLAY, "--candidate", "Núñez, A."));
}
