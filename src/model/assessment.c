/* Reads an assessment and checks it like a scenario: every mistake in one go, each with its place. What
 * the files that it names say is held against it in cohort/assembly.c. */
#include "model/assessment.h"

#include <string.h>

#include "base/intl.h"
#include "model/document.h"

enum { UNKNOWN_KEY = 465, MISSING = 466, WRONG_VALUE = 467, WRONG_LANGUAGE = 468 };

const char *const tal_accommodation_names[] = { "no_timers", "large_text", "extra_breaks", NULL };

typedef struct reader {
    tal_assessment *assessment;
    tal_document document;
} reader;

static void complain(reader *r, int code, size_t offset, const char *message, const char *name)
{
    tal_document_complain(&r->document, code, offset, NULL, message, name);
}

static size_t offset_of(const tal_yaml *map, const char *key)
{
    const tal_yaml *child = tal_yaml_get(map, key);
    return child ? child->offset : 0;
}

/* The list KEY, which has something in it; NULL where there is none such. */
static const tal_yaml *need_list(reader *r, const tal_yaml *map, const char *key)
{
    const tal_yaml *list = tal_document_need(&r->document, map, key, TAL_YAML_LIST);
    if (!list || list->first)
        return list;
    complain(r, WRONG_VALUE, list->offset, _("\"%s\" is empty"), key);
    return NULL;
}

static bool is_twice(reader *r, const tal_yaml *item, bool there)
{
    if (there)
        complain(r, WRONG_VALUE, item->offset, _("\"%s\" is there twice"), item->text);
    return there;
}

/* ---- Languages, and the texts in them ---- */

int tal_assessment_language(const tal_assessment *assessment, const char *name)
{
    for (int i = 0; i < assessment->languages_count; i++)
        if (!strcmp(assessment->languages[i], name))
            return i;
    return TAL_NONE;
}

static void read_languages(reader *r, const tal_yaml *root)
{
    tal_assessment *assessment = r->assessment;
    const tal_yaml *list = need_list(r, root, "languages");
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next) {
        if (!tal_document_is_text(&r->document, item, "languages"))
            continue;
        if (is_twice(r, item, tal_assessment_language(assessment, item->text) != TAL_NONE))
            continue;
        if (assessment->languages_count == TAL_LANGUAGES_LIMIT) {
            complain(r, WRONG_VALUE, item->offset, _("too many languages: \"%s\""), item->text);
            return;
        }
        const char *name = tal_document_keep(&r->document, item->text);
        assessment->languages[assessment->languages_count] = name ? name : "";
        assessment->languages_count++;
    }
}

/* { en: "...", es: "..." } into OUT: a text for each of the languages, and no others. */
static void read_words(reader *r, const tal_yaml *root, const char *what, const char **out)
{
    const tal_assessment *assessment = r->assessment;
    const tal_yaml *map = tal_yaml_get(root, what);
    if (!tal_document_has_languages(&r->document, map, what))
        return;
    for (const tal_yaml *entry = map->first; entry; entry = entry->next) {
        int language = tal_assessment_language(assessment, entry->key);
        if (language == TAL_NONE && assessment->languages_count)
            tal_document_complain(&r->document, WRONG_LANGUAGE, entry->key_offset,
                                  _("add it to languages, or take the text out"),
                                  _("\"%s\" is none of the languages"), entry->key);
        else if (language != TAL_NONE && tal_document_is_text(&r->document, entry, what))
            out[language] = tal_document_keep_trimmed(&r->document, entry->text);
    }
    for (int i = 0; i < assessment->languages_count; i++)
        if (!tal_yaml_get(map, assessment->languages[i]))
            complain(r, WRONG_LANGUAGE, map->offset, _("the text in \"%s\" is missing"),
                     assessment->languages[i]);
}

/* ---- Conversations ---- */

