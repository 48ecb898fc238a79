/* The plain C walk. It knows nothing of Talante. */
#include "walk.h"

#include <stdbool.h>
#include <string.h>

static inline char *put(char *out, const graph_text *text)
{
    memcpy(out, text->bytes, (size_t)text->length);
    out[text->length] = '\n';
    return out + text->length + 1;
}

void walk_say(FILE *transcript, const char *who, const graph_text *text)
{
    if (transcript)
        fprintf(transcript, "%s: %s\n", who, text->bytes);
}

void walk_end(FILE *transcript, const int earned[GAINS])
{
    if (transcript)
        fprintf(transcript, "E: %d %d %d\n", earned[VALIDATION], earned[DISCERNMENT],
                earned[DISAGREEMENT]);
}

walk_sum walk_play(const graph *g, uint32_t i, char *buffer, FILE *transcript)
{
    int earned[GAINS] = { 0 };
    uint64_t text = 0;
    uint32_t player = graph_player(i);
    for (int at = 0; at < g->scenes_count;) {
        const graph_scene *scene = &g->scenes[at];
        const graph_text *second = earned[VALIDATION] > scene->turn ? &scene->high : &scene->low;
        int offered = GRAPH_REPLIES - (earned[DISCERNMENT] < scene->turn);
        char *out = put(put(buffer, &scene->line), second);
        for (int n = 0; n < offered; n++)
            out = put(out, &scene->replies[n].text);
        const graph_reply *reply = &scene->replies[graph_draw(&player, (uint32_t)offered)];
        walk_say(transcript, "N", &scene->line);
        walk_say(transcript, "N", second);
        walk_say(transcript, "C", &reply->text);
        text += (uint64_t)(scene->line.length + second->length + reply->text.length);
        for (int n = 0; n < GAINS; n++)
            earned[n] += reply->gains[n];
        at = reply->to;
    }
    int total = earned[VALIDATION] + earned[DISCERNMENT] + earned[DISAGREEMENT];
    const graph_text *result = total >= g->threshold ? &g->pass : &g->fail;
    put(buffer, result);
    walk_say(transcript, "N", result);
    walk_end(transcript, earned);
    text += (uint64_t)result->length;
    return (walk_sum){ text, { earned[0], earned[1], earned[2] } };
}
