/* Form before meaning: every word and field against the schema. What ids name, what expressions say
 * and how scenes hang together is the build's. A value that stayed opaque is not complained about. */
#include "script/validate.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"

/* Names that expressions and Lua have taken. */
static const char *const reserved[] = {
    "trust", "patience", "turn",  "seen",   "said",  "visited", "earned",   "claim", "score",
    "total", "outcome",  "result", "passed", "persona", "silence", "and",   "break", "do",
    "else",  "elseif",   "end",   "false",  "for",   "function", "goto",    "if",    "in",
    "local", "nil",      "not",   "or",     "repeat", "return",  "then",    "true",  "until",
    "while", NULL,
};

const tal_tree *tal_validate_first(const tal_tree *tree, const char *name)
{
    for (const tal_tree *item = tree->items; item; item = item->next)
        if (item->kind != TAL_TREE_WORD)
            return item;
    return tal_tree_field(tree, name);
}

static void wrong_type(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value,
                       const char *wanted, const char *hint)
{
    tal_draft_error(draft, TAL_CODE_WRONG_TYPE, value, hint, _("%s takes %s, not %s"), rule->name,
                    wanted, tal_tree_kind_text(value));
}

static bool is_whole(const tal_tree *value, int lo, int hi)
{
    return value->kind == TAL_TREE_NUMBER && value->number >= lo && value->number <= hi
           && value->number == floor(value->number);
}

static void check_number(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    if (value->kind != TAL_TREE_NUMBER)
        wrong_type(draft, rule, value, _("a number"), NULL);
    else if (!is_whole(value, rule->lo, rule->hi))
        tal_draft_error(draft, TAL_CODE_NUMBER, value, NULL,
                        _("%s is a whole number from %d to %d"), rule->name, rule->lo, rule->hi);
}

static void check_choice(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    tal_buffer list = TAL_BUFFER_EMPTY;
    if (value->kind != TAL_TREE_TEXT) {
        wrong_type(draft, rule, value, _("a text"), NULL);
        return;
    }
    tal_nearest nearest = tal_nearest_start(value->text.bytes, value->text.length);
    for (int i = 0; rule->choices[i]; i++) {
        if (!strcmp(rule->choices[i], value->text.bytes)) {
            tal_buffer_free(&list);
            return;
        }
        tal_nearest_offer(&nearest, rule->choices[i]);
        tal_buffer_format(&list, "%s%s", i ? ", " : _("one of: "), rule->choices[i]);
    }
    tal_hint hint;
    const char *near = tal_draft_did_you_mean(&hint, nearest.best);
    tal_draft_error(draft, TAL_CODE_NOT_IN_LIST, value, near ? near : list.bytes,
                    _("%s cannot be \"%s\""), rule->name, value->text.bytes);
    tal_buffer_free(&list);
}

static void check_texts(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    if (value->kind != TAL_TREE_LIST) {
        wrong_type(draft, rule, value, _("a list of texts"), _("write { \"one\", \"two\" }"));
        return;
    }
    for (const tal_tree *item = value->items; item; item = item->next)
        if (item->kind != TAL_TREE_TEXT && item->kind != TAL_TREE_OPAQUE)
            wrong_type(draft, rule, item, _("a list of texts"), NULL);
}

static void check_table(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule);

static void check_field(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    int kind = value->kind;
    if (kind == TAL_TREE_OPAQUE)
        return;
    switch (rule->takes) {
    case TAL_TAKES_TEXT:
        if (kind != TAL_TREE_TEXT && kind != TAL_TREE_LIST && kind != TAL_TREE_FUNCTION)
            wrong_type(draft, rule, value, _("a text"), NULL);
        break;
    case TAL_TAKES_PLAIN:
    case TAL_TAKES_ID:
    case TAL_TAKES_EXPECT:
        if (kind != TAL_TREE_TEXT)
            wrong_type(draft, rule, value, _("a text"), NULL);
        break;
    case TAL_TAKES_CHOICE:
        check_choice(draft, rule, value);
        break;
    case TAL_TAKES_NUMBER:
        check_number(draft, rule, value);
        break;
    case TAL_TAKES_BOOL:
        if (kind != TAL_TREE_BOOL)
            wrong_type(draft, rule, value, _("true or false"), NULL);
        break;
    case TAL_TAKES_CONDITION:
    case TAL_TAKES_EFFECTS:
        if (kind != TAL_TREE_TEXT && kind != TAL_TREE_FUNCTION)
            wrong_type(draft, rule, value, _("an expression in quotes"), NULL);
        break;
    case TAL_TAKES_LEVEL:
        if (kind == TAL_TREE_NUMBER && !is_whole(value, 0, 2))
            tal_draft_error(draft, TAL_CODE_NUMBER, value, NULL, _("a level is 0, 1 or 2"));
        else if (kind != TAL_TREE_NUMBER && kind != TAL_TREE_TEXT && kind != TAL_TREE_FUNCTION)
            wrong_type(draft, rule, value, _("0, 1 or 2"), NULL);
        break;
    case TAL_TAKES_TARGET:
        if (kind != TAL_TREE_TEXT && kind != TAL_TREE_LIST)
            wrong_type(draft, rule, value, _("the id of a scene or an outcome"), NULL);
        break;
    case TAL_TAKES_TEXTS:
        check_texts(draft, rule, value);
        break;
    case TAL_TAKES_TABLE:
        if (kind != TAL_TREE_LIST)
            wrong_type(draft, rule, value, _("a list { ... }"), NULL);
        else
            check_table(draft, value, tal_schema_rule(rule->table, strlen(rule->table)));
        break;
    case TAL_TAKES_ANY:
        break;
    }
}

