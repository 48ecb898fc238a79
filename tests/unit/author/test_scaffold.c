#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "author/scaffold.h"

static void assert_id(const char *name, const char *expected)
{
    char *id = tal_scaffold_id(name);

    if (expected)
        cr_assert_str_eq(id, expected, "%s: %s", name, id);
    else
        cr_assert_null(id, "%s: %s", name, id);
    free(id);
}

Test(scaffold, an_id_is_itself)
{
    assert_id("late-parcel", "late-parcel");
    assert_id("a--b_2-", "a--b_2-");
}

Test(scaffold, a_name_becomes_an_id)
{
    assert_id("My Story", "my-story");
    assert_id("Reclamación", "reclamacion");
    assert_id("  ¿Y la señal - de vídeo? ", "y-la-senal-de-video");
    assert_id("THE.LATE.PARCEL", "the-late-parcel");
}

Test(scaffold, of_some_names_no_id_can_be_made)
{
    assert_id("", NULL);
    assert_id("2nd story", NULL);
    assert_id("...", NULL);
    assert_id("рассказ", NULL);
    assert_id("\xFF", NULL);
}

Test(scaffold, the_id_stands_wherever_the_templates_own_stood)
{
    char *text = tal_scaffold_text("-- your-scenario.lua\nscenario \"your-scenario\" { }", "late");

    cr_assert_str_eq(text, "-- late.lua\nscenario \"late\" { }");
    free(text);
}

/* ---- Files ---- */

static char folder[] = "/tmp/talante-test-XXXXXX", path[64];

static void make_folder(void)
{
    cr_assert_not_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/new.lua", folder);
    umask(022);
}

static void remove_folder(void)
{
    unlink(path);
    rmdir(folder);
}

static void assert_file(const char *expected)
{
    char text[64] = "";
    FILE *file = fopen(path, "r");

    cr_assert_not_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    cr_assert_str_eq(text, expected);
}

TestSuite(scaffold_files, .init = make_folder, .fini = remove_folder);

Test(scaffold_files, a_new_file_can_be_read_by_others_and_stands_alone)
{
    struct stat about;

    cr_assert_eq(tal_scaffold_write(path, "text", 4), TAL_OK);
    assert_file("text");
    cr_assert_eq(stat(path, &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0644);
    cr_assert_eq(about.st_nlink, 1);
}

Test(scaffold_files, nothing_is_written_over)
{
    cr_assert_eq(tal_scaffold_write(path, "mine", 4), TAL_OK);
    errno = 0;
    cr_assert_eq(tal_scaffold_write(path, "other", 5), TAL_EIO);
    cr_assert_eq(errno, EEXIST);
    assert_file("mine");
    unlink(path);
    cr_assert_eq(rmdir(folder), 0, "something was left beside it");
}

Test(scaffold_files, what_somebody_left_who_was_killed_is_in_nobodys_way)
{
    char left[100];

    snprintf(left, sizeof left, "%s.%ld.0", path, (long)getpid());
    fclose(fopen(left, "w"));
    cr_expect_eq(tal_scaffold_write(path, "text", 4), TAL_OK);
    assert_file("text");
    cr_assert_eq(unlink(left), 0, "it is somebody else's");
}

Test(scaffold_files, not_even_a_link_that_leads_nowhere)
{
    cr_assert_eq(symlink("/nowhere/at/all", path), 0);
    cr_assert_eq(tal_scaffold_write(path, "text", 4), TAL_EIO);
    cr_assert_eq(errno, EEXIST);
}

Test(scaffold_files, a_folder_that_is_not_there)
{
    snprintf(path, sizeof path, "%s/no/new.lua", folder);
    cr_assert_eq(tal_scaffold_write(path, "text", 4), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
}
