/* Chapters 8 and 9: the rights of those who are assessed, what those who use it answer for, and what limits its use. A limit is
 * told where it holds, so that a test that is better documented has fewer. */
#include "base/intl.h"
#include "dossier/fairness_section.h"
#include "dossier/group_tables.h"
#include "dossier/manual_parts.h"

/* ---- 8. Those who are assessed --------------------------------------------------------------------- */

void tal_manual_rights(tal_folio *folio, const tal_manual *manual)
{
    (void)manual;
    tal_folio_heading(folio, 1, _("8. Rights of those who are assessed"));
    tal_manual_point(folio, _("To know."), "%s",
                     _("Before it begins they are told what chapter 6 quotes; that this says what will happen and what counts is for those to see "
                       "to who wrote it. Afterwards they can read what each moment earned: \u201Ctalante report FOLDER --person ID\u201D. "
                       "The better replies are not on that page."));
    tal_manual_point(folio, _("To object, and to have a person decide."), "%s",
                     _("\u201Ctalante debrief FOLDER --evidence --candidate ID\u201D has what is needed for that."));
    tal_manual_point(folio, _("To have what is held of them."), "%s",
                     _("\u201Ctalante export ID FOLDER --out FOLDER-FOR-THEM\u201D: every answer, score and decision, as it was recorded and to "
                       "read."));
    tal_manual_point(folio, _("To be forgotten."), "%s",
                     _("\u201Ctalante forget ID FOLDER\u201D takes name, words and times away; the row stays under a name drawn by chance, "
                       "because other people\u2019s bands come from all of them. Copies elsewhere are not reached."));
    tal_manual_point(folio, _("To be kept no longer than needed."), "%s",
                     _("Nothing is deleted by itself: \u201Ctalante forget --before DAY FOLDER\u201D does it for all that is older. The files are "
                       "for their owner only, and the program sends nothing anywhere."));
    tal_manual_point(folio, _("Not to be recognised."), "%s",
                     _("Results can be made under pseudonyms (\u201Ctalante batch --pseudonyms KEY\u201D). In a small group a row without a name may "
                       "still be somebody\u2019s."));
}

/* ---- 9. Those who use it ---------------------------------------------------------------------------- */

void tal_manual_duties(tal_folio *folio, const tal_manual *manual)
{
    (void)manual;
    tal_folio_heading(folio, 1, _("9. Duties of those who use it, and its limits"));
    tal_folio_say(folio, _("The program cannot see to these; whoever decides by its results answers for them:"));
    tal_manual_point(folio, _("Fit."), "%s",
                     _("That the conversations are of the kind that the work has, as people say who do it."));
    tal_manual_point(folio, _("The cut."), "%s",
                     _("That it was set on purpose, by people who know the work, and written down (cut_method in the rubric)."));
    tal_manual_point(folio, _("The key."), "%s", _("That judges rate it without seeing it: \u201Ctalante rate NAME\u201D, \u201Ctalante agreement\u201D."));
    tal_manual_point(folio, _("Equal conditions."), "%s",
                     _("That everybody has the same time, quiet, machine and help, but for what was granted."));
    tal_manual_point(folio, _("Watching what follows."), "%s",
                     _("That selection rates of groups are compared, and scores held against how people do later."));
    tal_manual_point(folio, _("Law."), "%s",
                     _("That the law of the place allows it: data protection, co-determination, decisions by machines. Nobody has looked at "
                       "that here. Four fifths and the impact ratio of chapter 3 are rules of the United States; other places have others."));
    tal_manual_point(folio, _("Secrecy."), "%s", _("That conversations and key do not go around: who knows them has an advantage."));
}

/* ---- Limits: who was assessed, and how --------------------------------------------------------------- */

