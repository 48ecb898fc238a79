/* Counts, then a row for each thing that was not met. Ids and numbers only. */
#include "report/coverage_json.h"

#include <stdlib.h>

#include "report/missed.h"

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

tal_status tal_coverage_json(tal_json *file, const tal_coverage *coverage,
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
