#include "store/scratch.h"

#include "dossier/scoresheet.h"

TestSuite(scoresheet, .init = scratch_begin, .fini = scratch_end);

#define HEAD "id,rater,discernment,validation,disagreement\n"

static const int8_t full[TAL_SKILLS] = { 2, 0, 1 }, partial[TAL_SKILLS] = { -1, 1, -1 };

static tal_scoresheet *open_sheet(void)
{
    tal_scoresheet *sheet = NULL;

    cr_assert_eq(tal_scoresheet_open(&sheet, scratch_path(""), "ana", NULL), TAL_OK);
    return sheet;
}

static void expect_file(const char *text)
{
    size_t length;
    char *bytes = scratch_read(scratch_path("ratings-ana.csv"), &length);

    cr_expect_str_eq(bytes, text);
    free(bytes);
}

Test(scoresheet, a_row_is_there_at_once_and_for_its_owner_only)
{
    tal_scoresheet *sheet = open_sheet();
    struct stat about;

    cr_assert_eq(tal_scoresheet_put(sheet, "a", full), TAL_OK);
    expect_file(HEAD "a,ana,2,0,1\n");
    cr_assert_eq(tal_scoresheet_put(sheet, "b", partial), TAL_OK);
    expect_file(HEAD "a,ana,2,0,1\nb,ana,,1,\n");
    cr_assert_eq(stat(scratch_path("ratings-ana.csv"), &about), 0);
    cr_expect_eq(about.st_mode & 0777, 0600);
    tal_scoresheet_close(sheet);
}

Test(scoresheet, is_gone_on_with)
{
    tal_scoresheet *sheet = open_sheet();

    tal_scoresheet_put(sheet, "a", full);
    tal_scoresheet_put(sheet, "b", partial);
    tal_scoresheet_close(sheet);
    sheet = open_sheet();
    cr_expect_eq(tal_scoresheet_count(sheet), 2);
    cr_assert_not_null(tal_scoresheet_levels(sheet, "b"));
    cr_expect_eq(memcmp(tal_scoresheet_levels(sheet, "b"), partial, sizeof partial), 0);
    cr_expect_null(tal_scoresheet_levels(sheet, "c"));
    tal_scoresheet_close(sheet);
}

Test(scoresheet, what_is_given_again_replaces_its_row_and_the_lock_holds)
{
    tal_scoresheet *sheet = open_sheet(), *other = NULL;
    tal_diagnostics *found = tal_diagnostics_new();
    char *text;

    tal_scoresheet_put(sheet, "a", full);
    tal_scoresheet_put(sheet, "b", full);
    cr_assert_eq(tal_scoresheet_put(sheet, "a", partial), TAL_OK);
    tal_scoresheet_put(sheet, "c", full);
    expect_file(HEAD "a,ana,,1,\nb,ana,2,0,1\nc,ana,2,0,1\n");
    cr_expect_eq(tal_scoresheet_open(&other, scratch_path(""), "ana", found), TAL_EFILE);
    text = scratch_only(found);
    cr_expect_not_null(strstr(text, "error[TAL668]"));
    free(text);
    tal_scoresheet_close(sheet);
    tal_diagnostics_free(found);
    tal_scoresheet_close(open_sheet());
}

/* BYTES stand there before; TEXT after. */
static void expect_mended(const char *bytes, const char *text, size_t rows, size_t warnings)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scoresheet *sheet = NULL;

    scratch_write(scratch_path("ratings-ana.csv"), bytes, strlen(bytes));
    cr_assert_eq(tal_scoresheet_open(&sheet, scratch_path(""), "ana", found), TAL_OK);
    cr_expect_eq(tal_scoresheet_count(sheet), rows);
    cr_expect_eq(tal_diagnostics_count(found), warnings);
    expect_file(text);
    tal_scoresheet_close(sheet);
    tal_diagnostics_free(found);
}

Test(scoresheet, a_cut_end_is_mended)
{
    expect_mended(HEAD "a,ana,2,0,1\nb,ana,2", HEAD "a,ana,2,0,1\n", 1, 1);
    expect_mended(HEAD "a", HEAD, 0, 1);
    expect_mended("id,ra", HEAD, 0, 0);
    expect_mended("", HEAD, 0, 0);
}

static void expect_refused(const char *bytes, const char *message)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scoresheet *sheet = NULL;
    char *text;

    scratch_write(scratch_path("ratings-ana.csv"), bytes, strlen(bytes));
    cr_assert_eq(tal_scoresheet_open(&sheet, scratch_path(""), "ana", found), TAL_EFILE);
    text = scratch_only(found);
    cr_expect_not_null(strstr(text, message), "%s", text);
    expect_file(bytes);
    free(text);
    tal_diagnostics_free(found);
}

Test(scoresheet, what_it_did_not_write_it_leaves_as_it_is)
{
    expect_refused("hello", ":1:1: error[TAL666]: this is no file that `talante rate` writes");
    expect_refused(HEAD "a,luis,1,1,1\n", ":2:1: error[TAL666]: this row is another rater's");
    expect_refused(HEAD "a,ana,1,1,1\nb,ana,1,1,12\n", ":3:1: error[TAL666]: a level is 0, 1, 2, or nothing");
    expect_refused(HEAD "a,ana,1,1,1\n\"b,ana,1,1,1\n", ":3:1: error[TAL666]: a quote begins here");
}

Test(scoresheet, names_are_words)
{
    static const char *const good[] = { "ana", "José María", "r-2", "J. Pérez", "أحمد" };
    static const char *const bad[] = { "", " ana", "ana.", "a/b", "..", "a\nb", "=ana", "a,b", "<b>", "engine", "key",
                                       "a\xE2\x80\xAE" "b", "\xFF" };
    char longest[TAL_RATER_NAME_LIMIT + 2] = "";

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_expect(tal_scoresheet_is_name(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_not(tal_scoresheet_is_name(bad[i]), "%s", bad[i]);
    memset(longest, 'a', TAL_RATER_NAME_LIMIT);
    cr_expect(tal_scoresheet_is_name(longest));
    longest[TAL_RATER_NAME_LIMIT] = 'a';
    cr_expect_not(tal_scoresheet_is_name(longest));
}
