/* Loading: bytes to scan, Lua, build, translations, sealed arrays. Every mistake of a file is found
 * in one go; a scenario comes out only when there was none. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/hash.h"
#include "base/intl.h"
#include "script/build.h"
#include "script/draft.h"
#include "script/functions.h"
#include "script/parser.h"
#include "script/translate.h"
#include "script/validate.h"
#include "script/wording.h"

/* Takes over SOURCE, also where it fails. */
static tal_scenario *scenario_new(tal_source *source)
{
    tal_arena *arena = tal_arena_new();
    tal_scenario *scenario = arena ? tal_arena_alloc(arena, 1, sizeof *scenario) : NULL;
    if (!scenario) {
        tal_arena_free(arena);
        tal_source_free(source);
        return NULL;
    }
    scenario->arena = arena;
    scenario->source = source;
    scenario->file = tal_source_name(source);
    tal_sha256_hex(tal_source_bytes(source), tal_source_length(source), scenario->sha256);
    scenario->draft = tal_draft_new(scenario);
    scenario->draft_free = tal_draft_free;
    if (scenario->draft)
        return scenario;
    tal_scenario_free(scenario);
    return NULL;
}

/* Could Lua, had it run, have added something that the rest of the file names? */
static bool hides_names(const tal_tree *tree)
{
    for (const tal_tree *item = tree->items; item; item = item->next)
        if (item->kind == TAL_TREE_OPAQUE || (item->kind == TAL_TREE_WORD && hides_names(item)))
            return true;
    for (const tal_tree *field = tree->fields; field; field = field->next)
        if (field->kind == TAL_TREE_OPAQUE &&
            (!strcmp(field->name, "vars") || !strcmp(field->name, "moments")))
            return true;
    return false;
}

/* What the mistakes of the scan may have cost: names that the rest of the file uses, or the braces
 * that things belong to. */
static void weigh_mistakes(tal_draft *draft)
{
    for (size_t i = 0; i < tal_diagnostics_count(draft->diagnostics); i++) {
        const tal_diagnostic *found = tal_diagnostics_get(draft->diagnostics, i);
        if (strcmp(found->file, tal_source_name(draft->source)))
            continue;
        switch (found->code) {
        case TAL_MISTAKE_LONG:
        case TAL_MISTAKE_OPEN:
        case TAL_MISTAKE_STRAY:
        case TAL_MISTAKE_AFTER:
        case TAL_MISTAKE_DEPTH:
            draft->displaced = draft->lost = true;
            break;
        case TAL_MISTAKE_UNCLOSED:
        case TAL_MISTAKE_INNER:
        case TAL_MISTAKE_STRANGE:
        case TAL_MISTAKE_NAME:
        case TAL_MISTAKE_UNQUOTED:
        case TAL_MISTAKE_ID:
        case TAL_MISTAKE_BODY:
        case TAL_MISTAKE_UNKNOWN:
        case TAL_MISTAKE_FUNCTION:
            draft->lost = true;
        }
    }
}

/* From the text to the tables. */
static tal_status read_source(tal_draft *draft, tal_diagnostics *diagnostics)
{
    size_t errors = tal_diagnostics_errors(diagnostics);
    draft->diagnostics = diagnostics;
    tal_status status = tal_scan_source(&draft->scan, draft->source, draft->arena, diagnostics);
    if (status)
        return status;
    draft->misread = tal_diagnostics_errors(diagnostics) > errors;
    if (draft->misread)
        weigh_mistakes(draft);
    if (!draft->scan.broken) /* after a mistake of form, what Lua says is mostly its echo */
        status = tal_lua_run(&draft->lua, draft->source, &draft->scan, draft->arena,
                             draft->misread ? NULL : diagnostics);
    if (status && status != TAL_EFILE)
        return status;
    draft->misread = tal_diagnostics_errors(diagnostics) > errors;
    if (draft->misread)
        tal_draft_note_misreads(draft);
    if (draft->scan.root) {
        tal_validate(draft, draft->scan.root);
        if (!hides_names(draft->scan.root))
            tal_build(draft);
    }
    if (draft->no_memory)
        return TAL_ENOMEM;
    return tal_diagnostics_errors(diagnostics) > errors || !draft->scan.root ? TAL_EFILE : TAL_OK;
}

