/* Puts texts together again from their phrases and pieces. Evaluates nothing. */
#include "report/script_rows.h"

#include <string.h>

#include "base/intl.h"
#include "report/markdown.h"
#include "report/terms.h"

void tal_sheet_id(tal_sheet *sheet, const char *id)
{
    tal_markdown_code(&sheet->out, id, false);
}

void tal_sheet_gap(tal_sheet *sheet)
{
    const tal_buffer *out = &sheet->out;

    if (out->length < 2 || memcmp(out->bytes + out->length - 2, "\n\n", 2) != 0)
        tal_buffer_char(&sheet->out, '\n');
}

/* ---- Expressions ----------------------------------------------------------------------------- */

static void put_function(tal_sheet *sheet, uint32_t at)
{
    tal_buffer_format(&sheet->out, _("(a Lua function: see line %d)"),
                      tal_source_place(sheet->scenario->source, at).line);
}

void tal_sheet_formula(tal_sheet *sheet, tal_formula formula, uint32_t at, bool in_table)
{
    if (formula < 0)
        put_function(sheet, at);
    else
        tal_markdown_code(&sheet->out, tal_scenario_written(sheet->scenario, formula - 1), in_table);
}

void tal_sheet_when(tal_sheet *sheet, tal_formula when, uint32_t at, bool in_table)
{
    if (!when)
        return;
    tal_buffer_format(&sheet->out, ", %s ", _("when"));
    tal_sheet_formula(sheet, when, at, in_table);
}

static void put_place(tal_sheet *sheet, int32_t place)
{
    const tal_scenario *scenario = sheet->scenario;

    if (place < 0) {
        tal_buffer_format(&sheet->out, "%s ", _("outcome"));
        tal_sheet_id(sheet, scenario->outcomes[-1 - place].id);
    } else {
        tal_buffer_format(&sheet->out, _("scene %d, "), place + 1);
        tal_sheet_id(sheet, scenario->scenes[place].id);
    }
}

void tal_sheet_ways(tal_sheet *sheet, tal_run ways)
{
    const tal_scenario *scenario = sheet->scenario;

    for (int32_t i = ways.first; i < ways.first + ways.count; i++) {
        const tal_target *target = &scenario->targets[i];

        if (i > ways.first)
            tal_buffer_text(&sheet->out, "; ");
        if (i > ways.first && !target->when)
            tal_buffer_format(&sheet->out, "%s ", _("otherwise"));
        put_place(sheet, target->place);
        tal_sheet_when(sheet, target->when, scenario->sites[TAL_SITE_TARGET][i].when, false);
    }
}

void tal_sheet_effects(tal_sheet *sheet, int trust, int patience, tal_run set,
                       tal_formula function, uint32_t at)
{
    tal_buffer *out = &sheet->out;

    if (trust || patience) {
        tal_buffer_text(out, "- ");
        if (trust)
            tal_buffer_format(out, _("trust %+d"), trust);
        if (trust && patience)
            tal_buffer_text(out, ", ");
        if (patience)
            tal_buffer_format(out, _("patience %+d"), patience);
        tal_buffer_char(out, '\n');
    }
    if (!set.count && !function)
        return;
    tal_buffer_format(out, "- %s ", _("Sets:"));
    tal_sheet_formula(sheet, set.count ? sheet->scenario->assigns[set.first].value + 1 : function,
                      at, false);
    tal_buffer_char(out, '\n');
}

/* ---- Texts ----------------------------------------------------------------------------------- */

static const tal_vary_case *case_in(const tal_scenario *scenario, int32_t vary, int form)
{
    const tal_vary_case *one = &scenario->cases[scenario->varies[vary].cases.first];

    while (one->word != scenario->forms[form].facts[vary])
        one++;
    return one;
}

static const char *name_of(const tal_scenario *scenario, const tal_piece *piece)
{
    const char *id = piece->slot == TAL_SLOT_PERSON ? scenario->persons[piece->index].id : "";

    if (piece->slot == TAL_SLOT_FIELD)
        return scenario->names[scenario->varies[piece->vary].field_names.first + piece->index];
    for (int32_t i = 0; piece->slot == TAL_SLOT_CELL && i < scenario->vars_count; i++)
        if (scenario->vars[i].cell == piece->index)
            return scenario->vars[i].name;
    return id ? id : "persona";
}

static void put_slot(tal_sheet *sheet, int language, const tal_piece *piece, int form)
{
    const tal_scenario *scenario = sheet->scenario;
    const tal_wording *wording;

    if (piece->slot == TAL_SLOT_NONE)
        return;
    if (piece->slot != TAL_SLOT_FIELD || form == TAL_SHEET_ANY_FORM) {
        const char *name = name_of(scenario, piece);
        tal_buffer_char(&sheet->out, '{');
        tal_markdown_text(&sheet->out, name, strlen(name));
        tal_buffer_char(&sheet->out, '}');
        return;
    }
    wording = tal_scenario_wording(
        scenario, language,
        scenario->field_texts[case_in(scenario, piece->vary, form)->fields.first + piece->index]);
    tal_markdown_text(&sheet->out, wording->bytes, (size_t)wording->length);
}

