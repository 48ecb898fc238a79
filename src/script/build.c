/* The scenario as a whole: its facts, its desk, its outcomes, in the order in which names become
 * known. */
#include "script/build.h"

#include <string.h>

#include "base/intl.h"
#include "script/fields.h"
#include "script/names.h"
#include "script/validate.h"
#include "script/wording.h"

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
    size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyz");
    const char *region = text + letters + 1;
    if (letters != 2 && letters != 3)
        return false;
    return !text[letters] ||
           (strchr("-_", text[letters]) && strlen(region) >= 2 && strlen(region) <= 4 &&
            strspn(region, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") ==
                strlen(region));
}

static void read_head(tal_draft *draft, const tal_tree *root)
{
    tal_scenario *scenario = draft->scenario;
    const tal_tree *language = tal_tree_field(root, "language");
    scenario->id = tal_draft_keep(draft, root->id ? root->id : "");
    scenario->at = root->id ? root->id_offset : root->offset;
    scenario->title = tal_wording_add(draft, tal_tree_field(root, "title"), true);
    scenario->summary = tal_wording_add(draft, tal_tree_field(root, "summary"), true);
    scenario->teaches = tal_wording_add(draft, tal_tree_field(root, "teaches"), true);
    scenario->setting = tal_fields_text(draft, root, "setting");
    scenario->minutes = tal_fields_number(root, "minutes", 0);
    scenario->languages[0] = tal_fields_text(draft, root, "language");
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
    int verdict = tal_fields_choice(claim, "verdict", tal_verdict_names);
    scenario->verdict = verdict == TAL_NONE ? TAL_RIGHT : (tal_verdict)verdict;
    for (const tal_tree *item = root->items; item; item = item->next) {
        if (!tal_fields_is(item, "person"))
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
        tal_formula when = tal_fields_when(draft, tree, "when");
        tal_text_id label = tal_wording_add(draft, tal_validate_first(tree, "label"), false);
        tal_text_id shows = tal_wording_add(draft, tal_tree_field(tree, "shows"), false);
        tal_desk_look *look = TAL_ROW(tal_desk_look, draft->looks, i);
        look->when = when;
        look->label = label;
        look->shows = shows;
        look->trust = (int16_t)tal_fields_number(tree, "trust", 0);
        look->patience = (int16_t)tal_fields_number(tree, "patience", 0);
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
        tal_fields_set(draft, *TAL_ROW(const tal_tree *, draft->look_trees, i), &set, &function);
        TAL_ROW(tal_desk_look, draft->looks, i)->set = set;
        TAL_ROW(tal_desk_look, draft->looks, i)->set_function = function;
    }
    for (size_t i = 0; i < draft->replies.count; i++) {
        tal_run set = { 0, 0 };
        tal_formula function = 0;
        tal_fields_set(draft, *TAL_ROW(const tal_tree *, draft->reply_trees, i), &set, &function);
        TAL_ROW(tal_reply, draft->replies, i)->set = set;
        TAL_ROW(tal_reply, draft->replies, i)->set_function = function;
    }
    draft->collecting = false;
}

static void read_outcomes(tal_draft *draft, const tal_tree *root)
{
    int32_t index = 0;
    for (const tal_tree *item = root->items; item; item = item->next) {
        if (!tal_fields_is(item, "outcome") || index >= (int32_t)draft->outcomes.count)
            continue;
        tal_outcome *outcome = TAL_ROW(tal_outcome, draft->outcomes, index++);
        outcome->text = tal_wording_add(draft, tal_validate_first(item, "text"), false);
        outcome->for_client = tal_wording_add(draft, tal_tree_field(item, "for_client"), false);
        outcome->for_company = tal_wording_add(draft, tal_tree_field(item, "for_company"), false);
        outcome->for_colleague =
            tal_wording_add(draft, tal_tree_field(item, "for_colleague"), false);
    }
}

static void read_ways(tal_draft *draft, const tal_tree *root)
{
    tal_scenario *scenario = draft->scenario;
    scenario->go.first = (int32_t)draft->targets.count;
    for (const tal_tree *item = root->items; item; item = item->next)
        if (tal_fields_is(item, "go"))
            tal_fields_go(draft, item);
    scenario->go.count = (int32_t)draft->targets.count - scenario->go.first;
    scenario->start = tal_fields_ref(draft, root, "start", TAL_ID_PLACE, _("scene"), 0);
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
        (tal_wording){ "", 0, 0 };
    tal_draft_add(draft, &draft->origins, sizeof(tal_origin));
}

void tal_build(tal_draft *draft)
{
    const tal_tree *root = draft->scan.root;
    draft->scenario->cells_count = TAL_CELL_VARS;
    draft->scenario->languages_count = 1;
    add_no_text(draft);
    tal_build_declare(draft, root);
    if (draft->no_memory) /* what belongs together stands in several tables, and may be in some only */
        return;
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
    for (size_t i = 0; !draft->no_memory && i < draft->replies.count; i++) {
        int32_t any = *TAL_ROW(int32_t, draft->reply_any, i);
        if (any != TAL_NONE)
            TAL_ROW(tal_reply, draft->replies, i)->any_bit =
                *TAL_ROW(int32_t, draft->any_bits, any);
    }
}
