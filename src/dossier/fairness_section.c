/* Leaves out of the tables what would tell of single persons. The figures are analysis'. */
#include "dossier/fairness_section.h"

#include <stdlib.h>

#include "base/intl.h"
#include "dossier/roll.h"
#include "report/decimal.h"

/* What of an impact table can be told. */
typedef struct shown {
    size_t *which;      /* of the attribute's groups, one a row */
    tal_impact *groups; /* held against each other, and against no other */
    size_t count, groups_left, people_left; /* out of it */
} shown;

/* How tables divide people: for each of them a row, or TAL_UNKNOWN. */
typedef struct division {
    const tal_attribute *by;
    const int *of;
    size_t rows;
} division;

/* The tables while they are written. */
typedef struct layout {
    tal_folio *folio;
    const tal_fairness *all;
    size_t people;
    division *told; /* so far */
    size_t told_count;
    size_t fewest; /* people of the smallest group that is told of so far */
    tal_fairness_found *found;
} layout;

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
        it->which[i] = it->which[i + 1];
    }
}

/* false: no memory. What was computed of all groups is computed anew where some are left out. */
static bool choose(shown *out, const tal_fairness *fairness, const tal_impact_table *table)
{
    size_t count = table->attribute->groups_count;

    *out = (shown){ tal_arena_alloc(fairness->arena, count, sizeof *out->which),
                    tal_arena_alloc(fairness->arena, count, sizeof *out->groups), count, 0, 0 };
    if (!out->which || !out->groups)
        return false;
    for (size_t i = 0; i < count; i++) {
        out->which[i] = i;
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

/* ---- Beside other tables ------------------------------------------------------------------------- */

/* false: no memory. */
static bool divide(division *out, const layout *at, const tal_attribute *by, const shown *of)
{
    int *rows = tal_arena_alloc(at->all->arena, by->groups_count, sizeof *rows);
    int *people = tal_arena_alloc(at->all->arena, at->people, sizeof *people);

    *out = (division){ by, people, of->count };
    if (!rows || !people)
        return false;
    for (size_t i = 0; i < by->groups_count; i++)
        rows[i] = TAL_UNKNOWN;
    for (size_t i = 0; i < of->count; i++)
        rows[of->which[i]] = (int)i;
    for (size_t p = 0; p < at->people; p++)
        people[p] = by->of[p] == TAL_UNKNOWN ? TAL_UNKNOWN : rows[by->of[p]];
    return true;
}

/* For each row of INNER the row of OUTER that has all its people; TAL_UNKNOWN: none has. */
static void find_homes(int *homes, const division *inner, const division *outer, size_t people)
{
    enum { NOT_SEEN = TAL_UNKNOWN - 1 };

    for (size_t i = 0; i < inner->rows; i++)
        homes[i] = NOT_SEEN;
    for (size_t p = 0; p < people; p++) {
        int *home = inner->of[p] == TAL_UNKNOWN ? NULL : &homes[inner->of[p]];

        if (home)
            *home = *home == NOT_SEEN || *home == outer->of[p] ? outer->of[p] : TAL_UNKNOWN;
    }
}

/* Who knows a row of OUTER, and the rows of INNER that lie in it, knows the rest of it: is that of too few? false: no
 * memory. */
static bool leaves_few(bool *few, const division *outer, const division *inner, size_t people)
{
    int *homes = malloc(inner->rows * sizeof *homes);
    size_t *rest = calloc(outer->rows, sizeof *rest);
    bool good = homes && rest;

    if (good)
        find_homes(homes, inner, outer, people);
    for (size_t p = 0; good && p < people; p++)
        if (outer->of[p] != TAL_UNKNOWN)
            rest[outer->of[p]] += inner->of[p] == TAL_UNKNOWN || homes[inner->of[p]] != outer->of[p];
    for (size_t i = 0; good && i < outer->rows; i++)
        *few |= rest[i] > 0 && rest[i] < TAL_GROUP_PEOPLE;
    free(homes);
    free(rest);
    return good;
}

/* What was told before and, beside NEXT, would tell of too few; NULL: nothing. false: no memory. */
static bool find_betrayer(const tal_attribute **out, const layout *at, const division *next)
{
    bool few = false, good = true;

    *out = NULL;
    for (size_t i = 0; good && !few && i < at->told_count; i++) {
        good = leaves_few(&few, &at->told[i], next, at->people) && leaves_few(&few, next, &at->told[i], at->people);
        *out = few ? at->told[i].by : NULL;
    }
    return good;
}

/* ---- Impact -------------------------------------------------------------------------------------- */

static void put_figure(tal_folio *folio, tal_figure figure)
{
    if (figure.why)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cell(folio, tal_decimal_of(figure.value, 2).text);
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
    tal_folio_cell(folio, tal_decimal_of(100 * it->rate, 1).text);
    put_figure(folio, it->ratio);
    if (it->reference || it->fisher.why)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cell(folio, tal_decimal_short(it->fisher.value, 3).text);
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
        tal_buffer_format(&caption, _(": whose total is above the median, %s"), tal_decimal_short(all->median.value, 6).text);
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

/* false: no memory. */
static bool put_table(layout *at, const tal_impact_table *it)
{
    bool under = false;
    shown of;

    if (!choose(&of, at->all, it))
        return false;
    put_heads(at->folio, at->all, it);
    for (size_t i = 0; i < of.count; i++) {
        put_group(at->folio, it->attribute->groups[of.which[i]], &of.groups[i]);
        at->fewest = of.groups[i].n < at->fewest ? of.groups[i].n : at->fewest;
        under |= of.groups[i].flagged;
    }
    put_notes(at->folio, &of, it);
    at->found->tables++;
    at->found->under += under;
    return true;
}

/* Are the tables of IT's attribute told? If not, why is. false: no memory. */
static bool decide(bool *told, layout *at, const tal_impact_table *it)
{
    const tal_attribute *by = it->attribute, *betrayer = NULL;
    division *next = &at->told[at->told_count];
    bool good = true;
    shown of;

    *told = false;
    if (!choose(&of, at->all, it))
        return false;
    if (of.groups_left > 0 && is_crossing(at->all, by)) {
        tal_folio_sayf(at->folio, _("%s is not told: some of its groups have fewer than %d people."), by->name,
                       TAL_GROUP_PEOPLE);
    } else if (of.count < 2) {
        tal_folio_sayf(at->folio, _("%s: fewer than two groups of %d people or more, so there is nothing to compare. Whose group is "
                                    "not known: %zu of %zu."),
                       by->name, TAL_GROUP_PEOPLE, it->unknown, it->asked);
    } else {
        good = divide(next, at, by, &of) && find_betrayer(&betrayer, at, next);
        *told = !betrayer;
        at->told_count += *told;
    }
    if (betrayer)
        tal_folio_sayf(at->folio, _("%s is not told: from it and %s together one could work out how fewer than %d people fared."),
                       by->name, betrayer->name, TAL_GROUP_PEOPLE);
    return good;
}

/* An attribute's tables follow each other, and are of the same people. */
static bool put_tables(layout *at)
{
    const tal_attribute *last = NULL;
    bool told = false;

    for (size_t i = 0; i < at->all->impacts_count; i++) {
        const tal_impact_table *it = &at->all->impacts[i];

        if (it->attribute != last && !decide(&told, at, it))
            return false;
        last = it->attribute;
        if (told && !put_table(at, it))
            return false;
    }
    return true;
}

static bool put_impacts(tal_folio *folio, const tal_fairness *all, size_t people, tal_fairness_found *found)
{
    const tal_attributes *groups = all->attributes;
    layout at = { folio, all, people, NULL, 0, SIZE_MAX, found };

    if (!groups) {
        tal_folio_say(folio, _("Whether groups of people pass at different rates was not looked at, since no groups were given: "
                               "`talante report FOLDER --groups FILE` takes a table such as candidate,sex,race. Nothing that "
                               "scores reads it."));
        return true;
    }
    tal_folio_say(folio, _("A group's rate, divided by the highest, is its ratio. Under four fifths it is evidence of adverse impact by the "
                           "Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D); it is also the impact ratio of New York "
                           "City's Local Law 144. These are rules of the United States; what holds elsewhere is for those to say who use it. "
                           "Fisher's p says how often two groups of this size would be as far apart or further if only chance parted them. Who met the rule counts as passed, also where a person is still to decide."));
    tal_folio_sayf(folio, _("People of the results who are in no row of the groups: %zu. Rows of the groups of nobody who finished: "
                            "%zu."),
                   groups->unlisted, groups->strangers);
    if (groups->unlisted == people)
        tal_folio_say(folio, _("Nobody in the groups is in the results, so nothing is compared here. Results under pseudonyms take groups with "
                               "these pseudonyms: \u201Ctalante export ID FOLDER --pseudonyms KEYFILE --out FOLDER-FOR-THEM\u201D tells "
                               "which is whose."));
    at.told = tal_arena_alloc(all->arena, all->impacts_count, sizeof *at.told);
    if (!at.told || !put_tables(&at))
        return false;
    if (at.fewest < tal_minimum_of(TAL_MINIMUM_IMPACT))
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
    tal_folio_cell(folio, tal_decimal_of(row->dif.delta, 2).text);
    tal_folio_cell(folio, tal_decimal_short(row->dif.p, 3).text);
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

static void put_difs(tal_folio *folio, const tal_figures *figures, const tal_fairness *it, tal_fairness_found *found)
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
        found->compared += !row->why;
        small += !row->why && row->dif.grade == 'A';
        if (row->why || row->dif.grade == 'A')
            continue;
        if (named++ == 0)
            put_dif_heads(folio);
        put_dif(folio, figures, row);
    }
    found->differ = named;
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_putf(folio, TAL_FOLIO_TEXT, _("Of %zu comparisons %zu are of class A, negligible; %zu cannot be made."), it->difs_count,
                   small, none);
    if (hidden > 0)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, _(" Of a group of fewer than %d people, and not told: %zu."), TAL_GROUP_PEOPLE, hidden);
    if (least < tal_minimum_of(TAL_MINIMUM_DIF))
        tal_folio_sayf(folio, _("n = %zu, fewer than %zu: %s"), least, tal_minimum_of(TAL_MINIMUM_DIF),
                       _(tal_minimum_why(TAL_MINIMUM_DIF)));
}

tal_status tal_fairness_section(tal_folio *folio, const tal_figures *figures, const tal_fairness *fairness, tal_fairness_found *found)
{
    *found = (tal_fairness_found){ 0, 0, 0, 0 };
    if (!put_impacts(folio, fairness, figures->table->people, found))
        return TAL_ENOMEM;
    put_difs(folio, figures, fairness, found);
    return TAL_OK;
}
