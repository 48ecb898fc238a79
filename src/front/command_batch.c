/*
 * `talante batch` and `talante merge`: from a folder of answers to a folder of results. Says what
 * came of it, and what was not taken.
 */
#include "front/command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/machine.h"
#include "cohort/batch.h"
#include "cohort/manifest.h"
#include "cohort/workshop.h"
#include "front/meter.h"
#include "stage/assessment_file.h"
#include "stage/interface.h"
#include "stage/lexicon_files.h"
#include "stage/library.h"
#include "stage/say.h"
#include "store/home.h"

typedef struct work {
    const tal_options *options;
    bool invented; /* nobody is these people */
    tal_diagnostics *found;
    tal_assembly assembly;
    tal_meter meter;
    tal_batch batch;
    tal_batch_counts counts;
    char wrong[256];
    char spoken[TAL_INTERFACE_LANGUAGE]; /* the reader's language */
    tal_pseudonym_key key;               /* where --pseudonyms names one */
    tal_shard first;                     /* merge: whose key's print is that of all */
} work;

/* ---- What came of it ------------------------------------------------------------------------- */

static void say_counts(const work *w)
{
    const tal_batch_counts *c = &w->counts;
    unsigned long long people = 0;

    for (int i = 0; i < TAL_STATES; i++)
        people += c->states[i];
    printf(_("Candidates: %llu (complete %llu, incomplete %llu, absent %llu, with an id that is "
             "two people's %llu)\n"),
           people, (unsigned long long)c->states[TAL_COMPLETE],
           (unsigned long long)c->states[TAL_INCOMPLETE], (unsigned long long)c->states[TAL_ABSENT],
           (unsigned long long)c->states[TAL_AMBIGUOUS]);
    printf(_("Passed: %llu. Not passed: %llu. To be decided by a person: %llu.\n"),
           (unsigned long long)c->decisions[TAL_DECISION_PASSED],
           (unsigned long long)c->decisions[TAL_DECISION_NOT_PASSED],
           (unsigned long long)c->decisions[TAL_DECISION_PERSON]);
    if (c->rejected)
        printf(_("Rows of rejected.csv: %llu. That is what was not taken, or not all of it.\n"),
               (unsigned long long)c->rejected);
}

static int show_manifest(const work *w)
{
    tal_workshop shop = { w->batch.out, -1 };
    char *path = tal_workshop_result(&shop, "manifest.json"), *bytes = NULL;
    size_t length;
    tal_status status = path ? tal_home_read(&bytes, &length, path, SIZE_MAX / 2) : TAL_ENOMEM;

    if (!status)
        fwrite(bytes, 1, length, stdout);
    free(bytes);
    free(path);
    return status ? tal_say_failure(status, w->batch.out, NULL) : TAL_EXIT_DONE;
}

/* What is not as it was handed in makes the answer no. */
static int tell(const work *w)
{
    int code = TAL_EXIT_DONE;

    if (w->options->json)
        code = show_manifest(w);
    else if (w->batch.shards == 1)
        say_counts(w);
    else
        printf(_("Shard %d of %d is done. When all are, `talante merge` joins them and says what "
                 "came of it.\n"),
               w->batch.shard, w->batch.shards);
    return code ? code : w->counts.rejected ? TAL_EXIT_NO : TAL_EXIT_DONE;
}

/* Is there something to go on with? */
static bool is_begun(const work *w)
{
    tal_workshop shop = { w->batch.out, -1 };
    char *path = tal_workshop_part(&shop, "plan");
    bool begun = path && access(path, F_OK) == 0;

    free(path);
    return begun;
}

static int say_why(const work *w, tal_status status)
{
    int reason = errno;

    switch (status) {
    case TAL_EINVAL:
        tal_say_error(_("%s holds something already; name a folder that is empty or not there"),
                      w->wrong);
        return TAL_EXIT_FILE;
    case TAL_ECHOICE:
        tal_say_error(_("%s holds an interrupted run with other files, another assessment or "
                        "another version; name another "
                        "folder, or delete this one"),
                      w->wrong);
        return TAL_EXIT_FILE;
    case TAL_EUNCLEAR:
        tal_say_error(_("%s: no column holds the ids; in its first line, name the one that does "
                        "\u201Ccandidate\u201D"),
                      w->wrong);
        return TAL_EXIT_FILE;
    case TAL_ESTALE:
        tal_say_error(_("%s was changed while it was read"), w->wrong);
        return TAL_EXIT_FILE;
    case TAL_EIO:
        if (reason == EWOULDBLOCK)
            tal_say_error(_("%s: another run is at work there"), w->wrong);
        else if (reason == ECHILD)
            tal_say_error(
                _("workers were killed twice at the same place of %s; is there too little memory?"),
                w->wrong);
        else if (reason == ESPIPE)
            tal_say_error(_("%s is a pipe or a device: save what comes from it as a file first"),
                          w->wrong);
        else
            tal_say_error("%s: %s", w->wrong, strerror(reason));
        if (reason != EWOULDBLOCK && is_begun(w))
            tal_say_error(_("what is done is kept: the same command goes on from there"));
        return TAL_EXIT_SYSTEM;
    default:
        errno = reason;
        return tal_say_failure(status, w->wrong, w->found);
    }
}

/* ---- Batch ----------------------------------------------------------------------------------- */

static int need(const char *value, const char *option)
{
    if (value)
        return TAL_EXIT_DONE;
    tal_say_error(_("--%s is missing"), option);
    return TAL_EXIT_USAGE;
}

