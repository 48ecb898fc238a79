/*
 * Measures a batch from JSON lines to results, beside yajl merely parsing the same bytes in the
 * same run; and typed answers beside the scorer alone. What is measured, how, and what is to be
 * reached: docs/performance.md.
 *
 *     bench-batch ASSETS [SESSIONS]     the table; status 1 where a target is missed
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <yajl/yajl_parse.h>

#include "base/buffer.h"
#include "base/hash.h"
#include "base/transfer.h"
#include "cohort/batch.h"
#include "data/stream.h"
#include "session/session.h"

enum {
    TURNS = 20,
    VARIANTS = 3,
    REPLIES = 4,
    LEVELS = 3,
    FEW = 1000,
    MANY = 200000,
    TYPED = 300,
    ROUNDS = 5,
    BLOCK = 2 << 20, /* bytes that are written at a time */
};

static const char *const verbs[] = { "ask",   "own",  "offer",   "hold",
                                     "check", "name", "promise", "explain" };
static const char *const things[] = { "the_wait",  "the_bill", "a_date", "the_router",
                                      "her_notes", "tonight",  "it_all", "the_limit" };

static const char *const words[][REPLIES] = {
    { "I am sorry that you had to wait so long for this. Since when has it been so, and what does "
      "it keep you from?",
      "I cannot take the charge off today, but I can split it over three months and waive the fee.",
      "That is our policy and there is nothing that I can do about it, I am afraid.",
      "You are right, we promised to call and did not. I will call you myself tomorrow before "
      "ten." },
    { "A week without a phone, with your mother alone in the house: that would worry me too. What "
      "have you tried so far?",
      "If you had read the letter you would know what it says about that.",
      "Yes of course, I will credit everything, whatever you say.",
      "Let me look at the tickets before I say anything: on which day did you first report it?" },
};

typedef struct bench {
    const char *assets;
    char folder[64];
    tal_assembly picked, typed;
} bench;

static uint32_t draw(uint32_t *state, uint32_t choices)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % choices;
}

static void put_id(tal_buffer *out, int turn, int reply)
{
    tal_buffer_format(out, "%s_%s_%d", verbs[(turn + reply) % 8], things[(3 * turn + reply) % 8],
                      reply);
}

/* ---- Files ----------------------------------------------------------------------------------- */

static void fail(const char *what)
{
    fprintf(stderr, "bench-batch: %s: %s\n", what, strerror(errno));
    exit(4);
}

static char *path_in(const bench *b, const char *name)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/%s", b->folder, name);
    return tal_buffer_take(&path);
}

static void write_file(const bench *b, const char *name, tal_buffer *bytes)
{
    char *path = path_in(b, name);
    FILE *file = fopen(path, "wb");

    if (!file || bytes->failed || fwrite(bytes->bytes, bytes->length, 1, file) != 1 ||
        fclose(file) != 0)
        fail(path);
    free(path);
    tal_buffer_free(bytes);
}

/* A conversation of TURNS turns: three scenes a turn, a moment each, whose replies lead to some
 * scene of the next. */
static void write_scenario(const bench *b)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    uint32_t state = 20240607;

    tal_buffer_text(&out,
                    "return scenario \"bench\" {\n title = \"Benchmark\", language = \"en\",\n"
                    " persona = { name = \"Client\", trust = 50, patience = 100 },\n"
                    " claim = { text = \"It is broken.\", verdict = \"exaggerated\", truth = \"It "
                    "is slow.\", value = \"Sleep.\" },\n moments = {");
    for (int turn = 0; turn < TURNS; turn++)
        tal_buffer_format(&out, " \"moment %d\",", turn);
    tal_buffer_text(&out, " },\n");
    for (int scene = 0; scene < TURNS * VARIANTS; scene++) {
        int turn = scene / VARIANTS;

        tal_buffer_format(&out,
                          " scene \"t%d_%d\" {\n  moment = \"moment %d\", stance = \"hold\",\n",
                          turn, scene % VARIANTS, turn);
        tal_buffer_text(
            &out,
            "  says \"I have called nine times since Monday, and nobody ever calls me back.\",\n"
            "  says { \"And now?\", when = \"trust > 40\" },\n");
        for (int reply = 0; reply < REPLIES; reply++) {
            tal_buffer_text(&out, "  reply \"");
            put_id(&out, turn, reply);
            tal_buffer_format(&out,
                              "\" { \"%s\", discernment = %u, validation = %u, disagreement = %u, "
                              "trust = %d, to = ",
                              words[turn % 2][reply], reply ? draw(&state, LEVELS) : 2u,
                              reply ? draw(&state, LEVELS) : 2u, reply ? draw(&state, LEVELS) : 2u,
                              (int)draw(&state, 7) - 3);
            if (turn + 1 < TURNS)
                tal_buffer_format(&out, "\"t%d_%d\" },\n", turn + 1, (scene + reply) % VARIANTS);
            else
                tal_buffer_text(&out, "\"done\" },\n");
        }
        tal_buffer_text(&out, " },\n");
    }
    tal_buffer_text(&out, " outcome \"done\" { \"Done.\", result = \"resolved\" },\n}\n");
    write_file(b, "bench.lua", &out);
}

