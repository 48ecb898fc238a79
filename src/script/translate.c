/* Walks a draft and a translation side by side: every text of the one is looked for in the other,
 * then every key of the other in the one. */
#include "script/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "data/yaml.h"
#include "script/wording.h"

enum { PHRASES_LIMIT = 32, PATH_LIMIT = 160 };

typedef struct translator {
    tal_draft *draft;
    const tal_source *source;
    tal_diagnostics *diagnostics;
    int language;
    bool bad;
} translator;

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

static size_t place_of(const tal_yaml *yaml)
{
    return yaml ? yaml->offset : 0;
}

static void missing(translator *t, const tal_yaml *near, const char *path)
{
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_MISSING, t->source, place_of(near), NULL,
             _("the translation of %s is missing"), path);
}

static void wrong_shape(translator *t, const tal_yaml *yaml, const char *path)
{
    t->bad = true;
    tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
              _("write { from: \"the text\", to: \"its translation\" }"),
              _("%s: a translation has from: and to:"), path);
}

/* The text of YAML, line breaks folded as in the source; NULL where it is no text. */
static const char *folded(translator *t, const tal_yaml *yaml)
{
    if (!yaml || yaml->kind != TAL_YAML_SCALAR)
        return NULL;
    char *copy = tal_arena_text(t->draft->arena, yaml->text, strlen(yaml->text));
    if (!copy)
        t->draft->no_memory = true;
    else
        tal_wording_fold(copy, strlen(copy));
    return copy;
}

static const tal_raw *raw_at(const translator *t, tal_run raw, int32_t i)
{
    return TAL_ROW(tal_raw, t->draft->raws, raw.first + i);
}

/* Every {name} of the source should stand in its translation. */
static void check_slots(translator *t, const tal_yaml *to, const char *from, const char *translated)
{
    for (const char *open = strchr(from, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        char name[80];
        if (!close || (size_t)(close - open) + 2 > sizeof name)
            return;
        snprintf(name, sizeof name, "%.*s", (int)(close - open + 1), open);
        if (!strstr(translated, name))
            tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_SLOT, t->source, to->offset, NULL,
                     _("the translation does not mention %s"), name);
    }
}

/* One { from, to } for one phrase; NULL where it is missing. */
static const char *read_pair(translator *t, const tal_yaml *pair, const tal_raw *raw,
                             const char *path, tal_wording_place *place)
{
    const tal_yaml *to = tal_yaml_get(pair, "to");
    const char *from = folded(t, tal_yaml_get(pair, "from"));
    if (!from || !to || to->kind != TAL_YAML_SCALAR) {
        wrong_shape(t, pair, path);
        return NULL;
    }
    if (raw->bytes && strcmp(from, raw->bytes)) {
        char hint[200];
        snprintf(hint, sizeof hint, _("the text is now: %.150s"), raw->bytes);
        tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_STALE, t->source, pair->offset, hint,
                 _("%s has changed since it was translated"), path);
    }
    if (!*to->text) {
        missing(t, pair, path);
        return NULL;
    }
    if (raw->bytes)
        check_slots(t, to, raw->bytes, to->text);
    *place = (tal_wording_place){ t->source, to->offset };
    return to->text;
}

/* A text that has an id: PARENT's child KEY holds its pair, or a list of pairs, one a phrase. */
static void text_at(translator *t, const tal_yaml *parent, const char *key, tal_text_id text,
                    const char *path)
{
    const char *phrases[PHRASES_LIMIT];
    tal_wording_place places[PHRASES_LIMIT];
    tal_run raw = tal_wording_raw(t->draft, text);
    const tal_yaml *child = tal_yaml_get(parent, key);
    if (!raw.count || raw.count > PHRASES_LIMIT || !raw_at(t, raw, 0)->bytes)
        return; /* none given, or a function's */
    if (!child) {
        missing(t, parent, path);
        return;
    }
    const tal_yaml *pair = raw.count == 1 && child->kind == TAL_YAML_MAP ? child : child->first;
    for (int32_t i = 0; i < raw.count; i++, pair = pair->next) {
        if (!pair || child->kind == TAL_YAML_SCALAR) {
            wrong_shape(t, child, path);
            return;
        }
        phrases[i] = read_pair(t, pair, raw_at(t, raw, i), path, &places[i]);
        if (!phrases[i])
            return;
    }
    tal_wording_translate(t->draft, t->language, text, phrases, places, (size_t)raw.count);
}

