#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/markup.h"

static const char *const kinds[] = { "text",  "break", "link",  "unclosed", "variable",
                                     "macro", "html",  "image", "remark" };

/* The bits of PASSAGE as "kind(what)": of a link its text, ">" and its target, and "+" and its
 * setter. */
static void bits(tal_twine format, const char *passage, const char *expected)
{
    char got[2000] = "";
    tal_markup markup = tal_markup_start(passage, 0, strlen(passage), format);
    tal_bit bit;

    while (tal_markup_next(&markup, &bit)) {
        const tal_span *all = bit.kind == TAL_BIT_LINK ? &bit.text : &bit.all;

        if (bit.kind == TAL_BIT_BREAK) {
            strcat(got, "/ ");
            continue;
        }
        sprintf(got + strlen(got), "%s(%.*s", kinds[bit.kind], (int)(all->end - all->begin),
                passage + all->begin);
        if (bit.target.end > bit.target.begin)
            sprintf(got + strlen(got), ">%.*s", (int)(bit.target.end - bit.target.begin),
                    passage + bit.target.begin);
        if (bit.setter.end > bit.setter.begin)
            sprintf(got + strlen(got), "+%.*s", (int)(bit.setter.end - bit.setter.begin),
                    passage + bit.setter.begin);
        strcat(got, ") ");
    }
    cr_assert_str_eq(got, expected);
}

Test(markup, links_have_five_forms)
{
    bits(TAL_TWINE_OTHER, "[[a]] [[b|c]] [[d -> e]] [[f<-g]]",
         "link(a>a) text( ) link(b>c) text( ) link(d>e) text( ) link(g>f) ");
    bits(TAL_TWINE_SUGARCUBE, "[[a][$x = 1]][[b|c][$y to [2]]]",
         "link(a>a+$x = 1) link(b>c+$y to [2]) ");
}

Test(markup, of_arrows_the_last_to_the_right_and_the_first_to_the_left_count)
{
    bits(TAL_TWINE_OTHER, "[[a->b->c]][[d<-e<-f]][[g|h->i]]",
         "link(a->b>c) link(e<-f>d) link(g|h>i) ");
}

Test(markup, brackets_may_be_nested)
{
    bits(TAL_TWINE_OTHER, "[[ask [once]->b]] [[[c]]] [d]",
         "link(ask [once]>b) text( [) link(c>c) text(] [d]) ");
}

Test(markup, a_link_that_does_not_end_on_its_line_is_text)
{
    bits(TAL_TWINE_OTHER, "[[a\n]] [[]]",
         "unclosed([[) text(a) / text(]] ) unclosed([[) text(]]) ");
}

Test(markup, lines_end_and_a_backslash_joins_them)
{
    bits(TAL_TWINE_OTHER, "a\n\nb\\\nc\n\\:: d", "text(a) / / text(b) text(c) / text(:: d) ");
}

Test(markup, in_code_and_remarks_there_are_no_links)
{
    bits(TAL_TWINE_OTHER, "`[[a]]` <!-- [[b]] --> <script>[[c]]</script>",
         "text([[a]]) text( ) remark(<!-- [[b]] -->) text( ) html(<script>[[c]]</script>) ");
    bits(TAL_TWINE_SUGARCUBE,
         "{{{[[a]]}}}\"\"\"[[b]]\"\"\"/* [[c]] */<<script>>[[1],[2]]<</script>>",
         "text([[a]]) text([[b]]) remark(/* [[c]] */) macro(<<script>>[[1],[2]]<</script>>) ");
}

Test(markup, harlowe)
{
    bits(TAL_TWINE_HARLOWE, "(if: $a is \")\")[Yes [[b]]](else:)[[[c]]]|d>[e]{f}",
         "macro((if: $a is \")\")) text(Yes ) link(b>b) macro((else:)) link(c>c) text(e) text(f) ");
    bits(TAL_TWINE_HARLOWE, "(link-goto: \"a\", 'b')(link-goto: \"c\")(link-goto: $d)",
         "link(a>b) link(c>c) macro((link-goto: $d)) ");
    bits(TAL_TWINE_HARLOWE, "$name, _temp, $5, a_b, (no macro)",
         "variable($name) text(, ) variable(_temp) text(, $5, a_b, (no macro)) ");
}

