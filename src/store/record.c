/*
 * The fields of a record as JSON and back. Owns the order of the fields: a record that is read and
 * written again gives the same bytes. Must not know files.
 */
#include "store/record.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/assessment.h"

/* In the order of tal_entry_kind. */
static const char *const entry_names[] = { "reply", "look", "silence", "text", "rewind" };
const char *const tal_mode_names[] = { "practice", "assessment", "reading", NULL };

/* ---- Writing --------------------------------------------------------------------------------- */

static void describe_accommodations(tal_json *object, unsigned granted)
{
    tal_json *list = tal_json_set_array(object, "accommodations");

    for (unsigned i = 0; tal_accommodation_names[i]; i++)
        if (granted >> i & 1)
            tal_json_add_text(list, tal_accommodation_names[i]);
}

static void describe_start(tal_json *object, const tal_record *record)
{
    const tal_journal_start *start = &record->start;
    tal_json *scenario;
    char seed[24];

    snprintf(seed, sizeof seed, "%" PRIu64, start->seed);
    tal_json_set_text(object, "event", "start");
    tal_json_set_int(object, "format",
                     start->lexicon_sha256 ? TAL_JOURNAL_TYPED : TAL_JOURNAL_PICKED);
    tal_json_set_text(object, "talante", record->talante);
    tal_json_set_text(object, "hash", record->keyed ? TAL_HASH_KEYED : TAL_HASH_PLAIN);
    tal_json_set_text(object, "started", record->time);
    scenario = tal_json_set_object(object, "scenario");
    tal_json_set_text(scenario, "id", start->scenario);
    tal_json_set_text(scenario, "file", start->file);
    tal_json_set_text(scenario, "sha256", start->scenario_sha256);
    tal_json_set_text(object, "translation", start->translation_sha256);
    tal_json_set_text(object, "rubric", start->rubric_sha256);
    if (start->lexicon_sha256)
        tal_json_set_text(object, "lexicon", start->lexicon_sha256);
    tal_json_set_text(object, "language", start->language);
    tal_json_set_int(object, "form", start->form);
    tal_json_set_text(object, "seed", seed); /* JSON numbers are exact up to 2^53 only */
    tal_json_set_text(object, "mode", tal_mode_names[start->mode]);
    if (start->mode == TAL_ASSESSMENT)
        tal_json_set_bool(object, "exposed", start->exposed);
    if (start->assessment_sha256) {
        tal_json_set_text(object, "assessment", start->assessment_sha256);
        describe_accommodations(object, start->accommodations);
    }
    if (record->candidate_digest)
        tal_json_set_text(object, "candidate_digest", record->candidate_digest);
}

static void describe_levels(tal_json *object, const int8_t levels[TAL_SKILLS])
{
    tal_json *given = NULL;

    for (int i = 0; i < TAL_SKILLS; i++) {
        if (levels[i] < 0)
            continue;
        if (!given)
            given = tal_json_set_object(object, "levels");
        tal_json_set_int(given, tal_skill_names[i], levels[i]);
    }
}

static void describe_entry(tal_json *object, const tal_entry *entry)
{
    const char *name = entry_names[entry->kind];

    tal_json_set_text(object, "event", name);
    if (entry->kind == TAL_ENTRY_REWIND) {
        tal_json_set_int(object, "back_to", entry->back_to);
        return;
    }
    tal_json_set_int(object, "turn", entry->turn);
    tal_json_set_text(object, "scene", entry->scene);
    if (entry->kind == TAL_ENTRY_TEXT) {
        tal_json_set_text(object, "text_digest", entry->text_digest);
        tal_json_set_text(object, "reply", entry->id);
    } else if (entry->kind != TAL_ENTRY_SILENCE) {
        tal_json_set_text(object, name, entry->id);
    }
    if (entry->kind == TAL_ENTRY_LOOK)
        return;
    if (entry->moment)
        tal_json_set_text(object, "moment", entry->moment);
    describe_levels(object, entry->levels);
}

static void describe_rating(tal_json *object, const int rating[TAL_SKILLS])
{
    tal_json_set_text(object, "event", "rating");
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_json_set_score(object, tal_skill_names[i], rating[i]);
}

