/* Has the order of the chapters, and what several of them tell. */
#include "dossier/manual_page.h"

#include <stdarg.h>
#include <string.h>

#include "base/intl.h"
#include "dossier/group_tables.h"
#include "dossier/invented.h"
#include "dossier/manual_parts.h"

/* ---- Shared -------------------------------------------------------------------------------------- */

const char *const *tal_manual_next_source(const char *const *sources)
{
    for (; sources && *sources; sources++)
        if (strspn(*sources, "0123456789 .,-") < strlen(*sources))
            return sources;
    return NULL;
}

void tal_manual_point(tal_folio *folio, const char *head, const char *format, ...)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    va_list values;

    va_start(values, format);
    tal_buffer_vformat(&text, format, values);
    va_end(values);
    tal_folio_begin(folio, TAL_FOLIO_ITEM);
    tal_folio_put(folio, TAL_FOLIO_STRONG, head);
    tal_folio_put(folio, TAL_FOLIO_TEXT, " ");
    tal_folio_put(folio, TAL_FOLIO_TEXT, text.bytes ? text.bytes : "");
    folio->failed |= text.failed;
    tal_buffer_free(&text);
}

bool tal_manual_has_figures(tal_folio *folio, const tal_manual *manual)
{
    if (!manual->figures)
        tal_folio_sayf(folio, _("Fewer than %d people have finished, so there is no figure of them here: figures of so few say "
                                "little, and say it of persons who can be recognised."), TAL_GROUP_PEOPLE);
    return manual->figures != NULL;
}

bool tal_manual_draws(const tal_manual *manual, int i, int form)
{
    return manual->roll->assembly.assessment->conversations[i].forms >> form & 1;
}

tal_manual_language tal_manual_language_of(const tal_manual *manual, int i)
{
    const tal_item_table *table = &manual->roll->table;
    const char *language = manual->roll->assembly.assessment->languages[i];
    tal_manual_language it = { 0, 0, 0 };

    for (size_t p = 0; p < table->people; p++) {
        uint64_t total = table->totals[p] > 0 ? (uint64_t)table->totals[p] : 0;

        if (strcmp(table->languages[p], language) != 0)
            continue;
        it.people++;
        it.total += total;
        it.squares += total * total;
    }
    return it;
}

int tal_manual_verdicts(const tal_manual *manual, bool right)
{
    const tal_assembly *assembly = &manual->roll->assembly;
    int count = 0;

    for (int i = 0; i < assembly->assessment->conversations_count; i++) {
        bool any = false;

        for (int form = 0; form < assembly->scenarios[i]->forms_count; form++)
            any |= tal_manual_draws(manual, i, form) && (assembly->scenarios[i]->forms[form].verdict == TAL_RIGHT) == right;
        count += any;
    }
    return count;
}

/* ---- The page ------------------------------------------------------------------------------------ */

static void put_head(tal_folio *folio, const tal_manual *manual)
{
    const tal_roll *roll = manual->roll;

    tal_invented_say(folio, roll->invented);
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put_in(folio, TAL_FOLIO_STRONG, tal_roll_language_of(roll), roll->assembly.assessment->titles[roll->language]);
    tal_folio_say(folio, _("What this assessment measures, how, and how far its results can be relied on: for those who use it, and "
                           "for those who examine its use. It is made from the results of one group, and says which; how that "
                           "group fared is told in report.html. Nobody who was assessed is named in it."));
    tal_folio_say(folio, _("Its chapters have the order of chapters 1 to 9 of the Standards for Educational and Psychological "
                           "Testing (AERA, APA and NCME, 2014). To follow their order is not to conform to them: whether this use of "
                           "the assessment does is for others to judge. What limits it stands together at the end."));
    tal_group_tables_counts(folio, roll);
}

static tal_status put_all(tal_folio *folio, const tal_manual *manual)
{
    tal_fairness_found found = { 0, 0, 0, 0 };
    tal_status status;

    put_head(folio, manual);
    tal_manual_purpose(folio, manual);
    tal_manual_precision(folio, manual);
    status = tal_manual_fairness(folio, manual, &found);
    if (!status)
        status = tal_manual_design(folio, manual);
    tal_manual_scores(folio, manual);
    tal_manual_practice(folio, manual);
    tal_manual_papers(folio, manual);
    tal_manual_rights(folio, manual);
    tal_manual_duties(folio, manual);
    tal_manual_limits(folio, manual, &found);
    return status;
}

tal_status tal_manual_page(tal_folio *out, const tal_roll *roll, const tal_measures *measures, const tal_judges *judges,
                           const char *version, const char *results)
{
    tal_status status;

    *out = tal_folio_new(_("Technical manual"));
    status = put_all(out, &(tal_manual){ roll, measures->figures, measures->fairness, judges, measures->probes, version, results });
    return !status && out->failed ? TAL_ENOMEM : status;
}
