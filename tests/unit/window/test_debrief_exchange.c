/* One step: what was said, the answer with its marks, and what that did. */
#include "debriefed.h"
#include "window/debrief_pages.h"

/* A pane that shows the parts FIRST to END. */
typedef struct one {
    tal_pane pane;
    tal_debrief_of of;
    tal_exchange exchange;
    tal_rubric *rubric;
    tal_app app;
} one;

static void draw_one(tal_pane *pane, tal_sheet *sheet)
{
    one *o = (one *)pane;
    tal_column column = { sheet, 20, 20, sheet->width - 40, false };

    tal_debrief_exchange(&column, &o->of, &o->exchange);
}

static void free_one(tal_pane *pane)
{
    (void)pane;
}

static void show(one *o, size_t first, size_t end, bool answered)
{
    static const tal_pane_kind kind = { .draw = draw_one, .free = free_one };

    *o = (one){ .pane = { .kind = &kind }, .rubric = load_rubric() };
    o->of =
        (tal_debrief_of){ .account = &debriefed_account, .rubric = o->rubric, .language = "en" };
    o->exchange = (tal_exchange){ first, end, answered ? &debriefed_parts[end - 1] : NULL };
    test_app(&o->app, 1000, 2000);
    tal_app_open(&o->app, &o->pane);
}

static void hide(one *o)
{
    tal_app_end(&o->app);
    tal_rubric_free(o->rubric);
}

Test(debrief_exchange, an_answer_with_all_that_can_be_said_of_it)
{
    one o;

    show(&o, 0, 4, true);
    expect_words(&o.app,
                 "A counter.\nNuno\nWell?\nI wait.\nYou\nNo.\n"
                 "Moment: first\nDiscerns 0 of 2\nDisagrees 1 of 2\npatience -5\nlistening\n"
                 "A wall.\n"
                 "Better:\nWhat for?\nWith that one: It asks.\n"
                 "It was closed to you then: Not read.\n"
                 "The idea: Ask first.\n");
    hide(&o);
}

Test(debrief_exchange, levels_are_pips_beside_their_words)
{
    int full = 0, hollow = 0;
    const tal_drawing *drawing;
    const tal_theme *theme;
    one o;

    show(&o, 0, 4, true);
    drawing = &test_sheet(&o.app)->drawing;
    theme = &o.app.theme;
    for (size_t i = 0; i < drawing->count; i++) {
        const tal_mark *mark = &drawing->marks[i];

        if (mark->kind != TAL_MARK_BOX || mark->box.width != 12 || mark->box.height != 12)
            continue;
        full += mark->line == 0 && mark->colour == theme->fair;
        hollow += mark->line > 0;
    }
    cr_expect_eq(full, 1);
    cr_expect_eq(hollow, 3);
    hide(&o);
}

Test(debrief_exchange, words_that_earned_have_a_line_and_words_that_lost_a_wave)
{
    const tal_block *block;
    one o;

    show(&o, 4, 6, true);
    block = &mark_of(&o.app, debriefed_words)->block;
    cr_assert_eq(block->spans_count, 2);
    cr_expect_eq(block->spans[0].start, 0);
    cr_expect_eq(block->spans[0].end, 9);
    cr_expect_eq(block->spans[0].underline, TAL_UNDERLINE_WAVE);
    cr_expect_eq(block->spans[1].start, 11);
    cr_expect_eq(block->spans[1].end, 28);
    cr_expect_eq(block->spans[1].underline, TAL_UNDERLINE_LINE);
    expect_words(&o.app, "Read it\nHere.\nYou\nCalm down. When did it stop?\n"
                         "Moment: second\nDiscerns 2 of 2\nValidates 0 of 1\ntrust +5\nlistening\n"
                         "Discerns +2: you ask about this case: \u201CWhen did it stop?\u201D\n"
                         "Validates -0.67: it makes little of it: \u201CCalm down\u201D\n"
                         "It was taken as: Since when?\n");
    hide(&o);
}

Test(debrief_exchange, marks_stay_with_their_words_where_control_characters_are_replaced)
{
    const tal_part plain = debriefed_parts[5];
    const tal_block *block;
    one o;

    debriefed_parts[5].text = "Calm\033down. When did it stop?";
    show(&o, 5, 6, true);
    block = &mark_of(&o.app, "When did it stop?")->block;
    cr_expect_str_eq(block->text, "Calm\xEF\xBF\xBD"
                                  "down. When did it stop?");
    cr_expect_eq(block->spans[0].end, 11, "two bytes more");
    cr_expect_eq(block->spans[1].start, 13);
    cr_expect_eq(block->spans[1].end, 30);
    debriefed_parts[5] = plain;
    hide(&o);
}

Test(debrief_exchange, silence_and_what_was_erased_or_not_understood_are_told)
{
    const tal_part plain = debriefed_parts[3];
    one o;

    debriefed_parts[3].kind = TAL_PART_SILENCE;
    show(&o, 3, 4, true);
    cr_expect(test_shows(&o.app, "You say nothing."));
    hide(&o);
    debriefed_parts[3].kind = TAL_PART_TEXT;
    debriefed_parts[3].text = "";
    show(&o, 3, 4, true);
    cr_expect(test_shows(&o.app, "What you typed here was erased."));
    hide(&o);
    debriefed_parts[3] = plain;
    show(&o, 6, 7, true);
    expect_words(&o.app, "You\nXyzzy\nIt was not understood, and you were asked what you mean.\n");
    hide(&o);
}

Test(debrief_exchange, the_face_is_that_of_after_it)
{
    const tal_mark *word;
    one o;

    show(&o, 7, 8, false);
    o.of.person = tal_picture_anybody();
    tal_app_redraw(&o.app);
    expect_words(&o.app, "How it ended\nHe goes.\nfurious\n");
    hide(&o);
    show(&o, 0, 4, true);
    o.of.person = tal_picture_anybody();
    tal_app_redraw(&o.app);
    word = mark_of(&o.app, "listening");
    cr_assert_not_null(word);
    cr_expect_eq(word->box.width, 104, "it stands under the face");
    hide(&o);
}
