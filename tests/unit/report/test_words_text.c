#include <criterion/criterion.h>

#include "report/rubric_text.h"
#include "report/words_text.h"

static const char text[] = "Calm down. When did it stop?";

/* The first is taken back; the last is somebody's own rule. */
static const tal_reason reasons[] = {
    { TAL_DISCERNMENT, "question.specific", 11, 28, 200, NULL },
    { TAL_VALIDATION, "dismiss.calm_down", 0, 9, -67, "takes back" },
    { TAL_VALIDATION, "ours.warm", 11, 15, 50, NULL },
    { TAL_VALIDATION, "formula.sorry", 11, 15, 0, NULL },
};

Test(words_text, a_plain_page_marks_words_by_signs)
{
    tal_page page = tal_page_new(60, TAL_DRESS_PLAIN);

    tal_words_text_speech(&page, text, reasons, 4);
    cr_assert_str_eq(page.out.bytes, "You: [-Calm down]. [+When did it stop?]\n");
    tal_page_free(&page);
}

Test(words_text, elsewhere_they_are_underlined)
{
    tal_page page = tal_page_new(60, TAL_DRESS_COLOUR);

    tal_words_text_speech(&page, "When?", &(tal_reason){ TAL_DISCERNMENT, "ask.x", 0, 5, 100, NULL }, 1);
    cr_assert_str_eq(page.out.bytes, "\033[1;36mYou: \033[0m\033[4mWhen?\033[0m\n");
    tal_page_free(&page);
}

Test(words_text, words_without_reasons_are_not_marked)
{
    tal_page page = tal_page_new(60, TAL_DRESS_PLAIN);

    tal_words_text_speech(&page, text, NULL, 0);
    cr_assert_str_eq(page.out.bytes, "You: Calm down. When did it stop?\n");
    tal_page_free(&page);
}

Test(words_text, a_reason_says_what_for_in_plain_words)
{
    tal_page page = tal_page_new(90, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();

    tal_words_text_reasons(&page, text, reasons, 4, rubric, "en");
    cr_assert_str_eq(page.out.bytes,
                     "    Discerns +2: you ask about this case: \u201CWhen did it stop?\u201D\n"
                     "    Validates -0.67: it makes little of it: \u201CCalm down\u201D\n"
                     "    Validates +0.5: it counts: \u201CWhen\u201D\n");
    tal_rubric_free(rubric);
    tal_page_free(&page);
}
