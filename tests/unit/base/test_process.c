#include "base/process.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static tal_status run(const char *script, const char *input, size_t length, tal_process_answer *answer)
{
    const char *argv[] = { "sh", "-c", script, NULL };
    tal_process it = { argv, input, length, 2 };

    return tal_process_run(&it, answer);
}

Test(process, is_told_and_heard)
{
    tal_process_answer answer;

    cr_assert_eq(run("tr a-z A-Z; echo oh >&2; exit 3", "hello", 5, &answer), TAL_OK);
    cr_expect_str_eq(answer.out.bytes, "HELLO");
    cr_expect_str_eq(answer.complaints.bytes, "oh\n");
    cr_expect_eq(answer.code, 3);
    tal_process_answer_free(&answer);
}

Test(process, says_more_than_a_pipe_holds_while_it_is_told_as_much)
{
    const size_t length = 3 << 20;
    char *input = malloc(length);
    tal_process_answer answer;

    memset(input, 'x', length);
    cr_assert_eq(run("cat | tee /dev/stderr", input, length, &answer), TAL_OK);
    cr_expect_eq(answer.out.length, length);
    cr_expect_eq(answer.complaints.length, length);
    cr_expect_eq(memcmp(answer.out.bytes, input, length), 0);
    tal_process_answer_free(&answer);
    free(input);
}

Test(process, need_not_listen)
{
    const size_t length = 1 << 20;
    char *input = calloc(length, 1);
    tal_process_answer answer;

    cr_assert_eq(run("exec <&-; echo done", input, length, &answer), TAL_OK);
    cr_expect_str_eq(answer.out.bytes, "done\n");
    cr_expect_eq(answer.code, 0);
    tal_process_answer_free(&answer);
    free(input);
}

Test(process, that_is_not_there)
{
    const char *argv[] = { "talante-no-such-program", NULL };
    tal_process it = { argv, NULL, 0, 2 };
    tal_process_answer answer;

    cr_expect_eq(tal_process_run(&it, &answer), TAL_EIO);
    cr_expect_eq(errno, ENOENT);
    tal_process_answer_free(&answer);
}

Test(process, that_hangs_is_stopped_with_all_that_it_began)
{
    tal_process_answer answer;
    time_t began = time(NULL);

    cr_expect_eq(run("echo before; sleep 60 & wait", NULL, 0, &answer), TAL_EIO);
    cr_expect_eq(errno, ETIMEDOUT);
    cr_expect_str_eq(answer.out.bytes, "before\n");
    cr_expect_lt(time(NULL) - began, 30);
    tal_process_answer_free(&answer);
}

Test(process, that_closes_its_ends_and_hangs_is_stopped_too)
{
    tal_process_answer answer;

    cr_expect_eq(run("exec <&- >&- 2>&-; sleep 60", NULL, 0, &answer), TAL_EIO);
    cr_expect_eq(errno, ETIMEDOUT);
    tal_process_answer_free(&answer);
}

Test(process, that_never_ends_to_speak_is_stopped)
{
    const char *argv[] = { "yes", NULL };
    tal_process it = { argv, NULL, 0, 60 };
    tal_process_answer answer;

    cr_expect_eq(tal_process_run(&it, &answer), TAL_EIO);
    cr_expect_eq(errno, EFBIG);
    tal_process_answer_free(&answer);
}

Test(process, that_is_killed)
{
    tal_process_answer answer;

    cr_assert_eq(run("kill -9 $$", NULL, 0, &answer), TAL_OK);
    cr_expect_eq(answer.code, 128 + 9);
    tal_process_answer_free(&answer);
}
