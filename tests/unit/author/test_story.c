#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "author/story.h"
#include "base/diagnostics.h"

/* The scenario that becomes of BYTES, "" for none. The caller frees. */
static char *written(const char *bytes, tal_diagnostics *found)
{
    tal_source *source = tal_source_new("story.twee", bytes, strlen(bytes));
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_twee twee;

    cr_assert_eq(tal_twee_read(&twee, source, found), TAL_OK);
    if (tal_story_write(&out, &twee, source, "story", "en", found) != TAL_OK)
        tal_buffer_clear(&out);
    tal_twee_close(&twee);
    tal_source_free(source);
    return tal_buffer_take(&out);
}

/* Of what becomes of BYTES: "S" and the id of a scene, "O" of an outcome, "P" of a person, ">"
 * where a reply leads, "=" where a scene passes on to; then each code with its line. */
static void plans(const char *bytes, const char *expected)
{
    static const struct {
        const char *word, *sign;
    } words[] = { { "  scene \"", " S" },
                  { "  outcome \"", " O" },
                  { "  person \"", " P" },
                  { "to = \"", ">" },
                  { "    go \"", "=" } };
    char got[4000] = "";
    tal_diagnostics *found = tal_diagnostics_new();
    char *text = written(bytes, found);

    for (const char *at = text; *at; at++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strncmp(at, words[i].word, strlen(words[i].word)) == 0) {
                at += strlen(words[i].word);
                sprintf(got + strlen(got), "%s%.*s", words[i].sign, (int)strcspn(at, "\""), at);
            }
    for (size_t i = 0; i < tal_diagnostics_count(found); i++)
        sprintf(got + strlen(got), " %d:%d", tal_diagnostics_get(found, i)->code,
                tal_diagnostics_get(found, i)->line);
    cr_assert_str_eq(got, expected);
    tal_diagnostics_free(found);
    free(text);
}

Test(story, passages_with_links_are_scenes_and_those_without_are_outcomes)
{
    plans(":: Start\n[[a]]\n[[b]]\n:: a\n[[b]]\n:: b\nIt ends.\n", " Sstart>a>b Sa>b Ob");
}

Test(story, the_nearest_to_the_start_come_first)
{
    plans(":: z\n[[end of all]]\n:: end of all\nx\n:: m\n[[z]]\n:: Start\n[[m]]\n",
          " Sstart>m Sm>z Sz>end_of_all Oend_of_all");
}

Test(story, where_it_begins_is_what_the_data_say_or_start_or_the_first)
{
    plans(":: StoryData\n{\"start\":\"b\"}\n:: Start\n[[b]]\n:: b\n[[Start]]\n[[c]]\n:: c\n",
          " Sb>start>c Sstart>b Oc");
    plans(":: StoryData\n{\"start\":\"x\"}\n:: a\n[[Start]]\n:: Start\n[[c]]\n:: c\n",
          " Sstart>c Sa>start Oc 859:1 854:3");
    plans(":: a\n[[b]]\n:: b\n", " Sa>b Ob 859:1");
}

Test(story, a_start_without_links_passes_on_to_an_end)
{
    plans(":: Start\nThat is all.\n", " Sstart=the_end Othe_end");
}

Test(story, ids_are_unlike_each_other)
{
    plans(":: Start\n[[Sí]]\n[[si]]\n[[si?]]\n:: Sí\n:: si\n:: si?\n:: End\n:: 漢字\n:: 12\n",
          " Sstart>si>si_2>si_3 Osi Osi_2 Osi_3 Oscene_end Oscene Oscene_12 854:8 854:9 854:10");
}

Test(story, of_two_passages_with_one_name_links_lead_to_the_first)
{
    plans(":: Start\n[[a]]\n:: a\n1\n:: a\n2\n", " Sstart>a Oa Oa_2 852:5");
}

Test(story, a_link_without_a_passage_gets_an_outcome)
{
    plans(":: Start\n[[The cellar]]\n[[down->The cellar]]\n",
          " Sstart>the_cellar>the_cellar Othe_cellar 853:2");
}

Test(story, a_link_to_its_own_passage_stays)
{
    plans(":: Start\n[[again->Start]]\n[[a]]\n:: a\n", " Sstart>start>a Oa 859:2");
}

Test(story, a_story_that_never_ends_gets_an_outcome_all_the_same)
{
    plans(":: Start\n[[a]]\n:: a\n[[Start]]\n", " Sstart>a Sa>start Othe_end 859:1");
}

Test(story, the_same_link_is_one_reply)
{
    plans(":: Start\n[[a]] and [[a]] or [[b->a]]\n:: a\n", " Sstart>a>a Oa");
}

Test(story, what_is_for_twine_alone_is_left_out)
{
    plans(":: StoryInit\n<<set $a to 1>>\n:: s [script]\n[[x]]\n:: t [stylesheet]\n:: "
          "Start\n[[a]]\n:: a\n",
          " Sstart>a Oa 857:1 857:3 857:5");
    plans(":: s [script]\nx\n", " 857:1 850:1");
}

Test(story, whoever_speaks_twice_is_somebody_and_whoever_speaks_most_the_persona)
{
    plans(":: Start\nYou: x\n\nYou: x\n\nYou: x\n\nPau: x\n\nPau: x\n\nAna: x\n\nAna: x\n\nAna: "
          "x\n\nLee: x\n[[a]]\n:: a\n",
          " Ppau Sstart>a Oa");
}

Test(story, a_story_that_is_too_large_is_refused)
{
    tal_buffer story = TAL_BUFFER_EMPTY;
    char got[400] = "";
    tal_diagnostics *found = tal_diagnostics_new();

    for (int i = 0; i < 20001; i++)
        tal_buffer_format(&story, ":: p%d\n[[p%d]]\n", i, i + 1);
    free(written(story.bytes, found));
    for (size_t i = 0; i < tal_diagnostics_count(found); i++)
        sprintf(got + strlen(got), "%s;", tal_diagnostics_get(found, i)->message);
    cr_assert_str_eq(got, "this story is too large for one scenario: it has too many passages;");
    tal_buffer_clear(&story);
    tal_diagnostics_free(found);
    found = tal_diagnostics_new();
    for (int i = 0; i < 10000; i++)
        tal_buffer_format(&story, ":: %s%.0d\nThis is %d.\n[[Go %d->p%d]]\n", i ? "p" : "Start", i,
                          i, i, i + 1);
    free(written(story.bytes, found));
    cr_assert_eq(tal_diagnostics_count(found), 2); /* and that the last link leads nowhere */
    cr_assert_str_eq(
        tal_diagnostics_get(found, 0)->message,
        "this story is too large for one scenario: this takes too much memory, and was stopped");
    tal_diagnostics_free(found);
    tal_buffer_free(&story);
}
