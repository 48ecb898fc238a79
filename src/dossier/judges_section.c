/* Lays out what analysis/agreement.h computes. */
#include "dossier/judges_section.h"

#include <math.h>

#include "analysis/figure.h"
#include "base/intl.h"
#include "report/decimal.h"

typedef struct layout {
    tal_folio *folio;
    const tal_assembly *assembly;
    const char *language; /* of names */
    const tal_ratings *ratings;
    size_t fewest; /* answers that a figure is of */
} layout;

static const char *skill_name(const layout *at, int skill)
{
    return tal_rubric_skill_name(at->assembly->rubric, (tal_skill)skill, at->language);
}

/* ---- Who ----------------------------------------------------------------------------------------- */

static bool has_rated(const tal_rated *row, size_t rater)
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (row->levels[rater][i] != TAL_UNRATED)
            return true;
    return false;
}

static void put_judges(layout *at)
{
    tal_folio_table(at->folio, _("Judges"));
    tal_folio_column_add(at->folio, _("Judge"), false);
    tal_folio_column_add(at->folio, _("answers rated"), true);
    for (size_t i = 1; i < at->ratings->raters_count; i++) {
        size_t count = 0;

        for (size_t row = 0; row < at->ratings->rows_count; row++)
            count += has_rated(&at->ratings->rows[row], i);
        tal_folio_cell(at->folio, at->ratings->raters[i]);
        tal_folio_cellf(at->folio, "%zu", count);
    }
}

/* ---- Two by two ---------------------------------------------------------------------------------- */

static void put_kappa(layout *at, const tal_kappa *it)
{
    if (it->defined && it->n >= TAL_FEWEST_RATINGS) {
        tal_folio_cell(at->folio, tal_decimal_of(it->value, 2).text);
        tal_folio_cellf(at->folio, _("%s to %s"), tal_decimal_of(it->low, 2).text, tal_decimal_of(it->high, 2).text);
    } else {
        tal_folio_cell(at->folio, "\u2013");
        tal_folio_cell(at->folio, "\u2013");
    }
    if (it->n > 0)
        tal_folio_cellf(at->folio, "%.0f", 100 * it->accuracy);
    else
        tal_folio_cell(at->folio, "\u2013");
    tal_folio_cellf(at->folio, "%zu", it->n);
    at->fewest = it->n < at->fewest ? it->n : at->fewest;
}

static void put_pair(layout *at, size_t a, size_t b)
{
    tal_confusion tables[TAL_SKILLS];

    tal_agreement_compare(at->ratings, a, b, tables);
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_kappa kappa = tal_kappa_of(&tables[i], TAL_WEIGHTS_QUADRATIC);

        tal_folio_cellf(at->folio, _("%s and %s"), at->ratings->raters[a],
                        b == TAL_RATER_ENGINE ? _("the engine") : at->ratings->raters[b]);
        tal_folio_cell(at->folio, skill_name(at, i));
        put_kappa(at, &kappa);
    }
}

static void put_pairs(layout *at)
{
    bool engine = tal_agreement_has(at->ratings, TAL_RATER_ENGINE);
    size_t raters = at->ratings->raters_count;

    if (raters < 3)
        tal_folio_say(at->folio, _("There is one judge only, so nothing is known of how far judges agree with each other."));
    if (!engine)
        tal_folio_say(at->folio, _("No answer that they rated stands in these results, so nothing is known of how far they agree with "
                                   "the engine."));
    else if (!at->assembly->assessment->typed)
        tal_folio_say(at->folio, _("Replies were picked here, so what the engine gave is what the key has."));
    if (raters < 3 && !engine)
        return;
    tal_folio_table(at->folio, _("Weighted kappa, two by two"));
    tal_folio_column_add(at->folio, _("Who"), false);
    tal_folio_column_add(at->folio, _("Skill"), false);
    tal_folio_column_add(at->folio, _("kappa"), true);
    tal_folio_column_add(at->folio, _("95 % interval"), true);
    tal_folio_column_add(at->folio, _("the same, of 100"), true);
    tal_folio_column_add(at->folio, _("answers"), true);
    for (size_t a = 1; a < raters; a++) {
        for (size_t b = a + 1; b < raters; b++)
            put_pair(at, a, b);
        if (engine)
            put_pair(at, a, TAL_RATER_ENGINE);
    }
}

/* ---- All together -------------------------------------------------------------------------------- */

static void put_icc(layout *at, const tal_icc *it)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    if (isnan(it->value))
        tal_buffer_text(&text, "\u2013");
    else
        tal_buffer_text(&text, tal_decimal_of(it->value, 2).text);
    if (!isnan(it->value + it->low + it->high)) {
        tal_buffer_text(&text, " (");
        tal_buffer_format(&text, _("%s to %s"), tal_decimal_of(it->low, 2).text, tal_decimal_of(it->high, 2).text);
        tal_buffer_char(&text, ')');
    }
    at->folio->failed |= text.failed;
    tal_folio_cell(at->folio, text.bytes ? text.bytes : "");
    tal_buffer_free(&text);
}

