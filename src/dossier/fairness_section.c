/* Leaves out of the tables what would tell of single persons. The figures are analysis'. */
#include "dossier/fairness_section.h"

#include <stdlib.h>

#include "base/intl.h"
#include "dossier/roll.h"

/* What of an impact table can be told. */
typedef struct shown {
    const char **names;
    tal_impact *groups; /* held against each other, and against no other */
    size_t count, groups_left, people_left; /* out of it */
} shown;

/* ---- Who may be told of -------------------------------------------------------------------------- */

/* The smallest of COUNT groups. */
static size_t smallest(const tal_impact *groups, size_t count)
{
    size_t best = 0;

    for (size_t i = 1; i < count; i++)
        if (groups[i].n < groups[best].n)
            best = i;
    return best;
}

static void leave_out(shown *it, size_t group)
{
    it->groups_left++;
    it->people_left += it->groups[group].n;
    it->count--;
    for (size_t i = group; i < it->count; i++) {
        it->groups[i] = it->groups[i + 1];
        it->names[i] = it->names[i + 1];
    }
}

/* false: no memory. What was computed of all groups is computed anew where some are left out. */
static bool choose(shown *out, const tal_fairness *fairness, const tal_impact_table *table)
{
    size_t count = table->attribute->groups_count;

    *out = (shown){ tal_arena_alloc(fairness->arena, count, sizeof *out->names),
                    tal_arena_alloc(fairness->arena, count, sizeof *out->groups), count, 0, 0 };
    if (!out->names || !out->groups)
        return false;
    for (size_t i = 0; i < count; i++) {
        out->names[i] = table->attribute->groups[i];
        out->groups[i] = table->groups[i];
    }
    while (out->count > 0 && (out->groups[smallest(out->groups, out->count)].n < TAL_GROUP_PEOPLE ||
                              (out->groups_left > 0 && out->people_left + table->unknown < TAL_GROUP_PEOPLE)))
        leave_out(out, smallest(out->groups, out->count));
    for (size_t i = 0; out->groups_left > 0 && i < out->count; i++)
        out->groups[i] = (tal_impact){ .n = out->groups[i].n, .yes = out->groups[i].yes };
    if (out->groups_left > 0)
        tal_impact_of(out->groups, out->count);
    return true;
}

/* Is it where two others meet? */
static bool is_crossing(const tal_fairness *fairness, const tal_attribute *attribute)
{
    for (size_t i = 0; i < fairness->attributes->count; i++)
        if (attribute == &fairness->attributes->list[i])
            return false;
    return true;
}

/* ---- Impact -------------------------------------------------------------------------------------- */

static void put_figure(tal_folio *folio, tal_figure figure)
{
    if (figure.why)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cellf(folio, "%.2f", figure.value);
}

/* In words, so that nothing hangs on a sign or a colour. */
static const char *finding_of(const tal_impact *it)
{
    if (it->reference)
        return _("the highest");
    if (it->flagged)
        return it->flips ? _("under four fifths; one person more would change that") : _("under four fifths");
    if (it->flips)
        return _("not under; one person more of another group would change that");
    return it->ratio.why ? _("not held against any") : _("not under");
}

static void put_group(tal_folio *folio, const char *name, const tal_impact *it)
{
    tal_folio_cell(folio, name);
    tal_folio_cellf(folio, "%zu", it->n);
    tal_folio_cellf(folio, "%zu", it->yes);
    tal_folio_cellf(folio, "%.1f", 100 * it->rate);
    put_figure(folio, it->ratio);
    if (it->reference || it->fisher.why)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cellf(folio, "%.3g", it->fisher.value);
    tal_folio_cellf(folio, "%s%s%s", finding_of(it), it->small ? _("; under 2 % of all, so no other is held against it") : "",
                    it->few ? _("; few people") : "");
}

