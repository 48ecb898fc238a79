/*
 * Measures explore and check beside the engine's bare stepping, in one run. What is measured, how, and
 * what is to be reached: docs/performance.md.
 *
 *     bench-explore FILE...     the files and the two graphs of the bench; status 1: a target is missed
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "analysis/explore.h"
#include "analysis/soundness.h"
#include "base/machine.h"
#include "base/random.h"
#include "session/walk.h"

#include "../clock.h"
#include "../graph.h"

enum { TURNS = 20, STEPS = 2000000, CHECK_BYTES = 32 << 20, SETS = 4 * sizeof(uint32_t),
       MANY = 10000 /* states, below which the first tables weigh too much to count bytes */ };

static const size_t EXPLORE_BYTES = (size_t)2 << 30;

typedef struct figures {
    const char *name;
    size_t states, edges;
    double rate;           /* states a second, one thread */
    double steps, ratio;   /* replies a second of bare stepping; edges a second beside it */
    double bytes;          /* a state */
    double explore, check; /* seconds by the clock on the wall, all forms, all threads */
    bool exact;
} figures;

static double wall(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Replies a second of sessions that take any open reply, by the engine and nothing else. */
static double step_rate(const tal_scenario *scenario)
{
    tal_start start = { NULL, 0, 0, TAL_ORDER_WRITTEN };
    tal_walk walk = { 0 };
    tal_effect effect;
    uint64_t chance = 1;
    int steps = 0;
    if (tal_session_start(&walk.session, scenario, &start))
        return 0;
    double begin = clock_now();
    while (steps < STEPS) {
        if (tal_walk_start(&walk))
            return 0;
        for (; tal_walk_stands(&walk) == TAL_WALK_TURN; steps++) {
            tal_run replies = scenario->scenes[tal_walk_place(&walk)].replies;
            bool open = false;
            int32_t reply = 0;
            while (!open) {
                chance = tal_mix64(chance + 1);
                reply = replies.first + (int32_t)(chance % (uint64_t)replies.count);
                tal_walk_open(&walk, reply, &open);
            }
            tal_walk_reply(&walk, reply, &effect);
        }
    }
    double seconds = clock_now() - begin;
    tal_session_free(walk.session);
    return steps / seconds;
}

/* The most that a graph takes: the table by which states are found is given back before the order of
 * the states and the sets of what each can come to are made. */
static double most_bytes(const tal_graph *space)
{
    double bytes = (double)tal_graph_bytes(space);
    double table = (double)(space->states.mask + 1) * sizeof *space->states.slots;
    double sets = (double)(space->states.count * SETS);
    return table > sets ? bytes : bytes - table + sets;
}

/* The graphs of all forms by one thread: what explore is made of. */
static bool measure_graphs(const tal_scenario *scenario, figures *out)
{
    tal_graph_limits limits = { 1, EXPLORE_BYTES };
    tal_coverage *coverage = tal_coverage_new(scenario);
    double seconds = 0, bytes = 0;
    for (int form = 0; coverage && form < scenario->forms_count; form++) {
        tal_graph space;
        double begin = clock_now();
        if (tal_graph_build(&space, scenario, form, &limits, coverage))
            return false;
        seconds += clock_now() - begin;
        out->states += space.states.count;
        out->edges += space.edges;
        bytes += most_bytes(&space);
        tal_graph_free(&space);
    }
    tal_coverage_free(coverage);
    out->rate = (double)out->states / seconds;
    out->bytes = bytes / (double)out->states;
    out->steps = step_rate(scenario);
    out->ratio = (double)out->edges / seconds / out->steps;
    return out->steps > 0;
}

static bool measure_explore(const tal_scenario *scenario, const tal_rubric *rubric, figures *out)
{
    tal_graph_limits limits = { tal_machine_threads(), EXPLORE_BYTES };
    double begin = wall();
    out->exact = true;
    for (int form = 0; form < scenario->forms_count; form++) {
        tal_exploration found;
        tal_trouble trouble;
        tal_status status = tal_explore(&found, scenario, rubric, form, &limits, &trouble);
        out->exact &= !status && found.extent == TAL_EXTENT_ALL;
        tal_exploration_free(&found);
        if (status)
            return false;
    }
    out->explore = wall() - begin;
    return true;
}

static bool measure(tal_scenario *scenario, double load, const tal_rubric *rubric, figures *out)
{
    tal_graph_limits limits = { tal_machine_threads(), CHECK_BYTES };
    tal_diagnostics *found = tal_diagnostics_new();
    if (!scenario)
        return false;
    double begin = wall();
    bool good = found && !tal_soundness_check(scenario, rubric, &limits, found);
    out->check = load + wall() - begin;
    good = good && measure_graphs(scenario, out) && measure_explore(scenario, rubric, out);
    tal_diagnostics_free(found);
    tal_scenario_free(scenario);
    return good;
}

static bool measure_file(const char *path, const tal_rubric *rubric, figures *out)
{
    tal_scenario *scenario;
    double begin = wall();
    const char *slash = strrchr(path, '/');
    out->name = slash ? slash + 1 : path;
    return !tal_scenario_load(&scenario, path, NULL)
           && measure(scenario, wall() - begin, rubric, out);
}

static bool measure_graph(const char *name, int variants, const tal_rubric *rubric, figures *out)
{
    graph *g = graph_new(name, TURNS, variants);
    size_t length;
    char *source = g ? graph_scenario(g, &length) : NULL;
    tal_scenario *scenario;
    double begin = wall();
    bool good = source && !tal_scenario_load_bytes(&scenario, name, source, length, NULL)
                && !tal_scenario_seal(scenario, NULL);
    out->name = name;
    good = good && measure(scenario, wall() - begin, rubric, out);
    free(source);
    graph_free(g);
    return good;
}

/* One row of the table, held to its targets. */
static bool report(const figures *f, double explore, double check)
{
    bool good = f->exact && f->rate >= 1e6 && (f->states < MANY || f->bytes <= 64) && f->explore <= explore
                && f->check <= check;
    printf("%-24s %9zu %7.2f %7.2f %6.2f %6.1f %8.2f %5g %6.2f %3g  %s%s\n", f->name, f->states,
           f->rate / 1e6, f->steps / 1e6, f->ratio, f->bytes, f->explore, explore, f->check, check,
           f->exact ? "exact" : "not exact", good ? "" : "  MISSED");
    return good;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int variants;
        double explore, check;
    } graphs[] = { { "small", 3, 60, 2 }, { "big", 100, 60, 2 } };
    tal_rubric *rubric;
    struct rusage usage;
    bool good = argc > 1 && !tal_rubric_load(&rubric, "assets/rubrics/three-skills.yaml", NULL);
    if (!good) {
        fprintf(stderr, "usage: bench-explore FILE... (from the top of the project)\n");
        return 2;
    }
    printf("%-24s %9s %7s %7s %6s %6s %8s %5s %6s\n", "", "states", "M/s", "steps", "ratio", "bytes",
           "explore", "<=", "check <=");
    for (int i = 1; i < argc; i++) {
        figures found = { 0 };
        good = measure_file(argv[i], rubric, &found) && report(&found, 1, 1) && good;
    }
    for (size_t i = 0; i < sizeof graphs / sizeof *graphs; i++) {
        figures found = { 0 };
        good = measure_graph(graphs[i].name, graphs[i].variants, rubric, &found)
               && report(&found, graphs[i].explore, graphs[i].check) && good;
    }
    getrusage(RUSAGE_SELF, &usage);
    printf("%-24s %9.0f MB   <= 4096\n", "most memory", (double)usage.ru_maxrss / 1024);
    tal_rubric_free(rubric);
    return good && usage.ru_maxrss <= 4 << 20 ? 0 : 1;
}
