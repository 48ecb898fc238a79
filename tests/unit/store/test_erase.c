#include "store/scratch.h"

#include <errno.h>
#include <sys/file.h>

#include "store/erase.h"

TestSuite(erase, .init = scratch_begin, .fini = scratch_end);

#define LINK "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define START                                                                                      \
    "{\"seq\":0,\"event\":\"start\",\"started\":\"2025-01-31T09:30:00Z\",\"language\":\"es\",\"chain\":\"" LINK "\""
#define NAMED START ",\"words\":{\"candidate\":{\"salt\":\"00\",\"text\":\"ana\"}}}\n"
#define TEXT "{\"seq\":1,\"event\":\"text\",\"chain\":\"" LINK "\""
#define END "{\"seq\":2,\"event\":\"end\",\"ended\":\"2025-01-31T09:34:00Z\",\"chain\":\"" LINK "\"}\n"

static char *erased(const char *bytes)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_erase_words(&out, bytes, strlen(bytes));
    return tal_buffer_take(&out);
}

static void assert_erased(const char *bytes, const char *expected)
{
    char *left = erased(bytes);

    cr_assert_str_eq(left, expected);
    free(left);
}

static const char *put(const char *bytes)
{
    const char *path = scratch_path("one.jsonl");
    FILE *file = fopen(path, "w");

    cr_assert(file && fputs(bytes, file) >= 0);
    fclose(file);
    return path;
}

Test(erase, cuts_the_words_and_nothing_else)
{
    assert_erased(NAMED TEXT ",\"words\":{\"text\":{\"salt\":\"11\",\"text\":\"Since when?\"}}}\n" END,
                  START "}\n" TEXT "}\n" END);
    assert_erased(START "}\n" END, START "}\n" END);
}

Test(erase, is_not_misled_by_what_was_typed)
{
    assert_erased(TEXT ",\"words\":{\"text\":{\"salt\":\"11\",\"text\":\"\\\",\\\"chain\\\":\\\"\"}}}\n", TEXT "}\n");
    assert_erased("{\"seq\":1,\"moment\":\",\\\"words\\\":\",\"chain\":\"" LINK "\"}\n",
                  "{\"seq\":1,\"moment\":\",\\\"words\\\":\",\"chain\":\"" LINK "\"}\n");
}

Test(erase, takes_them_from_a_cut_line_and_from_damage_too)
{
    assert_erased(TEXT ",\"words\":{\"text\":{\"salt\":\"11\",\"text\":\"Since wh", TEXT "}");
    assert_erased("nonsense\n" TEXT ",\"words\":{\"text\":{}}}\n", "nonsense\n" TEXT "}\n");
}

Test(erase, says_who_and_when_and_how_much)
{
    tal_erasable it;

    cr_assert_eq(tal_erasable_read(&it, put(NAMED TEXT ",\"words\":{\"text\":{}}}\n" END)), TAL_OK);
    cr_assert_str_eq(it.candidate, "ana");
    cr_assert_str_eq(it.last, "2025-01-31T09:34:00Z");
    cr_assert_eq(it.words, 2);
    tal_erasable_free(&it);
    cr_assert_eq(tal_erasable_read(&it, put(START "}\n")), TAL_OK);
    cr_assert_null(it.candidate);
    cr_assert_str_eq(it.last, "2025-01-31T09:30:00Z", "it is not finished: when it began");
    cr_assert_eq(it.words, 0);
    tal_erasable_free(&it);
}

Test(erase, reads_only_journals)
{
    tal_erasable it;

    cr_assert_eq(tal_erasable_read(&it, put("{\"candidate\":\"ana\"}\n")), TAL_EFILE);
    tal_erasable_free(&it);
    cr_assert_eq(tal_erasable_read(&it, scratch_path("none.jsonl")), TAL_EIO);
    tal_erasable_free(&it);
}

Test(erase, leaves_a_journal_that_is_being_written)
{
    const char *path = put(NAMED);
    int file = open(path, O_RDWR);
    struct stat about;

    cr_assert_eq(flock(file, LOCK_EX), 0);
    cr_assert_eq(tal_erase_try(path), TAL_EIO);
    cr_assert_eq(errno, EWOULDBLOCK);
    cr_assert_eq(tal_erase_journal(path), TAL_EIO);
    cr_assert_eq(errno, EWOULDBLOCK);
    cr_assert(stat(path, &about) == 0 && about.st_size == (off_t)strlen(NAMED));
    close(file);
    cr_assert_eq(tal_erase_journal(path), TAL_OK);
    cr_assert(stat(path, &about) == 0 && about.st_size == (off_t)strlen(START "}\n"));
    cr_assert_eq(about.st_mode & 0777, 0600);
}
