#include "store/scratch.h"

#include <errno.h>

#include "store/home.h"

TestSuite(home, .init = scratch_begin, .fini = scratch_end);

static void assert_path(const char *expected)
{
    char *path = NULL;

    cr_assert_eq(tal_home_path(&path, "journals"), TAL_OK);
    cr_assert_str_eq(path, expected);
    free(path);
}

Test(home, the_override_comes_first_then_xdg_then_home)
{
    char *base = strdup(getenv("TALANTE_HOME")), expected[600];

    snprintf(expected, sizeof expected, "%s/journals", base);
    assert_path(expected);

    setenv("TALANTE_HOME", "", 1);
    setenv("XDG_DATA_HOME", base, 1);
    snprintf(expected, sizeof expected, "%s/talante/journals", base);
    assert_path(expected);

    setenv("XDG_DATA_HOME", "not/absolute", 1);
    setenv("HOME", base, 1);
    snprintf(expected, sizeof expected, "%s/.local/share/talante/journals", base);
    assert_path(expected);

    setenv("TALANTE_HOME", base, 1);
    free(base);
}

Test(home, folders_are_the_persons_own)
{
    struct stat about;
    char *path;

    cr_assert_eq(tal_home_path(&path, "kept"), TAL_OK);
    cr_assert_eq(stat(path, &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0700);
    free(path);
}

Test(home, without_any_home_there_is_no_path)
{
    char *base = strdup(getenv("TALANTE_HOME")), *path = NULL;

    unsetenv("TALANTE_HOME");
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
    cr_assert_eq(tal_home_path(&path, "journals"), TAL_EINVAL);
    cr_assert_null(path);
    setenv("TALANTE_HOME", base, 1);
    free(base);
}

Test(home, a_file_in_the_way_is_said)
{
    char *path = NULL;

    scratch_write(scratch_path("journals"), "", 0);
    cr_assert_eq(tal_home_path(&path, "journals"), TAL_EIO);
    cr_assert_eq(errno, ENOTDIR);
    cr_assert_null(path);
}

Test(home, a_file_is_written_whole_private_and_replaced)
{
    const char *path = scratch_path("result.json");
    struct stat about;
    size_t length;
    char *bytes;

    cr_assert_eq(tal_home_write(path, "one and more", 12), TAL_OK);
    cr_assert_eq(tal_home_write(path, "two", 3), TAL_OK);
    bytes = scratch_read(path, &length);
    cr_assert_str_eq(bytes, "two");
    free(bytes);
    cr_assert_eq(stat(path, &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0600);
    cr_assert_eq(scratch_count(""), 1, "nothing else is left beside it");
}

Test(home, a_write_that_fails_leaves_nothing)
{
    cr_assert_eq(tal_home_write(scratch_path("missing/result.json"), "x", 1), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
    mkdir(scratch_path("folder"), 0700);
    cr_assert_eq(tal_home_write(scratch_path("folder"), "x", 1), TAL_EIO);
    cr_assert_eq(errno, EISDIR);
    cr_assert_eq(scratch_count(""), 1);
}

Test(home, a_device_is_written_into_not_replaced)
{
    struct stat about;

    cr_assert_eq(tal_home_write("/dev/null", "x", 1), TAL_OK);
    cr_assert_eq(stat("/dev/null", &about), 0);
    cr_assert(S_ISCHR(about.st_mode));
}

Test(home, reading_takes_regular_files_up_to_the_limit)
{
    const char *path = scratch_path("file");
    char *bytes = NULL;
    size_t length;

    scratch_write(path, "a\0b", 3);
    cr_assert_eq(tal_home_read(&bytes, &length, path, 3), TAL_OK);
    cr_assert_eq(length, 3);
    cr_assert_arr_eq(bytes, "a\0b", 4);
    free(bytes);

    cr_assert_eq(tal_home_read(&bytes, &length, path, 2), TAL_EIO);
    cr_assert_eq(errno, EFBIG);
    cr_assert_eq(tal_home_read(&bytes, &length, scratch_path(""), 9), TAL_EIO);
    cr_assert_eq(errno, EISDIR);
    cr_assert_eq(mkfifo(scratch_path("fifo"), 0600), 0);
    cr_assert_eq(tal_home_read(&bytes, &length, scratch_path("fifo"), 9), TAL_EIO);
    cr_assert_eq(errno, EINVAL);
    cr_assert_eq(tal_home_read(&bytes, &length, scratch_path("none"), 9), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
}
