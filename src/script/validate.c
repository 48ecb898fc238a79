/* Form before meaning: every word and field against the schema. What ids name, what expressions say
 * and how scenes hang together is the build's. A value that stayed opaque is not complained about. */
#include "script/validate.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "base/utf8.h"

const tal_tree *tal_validate_first(const tal_tree *tree, const char *name)
{
    for (const tal_tree *item = tree->items; item; item = item->next)
        if (item->kind != TAL_TREE_WORD)
            return item;
    return tal_tree_field(tree, name);
}

/* How to mend a value of the wrong kind; NULL where the message says it all. */
static const char *mend_type(tal_hint *hint, const tal_field_rule *rule, const tal_tree *value)
{
    bool quoted = value->kind == TAL_TREE_TEXT;
    bool bare = value->kind == TAL_TREE_NUMBER || value->kind == TAL_TREE_BOOL;
    switch (rule->takes) {
    case TAL_TAKES_TEXT:
    case TAL_TAKES_PLAIN:
        return bare ? _("a text stands in quotes") : NULL;
    case TAL_TAKES_ID:
    case TAL_TAKES_TARGET:
        return bare ? _("write its id in quotes") : NULL;
    case TAL_TAKES_NUMBER:
    case TAL_TAKES_BOOL:
        return quoted ? _("write it without quotes") : NULL;
    case TAL_TAKES_CONDITION:
        return bare ? _("leave it out, or write one such as when = \"trust > 50\"") : NULL;
    case TAL_TAKES_TABLE:
        snprintf(hint->text, sizeof hint->text, _("write %s = { ... }"), rule->name);
        return hint->text;
    case TAL_TAKES_TEXTS:
    case TAL_TAKES_LIST:
        return _("write { \"one\", \"two\" }");
    default:
        return NULL;
    }
}

static void wrong_type(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value,
                       const char *wanted)
{
    tal_hint hint;
    if (!tal_draft_damaged(draft, value))
        tal_draft_error(draft, TAL_CODE_WRONG_TYPE, value, mend_type(&hint, rule, value),
                        _("%s takes %s, not %s"), rule->name, wanted, tal_tree_kind_text(value));
}

static bool is_whole(const tal_tree *value, int lo, int hi)
{
    return value->kind == TAL_TREE_NUMBER && value->number >= lo && value->number <= hi &&
           value->number == floor(value->number);
}

static void check_number(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    if (value->kind != TAL_TREE_NUMBER)
        wrong_type(draft, rule, value, _("a number"));
    else if (!is_whole(value, rule->lo, rule->hi))
        tal_draft_error(draft, TAL_CODE_NUMBER, value, NULL,
                        _("%s is a whole number from %d to %d"), rule->name, rule->lo, rule->hi);
}

static void list_choices(tal_buffer *out, const char *const *choices)
{
    for (int i = 0; choices[i]; i++)
        tal_buffer_format(out, "%s%s", i ? ", " : _("one of: "), choices[i]);
}

static void check_choice(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    tal_buffer list = TAL_BUFFER_EMPTY;
    tal_hint hint;
    if (value->kind != TAL_TREE_TEXT) {
        wrong_type(draft, rule, value, _("a text"));
        return;
    }
    tal_nearest nearest = tal_nearest_start(value->text.bytes, value->text.length);
    for (int i = 0; rule->choices[i]; i++) {
        if (!strcmp(rule->choices[i], value->text.bytes))
            return;
        tal_nearest_offer(&nearest, rule->choices[i]);
    }
    list_choices(&list, rule->choices);
    const char *english = tal_schema_english_choice(rule->choices, value->text.bytes);
    const char *near = english ? hint.text : tal_draft_did_you_mean(&hint, nearest.best);
    if (english)
        snprintf(hint.text, sizeof hint.text, _("the language's own words are English: write %s"), english);
    tal_draft_error(draft, TAL_CODE_NOT_IN_LIST, value, near ? near : list.bytes,
                    _("%s cannot be \"%s\""), rule->name, value->text.bytes);
    tal_buffer_free(&list);
}

static void check_texts(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    if (value->kind != TAL_TREE_LIST) {
        wrong_type(draft, rule, value, _("a list of texts"));
        return;
    }
    for (const tal_tree *item = value->items; item; item = item->next)
        if (item->kind != TAL_TREE_TEXT && item->kind != TAL_TREE_OPAQUE)
            wrong_type(draft, rule, item, _("a list of texts"));
}

static void check_table(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule);

