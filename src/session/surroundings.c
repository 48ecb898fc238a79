/* Gathers texts of a sealed scenario. Knows nothing of what is found in them. */
#include "session/surroundings.h"

#include "base/buffer.h"

static void add_text(tal_buffer *out, const tal_scenario *scenario, int language, tal_text_id text);

/* {name} as the first form has it; numbers and people are passed over. */
static void add_slot(tal_buffer *out, const tal_scenario *scenario, int language,
                     const tal_piece *piece)
{
    if (piece->slot != TAL_SLOT_FIELD)
        return;
    int32_t word = scenario->forms[0].facts[piece->vary], i = scenario->varies[piece->vary].cases.first;
    while (scenario->cases[i].word != word)
        i++;
    add_text(out, scenario, language, scenario->field_texts[scenario->cases[i].fields.first + piece->index]);
}

/* All phrases of TEXT, whatever their conditions. What functions would say is not known here. */
static void add_text(tal_buffer *out, const tal_scenario *scenario, int language, tal_text_id text)
{
    const tal_wording *wording = tal_scenario_wording(scenario, language, text);
    if (wording->bytes) {
        tal_buffer_add(out, wording->bytes, (size_t)wording->length);
        return;
    }
    for (int32_t i = 0; i < wording->length; i++) {
        tal_run pieces = scenario->phrases[wording->first + i].pieces;
        for (int32_t n = 0; n < pieces.count; n++) {
            const tal_piece *piece = &scenario->pieces[pieces.first + n];
            tal_buffer_add(out, piece->bytes ? piece->bytes : "", piece->length);
            add_slot(out, scenario, language, piece);
        }
        tal_buffer_char(out, ' ');
    }
}

static tal_status read_context(tal_surroundings *s, const tal_scenario *scenario, int32_t scene,
                               int language)
{
    tal_run lines = scene == TAL_NONE ? (tal_run){ 0, 0 } : scenario->scenes[scene].lines;
    tal_buffer text = TAL_BUFFER_EMPTY;
    for (int32_t i = 0; i < lines.count; i++) {
        const tal_line *line = &scenario->lines[lines.first + i];
        if (line->kind != TAL_LINE_SAYS)
            continue;
        add_text(&text, scenario, language, line->text);
        tal_buffer_char(&text, '\n');
    }
    s->situation.context_length = text.length;
    s->situation.context = tal_arena_text(s->arena, text.bytes ? text.bytes : "", text.length);
    bool failed = text.failed || !s->situation.context;
    tal_buffer_free(&text);
    return failed ? TAL_ENOMEM : TAL_OK;
}

static const char *keep_text(tal_surroundings *s, const tal_scenario *scenario, int language,
                             tal_text_id id)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    add_text(&text, scenario, language, id);
    const char *kept =
        text.failed ? NULL : tal_arena_text(s->arena, text.bytes ? text.bytes : "", text.length);
    tal_buffer_free(&text);
    return kept;
}

static tal_status read_words(tal_surroundings *s, const tal_scenario *scenario)
{
    size_t most = (size_t)scenario->languages_count * (1 + 2 * (size_t)scenario->looks_count);
    const char **words = tal_arena_alloc(s->arena, most, sizeof *words);
    size_t count = 0;
    if (!words)
        return TAL_ENOMEM;
    for (int language = 0; language < scenario->languages_count; language++) {
        words[count++] = keep_text(s, scenario, language, scenario->value);
        for (int32_t i = 0; i < scenario->looks_count; i++) {
            words[count++] = keep_text(s, scenario, language, scenario->looks[i].label);
            words[count++] = keep_text(s, scenario, language, scenario->looks[i].shows);
        }
    }
    for (size_t i = 0; i < count; i++)
        if (!words[i])
            return TAL_ENOMEM;
    s->situation.words = words;
    s->situation.words_count = count;
    return TAL_OK;
}

tal_stance tal_surroundings_stance(const tal_scenario *scenario, int32_t scene, tal_verdict verdict)
{
    tal_stance stance = scene == TAL_NONE ? TAL_STANCE_DEFAULT
                                          : (tal_stance)scenario->scenes[scene].stance;
    if (stance != TAL_STANCE_DEFAULT)
        return stance;
    return verdict == TAL_RIGHT ? TAL_OWN : TAL_HOLD;
}

tal_status tal_surroundings_read(tal_surroundings *out, const tal_scenario *scenario, int32_t scene,
                                 int language)
{
    tal_surroundings s = { .arena = tal_arena_new() };
    tal_status status = s.arena ? TAL_OK : TAL_ENOMEM;
    if (!status)
        status = read_context(&s, scenario, scene, language);
    if (!status)
        status = read_words(&s, scenario);
    if (status) {
        tal_surroundings_free(&s);
        return status;
    }
    s.situation.stance =
        (uint8_t)tal_surroundings_stance(scenario, scene, scenario->forms[0].verdict);
    *out = s;
    return TAL_OK;
}

void tal_surroundings_free(tal_surroundings *surroundings)
{
    tal_arena_free(surroundings->arena);
    *surroundings = (tal_surroundings){ .arena = NULL };
}
