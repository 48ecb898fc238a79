#include <criterion/criterion.h>
#include <string.h>

#include "stage/reply_row.h"

static void refused(const char *line, const char *reason)
{
    tal_buffer why = TAL_BUFFER_EMPTY;
    tal_reply_row row;

    cr_assert_eq(tal_reply_row_read(&row, line, strlen(line), &why), TAL_EFILE);
    cr_assert_str_eq(why.bytes, reason);
    cr_assert_null(row.json);
    tal_buffer_free(&why);
}

static tal_reply_row accepted(const char *line)
{
    tal_buffer why = TAL_BUFFER_EMPTY;
    tal_reply_row row;

    cr_assert_eq(tal_reply_row_read(&row, line, strlen(line), &why), TAL_OK, "%s", why.bytes);
    return row;
}

Test(reply_row, id_and_text_are_enough)
{
    tal_reply_row row = accepted("{\"id\":\"a\",\"text\":\"ñ\"}");

    cr_assert_str_eq(row.id, "a");
    cr_assert_str_eq(row.text, "ñ");
    cr_assert_null(row.context);
    cr_assert_eq(row.stance, TAL_STANCE_DEFAULT);
    cr_assert_not(row.has_levels);
    tal_reply_row_free(&row);
}

Test(reply_row, everything_else_may_be_there_or_null)
{
    tal_reply_row row = accepted("{\"id\":\"a\",\"text\":\"x\",\"lang\":\"es\",\"context\":\"y\","
                                 "\"stance\":\"open\",\"scenario\":\"s\",\"scene\":\"t\",\"more\":[1],"
                                 "\"category\":null,\"levels\":{\"discernment\":2,\"validation\":0,"
                                 "\"disagreement\":1}}");

    cr_assert_str_eq(row.lang, "es");
    cr_assert_str_eq(row.scene, "t");
    cr_assert_eq(row.stance, TAL_OPEN);
    cr_assert_null(row.category);
    cr_assert(row.has_levels);
    cr_assert_eq(row.levels[TAL_DISCERNMENT], 2);
    cr_assert_eq(row.levels[TAL_DISAGREEMENT], 1);
    tal_reply_row_free(&row);
}

Test(reply_row, a_mark_at_the_start_of_a_file_is_passed_over)
{
    tal_reply_row row = accepted("\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"x\"}\r");

    cr_assert_str_eq(row.id, "a");
    tal_reply_row_free(&row);
}

Test(reply_row, what_is_wrong_is_said)
{
    refused("{\"id\":\"a\",\"text\":\"x\"", "this is not JSON, or a key stands in it twice (byte 20)");
    refused("[]", "a JSON object is wanted: {\"id\": ..., \"text\": ...}");
    refused("{\"text\":\"x\"}", "\"id\" is missing");
    refused("{\"id\":\"a\",\"text\":null}", "\"text\" is missing");
    refused("{\"id\":7,\"text\":\"x\"}", "\"id\" must be a text");
    refused("{\"id\":\"a\",\"text\":\"x\",\"context\":{}}", "\"context\" must be a text");
    refused("{\"id\":\"a\",\"text\":\"x\",\"stance\":\"\"}",
            "there is no stance \"\"; there are hold, own and open");
    refused("{\"id\":\"a\",\"text\":\"x\",\"levels\":[]}",
            "\"levels\" must have 0, 1 or 2 for \"discernment\"");
    refused("{\"id\":\"a\",\"text\":\"x\",\"levels\":{\"discernment\":1.0}}",
            "\"levels\" must have 0, 1 or 2 for \"discernment\"");
    refused("{\"id\":\"a\",\"text\":\"\xC3\"}", "byte 19 is not UTF-8");
}