static void check_list(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    const tal_word_rule *table = tal_schema_rule(rule->table, strlen(rule->table));
    if (value->kind != TAL_TREE_LIST) {
        wrong_type(draft, rule, value, _("a list of texts"));
        return;
    }
    for (const tal_tree *item = value->items; item; item = item->next) {
        if (item->kind == TAL_TREE_LIST)
            check_table(draft, item, table);
        else if (item->kind != TAL_TREE_TEXT && item->kind != TAL_TREE_OPAQUE)
            wrong_type(draft, rule, item, _("a list of texts"));
    }
}

/* The kinds that a field may have, where that is all there is to check; and what it takes, in
 * words. */
static const struct {
    unsigned kinds;
    const char *wanted;
} simple_takes[] = {
    [TAL_TAKES_TEXT] = { 1 << TAL_TREE_TEXT | 1 << TAL_TREE_LIST | 1 << TAL_TREE_FUNCTION,
                         N_("a text") },
    [TAL_TAKES_PLAIN] = { 1 << TAL_TREE_TEXT, N_("a text") },
    [TAL_TAKES_ID] = { 1 << TAL_TREE_TEXT, N_("a text") },
    [TAL_TAKES_EXPECT] = { 1 << TAL_TREE_TEXT, N_("a text") },
    [TAL_TAKES_BOOL] = { 1 << TAL_TREE_BOOL, N_("true or false") },
    [TAL_TAKES_CONDITION] = { 1 << TAL_TREE_TEXT | 1 << TAL_TREE_FUNCTION,
                              N_("an expression in quotes") },
    [TAL_TAKES_EFFECTS] = { 1 << TAL_TREE_TEXT | 1 << TAL_TREE_FUNCTION,
                            N_("an expression in quotes") },
    [TAL_TAKES_LEVEL] = { 1 << TAL_TREE_NUMBER | 1 << TAL_TREE_TEXT | 1 << TAL_TREE_FUNCTION,
                          N_("0, 1 or 2") },
    [TAL_TAKES_TARGET] = { 1 << TAL_TREE_TEXT | 1 << TAL_TREE_LIST,
                           N_("the id of a scene or an outcome") },
    [TAL_TAKES_TABLE] = { 1 << TAL_TREE_LIST, N_("a list { ... }") },
    [TAL_TAKES_ANY] = { 0, NULL },
};

static void check_field(tal_draft *draft, const tal_field_rule *rule, const tal_tree *value)
{
    if (value->kind == TAL_TREE_OPAQUE || value->kind == TAL_TREE_NIL)
        return;
    if (rule->takes == TAL_TAKES_CHOICE)
        check_choice(draft, rule, value);
    else if (rule->takes == TAL_TAKES_NUMBER)
        check_number(draft, rule, value);
    else if (rule->takes == TAL_TAKES_TEXTS)
        check_texts(draft, rule, value);
    else if (rule->takes == TAL_TAKES_LIST)
        check_list(draft, rule, value);
    else if (simple_takes[rule->takes].wanted &&
             !(simple_takes[rule->takes].kinds & 1u << value->kind))
        wrong_type(draft, rule, value, _(simple_takes[rule->takes].wanted));
    else if (rule->takes == TAL_TAKES_TABLE)
        check_table(draft, value, tal_schema_rule(rule->table, strlen(rule->table)));
    else if (rule->takes == TAL_TAKES_LEVEL && value->kind == TAL_TREE_NUMBER &&
             !is_whole(value, 0, 2))
        tal_draft_error(draft, TAL_CODE_NUMBER, value, NULL, _("a level is 0, 1 or 2"));
}

/* ---- Ids ---- */

/* "Año nuevo" would be ano_nuevo; NULL where small letters and _ alone do not make an id of it. */
static const char *make_id(tal_hint *hint, const char *id, bool hyphens)
{
    char *made = strlen(id) < 60 ? tal_utf8_fold(id, strlen(id)) : NULL;
    const char *text = NULL;
    for (char *c = made; c && *c; c++)
        if (*c == ' ' || *c == '-')
            *c = hyphens ? '-' : '_';
    if (made && tal_schema_is_id(made, hyphens)) {
        snprintf(hint->text, sizeof hint->text,
                 _("it has small letters a to z, digits and _ only: write \"%s\""), made);
        text = hint->text;
    }
    free(made);
    return text;
}

void tal_validate_id(tal_draft *draft, const char *id, size_t offset, bool hyphens)
{
    tal_hint hint;
    if (!tal_schema_is_id(id, hyphens)) {
        const char *made = make_id(&hint, id, hyphens);
        tal_draft_error_at(
            draft, TAL_CODE_BAD_ID, offset,
            made ? made
                 : _("it has small letters a to z, digits and _ only, and begins with a letter"),
            _("\"%s\" cannot be an id"), id);
        draft->lost |= !hyphens; /* the rest of the file may have the name that it should be */
    }
    if (!hyphens && tal_schema_is_reserved(id))
        tal_draft_error_at(draft, TAL_CODE_RESERVED_ID, offset, _("choose another name"),
                           _("the name \"%s\" is taken by the language"), id);
}

