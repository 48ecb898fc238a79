/* The scenario as a whole: its facts, its desk, its outcomes, in the order in which names become
 * known. Reading helpers that the other parts share. */
#include "script/build.h"

#include <string.h>

#include "base/intl.h"
#include "script/names.h"
#include "script/validate.h"
#include "script/wording.h"

bool tal_build_is(const tal_tree *item, const char *word)
{
    return item->kind == TAL_TREE_WORD && !strcmp(item->word, word);
}

const char *tal_build_text(tal_draft *draft, const tal_tree *tree, const char *field)
{
    const tal_tree *value = tal_tree_field(tree, field);
    return value && value->kind == TAL_TREE_TEXT ? tal_draft_keep(draft, value->text.bytes) : "";
}

int tal_build_number(const tal_tree *tree, const char *field, int otherwise)
{
    const tal_tree *value = tal_tree_field(tree, field);
    return value && value->kind == TAL_TREE_NUMBER && value->number >= -1e6 && value->number <= 1e6
               ? (int)value->number
               : otherwise;
}

int tal_build_choice(const tal_tree *tree, const char *field, const char *const *list)
{
    const tal_tree *value = tal_tree_field(tree, field);
    for (int i = 0; value && value->kind == TAL_TREE_TEXT && list[i]; i++)
        if (!strcmp(list[i], value->text.bytes))
            return i;
    return TAL_NONE;
}

tal_formula tal_build_when(tal_draft *draft, const tal_tree *tree, const char *field)
{
    const tal_tree *value = tal_tree_field(tree, field);
    if (value && value->kind == TAL_TREE_TEXT)
        return tal_names_compile(draft, value, TAL_BOOL, TAL_SCOPE_SESSION);
    if (!value || value->kind != TAL_TREE_FUNCTION)
        return 0;
    draft->functions = true;
    return -1 - value->function;
}

int32_t tal_build_ref(tal_draft *draft, const tal_tree *tree, const char *field, tal_id_kind kind,
                      const char *what, int32_t otherwise)
{
    const tal_tree *value = tal_tree_field(tree, field);
    tal_hint hint;
    if (!value || value->kind != TAL_TREE_TEXT)
        return otherwise;
    const char *name = value->text.bytes;
    const tal_id_entry *entry = tal_ids_find(&draft->ids, kind, name, value->text.length);
    if (entry && (kind != TAL_ID_PLACE || entry->value >= 0))
        return entry->value;
    const char *best = tal_ids_nearest(&draft->ids, kind, name, value->text.length);
    const char *help = best ? tal_draft_did_you_mean(&hint, best)
                       : kind == TAL_ID_PERSON ? _("write person \"an_id\" { name = \"...\" }, or leave it out")
                                               : NULL;
    if (entry)
        tal_draft_error(draft, TAL_CODE_NO_SUCH_ID, value, NULL,
                        _("\"%s\" is an outcome, and a scene is wanted here"), name);
    else
        tal_draft_error(draft, TAL_CODE_NO_SUCH_ID, value, help, _("there is no %s \"%s\""), what,
                        name);
    return otherwise;
}

void tal_build_set(tal_draft *draft, const tal_tree *tree, tal_run *set, tal_formula *function)
{
    const tal_tree *value = tal_tree_field(tree, "set");
    if (value && value->kind == TAL_TREE_TEXT)
        *set = tal_names_compile_set(draft, value);
    if (!value || value->kind != TAL_TREE_FUNCTION)
        return;
    draft->functions = true;
    *function = -1 - value->function;
}

/* ---- Ways ---- */

/* The place that VALUE names; 0 after a complaint. */
static int32_t place_of(tal_draft *draft, const tal_tree *value)
{
    tal_hint hint;
    if (value->kind != TAL_TREE_TEXT) {
        if (value->kind != TAL_TREE_OPAQUE)
            tal_draft_error(draft, TAL_CODE_WRONG_TYPE, value, NULL,
                            _("the id of a scene or an outcome is wanted here, not %s"),
                            tal_tree_kind_text(value));
        return 0;
    }
    const tal_id_entry *entry =
        tal_ids_find(&draft->ids, TAL_ID_PLACE, value->text.bytes, value->text.length);
    if (entry)
        return entry->value;
    const char *best =
        tal_ids_nearest(&draft->ids, TAL_ID_PLACE, value->text.bytes, value->text.length);
    tal_draft_error(draft, TAL_CODE_NO_SUCH_PLACE, value,
                    best ? tal_draft_did_you_mean(&hint, best)
                         : _("write the id of a scene or an outcome that is there"),
                    _("no scene and no outcome is called \"%s\""), value->text.bytes);
    return 0;
}

/* "id", or { "id", when = } given as LIST with its fields. */
static void add_target(tal_draft *draft, const tal_tree *value, const tal_tree *list)
{
    tal_target target = { place_of(draft, value), tal_build_when(draft, list, "when") };
    *(tal_target *)tal_draft_add(draft, &draft->targets, sizeof target) = target;
}

