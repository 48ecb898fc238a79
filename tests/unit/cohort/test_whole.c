/* The whole of an assessment: which cheap strategy passes, and which conversation should not be held. */
#include "cohort/whole.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "cohort/desk.h"

static const tal_graph_limits limits = { 1, 32 << 20 };

static void load(const desk *d, tal_assembly *out)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_status status = tal_assembly_load(out, d->path, &desk_finder, found);
    cr_assert_eq(status, TAL_OK, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
}

static const char *told(const desk *d)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_assembly assembly;
    load(d, &assembly);
    tal_status status = tal_whole_check(&assembly, &limits, found);
    cr_assert_eq(status, tal_diagnostics_errors(found) ? TAL_EFILE : TAL_OK);
    tal_assembly_close(&assembly);
    return desk_told(found);
}

static void score_is(const tal_whole_score *scores, tal_probe which, int total, int passed)
{
    cr_expect_eq(scores[which].total, total, "%s: %d", tal_probe_names[which], scores[which].total);
    cr_expect_eq(scores[which].passed, passed, "%s: %d pass", tal_probe_names[which],
                 scores[which].passed);
}

Test(whole, that_is_shipped_is_passed_by_no_probe)
{
    tal_whole_score scores[TAL_PROBES];
    tal_trouble trouble;
    desk d = desk_open("en", DESK_RUBRIC
                       "conversations:\n  - { scenario: hundred-calls, forms: [0, 1] }\n"
                       "  - { scenario: self-diagnosis, forms: [0, 1] }\n"
                       "  - { scenario: high-profile-client, forms: [2] }\n");
    tal_assembly assembly;
    load(&d, &assembly);
    cr_assert_eq(tal_whole_probe(&assembly, scores, &trouble), TAL_OK);
    for (int i = 0; i < TAL_PROBES; i++) {
        cr_expect_eq(scores[i].probe, i);
        cr_expect_not(scores[i].passes, "%s", tal_probe_names[i]);
    }
    score_is(scores, TAL_PROBE_POLITE_REFUSER, 8, 0);
    score_is(scores, TAL_PROBE_NEVER_LOOKS, 68, 0);
    score_is(scores, TAL_PROBE_RANDOM, 36, 0);
    cr_expect_eq(scores[TAL_PROBE_RANDOM].runs, TAL_WHOLE_RANDOM_RUNS);
    tal_assembly_close(&assembly);
    cr_expect_str_eq(told(&d), "");
    desk_close(&d);
}

#define SCENE(id, to)                                                                              \
    "scene \"" id "\" { moment = \"" id "\", says \"Well?\",\n"                                    \
    "  reply \"no_" id "\" { \"I see what it means to you, and no.\", style = \"refuse\", "        \
    "discernment = 2, validation = 2, disagreement = 2, to = \"" to "\", why = \"A.\" },\n"        \
    "  reply \"yes_" id "\" { \"Whatever you like, of course, whatever it is that you want.\", "   \
    "discernment = 0, validation = 1, disagreement = 0, to = \"" to "\", why = \"A.\" } },\n"

/* Who always says no politely gets everything here, as the client is not right. */
#define REFUSABLE(verdict)                                                                         \
    "return scenario \"own\" { title = \"Own\", language = \"en\", persona = { name = \"Ana\" "    \
    "},\n"                                                                                         \
    "  claim = { \"A.\", verdict = \"" verdict "\", truth = \"B.\", value = \"C\" },\n"            \
    "  moments = { \"a\", \"b\", \"c\" },\n" SCENE("a", "b") SCENE("b", "c")                       \
        SCENE("c", "over") "outcome \"over\" { \"Over.\", result = \"resolved\" } }\n"

Test(whole, the_polite_refuser_must_fail_it)
{
    tal_whole_score scores[TAL_PROBES];
    tal_trouble trouble;
    desk d = desk_open("en", DESK_RUBRIC "conversations: [{ scenario: own.lua, forms: [0] }]\n");
    tal_assembly assembly;
    desk_put(&d, "own.lua", REFUSABLE("untrue"));
    load(&d, &assembly);
    cr_assert_eq(tal_whole_probe(&assembly, scores, &trouble), TAL_OK);
    score_is(scores, TAL_PROBE_POLITE_REFUSER, 100, 1);
    cr_expect(scores[TAL_PROBE_POLITE_REFUSER].passes);
    score_is(scores, TAL_PROBE_APPEASER, 16, 0);
    cr_expect_not(scores[TAL_PROBE_APPEASER].passes);
    tal_assembly_close(&assembly);
    desk_close(&d);
}

Test(whole, a_conversation_that_is_not_sound_is_named)
{
    desk d = desk_open("en", DESK_RUBRIC "conversations: [{ scenario: own.lua, forms: [0] }]\n");
    char wanted[300];
    desk_put(&d, "own.lua", REFUSABLE("right"));
    snprintf(wanted, sizeof wanted,
             "a.yaml:7:29 TAL831 own.lua has errors, so nobody should be assessed by it = `talante "
             "check %s/own.lua` lists them\n",
             d.folder);
    cr_expect_str_eq(told(&d), wanted);
    desk_close(&d);
}
