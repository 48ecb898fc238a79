/* Walks a draft and a translation side by side: every text of the one is looked for in the other,
 * then every key of the other in the one. */
#include "script/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "base/intl.h"
#include "script/pairs.h"

enum { PATH_LIMIT = 160 };

/* Where a text stands: "scenes.opening.replies.ask.text". */
typedef struct trail {
    char text[PATH_LIMIT];
} trail;

static trail step(const char *format, ...) __attribute__((format(printf, 1, 2)));

static trail step(const char *format, ...)
{
    trail out;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(out.text, sizeof out.text, format, arguments);
    va_end(arguments);
    return out;
}

/* One text of something: the key of its translation. */
typedef struct entry {
    const char *key;
    tal_text_id text;
} entry;

/* The texts of the thing at PATH, whose translations stand in MAP (or NULL). Gives false where MAP
 * is no map, or is missing; NEAR: where to say so. */
static bool read_entries(tal_translator *t, const tal_yaml *map, const tal_yaml *near,
                         const entry *entries, size_t count, const char *path)
{
    if (!tal_pairs_is(t, map, TAL_YAML_MAP, path))
        return false;
    if (!map) {
        bool any = false;
        for (size_t i = 0; i < count; i++)
            any |= entries[i].text != 0;
        if (any)
            tal_pairs_missing(t, near, path);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        tal_pairs_text(t, map, entries[i].key, entries[i].text,
                       step("%s.%s", path, entries[i].key).text);
    return true;
}

/* The section KEY of the file; false after a complaint that it is no map. */
static bool section(tal_translator *t, const tal_yaml *root, const char *key, const tal_yaml **out)
{
    *out = tal_yaml_get(root, key);
    return tal_pairs_is(t, *out, TAL_YAML_MAP, key);
}

/* Every key of MAP is an id of KIND; of places, an outcome's or a scene's. */
static void check_ids(tal_translator *t, const tal_yaml *map, tal_id_kind kind, bool outcomes)
{
    for (const tal_yaml *child = map ? map->first : NULL; child; child = child->next) {
        size_t length = strlen(child->key);
        const tal_id_entry *found = tal_ids_find(&t->draft->ids, kind, child->key, length);
        if (!found || (kind == TAL_ID_PLACE && (found->value < 0) != outcomes))
            tal_pairs_orphan(t, child->key_offset, child->key,
                             found ? NULL : tal_draft_nearest(t->draft, kind, child->key, length));
    }
}

/* ---- The parts of a scenario ---- */

static void read_head(tal_translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "language", "title",    "summary", "teaches", "persona",
                                          "claim",    "moments",  "vary",    "people",  "looks",
                                          "scenes",   "outcomes", NULL };
    static const char *const persona_fields[] = { "name", "role", NULL };
    static const char *const claim_fields[] = { "text", "truth", "value", "expected", NULL };
    const tal_scenario *scenario = t->draft->scenario;
    const tal_person *first = TAL_ROW(tal_person, t->draft->persons, 0);
    const entry claims[] = { { "text", scenario->claim },
                             { "truth", scenario->truth },
                             { "value", scenario->value },
                             { "expected", scenario->expected } };
    const entry roles[] = { { "role", first->role } };
    const tal_yaml *persona, *claim;
    tal_pairs_text(t, root, "title", scenario->title, "title");
    tal_pairs_text(t, root, "summary", scenario->summary, "summary");
    tal_pairs_text(t, root, "teaches", scenario->teaches, "teaches");
    if (section(t, root, "persona", &persona)) {
        if (tal_yaml_get(persona, "name")) /* a name is the same in most languages */
            tal_pairs_text(t, persona, "name", first->name, "persona.name");
        read_entries(t, persona, root, roles, 1, "persona");
        tal_pairs_keys(t, persona, persona_fields);
    }
    if (section(t, root, "claim", &claim)) {
        read_entries(t, claim, root, claims, 4, "claim");
        tal_pairs_keys(t, claim, claim_fields);
    }
    tal_pairs_keys(t, root, fields);
}

