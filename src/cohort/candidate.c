/* A candidate from bytes, and what the conversations come to. Owns the performances. */
#include "cohort/candidate.h"

#include <string.h>

#include "base/bytes.h"
#include "session/session.h"

const char *const tal_candidate_state_names[TAL_STATES] = { "complete", "incomplete", "absent",
                                                            "ambiguous" };
const char *const tal_held_names[TAL_HELD_STATES] = { "finished", "unfinished", "refused",
                                                      "contradicted", "missing" };

void tal_candidate_free(tal_candidate *candidate)
{
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++)
        tal_performance_free(&candidate->held[i].performance);
}

void tal_candidate_score(tal_candidate *candidate, const tal_assembly *assembly)
{
    tal_result results[TAL_CONVERSATIONS_LIMIT];
    int count = assembly->assessment->conversations_count;

    for (int i = 0; i < count; i++) {
        tal_held *held = &candidate->held[i];

        if (held->state <= TAL_HELD_UNFINISHED)
            tal_performance_result(&held->performance, assembly, &held->result);
        results[i] = held->result;
    }
    if (candidate->state == TAL_COMPLETE)
        tal_result_pool(assembly->rubric, results, (size_t)count, &candidate->pooled);
}

/* The state, then for each conversation its state and, where it was played, the length of the
 * performance and the performance. */
tal_status tal_candidate_unpack(tal_candidate *out, const tal_assembly *assembly, const char *id,
                                const char *bytes, size_t length, bool deeds)
{
    const char *at = bytes, *end = bytes + length;
    tal_status status = TAL_OK;

    if (at == end || (unsigned char)*at >= TAL_STATES)
        return TAL_EFILE;
    out->id = id;
    out->state = (tal_candidate_state)*at++;
    for (int i = 0; !status && i < assembly->assessment->conversations_count; i++) {
        tal_held *held = &out->held[i];
        uint64_t size = 0;
        size_t taken;

        if (at == end || (unsigned char)*at >= TAL_HELD_STATES)
            return TAL_EFILE;
        held->state = (tal_held_state)*at++;
        if (held->state > TAL_HELD_UNFINISHED)
            continue;
        taken = tal_get_varint(at, end, &size);
        at += taken;
        if (!taken || size > (uint64_t)(end - at))
            return TAL_EFILE;
        status = tal_performance_unpack(&held->performance, assembly, i, at, (size_t)size, deeds);
        at += size;
    }
    if (!status && at != end)
        status = TAL_EFILE;
    if (!status)
        tal_candidate_score(out, assembly);
    return status;
}
