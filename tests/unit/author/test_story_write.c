#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/story.h"
#include "base/diagnostics.h"

/* What becomes of BYTES, from the first scene on, and each code with its line and column. */
static void becomes(const char *bytes, const char *expected)
{
    tal_source *source = tal_source_new("story.twee", bytes, strlen(bytes));
    tal_diagnostics *found = tal_diagnostics_new();
    tal_buffer out = TAL_BUFFER_EMPTY;
    const char *scene;
    tal_twee twee;

    cr_assert_eq(tal_twee_read(&twee, source, found), TAL_OK);
    cr_assert_eq(tal_story_write(&out, &twee, source, "story", "en", found), TAL_OK);
    scene = strstr(out.bytes, "  scene ");
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *one = tal_diagnostics_get(found, i);

        tal_buffer_format(&out, "%d@%d:%d %s\n", one->code, one->line, one->column, one->message);
        scene = strstr(out.bytes, "  scene ");
    }
    cr_assert_str_eq(scene, expected);
    tal_buffer_free(&out);
    tal_twee_close(&twee);
    tal_diagnostics_free(found);
    tal_source_free(source);
}

#define REST(outcomes)                                                                             \
    "\n  -- Decide: how each of these ends. result is one of:\n"                                   \
    "  -- resolved, recovered, escalated, referred, ended_with_dignity, lost, harmed\n" outcomes   \
    "\n  -- Decide: the best way through: path \"the expert\" { \"a_reply\", ..., expect = "       \
    "\"passed\" }.\n}\n"
#define OUTCOME(line)                                                                              \
    "\n  -- Passage \"a\", line " line                                                             \
    "\n  outcome \"a\" {\n    \"Over.\",\n    result = \"resolved\", -- Decide\n  },\n"

Test(story_write, all_is_said_where_no_speech_is_marked)
{
    becomes(":: Start\nMy bill has doubled.\n\nWhy?\n\n[[Ask since when->a]]\n:: a\nOver.",
            "  scene \"start\" {\n    says \"My bill has doubled.\",\n    says \"Why?\",\n"
            "    reply \"ask_since_when\" { \"Ask since when\", to = \"a\" },\n  },\n" REST(
                OUTCOME("7")));
}

Test(story_write, where_speech_is_marked_the_rest_is_a_note)
{
    becomes(":: Start\nIt rings.\n\n\"Why?\"\n\n[[a]]\n:: a\nOver.",
            "  scene \"start\" {\n    note \"It rings.\",\n    says \"Why?\",\n"
            "    reply \"a\" { \"a\", to = \"a\" },\n  },\n" REST(OUTCOME("7")));
    becomes(":: Start\nIt rings.\n\nMrs Ferrer: \"Again!\"\n\n[[a]]\n:: a\nOver.",
            "  scene \"start\" {\n    note \"It rings.\",\n    says \"Again!\",\n"
            "    reply \"a\" { \"a\", to = \"a\" },\n  },\n" REST(OUTCOME("7")));
    becomes(
        ":: Start\nAna: Yes?\nPau: No.\nAna: Oh.\nPau: Yes.\nYou: Well.\nYou: So.\n[[a]]\n:: "
        "a\nOver.",
        "  scene \"start\" {\n    says \"Yes?\",\n    says { \"No.\", by = \"pau\" },\n    says "
        "\"Oh.\",\n"
        "    says { \"Yes.\", by = \"pau\" },\n    note \"You: Well.\",\n    note \"You: So.\",\n"
        "    reply \"a\" { \"a\", to = \"a\" },\n  },\n" REST(OUTCOME("9")));
}

Test(story_write, marks_round_all_that_is_said_go)
{
    becomes(":: Start\n\u00ABNo\u00BB.\n\"A,\" she says, \"b.\"\n\u201COh!\u201D\n[[a]]\n:: a\nOver.",
            "  scene \"start\" {\n    says \"No.\",\n    says \"\\\"A,\\\" she says, \\\"b.\\\"\",\n"
            "    says \"Oh!\",\n    reply \"a\" { \"a\", to = \"a\" },\n  },\n" REST(OUTCOME("6")));
}

Test(story_write, what_is_left_out_stands_at_its_place_and_is_told)
{
    becomes(
        ":: StoryData\n{\"format\":\"SugarCube\"}\n:: Start [hall]\n<<set $x to {a: 1}>>You, "
        "$name, <b>here</b> [[.\n"
        "[[a][$y = 2]]\n:: a\nOver.",
        "  scene \"start\" {\n    -- Left out, line 4: <<set $x to {a: 1}>>\n"
        "    -- Decide, line 4: $name stands in the text as it is.\n    -- Left out, line 4: <b>\n"
        "    -- Decide, line 4: a link begins and does not end.\n    says \"You, $name, here "
        "[[.\",\n"
        "    -- Left out, line 5: $y = 2\n    reply \"a\" { \"a\", to = \"a\" },\n  },\n" REST(
            OUTCOME("6")) "857@3:1 tags mean nothing in a scenario: \"hall\"\n"
                          "855@4:1 this is code of the story format: it is left out\n"
                          "855@4:26 this is a variable: it stands in the text as it is\n"
                          "856@4:33 this is HTML: it is left out\n"
                          "853@4:45 a link begins here and does not end: it is taken for text\n"
                          "855@5:6 this is code of the story format: it is left out\n");
}