static void describe_end(tal_json *object, const tal_record *record)
{
    const tal_result *result = &record->result;
    tal_json *skills;

    tal_json_set_text(object, "event", "end");
    tal_json_set_text(object, "ended", record->time);
    tal_json_set_text(object, "outcome", result->outcome);
    tal_json_set_text(object, "result", result->result);
    tal_json_set_bool(object, "passed", result->passed);
    tal_json_set_score(object, "total", result->total);
    skills = tal_json_set_object(object, "skills");
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_json *skill = tal_json_set_object(skills, tal_skill_names[i]);

        tal_json_set_int(skill, "earned", result->skills[i].earned);
        tal_json_set_int(skill, "possible", result->skills[i].possible);
        tal_json_set_score(skill, "score", result->skills[i].score);
    }
}

static char *hashed_part(const tal_record *record)
{
    tal_json *object = tal_json_object();
    char *line;

    tal_json_set_int(object, "seq", record->seq);
    switch (record->kind) {
    case TAL_RECORD_START: describe_start(object, record); break;
    case TAL_RECORD_ENTRY: describe_entry(object, &record->entry); break;
    case TAL_RECORD_RATING: describe_rating(object, record->rating); break;
    case TAL_RECORD_EXPLAINED: tal_json_set_text(object, "event", "explained"); break;
    case TAL_RECORD_END: describe_end(object, record); break;
    }
    line = tal_json_line(object);
    tal_json_free(object);
    if (line)
        line[strlen(line) - 1] = '\0'; /* the brace: the link comes before it */
    return line;
}

/* What of a record can be erased, or NULL: nothing. */
static const char *erasable(const tal_record *record)
{
    return record->kind == TAL_RECORD_START   ? record->start.candidate
           : record->kind == TAL_RECORD_ENTRY ? record->entry.text
                                              : NULL;
}

static char *words_part(const tal_record *record)
{
    bool starts = record->kind == TAL_RECORD_START;
    tal_json *words = tal_json_object();
    tal_json *it = tal_json_set_object(words, starts ? "candidate" : "text");
    char *line;

    tal_json_set_text(it, "salt", starts ? record->candidate_salt : record->entry.text_salt);
    tal_json_set_text(it, "text", erasable(record));
    line = tal_json_line(words);
    tal_json_free(words);
    return line;
}

static bool is_text(const char *text)
{
    return !text || tal_utf8_invalid(text, strlen(text)) == strlen(text);
}

/* Ids come from a sealed scenario; these come from a command line, or were typed. */
static bool is_writable(const tal_record *record)
{
    return is_text(record->start.candidate) && is_text(record->start.file) &&
           is_text(record->entry.text);
}

tal_status tal_record_write(tal_buffer *out, const tal_record *record, const tal_key *key,
                            uint8_t link[TAL_SHA256_SIZE])
{
    char *hashed = NULL, *words = NULL, digits[TAL_SHA256_HEX];
    tal_status status = TAL_ENOMEM;
    uint8_t next[TAL_SHA256_SIZE];

    if (!is_writable(record))
        return TAL_EINVAL;
    hashed = hashed_part(record);
    if (!hashed)
        goto out;
    tal_chain_next(key, link, hashed, strlen(hashed), next);
    tal_hex(next, sizeof next, digits);
    tal_buffer_text(out, hashed);
    tal_buffer_format(out, TAL_RECORD_CHAIN "%s\"", digits);
    if (erasable(record)) {
        words = words_part(record);
        if (!words)
            goto out;
        tal_buffer_text(out, ",\"words\":");
        tal_buffer_text(out, words);
    }
    tal_buffer_text(out, "}\n");
    if (out->failed)
        goto out;
    memcpy(link, next, sizeof next);
    status = TAL_OK;
out:
    free(words);
    free(hashed);
    return status;
}

/* ---- Reading --------------------------------------------------------------------------------- */

typedef struct reading {
    tal_arena *arena;
    tal_status status; /* the first thing that went wrong */
} reading;

static void fail(reading *reader, tal_status status)
{
    if (reader->status == TAL_OK)
        reader->status = status;
}

