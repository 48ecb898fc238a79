/* Lays out what was heard, as the debrief shows typed words. Computes nothing. */
#include "report/score_text.h"

#include <stdlib.h>

#include "base/intl.h"
#include "report/words_text.h"

enum { INDENT = 2, DEEPER = 4 };

static void put_level(tal_page *page, int level, tal_skill skill, const tal_rubric *rubric,
                      const char *language)
{
    static const tal_face faces[] = { TAL_FACE_POOR, TAL_FACE_FAIR, TAL_FACE_GOOD };

    tal_page_putf(page, TAL_FACE_STRONG, "%s ", tal_rubric_skill_name(rubric, skill, language));
    tal_page_putf(page, faces[level], _("%d of 2"), level);
    tal_page_putf(page, TAL_FACE_TEXT, ". %s", tal_rubric_anchor(rubric, skill, level, language));
    tal_page_end(page, INDENT, DEEPER);
}

static void put_note(tal_page *page, const char *text)
{
    tal_page_put(page, TAL_FACE_QUIET, text);
    tal_page_end(page, INDENT, DEEPER);
}

static tal_reason *reasons_of(const tal_heard *heard)
{
    tal_reason *reasons = calloc(heard->evidence_count + 1, sizeof *reasons);

    for (size_t i = 0; reasons && i < heard->evidence_count; i++) {
        const tal_evidence *it = &heard->evidence[i];

        reasons[i] = (tal_reason){ (tal_skill)it->skill, it->rule, it->start, it->end, it->points,
                                   it->note };
    }
    return reasons;
}

tal_status tal_score_text(tal_page *page, const char *text, const tal_heard *heard,
                          const tal_rubric *rubric, const char *language)
{
    tal_reason *reasons = reasons_of(heard);
    size_t count = heard->evidence_count;

    if (!reasons)
        return TAL_ENOMEM;
    tal_words_text_speech(page, text, reasons, count);
    tal_page_gap(page);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_level(page, heard->levels[i], (tal_skill)i, rubric, language);
    tal_page_gap(page);
    tal_words_text_reasons(page, text, reasons, count, rubric, language);
    if (!heard->understood)
        put_note(page, _("Nothing in it is known to the rules."));
    if (heard->cut)
        put_note(page, _("It was very long: only the first 10,000 characters were read."));
    tal_page_gap(page);
    free(reasons);
    return TAL_OK;
}
