#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <errno.h>

#include "front/say.h"

TestSuite(say, .init = cr_redirect_stderr);

Test(say, a_file_name_cannot_steer_the_terminal)
{
    tal_say_error("%s: no such file", "evil\033[2J\a.lua");
    cr_assert_stderr_eq_str("talante: evil\uFFFD[2J\uFFFD.lua: no such file\n");
}

Test(say, a_failure_of_the_system_says_why)
{
    errno = ENOSPC;
    cr_assert_eq(tal_say_failure(TAL_EIO, "out.json", NULL), TAL_EXIT_SYSTEM);
    cr_assert_stderr_eq_str("talante: out.json: No space left on device\n");
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
