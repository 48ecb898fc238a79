/* Reads texts and levels off a sealed scenario. */
#include "dossier/replies.h"

#include "base/buffer.h"
#include "base/hash.h"

enum { DIGITS = 10 };

typedef struct teller {
    tal_exhibits *out;
    const tal_scenario *scenario;
    int language;
} teller;

static void put_text(tal_buffer *out, const teller *t, tal_text_id text);

static void put_slot(tal_buffer *out, const teller *t, const tal_piece *piece)
{
    const tal_scenario *scenario = t->scenario;

    if (piece->slot == TAL_SLOT_PERSON) {
        put_text(out, t, scenario->persons[piece->index].name);
    } else if (piece->slot == TAL_SLOT_FIELD) {
        int32_t word = scenario->forms[0].facts[piece->vary], i = scenario->varies[piece->vary].cases.first;

        while (scenario->cases[i].word != word)
            i++;
        put_text(out, t, scenario->field_texts[scenario->cases[i].fields.first + piece->index]);
    } else if (piece->slot != TAL_SLOT_NONE) {
        tal_buffer_text(out, "...");
    }
}

static void put_text(tal_buffer *out, const teller *t, tal_text_id text)
{
    const tal_wording *wording = tal_scenario_wording(t->scenario, t->language, text);

    if (wording->bytes) {
        tal_buffer_add(out, wording->bytes, (size_t)wording->length);
        return;
    }
    for (int32_t i = 0; i < wording->length; i++) {
        const tal_phrase *phrase = &t->scenario->phrases[wording->first + i];

        tal_buffer_text(out, i > 0 ? " / " : "");
        for (int32_t n = 0; n < phrase->pieces.count; n++) {
            const tal_piece *piece = &t->scenario->pieces[phrase->pieces.first + n];

            tal_buffer_add(out, piece->bytes ? piece->bytes : "", piece->length);
            put_slot(out, t, piece);
        }
        if (!phrase->pieces.count) /* a function's */
            tal_buffer_text(out, "...");
    }
}

/* TEXT, kept. */
static const char *text_of(const teller *t, tal_text_id text)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    const char *kept;

    put_text(&out, t, text);
    t->out->failed |= out.failed;
    kept = tal_exhibits_keep(t->out, out.bytes);
    tal_buffer_free(&out);
    return kept;
}

/* ---- Scenes ---------------------------------------------------------------------------------- */

static void say_lines(const teller *t, const tal_scene *scene)
{
    for (int32_t i = 0; i < scene->lines.count; i++) {
        const tal_line *line = &t->scenario->lines[scene->lines.first + i];

        if (line->kind == TAL_LINE_SAYS)
            tal_exhibits_say(t->out, TAL_EXHIBIT_SAYS, text_of(t, t->scenario->persons[line->person].name),
                             text_of(t, line->text));
        else if (line->kind == TAL_LINE_NOTE)
            tal_exhibits_say(t->out, TAL_EXHIBIT_NOTE, NULL, text_of(t, line->text));
    }
}

/* What is rated in MOMENT: the skills that it exercises in some form. */
static bool find_exercised(const tal_scenario *scenario, int32_t moment, bool out[TAL_SKILLS])
{
    bool any = false;

    for (int i = 0; i < TAL_SKILLS; i++) {
        out[i] = false;
        for (int form = 0; form < scenario->forms_count; form++)
            out[i] |= scenario->forms[form].possible[moment][i] >= 0;
        any |= out[i];
    }
    return any;
}

static const char *id_of(const teller *t, const tal_scene *scene, const char *reply, const tal_exhibit *it)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    char sha256[TAL_SHA256_HEX];
    const char *kept;

    tal_buffer_format(&text, "%s\n%s\n", t->scenario->id, t->scenario->languages[t->language]);
    for (size_t i = it->first; i < it->end; i++)
        tal_buffer_format(&text, "%s: %s\n", t->out->lines[i].speaker, t->out->lines[i].text);
    tal_buffer_text(&text, it->answer);
    tal_sha256_hex(text.bytes ? text.bytes : "", text.length, sha256);
    sha256[DIGITS] = '\0';
    tal_buffer_clear(&text);
    tal_buffer_format(&text, "%s.%s@%s", scene->id, reply, sha256);
    t->out->failed |= text.failed;
    kept = tal_exhibits_keep(t->out, text.bytes);
    tal_buffer_free(&text);
    return kept;
}

static void add_scene(const teller *t, const tal_scene *scene)
{
    tal_exhibit it = { .group = t->out->groups, .begin = t->out->lines_count, .first = t->out->lines_count };

    if (scene->moment == TAL_NONE || !find_exercised(t->scenario, scene->moment, it.exercised))
        return;
    if (*text_of(t, t->scenario->truth))
        tal_exhibits_say(t->out, TAL_EXHIBIT_TRUTH, NULL, text_of(t, t->scenario->truth));
    say_lines(t, scene);
    it.end = t->out->lines_count;
    for (int32_t i = 0; i < scene->replies.count; i++) {
        const tal_reply *reply = &t->scenario->replies[scene->replies.first + i];

        it.answer = text_of(t, reply->text);
        if (!*it.answer) /* a silence */
            continue;
        it.id = id_of(t, scene, reply->id, &it);
        for (int n = 0; n < TAL_SKILLS; n++)
            it.key[n] = it.exercised[n] && reply->levels[n] >= 0 ? reply->levels[n] : TAL_UNRATED;
        tal_exhibits_add(t->out, &it);
    }
    t->out->groups++;
}

void tal_replies_exhibit(tal_exhibits *out, const tal_scenario *scenario, int language)
{
    teller t = { out, scenario, language };

    for (int32_t i = 0; i < scenario->scenes_count; i++)
        add_scene(&t, &scenario->scenes[i]);
}
