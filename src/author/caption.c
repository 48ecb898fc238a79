/* Puts texts together from their phrases and pieces, evaluating nothing. Owns nothing. */
#include "author/caption.h"

#include <string.h>

#include "base/intl.h"
#include "report/page.h"

void tal_caption_formula(tal_buffer *out, const tal_scenario *scenario, tal_formula formula, uint32_t at)
{
    if (formula < 0)
        tal_buffer_format(out, _("(a Lua function: see line %d)"), tal_source_place(scenario->source, at).line);
    else
        tal_page_clean(out, tal_scenario_written(scenario, formula - 1),
                       strlen(tal_scenario_written(scenario, formula - 1)));
}

/* Line breaks become blanks. */
static void put(tal_buffer *out, const char *bytes, size_t length)
{
    size_t from = out->length;

    tal_page_clean(out, bytes, length);
    for (; from < out->length; from++)
        if (out->bytes[from] == '\n')
            out->bytes[from] = ' ';
}

static void put_slot(tal_buffer *out, const tal_scenario *scenario, int language, const tal_piece *piece)
{
    const tal_wording *name;

    switch (piece->slot) {
    case TAL_SLOT_PERSON:
        name = tal_scenario_wording(scenario, language, scenario->persons[piece->index].name);
        if (name->bytes)
            put(out, name->bytes, (size_t)name->length);
        break;
    case TAL_SLOT_FIELD:
        tal_buffer_format(out, "{%s}",
                          scenario->names[scenario->varies[piece->vary].field_names.first + piece->index]);
        break;
    case TAL_SLOT_CELL:
        for (int32_t i = 0; i < scenario->vars_count; i++)
            if (scenario->vars[i].cell == piece->index)
                tal_buffer_format(out, "{%s}", scenario->vars[i].name);
        break;
    default:
        break;
    }
}

static void put_phrase(tal_buffer *out, const tal_scenario *scenario, int language, int32_t i)
{
    const tal_phrase *phrase = &scenario->phrases[i];

    if (phrase->function)
        tal_caption_formula(out, scenario, phrase->function, scenario->sites[TAL_SITE_PHRASE][i].at);
    for (int32_t n = 0; n < phrase->pieces.count; n++) {
        const tal_piece *piece = &scenario->pieces[phrase->pieces.first + n];

        put(out, piece->bytes, piece->length);
        put_slot(out, scenario, language, piece);
    }
}

void tal_caption_text(tal_buffer *out, const tal_scenario *scenario, int language, tal_text_id text)
{
    const tal_wording *wording = tal_scenario_wording(scenario, language, text);

    if (wording->bytes)
        put(out, wording->bytes, (size_t)wording->length);
    else if (wording->length)
        put_phrase(out, scenario, language, wording->first + wording->length - 1);
}

void tal_caption_whole(tal_buffer *out, const tal_scenario *scenario, int language, tal_text_id text)
{
    const tal_wording *wording = tal_scenario_wording(scenario, language, text);

    if (wording->bytes || wording->length < 2) {
        tal_caption_text(out, scenario, language, text);
        return;
    }
    for (int32_t i = wording->first; i < wording->first + wording->length; i++) {
        const tal_phrase *phrase = &scenario->phrases[i];

        tal_buffer_text(out, i > wording->first ? " | " : "");
        if (phrase->when) {
            tal_buffer_format(out, "%s ", _("when"));
            tal_caption_formula(out, scenario, phrase->when, scenario->sites[TAL_SITE_PHRASE][i].when);
        } else {
            tal_buffer_text(out, _("otherwise"));
        }
        tal_buffer_text(out, ": ");
        put_phrase(out, scenario, language, i);
    }
}
