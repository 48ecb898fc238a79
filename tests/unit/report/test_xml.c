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
