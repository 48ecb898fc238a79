#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <errno.h>

#include "base/diagnostics.h"
#include "stage/say.h"

TestSuite(say, .init = cr_redirect_stderr);

Test(say, a_file_name_cannot_steer_the_terminal)
{
    tal_say_error("%s: no such file", "evil\033[2J\n.lua");
    cr_assert_stderr_eq_str("talante: evil?[2J?.lua: no such file\n");
}

Test(say, a_failure_of_the_system_says_why)
{
    errno = ENOSPC;
    cr_assert_eq(tal_say_failure(TAL_EIO, "out.json", NULL), TAL_EXIT_SYSTEM);
    cr_assert_stderr_eq_str("talante: out.json: No space left on device\n");
}

Test(say, an_error_that_was_shown_is_not_said_twice)
{
    tal_diagnostics *list = tal_diagnostics_new();

    tal_error_file(list, 615, "a.jsonl", NULL, "it is open elsewhere");
    errno = EWOULDBLOCK;
    cr_assert_eq(tal_say_failure(TAL_EIO, "a.jsonl", list), TAL_EXIT_SYSTEM);
    cr_assert_stderr_eq_str("a.jsonl: error[TAL615]: it is open elsewhere\n");
    tal_diagnostics_free(list);
}

Test(say, a_warning_does_not_say_why)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_source *source = tal_source_new("a.lua", "x", 1);

    tal_warn(list, 512, source, 0, NULL, "a step is strange");
    errno = ENOSPC;
    cr_assert_eq(tal_say_failure(TAL_EIO, "a.lua", list), TAL_EXIT_SYSTEM);
    cr_assert_stderr_eq_str("a.lua:1:1: warning[TAL512]: a step is strange\n  1 | x\n    | ^\n"
                            "talante: a.lua: No space left on device\n");
    tal_source_free(source);
    tal_diagnostics_free(list);
}

Test(say, exit_codes)
{
    cr_assert_eq(tal_say_code(TAL_OK), 0);
    cr_assert_eq(tal_say_code(TAL_EFILE), 3);
    cr_assert_eq(tal_say_code(TAL_ESTALE), 3);
    cr_assert_eq(tal_say_code(TAL_EFUNCTION), 3);
    cr_assert_eq(tal_say_code(TAL_EIO), 4);
    cr_assert_eq(tal_say_code(TAL_ENOMEM), 4);
}

Test(say, who_does_not_see_stderr_is_told_the_same)
{
    tal_buffer said = TAL_BUFFER_EMPTY;
    tal_diagnostics *list = tal_diagnostics_new();

    tal_error_file(list, 615, "a.jsonl", NULL, "it is open elsewhere");
    tal_tell_error(&said, "%s: no such file", "evil\033[2J\n.lua");
    cr_assert_eq(tal_tell_failure(&said, TAL_EFILE, "a.jsonl", list), TAL_EXIT_FILE);
    cr_assert_eq(tal_tell_failure(NULL, TAL_ENOMEM, "b", NULL), TAL_EXIT_SYSTEM);
    cr_assert_str_eq(said.bytes, "evil?[2J?.lua: no such file\n"
                                 "a.jsonl: error[TAL615]: it is open elsewhere\n");
    cr_assert_stderr_eq_str("talante: evil?[2J?.lua: no such file\n"
                            "a.jsonl: error[TAL615]: it is open elsewhere\n"
                            "talante: b: There is not enough memory.\n");
    tal_buffer_free(&said);
    tal_diagnostics_free(list);
}
