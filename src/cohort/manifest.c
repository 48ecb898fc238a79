/* The manifest, written and read. Owns nothing; knows the files of `kept` by their names and bytes alone. */
#include "cohort/manifest.h"

#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "data/json.h"
#include "language/lexicon.h"
#include "store/home.h"

enum { FORMAT = 1, LIMIT = 256 << 20 };

/* ---- With what, from what --------------------------------------------------------------------- */

static size_t fit(const char *name, const void *unused)
{
    (void)unused;
    return name[0] == '.' ? 0 : strlen(name);
}

static tal_status hash_file(const char *folder, const char *name, char out[TAL_SHA256_HEX])
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;
    int file;

    tal_buffer_format(&path, "%s/%s", folder, name);
    if (path.bytes) {
        file = open(path.bytes, O_RDONLY | O_CLOEXEC);
        status = file < 0 ? TAL_EIO : tal_sha256_file(file, out);
        if (file >= 0)
            close(file);
    }
    tal_buffer_free(&path);
    return status;
}

/* Every file of `kept`, by its name: into the manifest, and into WORK, which tells one batch from another. */
static tal_status set_kept(tal_json *root, const char *folder, tal_buffer *work)
{
    tal_json *kept = tal_json_set_object(root, "kept");
    tal_buffer path = TAL_BUFFER_EMPTY;
    char **names = NULL, sha256[TAL_SHA256_HEX];
    size_t count = 0;
    tal_status status = TAL_ENOMEM;

    tal_buffer_format(&path, "%s/kept", folder);
    if (path.bytes)
        status = tal_folder_list(&names, &count, path.bytes, fit, NULL);
    for (size_t i = 0; !status && i < count; i++) {
        status = hash_file(path.bytes, names[i], sha256);
        if (!status) {
            tal_json_set_text(kept, names[i], sha256);
            tal_buffer_format(work, "%s %s\n", sha256, names[i]);
        }
    }
    tal_folder_free(names, count);
    tal_buffer_free(&path);
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

/* What shards and whole results have in common. */
static tal_status set_common(tal_json *root, const tal_harvest *harvest)
{
    const tal_assembly *assembly = harvest->batch->assembly;
    const tal_assessment *assessment = assembly->assessment;
    tal_buffer work = TAL_BUFFER_EMPTY;
    char sha256[TAL_SHA256_HEX];
    tal_json *it;
    tal_status status;

    tal_json_set_int(root, "format", FORMAT);
    tal_json_set_text(root, "talante", tal_version());
    tal_buffer_format(&work, "%d %s\n", FORMAT, tal_version());
    it = tal_json_set_object(root, "assessment");
    tal_json_set_text(it, "id", assessment->id);
    tal_json_set_text(it, "sha256", assessment->sha256);
    it = tal_json_set_object(root, "rubric");
    tal_json_set_text(it, "id", assembly->rubric->id);
    tal_json_set_text(it, "sha256", assembly->rubric->sha256);
    tal_json_set_text(root, "answers", assessment->typed ? "typed" : "picked");
    tal_json_set_text(root, "lexicon", assembly->lexicon ? tal_lexicon_sha256(assembly->lexicon) : NULL);
    set_conversations(root, assembly);
    status = set_kept(root, harvest->workshop->folder, &work);
    set_inputs(root, harvest->plan, &work);
    tal_sha256_hex(work.bytes ? work.bytes : "", work.length, sha256);
    tal_json_set_text(root, "work", sha256);
    if (work.failed)
        status = TAL_ENOMEM;
    tal_buffer_free(&work);
    return status;
}

/* ---- How many, and how sure -------------------------------------------------------------------- */

static void set_counts(tal_json *root, const tal_harvest *harvest)
{
    const tal_batch_counts *counts = &harvest->counts;
    tal_json *it = tal_json_set_object(root, "counts"), *part;
    uint64_t candidates = 0, blank = 0;

    for (size_t i = 0; i < harvest->plan->portions_count; i++)
        blank += harvest->plan->portions[i].blank;
    for (int i = 0; i < TAL_STATES; i++)
        candidates += counts->states[i];
    tal_json_set_int(it, "lines", (long long)counts->lines);
    tal_json_set_int(it, "blank_lines", (long long)blank);
    tal_json_set_int(it, "conversations_read", (long long)counts->conversations);
    tal_json_set_int(it, "rejected_rows", (long long)counts->rejected);
    part = tal_json_set_object(it, "rejected");
    for (int i = 0; i < TAL_REFUSALS; i++)
        if (harvest->refusals[i])
            tal_json_set_int(part, tal_refusal_name((tal_refusal_code)i), (long long)harvest->refusals[i]);
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
    tal_status status = root ? set_common(root, harvest) : TAL_ENOMEM;

    shard = tal_json_set_object(root, "shard");
    tal_json_set_int(shard, "number", harvest->batch->shard);
    tal_json_set_int(shard, "of", harvest->batch->shards);
    return write_root(harvest, root, status);
}

/* ---- Reading ----------------------------------------------------------------------------------- */

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

        if (!name || !sha256 || kind == TAL_INPUT_KINDS || !read_int(it, "bytes", INT64_MAX, &bytes))
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

tal_status tal_manifest_read_shard(const char *folder, tal_shard *out, tal_plan *plan)
{
    tal_json *root;
    const tal_json *shard;
    const char *work;
    long long number, of;
    tal_status status = read_root(folder, &root);

    if (status)
        return status;
    shard = tal_json_get(root, "shard");
    work = tal_json_text(root, "work");
    if (!work || strlen(work) != TAL_SHA256_HEX - 1 || !read_int(shard, "of", 1 << 20, &of) ||
        !read_int(shard, "number", of, &number) || number < 1)
        status = TAL_EFILE;
    if (!status) {
        *out = (tal_shard){ .shard = (int)number, .shards = (int)of };
        memcpy(out->work, work, sizeof out->work);
        if (plan)
            status = read_inputs(root, plan);
    }
    tal_json_free(root);
    return status;
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