/* A text that may be missing: then NULL. */
static const char *optional(reading *reader, const tal_json *object, const char *key)
{
    const char *text = tal_json_text(object, key);
    const char *copy;

    if (!text)
        return NULL;
    copy = tal_arena_text(reader->arena, text, strlen(text));
    if (!copy)
        fail(reader, TAL_ENOMEM);
    return copy;
}

static const char *needed(reading *reader, const tal_json *object, const char *key)
{
    const char *text = optional(reader, object, key);

    if (!text)
        fail(reader, TAL_EFILE);
    return text;
}

static long number(reading *reader, const tal_json *object, const char *key, long limit)
{
    long long value = 0;

    if (!tal_json_int(object, key, &value) || value < 0 || value > limit) {
        fail(reader, TAL_EFILE);
        return 0;
    }
    return (long)value;
}

static int score(reading *reader, const tal_json *object, const char *key)
{
    long long value;

    return tal_json_int(object, key, &value) ? (int)number(reader, object, key, 100) : -1;
}

/* Which of COUNT names the text under KEY is. */
static int choice(reading *reader, const tal_json *object, const char *key,
                  const char *const *names, int count)
{
    const char *text = tal_json_text(object, key);

    for (int i = 0; text && i < count; i++) {
        if (strcmp(text, names[i]) == 0)
            return i;
    }
    fail(reader, TAL_EFILE);
    return 0;
}

/* Of names that are not known nothing is read: what is written again then differs. */
static unsigned read_accommodations(const tal_json *list)
{
    unsigned granted = 0;

    for (size_t i = 0; i < tal_json_count(list); i++) {
        const char *name = tal_json_as_text(tal_json_at(list, i));
        tal_nearest ignored;

        if (name)
            granted |= tal_accommodation_find(name, strlen(name), &ignored);
    }
    return granted;
}

static void read_start(reading *reader, tal_record *out, const tal_json *line)
{
    const tal_json *scenario = tal_json_get(line, "scenario");
    const tal_json *words = tal_json_get(tal_json_get(line, "words"), "candidate");
    const char *hash = tal_json_text(line, "hash"), *seed = tal_json_text(line, "seed");
    tal_journal_start *start = &out->start;

    out->kind = TAL_RECORD_START;
    out->talante = needed(reader, line, "talante");
    out->time = needed(reader, line, "started");
    out->keyed = hash && strcmp(hash, TAL_HASH_KEYED) == 0;
    start->scenario = needed(reader, scenario, "id");
    start->file = needed(reader, scenario, "file");
    start->scenario_sha256 = needed(reader, scenario, "sha256");
    start->translation_sha256 = optional(reader, line, "translation");
    start->rubric_sha256 = needed(reader, line, "rubric");
    start->lexicon_sha256 = optional(reader, line, "lexicon");
    start->language = needed(reader, line, "language");
    start->form = (int)number(reader, line, "form", INT32_MAX);
    start->seed = seed ? strtoull(seed, NULL, 10) : 0;
    start->mode = (tal_mode)choice(reader, line, "mode", tal_mode_names, 3);
    if (start->mode == TAL_ASSESSMENT && !tal_json_bool(line, "exposed", &start->exposed))
        fail(reader, TAL_EFILE);
    start->assessment_sha256 = optional(reader, line, "assessment");
    start->accommodations = read_accommodations(tal_json_get(line, "accommodations"));
    out->candidate_digest = optional(reader, line, "candidate_digest");
    if (words) {
        out->candidate_salt = needed(reader, words, "salt");
        start->candidate = needed(reader, words, "text");
    }
}

/* Words, or, where they were erased, what is known of them. */
static void read_text(reading *reader, tal_entry *entry, const tal_json *line)
{
    const tal_json *words = tal_json_get(tal_json_get(line, "words"), "text");
    tal_buffer taken = TAL_BUFFER_EMPTY;

    entry->id = optional(reader, line, "reply");
    entry->text_digest = needed(reader, line, "text_digest");
    if (words) {
        entry->text_salt = needed(reader, words, "salt");
        entry->text = needed(reader, words, "text");
        return;
    }
    if (entry->id)
        tal_buffer_format(&taken, "%s %d %d %d", entry->id, entry->levels[0], entry->levels[1],
                          entry->levels[2]);
    entry->taken = tal_arena_text(reader->arena, taken.bytes ? taken.bytes : "", taken.length);
    if (taken.failed || !entry->taken)
        fail(reader, TAL_ENOMEM);
    tal_buffer_free(&taken);
}

