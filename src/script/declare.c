/* The names of a scenario: every scene, reply, look, person, fact and variable gets its row and its
 * number before anything refers to it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "base/random.h"
#include "script/build.h"
#include "script/fields.h"
#include "script/names.h"
#include "script/validate.h"
#include "script/wording.h"

static size_t id_place(const tal_tree *tree)
{
    return tree->id ? tree->id_offset : tree->offset;
}

/* Varied facts, variables and persons share the names that texts and expressions use. */
static bool name_is_free(tal_draft *draft, const char *name, size_t offset)
{
    static const tal_id_kind kinds[] = { TAL_ID_VARY, TAL_ID_FIELD, TAL_ID_VAR, TAL_ID_PERSON };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const tal_id_entry *taken = tal_ids_find(&draft->ids, kinds[i], name, strlen(name));
        if (!taken)
            continue;
        tal_fields_given_twice(draft, TAL_CODE_NAME_IN_USE, taken->offset, offset,
                               _("the name \"%s\" is in use already"), name);
        return false;
    }
    return true;
}

static void declare_person(tal_draft *draft, const tal_tree *tree, const char *id)
{
    int32_t index = (int32_t)draft->persons.count;
    if (id && name_is_free(draft, id, tree->id_offset))
        tal_fields_add_id(draft, TAL_ID_PERSON, id, index, tree->id_offset);
    const tal_tree *portrait = tal_tree_field(tree, "portrait");
    tal_person person = {
        .id = id,
        .name = tal_wording_add(draft, tal_tree_field(tree, "name"), true),
        .role = tal_wording_add(draft, tal_tree_field(tree, "role"), true),
        .portrait = tal_fields_text(draft, tree, "portrait"),
        .voice = tal_fields_text(draft, tree, "voice"),
        .portrait_at = portrait ? portrait->offset : 0,
    };
    *(tal_person *)tal_draft_add(draft, &draft->persons, sizeof person) = person;
}

static void declare_persona(tal_draft *draft, const tal_tree *root)
{
    static const tal_tree none = { .kind = TAL_TREE_LIST };
    const tal_tree *persona = tal_tree_field(root, "persona");
    declare_person(draft, persona ? persona : &none, NULL);
    tal_fields_add_id(draft, TAL_ID_PERSON, "persona", 0, persona ? persona->offset : root->offset);
    draft->scenario->trust = (int16_t)tal_fields_number(persona, "trust", 50);
    draft->scenario->patience = (int16_t)tal_fields_number(persona, "patience", 50);
}

/* ---- Varied facts ---- */

/* The fields of the first case are the fields of all. */
static void declare_fields(tal_draft *draft, const tal_tree *first, tal_vary *vary, int32_t index)
{
    vary->field_names.first = (int32_t)draft->names.count;
    for (const tal_tree *field = first->fields; field; field = field->next) {
        if (!strcmp(field->name, "verdict") ||
            !name_is_free(draft, field->name, field->name_offset))
            continue;
        const char *name = tal_draft_keep(draft, field->name);
        *(const char **)tal_draft_add(draft, &draft->names, sizeof name) = name;
        tal_fields_add_id(draft, TAL_ID_FIELD, name,
                          (int32_t)((uint32_t)index << 16) | vary->field_names.count++,
                          field->name_offset);
    }
}

static tal_run declare_case_fields(tal_draft *draft, const tal_tree *tree, const tal_tree *first,
                                   const tal_vary *vary)
{
    tal_run run = { (int32_t)draft->field_texts.count, vary->field_names.count };
    for (int32_t i = 0; i < run.count && !draft->no_memory; i++) {
        const char *name = *TAL_ROW(const char *, draft->names, vary->field_names.first + i);
        const tal_tree *value = tal_tree_field(tree, name);
        tal_text_id text = 0;
        if (!value && (tal_draft_damaged(draft, tree) || tal_draft_damaged(draft, first)))
            text = 0; /* it may stand there */
        else if (!value)
            tal_draft_error(draft, TAL_CODE_UNLIKE_CASES, tree, _("every case has the same fields"),
                            _("this case has no %s ="), name);
        else if (value->kind == TAL_TREE_TEXT)
            text = tal_wording_add(draft, value, true);
        else if (value->kind != TAL_TREE_OPAQUE)
            tal_draft_error(draft, TAL_CODE_WRONG_TYPE, value, NULL, _("%s takes %s, not %s"), name,
                            _("a text"), tal_tree_kind_text(value));
        *(tal_text_id *)tal_draft_add(draft, &draft->field_texts, sizeof text) = text;
    }
    for (const tal_tree *field = tree->fields; field; field = field->next)
        if (strcmp(field->name, "verdict") && !tal_tree_field(first, field->name) &&
            !tal_draft_damaged(draft, first))
            tal_draft_error_at(draft, TAL_CODE_UNLIKE_CASES, field->name_offset,
                               _("every case has the same fields"), _("the first case has no %s ="),
                               field->name);
    return run;
}

