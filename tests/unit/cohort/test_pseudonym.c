#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "cohort/pseudonym.h"

static char path[] = "/tmp/tal-pseudonym-XXXXXX";

/* A key's file with BYTES. */
static const char *key_file(const char *bytes, size_t length)
{
    int file = mkstemp(path);

    cr_assert_eq(write(file, bytes, length), (ssize_t)length);
    close(file);
    return path;
}

static void read_key(tal_pseudonym_key *key, const char *bytes)
{
    cr_assert_eq(tal_pseudonym_read(key, key_file(bytes, strlen(bytes)), NULL), TAL_OK);
    unlink(path);
}

/* Worked out by Python's hmac. */
Test(pseudonym, is_the_first_80_bits_of_the_hmac_of_the_id)
{
    tal_pseudonym_key key;
    char out[TAL_PSEUDONYM];

    read_key(&key, "0123456789abcdef");
    tal_pseudonym_of(&key, "ana", out);
    cr_assert_str_eq(out, "p-450ce8d3009f8c232d6c");
    cr_assert_str_eq(key.print, "496dc93fa2d26eae");
}

Test(pseudonym, of_another_key_is_another)
{
    tal_pseudonym_key key;
    char out[TAL_PSEUDONYM];

    read_key(&key, "0123456789abcdeX");
    tal_pseudonym_of(&key, "ana", out);
    cr_assert_str_neq(out, "p-450ce8d3009f8c232d6c");
    cr_assert_str_neq(key.print, "496dc93fa2d26eae");
}

static void assert_no_key(const char *file, const char *expected)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_pseudonym_key key;

    cr_assert_eq(tal_pseudonym_read(&key, file, list), TAL_EFILE);
    cr_assert_eq(tal_diagnostics_count(list), 1);
    cr_assert_eq(tal_diagnostics_get(list, 0)->code, TAL_CODE_NO_KEY);
    cr_assert_str_eq(tal_diagnostics_get(list, 0)->message, expected);
    tal_diagnostics_free(list);
}

Test(pseudonym, takes_no_key_of_15_bytes_and_none_that_is_not_there)
{
    assert_no_key(key_file("0123456789abcde", 15), "the key of the pseudonyms cannot be used: it is too short");
    unlink(path);
    assert_no_key("/nowhere/key", "the key of the pseudonyms cannot be used: No such file or directory");
}
