#include "driver.h"
#include "window/transcript.h"

static tal_transcript transcript;
static tal_sheet sheet;
static tal_theme theme;

static void begin(void)
{
    theme = tal_theme_make(TAL_LOOK_LIGHT, 1);
    transcript = (tal_transcript){ 0 };
    tal_sheet_begin(&sheet, &theme, &test_ruler, 800, 600);
}

static void end(void)
{
    tal_transcript_free(&transcript);
    tal_sheet_free(&sheet);
}

TestSuite(transcript, .init = begin, .fini = end);

static void add(tal_line_of of, const char *name, const char *text)
{
    cr_assert_eq(tal_transcript_add(&transcript, of, name, text), TAL_OK);
}

/* The words that are drawn of what lies between FROM and TO. */
static void expect_drawn(double from, double to, const char *wanted)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_sheet_begin(&sheet, &theme, &test_ruler, 800, 600);
    tal_transcript_lay_out(&transcript, &sheet, 600);
    tal_transcript_draw(&transcript, &sheet, 0, -from, 0, to - from);
    tal_drawing_words(&sheet.drawing, &words);
    cr_expect_str_eq(words.bytes ? words.bytes : "", wanted);
    tal_buffer_free(&words);
}

static const tal_mark *find_mark(const char *text)
{
    for (size_t i = 0; i < sheet.drawing.count; i++)
        if (sheet.drawing.marks[i].kind == TAL_MARK_TEXT &&
            strcmp(sheet.drawing.marks[i].block.text, text) == 0)
            return &sheet.drawing.marks[i];
    cr_assert(false, "%s is not drawn", text);
    return NULL;
}

Test(transcript, a_name_stands_once_over_what_one_says)
{
    add(TAL_OF_THEM, "Nuno", "One.");
    add(TAL_OF_THEM, "Nuno", "Two.");
    add(TAL_OF_THEM, "Eva", "Three.");
    add(TAL_OF_US, "You", "Four.");
    add(TAL_OF_THEM, "Eva", "Five.");
    expect_drawn(0, 600, "Nuno\nOne.\nTwo.\nEva\nThree.\nYou\nFour.\nEva\nFive.\n");
}

Test(transcript, theirs_is_at_the_left_and_ours_at_the_right)
{
    add(TAL_OF_THEM, "Nuno", "Short.");
    add(TAL_OF_US, "You", "Brief.");
    cr_assert_eq(tal_transcript_explain(&transcript, "It asks."), TAL_OK);
    expect_drawn(0, 600, "Nuno\nShort.\nYou\nBrief.\nIt asks.\n");
    cr_expect(find_mark("Short.")->box.x < 20);
    cr_expect(find_mark("Brief.")->box.x > 500);
    cr_expect(find_mark("It asks.")->box.x > 500);
    cr_expect_eq(find_mark("Brief.")->colour, theme.ours_text);
}

Test(transcript, only_what_is_seen_is_drawn)
{
    for (int i = 0; i < 1000; i++)
        add(TAL_OF_NARRATOR, NULL, i == 500 ? "Half." : "More.");
    tal_transcript_lay_out(&transcript, &sheet, 600);
    expect_drawn(transcript.lines[500].y, transcript.lines[501].y, "Half.\n");
}

Test(transcript, new_lines_begin_where_it_was_renewed)
{
    add(TAL_OF_THEM, "Nuno", "One.");
    tal_transcript_renew(&transcript);
    tal_transcript_lay_out(&transcript, &sheet, 600);
    cr_expect_float_eq(tal_transcript_fresh(&transcript), transcript.height, 1e-9, "none yet");
    add(TAL_OF_US, "You", "Two.");
    add(TAL_OF_THEM, "Nuno", "Three.");
    cr_expect_not(tal_transcript_lay_out(&transcript, &sheet, 600), "all stands where it stood");
    cr_expect_float_eq(tal_transcript_fresh(&transcript), transcript.lines[1].y, 1e-9);
    cr_expect(transcript.lines[1].y > transcript.lines[0].height);
}

Test(transcript, it_is_laid_out_again_for_another_width_and_size)
{
    double before;

    add(TAL_OF_THEM, "Nuno", "A sentence that is long enough to be wrapped where there is little room.");
    cr_expect(tal_transcript_lay_out(&transcript, &sheet, 600));
    before = transcript.height;
    cr_expect(tal_transcript_lay_out(&transcript, &sheet, 300));
    cr_expect(transcript.height > before);
    theme = tal_theme_make(TAL_LOOK_LIGHT, 2);
    before = transcript.height;
    cr_expect(tal_transcript_lay_out(&transcript, &sheet, 300));
    cr_expect(transcript.height > before);
}

Test(transcript, words_are_marked_by_what_they_earned_and_lost)
{
    static const tal_reason reasons[] = {
        { TAL_DISCERNMENT, "question.specific", 6, 11, 200, NULL },
        { TAL_VALIDATION, "dismiss.calm", 0, 4, -50, NULL },
        { TAL_VALIDATION, "open.none", 6, 11, 0, NULL },
    };
    const tal_span *marks;

    add(TAL_OF_US, "You", "Calm. When?");
    cr_assert_eq(tal_transcript_mark(&transcript, reasons, 3), TAL_OK);
    marks = transcript.lines[0].marks;
    cr_assert_eq(transcript.lines[0].marks_count, 2);
    cr_expect(marks[0].start == 0 && marks[0].end == 4);
    cr_expect_eq(marks[0].underline, TAL_UNDERLINE_WAVE);
    cr_expect(marks[1].start == 6 && marks[1].end == 11);
    cr_expect_eq(marks[1].underline, TAL_UNDERLINE_LINE);
    expect_drawn(0, 600, "You\nCalm. When?\n");
    cr_expect_eq(find_mark("Calm. When?")->block.spans_count, 2);
}

Test(transcript, no_control_character_gets_in)
{
    add(TAL_OF_THEM, "N\033uno", "a\001b\nc");
    cr_expect_str_eq(transcript.lines[0].name, "N\uFFFDuno");
    cr_expect_str_eq(transcript.lines[0].text, "a\uFFFDb\nc");
}