/* Phrase I of the table, of which the text has COUNT from FIRST on. */
static void put_phrase(tal_sheet *sheet, int language, int32_t i, const tal_wording *text, int form)
{
    const tal_scenario *scenario = sheet->scenario;
    const tal_phrase *phrase = &scenario->phrases[i];
    const tal_site *site = &scenario->sites[TAL_SITE_PHRASE][i];

    if (i > text->first)
        tal_buffer_text(&sheet->out, "<br>");
    if (phrase->when) {
        tal_buffer_format(&sheet->out, "*%s* ", _("when"));
        tal_sheet_formula(sheet, phrase->when, site->when, true);
        tal_buffer_text(&sheet->out, ": ");
    } else if (text->length > 1) {
        tal_buffer_format(&sheet->out, "*%s*: ", _("otherwise"));
    }
    if (phrase->function)
        put_function(sheet, site->at);
    for (int32_t n = 0; n < phrase->pieces.count; n++) {
        const tal_piece *piece = &scenario->pieces[phrase->pieces.first + n];
        tal_markdown_text(&sheet->out, piece->bytes, piece->length);
        put_slot(sheet, language, piece, form);
    }
}

static bool is_given(const tal_wording *wording)
{
    return wording->bytes || wording->length;
}

/* Names are the same in most languages, and a function answers in each. */
static bool needs_translation(const tal_scenario *scenario, tal_text_id text)
{
    const tal_wording *own = &scenario->wordings[0][text];

    for (int32_t i = 0; i < scenario->persons_count; i++)
        if (scenario->persons[i].name == text)
            return false;
    for (int32_t i = 0; !own->bytes && i < own->length; i++)
        if (scenario->phrases[own->first + i].function)
            return false;
    return true;
}

static void put_text(tal_sheet *sheet, int language, tal_text_id text, int form)
{
    const tal_scenario *scenario = sheet->scenario;
    const tal_wording *wording = tal_scenario_wording(scenario, language, text);

    if (!is_given(&scenario->wordings[language][text]) && needs_translation(scenario, text))
        tal_buffer_format(&sheet->out, "**%s**", _("(not translated)"));
    else if (wording->bytes)
        tal_markdown_text(&sheet->out, wording->bytes, (size_t)wording->length);
    else
        for (int32_t i = 0; i < wording->length; i++)
            put_phrase(sheet, language, wording->first + i, wording, form);
}

bool tal_sheet_differs(const tal_sheet *sheet, tal_text_id text, int a, int b)
{
    const tal_scenario *scenario = sheet->scenario;

    for (int language = 0; language < scenario->languages_count; language++) {
        const tal_wording *wording = tal_scenario_wording(scenario, language, text);

        for (int32_t i = 0; !wording->bytes && i < wording->length; i++) {
            tal_run pieces = scenario->phrases[wording->first + i].pieces;

            for (int32_t n = pieces.first; n < pieces.first + pieces.count; n++) {
                const tal_piece *piece = &scenario->pieces[n];
                if (piece->slot == TAL_SLOT_FIELD && scenario->forms[a].facts[piece->vary] !=
                                                         scenario->forms[b].facts[piece->vary])
                    return true;
            }
        }
    }
    return false;
}

/* ---- Tables ---------------------------------------------------------------------------------- */

void tal_sheet_table(tal_sheet *sheet)
{
    const tal_scenario *scenario = sheet->scenario;

    tal_sheet_gap(sheet);
    tal_buffer_text(&sheet->out, "| |");
    for (int i = 0; i < scenario->languages_count; i++) {
        const char *language = tal_terms_language(scenario->languages[i]);
        tal_buffer_char(&sheet->out, ' ');
        tal_markdown_text(&sheet->out, language, strlen(language));
        tal_buffer_text(&sheet->out, " |");
    }
    tal_buffer_text(&sheet->out, "\n| --- |");
    for (int i = 0; i < scenario->languages_count; i++)
        tal_buffer_text(&sheet->out, " --- |");
    tal_buffer_char(&sheet->out, '\n');
}

void tal_sheet_cells(tal_sheet *sheet, tal_text_id text, int form)
{
    for (int i = 0; i < sheet->scenario->languages_count; i++) {
        tal_buffer_text(&sheet->out, " | ");
        put_text(sheet, i, text, form);
    }
    tal_buffer_text(&sheet->out, " |\n");
}

void tal_sheet_row(tal_sheet *sheet, const char *label, tal_text_id text)
{
    if (!text)
        return;
    tal_buffer_text(&sheet->out, "| ");
    tal_markdown_text(&sheet->out, label, strlen(label));
    tal_sheet_cells(sheet, text, TAL_SHEET_ANY_FORM);
}
