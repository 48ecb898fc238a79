#include "dossier/manual_page.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/rubric.h"
#include "report/html.h"

static tal_assessment assessment;
static tal_roll roll;
static tal_judges judges;
static const tal_attributes *groups;
static tal_folio folio;
static tal_buffer out;

static const char *root(const char *name)
{
    static char path[4096];

    snprintf(path, sizeof path, "%s/%s", getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".", name);
    return path;
}

/* Two conversations over a parcel, the first in one form and the second in two; nobody has come. */
static void begin(void)
{
    assessment = (tal_assessment){ .id = "desk",
                                   .sha256 = "00ff",
                                   .languages = { "en", "es" },
                                   .titles = { "The desk", "El mostrador" },
                                   .told = { "Two men will come.", "Vendrán dos hombres." },
                                   .languages_count = 2,
                                   .conversations = { { .scenario = "a", .forms = 1 }, { .scenario = "b", .forms = 3 } },
                                   .conversations_count = 2 };
    roll = (tal_roll){ .arena = tal_arena_new(), .assembly = { .assessment = &assessment } };
    judges = (tal_judges){ NULL, 0, { { .state = TAL_KEY_AUTHORS } } };
    for (int i = 0; i < 2; i++)
        cr_assert_eq(tal_scenario_load(&roll.assembly.scenarios[i], root("tests/cli/parcel.lua"), NULL), TAL_OK);
    cr_assert_eq(tal_rubric_load(&roll.assembly.rubric, root("assets/rubrics/three-skills.yaml"), NULL), TAL_OK);
    cr_assert_eq(tal_sums_open(&roll.sums, &roll.assembly), TAL_OK);
}

static void end(void)
{
    roll.assembly.assessment = NULL; /* it is no file's */
    roll.forms = NULL;
    free(roll.table.cells);
    roll.table.cells = NULL;
    roll.table.candidates = NULL;
    roll.table.languages = NULL;
    roll.table.totals = NULL;
    roll.table.passed = NULL;
    tal_roll_close(&roll);
    tal_folio_free(&folio);
    tal_buffer_free(&out);
}

TestSuite(manual_page, .init = begin, .fini = end);

static void put(void)
{
    tal_measures measures;

    cr_assert_eq(tal_measures_of(&measures, &roll, groups), TAL_OK);
    cr_assert_eq(tal_manual_page(&folio, &roll, &measures, &judges, "0.0.9", "0a0b"), TAL_OK);
    tal_measures_free(&measures);
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

/* PEOPLE have finished: of four items of two conversations, some levels or other. */
static void come(size_t people)
{
    static tal_item items[4] = { { "q", "a.q", 0, 0 }, { "r", "a.r", 0, 1 }, { "s", "b.s", 1, 0 }, { "t", "b.t", 1, 1 } };
    static const char *names[2] = { "One", "Two" }, *skills[2] = { "Discernment", "Validation" };
    static const char *candidates[400];
    static double totals[400];
    static const char *languages[400];
    static int8_t passed[400];

    roll.complete = roll.sums.states[TAL_COMPLETE] = people;
    roll.table = (tal_item_table){ .people = people, .items_count = 4, .candidates = candidates, .items = items, .languages = languages,
                                   .cells = calloc(people * 4, sizeof(double)), .totals = totals, .passed = passed,
                                   .scenarios = names, .skills = skills, .scenarios_count = 2, .skills_count = 2 };
    cr_assert(roll.table.cells);
    for (size_t p = 0; p < people; p++) {
        for (size_t i = 0; i < 4; i++)
            roll.table.cells[4 * p + i] = (double)((p + (p % 7) * i) % 3);
        totals[p] = 40.0 + (double)(p % 50);
        passed[p] = totals[p] >= 75;
        languages[p] = p % 10 == 0 ? "mixed" : p % 2 ? "en" : "es";
    }
}

Test(manual_page, chapters_have_the_order_of_the_standards)
{
    static const char *const chapters[] = { "<h2>1. What is measured", "<h2>2. Reliability, precision", "<h2>3. Fairness</h2>",
                                            "<h2>4. Design</h2>", "<h2>5. Scores, norms and cut</h2>",
                                            "<h2>6. Administration", "<h2>7. Documents</h2>", "<h2>8. Rights",
                                            "<h2>9. Duties", "<h3>Limits of use</h3>" };
    const char *at;

    put();
    at = out.bytes;
    for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++) {
        at = strstr(at, chapters[i]);
        cr_assert(at, "%s", chapters[i]);
    }
    has("To follow their order is not to conform to them");
}

Test(manual_page, anchors_are_the_rubric_s)
{
    put();
    has("<th scope=\"row\" dir=\"auto\">1</th><td dir=\"auto\">Only a generic question or a promise to check; or a specific question, but "
        "after the verdict or brushed aside.</td><td dir=\"auto\">A formula and no more:");
}

