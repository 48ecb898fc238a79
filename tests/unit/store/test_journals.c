#include "store/scratch.h"

#include <errno.h>

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