/* The pair of LIST that was made from TEXT. */
static const tal_yaml *pair_from(translator *t, const tal_yaml *list, const char *text)
{
    for (const tal_yaml *pair = list ? list->first : NULL; pair; pair = pair->next) {
        const char *from = folded(t, tal_yaml_get(pair, "from"));
        if (from && !strcmp(from, text))
            return pair;
    }
    return NULL;
}

/* A text without an id: each phrase is found in LIST by its source text. */
static void text_in(translator *t, const tal_yaml *list, tal_text_id text, const char *path)
{
    const char *phrases[PHRASES_LIMIT];
    tal_wording_place places[PHRASES_LIMIT];
    tal_run raw = tal_wording_raw(t->draft, text);
    if (!raw.count || raw.count > PHRASES_LIMIT)
        return;
    for (int32_t i = 0; i < raw.count; i++) {
        const tal_raw *phrase = raw_at(t, raw, i);
        if (!phrase->bytes)
            return;
        const tal_yaml *pair = pair_from(t, list, phrase->bytes);
        if (!pair) {
            trail shown = step("%s \"%.60s\"", path, phrase->bytes);
            missing(t, list, shown.text);
            return;
        }
        phrases[i] = read_pair(t, pair, phrase, path, &places[i]);
        if (!phrases[i])
            return;
    }
    tal_wording_translate(t->draft, t->language, text, phrases, places, (size_t)raw.count);
}

/* ---- What no longer has a source ---- */

static void orphan(translator *t, size_t offset, const char *what)
{
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_ORPHAN, t->source, offset,
             _("the scenario has no such text now: mend the name, or remove it"),
             _("nothing is translated by \"%s\""), what);
}

static void check_keys(translator *t, const tal_yaml *map, const char *const *allowed)
{
    for (const tal_yaml *child = map && map->kind == TAL_YAML_MAP ? map->first : NULL; child;
         child = child->next) {
        int i = 0;
        while (allowed[i] && strcmp(allowed[i], child->key))
            i++;
        if (!allowed[i])
            orphan(t, child->key_offset, child->key);
    }
}

/* Every key of MAP is an id of KIND, and where SCENE is not NONE, of a reply of that scene. */
static void check_ids(translator *t, const tal_yaml *map, tal_id_kind kind, bool outcomes)
{
    for (const tal_yaml *child = map && map->kind == TAL_YAML_MAP ? map->first : NULL; child;
         child = child->next) {
        const tal_id_entry *entry =
            tal_ids_find(&t->draft->ids, kind, child->key, strlen(child->key));
        if (!entry || (kind == TAL_ID_PLACE && (entry->value < 0) != outcomes))
            orphan(t, child->key_offset, child->key);
    }
}

static void check_pairs(translator *t, const tal_yaml *list, const tal_text_id *texts, size_t count)
{
    for (const tal_yaml *pair = list && list->kind == TAL_YAML_LIST ? list->first : NULL; pair;
         pair = pair->next) {
        const char *from = folded(t, tal_yaml_get(pair, "from"));
        bool found = false;
        if (!from) {
            wrong_shape(t, pair, "lines");
            continue;
        }
        for (size_t i = 0; i < count && !found; i++) {
            tal_run raw = tal_wording_raw(t->draft, texts[i]);
            for (int32_t n = 0; n < raw.count; n++)
                found |= raw_at(t, raw, n)->bytes && !strcmp(raw_at(t, raw, n)->bytes, from);
        }
        if (!found)
            orphan(t, pair->offset, from);
    }
}

/* ---- The parts of a scenario ---- */

static void read_head(translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "language", "title", "summary", "teaches", "persona",
                                          "claim", "moments", "vary", "people", "looks", "scenes",
                                          "outcomes", NULL };
    static const char *const persona_fields[] = { "name", "role", NULL };
    static const char *const claim_fields[] = { "text", "truth", "value", "expected", NULL };
    const tal_scenario *scenario = t->draft->scenario;
    const tal_yaml *persona = tal_yaml_get(root, "persona"), *claim = tal_yaml_get(root, "claim");
    const tal_person *first = TAL_ROW(tal_person, t->draft->persons, 0);
    text_at(t, root, "title", scenario->title, "title");
    text_at(t, root, "summary", scenario->summary, "summary");
    text_at(t, root, "teaches", scenario->teaches, "teaches");
    if (tal_yaml_get(persona, "name")) /* a name is the same in most languages */
        text_at(t, persona, "name", first->name, "persona.name");
    text_at(t, persona, "role", first->role, "persona.role");
    text_at(t, claim, "text", scenario->claim, "claim.text");
    text_at(t, claim, "truth", scenario->truth, "claim.truth");
    text_at(t, claim, "value", scenario->value, "claim.value");
    text_at(t, claim, "expected", scenario->expected, "claim.expected");
    check_keys(t, root, fields);
    check_keys(t, persona, persona_fields);
    check_keys(t, claim, claim_fields);
}

