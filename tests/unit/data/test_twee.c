#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/diagnostics.h"
#include "data/twee.h"

/* The passages as "name[tags]line:text;", then what was said of the whole as "title=", "start=" and
 * "format=", then the codes with their places. */
static void tells(const char *bytes, const char *expected)
{
    char got[2000] = "";
    tal_source *source = tal_source_new("story.twee", bytes, strlen(bytes));
    tal_diagnostics *found = tal_diagnostics_new();
    tal_twee twee;
    tal_status status = tal_twee_read(&twee, source, found);

    for (size_t i = 0; !status && i < twee.count; i++) {
        const tal_twee_passage *passage = &twee.passages[i];

        sprintf(got + strlen(got), "%s[", passage->name);
        for (size_t k = 0; k < passage->tags_count; k++)
            sprintf(got + strlen(got), "%s%s", k ? "," : "", passage->tags[k]);
        sprintf(got + strlen(got), "]%d:%.*s;", tal_source_place(source, passage->header).line,
                (int)(passage->end - passage->begin), bytes + passage->begin);
    }
    if (!status && twee.title)
        sprintf(got + strlen(got), "title=%s;", twee.title);
    if (!status && twee.start)
        sprintf(got + strlen(got), "start=%s;", twee.start);
    if (!status && twee.format)
        sprintf(got + strlen(got), "format=%s;", twee.format);
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *one = tal_diagnostics_get(found, i);

        sprintf(got + strlen(got), "%d@%d:%d %s;", one->code, one->line, one->column, one->message);
    }
    cr_assert_str_eq(got, expected);
    if (!status)
        tal_twee_close(&twee);
    tal_diagnostics_free(found);
    tal_source_free(source);
}

Test(twee, a_passage_has_a_name_tags_metadata_and_text)
{
    tells(":: An old path [wood dark] {\"position\":\"600,400\"}\nLeaves.\n\nAnd more.\n",
          "An old path[wood,dark]1:Leaves.\n\nAnd more.;");
    tells("::Bare\nx\n::  Both  {\"size\":\"1,2\"}\ny", "Bare[]1:x;Both[]3:y;");
}

Test(twee, blank_lines_around_a_text_are_none_of_it)
{
    tells(":: A\n\n  \n  indented\n\n\n:: B\n\n", "A[]1:  indented;B[]7:;");
}

Test(twee, a_backslash_takes_the_next_sign_as_it_is)
{
    tells(":: a \\[b\\] \\\\ \\{c\\} \\q [t\\]u]\n", "a [b] \\ {c} q[t]u]1:;");
    tells(":: \\ a \\ \n", " a  []1:;");
}

Test(twee, the_title_and_the_data_of_the_story_are_no_passages)
{
    tells(":: StoryTitle\nThe \"wrong\" room\n\n:: StoryData\n{\n \"ifid\": \"A\", \"format\": "
          "\"Harlowe\",\n"
          " \"start\": \"Two\"\n}\n\n:: One\n1\n",
          "One[]10:1;title=The \"wrong\" room;start=Two;format=Harlowe;");
}

Test(twee, windows_lines_and_a_byte_order_mark_are_passed_over)
{
    tells("\xEF\xBB\xBF:: A [t]\r\nx\r\ny\r\n\r\n:: B\r\nz\r\n", "A[t]1:x\r\ny;B[]5:z;");
}

Test(twee, positions_of_twee2_are_passed_over)
{
    tells("::A [t] <100,200>\nx\n::B <1,2>\n", "A[t]1:x;B[]3:;");
    tells(":: a <b>\n", "a <b>[]1:;");
}

Test(twee, what_cannot_be_read_of_a_header_is_told_and_the_passage_stays)
{
    tells(":: A {position: 1}\nx",
          "A[]1:x;851@1:6 this is no JSON: the metadata of this passage are passed over;");
    tells(":: A [one two\nx", "A[one,two]1:x;851@1:6 the tags of this passage are not closed;");
    tells(":: A [t] more\nx", "A[t]1:x;851@1:10 what stands behind the tags is passed over;");
    tells(":: StoryData\n{ nothing\n\n:: A\nx",
          "A[]4:x;851@1:1 StoryData is no JSON: it is passed over;");
}

Test(twee, what_belongs_to_no_passage_is_told)
{
    tells("Hello.\n\n:: A\nx\n:: [t]\nlost\n",
          "A[]3:x;851@1:1 this belongs to no passage: it is left out;"
          "851@5:1 a passage without a name: it is left out;");
}

Test(twee, what_is_no_story_is_refused)
{
    tells("", "850@1:1 this file is empty;");
    tells(" \n\n", "850@3:1 this file is empty;");
    tells("Once upon a time.\n", "850@1:1 this is no Twee: no line begins with ::;");
    tells("<!DOCTYPE html>\n<style>\n::selection {}\n</style>",
          "850@1:1 this is a page of HTML, and no Twee;");
    tells(":: StoryTitle\nNothing else\n", "850@1:1 this story has no passage;");
}
