#include "report/xml.h"

#include <criterion/criterion.h>

Test(xml, text_is_itself_between_tags_and_in_quotes)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_xml_text(&out, "<a> & \"b\" 'c'\n\x1b[2J\xEF\xBF\xBE", false);
    cr_expect_str_eq(out.bytes, "&lt;a&gt; &amp; &quot;b&quot; 'c'\n\xEF\xBF\xBD[2J\xEF\xBF\xBD");
    tal_buffer_clear(&out);
    tal_xml_text(&out, "a\nb", true);
    cr_expect_str_eq(out.bytes, "a&#10;b");
    tal_buffer_free(&out);
}

Test(xml, names_are_names_and_stay_apart)
{
    static const char *const pairs[][2] = {
        { "c-17.b_2", "c-17.b_2" }, { "17", "_x0031_7" }, { "-a", "_x002D_a" }, { "../x", "_x002E_._x002F_x" },
        { "ana maría", "ana_x0020_mar_x00ED_a" }, { "_x0031_7", "_x005F_x0031_7" }, { "\xF0\x9F\x99\x82", "_x1F642_" },
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        tal_buffer out = TAL_BUFFER_EMPTY;

        tal_xml_name(&out, pairs[i][0]);
        cr_expect_str_eq(out.bytes, pairs[i][1]);
        tal_buffer_free(&out);
    }
}
