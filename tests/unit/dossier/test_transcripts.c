/* Journals as exhibits; results of a batch are tests/cli/rate.sh's. */
#include "dossier/small.h"
#include "store/scratch.h"

#include "dossier/transcripts.h"
#include "store/keep.h"

TestSuite(transcripts, .init = scratch_begin, .fini = scratch_end);

/* Keeps the scenario (and, in place of a rubric that nothing here reads, the same), and gives how a journal of it
 * begins. */
static tal_journal_start keep(const tal_scenario *scenario, int form)
{
    tal_journal_start start = scratch_start();

    cr_assert_eq(tal_keep_put(tal_scenario_sha256(scenario), tal_source_bytes(scenario->source),
                              tal_source_length(scenario->source)),
                 TAL_OK);
    start.scenario = "bill";
    start.file = "bill.lua";
    start.scenario_sha256 = start.rubric_sha256 = tal_scenario_sha256(scenario);
    start.form = form;
    start.candidate = "Zoe Name";
    return start;
}

static void add(tal_journal *journal, tal_entry_kind kind, int turn, const char *scene, const char *id)
{
    tal_entry entry = { .kind = kind, .turn = turn, .scene = scene, .id = id, .levels = { -1, -1, -1 } };

    cr_assert_eq(tal_journal_add(journal, &entry), TAL_OK);
}

/* ask, a look, a detour that decides "second" by "between", tell. */
static void record(const tal_journal_start *start)
{
    tal_journal *journal;

    cr_assert_eq(tal_journal_create(&journal, start), TAL_OK);
    add(journal, TAL_ENTRY_REPLY, 0, "opening", "ask");
    add(journal, TAL_ENTRY_LOOK, 1, "more", "bill");
    add(journal, TAL_ENTRY_REPLY, 1, "more", "between");
    add(journal, TAL_ENTRY_REPLY, 2, "between", "go_on");
    add(journal, TAL_ENTRY_REPLY, 3, "more", "tell");
    tal_journal_close(journal);
}

static tal_exhibits read_all(tal_diagnostics *found)
{
    tal_exhibits all;

    cr_assert(tal_exhibits_open(&all));
    cr_assert_eq(tal_transcripts_read(&all, scratch_path(""), found), TAL_OK);
    return all;
}

Test(transcripts, answers_that_decided_a_moment_and_what_came_before)
{
    tal_scenario *scenario = small_scenario("It is a tenth.", 0);
    const tal_journal_start start = keep(scenario, 1);
    tal_exhibits all;

    record(&start);
    all = read_all(NULL);
    cr_assert_eq(all.count, 2);
    cr_expect_str_eq(all.list[0].answer, "Since when?");
    cr_expect_eq(all.list[0].key[TAL_DISCERNMENT], 2);
    cr_expect_eq(all.list[0].key[TAL_DISAGREEMENT], TAL_UNRATED);
    cr_expect_str_eq(all.lines[all.list[0].begin].text, "It rose by a fifth."); /* of its form */
    cr_expect_str_eq(all.list[1].answer, "Hm.");
    cr_expect_eq(all.list[1].begin, all.list[0].begin);
    cr_expect_eq(all.list[1].end - all.list[1].first, 2);
    cr_expect_str_eq(all.lines[all.list[1].first].text, "Well?");
    cr_expect_eq(all.lines[all.list[1].first + 1].kind, TAL_EXHIBIT_LOOK);
    cr_expect_str_eq(all.lines[all.list[1].first + 1].speaker, "The bill");
    tal_exhibits_close(&all);
    tal_scenario_free(scenario);
}

Test(transcripts, nothing_names_who_played_or_how_it_ended)
{
    tal_scenario *scenario = small_scenario("It is a tenth.", 0);
    const tal_journal_start start = keep(scenario, 0);
    tal_exhibits all;

    record(&start);
    all = read_all(NULL);
    for (size_t i = 0; i < all.lines_count; i++) {
        cr_expect_null(strstr(all.lines[i].text, "Zoe"));
        cr_expect_str_neq(all.lines[i].text, "+");
    }
    for (size_t i = 0; i < all.count; i++)
        cr_expect_eq(strspn(all.list[i].id, "0123456789abcdef"), 12);
    tal_exhibits_close(&all);
    tal_scenario_free(scenario);
}

Test(transcripts, each_conversation_has_ids_of_its_own_that_stay)
{
    tal_scenario *scenario = small_scenario("It is a tenth.", 0);
    const tal_journal_start start = keep(scenario, 0);
    tal_exhibits once, again;

    record(&start);
    record(&start);
    once = read_all(NULL);
    again = read_all(NULL);
    cr_assert_eq(once.count, 4);
    cr_expect_eq(once.groups, 2);
    for (size_t i = 0; i < 4; i++)
        cr_expect_str_eq(once.list[i].id, again.list[i].id);
    cr_expect_str_neq(once.list[0].id, once.list[2].id);
    tal_exhibits_close(&once);
    tal_exhibits_close(&again);
    tal_scenario_free(scenario);
}

Test(transcripts, a_folder_without_conversations_is_told)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_exhibits all;
    char *text;

    cr_assert(tal_exhibits_open(&all));
    cr_expect_eq(tal_transcripts_read(&all, scratch_path(""), found), TAL_EFILE);
    text = scratch_only(found);
    cr_expect_not_null(strstr(text, "error[TAL665]"));
    free(text);
    tal_exhibits_close(&all);
    tal_diagnostics_free(found);
}
