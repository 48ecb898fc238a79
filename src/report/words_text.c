/* Lays out typed words and their reasons. Computes nothing but which bytes wear which face. */
#include "report/words_text.h"

#include <string.h>

#include "base/intl.h"

enum { HANG = 2, DETAIL = 4, DEEPER = 6 };

/* Words that lost something are seen before those that earned something. */
static tal_words_mark mark_at(const tal_reason *reasons, size_t count, size_t byte)
{
    tal_words_mark found = TAL_WORDS_PLAIN;

    for (size_t i = 0; i < count; i++) {
        if (byte < reasons[i].start || byte >= reasons[i].end || reasons[i].points == 0)
            continue;
        if (reasons[i].points < 0)
            return TAL_WORDS_LOST;
        found = TAL_WORDS_EARNED;
    }
    return found;
}

size_t tal_words_text_mark(const tal_reason *reasons, size_t count, size_t from, size_t length,
                           tal_words_mark *mark)
{
    size_t byte = from;

    *mark = mark_at(reasons, count, from);
    while (byte < length && mark_at(reasons, count, byte) == *mark)
        byte++;
    return byte;
}

void tal_words_text_speech(tal_page *page, const char *text, const tal_reason *reasons, size_t count)
{
    static const tal_face faces[] = { TAL_FACE_TEXT, TAL_FACE_MARKED, TAL_FACE_POOR };
    static const char *const formats[] = { "%.*s", "[+%.*s]", "[-%.*s]" };
    size_t length = strlen(text);

    tal_page_putf(page, TAL_FACE_NAME, "%s:", _("You"));
    tal_page_put(page, TAL_FACE_TEXT, " ");
    for (size_t at = 0; at < length;) {
        tal_words_mark mark;
        size_t end = tal_words_text_mark(reasons, count, at, length, &mark);
        const char *format = formats[page->dress == TAL_DRESS_PLAIN ? mark : TAL_WORDS_PLAIN];

        tal_page_putf(page, faces[mark], format, (int)(end - at), text + at);
        at = end;
    }
    tal_page_end(page, 0, HANG);
}

/* What the rules of a kind find; the kind is what stands before the first dot of a rule's name. */
typedef struct meaning {
    const char *kind, *words;
} meaning;

const char *tal_words_text_meaning(const tal_reason *reason)
{
    static const meaning meanings[] = {
        { "alternative", N_("something else is offered") },
        { "ask", N_("you ask") },
        { "blame", N_("it blames the person") },
        { "brush", N_("the question is brushed aside") },
        { "cancel", N_("it takes back what was said before it") },
        { "check", N_("the record is looked at") },
        { "copied", N_("you said this before") },
        { "dismiss", N_("it makes little of it") },
        { "feeling", N_("it says what the person feels or lives through") },
        { "formula", N_("a kind formula, which would do for anybody") },
        { "generic", N_("a question that would do for anybody") },
        { "insult", N_("an insult") },
        { "leading", N_("the question already knows the answer") },
        { "limit", N_("a limit, or a view of your own") },
        { "open", N_("an open question") },
        { "own", N_("what is ours is owned up to") },
        { "policy", N_("the rules are put in front") },
        { "proposal", N_("a proposal") },
        { "question", N_("you ask about this case") },
        { "restate", N_("what the person said, in your own words") },
        { "rhetorical", N_("a question that asks nothing") },
        { "sarcasm", N_("sarcasm") },
        { "surrender", N_("it gives in") },
        { "threat", N_("a threat") },
        { "value", N_("you ask what matters to the person") },
        { "veto", N_("these words make no sentence") },
        { "wrong", N_("it tells the person that they are wrong") },
    };
    size_t length = strcspn(reason->rule, ".");

    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (strlen(meanings[i].kind) == length && !memcmp(meanings[i].kind, reason->rule, length))
            return _(meanings[i].words);
    return reason->points < 0 ? _("it takes away") : _("it counts");
}

void tal_words_text_points(tal_buffer *out, int points)
{
    int size = points < 0 ? -points : points, part = size % 100;

    tal_buffer_format(out, "%c%d", points < 0 ? '-' : '+', size / 100);
    if (part)
        tal_buffer_format(out, part % 10 ? _(".%02d") : _(".%d"), part % 10 ? part : part / 10);
}

static void put_points(tal_page *page, int points)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_buffer_char(&words, ' ');
    tal_words_text_points(&words, points);
    tal_page_put_buffer(page, points < 0 ? TAL_FACE_POOR : TAL_FACE_GOOD, &words);
}

void tal_words_text_reasons(tal_page *page, const char *text, const tal_reason *reasons, size_t count,
                            const tal_rubric *rubric, const char *language)
{
    for (size_t i = 0; i < count; i++) {
        const tal_reason *it = &reasons[i];

        if (it->points == 0)
            continue;
        tal_page_put(page, TAL_FACE_QUIET,
                     tal_rubric_skill_name(rubric, (tal_skill)it->skill, language));
        put_points(page, it->points);
        tal_page_putf(page, TAL_FACE_QUIET, ": %s: ", tal_words_text_meaning(it));
        tal_page_putf(page, TAL_FACE_TEXT, _("\u201C%.*s\u201D"), (int)(it->end - it->start),
                      text + it->start);
        tal_page_end(page, DETAIL, DEEPER);
    }
}
