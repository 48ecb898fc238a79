/* Small scenarios for the tests of this room, written in the tests or drawn from a seed. What is
 * wrong with one fails the test. */
#ifndef TESTS_ANALYSIS_SKETCH_H
#define TESTS_ANALYSIS_SKETCH_H

#include "analysis/explore.h"

/* What every scenario of these tests begins with. BODY: moments, vars, items. */
#define SKETCH(body)                                                                               \
    "return scenario \"test\" {\n"                                                                 \
    "  title = \"Test\", language = \"en\",\n"                                                     \
    "  persona = { name = \"Ana\", trust = 40, patience = 30 },\n"                                 \
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\", value = "        \
    "\"care\" },\n" body "}\n"

#define ENDS                                                                                       \
    "  outcome \"well\" { \"She thanks you.\", result = \"resolved\" },\n"                         \
    "  outcome \"ill\" { \"She hangs up.\", result = \"lost\" },\n"

enum { WELL, ILL };

/* A sealed scenario, freed by the caller. */
tal_scenario *sketch_load(const char *lua);

/* Cut 75, floors 50; weights 1; resolved and recovered pass. */
tal_rubric *sketch_rubric(void);

/* Explores FORM with all the memory that it needs; freed by the caller. */
void sketch_explore(tal_exploration *out, const tal_scenario *scenario, const tal_rubric *rubric,
                    int form);

/* The row of a reply; of the scene's silence where REPLY is NULL. */
int32_t sketch_reply(const tal_scenario *scenario, const char *scene, const char *reply);

/* A small random scenario; SEED gives the same one each time. Each session of it ends or is stuck
 * after some steps. Valid until the next call. */
const char *sketch_random(uint64_t seed);

#endif
