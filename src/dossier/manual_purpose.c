/* Chapter 1: what is measured, what for, and what speaks for it. It says what there is not as plainly as what there is. */
#include "base/intl.h"
#include "dossier/manual_parts.h"

static void put_skills(tal_folio *folio, const tal_roll *roll)
{
    const tal_rubric *rubric = roll->assembly.rubric;
    const char *language = tal_roll_language_of(roll);

    tal_folio_heading(folio, 2, _("The skills"));
    tal_folio_say(folio, _("Somebody talks with clients who are wrong, and with clients who are right. To see which it is, and either "
                           "way to take the person seriously, and then to hold a position with grace or to own what went wrong, are "
                           "three skills. The answer that decides a moment has a level of 0, 1 or 2 in those that the moment "
                           "examines. What a level means is said by the rubric, in these words:"));
    tal_folio_table(folio, _("The anchors"));
    tal_folio_column_add(folio, _("Level"), false);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_folio_column_add(folio, tal_roll_skill(roll, i), false);
    for (int level = TAL_LEVELS - 1; level >= 0; level--) {
        tal_folio_cellf(folio, "%d", level);
        for (int i = 0; i < TAL_SKILLS; i++)
            tal_folio_cell(folio, tal_rubric_anchor(rubric, (tal_skill)i, level, language));
    }
}

static void put_halves(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_sayf(folio, _("Conversations: %d. With a client who is right: %d; who is not, or not in everything: %d."),
                   manual->roll->assembly.assessment->conversations_count, tal_manual_verdicts(manual, true),
                   tal_manual_verdicts(manual, false));
}

static void put_use(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 2, _("What it is for"));
    tal_folio_say(folio, _("To see how somebody handles such conversations: for training, and, together with other evidence, for "
                           "decisions about people whose work consists of them."));
    tal_folio_heading(folio, 2, _("What it is not for"));
    tal_manual_point(folio, _("Not alone."), "%s",
                     _("No decision about a person should rest on the score by itself. Where it is too close to what is needed, "
                       "or nobody knows how close, the result says that a person is to decide."));
    tal_manual_point(folio, _("Not for other traits."), "%s",
                     _("Character, intelligence, health and honesty are not measured."));
    tal_manual_point(folio, _("Not across versions."), "%s",
                     manual->roll->assembly.assessment->typed
                         ? _("Scores of typed answers cannot be compared with scores of picked ones, nor with those of other "
                             "conversations, another rubric or another lexicon. Chapter 7 has the digests by which they are told.")
                         : _("Scores of picked answers cannot be compared with scores of typed ones, nor with those of other "
                             "conversations or another rubric. Chapter 7 has the digests by which they are told."));
    tal_manual_point(folio, _("Not beyond the conversations."), "%s",
                     _("What somebody does at work, on other days and with other people, was not looked at."));
}

/* The probe that comes furthest. */
static int best_total(const tal_manual *manual)
{
    int best = 0;

    for (int i = 0; i < TAL_PROBES; i++)
        best = manual->probes[i].total > best ? manual->probes[i].total : best;
    return best;
}

static void put_validity(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 2, _("Evidence of validity"));
    tal_folio_say(folio, _("By the five kinds that the Standards name, what there is and what there is not:"));
    tal_manual_point(folio, _("Content."), "%s",
                     _("Each conversation says in which moments it examines what, and can say what it teaches and on which sources it "
                       "rests (chapter 4). That this is what the work demands is its authors' judgement: no panel of people who know "
                       "the work has been recorded."));
    tal_manual_point(folio, _("Response processes."),
                     manual->roll->assembly.assessment->typed
                         ? _("Every point goes back to words of an answer in a scene, and can be looked up. Players that pick replies by one "
                             "cheap rule come to %d of 100 at best, and %d are needed (chapter 4); how far cheap words come was not tried with "
                             "these conversations. What people think while they answer has not been studied.")
                         : _("Every point goes back to an answer in a scene, and can be looked up. Players that follow one cheap rule "
                             "come to %d of 100 at best, and %d are needed (chapter 4). What people think while they answer has not been "
                             "studied."),
                     best_total(manual), manual->roll->assembly.rubric->cut);
    tal_manual_point(folio, _("Internal structure."), "%s",
                     manual->figures ? _("How far items and conversations hang together is told in chapter 2. That there are three "
                                         "skills and not one is an assumption; chapter 2 says what a score of each is worth.")
                                     : _("Not known: too few people have finished."));
    tal_manual_point(folio, _("Relations to other measures."), "%s",
                     _("None. No criterion study has been recorded: nobody has compared scores with how people do at work, or "
                       "with another test."));
    tal_manual_point(folio, _("Consequences."), "%s",
                     _("Not studied. What follows from its use should be watched by those who use it: who is turned away, and "
                       "whether training helps."));
}

void tal_manual_purpose(tal_folio *folio, const tal_manual *manual)
{
    tal_folio_heading(folio, 1, _("1. What is measured, what for, and what speaks for it"));
    put_skills(folio, manual->roll);
    put_halves(folio, manual);
    put_use(folio, manual);
    put_validity(folio, manual);
}
