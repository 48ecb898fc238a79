/* Chapters 5 to 7: from levels to a score, what is needed of it, how the test is held and scored, and by what all of it can be
 * done again. */
#include "base/intl.h"
#include "dossier/manual_parts.h"
#include "report/terms.h"
#include "script/lua_version.h"

/* ---- 5. Scores, norms, cut ------------------------------------------------------------------------ */

static void put_formula(tal_folio *folio, const tal_roll *roll)
{
    const tal_rubric *rubric = roll->assembly.rubric;

    tal_folio_heading(folio, 2, _("From levels to a score"));
    tal_folio_say(folio, _("The score of a skill is 100 times the levels earned over the levels possible, both added up over the moments of "
                           "all conversations, rounded down. The total is the mean of these scores by the weights below, rounded down. "
                           "Scores go from 0 to 100; they are parts of what can be earned, and not places on a common scale."));
    tal_folio_table(folio, _("Weights, and what is needed"));
    tal_folio_column_add(folio, _("Score"), false);
    tal_folio_column_add(folio, _("weight"), true);
    tal_folio_column_add(folio, _("needed"), true);
    tal_folio_cell(folio, _("Total"));
    tal_folio_cell(folio, "\u2013");
    tal_folio_cellf(folio, "%d", rubric->cut);
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_folio_cell(folio, tal_roll_skill(roll, i));
        tal_folio_cellf(folio, "%d", rubric->weights[i]);
        tal_folio_cellf(folio, "%d", rubric->floors[i]);
    }
}

static void put_rule(tal_folio *folio, const tal_roll *roll)
{
    const tal_rubric *rubric = roll->assembly.rubric;
    tal_buffer endings = TAL_BUFFER_EMPTY;

    for (int i = 0; tal_result_names[i]; i++)
        if (rubric->passing >> i & 1)
            tal_buffer_format(&endings, "%s%s", endings.length ? ", " : "", tal_terms_result(tal_result_names[i]));
    folio->failed |= endings.failed;
    tal_folio_sayf(folio, _("The rule is met where the total reaches its cut, each skill its floor, and every conversation has ended in one of "
                            "these ways: %s. Where the band of the total holds the cut, or, above the cut, that of a skill its floor, a "
                            "person is to decide."), endings.bytes ? endings.bytes : "");
    tal_buffer_free(&endings);
}

static void put_cut(tal_folio *folio, const tal_roll *roll)
{
    const char *language = tal_roll_language_of(roll);
    const char *method = tal_rubric_cut_method(roll->assembly.rubric, language);

    tal_folio_heading(folio, 2, _("How cut and floors were set"));
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    if (method)
        tal_folio_put_in(folio, TAL_FOLIO_TEXT, language, method);
    else
        tal_folio_put(folio, TAL_FOLIO_TEXT, _("Not documented: the rubric does not say by which method, by whom or when. They are a "
                                               "judgement about what good service is."));
}

static void put_norm(tal_folio *folio, const tal_roll *roll)
{
    const tal_band *band = &roll->band;

    tal_folio_heading(folio, 2, _("Norms"));
    if (!band->set)
        tal_folio_say(folio, _("There are none, so nobody has a percentile."));
    else if (*band->source)
        tal_folio_sayf(folio, _("Percentiles are among the %llu people of the norm \u201C%s\u201D. Who these were, and whether they are those "
                                "with whom people should be compared, is for those to say who made it."),
                       (unsigned long long)band->people, band->source);
    else
        tal_folio_sayf(folio, _("Percentiles are among the %llu people of this group itself: they depend on who else came."),
                       (unsigned long long)band->people);
}

void tal_manual_scores(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 1, _("5. Scores, norms and cut"));
    put_formula(folio, manual->roll);
    put_rule(folio, manual->roll);
    put_cut(folio, manual->roll);
    put_norm(folio, manual->roll);
}

/* ---- 6. Administration, scoring, reporting --------------------------------------------------------- */

