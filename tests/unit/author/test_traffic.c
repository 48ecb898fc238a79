#include "author/traffic.h"

#include "author/sketch.h"
#include "model/rubric.h"

static const char lua[] = SKETCH(
    "look \"log\" { \"The log\", shows = \"x\" },\n"
    "scene \"a\" { reply \"one\" { \"1\", to = \"b\" }, reply \"two\" { \"2\", to = \"a\" }, \n"
    "  silence { seconds = 20, to = \"ill\" } },\n"
    "scene \"b\" { reply \"last\" { \"3\", to = { { \"ill\", when = \"turn > 9\" }, \"well\" } } },\n" SKETCH_ENDS);

enum { A = 0, B = 1, WELL = -1, ILL = -2 };

/* How often WALKER took REPLY to PLACE. */
static long times(const tal_traffic *traffic, tal_walker walker, int32_t reply, int32_t place)
{
    for (int32_t i = traffic->first[reply]; i != TAL_NONE; i = traffic->passages[i].next)
        if (traffic->passages[i].place == place)
            return traffic->passages[i].times[walker];
    return 0;
}

/* The row of the reply of SCENE by its id, which may stand anywhere in the table. */
static int32_t row(const tal_scenario *scenario, int32_t scene, const char *id)
{
    return tal_scenario_find_reply(scenario, scene, id);
}

static void open(tal_traffic *traffic, const tal_scenario *scenario)
{
    cr_assert_eq(tal_traffic_open(traffic, scenario), TAL_OK);
}

static void add(tal_traffic *traffic, tal_entry *entries, size_t count, const char *outcome)
{
    tal_log log = { .entries = entries, .entries_count = count, .sealed = outcome != NULL,
                    .result = { .outcome = outcome } };

    for (size_t i = 0; i < count; i++)
        entries[i].seq = (long)i + 1;
    cr_assert_eq(tal_traffic_add_log(traffic, &log), TAL_OK);
}

Test(traffic, a_reply_led_where_the_next_answer_was_given)
{
    tal_scenario *scenario = sketch(lua, NULL);
    tal_traffic traffic;
    tal_entry entries[] = {
        { .kind = TAL_ENTRY_REPLY, .scene = "a", .id = "two" },
        { .kind = TAL_ENTRY_LOOK, .scene = "a", .id = "log" },
        { .kind = TAL_ENTRY_LOOK, .scene = "a", .id = "log" },
        { .kind = TAL_ENTRY_TEXT, .scene = "a", .id = NULL }, /* not understood */
        { .kind = TAL_ENTRY_TEXT, .scene = "a", .id = "one" },
        { .kind = TAL_ENTRY_REPLY, .scene = "b", .id = "last" },
    };

    open(&traffic, scenario);
    add(&traffic, entries, 6, "well");
    add(&traffic, entries, 1, NULL);
    cr_expect_eq(traffic.people, 2);
    cr_expect_eq(traffic.looked[0], 1, "once a person");
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, row(scenario, A, "two"), A), 1);
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, row(scenario, A, "two"), TAL_TRAFFIC_UNKNOWN), 1, "left there");
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, row(scenario, A, "one"), B), 1);
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, row(scenario, B, "last"), WELL), 1);
    cr_expect_eq(traffic.gone, 0);
    tal_traffic_close(&traffic);
    tal_scenario_free(scenario);
}

Test(traffic, what_was_taken_back_does_not_count)
{
    tal_scenario *scenario = sketch(lua, NULL);
    tal_traffic traffic;
    tal_entry entries[] = {
        { .kind = TAL_ENTRY_REPLY, .scene = "a", .id = "one" },
        { .kind = TAL_ENTRY_REPLY, .scene = "b", .id = "last" },
        { .kind = TAL_ENTRY_REWIND, .back_to = 1 },
        { .kind = TAL_ENTRY_SILENCE, .scene = "a" },
    };

    open(&traffic, scenario);
    add(&traffic, entries, 4, "ill");
    cr_expect_eq(traffic.count, 1);
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, scenario->scenes[A].silence, ILL), 1);
    tal_traffic_close(&traffic);
    tal_scenario_free(scenario);
}

Test(traffic, what_an_older_file_had_is_counted_as_gone)
{
    tal_scenario *scenario = sketch(lua, NULL);
    tal_traffic traffic;
    tal_entry entries[] = {
        { .kind = TAL_ENTRY_REPLY, .scene = "a", .id = "zero" },
        { .kind = TAL_ENTRY_LOOK, .scene = "a", .id = "book" },
        { .kind = TAL_ENTRY_SILENCE, .scene = "b" },
        { .kind = TAL_ENTRY_REPLY, .scene = "a", .id = "one" },
        { .kind = TAL_ENTRY_REPLY, .scene = "older", .id = "one" },
        { .kind = TAL_ENTRY_REPLY, .scene = "b", .id = "last" },
    };

    open(&traffic, scenario);
    add(&traffic, entries, 6, "never");
    cr_expect_eq(traffic.gone, 4);
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, row(scenario, A, "one"), TAL_TRAFFIC_UNKNOWN), 1);
    cr_expect_eq(times(&traffic, TAL_WALKER_PERSON, row(scenario, B, "last"), TAL_TRAFFIC_UNKNOWN), 1);
    tal_traffic_close(&traffic);
    tal_scenario_free(scenario);
}

/* The appeaser, the stonewaller and the refuser take the first reply without levels, with looks and without: six runs.
 * Never-looks and exit-early: one each. The longest and the shortest take the first of equals: four. */
Test(traffic, probes_of_every_form_are_watched)
{
    static const char with_forms[] = SKETCH(
        "vary \"day\" { { \"may\" }, { \"june\" } },\n"
        "scene \"a\" { reply \"one\" { \"1\", to = \"b\" }, reply \"two\" { \"2\", to = \"b\" } },\n"
        "scene \"b\" { reply \"last\" { \"3\", to = \"well\" } },\n" SKETCH_ENDS);
    tal_scenario *scenario = sketch(with_forms, NULL);
    tal_rubric *rubric = NULL;
    tal_trouble trouble;
    tal_traffic traffic;
    char path[4096];

    snprintf(path, sizeof path, "%s/assets/rubrics/three-skills.yaml", getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".");
    cr_assert_eq(tal_rubric_load(&rubric, path, NULL), TAL_OK);
    open(&traffic, scenario);
    cr_assert_eq(tal_traffic_add_probes(&traffic, rubric, &trouble), TAL_OK);
    cr_expect_eq(times(&traffic, TAL_WALKER_PROBE, row(scenario, A, "one"), B), 24);
    cr_expect_eq(times(&traffic, TAL_WALKER_PROBE, row(scenario, A, "two"), B), 0);
    cr_expect_eq(times(&traffic, TAL_WALKER_PROBE, row(scenario, B, "last"), WELL), 24);
    cr_expect_eq(traffic.people, 0);
    tal_traffic_close(&traffic);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
}