static void write_assessment(const bench *b, const char *name, const char *answers)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_buffer_format(&out,
                      "assessment: bench\ntitle: { en: Bench }\nrubric: "
                      "%s/rubrics/three-skills.yaml\nanswers: %s\n"
                      "languages: [en]\nconversations:\n  - { scenario: bench.lua, forms: [0] "
                      "}\ntold: { en: Bench. }\n",
                      b->assets, answers);
    write_file(b, name, &out);
}

/* SESSIONS lines. The candidates come in no order. */
static uint64_t write_answers(const bench *b, const char *name, uint32_t sessions, bool typed)
{
    char *path = path_in(b, name);
    FILE *file = fopen(path, "wb");
    uint64_t size = 0;

    if (!file)
        fail(path);
    for (uint32_t i = 0; i < sessions; i++) {
        tal_buffer line = TAL_BUFFER_EMPTY;
        uint32_t state = i * 2654435761u + 12345u, clock = 0;

        tal_buffer_format(&line,
                          "{\"candidate\":\"c%07llu\",\"scenario\":\"bench\",\"form\":0,\"seed\":%"
                          "u,\"lang\":\"en\",\"actions\":[",
                          (unsigned long long)i * 7919 % 10000019, state);
        for (int turn = 0; turn < TURNS; turn++) {
            int reply = (int)draw(&state, REPLIES);

            tal_buffer_text(&line, turn ? ",{" : "{");
            if (typed)
                tal_buffer_format(&line, "\"text\":\"%s\"", words[turn % 2][reply]);
            else {
                tal_buffer_text(&line, "\"reply\":\"");
                put_id(&line, turn, reply);
                tal_buffer_char(&line, '"');
            }
            clock += 30 + draw(&state, 300);
            tal_buffer_format(&line, ",\"t\":%u.%u}", clock / 10, clock % 10);
        }
        tal_buffer_text(&line, "]}\n");
        if (line.failed || fwrite(line.bytes, line.length, 1, file) != 1)
            fail(path);
        size += line.length;
        tal_buffer_free(&line);
    }
    if (fclose(file) != 0)
        fail(path);
    free(path);
    return size;
}

/* ---- Measuring ------------------------------------------------------------------------------- */

static double wall(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* Processor time of this process and of all that it has waited for. */
static double processor(void)
{
    struct rusage self, children;

    getrusage(RUSAGE_SELF, &self);
    getrusage(RUSAGE_CHILDREN, &children);
    return seconds(self.ru_utime) + seconds(self.ru_stime) + seconds(children.ru_utime) +
           seconds(children.ru_stime);
}

static double parse(const char *path)
{
    yajl_handle parser = yajl_alloc(NULL, NULL, NULL);
    FILE *file = fopen(path, "rb");
    static unsigned char piece[64 << 10];
    double before = processor();
    size_t got;

    if (!file || !parser)
        fail(path);
    yajl_config(parser, yajl_allow_multiple_values, 1);
    while ((got = fread(piece, 1, sizeof piece, file)) > 0)
        if (yajl_parse(parser, piece, got) != yajl_status_ok)
            fail("yajl");
    yajl_free(parser);
    fclose(file);
    return processor() - before;
}

static bool hear(void *self, const char *text, size_t length)
{
    (void)text;
    *(size_t *)self += length;
    return true;
}

static bool hear_truth(void *self, bool value)
{
    (void)self, (void)value;
    return true;
}

static bool hear_end(void *self)
{
    (void)self;
    return true;
}

/*
 * What no batch can do without, in seconds: its lines are parsed into somebody's ears, the file is
 * hashed, and as many bytes as the results have are written.
 */
static double do_least(const bench *b, const char *path, uint64_t results)
{
    static const tal_stream_calls calls = { hear,     hear,       hear,    hear_truth,
                                            hear_end, hear_truth, hear_end };
    static char piece[BLOCK];
    size_t heard = 0, column, room = 0;
    tal_stream *stream = tal_stream_new(&calls, &heard);
    FILE *file = fopen(path, "rb");
    char *out = path_in(b, "least"), *line = NULL, sha256[TAL_SHA256_HEX];
    int to = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    double before = processor();
    ssize_t length;

    if (!stream || !file || to < 0)
        fail(path);
    while ((length = getline(&line, &room, file)) > 0)
        if (tal_stream_line(stream, line, (size_t)length - 1, &column))
            fail("yajl");
    rewind(file);
    if (tal_sha256_file(fileno(file), sha256))
        fail(path);
    for (uint64_t at = 0; at < results; at += BLOCK)
        if (tal_transfer_write(to, piece, results - at < BLOCK ? (size_t)(results - at) : BLOCK))
            fail(out);
    before = processor() - before;
    close(to);
    unlink(out);
    free(out);
    free(line);
    fclose(file);
    tal_stream_free(stream);
    return before;
}

typedef struct run {
    double processor, wall; /* seconds */
    long memory;            /* KB, of the largest process */
    uint64_t results;       /* bytes of the files */
} run;

static uint64_t size_of_results(const bench *b)
{
    static const char *const names[] = { "results.csv", "results.jsonl", "items.csv" };
    uint64_t size = 0;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        tal_buffer name = TAL_BUFFER_EMPTY;
        struct stat about;
        char *path;

        tal_buffer_format(&name, "results/%s", names[i]);
        path = path_in(b, name.bytes);
        if (stat(path, &about) < 0)
            fail(path);
        size += (uint64_t)about.st_size;
        free(path);
        tal_buffer_free(&name);
    }
    return size;
}

