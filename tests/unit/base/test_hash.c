#include <criterion/criterion.h>
#include <string.h>

#include "base/hash.h"

static void digest_is(const char *text, const char *expected)
{
    char hex[TAL_SHA256_HEX];

    tal_sha256_hex(text, strlen(text), hex);
    cr_assert_str_eq(hex, expected);
}

/* FIPS 180-4, the example files of NIST. */
Test(hash, sha256_of_the_published_examples)
{
    digest_is("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    digest_is("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    digest_is("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

Test(hash, a_million_a_in_parts)
{
    static char thousand[1000];
    static tal_bytes parts[1000];
    uint8_t digest[TAL_SHA256_SIZE];
    char hex[TAL_SHA256_HEX];

    memset(thousand, 'a', sizeof thousand);
    for (size_t i = 0; i < 1000; i++)
        parts[i] = (tal_bytes){ thousand, sizeof thousand };
    tal_sha256(parts, 1000, digest);
    tal_hex(digest, sizeof digest, hex);
    cr_assert_str_eq(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void hmac_is(tal_bytes key, const tal_bytes *parts, size_t count, const char *expected)
{
    uint8_t digest[TAL_SHA256_SIZE];
    char hex[TAL_SHA256_HEX];

    tal_hmac_sha256(key, parts, count, digest);
    tal_hex(digest, sizeof digest, hex);
    cr_assert_str_eq(hex, expected);
}

/* RFC 4231, test cases 1, 2, 3 and 6. */
Test(hash, hmac_of_rfc_4231)
{
    uint8_t twenty[20], aa[131], dd[50];
    tal_bytes hi = { "Hi There", 8 };
    tal_bytes want[] = { { "what do ya want ", 16 }, { "for nothing?", 12 } };
    tal_bytes fifty = { dd, sizeof dd };
    tal_bytes large = { "Test Using Larger Than Block-Size Key - Hash Key First", 54 };

    memset(twenty, 0x0b, sizeof twenty);
    memset(aa, 0xaa, sizeof aa);
    memset(dd, 0xdd, sizeof dd);
    hmac_is((tal_bytes){ twenty, 20 }, &hi, 1,
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    hmac_is((tal_bytes){ "Jefe", 4 }, want, 2,
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    hmac_is((tal_bytes){ aa, 20 }, &fifty, 1,
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    hmac_is((tal_bytes){ aa, 131 }, &large, 1,
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

Test(hash, hex_is_lower_case_and_ends)
{
    char hex[9];

    tal_hex((const uint8_t *)"\x00\x0f\xa0\xff", 4, hex);
    cr_assert_str_eq(hex, "000fa0ff");
    tal_hex(NULL, 0, hex);
    cr_assert_str_eq(hex, "");
}