static int load(work *w, const char *word)
{
    char *path = NULL;
    tal_band norm;
    int code = tal_library_seek(&path, TAL_LIBRARY_ASSESSMENTS, word, NULL);
    tal_status status = TAL_OK;

    if (!code)
        status = tal_assessment_file_load(&w->assembly, path, w->found);
    if (!code && !status && w->assembly.assessment->typed)
        status = tal_lexicon_files_load(&w->assembly.lexicon, w->found);
    if (!code && !status && w->assembly.norm_path) /* its mistakes are told before hours of
                                                    * reading */
        status = tal_band_read(&norm, w->assembly.norm_path, &w->assembly, w->found);
    if (status)
        code = tal_say_failure(status, path, w->found);
    free(path);
    return code;
}

static void prepare(work *w)
{
    const tal_options *options = w->options;

    w->meter = tal_meter_start();
    snprintf(w->spoken, sizeof w->spoken, "%s", tal_interface_spoken());
    w->batch = (tal_batch){
        .assembly = &w->assembly,
        .responses = options->responses,
        .roster = options->roster,
        .out = options->out,
        .jobs = options->jobs ? options->jobs : tal_machine_threads(),
        .shard = options->shard,
        .shards = options->shards,
        .people = options->people,
        .invented = w->invented,
        .speak = tal_interface_speak,
        .progress = tal_meter_show,
        .self = &w->meter,
    };
}

/* Runs or joins, in whatever language; then says so in the reader's own. */
static int finish(work *w, tal_status status)
{
    int reason = errno;

    tal_meter_end(&w->meter);
    tal_interface_speak(w->spoken);
    errno = reason;
    return status ? say_why(w, status) : tell(w);
}

/* Would OUT lie in FOLDER? Then the results of one run were answers of the next. */
static bool lies_in(const char *out, const char *folder)
{
    tal_buffer above = TAL_BUFFER_EMPTY;
    struct stat a, b;
    bool inside;

    tal_buffer_format(&above, "%s/..", out);
    if (access(out, F_OK) < 0) { /* it is still to be made, in the folder that is named before it */
        const char *end = out + strlen(out), *name;

        while (end > out && end[-1] == '/')
            end--;
        for (name = end; name > out && name[-1] != '/';)
            name--;
        tal_buffer_clear(&above);
        tal_buffer_format(&above, "%.*s.", (int)(name - out), out);
    }
    inside = above.bytes && stat(above.bytes, &a) == 0 && stat(folder, &b) == 0 &&
             a.st_ino == b.st_ino && a.st_dev == b.st_dev;
    tal_buffer_free(&above);
    return inside;
}

static int run_batch(work *w)
{
    const tal_options *options = w->options;
    int code = need(options->responses, "responses");

    if (!code)
        code = need(options->out, "out");
    if (!code && lies_in(options->out, options->responses)) {
        tal_say_error(_("the results cannot go into the folder of the answers, %s"),
                      options->responses);
        code = TAL_EXIT_USAGE;
    }
    if (!code)
        code = load(w, options->words[0]);
    if (!code && options->pseudonyms && tal_pseudonym_read(&w->key, options->pseudonyms, w->found))
        code = tal_say_failure(TAL_EFILE, options->pseudonyms, w->found);
    if (code)
        return code;
    prepare(w);
    if (options->pseudonyms) {
        w->batch.key = &w->key;
        w->batch.pseudonyms = w->key.print;
    }
    return finish(w, tal_batch_run(&w->batch, &w->counts, w->wrong, w->found));
}

/* ---- Merge ----------------------------------------------------------------------------------- */

static int say_shards(const work *w, tal_status status)
{
    if (status == TAL_EINVAL && strcmp(w->wrong, w->batch.out) != 0)
        tal_say_error(_("%s is not a finished shard of the same batch as the others"), w->wrong);
    else if (status == TAL_ECHOICE && strcmp(w->wrong, w->batch.out) != 0)
        tal_say_error(_("the shard in %s is there twice"), w->wrong);
    else if (status == TAL_EENDED)
        tal_say_error(_("shard %s is missing: give the folders of all of them"), w->wrong);
    else
        return say_why(w, status);
    return TAL_EXIT_FILE;
}

static int run_merge(work *w)
{
    const tal_options *options = w->options;
    int code = need(options->out, "out");
    tal_status status;

    if (code)
        return code;
    if (tal_manifest_read_shard(options->words[0], &w->first, NULL) == TAL_EFILE) {
        snprintf(w->wrong, sizeof w->wrong, "%s", options->words[0]);
        w->batch.out = options->out;
        return say_shards(w, TAL_EINVAL);
    }
    status = tal_workshop_assembly(&w->assembly, options->words[0], w->found);
    if (status)
        return tal_say_failure(status, options->words[0], w->found);
    prepare(w);
    if (*w->first.pseudonyms)
        w->batch.pseudonyms = w->first.pseudonyms;
    status = tal_batch_join(&w->batch, options->words, (size_t)options->words_count, &w->counts,
                            w->wrong, w->found);
    if (status == TAL_EINVAL || status == TAL_ECHOICE || status == TAL_EENDED) {
        tal_meter_end(&w->meter);
        return say_shards(w, status);
    }
    return finish(w, status);
}

static int run(const tal_options *options, int (*what)(work *w), bool invented)
{
    work w = { .options = options, .invented = invented, .found = tal_diagnostics_new() };
    int code;

    umask(077); /* results are about people */
    code = w.found ? what(&w) : tal_say_failure(TAL_ENOMEM, "talante", NULL);

    tal_assembly_close(&w.assembly);
    tal_diagnostics_free(w.found);
    return code;
}

int tal_command_batch(const tal_options *options)
{
    return run(options, run_batch, false);
}

int tal_command_batch_invented(const tal_options *options)
{
    return run(options, run_batch, true);
}

int tal_command_merge(const tal_options *options)
{
    return run(options, run_merge, false);
}
