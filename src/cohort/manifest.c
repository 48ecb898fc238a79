/* The manifest, written and read. Owns nothing; knows the files of `kept` by their names and bytes
 * alone. */
#include "cohort/manifest.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/difference.h"
#include "cohort/workshop.h"
#include "data/json.h"
#include "language/lexicon.h"
#include "store/home.h"

enum { FORMAT = 1, LIMIT = 256 << 20 };

/* ---- With what, from what -------------------------------------------------------------------- */

tal_status tal_manifest_hash(const char *folder, const char *name, char out[TAL_SHA256_HEX])
{
    char *path = tal_folder_path(folder, name);
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    tal_status status = !path ? TAL_ENOMEM : file < 0 ? TAL_EIO : tal_sha256_file(file, out);
    int reason = errno;

    if (file >= 0)
        close(file);
    free(path);
    errno = reason;
    return status;
}

/* Every file of `kept`, by its name: into the manifest, and into WORK, which tells one batch from
 * another. */
static tal_status set_kept(tal_json *root, const char *folder, tal_buffer *work)
{
    tal_json *kept = tal_json_set_object(root, "kept");
    char *path = tal_folder_path(folder, "kept"), **names = NULL, sha256[TAL_SHA256_HEX];
    size_t count = 0;
    tal_status status =
        path ? tal_folder_list(&names, &count, path, tal_folder_visible, NULL) : TAL_ENOMEM;

    for (size_t i = 0; !status && i < count; i++) {
        status = tal_manifest_hash(path, names[i], sha256);
        if (!status) {
            tal_json_set_text(kept, names[i], sha256);
            tal_buffer_format(work, "%s %s\n", sha256, names[i]);
        }
    }
    tal_folder_free(names, count);
    free(path);
    return status;
}

static void set_inputs(tal_json *root, const tal_plan *plan, tal_buffer *work)
{
    tal_json *inputs = tal_json_set_array(root, "inputs");

    for (size_t i = 0; i < plan->inputs_count; i++) {
        const tal_input *it = &plan->inputs[i];
        tal_json *input = tal_json_add_object(inputs);

        tal_json_set_text(input, "file", it->name);
        tal_json_set_text(input, "kind", tal_input_kind_names[it->kind]);
        tal_json_set_int(input, "bytes", (long long)it->size);
        tal_json_set_text(input, "sha256", it->sha256);
        tal_buffer_format(work, "%s %s %s\n", it->sha256, tal_input_kind_names[it->kind], it->name);
    }
}

static void set_conversations(tal_json *root, const tal_assembly *assembly)
{
    tal_json *list = tal_json_set_array(root, "conversations");

    for (int i = 0; i < assembly->assessment->conversations_count; i++) {
        tal_json *it = tal_json_add_object(list), *forms;

        tal_json_set_text(it, "scenario", assembly->scenarios[i]->id);
        tal_json_set_text(it, "sha256", assembly->scenarios[i]->sha256);
        forms = tal_json_set_array(it, "forms");
        for (uint64_t left = assembly->assessment->conversations[i].forms; left; left &= left - 1)
            tal_json_add_int(forms, __builtin_ctzll(left));
    }
}

static void set_assembly(tal_json *root, const tal_assembly *assembly)
{
    const tal_assessment *assessment = assembly->assessment;
    tal_json *it = tal_json_set_object(root, "assessment");

    tal_json_set_text(it, "id", assessment->id);
    tal_json_set_text(it, "sha256", assessment->sha256);
    it = tal_json_set_object(root, "rubric");
    tal_json_set_text(it, "id", assembly->rubric->id);
    tal_json_set_text(it, "sha256", assembly->rubric->sha256);
    tal_json_set_text(root, "answers", assessment->typed ? "typed" : "picked");
    tal_json_set_text(root, "lexicon",
                      assembly->lexicon ? tal_lexicon_sha256(assembly->lexicon) : NULL);
    set_conversations(root, assembly);
}