Test(manual_page, of_few_people_there_is_no_figure_of_them_and_all_else)
{
    come(4);
    put();
    has("Fewer than 5 people have finished, so there is no figure of them here");
    lacks("Reliability of raw sums");
    lacks("Difficulty and discrimination");
    lacks("people above it");
    has("<strong>Very few people.</strong> 4 have finished: nothing is known of reliability, items and forms.");
    lacks("Forms not compared.");
    has("The greatest level that each moment can give");
}

Test(manual_page, of_nobody_too)
{
    put();
    has("finished all conversations</th><td class=\"n\" dir=\"auto\">0</td>");
    has("<strong>Very few people.</strong> 0 have finished");
}

Test(manual_page, figures_and_their_warnings)
{
    come(12);
    put();
    has("all items</th><td class=\"n\" dir=\"auto\">4</td>");
    has("<p>n = 12.</p>");
    has("n = 12, fewer than 100: with fewer, a reliability of 0.80 can be off by 0.06 and more (Feldt 1965)");
    has("<strong>One</strong> (no omega): fewer than three items.");
    has("<strong>Few people.</strong> 12 have finished; the figures take 100: ");
}

Test(manual_page, what_the_conversations_are)
{
    put();
    has("The parcel</strong>, at the counter, about 1 min. A man says that his parcel was never sent.");
    has("The parcel</th><td class=\"n\" dir=\"auto\">3</td><td class=\"n\" dir=\"auto\">9</td><td class=\"n\" dir=\"auto\">3</td>"
        "<td class=\"n\" dir=\"auto\">8</td><td class=\"n\" dir=\"auto\">1</td><td class=\"n\" dir=\"auto\">3</td>");
    has("The parcel</th><td class=\"n\" dir=\"auto\">1</td><td dir=\"auto\">where = neighbour</td>"
        "<td dir=\"auto\">the client is confused</td>");
    has("never-looks</th><td dir=\"auto\">the best replies of those that are open without looking anything up</td>"
        "<td class=\"n\" dir=\"auto\">71</td>");
    has("The parcel</th><td class=\"n\" dir=\"auto\">3/3</td><td class=\"n\" dir=\"auto\">3/3</td><td class=\"n\" dir=\"auto\">7/8</td>");
    has("<strong>One half only.</strong> No client is right");
    has("<strong>Content that is not documented.</strong> The parcel, The parcel. ");
}

Test(manual_page, a_rated_key_is_called_so)
{
    judges.keys[0] = (tal_rated_key){ .state = TAL_KEY_RATED, .judges = 2, .replies = 8, .doubly = 8,
                               .among = { .value = 0.81, .defined = true }, .with = { .value = 0.77, .defined = true } };
    judges.keys[1] = (tal_rated_key){ .state = TAL_KEY_PARTLY, .judges = 1, .replies = 8, .doubly = 2 };
    put();
    has("The parcel</th><td dir=\"auto\">a key rated by 2 judges (kappa 0.81, with the key 0.77)</td>");
    has("<strong>A key that is its author\u2019s.</strong> The parcel. No judges");
    judges.keys[1].state = TAL_KEY_RATED;
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put();
    lacks("A key that is its author");
}

Test(manual_page, how_the_cut_was_set)
{
    put();
    has("Not documented: the rubric does not say by which method");
    has("<strong>A cut without a method.</strong>");
    roll.assembly.rubric->cut_method[0] = "Five team leads, by Angoff\u2019s method.";
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put();
    has("<h3>How cut and floors were set</h3>\n<p>Five team leads, by Angoff\u2019s method.</p>");
    lacks("A cut without a method.");
}

Test(manual_page, a_norm_takes_two_limits_away)
{
    put();
    has("<strong>No band.</strong>");
    roll.band = (tal_band){ .set = true, .source = "office-2025", .people = 240, .sem = 642, .sems = { 981, 1005, 940 } };
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put();
    has("The SEM is that of the norm \u201Coffice-2025\u201D, of 240 people.");
    has("Total</th><td class=\"n\" dir=\"auto\">6.42</td>");
    has("Percentiles are among the 240 people of the norm \u201Coffice-2025\u201D.");
    lacks("<strong>No band.</strong>");
    lacks("<strong>No norm.</strong>");
}

/* Form 0 of the second conversation: mean 70, s 5; form 1: 80. Their intervals do not meet. */
Test(manual_page, forms_that_differ)
{
    tal_roll_form forms[] = { { .conversation = 0, .form = 0, .people = 80, .total = 4800, .squares = 290000 },
                              { .conversation = 1, .form = 0, .people = 40, .total = 2800, .squares = 196975 },
                              { .conversation = 1, .form = 1, .people = 40, .total = 3200, .squares = 256975 } };

    come(80);
    roll.forms = forms;
    roll.forms_count = 3;
    put();
    has("<td class=\"n\" dir=\"auto\">70.0</td><td class=\"n\" dir=\"auto\">68.5 to 71.5</td>");
    has("<strong>Forms that differ.</strong> The parcel. The mean totals of two forms are further apart");
    lacks("Forms not compared.");
}

