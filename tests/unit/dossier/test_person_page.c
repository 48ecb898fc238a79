#include "dossier/person_page.h"

#include <criterion/criterion.h>
#include <string.h>

#include "dossier/somebody.h"
#include "report/html.h"

static tal_folio folio;
static tal_buffer out;

static void end(void)
{
    tal_folio_free(&folio);
    tal_buffer_free(&out);
    somebody_end();
}

TestSuite(person_page, .init = somebody_begin, .fini = end);

static void put(void)
{
    cr_assert_eq(tal_person_page(&folio, &ana.handed), TAL_OK);
    tal_html_put(&out, &folio);
    cr_assert_not(out.failed);
}

static void has(const char *text)
{
    cr_assert(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<h1>"));
}

static void lacks(const char *text)
{
    cr_assert_not(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<h1>"));
}

static void holds(tal_decision_kind decision)
{
    somebody_holds("en", 1, "ask guess wait");
    for (int i = 0; i < TAL_SKILLS; i++)
        ana.parts[0].rating[i] = -1;
    somebody_is_judged(decision);
}

Test(person_page, who_it_is_of)
{
    holds(TAL_DECISION_NOT_PASSED);
    ana.handed.candidate = "<Ana>";
    put();
    has("<strong>The desk</strong>. Candidate: <bdi>&lt;Ana&gt;</bdi>.</p>");
    lacks("made up");
    has("You answered by choosing among replies that were offered.");
}

Test(person_page, somebody_made_up_is_called_so_before_all_else)
{
    holds(TAL_DECISION_NOT_PASSED);
    ana.handed.invented = true;
    put();
    has("<h1>Your result</h1>\n<p><strong>The people of these results are made up.</strong> Nobody is one of them:");
}

Test(person_page, why_somebody_has_not_passed)
{
    holds(TAL_DECISION_NOT_PASSED);
    put();
    has("<p><strong>Not passed.</strong></p>\n<p>What was not met has \u201Cno\u201D in its row.</p>");
    has("Total</th><td class=\"n\" dir=\"auto\">75</td><td class=\"n\" dir=\"auto\">38</td>"
        "<td class=\"n\" dir=\"auto\">32 to 44</td><td dir=\"auto\">no</td>");
    has("The parcel</th><td dir=\"auto\">lost</td><td dir=\"auto\">no</td>");
    has("The band around this total goes from 32 to 44: about two times in three such a band holds the total that somebody would have in the long run.");
}

Test(person_page, why_a_person_is_to_decide)
{
    holds(TAL_DECISION_PERSON);
    ana.band.sem = 4000;
    put();
    has("This result is to be decided by a person.");
    has("The band of your total has the 75 in it that is needed");
}

Test(person_page, without_a_band)
{
    holds(TAL_DECISION_PERSON);
    ana.handed.band = NULL;
    put();
    has("too few people have been assessed");
    has("not known");
    lacks("Of a hundred people");
}

Test(person_page, belief_beside_measurement)
{
    holds(TAL_DECISION_NOT_PASSED);
    ana.parts[0].rating[TAL_VALIDATION] = 80;
    put();
    has("The parcel: Validation</th><td class=\"n\" dir=\"auto\">80</td><td class=\"n\" dir=\"auto\">50</td>"
        "<td dir=\"auto\">30 less than you thought</td>");
    lacks("The parcel: Discernment");
}

Test(person_page, who_did_not_rate_themselves_is_not_compared)
{
    holds(TAL_DECISION_NOT_PASSED);
    put();
    lacks("What you believed");
}

Test(person_page, what_went_well_and_what_to_practise)
{
    holds(TAL_DECISION_NOT_PASSED);
    put();
    has("<h2>What you did well</h2>\n<ul>\n<li><strong>the question</strong> (The parcel), 6/6. You said: "
        "<q dir=\"auto\">When did you last hear of it, and what is it for?</q> You asked first.</li>\n</ul>");
    has("practise next</h2>\n<ul>\n<li><strong>the way out</strong> (The parcel), 0/6. You said: "
        "<q dir=\"auto\">Wait a little.</q> He has waited.</li>\n<li><strong>the record</strong> (The parcel), 1/6.");
    lacks("A moment that was not reached");
    has("The parcel: the record</th><td class=\"n\" dir=\"auto\">0/2</td><td class=\"n\" dir=\"auto\">1/2</td>");
}

/* The author's "You asked first." is of the reply that they were the nearest to. */
Test(person_page, of_words_it_is_told_what_was_found_in_them)
{
    somebody_types("When did you last hear of it, and what is it for?");
    somebody_types("It must be on its way.");
    somebody_types("Please wait a little.");
    ana.parts[0].rating[0] = ana.parts[0].rating[1] = ana.parts[0].rating[2] = -1;
    somebody_is_judged(TAL_DECISION_NOT_PASSED);
    put();
    has("2/6. You said: <q dir=\"auto\">When did you last hear of it, and what is it for?</q> Discernment +2, you ask about this case: "
        "<q dir=\"auto\">When did you last hear of it, and what is it for?</q>.</li>");
    has("0/6. You said: <q dir=\"auto\">Please wait a little.</q> Nothing was found in it that counts here.</li>");
    lacks("You asked first.");
}

Test(person_page, the_key_stays_in_the_house)
{
    holds(TAL_DECISION_NOT_PASSED);
    put();
    lacks("Let me read the label.");
    lacks("a courier fetches it");
}

Test(person_page, nothing_finished)
{
    somebody_holds("en", 1, "ask");
    put();
    has("Not all conversations of this assessment are finished.");
    lacks("<h2>Your scores</h2>");
    lacks("<h2>Moment by moment</h2>");
    has("<h2>If you do not agree</h2>");
}

Test(person_page, texts_are_in_the_language_of_the_conversation)
{
    somebody_holds("es", 1, "deny guess wait");
    for (int i = 0; i < TAL_SKILLS; i++)
        ana.parts[0].rating[i] = -1;
    somebody_is_judged(TAL_DECISION_NOT_PASSED);
    put();
    has("<strong lang=\"es\" dir=\"ltr\">El mostrador</strong>");
    has("<q lang=\"es\" dir=\"ltr\">Nosotros lo enviamos todo, señor.</q>");
    has("No moment was met in full this time.");
}