/* What shards and whole results have in common. */
static tal_status set_common(tal_json *root, const tal_harvest *harvest)
{
    tal_buffer work = TAL_BUFFER_EMPTY;
    char sha256[TAL_SHA256_HEX];
    tal_status status;

    tal_json_set_int(root, "format", FORMAT);
    tal_json_set_text(root, "talante", tal_version());
    tal_buffer_format(&work, "%d %s\n", FORMAT, tal_version());
    set_assembly(root, harvest->batch->assembly);
    status = set_kept(root, harvest->workshop->folder, &work);
    set_inputs(root, harvest->plan, &work);
    if (harvest->batch->pseudonyms) {
        tal_json_set_text(root, "pseudonyms", harvest->batch->pseudonyms);
        tal_buffer_format(&work, "%s\n", harvest->batch->pseudonyms);
    }
    if (harvest->batch->invented)
        tal_json_set_bool(root, "invented", true);
    tal_sha256_hex(work.bytes ? work.bytes : "", work.length, sha256);
    tal_json_set_text(root, "work", sha256);
    if (work.failed)
        status = TAL_ENOMEM;
    tal_buffer_free(&work);
    return status;
}

/* ---- How many, and how sure ------------------------------------------------------------------ */

static void set_candidates(tal_json *it, const tal_batch_counts *counts)
{
    tal_json *part;
    uint64_t candidates = 0;

    for (int i = 0; i < TAL_STATES; i++)
        candidates += counts->states[i];
    tal_json_set_int(it, "candidates", (long long)candidates);
    part = tal_json_set_object(it, "by_status");
    for (int i = 0; i < TAL_STATES; i++)
        tal_json_set_int(part, tal_candidate_state_names[i], (long long)counts->states[i]);
    part = tal_json_set_object(it, "conversations");
    for (int i = 0; i < TAL_HELD_STATES; i++)
        tal_json_set_int(part, tal_held_names[i], (long long)counts->held[i]);
    part = tal_json_set_object(it, "decisions");
    for (int i = 0; i < TAL_DECISIONS; i++)
        tal_json_set_int(part, tal_decision_names[i], (long long)counts->decisions[i]);
}

static void set_counts(tal_json *root, const tal_harvest *harvest)
{
    const tal_batch_counts *counts = &harvest->counts;
    tal_json *it = tal_json_set_object(root, "counts"), *part;
    uint64_t blank = 0;

    for (size_t i = 0; i < harvest->plan->portions_count; i++)
        blank += harvest->plan->portions[i].blank;
    tal_json_set_int(it, "lines", (long long)counts->lines);
    tal_json_set_int(it, "blank_lines", (long long)blank);
    tal_json_set_int(it, "conversations_read", (long long)counts->conversations);
    tal_json_set_int(it, "rejected_rows", (long long)counts->rejected);
    part = tal_json_set_object(it, "rejected");
    for (int i = 0; i < TAL_REFUSALS; i++)
        if (harvest->refusals[i])
            tal_json_set_int(part, tal_refusal_name((tal_refusal_code)i),
                             (long long)harvest->refusals[i]);
    set_candidates(it, counts);
}

/* To four decimals, so that the last bits do not show; null where it is not defined. */
static void set_rounded(tal_json *object, const char *key, double value)
{
    if (isnan(value))
        tal_json_set_null(object, key);
    else
        tal_json_set_number(object, key, round(value * 1e4) / 1e4);
}

static void set_band(tal_json *root, const tal_band *band)
{
    tal_json *it = tal_json_set_object(root, "band"), *sem;

    tal_json_set_bool(it, "set", band->set);
    tal_json_set_text(it, "norm", *band->source ? band->source : NULL);
    tal_json_set_int(it, "candidates", (long long)band->people);
    set_rounded(it, "alpha_over_items", band->items_alpha);
    set_rounded(it, "alpha_over_conversations", band->testlets_alpha);
    sem = tal_json_set_object(it, "sem_in_hundredths");
    tal_json_set_int(sem, "total", band->sem);
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_json_set_int(sem, tal_skill_names[i], band->sems[i]);
    sem = tal_json_set_array(it, "totals");
    for (int i = 0; i < TAL_SCORES; i++)
        tal_json_add_int(sem, (long long)band->totals[i]);
}