static void put_people(tal_folio *folio, const tal_manual *manual)
{
    const tal_roll *roll = manual->roll;
    unsigned long long others = 0, complete = (unsigned long long)roll->complete;

    for (int i = 0; i < TAL_STATES; i++)
        others += i == TAL_COMPLETE ? 0 : (unsigned long long)roll->sums.states[i];
    if (!manual->figures)
        tal_manual_point(folio, _("Very few people."), _("%llu have finished: nothing is known of reliability, items and forms."), complete);
    else if (complete < tal_minimum_of(TAL_MINIMUM_RELIABILITY))
        tal_manual_point(folio, _("Few people."), _("%llu have finished; the figures take %zu: %s."), complete,
                         tal_minimum_of(TAL_MINIMUM_RELIABILITY), _(tal_minimum_why(TAL_MINIMUM_RELIABILITY)));
    if (others > 0)
        tal_manual_point(folio, _("Not everybody."), _("%llu of %llu have not come to the end. The figures are of the others, who may be other "
                                                       "kinds of people."), others, others + complete);
}

static void put_answers(tal_folio *folio, bool typed)
{
    tal_manual_point(folio, _("No criterion."), "%s",
                     _("Nothing shows that who scores high does better at work: no such study has been recorded."));
    if (typed) {
        tal_manual_point(folio, _("A scorer that only its authors have measured."), "%s",
                         _("How far the levels of typed words agree with people\u2019s is known from replies that Talante\u2019s own authors wrote "
                           "and rated (docs/scoring.md); agreement with independent raters has not been measured."));
        tal_manual_point(folio, _("Sentences learnt by heart."), "%s",
                         _("A sentence that is said twice in a conversation counts once. But the same sentences, one for each turn, may be "
                           "typed in every conversation. What that comes to the players of chapter 4, who pick replies, do not show, and "
                           "in one skill it can be everything: read the words before deciding."));
    } else {
        tal_manual_point(folio, _("Picked, not said."), "%s",
                         _("To recognise a good reply is less than to find one. What people would say themselves was not asked."));
    }
}

/* Does a conversation leave out what it teaches, or on what it rests? */
static bool is_bare(const tal_scenario *scenario, const char *language)
{
    tal_scenario_info info;

    tal_scenario_info_get(scenario, language, &info);
    return !*info.teaches || !tal_manual_next_source(scenario->sources);
}

static bool is_not_rated(const tal_manual *manual, int i)
{
    return !manual->judges || manual->judges->keys[i].state != TAL_KEY_RATED;
}

static bool says_little(const tal_manual *manual, int i)
{
    return is_bare(manual->roll->assembly.scenarios[i], tal_roll_language_of(manual->roll));
}

/* A point with the titles of the conversations of which WHICH is so, where there are any. */
static void put_titles(tal_folio *folio, const tal_manual *manual, bool (*which)(const tal_manual *manual, int i),
                       const char *head, const char *text)
{
    tal_buffer titles = TAL_BUFFER_EMPTY;

    for (int i = 0; i < manual->roll->assembly.assessment->conversations_count; i++)
        if (which(manual, i))
            tal_buffer_format(&titles, "%s%s", titles.length ? ", " : "", tal_roll_title(manual->roll, i));
    folio->failed |= titles.failed;
    if (titles.length)
        tal_manual_point(folio, head, "%s. %s", titles.bytes, text);
    tal_buffer_free(&titles);
}

static void put_content(tal_folio *folio, const tal_manual *manual)
{
    if (tal_manual_verdicts(manual, true) == 0)
        tal_manual_point(folio, _("One half only."), "%s",
                         _("No client is right: whether somebody can own what went wrong is not seen."));
    if (tal_manual_verdicts(manual, false) == 0)
        tal_manual_point(folio, _("One half only."), "%s",
                         _("Every client is right: whether somebody can hold a position is not seen."));
    put_titles(folio, manual, says_little, _("Content that is not documented."),
               _("What it teaches, or on which sources it rests, is not said."));
}

/* ---- Limits: the figures ------------------------------------------------------------------------------ */

static size_t idle_items(const tal_figures *figures)
{
    size_t count = 0;

    for (size_t i = 0; i < figures->table->items_count; i++)
        count += !figures->items[i].rest.why && figures->items[i].rest.value <= 0;
    return count;
}