Test(markup, sugarcube)
{
    bits(TAL_TWINE_SUGARCUBE, "<<if $a gt '>>'>>b<<else>>c<</if>> 1 << 2",
         "macro(<<if $a gt '>>'>>) text(b) macro(<<else>>) text(c) text( 1 << 2) ");
    bits(TAL_TWINE_SUGARCUBE, "<<link [[a|b][$c = 1]]>><</link>><<button \"d\" \"e\">><</button>>",
         "link(a>b+$c = 1) link(d>e) ");
    bits(TAL_TWINE_SUGARCUBE, "<<actions [[a]] [[b]]>><<set $c to \"[[d]]\">>",
         "macro(<<actions [[a]] [[b]]>>) link(a>a) link(b>b) macro(<<set $c to \"[[d]]\">>) ");
    bits(TAL_TWINE_SUGARCUBE, "[img[a.png]][img[b.png][c]]",
         "image([img[a.png]]) image([img[b.png][c]]>c) ");
}

Test(markup, chapbook)
{
    bits(TAL_TWINE_CHAPBOOK,
         "a: 1\nb (a > 0): 2\n--\n[if a]\nHi {a}, $5 [x].\n[JavaScript]\nq[[1]];\n\n[continue]\nc",
         "macro(a: 1\nb (a > 0): 2\n--) / macro([if a]) / text(Hi ) macro({a}) text(, $5 [x].) / "
         "macro([JavaScript]\nq[[1]];\n) / macro([continue]) / text(c) ");
    bits(TAL_TWINE_CHAPBOOK, "Ana: hello\n\nPau: hello\n",
         "text(Ana: hello) / / text(Pau: hello) / ");
}

Test(markup, html_is_a_tag_and_not_every_sign)
{
    bits(TAL_TWINE_OTHER, "<b>a</b> <img src='x'> 1 < 2 <3 <ana@b.c> ![d](e.png)",
         "html(<b>) text(a) html(</b>) text( ) image(<img src='x'>) text( 1 < 2 <3 <ana@b.c> ) "
         "image(![d](e.png)) ");
    bits(TAL_TWINE_SNOWMAN, "<%= s.name %> and <% if (a > 1) { %>",
         "macro(<%= s.name %>) text( and ) macro(<% if (a > 1) { %>) ");
}

Test(markup, what_is_not_closed_is_text)
{
    bits(TAL_TWINE_SUGARCUBE, "<<if a\n<!-- b", "text(<<if a) / text(<!-- b) ");
    bits(TAL_TWINE_HARLOWE, "(if: a", "text((if: a) ");
}

Test(markup, a_word_without_an_end_takes_no_longer_than_others, .timeout = 20)
{
    const size_t length = 4 << 20;
    char *word = malloc(length);
    tal_markup markup = tal_markup_start(word, 0, length, TAL_TWINE_HARLOWE);
    tal_bit bit;

    memset(word, 'a', length);
    cr_assert(tal_markup_next(&markup, &bit));
    cr_expect_eq(bit.all.end - bit.all.begin, length);
    cr_expect_not(tal_markup_next(&markup, &bit));
    free(word);
}

Test(markup, the_format_is_known_by_its_name_or_by_what_stands_there)
{
    const char *sugarcube = "a <<set $b to 1>>", *harlowe = "a (set: $b to 1)";

    cr_assert_eq(tal_twine_of("Harlowe", sugarcube, strlen(sugarcube)), TAL_TWINE_HARLOWE);
    cr_assert_eq(tal_twine_of("SugarCube", "", 0), TAL_TWINE_SUGARCUBE);
    cr_assert_eq(tal_twine_of("chapbook", "", 0), TAL_TWINE_CHAPBOOK);
    cr_assert_eq(tal_twine_of("Snowman", "", 0), TAL_TWINE_SNOWMAN);
    cr_assert_eq(tal_twine_of("Paperthin", sugarcube, strlen(sugarcube)), TAL_TWINE_OTHER);
    cr_assert_eq(tal_twine_of(NULL, sugarcube, strlen(sugarcube)), TAL_TWINE_SUGARCUBE);
    cr_assert_eq(tal_twine_of(NULL, harlowe, strlen(harlowe)), TAL_TWINE_HARLOWE);
    cr_assert_eq(tal_twine_of(NULL, "[[a]]", 5), TAL_TWINE_OTHER);
}