static tal_status write_root(const tal_harvest *harvest, tal_json *root, tal_status status)
{
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    char *text = root ? tal_json_pretty(root) : NULL;

    if (!status && !text)
        status = TAL_ENOMEM;
    if (!status) {
        tal_buffer_text(&bytes, text);
        status = tal_workshop_write(harvest->workshop, "manifest.json", &bytes);
    }
    tal_buffer_free(&bytes);
    free(text);
    tal_json_free(root);
    return status;
}

tal_status tal_manifest_write(const tal_harvest *harvest)
{
    tal_json *root = tal_json_object();
    tal_status status = root ? set_common(root, harvest) : TAL_ENOMEM;

    set_counts(root, harvest);
    set_band(root, &harvest->band);
    return write_root(harvest, root, status);
}

tal_status tal_manifest_write_shard(const tal_harvest *harvest)
{
    tal_json *root = tal_json_object(), *shard;
    char sha256[TAL_SHA256_HEX] = "";
    tal_status status = root ? set_common(root, harvest) : TAL_ENOMEM;

    if (!status)
        status = tal_manifest_hash(harvest->workshop->folder, TAL_SHARD_FILE, sha256);
    shard = tal_json_set_object(root, "shard");
    tal_json_set_int(shard, "number", harvest->batch->shard);
    tal_json_set_int(shard, "of", harvest->batch->shards);
    tal_json_set_text(shard, "sha256", sha256);
    return write_root(harvest, root, status);
}

/* ---- Reading --------------------------------------------------------------------------------- */

static tal_status read_root(const char *folder, tal_json **out)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    char *bytes = NULL;
    size_t length, offset;
    tal_status status = TAL_ENOMEM;

    tal_buffer_format(&path, "%s/manifest.json", folder);
    if (path.bytes)
        status = tal_home_read(&bytes, &length, path.bytes, LIMIT);
    *out = status ? NULL : tal_json_parse(bytes, length, NULL, &offset);
    free(bytes);
    tal_buffer_free(&path);
    return status == TAL_ENOMEM ? status : *out ? TAL_OK : TAL_EFILE;
}

static bool read_int(const tal_json *object, const char *key, long long most, long long *out)
{
    return tal_json_int(object, key, out) && *out >= 0 && *out <= most;
}

static int kind_of(const char *name)
{
    int kind = 0;

    while (kind < TAL_INPUT_KINDS && (!name || strcmp(name, tal_input_kind_names[kind]) != 0))
        kind++;
    return kind;
}

static tal_status read_inputs(const tal_json *root, tal_plan *plan)
{
    const tal_json *inputs = tal_json_get(root, "inputs");
    tal_status status = TAL_OK;

    *plan = (tal_plan){ NULL, 0, 0, NULL, 0, 0 };
    for (size_t i = 0; !status && i < tal_json_count(inputs); i++) {
        const tal_json *it = tal_json_at(inputs, i);
        const char *name = tal_json_text(it, "file"), *sha256 = tal_json_text(it, "sha256");
        int kind = kind_of(tal_json_text(it, "kind"));
        long long bytes;

        if (!name || !sha256 || kind == TAL_INPUT_KINDS ||
            !read_int(it, "bytes", INT64_MAX, &bytes))
            status = TAL_EFILE;
        else
            status = tal_plan_add(plan, name, (tal_input_kind)kind, (uint64_t)bytes, sha256);
    }
    if (!status)
        status = tal_plan_divide(plan);
    if (status)
        tal_plan_free(plan);
    return status;
}

static void take_pseudonyms(const tal_json *root, char out[TAL_PSEUDONYM_PRINT])
{
    const char *print = tal_json_text(root, "pseudonyms");

    out[0] = '\0';
    strncat(out, print ? print : "", TAL_PSEUDONYM_PRINT - 1);
}

tal_status tal_manifest_read_pseudonyms(const char *folder, char out[TAL_PSEUDONYM_PRINT])
{
    tal_json *root;
    tal_status status = read_root(folder, &root);

    out[0] = '\0';
    if (!status)
        take_pseudonyms(root, out);
    if (!status)
        tal_json_free(root);
    return status;
}

