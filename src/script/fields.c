/* Fields read into the tables of a draft: numbers, choices, ids, conditions, ways. What a field is
 * for, and whether its form is right, others know. */
#include "script/fields.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "script/names.h"
#include "script/validate.h"

bool tal_fields_is(const tal_tree *item, const char *word)
{
    return item->kind == TAL_TREE_WORD && !strcmp(item->word, word);
}

const char *tal_fields_text(tal_draft *draft, const tal_tree *tree, const char *field)
{
    const tal_tree *value = tal_tree_field(tree, field);
    return value && value->kind == TAL_TREE_TEXT ? tal_draft_keep(draft, value->text.bytes) : "";
}

int tal_fields_number(const tal_tree *tree, const char *field, int otherwise)
{
    const tal_tree *value = tal_tree_field(tree, field);
    return value && value->kind == TAL_TREE_NUMBER && value->number >= -1e6 && value->number <= 1e6
               ? (int)value->number
               : otherwise;
}

int tal_fields_choice(const tal_tree *tree, const char *field, const char *const *list)
{
    const tal_tree *value = tal_tree_field(tree, field);
    for (int i = 0; value && value->kind == TAL_TREE_TEXT && list[i]; i++)
        if (!strcmp(list[i], value->text.bytes))
            return i;
    return TAL_NONE;
}

tal_formula tal_fields_when(tal_draft *draft, const tal_tree *tree, const char *field)
{
    const tal_tree *value = tal_tree_field(tree, field);
    if (value && value->kind == TAL_TREE_TEXT)
        return tal_names_compile(draft, value, TAL_BOOL, TAL_SCOPE_SESSION);
    if (!value || value->kind != TAL_TREE_FUNCTION)
        return 0;
    draft->functions = true;
    return -1 - value->function;
}

int32_t tal_fields_ref(tal_draft *draft, const tal_tree *tree, const char *field, tal_id_kind kind,
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
    const char *best = tal_draft_nearest(draft, kind, name, value->text.length);
    const char *help = best ? tal_draft_did_you_mean(&hint, best)
                       : kind == TAL_ID_PERSON
                           ? _("write person \"an_id\" { name = \"...\" }, or leave it out")
                           : NULL;
    if (entry)
        tal_draft_error(draft, TAL_CODE_NO_SUCH_ID, value, NULL,
                        _("\"%s\" is an outcome, and a scene is wanted here"), name);
    else
        tal_draft_error(draft, TAL_CODE_NO_SUCH_ID, value, help, _("there is no %s \"%s\""), what,
                        name);
    return otherwise;
}

void tal_fields_set(tal_draft *draft, const tal_tree *tree, tal_run *set, tal_formula *function)
{
    const tal_tree *value = tal_tree_field(tree, "set");
    if (value && value->kind == TAL_TREE_TEXT)
        *set = tal_names_compile_set(draft, value);
    if (!value || value->kind != TAL_TREE_FUNCTION)
        return;
    draft->functions = true;
    *function = -1 - value->function;
}

void tal_fields_site(tal_draft *draft, tal_site_kind kind, size_t at, const tal_tree *tree)
{
    const tal_tree *when = tal_tree_field(tree, "when");
    *(tal_site *)tal_draft_add(draft, &draft->sites[kind], sizeof(tal_site)) =
        (tal_site){ (uint32_t)at, when ? when->offset : (uint32_t)at };
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
        tal_draft_nearest(draft, TAL_ID_PLACE, value->text.bytes, value->text.length);
    if (tal_ids_find(&draft->ids, TAL_ID_REPLY, value->text.bytes, value->text.length))
        tal_draft_error(draft, TAL_CODE_NO_SUCH_PLACE, value,
                        _("a way leads to a scene or to an outcome"), _("\"%s\" is a reply"),
                        value->text.bytes);
    else
        tal_draft_error(draft, TAL_CODE_NO_SUCH_PLACE, value,
                        best ? tal_draft_did_you_mean(&hint, best)
                             : _("write the id of a scene or an outcome that is there"),
                        _("no scene and no outcome is called \"%s\""), value->text.bytes);
    return 0;
}

/* "id", or { "id", when = } given as LIST with its fields. */
static void add_target(tal_draft *draft, const tal_tree *value, const tal_tree *list)
{
    tal_target target = { place_of(draft, value), tal_fields_when(draft, list, "when") };
    *(tal_target *)tal_draft_add(draft, &draft->targets, sizeof target) = target;
    tal_fields_site(draft, TAL_SITE_TARGET, value->offset, list);
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
    if (item->kind == TAL_TREE_LIST && item->items_count > 1 && !tal_draft_damaged(draft, item))
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, first->next,
                        _("write { { \"one\", when = \"...\" }, \"other\" }"),
                        _("one id is wanted here"));
    add_target(draft, first, item);
}

tal_run tal_fields_targets(tal_draft *draft, const tal_tree *value)
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

void tal_fields_go(tal_draft *draft, const tal_tree *go)
{
    const tal_tree *first = tal_validate_first(go, "to");
    if (first)
        add_target(draft, first, go);
}

void tal_fields_given_twice(tal_draft *draft, int code, size_t a, size_t b, const char *format,
                            const char *name)
{
    tal_hint hint;
    hint.text[0] = '\0';
    if (!tal_draft_full(draft)) /* to find a place in a line of megabytes takes time */
        snprintf(hint.text, sizeof hint.text, _("it stands first in line %d"),
                 tal_source_place(draft->source, a < b ? a : b).line);
    tal_draft_error_at(draft, code, a < b ? b : a, hint.text, format, name);
}

bool tal_fields_add_id(tal_draft *draft, tal_id_kind kind, const char *id, int32_t value,
                       size_t offset)
{
    size_t length = strlen(id);
    const tal_id_entry *taken = tal_ids_find(&draft->ids, kind, id, length);
    if (taken) {
        tal_fields_given_twice(draft, TAL_CODE_DUPLICATE_ID, taken->offset, offset,
                               _("the id \"%s\" is given twice"), id);
        draft->lost = true; /* of the two, one was to have another name, which others may use */
        return false;
    }
    if (!tal_ids_add(&draft->ids,
                     (tal_id_entry){ id, (uint32_t)length, kind, value, (uint32_t)offset }))
        draft->no_memory = true;
    return true;
}
