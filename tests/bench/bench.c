/*
 * Measures the engine beside the plain C walk, and beside Lua alone, in one run. What is measured,
 * how, and what is to be reached: docs/performance.md.
 *
 *     bench                        the table; status 1 where a target is missed
 *     bench --transcripts NAME N   the first N sessions of graph NAME, as the engine plays them
 */
#include <malloc.h>
#include <nettle/md5.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "liblua.h"
#include "play.h"

enum {
    TURNS = 20,
    TRANSCRIPTS = 200,    /* sessions in a checksum */
    ROUNDS = 11,          /* of which the median counts */
    ROUND_SESSIONS = 100000,
    LOAD_ROUNDS = 7,
    LIVE = 10000,         /* sessions alive at once */
    SNAPSHOT = 512,       /* room for one, in bytes */
};

typedef struct workload {
    const char *name;
    int variants;
    const char *md5; /* of the first transcripts; ten engines gave the same */
} workload;

static const workload workloads[] = {
    { "small", 3, "79803b2f2aafdd4ecee90a4d79b8495e" },
    { "big", 100, "3e5019795849895246533dd70f1a1173" },
};

enum { WORKLOADS = sizeof workloads / sizeof *workloads };

/* What is known of one workload. Times are in seconds. */
typedef struct figures {
    int scenes;
    bool same;                    /* the transcripts are what they should be */
    double walk, engine, ratio;   /* sessions a second, and engine / walk */
    double load, lua, load_ratio;
    double live;                  /* bytes a session */
    size_t snapshot;              /* bytes, the longest seen */
    double save, restore;
} figures;

typedef struct bench {
    const workload *workload;
    graph *graph;
    tal_scenario *scenario;
    char *source;
    size_t length;
    char buffer[WALK_BUFFER];
    tal_session *live[LIVE];
    char snapshots[LIVE][SNAPSHOT];
    size_t lengths[LIVE];
} bench;

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_size);
    return values[count / 2];
}

/* ---- The same bytes ---- */

static bool write_transcripts(bench *b, int count, bool by_engine, FILE *out)
{
    walk_sum sum;
    for (int i = 0; i < count; i++) {
        if (!by_engine)
            walk_play(b->graph, (uint32_t)i, b->buffer, out);
        else if (!play_session(b->scenario, (uint32_t)i, b->buffer, out, &sum))
            return false;
    }
    return true;
}

/* Do the transcripts have the checksum that they should have? */
static bool is_same(bench *b, bool by_engine)
{
    uint8_t digest[MD5_DIGEST_SIZE];
    char hex[2 * MD5_DIGEST_SIZE + 1], *text = NULL;
    size_t length;
    FILE *file = open_memstream(&text, &length);
    bool good = file && write_transcripts(b, TRANSCRIPTS, by_engine, file);
    if (file)
        good &= !fclose(file);
    if (good) {
        struct md5_ctx context;
        md5_init(&context);
        md5_update(&context, length, (const uint8_t *)text);
        md5_digest(&context, sizeof digest, digest);
        for (size_t i = 0; i < sizeof digest; i++)
            sprintf(hex + 2 * i, "%02x", digest[i]);
        good = !strcmp(hex, b->workload->md5);
    }
    free(text);
    return good;
}

/* ---- Sessions a second ---- */

static void add(walk_sum *total, const walk_sum *one)
{
    total->text += one->text;
    for (int i = 0; i < GAINS; i++)
        total->earned[i] += one->earned[i];
}

static bool same_sum(const walk_sum *a, const walk_sum *b)
{
    return a->text == b->text && !memcmp(a->earned, b->earned, sizeof a->earned);
}

/* The two take turns, so that what else the machine does falls on both; they must agree, too. */
static bool measure_speed(bench *b, figures *out)
{
    double walks[ROUNDS], engines[ROUNDS], ratios[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        walk_sum walked = { 0, { 0 } }, played = walked, one;
        double begin = clock_now();
        for (uint32_t i = 0; i < ROUND_SESSIONS; i++) {
            one = walk_play(b->graph, i, b->buffer, NULL);
            add(&walked, &one);
        }
        double middle = clock_now();
        for (uint32_t i = 0; i < ROUND_SESSIONS; i++) {
            if (!play_session(b->scenario, i, b->buffer, NULL, &one))
                return false;
            add(&played, &one);
        }
        double end = clock_now();
        if (!same_sum(&walked, &played))
            return false;
        walks[round] = ROUND_SESSIONS / (middle - begin);
        engines[round] = ROUND_SESSIONS / (end - middle);
        ratios[round] = engines[round] / walks[round];
    }
    out->walk = median(walks, ROUNDS);
    out->engine = median(engines, ROUNDS);
    out->ratio = median(ratios, ROUNDS);
    return true;
}