static void put_heads(tal_folio *folio, const tal_fairness *all, const tal_impact_table *it)
{
    tal_buffer caption = TAL_BUFFER_EMPTY;

    tal_buffer_text(&caption, it->attribute->name);
    if (!it->scoring)
        tal_buffer_text(&caption, _(": who passed"));
    else
        tal_buffer_format(&caption, _(": whose total is above the median, %g"), all->median.value);
    folio->failed |= caption.failed;
    tal_folio_table(folio, caption.bytes ? caption.bytes : "");
    tal_buffer_free(&caption);
    tal_folio_column_add(folio, _("Group"), false);
    tal_folio_column_add(folio, _("people"), true);
    tal_folio_column_add(folio, _("of these"), true);
    tal_folio_column_add(folio, _("of 100"), true);
    tal_folio_column_add(folio, _("ratio"), true);
    tal_folio_column_add(folio, _("Fisher's p"), true);
    tal_folio_column_add(folio, _("Held against four fifths"), false);
}

static void put_notes(tal_folio *folio, const shown *of, const tal_impact_table *it)
{
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_putf(folio, TAL_FOLIO_TEXT, _("Whose group is not known: %zu of %zu."), it->unknown, it->asked);
    if (of->groups_left > 0)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, _(" In no row: %zu people of small groups. A group of fewer than %d is not told of, nor "
                                                "another whose row would give it away."),
                       of->people_left, TAL_GROUP_PEOPLE);
    if (of->count > 0 && of->groups[0].ratio.why)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, _(" No ratio: %s."), _(of->groups[0].ratio.why));
}

/* FEWEST: people of the smallest group that is told of so far. */
static bool put_impact(tal_folio *folio, const tal_fairness *all, const tal_impact_table *it, size_t *fewest)
{
    shown of;

    if (!choose(&of, all, it))
        return false;
    if (of.groups_left > 0 && is_crossing(all, it->attribute)) {
        if (it->scoring)
            tal_folio_sayf(folio, _("%s is not told: some of its groups have fewer than %d people."), it->attribute->name,
                           TAL_GROUP_PEOPLE);
        return true;
    }
    if (of.count < 2) {
        if (it->scoring)
            tal_folio_sayf(folio, _("%s: fewer than two groups of %d people or more, so there is nothing to compare. Whose group is "
                                    "not known: %zu of %zu."),
                           it->attribute->name, TAL_GROUP_PEOPLE, it->unknown, it->asked);
        return true;
    }
    put_heads(folio, all, it);
    for (size_t i = 0; i < of.count; i++) {
        put_group(folio, of.names[i], &of.groups[i]);
        *fewest = of.groups[i].n < *fewest ? of.groups[i].n : *fewest;
    }
    put_notes(folio, &of, it);
    return true;
}

static bool put_impacts(tal_folio *folio, const tal_fairness *all, size_t people)
{
    const tal_attributes *groups = all->attributes;
    size_t fewest = SIZE_MAX;

    if (!groups) {
        tal_folio_say(folio, _("Whether groups of people pass at different rates was not looked at, since no groups were given: "
                               "`talante report FOLDER --groups FILE` takes a table such as candidate,sex,race. Nothing that "
                               "scores reads it."));
        return true;
    }
    tal_folio_say(folio, _("A group's rate, divided by the highest, is its ratio. Under four fifths it is evidence of adverse impact by the "
                           "Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D); it is also the impact ratio of New York "
                           "City's Local Law 144. Fisher's p says how often two groups of this size would be as far apart or further if only "
                           "chance parted them. Who met the rule counts as passed, also where a person is still to decide."));
    tal_folio_sayf(folio, _("People of the results who are in no row of the groups: %zu. Rows of the groups of nobody who finished: "
                            "%zu."),
                   groups->unlisted, groups->strangers);
    if (groups->unlisted == people)
        tal_folio_say(folio, _("Nobody in the groups is in the results, so nothing is compared here. Results under pseudonyms take groups with "
                               "these pseudonyms."));
    for (size_t i = 0; i < all->impacts_count; i++)
        if (!put_impact(folio, all, &all->impacts[i], &fewest))
            return false;
    if (fewest < tal_minimum_of(TAL_MINIMUM_IMPACT))
        tal_folio_sayf(folio, _("Few people are fewer than %zu: %s"), tal_minimum_of(TAL_MINIMUM_IMPACT),
                       _(tal_minimum_why(TAL_MINIMUM_IMPACT)));
    tal_folio_say(folio, _("What this does not say: why groups differ. Nor is a test fair because no ratio is under four fifths: look at who "
                           "was invited, at the scenes and their words, and at how people do at work afterwards."));
    return true;
}