/* ---- Fields ---- */

const char *tal_validate_meant(const tal_word_rule *rule, const char *name)
{
    const char *english = tal_schema_english(rule, name, strlen(name));
    if (english)
        return english;
    tal_nearest nearest = tal_nearest_start(name, strlen(name));
    for (const tal_field_rule *one = rule->fields; one->name; one++)
        tal_nearest_offer(&nearest, one->name);
    return nearest.best;
}

/* The word or table that has the field NAME, or NULL. */
static const char *owner_of(const char *name)
{
    const tal_word_rule *rule;
    for (size_t i = 0; (rule = tal_schema_at(i)); i++)
        if (tal_schema_field(rule, name))
            return rule->name;
    return NULL;
}

static void list_fields(tal_buffer *out, const tal_word_rule *rule)
{
    for (const tal_field_rule *one = rule->fields; one->name; one++)
        if (!rule->first || strcmp(rule->first, one->name))
            tal_buffer_format(out, "%s%s", out->length ? ", " : _("its fields are: "), one->name);
}

/* What to write instead of the unknown NAME: HINT, or LIST. */
static const char *mend_field(tal_hint *hint, tal_buffer *list, const char *name,
                              const tal_word_rule *rule)
{
    const char *best = tal_validate_meant(rule, name), *owner = owner_of(name);
    if (tal_schema_english(rule, name, strlen(name))) {
        snprintf(hint->text, sizeof hint->text,
                 _("the language's own words are English: write %s"), best);
        return hint->text;
    }
    if (best)
        return tal_draft_did_you_mean(hint, best);
    if (owner) {
        snprintf(hint->text, sizeof hint->text, _("it is a field of %s"), owner);
        return hint->text;
    }
    list_fields(list, rule);
    return list->bytes;
}

static void unknown_field(tal_draft *draft, const tal_tree *value, const tal_word_rule *rule)
{
    tal_hint hint;
    tal_buffer list = TAL_BUFFER_EMPTY;
    const char *help = NULL;
    if (value->generated && draft->misread)
        return; /* Lua's echo of something that the scan has complained about */
    if (!tal_draft_full(draft))
        help = mend_field(&hint, &list, value->name, rule);
    tal_draft_error_at(draft, TAL_CODE_UNKNOWN_FIELD, value->name_offset, help,
                       _("%s has no field \"%s\""), rule->name, value->name);
    tal_buffer_free(&list);
}

static void check_fields(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    bool open = !strcmp(rule->name, "case"); /* the build knows what a case may have */
    for (const tal_tree *value = tree->fields; value; value = value->next) {
        const tal_field_rule *field = tal_schema_field(rule, value->name);
        if (field)
            check_field(draft, field, value);
        else if (!open)
            unknown_field(draft, value, rule);
    }
}

/* A misspelt field, or a first text in the wrong shape, has been told already. */
static bool is_missing(const tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule,
                       const tal_field_rule *field)
{
    bool is_first = rule->first && !strcmp(rule->first, field->name);
    if (!field->required || tal_tree_field(tree, field->name) ||
        (is_first && (tal_validate_first(tree, field->name) || tree->items)))
        return false;
    for (const tal_tree *value = tree->fields; value; value = value->next) {
        bool is_other = tal_draft_full(draft) || tal_schema_field(rule, value->name);
        const char *near = is_other ? NULL : tal_validate_meant(rule, value->name);
        if ((near && !strcmp(near, field->name)) || tal_draft_misread(draft, value->name_offset))
            return false;
    }
    return true;
}

/* How to write the field that is missing. */
static void show_field(tal_buffer *out, const tal_word_rule *rule, const tal_field_rule *field)
{
    if (rule->first && !strcmp(rule->first, field->name))
        tal_buffer_text(out, _("it stands first, right after the brace"));
    else if (field->takes == TAL_TAKES_TABLE)
        tal_buffer_format(out, _("write %s = { ... }"), field->name);
    else if (field->takes == TAL_TAKES_NUMBER)
        tal_buffer_format(out, _("write %s = and a number"), field->name);
    else
        tal_buffer_format(out, _("write %s = \"...\""), field->name);
    if (field->takes == TAL_TAKES_CHOICE) {
        tal_buffer_text(out, "; ");
        list_choices(out, field->choices);
    }
}

