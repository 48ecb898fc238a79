#include "dossier/judges_section.h"

#include <criterion/criterion.h>
#include <string.h>

#include "dossier/somebody.h"
#include "report/html.h"

enum { ROWS = 100 };

static tal_rated rows[ROWS];
static tal_ratings ratings;
static tal_judges judges;
static tal_assembly assembly;
static tal_folio folio;
static tal_buffer out;

static void begin(void)
{
    somebody_begin();
    ana.assessment.conversations_count = 1;
    assembly = (tal_assembly){ .assessment = &ana.assessment, .rubric = ana.rubric, .scenarios = { ana.scenario } };
    ratings = (tal_ratings){ .raters = { "engine", "eva", "luis" }, .raters_count = 3, .rows = rows };
    judges = (tal_judges){ .ratings = &ratings };
}

static void end(void)
{
    tal_buffer_free(&out);
    tal_folio_free(&folio);
    somebody_end();
}

TestSuite(judges_section, .init = begin, .fini = end);

static void rate(int8_t first, int8_t second, int8_t engine)
{
    tal_rated *row = &rows[ratings.rows_count++];

    memset(row->levels, TAL_UNRATED, sizeof row->levels);
    row->id = "a.1";
    row->levels[0][TAL_DISCERNMENT] = engine;
    row->levels[1][TAL_DISCERNMENT] = first;
    row->levels[2][TAL_DISCERNMENT] = second;
}

/* The published table of kappa.h's test, eva down, luis across. */
static void rate_published(bool engine)
{
    static const int counts[3][3] = { { 44, 5, 1 }, { 7, 20, 3 }, { 9, 5, 6 } };

    for (int8_t i = 0; i < 3; i++)
        for (int8_t k = 0; k < 3; k++)
            for (int n = 0; n < counts[i][k]; n++)
                rate(i, k, engine ? i : TAL_UNRATED);
}

static void put(const tal_judges *of)
{
    folio = tal_folio_new("");
    cr_assert_eq(tal_judges_section(&folio, &assembly, "en", of), TAL_OK);
    tal_html_put(&out, &folio);
    cr_assert_not(out.failed || folio.failed);
}

static void has(const char *text)
{
    cr_assert(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<main>"));
}

static void lacks(const char *text)
{
    cr_assert_not(strstr(out.bytes, text), "%s\nin %s", text, strstr(out.bytes, "<main>"));
}

#define CELL "</td><td class=\"n\" dir=\"auto\">"

Test(judges_section, judge_with_judge_and_with_the_engine)
{
    rate_published(true);
    put(&judges);
    has("eva</th><td class=\"n\" dir=\"auto\">100</td>");
    has("eva and luis</th><td dir=\"auto\">Discernment</td><td class=\"n\" dir=\"auto\">0.45" CELL "0.27 to 0.64" CELL "70" CELL "100</td>");
    has("eva and the engine</th><td dir=\"auto\">Discernment</td><td class=\"n\" dir=\"auto\">1.00" CELL "1.00 to 1.00" CELL "100" CELL "100</td>");
    has("eva and luis</th><td dir=\"auto\">Validation</td><td class=\"n\" dir=\"auto\">\u2013" CELL "\u2013" CELL "\u2013" CELL "0</td>");
}

/* By the formulas of icc.h: BMS 0.7879, JMS 2, EMS 0.2828; 0.7879 / 0.2828 has 99 and 99 degrees of freedom. */
Test(judges_section, all_of_them_together)
{
    rate_published(false);
    put(&judges);
    has("Discernment</th><td class=\"n\" dir=\"auto\">0.46 (0.29 to 0.60)" CELL "0.64 (0.47 to 0.76)" CELL "2" CELL "100</td>");
    has("No answer that they rated stands in these results, so nothing is known of how far they agree with the engine.");
    lacks("the engine</th>");
}

Test(judges_section, one_judge)
{
    ratings.raters_count = 2;
    rate(1, TAL_UNRATED, 1);
    rate(2, TAL_UNRATED, 0);
    put(&judges);
    has("There is one judge only");
    has("eva and the engine</th>");
    lacks("ICC(2,1)</th>");
    has("Fewer than 30 answers:");
}

/* Of two answers an interval can be of no width, and that of the judges' mean can reach below -600. */
Test(judges_section, of_fewer_than_five_answers_there_is_no_kappa)
{
    for (int8_t i = 0; i < 4; i++)
        rate(i % 3, (i + 1) % 3, TAL_UNRATED);
    put(&judges);
    has("eva and luis</th><td dir=\"auto\">Discernment</td><td class=\"n\" dir=\"auto\">\u2013" CELL "\u2013" CELL "0" CELL "4</td>");
    has("Discernment</th><td class=\"n\" dir=\"auto\">\u2013" CELL "\u2013" CELL "2" CELL "4</td>");
    has("or fewer than 5 answers were rated by both.");
    rate(2, 2, TAL_UNRATED);
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put(&judges);
    lacks("Discernment</td><td class=\"n\" dir=\"auto\">\u2013");
}

/* Typed words are scored by no key. */
Test(judges_section, whose_key_is_asked_where_replies_are_picked)
{
    put(NULL);
    has("<caption>Whose key the answers were scored by</caption>");
    ana.assessment.typed = true;
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put(NULL);
    lacks("Whose key");
}

Test(judges_section, one_judge_and_no_answer_of_these_people)
{
    ratings.raters_count = 2;
    rate(1, TAL_UNRATED, TAL_UNRATED);
    put(&judges);
    lacks("two by two");
    lacks("Fewer than 30 answers:");
}

Test(judges_section, what_the_engine_gave_where_replies_are_picked)
{
    static const char picked[] = "Replies were picked here, so what the engine gave is what the key has.";

    rate_published(true);
    put(&judges);
    has(picked);
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    ana.assessment.typed = true;
    put(&judges);
    lacks(picked);
}

Test(judges_section, what_is_of_something_else)
{
    rate_published(false);
    judges.strangers = 7;
    put(&judges);
    has("Rated replies that are of nothing in these results, or were changed since, and are left out: 7.");
}

Test(judges_section, nothing_was_named)
{
    put(NULL);
    has("no file of ratings was named");
    has("The parcel</th><td dir=\"auto\">the author's key</td>");
}

Test(judges_section, a_key_that_was_rated)
{
    judges.ratings = NULL;
    judges.keys[0] = (tal_rated_key){ .state = TAL_KEY_RATED, .judges = 2, .among = { .value = 0.81 }, .with = { .value = 0.77 } };
    put(&judges);
    has("The parcel</th><td dir=\"auto\">a key rated by 2 judges (kappa 0.81, with the key 0.77)</td>");
}

Test(judges_section, a_key_that_is_disputed)
{
    judges.ratings = NULL;
    judges.keys[0] = (tal_rated_key){ .state = TAL_KEY_DISPUTED, .judges = 2, .among = { .defined = true, .value = 0.41 },
                                      .with = { .defined = true, .value = 0.37 } };
    put(&judges);
    has("the author's key: judges agree with each other at kappa 0.41 and with the key at 0.37, and it takes 0.61</td>");
}
