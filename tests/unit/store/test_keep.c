#include "store/scratch.h"

#include "base/hash.h"
#include "store/keep.h"

TestSuite(keep, .init = scratch_begin, .fini = scratch_end);

static const char scenario[] = "return scenario \"x\" { }\n";

static const char *digest(void)
{
    static char hex[TAL_SHA256_HEX];

    tal_sha256_hex(scenario, strlen(scenario), hex);
    return hex;
}

static void put(void)
{
    cr_assert_eq(tal_keep_put(digest(), scenario, strlen(scenario)), TAL_OK);
}

/* The path of the copy. */
static const char *copy(void)
{
    char name[100];

    snprintf(name, sizeof name, "kept/%s", digest());
    return scratch_path(name);
}

static void assert_lost(const char *sha256)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_source *source = NULL;
    char *text, expected[400];

    cr_assert_eq(tal_keep_get(&source, sha256, "x.lua", list), TAL_EFILE);
    cr_assert_null(source);
    text = scratch_only(list);
    snprintf(expected, sizeof expected,
             "x.lua: error[TAL611]: the copy kept for this journal is missing or was changed "
             "(kept/%s)", sha256);
    cr_assert_eq(strncmp(text, expected, strlen(expected)), 0, "%s", text);
    free(text);
    tal_diagnostics_free(list);
}

Test(keep, what_is_put_is_got_under_the_name_it_is_shown_as)
{
    tal_source *source;

    put();
    put();
    cr_assert_eq(scratch_count("kept"), 1);
    cr_assert_eq(tal_keep_get(&source, digest(), "x.lua", NULL), TAL_OK);
    cr_assert_str_eq(tal_source_bytes(source), scenario);
    cr_assert_str_eq(tal_source_name(source), "x.lua");
    tal_source_free(source);
}

Test(keep, only_bytes_that_match_their_name_are_kept)
{
    cr_assert_eq(tal_keep_put(digest(), "other", 5), TAL_EINVAL);
    cr_assert_eq(tal_keep_put("../../etc/passwd", scenario, strlen(scenario)), TAL_EINVAL);
    cr_assert_eq(scratch_count("kept"), 0);
}

Test(keep, a_missing_copy_is_named)
{
    assert_lost(digest());
}

Test(keep, a_changed_copy_is_found_and_mended_by_the_next_put)
{
    tal_source *source;

    put();
    scratch_write(copy(), "return scenario \"y\" { }\n", strlen(scenario));
    assert_lost(digest());
    put();
    cr_assert_eq(tal_keep_get(&source, digest(), "x.lua", NULL), TAL_OK);
    tal_source_free(source);
}

Test(keep, a_name_from_a_strangers_journal_stays_in_the_folder)
{
    assert_lost("../journals");
}
