/* The limit: the graph walked as arrays of C, with everything that an engine does left out. */
#ifndef BENCH_WALK_H
#define BENCH_WALK_H

#include <stdio.h>

#include "graph.h"

/* What a session comes to: the bytes said, the levels earned. The same for every player. */
typedef struct walk_sum {
    uint64_t text;
    int earned[GAINS];
} walk_sum;

/* Room for all that one scene shows. */
enum { WALK_BUFFER = 4096 };

/*
 * Plays session I to its end. What each scene shows, offered replies included, is copied into
 * BUFFER, a line each, over the scene before. TRANSCRIPT, unless NULL, gets what was said.
 */
walk_sum walk_play(const graph *g, uint32_t i, char *buffer, FILE *transcript);

/* The words of a transcript: a line of the persona's, a reply, the levels at the end. */
void walk_say(FILE *transcript, const char *who, const graph_text *text);
void walk_end(FILE *transcript, const int earned[GAINS]);

#endif
