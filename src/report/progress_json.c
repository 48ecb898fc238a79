/*
 * `talante progress --json`: the keys and their order are a contract. Nothing in it depends on the
 * language of the interface, on a path, or on the time of the asking.
 */
#include "report/progress_json.h"

#include "model/scenario.h"

/* A number that may be negative. */
static void set_if(tal_json *object, const char *key, bool is_there, int value)
{
    if (is_there)
        tal_json_set_int(object, key, value);
    else
        tal_json_set_null(object, key);
}

static void set_skills(tal_json *root, const char *key, const tal_played *played, size_t count,
                       bool typed)
{
    static const tal_mode modes[] = { TAL_PRACTICE, TAL_ASSESSMENT };
    tal_json *skills = tal_json_set_object(root, key);

    for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
        const tal_progress_kind kind = { modes[m], typed };
        tal_json *mode = tal_json_set_object(skills, tal_mode_names[modes[m]]);

        for (int i = 0; i < TAL_SKILLS; i++) {
            tal_progress_skill it = tal_progress_of(played, count, kind, (tal_skill)i);
            tal_json *skill = tal_json_set_object(mode, tal_skill_names[i]);

            tal_json_set_int(skill, "sessions", it.conversations);
            tal_json_set_score(skill, "last", it.last);
            set_if(skill, "trend", it.has_trend, it.trend);
            set_if(skill, "gap", it.rated > 0, it.gap);
        }
    }
}

static void set_next(tal_json *root, const tal_progress_scenario *scenarios, size_t count)
{
    tal_json *next = tal_json_set_array(root, "next");

    for (size_t i = 0; i < count; i++) {
        tal_json *object = tal_json_add_object(next);

        tal_json_set_text(object, "scenario", scenarios[i].id);
        tal_json_set_int(object, "sessions", scenarios[i].conversations);
        tal_json_set_score(object, "mean", scenarios[i].mean);
        tal_json_set_bool(object, "mixed", scenarios[i].mixed);
        tal_json_set_text(object, "last", scenarios[i].last);
        tal_json_set_bool(object, "passed", scenarios[i].passed);
        tal_json_set_bool(object, "exposed", scenarios[i].exposed);
    }
}

static void set_values(tal_json *session, const char *key, const int values[TAL_SKILLS])
{
    tal_json *object = tal_json_set_object(session, key);

    for (int i = 0; i < TAL_SKILLS; i++)
        tal_json_set_score(object, tal_skill_names[i], values[i]);
}

static void add_session(tal_json *sessions, const tal_played *it)
{
    tal_json *session = tal_json_add_object(sessions);

    tal_json_set_text(session, "journal", it->journal);
    tal_json_set_text(session, "scenario", it->scenario);
    tal_json_set_text(session, "language", it->language);
    tal_json_set_int(session, "form", it->form);
    tal_json_set_text(session, "mode", tal_mode_names[it->mode]);
    tal_json_set_bool(session, "typed", it->typed);
    tal_json_set_text(session, "started", it->started);
    tal_json_set_text(session, "ended", it->ended);
    tal_json_set_text(session, "outcome", it->outcome);
    tal_json_set_text(session, "result", it->result);
    tal_json_set_bool(session, "passed", it->passed);
    tal_json_set_score(session, "total", it->total);
    set_values(session, "scores", it->scores);
    if (it->rated)
        set_values(session, "self_rating", it->ratings);
    else
        tal_json_set_null(session, "self_rating");
    if (it->mode == TAL_ASSESSMENT)
        tal_json_set_bool(session, "exposed", it->exposed);
    else
        tal_json_set_null(session, "exposed");
}

tal_json *tal_progress_json(const tal_history *history, const tal_progress_scenario *scenarios,
                            size_t scenarios_count)
{
    tal_json *root = tal_json_object(), *list;
    const char *skipped;
    size_t count;
    const tal_played *played = tal_history_played(history, &count);

    set_skills(root, "skills", played, count, false);
    set_skills(root, "typed_skills", played, count, true);
    set_next(root, scenarios, scenarios_count);
    list = tal_json_set_array(root, "sessions");
    for (size_t i = 0; i < count; i++)
        if (tal_played_counts(&played[i]))
            add_session(list, &played[i]);
    list = tal_json_set_array(root, "skipped");
    for (size_t i = 0; (skipped = tal_history_skipped(history, i)); i++)
        tal_json_add_text(list, skipped);
    return root;
}