tal_status tal_manifest_read_invented(const char *folder, bool *out)
{
    tal_json *root;
    tal_status status = read_root(folder, &root);

    *out = false;
    if (!status)
        tal_json_bool(root, "invented", out);
    if (!status)
        tal_json_free(root);
    return status;
}

tal_status tal_manifest_read_shard(const char *folder, tal_shard *out, tal_plan *plan)
{
    tal_json *root;
    const tal_json *shard;
    const char *work, *sha256;
    long long number, of;
    tal_status status = read_root(folder, &root);

    if (status)
        return status;
    shard = tal_json_get(root, "shard");
    work = tal_json_text(root, "work");
    sha256 = tal_json_text(shard, "sha256");
    if (!work || strlen(work) != TAL_SHA256_HEX - 1 || !sha256 ||
        strlen(sha256) != TAL_SHA256_HEX - 1 || !read_int(shard, "of", 1 << 20, &of) ||
        !read_int(shard, "number", of, &number) || number < 1)
        status = TAL_EFILE;
    if (!status) {
        *out = (tal_shard){ .shard = (int)number, .shards = (int)of };
        memcpy(out->work, work, sizeof out->work);
        memcpy(out->sha256, sha256, sizeof out->sha256);
        take_pseudonyms(root, out->pseudonyms);
        if (plan)
            status = read_inputs(root, plan);
    }
    tal_json_free(root);
    return status;
}

tal_status tal_manifest_check_shard(const char *folder, const tal_shard *shard)
{
    char sha256[TAL_SHA256_HEX];
    tal_status status = tal_manifest_hash(folder, TAL_SHARD_FILE, sha256);

    return !status && strcmp(sha256, shard->sha256) != 0 ? TAL_EFILE : status;
}

tal_status tal_manifest_read_band(const char *folder, tal_band *out)
{
    tal_json *root;
    const tal_json *band, *sem, *totals;
    const char *norm;
    long long number;
    tal_status status = read_root(folder, &root);

    *out = (tal_band){ .items_alpha = NAN, .testlets_alpha = NAN };
    if (status)
        return status;
    band = tal_json_get(root, "band");
    sem = tal_json_get(band, "sem_in_hundredths");
    totals = tal_json_get(band, "totals");
    norm = tal_json_text(band, "norm");
    if (!tal_json_bool(band, "set", &out->set) || !read_int(band, "candidates", INT64_MAX, &number))
        status = TAL_EFILE;
    out->people = status ? 0 : (uint64_t)number;
    if (!status && norm)
        strncat(out->source, norm, sizeof out->source - 1);
    for (int i = -1; !status && i < TAL_SKILLS; i++) {
        if (!read_int(sem, i < 0 ? "total" : tal_skill_names[i], 10000, &number))
            status = TAL_EFILE;
        else
            *(i < 0 ? &out->sem : &out->sems[i]) = (int)number;
    }
    for (size_t i = 0; !status && i < TAL_SCORES; i++) {
        if (!tal_json_is_int(tal_json_at(totals, i), &number) || number < 0)
            status = TAL_EFILE;
        else
            out->totals[i] = (uint64_t)number;
    }
    tal_json_free(root);
    return status;
}

tal_status tal_manifest_tell_none(const char *folder, tal_diagnostics *diagnostics)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_shard shard;
    tal_status status = tal_manifest_read_shard(folder, &shard, NULL);

    tal_buffer_format(&path, "%s/manifest.json", folder);
    if (!status)
        tal_error_file(diagnostics, TAL_CODE_SHARD, folder,
                       _("join all of them by `talante merge`, and take what comes of it"),
                       _("this is shard %d of %d, and no results yet"), shard.shard, shard.shards);
    else if (status == TAL_EFILE && access(folder, F_OK) < 0)
        tal_error_file(diagnostics, TAL_CODE_NO_RESULTS, folder, _("check the name and the folder; names differ by upper and lower case"),
                       _("there is no such folder"));
    else if (status == TAL_EFILE && path.bytes && access(path.bytes, F_OK) < 0)
        tal_error_file(
            diagnostics, TAL_CODE_NO_RESULTS, path.bytes,
            _("the same `talante batch` again goes on with it"),
            _("there is no such file: the results were never finished, or it was taken away"));
    else if (status == TAL_EFILE && path.bytes)
        tal_error_file(diagnostics, TAL_CODE_NO_RESULTS, path.bytes,
                       _("get a copy of it that was made before"),
                       _("this is no manifest of results"));
    status = path.failed || status == TAL_ENOMEM ? TAL_ENOMEM : TAL_EFILE;
    tal_buffer_free(&path);
    return status;
}

