/* Threads that each take the next path until none is left. A path has a session and a row of its
 * own, a thread its own coverage, so that nothing is shared but the number of the next one. */
#include "session/paths.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

typedef struct queue {
    tal_paths *out;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    atomic_int next;
} queue;

typedef struct worker {
    queue *queue;
    tal_coverage *coverage;
    pthread_t thread;
    bool runs;
    tal_status status;
} worker;

static void *work(void *context)
{
    worker *w = context;
    queue *q = w->queue;
    for (;;) {
        int index = atomic_fetch_add(&q->next, 1);
        if (w->status || index >= q->out->count)
            return NULL;
        w->status = tal_path_play(&q->out->runs[index], q->scenario, q->rubric, index, w->coverage);
    }
}

/* The first is the caller's own thread; without another one it does it all. */
static tal_status play(queue *q, worker *workers, int threads)
{
    tal_status status = TAL_OK;
    for (int i = threads - 1; i >= 0; i--) {
        workers[i].queue = q;
        if (q->out->coverage && !(workers[i].coverage = tal_coverage_new(q->scenario)))
            workers[i].status = TAL_ENOMEM;
        else if (i > 0)
            workers[i].runs = !pthread_create(&workers[i].thread, NULL, work, &workers[i]);
    }
    work(&workers[0]);
    for (int i = 0; i < threads; i++) {
        if (workers[i].runs)
            pthread_join(workers[i].thread, NULL);
        if (workers[i].coverage)
            tal_coverage_join(q->out->coverage, workers[i].coverage, q->scenario);
        tal_coverage_free(workers[i].coverage);
        status = status ? status : workers[i].status;
    }
    return status;
}

tal_status tal_paths_play(tal_paths *out, const tal_scenario *scenario, const tal_rubric *rubric,
                          bool coverage, int threads)
{
    worker workers[TAL_MACHINE_THREADS] = { { 0 } };
    queue q = { .out = out, .scenario = scenario, .rubric = rubric };
    *out = (tal_paths){ .count = scenario->paths_count };
    out->runs = calloc((size_t)out->count + 1, sizeof *out->runs);
    if (coverage)
        out->coverage = tal_coverage_new(scenario);
    if (!out->runs || (coverage && !out->coverage))
        return TAL_ENOMEM;
    return play(&q, workers, threads < out->count ? threads : out->count ? out->count : 1);
}

void tal_paths_free(tal_paths *paths)
{
    for (int32_t i = 0; paths->runs && i < paths->count; i++)
        tal_path_free(&paths->runs[i]);
    free(paths->runs);
    tal_coverage_free(paths->coverage);
    *paths = (tal_paths){ 0 };
}

int32_t tal_paths_failed(const tal_paths *paths)
{
    int32_t failed = 0;
    for (int32_t i = 0; i < paths->count; i++)
        failed += paths->runs[i].end != TAL_PATH_PASSED;
    return failed;
}