/* Takes over SOURCE. */
static tal_status load_source(tal_scenario **out, tal_source *source, tal_diagnostics *diagnostics)
{
    tal_scenario *scenario = scenario_new(source);
    if (!scenario)
        return TAL_ENOMEM;
    /* errors are counted, so there is always a list to count them in */
    tal_diagnostics *own = diagnostics ? NULL : tal_diagnostics_new();
    tal_status status = TAL_ENOMEM;
    if (diagnostics || own)
        status = read_source(scenario->draft, diagnostics ? diagnostics : own);
    tal_diagnostics_free(own);
    if (status)
        tal_scenario_free(scenario);
    else
        *out = scenario;
    return status;
}

tal_status tal_scenario_load_bytes(tal_scenario **out, const char *name, const char *bytes,
                                   size_t length, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_status status = tal_source_read_bytes(&source, name, bytes, length, diagnostics);
    return status ? status : load_source(out, source, diagnostics);
}

tal_status tal_scenario_translate_bytes(tal_scenario *scenario, const char *name, const char *bytes,
                                        size_t length, tal_diagnostics *diagnostics)
{
    tal_source *source;
    if (scenario->sealed)
        return TAL_EINVAL;
    tal_status status = tal_source_read_bytes(&source, name, bytes, length, diagnostics);
    if (status)
        return status;
    status = tal_translate(scenario->draft, source, diagnostics);
    tal_source_free(source);
    return status;
}

/* ---- Sealing ---- */

#define SEAL(field, table, type)                                                                   \
    (scenario->field = tal_draft_seal_table(draft, &draft->table, sizeof(type)))

static void seal_tables(tal_draft *draft)
{
    tal_scenario *scenario = draft->scenario;
    const tal_table nodes = { draft->program.nodes, draft->program.count, 0, 0 };
    scenario->nodes = tal_draft_seal_table(draft, &nodes, sizeof(tal_expr));
    SEAL(words, words, const char *);
    SEAL(written, written, tal_written);
    SEAL(phrases, phrases, tal_phrase);
    SEAL(pieces, pieces, tal_piece);
    SEAL(field_texts, field_texts, tal_text_id);
    SEAL(names, names, const char *);
    SEAL(levels, levels, tal_formula[TAL_SKILLS]);
    SEAL(assigns, assigns, tal_assign);
    SEAL(targets, targets, tal_target);
    SEAL(lines, lines, tal_line);
    SEAL(replies, replies, tal_reply);
    SEAL(remarks, remarks, tal_remark);
    SEAL(steps, steps, tal_path_step);
    SEAL(persons, persons, tal_person);
    SEAL(varies, varies, tal_vary);
    SEAL(cases, cases, tal_vary_case);
    SEAL(vars, vars, tal_var);
    SEAL(moments, moments, tal_moment);
    SEAL(looks, looks, tal_desk_look);
    SEAL(scenes, scenes, tal_scene);
    SEAL(outcomes, outcomes, tal_outcome);
    SEAL(paths, paths, tal_path);
    for (int i = 0; i < scenario->languages_count; i++)
        SEAL(wordings[i], wordings[i], tal_wording);
    for (int i = 0; i < TAL_SITES; i++)
        SEAL(sites[i], sites[i], tal_site);
    scenario->texts_count = (int32_t)draft->wordings[0].count;
    scenario->nodes_count = (int32_t)draft->program.count;
    scenario->words_count = (int32_t)draft->words.count;
    scenario->written_count = (int32_t)draft->written.count;
    scenario->phrases_count = (int32_t)draft->phrases.count;
    scenario->pieces_count = (int32_t)draft->pieces.count;
    scenario->assigns_count = (int32_t)draft->assigns.count;
    scenario->targets_count = (int32_t)draft->targets.count;
    scenario->lines_count = (int32_t)draft->lines.count;
    scenario->replies_count = (int32_t)draft->replies.count;
    scenario->persons_count = (int32_t)draft->persons.count;
    scenario->varies_count = (int32_t)draft->varies.count;
    scenario->vars_count = (int32_t)draft->vars.count;
    scenario->moments_count = (int32_t)draft->moments.count;
    scenario->looks_count = (int32_t)draft->looks.count;
    scenario->scenes_count = (int32_t)draft->scenes.count;
    scenario->outcomes_count = (int32_t)draft->outcomes.count;
    scenario->paths_count = (int32_t)draft->paths.count;
}

