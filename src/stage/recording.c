/* Keeping and beginning. Knows nothing of a session's inside. */
#include "stage/recording.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/source.h"
#include "store/history.h"
#include "store/keep.h"

/* Keeps a file that was loaded as SHA256; with an empty one, fills it in. */
static tal_status keep_file(const char *path, char *sha256)
{
    char now[TAL_SHA256_HEX];
    tal_source *source = NULL;
    tal_status status = tal_source_read(&source, path, NULL);

    if (status)
        return status;
    tal_sha256_hex(tal_source_bytes(source), tal_source_length(source), now);
    if (!*sha256)
        memcpy(sha256, now, sizeof now);
    status = strcmp(sha256, now) != 0
                 ? TAL_ESTALE
                 : tal_keep_put(now, tal_source_bytes(source), tal_source_length(source));
    tal_source_free(source);
    return status;
}

static tal_status keep_known(const char *path, const char *sha256)
{
    char copy[TAL_SHA256_HEX];

    memcpy(copy, sha256, sizeof copy);
    return keep_file(path, copy);
}

/* "DIR/NAME.lua" -> "DIR/NAME.es.yaml", as the loader finds it. */
static tal_status keep_translation(tal_recording *recording, const char *scenario_path)
{
    const char *slash = strrchr(scenario_path, '/'), *dot = strrchr(scenario_path, '.');
    size_t stem = dot && dot > (slash ? slash : scenario_path) ? (size_t)(dot - scenario_path)
                                                              : strlen(scenario_path);
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;

    tal_buffer_add(&path, scenario_path, stem);
    tal_buffer_format(&path, ".%s.yaml", recording->start.language);
    if (!path.failed)
        status = keep_file(path.bytes, recording->translation);
    tal_buffer_free(&path);
    return status;
}

static tal_status keep_lexicon(const tal_lexicon *lexicon)
{
    size_t length;
    const char *bytes = tal_lexicon_bytes(lexicon, &length);

    return tal_keep_put(tal_lexicon_sha256(lexicon), bytes, length);
}

static tal_status keep_all(tal_recording *recording, const char *scenario_path,
                           const char *rubric_path, bool translated)
{
    tal_status status = keep_known(scenario_path, recording->start.scenario_sha256);

    if (!status)
        status = keep_known(rubric_path, recording->start.rubric_sha256);
    if (!status && recording->lexicon)
        status = keep_lexicon(recording->lexicon);
    if (!status && recording->assessment)
        status = tal_keep_put(recording->start.assessment_sha256,
                              tal_source_bytes(recording->assessment),
                              tal_source_length(recording->assessment));
    recording->translation[0] = '\0';
    recording->start.translation_sha256 = NULL;
    if (!status && translated) {
        status = keep_translation(recording, scenario_path);
        recording->start.translation_sha256 = recording->translation;
    }
    return status;
}

tal_status tal_recording_begin(tal_journal **out, tal_recording *recording,
                               const char *scenario_path, const char *rubric_path, bool translated)
{
    tal_status status = keep_all(recording, scenario_path, rubric_path, translated);

    return status ? status : tal_journal_create(out, &recording->start);
}

tal_status tal_recording_example(tal_recording *recording, const char *scenario_path,
                                 const char *rubric_path, bool translated)
{
    tal_status status = keep_all(recording, scenario_path, rubric_path, translated);

    return status ? status : tal_journal_reading(&recording->start);
}

tal_status tal_recording_reading(const tal_log *log)
{
    tal_history *history = NULL;
    bool exposed = false;

    if (tal_history_update(&history, NULL) == TAL_OK)
        tal_history_exposed(history, log->start.scenario, log->start.candidate, &exposed);
    tal_history_free(history);
    return exposed ? TAL_OK : tal_journal_reading(&log->start);
}
