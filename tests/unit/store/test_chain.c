#include "store/scratch.h"

#include "store/chain.h"

TestSuite(chain, .init = scratch_begin, .fini = scratch_end);

/* The expected digests come from Python's hashlib and hmac. */
static void assert_link(const tal_key *key, const uint8_t *previous, const char *expected,
                        uint8_t *out)
{
    char hex[TAL_SHA256_HEX];

    tal_chain_next(key, previous, "{\"seq\":0", 8, out);
    tal_hex(out, TAL_SHA256_SIZE, hex);
    cr_assert_str_eq(hex, expected);
}

Test(chain, a_link_hashes_the_one_before_it_and_the_record)
{
    static const tal_key none;
    uint8_t link[TAL_SHA256_SIZE] = { 0 };

    assert_link(&none, link,
                "416450b66c64434092c8dded6edb11f0c54e1057f9b09f68879d2c72dfac8a87", link);
    assert_link(&none, link,
                "ec30a33df414dea2991aea9fd4547568c37534d389c3bab725f937efdab9d042", link);
}

Test(chain, with_a_key_it_is_an_hmac)
{
    uint8_t link[TAL_SHA256_SIZE] = { 0 };
    tal_key key;

    scratch_write(scratch_path("key"), "Jefe\n", 5);
    setenv("TALANTE_KEY", scratch_path("key"), 1);
    cr_assert_eq(tal_key_read(&key, NULL), TAL_OK);
    cr_assert(key.set);
    cr_assert_eq(key.length, 5, "the file is the key, newline and all");
    assert_link(&key, link,
                "f23b9fcb6a9113aab6b2bff0c68e7ffaa9214b6132550921ccd508d139e187ae", link);
}

Test(chain, without_the_variable_there_is_no_key)
{
    tal_key key;

    cr_assert_eq(tal_key_read(&key, NULL), TAL_OK);
    cr_assert_not(key.set);
    setenv("TALANTE_KEY", "", 1);
    cr_assert_eq(tal_key_read(&key, NULL), TAL_OK);
    cr_assert_not(key.set);
}

static void assert_refused(const char *path, const char *what)
{
    tal_diagnostics *list = tal_diagnostics_new();
    char expected[900], *text;
    tal_key key;

    setenv("TALANTE_KEY", path, 1);
    cr_assert_eq(tal_key_read(&key, list), TAL_EFILE);
    cr_assert_not(key.set);
    text = scratch_only(list);
    snprintf(expected, sizeof expected,
             "%s: error[TAL612]: the organisation's key cannot be used: %s\n", path, what);
    cr_assert_eq(strncmp(text, expected, strlen(expected)), 0, "%s", text);
    free(text);
    tal_diagnostics_free(list);
}

Test(chain, a_key_that_cannot_be_used_is_refused)
{
    static const char long_key[TAL_KEY_LIMIT + 1];

    assert_refused(scratch_path("none"), "No such file or directory");
    assert_refused(scratch_path(""), "Is a directory");
    scratch_write(scratch_path("empty"), "", 0);
    assert_refused(scratch_path("empty"), "the file is empty");
    scratch_write(scratch_path("long"), long_key, sizeof long_key);
    assert_refused(scratch_path("long"), "File too large");
}

Test(chain, words_are_digested_with_their_salt)
{
    char hex[TAL_SHA256_HEX];

    cr_assert(tal_words_digest("000102030405060708090a0b0c0d0e0f", "Ana", hex));
    cr_assert_str_eq(hex, "0a74c696af429e4f3f2f78dead0de0349cfe6643410392e0164bc795d8cdb507");
    cr_assert_not(tal_words_digest("000102030405060708090A0B0C0D0E0F", "Ana", hex));
    cr_assert_not(tal_words_digest("0001", "Ana", hex));
}
