/* Compares typed words with every open reply. Owns the weights; changes nothing. */
#include "session/routing.h"

#include <stdlib.h>
#include <string.h>

enum { OWN_TEXT = 1000, WORDS_WEIGHT = 2, LEVEL_STEP = 50, HEARD_PART = 2, STYLE_PART = 2, DOUBT = 4 };

enum { APPEASE, STONEWALL, REFUSE }; /* in the order of tal_style_names */

typedef struct routing {
    tal_session *session;
    const char *text; /* without blanks around it */
    size_t length;
    const tal_situation *situation;
    const tal_heard *heard;
} routing;

/* ---- Likeness -------------------------------------------------------------------------------- */

/* The length of the sentence that TEXT begins with, its end included. */
static size_t sentence_length(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length && !strchr(".!?;:\n", text[i]))
        i++;
    return i < length ? i + 1 : length;
}

/* How like PHRASE is to the words, or to one of their sentences; raises *BEST to that. */
static tal_status compare(const routing *r, const tal_text *phrase, bool sentences, int *best)
{
    tal_listener *listener = r->session->typing->listener;
    size_t length = r->length;
    for (size_t at = 0; at < r->length; at += length) {
        int likeness;
        if (sentences)
            length = sentence_length(r->text + at, r->length - at);
        tal_status status = tal_listen_likeness(listener, r->text + at, length, phrase->bytes,
                                                phrase->length, &likeness);
        if (status)
            return status;
        *best = likeness > *best ? likeness : *best;
    }
    return TAL_OK;
}

/* A text of the reply's, in the session's language and in the scenario's own. */
static tal_status compare_text(const routing *r, tal_text_id id, bool hears, int *best, bool *same)
{
    int languages[] = { r->session->language, 0 };
    int count = languages[0] == 0 ? 1 : 2;
    for (int i = 0; i < count; i++) {
        tal_text text;
        tal_status status = tal_typing_render(r->session, languages[i], id, &text);
        if (!status)
            status = compare(r, &text, false, best);
        if (!status && hears)
            status = compare(r, &text, true, best);
        if (status)
            return status;
        *same |= !hears && text.length == r->length && !memcmp(text.bytes, r->text, r->length);
    }
    return TAL_OK;
}

static tal_status likeness_of(const routing *r, const tal_reply *reply, int *best, bool *same)
{
    const tal_scenario *scenario = r->session->scenario;
    tal_run hears = scenario->remarks[reply - scenario->replies].hears;
    *best = 0;
    *same = false;
    tal_status status = compare_text(r, reply->text, false, best, same);
    for (int32_t i = 0; !status && i < hears.count; i++)
        status = compare_text(r, scenario->field_texts[hears.first + i], true, best, same);
    return status;
}

/* ---- Nearness -------------------------------------------------------------------------------- */

/* The levels that the reply's own text is heard to have. */
static tal_status hear_levels(const routing *r, const tal_reply *reply, int8_t levels[TAL_SKILLS])
{
    tal_heard heard;
    tal_text text;
    tal_situation situation = *r->situation;
    situation.spoken = NULL; /* the author has not said it before */
    tal_status status = tal_typing_render(r->session, r->session->language, reply->text, &text);
    if (!status)
        status = tal_listen(r->session->typing->listener, text.bytes, text.length, &situation,
                            &heard);
    if (!status)
        memcpy(levels, heard.levels, sizeof heard.levels);
    return status;
}

static tal_status nearness_of(const routing *r, const tal_reply *reply, int *out)
{
    int8_t levels[TAL_SKILLS];
    int apart = 0, count = 0, weight = 1;
    tal_status status =
        tal_session_levels(r->session, (int32_t)(reply - r->session->scenario->replies), levels);
    if (!status && levels[0] < 0 && levels[1] < 0 && levels[2] < 0) {
        status = hear_levels(r, reply, levels);
        weight = HEARD_PART;
    }
    if (status)
        return status;
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (levels[i] < 0)
            continue;
        apart += abs(levels[i] - r->heard->levels[i]);
        count++;
    }
    *out = (100 - LEVEL_STEP * apart / count) / weight;
    return TAL_OK;
}

