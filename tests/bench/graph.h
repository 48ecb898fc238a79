/*
 * The workload: a conversation of TURNS turns with VARIANTS scenes a turn, drawn by a small
 * generator, the same on every machine. A scene says a line, then one of two by the validation
 * earned so far; it offers four replies, the fourth by the discernment earned. Each leads to some
 * scene of the next turn.
 */
#ifndef BENCH_GRAPH_H
#define BENCH_GRAPH_H

#include <stddef.h>
#include <stdint.h>

enum { GRAPH_REPLIES = 4 };

enum { VALIDATION, DISCERNMENT, DISAGREEMENT, GAINS };

typedef struct graph_text {
    const char *bytes;
    int length;
} graph_text;

typedef struct graph_reply {
    graph_text text;
    int gains[GAINS];
    int to; /* a scene; scenes_count is the end */
} graph_reply;

typedef struct graph_scene {
    int turn;
    graph_text line, high, low; /* high: more validation earned than turns taken */
    graph_reply replies[GRAPH_REPLIES];
} graph_scene;

typedef struct graph {
    const char *name;
    int turns, variants, scenes_count;
    int threshold;         /* of all that was earned: enough to pass */
    graph_text pass, fail;
    graph_scene *scenes;
    char *texts;
} graph;

/* NAME is borrowed. NULL: no memory. */
graph *graph_new(const char *name, int turns, int variants);
void graph_free(graph *g);

/* The graph as a scenario file; the caller frees. NULL: no memory. */
char *graph_scenario(const graph *g, size_t *length);

/* One step of the generator that the graph and its players draw from. */
static inline uint32_t graph_draw(uint32_t *state, uint32_t choices)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % choices;
}

/* Where the player of session I starts to draw. */
static inline uint32_t graph_player(uint32_t i)
{
    return i * 2654435761u + 12345u;
}

#endif
