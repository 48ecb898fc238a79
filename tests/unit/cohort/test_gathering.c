#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort/candidate.h"
#include "cohort/crowd.h"

static crowd people;
static tal_bin bin;
static tal_plan plan;

static void begin(void)
{
    people = crowd_open();
    cr_assert(tal_bin_open(&bin, 1, 1));
    cr_assert_eq(tal_plan_add(&plan, "roster.csv", TAL_INPUT_ROSTER, 1, ""), TAL_OK);
    cr_assert_eq(tal_plan_add(&plan, "a.jsonl", TAL_INPUT_LINES, 1, ""), TAL_OK);
    cr_assert_eq(tal_plan_divide(&plan), TAL_OK);
}

static void end(void)
{
    tal_plan_free(&plan);
    tal_bin_close(&bin);
    crowd_close(&people);
}

TestSuite(gathering, .init = begin, .fini = end);

/* On line LINE: on the roster; what was answered; that it was refused, in a conversation that is not known. */
static void invite(const char *candidate, uint32_t line)
{
    cr_assert_eq(tal_bin_put_roster(&bin, candidate, (tal_origin){ 0, 0, line }), TAL_OK);
}

static void put(const char *candidate, uint32_t line, const char *scenario, const char *answers)
{
    tal_performance it;

    crowd_play(&people, &it, candidate, scenario, answers);
    cr_assert_eq(tal_bin_put_performance(&bin, &people.assembly, candidate, (tal_origin){ 1, 1, line }, &it), TAL_OK);
    tal_performance_free(&it);
}

static void refuse(const char *candidate, uint32_t line)
{
    tal_performance it = { .state = TAL_PERFORMANCE_REFUSED, .conversation = TAL_NONE };

    cr_assert_eq(tal_bin_put_performance(&bin, &people.assembly, candidate, (tal_origin){ 1, 1, line }, &it), TAL_OK);
}

/* "ana complete finished finished 100;" */
static void put_candidate(const tal_keyed *record, char *out)
{
    tal_candidate it = { .id = NULL };

    if (!record->key)
        return;
    cr_assert_eq(tal_candidate_unpack(&it, &people.assembly, record->key, record->value, record->value_length,
                                      true), TAL_OK);
    sprintf(out + strlen(out), "%s %s %s %s", it.id, tal_candidate_state_names[it.state], tal_held_names[it.held[0].state],
            tal_held_names[it.held[1].state]);
    sprintf(out + strlen(out), it.state == TAL_COMPLETE ? " %d;" : ";", it.pooled.total);
    tal_candidate_free(&it);
}

/* What comes of all that was put: the candidates, then each refusal as "code@line: sentence;". */
static void gathered_are(bool roster, const char *candidates, const char *refusals)
{
    char *paths[] = { "sorted" }, got[2000] = "";
    tal_bin no;
    tal_gathering *gathering;
    tal_merge *merge;
    tal_keyed record, whole;
    tal_refusal refusal;

    cr_assert(tal_bin_open(&no, 1, 1));
    gathering = tal_gathering_new(&people.assembly, &plan, roster, &no);
    cr_assert_eq(tal_pile_write(bin.pile, "sorted"), TAL_OK);
    cr_assert_eq(tal_merge_open(&merge, paths, 1, "C", 1, "D", 1), TAL_OK);
    while (tal_merge_next(merge, &record) == TAL_OK) {
        cr_assert_eq(tal_gathering_take(gathering, &record, &whole), TAL_OK);
        put_candidate(&whole, got);
    }
    tal_merge_close(merge);
    cr_assert_eq(tal_gathering_end(gathering, &whole), TAL_OK);
    put_candidate(&whole, got);
    cr_assert_str_eq(got, candidates);
    tal_gathering_free(gathering);
    got[0] = '\0';
    cr_assert_eq(tal_pile_write(no.pile, "refused"), TAL_OK);
    paths[0] = "refused";
    cr_assert_eq(tal_merge_open(&merge, paths, 1, NULL, 0, NULL, 0), TAL_OK);
    while (tal_merge_next(merge, &record) == TAL_OK) {
        cr_assert(tal_bin_read_refusal(&record, &refusal));
        sprintf(got + strlen(got), "%s@%u %s:%d;", tal_refusal_name(refusal.code), refusal.origin.line, refusal.what,
                (int)refusal.number);
    }
    tal_merge_close(merge);
    cr_assert_str_eq(got, refusals);
    tal_bin_close(&no);
}