static void read_people(translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "name", "role", "claim", NULL };
    const tal_yaml *people = tal_yaml_get(root, "people");
    for (size_t i = 1; i < t->draft->persons.count; i++) {
        const tal_person *person = TAL_ROW(tal_person, t->draft->persons, i);
        if (!person->id)
            continue;
        const tal_yaml *map = tal_yaml_get(people, person->id);
        if (tal_yaml_get(map, "name"))
            text_at(t, map, "name", person->name, step("people.%s.name", person->id).text);
        text_at(t, map, "role", person->role, step("people.%s.role", person->id).text);
        text_at(t, map, "claim", person->claim, step("people.%s.claim", person->id).text);
        check_keys(t, map, fields);
    }
    check_ids(t, people, TAL_ID_PERSON, false);
}

static void read_moments(translator *t, const tal_yaml *root)
{
    const tal_yaml *list = tal_yaml_get(root, "moments");
    for (size_t i = 0; i < t->draft->moments.count; i++) {
        tal_text_id name = TAL_ROW(tal_moment, t->draft->moments, i)->name;
        text_in(t, list, name, "moments");
    }
    for (const tal_yaml *pair = list ? list->first : NULL; pair; pair = pair->next) {
        const char *from = folded(t, tal_yaml_get(pair, "from"));
        if (from && !tal_ids_find(&t->draft->ids, TAL_ID_MOMENT, from, strlen(from)))
            orphan(t, pair->offset, from);
    }
}

static void read_vary(translator *t, const tal_yaml *root)
{
    const tal_yaml *varies = tal_yaml_get(root, "vary");
    for (size_t i = 0; i < t->draft->varies.count; i++) {
        const tal_vary *vary = TAL_ROW(tal_vary, t->draft->varies, i);
        const tal_yaml *map = tal_yaml_get(varies, vary->id);
        for (int32_t n = vary->cases.first; n < vary->cases.first + vary->cases.count; n++) {
            const tal_vary_case *one = TAL_ROW(tal_vary_case, t->draft->cases, n);
            const tal_yaml *fields = tal_yaml_get(map, one->id);
            for (int32_t f = 0; f < one->fields.count; f++) {
                const char *name = *TAL_ROW(const char *, t->draft->names, vary->field_names.first + f);
                text_at(t, fields, name,
                        *TAL_ROW(tal_text_id, t->draft->field_texts, one->fields.first + f),
                        step("vary.%s.%s.%s", vary->id, one->id, name).text);
            }
            check_ids(t, fields, TAL_ID_FIELD, false);
        }
    }
    check_ids(t, varies, TAL_ID_VARY, false);
}

static void read_looks(translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "label", "shows", NULL };
    const tal_yaml *looks = tal_yaml_get(root, "looks");
    for (size_t i = 0; i < t->draft->looks.count; i++) {
        const tal_desk_look *look = TAL_ROW(tal_desk_look, t->draft->looks, i);
        const tal_yaml *map = tal_yaml_get(looks, look->id);
        text_at(t, map, "label", look->label, step("looks.%s.label", look->id).text);
        text_at(t, map, "shows", look->shows, step("looks.%s.shows", look->id).text);
        check_keys(t, map, fields);
    }
    check_ids(t, looks, TAL_ID_LOOK, false);
}