static void remove_results(const bench *b)
{
    tal_buffer command = TAL_BUFFER_EMPTY;

    tal_buffer_format(&command, "rm -rf %s/results", b->folder);
    if (command.failed || system(command.bytes) != 0)
        fail(b->folder);
    tal_buffer_free(&command);
}

/* In a process of its own, so that its memory is its own too. */
static run measure(const bench *b, const tal_assembly *assembly, const char *answers, int jobs)
{
    char *out = path_in(b, "results");
    tal_batch batch = { .assembly = assembly,
                        .responses = answers,
                        .out = out,
                        .jobs = jobs,
                        .shard = 1,
                        .shards = 1 };
    double before = processor(), began = wall();
    struct rusage used;
    run result;
    int ended;
    pid_t pid = fork();

    if (pid == 0) {
        tal_batch_counts counts;
        char wrong[256];
        tal_status status = tal_batch_run(&batch, &counts, wrong, NULL);

        if (status || counts.rejected) {
            fprintf(stderr, "bench-batch: %s: %s\n", wrong, tal_status_text(status));
            _exit(1);
        }
        _exit(0);
    }
    if (pid < 0 || wait4(pid, &ended, 0, &used) < 0 || ended != 0)
        fail("the batch");
    result = (run){ processor() - before, wall() - began, used.ru_maxrss, size_of_results(b) };
    remove_results(b);
    free(out);
    return result;
}

/* The same words through the scorer alone: microseconds a reply. */
static double score_alone(const bench *b)
{
    const tal_assembly *assembly = &b->typed;
    tal_listener *listener = tal_listener_new(assembly->lexicon);
    tal_start start = { "en", 0, 0, TAL_ORDER_WRITTEN };
    tal_session *session;
    double spent = 0;

    if (!listener || tal_session_start(&session, assembly->scenarios[0], &start) ||
        tal_session_listen(session, listener))
        fail("the scorer");
    for (uint32_t i = 0; i < TYPED; i++) {
        uint32_t state = i * 2654435761u + 12345u;

        if (tal_session_replay(session, NULL, 0, NULL))
            fail("the scorer");
        for (int turn = 0; turn < TURNS; turn++) {
            const char *text = words[turn % 2][draw(&state, REPLIES)];
            tal_event event;
            double before;

            draw(&state, 300);
            do
                if (tal_session_next(session, &event))
                    fail("the scorer");
            while (event.kind != TAL_EVENT_REPLIES);
            before = processor();
            if (tal_session_type(session, text, strlen(text), NULL, NULL))
                fail("the scorer");
            spent += processor() - before;
        }
    }
    tal_session_free(session);
    tal_listener_free(listener);
    return spent * 1e6 / (TYPED * TURNS);
}

/* ---- The table ------------------------------------------------------------------------------- */

static char *no_shipped(const void *self, const char *name, tal_nearest *nearest)
{
    (void)self, (void)name, (void)nearest;
    return NULL;
}

static void load(bench *b, tal_assembly *out, const char *name)
{
    tal_finder finder = { no_shipped, no_shipped, NULL, NULL, false };
    tal_diagnostics *found = tal_diagnostics_new();
    char *path = path_in(b, name);

    if (tal_assembly_load(out, path, &finder, found)) {
        for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
            char *text = tal_diagnostic_format(tal_diagnostics_get(found, i));

            fputs(text, stderr);
            free(text);
        }
        fail(path);
    }
    tal_diagnostics_free(found);
    free(path);
}

