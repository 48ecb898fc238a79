/* Reads the sealed tables beside a prose. */
#include "author/context.h"

#include <string.h>

#include "base/utf8.h"

enum { VALUE_LIMIT = 80, VALUES_LIMIT = 4 };

static const char *own_text(const tal_scenario *scenario, tal_text_id text)
{
    const tal_wording *wording = &scenario->wordings[0][text];
    return wording->bytes ? wording->bytes : "";
}

/* ---- Conditions ---- */

static void put_formula(const tal_scenario *scenario, tal_formula formula, uint32_t at, tal_buffer *out)
{
    if (formula > 0)
        tal_buffer_text(out, tal_scenario_written(scenario, formula - 1));
    else
        tal_buffer_format(out, "function, line %d", tal_source_place(scenario->source, at).line);
}

static void put_when(const tal_scenario *scenario, tal_formula when, uint32_t at, tal_buffer *out)
{
    if (!when)
        return;
    tal_buffer_text(out, "when: ");
    put_formula(scenario, when, at, out);
    tal_buffer_char(out, '\n');
}

/* ---- Maps ---- */

static void put_reply(const tal_scenario *scenario, int32_t row, tal_buffer *out)
{
    const tal_reply *reply = &scenario->replies[row];
    const tal_site *site = &scenario->sites[TAL_SITE_REPLY][row];
    int style = scenario->remarks[row].style;
    const char *mark = "reply: ";
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (reply->levels[i] == TAL_LEVEL_NONE)
            continue;
        tal_buffer_format(out, "%s%s ", mark, tal_skill_names[i]);
        mark = ", ";
        if (reply->levels[i] == TAL_LEVEL_FORMULA)
            put_formula(scenario, scenario->levels[reply->formulas][i], site->at, out);
        else
            tal_buffer_format(out, "%d", reply->levels[i]);
    }
    if (style != TAL_NONE) {
        tal_buffer_format(out, "%sstyle %s", mark, tal_style_names[style]);
        mark = ", ";
    }
    if (*mark == ',')
        tal_buffer_char(out, '\n');
    put_when(scenario, reply->when, site->when, out);
}

void tal_context_map(const tal_scenario *scenario, const tal_prose *node, tal_buffer *out)
{
    int32_t row = node->row;
    if (!node->whole)
        return;
    switch (node->of) {
    case TAL_PROSE_OF_SCENE:
        if (scenario->scenes[row].moment != TAL_NONE)
            tal_buffer_format(out, "moment: %s\n",
                              own_text(scenario, scenario->moments[scenario->scenes[row].moment].name));
        break;
    case TAL_PROSE_OF_REPLY: put_reply(scenario, row, out); break;
    case TAL_PROSE_OF_PERSON:
        tal_buffer_format(out, "name: %s\n", own_text(scenario, scenario->persons[row].name));
        break;
    case TAL_PROSE_OF_LOOK:
        put_when(scenario, scenario->looks[row].when, scenario->sites[TAL_SITE_LOOK][row].when, out);
        break;
    case TAL_PROSE_OF_CASE:
        if (scenario->cases[row].verdict != TAL_NONE)
            tal_buffer_format(out, "verdict: %s\n", tal_verdict_names[scenario->cases[row].verdict]);
        break;
    case TAL_PROSE_OF_OUTCOME:
        tal_buffer_format(out, "result: %s\n", tal_result_names[scenario->outcomes[row].result]);
        break;
    default: break;
    }
}

/* ---- What a {name} stands for ---- */

/* TEXT, or its beginning. */
static void put_value(tal_buffer *out, const char *text)
{
    size_t length = strlen(text), kept = length;
    if (length > VALUE_LIMIT)
        kept = tal_utf8_cluster_start(text, length, VALUE_LIMIT);
    tal_buffer_add(out, text, kept);
    if (kept < length)
        tal_buffer_text(out, "\u2026");
}

static bool is_called(const char *id, const char *name, size_t length)
{
    return strlen(id) == length && !memcmp(id, name, length);
}