static void add_target_item(tal_draft *draft, const tal_tree *item)
{
    const tal_tree *first = item->kind == TAL_TREE_LIST ? item->items : item;
    if (!first) {
        tal_draft_error(draft, TAL_CODE_NO_ITEM, item, _("write { \"scene_id\", when = \"...\" }"),
                        _("this way leads nowhere"));
        return;
    }
    for (const tal_tree *field = item->kind == TAL_TREE_LIST ? item->fields : NULL; field;
         field = field->next)
        if (strcmp(field->name, "when"))
            tal_draft_error_at(draft, TAL_CODE_UNKNOWN_FIELD, field->name_offset,
                               _("write { \"scene_id\", when = \"...\" }"),
                               _("%s has no field \"%s\""), "to", field->name);
    if (item->kind == TAL_TREE_LIST && item->items_count > 1)
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, first->next,
                        _("write { { \"one\", when = \"...\" }, \"other\" }"),
                        _("one id is wanted here"));
    add_target(draft, first, item);
}

tal_run tal_build_targets(tal_draft *draft, const tal_tree *value)
{
    tal_run run = { (int32_t)draft->targets.count, 0 };
    if (value->kind == TAL_TREE_LIST && tal_tree_field(value, "when"))
        add_target_item(draft, value); /* to = { "id", when = } */
    else if (value->kind == TAL_TREE_LIST)
        for (const tal_tree *item = value->items; item; item = item->next)
            add_target_item(draft, item);
    else if (value->kind != TAL_TREE_OPAQUE)
        add_target(draft, value, NULL);
    run.count = (int32_t)draft->targets.count - run.first;
    return run;
}

void tal_build_go(tal_draft *draft, const tal_tree *go)
{
    const tal_tree *first = tal_validate_first(go, "to");
    if (first)
        add_target(draft, first, go);
}

/* ---- The scenario ---- */

static void read_sources(tal_draft *draft, const tal_tree *root)
{
    const tal_tree *list = tal_tree_field(root, "source");
    size_t count = list && list->kind == TAL_TREE_LIST ? list->items_count : 0, n = 0;
    const char **sources = tal_arena_alloc(draft->scenario->arena, count + 1, sizeof *sources);
    if (!sources) {
        draft->no_memory = true;
        return;
    }
    for (const tal_tree *item = count ? list->items : NULL; item; item = item->next)
        if (item->kind == TAL_TREE_TEXT)
            sources[n++] = tal_draft_keep(draft, item->text.bytes);
    draft->scenario->sources = sources;
}

static bool is_language(const char *text)
{
    size_t length = strlen(text);
    return length >= 2 && length <= 8 && strspn(text, "abcdefghijklmnopqrstuvwxyz") >= 2
           && strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-") == length;
}

static void read_head(tal_draft *draft, const tal_tree *root)
{
    tal_scenario *scenario = draft->scenario;
    const tal_tree *language = tal_tree_field(root, "language");
    scenario->id = tal_draft_keep(draft, root->id ? root->id : "");
    scenario->title = tal_wording_add(draft, tal_tree_field(root, "title"), true);
    scenario->summary = tal_wording_add(draft, tal_tree_field(root, "summary"), true);
    scenario->teaches = tal_wording_add(draft, tal_tree_field(root, "teaches"), true);
    scenario->setting = tal_build_text(draft, root, "setting");
    scenario->minutes = tal_build_number(root, "minutes", 0);
    scenario->languages[0] = tal_build_text(draft, root, "language");
    if (language && language->kind == TAL_TREE_TEXT && !is_language(language->text.bytes))
        tal_draft_error(draft, TAL_CODE_NOT_IN_LIST, language, _("such as \"en\" or \"es\""),
                        _("\"%s\" is no code of a language"), language->text.bytes);
    read_sources(draft, root);
}

static void read_claims(tal_draft *draft, const tal_tree *root)
{
    tal_scenario *scenario = draft->scenario;
    const tal_tree *claim = tal_tree_field(root, "claim");
    int32_t person = 1;
    if (claim && claim->kind == TAL_TREE_LIST) {
        scenario->claim = tal_wording_add(draft, tal_validate_first(claim, "text"), false);
        scenario->truth = tal_wording_add(draft, tal_tree_field(claim, "truth"), false);
        scenario->value = tal_wording_add(draft, tal_tree_field(claim, "value"), false);
        scenario->expected = tal_wording_add(draft, tal_tree_field(claim, "expected"), false);
    }
    int verdict = tal_build_choice(claim, "verdict", tal_verdict_names);
    scenario->verdict = verdict == TAL_NONE ? TAL_RIGHT : (tal_verdict)verdict;
    for (const tal_tree *item = root->items; item; item = item->next) {
        if (!tal_build_is(item, "person"))
            continue;
        tal_text_id text = tal_wording_add(draft, tal_tree_field(item, "claim"), false);
        if (person < (int32_t)draft->persons.count)
            TAL_ROW(tal_person, draft->persons, person)->claim = text;
        person++;
    }
}