static void check_required(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    tal_buffer names = TAL_BUFFER_EMPTY, hint = TAL_BUFFER_EMPTY;
    int count = 0;
    if (tree != draft->scan.root && tal_draft_damaged(draft, tree))
        return;
    for (const tal_field_rule *field = rule->fields; field->name; field++) {
        if (!is_missing(draft, tree, rule, field))
            continue;
        tal_buffer_format(&names, "%s%s", count ? ", " : "", field->name);
        if (!count++)
            show_field(&hint, rule, field);
    }
    if (count == 1)
        tal_draft_error(draft, TAL_CODE_MISSING_FIELD, tree, hint.bytes, _("%s: %s is missing"),
                        rule->name, names.bytes);
    else if (count)
        tal_draft_error(draft, TAL_CODE_MISSING_FIELD, tree, NULL, _("%s: these are missing: %s"),
                        rule->name, names.bytes);
    tal_buffer_free(&names);
    tal_buffer_free(&hint);
}

/* ---- Items ---- */

static bool may_stand(const tal_word_rule *rule, const char *word)
{
    for (int i = 0; rule->items && rule->items[i]; i++)
        if (!strcmp(rule->items[i], word))
            return true;
    return false;
}

/* `to = { "a", when = "..." }, "b"` and `reply "id" { { "One", when = "..." }, "Two" }`: is ITEM
 * the rest of a list in TREE that lacks its own braces? How to write it, or NULL. */
static const char *rest_of_list(const tal_draft *draft, const tal_tree *tree, const tal_tree *item)
{
    const tal_tree *to = tal_tree_field(tree, "to"), *first = tree->items;
    const char *bytes = tal_source_bytes(draft->source);
    if (to && to->kind == TAL_TREE_LIST && to->end < item->offset &&
        strspn(bytes + to->end, " \t\r\n,") == item->offset - to->end)
        return _("write to = { { \"one\", when = \"...\" }, \"other\" }");
    if (first != item && first->kind == TAL_TREE_LIST && tal_tree_field(first, "when"))
        return _("a text of several cases has its own braces: "
                 "{ { \"...\", when = \"...\" }, \"...\" }");
    return NULL;
}

/* Where ITEM, which cannot stand in TREE, belongs; NULL: nothing to say. */
static const char *place_for(tal_hint *hint, const tal_draft *draft, const tal_tree *tree,
                             const tal_tree *item, const tal_word_rule *rule)
{
    const tal_word_rule *other;
    const char *list = item->kind == TAL_TREE_TEXT ? rest_of_list(draft, tree, item) : NULL;
    if (list)
        return list;
    if (item->kind == TAL_TREE_TEXT && may_stand(rule, "says"))
        return _("write says \"...\" or note \"...\"");
    if (item->kind == TAL_TREE_TEXT && rule->first)
        return _("only its first text has no name; others are written such as why = \"...\"");
    for (size_t i = 0; item->kind == TAL_TREE_WORD && (other = tal_schema_at(i)); i++) {
        if (!may_stand(other, item->word))
            continue;
        snprintf(hint->text, sizeof hint->text, _("it stands in a %s"), other->name);
        return hint->text;
    }
    return NULL;
}

static void wrong_item(tal_draft *draft, const tal_tree *tree, const tal_tree *item, int number,
                       const tal_word_rule *rule)
{
    tal_hint hint;
    if (item->kind == TAL_TREE_NIL)
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, item,
                        _("a function that should give an item gave nothing"),
                        _("item %d of %s is nil"), number, rule->name);
    else if (item->kind != TAL_TREE_OPAQUE && !tal_draft_damaged(draft, item))
        tal_draft_error(draft, TAL_CODE_WRONG_ITEM, item,
                        place_for(&hint, draft, tree, item, rule), _("%s cannot stand in %s"),
                        tal_tree_kind_text(item), rule->name);
}

static void check_items(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    bool first_taken = !rule->first;
    bool is_path = !strcmp(rule->name, "path"), is_vary = !strcmp(rule->name, "vary");
    int number = 0;
    for (const tal_tree *item = tree->items; item; item = item->next) {
        number++;
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
                wrong_item(draft, tree, item, number, rule);
        } else {
            wrong_item(draft, tree, item, number, rule);
        }
    }
}

static void check_table(tal_draft *draft, const tal_tree *tree, const tal_word_rule *rule)
{
    if (rule->shape == TAL_SHAPE_ID_BODY && strcmp(rule->name, "path") && tree->id)
        tal_validate_id(draft, tree->id, tree->id_offset, !strcmp(rule->name, "scenario"));
    check_fields(draft, tree, rule);
    check_required(draft, tree, rule);
    check_items(draft, tree, rule);
}

void tal_validate(tal_draft *draft, const tal_tree *tree)
{
    check_table(draft, tree, tal_schema_word("scenario", 8));
}
