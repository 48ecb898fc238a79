/* Lays a translation beside the prose of a scenario, map by map, and takes what it says into the
 * draft. */
#include "script/translate.h"

#include <string.h>

#include "base/hash.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "script/pairs.h"
#include "script/wording.h"

/* ---- Maps ---- */

/* Keys of the file that NODE does not have translate nothing. */
static void check_keys(tal_pairing *t, const tal_prose *node)
{
    for (const tal_yaml *child = node->yaml->first; child; child = child->next) {
        tal_nearest nearest = tal_nearest_start(child->key, strlen(child->key));
        if (tal_prose_child(node, child->key) || (!node->parent && !strcmp(child->key, "language")))
            continue;
        for (tal_prose *known = node->first; known && !tal_draft_full(t->draft); known = known->next)
            tal_nearest_offer(&nearest, known->key);
        tal_pairs_orphan(t, child->key_offset, child->key, nearest.best);
    }
}

/* Does only the name of a list or a map stand there? Then that is as good as nothing. */
static bool is_empty(const tal_yaml *yaml)
{
    return yaml && yaml->kind == TAL_YAML_SCALAR && yaml->plain && !*yaml->text;
}

/* NEAR: what of the file is nearest to where NODE should stand. */
static void lay(tal_pairing *t, tal_prose *node, const tal_yaml *near)
{
    if (node->kind == TAL_PROSE_TEXT) {
        tal_pairs_text(t, node, near);
        return;
    }
    if (node->kind == TAL_PROSE_LIST) {
        tal_pairs_list(t, node, near);
        return;
    }
    if (!node->yaml && node->whole) {
        if (tal_prose_needed(node))
            tal_pairs_missing(t, near, node);
        return;
    }
    if (node->yaml && !tal_pairs_is(t, node->yaml, TAL_YAML_MAP, node))
        return;
    for (tal_prose *child = node->first; child; child = child->next) {
        child->yaml = tal_yaml_get(node->yaml, child->key);
        if (child->kind != TAL_PROSE_TEXT && is_empty(child->yaml))
            child->yaml = NULL;
        lay(t, child, node->yaml ? node->yaml : near);
    }
    if (node->yaml)
        check_keys(t, node);
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

/* May the scenario have the language that ROOT is in? */
static tal_status check_language(tal_pairing *t, const tal_yaml *root)
{
    const tal_scenario *scenario = t->draft->scenario;
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
    return TAL_OK;
}

tal_status tal_prose_lay(tal_prose *prose, const tal_scenario *scenario, const tal_source *source,
                           const tal_yaml *root, tal_diagnostics *diagnostics)
{
    tal_pairing t = { .draft = scenario->draft, .source = source, .diagnostics = diagnostics };
    t.draft->diagnostics = diagnostics;
    tal_status status = check_language(&t, root);
    if (!status) {
        prose->yaml = root;
        lay(&t, prose, root);
        tal_pairs_finish(&t);
        if (t.draft->no_memory)
            status = TAL_ENOMEM;
        else if (t.bad)
            status = TAL_EFILE;
    }
    return status;
}

/* ---- Into the draft ---- */

/* A text counts as a whole; a line is known by its source text only. */
static void take_text(tal_draft *draft, int language, const tal_prose *text,
                      const tal_source *source)
{
    size_t count = text->phrases_count;
    const char **phrases = tal_arena_alloc(draft->arena, count, sizeof *phrases);
    tal_wording_place *places = tal_arena_alloc(draft->arena, count, sizeof *places);
    if (!phrases || !places) {
        draft->no_memory = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const tal_yaml *to = tal_yaml_get(text->phrases[i].pair, "to");
        if (!to || !*to->text || (text->phrases[i].stale && !text->key))
            return;
        phrases[i] = to->text;
        places[i] = (tal_wording_place){ source, to->offset };
    }
    if (count)
        tal_wording_translate(draft, language, text->text, phrases, places, count);
}

static void take_texts(tal_draft *draft, int language, const tal_prose *node,
                       const tal_source *source)
{
    if (node->kind == TAL_PROSE_TEXT)
        take_text(draft, language, node, source);
    for (const tal_prose *child = node->first; child; child = child->next)
        take_texts(draft, language, child, source);
}

/* The language of ROOT becomes one of the scenario's; it counts once all is well. */
static int add_language(tal_draft *draft, const tal_yaml *root)
{
    int language = draft->scenario->languages_count;
    tal_table *wordings = &draft->wordings[language];
    draft->scenario->languages[language] = tal_draft_keep(draft, tal_yaml_get(root, "language")->text);
    wordings->count = 0; /* a translation that failed may have left some */
    while (wordings->count < draft->wordings[0].count && !draft->no_memory)
        tal_draft_add(draft, wordings, sizeof(tal_wording));
    return language;
}

static tal_status take_file(tal_draft *draft, const tal_source *source, const tal_yaml *root,
                            tal_diagnostics *diagnostics)
{
    tal_prose *prose = tal_prose_new(draft->scenario, draft->arena);
    if (!prose)
        return TAL_ENOMEM;
    tal_status laid = tal_prose_lay(prose, draft->scenario, source, root, diagnostics);
    if (laid == TAL_ENOMEM || !prose->yaml)
        return laid;
    take_texts(draft, add_language(draft, root), prose, source); /* what is wrong with them is told too */
    if (draft->no_memory)
        return TAL_ENOMEM;
    return draft->bad ? TAL_EFILE : laid;
}

tal_status tal_translate(tal_draft *draft, const tal_source *source, tal_diagnostics *diagnostics)
{
    tal_yaml_file *file;
    bool was_bad = draft->bad;
    tal_status status = tal_yaml_read(&file, source, diagnostics);
    if (status)
        return status;
    draft->bad = false;
    status = take_file(draft, source, tal_yaml_root(file), diagnostics);
    if (!status)
        tal_sha256_hex(tal_source_bytes(source), tal_source_length(source),
                       draft->scenario->translations_sha256[draft->scenario->languages_count++]);
    draft->bad = was_bad;
    tal_yaml_free(file);
    return status;
}
