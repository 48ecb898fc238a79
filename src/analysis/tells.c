/*
 * Tells: where the good reply stands out by the look of the replies alone, over all scenes.
 * Owns the formulas of politeness; knows nothing of sessions, nor of which replies are shown when.
 */
#include "analysis/tells.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* As tal_utf8_fold leaves them. No two fit the same word of a text, so nothing counts twice. */
static const char *const english[] = {
    "please",           "kindly",      "thank you",    "thanks",
    "i appreciate",     "grateful",    "i understand", "i do understand",
    "i can understand", "sorry",       "apology",      "apologies",
    "apologise",        "apologize",   "excuse me",    "forgive me",
    "pardon",           "my pleasure", NULL,
};
static const char *const spanish[] = {
    "por favor", "gracias",   "agradezco",       "agradecemos", "agradecido",       "agradecida",
    "entiendo",  "comprendo", "siento",          "sentimos",    "lamento",          "lamentamos",
    "disculpe",  "disculpa",  "disculpas",       "disculpen",   "disculpeme",       "disculpame",
    "perdone",   "perdona",   "perdon",          "perdonen",    "perdoneme",        "perdoname",
    "le ruego",  "con gusto", "con mucho gusto", "un placer",   "si es tan amable", NULL,
};

/* What it takes to read the replies of a scenario in one language. */
typedef struct reader {
    const tal_scenario *scenario;
    int language;
    const char *const *formulas; /* NULL: there are none for the language */
    char text[TAL_TEXT_LIMIT];   /* one that is put together */
} reader;

static const char *const *formulas_of(const char *language)
{
    if (language[2] && language[2] != '-' && language[2] != '_')
        return NULL;
    if (!strncmp(language, "en", 2))
        return english;
    return strncmp(language, "es", 2) ? NULL : spanish;
}

static void append(reader *r, tal_text *text, const char *bytes, size_t length)
{
    if (length > sizeof r->text - text->length)
        length = sizeof r->text - text->length;
    memcpy(r->text + text->length, bytes, length);
    text->length += length;
}

static void append_slot(reader *r, tal_text *text, const tal_piece *piece)
{
    const tal_scenario *scenario = r->scenario;
    const tal_wording *wording;
    tal_text_id id;

    if (piece->slot == TAL_SLOT_FIELD) {
        const tal_vary_case *first = &scenario->cases[scenario->varies[piece->vary].cases.first];
        id = scenario->field_texts[first->fields.first + piece->index];
    } else if (piece->slot == TAL_SLOT_PERSON) {
        id = scenario->persons[piece->index].name;
    } else {
        return;
    }
    wording = tal_scenario_wording(scenario, r->language, id);
    append(r, text, wording->bytes, (size_t)wording->length);
}

/* The text of REPLY, valid until the next one is read; false where a function makes it. */
static bool read_text(reader *r, const tal_reply *reply, tal_text *out)
{
    const tal_scenario *scenario = r->scenario;
    const tal_wording *wording = tal_scenario_wording(scenario, r->language, reply->text);
    const tal_phrase *phrase;

    if (wording->bytes) {
        *out = (tal_text){ wording->bytes, (size_t)wording->length };
        return true;
    }
    phrase = &scenario->phrases[wording->first];
    if (phrase->function)
        return false;
    *out = (tal_text){ r->text, 0 };
    for (int32_t i = 0; i < phrase->pieces.count; i++) {
        const tal_piece *piece = &scenario->pieces[phrase->pieces.first + i];

        append(r, out, piece->bytes, piece->length);
        append_slot(r, out, piece);
    }
    return true;
}

/* In folded English and Spanish no other letters are left. */
static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

static int count_words(const char *folded, const char *words)
{
    size_t length = strlen(words);
    int count = 0;

    for (const char *at = folded; (at = strstr(at, words)); at += length)
        count += (at == folded || !is_letter(at[-1])) && !is_letter(at[length]);
    return count;
}

static tal_status count_formulas(const reader *r, tal_text text, int *count)
{
    /* One that was cut may end within a character. */
    char *folded = tal_utf8_fold(text.bytes, tal_utf8_invalid(text.bytes, text.length));

    *count = 0;
    if (!folded)
        return TAL_ENOMEM;
    for (const char *const *formula = r->formulas; *formula; formula++)
        *count += count_words(folded, *formula);
    free(folded);
    return TAL_OK;
}

static bool is_question(tal_text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t code;

        at += tal_utf8_decode(text.bytes + at, text.length - at, &code);
        if (code == '?' || code == 0xBF) /* an inverted question mark */
            return true;
    }
    return false;
}

/* How much TEXT has of what the tell looks for. */
static tal_status measure(const reader *r, tal_tell_kind kind, tal_text text, int *out)
{
    *out = 0;
    switch (kind) {
    case TAL_TELL_LONGEST:
        *out = (int)tal_utf8_count(text.bytes, text.length);
        break;
    case TAL_TELL_SHORTEST:
        *out = -(int)tal_utf8_count(text.bytes, text.length);
        break;
    case TAL_TELL_POLITEST:
        return count_formulas(r, text, out);
    case TAL_TELL_ONLY_QUESTION: /* 1 and 0: the only one has the most */
        *out = is_question(text);
        break;
    case TAL_TELLS:
        break;
    }
    return TAL_OK;
}

