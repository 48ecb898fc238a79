#include "store/scratch.h"

#include <errno.h>

#include "base/buffer.h"
#include "store/journals.h"

TestSuite(journals, .init = scratch_begin, .fini = scratch_end);

Test(journals, they_are_what_ends_in_jsonl_by_name)
{
    tal_journals journals;
    char *path;

    cr_assert_eq(tal_journals_list(&journals), TAL_OK);
    cr_assert_eq(journals.count, 0);
    tal_journals_free(&journals);

    scratch_write(scratch_path("journals/b.jsonl"), "", 0);
    scratch_write(scratch_path("journals/a.jsonl"), "", 0);
    scratch_write(scratch_path("journals/notes.txt"), "", 0);
    scratch_write(scratch_path("journals/.jsonl"), "", 0);
    cr_assert_eq(tal_journals_list(&journals), TAL_OK);
    cr_assert_eq(journals.count, 2);
    path = tal_journals_path(&journals, 0);
    cr_assert_str_eq(path, scratch_path("journals/a.jsonl"));
    free(path);
    cr_assert_str_eq(journals.names[1], "b.jsonl");
    tal_journals_free(&journals);
}

Test(journals, a_folder_that_cannot_be_read_is_said)
{
    tal_journals journals;

    scratch_write(scratch_path("journals"), "", 0);
    cr_assert_eq(tal_journals_list(&journals), TAL_EIO);
    cr_assert_eq(errno, ENOTDIR);
}

/* What stands behind the scratch folder of each, with commas. */
static tal_status note(void *self, char *path)
{
    tal_buffer *seen = self;

    tal_buffer_format(seen, "%s%s", seen->length ? ", " : "", path + strlen(scratch_path("")) + 1);
    return strstr(path, "stop") ? TAL_ECHOICE : TAL_OK;
}

Test(journals, those_of_a_folder_are_gone_through_and_those_in_its_folder_of_journals)
{
    tal_buffer seen = TAL_BUFFER_EMPTY;
    size_t count = 0;

    scratch_write(scratch_path("b.jsonl"), "", 0);
    scratch_write(scratch_path("a.jsonl"), "", 0);
    scratch_write(scratch_path(".c.jsonl"), "", 0);
    cr_assert_eq(tal_journals_under(scratch_path(""), note, &seen, &count), TAL_OK);
    cr_expect_str_eq(seen.bytes, "a.jsonl, b.jsonl");
    cr_expect_eq(count, 2);
    mkdir(scratch_path("journals"), 0700);
    scratch_write(scratch_path("journals/d.jsonl"), "", 0);
    tal_buffer_clear(&seen);
    cr_assert_eq(tal_journals_under(scratch_path(""), note, &seen, &count), TAL_OK);
    cr_expect_str_eq(seen.bytes, "a.jsonl, b.jsonl, journals/d.jsonl");
    cr_expect_eq(count, 5);
    scratch_write(scratch_path("a.stop.jsonl"), "", 0);
    tal_buffer_clear(&seen);
    cr_assert_eq(tal_journals_under(scratch_path(""), note, &seen, &count), TAL_ECHOICE, "the visitor has had enough");
    cr_expect_str_eq(seen.bytes, "a.jsonl, a.stop.jsonl");
    tal_buffer_free(&seen);
    cr_expect_eq(tal_journals_under(scratch_path("none"), note, &seen, &count), TAL_EIO);
}
