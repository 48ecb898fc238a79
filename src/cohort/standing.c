/* Goes through the journals from the newest on. A file that was changed has another hash, and so
 * other journals: that it is the same assessment is known by its id, from the bytes that were
 * kept. */
#include "cohort/standing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/journals.h"
#include "store/keep.h"

typedef struct search {
    tal_standing *out;
    const tal_assessment *assessment;
    const char *const *ids;
    const char *candidate;
} search;

static int find_conversation(const search *s, const char *scenario)
{
    for (int i = 0; i < s->assessment->conversations_count; i++)
        if (!strcmp(s->ids[i], scenario))
            return i;
    return TAL_NONE;
}

/* A journal of this very file. Of several of one conversation a sealed one counts, then the
 * newest. */
static tal_status take_own(search *s, const tal_log *log, const char *path)
{
    tal_standing *out = s->out;
    int i = find_conversation(s, log->start.scenario);
    if (i == TAL_NONE)
        return TAL_OK;
    if (!out->begun) {
        out->begun = true;
        snprintf(out->language, sizeof out->language, "%s", log->start.language);
        out->accommodations = log->start.accommodations;
    }
    if (log->sealed) {
        out->sealed_count += !out->sealed[i];
        out->sealed[i] = true;
    } else if (!out->unfinished[i]) {
        out->unfinished[i] = strdup(path);
        return out->unfinished[i] ? TAL_OK : TAL_ENOMEM;
    }
    return TAL_OK;
}

/* How many conversations the kept assessment SHA256 has, if its id is ID; else 0. */
static int count_kept(const char *sha256, const char *id)
{
    tal_source *source = NULL;
    tal_assessment *kept = NULL;
    int count = 0;
    if (tal_keep_get(&source, sha256, sha256, NULL))
        return 0;
    if (!tal_assessment_read_bytes(&kept, sha256, tal_source_bytes(source),
                                   tal_source_length(source), NULL)) {
        count = strcmp(kept->id, id) ? 0 : kept->conversations_count;
        tal_assessment_free(kept);
    }
    tal_source_free(source);
    return count;
}

/* A journal of another file: only the one begun last is of interest. */
static void take_other(search *s, const tal_log *log)
{
    tal_standing *out = s->out;
    if (!*out->other) {
        out->other_count = count_kept(log->start.assessment_sha256, s->assessment->id);
        if (!out->other_count)
            return;
        snprintf(out->other, sizeof out->other, "%s", log->start.assessment_sha256);
    }
    if (!strcmp(out->other, log->start.assessment_sha256))
        out->other_sealed += log->sealed;
}

static tal_status take(search *s, const char *path)
{
    tal_log *log = NULL;
    tal_status status = tal_log_read(&log, path, NULL);
    if (status)
        return status == TAL_EFILE ? TAL_OK : status;
    const tal_journal_start *start = &log->start;
    if (start->mode == TAL_ASSESSMENT && start->assessment_sha256 && start->candidate &&
        !strcmp(start->candidate, s->candidate)) {
        if (!strcmp(start->assessment_sha256, s->assessment->sha256))
            status = take_own(s, log, path);
        else
            take_other(s, log);
    }
    tal_log_free(log);
    return status;
}

tal_status tal_standing_find(tal_standing *out, const tal_assessment *assessment,
                             const char *const *ids, const char *candidate)
{
    search s = { out, assessment, ids, candidate };
    tal_journals journals;
    *out = (tal_standing){ 0 };
    tal_status status = tal_journals_list(&journals);
    if (status)
        return status;
    for (size_t i = journals.count; i > 0 && !status; i--) {
        char *path = tal_journals_path(&journals, i - 1);
        status = path ? take(&s, path) : TAL_ENOMEM;
        free(path);
    }
    tal_journals_free(&journals);
    if (out->other_sealed >= out->other_count)
        out->other[0] = '\0';
    return status;
}

void tal_standing_free(tal_standing *standing)
{
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++)
        free(standing->unfinished[i]);
    *standing = (tal_standing){ 0 };
}
