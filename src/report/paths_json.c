/* Turns runs into objects. Ids and numbers only: what a person reads is the message. */
#include "report/paths_json.h"

#include "base/source.h"
#include "report/coverage_json.h"

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
    tal_json_set_score(object, "total", ended ? run->result.total : -1);
    scores = tal_json_set_object(object, "scores");
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_json_set_score(scores, tal_skill_names[i], ended ? run->result.skills[i].score : -1);
    return run->end == TAL_PATH_PASSED ? TAL_OK : put_message(object, run);
}

tal_status tal_paths_json(tal_json *file, const tal_paths *paths, const tal_scenario *scenario)
{
    tal_json *array = tal_json_set_array(file, "paths");
    tal_status status = TAL_OK;
    for (int32_t i = 0; !status && i < paths->count; i++)
        status = put_run(array, &paths->runs[i]);
    if (!status && paths->coverage)
        status = tal_coverage_json(file, paths->coverage, scenario);
    return status;
}