static void read_people(tal_translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "name", "role", "claim", NULL };
    const tal_yaml *people;
    if (!section(t, root, "people", &people))
        return;
    for (size_t i = 1; i < t->draft->persons.count; i++) {
        const tal_person *person = TAL_ROW(tal_person, t->draft->persons, i);
        const entry entries[] = { { "role", person->role }, { "claim", person->claim } };
        const tal_yaml *map = tal_yaml_get(people, person->id);
        trail path = step("people.%s", person->id);
        if (!read_entries(t, map, people ? people : root, entries, 2, path.text))
            continue;
        if (tal_yaml_get(map, "name"))
            tal_pairs_text(t, map, "name", person->name, step("%s.name", path.text).text);
        tal_pairs_keys(t, map, fields);
    }
    check_ids(t, people, TAL_ID_PERSON, false);
}

static void read_moments(tal_translator *t, const tal_yaml *root)
{
    size_t count = t->draft->moments.count;
    tal_text_id *texts = tal_arena_alloc(t->draft->arena, 2 * count, sizeof *texts);
    if (!texts) {
        t->draft->no_memory = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const tal_moment *moment = TAL_ROW(tal_moment, t->draft->moments, i);
        texts[2 * i] = moment->name;
        texts[2 * i + 1] = moment->idea;
    }
    tal_pairs_list(t, tal_yaml_get(root, "moments"), root, texts, 2 * count, "moments");
}

static void read_case(tal_translator *t, const tal_yaml *cases, const tal_yaml *near,
                      const tal_vary *vary, const tal_vary_case *one)
{
    const tal_yaml *fields = tal_yaml_get(cases, one->id);
    trail path = step("vary.%s.%s", vary->id, one->id);
    if (!one->fields.count || !tal_pairs_is(t, fields, TAL_YAML_MAP, path.text))
        return;
    if (!fields) {
        tal_pairs_missing(t, near, path.text);
        return;
    }
    for (int32_t i = 0; i < one->fields.count; i++) {
        const char *name = *TAL_ROW(const char *, t->draft->names, vary->field_names.first + i);
        tal_pairs_text(t, fields, name,
                       *TAL_ROW(tal_text_id, t->draft->field_texts, one->fields.first + i),
                       step("%s.%s", path.text, name).text);
    }
    check_ids(t, fields, TAL_ID_FIELD, false);
}

static void check_cases(tal_translator *t, const tal_yaml *cases, const tal_vary *vary)
{
    for (const tal_yaml *child = cases ? cases->first : NULL; child; child = child->next) {
        bool found = false;
        for (int32_t i = 0; i < vary->cases.count; i++)
            found |= !strcmp(TAL_ROW(tal_vary_case, t->draft->cases, vary->cases.first + i)->id,
                             child->key);
        if (!found)
            tal_pairs_orphan(t, child->key_offset, child->key, NULL);
    }
}

static void read_vary(tal_translator *t, const tal_yaml *root)
{
    const tal_yaml *varies;
    if (!section(t, root, "vary", &varies))
        return;
    for (size_t i = 0; i < t->draft->varies.count; i++) {
        const tal_vary *vary = TAL_ROW(tal_vary, t->draft->varies, i);
        const tal_yaml *cases = tal_yaml_get(varies, vary->id);
        if (!tal_pairs_is(t, cases, TAL_YAML_MAP, step("vary.%s", vary->id).text))
            continue;
        for (int32_t n = vary->cases.first; n < vary->cases.first + vary->cases.count; n++)
            read_case(t, cases,
                      cases    ? cases
                      : varies ? varies
                               : root,
                      vary, TAL_ROW(tal_vary_case, t->draft->cases, n));
        check_cases(t, cases, vary);
    }
    check_ids(t, varies, TAL_ID_VARY, false);
}

static void read_looks(tal_translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "label", "shows", NULL };
    const tal_yaml *looks;
    if (!section(t, root, "looks", &looks))
        return;
    for (size_t i = 0; i < t->draft->looks.count; i++) {
        const tal_desk_look *look = TAL_ROW(tal_desk_look, t->draft->looks, i);
        const entry entries[] = { { "label", look->label }, { "shows", look->shows } };
        const tal_yaml *map = tal_yaml_get(looks, look->id);
        if (read_entries(t, map, looks ? looks : root, entries, 2, step("looks.%s", look->id).text))
            tal_pairs_keys(t, map, fields);
    }
    check_ids(t, looks, TAL_ID_LOOK, false);
}