void tal_manifest_read_version(const char *folder, char out[24])
{
    tal_json *root;
    const char *version;

    read_root(folder, &root);
    version = tal_json_text(root, "talante");
    out[0] = '\0';
    strncat(out, version ? version : "?", 23);
    tal_json_free(root);
}

/* ---- Comparing: what was kept ---------------------------------------------------------------- */

/* Holds the file NAME of the folder KEPT against the hash that is recorded of it (NULL: none
 * is). */
static tal_status check_kept(const char *kept, const char *name, const char *recorded,
                             tal_diagnostics *diagnostics)
{
    char sha256[TAL_SHA256_HEX];
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status = tal_manifest_hash(kept, name, sha256);

    tal_buffer_format(&path, "%s/%s", kept, name);
    if (status == TAL_ENOMEM || path.failed)
        status = TAL_ENOMEM;
    else if (status)
        tal_error_file(diagnostics, 640, path.bytes, NULL,
                       _("the results were made with this file, and it cannot be read: %s"),
                       strerror(errno));
    else if (!recorded)
        tal_error_file(diagnostics, 640, path.bytes, NULL,
                       _("the results were made without this file"));
    else if (strcmp(recorded, sha256) != 0)
        tal_error_file(diagnostics, 640, path.bytes, _("get a copy of it that was made before"),
                       _("this file was changed: its hash is not the one in manifest.json"));
    tal_buffer_free(&path);
    return status == TAL_ENOMEM ? status : TAL_OK;
}

tal_status tal_manifest_check_kept(const char *folder, tal_diagnostics *diagnostics)
{
    tal_json *root = NULL;
    const tal_json *recorded;
    const char *name;
    char **names = NULL;
    size_t count = 0, before = tal_diagnostics_errors(diagnostics);
    tal_buffer kept = TAL_BUFFER_EMPTY;
    tal_status status = read_root(folder, &root);

    recorded = tal_json_get(root, "kept");
    tal_buffer_format(&kept, "%s/kept", folder);
    if (kept.failed)
        status = TAL_ENOMEM;
    for (size_t i = 0; !status && (name = tal_json_key(recorded, i)); i++)
        status = check_kept(kept.bytes, name, tal_json_text(recorded, name), diagnostics);
    if (!status && tal_folder_list(&names, &count, kept.bytes, tal_folder_visible, NULL) == TAL_ENOMEM)
        status = TAL_ENOMEM;
    for (size_t i = 0; !status && i < count; i++)
        if (!tal_json_has(recorded, names[i]))
            status = check_kept(kept.bytes, names[i], NULL, diagnostics);
    tal_folder_free(names, count);
    tal_buffer_free(&kept);
    tal_json_free(root);
    return status ? status : tal_diagnostics_errors(diagnostics) > before ? TAL_EFILE : TAL_OK;
}

tal_status tal_manifest_assembly(tal_assembly *out, const char *folder, tal_diagnostics *diagnostics)
{
    tal_status status = tal_manifest_check_kept(folder, diagnostics);

    *out = (tal_assembly){ 0 };
    return status ? status : tal_workshop_assembly_again(out, folder, diagnostics);
}

/* ---- Comparing: what it says ----------------------------------------------------------------- */

/* Where from AT on the value of KEY stands, the TIMES-th that is called so; AT: nowhere. */
static const char *find_key(const char *at, const char *key, size_t times)
{
    char quoted[64];
    const char *found = at;

    snprintf(quoted, sizeof quoted, "\"%s\":", key);
    for (; found && times > 0; times--)
        found = strstr(found + (found > at), quoted);
    return found ? found : at;
}

