/* Brings ratings of all languages of a scenario together, reply by reply, and counts. */
#include "dossier/rated_key.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "dossier/replies.h"
#include "report/decimal.h"

/* What each judge gave to one reply; the same row for all languages. */
typedef struct rated_reply {
    int8_t levels[TAL_RATERS_LIMIT][TAL_SKILLS];
    const tal_exhibit *it; /* as it reads in one of them */
} rated_reply;

/* "scene.reply", without the digest: what a reply is called in every language. */
static int by_reply(const void *a, const void *b)
{
    const rated_reply *one = a, *other = b;
    size_t x = strcspn(one->it->id, "@"), y = strcspn(other->it->id, "@");
    int order = strncmp(one->it->id, other->it->id, x < y ? x : y);

    return order ? order : (x > y) - (x < y);
}

static bool is_rated(const rated_reply *reply, size_t judge)
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (reply->it->exercised[i] && reply->levels[judge][i] == TAL_UNRATED)
            return false;
    return true;
}

/* Takes over what RATINGS has of the reply's text; ROW is marked as known. */
static void take(rated_reply *reply, const tal_ratings *ratings, bool *known)
{
    for (size_t i = 0; i < ratings->rows_count; i++) {
        const tal_rated *row = &ratings->rows[i];

        if (strcmp(row->id, reply->it->id) != 0)
            continue;
        known[i] = true;
        for (size_t judge = 1; judge < ratings->raters_count; judge++)
            for (int n = 0; n < TAL_SKILLS; n++)
                if (row->levels[judge][n] != TAL_UNRATED && reply->it->exercised[n])
                    reply->levels[judge][n] = row->levels[judge][n];
    }
}

/* Rows of the same reply in other languages become one. Gives how many are left. */
static size_t merge(rated_reply *replies, size_t count)
{
    size_t kept = 0;

    if (count > 0)
        qsort(replies, count, sizeof *replies, by_reply);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || by_reply(&replies[kept - 1], &replies[i]) != 0) {
            replies[kept++] = replies[i];
            continue;
        }
        for (size_t judge = 0; judge < TAL_RATERS_LIMIT; judge++)
            for (int n = 0; n < TAL_SKILLS; n++)
                if (replies[i].levels[judge][n] != TAL_UNRATED)
                    replies[kept - 1].levels[judge][n] = replies[i].levels[judge][n];
    }
    return kept;
}

static void count_levels(const rated_reply *reply, size_t raters, tal_confusion *among, tal_confusion *with)
{
    for (size_t a = 1; a < raters; a++)
        for (int n = 0; n < TAL_SKILLS; n++) {
            int level = reply->levels[a][n];

            if (level == TAL_UNRATED)
                continue;
            if (reply->it->key[n] != TAL_UNRATED)
                with->cells[reply->it->key[n]][level]++;
            for (size_t b = a + 1; b < raters; b++)
                if (reply->levels[b][n] != TAL_UNRATED)
                    among->cells[level][reply->levels[b][n]]++;
        }
}

static tal_key_state state_of(const tal_rated_key *key)
{
    if (key->judges == 0)
        return key->stale > 0 ? TAL_KEY_PARTLY : TAL_KEY_AUTHORS;
    if (key->doubly < key->replies || key->judges < 2)
        return TAL_KEY_PARTLY;
    if (!key->among.defined || !key->with.defined || key->among.value < TAL_RATED_KEY_LEAST ||
        key->with.value < TAL_RATED_KEY_LEAST)
        return TAL_KEY_DISPUTED;
    return TAL_KEY_RATED;
}

static void count_all(tal_rated_key *out, const rated_reply *replies, size_t count, size_t raters)
{
    tal_confusion among = { 0 }, with = { 0 };
    bool judged[TAL_RATERS_LIMIT] = { false };

    out->replies = count;
    for (size_t i = 0; i < count; i++) {
        size_t full = 0;

        for (size_t judge = 1; judge < raters; judge++) {
            bool rated = is_rated(&replies[i], judge);

            judged[judge] |= rated;
            full += rated;
        }
        out->doubly += full >= 2;
        count_levels(&replies[i], raters, &among, &with);
    }
    for (size_t judge = 1; judge < raters; judge++)
        out->judges += judged[judge];
    out->among = tal_kappa_of(&among, TAL_WEIGHTS_QUADRATIC);
    out->with = tal_kappa_of(&with, TAL_WEIGHTS_QUADRATIC);
}

tal_status tal_rated_key_of(tal_rated_key *out, const tal_scenario *scenario, const tal_ratings *ratings)
{
    tal_exhibits all;
    bool opened = tal_exhibits_open(&all), *known = calloc(ratings->rows_count + 1, sizeof *known);
    rated_reply *replies = NULL;

    *out = (tal_rated_key){ .state = TAL_KEY_AUTHORS };
    for (int i = 0; opened && i < scenario->languages_count; i++)
        tal_replies_exhibit(&all, scenario, i);
    if (opened && !all.failed && known)
        replies = calloc(all.count + 1, sizeof *replies);
    for (size_t i = 0; replies && i < all.count; i++) {
        memset(replies[i].levels, TAL_UNRATED, sizeof replies[i].levels);
        replies[i].it = &all.list[i];
        take(&replies[i], ratings, known);
    }
    if (replies) {
        count_all(out, replies, merge(replies, all.count), ratings->raters_count);
        for (size_t i = 0; i < ratings->rows_count; i++)
            out->stale += !known[i];
        out->state = state_of(out);
    }
    tal_status status = replies ? TAL_OK : TAL_ENOMEM;
    free(replies);
    free(known);
    tal_exhibits_close(&all);
    return status;
}

/* ---- In words -------------------------------------------------------------------------------- */

void tal_rated_key_put(tal_buffer *out, const tal_rated_key *key)
{
    if (key->state != TAL_KEY_RATED) {
        tal_buffer_text(out, _("the author's key"));
        return;
    }
    tal_buffer_format(out, _("a key rated by %zu judges (kappa %s, with the key %s)"), key->judges,
                      tal_decimal_of(key->among.value, 2).text, tal_decimal_of(key->with.value, 2).text);
}

static void put_partly(tal_buffer *out, const tal_rated_key *key)
{
    tal_buffer_format(out, _("two judges have rated %zu of %zu replies as they are now"), key->doubly, key->replies);
    if (key->stale > 0)
        tal_buffer_format(out, dngettext(TAL_DOMAIN, "; %zu rated reply was changed since, or is of another scenario",
                                         "; %zu rated replies were changed since, or are of another scenario",
                                         (unsigned long)key->stale),
                          key->stale);
}

void tal_rated_key_put_why(tal_buffer *out, const tal_rated_key *key)
{
    if (key->state == TAL_KEY_PARTLY)
        put_partly(out, key);
    else if (key->state == TAL_KEY_DISPUTED && key->among.defined && key->with.defined)
        tal_buffer_format(out, _("judges agree with each other at kappa %s and with the key at %s, and it takes %s"),
                          tal_decimal_of(key->among.value, 2).text, tal_decimal_of(key->with.value, 2).text,
                          tal_decimal_of(TAL_RATED_KEY_LEAST, 2).text);
    else if (key->state == TAL_KEY_DISPUTED)
        tal_buffer_text(out, _("somebody gave one and the same level throughout, which says nothing about agreement"));
}