Test(manual_page, forms_of_few_people_have_no_mean)
{
    tal_roll_form forms[] = { { .conversation = 1, .form = 0, .people = 8, .total = 560, .squares = 39300 },
                              { .conversation = 1, .form = 1, .people = 4, .total = 333, .squares = 27800 } };

    come(12);
    roll.forms = forms;
    roll.forms_count = 2;
    put();
    has("<td class=\"n\" dir=\"auto\">8</td><td class=\"n\" dir=\"auto\">70.0</td><td class=\"n\" dir=\"auto\">\u2013</td>");
    has("<td class=\"n\" dir=\"auto\">4</td><td class=\"n\" dir=\"auto\">\u2013</td><td class=\"n\" dir=\"auto\">\u2013</td>");
    has("<strong>Forms not compared.</strong> The parcel. Too few people");
}

/* Totals of 60 and 62 in turn in English, of 80 and 82 in Spanish; who held it in both is in neither row. */
/* A table of groups that has two people of these is no comparison. */
Test(manual_page, groups_are_compared_where_two_of_them_can_be_told)
{
    int of[12] = { 0, 0, 1, 1, 1, 1, 1, 1, TAL_UNKNOWN, TAL_UNKNOWN, TAL_UNKNOWN, TAL_UNKNOWN };
    const char *names[2] = { "f", "m" };
    tal_attribute sex = { .name = "sex", .groups = names, .groups_count = 2, .of = of };
    tal_attributes all = { .list = &sex, .count = 1 };

    come(12);
    groups = &all;
    put();
    has("<strong>Groups not compared.</strong>");
    of[8] = of[9] = of[10] = 0;
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put();
    lacks("Groups not compared.");
}

Test(manual_page, languages_that_differ)
{
    come(100);
    for (size_t p = 0; p < 100; p++)
        roll.table.totals[p] = (p % 2 ? 60.0 : 80.0) + (p % 4 < 2 ? 2.0 : 0.0);
    put();
    has("English</th><td class=\"n\" dir=\"auto\">50</td><td class=\"n\" dir=\"auto\">61.0</td>"
        "<td class=\"n\" dir=\"auto\">60.7 to 61.3</td>");
    has("Spanish</th><td class=\"n\" dir=\"auto\">40</td><td class=\"n\" dir=\"auto\">81.0</td>"
        "<td class=\"n\" dir=\"auto\">80.7 to 81.3</td>");
    has("<strong>Languages that differ.</strong>");
}

Test(manual_page, who_has_not_come_to_the_end)
{
    come(12);
    roll.sums.states[TAL_ABSENT] = 2;
    roll.sums.states[TAL_INCOMPLETE] = 1;
    put();
    has("<strong>Not everybody.</strong> 3 of 15 have not come to the end.");
}

Test(manual_page, typed_answers)
{
    put();
    has("<strong>Picked, not said.</strong>");
    assessment.typed = true;
    tal_folio_free(&folio);
    tal_buffer_clear(&out);
    put();
    has("<strong>A scorer that only its authors have measured.</strong>");
    has("<strong>Sentences learnt by heart.</strong>");
    lacks("Picked, not said.");
    lacks("A key that is its author");
    has("Levels come from rules over the words, not from a key");
    has("Players that pick replies by one cheap rule come to 71 of 100 at best");
    lacks("In which order replies are shown");
}

/* It says what the program does, and of what people do that they are to see to it. */
Test(manual_page, what_candidates_are_told_and_dealt)
{
    put();
    has("Before it begins they are told what chapter 6 quotes; that this says what will happen and what counts is for those to see to who wrote it.");
    has("is drawn by their id (SHA-256), the same on every machine; nobody chooses it. In which order replies are shown is chance, and recorded.");
    has("whether journals are of this assessment, and not of another that has the same conversation, is for those who gave them in");
    has("<strong>Law.</strong> That the law of the place allows it");
}

Test(manual_page, a_number_is_no_source_for_a_reader)
{
    static const char *const numbered[] = { "000", NULL }, *const named[] = { "001", "Gray 2019", "Ruiz 2021", NULL };

    roll.assembly.scenarios[0]->sources = numbered;
    roll.assembly.scenarios[1]->sources = named;
    put();
    has("Sources that its author names: Gray 2019, Ruiz 2021.");
    lacks("000");
    lacks("001,");
}

Test(manual_page, by_what_it_can_be_done_again)
{
    put();
    has("Scored by Talante 0.0.9.");
    has("results: results.jsonl</th><td dir=\"auto\">0a0b</td>");
    has("assessment: desk</th><td dir=\"auto\">00ff</td>");
    has("<td dir=\"auto\">talante verify FOLDER</td>");
    has("<q dir=\"auto\">Two men will come.</q>");
}