Test(gathering, conversations_of_one_candidate_are_brought_together)
{
    put("bea", 1, "second", CROWD_WORST);
    put("ana", 2, "parcel", CROWD_BEST);
    put("bea", 3, "parcel", CROWD_WORST);
    put("ana", 4, "second", CROWD_BEST);
    put("cid", 5, "parcel", "ask");
    gathered_are(false, "ana complete finished finished 100;bea complete finished finished 5;"
                        "cid incomplete unfinished missing;", "");
}

Test(gathering, the_same_answers_count_once)
{
    put("ana", 7, "parcel", CROWD_BEST);
    put("ana", 2, "parcel", CROWD_BEST);
    put("ana", 3, "second", CROWD_BEST);
    put("ana", 9, "parcel", CROWD_BEST);
    gathered_are(false, "ana complete finished finished 100;", "repeated@7 a.jsonl:2;repeated@9 a.jsonl:2;");
}

Test(gathering, of_answers_that_contradict_each_other_none_counts)
{
    put("ana", 7, "parcel", CROWD_BEST);
    put("ana", 2, "parcel", CROWD_WORST);
    put("ana", 3, "second", CROWD_BEST);
    put("ana", 9, "parcel", CROWD_BEST);
    gathered_are(false, "ana incomplete contradicted finished;",
                 "contradicted@2 a.jsonl:9;contradicted@7 a.jsonl:2;contradicted@9 a.jsonl:2;");
}

Test(gathering, what_was_refused_is_no_contradiction)
{
    put("ana", 1, "parcel", CROWD_BEST);
    refuse("ana", 2);
    refuse("bea", 3);
    put("bea", 4, "second", CROWD_BEST);
    gathered_are(false, "ana incomplete finished refused;bea incomplete refused finished;", "");
}

Test(gathering, with_a_roster_only_who_is_on_it_counts)
{
    invite("ana", 2);
    invite("dot", 3);
    put("ana", 1, "parcel", CROWD_BEST);
    put("bea", 2, "parcel", CROWD_BEST);
    refuse("bea", 3);
    gathered_are(true, "ana incomplete finished missing;dot absent missing missing;", "not-on-roster@2 :0;");
}

Test(gathering, two_people_of_one_id_are_told_and_neither_is_scored)
{
    invite("ana", 2);
    invite("ana", 9);
    put("ana", 1, "parcel", CROWD_BEST);
    refuse("ana", 3);
    gathered_are(true, "ana ambiguous missing missing;",
                 "two-people@2 roster.csv:9;two-people@9 roster.csv:2;two-people@1 roster.csv:2;");
}

/* A shard's file that was altered may say that it read a file which the shard does not name. */
Test(gathering, a_place_that_is_not_is_refused)
{
    static const tal_origin origins[] = { { 2, 1, 1 }, { 1, 2, 1 } };

    for (size_t i = 0; i < sizeof origins / sizeof *origins; i++) {
        tal_gathering *gathering = tal_gathering_new(&people.assembly, &plan, true, &bin);
        char *paths[] = { "sorted" };
        tal_keyed record, whole;
        tal_merge *merge;

        cr_assert_eq(tal_bin_put_roster(&bin, "ana", origins[i]), TAL_OK);
        cr_assert_eq(tal_pile_write(bin.pile, "sorted"), TAL_OK);
        cr_assert_eq(tal_merge_open(&merge, paths, 1, NULL, 0, NULL, 0), TAL_OK);
        cr_assert_eq(tal_merge_next(merge, &record), TAL_OK);
        cr_assert_eq(tal_gathering_take(gathering, &record, &whole), TAL_EFILE);
        tal_merge_close(merge);
        tal_gathering_free(gathering);
    }
}
