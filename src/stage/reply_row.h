/*
 * A reply that is to be scored, as one line of JSON:
 *
 *     {"id": "a1", "text": "...", "lang": "en", "context": "...", "stance": "hold",
 *      "scenario": "hundred-calls", "scene": "opening"}
 *
 * id and text must be there; the rest may be missing or null, and other keys are passed over. The
 * development set adds {"category": "...", "levels": {"discernment": 0, ...}}.
 */
#ifndef TAL_STAGE_REPLY_ROW_H
#define TAL_STAGE_REPLY_ROW_H

#include "base/buffer.h"
#include "data/json.h"
#include "model/scenario.h"

typedef struct tal_reply_row {
    const char *id, *text;
    const char *lang, *context, *scenario, *scene, *category; /* NULL: not given */
    tal_stance stance;     /* TAL_STANCE_DEFAULT: not given */
    bool has_levels;
    int8_t levels[TAL_SKILLS];
    tal_json *json;        /* owns the texts */
} tal_reply_row;

/* TAL_EFILE: it is none, and WHY gets one clause that says what is wrong with it. */
tal_status tal_reply_row_read(tal_reply_row *out, const char *line, size_t length, tal_buffer *why);
void tal_reply_row_free(tal_reply_row *row);

#endif