/* How many scenes take silence for an answer. */
static int silences(const tal_assembly *assembly)
{
    int count = 0;

    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        for (int32_t s = 0; s < assembly->scenarios[i]->scenes_count; s++)
            count += assembly->scenarios[i]->scenes[s].silence != TAL_NONE;
    return count;
}

static void put_holding(tal_folio *folio, const tal_roll *roll)
{
    const tal_assessment *assessment = roll->assembly.assessment;
    int scenes = silences(&roll->assembly);

    tal_folio_heading(folio, 2, _("How it is held"));
    tal_folio_begin(folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(folio, TAL_FOLIO_TEXT, _("Before the first conversation candidates are told:"));
    tal_folio_put(folio, TAL_FOLIO_TEXT, " ");
    tal_folio_put_in(folio, TAL_FOLIO_QUOTE, tal_roll_language_of(roll), assessment->told[roll->language]);
    tal_folio_say(folio, _("What follows is so where it is held by \u201Ctalante assess\u201D. How answers were collected that came from "
                           "elsewhere, as tables or JSON lines, is for those to say who collected them; and whether journals are of this "
                           "assessment, and not of another that has the same conversation, is for those who gave them in: the program takes "
                           "either."));
    tal_manual_point(folio, _("Answers."), "%s",
                     assessment->typed ? _("They are typed, in the candidate's own words.")
                                       : _("One of the replies shown is picked. An answer cannot be taken back."));
    tal_manual_point(folio, _("Order."), "%s",
                     assessment->typed
                         ? _("The conversations come in the order of chapter 4. Which form of one somebody has is drawn by their id "
                             "(SHA-256), the same on every machine; nobody chooses it.")
                         : _("The conversations come in the order of chapter 4. Which form of one somebody has is drawn by their id "
                             "(SHA-256), the same on every machine; nobody chooses it. In which order replies are shown is chance, and "
                             "recorded."));
    if (scenes > 0)
        tal_manual_point(folio, _("Time."), _("There is no limit. In so many scenes a silence is an answer, after some seconds: %d."),
                         scenes);
    else
        tal_manual_point(folio, _("Time."), "%s", _("There is no limit, and silence is never an answer."));
    tal_manual_point(folio, _("Interruptions."), "%s",
                     _("Every answer is on the disk before the next question. The same command goes on where somebody left; nothing "
                       "is played twice."));
    tal_manual_point(folio, _("Supervision."), "%s",
                     _("The program watches nobody, and does not know who sits there or what help they have. Where that matters, "
                       "somebody has to see to it, and to write down what happened."));
}

static void put_scoring(tal_folio *folio, bool typed)
{
    tal_folio_heading(folio, 2, _("How it is scored, and told"));
    tal_manual_point(folio, _("Scoring."), "%s",
                     typed ? _("By the program alone: rules find in the words what they do, with the words as evidence, and give levels. "
                               "The same words have the same levels each time.")
                           : _("By the program alone: a reply has the levels of the key. Nothing else counts: no time, no mood."));
    tal_manual_point(folio, _("Objections."), "%s",
                     typed ? _("\u201Ctalante debrief FOLDER --evidence --candidate ID\u201D shows for each moment what was on the screen, what "
                               "was answered, and which rule gave the level. A person can decide otherwise; the results have no place for "
                               "that decision and its reasons, so they are kept beside them.")
                           : _("\u201Ctalante debrief FOLDER --evidence --candidate ID\u201D shows for each moment what was on the screen, what "
                               "was answered, which level the key gives it, and what such a level means. A person can decide otherwise; the "
                               "results have no place for that decision and its reasons, so they are kept beside them."));
    tal_manual_point(folio, _("Reports."), "%s",
                     _("Each person can be given a page of their own: what was needed and reached, the band, where points were lost "
                       "(\u201Ctalante report FOLDER --person ID\u201D). Of the group there is report.html, without names."));
}

void tal_manual_practice(tal_folio *folio, const tal_manual *manual)
{
    const tal_assembly *assembly = &manual->roll->assembly;

    tal_folio_heading(folio, 1, _("6. Administration, scoring, reporting"));
    put_holding(folio, manual->roll);
    put_scoring(folio, assembly->assessment->typed);
}

/* ---- 7. Documents ----------------------------------------------------------------------------------- */

static void put_file(tal_folio *folio, const char *what, const char *name, const char *sha256)
{
    tal_folio_cellf(folio, "%s: %s", what, name);
    tal_folio_cell(folio, sha256);
}

static void put_files(tal_folio *folio, const tal_manual *manual)
{
    const tal_assembly *assembly = &manual->roll->assembly;

    tal_folio_table(folio, _("What it was held with, by SHA-256 of its file"));
    tal_folio_column_add(folio, _("File"), false);
    tal_folio_column_add(folio, "SHA-256", false);
    tal_folio_column_whole(folio);
    put_file(folio, _("results"), "results.jsonl", manual->results);
    put_file(folio, _("assessment"), assembly->assessment->id, assembly->assessment->sha256);
    put_file(folio, _("rubric"), assembly->rubric->id, assembly->rubric->sha256);
    for (int i = 0; i < assembly->assessment->conversations_count; i++) {
        const tal_scenario *scenario = assembly->scenarios[i];

        put_file(folio, _("conversation"), scenario->id, scenario->sha256);
        for (int l = 1; l < scenario->languages_count; l++)
            put_file(folio, _("its translation"), scenario->languages[l], scenario->translations_sha256[l]);
    }
    if (assembly->lexicon)
        put_file(folio, _("lexicon"), _("all its files"), tal_lexicon_sha256(assembly->lexicon));
}

static void put_command(tal_folio *folio, const char *what, const char *command)
{
    tal_folio_cell(folio, what);
    tal_folio_cell(folio, command);
}

static void put_commands(tal_folio *folio)
{
    tal_folio_heading(folio, 2, _("To do it again"));
    tal_folio_say(folio, _("FOLDER holds the results. What stands in this manual comes from these commands, or can be checked by them:"));
    tal_folio_table(folio, _("Which command gives what"));
    tal_folio_column_add(folio, _("What"), false);
    tal_folio_column_add(folio, _("Command"), false);
    put_command(folio, _("that every answer, score and decision is what it should be"), _("talante verify FOLDER"));
    put_command(folio, _("chapters 2 to 4: the figures, with three decimals"), _("talante figures FOLDER/items.csv"));
    put_command(folio, _("chapter 3: groups of people"), _("talante figures FOLDER/items.csv --groups FILE"));
    put_command(folio, _("chapter 4: probes, bounds, endings of one conversation"), _("talante explore FOLDER/kept/NAME.lua"));
    put_command(folio, _("chapter 4: paths, and what they meet"), _("talante test --coverage FOLDER/kept/NAME.lua"));
    put_command(folio, _("chapter 4: a conversation, all of it to read"), _("talante script FOLDER/kept/NAME.lua"));
    put_command(folio, _("chapter 4: how far judges agree"), _("talante agreement RATINGS.csv FOLDER"));
    put_command(folio, _("chapter 5: what another cut would change"), _("talante rescore FOLDER --rubric RUBRIC.yaml"));
    put_command(folio, _("chapter 7: the digests"), _("sha256sum FOLDER/results.jsonl FOLDER/kept/*"));
    put_command(folio, _("this manual"), _("talante report FOLDER --groups FILE RATINGS.csv"));
}

void tal_manual_papers(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 1, _("7. Documents"));
    tal_folio_sayf(folio, _("Scored by Talante %s. This manual is of Talante %s, with %s. From the same answers, groups and ratings the "
                            "same versions make the same results and the same manual.html in a language, byte for byte."), manual->version, tal_version(), tal_lua_version());
    put_files(folio, manual);
    put_commands(folio);
}
