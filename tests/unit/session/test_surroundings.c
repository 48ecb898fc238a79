#include <criterion/criterion.h>
#include <string.h>

#include "model/scenario.h"
#include "play.h"
#include "session/surroundings.h"

static const char lua[] = PLAY(
    "  moments = { \"one\" },\n"
    "  vary \"log\" { { \"few\", verdict = \"exaggerated\", calls = \"two calls\" },\n"
    "                 { \"many\", verdict = \"right\", calls = \"twenty calls\" } },\n"
    "  look \"tickets\" { label = \"Open the log\", shows = \"It lists {calls}.\" },\n"
    "  scene \"first\" { moment = \"one\", says \"I rang you.\", note \"She sighs.\",\n"
    "    says { \"Nobody called, {calls}.\", when = \"turn > 9\" },\n"
    "    reply \"go\" { \"Ask.\", to = \"well\", discernment = 1 } },\n"
    "  scene \"second\" { stance = \"open\", says \"And now?\",\n"
    "    reply \"go\" { \"Go.\", to = \"ill\" } },\n" ENDS);

static bool has(const tal_surroundings *s, const char *words)
{
    for (size_t i = 0; i < s->situation.words_count; i++)
        if (strcmp(s->situation.words[i], words) == 0)
            return true;
    return false;
}

Test(surroundings, what_is_said_in_the_scene_is_the_context_whatever_its_conditions)
{
    tal_scenario *scenario = play_load(lua, NULL);
    tal_surroundings s;

    cr_assert_eq(tal_surroundings_read(&s, scenario, 0, 0), TAL_OK);
    cr_assert_str_eq(s.situation.context, "I rang you.\nNobody called, two calls. \n");
    cr_assert_eq(s.situation.context_length, strlen(s.situation.context));
    tal_surroundings_free(&s);
    tal_scenario_free(scenario);
}

Test(surroundings, the_value_and_what_the_desk_shows_are_the_words)
{
    tal_scenario *scenario = play_load(lua, NULL);
    tal_surroundings s;

    cr_assert_eq(tal_surroundings_read(&s, scenario, TAL_NONE, 0), TAL_OK);
    cr_assert_str_eq(s.situation.context, "");
    cr_assert(has(&s, "care"));
    cr_assert(has(&s, "Open the log"));
    cr_assert(has(&s, "It lists two calls. "));
    tal_surroundings_free(&s);
    tal_scenario_free(scenario);
}

Test(surroundings, the_stance_is_the_scenes_or_else_what_the_verdict_asks_for)
{
    tal_scenario *scenario = play_load(lua, NULL);

    cr_assert_eq(tal_surroundings_stance(scenario, 0, TAL_RIGHT), TAL_OWN);
    cr_assert_eq(tal_surroundings_stance(scenario, 0, TAL_EXAGGERATED), TAL_HOLD);
    cr_assert_eq(tal_surroundings_stance(scenario, TAL_NONE, TAL_UNTRUE), TAL_HOLD);
    cr_assert_eq(tal_surroundings_stance(scenario, 1, TAL_RIGHT), TAL_OPEN);
    tal_scenario_free(scenario);
}