static void read_reply(translator *t, const tal_yaml *replies, const tal_scene *scene,
                       const tal_reply *reply)
{
    static const char *const fields[] = { "text", "locked", "why", "better", "hears", NULL };
    const tal_yaml *map = tal_yaml_get(replies, reply->id);
    const struct { const char *key; tal_text_id text; } texts[] = {
        { "text", reply->text }, { "locked", reply->locked }, { "why", reply->why },
        { "better", reply->better },
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        text_at(t, map, texts[i].key, texts[i].text,
                step("scenes.%s.replies.%s.%s", scene->id, reply->id, texts[i].key).text);
    for (int32_t i = 0; i < reply->hears.count; i++)
        text_in(t, tal_yaml_get(map, "hears"),
                *TAL_ROW(tal_text_id, t->draft->field_texts, reply->hears.first + i),
                step("scenes.%s.replies.%s.hears", scene->id, reply->id).text);
    check_keys(t, map, fields);
}

static void check_replies(translator *t, const tal_yaml *replies, const tal_scene *scene)
{
    for (const tal_yaml *child = replies && replies->kind == TAL_YAML_MAP ? replies->first : NULL;
         child; child = child->next) {
        bool found = false;
        for (int32_t i = 0; i < scene->replies.count; i++)
            found |= !strcmp(
                TAL_ROW(tal_reply, t->draft->replies, scene->replies.first + i)->id, child->key);
        if (!found)
            orphan(t, child->key_offset, child->key);
    }
}

static void read_scene(translator *t, const tal_yaml *scenes, const tal_scene *scene)
{
    static const char *const fields[] = { "lines", "replies", NULL };
    const tal_yaml *map = tal_yaml_get(scenes, scene->id);
    if (!map) {
        missing(t, scenes, step("scenes.%s", scene->id).text);
        return;
    }
    const tal_yaml *lines = tal_yaml_get(map, "lines"), *replies = tal_yaml_get(map, "replies");
    tal_text_id *texts = tal_arena_alloc(t->draft->arena, (size_t)scene->lines.count, sizeof *texts);
    if (!texts) {
        t->draft->no_memory = true;
        return;
    }
    for (int32_t i = 0; i < scene->lines.count; i++) {
        texts[i] = TAL_ROW(tal_line, t->draft->lines, scene->lines.first + i)->text;
        text_in(t, lines ? lines : map, texts[i], step("scenes.%s.lines", scene->id).text);
    }
    for (int32_t i = 0; i < scene->replies.count; i++)
        read_reply(t, replies ? replies : map, scene,
                   TAL_ROW(tal_reply, t->draft->replies, scene->replies.first + i));
    check_keys(t, map, fields);
    check_pairs(t, lines, texts, (size_t)scene->lines.count);
    check_replies(t, replies, scene);
}

static void read_outcomes(translator *t, const tal_yaml *root)
{
    static const char *const fields[] = { "text", "for_client", "for_company", "for_colleague",
                                          NULL };
    const tal_yaml *outcomes = tal_yaml_get(root, "outcomes");
    for (size_t i = 0; i < t->draft->outcomes.count; i++) {
        const tal_outcome *outcome = TAL_ROW(tal_outcome, t->draft->outcomes, i);
        const tal_yaml *map = tal_yaml_get(outcomes, outcome->id);
        const tal_text_id texts[] = { outcome->text, outcome->for_client, outcome->for_company,
                                      outcome->for_colleague };
        for (size_t n = 0; n < sizeof texts / sizeof *texts; n++)
            text_at(t, map, fields[n], texts[n], step("outcomes.%s.%s", outcome->id, fields[n]).text);
        check_keys(t, map, fields);
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

static tal_status begin(translator *t, const tal_yaml *root)
{
    tal_scenario *scenario = t->draft->scenario;
    const tal_yaml *language = tal_yaml_get(root, "language");
    if (!language || language->kind != TAL_YAML_SCALAR || strlen(language->text) < 2) {
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, t->source, place_of(root),
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
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, t->source, language->offset, NULL,
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
    while (wordings->count < t->draft->wordings[0].count && !t->draft->no_memory)
        tal_draft_add(t->draft, wordings, sizeof(tal_wording));
    return t->draft->no_memory ? TAL_ENOMEM : TAL_OK;
}

tal_status tal_translate(tal_draft *draft, const tal_source *source, tal_diagnostics *diagnostics)
{
    translator t = { draft, source, diagnostics, 0, false };
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
        for (size_t i = 0; i < draft->scenes.count; i++)
            read_scene(&t, tal_yaml_get(root, "scenes"), TAL_ROW(tal_scene, draft->scenes, i));
        check_ids(&t, tal_yaml_get(root, "scenes"), TAL_ID_PLACE, false);
        read_outcomes(&t, root);
        if (draft->no_memory)
            status = TAL_ENOMEM;
        else if (t.bad || draft->bad)
            status = TAL_EFILE;
        else
            draft->scenario->languages_count++;
    }
    draft->bad = was_bad;
    tal_yaml_free(file);
    return status;
}
