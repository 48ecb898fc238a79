/* A scenario of three replies, in two forms; TELL is what one of them says, GUESS its level of discernment. */
#ifndef TESTS_DOSSIER_SMALL_H
#define TESTS_DOSSIER_SMALL_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "dossier/replies.h"

static inline tal_scenario *small_scenario(const char *tell, int guess)
{
    tal_scenario *scenario = NULL;
    char lua[1600];

    snprintf(lua, sizeof lua,
             "return scenario \"bill\" { title = \"The bill\", language = \"en\", persona = { name = \"Ana\" },\n"
             "  claim = { \"It doubled.\", verdict = \"exaggerated\", truth = \"It rose by {part}.\", value = \"care\" },\n"
             "  vary \"rise\" { { \"tenth\", part = \"a tenth\" }, { \"fifth\", part = \"a fifth\" } },\n"
             "  look \"bill\" { \"The bill\", shows = \"It rose by {part}.\" },\n"
             "  moments = { \"first\", \"second\" },\n"
             "  scene \"opening\" { moment = \"first\", note \"The telephone rings.\", says \"It doubled!\",\n"
             "    reply \"ask\" { \"Since when?\", discernment = 2, validation = 1, to = \"more\" },\n"
             "    reply \"guess\" { \"Perhaps.\", discernment = %d, validation = 0, to = \"more\" },\n"
             "    silence { seconds = 9, discernment = 0, validation = 0, to = \"more\" } },\n"
             "  scene \"between\" { says \"Hm.\", reply \"go_on\" { \"Yes?\", to = \"more\" } },\n"
             "  scene \"more\" { moment = \"second\", says { { { \"I see.\", when = \"seen.bill\" }, \"Well?\" } },\n"
             "    reply \"tell\" { \"%s\", disagreement = 2, to = \"well\" },\n"
             "    reply \"between\" { \"Hm.\", disagreement = 0, to = \"between\" } },\n"
             "  outcome \"well\" { \"+\", result = \"resolved\" } }\n",
             guess, tell);
    tal_scenario_load_bytes(&scenario, "bill.lua", lua, strlen(lua), NULL);
    cr_assert_not_null(scenario);
    cr_assert_eq(tal_scenario_seal(scenario, NULL), TAL_OK);
    return scenario;
}

#endif
