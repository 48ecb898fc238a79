/* Draws the graph, and writes it as a scenario. The order of the draws is part of the workload: a
 * scene's three lines, then for each reply where it leads, its words, and what it earns. */
#include "graph.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEED = 20240607, SCENE_TEXT = 1024 /* bytes, at most, of the texts of one scene */ };

#define PICK(state, list) (list)[graph_draw(state, sizeof(list) / sizeof *(list))]

static const char *const subjects[] = {
    "my internet", "the invoice", "that parcel", "this medication",
    "the venue", "my account", "the whole building", "my left knee",
};
static const char *const verbs[] = {
    "has been down for", "has been wrong for", "has kept me awake for",
    "has cost me", "has been ruined for", "has hurt for",
};
static const char *const times[] = {
    "a hundred years", "at least nine weeks", "every minute since Monday",
    "an absolute eternity", "three full days", "half of my life",
};
static const char *const tails[] = {
    "and nobody ever calls me back", "and I read online that it is incurable",
    "and my assistant is already calling the press", "and I want the golden package anyway",
    "and frankly I am an expert in this",
};
static const char *const openings[] = {
    "I hear how frustrating that is", "Let me check one detail first",
    "Before we go on I need to verify you", "That does sound worrying",
    "I can see two options for you", "I understand you want a quick answer",
};
static const char *const closings[] = {
    "could you tell me when it started", "may I place you on a short hold",
    "I will stay with you until it is fixed", "let us look at what you actually need",
    "our policy requires one more step", "I will write that down for the record",
};

/* ---- Drawing ---- */

typedef struct drawing {
    uint32_t state;
    int turn, variant;
    char *end; /* of the texts so far */
} drawing;

/* Takes LENGTH bytes and a zero, which were just written at the end. */
static graph_text keep(drawing *d, int length)
{
    graph_text text = { d->end, length };
    d->end += length + 1;
    return text;
}

static graph_text draw_line(drawing *d, char mark)
{
    const char *subject = PICK(&d->state, subjects);
    const char *verb = PICK(&d->state, verbs);
    const char *time = PICK(&d->state, times);
    const char *tail = PICK(&d->state, tails);
    return keep(d, sprintf(d->end, "%c%s %s %s %s (%c%d.%d).", toupper(*subject), subject + 1, verb,
                           time, tail, mark, d->turn, d->variant));
}

static graph_text draw_words(drawing *d, int reply)
{
    const char *opening = PICK(&d->state, openings);
    const char *closing = PICK(&d->state, closings);
    return keep(d, sprintf(d->end, "%s so %s (%d.%d.%d)", opening, closing, d->turn, d->variant,
                           reply));
}

static void draw_scene(drawing *d, const graph *g, graph_scene *scene)
{
    scene->turn = d->turn;
    scene->line = draw_line(d, 'm');
    scene->high = draw_line(d, 'a');
    scene->low = draw_line(d, 'b');
    for (int i = 0; i < GRAPH_REPLIES; i++) {
        graph_reply *reply = &scene->replies[i];
        reply->to = g->scenes_count;
        if (d->turn + 1 < g->turns)
            reply->to = (d->turn + 1) * g->variants
                        + (int)graph_draw(&d->state, (uint32_t)g->variants);
        reply->text = draw_words(d, i);
        for (int gain = 0; gain < GAINS; gain++)
            reply->gains[gain] = (int)graph_draw(&d->state, 3);
    }
}

