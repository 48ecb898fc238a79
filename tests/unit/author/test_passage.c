#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "author/passage.h"

/* The rows of BYTES, a line each: what they are, and of a paragraph ":" and its text; then its
 * links. */
static void rows(tal_twine format, const char *bytes, const char *expected)
{
    static const char *const kinds[] = { "text",  "break", "link",  "unclosed", "variable",
                                         "macro", "html",  "image", "remark" };
    char got[2000] = "";
    tal_passage passage = TAL_PASSAGE_EMPTY;

    for (int again = 0; again < 2; again++) /* it may be used for another */
        tal_passage_read(&passage, bytes, 0, strlen(bytes), format);
    for (size_t i = 0; i < passage.rows_count; i++) {
        const tal_passage_row *row = &passage.rows[i];

        strcat(got, kinds[row->kind]);
        if (row->name)
            sprintf(got + strlen(got), " by %.*s", (int)row->name, passage.text.bytes + row->text);
        if (row->kind == TAL_BIT_TEXT)
            sprintf(got + strlen(got), "%s%s:%.*s", row->quoted ? " quoted" : "",
                    row->plain ? " plain" : "", (int)(row->length - row->said),
                    passage.text.bytes + row->text + row->said);
        strcat(got, "\n");
    }
    for (size_t i = 0; i < passage.links_count; i++)
        sprintf(got + strlen(got), "-> %.*s\n",
                (int)(passage.links[i].target.end - passage.links[i].target.begin),
                bytes + passage.links[i].target.begin);
    cr_assert_str_eq(got, expected);
    tal_passage_free(&passage);
}

Test(passage, a_blank_line_ends_a_paragraph_and_others_are_joined)
{
    rows(TAL_TWINE_OTHER, "One\r\ntwo,\t three. \n\nFour.", "text:One two, three.\ntext:Four.\n");
}

Test(passage, speech_begins_a_paragraph)
{
    rows(TAL_TWINE_OTHER,
         "It rings.\n\"Yes?\"\n“No.”\n—Sí.\nAna: Well.\n**Ana:** And so.\nOn it goes.",
         "text:It rings.\ntext quoted:\"Yes?\"\ntext quoted:“No.”\ntext quoted:—Sí.\n"
         "text by Ana:Well.\ntext by Ana plain:And so. On it goes.\n");
}

Test(passage, not_all_before_a_colon_is_a_name)
{
    rows(TAL_TWINE_OTHER,
         "note: x\n\nHe says, twice: x\n\nAna:\n\nThe one thing we know: x\n\n12:30",
         "text:note: x\ntext:He says, twice: x\ntext:Ana:\ntext:The one thing we know: x\n"
         "text:12:30\n");
    rows(TAL_TWINE_OTHER, "Árbol Gris: a\n\n王: b\n\n7: c",
         "text by Árbol Gris:a\ntext by 王:b\ntext:7: c\n");
}

Test(passage, a_line_of_links_is_no_text_and_links_in_a_sentence_are)
{
    rows(TAL_TWINE_OTHER, "See the [[door->Hall]] there.\n* [[Go]]\n[[a]] | [[b]]\n---\nEnd.",
         "text:See the door there.\ntext:End.\n-> Hall\n-> Go\n-> a\n-> b\n");
}

Test(passage, a_paragraph_goes_on_behind_what_is_left_out)
{
    rows(TAL_TWINE_SUGARCUBE, "One <<if $a>>two\n<<set $b to 1>>\nthree.",
         "macro\ntext:One two three.\nmacro\n");
}

Test(passage, a_value_leaves_a_gap)
{
    rows(TAL_TWINE_SUGARCUBE, "You owe <<= $a>> euros.", "macro\ntext:You owe ... euros.\n");
    rows(TAL_TWINE_HARLOWE, "Now (print: $a) euros (if: $b)[more].",
         "macro\nmacro\ntext:Now ... euros more.\n");
}

Test(passage, the_web_is_no_passage)
{
    rows(TAL_TWINE_OTHER, "[[help->https://a.b]]\n[[c]]", "html\n-> c\n");
}

Test(passage, an_image_may_be_a_link)
{
    rows(TAL_TWINE_SUGARCUBE, "[img[a.png][Hall]]", "image\n-> Hall\n");
}

Test(passage, signs_of_emphasis_go_in_pairs)
{
    char text[] = "''a'' //b// **c __d__ e** http://x.y ~~f";
    size_t length = tal_passage_plain(text, strlen(text));

    cr_assert_str_eq((text[length] = '\0', text), "a b c d e http://x.y ~~f");
}
