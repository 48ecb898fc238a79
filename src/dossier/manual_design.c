/* Chapter 4: how the test is made: its conversations, moments, forms, probes, the runs of its authors, its key. */
#include "base/intl.h"
#include "dossier/group_tables.h"
#include "dossier/manual_parts.h"
#include "report/terms.h"
#include "session/paths.h"

static const tal_scenario *scenario_of(const tal_manual *manual, int i)
{
    return manual->roll->assembly.scenarios[i];
}

static int conversations(const tal_manual *manual)
{
    return manual->roll->assembly.assessment->conversations_count;
}

/* The first form of conversation I that is drawn: all that are have the same moments. */
static const tal_form *form_of(const tal_manual *manual, int i)
{
    int form = 0;

    while (!tal_manual_draws(manual, i, form))
        form++;
    return &scenario_of(manual, i)->forms[form];
}

/* ---- What there is -------------------------------------------------------------------------------- */

static void put_sources(tal_folio *folio, const char *const *sources)
{
    const char *const *source = tal_manual_next_source(sources);

    if (!source)
        return;
    tal_folio_putf(folio, TAL_FOLIO_TEXT, " %s ", _("Sources that its author names:"));
    tal_folio_put(folio, TAL_FOLIO_TEXT, *source);
    while ((source = tal_manual_next_source(source + 1)))
        tal_folio_putf(folio, TAL_FOLIO_TEXT, ", %s", *source);
    tal_folio_put(folio, TAL_FOLIO_TEXT, ".");
}

static void put_conversation(tal_folio *folio, const tal_manual *manual, int i)
{
    const char *language = tal_roll_language_of(manual->roll);
    tal_scenario_info info;

    tal_scenario_info_get(scenario_of(manual, i), language, &info);
    tal_folio_begin(folio, TAL_FOLIO_ITEM);
    tal_folio_put_in(folio, TAL_FOLIO_STRONG, language, info.title);
    if (*info.setting)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, ", %s", tal_terms_setting(info.setting));
    if (info.minutes > 0)
        tal_folio_putf(folio, TAL_FOLIO_TEXT, _(", about %d min"), info.minutes);
    tal_folio_put(folio, TAL_FOLIO_TEXT, ". ");
    tal_folio_put_in(folio, TAL_FOLIO_TEXT, language, info.summary);
    if (*info.teaches) {
        tal_folio_putf(folio, TAL_FOLIO_TEXT, " %s ", _("It teaches:"));
        tal_folio_put_in(folio, TAL_FOLIO_TEXT, language, info.teaches);
    }
    put_sources(folio, scenario_of(manual, i)->sources);
}

static int items_of(const tal_manual *manual, int i)
{
    const tal_form *form = form_of(manual, i);
    int count = 0;

    for (int32_t m = 0; m < scenario_of(manual, i)->moments_count; m++)
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            count += form->possible[m][skill] > 0;
    return count;
}

static int moments_of(const tal_manual *manual, int i)
{
    const tal_form *form = form_of(manual, i);
    int count = 0;

    for (int32_t m = 0; m < scenario_of(manual, i)->moments_count; m++) {
        bool any = false;

        for (int skill = 0; skill < TAL_SKILLS; skill++)
            any |= form->possible[m][skill] > 0;
        count += any;
    }
    return count;
}

static void put_sizes(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_table(folio, _("Their size"));
    tal_folio_column_add(folio, _("Conversation"), false);
    tal_folio_column_add(folio, _("moments"), true);
    tal_folio_column_add(folio, _("items"), true);
    tal_folio_column_add(folio, _("scenes"), true);
    tal_folio_column_add(folio, _("replies"), true);
    tal_folio_column_add(folio, _("on the desk"), true);
    tal_folio_column_add(folio, _("endings"), true);
    for (int i = 0; i < conversations(manual); i++) {
        const tal_scenario *scenario = scenario_of(manual, i);

        tal_folio_cell(folio, tal_roll_title(manual->roll, i));
        tal_folio_cellf(folio, "%d", moments_of(manual, i));
        tal_folio_cellf(folio, "%d", items_of(manual, i));
        tal_folio_cellf(folio, "%d", (int)scenario->scenes_count);
        tal_folio_cellf(folio, "%d", (int)scenario->replies_count);
        tal_folio_cellf(folio, "%d", (int)scenario->looks_count);
        tal_folio_cellf(folio, "%d", (int)scenario->outcomes_count);
    }
}

/* ---- Moments, forms -------------------------------------------------------------------------------- */

static void put_moment(tal_folio *folio, const tal_manual *manual, int i, int32_t moment)
{
    const int8_t *possible = form_of(manual, i)->possible[moment];
    bool any = false;

    for (int skill = 0; skill < TAL_SKILLS; skill++)
        any |= possible[skill] > 0;
    if (!any)
        return;
    tal_folio_cellf(folio, "%s: %s", tal_roll_title(manual->roll, i), tal_roll_moment_name(manual->roll, i, moment));
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        if (possible[skill] > 0)
            tal_folio_cellf(folio, "%d", possible[skill]);
        else
            tal_folio_cell(folio, "\u2013");
}

