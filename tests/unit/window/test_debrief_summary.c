/* What it came to, what was missed, and what to try. */
#include "debriefed.h"
#include "window/debrief_pages.h"

typedef enum page { SUMMARY, MISSED, ADVICE } page;

typedef struct one {
    tal_pane pane;
    tal_debrief_of of;
    page page;
    bool wide;
    tal_scenario *scenario;
    tal_rubric *rubric;
    tal_app app;
} one;

static void draw_one(tal_pane *pane, tal_sheet *sheet)
{
    one *o = (one *)pane;
    tal_column column = { sheet, 20, 20, sheet->width - 40, false };
    tal_advice advice = tal_advice_choose(o->of.account);

    if (o->page == SUMMARY)
        tal_debrief_summary(&column, &o->of, o->wide);
    else if (o->page == MISSED)
        tal_debrief_missed(&column, o->of.account);
    else
        tal_debrief_advice(&column, o->of.account, &advice);
}

static void free_one(tal_pane *pane)
{
    (void)pane;
}

static void show(one *o, page which)
{
    static const tal_pane_kind kind = { .draw = draw_one, .free = free_one };

    *o = (one){ .pane = { .kind = &kind },
                .page = which,
                .scenario = debriefed_scenario(),
                .rubric = load_rubric() };
    o->of = (tal_debrief_of){ .scenario = o->scenario,
                              .account = &debriefed_account,
                              .result = &debriefed_result,
                              .rubric = o->rubric,
                              .language = "en" };
    test_app(&o->app, 1000, 3000);
    tal_app_open(&o->app, &o->pane);
}

static void hide(one *o)
{
    tal_app_end(&o->app);
    tal_rubric_free(o->rubric);
    tal_scenario_free(o->scenario);
}

Test(debrief_summary, all_that_it_came_to)
{
    one o;

    show(&o, SUMMARY);
    expect_words(&o.app,
                 "The parcel\nA sum.\nHow it ended\nHe goes.\n"
                 "What it was about\nWhat was claimed\nLost.\nWhat was true\nFound.\n"
                 "What mattered\nHis daughter.\n"
                 "What it meant\nResult\nlost\nFor the client\nA loss.\n"
                 "For the colleague\nA sigh.\n"
                 "The score\nNot passed.\nThe total has to reach 75. A conversation that ends "
                 "so does not pass: lost.\n"
                 "Discerns\n50 of 100 (3 of 6 points)\nat least 50\nFull points: all\n"
                 "Validates\n80 of 100 (4 of 5 points)\nat least 50\n"
                 "Disagrees\nnot asked for here\nTotal\n60 of 100\nto pass: 75\n");
    hide(&o);
}

Test(debrief_summary, belief_stands_beside_measurement)
{
    const tal_mark *words;
    one o;

    show(&o, SUMMARY);
    o.of.rating = debriefed_rating;
    cr_expect(test_shows(&o.app, "What you believed, and what was measured"));
    words = mark_of(&o.app, "believed 80");
    cr_assert_not_null(words);
    cr_expect_str_eq(words->block.text, "believed 80, measured 50: 30 less than you thought");
    cr_expect(test_shows(&o.app, "Bain"));
    hide(&o);
}

Test(debrief_summary, where_there_is_room_the_score_stands_beside_the_story)
{
    one o;

    show(&o, SUMMARY);
    cr_expect_eq(mark_of(&o.app, "The score")->box.x, 20);
    o.wide = true;
    tal_app_redraw(&o.app);
    cr_expect_eq(mark_of(&o.app, "The score")->box.x, 20 + (960 - 48) / 2 + 48);
    cr_expect_eq(mark_of(&o.app, "The score")->box.y, mark_of(&o.app, "How it ended")->box.y);
    hide(&o);
}

Test(debrief_summary, of_what_was_not_finished_there_is_no_verdict)
{
    tal_account begun = debriefed_account;
    tal_result result = debriefed_result;
    one o;

    begun.parts_count = 4;
    begun.result = NULL;
    result.outcome = result.result = NULL;
    show(&o, SUMMARY);
    o.of.account = &begun;
    o.of.result = &result;
    cr_expect(test_shows(&o.app, "The conversation was not finished."));
    cr_expect(test_shows(&o.app, "60 of 100"));
    cr_expect_not(test_shows(&o.app, "What it meant"));
    cr_expect_not(test_shows(&o.app, "assed"));
    hide(&o);
}

Test(debrief_summary, a_pass_needs_no_reasons)
{
    tal_result result = debriefed_result;
    one o;

    result.passed = true;
    show(&o, SUMMARY);
    o.of.result = &result;
    cr_expect(test_shows(&o.app, "Passed."));
    cr_expect_not(test_shows(&o.app, "has to reach"));
    hide(&o);
}

Test(debrief_summary, what_was_missed)
{
    one o;

    show(&o, MISSED);
    expect_words(&o.app, "What you did not look at\nSee the time\nTen.\n"
                         "What you did not get to\nthird\nLook.\n");
    hide(&o);
}

Test(debrief_summary, one_thing_to_try)
{
    const tal_account nothing_lost = { .forms = 2, .form = 1 };
    one o;

    show(&o, ADVICE);
    expect_words(&o.app, "One thing to try next time\n"
                         "Most was lost at \u201Cfirst\u201D: 3 points of 4.\nYou said: No.\n"
                         "Try:\nWhat for?\nIt was closed to you then: Not read.\n"
                         "The idea: Ask first.\n");
    o.of.account = &nothing_lost;
    tal_app_redraw(&o.app);
    expect_words(&o.app,
                 "One thing to try next time\nNothing was lost. Another form begins with the "
                 "same sentence and has other facts: --form 0.\n");
    hide(&o);
}
