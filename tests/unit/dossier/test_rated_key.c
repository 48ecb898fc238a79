#include "dossier/small.h"

#include "dossier/rated_key.h"

enum { REPLIES = 4, DISCERNMENT = TAL_DISCERNMENT, VALIDATION = TAL_VALIDATION, DISAGREEMENT = TAL_DISAGREEMENT };

/* Ratings of the small scenario by judges who give what the key has. */
typedef struct rated {
    tal_scenario *scenario;
    tal_exhibits replies;
    tal_rated rows[REPLIES + 1];
    tal_ratings ratings;
} rated;

static void rate(rated *r, size_t judges)
{
    r->scenario = small_scenario("It is a tenth.", 0);
    cr_assert(tal_exhibits_open(&r->replies));
    tal_replies_exhibit(&r->replies, r->scenario, 0);
    r->ratings = (tal_ratings){ .raters = { "engine", "ana", "luis" }, .raters_count = judges + 1, .rows = r->rows,
                                .rows_count = REPLIES };
    memset(r->rows, TAL_UNRATED, sizeof r->rows);
    for (size_t i = 0; i < REPLIES; i++) {
        r->rows[i].id = r->replies.list[i].id;
        r->rows[i].category = NULL;
        for (size_t judge = 1; judge <= judges; judge++)
            memcpy(r->rows[i].levels[judge], r->replies.list[i].key, TAL_SKILLS);
    }
}

static tal_rated_key key_of(rated *r)
{
    tal_rated_key key;

    cr_assert_eq(tal_rated_key_of(&key, r->scenario, &r->ratings), TAL_OK);
    tal_exhibits_close(&r->replies);
    tal_scenario_free(r->scenario);
    return key;
}

static void expect_text(const tal_rated_key *key, const char *text, const char *why)
{
    tal_buffer said = TAL_BUFFER_EMPTY, reason = TAL_BUFFER_EMPTY;

    tal_rated_key_put(&said, key);
    tal_rated_key_put_why(&reason, key);
    cr_expect_str_eq(said.bytes, text);
    cr_expect_str_eq(reason.bytes ? reason.bytes : "", why);
    tal_buffer_free(&said);
    tal_buffer_free(&reason);
}

Test(rated_key, two_judges_who_agree_make_one)
{
    rated r;
    tal_rated_key key;

    rate(&r, 2);
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_RATED);
    cr_expect_eq(key.judges, 2);
    cr_expect_eq(key.among.n, 6); /* two replies in two skills, two in one */
    cr_expect_eq(key.with.n, 12);
    expect_text(&key, "a key rated by 2 judges (kappa 1.00, with the key 1.00)", "");
}

Test(rated_key, nobody_has_rated)
{
    rated r;
    tal_rated_key key;

    rate(&r, 2);
    r.ratings.rows_count = 0;
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_AUTHORS);
    expect_text(&key, "the author's key", "");
}

Test(rated_key, one_judge_is_none)
{
    rated r;
    tal_rated_key key;

    rate(&r, 1);
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_PARTLY);
    expect_text(&key, "the author's key", "two judges have rated 0 of 4 replies as they are now");
}

Test(rated_key, a_skill_that_one_left_out_is_missing)
{
    rated r;
    tal_rated_key key;

    rate(&r, 2);
    r.rows[0].levels[2][VALIDATION] = TAL_UNRATED;
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_PARTLY);
    cr_expect_eq(key.doubly, 3);
}

Test(rated_key, a_reply_that_was_changed_is_not_rated)
{
    rated r;
    tal_rated_key key;

    rate(&r, 2);
    r.rows[2].id = "more.tell@0123456789";
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_PARTLY);
    expect_text(&key, "the author's key", "two judges have rated 3 of 4 replies as they are now; 1 rated reply was changed "
                                          "since, or is of another scenario");
}

Test(rated_key, judges_of_one_mind_against_the_key_do_not_make_it_rated)
{
    rated r;
    tal_rated_key key;

    rate(&r, 2);
    for (size_t i = 0; i < REPLIES; i++)
        for (size_t judge = 1; judge <= 2; judge++)
            for (int n = 0; n < TAL_SKILLS; n++)
                if (r.rows[i].levels[judge][n] != TAL_UNRATED)
                    r.rows[i].levels[judge][n] = (int8_t)(2 - r.rows[i].levels[judge][n]);
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_DISPUTED);
    cr_expect_eq(key.among.value, 1);
    cr_expect_lt(key.with.value, 0);
}

Test(rated_key, one_level_throughout_says_nothing)
{
    rated r;
    tal_rated_key key;

    rate(&r, 2);
    for (size_t i = 0; i < REPLIES; i++)
        for (int n = 0; n < TAL_SKILLS; n++)
            for (size_t judge = 1; judge <= 2; judge++)
                if (r.rows[i].levels[judge][n] != TAL_UNRATED)
                    r.rows[i].levels[judge][n] = 1;
    key = key_of(&r);
    cr_expect_eq(key.state, TAL_KEY_DISPUTED);
    expect_text(&key, "the author's key",
                "somebody gave one and the same level throughout, which says nothing about agreement");
}