static void read_entry(reading *reader, tal_record *out, const tal_json *line)
{
    const tal_json *levels = tal_json_get(line, "levels");
    tal_entry *entry = &out->entry;

    out->kind = TAL_RECORD_ENTRY;
    entry->kind = (tal_entry_kind)choice(reader, line, "event", entry_names, 5);
    entry->seq = out->seq;
    memset(entry->levels, -1, sizeof entry->levels);
    if (entry->kind == TAL_ENTRY_REWIND) {
        entry->back_to = number(reader, line, "back_to", INT32_MAX);
        return;
    }
    entry->turn = (int)number(reader, line, "turn", INT32_MAX);
    entry->scene = needed(reader, line, "scene");
    if (entry->kind == TAL_ENTRY_REPLY || entry->kind == TAL_ENTRY_LOOK)
        entry->id = needed(reader, line, entry_names[entry->kind]);
    entry->moment = optional(reader, line, "moment");
    for (int i = 0; levels && i < TAL_SKILLS; i++) {
        if (tal_json_has(levels, tal_skill_names[i]))
            entry->levels[i] = (int8_t)number(reader, levels, tal_skill_names[i], 2);
    }
    if (entry->kind == TAL_ENTRY_TEXT)
        read_text(reader, entry, line);
}

static void read_rating(reading *reader, tal_record *out, const tal_json *line)
{
    out->kind = TAL_RECORD_RATING;
    for (int i = 0; i < TAL_SKILLS; i++)
        out->rating[i] = score(reader, line, tal_skill_names[i]);
}

static void read_end(reading *reader, tal_record *out, const tal_json *line)
{
    const tal_json *skills = tal_json_get(line, "skills");
    tal_result *result = &out->result;

    out->kind = TAL_RECORD_END;
    out->time = needed(reader, line, "ended");
    result->outcome = optional(reader, line, "outcome");
    result->result = optional(reader, line, "result");
    if (!tal_json_bool(line, "passed", &result->passed))
        fail(reader, TAL_EFILE);
    result->total = score(reader, line, "total");
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_json *skill = tal_json_get(skills, tal_skill_names[i]);

        result->skills[i].earned = (int)number(reader, skill, "earned", INT32_MAX);
        result->skills[i].possible = (int)number(reader, skill, "possible", INT32_MAX);
        result->skills[i].score = score(reader, skill, "score");
    }
}

tal_status tal_record_read(tal_record *out, tal_arena *arena, const tal_json *line)
{
    reading reader = { arena, TAL_OK };
    const char *event = tal_json_text(line, "event");

    *out = (tal_record){ 0 };
    out->seq = number(&reader, line, "seq", INT32_MAX);
    if (event && strcmp(event, "start") == 0)
        read_start(&reader, out, line);
    else if (event && strcmp(event, "rating") == 0)
        read_rating(&reader, out, line);
    else if (event && strcmp(event, "explained") == 0)
        out->kind = TAL_RECORD_EXPLAINED;
    else if (event && strcmp(event, "end") == 0)
        read_end(&reader, out, line);
    else
        read_entry(&reader, out, line);
    return reader.status;
}

tal_result tal_record_no_result(void)
{
    tal_result result = { .total = -1 };

    for (int i = 0; i < TAL_SKILLS; i++)
        result.skills[i].score = -1;
    return result;
}

const char *tal_record_find(const char *line, size_t length, const char *text)
{
    const char *end = line + length;
    size_t size = strlen(text);

    while ((size_t)(end - line) >= size) {
        const char *found = memchr(line, text[0], (size_t)(end - line) - size + 1);

        if (!found || memcmp(found, text, size) == 0)
            return found;
        line = found + 1;
    }
    return NULL;
}