graph *graph_new(const char *name, int turns, int variants)
{
    static const char pass[] = "Assessment result is a pass.";
    static const char fail[] = "Assessment result is a fail.";
    graph *g = calloc(1, sizeof *g);
    if (!g)
        return NULL;
    size_t count = (size_t)turns * (size_t)variants;
    g->name = name;
    g->turns = turns;
    g->variants = variants;
    g->scenes_count = turns * variants;
    g->threshold = turns * GAINS;
    g->pass = (graph_text){ pass, sizeof pass - 1 };
    g->fail = (graph_text){ fail, sizeof fail - 1 };
    g->scenes = calloc(count, sizeof *g->scenes);
    g->texts = malloc(count * SCENE_TEXT);
    if (!g->scenes || !g->texts) {
        graph_free(g);
        return NULL;
    }
    drawing d = { .state = SEED, .end = g->texts };
    for (int i = 0; i < g->scenes_count; i++) {
        d.turn = i / variants;
        d.variant = i % variants;
        draw_scene(&d, g, &g->scenes[i]);
    }
    return g;
}

void graph_free(graph *g)
{
    if (!g)
        return;
    free(g->scenes);
    free(g->texts);
    free(g);
}

/* ---- The scenario ---- */

static void put_head(FILE *file, const graph *g)
{
    fprintf(file,
            "return scenario \"%s\" {\n"
            "  title = \"Benchmark\", language = \"en\", persona = { name = \"Client\" },\n"
            "  claim = { \"Benchmark.\", verdict = \"exaggerated\","
            " truth = \"-\", value = \"-\" },\n"
            "  start = \"n_0_0\",\n"
            "  moments = { ",
            g->name);
    for (int turn = 0; turn < g->turns; turn++)
        fprintf(file, "%s\"m%d\"", turn ? ", " : "", turn);
    fputs(" },\n", file);
}

static void put_reply(FILE *file, const graph *g, const graph_scene *scene, int i)
{
    const graph_reply *reply = &scene->replies[i];
    fprintf(file, "    reply \"r%d\" { \"%s\",", i, reply->text.bytes);
    fprintf(file, " validation = %d, discernment = %d, disagreement = %d,",
            reply->gains[VALIDATION], reply->gains[DISCERNMENT], reply->gains[DISAGREEMENT]);
    if (i == GRAPH_REPLIES - 1)
        fprintf(file, " when = \"earned.discernment >= %d\",", scene->turn);
    if (reply->to == g->scenes_count)
        fputs(" to = \"finish\" },\n", file);
    else
        fprintf(file, " to = \"n_%d_%d\" },\n", reply->to / g->variants,
                reply->to % g->variants);
}

static void put_scene(FILE *file, const graph *g, int i)
{
    const graph_scene *scene = &g->scenes[i];
    fprintf(file, "  scene \"n_%d_%d\" { moment = \"m%d\",\n", scene->turn, i % g->variants,
            scene->turn);
    fprintf(file, "    says \"%s\",\n", scene->line.bytes);
    fprintf(file, "    says { \"%s\", when = \"earned.validation > %d\" },", scene->high.bytes,
            scene->turn);
    fprintf(file, " says { \"%s\", when = \"earned.validation <= %d\" },\n", scene->low.bytes,
            scene->turn);
    for (int reply = 0; reply < GRAPH_REPLIES; reply++)
        put_reply(file, g, scene, reply);
    fputs("  },\n", file);
}

static void put_end(FILE *file, const graph *g)
{
    fprintf(file,
            "  scene \"finish\" {\n"
            "    go { \"pass\", when = \"earned.discernment + earned.validation"
            " + earned.disagreement >= %d\" },\n"
            "    go \"fail\",\n"
            "  },\n"
            "  outcome \"pass\" { \"%s\", result = \"resolved\" },\n"
            "  outcome \"fail\" { \"%s\", result = \"lost\" },\n"
            "}\n",
            g->threshold, g->pass.bytes, g->fail.bytes);
}

char *graph_scenario(const graph *g, size_t *length)
{
    char *text = NULL;
    FILE *file = open_memstream(&text, length);
    if (!file)
        return NULL;
    put_head(file, g);
    for (int i = 0; i < g->scenes_count; i++)
        put_scene(file, g, i);
    put_end(file, g);
    if (!fclose(file))
        return text;
    free(text);
    return NULL;
}
