/* Lays out what was heard. Computes nothing but which bytes of the text wear which face. */
#include "report/score_text.h"

#include <string.h>

#include "base/intl.h"

enum { INDENT = 2, DEEPER = 4 };

/* Words that took something back are seen before those that earned something. */
static tal_face face_at(const tal_heard *heard, size_t byte)
{
    tal_face face = TAL_FACE_TEXT;

    for (size_t i = 0; i < heard->evidence_count; i++) {
        const tal_evidence *it = &heard->evidence[i];

        if (byte < it->start || byte >= it->end)
            continue;
        if (it->points < 0)
            return TAL_FACE_POOR;
        face = it->points > 0 ? TAL_FACE_MARKED : face;
    }
    return face;
}

/* Where the face may change next after BYTE. */
static size_t next_border(const tal_heard *heard, size_t byte, size_t length)
{
    size_t next = length;

    for (size_t i = 0; i < heard->evidence_count; i++) {
        const tal_evidence *it = &heard->evidence[i];

        if (it->start > byte && it->start < next)
            next = it->start;
        if (it->end > byte && it->end < next)
            next = it->end;
    }
    return next;
}

static void put_reply(tal_page *page, const char *text, const tal_heard *heard)
{
    size_t length = strlen(text);

    for (size_t at = 0; at < length;) {
        size_t next = next_border(heard, at, length);

        tal_page_putf(page, face_at(heard, at), "%.*s", (int)(next - at), text + at);
        at = next;
    }
    tal_page_end(page, INDENT, INDENT);
    tal_page_gap(page);
}

/* +2, -0.5 */
static void put_points(tal_page *page, int points)
{
    int size = points < 0 ? -points : points;
    tal_face face = points < 0 ? TAL_FACE_POOR : TAL_FACE_GOOD;

    tal_page_putf(page, face, "%c%d", points < 0 ? '-' : '+', size / TAL_POINT);
    if (size % TAL_POINT)
        tal_page_putf(page, face, size % 10 ? ".%02d" : ".%d",
                      size % 10 ? size % TAL_POINT : size % TAL_POINT / 10);
}

static void put_evidence(tal_page *page, const char *text, const tal_evidence *it)
{
    put_points(page, it->points);
    tal_page_put(page, TAL_FACE_TEXT, " ");
    tal_page_putf(page, TAL_FACE_TEXT, _("\u201C%.*s\u201D"), (int)(it->end - it->start),
                  text + it->start);
    tal_page_putf(page, TAL_FACE_QUIET, it->note ? " (%s: %s)" : " (%s)", it->rule, it->note);
    tal_page_end(page, DEEPER, DEEPER + INDENT);
}

static void put_skill(tal_page *page, const char *text, const tal_heard *heard, tal_skill skill,
                      const tal_rubric *rubric, const char *language)
{
    static const tal_face faces[] = { TAL_FACE_POOR, TAL_FACE_FAIR, TAL_FACE_GOOD };
    int level = heard->levels[skill];

    tal_page_putf(page, TAL_FACE_STRONG, "%s: ", tal_rubric_skill_name(rubric, skill, language));
    tal_page_putf(page, faces[level], _("%d of 2"), level);
    tal_page_putf(page, TAL_FACE_TEXT, ". %s", tal_rubric_anchor(rubric, skill, level, language));
    tal_page_end(page, INDENT, DEEPER);
    for (size_t i = 0; i < heard->evidence_count; i++)
        if (heard->evidence[i].skill == skill)
            put_evidence(page, text, &heard->evidence[i]);
}

void tal_score_text(tal_page *page, const char *text, const tal_heard *heard,
                    const tal_rubric *rubric, const char *language)
{
    put_reply(page, text, heard);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(page, text, heard, (tal_skill)i, rubric, language);
    if (!heard->understood) {
        tal_page_put(page, TAL_FACE_QUIET, _("Nothing in it is known to the rules."));
        tal_page_end(page, INDENT, INDENT);
    }
    if (heard->cut) {
        tal_page_putf(page, TAL_FACE_QUIET, _("Only the first %d characters were read."),
                      TAL_HEARD_LIMIT);
        tal_page_end(page, INDENT, INDENT);
    }
    tal_page_gap(page);
}
