/* Lays figures out in columns. Computes none. */
#include "report/figures_text.h"

#include <math.h>
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "report/fairness_text.h"
#include "report/lines.h"

enum { INDENT = 2, DEEPER = 4 };

void tal_figures_put_name(tal_page *page, int column, const char *name, const char *group)
{
    size_t width = INDENT + tal_utf8_width(name, strlen(name));

    tal_page_put(page, TAL_FACE_STRONG, name);
    if (group) {
        tal_page_putf(page, TAL_FACE_TEXT, " (%s)", group);
        width += tal_utf8_width(group, strlen(group)) + 3;
    }
    if (width >= (size_t)column)
        tal_page_end(page, INDENT, INDENT);
}

void tal_figures_put_at(tal_page *page, int column, const char *text)
{
    tal_page_column(page, column);
    tal_page_put(page, TAL_FACE_QUIET, text);
}

void tal_figures_put_value(tal_page *page, int column, double value)
{
    tal_page_column(page, column);
    if (!isfinite(value))
        tal_page_put(page, TAL_FACE_QUIET, "\u2013");
    else
        tal_page_putf(page, TAL_FACE_TEXT, "%.3f", fabs(value) < 0.0005 ? 0 : value);
}

void tal_figures_put(tal_page *page, int column, tal_figure figure)
{
    tal_figures_put_value(page, column, figure.why ? NAN : figure.value);
}

void tal_figures_end(tal_page *page)
{
    tal_page_end(page, INDENT, INDENT);
}

void tal_figures_put_why(tal_page *page, const char *name, const char *why)
{
    if (!why)
        return;
    tal_page_putf(page, TAL_FACE_QUIET, _("no %s: %s"), name, _(why));
    tal_page_end(page, DEEPER, DEEPER);
}

void tal_figures_put_few(tal_page *page, size_t n, tal_minimum which)
{
    if (n >= tal_minimum_of(which))
        return;
    tal_page_putf(page, TAL_FACE_FAIR, _("n = %zu, fewer than %zu: %s"), n, tal_minimum_of(which),
                  _(tal_minimum_why(which)));
    tal_figures_end(page);
}

/* ---- Reliability ---- */

static void put_scope(tal_page *page, const tal_scope *it)
{
    tal_figures_put_name(page, TAL_COLUMN_1, it->name ? it->name : _("all items"), NULL);
    tal_page_column(page, TAL_COLUMN_1);
    tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->items);
    tal_figures_put(page, TAL_COLUMN_2, it->alpha);
    tal_figures_put(page, TAL_COLUMN_3, it->testlet_alpha);
    tal_figures_put(page, TAL_COLUMN_4, it->kr20);
    tal_figures_put(page, TAL_COLUMN_5, it->omega);
    tal_figures_put(page, TAL_COLUMN_6, it->sem);
    tal_figures_end(page);
    tal_figures_put_why(page, _("alpha"), it->alpha.why);
    if (it->alpha.why)
        return;
    tal_figures_put_why(page, _("omega"), it->omega.why);
    if (!it->name) {
        tal_figures_put_why(page, _("KR-20"), it->kr20.why);
        tal_figures_put_why(page, _("alpha over testlets"), it->testlet_alpha.why);
    }
    tal_figures_put_why(page, _("SEM"), it->sem.why);
}

static void put_scopes(tal_page *page, const tal_figures *it)
{
    tal_figure band = it->scopes[0].band;

    tal_lines_heading(page, _("Reliability"));
    tal_figures_put_at(page, TAL_COLUMN_1, _("items"));
    tal_figures_put_at(page, TAL_COLUMN_2, _("alpha"));
    tal_figures_put_at(page, TAL_COLUMN_3, _("testlets"));
    tal_figures_put_at(page, TAL_COLUMN_4, _("KR-20"));
    tal_figures_put_at(page, TAL_COLUMN_5, _("omega"));
    tal_figures_put_at(page, TAL_COLUMN_6, _("SEM"));
    tal_figures_end(page);
    for (size_t i = 0; i < it->scopes_count; i++)
        put_scope(page, &it->scopes[i]);
    tal_figures_put_why(page, _("68 % band"), band.why);
    if (!band.why) {
        tal_page_putf(page, TAL_FACE_TEXT, _("68 %% band: the raw sum, \u00B1 %.3f"), band.value);
        tal_page_end(page, DEEPER, DEEPER);
    }
    tal_figures_put_few(page, it->n, TAL_MINIMUM_RELIABILITY);
}