Test(story_write, texts_are_made_such_as_a_scenario_has)
{
    becomes(":: Start\nIt is {//so//} \"here\".\n\n[[{''a''}->a]]\n:: a\nOver.",
            "  scene \"start\" {\n    says \"It is (so) \\\"here\\\".\",\n"
            "    reply \"a\" { \"(a)\", to = \"a\" },\n  },\n" REST(
                OUTCOME("5")) "858@2:1 signs of emphasis are taken out of this text\n"
                              "858@2:7 braces in a text become round brackets\n");
}

Test(story_write, replies_of_one_text_have_ids_of_their_own)
{
    becomes(
        ":: Start\n[[Go->a]] [[Go!->b]] [[...->a]]\n:: a\nOver.\n:: b\n",
        "  scene \"start\" {\n    reply \"go\" { \"Go\", to = \"a\" },\n    reply \"go_2\" { "
        "\"Go!\", to = \"b\" },\n"
        "    reply \"reply\" { \"...\", to = \"a\" },\n  },\n" REST(OUTCOME(
            "3") "\n  -- Passage \"b\", line 5\n  -- Decide: this passage has no text.\n"
                 "  outcome \"b\" {\n    \"b\",\n    result = \"resolved\", -- Decide\n  },\n"));
}

/* How often WORD stands in what becomes of BYTES; it has one diagnostic, MESSAGE, or none. */
static void counts(const tal_buffer *bytes, const char *word, int expected, const char *message)
{
    tal_source *source = tal_source_new("story.twee", bytes->bytes, bytes->length);
    tal_diagnostics *found = tal_diagnostics_new();
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_twee twee;
    int count = 0;

    cr_assert_eq(tal_twee_read(&twee, source, found), TAL_OK);
    cr_assert_eq(tal_story_write(&out, &twee, source, "story", "en", found), TAL_OK);
    for (const char *at = out.bytes; (at = strstr(at, word)); at++)
        count++;
    cr_assert_eq(count, expected, "%d", count);
    cr_assert_eq(tal_diagnostics_count(found), message ? 1 : 0);
    if (message)
        cr_assert_str_eq(tal_diagnostics_get(found, 0)->message, message);
    tal_buffer_free(&out);
    tal_twee_close(&twee);
    tal_diagnostics_free(found);
    tal_source_free(source);
}

Test(story_write, more_links_than_a_scene_can_have_are_left_out)
{
    tal_buffer story = TAL_BUFFER_EMPTY;

    tal_buffer_text(&story, ":: Start\n");
    for (int i = 0; i < 35; i++)
        tal_buffer_format(&story, "[[go %d->a]]\n", i);
    tal_buffer_text(&story, ":: a\n");
    counts(&story, "    reply \"", 32,
           "a scene has at most 32 replies: the links from here on are left out");
    counts(&story, "    -- Left out, line", 3,
           "a scene has at most 32 replies: the links from here on are left out");
    tal_buffer_free(&story);
}

Test(story_write, a_paragraph_that_is_too_long_becomes_several)
{
    tal_buffer story = TAL_BUFFER_EMPTY;

    tal_buffer_text(&story, ":: Start\n");
    for (int i = 0; i < 500; i++)
        tal_buffer_text(&story, "Ten bytes. And fifteen of\n"); /* 13,000 bytes */
    tal_buffer_text(&story, "[[a]]\n:: a\n");
    counts(&story, "    says [[", 4, NULL);
    counts(&story, "bytes.]],", 3, NULL);
    tal_buffer_free(&story);
}

Test(story_write, an_end_that_is_too_long_becomes_a_scene)
{
    tal_buffer story = TAL_BUFFER_EMPTY;

    tal_buffer_text(&story, ":: Start\n[[a]]\n:: a\n");
    for (int i = 0; i < 500; i++)
        tal_buffer_text(&story, "Ten bytes.\n");
    counts(&story, "    says [[", 2, NULL);
    counts(&story, "    go \"the_end\"", 1, NULL);
    counts(&story, "  outcome \"the_end\" {\n    \"This is how it ends.\",", 1, NULL);
    tal_buffer_free(&story);
}

Test(story_write, a_link_that_is_too_long_is_cut)
{
    tal_buffer story = TAL_BUFFER_EMPTY;

    tal_buffer_text(&story, ":: Start\n[[");
    for (int i = 0; i < 500; i++)
        tal_buffer_text(&story, "Ten bytes.");
    tal_buffer_text(&story, "->a]]\n:: a\n");
    counts(&story, "bytes.", 400, "this text is too long for a reply: its end is left out");
    tal_buffer_free(&story);
}