static void read_forms(reader *r, const tal_yaml *map, tal_conversation *out)
{
    const tal_yaml *list = need_list(r, map, "forms");
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next) {
        long form = 0;
        if (item->kind != TAL_YAML_SCALAR || !tal_yaml_int(item, 0, TAL_FORMS_LIMIT - 1, &form))
            complain(r, WRONG_VALUE, item->offset, _("%s: a form is a number, counted from 0"),
                     "forms");
        else if (!is_twice(r, item, out->forms >> form & 1))
            out->forms |= (uint64_t)1 << form;
    }
}

static void read_conversation(reader *r, const tal_yaml *item)
{
    static const char *const fields[] = { "scenario", "forms", NULL };
    tal_assessment *assessment = r->assessment;
    tal_conversation *out = &assessment->conversations[assessment->conversations_count];
    if (item->kind != TAL_YAML_MAP) {
        tal_document_complain(&r->document, WRONG_VALUE, item->offset,
                              _("write { scenario: NAME, forms: [0] }"),
                              _("%s: a scenario and its forms are wanted here"), "conversations");
        return;
    }
    tal_document_check(&r->document, item, fields, NULL);
    out->scenario = tal_document_text(&r->document, item, "scenario");
    out->offset = offset_of(item, "scenario");
    out->forms_offset = offset_of(item, "forms");
    read_forms(r, item, out);
    assessment->conversations_count++;
}

static void read_conversations(reader *r, const tal_yaml *root)
{
    const tal_yaml *list = need_list(r, root, "conversations");
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next) {
        if (r->assessment->conversations_count == TAL_CONVERSATIONS_LIMIT) {
            complain(r, WRONG_VALUE, item->offset, _("%s: there are more than 64"),
                     "conversations");
            return;
        }
        read_conversation(r, item);
    }
}

/* ---- Rules ---- */

static void read_answers(reader *r, const tal_yaml *root)
{
    const tal_yaml *answers = tal_document_need(&r->document, root, "answers", TAL_YAML_SCALAR);
    if (!answers)
        return;
    r->assessment->typed = !strcmp(answers->text, "typed");
    if (!r->assessment->typed && strcmp(answers->text, "picked") != 0)
        tal_document_complain(&r->document, WRONG_VALUE, answers->offset,
                              _("it is picked or typed"), _("\"%s\" is no way to answer"),
                              answers->text);
}

unsigned tal_accommodation_find(const char *name, size_t length, tal_nearest *nearest)
{
    *nearest = tal_nearest_start(name, length);
    for (unsigned i = 0; tal_accommodation_names[i]; i++) {
        if (strlen(tal_accommodation_names[i]) == length &&
            !memcmp(tal_accommodation_names[i], name, length))
            return 1u << i;
        tal_nearest_offer(nearest, tal_accommodation_names[i]);
    }
    return 0;
}

static void read_accommodations(reader *r, const tal_yaml *root)
{
    const tal_yaml *list = tal_document_need(&r->document, root, "accommodations", TAL_YAML_LIST);
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next) {
        if (!tal_document_is_text(&r->document, item, "accommodations"))
            continue;
        tal_nearest nearest;
        unsigned one = tal_accommodation_find(item->text, strlen(item->text), &nearest);
        if (!one)
            tal_document_complain_near(&r->document, WRONG_VALUE, item->offset, &nearest,
                                       _("\"%s\" is not an accommodation"), item->text);
        else if (!is_twice(r, item, r->assessment->accommodations & one))
            r->assessment->accommodations |= one;
    }
}

/* ---- The file ---- */

static void read_fields(reader *r, const tal_yaml *root)
{
    static const char *const fields[] = { "assessment", "title",         "rubric", "answers",
                                          "languages",  "conversations", "told",   NULL };
    static const char *const optional[] = { "accommodations", "norm", NULL };
    tal_assessment *assessment = r->assessment;
    tal_document_check(&r->document, root, fields, optional);
    assessment->id = tal_document_text(&r->document, root, "assessment");
    assessment->rubric = tal_document_text(&r->document, root, "rubric");
    assessment->rubric_offset = offset_of(root, "rubric");
    read_answers(r, root);
    read_languages(r, root);
    read_words(r, root, "title", assessment->titles);
    read_words(r, root, "told", assessment->told);
    read_conversations(r, root);
    assessment->conversations_offset = offset_of(root, "conversations");
    read_accommodations(r, root);
    if (tal_yaml_get(root, "norm"))
        assessment->norm = tal_document_text(&r->document, root, "norm");
    assessment->norm_offset = offset_of(root, "norm");
}