/* Which of COUNT numbers is greater than each other one; TAL_NONE: none is. */
static int32_t only_greatest(const int *numbers, int32_t count)
{
    int32_t best = TAL_NONE;
    int most = INT_MIN;

    for (int32_t i = 0; i < count; i++) {
        if (numbers[i] == most)
            best = TAL_NONE;
        if (numbers[i] > most) {
            most = numbers[i];
            best = i;
        }
    }
    return best;
}

/* Which reply of the scene has the most levels; TAL_NONE where none has, or nobody can tell. Without
 * a moment a scene gives no levels at all, so none of its replies has the most. */
static int32_t good_reply(const tal_scenario *scenario, const tal_scene *scene)
{
    int sums[TAL_REPLIES_LIMIT];

    if (scene->replies.count < 2)
        return TAL_NONE;
    for (int32_t i = 0; i < scene->replies.count; i++) {
        const tal_reply *reply = &scenario->replies[scene->replies.first + i];

        sums[i] = 0;
        for (int skill = 0; skill < TAL_SKILLS; skill++) {
            if (reply->levels[skill] == TAL_LEVEL_FORMULA)
                return TAL_NONE;
            if (reply->levels[skill] != TAL_LEVEL_NONE)
                sums[i] += reply->levels[skill];
        }
    }
    return only_greatest(sums, scene->replies.count);
}

/* Which reply of the scene the tell points at; TAL_NONE: none, or several. */
static tal_status point(reader *r, tal_tell_kind kind, const tal_scene *scene, int32_t *out)
{
    int numbers[TAL_REPLIES_LIMIT];

    *out = TAL_NONE;
    for (int32_t i = 0; i < scene->replies.count; i++) {
        tal_text text;
        tal_status status;

        if (!read_text(r, &r->scenario->replies[scene->replies.first + i], &text))
            return TAL_OK;
        status = measure(r, kind, text, &numbers[i]);
        if (status)
            return status;
    }
    *out = only_greatest(numbers, scene->replies.count);
    return TAL_OK;
}

/* ODDS[k] is the probability of k hits in TRIALS trials, and 0 for more; one trial is added. */
static void add_trial(double *odds, int trials, double probability)
{
    for (int k = trials + 1; k > 0; k--)
        odds[k] = odds[k] * (1 - probability) + odds[k - 1] * probability;
    odds[0] *= 1 - probability;
}

/* Does the tell point at one reply of SCENE? HIT: at the good one. */
static tal_status judge(reader *r, tal_tell_kind kind, const tal_scene *scene, bool *points,
                        bool *hit)
{
    int32_t good = good_reply(r->scenario, scene), pointed = TAL_NONE;
    tal_status status = good == TAL_NONE ? TAL_OK : point(r, kind, scene, &pointed);

    *points = pointed != TAL_NONE;
    *hit = *points && pointed == good;
    return status;
}

/* ODDS: room for the odds of as many hits as there are scenes. */
static tal_status find(reader *r, tal_tell_kind kind, double *odds, tal_tell *tell)
{
    const tal_scenario *scenario = r->scenario;

    memset(odds, 0, ((size_t)scenario->scenes_count + 1) * sizeof *odds);
    odds[0] = 1;
    *tell = (tal_tell){ .kind = kind, .language = r->language };
    for (int32_t i = 0; i < scenario->scenes_count; i++) {
        const tal_scene *scene = &scenario->scenes[i];
        bool points, hit;
        tal_status status = judge(r, kind, scene, &points, &hit);

        if (status)
            return status;
        if (!points)
            continue;
        add_trial(odds, tell->scenes++, 1.0 / scene->replies.count);
        tell->hits += hit;
        tell->expected += 1.0 / scene->replies.count;
    }
    for (int k = tell->scenes; k >= tell->hits; k--) /* the small ones first */
        tell->chance += odds[k];
    tell->chance = fmin(tell->chance, 1);
    tell->gives_away =
        (tell->scenes >= 4 && tell->hits == tell->scenes) ||
        (tell->scenes >= 5 && 2 * tell->hits >= tell->scenes && tell->chance < 0.01);
    return TAL_OK;
}

static reader reader_of(const tal_scenario *scenario, int language)
{
    return (reader){ .scenario = scenario,
                     .language = language,
                     .formulas = formulas_of(scenario->languages[language]) };
}

tal_status tal_tells_scenes(const tal_scenario *scenario, tal_tell_kind kind, int language,
                            tal_buffer *out)
{
    enum { MOST = 5 };
    reader r = reader_of(scenario, language);
    int hits = 0;

    for (int32_t i = 0; i < scenario->scenes_count; i++) {
        bool points, hit;
        tal_status status = judge(&r, kind, &scenario->scenes[i], &points, &hit);

        if (status)
            return status;
        if (hit && hits++ < MOST)
            tal_buffer_format(out, "%s%s", hits > 1 ? ", " : "", scenario->scenes[i].id);
    }
    if (hits > MOST)
        tal_buffer_text(out, ", ...");
    return out->failed ? TAL_ENOMEM : TAL_OK;
}

int tal_tells_find(const tal_scenario *scenario, tal_tell *tells)
{
    double *odds = calloc((size_t)scenario->scenes_count + 1, sizeof *odds);
    tal_status status = odds ? TAL_OK : TAL_ENOMEM;
    int count = 0;

    for (int language = 0; language < scenario->languages_count; language++) {
        reader r = reader_of(scenario, language);

        for (int kind = 0; !status && kind < TAL_TELLS; kind++)
            if (kind != TAL_TELL_POLITEST || r.formulas)
                status = find(&r, (tal_tell_kind)kind, odds, &tells[count++]);
    }
    free(odds);
    return status ? status : count;
}
