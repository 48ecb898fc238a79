/* Lays out what is given. Must not know on which page it stands. */
#include "dossier/group_tables.h"

#include <string.h>

#include "base/intl.h"
#include "report/decimal.h"
#include "report/terms.h"

static unsigned long long number(uint64_t value)
{
    return (unsigned long long)value;
}

static void put_row(tal_folio *folio, const char *name, uint64_t count)
{
    tal_folio_cell(folio, name);
    tal_folio_cellf(folio, "%llu", number(count));
}

void tal_group_tables_counts(tal_folio *folio, const tal_roll *roll)
{
    tal_folio_table(folio, _("People"));
    tal_folio_column_add(folio, _("What became of them"), false);
    tal_folio_column_add(folio, _("How many"), true);
    put_row(folio, _("finished all conversations"), roll->complete);
    put_row(folio, _("have not finished"), roll->sums.states[TAL_INCOMPLETE]);
    put_row(folio, _("did not come"), roll->sums.states[TAL_ABSENT]);
    put_row(folio, _("share an id with somebody"), roll->sums.states[TAL_AMBIGUOUS]);
    put_row(folio, _("passed the assessment"), roll->decisions[TAL_DECISION_PASSED]);
    put_row(folio, _("did not pass"), roll->decisions[TAL_DECISION_NOT_PASSED]);
    put_row(folio, _("to be decided by a person"), roll->decisions[TAL_DECISION_PERSON]);
}

void tal_group_tables_figure(tal_folio *folio, tal_figure figure, int decimals)
{
    if (figure.why)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cell(folio, tal_decimal_of(figure.value, decimals).text);
}

void tal_group_tables_few(tal_folio *folio, size_t n, tal_minimum which)
{
    if (n < tal_minimum_of(which))
        tal_folio_sayf(folio, _("n = %zu, fewer than %zu: %s"), n, tal_minimum_of(which), _(tal_minimum_why(which)));
}

void tal_group_tables_items(tal_folio *folio, const tal_figures *figures)
{
    tal_folio_say(folio, _("An item is one skill of one moment. Difficulty is the mean level, of the greatest: the greater, the "
                           "easier. Discrimination is the correlation with the sum of all other items: who does well on the whole "
                           "does well here; at 0 or below, the item tells nothing, or the wrong thing."));
    tal_folio_table(folio, _("Difficulty and discrimination"));
    tal_folio_column_add(folio, _("Item"), false);
    tal_folio_column_add(folio, _("Difficulty"), true);
    tal_folio_column_add(folio, _("Discrimination"), true);
    for (size_t i = 0; i < figures->table->items_count; i++) {
        tal_folio_cell(folio, figures->table->items[i].name);
        tal_group_tables_figure(folio, figures->items[i].difficulty, 2);
        tal_group_tables_figure(folio, figures->items[i].rest, 2);
    }
    tal_group_tables_few(folio, figures->n, TAL_MINIMUM_ITEMS);
}

/* ---- Forms --------------------------------------------------------------------------------------- */

void tal_group_tables_mean(tal_folio *folio, bool told, uint64_t people, uint64_t totals, uint64_t squares)
{
    tal_interval interval = tal_mean_interval((double)totals, (double)squares, (size_t)people);

    tal_folio_cellf(folio, "%llu", number(people));
    if (!told || people < TAL_GROUP_PEOPLE)
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cell(folio, tal_decimal_of((double)totals / (double)people, 1).text);
    if (!told || people < tal_minimum_of(TAL_MINIMUM_SHARE))
        tal_folio_cell(folio, "\u2013");
    else
        tal_folio_cellf(folio, _("%s to %s"), tal_decimal_of(interval.low, 1).text, tal_decimal_of(interval.high, 1).text);
}

void tal_group_tables_forms(tal_folio *folio, const tal_roll *roll)
{
    tal_folio_table(folio, _("Each form of a conversation by itself"));
    tal_folio_column_add(folio, _("Conversation"), false);
    tal_folio_column_add(folio, _("form"), true);
    tal_folio_column_add(folio, _("people"), true);
    tal_folio_column_add(folio, _("mean total"), true);
    tal_folio_column_add(folio, _("95 % interval"), true);
    for (size_t i = 0; i < roll->forms_count; i++) {
        const tal_roll_form *form = &roll->forms[i];

        tal_folio_cell(folio, tal_roll_title(roll, form->conversation));
        tal_folio_cellf(folio, "%d", form->form);
        tal_group_tables_mean(folio, !form->betrays, form->people, form->total, form->squares);
    }
    tal_folio_sayf(folio, _("Of fewer than %d people there is no mean, nor where it would give such a mean away; of fewer than %zu no "
                            "interval."), TAL_GROUP_PEOPLE,
                   tal_minimum_of(TAL_MINIMUM_SHARE));
}

/* ---- Probes -------------------------------------------------------------------------------------- */

/* How many people have more than TOTAL. */
static uint64_t above(const tal_roll *roll, int total)
{
    uint64_t count = 0;

    for (int i = total + 1; i < TAL_SCORES; i++)
        count += roll->sums.totals[i];
    return count;
}

static const char *rule_of(tal_probe probe)
{
    static const char *const rules[TAL_PROBES] = {
        [TAL_PROBE_APPEASER] = N_("gives in to everybody"),
        [TAL_PROBE_STONEWALLER] = N_("gives nothing, and hides behind the rules"),
        [TAL_PROBE_POLITE_REFUSER] = N_("says no in good words, whatever the facts"),
        [TAL_PROBE_NEVER_LOOKS] = N_("the best replies of those that are open without looking anything up"),
        [TAL_PROBE_LONGEST] = N_("the longest reply"),
        [TAL_PROBE_SHORTEST] = N_("the shortest reply"),
        [TAL_PROBE_EXIT_EARLY] = N_("the reply that is nearest to an end"),
        [TAL_PROBE_RANDOM] = N_("any reply, by chance"),
    };

    return _(rules[probe]);
}

void tal_group_tables_probe_name(tal_buffer *out, tal_probe probe)
{
    const char *id = tal_probe_names[probe], *name = tal_terms_probe(id);

    tal_buffer_text(out, name);
    if (strcmp(name, id) != 0)
        tal_buffer_format(out, " (%s)", id);
}

static void put_probe(tal_folio *folio, tal_probe probe)
{
    tal_buffer name = TAL_BUFFER_EMPTY;

    tal_group_tables_probe_name(&name, probe);
    folio->failed |= name.failed;
    tal_folio_cell(folio, name.bytes ? name.bytes : "");
    tal_buffer_free(&name);
}

void tal_group_tables_probes(tal_folio *folio, const tal_roll *roll, const tal_whole_score scores[TAL_PROBES])
{
    bool people = roll->complete >= TAL_GROUP_PEOPLE;

    tal_folio_say(folio, _("A probe answers all conversations by one simple rule. Who has the skills should be above them."));
    tal_folio_table(folio, _("Total of each probe at its best; by chance, on the mean"));
    tal_folio_column_add(folio, _("Probe"), false);
    tal_folio_column_add(folio, _("what it does"), false);
    tal_folio_column_add(folio, _("Total"), true);
    if (people)
        tal_folio_column_add(folio, _("people above it"), true);
    for (int i = 0; i < TAL_PROBES; i++) {
        put_probe(folio, scores[i].probe);
        tal_folio_cell(folio, rule_of(scores[i].probe));
        tal_folio_cellf(folio, "%d", scores[i].total);
        if (people)
            tal_folio_cellf(folio, "%llu", number(above(roll, scores[i].total)));
    }
}
