/* Texts that are put together in the session's scratch; questions to the scenario's functions. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "session/session.h"
#include "session/state.h"

static tal_question question(const tal_session *session)
{
    return (tal_question){ session->scenario, &session->env,
                           session->scenario->languages[session->language], session->form };
}

/* A function failed: the session keeps what happened and goes no further. */
static tal_status give_up(tal_session *session, const tal_trouble *trouble)
{
    size_t length = strlen(trouble->message) + 1;
    tal_diagnostic *kept = calloc(1, sizeof *kept + length);
    session->phase = TAL_PHASE_BROKEN;
    if (!kept)
        return TAL_ENOMEM;
    kept->code = trouble->code;
    kept->severity = TAL_ERROR;
    kept->file = session->scenario->file;
    kept->line = trouble->line;
    kept->message = memcpy(kept + 1, trouble->message, length);
    free(session->trouble);
    session->trouble = kept;
    return TAL_EFUNCTION;
}

tal_status tal_session_ask(tal_session *session, tal_formula formula, tal_type type, int32_t *out)
{
    const tal_functions *functions = &session->scenario->functions;
    tal_question asked = question(session);
    tal_trouble trouble;
    tal_status status = functions->number(functions->self, -formula - 1, &asked, type, out, &trouble);
    return status == TAL_EFUNCTION ? give_up(session, &trouble) : status;
}

tal_status tal_session_ask_set(tal_session *session, tal_formula formula)
{
    const tal_functions *functions = &session->scenario->functions;
    tal_question asked = question(session);
    tal_trouble trouble;
    tal_status status = functions->set(functions->self, -formula - 1, &asked, session->cells, &trouble);
    return status == TAL_EFUNCTION ? give_up(session, &trouble) : status;
}

/* Appends to a text in the scratch, which was measured for the longest; cuts rather than overruns. */
static void append(char *out, size_t capacity, size_t *length, const char *bytes, size_t count)
{
    if (count > capacity - 1 - *length)
        count = capacity - 1 - *length;
    memcpy(out + *length, bytes, count);
    *length += count;
}

static void append_slot(const tal_session *session, const tal_piece *piece, char *out,
                        size_t capacity, size_t *length)
{
    const tal_scenario *scenario = session->scenario;
    const tal_wording *wording = NULL;
    char digits[16];
    switch ((tal_slot_kind)piece->slot) {
    case TAL_SLOT_NONE:
        return;
    case TAL_SLOT_FIELD: {
        int32_t word = scenario->forms[session->form].facts[piece->vary];
        tal_run cases = scenario->varies[piece->vary].cases;
        int32_t i = cases.first;
        while (scenario->cases[i].word != word)
            i++;
        wording = tal_scenario_wording(
            scenario, session->language,
            scenario->field_texts[scenario->cases[i].fields.first + piece->index]);
        break;
    }
    case TAL_SLOT_PERSON:
        wording = tal_scenario_wording(scenario, session->language,
                                       scenario->persons[piece->index].name);
        break;
    case TAL_SLOT_CELL: {
        int32_t value = session->cells[piece->index];
        const char *text = digits;
        if (piece->type == TAL_WORD)
            text = scenario->words[value];
        else
            snprintf(digits, sizeof digits, "%d", (int)value);
        append(out, capacity, length, text, strlen(text));
        return;
    }
    }
    append(out, capacity, length, wording->bytes, (size_t)wording->length);
}

static tal_status render_phrase(tal_session *session, const tal_phrase *phrase, char *out,
                                size_t capacity, size_t *length)
{
    const tal_scenario *scenario = session->scenario;
    if (phrase->function) {
            tal_question asked = question(session);
        tal_trouble trouble;
        tal_status status = scenario->functions.text(scenario->functions.self,
                                                     -phrase->function - 1, &asked, out, capacity,
                                                     length, &trouble);
        return status == TAL_EFUNCTION ? give_up(session, &trouble) : status;
    }
    *length = 0;
    for (int32_t i = 0; i < phrase->pieces.count; i++) {
        const tal_piece *piece = &scenario->pieces[phrase->pieces.first + i];
        append(out, capacity, length, piece->bytes, piece->length);
        append_slot(session, piece, out, capacity, length);
    }
    out[*length] = '\0';
    return TAL_OK;
}

tal_status tal_session_compose(tal_session *session, tal_text_id text, int slot, tal_text *out)
{
    const tal_scenario *scenario = session->scenario;
    const tal_wording *wording = tal_scenario_wording(scenario, session->language, text);
    if (wording->bytes) {
        *out = (tal_text){ wording->bytes, (size_t)wording->length };
        return TAL_OK;
    }
    if (slot == TAL_SCRATCH_OTHER)
        slot = scenario->shown_max;
    char *scratch = (char *)session->shown + scenario->shown_max + slot * scenario->scratch;
    for (int32_t i = 0; i < wording->length; i++) {
        const tal_phrase *phrase = &scenario->phrases[wording->first + i];
        bool holds;
        size_t length = 0;
        tal_status status = tal_session_holds(session, phrase->when, &holds);
        if (!status && !holds)
            continue;
        if (!status)
            status = render_phrase(session, phrase, scratch, (size_t)scenario->scratch, &length);
        if (!status)
            *out = (tal_text){ scratch, length };
        return status;
    }
    *out = (tal_text){ "", 0 };
    return TAL_OK;
}

tal_status tal_session_render(tal_session *session, tal_text_id text, tal_text *out)
{
    return tal_session_render_at(session, text, TAL_SCRATCH_OTHER, out);
}