/* The skills whose scores are KNOWN to tell no more than the total, or those of which it is not known. */
static void put_skills(tal_folio *folio, const tal_figures *figures, bool known, const char *head, const char *format)
{
    tal_buffer names = TAL_BUFFER_EMPTY;

    for (size_t i = 0; i < figures->subscores_count; i++)
        if (known == !figures->subscores[i].own.why && !figures->subscores[i].worth)
            tal_buffer_format(&names, "%s%s", names.length ? ", " : "", figures->subscores[i].skill);
    folio->failed |= names.failed;
    if (names.length)
        tal_manual_point(folio, head, format, names.bytes);
    tal_buffer_free(&names);
}

static void put_profile(tal_folio *folio, const tal_figures *figures)
{
    put_skills(folio, figures, true, _("Skills that tell no more than the total."),
               _("%s: a high or low score of such a skill beside the others says little."));
    put_skills(folio, figures, false, _("Skills whose worth is not known."),
               _("%s: whether such a score tells anything that the total does not has no figure (chapter 2)."));
}

static void put_precision(tal_folio *folio, const tal_manual *manual)
{
    const tal_figures *figures = manual->figures;
    size_t idle = figures ? idle_items(figures) : 0;

    if (manual->roll->assembly.assessment->conversations_count == 1)
        tal_manual_point(folio, _("One conversation."), "%s",
                         _("How people would do with another client cannot be told from it; alpha over items is too high for that."));
    if (!manual->roll->band.set)
        tal_manual_point(folio, _("No band."), "%s", _("Nobody knows how sure a score is, so every result is for a person to decide."));
    if (!figures)
        return;
    if (figures->passing.agreement.why)
        tal_manual_point(folio, _("Consistency not known."), _("How many decisions another such test would change is not known: %s."),
                         _(figures->passing.agreement.why));
    if (idle > 0 && figures->n >= tal_minimum_of(TAL_MINIMUM_ITEMS))
        tal_manual_point(folio, _("Items that tell nothing."), _("Discrimination at 0 or below: %zu of %zu."), idle,
                         figures->table->items_count);
    put_profile(folio, figures);
}

/* ---- Limits: who is compared with whom ------------------------------------------------------------------ */

/* What is known of the means of forms, or of languages. */
typedef enum apart { ALIKE, NOT_KNOWN, APART } apart;

/* Rows with people. Do the intervals of two have nothing in common? The greatest low end is LOW, the least high end HIGH. */
typedef struct spread {
    int rows;
    bool few;
    double low, high;
} spread;

#define NO_SPREAD ((spread){ 0, false, 0, 100 })

static void add_mean(spread *it, uint64_t people, uint64_t totals, uint64_t squares)
{
    tal_interval interval = tal_mean_interval((double)totals, (double)squares, (size_t)people);

    it->rows++;
    it->few |= people < tal_minimum_of(TAL_MINIMUM_SHARE);
    if (it->few)
        return;
    it->low = interval.low > it->low ? interval.low : it->low;
    it->high = interval.high < it->high ? interval.high : it->high;
}

static apart verdict_of(const spread *it, int expected)
{
    if (expected < 2)
        return ALIKE;
    if (it->few || it->rows < expected)
        return NOT_KNOWN;
    return it->low > it->high ? APART : ALIKE;
}

static apart forms_of(const tal_manual *manual, int conversation)
{
    const tal_roll *roll = manual->roll;
    spread it = NO_SPREAD;

    for (size_t i = 0; i < roll->forms_count; i++)
        if (roll->forms[i].conversation == conversation)
            add_mean(&it, roll->forms[i].people, roll->forms[i].total, roll->forms[i].squares);
    return verdict_of(&it, __builtin_popcountll(roll->assembly.assessment->conversations[conversation].forms));
}