static void check_id(tal_draft *draft, const tal_tree *tree, bool hyphens)
{
    const char *id = tree->id;
    if (!id)
        return; /* the scan has said so */
    bool good = *id >= 'a' && *id <= 'z';
    for (const char *c = id; *c; c++)
        good &= (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_'
                || (hyphens && *c == '-');
    if (!good)
        tal_draft_error_at(draft, TAL_CODE_BAD_ID, tree->id_offset,
                           _("an id has small letters a to z, digits and _, and begins with a letter"),
                           _("\"%s\" cannot be an id"), id);
    for (int i = 0; !hyphens && reserved[i]; i++)
        if (!strcmp(reserved[i], id))
            tal_draft_error_at(draft, TAL_CODE_RESERVED_ID, tree->id_offset, _("choose another id"),
                               _("the name \"%s\" is taken by the language"), id);
}

static void check_fields(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule,
                         bool open)
{
    for (const tal_tree *value = tree->fields; value; value = value->next) {
        const tal_field_rule *field = tal_schema_field(rule, value->name);
        tal_nearest nearest = tal_nearest_start(value->name, strlen(value->name));
        tal_hint hint;
        if (field) {
            check_field(draft, field, value);
            continue;
        }
        for (const tal_field_rule *one = rule->fields; one->name; one++)
            tal_nearest_offer(&nearest, one->name);
        if (!open)
            tal_draft_error_at(draft, TAL_CODE_UNKNOWN_FIELD, value->name_offset,
                               tal_draft_did_you_mean(&hint, nearest.best),
                               _("%s has no field \"%s\""), rule->name, value->name);
    }
}

static void check_required(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    for (const tal_field_rule *field = rule->fields; field->name; field++) {
        bool is_first = rule->first && !strcmp(rule->first, field->name);
        if (!field->required || (is_first && tal_validate_first(tree, field->name))
            || tal_tree_field(tree, field->name))
            continue;
        if (is_first)
            tal_draft_error(draft, TAL_CODE_MISSING_FIELD, tree,
                            _("it stands first, right after the brace"),
                            _("%s: the %s is missing"), rule->name, field->name);
        else
            tal_draft_error(draft, TAL_CODE_MISSING_FIELD, tree, NULL, _("%s: %s = is missing"),
                            rule->name, field->name);
    }
}

static void wrong_item(tal_draft *draft, const tal_tree *item, const tal_word_rule *rule)
{
    if (item->kind == TAL_TREE_NIL)
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, item,
                        _("a function that should give an item gave nothing"),
                        _("an item of %s is nil"), rule->name);
    else if (item->kind != TAL_TREE_OPAQUE)
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, item, NULL, _("%s cannot stand in %s"),
                        tal_tree_kind_text(item), rule->name);
}

static bool may_stand(const tal_word_rule *rule, const char *word)
{
    for (int i = 0; rule->items && rule->items[i]; i++)
        if (!strcmp(rule->items[i], word))
            return true;
    return false;
}

static void check_items(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    bool first_taken = !rule->first;
    bool is_path = !strcmp(rule->name, "path"), is_vary = !strcmp(rule->name, "vary");
    for (const tal_tree *item = tree->items; item; item = item->next) {
        if (item->kind == TAL_TREE_WORD && may_stand(rule, item->word)) {
            check_table(draft, item, tal_schema_word(item->word, strlen(item->word)));
        } else if (is_path && item->kind == TAL_TREE_TEXT) {
            continue;
        } else if (is_vary && item->kind == TAL_TREE_LIST) {
            check_table(draft, item, tal_schema_rule("case", 4));
        } else if (!first_taken && item->kind != TAL_TREE_WORD) {
            const tal_field_rule *field = tal_schema_field(rule, rule->first);
            first_taken = true;
            if (field)
                check_field(draft, field, item);
            else if (item->kind != TAL_TREE_TEXT)
                wrong_item(draft, item, rule);
        } else {
            wrong_item(draft, item, rule);
        }
    }
}

static void check_table(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    bool is_case = !strcmp(rule->name, "case");
    if (rule->shape == TAL_SHAPE_ID_BODY && strcmp(rule->name, "path"))
        check_id(draft, tree, !strcmp(rule->name, "scenario"));
    check_fields(draft, tree, rule, is_case);
    check_required(draft, tree, rule);
    check_items(draft, tree, rule);
}

void tal_validate(tal_draft *draft, const tal_tree *tree)
{
    check_table(draft, tree, tal_schema_word("scenario", 8));
}
