#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier/outlet.h"

static char folder[64];
static tal_outlet outlet;

static void begin(void)
{
    strcpy(folder, "/tmp/talante-outlet-XXXXXX");
    cr_assert(mkdtemp(folder) && chdir(folder) == 0);
}

static void end(void)
{
    char command[96];

    tal_outlet_close(&outlet);
    snprintf(command, sizeof command, "rm -r %s", folder);
    cr_assert_eq(system(command), 0);
}

TestSuite(outlet, .init = begin, .fini = end);

static const tal_buffer one = { (char *)"one\n", 4, 0, false }, two = { (char *)"two\n", 4, 0, false };

static void holds(const char *path, const char *text)
{
    char bytes[64] = "";
    FILE *file = fopen(path, "r");

    cr_assert(file, "%s", path);
    bytes[fread(bytes, 1, sizeof bytes - 1, file)] = '\0';
    fclose(file);
    cr_assert_str_eq(bytes, text);
}

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert(file && fputs(text, file) >= 0 && fclose(file) == 0);
}

static int mode(const char *path)
{
    struct stat about;

    cr_assert_eq(stat(path, &about), 0);
    return about.st_mode & 0777;
}

static bool is_there(const char *path)
{
    return access(path, F_OK) == 0;
}

Test(outlet, a_file_has_its_name_when_it_is_whole)
{
    put("a", "old");
    cr_assert_eq(tal_outlet_file(&outlet, "a"), TAL_OK);
    cr_assert_eq(tal_outlet_add(&outlet, &one), TAL_OK);
    cr_assert_eq(tal_outlet_add(&outlet, &two), TAL_OK);
    holds("a", "old");
    cr_assert_eq(tal_outlet_settle(&outlet), TAL_OK);
    holds("a", "one\ntwo\n");
    cr_assert_eq(mode("a"), 0600);
    cr_assert_not(is_there("a.talante.part"));
}

Test(outlet, what_is_not_settled_is_taken_away)
{
    cr_assert_eq(tal_outlet_file(&outlet, "a"), TAL_OK);
    cr_assert_eq(tal_outlet_add(&outlet, &one), TAL_OK);
    tal_outlet_close(&outlet);
    cr_assert_not(is_there("a"));
    cr_assert_not(is_there("a.talante.part"));
    cr_assert_eq(tal_outlet_folder(&outlet, "f/"), TAL_OK);
    cr_assert_eq(tal_outlet_put(&outlet, "x.xml", &one), TAL_OK);
    tal_outlet_close(&outlet);
    cr_assert_not(is_there("f"));
    cr_assert_not(is_there("f.talante.part"));
}

Test(outlet, what_an_interrupted_run_left_is_written_over)
{
    put("a.talante.part", "much longer than what comes");
    cr_assert_eq(tal_outlet_file(&outlet, "a"), TAL_OK);
    cr_assert_eq(tal_outlet_add(&outlet, &one), TAL_OK);
    cr_assert_eq(tal_outlet_settle(&outlet), TAL_OK);
    holds("a", "one\n");
    cr_assert_eq(mkdir("f.talante.part", 0777), 0);
    put("f.talante.part/old.xml", "old");
    tal_outlet_close(&outlet);
    cr_assert_eq(tal_outlet_folder(&outlet, "f"), TAL_OK);
    cr_assert_eq(tal_outlet_put(&outlet, "x.xml", &two), TAL_OK);
    cr_assert_eq(tal_outlet_settle(&outlet), TAL_OK);
    holds("f/x.xml", "two\n");
    cr_assert_not(is_there("f/old.xml"));
    cr_assert_eq(mode("f"), 0700);
    cr_assert_eq(mode("f/x.xml"), 0600);
}

Test(outlet, another_run_is_not_disturbed)
{
    tal_outlet second = TAL_OUTLET_CLOSED;

    cr_assert_eq(tal_outlet_file(&outlet, "a"), TAL_OK);
    cr_assert_eq(tal_outlet_file(&second, "a"), TAL_EIO);
    cr_assert_eq(errno, EWOULDBLOCK);
    tal_outlet_close(&second);
    cr_assert_eq(tal_outlet_add(&outlet, &one), TAL_OK);
    cr_assert_eq(tal_outlet_settle(&outlet), TAL_OK);
    holds("a", "one\n");
}

Test(outlet, a_folder_with_something_in_it_is_left_alone)
{
    cr_assert_eq(mkdir("f", 0700), 0);
    put("f/mine", "mine");
    cr_assert_eq(tal_outlet_folder(&outlet, "f"), TAL_EIO);
    cr_assert_eq(errno, ENOTEMPTY);
    tal_outlet_close(&outlet);
    holds("f/mine", "mine");
    cr_assert_not(is_there("f.talante.part"));
}

Test(outlet, a_hidden_file_is_something)
{
    cr_assert_eq(mkdir("f", 0700), 0);
    put("f/.mine", "mine");
    cr_assert_eq(tal_outlet_folder(&outlet, "f"), TAL_EIO);
    cr_assert_eq(errno, ENOTEMPTY);
}

Test(outlet, an_empty_folder_is_taken)
{
    cr_assert_eq(mkdir("f", 0755), 0);
    cr_assert_eq(tal_outlet_folder(&outlet, "f"), TAL_OK);
    cr_assert_eq(tal_outlet_settle(&outlet), TAL_OK);
    cr_assert(is_there("f"));
}

Test(outlet, what_is_no_file_is_written_to_directly)
{
    cr_assert_eq(tal_outlet_file(&outlet, "/dev/full"), TAL_OK);
    cr_assert_eq(tal_outlet_add(&outlet, &one), TAL_EIO);
    cr_assert_eq(errno, ENOSPC);
    tal_outlet_close(&outlet);
    cr_assert(is_there("/dev/full"));
}

Test(outlet, a_link_in_place_of_the_part_is_not_followed)
{
    put("mine", "mine");
    cr_assert_eq(symlink("mine", "a.talante.part"), 0);
    cr_assert_eq(tal_outlet_file(&outlet, "a"), TAL_EIO);
    tal_outlet_close(&outlet);
    holds("mine", "mine");
}
