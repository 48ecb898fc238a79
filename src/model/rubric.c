/* Reads a rubric and checks it like a scenario: every mistake in one go, each with its place. */
#include "model/rubric.h"

#include <string.h>

#include "base/intl.h"
#include "base/source.h"
#include "model/document.h"
#include "model/scenario.h"
#include "model/tongue.h"

enum { UNKNOWN_KEY = 451, MISSING = 452, WRONG_VALUE = 453, MISSING_LANGUAGE = 454 };

typedef struct reader {
    tal_rubric *rubric;
    tal_document document;
} reader;

static int read_number(reader *r, const tal_yaml *map, const char *key)
{
    const tal_yaml *child = tal_document_need(&r->document, map, key, TAL_YAML_SCALAR);
    long value = 0;
    if (child && !tal_yaml_int(child, 0, 100, &value))
        tal_document_complain(&r->document, WRONG_VALUE, child->offset, NULL,
                              _("\"%s\" must be a whole number from 0 to 100"), key);
    return (int)value;
}

static void read_passing(reader *r, const tal_yaml *root)
{
    const tal_yaml *list = tal_document_need(&r->document, root, "passing", TAL_YAML_LIST);
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next) {
        tal_nearest nearest =
            tal_nearest_start(item->text ? item->text : "", item->text ? strlen(item->text) : 0);
        int found = TAL_NONE;
        for (int i = 0; item->text && tal_result_names[i]; i++) {
            if (!strcmp(tal_result_names[i], item->text))
                found = i;
            tal_nearest_offer(&nearest, tal_result_names[i]);
        }
        if (found != TAL_NONE) {
            r->rubric->passing |= (uint32_t)1 << found;
            continue;
        }
        tal_document_complain_near(&r->document, WRONG_VALUE, item->offset, &nearest,
                                   _("\"%s\" is not a result of an outcome"),
                                   item->text ? item->text : "");
    }
    if (list && !list->first)
        tal_document_complain(&r->document, WRONG_VALUE, list->offset, NULL,
                              _("\"%s\" is empty: nobody could pass"), "passing");
}

/* The index of a language, taken in where there is room. */
static int language_index(reader *r, const tal_yaml *entry)
{
    tal_rubric *rubric = r->rubric;
    for (int i = 0; i < rubric->languages_count; i++)
        if (!strcmp(rubric->languages[i], entry->key))
            return i;
    if (rubric->languages_count == TAL_RUBRIC_LANGUAGES) {
        tal_document_complain(&r->document, WRONG_VALUE, entry->key_offset, NULL,
                              _("too many languages: \"%s\""), entry->key);
        return 0;
    }
    rubric->languages[rubric->languages_count] = tal_document_keep(&r->document, entry->key);
    return rubric->languages_count++;
}

/* { en: "...", es: "..." } into OUT, a place for each language. */
static void read_words(reader *r, const tal_yaml *map, const char *what, const char **out)
{
    if (!tal_document_has_languages(&r->document, map, what))
        return;
    for (const tal_yaml *entry = map->first; entry; entry = entry->next)
        if (tal_document_is_text(&r->document, entry, what))
            out[language_index(r, entry)] = tal_document_keep(&r->document, entry->text);
}

/* The texts of a rubric: a name and three anchors for each skill. */
enum { TEXTS = TAL_SKILLS * (1 + TAL_LEVELS) };

typedef struct place {
    const tal_yaml *yaml;
    const char *const *texts; /* one for each language */
} place;

/* The i-th text. */
static place text_place(const reader *r, const tal_yaml *skills, int i)
{
    int skill = i / (1 + TAL_LEVELS), n = i % (1 + TAL_LEVELS);
    const tal_yaml *map = tal_yaml_get(skills, tal_skill_names[skill]);
    if (n == 0)
        return (place){ tal_yaml_get(map, "name"), r->rubric->names[skill] };
    const tal_yaml *item = tal_yaml_get(map, "anchors")->first;
    for (int level = 1; level < n; level++)
        item = item->next;
    return (place){ item, r->rubric->anchors[skill][n - 1] };
}