static tal_status read_assessment(reader *r)
{
    tal_yaml_file *file;
    tal_status status = tal_yaml_read(&file, r->document.source, r->document.diagnostics);
    if (status)
        return status;
    const tal_yaml *root = tal_yaml_root(file);
    if (root->kind != TAL_YAML_MAP)
        complain(r, WRONG_VALUE, root->offset, _("an assessment begins with its fields"), "");
    else
        read_fields(r, root);
    tal_yaml_free(file);
    return tal_document_status(&r->document);
}

/* Takes SOURCE over. */
static tal_status read_source(tal_assessment **out, tal_source *source,
                              tal_diagnostics *diagnostics)
{
    tal_arena *arena = tal_arena_new();
    tal_assessment *assessment = arena ? tal_arena_alloc(arena, 1, sizeof *assessment) : NULL;
    if (!assessment) {
        tal_arena_free(arena);
        tal_source_free(source);
        return TAL_ENOMEM;
    }
    assessment->arena = arena;
    assessment->source = source;
    tal_sha256_hex(tal_source_bytes(source), tal_source_length(source), assessment->sha256);
    reader r = { assessment,
                 { arena, source, diagnostics, UNKNOWN_KEY, MISSING, WRONG_VALUE,
                   _("an assessment has no field \"%s\" here"), false, false } };
    tal_status status = read_assessment(&r);
    if (status)
        tal_assessment_free(assessment);
    else
        *out = assessment;
    return status;
}

tal_status tal_assessment_read(tal_assessment **out, const char *path, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read(&source, path, diagnostics);
    return status ? status : read_source(out, source, diagnostics);
}

tal_status tal_assessment_read_bytes(tal_assessment **out, const char *name, const char *bytes,
                                     size_t length, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read_bytes(&source, name, bytes, length, diagnostics);
    return status ? status : read_source(out, source, diagnostics);
}

void tal_assessment_free(tal_assessment *assessment)
{
    if (!assessment)
        return;
    tal_source_free(assessment->source);
    tal_arena_free(assessment->arena); /* the assessment itself lives in it */
}

/* ---- What a candidate's id draws ---- */

enum { FORM_AT = 0, SEED_AT = 8 };

/* Of SHA-256 over the ids, each with its final zero: COUNT bytes from AT on, the first the highest. */
static uint64_t draw(const tal_assessment *assessment, int i, const char *candidate, int at,
                     int count)
{
    const char *scenario = assessment->conversations[i].scenario;
    const tal_bytes parts[] = { { assessment->id, strlen(assessment->id) + 1 },
                                { scenario, strlen(scenario) + 1 },
                                { candidate, strlen(candidate) + 1 } };
    uint8_t digest[TAL_SHA256_SIZE];
    uint64_t drawn = 0;
    tal_sha256(parts, 3, digest);
    for (int byte = at; byte < at + count; byte++)
        drawn = drawn << 8 | digest[byte];
    return drawn;
}

int tal_assessment_form(const tal_assessment *assessment, int i, const char *candidate)
{
    uint64_t forms = assessment->conversations[i].forms;
    int skip =
        (int)(draw(assessment, i, candidate, FORM_AT, 8) % (uint64_t)__builtin_popcountll(forms));
    while (skip-- > 0)
        forms &= forms - 1;
    return __builtin_ctzll(forms);
}

uint64_t tal_assessment_seed(const tal_assessment *assessment, int i, const char *candidate)
{
    return draw(assessment, i, candidate, SEED_AT, 4);
}
