/* What a trainer reads when a path fails. */
#include "report/paths_text.h"

#include "report/played_paths.h"

/* The first of PATHS, which fails, at a width of 76. Valid until the next call. */
static const char *failure(const char *paths, tal_dress dress)
{
    static char out[4000];
    tal_page page = tal_page_new(76, dress);
    played it = play_paths(paths);

    tal_paths_text_failure(&page, "bill.lua", &it.paths.runs[0]);
    snprintf(out, sizeof out, "%s", page.out.bytes);
    tal_page_free(&page);
    played_free(&it);
    return out;
}

Test(paths_text, sets_what_came_beside_what_was_expected)
{
    cr_assert_str_eq(
        failure(
            "path \"p\" { \"look log\", \"ask\", with = { cause = \"theirs\" },\n"
            "  expect = \"outcome == 'ill' and passed and score.total >= 80 and (cause == 'ours' "
            "or turn > 1)\" },",
            TAL_DRESS_PLAIN),
        "bill.lua:14: path \"p\" is not as expected\n"
        "\n"
        "  fails: outcome == 'ill'           it was 'well'\n"
        "  holds: passed\n"
        "  holds: score.total >= 80          it was 100\n"
        "  fails: (cause == 'ours' or turn > 1)\n"
        "                                    cause was 'theirs', turn was 1\n"
        "\n"
        "  How it went, in form 1 (cause = 'theirs'):\n"
        "    a: look log\n"
        "    a: ask                          validation 2/2, trust +5\n"
        "    the end: well                   resolved, passed, total 100, validation\n"
        "                                    100\n"
        "\n");
}

Test(paths_text, shows_where_a_step_cannot_be_taken)
{
    cr_assert_str_eq(
        failure("path \"p\" { \"deny\", \"beg\", expect = \"passed\" },", TAL_DRESS_PLAIN),
        "bill.lua:13: path \"p\": \"beg\" cannot be taken at \"b\"\n"
        "\n"
        "  Its condition does not hold then (line 10).\n"
        "  hint: here one can say: wait, leave\n"
        "\n"
        "  How it went up to there, in form 0 (cause = 'ours'):\n"
        "    a: deny                         validation 0/2, trust -1, patience -10\n"
        "    b: beg                          cannot be taken\n"
        "\n");
}

static void reason_is(const char *paths, const char *reason)
{
    const char *text = failure(paths, TAL_DRESS_PLAIN);

    cr_assert(strstr(text, reason), "%s\nlacks\n%s", text, reason);
}

Test(paths_text, says_why_a_step_cannot_be_taken)
{
    reason_is("path \"p\" { \"deny\", \"ask\", expect = \"passed\" },",
              "  \"ask\" is a reply of the scene \"a\".\n");
    reason_is("path \"p\" { \"deny\", \"wait\", \"wait\", expect = \"passed\" },",
              "  It can be said once, and has been said.\n");
    reason_is("path \"p\" { \"deny\", \"silence\", expect = \"passed\" },",
              "  In this scene silence does not count.\n");
    reason_is("path \"p\" { \"deny\", \"look log\", expect = \"passed\" },",
              "  Its condition does not hold then (line 6).\n");
    reason_is("path \"p\" { \"silence\", \"ask\", expect = \"passed\" },",
              "path \"p\" ends at \"ill\", before \"ask\"\n\n  hint: take this step out\n");
}

Test(paths_text, shows_where_a_path_without_an_end_stays)
{
    reason_is("path \"p\" { \"deny\", expect = \"passed\" },",
              "    a: deny                         validation 0/2, trust -1, patience -10\n"
              "    b:                              no outcome\n");
}

Test(paths_text, marks_what_held_for_eyes)
{
    const char *text =
        failure("path \"p\" { \"ask\", expect = \"passed and turn > 1\" },", TAL_DRESS_MONO);

    cr_assert(strstr(text, "\u2713 \033[0mpassed\n"), "%s", text);
    cr_assert(strstr(text, "\u2717 \033[0mturn > 1"), "%s", text);
}

static const char *sums(const char *paths)
{
    static char out[4000];
    tal_page page = tal_page_new(76, TAL_DRESS_PLAIN);
    played it = play_paths(paths);

    tal_paths_text_file(&page, "bill.lua", &it.paths);
    tal_paths_text_coverage(&page, &it.paths, it.scenario);
    snprintf(out, sizeof out, "%s", page.out.bytes);
    tal_page_free(&page);
    played_free(&it);
    return out;
}

Test(paths_text, sums_up_a_file_and_what_its_paths_do_not_meet)
{
    cr_assert_str_eq(sums("path \"p\" { \"ask\", expect = \"passed\" },\n"
                          "path \"q\" { \"ask\", expect = \"not passed\" },"),
                     "bill.lua: 1 path failed, 1 path passed\n"
                     "  The paths meet 1 of 2 scenes, 1 of 6 replies, 0 of 1 looks, 1 of 2\n"
                     "  outcomes, 1 of 1 moments, and 0 of 2 conditions both ways.\n"
                     "  No path meets:\n"
                     "    line 10     scene b, with its 3 replies\n"
                     "    line 9      reply a.deny\n"
                     "    line 7      silence of the scene a\n"
                     "    line 6      look log\n"
                     "    line 12     outcome ill\n"
                     "  Conditions that decided nothing:\n"
                     "    line 6      condition of the look log: always held\n");
}

Test(paths_text, says_that_there_are_none)
{
    const char *text = sums("");

    cr_assert_eq(strncmp(text, "bill.lua: it has no paths, so nothing was tested\n", 49), 0, "%s",
                 text);
}