/* ---- Style ----------------------------------------------------------------------------------- */

static int surest(const tal_heard *heard, const uint8_t *acts, size_t count)
{
    int best = 0;
    for (size_t i = 0; i < count; i++)
        best = heard->acts[acts[i]] > best ? heard->acts[acts[i]] : best;
    return best;
}

/* How surely the words do what a reply of this style does. */
static int style_of(const routing *r, const tal_reply *reply)
{
    static const uint8_t appease[] = { TAL_ACT_SURRENDER };
    static const uint8_t stonewall[] = { TAL_ACT_WRONG, TAL_ACT_BLAME, TAL_ACT_DISMISS,
                                         TAL_ACT_SARCASM, TAL_ACT_THREAT, TAL_ACT_INSULT };
    static const uint8_t refuse[] = { TAL_ACT_POLICY };
    const tal_scenario *scenario = r->session->scenario;
    switch (scenario->remarks[reply - scenario->replies].style) {
    case APPEASE:
        return surest(r->heard, appease, sizeof appease);
    case STONEWALL:
        return surest(r->heard, stonewall, sizeof stonewall);
    case REFUSE:
        return surest(r->heard, refuse, sizeof refuse);
    default:
        return 0;
    }
}

/* Does REPLY end in harm whatever else holds, or is it of a style of which the words, as surely as STYLE,
 * do nothing? Then being as weak as it is not being like it. */
static bool takes_likeness(const routing *r, const tal_reply *reply, int style)
{
    const tal_scenario *scenario = r->session->scenario;
    const tal_target *target = reply->to.count ? &scenario->targets[reply->to.first] : NULL;
    if (scenario->remarks[reply - scenario->replies].style >= 0 && !style)
        return true;
    if (!target || target->place >= 0 || target->when)
        return false;
    int32_t result = scenario->outcomes[-1 - target->place].result;
    return !strcmp(tal_result_names[result], "harmed");
}

/* ---- Choosing -------------------------------------------------------------------------------- */

static tal_status weigh(const routing *r, const tal_reply *reply, tal_routing *out)
{
    int nearness, style = style_of(r, reply);
    bool same;
    out->reply = reply;
    tal_status status = likeness_of(r, reply, &out->likeness, &same);
    if (!status)
        status = nearness_of(r, reply, &nearness);
    if (!status && takes_likeness(r, reply, style) && nearness > DOUBT * out->likeness)
        nearness = DOUBT * out->likeness;
    if (!status)
        out->points = same ? OWN_TEXT
                           : WORDS_WEIGHT * out->likeness + nearness + style / STYLE_PART;
    if (!status && same)
        out->likeness = 100;
    return status;
}

static bool is_open(const tal_session *session, int32_t offset)
{
    for (int i = 0; i < session->shown_count; i++)
        if (session->shown[i] == offset)
            return true; /* one that is locked has a mark beside its number */
    return false;
}

tal_status tal_routing_find(tal_session *session, const char *text, size_t length,
                            const tal_situation *situation, const tal_heard *heard,
                            tal_routing *out)
{
    static const char blanks[] = " \t\r\n";
    routing r = { session, text, length, situation, heard };
    *out = (tal_routing){ NULL, -1, 0 };
    for (; r.length > 0 && strchr(blanks, *r.text); r.length--)
        r.text++;
    while (r.length > 0 && strchr(blanks, r.text[r.length - 1]))
        r.length--;
    for (int32_t i = 0; i < session->scene->replies.count; i++) {
        tal_routing one;
        if (!is_open(session, i))
            continue;
        tal_status status = weigh(&r, &session->replies[i], &one);
        if (status)
            return status;
        int likeness = one.likeness > out->likeness ? one.likeness : out->likeness;
        if (one.points > out->points)
            *out = one;
        out->likeness = likeness; /* the greatest of all: is this about anything here? */
    }
    return TAL_OK;
}