static void prepare(bench *b)
{
    tal_buffer lexicon = TAL_BUFFER_EMPTY;

    strcpy(b->folder, "/tmp/talante-bench-XXXXXX");
    if (!mkdtemp(b->folder))
        fail(b->folder);
    write_scenario(b);
    write_assessment(b, "picked.yaml", "picked");
    write_assessment(b, "typed.yaml", "typed");
    load(b, &b->picked, "picked.yaml");
    load(b, &b->typed, "typed.yaml");
    tal_buffer_format(&lexicon, "%s/language", b->assets);
    if (lexicon.failed || tal_lexicon_load(&b->typed.lexicon, lexicon.bytes, NULL))
        fail("assets/language");
    tal_buffer_free(&lexicon);
}

static bool say(const char *what, double value, const char *target, bool met)
{
    printf("  %-44s %12.4g   %-16s %s\n", what, value, target, *target ? met ? "" : "MISSED" : "");
    return met || !*target;
}

static double least(double a, double b)
{
    return a < b ? a : b;
}

static int compare(const void *left, const void *right)
{
    const double *a = left, *b = right;

    return (*a > *b) - (*a < *b);
}

static double median(double values[ROUNDS])
{
    qsort(values, ROUNDS, sizeof *values, compare);
    return values[ROUNDS / 2];
}

static bool measure_picked(const bench *b, uint32_t sessions)
{
    char *many = path_in(b, "many.jsonl"), *few = path_in(b, "few.jsonl");
    uint64_t size = write_answers(b, "many.jsonl", sessions, false);
    double parsed = 1e9, spent = 1e9, floor = 1e9, gains[ROUNDS], gain;
    uint64_t results = 0;
    long memory = 0, memory_few;
    bool met = true;

    write_answers(b, "few.jsonl", FEW, false);
    memory_few = measure(b, &b->picked, few, 2).memory;
    for (int i = 0; i < ROUNDS; i++) {
        run single = measure(b, &b->picked, many, 1), pair = measure(b, &b->picked, many, 2);

        results = single.results;
        parsed = least(parsed, parse(many));
        floor = least(floor, do_least(b, many, results));
        spent = least(spent, single.processor);
        gains[i] = single.wall / pair.wall;
        memory = pair.memory > memory ? pair.memory : memory;
    }
    gain = median(gains);
    printf("Picked: %u sessions of %d replies, %.0f bytes each\n", sessions, TURNS,
           (double)size / sessions);
    met &= say("sessions a second of one core", sessions / spent, ">= 100000",
               sessions / spent >= 100000);
    met &= say("yajl alone, MB/s", (double)size / parsed / 1e6, "", true);
    met &= say("of yajl's rate", parsed / spent, ">= 0.333", parsed / spent >= 1.0 / 3);
    say("... parsing, hashing and writing alone", parsed / floor, "", true);
    say("bytes of results a session", (double)results / sessions, "", true);
    met &= say("two processes, times one (elapsed)", gain, ">= 1.8", gain >= 1.8);
    met &= say("memory of the largest process, MB", (double)memory / 1024, "<= 64",
               memory <= 64 << 10);
    met &= say("... and with 1,000 sessions", (double)memory_few / 1024, "", true);
    free(many);
    free(few);
    return met;
}

static bool measure_typed(const bench *b)
{
    char *path = path_in(b, "typed.jsonl");
    double alone, whole;

    write_answers(b, "typed.jsonl", TYPED, true);
    alone = score_alone(b);
    whole = measure(b, &b->typed, path, 1).processor * 1e6 / (TYPED * TURNS);
    printf("Typed: %d sessions of %d replies\n", TYPED, TURNS);
    say("the scorer alone, microseconds a reply", alone, "", true);
    free(path);
    return say("of its rate", alone / whole, ">= 0.8", alone / whole >= 0.8);
}

int main(int argc, char **argv)
{
    bench b = { .assets = argc > 1 ? realpath(argv[1], NULL) : NULL };
    uint32_t sessions = argc > 2 ? (uint32_t)atoi(argv[2]) : MANY;
    tal_buffer command = TAL_BUFFER_EMPTY;
    bool met;

    if (!b.assets)
        fail("bench-batch ASSETS");
    prepare(&b);
    met = measure_picked(&b, sessions);
    met &= measure_typed(&b);
    tal_assembly_close(&b.picked);
    tal_assembly_close(&b.typed);
    tal_buffer_format(&command, "rm -rf %s", b.folder);
    if (command.failed || system(command.bytes) != 0)
        fail(b.folder);
    tal_buffer_free(&command);
    free((char *)b.assets);
    return met ? 0 : 1;
}
