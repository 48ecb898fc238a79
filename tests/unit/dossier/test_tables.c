#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier/tables.h"
#include "store/home.h"

static char folder[] = "/tmp/tal-tables-XXXXXX";

static const char *path(const char *name)
{
    static char paths[2][100];
    static int turn;
    char *out = paths[turn++ % 2];

    snprintf(out, sizeof paths[0], "%s/%s", folder, name);
    return out;
}

static void begin(void)
{
    cr_assert(mkdtemp(folder));
}

static void end(void)
{
    unlink(path("from"));
    unlink(path("to"));
    rmdir(folder);
}

TestSuite(tables, .init = begin, .fini = end);

static const char *put(const char *bytes)
{
    const char *file = path("from");

    cr_assert_eq(tal_home_write(file, bytes, strlen(bytes)), TAL_OK);
    return file;
}

/* Two who are gone: what was b stands first, what was d last. */
static tal_gone_one ones[2] = {
    { .id = (char *)"b", .name = (char *)"forgotten-0" },
    { .id = (char *)"d", .name = (char *)"forgotten-9" },
};
static const tal_whose b = { .id = "b" };

static tal_gone gone_of(size_t count)
{
    tal_gone gone = { ones, count, count, "forgotten-5" };

    return gone;
}

static void assert_to(const char *expected)
{
    char *bytes;
    size_t length;
    struct stat about;

    cr_assert_eq(tal_home_read(&bytes, &length, path("to"), 10000), TAL_OK);
    cr_assert_str_eq(bytes, expected);
    cr_assert(stat(path("to"), &about) == 0 && (about.st_mode & 0777) == 0600);
    free(bytes);
}

Test(tables, puts_a_row_where_its_new_name_belongs)
{
    tal_gone gone = gone_of(1);

    tal_buffer_text(&ones[0].rows[TAL_RESULTS_CSV], "forgotten-0,8\r\n");
    cr_assert_eq(tal_tables_rows(put("candidate,total\r\na,1\r\nb,8\r\n\"'=z\",3\r\nz,\"4\"\r\n"), path("to"),
                                 TAL_RESULTS_CSV, &b, &gone),
                 TAL_OK);
    assert_to("candidate,total\r\na,1\r\n\"'=z\",3\r\nforgotten-0,8\r\nz,\"4\"\r\n");
    tal_buffer_free(&ones[0].rows[TAL_RESULTS_CSV]);
}

Test(tables, puts_the_last_rows_behind_all)
{
    static const tal_whose all = { .before = "2025-01-01" };
    tal_gone gone = gone_of(2);

    tal_buffer_text(&ones[0].rows[TAL_RESULTS_LINES], "{\"candidate\":\"forgotten-0\"}\n");
    tal_buffer_text(&ones[1].rows[TAL_RESULTS_LINES], "{\"candidate\":\"forgotten-9\"}\n");
    cr_assert_eq(tal_tables_rows(put("{\"candidate\":\"b\"}\n{\"candidate\":\"d\"}\n{\"candidate\":\"forgotten-3\"}\n"),
                                 path("to"), TAL_RESULTS_LINES, &all, &gone),
                 TAL_OK);
    assert_to("{\"candidate\":\"forgotten-0\"}\n{\"candidate\":\"forgotten-3\"}\n{\"candidate\":\"forgotten-9\"}\n");
    tal_buffer_free(&ones[0].rows[TAL_RESULTS_LINES]);
    tal_buffer_free(&ones[1].rows[TAL_RESULTS_LINES]);
}

Test(tables, refuses_a_line_that_is_nobodys)
{
    tal_gone gone = gone_of(0);

    cr_assert_eq(tal_tables_rows(put("{\"candidate\":7}\n"), path("to"), TAL_RESULTS_LINES, &b, &gone), TAL_EFILE);
}

Test(tables, takes_out_of_rejected_why_and_where)
{
    tal_gone gone = gone_of(1);

    cr_assert_eq(tal_tables_refused(put("file,line,candidate,scenario,code,why\r\n"
                                        "x.csv,2,a,s,too-few,\"two\nlines\"\r\n"
                                        "of-b.csv,3,b,s,unknown-reply,\"b said \"\"no\"\"\"\r\n"
                                        "b.csv,4,b,s,too-few,why\r\n"
                                        "b.csv,,,,empty,why b\r\n"
                                        "x.csv,5,'=a,s,repeated,see b.csv\r\n"),
                                    path("to"), &b, &gone),
                 TAL_OK);
    assert_to("file,line,candidate,scenario,code,why\r\n"
              "x.csv,2,a,s,too-few,\"two\nlines\"\r\n"
              "of-forgotten-0.csv,,forgotten-0,s,unknown-reply,\r\n"
              "forgotten-0.csv,,forgotten-0,s,too-few,\r\n"
              "forgotten-0.csv,,,,empty,why forgotten-0\r\n"
              "x.csv,5,\"'=a\",s,repeated,see forgotten-0.csv\r\n");
}

Test(tables, names_of_files_in_the_manifest_go_and_no_other_text)
{
    static const tal_whose all = { .before = "2025-01-01" };
    tal_gone gone = gone_of(1);
    const char *from = put("{\n  \"kept\": {\n    \"b\": \"1\"\n  },\n  \"inputs\": [\n    {\n      \"file\": \"x/b.csv\",\n"
                           "      \"kind\": \"b\"\n    }\n  ]\n}\n");

    cr_assert_eq(tal_tables_manifest(from, path("to"), &b, &gone), TAL_OK);
    assert_to("{\n  \"kept\": {\n    \"b\": \"1\"\n  },\n  \"inputs\": [\n    {\n      \"file\": \"x/forgotten-0.csv\",\n"
              "      \"kind\": \"b\"\n    }\n  ]\n}\n");
    cr_assert_eq(tal_tables_manifest(path("from"), path("to"), &all, &gone), TAL_OK);
    assert_to("{\n  \"kept\": {\n    \"b\": \"1\"\n  },\n  \"inputs\": [\n    {\n      \"file\": \"1\",\n"
              "      \"kind\": \"b\"\n    }\n  ]\n}\n");
}