/* Every text is there in LANGUAGE. Where most are not, one complaint says so. */
static void check_language(reader *r, const tal_yaml *skills, int language)
{
    const char *name = r->rubric->languages[language];
    int there = 0;
    for (int i = 0; i < TEXTS; i++)
        there += text_place(r, skills, i).texts[language] != NULL;
    for (int i = 0; i < TEXTS; i++) {
        place text = text_place(r, skills, i);
        bool has = text.texts[language] != NULL;
        if (2 * there >= TEXTS && !has) {
            tal_document_complain(&r->document, MISSING_LANGUAGE, text.yaml->offset, NULL,
                                  _("the text in \"%s\" is missing"), name);
        } else if (2 * there < TEXTS && has) {
            tal_document_complain(&r->document, MISSING_LANGUAGE, text.yaml->offset,
                                  _("give every name and every anchor in it, or none"),
                                  _("most texts are not there in \"%s\""), name);
            return;
        }
    }
}

static void read_skill(reader *r, const tal_yaml *skills, int skill)
{
    static const char *const fields[] = { "weight", "floor", "name", "anchors", NULL };
    const char *id = tal_skill_names[skill];
    const tal_yaml *map = tal_document_need(&r->document, skills, id, TAL_YAML_MAP);
    if (!map)
        return;
    tal_document_check(&r->document, map, fields, NULL);
    r->rubric->weights[skill] = read_number(r, map, "weight");
    r->rubric->floors[skill] = read_number(r, map, "floor");
    read_words(r, tal_yaml_get(map, "name"), id, r->rubric->names[skill]);
    const tal_yaml *anchors = tal_document_need(&r->document, map, "anchors", TAL_YAML_LIST);
    int level = 0;
    for (const tal_yaml *item = anchors ? anchors->first : NULL; item; item = item->next, level++)
        if (level < TAL_LEVELS)
            read_words(r, item, id, r->rubric->anchors[skill][level]);
    if (anchors && level != TAL_LEVELS)
        tal_document_complain(&r->document, WRONG_VALUE, anchors->offset, NULL,
                              _("%s: three anchors are wanted, for the levels 0, 1 and 2"), id);
}

static void read_skills(reader *r, const tal_yaml *root)
{
    const tal_yaml *skills = tal_document_need(&r->document, root, "skills", TAL_YAML_MAP);
    int weights = 0;
    if (!skills)
        return;
    tal_document_check(&r->document, skills, tal_skill_names, NULL);
    for (int i = 0; i < TAL_SKILLS; i++) {
        read_skill(r, skills, i);
        weights += r->rubric->weights[i];
    }
    if (!r->document.bad && !weights)
        tal_document_complain(&r->document, WRONG_VALUE, skills->offset, NULL,
                              _("%s: all weights are 0"), "skills");
    bool complete = !r->document.bad;
    for (int i = 0; i < r->rubric->languages_count && complete; i++)
        check_language(r, skills, i);
}

/* How the cut was set: in the languages that the rubric has by then, and no others. */
static void read_cut_method(reader *r, const tal_yaml *root)
{
    tal_rubric *rubric = r->rubric;
    const tal_yaml *map = tal_yaml_get(root, "cut_method");
    if (!tal_document_has_languages(&r->document, map, "cut_method"))
        return;
    for (const tal_yaml *entry = map->first; entry; entry = entry->next) {
        int language = 0;
        while (language < rubric->languages_count && strcmp(rubric->languages[language], entry->key) != 0)
            language++;
        if (language == rubric->languages_count)
            tal_document_complain(&r->document, MISSING_LANGUAGE, entry->key_offset,
                                  _("give every name and every anchor in it, or take the text out"),
                                  _("\"%s\" is none of the languages of the rubric"), entry->key);
        else if (tal_document_is_text(&r->document, entry, "cut_method"))
            rubric->cut_method[language] = tal_document_keep_trimmed(&r->document, entry->text);
    }
    for (int i = 0; i < rubric->languages_count; i++)
        if (!tal_yaml_get(map, rubric->languages[i]))
            tal_document_complain(&r->document, MISSING_LANGUAGE, map->offset, NULL,
                                  _("the text in \"%s\" is missing"), rubric->languages[i]);
}