/* ---- Loading ---- */

static bool measure_load(bench *b, figures *out)
{
    double ours[LOAD_ROUNDS], lua[LOAD_ROUNDS], ratios[LOAD_ROUNDS];
    for (int round = 0; round < LOAD_ROUNDS; round++) {
        if (!liblua_load(b->source, b->length, &lua[round]))
            return false;
        double begin = clock_now();
        tal_scenario *scenario = play_load(b->workload->name, b->source, b->length);
        ours[round] = clock_now() - begin;
        if (!scenario)
            return false;
        tal_scenario_free(scenario);
        ratios[round] = ours[round] / lua[round];
    }
    out->load = median(ours, LOAD_ROUNDS);
    out->lua = median(lua, LOAD_ROUNDS);
    out->load_ratio = median(ratios, LOAD_ROUNDS);
    return true;
}

/* ---- Live sessions and snapshots ---- */

static size_t heap_in_use(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/* Starts the live sessions and takes them half way through; what the heap grew by is theirs. */
static bool measure_live(bench *b, uint32_t *players, figures *out)
{
    walk_sum ignored = { 0, { 0 } };
    size_t before = heap_in_use();
    for (uint32_t i = 0; i < LIVE; i++) {
        players[i] = graph_player(i);
        b->live[i] = play_start(b->scenario);
        if (!b->live[i]
            || !play_turns(b->live[i], TURNS / 2, &players[i], b->buffer, NULL, &ignored))
            return false;
    }
    out->live = (double)(heap_in_use() - before) / LIVE;
    return true;
}

static bool take_snapshots(bench *b, figures *out)
{
    for (int i = 0; i < LIVE; i++) {
        if (tal_session_snapshot(b->live[i], b->snapshots[i], SNAPSHOT, &b->lengths[i]))
            return false;
        if (b->lengths[i] > out->snapshot)
            out->snapshot = b->lengths[i];
    }
    return true;
}

/* Half way through: what is restored must be what was saved. */
static bool measure_snapshots(bench *b, figures *out)
{
    char again[SNAPSHOT];
    size_t length;
    double begin = clock_now();
    if (!take_snapshots(b, out))
        return false;
    out->save = (clock_now() - begin) / LIVE;
    begin = clock_now();
    for (int i = 0; i < LIVE; i++)
        if (tal_session_restore(b->live[i], b->snapshots[i], b->lengths[i], NULL))
            return false;
    out->restore = (clock_now() - begin) / LIVE;
    for (int i = 0; i < LIVE; i++) {
        tal_event event;
        if (tal_session_next(b->live[i], &event)
            || tal_session_snapshot(b->live[i], again, sizeof again, &length)
            || length != b->lengths[i] || memcmp(again, b->snapshots[i], length))
            return false;
    }
    return true;
}

/* Each session is restored on the way, so the rest of it says that nothing was lost. */
static bool measure_state(bench *b, figures *out)
{
    static uint32_t players[LIVE];
    walk_sum ignored = { 0, { 0 } };
    if (!measure_live(b, players, out) || !measure_snapshots(b, out))
        return false;
    for (int i = 0; i < LIVE; i++)
        if (!play_turns(b->live[i], TURNS / 2, &players[i], b->buffer, NULL, &ignored))
            return false;
    return take_snapshots(b, out);
}

/* ---- The table ---- */

typedef enum relation { NO_TARGET, AT_LEAST, AT_MOST } relation;

/* One row: a value for each workload, and what it is held to. true: reached. */
static bool row(const char *label, int decimals, double small, double big, relation target,
                double limit)
{
    printf("%-30s %12.*f %12.*f", label, decimals, small, decimals, big);
    if (target == NO_TARGET) {
        putchar('\n');
        return true;
    }
    double worst = (small < big) == (target == AT_LEAST) ? small : big;
    bool reached = target == AT_LEAST ? worst >= limit : worst <= limit;
    printf("   %s %g%s\n", target == AT_LEAST ? ">=" : "<=", limit, reached ? "" : "  MISSED");
    return reached;
}

static bool report(const figures *small, const figures *big)
{
    bool good = small->same && big->same;
    printf("%-30s %12s %12s   target\n", "", "small", "big");
    row("scenes", 0, small->scenes, big->scenes, NO_TARGET, 0);
    printf("%-30s %12s %12s   same%s\n", "first 200 transcripts", small->same ? "same" : "differ",
           big->same ? "same" : "differ", good ? "" : "  MISSED");
    row("C walk, sessions/s", 0, small->walk, big->walk, NO_TARGET, 0);
    row("Talante, sessions/s", 0, small->engine, big->engine, NO_TARGET, 0);
    good &= row("  of the walk", 3, small->ratio, big->ratio, AT_LEAST, 0.25);
    row("liblua alone, load, ms", 2, small->lua * 1e3, big->lua * 1e3, NO_TARGET, 0);
    row("Talante, load, ms", 2, small->load * 1e3, big->load * 1e3, NO_TARGET, 0);
    good &= row("  times liblua", 2, small->load_ratio, big->load_ratio, AT_MOST, 3);
    good &= row("a live session, bytes", 1, small->live, big->live, AT_MOST, 256);
    good &= row("longest snapshot, bytes", 0, (double)small->snapshot, (double)big->snapshot,
                AT_MOST, 200);
    row("snapshot, us", 2, small->save * 1e6, big->save * 1e6, NO_TARGET, 0);
    row("restore, us", 2, small->restore * 1e6, big->restore * 1e6, NO_TARGET, 0);
    return good;
}

/* ---- Both workloads ---- */

static void bench_free(bench *b)
{
    if (!b)
        return;
    for (int i = 0; i < LIVE; i++)
        tal_session_free(b->live[i]);
    tal_scenario_free(b->scenario);
    graph_free(b->graph);
    free(b->source);
    free(b);
}

/* NULL: no memory, or the scenario does not load, which was then said. */
static bench *bench_new(const workload *w)
{
    bench *b = calloc(1, sizeof *b);
    if (!b)
        return NULL;
    b->workload = w;
    b->graph = graph_new(w->name, TURNS, w->variants);
    if (b->graph)
        b->source = graph_scenario(b->graph, &b->length);
    if (b->source)
        b->scenario = play_load(w->name, b->source, b->length);
    if (b->scenario)
        return b;
    bench_free(b);
    return NULL;
}

static bool measure(const workload *w, figures *out)
{
    bench *b = bench_new(w);
    if (!b)
        return false;
    out->scenes = b->graph->scenes_count;
    out->same = is_same(b, false) && is_same(b, true);
    bool good = measure_speed(b, out) && measure_load(b, out) && measure_state(b, out);
    bench_free(b);
    return good;
}

static int print_transcripts(const char *name, int count)
{
    for (int i = 0; i < WORKLOADS; i++) {
        if (strcmp(workloads[i].name, name))
            continue;
        bench *b = bench_new(&workloads[i]);
        bool good = b && write_transcripts(b, count, true, stdout);
        bench_free(b);
        return good ? 0 : 1;
    }
    fprintf(stderr, "there is no graph %s\n", name);
    return 2;
}

int main(int argc, char **argv)
{
    figures found[WORKLOADS] = { 0 };
    if (argc == 4 && !strcmp(argv[1], "--transcripts"))
        return print_transcripts(argv[2], atoi(argv[3]));
    if (argc > 1) {
        fprintf(stderr, "usage: bench [--transcripts small|big N]\n");
        return 2;
    }
    for (int i = 0; i < WORKLOADS; i++) {
        if (!measure(&workloads[i], &found[i])) {
            fprintf(stderr, "%s: a session failed, or earned what the walk did not\n",
                    workloads[i].name);
            return 1;
        }
    }
    return report(&found[0], &found[1]) ? 0 : 1;
}
