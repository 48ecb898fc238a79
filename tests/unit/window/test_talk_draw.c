/* The conversation in windows small and large: all of it can be brought into view, nothing covers anything. */
#include <math.h>

#include "talking.h"

TestSuite(talk_draw, .init = talking_begin, .fini = talking_end);

static const struct {
    double width, height;
    int text_size;
} sizes[] = {
    { 640, 480, 100 },  { 640, 480, 200 },  { 800, 600, 100 },   { 800, 600, 150 },
    { 1280, 800, 100 }, { 1280, 800, 200 }, { 1920, 1080, 100 }, { 1920, 1080, 200 },
};

enum { SIZES = sizeof sizes / sizeof *sizes };

static void at_size(int i)
{
    talking_resize(sizes[i].width, sizes[i].height, sizes[i].text_size);
}

/* What can be used is reached by Tab, and then its beginning is seen. */
static void expect_reachable(const char *label)
{
    const tal_spot *spot;

    test_tab_to(&talk.app, label);
    spot = tal_sheet_find(test_sheet(&talk.app), talk.app.top->focus);
    cr_expect(spot->seen.height > 0.9 * fmin(spot->box.height, 100),
              "\"%s\" at %gx%g, %d %%: %g of %g", label, talk.app.width, talk.app.height,
              talk.app.preferences.text_size, spot->seen.height, spot->box.height);
}

/* No part that scrolls lies under another, nor under what does not scroll. */
static void expect_apart(void)
{
    const tal_sheet *sheet = test_sheet(&talk.app);

    for (int i = 0; i < sheet->rollings_count; i++)
        for (size_t j = 0; j < sheet->spots_count; j++)
            cr_expect(sheet->spots[j].scroll == i ||
                          !tal_box_meets(&sheet->rollings[i].box, &sheet->spots[j].seen) ||
                          sheet->spots[j].kind == TAL_SPOT_FIELD,
                      "\"%s\" at %gx%g, %d %%", sheet->spots[j].label, talk.app.width,
                      talk.app.height, talk.app.preferences.text_size);
}

Test(talk_draw, every_card_and_thing_comes_into_view_at_every_size)
{
    static const char *const wanted[] = {
        "1. ",  "2. ",  "3. ", "4. ", "Open the ticket log", "Open the call-back list",
        "Hint", "Leave"
    };

    talking_play(talking_root("scenarios/hundred-calls.lua"), (talking_how){ 0 });
    test_key(&talk.app, '2', 0);
    for (int i = 0; i < SIZES; i++) {
        at_size(i);
        for (size_t j = 0; j < sizeof wanted / sizeof *wanted; j++)
            expect_reachable(wanted[j]);
        test_tab_order(&talk.app);
        test_fits(&talk.app);
        expect_apart();
    }
}

Test(talk_draw, so_does_the_field_of_typed_words)
{
    talking_play(talking_root("scenarios/hundred-calls.lua"),
                 (talking_how){ .typed = true, .assess = true });
    for (int i = 0; i < SIZES; i++) {
        at_size(i);
        cr_expect_eq(talk.app.top->focus, TAL_TALK_FIELD);
        cr_expect(tal_sheet_find(test_sheet(&talk.app), TAL_TALK_FIELD)->seen.height > 20);
        expect_reachable("Say it");
        expect_reachable("Open the ticket log");
        expect_reachable("Leave");
        test_fits(&talk.app);
        tal_app_focus(talk.app.top, TAL_TALK_FIELD);
    }
}

Test(talk_draw, new_lines_are_seen_from_their_beginning)
{
    static const char *const replies[] = { "3", "1", "2" };

    talking_play(talking_root("scenarios/hundred-calls.lua"), (talking_how){ 0 });
    for (int i = 0; i < SIZES; i++) {
        const tal_transcript *it = &talking_pane()->transcript;
        const tal_scroll *scroll = &talking_pane()->scroll;
        double fresh;

        if (talking_pane()->stands == TAL_TALK_AT_TURN)
            test_key(&talk.app, *replies[i % 3], 0);
        at_size(i);
        test_sheet(&talk.app);
        fresh = talk.app.theme.gap + tal_transcript_fresh(it) - scroll->at;
        cr_expect(fresh >= 0 && fresh < scroll->height, "%d: %g of %g", i, fresh, scroll->height);
        cr_expect(fresh <= talk.app.theme.gap + 1 ||
                      scroll->at + scroll->height >= scroll->content - 1 || scroll->at < 1,
                  "%d: at the top, or all that follows is seen: %g", i, fresh);
    }
}

Test(talk_draw, where_it_is_narrow_the_mood_is_a_word_and_the_desk_a_row)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    SHOWS("On the desk");
    SHOWS("wary");
    SHOWS("Patience");
    talking_resize(640, 480, 100);
    SHOWS_NOT("On the desk");
    SHOWS("wary");
    SHOWS("Nuno Paz");
    SHOWS("Read the log");
    talking_resize(640, 480, 200);
    SHOWS("wary");
    SHOWS_NOT("Patience");
}

Test(talk_draw, every_look_can_be_read)
{
    talking_tell(talking_counter, (talking_how){ 0 });
    test_click(&talk.app, "Feedback");
    test_click(&talk.app, "Read the log");
    test_press(&talk.app, TAL_PRESS_ESCAPE);
    for (int look = 0; look < TAL_LOOKS; look++) {
        tal_preferences preferences = { (tal_look_of)look, 100, true };

        tal_app_prefer(&talk.app, &preferences);
        test_contrast(&talk.app);
        test_click(&talk.app, "1. ");
        test_contrast(&talk.app);
        test_click(&talk.app, "Take back");
        talking_resize(640, 480, 100);
        test_contrast(&talk.app);
        talking_resize(1280, 800, 100);
    }
}

Test(talk_draw, long_speech_is_all_there)
{
    static char text[6000], said[4001];

    for (int i = 0; i < 800; i++)
        memcpy(said + 5 * i, i == 799 ? "Done." : "word ", 5);
    snprintf(text, sizeof text,
             "return scenario 'counter' { title = 'T', language = 'en',\n"
             "  persona = { name = 'N', trust = 30, patience = 50 },\n"
             "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
             "  scene 'one' { says 'Hm.', reply 'ask' { 'When?', to = 'two' } },\n"
             "  scene 'two' { says '%s', reply 'ask' { 'Yes.', to = 'fine' } },\n"
             "  outcome 'fine' { 'He goes home.', result = 'resolved' } }\n",
             said);
    talking_tell(text, (talking_how){ 0 });
    talking_resize(640, 480, 200);
    test_key(&talk.app, '1', 0);
    SHOWS("When?");
    expect_reachable("1. ");
    SHOWS("Yes.");
}