static void read_reply(tal_translator *t, const tal_yaml *replies, const tal_yaml *near,
                       const tal_scene *scene, const tal_reply *reply,
                       const tal_remark *remark)
{
    static const char *const fields[] = { "text", "locked", "why", "better", "hears", NULL };
    const tal_yaml *map = tal_yaml_get(replies, reply->id);
    const entry entries[] = { { "text", reply->text },
                              { "locked", reply->locked },
                              { "why", remark->why },
                              { "better", remark->better } };
    trail path = step("scenes.%s.replies.%s", scene->id, reply->id);
    if (!read_entries(t, map, near, entries, 4, path.text))
        return;
    if (remark->hears.count)
        tal_pairs_list(t, tal_yaml_get(map, "hears"), map,
                       TAL_ROW(tal_text_id, t->draft->field_texts, remark->hears.first),
                       (size_t)remark->hears.count, step("%s.hears", path.text).text);
    tal_pairs_keys(t, map, fields);
}

static void check_replies(tal_translator *t, const tal_yaml *replies, const tal_scene *scene)
{
    for (const tal_yaml *child = replies ? replies->first : NULL; child; child = child->next) {
        bool found = false;
        for (int32_t i = 0; i < scene->replies.count; i++)
            found |= !strcmp(TAL_ROW(tal_reply, t->draft->replies, scene->replies.first + i)->id,
                             child->key);
        if (!found)
            tal_pairs_orphan(t, child->key_offset, child->key, NULL);
    }
}

static void read_lines(tal_translator *t, const tal_yaml *map, const tal_scene *scene)
{
    size_t count = (size_t)scene->lines.count;
    tal_text_id *texts = tal_arena_alloc(t->draft->arena, count, sizeof *texts);
    if (!texts) {
        t->draft->no_memory = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        texts[i] = TAL_ROW(tal_line, t->draft->lines, (size_t)scene->lines.first + i)->text;
    tal_pairs_list(t, tal_yaml_get(map, "lines"), map, texts, count,
                   step("scenes.%s.lines", scene->id).text);
}

static void read_scene(tal_translator *t, const tal_yaml *scenes, const tal_yaml *near,
                       const tal_scene *scene)
{
    static const char *const fields[] = { "lines", "replies", NULL };
    const tal_yaml *map = tal_yaml_get(scenes, scene->id), *replies = tal_yaml_get(map, "replies");
    trail path = step("scenes.%s", scene->id);
    if (!tal_pairs_is(t, map, TAL_YAML_MAP, path.text))
        return;
    if (!map) {
        if (scene->lines.count || scene->replies.count)
            tal_pairs_missing(t, near, path.text);
        return;
    }
    read_lines(t, map, scene);
    if (tal_pairs_is(t, replies, TAL_YAML_MAP, step("%s.replies", path.text).text)) {
        for (int32_t i = 0; i < scene->replies.count; i++)
            read_reply(t, replies, replies ? replies : map, scene,
                       TAL_ROW(tal_reply, t->draft->replies, scene->replies.first + i),
                       TAL_ROW(tal_remark, t->draft->remarks, scene->replies.first + i));
        check_replies(t, replies, scene);
    }
    tal_pairs_keys(t, map, fields);
}

static void read_scenes(tal_translator *t, const tal_yaml *root)
{
    const tal_yaml *scenes;
    if (!section(t, root, "scenes", &scenes))
        return;
    for (size_t i = 0; i < t->draft->scenes.count; i++)
        read_scene(t, scenes, scenes ? scenes : root, TAL_ROW(tal_scene, t->draft->scenes, i));
    check_ids(t, scenes, TAL_ID_PLACE, false);
}

static void read_outcomes(tal_translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "text", "for_client", "for_company", "for_colleague",
                                          NULL };
    const tal_yaml *outcomes;
    if (!section(t, root, "outcomes", &outcomes))
        return;
    for (size_t i = 0; i < t->draft->outcomes.count; i++) {
        const tal_outcome *outcome = TAL_ROW(tal_outcome, t->draft->outcomes, i);
        const entry entries[] = { { "text", outcome->text },
                                  { "for_client", outcome->for_client },
                                  { "for_company", outcome->for_company },
                                  { "for_colleague", outcome->for_colleague } };
        const tal_yaml *map = tal_yaml_get(outcomes, outcome->id);
        if (read_entries(t, map, outcomes ? outcomes : root, entries, 4,
                         step("outcomes.%s", outcome->id).text))
            tal_pairs_keys(t, map, fields);
    }
    check_ids(t, outcomes, TAL_ID_PLACE, true);
}

