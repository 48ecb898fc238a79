/* Says what there is to say in its order. The figures are analysis'; it computes none but means. */
#include "dossier/group_page.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/figures.h"
#include "base/intl.h"
#include "cohort/whole.h"
#include "dossier/group_tables.h"
#include "dossier/histogram.h"
#include "session/session.h"

enum { MISSES = 8 }; /* so many moments are told of */

static unsigned long long number(uint64_t value)
{
    return (unsigned long long)value;
}

/* ---- How the scores lie --------------------------------------------------------------------------- */

static void put_scores(tal_folio *folio, const tal_roll *roll)
{
    const tal_rubric *rubric = roll->assembly.rubric;

    tal_folio_heading(folio, 1, _("How the scores lie"));
    tal_folio_say(folio, _("How many people have which score, in steps of ten; the dashed stroke is what is needed."));
    tal_histogram(folio, _("Total"), roll->sums.totals, rubric->cut);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_histogram(folio, tal_roll_skill(roll, i), roll->sums.scores[i], rubric->floors[i]);
}

/* ---- The figures --------------------------------------------------------------------------------- */

static void put_reliability(tal_folio *folio, const tal_figures *figures)
{
    tal_folio_heading(folio, 1, _("Reliability"));
    tal_folio_say(folio, _("How far the same people would come out in the same order again, 1 at best. Over conversations it "
                           "is the more careful figure, since items of one conversation hang together."));
    tal_folio_table(folio, _("Reliability of raw sums"));
    tal_folio_column_add(folio, _("Of"), false);
    tal_folio_column_add(folio, _("items"), true);
    tal_folio_column_add(folio, _("alpha"), true);
    tal_folio_column_add(folio, _("over conversations"), true);
    tal_folio_column_add(folio, _("omega"), true);
    for (size_t i = 0; i < figures->scopes_count; i++) {
        const tal_scope *scope = &figures->scopes[i];

        tal_folio_cell(folio, scope->name ? scope->name : _("all items"));
        tal_folio_cellf(folio, "%zu", scope->items);
        tal_group_tables_figure(folio, scope->alpha, 2);
        tal_group_tables_figure(folio, scope->testlet_alpha, 2);
        tal_group_tables_figure(folio, scope->omega, 2);
    }
    tal_group_tables_few(folio, figures->n, TAL_MINIMUM_RELIABILITY);
}

static tal_status put_figures(tal_folio *folio, const tal_roll *roll)
{
    tal_figures *figures = NULL;
    tal_status status = tal_figures_of(&figures, &roll->table);

    if (!status) {
        put_reliability(folio, figures);
        tal_folio_heading(folio, 1, _("Items"));
        tal_group_tables_items(folio, figures);
    }
    tal_figures_free(figures);
    return status;
}

/* ---- Probes -------------------------------------------------------------------------------------- */

static tal_status put_probes(tal_folio *folio, const tal_roll *roll)
{
    tal_whole_score scores[TAL_PROBES];
    tal_trouble trouble;
    tal_status status = tal_whole_probe(&roll->assembly, scores, &trouble);

    if (status)
        return status;
    tal_folio_heading(folio, 1, _("Cheap strategies beside people"));
    tal_group_tables_probes(folio, roll, scores);
    return TAL_OK;
}

/* ---- What is missed ------------------------------------------------------------------------------ */

/* By the share that was lost, the greatest first. */
static int by_loss(const void *a, const void *b)
{
    const tal_roll_moment *x = a, *y = b;
    uint64_t left = (x->possible - x->earned) * y->possible, right = (y->possible - y->earned) * x->possible;

    if (left != right)
        return left < right ? 1 : -1;
    return x->conversation != y->conversation ? x->conversation - y->conversation : x->moment - y->moment;
}

static void put_scenes(tal_folio *folio, const tal_scenario *scenario, int32_t moment)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (scenario->scenes[i].moment == moment)
            tal_buffer_format(&words, "%s%s", words.length ? ", " : "", scenario->scenes[i].id);
    folio->failed |= words.failed;
    tal_folio_cell(folio, words.bytes ? words.bytes : "");
    tal_buffer_free(&words);
}

static void put_misses(tal_folio *folio, const tal_roll *roll)
{
    qsort(roll->moments, roll->moments_count, sizeof *roll->moments, by_loss);
    tal_folio_heading(folio, 1, _("What is missed most"));
    tal_folio_table(folio, _("Moments by the share of their points that was lost"));
    tal_folio_column_add(folio, _("Conversation and moment"), false);
    tal_folio_column_add(folio, _("scene"), false);
    tal_folio_column_add(folio, _("people"), true);
    tal_folio_column_add(folio, _("lost, of 100"), true);
    for (size_t i = 0; i < roll->moments_count && i < MISSES; i++) {
        const tal_roll_moment *it = &roll->moments[i];
        const tal_scenario *scenario = roll->assembly.scenarios[it->conversation];

        tal_folio_cellf(folio, "%s: %s", tal_roll_title(roll, it->conversation), tal_roll_moment_name(roll, it->conversation, it->moment));
        put_scenes(folio, scenario, it->moment);
        tal_folio_cellf(folio, "%llu", number(it->people));
        tal_folio_cellf(folio, "%.0f", 100.0 * (double)(it->possible - it->earned) / (double)it->possible);
    }
}

