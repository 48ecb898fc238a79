/* Compares replies by what is written of them. Looks no further than where each leads. */
#include "session/mildest.h"

#include <limits.h>
#include <string.h>

enum { END = 1, LOST, HARMED };

enum { LEADS, STYLE, SETS, LOSS, GAIN, LEVELS, PLACE, KEYS };

/* The worst that one of its ways may lead to. What stands behind one that needs nothing is never reached. */
static int leads_to(const tal_session *session, const tal_reply *reply)
{
    const tal_scenario *scenario = session->scenario;
    tal_run to = reply->to.count ? reply->to : session->scene->go;
    int worst = 0;

    for (int32_t i = 0; i < to.count; i++) {
        const tal_target *target = &scenario->targets[to.first + i];

        if (target->place < 0) {
            const char *result = tal_result_names[scenario->outcomes[-1 - target->place].result];
            int end = !strcmp(result, "harmed") ? HARMED : !strcmp(result, "lost") ? LOST : END;

            worst = end > worst ? end : worst;
        }
        if (!target->when)
            break;
    }
    return worst;
}

static int above(int change)
{
    return change > 0 ? change : 0;
}

static tal_status weigh(tal_session *session, const tal_reply *reply, int keys[KEYS])
{
    int32_t index = (int32_t)(reply - session->scenario->replies);
    int8_t levels[TAL_SKILLS];
    tal_status status = tal_session_levels(session, index, levels);

    keys[LEADS] = leads_to(session, reply);
    keys[STYLE] = session->scenario->remarks[index].style >= 0;
    keys[SETS] = reply->set.count > 0 || reply->set_function;
    keys[LOSS] = above(-reply->trust) + above(-reply->patience);
    keys[GAIN] = above(reply->trust) + above(reply->patience);
    keys[LEVELS] = 0;
    for (int i = 0; !status && i < TAL_SKILLS; i++)
        keys[LEVELS] += above(levels[i]);
    keys[PLACE] = (int)index;
    return status;
}

static bool is_milder(const int a[KEYS], const int b[KEYS])
{
    int i = 0;

    while (i < PLACE && a[i] == b[i])
        i++;
    return a[i] < b[i];
}

tal_status tal_mildest_find(tal_session *session, const tal_reply **out)
{
    int best[KEYS] = { INT_MAX }, keys[KEYS];

    *out = NULL;
    for (int i = 0; i < session->shown_count; i++) {
        const tal_reply *reply = tal_session_reply_at(session, i);
        tal_status status;

        if (session->shown[i] & TAL_SHOWN_LOCKED)
            continue;
        status = weigh(session, reply, keys);
        if (status)
            return status;
        if (is_milder(keys, best)) {
            memcpy(best, keys, sizeof best);
            *out = reply;
        }
    }
    return TAL_OK;
}