/* ---- The file ---- */

/* NAME.es.yaml says that it is "es"; so must the file itself. */
static bool language_agrees(const char *file, const char *language)
{
    size_t length = strlen(file), wanted = strlen(language);
    static const char ending[] = ".yaml";
    if (length < sizeof ending + wanted || strcmp(file + length - (sizeof ending - 1), ending))
        return true;
    const char *found = file + length - (sizeof ending - 1) - wanted;
    return found[-1] == '.' && !strncmp(found, language, wanted);
}

static tal_status begin(tal_translator *t, const tal_yaml *root)
{
    tal_scenario *scenario = t->draft->scenario;
    const tal_yaml *language = tal_yaml_get(root, "language");
    if (!language || language->kind != TAL_YAML_SCALAR || strlen(language->text) < 2) {
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, t->source, root->offset,
                  _("begin with: language: es"), _("the translation does not say its language"));
        return TAL_EFILE;
    }
    for (int i = 0; i < scenario->languages_count; i++)
        if (!strcmp(scenario->languages[i], language->text)) {
            tal_error(t->diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, t->source, language->offset,
                      NULL, _("the scenario is in \"%s\" already"), language->text);
            return TAL_EFILE;
        }
    if (!language_agrees(tal_source_name(t->source), language->text)) {
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, t->source, language->offset,
                  _("write the language that stands in the file's name, or rename the file"),
                  _("the name of the file says another language than \"%s\""), language->text);
        return TAL_EFILE;
    }
    if (scenario->languages_count == TAL_LANGUAGES_LIMIT) {
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, t->source, language->offset, NULL,
                  _("a scenario has at most %d languages"), TAL_LANGUAGES_LIMIT);
        return TAL_EFILE;
    }
    t->language = scenario->languages_count;
    scenario->languages[t->language] = tal_draft_keep(t->draft, language->text);
    tal_table *wordings = &t->draft->wordings[t->language];
    wordings->count = 0; /* a translation that failed may have left some */
    while (wordings->count < t->draft->wordings[0].count && !t->draft->no_memory)
        tal_draft_add(t->draft, wordings, sizeof(tal_wording));
    return t->draft->no_memory ? TAL_ENOMEM : TAL_OK;
}

tal_status tal_translate(tal_draft *draft, const tal_source *source, tal_diagnostics *diagnostics)
{
    tal_translator t = { draft, source, diagnostics, 0, false, NULL, 0, 0 };
    tal_yaml_file *file;
    bool was_bad = draft->bad;
    tal_status status = tal_yaml_read(&file, source, diagnostics);
    if (status)
        return status;
    const tal_yaml *root = tal_yaml_root(file);
    draft->diagnostics = diagnostics;
    status = begin(&t, root);
    if (!status) {
        read_head(&t, root);
        read_people(&t, root);
        read_moments(&t, root);
        read_vary(&t, root);
        read_looks(&t, root);
        read_scenes(&t, root);
        read_outcomes(&t, root);
        tal_pairs_finish(&t);
        if (draft->no_memory)
            status = TAL_ENOMEM;
        else if (t.bad || draft->bad)
            status = TAL_EFILE;
        else
            tal_sha256_hex(tal_source_bytes(source), tal_source_length(source),
                           draft->scenario->translations_sha256[draft->scenario->languages_count++]);
    }
    draft->bad = was_bad;
    tal_yaml_free(file);
    return status;
}
