/* Figures with four decimals; what is not defined is null. */
#include "report/agreement_json.h"

#include <math.h>

static void set_figure(tal_json *object, const char *key, bool defined, double value)
{
    if (defined)
        tal_json_set_number(object, key, round(value * 1e4) / 1e4);
    else
        tal_json_set_null(object, key);
}

static void set_confusion(tal_json *object, const tal_confusion *table)
{
    tal_json *rows = tal_json_set_array(object, "confusion");

    for (int i = 0; i < TAL_LEVELS; i++) {
        tal_json *row = tal_json_add_array(rows);

        for (int j = 0; j < TAL_LEVELS; j++)
            tal_json_add_int(row, (long long)table->cells[i][j]);
    }
}

static void set_skill(tal_json *skills, tal_skill skill, const tal_confusion *table)
{
    tal_kappa it = tal_kappa_of(table, TAL_WEIGHTS_QUADRATIC);
    tal_json *object = tal_json_set_object(skills, tal_skill_names[skill]);

    tal_json_set_int(object, "n", (long long)it.n);
    set_figure(object, "kappa", it.defined, it.value);
    set_figure(object, "error", it.defined, it.error);
    set_figure(object, "low", it.defined, it.low);
    set_figure(object, "high", it.defined, it.high);
    set_figure(object, "accuracy", it.n > 0, it.accuracy);
    set_confusion(object, table);
}

static void set_shares(tal_json *object, const char *key, const tal_share shares[TAL_SKILLS])
{
    tal_json *skills = tal_json_set_object(object, key);

    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_json *skill = tal_json_set_object(skills, tal_skill_names[i]);

        tal_json_set_int(skill, "count", (long long)shares[i].count);
        tal_json_set_int(skill, "of", (long long)shares[i].of);
    }
}

static void add_pair(tal_json *pairs, const tal_ratings *ratings, size_t a, size_t b)
{
    tal_confusion tables[TAL_SKILLS];
    tal_share shares[TAL_SKILLS];
    tal_json *pair = tal_json_add_object(pairs), *names, *skills;

    names = tal_json_set_array(pair, "raters");
    tal_json_add_text(names, ratings->raters[a]);
    tal_json_add_text(names, ratings->raters[b]);
    tal_agreement_compare(ratings, a, b, tables);
    skills = tal_json_set_object(pair, "skills");
    for (int i = 0; i < TAL_SKILLS; i++)
        set_skill(skills, (tal_skill)i, &tables[i]);
    if (b != TAL_RATER_ENGINE)
        return;
    tal_agreement_false_credit(ratings, a, b, shares);
    set_shares(pair, "false_credit", shares);
}

static void set_icc(tal_json *object, const char *key, bool defined, const tal_icc *icc)
{
    tal_json *it = tal_json_set_object(object, key);

    set_figure(it, "value", defined && !isnan(icc->value), icc->value);
    set_figure(it, "low", defined && !isnan(icc->low), icc->low);
    set_figure(it, "high", defined && !isnan(icc->high), icc->high);
}

static tal_status set_iccs(tal_json *root, const tal_ratings *ratings)
{
    tal_json *skills = tal_json_set_object(root, "icc");
    tal_agreement_icc found;

    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_json *skill = tal_json_set_object(skills, tal_skill_names[i]);

        if (tal_agreement_icc_of(ratings, i, &found))
            return TAL_ENOMEM;
        tal_json_set_int(skill, "judges", (long long)found.judges);
        tal_json_set_int(skill, "replies", (long long)found.replies);
        set_icc(skill, "icc2_1", found.defined, &found.single);
        set_icc(skill, "icc3_k", found.defined, &found.mean);
    }
    return TAL_OK;
}

tal_json *tal_agreement_json(const char *const *files, size_t count, const tal_ratings *ratings)
{
    tal_json *root = tal_json_object(), *pairs, *names;
    tal_share shares[TAL_SKILLS];

    if (count == 1) {
        tal_json_set_text(root, "file", files[0]);
    } else {
        names = tal_json_set_array(root, "files");
        for (size_t i = 0; i < count; i++)
            tal_json_add_text(names, files[i]);
    }
    tal_json_set_int(root, "replies", (long long)ratings->rows_count);
    pairs = tal_json_set_array(root, "pairs");
    for (size_t a = 1; a < ratings->raters_count; a++) {
        for (size_t b = a + 1; b < ratings->raters_count; b++)
            add_pair(pairs, ratings, a, b);
        if (tal_agreement_has(ratings, TAL_RATER_ENGINE))
            add_pair(pairs, ratings, a, TAL_RATER_ENGINE);
    }
    if (tal_agreement_parity(ratings, TAL_RATER_ENGINE, shares) || set_iccs(root, ratings)) {
        tal_json_free(root);
        return NULL;
    }
    set_shares(root, "parity", shares);
    return root;
}