static void declare_case(tal_draft *draft, const tal_tree *tree, const tal_tree *first,
                         const tal_vary *vary)
{
    const tal_tree *id = tal_validate_first(tree, "id");
    if (!id || id->kind != TAL_TREE_TEXT) {
        if (!id || id->kind != TAL_TREE_OPAQUE)
            tal_draft_error(draft, TAL_CODE_MISSING_FIELD, tree,
                            _("write { \"the_case\", name = \"text\" }"),
                            _("a case begins with its id"));
        return;
    }
    tal_validate_id(draft, id->text.bytes, id->offset, false);
    for (int32_t i = vary->cases.first; i < (int32_t)draft->cases.count; i++)
        if (!strcmp(TAL_ROW(tal_vary_case, draft->cases, i)->id, id->text.bytes))
            tal_draft_error(draft, TAL_CODE_DUPLICATE_ID, id, _("give this case another id"),
                            _("the id \"%s\" is given twice"), id->text.bytes);
    tal_vary_case one = {
        .id = tal_draft_keep(draft, id->text.bytes),
        .word = tal_draft_word(draft, id->text.bytes, id->text.length),
        .verdict = tal_fields_choice(tree, "verdict", tal_verdict_names),
        .fields = declare_case_fields(draft, tree, first, vary),
    };
    *(tal_vary_case *)tal_draft_add(draft, &draft->cases, sizeof one) = one;
}

static void declare_vary(tal_draft *draft, const tal_tree *tree)
{
    int32_t index = (int32_t)draft->varies.count;
    tal_vary vary = { tal_draft_keep(draft, tree->id ? tree->id : ""),
                      { (int32_t)draft->cases.count, 0 },
                      { 0, 0 } };
    if (tree->id && name_is_free(draft, tree->id, tree->id_offset))
        tal_fields_add_id(draft, TAL_ID_VARY, vary.id, index, tree->id_offset);
    for (const tal_tree *item = tree->items; item && !draft->no_memory; item = item->next) {
        if (item->kind != TAL_TREE_LIST)
            continue;
        if (item == tree->items)
            declare_fields(draft, item, &vary, index);
        declare_case(draft, item, tree->items, &vary);
    }
    vary.cases.count = (int32_t)draft->cases.count - vary.cases.first;
    if (!vary.cases.count && tree->items_count == 0 && !tal_draft_damaged(draft, tree))
        tal_draft_error(draft, TAL_CODE_NO_ITEM, tree, _("write { \"the_case\", name = \"text\" }"),
                        _("vary has no cases"));
    *(tal_vary *)tal_draft_add(draft, &draft->varies, sizeof vary) = vary;
}

/* ---- Variables ---- */

static void declare_var(tal_draft *draft, const tal_tree *value)
{
    tal_var var = { tal_draft_keep(draft, value->name), TAL_INT, 0, 0 };
    int32_t index = (int32_t)draft->vars.count;
    tal_validate_id(draft, var.name, value->name_offset, false);
    if (value->kind == TAL_TREE_OPAQUE || !name_is_free(draft, var.name, value->name_offset))
        return;
    if (value->kind == TAL_TREE_BOOL) {
        var.type = TAL_BOOL;
        var.initial = value->boolean;
    } else if (value->kind == TAL_TREE_TEXT) {
        var.type = TAL_WORD;
        var.initial = tal_draft_word(draft, value->text.bytes, value->text.length);
        *(tal_assign *)tal_draft_add(draft, &draft->var_words, sizeof(tal_assign)) =
            (tal_assign){ index, var.initial };
    } else if (value->kind == TAL_TREE_NUMBER && value->number == floor(value->number) &&
               fabs(value->number) <= TAL_INT_LIMIT) {
        var.initial = (int32_t)value->number;
    } else {
        tal_draft_error(
            draft, TAL_CODE_VARIABLE, value, NULL,
            _("a variable begins as a whole number up to 1000000, a text, true or false"));
    }
    var.cell = draft->scenario->cells_count++;
    tal_fields_add_id(draft, TAL_ID_VAR, var.name, index, value->name_offset);
    *(tal_var *)tal_draft_add(draft, &draft->vars, sizeof var) = var;
    tal_fields_site(draft, TAL_SITE_VAR, value->name_offset, NULL);
}

