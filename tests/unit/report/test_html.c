#include "report/html.h"

#include <criterion/criterion.h>
#include <string.h>

static tal_folio folio;
static tal_buffer out;

static void begin(void)
{
    folio = tal_folio_new("<b> & co");
}

static void end(void)
{
    tal_folio_free(&folio);
    tal_buffer_free(&out);
}

TestSuite(html, .init = begin, .fini = end);

/* Is what stands below the title, up to the end, TEXT? */
static void is(const char *text)
{
    static const char head[] = "<h1>&lt;b&gt; &amp; co</h1>\n", foot[] = "</main>\n</body>\n</html>\n";
    const char *body;
    size_t length = strlen(text);

    tal_html_put(&out, &folio);
    cr_assert_not(out.failed);
    body = strstr(out.bytes, head);
    cr_assert(body);
    body += strlen(head);
    cr_expect(strncmp(body, text, length) == 0 && strcmp(body + length, foot) == 0, "%s", body);
}

Test(html, the_page_is_in_its_language_and_needs_nothing_else)
{
    is("");
    cr_expect_eq(strncmp(out.bytes, "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n", 43), 0);
    cr_expect(strstr(out.bytes, "<title>&lt;b&gt; &amp; co</title>"));
    cr_expect(strstr(out.bytes, "@page{size:A4"));
    cr_expect_not(strstr(out.bytes, "<script"));
    cr_expect_not(strstr(out.bytes, "http:"));
    cr_expect_not(strstr(out.bytes, "url("));
}

Test(html, no_text_is_markup)
{
    tal_folio_heading(&folio, 1, "<i>");
    tal_folio_heading(&folio, 2, "&amp;");
    tal_folio_begin(&folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put(&folio, TAL_FOLIO_NAME, "<script>alert(1)</script>");
    tal_folio_put(&folio, TAL_FOLIO_STRONG, "\x1b[2J");
    is("<h2>&lt;i&gt;</h2>\n<h3>&amp;amp;</h3>\n"
       "<p><bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi><strong>\xEF\xBF\xBD[2J</strong></p>\n");
}

Test(html, words_of_another_language_say_so)
{
    tal_folio_begin(&folio, TAL_FOLIO_PARAGRAPH);
    tal_folio_put_in(&folio, TAL_FOLIO_TEXT, "en", "here");
    tal_folio_put_in(&folio, TAL_FOLIO_TEXT, "es", "aquí");
    tal_folio_put_in(&folio, TAL_FOLIO_QUOTE, "ar", "هنا");
    tal_folio_put(&folio, TAL_FOLIO_QUOTE, "there");
    is("<p>here<span lang=\"es\" dir=\"ltr\">aquí</span><q lang=\"ar\" dir=\"rtl\">هنا</q>"
       "<q dir=\"auto\">there</q></p>\n");
}

Test(html, items_that_follow_each_other_are_one_list)
{
    tal_folio_begin(&folio, TAL_FOLIO_ITEM);
    tal_folio_put(&folio, TAL_FOLIO_TEXT, "a");
    tal_folio_begin(&folio, TAL_FOLIO_ITEM);
    tal_folio_put(&folio, TAL_FOLIO_TEXT, "b");
    tal_folio_say(&folio, "c");
    tal_folio_begin(&folio, TAL_FOLIO_ITEM);
    tal_folio_put(&folio, TAL_FOLIO_TEXT, "d");
    is("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>\n<ul>\n<li>d</li>\n</ul>\n");
}

Test(html, heads_of_rows_and_columns_are_named)
{
    tal_folio_table(&folio, "A < B");
    tal_folio_column_add(&folio, "who", false);
    tal_folio_column_add(&folio, "how much", true);
    tal_folio_cell(&folio, "Ana");
    tal_folio_cell(&folio, "1");
    tal_folio_cell(&folio, "<Bea>");
    tal_folio_cell(&folio, "2");
    is("<table>\n<caption>A &lt; B</caption>\n"
       "<thead><tr><th scope=\"col\">who</th><th scope=\"col\" class=\"n\">how much</th></tr></thead>\n<tbody>\n"
       "<tr><th scope=\"row\" dir=\"auto\">Ana</th><td class=\"n\" dir=\"auto\">1</td></tr>\n"
       "<tr><th scope=\"row\" dir=\"auto\">&lt;Bea&gt;</th><td class=\"n\" dir=\"auto\">2</td></tr>\n"
       "</tbody>\n</table>\n");
}

Test(html, a_figure_is_also_told)
{
    tal_folio_figure(&folio, "Scores", "\"Ana\": 50", 99.5, 20);
    tal_folio_mark_add(&folio, (tal_folio_mark){ TAL_FOLIO_BOX, 0, 1.25, 50, 8, 100, TAL_FOLIO_START, NULL });
    tal_folio_mark_add(&folio, (tal_folio_mark){ TAL_FOLIO_LINE, 1, 2, 3, -1, 15, TAL_FOLIO_START, NULL });
    tal_folio_mark_add(&folio, (tal_folio_mark){ TAL_FOLIO_DASHED, 1, 2, 3, 0, 5, TAL_FOLIO_START, NULL });
    tal_folio_mark_add(&folio, (tal_folio_mark){ TAL_FOLIO_LABEL, 99, 9, 0, 0, 0, TAL_FOLIO_END, "<" });
    is("<figure>\n<figcaption>Scores</figcaption>\n"
       "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100pt\" height=\"20pt\" viewBox=\"0 0 100 20\" "
       "role=\"img\" aria-label=\"&quot;Ana&quot;: 50\">\n"
       "<rect x=\"0.0\" y=\"1.2\" width=\"50.0\" height=\"8.0\" fill=\"#000000\" stroke=\"#111\" "
       "stroke-width=\"0.5\"/>\n"
       "<line x1=\"1.0\" y1=\"2.0\" x2=\"4.0\" y2=\"1.0\" stroke=\"#111\" stroke-width=\"1.5\"/>\n"
       "<line x1=\"1.0\" y1=\"2.0\" x2=\"4.0\" y2=\"2.0\" stroke=\"#111\" stroke-width=\"0.5\" "
       "stroke-dasharray=\"3 2\"/>\n"
       "<text x=\"99.0\" y=\"9.0\" text-anchor=\"end\">&lt;</text>\n</svg>\n</figure>\n");
}

Test(html, of_a_folio_that_failed_there_is_no_page)
{
    folio.failed = true;
    tal_html_put(&out, &folio);
    cr_expect(out.failed);
    cr_expect_eq(out.length, 0);
}
