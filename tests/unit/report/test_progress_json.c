#include "report/played_rows.h"
#include "report/progress_json.h"

TestSuite(progress_json, .init = scratch_begin, .fini = scratch_end);

static void assert_json(tal_json *root, const char *expected)
{
    char *text = tal_json_line(root);

    cr_assert_str_eq(text, expected);
    free(text);
    tal_json_free(root);
}

#define SKILL(sessions, last, gap) "{\"sessions\":" sessions ",\"last\":" last \
    ",\"trend\":null,\"gap\":" gap "}"
#define SKILLS(d, v, g) "{\"discernment\":" d ",\"validation\":" v ",\"disagreement\":" g "}"
#define NONE SKILL("0", "null", "null")

Test(progress_json, the_whole_form)
{
    tal_history *history = history_of_three();
    tal_progress_scenario scenarios[2];

    two_scenarios(history, scenarios);
    assert_json(tal_progress_json(history, scenarios, 2),
        "{\"skills\":{\"practice\":" SKILLS(SKILL("2", "70", "20"), SKILL("2", "90", "-10"),
                                            SKILL("1", "80", "0"))
        ",\"assessment\":" SKILLS(NONE, NONE, NONE) "},"
        "\"typed_skills\":{\"practice\":" SKILLS(NONE, NONE, NONE) ",\"assessment\":"
        SKILLS(NONE, NONE, NONE) "},"
        "\"next\":["
        "{\"scenario\":\"the-pen\",\"sessions\":0,\"mean\":null,\"mixed\":false,\"last\":null,\"passed\":false,"
        "\"exposed\":false},"
        "{\"scenario\":\"hundred-calls\",\"sessions\":3,\"mean\":60,\"mixed\":false,"
        "\"last\":\"2025-01-03T09:05:00Z\",\"passed\":true,\"exposed\":true}],"
        "\"sessions\":["
        "{\"journal\":\"a.jsonl\",\"scenario\":\"hundred-calls\",\"language\":\"en\",\"form\":1,"
        "\"mode\":\"practice\",\"typed\":false,\"started\":\"2025-01-01T09:00:00Z\","
        "\"ended\":\"2025-01-01T09:05:00Z\",\"outcome\":\"called_back\",\"result\":\"resolved\","
        "\"passed\":false,\"total\":40,\"scores\":" SKILLS("30", "50", "null")
        ",\"self_rating\":null,\"exposed\":null},"
        "{\"journal\":\"b.jsonl\",\"scenario\":\"hundred-calls\",\"language\":\"en\",\"form\":1,"
        "\"mode\":\"practice\",\"typed\":false,\"started\":\"2025-01-02T09:00:00Z\","
        "\"ended\":\"2025-01-02T09:05:00Z\",\"outcome\":\"called_back\",\"result\":\"resolved\","
        "\"passed\":true,\"total\":80,\"scores\":" SKILLS("70", "90", "80")
        ",\"self_rating\":" SKILLS("90", "80", "80") ",\"exposed\":null},"
        "{\"journal\":\"c.jsonl\",\"scenario\":\"hundred-calls\",\"language\":\"en\",\"form\":1,"
        "\"mode\":\"assessment\",\"typed\":false,\"started\":\"2025-01-03T09:00:00Z\","
        "\"ended\":\"2025-01-03T09:05:00Z\",\"outcome\":\"called_back\",\"result\":\"resolved\","
        "\"passed\":false,\"total\":null,\"scores\":" SKILLS("null", "null", "null")
        ",\"self_rating\":null,\"exposed\":true}],"
        "\"skipped\":[\"e.jsonl\"]}");
    tal_history_free(history);
}

Test(progress_json, an_empty_history_has_the_same_keys)
{
    tal_history *history;

    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    assert_json(tal_progress_json(history, NULL, 0),
        "{\"skills\":{\"practice\":" SKILLS(NONE, NONE, NONE) ",\"assessment\":"
        SKILLS(NONE, NONE, NONE) "},\"typed_skills\":{\"practice\":" SKILLS(NONE, NONE, NONE)
        ",\"assessment\":" SKILLS(NONE, NONE, NONE) "},\"next\":[],\"sessions\":[],\"skipped\":[]}");
    tal_history_free(history);
}
