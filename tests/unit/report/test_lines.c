#include <criterion/criterion.h>

#include "report/lines.h"
#include "report/rubric_text.h"

Test(lines, who_speaks_stands_before_what_is_said)
{
    tal_page page = tal_page_new(30, TAL_DRESS_PLAIN);

    tal_lines_speech(&page, "Nuno Reis", "You never sent my parcel to me!");
    cr_assert_str_eq(page.out.bytes, "Nuno Reis: You never sent my\n  parcel to me!\n");
    tal_page_free(&page);
}

Test(lines, a_note_is_in_brackets_where_it_cannot_be_in_italics)
{
    tal_page plain = tal_page_new(30, TAL_DRESS_PLAIN), mono = tal_page_new(30, TAL_DRESS_MONO);

    tal_lines_note(&plain, "He waits.");
    tal_lines_note(&mono, "He waits.");
    cr_assert_str_eq(plain.out.bytes, "  (He waits.)\n");
    cr_assert_str_eq(mono.out.bytes, "  \033[3mHe waits.\033[0m\n");
    tal_page_free(&plain);
    tal_page_free(&mono);
}

Test(lines, an_effect_names_only_what_changed)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);
    tal_rubric *rubric = load_rubric();
    tal_effect effect = { "m", { 2, -1, 0 }, { 2, -1, 2 }, 0, -5 };
    tal_effect nothing = { NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };

    tal_lines_effect(&page, &nothing, rubric, "en");
    cr_assert_null(page.out.bytes);
    tal_lines_effect(&page, &effect, rubric, "es");
    cr_assert_str_eq(page.out.bytes, "    Discierne 2 of 2, Discrepa 0 of 2, patience -5\n");
    tal_rubric_free(rubric);
    tal_page_free(&page);
}