/* ---- Items ---- */

/* Their names are long. */
enum { MEAN = 44, DEVIATION = 52, DIFFICULTY = 60, REST = 68 };

static void put_items(tal_page *page, const tal_figures *it)
{
    tal_lines_heading(page, _("Items"));
    tal_figures_put_at(page, MEAN, _("mean"));
    tal_figures_put_at(page, DEVIATION, _("SD"));
    tal_figures_put_at(page, DIFFICULTY, _("of max"));
    tal_figures_put_at(page, REST, _("rest r"));
    tal_figures_end(page);
    for (size_t i = 0; i < it->table->items_count; i++) {
        tal_figures_put_name(page, MEAN, it->table->items[i].name, NULL);
        tal_figures_put(page, MEAN, it->items[i].mean);
        tal_figures_put(page, DEVIATION, it->items[i].deviation);
        tal_figures_put(page, DIFFICULTY, it->items[i].difficulty);
        tal_figures_put(page, REST, it->items[i].rest);
        tal_figures_end(page);
        tal_figures_put_why(page, _("rest r"), it->items[i].rest.why);
    }
    tal_figures_put_few(page, it->n, TAL_MINIMUM_ITEMS);
}

static void put_distractors(tal_page *page, const tal_figures *it)
{
    for (size_t i = 0; i < it->table->choices_count; i++) {
        const tal_distractors *at = &it->distractors[i];

        tal_lines_heading(page, at->moment);
        tal_figures_put_at(page, TAL_COLUMN_1, _("n"));
        tal_figures_put_at(page, TAL_COLUMN_2, _("share"));
        tal_figures_put_at(page, TAL_COLUMN_3, _("mean of the other moments"));
        tal_figures_end(page);
        for (size_t k = 0; k < at->rows_count; k++) {
            tal_figures_put_name(page, TAL_COLUMN_1, at->rows[k].choice, NULL);
            tal_page_column(page, TAL_COLUMN_1);
            tal_page_putf(page, TAL_FACE_TEXT, "%zu", at->rows[k].n);
            tal_figures_put_value(page, TAL_COLUMN_2, at->rows[k].share);
            tal_figures_put_value(page, TAL_COLUMN_3, at->rows[k].rest);
            tal_figures_end(page);
        }
        tal_figures_put_few(page, at->n, TAL_MINIMUM_ITEMS);
    }
}

static void put_subscores(tal_page *page, const tal_figures *it)
{
    tal_lines_heading(page, _("Are the skills worth scores of their own? (PRMSE)"));
    tal_figures_put_at(page, TAL_COLUMN_1, _("own"));
    tal_figures_put_at(page, TAL_COLUMN_2, _("total"));
    tal_figures_put_at(page, TAL_COLUMN_3, _("both"));
    tal_figures_end(page);
    for (size_t i = 0; i < it->subscores_count; i++) {
        const tal_subscore_row *row = &it->subscores[i];

        tal_figures_put_name(page, TAL_COLUMN_1, row->skill, NULL);
        tal_figures_put(page, TAL_COLUMN_1, row->own);
        tal_figures_put(page, TAL_COLUMN_2, row->total);
        tal_figures_put(page, TAL_COLUMN_3, row->both);
        if (!row->own.why)
            tal_figures_put_at(page, TAL_COLUMN_4, row->worth ? _("it is") : _("the total tells more"));
        tal_figures_end(page);
        tal_figures_put_why(page, "PRMSE", row->own.why);
    }
    tal_figures_put_few(page, it->n, TAL_MINIMUM_RELIABILITY);
}

/* ---- Totals ---- */

