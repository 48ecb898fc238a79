/*
 * `--result`: the keys and their order are a contract. No wall-clock time and no path stands in it,
 * so that the same answers give the same bytes.
 */
#include "report/result_json.h"

#include <inttypes.h>
#include <stdio.h>

#include "data/json.h"
#include "model/scenario.h"

static void set_seed(tal_json *root, uint64_t seed)
{
    char text[24];

    snprintf(text, sizeof text, "%" PRIu64, seed);
    if (seed <= INT64_MAX)
        tal_json_set_int(root, "seed", (long long)seed);
    else
        tal_json_set_text(root, "seed", text);
}

static void set_scores(tal_json *root, const tal_result *result)
{
    tal_json *scores = tal_json_set_object(root, "scores");

    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_json *skill = tal_json_set_object(scores, tal_skill_names[i]);

        tal_json_set_int(skill, "earned", result->skills[i].earned);
        tal_json_set_int(skill, "possible", result->skills[i].possible);
        tal_json_set_score(skill, "score", result->skills[i].score);
    }
}

static void set_rating(tal_json *root, const int *rating)
{
    tal_json *skills;

    if (!rating) {
        tal_json_set_null(root, "self_rating");
        return;
    }
    skills = tal_json_set_object(root, "self_rating");
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_json_set_score(skills, tal_skill_names[i], rating[i]);
}

static void set_levels(tal_json *action, const tal_entry *entry)
{
    tal_json *levels = NULL;

    for (int i = 0; i < TAL_SKILLS; i++) {
        if (entry->levels[i] < 0)
            continue;
        if (!levels)
            levels = tal_json_set_object(action, "levels");
        tal_json_set_int(levels, tal_skill_names[i], entry->levels[i]);
    }
}

static void set_actions(tal_json *root, const tal_entry *entries, size_t count)
{
    tal_json *actions = tal_json_set_array(root, "actions");

    for (size_t i = 0; i < count; i++) {
        const tal_entry *entry = &entries[i];
        tal_json *action = tal_json_add_object(actions);

        tal_json_set_int(action, "turn", entry->turn);
        tal_json_set_text(action, "scene", entry->scene);
        if (entry->kind == TAL_ENTRY_LOOK) {
            tal_json_set_text(action, "look", entry->id);
            continue;
        }
        if (entry->kind == TAL_ENTRY_TEXT)
            tal_json_set_bool(action, "typed", true); /* without the words; reply null: not understood */
        /* No reply can have the name of a word of the language, so "silence" says which it is. */
        tal_json_set_text(action, "reply", entry->kind == TAL_ENTRY_SILENCE ? "silence" : entry->id);
        set_levels(action, entry);
    }
}

char *tal_result_json(const tal_journal_start *start, const tal_result *result,
                      const int *rating, const tal_entry *entries, size_t count)
{
    tal_json *root = tal_json_object(), *versions;
    char *text;

    tal_json_set_text(root, "scenario", start->scenario);
    tal_json_set_text(root, "language", start->language);
    tal_json_set_int(root, "form", start->form);
    set_seed(root, start->seed);
    tal_json_set_text(root, "mode", tal_mode_names[start->mode]);
    tal_json_set_bool(root, "typed", start->lexicon_sha256 != NULL);
    tal_json_set_text(root, "outcome", result->outcome);
    tal_json_set_text(root, "result", result->result);
    tal_json_set_bool(root, "passed", result->passed);
    tal_json_set_score(root, "total", result->total);
    set_scores(root, result);
    set_rating(root, rating);
    set_actions(root, entries, count);
    versions = tal_json_set_object(root, "versions");
    tal_json_set_text(versions, "talante", tal_version());
    tal_json_set_text(versions, "scenario", start->scenario_sha256);
    tal_json_set_text(versions, "rubric", start->rubric_sha256);
    if (start->lexicon_sha256)
        tal_json_set_text(versions, "lexicon", start->lexicon_sha256);
    text = tal_json_pretty(root);
    tal_json_free(root);
    return text;
}
