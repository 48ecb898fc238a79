#include <criterion/criterion.h>

#include "dossier/xml.h"

typedef void putter(tal_buffer *out, const char *text);

static void gives(putter *put, const char *text, const char *expected)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    put(&out, text);
    cr_assert_str_eq(out.bytes ? out.bytes : "", expected);
    tal_buffer_free(&out);
}

Test(xml, texts_have_their_escapes)
{
    gives(tal_xml_put, "a < b & \"c\" > d'", "a &lt; b &amp; &quot;c&quot; &gt; d'");
    gives(tal_xml_put, "]]>", "]]&gt;");
    gives(tal_xml_put, "one\ntwo\tthree\r", "one&#10;two&#9;three&#13;");
    gives(tal_xml_put, "مرحبا \xE2\x80\xAE ñ", "مرحبا \xE2\x80\xAE ñ");
}

Test(xml, what_no_document_can_hold_is_replaced)
{
    gives(tal_xml_put, "a\x01\x1B[0mb", "a\xEF\xBF\xBD\xEF\xBF\xBD[0mb");
    gives(tal_xml_put, "\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD");
    gives(tal_xml_put, "\x7F\xC2\x85", "\x7F\xC2\x85");
}

Test(xml, names_are_names_and_stay_apart)
{
    gives(tal_xml_put_name, "c-17.b_2", "c-17.b_2");
    gives(tal_xml_put_name, "17", "_x0031_7");
    gives(tal_xml_put_name, "-a", "_x002D_a");
    gives(tal_xml_put_name, "../x", "_x002E_._x002F_x");
    gives(tal_xml_put_name, "ana maría", "ana_x0020_mar_x00ED_a");
    gives(tal_xml_put_name, "_x0031_7", "_x005F_x0031_7");
    gives(tal_xml_put_name, "\xF0\x9F\x99\x82", "_x1F642_");
}