/* Where from AT on the value stands that the steps lead to, as far as they can be followed. */
static const char *follow(const char *at, const tal_difference *it)
{
    size_t times = 1; /* objects of a list have the same keys */

    for (size_t i = 0; i < it->depth; i++) {
        if (it->steps[i].key)
            at = find_key(at, it->steps[i].key, times);
        times = it->steps[i].key ? 1 : it->steps[i].place;
    }
    if (it->depth > 0 && !it->steps[it->depth - 1].key)
        for (; times > 0 && strchr(at, '\n'); times--)
            at = strchr(at, '\n') + 1; /* each number of a list stands on a line of its own */
    return at;
}

/* A part of the manifest that is held against what comes out: KEY, in OUTER where that is not
 * NULL. */
typedef struct section {
    const char *outer, *key;
} section;

static tal_status tell_difference(const char *path, const char *text, const section *part,
                                  const tal_difference *it, tal_diagnostics *diagnostics)
{
    const char *at =
        follow(find_key(part->outer ? find_key(text, part->outer, 1) : text, part->key, 1), it);
    const char *line = at;
    int number = 1;
    tal_source *source;

    while (line > text && line[-1] != '\n')
        line--;
    for (const char *c = text; c < line; c++)
        number += *c == '\n';
    source = tal_source_of_line(path, number, line, strcspn(line, "\n"));
    if (!source)
        return TAL_ENOMEM;
    tal_error(diagnostics, 648, source, strspn(line, " "), NULL,
              _("%s%s%s is %s here, and %s comes out"), part->key,
              *it->where == ' ' || !*it->where ? "" : ", ", it->where, it->there, it->here);
    tal_source_free(source);
    return TAL_OK;
}

static tal_status compare_sections(const char *path, const char *text, const tal_json *there,
                                   const tal_json *here, tal_diagnostics *diagnostics)
{
    static const section sections[] = {
        { NULL, "assessment" },    { NULL, "rubric" },
        { NULL, "answers" },       { NULL, "lexicon" },
        { NULL, "conversations" }, { "counts", "candidates" },
        { "counts", "by_status" }, { "counts", "conversations" },
        { "counts", "decisions" }, { NULL, "band" },
    };
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < sizeof sections / sizeof *sections; i++) {
        const section *it = &sections[i];
        const tal_json *expected =
            tal_json_get(it->outer ? tal_json_get(here, it->outer) : here, it->key);
        const tal_json *recorded =
            tal_json_get(it->outer ? tal_json_get(there, it->outer) : there, it->key);
        tal_difference difference;

        if (expected && tal_difference_of_trees(&difference, recorded, expected))
            status = tell_difference(path, text, it, &difference, diagnostics);
    }
    return status;
}

tal_status tal_manifest_compare(const char *folder, const tal_assembly *assembly,
                                const tal_batch_counts *counts, const tal_band *band,
                                tal_diagnostics *diagnostics)
{
    tal_json *there = NULL, *here = tal_json_object();
    tal_buffer path = TAL_BUFFER_EMPTY;
    char *text = NULL;
    size_t length, before = tal_diagnostics_errors(diagnostics);
    tal_status status = here ? read_root(folder, &there) : TAL_ENOMEM;

    tal_buffer_format(&path, "%s/manifest.json", folder);
    if (!status)
        status = path.failed ? TAL_ENOMEM : tal_home_read(&text, &length, path.bytes, LIMIT);
    if (!status) {
        set_assembly(here, assembly);
        if (counts)
            set_candidates(tal_json_set_object(here, "counts"), counts);
        if (band)
            set_band(here, band);
        status = compare_sections(path.bytes, text, there, here, diagnostics);
    }
    free(text);
    tal_buffer_free(&path);
    tal_json_free(there);
    tal_json_free(here);
    return status ? status : tal_diagnostics_errors(diagnostics) > before ? TAL_EFILE : TAL_OK;
}