/* Nothing where one judge rated alone. */
static tal_status put_iccs(layout *at)
{
    const tal_icc none = { NAN, NAN, NAN };

    if (at->ratings->raters_count < 3)
        return TAL_OK;
    tal_folio_table(at->folio, _("The judges together: intraclass correlations, with 95 % intervals"));
    tal_folio_column_add(at->folio, _("Skill"), false);
    tal_folio_column_add(at->folio, _("one judge, ICC(2,1)"), true);
    tal_folio_column_add(at->folio, _("their mean, ICC(3,k)"), true);
    tal_folio_column_add(at->folio, _("judges"), true);
    tal_folio_column_add(at->folio, _("answers"), true);
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_agreement_icc found;

        if (tal_agreement_icc_of(at->ratings, i, &found))
            return TAL_ENOMEM;
        tal_folio_cell(at->folio, skill_name(at, i));
        put_icc(at, found.defined && found.replies >= TAL_FEWEST_RATINGS ? &found.single : &none);
        put_icc(at, found.defined && found.replies >= TAL_FEWEST_RATINGS ? &found.mean : &none);
        tal_folio_cellf(at->folio, "%zu", found.judges);
        tal_folio_cellf(at->folio, "%zu", found.replies);
        at->fewest = found.replies < at->fewest ? found.replies : at->fewest;
    }
    return TAL_OK;
}

static tal_status put_agreement(layout *at, const tal_judges *judges)
{
    tal_status status;

    tal_folio_sayf(at->folio, _("Kappa with quadratic weights (Cohen 1968) is agreement beyond chance, 1 at best. ICC(2,1) says how far one judge's "
                                "level can stand for another's, ICC(3,k) how reliably the mean of these judges orders the answers; the lower end "
                                "of an interval is what counts. A dash: all levels are the same, or fewer than %d answers were rated by both."),
                   TAL_FEWEST_RATINGS);
    put_judges(at);
    put_pairs(at);
    status = put_iccs(at);
    if (judges->strangers > 0)
        tal_folio_sayf(at->folio, _("Rated replies that are of nothing in these results, or were changed since, and are left out: %zu."),
                       judges->strangers);
    if (at->fewest < tal_minimum_of(TAL_MINIMUM_KAPPA))
        tal_folio_sayf(at->folio, _("Fewer than %zu answers: these figures say little, and the intervals are only rough."),
                       tal_minimum_of(TAL_MINIMUM_KAPPA));
    return status;
}

/* ---- Whose key ----------------------------------------------------------------------------------- */

static void put_key(layout *at, int i, const tal_rated_key *key)
{
    tal_scenario_info info;
    tal_buffer words = TAL_BUFFER_EMPTY, why = TAL_BUFFER_EMPTY;

    tal_scenario_info_get(at->assembly->scenarios[i], at->language, &info);
    tal_rated_key_put(&words, key);
    tal_rated_key_put_why(&why, key);
    if (why.length > 0)
        tal_buffer_format(&words, ": %s", why.bytes);
    at->folio->failed |= words.failed || why.failed;
    tal_folio_cell(at->folio, info.title);
    tal_folio_cell(at->folio, words.bytes ? words.bytes : "");
    tal_buffer_free(&words);
    tal_buffer_free(&why);
}

static void put_keys(layout *at, const tal_judges *judges)
{
    static const tal_rated_key authors = { .state = TAL_KEY_AUTHORS };

    tal_folio_table(at->folio, _("Whose key the answers were scored by"));
    tal_folio_column_add(at->folio, _("Conversation"), false);
    tal_folio_column_add(at->folio, _("key"), false);
    for (int i = 0; i < at->assembly->assessment->conversations_count; i++)
        put_key(at, i, judges ? &judges->keys[i] : &authors);
    tal_folio_sayf(at->folio, _("A key is called rated where two judges or more, who did not see it, rated every reply as it reads now, and agree with "
                                "each other and with it at a kappa of %s or more. Whether it predicts anything at work is another question."),
                   tal_decimal_of(TAL_RATED_KEY_LEAST, 2).text);
}

tal_status tal_judges_section(tal_folio *folio, const tal_assembly *assembly, const char *language, const tal_judges *judges)
{
    layout at = { folio, assembly, language, judges ? judges->ratings : NULL, SIZE_MAX };
    tal_status status = TAL_OK;

    if (at.ratings)
        status = put_agreement(&at, judges);
    else
        tal_folio_say(folio, _("How far people who rate answers by hand agree with each other and with these scores is not known, since no file of "
                               "ratings was named: `talante rate FOLDER --rater NAME` makes one, `talante report FOLDER RATINGS.csv` takes it."));
    if (!assembly->assessment->typed) /* typed words are scored by no key */
        put_keys(&at, judges);
    return status;
}