/* The expectation that nobody had set, of each conversation that has one; as its first form has it. */
static tal_status put_expected(tal_folio *folio, const tal_roll *roll, int i, bool *begun)
{
    const tal_scenario *scenario = roll->assembly.scenarios[i];
    tal_start start = { tal_roll_language_of(roll), 0, 0, TAL_ORDER_WRITTEN };
    tal_session *session = NULL;
    tal_text text;
    tal_status status;

    if (!scenario->expected)
        return TAL_OK;
    while (!(roll->assembly.assessment->conversations[i].forms >> start.form & 1))
        start.form++;
    status = tal_session_start(&session, scenario, &start);
    if (!status)
        status = tal_session_render(session, scenario->expected, &text);
    if (!status) {
        if (!*begun)
            tal_folio_say(folio, _("Behind the conversations stands an expectation that was never set, or set and forgotten. To set it is "
                                   "work that no training of those who take the calls can do:"));
        *begun = true;
        tal_folio_begin(folio, TAL_FOLIO_ITEM);
        tal_folio_put_in(folio, TAL_FOLIO_STRONG, tal_roll_language_of(roll), tal_roll_title(roll, i));
        tal_folio_put(folio, TAL_FOLIO_TEXT, ": ");
        tal_folio_put_in(folio, TAL_FOLIO_TEXT, tal_roll_language_of(roll), text.bytes);
    }
    tal_session_free(session);
    return status;
}

/* ---- The service gap ----------------------------------------------------------------------------- */

static void put_gap(tal_folio *folio, const tal_roll *roll)
{
    bool any = false;

    for (int i = 0; i < TAL_SKILLS; i++)
        any |= roll->gaps[i].pairs > 0;
    if (!any)
        return;
    tal_folio_heading(folio, 1, _("The service gap: what people believed, and what was measured"));
    tal_folio_table(folio, _("Means of 100, over the conversations in which people were asked"));
    tal_folio_column_add(folio, _("Skill"), false);
    tal_folio_column_add(folio, _("answers"), true);
    tal_folio_column_add(folio, _("believed"), true);
    tal_folio_column_add(folio, _("measured"), true);
    tal_folio_column_add(folio, _("thought too well of it"), true);
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_roll_gap *gap = &roll->gaps[i];

        if (gap->pairs == 0)
            continue;
        tal_folio_cell(folio, tal_roll_skill(roll, i));
        tal_folio_cellf(folio, "%llu", number(gap->pairs));
        tal_folio_cellf(folio, "%.1f", (double)gap->believed / (double)gap->pairs);
        tal_folio_cellf(folio, "%.1f", (double)gap->measured / (double)gap->pairs);
        tal_folio_cellf(folio, "%llu", number(gap->over));
    }
}

/* ---- All ----------------------------------------------------------------------------------------- */

static tal_status put_all(tal_folio *folio, const tal_roll *roll)
{
    bool begun = false;
    tal_status status;

    put_scores(folio, roll);
    status = put_figures(folio, roll);
    if (status)
        return status;
    tal_folio_heading(folio, 1, _("Forms"));
    tal_group_tables_forms(folio, roll);
    status = put_probes(folio, roll);
    if (status)
        return status;
    put_misses(folio, roll);
    for (int i = 0; !status && i < roll->assembly.assessment->conversations_count; i++)
        status = put_expected(folio, roll, i, &begun);
    put_gap(folio, roll);
    return status;
}

tal_status tal_group_page(tal_folio *out, const tal_roll *roll)
{
    tal_status status = TAL_OK;

    *out = tal_folio_new(_("The group"));
    tal_folio_begin(out, TAL_FOLIO_PARAGRAPH);
    tal_folio_put_in(out, TAL_FOLIO_STRONG, tal_roll_language_of(roll), roll->assembly.assessment->titles[0]);
    tal_group_tables_counts(out, roll);
    if (roll->complete < TAL_GROUP_PEOPLE)
        tal_folio_sayf(out, _("Of fewer than %d people who have finished, no more is told: figures of so few say little, and say it "
                              "of persons who can be recognised. Read their own pages."), TAL_GROUP_PEOPLE);
    else
        status = put_all(out, roll);
    return !status && out->failed ? TAL_ENOMEM : status;
}