static bool put_field(const tal_scenario *scenario, const char *name, size_t length, tal_buffer *out)
{
    for (int32_t v = 0; v < scenario->varies_count; v++) {
        const tal_vary *vary = &scenario->varies[v];
        for (int32_t f = 0; f < vary->field_names.count; f++) {
            if (!is_called(scenario->names[vary->field_names.first + f], name, length))
                continue;
            for (int32_t i = 0; i < vary->cases.count && i < VALUES_LIMIT; i++) {
                const tal_vary_case *one = &scenario->cases[vary->cases.first + i];
                tal_buffer_text(out, i ? " | " : "");
                put_value(out, own_text(scenario, scenario->field_texts[one->fields.first + f]));
            }
            tal_buffer_text(out, vary->cases.count > VALUES_LIMIT ? " | \u2026" : "");
            return true;
        }
    }
    return false;
}

static bool put_person(const tal_scenario *scenario, const char *name, size_t length, tal_buffer *out)
{
    for (int32_t i = 0; i < scenario->persons_count; i++) {
        const tal_person *person = &scenario->persons[i];
        if (!is_called(person->id ? person->id : "persona", name, length))
            continue;
        put_value(out, own_text(scenario, person->name));
        return true;
    }
    return false;
}

static void put_variable(const tal_scenario *scenario, const char *name, size_t length, tal_buffer *out)
{
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        const tal_var *var = &scenario->vars[i];
        if (!is_called(var->name, name, length))
            continue;
        if (var->type == TAL_WORD)
            put_value(out, scenario->words[var->initial]);
        else
            tal_buffer_format(out, "%d", var->initial);
        tal_buffer_text(out, ", \u2026");
    }
}

/* Each {name} of TEXT once. */
static void put_slots(const tal_scenario *scenario, const char *text, tal_buffer *out)
{
    for (const char *open = strchr(text, '{'); open; open = strchr(open + 1, '{')) {
        size_t length = strcspn(open, "}");
        char name[80];
        if (length + 2 > sizeof name || !open[length])
            continue;
        memcpy(name, open, length + 1);
        name[length + 1] = '\0';
        if (strstr(text, name) < open)
            continue;
        tal_buffer_format(out, "%s: ", name);
        if (!put_field(scenario, open + 1, length - 1, out) && !put_person(scenario, open + 1, length - 1, out))
            put_variable(scenario, open + 1, length - 1, out);
        tal_buffer_char(out, '\n');
    }
}

/* ---- Texts ---- */

static void put_line(const tal_scenario *scenario, const tal_prose *node, tal_buffer *out)
{
    const tal_line *line = &scenario->lines[node->row];
    const tal_site *site = &scenario->sites[TAL_SITE_LINE][node->row];
    if (line->kind == TAL_LINE_SAYS)
        tal_buffer_format(out, "says: %s\n", tal_context_speaker(scenario, node));
    else
        tal_buffer_text(out, line->kind == TAL_LINE_NOTE ? "note\n" : "hint\n");
    put_when(scenario, line->when, site->when, out);
}

void tal_context_phrase(const tal_scenario *scenario, const tal_prose *node, const tal_prose_phrase *phrase,
                        tal_buffer *out)
{
    if (node->of == TAL_PROSE_OF_LINE)
        put_line(scenario, node, out);
    if (node->of == TAL_PROSE_OF_MOMENT && node->text == scenario->moments[node->row].idea)
        tal_buffer_text(out, "idea\n");
    put_when(scenario, phrase->when, phrase->site.when, out);
    put_slots(scenario, phrase->bytes, out);
}

const char *tal_context_speaker(const tal_scenario *scenario, const tal_prose *node)
{
    const char *key = node->key ? node->key : "";
    if (node->of == TAL_PROSE_OF_LINE) {
        const tal_line *line = &scenario->lines[node->row];
        return line->kind == TAL_LINE_SAYS ? own_text(scenario, scenario->persons[line->person].name) : "";
    }
    if (node->of == TAL_PROSE_OF_REPLY && strcmp(key, "why") && strcmp(key, "locked"))
        return "trainee"; /* `hears`, whose texts have no key, is what a trainee may type */
    if (node->of == TAL_PROSE_OF_PERSON && !strcmp(key, "claim"))
        return own_text(scenario, scenario->persons[node->row].name);
    if (node->of == TAL_PROSE_OF_SCENARIO && !strcmp(key, "text"))
        return own_text(scenario, scenario->persons[0].name);
    return "";
}
