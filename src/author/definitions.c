/* The schema as LuaLS annotations. Knows how LuaLS writes types; has no words or fields of its own. */
#include "author/definitions.h"

#include <stdbool.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "model/scenario.h"
#include "report/terms.h"
#include "script/schema.h"

/* ---- Types ----------------------------------------------------------------------------------- */

static const struct {
    const char *const *names;
    const char *type;
    const char *(*words)(const char *name);
} choices[] = {
    { tal_verdict_names, "talante.verdict", tal_terms_verdict },
    { tal_result_names, "talante.result", tal_terms_result },
    { tal_stance_names, "talante.stance", tal_terms_stance },
    { tal_style_names, "talante.style", tal_terms_style },
    { tal_setting_names, "talante.setting", tal_terms_setting },
};

enum { CHOICES = sizeof choices / sizeof *choices };

static void put_choices(tal_buffer *out)
{
    for (int i = 0; i < CHOICES; i++) {
        tal_buffer_format(out, "\n---@alias %s\n", choices[i].type);
        for (const char *const *name = choices[i].names; *name; name++)
            tal_buffer_format(out, "---| \"%s\" # %s\n", *name, choices[i].words(*name));
    }
}

/* What fields take that is not a type of Lua's. `s` is what a function of the author's gets. */
static void put_aliases(tal_buffer *out)
{
    tal_buffer_text(out, "\n---@alias talante.text string|(string|talante.phrase)[]|fun(s: table): string\n"
                         "---@alias talante.condition string|fun(s: table): boolean\n"
                         "---@alias talante.level 0|1|2|string|fun(s: table): integer\n"
                         "---@alias talante.effects string|fun(s: table): table\n"
                         "---@alias talante.target string|(string|talante.go)[]\n");
    tal_buffer_format(out, "\n--- %s\n---@class talante.phrase\n---@field [1] string\n---@field when? talante.condition\n",
                      _("One text of several: the first whose `when` holds is taken."));
}

static const char *choice_type(const char *const *names)
{
    for (int i = 0; i < CHOICES; i++)
        if (choices[i].names == names)
            return choices[i].type;
    return "string";
}

static void put_type(tal_buffer *out, const tal_field_rule *field)
{
    static const char *const types[] = {
        [TAL_TAKES_TEXT] = "talante.text",
        [TAL_TAKES_PLAIN] = "string",
        [TAL_TAKES_ID] = "string",
        [TAL_TAKES_NUMBER] = "integer",
        [TAL_TAKES_BOOL] = "boolean",
        [TAL_TAKES_CONDITION] = "talante.condition",
        [TAL_TAKES_LEVEL] = "talante.level",
        [TAL_TAKES_EFFECTS] = "talante.effects",
        [TAL_TAKES_TARGET] = "talante.target",
        [TAL_TAKES_EXPECT] = "string",
        [TAL_TAKES_TEXTS] = "string[]",
        [TAL_TAKES_ANY] = "table",
    };

    switch (field->takes) {
    case TAL_TAKES_CHOICE: tal_buffer_text(out, choice_type(field->choices)); break;
    case TAL_TAKES_TABLE: tal_buffer_format(out, "talante.%s", field->table); break;
    case TAL_TAKES_LIST: tal_buffer_format(out, "(string|talante.%s)[]", field->table); break;
    default: tal_buffer_text(out, types[field->takes]);
    }
}

/* ---- Fields ---------------------------------------------------------------------------------- */

static void put_about(tal_buffer *out, const tal_field_rule *field)
{
    tal_buffer_format(out, " %s", _(field->about));
    if (field->takes == TAL_TAKES_NUMBER) {
        tal_buffer_char(out, ' ');
        tal_buffer_format(out, _("A whole number from %d to %d."), field->lo, field->hi);
    }
    tal_buffer_char(out, '\n');
}

static bool is_first(const tal_word_rule *word, const tal_field_rule *field)
{
    return word->first && strcmp(word->first, field->name) == 0;
}

/* The first text needs no name, but may have one: it is required in neither place. */
static void put_field(tal_buffer *out, const tal_word_rule *word, const tal_field_rule *field)
{
    bool first = is_first(word, field);

    if (first) {
        tal_buffer_text(out, "---@field [1] ");
        put_type(out, field);
        tal_buffer_text(out, "|nil");
        put_about(out, field);
    }
    tal_buffer_format(out, "---@field %s%s ", field->name, field->required && !first ? "" : "?");
    put_type(out, field);
    put_about(out, field);
}

/* What it lists, apart from its first text. */
static void put_items(tal_buffer *out, const tal_word_rule *word)
{
    if (strcmp(word->name, "vary") == 0)
        tal_buffer_text(out, "---@field [integer] talante.case\n");
    else if (strcmp(word->name, "path") == 0)
        tal_buffer_text(out, "---@field [integer] string\n");
    else if (word->items)
        for (const char *const *item = word->items; *item; item++)
            tal_buffer_format(out, "%stalante.%s%s", item == word->items ? "---@field [integer] " : "|",
                              *item, item[1] ? "" : "\n");
}

/*
 * A language server has nothing against fields that it does not know. So all other names have a type
 * that no value has: a text that says what is wrong. A case names its fields itself.
 */
static void put_others(tal_buffer *out, const tal_word_rule *word)
{
    if (strcmp(word->name, "case") == 0)
        tal_buffer_text(out, "---@field [1] string|nil\n---@field [string] talante.text\n");
    else
        tal_buffer_format(out, "---@field [string] \"%s\"\n", _("there is no such field here"));
}

static void put_class(tal_buffer *out, const tal_word_rule *word)
{
    tal_buffer_format(out, "\n--- %s\n---@class talante.%s\n", _(word->about), word->name);
    for (const tal_field_rule *field = word->fields; field->name; field++)
        put_field(out, word, field);
    put_items(out, word);
    put_others(out, word);
}

/* ---- Words ----------------------------------------------------------------------------------- */

/* `reply "id" { ... }` is two calls: the first gives a function. */
static void put_function(tal_buffer *out, const tal_word_rule *word)
{
    const char *name = word->name;

    tal_buffer_format(out, "\n--- %s\n", _(word->about));
    switch (word->shape) {
    case TAL_SHAPE_ID_BODY:
        tal_buffer_format(out, "---@param id string\n---@return fun(body: talante.%s): talante.%s\n"
                               "function %s(id) end\n", name, name, name);
        break;
    case TAL_SHAPE_TEXT:
        tal_buffer_format(out, "---@param line string|talante.%s\n---@return talante.%s\n"
                               "function %s(line) end\n", name, name, name);
        break;
    case TAL_SHAPE_BODY:
        tal_buffer_format(out, "---@param body talante.%s\n---@return talante.%s\n"
                               "function %s(body) end\n", name, name, name);
        break;
    case TAL_SHAPE_TABLE:
        break;
    }
}

char *tal_definitions_text(void)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    const tal_word_rule *word;

    tal_buffer_format(&out, "---@meta\n\n-- %s\n",
                      _("The words of Talante's scenarios, for editors. Made from the table that `talante` reads "
                        "them by; changes here are lost."));
    put_aliases(&out);
    put_choices(&out);
    for (size_t i = 0; (word = tal_schema_at(i)); i++)
        put_class(&out, word);
    for (size_t i = 0; (word = tal_schema_at(i)); i++)
        if (word->shape != TAL_SHAPE_TABLE)
            put_function(&out, word);
    return tal_buffer_take(&out);
}