static void put_moments(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 2, _("Moments"));
    tal_folio_say(folio, _("A moment is what a conversation examines: the first answer in one of its scenes decides it, once. One that is "
                           "never met earns nothing, so that detours and early exits gain nothing. A moment and a skill are an "
                           "item."));
    tal_folio_table(folio, _("The greatest level that each moment can give"));
    tal_folio_column_add(folio, _("Conversation and moment"), false);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        tal_folio_column_add(folio, tal_roll_skill(manual->roll, skill), true);
    for (int i = 0; i < conversations(manual); i++)
        for (int32_t m = 0; m < scenario_of(manual, i)->moments_count; m++)
            put_moment(folio, manual, i, m);
}

/* "calls = one, log = empty"; a dash where nothing varies. */
static void put_facts(tal_folio *folio, const tal_scenario *scenario, int form)
{
    tal_buffer facts = TAL_BUFFER_EMPTY;

    for (int32_t i = 0; i < scenario->varies_count; i++)
        tal_buffer_format(&facts, "%s%s = %s", i ? ", " : "", scenario->varies[i].id,
                          scenario->words[scenario->forms[form].facts[i]]);
    folio->failed |= facts.failed;
    tal_folio_cell(folio, facts.length ? facts.bytes : "\u2013");
    tal_buffer_free(&facts);
}

static void put_forms(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 2, _("What varies"));
    tal_folio_say(folio, _("A form is one combination of the facts that a conversation varies, by the names that its author gave them. "
                           "Forms that are not drawn in this assessment are left out."));
    tal_folio_table(folio, _("Forms"));
    tal_folio_column_add(folio, _("Conversation"), false);
    tal_folio_column_add(folio, _("form"), true);
    tal_folio_column_add(folio, _("Facts"), false);
    tal_folio_column_add(folio, _("Verdict"), false);
    for (int i = 0; i < conversations(manual); i++)
        for (int form = 0; form < scenario_of(manual, i)->forms_count; form++) {
            if (!tal_manual_draws(manual, i, form))
                continue;
            tal_folio_cell(folio, tal_roll_title(manual->roll, i));
            tal_folio_cellf(folio, "%d", form);
            put_facts(folio, scenario_of(manual, i), form);
            tal_folio_cell(folio, tal_terms_verdict(tal_verdict_names[scenario_of(manual, i)->forms[form].verdict]));
        }
}

/* ---- Runs of the authors ---------------------------------------------------------------------------- */

static void put_met(tal_folio *folio, tal_coverage_count count)
{
    tal_folio_cellf(folio, "%d/%d", count.met, count.of);
}

static tal_status put_run(tal_folio *folio, const tal_manual *manual, int i)
{
    const tal_scenario *scenario = scenario_of(manual, i);
    tal_paths paths;
    tal_status status = tal_paths_play(&paths, scenario, manual->roll->assembly.rubric, true, 1);

    if (!status) {
        tal_coverage_counts met = tal_coverage_sum(paths.coverage, scenario);

        tal_folio_cell(folio, tal_roll_title(manual->roll, i));
        tal_folio_cellf(folio, "%d/%d", (int)(paths.count - tal_paths_failed(&paths)), (int)paths.count);
        put_met(folio, met.scenes);
        put_met(folio, met.replies);
        put_met(folio, met.outcomes);
        put_met(folio, met.moments);
    }
    tal_paths_free(&paths);
    return status;
}

static tal_status put_runs(tal_folio *folio, const tal_manual *manual)
{
    tal_status status = TAL_OK;

    tal_folio_heading(folio, 2, _("Runs of the authors"));
    tal_folio_say(folio, _("A path is a run that an author has written down together with how it must end. How many hold, and how much of "
                           "a conversation, in all its forms, they go through:"));
    tal_folio_table(folio, _("Paths that hold, and what they meet"));
    tal_folio_column_add(folio, _("Conversation"), false);
    tal_folio_column_add(folio, _("paths"), true);
    tal_folio_column_add(folio, _("scenes"), true);
    tal_folio_column_add(folio, _("replies"), true);
    tal_folio_column_add(folio, _("endings"), true);
    tal_folio_column_add(folio, _("moments"), true);
    for (int i = 0; !status && i < conversations(manual); i++)
        status = put_run(folio, manual, i);
    return status;
}

/* ---- All --------------------------------------------------------------------------------------------- */

tal_status tal_manual_design(tal_folio *folio, const tal_manual *manual)
{
    tal_status status;

    tal_folio_heading(folio, 1, _("4. Design"));
    tal_folio_heading(folio, 2, _("The conversations"));
    for (int i = 0; i < conversations(manual); i++)
        put_conversation(folio, manual, i);
    put_sizes(folio, manual);
    put_moments(folio, manual);
    put_forms(folio, manual);
    tal_folio_heading(folio, 2, _("Items"));
    if (tal_manual_has_figures(folio, manual))
        tal_group_tables_items(folio, manual->figures);
    tal_folio_heading(folio, 2, _("Cheap strategies"));
    tal_group_tables_probes(folio, manual->roll, manual->probes);
    status = put_runs(folio, manual);
    tal_folio_heading(folio, 2, _("The key, and who has rated it"));
    tal_folio_say(folio, manual->roll->assembly.assessment->typed
                             ? _("Levels come from rules over the words, not from a key; which reply words are nearest to says only where "
                                 "the conversation goes on.")
                             : _("Which level a reply has was decided by who wrote it."));
    return status ? status : tal_judges_section(folio, &manual->roll->assembly, tal_roll_language_of(manual->roll), manual->judges);
}
