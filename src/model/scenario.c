/* The sealed scenario: its closed lists, its wordings, and how ids are found. It is built by the
 * script room and owns nothing but its arena, its source, its functions and, until it is sealed, a
 * draft. */
#include "model/scenario.h"

#include <stdlib.h>
#include <string.h>

#include "model/tongue.h"

const char *const tal_verdict_names[] = { "right",  "partly_right", "confused", "exaggerated",
                                          "untrue", "misguided",    "abusive",  NULL };
const char *const tal_stance_names[] = { "hold", "own", "open", NULL };
const char *const tal_style_names[] = { "appease", "stonewall", "refuse", NULL };
const char *const tal_result_names[] = { "resolved",           "recovered", "escalated", "referred",
                                         "ended_with_dignity", "lost",      "harmed",    NULL };
const char *const tal_setting_names[] = { "phone", "room", "office", "counter", "chat", NULL };
const char *const tal_skill_names[] = { "discernment", "validation", "disagreement", NULL };

void tal_scenario_free(tal_scenario *scenario)
{
    if (!scenario)
        return;
    if (scenario->draft)
        scenario->draft_free(scenario->draft);
    if (scenario->functions.self)
        scenario->functions.free(scenario->functions.self);
    tal_source_free(scenario->source);
    tal_arena_free(scenario->arena); /* the scenario itself lives in it */
}

int tal_scenario_language_index(const tal_scenario *scenario, const char *language)
{
    int found = language ? tal_tongue_pick(scenario->languages, scenario->languages_count, language) : TAL_NONE;
    return found == TAL_NONE ? 0 : found;
}

const char *tal_scenario_language(const tal_scenario *scenario, size_t i)
{
    return i < (size_t)scenario->languages_count ? scenario->languages[i] : NULL;
}

int tal_scenario_forms(const tal_scenario *scenario)
{
    return scenario->forms_count;
}

const char *tal_scenario_sha256(const tal_scenario *scenario)
{
    return scenario->sha256;
}

void tal_scenario_info_get(const tal_scenario *scenario, const char *language,
                           tal_scenario_info *out)
{
    int index = tal_scenario_language_index(scenario, language);
    const tal_person *persona = &scenario->persons[0];
    *out = (tal_scenario_info){
        .id = scenario->id,
        .title = tal_scenario_wording(scenario, index, scenario->title)->bytes,
        .summary = tal_scenario_wording(scenario, index, scenario->summary)->bytes,
        .teaches = tal_scenario_wording(scenario, index, scenario->teaches)->bytes,
        .setting = scenario->setting,
        .persona = tal_scenario_wording(scenario, index, persona->name)->bytes,
        .role = tal_scenario_wording(scenario, index, persona->role)->bytes,
        .portrait = persona->portrait,
        .voice = persona->voice,
        .minutes = scenario->minutes,
    };
}

static int by_node(const void *left, const void *right)
{
    const tal_written *a = left, *b = right;
    return (a->node > b->node) - (a->node < b->node);
}

const char *tal_scenario_written(const tal_scenario *scenario, int32_t node)
{
    const tal_written wanted = { node, NULL };
    const tal_written *found = bsearch(&wanted, scenario->written, (size_t)scenario->written_count,
                                       sizeof wanted, by_node);
    return found ? found->text : "";
}

int32_t tal_scenario_find_scene(const tal_scenario *scenario, const char *id)
{
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (!strcmp(scenario->scenes[i].id, id))
            return i;
    return TAL_NONE;
}

int32_t tal_scenario_find_outcome(const tal_scenario *scenario, const char *id)
{
    for (int32_t i = 0; i < scenario->outcomes_count; i++)
        if (!strcmp(scenario->outcomes[i].id, id))
            return i;
    return TAL_NONE;
}

int32_t tal_scenario_find_reply(const tal_scenario *scenario, int32_t scene, const char *id)
{
    tal_run replies = scenario->scenes[scene].replies;
    for (int32_t i = replies.first; i < replies.first + replies.count; i++)
        if (!strcmp(scenario->replies[i].id, id))
            return i;
    return TAL_NONE;
}

int32_t tal_scenario_find_look(const tal_scenario *scenario, const char *id)
{
    for (int32_t i = 0; i < scenario->looks_count; i++)
        if (!strcmp(scenario->looks[i].id, id))
            return i;
    return TAL_NONE;
}