static tal_status read_rubric(reader *r)
{
    static const char *const fields[] = { "rubric", "cut", "passing", "skills", NULL };
    static const char *const optional[] = { "cut_method", NULL };
    tal_yaml_file *file;
    tal_status status = tal_yaml_read(&file, r->document.source, r->document.diagnostics);
    if (status)
        return status;
    const tal_yaml *root = tal_yaml_root(file);
    if (root->kind != TAL_YAML_MAP) {
        tal_document_complain(&r->document, WRONG_VALUE, root->offset, NULL,
                              _("a %s begins with its fields"), "rubric");
    } else {
        tal_document_check(&r->document, root, fields, optional);
        r->rubric->id = tal_document_text(&r->document, root, "rubric");
        r->rubric->cut = read_number(r, root, "cut");
        read_passing(r, root);
        read_skills(r, root);
        if (!r->document.bad)
            read_cut_method(r, root);
    }
    tal_yaml_free(file);
    return tal_document_status(&r->document);
}

static tal_status load_source(tal_rubric **out, const tal_source *source,
                              tal_diagnostics *diagnostics)
{
    tal_arena *arena = tal_arena_new();
    tal_rubric *rubric = arena ? tal_arena_alloc(arena, 1, sizeof *rubric) : NULL;
    if (!rubric) {
        tal_arena_free(arena);
        return TAL_ENOMEM;
    }
    rubric->arena = arena;
    tal_sha256_hex(tal_source_bytes(source), tal_source_length(source), rubric->sha256);
    reader r = { rubric,
                 { arena, source, diagnostics, UNKNOWN_KEY, MISSING, WRONG_VALUE,
                   _("a rubric has no field \"%s\" here"), false, false } };
    tal_status status = read_rubric(&r);
    if (status)
        tal_rubric_free(rubric);
    else
        *out = rubric;
    return status;
}

tal_status tal_rubric_load(tal_rubric **out, const char *path, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read(&source, path, diagnostics);
    if (status)
        return status;
    status = load_source(out, source, diagnostics);
    tal_source_free(source);
    return status;
}

tal_status tal_rubric_load_bytes(tal_rubric **out, const char *name, const char *bytes,
                                 size_t length, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read_bytes(&source, name, bytes, length, diagnostics);
    if (status)
        return status;
    status = load_source(out, source, diagnostics);
    tal_source_free(source);
    return status;
}

void tal_rubric_free(tal_rubric *rubric)
{
    if (rubric)
        tal_arena_free(rubric->arena); /* the rubric itself lives in it */
}

const char *tal_rubric_sha256(const tal_rubric *rubric)
{
    return rubric->sha256;
}

static int find_language(const tal_rubric *rubric, const char *language)
{
    int found = language ? tal_tongue_pick(rubric->languages, rubric->languages_count, language) : TAL_NONE;
    return found == TAL_NONE ? 0 : found;
}

const char *tal_rubric_skill_name(const tal_rubric *rubric, tal_skill skill, const char *language)
{
    return rubric->names[skill][find_language(rubric, language)];
}

const char *tal_rubric_anchor(const tal_rubric *rubric, tal_skill skill, int level,
                              const char *language)
{
    return rubric->anchors[skill][level][find_language(rubric, language)];
}

const char *tal_rubric_cut_method(const tal_rubric *rubric, const char *language)
{
    return rubric->cut_method[find_language(rubric, language)];
}
