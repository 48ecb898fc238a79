#include "base/folder.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/talante-folder-XXXXXX";
static const char *const files[] = { "b.txt", "a-b.txt", "a.txt", "a.lua", ".txt", NULL };

/* FILE of the folder; valid until the next call. */
static const char *path_of(const char *file)
{
    static char path[sizeof folder + 20];

    snprintf(path, sizeof path, "%s/%s", folder, file);
    return path;
}

static void enter(void)
{
    cr_assert_not_null(mkdtemp(folder));
    for (size_t i = 0; files[i]; i++)
        fclose(fopen(path_of(files[i]), "w"));
}

static void leave(void)
{
    for (size_t i = 0; files[i]; i++)
        unlink(path_of(files[i]));
    rmdir(folder);
}

TestSuite(folder, .init = enter, .fini = leave);

/* A tal_folder_fit: the stem of what ends like CONTEXT. */
static size_t stem(const char *name, const void *context)
{
    const char *end = strstr(name, context);

    return end ? (size_t)(end - name) : 0;
}

Test(folder, gives_what_is_wanted_of_the_names_in_order)
{
    static const char *const expected[] = { "a", "a-b", "b" };
    char **names;
    size_t count;

    cr_assert_eq(tal_folder_list(&names, &count, folder, stem, ".txt"), TAL_OK);
    cr_assert_eq(count, 3);
    for (size_t i = 0; i < count; i++)
        cr_expect_str_eq(names[i], expected[i]);
    tal_folder_free(names, count);
}

Test(folder, what_begins_with_a_dot_is_not_visible)
{
    char **names, *path = tal_folder_path(folder, "a.txt");
    size_t count;

    cr_assert_eq(tal_folder_list(&names, &count, folder, tal_folder_visible, NULL), TAL_OK);
    cr_assert_eq(count, 4);
    cr_expect_str_eq(names[0], "a-b.txt");
    cr_expect_str_eq(names[3], "b.txt");
    cr_expect_str_eq(path, path_of("a.txt"));
    tal_folder_free(names, count);
    free(path);
}

Test(folder, without_a_name_that_fits_there_is_none)
{
    char **names;
    size_t count;

    cr_assert_eq(tal_folder_list(&names, &count, folder, stem, ".yaml"), TAL_OK);
    cr_assert_eq(count, 0);
    tal_folder_free(names, count);
}

Test(folder, what_is_a_folder)
{
    char *here = tal_folder_path(folder, ".");

    cr_expect(tal_folder_is(here));
    cr_assert_eq(symlink(folder, path_of("link")), 0);
    cr_expect(tal_folder_is(path_of("link")), "what leads to one");
    cr_assert_eq(unlink(path_of("link")), 0);
    cr_expect_not(tal_folder_is(path_of("a.txt")));
    cr_expect_not(tal_folder_is(path_of("none")));
    free(here);
}

Test(folder, says_why_it_cannot_be_read)
{
    char **names;
    size_t count;

    cr_assert_eq(tal_folder_list(&names, &count, path_of("none"), stem, ".txt"), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
    cr_assert_eq(tal_folder_list(&names, &count, path_of("a.txt"), stem, ".txt"), TAL_EIO);
    cr_assert_eq(errno, ENOTDIR);
}
