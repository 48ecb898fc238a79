/*
 * Reading a tree. Owns nothing: trees live in the arena of whoever made them.
 */
#include "script/tree.h"

#include <string.h>

#include "base/intl.h"

tal_tree *tal_tree_field(const tal_tree *tree, const char *name)
{
    if (!tree || (tree->kind != TAL_TREE_WORD && tree->kind != TAL_TREE_LIST)) return NULL;
    for (tal_tree *field = tree->fields; field; field = field->next)
        if (strcmp(field->name, name) == 0) return field->kind == TAL_TREE_NIL ? NULL : field;
    return NULL;
}

/* Whole phrases, so that a translation can decline them and nobody has to free one. */
static const char *word_text(const char *word)
{
    static const struct {
        const char *word, *text;
    } phrases[] = {
        { "scenario", N_("the word \"scenario\"") }, { "person", N_("the word \"person\"") },
        { "vary", N_("the word \"vary\"") },         { "look", N_("the word \"look\"") },
        { "scene", N_("the word \"scene\"") },       { "says", N_("the word \"says\"") },
        { "note", N_("the word \"note\"") },         { "hint", N_("the word \"hint\"") },
        { "reply", N_("the word \"reply\"") },       { "silence", N_("the word \"silence\"") },
        { "go", N_("the word \"go\"") },             { "outcome", N_("the word \"outcome\"") },
        { "path", N_("the word \"path\"") },
    };

    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (strcmp(phrases[i].word, word) == 0) return _(phrases[i].text);
    return _("a word");
}

const char *tal_tree_kind_text(const tal_tree *tree)
{
    switch ((tal_tree_kind)tree->kind) {
    case TAL_TREE_WORD: return word_text(tree->word);
    case TAL_TREE_LIST: return _("a list { ... }");
    case TAL_TREE_TEXT: return _("a text");
    case TAL_TREE_NUMBER: return _("a number");
    case TAL_TREE_BOOL: return tree->boolean ? _("true") : _("false");
    case TAL_TREE_NIL: return _("nothing (nil)");
    case TAL_TREE_FUNCTION: return _("a function");
    case TAL_TREE_OPAQUE: break;
    }
    return _("Lua code");
}
