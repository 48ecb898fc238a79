/* What is on the disk is never less than it was. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bill.h"

static tal_translation t;
static tal_diagnostics *found;
static tal_buffer bytes;

static void begin(void)
{
    bill_begin();
    bill_scenario("\"Since when?\"");
    bill_write("bill.es.yaml", "language: es\n");
    found = tal_diagnostics_new();
    tal_buffer_text(&bytes, "language: es\ntitle: { from: \"The bill\", to: \"x\" }\n");
}

static void end(void)
{
    tal_translation_close(&t);
    tal_diagnostics_free(found);
    tal_buffer_free(&bytes);
    bill_end();
}

TestSuite(translation_file, .init = begin, .fini = end);

static void file_is(const char *name, const char *expected)
{
    char *text = bill_read(name);

    cr_assert_str_eq(text, expected);
    free(text);
}

static size_t files(void)
{
    DIR *folder = opendir(".");
    size_t count = 0;

    while (readdir(folder))
        count++;
    closedir(folder);
    return count - 2;
}

static tal_status save(bool *changed)
{
    return tal_translation_save(&t, &bytes, changed, found);
}

Test(translation_file, what_is_the_same_is_not_written)
{
    bool changed = true;

    t = bill_open();
    tal_buffer_clear(&bytes);
    tal_buffer_text(&bytes, "language: es\n");
    cr_assert_eq(save(&changed), TAL_OK);
    cr_assert_not(changed);
}

Test(translation_file, it_keeps_its_rights_and_leaves_nothing_else)
{
    struct stat about;
    bool changed;

    cr_assert_eq(chmod("bill.es.yaml", 0640), 0);
    t = bill_open();
    cr_assert_eq(save(&changed), TAL_OK);
    cr_assert(changed);
    file_is("bill.es.yaml", bytes.bytes);
    cr_assert_eq(stat("bill.es.yaml", &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0640);
    cr_assert_eq(files(), 2);
}

Test(translation_file, a_new_one_has_the_rights_of_the_scenario)
{
    struct stat about;
    bool changed;

    unlink("bill.es.yaml");
    cr_assert_eq(chmod("bill.lua", 0754), 0);
    t = bill_open();
    cr_assert_eq(save(&changed), TAL_OK);
    cr_assert_eq(stat("bill.es.yaml", &about), 0);
    cr_assert_eq(about.st_mode & 0777, 0644);
}

Test(translation_file, a_link_stays_one)
{
    struct stat about;
    bool changed;

    cr_assert_eq(mkdir("there", 0700), 0);
    cr_assert_eq(rename("bill.es.yaml", "there/real.yaml"), 0);
    cr_assert_eq(symlink("there/real.yaml", "bill.es.yaml"), 0);
    t = bill_open();
    cr_assert_eq(save(&changed), TAL_OK);
    cr_assert_eq(lstat("bill.es.yaml", &about), 0);
    cr_assert(S_ISLNK(about.st_mode));
    file_is("there/real.yaml", bytes.bytes);
}

Test(translation_file, a_link_that_leads_nowhere_stays)
{
    struct stat about;
    bool changed;

    unlink("bill.es.yaml");
    cr_assert_eq(symlink("nowhere/real.yaml", "bill.es.yaml"), 0);
    t = bill_open();
    cr_assert_eq(save(&changed), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
    cr_assert_eq(lstat("bill.es.yaml", &about), 0);
    cr_assert(S_ISLNK(about.st_mode));
}

Test(translation_file, what_somebody_wrote_meanwhile_stays)
{
    bool changed;

    t = bill_open();
    bill_write("bill.es.yaml", "language: es\n# mine\n");
    cr_assert_eq(save(&changed), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_get(found, 0)->code, 841);
    file_is("bill.es.yaml", "language: es\n# mine\n");
}

Test(translation_file, a_file_that_came_meanwhile_stays)
{
    bool changed;

    unlink("bill.es.yaml");
    t = bill_open();
    bill_write("bill.es.yaml", "mine");
    cr_assert_eq(save(&changed), TAL_EFILE);
    file_is("bill.es.yaml", "mine");
}

Test(translation_file, what_could_not_be_read_again_is_not_written)
{
    const size_t length = TAL_FILE_LIMIT + 1;
    tal_buffer large = TAL_BUFFER_EMPTY;
    bool changed;

    t = bill_open();
    cr_assert_not_null(tal_buffer_room(&large, length));
    memset(large.bytes, '#', length);
    tal_buffer_wrote(&large, length);
    errno = 0;
    cr_expect_eq(tal_translation_save(&t, &large, &changed, found), TAL_EIO);
    cr_expect_eq(errno, EFBIG);
    tal_buffer_free(&large);
}

static void is_refused(const char *yaml, int code)
{
    tal_translation bad;

    tal_diagnostics_free(found);
    found = tal_diagnostics_new();
    bill_write("bill.es.yaml", yaml);
    cr_assert_eq(tal_translation_open(&bad, "bill.lua", "es", found), TAL_EFILE);
    size_t i = 0;
    while (tal_diagnostics_get(found, i)->severity != TAL_ERROR) /* warnings are among them */
        i++;
    cr_assert_eq(tal_diagnostics_get(found, i)->code, code);
    tal_translation_close(&bad);
}

Test(translation_file, what_is_no_translation_is_not_opened)
{
    is_refused("language: es\ntitle: [\n", 40);
    is_refused("", 44);
    is_refused("language: es\ntitle: x\n", 404);
    is_refused("language: fr\n", 405);
    is_refused("language: es\ntitle: \xE1\n", 5);
}

Test(translation_file, a_scenario_is_not_translated_to_its_own_language)
{
    tal_translation own;

    cr_assert_eq(tal_translation_open(&own, "bill.lua", "en", found), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_get(found, 0)->code, 840);
    tal_translation_close(&own);
}