tal_status tal_scenario_seal(tal_scenario *scenario, tal_diagnostics *diagnostics)
{
    tal_draft *draft = scenario->draft;
    if (scenario->sealed)
        return TAL_EINVAL;
    seal_tables(draft);
    scenario->scratch = tal_wording_scratch(draft);
    if (draft->no_memory)
        return TAL_ENOMEM;
    if (draft->functions) {
        tal_status status =
            tal_functions_open(&scenario->functions, draft->lua, draft->source, diagnostics);
        if (status)
            return status;
        draft->lua = NULL; /* it is the functions' now */
    }
    tal_draft_free(draft);
    scenario->draft = NULL;
    scenario->sealed = true;
    return TAL_OK;
}

/* ---- Files ---- */

/* tal_folder_fit: is NAME the translation STEM.LANG.yaml, or nearly, as STEM-LANG.yaml is? */
static size_t fit_translation(const char *name, const void *stem)
{
    size_t length = strlen(stem), whole = strlen(name);
    if (whole < length + 8 || strncmp(name, stem, length) || !strchr(".-_", name[length]) ||
        strcmp(name + whole - 5, ".yaml"))
        return 0;
    if (name[length] == '.')
        return memchr(name + length + 1, '.', whole - length - 6) ? 0 : whole;
    size_t letters = strspn(name + length + 1, "abcdefghijklmnopqrstuvwxyz");
    return letters == whole - length - 6 && letters <= 3 ? whole : 0;
}

/* SOURCE is named NAME, where the sign behind the first STEM bytes should be a point. */
static void warn_of_name(const tal_source *source, const char *name, size_t stem,
                         tal_diagnostics *diagnostics)
{
    char hint[320];
    snprintf(hint, sizeof hint, _("if it is a translation, name it %.*s.%s"), (int)stem, name,
             name + stem + 1);
    tal_warn(diagnostics, TAL_CODE_TRANSLATION_LANGUAGE, source, 0, hint,
             _("this file is not read: its name is not that of a translation"));
}

static tal_status translate_file(tal_scenario *scenario, const char *folder, const char *name,
                                 size_t stem, tal_diagnostics *diagnostics)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_source *source;
    tal_buffer_format(&path, "%s%s", folder, name);
    if (path.failed)
        return TAL_ENOMEM;
    tal_status status = tal_source_read(&source, path.bytes, diagnostics);
    if (status) {
        tal_buffer_free(&path);
        return status;
    }
    if (name[stem] == '.')
        status = tal_translate(scenario->draft, source, diagnostics);
    else
        warn_of_name(source, name, stem, diagnostics);
    tal_source_free(source);
    tal_buffer_free(&path);
    return status;
}

static tal_status translate_all(tal_scenario *scenario, const char *path,
                                tal_diagnostics *diagnostics)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    char *folder = strndup(path, (size_t)(name - path)); /* with its slash; "" is here */
    char *stem = strndup(name, dot ? (size_t)(dot - name) : strlen(name));
    char **names = NULL;
    size_t count = 0;
    tal_status worst = TAL_ENOMEM;
    if (folder && stem)
        worst = tal_folder_list(&names, &count, *folder ? folder : ".", fit_translation, stem);
    if (worst == TAL_EIO)
        worst = TAL_OK; /* a folder that cannot be listed has no translations */
    for (size_t i = 0; i < count; i++) {
        tal_status status = translate_file(scenario, folder, names[i], strlen(stem), diagnostics);
        worst = worst ? worst : status;
    }
    tal_folder_free(names, count);
    free(folder);
    free(stem);
    return worst;
}

tal_status tal_scenario_load(tal_scenario **out, const char *path, tal_diagnostics *diagnostics)
{
    tal_source *source;
    tal_scenario *scenario;
    tal_status status = tal_source_read(&source, path, diagnostics);
    if (!status)
        status = load_source(&scenario, source, diagnostics);
    if (status)
        return status;
    status = translate_all(scenario, path, diagnostics);
    if (!status)
        status = tal_scenario_seal(scenario, diagnostics);
    if (status)
        tal_scenario_free(scenario);
    else
        *out = scenario;
    return status;
}