static void put_ranks(tal_page *page, const tal_figures *it)
{
    tal_lines_heading(page, _("Percentile ranks of raw sums"));
    tal_figures_put_at(page, INDENT, _("sum"));
    tal_figures_put_at(page, TAL_COLUMN_1, _("n"));
    tal_figures_put_at(page, TAL_COLUMN_2, _("rank"));
    tal_figures_end(page);
    for (size_t i = 0; i < it->ranks_count; i++) {
        tal_page_putf(page, TAL_FACE_TEXT, "%g", it->ranks[i].score);
        tal_page_column(page, TAL_COLUMN_1);
        tal_page_putf(page, TAL_FACE_TEXT, "%zu", it->ranks[i].n);
        tal_page_column(page, TAL_COLUMN_2);
        tal_page_putf(page, TAL_FACE_TEXT, "%.1f", it->ranks[i].rank);
        tal_figures_end(page);
    }
    tal_figures_put_few(page, it->n, TAL_MINIMUM_NORM);
}

static void put_retest(tal_page *page, const tal_retest *it)
{
    tal_lines_heading(page, _("Test and retest"));
    tal_figures_put_why(page, "r", it->r.why);
    if (!it->r.why) {
        tal_page_putf(page, TAL_FACE_TEXT, "r = %.3f", it->r.value);
        if (!it->low.why)
            tal_page_putf(page, TAL_FACE_TEXT, _(", 95 %% interval %.3f to %.3f"), it->low.value,
                          it->high.value);
        tal_figures_end(page);
        tal_figures_put_why(page, _("reliable change"), it->difference.why);
    }
    if (!it->difference.why) {
        tal_page_putf(page, TAL_FACE_TEXT,
                      _("A change is reliable beyond \u00B1 %.3f (SEM %.3f): %zu rose, %zu fell, of %zu."),
                      it->difference.value, it->sem.value, it->up, it->down, it->n);
        tal_figures_end(page);
    }
    tal_figures_put_few(page, it->n, TAL_MINIMUM_RELIABILITY);
}

static void put_passing(tal_page *page, const tal_passing *it)
{
    tal_lines_heading(page, _("Passing"));
    tal_figures_put_why(page, _("share"), it->share.why);
    if (!it->share.why) {
        tal_page_putf(page, TAL_FACE_TEXT, _("%zu of %zu passed: %.3f, 95 %% interval %.3f to %.3f"),
                      it->passed, it->n, it->share.value, it->low.value, it->high.value);
        tal_figures_end(page);
    }
    tal_figures_put_few(page, it->n, TAL_MINIMUM_SHARE);
    tal_figures_put_why(page, _("decision consistency"), it->agreement.why);
    if (it->agreement.why)
        return;
    tal_page_putf(page, TAL_FACE_TEXT,
                  _("Cut at %g: an equivalent test would decide alike for %.3f of people"), it->cut.value,
                  it->agreement.value);
    if (!it->kappa.why)
        tal_page_putf(page, TAL_FACE_TEXT, _(", beyond chance %.3f"), it->kappa.value);
    tal_page_putf(page, TAL_FACE_TEXT,
                  _("; this one decides as true scores would for %.3f (%.0f items in place of this test, %d "
                    "parameters)."),
                  it->accuracy.value, it->items.value, it->four ? 4 : 2);
    tal_figures_end(page);
    tal_figures_put_few(page, it->decided, TAL_MINIMUM_RELIABILITY);
}

/* ---- All ---- */

void tal_figures_text(tal_page *page, const char *file, const tal_figures *figures,
                      const tal_fairness *fairness, const tal_raters *raters)
{
    const tal_item_table *table = figures->table;

    tal_page_putf(page, TAL_FACE_NAME, "%s", file);
    tal_page_putf(page, TAL_FACE_TEXT, _(": people %zu, items %zu. With every item, whom the figures are of: "
                                         "%zu. Cells missing: %zu."),
                  table->people, table->items_count, figures->n, figures->missing);
    tal_page_end(page, 0, 0);
    put_scopes(page, figures);
    put_items(page, figures);
    put_distractors(page, figures);
    if (figures->subscores_count)
        put_subscores(page, figures);
    put_ranks(page, figures);
    if (table->totals && table->retests)
        put_retest(page, &figures->retest);
    if (table->passed)
        put_passing(page, &figures->passing);
    tal_fairness_text(page, figures, fairness);
    if (raters)
        tal_raters_text(page, raters);
}
