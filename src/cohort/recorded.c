/* Journals as answers: each is one conversation that somebody had. */
#include <stdlib.h>
#include <string.h>

#include "cohort/intake.h"
#include "language/lexicon.h"
#include "store/log.h"

static tal_status refuse(tal_intake *intake, const tal_log *log, tal_origin origin,
                         tal_refusal_code code, const char *what)
{
    tal_refusal why = { code, origin, 0, what, "", "", "" };

    if (log && log->start.candidate)
        why.candidate = log->start.candidate;
    if (log)
        why.scenario = log->start.scenario;
    return tal_intake_refuse(intake, &why);
}

/* What it was played with is what the assessment has; NULL, or what is of another version. */
static const char *other_version(const tal_intake *intake, const tal_log *log)
{
    const tal_assembly *assembly = intake->assembly;
    const char *lexicon = log->start.lexicon_sha256;

    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        if (strcmp(assembly->scenarios[i]->id, log->start.scenario) == 0 &&
            strcmp(tal_scenario_sha256(assembly->scenarios[i]), log->start.scenario_sha256) != 0)
            return log->start.scenario;
    if (lexicon && assembly->lexicon && strcmp(tal_lexicon_sha256(assembly->lexicon), lexicon) != 0)
        return "assets/language";
    return NULL;
}

static tal_status take_actions(tal_attempt *attempt, const tal_log *log)
{
    tal_action *actions;
    size_t count;
    tal_status status = tal_log_actions(log, &actions, &count);

    if (status)
        return status;
    for (size_t i = 0; !status && i < count; i++) {
        tal_answer *answer = tal_attempt_add(attempt);

        if (!answer) {
            status = TAL_ENOMEM;
            break;
        }
        answer->kind = (int)actions[i].kind;
        if (actions[i].id)
            answer->id = tal_attempt_say(attempt, actions[i].id, strlen(actions[i].id));
    }
    free(actions);
    return status;
}

static tal_status play(tal_intake *intake, const tal_log *log, tal_origin origin)
{
    tal_attempt *attempt = &intake->attempt;
    const tal_journal_start *start = &log->start;
    const char *version = other_version(intake, log);
    tal_status status;

    if (start->mode != TAL_ASSESSMENT)
        return refuse(intake, log, origin, TAL_REFUSED_PRACTICE, "");
    if (!start->candidate)
        return refuse(intake, log, origin, TAL_REFUSED_NAMELESS, "");
    if (version)
        return refuse(intake, log, origin, TAL_REFUSED_VERSION, version);
    tal_attempt_clear(attempt, origin);
    attempt->candidate = tal_attempt_say(attempt, start->candidate, strlen(start->candidate));
    attempt->scenario = tal_attempt_say(attempt, start->scenario, strlen(start->scenario));
    attempt->language = tal_attempt_say(attempt, start->language, strlen(start->language));
    attempt->form = start->form;
    attempt->has_seed = true;
    attempt->seed = start->seed;
    if (log->rated)
        memcpy(attempt->rating, log->rating, sizeof attempt->rating);
    status = take_actions(attempt, log);
    if (!status && attempt->words.failed)
        status = TAL_ENOMEM;
    return status ? status : tal_intake_play(intake);
}

tal_status tal_intake_journal(tal_intake *intake, tal_origin origin)
{
    tal_diagnostics *found = tal_diagnostics_new();
    const tal_diagnostic *first;
    tal_log *log = NULL;
    tal_status status = TAL_ENOMEM;

    if (found)
        status = tal_log_read_strict(&log, intake->plan->inputs[origin.file].path, found);
    first = found ? tal_diagnostics_get(found, 0) : NULL;
    if (status == TAL_EFILE || (!status && log->damaged)) {
        origin.line = first ? (uint32_t)first->line : 0;
        status = refuse(intake, log, origin, TAL_REFUSED_JOURNAL, first ? first->message : "");
    } else if (!status) {
        status = play(intake, log, origin);
    }
    tal_log_free(log);
    tal_diagnostics_free(found);
    return status;
}