static apart languages_of(const tal_manual *manual)
{
    int count = manual->roll->assembly.assessment->languages_count;
    spread it = NO_SPREAD;

    for (int i = 0; i < count; i++) {
        tal_manual_language row = tal_manual_language_of(manual, i);

        add_mean(&it, row.people, row.total, row.squares);
    }
    return verdict_of(&it, count);
}

static bool forms_differ(const tal_manual *manual, int i)
{
    return forms_of(manual, i) == APART;
}

static bool forms_are_not_known(const tal_manual *manual, int i)
{
    return forms_of(manual, i) == NOT_KNOWN;
}

static void put_comparisons(tal_folio *folio, const tal_manual *manual)
{
    apart languages = languages_of(manual);

    put_titles(folio, manual, forms_differ, _("Forms that differ."),
               _("The mean totals of two forms are further apart than chance makes likely (their intervals do not meet). Chapter 3 says how "
                 "far."));
    put_titles(folio, manual, forms_are_not_known, _("Forms not compared."),
               _("Too few people have had one of the forms."));
    if (languages == APART)
        tal_manual_point(folio, _("Languages that differ."), "%s",
                         _("The mean totals of two languages are further apart than chance makes likely (chapter 3). Whether that is the "
                           "people or the words is not known."));
    if (languages == NOT_KNOWN)
        tal_manual_point(folio, _("Languages not compared."), "%s", _("Too few people have held it in one of them."));
}

/* Groups that were given and are too small to be told of are not compared either. */
static void put_groups(tal_folio *folio, const tal_fairness_found *found)
{
    if (found->tables == 0)
        tal_manual_point(folio, _("Groups not compared."), "%s", _("Whether groups of people fare differently is not known (chapter 3)."));
    if (found->under > 0)
        tal_manual_point(folio, _("Groups that fare differently."),
                         _("In %zu of %zu tables a group is under four fifths of the highest (chapter 3). Why is not known; how easily chance "
                           "alone does that is said by Fisher's p."),
                         found->under, found->tables);
    if (found->differ > 0)
        tal_manual_point(folio, _("Items that differ."),
                         _("%zu of %zu comparisons are of class B or C (chapter 3). Of many comparisons a few are so by chance; each such item "
                           "may measure something besides the skill."),
                         found->differ, found->compared);
}

/* ---- Limits: what decides --------------------------------------------------------------------------------- */

static void put_rules(tal_folio *folio, const tal_manual *manual)
{
    const tal_roll *roll = manual->roll;

    if (!roll->assembly.assessment->typed)
        put_titles(folio, manual, is_not_rated, _("A key that is its author\u2019s."),
                   _("No judges have confirmed which level a reply has."));
    if (!tal_rubric_cut_method(roll->assembly.rubric, tal_roll_language_of(roll)))
        tal_manual_point(folio, _("A cut without a method."), "%s", _("How cut and floors were set is not documented."));
    if (roll->band.set && !*roll->band.source)
        tal_manual_point(folio, _("No norm."), "%s", _("Percentiles and bands are of this group, and would be others in other company."));
    for (int i = 0; i < TAL_PROBES; i++)
        if (manual->probes[i].passes) {
            tal_buffer name = TAL_BUFFER_EMPTY;

            tal_group_tables_probe_name(&name, manual->probes[i].probe);
            folio->failed |= name.failed;
            tal_manual_point(folio, _("A cheap strategy passes."), _("%s, with a total of %d."), name.bytes ? name.bytes : "",
                             manual->probes[i].total);
            tal_buffer_free(&name);
        }
}

void tal_manual_limits(tal_folio *folio, const tal_manual *manual, const tal_fairness_found *found)
{
    tal_folio_heading(folio, 2, _("Limits of use"));
    tal_folio_say(folio, _("What is missing, as far as it shows in the results. A limit that no longer holds is no longer told:"));
    put_answers(folio, manual->roll->assembly.assessment->typed);
    put_content(folio, manual);
    put_people(folio, manual);
    put_precision(folio, manual);
    if (manual->figures) {
        put_comparisons(folio, manual);
        put_groups(folio, found);
    }
    put_rules(folio, manual);
}
