/* Scenarios for tests of the drawings. */
#ifndef TAL_TEST_AUTHOR_SKETCH_H
#define TAL_TEST_AUTHOR_SKETCH_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/scenario.h"

#define SKETCH(body)                                                                                                  \
    "return scenario \"bill\" { title = \"The bill\", language = \"en\", persona = { name = \"Ana\" },\n"             \
    "claim = { \"It has doubled.\", verdict = \"confused\", truth = \"No.\", value = \"care\" },\n" body "}\n"

#define SKETCH_ENDS "outcome \"well\" { \"+\", result = \"resolved\" }, outcome \"ill\" { \"-\", result = \"lost\" },\n"

/* ES: its translation, or NULL. */
static inline tal_scenario *sketch(const char *lua, const char *es)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;

    tal_scenario_load_bytes(&scenario, "bill.lua", lua, strlen(lua), found);
    if (scenario && es)
        tal_scenario_translate_bytes(scenario, "bill.es.yaml", es, strlen(es), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
    return scenario;
}

/* SCENES of four replies with a way each: that of reply N of scene S is scene NEXT(S, N), or past the last, an outcome;
 * every fourth reply asks for a look, and every fifth way for trust. */
static inline tal_scenario *sketch_many(int scenes, int (*next)(int scene, int reply))
{
    static const char *const results[] = { "resolved", "lost", "harmed", "referred" };
    tal_buffer lua = TAL_BUFFER_EMPTY;
    tal_scenario *scenario;

    tal_buffer_text(&lua, "return scenario \"many\" { title = \"Many\", language = \"en\", persona = { name = \"Ana\" },\n"
                          "claim = { \"c\", verdict = \"confused\", truth = \"t\", value = \"v\" },\n"
                          "moments = { { \"the beginning\" }, { \"the middle\" }, { \"the end of it\" } },\n"
                          "look \"log\" { \"Open the log\", shows = \"x\" },\n");
    for (int s = 0; s < scenes; s++) {
        static const char *const moments[] = { "the beginning", "the middle", "the end of it" };

        tal_buffer_format(&lua, "scene \"scene_%d\" { moment = \"%s\", says \"What happens now, and what will it cost?\",\n",
                          s, moments[s * 3 / scenes]);
        for (int r = 0; r < 4; r++) {
            int to = next(s, r);

            tal_buffer_format(&lua, "reply \"r%d\" { \"What could be said here at some length, as people do, %d.\", "
                                    "discernment = %d, validation = %d%s, to = ", r, r, r % 3, (r + 1) % 3,
                              r == 3 ? ", when = \"seen.log\"" : "");
            tal_buffer_text(&lua, (s + r) % 5 == 0 ? "{ { \"end_0\", when = \"trust < 20\" }, " : "");
            if (to < scenes)
                tal_buffer_format(&lua, "\"scene_%d\"", to);
            else
                tal_buffer_format(&lua, "\"end_%d\"", (to - scenes) % 4);
            tal_buffer_text(&lua, (s + r) % 5 == 0 ? " } },\n" : " },\n");
        }
        tal_buffer_text(&lua, "},\n");
    }
    for (int i = 0; i < 4; i++)
        tal_buffer_format(&lua, "outcome \"end_%d\" { \"It is over.\", result = \"%s\" },\n", i, results[i]);
    tal_buffer_text(&lua, "}\n");
    scenario = sketch(lua.bytes, NULL);
    tal_buffer_free(&lua);
    return scenario;
}

#endif