static void declare_vars(tal_draft *draft, const tal_tree *root)
{
    const tal_tree *vars = tal_tree_field(root, "vars");
    if (!vars || vars->kind == TAL_TREE_OPAQUE)
        return;
    if (vars->kind != TAL_TREE_LIST || vars->items)
        tal_draft_error(draft, TAL_CODE_VARIABLE, vars->items ? vars->items : vars,
                        _("write vars = { name = 0, other = false }"),
                        _("a variable has a name and a first value"));
    for (const tal_tree *value = vars->fields; value; value = value->next)
        declare_var(draft, value);
}

/* ---- Moments ---- */

static void declare_moment(tal_draft *draft, const tal_tree *item)
{
    const tal_tree *name = item->kind == TAL_TREE_LIST ? tal_validate_first(item, "text") : item;
    if (!name || name->kind != TAL_TREE_TEXT)
        return; /* the schema's complaint */
    tal_moment moment = { .name = tal_wording_add(draft, name, true),
                          .id = tal_draft_keep(draft, name->text.bytes) };
    if (item->kind == TAL_TREE_LIST) {
        const tal_tree *when = tal_tree_field(item, "when");
        moment.idea = tal_wording_add(draft, tal_tree_field(item, "idea"), true);
        if (when && when->kind == TAL_TREE_TEXT)
            moment.when = tal_names_compile(draft, when, TAL_BOOL, TAL_SCOPE_FORM);
        else if (when && when->kind != TAL_TREE_OPAQUE)
            tal_draft_error(draft, TAL_CODE_FUNCTION_HERE, when, NULL,
                            _("the condition of a moment is an expression in quotes"));
    }
    moment.bit = tal_draft_bit(draft);
    tal_fields_add_id(draft, TAL_ID_MOMENT, moment.id, (int32_t)draft->moments.count, name->offset);
    *(tal_moment *)tal_draft_add(draft, &draft->moments, sizeof moment) = moment;
    tal_fields_site(draft, TAL_SITE_MOMENT, name->offset, item);
}

static void declare_moments(tal_draft *draft, const tal_tree *root)
{
    const tal_tree *moments = tal_tree_field(root, "moments");
    if (moments && moments->kind == TAL_TREE_LIST)
        for (const tal_tree *item = moments->items; item; item = item->next)
            declare_moment(draft, item);
}

/* ---- Looks, scenes, outcomes ---- */

static void declare_look(tal_draft *draft, const tal_tree *tree)
{
    tal_desk_look look = { .id = tal_draft_keep(draft, tree->id ? tree->id : ""), .bit = TAL_NONE };
    if (tree->id)
        tal_fields_add_id(draft, TAL_ID_LOOK, look.id, (int32_t)draft->looks.count,
                          tree->id_offset);
    *(tal_desk_look *)tal_draft_add(draft, &draft->looks, sizeof look) = look;
    tal_fields_site(draft, TAL_SITE_LOOK, id_place(tree), tree);
    *(const tal_tree **)tal_draft_add(draft, &draft->look_trees, sizeof tree) = tree;
}

static int32_t any_index(tal_draft *draft, const char *id, size_t offset)
{
    const tal_id_entry *entry = tal_ids_find(&draft->ids, TAL_ID_REPLY, id, strlen(id));
    int32_t index = (int32_t)draft->any_bits.count;
    if (entry)
        return entry->value;
    *(int32_t *)tal_draft_add(draft, &draft->any_bits, sizeof(int32_t)) = TAL_NONE;
    tal_fields_add_id(draft, TAL_ID_REPLY, id, index, offset);
    return index;
}

