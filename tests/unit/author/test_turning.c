/* Which levels an expression can come to. */
#include "author/turning.h"

#include "sketch.h"

/* A scene with replies of these levels of discernment; two forms, a look and two variables. */
#define TURNING(replies)                                                                                              \
    SKETCH("moments = { \"one\" }, vars = { n = 0, done = false },\n"                                                 \
           "vary \"fact\" { { \"a\" }, { \"b\" }, { \"c\" } },\n"                                         \
           "look \"log\" { \"Look\", shows = \"It.\" },\n"                                                            \
           "scene \"s\" { moment = \"one\", says \"?\", " replies " },\n" SKETCH_ENDS)

static void expect(const char *level, const char *expected)
{
    char text[1200];
    tal_scenario *scenario;

    snprintf(text, sizeof text, TURNING("reply \"r\" { \"R\", discernment = \"%s\", to = \"well\", set = \"n = n + 1, "
                                        "done = true\" }"), level);
    scenario = sketch(text, NULL);
    cr_expect_str_eq(tal_turning_text(scenario, &scenario->replies[0], TAL_DISCERNMENT), expected, "%s", level);
    cr_expect(tal_turning_is_in(scenario, &scenario->scenes[0]));
    tal_scenario_free(scenario);
}

Test(turning, the_form_has_one_or_the_other)
{
    expect("fact == 'a' and 2 or 0", "0/2");
    expect("fact == 'a' and 1 or 2", "1/2");
    expect("fact ~= 'c' and 1 or 0", "0/1");
    expect("fact == 'a' and 0 or fact == 'b' and 1 or 2", "0\u20132");
    expect("fact == 'a' and 1 or 1", "1");
}

Test(turning, so_has_what_happened_before)
{
    expect("seen.log and 2 or 1", "1/2");
    expect("done and 2 or 0", "0/2");
    expect("trust > 50 and 2 or 0", "0/2");
    expect("trust > 100 and 2 or 0", "0");
    expect("n > 1 and 1 or 0", "0/1");
}

Test(turning, a_function_tells_nothing)
{
    tal_scenario *scenario =
        sketch(TURNING("reply \"r\" { \"R\", discernment = function(s) return 1 end, to = \"well\" }"), NULL);

    cr_expect_str_eq(tal_turning_text(scenario, &scenario->replies[0], TAL_DISCERNMENT), "*");
    tal_scenario_free(scenario);
}

Test(turning, plain_levels_do_not_turn)
{
    tal_scenario *scenario = sketch(TURNING("reply \"r\" { \"R\", discernment = 1, to = \"well\" }"), NULL);

    cr_expect_not(tal_turning_is_in(scenario, &scenario->scenes[0]));
    tal_scenario_free(scenario);
}
