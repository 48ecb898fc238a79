/* From a log to its row in the history. Owns nothing. Must not know where rows are kept. */
#include "store/played.h"

tal_played tal_played_of(const char *journal, const tal_log *log)
{
    const tal_result *result = &log->result;
    tal_played played = {
        .journal = journal,
        .scenario = log->start.scenario,
        .language = log->start.language,
        .form = log->start.form,
        .mode = log->start.mode,
        .typed = log->start.lexicon_sha256 != NULL,
        .exposed = log->start.exposed,
        .named = log->named,
        .explained = log->explained,
        .started = log->started,
        .ended = log->ended,
        .outcome = result->outcome,
        .result = result->result,
        .passed = result->passed,
        .total = log->sealed ? result->total : -1,
        .rated = log->rated > 0,
    };

    for (int i = 0; i < TAL_SKILLS; i++) {
        played.scores[i] = log->sealed ? result->skills[i].score : -1;
        played.ratings[i] = log->rated ? log->rating[i] : -1;
    }
    return played;
}

bool tal_played_counts(const tal_played *played)
{
    return played->ended && played->mode != TAL_READING;
}