/* A row for a reply, or for a scene's silence. */
static void declare_reply(tal_draft *draft, const tal_scene *scene, const tal_tree *tree)
{
    tal_reply reply = { .said_bit = TAL_NONE, .any_bit = TAL_NONE, .formulas = TAL_NONE };
    tal_remark remark = { .style = TAL_NONE };
    int32_t any = TAL_NONE;
    reply.id = tal_draft_keep(draft, tree->id ? tree->id : "");
    remark.hash = tal_mix64(tal_name_hash(scene->id, strlen(scene->id))) ^
                  tal_name_hash(reply.id, strlen(reply.id));
    if (tree->id)
        any = any_index(draft, reply.id, tree->id_offset);
    for (int32_t i = scene->replies.first; tree->id && i < (int32_t)draft->replies.count; i++)
        if (!strcmp(TAL_ROW(tal_reply, draft->replies, i)->id, reply.id))
            tal_fields_given_twice(draft, TAL_CODE_DUPLICATE_ID,
                                   (*TAL_ROW(const tal_tree *, draft->reply_trees, i))->id_offset,
                                   tree->id_offset, _("the scene has two replies \"%s\""),
                                   reply.id);
    *(tal_reply *)tal_draft_add(draft, &draft->replies, sizeof reply) = reply;
    tal_fields_site(draft, TAL_SITE_REPLY, id_place(tree), tree);
    *(tal_remark *)tal_draft_add(draft, &draft->remarks, sizeof remark) = remark;
    *(int32_t *)tal_draft_add(draft, &draft->reply_any, sizeof any) = any;
    *(const tal_tree **)tal_draft_add(draft, &draft->reply_trees, sizeof tree) = tree;
}

static void declare_scene(tal_draft *draft, const tal_tree *tree)
{
    int32_t index = (int32_t)draft->scenes.count;
    tal_scene scene = { .id = tal_draft_keep(draft, tree->id ? tree->id : ""),
                        .moment = TAL_NONE,
                        .bit = TAL_NONE,
                        .silence = TAL_NONE };
    if (tree->id)
        tal_fields_add_id(draft, TAL_ID_PLACE, scene.id, index, tree->id_offset);
    scene.replies.first = (int32_t)draft->replies.count;
    for (const tal_tree *item = tree->items; item; item = item->next)
        if (tal_fields_is(item, "reply"))
            declare_reply(draft, &scene, item);
    scene.replies.count = (int32_t)draft->replies.count - scene.replies.first;
    if (scene.replies.count > TAL_REPLIES_LIMIT)
        tal_draft_error(
            draft, TAL_CODE_TOO_MANY,
            *TAL_ROW(const tal_tree *, draft->reply_trees, scene.replies.first + TAL_REPLIES_LIMIT),
            _("put some of them into another scene"), _("a scene has at most %d replies"),
            TAL_REPLIES_LIMIT);
    for (const tal_tree *item = tree->items; item; item = item->next) {
        if (!tal_fields_is(item, "silence"))
            continue;
        if (scene.silence != TAL_NONE) {
            tal_draft_error(draft, TAL_CODE_TOO_MANY, item, _("keep one of the two"),
                            _("a scene has one silence"));
            break;
        }
        scene.silence = (int32_t)draft->replies.count;
        declare_reply(draft, &scene, item);
    }
    *(tal_scene *)tal_draft_add(draft, &draft->scenes, sizeof scene) = scene;
    tal_fields_site(draft, TAL_SITE_SCENE, id_place(tree), NULL);
    *(const tal_tree **)tal_draft_add(draft, &draft->scene_trees, sizeof tree) = tree;
}

static void declare_outcome(tal_draft *draft, const tal_tree *tree)
{
    int32_t index = (int32_t)draft->outcomes.count;
    tal_outcome outcome = { .id = tal_draft_keep(draft, tree->id ? tree->id : "") };
    int result = tal_fields_choice(tree, "result", tal_result_names);
    outcome.result = result == TAL_NONE ? 0 : result;
    outcome.word = tal_draft_word(draft, outcome.id, strlen(outcome.id));
    if (tree->id)
        tal_fields_add_id(draft, TAL_ID_PLACE, outcome.id, -1 - index, tree->id_offset);
    *(tal_outcome *)tal_draft_add(draft, &draft->outcomes, sizeof outcome) = outcome;
    tal_fields_site(draft, TAL_SITE_OUTCOME, id_place(tree), NULL);
}

static void each(tal_draft *draft, const tal_tree *root, const char *word,
                 void (*declare)(tal_draft *, const tal_tree *))
{
    for (const tal_tree *item = root->items; item && !draft->no_memory; item = item->next)
        if (tal_fields_is(item, word))
            declare(draft, item);
}

static void declare_other(tal_draft *draft, const tal_tree *tree)
{
    declare_person(draft, tree, tree->id ? tal_draft_keep(draft, tree->id) : NULL);
}

void tal_build_declare(tal_draft *draft, const tal_tree *root)
{
    declare_persona(draft, root);
    each(draft, root, "vary", declare_vary);
    each(draft, root, "person", declare_other);
    declare_vars(draft, root);
    declare_moments(draft, root);
    each(draft, root, "look", declare_look);
    each(draft, root, "scene", declare_scene);
    each(draft, root, "outcome", declare_outcome);
}
