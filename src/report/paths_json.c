/* Turns runs and coverage into objects. Ids and numbers only: what a person reads is the message. */
#include "report/paths_json.h"

#include <stdlib.h>

#include "base/source.h"
#include "report/missed.h"

static tal_status put_message(tal_json *object, const tal_path_run *run)
{
    tal_buffer message = TAL_BUFFER_EMPTY, hint = TAL_BUFFER_EMPTY;
    bool failed;
    tal_path_message(run, &message);
    tal_path_hint(run, &hint);
    tal_json_set_text(object, "message", message.bytes);
    tal_json_set_text(object, "hint", hint.bytes);
    failed = message.failed || hint.failed;
    tal_buffer_free(&message);
    tal_buffer_free(&hint);
    return failed ? TAL_ENOMEM : TAL_OK;
}

static void put_score(tal_json *object, const char *key, int score)
{
    if (score < 0)
        tal_json_set_null(object, key);
    else
        tal_json_set_int(object, key, score);
}

static tal_status put_run(tal_json *array, const tal_path_run *run)
{
    tal_json *object = tal_json_add_object(array), *scores;
    bool ended = run->result.outcome;
    tal_json_set_text(object, "name", run->path->name);
    tal_json_set_int(object, "form", run->path->form);
    tal_json_set_bool(object, "passed", run->end == TAL_PATH_PASSED);
    tal_json_set_int(object, "line",
                     tal_source_place(run->scenario->source, tal_path_offset(run)).line);
    tal_json_set_text(object, "outcome", run->result.outcome);
    put_score(object, "total", ended ? run->result.total : -1);
    scores = tal_json_set_object(object, "scores");
    for (int i = 0; i < TAL_SKILLS; i++)
        put_score(scores, tal_skill_names[i], ended ? run->result.skills[i].score : -1);
    return run->end == TAL_PATH_PASSED ? TAL_OK : put_message(object, run);
}

/* ---- Coverage -------------------------------------------------------------------------------- */

static void put_count(tal_json *coverage, const char *key, tal_coverage_count count)
{
    tal_json *object = tal_json_set_object(coverage, key);
    tal_json_set_int(object, "met", count.met);
    tal_json_set_int(object, "of", count.of);
}

static void put_missed(tal_json *array, const tal_missed *it)
{
    static const char *const kinds[] = {
        [TAL_MISSED_SCENE] = "scene",           [TAL_MISSED_REPLY] = "reply",
        [TAL_MISSED_LOOK] = "look",             [TAL_MISSED_OUTCOME] = "outcome",
        [TAL_MISSED_MOMENT] = "moment",         [TAL_MISSED_REPLY_WHEN] = "reply condition",
        [TAL_MISSED_LOOK_WHEN] = "look condition", [TAL_MISSED_LINE_WHEN] = "line condition",
        [TAL_MISSED_WAY_WHEN] = "way condition",
    };
    tal_json *object = tal_json_add_object(array);
    tal_json_set_text(object, "kind", kinds[it->kind]);
    if (*it->id)
        tal_json_set_text(object, "id", it->id);
    if (it->scene)
        tal_json_set_text(object, "scene", it->scene);
    tal_json_set_int(object, "line", it->line);
    if (it->kind == TAL_MISSED_REPLY || it->kind == TAL_MISSED_LOOK)
        tal_json_set_bool(object, "open", it->flags & TAL_OPEN_TO);
    if (it->kind >= TAL_MISSED_REPLY_WHEN) {
        tal_json_set_bool(object, "held", it->flags & TAL_HELD);
        tal_json_set_bool(object, "failed", it->flags & TAL_FAILED);
    }
}

static tal_status put_coverage(tal_json *file, const tal_coverage *coverage,
                               const tal_scenario *scenario)
{
    tal_coverage_counts sum = tal_coverage_sum(coverage, scenario);
    tal_json *object = tal_json_set_object(file, "coverage"), *array;
    tal_missed *rows;
    size_t count;
    tal_status status = tal_missed_list(&rows, &count, coverage, scenario);
    if (status)
        return status;
    put_count(object, "scenes", sum.scenes);
    put_count(object, "replies", sum.replies);
    put_count(object, "looks", sum.looks);
    put_count(object, "outcomes", sum.outcomes);
    put_count(object, "moments", sum.moments);
    put_count(object, "conditions", sum.conditions);
    array = tal_json_set_array(object, "missed");
    for (size_t i = 0; i < count; i++)
        put_missed(array, &rows[i]);
    free(rows);
    return TAL_OK;
}

tal_status tal_paths_json(tal_json *file, const tal_paths *paths, const tal_scenario *scenario)
{
    tal_json *array = tal_json_set_array(file, "paths");
    tal_status status = TAL_OK;
    for (int32_t i = 0; !status && i < paths->count; i++)
        status = put_run(array, &paths->runs[i]);
    if (!status && paths->coverage)
        status = put_coverage(file, paths->coverage, scenario);
    return status;
}