/* ---- DIF ----------------------------------------------------------------------------------------- */

static bool may_be_told(const tal_dif_row *row)
{
    return row->focals >= TAL_GROUP_PEOPLE && row->references >= TAL_GROUP_PEOPLE;
}

static void put_dif(tal_folio *folio, const tal_figures *figures, const tal_dif_row *row)
{
    tal_folio_cell(folio, figures->table->items[row->item].name);
    tal_folio_cellf(folio, "%s (%zu)", row->attribute->groups[row->focal], row->focals);
    tal_folio_cellf(folio, "%s (%zu)", row->attribute->groups[row->reference], row->references);
    tal_folio_cellf(folio, "%.2f", row->dif.delta);
    tal_folio_cellf(folio, "%.3g", row->dif.p);
    tal_folio_cellf(folio, "%c", row->dif.grade);
}

static void put_dif_heads(tal_folio *folio)
{
    tal_folio_table(folio, _("Items of class B and C (Mantel-Haenszel)"));
    tal_folio_column_add(folio, _("Item"), false);
    tal_folio_column_add(folio, _("group (people)"), false);
    tal_folio_column_add(folio, _("held against"), false);
    tal_folio_column_add(folio, _("delta"), true);
    tal_folio_column_add(folio, "p", true);
    tal_folio_column_add(folio, _("class"), false);
}

static void put_difs(tal_folio *folio, const tal_figures *figures, const tal_fairness *it)
{
    size_t small = 0, none = 0, hidden = 0, named = 0, least = SIZE_MAX;

    if (it->difs_count == 0)
        return;
    tal_folio_heading(folio, 2, _("Items that differ between people of the same score"));
    tal_folio_say(folio, _("People of two groups whose levels come to the same sum are held against each other, item by item (Mantel-Haenszel; "
                           "Holland and Thayer 1988). Class A is negligible, B moderate, C large (Zieky 1993); delta below 0: the item is "
                           "harder for the group that is named first. Such an item may measure something besides the skill: have its scene "
                           "read by people of both groups before it is kept or taken out."));
    for (size_t i = 0; i < it->difs_count; i++) {
        const tal_dif_row *row = &it->difs[i];

        if (!may_be_told(row)) {
            hidden++;
            continue;
        }
        least = row->focals < least ? row->focals : least;
        none += row->why != NULL;
        small += !row->why && row->dif.grade == 'A';
        if (row->why || row->dif.grade == 'A')
            continue;
        if (named++ == 0)
            put_dif_heads(folio);
        put_dif(folio, figures, row);
    }
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_putf(folio, TAL_FOLIO_TEXT, _("Of %zu comparisons %zu are of class A, negligible; %zu cannot be made."), it->difs_count,
                   small, none);
    if (hidden > 0)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, _(" Of a group of fewer than %d people, and not told: %zu."), TAL_GROUP_PEOPLE, hidden);
    if (least < tal_minimum_of(TAL_MINIMUM_DIF))
        tal_folio_sayf(folio, _("n = %zu, fewer than %zu: %s"), least, tal_minimum_of(TAL_MINIMUM_DIF),
                       _(tal_minimum_why(TAL_MINIMUM_DIF)));
}

tal_status tal_fairness_section(tal_folio *folio, const tal_figures *figures, const tal_attributes *groups)
{
    tal_fairness *fairness = NULL;
    tal_status status = tal_fairness_of(&fairness, figures, groups);

    if (status)
        return status;
    if (!put_impacts(folio, fairness, figures->table->people))
        status = TAL_ENOMEM;
    put_difs(folio, figures, fairness);
    tal_fairness_free(fairness);
    return status;
}
