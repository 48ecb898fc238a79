/* Counts over ratings. Owns nothing but an index while it works. */
#include "analysis/agreement.h"

#include <stdlib.h>
#include <string.h>

bool tal_agreement_has(const tal_ratings *ratings, size_t rater)
{
    for (size_t i = 0; i < ratings->rows_count; i++)
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            if (ratings->rows[i].levels[rater][skill] != TAL_UNRATED)
                return true;
    return false;
}

void tal_agreement_compare(const tal_ratings *ratings, size_t a, size_t b,
                           tal_confusion out[TAL_SKILLS])
{
    memset(out, 0, TAL_SKILLS * sizeof *out);
    for (size_t i = 0; i < ratings->rows_count; i++)
        for (int skill = 0; skill < TAL_SKILLS; skill++) {
            int first = ratings->rows[i].levels[a][skill], second = ratings->rows[i].levels[b][skill];

            if (first != TAL_UNRATED && second != TAL_UNRATED)
                out[skill].cells[first][second]++;
        }
}

/* ---- Judges together ---- */

static bool rates(const tal_ratings *ratings, size_t rater, int skill)
{
    for (size_t i = 0; i < ratings->rows_count; i++)
        if (ratings->rows[i].levels[rater][skill] != TAL_UNRATED)
            return true;
    return false;
}

tal_status tal_agreement_icc_of(const tal_ratings *ratings, int skill, tal_agreement_icc *out)
{
    size_t judges[TAL_RATERS_LIMIT], count = 0;
    tal_iccs all;
    double *rows;

    for (size_t r = TAL_RATER_ENGINE + 1; r < ratings->raters_count; r++)
        if (r != ratings->key && rates(ratings, r, skill))
            judges[count++] = r;
    *out = (tal_agreement_icc){ .judges = count };
    rows = calloc(ratings->rows_count * count + 1, sizeof *rows);
    if (!rows)
        return TAL_ENOMEM;
    for (size_t i = 0; count > 0 && i < ratings->rows_count; i++) {
        double *row = rows + out->replies * count;
        size_t n = 0;

        while (n < count && ratings->rows[i].levels[judges[n]][skill] != TAL_UNRATED) {
            row[n] = ratings->rows[i].levels[judges[n]][skill];
            n++;
        }
        out->replies += n == count;
    }
    out->defined = tal_icc_of(&all, rows, out->replies, count);
    if (out->defined) {
        out->single = all.single[1];
        out->mean = all.mean[2];
    }
    free(rows);
    return TAL_OK;
}

bool tal_agreement_is_attack(const char *category)
{
    static const char *const attacks[] = {
        "keywords", "copied", "sarcasm", "off-topic", "validation-then-insult", "polite-wrong",
        "negated-cue", "long-empty", "caving", "threat", "dismissal", "policy-wall", "polite-blame",
        "contempt", "leading", "accusing", "rhetorical", "proposal",
    };

    for (size_t i = 0; category && i < sizeof attacks / sizeof *attacks; i++)
        if (strcmp(category, attacks[i]) == 0)
            return true;
    return false;
}

void tal_agreement_false_credit(const tal_ratings *ratings, size_t judge, size_t rater,
                                tal_share out[TAL_SKILLS])
{
    memset(out, 0, TAL_SKILLS * sizeof *out);
    for (size_t i = 0; i < ratings->rows_count; i++) {
        const tal_rated *row = &ratings->rows[i];

        for (int skill = 0; tal_agreement_is_attack(row->category) && skill < TAL_SKILLS; skill++) {
            if (row->levels[judge][skill] != 0 || row->levels[rater][skill] == TAL_UNRATED)
                continue;
            out[skill].of++;
            out[skill].count += row->levels[rater][skill] > 0;
        }
    }
}

/* ---- Translations ---- */

/* The length of NAME in "NAME.en" and "NAME.es"; 0 for any other id. */
static size_t name_length(const char *id)
{
    size_t length = strlen(id);
    const char *ending = length > 3 ? id + length - 3 : "";

    return strcmp(ending, ".en") == 0 || strcmp(ending, ".es") == 0 ? length - 3 : 0;
}

static int by_id(const void *a, const void *b)
{
    const tal_rated *const *first = a, *const *second = b;

    return strcmp((*first)->id, (*second)->id);
}

static bool are_translations(const tal_rated *a, const tal_rated *b)
{
    size_t length = name_length(a->id);

    return length > 0 && name_length(b->id) == length && strncmp(a->id, b->id, length) == 0 &&
           strcmp(a->id + length, b->id + length) != 0;
}

tal_status tal_agreement_parity(const tal_ratings *ratings, size_t rater, tal_share out[TAL_SKILLS])
{
    size_t count = ratings->rows_count;
    const tal_rated **sorted = malloc((count + 1) * sizeof *sorted);

    memset(out, 0, TAL_SKILLS * sizeof *out);
    if (!sorted)
        return TAL_ENOMEM;
    for (size_t i = 0; i < count; i++)
        sorted[i] = &ratings->rows[i];
    qsort(sorted, count, sizeof *sorted, by_id);
    for (size_t i = 0; i + 1 < count; i++)
        for (int skill = 0; are_translations(sorted[i], sorted[i + 1]) && skill < TAL_SKILLS; skill++) {
            int one = sorted[i]->levels[rater][skill], other = sorted[i + 1]->levels[rater][skill];

            if (one == TAL_UNRATED || other == TAL_UNRATED)
                continue;
            out[skill].of++;
            out[skill].count += one == other;
        }
    free(sorted);
    return TAL_OK;
}
