/* Lays figures out in columns, pair by pair. Computes none. */
#include "report/agreement_text.h"

#include <math.h>

#include "base/intl.h"
#include "report/lines.h"

enum { INDENT = 2, KAPPA = 30, INTERVAL = 38, SAME = 56, COUNT = 66 }; /* columns */

typedef struct layout {
    tal_page *page;
    const tal_ratings *ratings;
    const tal_rubric *rubric;
    const char *language;
    bool dashed; /* a figure is not told */
} layout;

static const char *skill_name(const layout *at, int skill)
{
    return tal_rubric_skill_name(at->rubric, (tal_skill)skill, at->language);
}

static const char *rater_name(const layout *at, size_t rater)
{
    if (rater == TAL_RATER_ENGINE)
        return _("the engine");
    return rater == at->ratings->key ? _("the author's key") : at->ratings->raters[rater];
}

static void put_at(tal_page *page, int column, const char *text)
{
    tal_page_column(page, column);
    tal_page_put(page, TAL_FACE_QUIET, text);
}

static void put_heading(tal_page *page)
{
    put_at(page, KAPPA, _("kappa"));
    put_at(page, INTERVAL, _("95 % interval"));
    put_at(page, SAME, _("the same"));
    put_at(page, COUNT, _("replies"));
    tal_page_end(page, INDENT, INDENT);
}

static void put_skill(layout *at, int skill, const tal_confusion *table)
{
    tal_kappa it = tal_kappa_of(table, TAL_WEIGHTS_QUADRATIC);
    tal_page *page = at->page;

    tal_page_put(page, TAL_FACE_STRONG, skill_name(at, skill));
    tal_page_column(page, KAPPA);
    if (it.defined && it.n >= TAL_FEWEST_RATINGS) {
        tal_page_putf(page, TAL_FACE_STRONG, "%.2f", it.value);
        tal_page_column(page, INTERVAL);
        tal_page_putf(page, TAL_FACE_TEXT, _("%.2f to %.2f"), it.low, it.high);
    } else {
        tal_page_put(page, TAL_FACE_QUIET, "\u2013");
        at->dashed = true;
    }
    tal_page_column(page, SAME);
    if (it.n > 0)
        tal_page_putf(page, TAL_FACE_TEXT, "%.0f %%", 100 * it.accuracy);
    tal_page_column(page, COUNT);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it.n);
    tal_page_end(page, INDENT, INDENT);
}

/* Level by level, the three skills beside each other. */
static void put_confusions(const layout *at, const tal_confusion tables[TAL_SKILLS], size_t a, size_t b)
{
    enum { FIRST = INDENT + 4, WIDTH = 23, CELL = 5 };
    tal_page *page = at->page;

    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_QUIET,
                  _("How often %s gave level 0, 1, 2 (down) where %s gave 0, 1, 2 (across):"),
                  rater_name(at, a), rater_name(at, b));
    tal_page_end(page, INDENT, INDENT);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        put_at(page, FIRST + WIDTH * skill, skill_name(at, skill));
    tal_page_end(page, INDENT, INDENT);
    for (int level = 0; level < TAL_LEVELS; level++) {
        tal_page_putf(page, TAL_FACE_QUIET, "%d", level);
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            for (int other = 0; other < TAL_LEVELS; other++) {
                tal_page_column(page, FIRST + WIDTH * skill + CELL * other);
                tal_page_putf(page, level == other ? TAL_FACE_STRONG : TAL_FACE_TEXT, "%zu",
                              tables[skill].cells[level][other]);
            }
        tal_page_end(page, INDENT, INDENT);
    }
}

/* "Discernment 3 of 70 (4 %)", skill by skill. */
static void put_shares(const layout *at, const char *title, const tal_share shares[TAL_SKILLS])
{
    tal_page *page = at->page;

    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_TEXT, title);
    tal_page_end(page, INDENT, INDENT);
    for (int i = 0; i < TAL_SKILLS; i++) {
        double share = shares[i].of ? 100 * (double)shares[i].count / (double)shares[i].of : 0;

        tal_page_put(page, TAL_FACE_STRONG, skill_name(at, i));
        tal_page_column(page, KAPPA);
        tal_page_putf(page, TAL_FACE_TEXT, _("%zu of %zu (%.1f %%)"), shares[i].count, shares[i].of,
                      share);
        tal_page_end(page, INDENT, INDENT);
    }
}

static bool is_any(const tal_share shares[TAL_SKILLS])
{
    return shares[0].of || shares[1].of || shares[2].of;
}