static void read_looks(tal_draft *draft)
{
    for (size_t i = 0; i < draft->looks.count; i++) {
        const tal_tree *tree = *TAL_ROW(const tal_tree *, draft->look_trees, i);
        tal_formula when = tal_build_when(draft, tree, "when");
        tal_text_id label = tal_wording_add(draft, tal_validate_first(tree, "label"), false);
        tal_text_id shows = tal_wording_add(draft, tal_tree_field(tree, "shows"), false);
        tal_desk_look *look = TAL_ROW(tal_desk_look, draft->looks, i);
        look->when = when;
        look->label = label;
        look->shows = shows;
        look->trust = (int16_t)tal_build_number(tree, "trust", 0);
        look->patience = (int16_t)tal_build_number(tree, "patience", 0);
        /* effects count once, so whether it was seen must be kept */
        if (look->bit == TAL_NONE && (look->trust || look->patience || tal_tree_field(tree, "set")))
            look->bit = tal_draft_bit(draft);
    }
}

/* What variables are set to is read first: it tells which texts a variable can be. */
static void read_effects(tal_draft *draft)
{
    draft->collecting = true;
    for (size_t i = 0; i < draft->looks.count; i++) {
        tal_run set = { 0, 0 };
        tal_formula function = 0;
        tal_build_set(draft, *TAL_ROW(const tal_tree *, draft->look_trees, i), &set, &function);
        TAL_ROW(tal_desk_look, draft->looks, i)->set = set;
        TAL_ROW(tal_desk_look, draft->looks, i)->set_function = function;
    }
    for (size_t i = 0; i < draft->replies.count; i++) {
        tal_run set = { 0, 0 };
        tal_formula function = 0;
        tal_build_set(draft, *TAL_ROW(const tal_tree *, draft->reply_trees, i), &set, &function);
        TAL_ROW(tal_reply, draft->replies, i)->set = set;
        TAL_ROW(tal_reply, draft->replies, i)->set_function = function;
    }
    draft->collecting = false;
}

static void read_outcomes(tal_draft *draft, const tal_tree *root)
{
    int32_t index = 0;
    for (const tal_tree *item = root->items; item; item = item->next) {
        if (!tal_build_is(item, "outcome") || index >= (int32_t)draft->outcomes.count)
            continue;
        tal_outcome *outcome = TAL_ROW(tal_outcome, draft->outcomes, index++);
        outcome->text = tal_wording_add(draft, tal_validate_first(item, "text"), false);
        outcome->for_client = tal_wording_add(draft, tal_tree_field(item, "for_client"), false);
        outcome->for_company = tal_wording_add(draft, tal_tree_field(item, "for_company"), false);
        outcome->for_colleague = tal_wording_add(draft, tal_tree_field(item, "for_colleague"), false);
    }
}

static void read_ways(tal_draft *draft, const tal_tree *root)
{
    tal_scenario *scenario = draft->scenario;
    scenario->go.first = (int32_t)draft->targets.count;
    for (const tal_tree *item = root->items; item; item = item->next)
        if (tal_build_is(item, "go"))
            tal_build_go(draft, item);
    scenario->go.count = (int32_t)draft->targets.count - scenario->go.first;
    scenario->start = tal_build_ref(draft, root, "start", TAL_ID_PLACE, _("scene"), 0);
    if (tal_draft_damaged(draft, root))
        return; /* a scene may have been lost there */
    if (!draft->scenes.count)
        tal_draft_error(draft, TAL_CODE_NO_ITEM, root, _("write scene \"opening\" { ... }"),
                        _("the scenario has no scene"));
    if (!draft->outcomes.count)
        tal_draft_error(draft, TAL_CODE_NO_ITEM, root,
                        _("write outcome \"resolved\" { \"...\", result = \"resolved\" }"),
                        _("the scenario has no outcome"));
}

/* Row 0 of the texts stands for "none given". */
static void add_no_text(tal_draft *draft)
{
    *(tal_wording *)tal_draft_add(draft, &draft->wordings[0], sizeof(tal_wording)) =
        (tal_wording){ "", 0, { 0, 0 } };
    tal_draft_add(draft, &draft->origins, sizeof(tal_origin));
}

void tal_build(tal_draft *draft)
{
    const tal_tree *root = draft->scan.root;
    draft->scenario->cells_count = TAL_CELL_VARS;
    draft->scenario->languages_count = 1;
    add_no_text(draft);
    tal_build_declare(draft, root);
    read_head(draft, root);
    read_effects(draft);
    read_claims(draft, root);
    read_outcomes(draft, root);
    read_looks(draft);
    read_ways(draft, root);
    tal_build_scenes(draft);
    tal_build_forms(draft, root);
    tal_build_paths(draft, root);
    if (draft->functions)
        tal_names_keep_all(draft);
    for (size_t i = 0; i < draft->replies.count; i++) {
        int32_t any = *TAL_ROW(int32_t, draft->reply_any, i);
        if (any != TAL_NONE)
            TAL_ROW(tal_reply, draft->replies, i)->any_bit = *TAL_ROW(int32_t, draft->any_bits, any);
    }
}