static void put_pair(layout *at, size_t a, size_t b)
{
    tal_confusion tables[TAL_SKILLS];
    tal_share shares[TAL_SKILLS];
    tal_buffer title = TAL_BUFFER_EMPTY;

    tal_buffer_format(&title, _("%s and %s"), rater_name(at, a), rater_name(at, b));
    tal_lines_heading(at->page, title.bytes ? title.bytes : "");
    tal_buffer_free(&title);
    tal_agreement_compare(at->ratings, a, b, tables);
    put_heading(at->page);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(at, i, &tables[i]);
    put_confusions(at, tables, a, b);
    if (b != TAL_RATER_ENGINE)
        return;
    tal_agreement_false_credit(at->ratings, a, b, shares);
    if (is_any(shares))
        put_shares(at, _("Attacks that are worth 0 and were given more:"), shares);
}

/* ---- Judges together ---- */

static void put_icc(tal_page *page, int column, const tal_icc *it)
{
    tal_page_column(page, column);
    if (isnan(it->value)) {
        tal_page_put(page, TAL_FACE_QUIET, "\u2013");
        return;
    }
    tal_page_putf(page, TAL_FACE_STRONG, "%.2f", it->value);
    if (!isnan(it->low) && !isnan(it->high)) {
        tal_page_put(page, TAL_FACE_TEXT, " (");
        tal_page_putf(page, TAL_FACE_TEXT, _("%.2f to %.2f"), it->low, it->high);
        tal_page_put(page, TAL_FACE_TEXT, ")");
    }
}

/* Nothing where one judge rated alone. */
static tal_status put_iccs(layout *at)
{
    enum { ONE = KAPPA, ALL = KAPPA + 24 };
    tal_agreement_icc found[TAL_SKILLS];
    tal_page *page = at->page;
    bool several = false;

    for (int i = 0; i < TAL_SKILLS; i++) {
        if (tal_agreement_icc_of(at->ratings, i, &found[i]))
            return TAL_ENOMEM;
        several |= found[i].judges > 1;
    }
    if (!several)
        return TAL_OK;
    tal_lines_heading(page, _("The judges together"));
    put_at(page, ONE, _("one judge, ICC(2,1)"));
    put_at(page, ALL, _("their mean, ICC(3,k)"));
    tal_page_end(page, INDENT, INDENT);
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_icc none = { NAN, NAN, NAN };
        bool told = found[i].defined && found[i].replies >= TAL_FEWEST_RATINGS;

        tal_page_put(page, TAL_FACE_STRONG, skill_name(at, i));
        put_icc(page, ONE, told ? &found[i].single : &none);
        put_icc(page, ALL, told ? &found[i].mean : &none);
        at->dashed |= !told;
        tal_page_putf(page, TAL_FACE_QUIET, _("  of %zu"), found[i].replies);
        tal_page_end(page, INDENT, INDENT);
    }
    return TAL_OK;
}

static void put_warning(const layout *at)
{
    if (at->ratings->rows_count >= TAL_FEW_RATINGS)
        return;
    tal_page_gap(at->page);
    tal_page_putf(at->page, TAL_FACE_FAIR,
                  _("Fewer than %d replies: these figures say little, and the intervals are only rough."),
                  TAL_FEW_RATINGS);
    tal_page_end(at->page, 0, 0);
}

static void put_dash(const layout *at)
{
    if (!at->dashed)
        return;
    tal_page_gap(at->page);
    tal_page_putf(at->page, TAL_FACE_QUIET, _("A dash: all levels are the same, or fewer than %d replies were rated by both."),
                  TAL_FEWEST_RATINGS);
    tal_page_end(at->page, 0, 0);
}

tal_status tal_agreement_text(tal_page *page, const char *const *files, size_t count, 
                              const tal_ratings *ratings, const tal_rubric *rubric, const char *language)
{
    layout at = { page, ratings, rubric, language, false };
    tal_share shares[TAL_SKILLS];
    tal_status status = tal_agreement_parity(ratings, TAL_RATER_ENGINE, shares);

    for (size_t i = 0; i < count; i++)
        tal_page_putf(page, TAL_FACE_NAME, i ? ", %s" : "%s", files[i]);
    tal_page_putf(page, TAL_FACE_TEXT,
                  dngettext(TAL_DOMAIN, ": %zu reply", ": %zu replies",
                            (unsigned long)ratings->rows_count), ratings->rows_count);
    tal_page_end(page, 0, 0);
    put_warning(&at);
    for (size_t a = 1; a < ratings->raters_count; a++) {
        for (size_t b = a + 1; b < ratings->raters_count; b++)
            put_pair(&at, a, b);
        if (tal_agreement_has(ratings, TAL_RATER_ENGINE))
            put_pair(&at, a, TAL_RATER_ENGINE);
    }
    if (!status)
        status = put_iccs(&at);
    if (!status)
        put_dash(&at);
    if (!status && is_any(shares))
        put_shares(&at, _("A reply and its translation, given the same level by the engine:"), shares);
    return status;
}
