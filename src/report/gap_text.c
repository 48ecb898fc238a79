/* Belief beside measurement, a line or two a skill and one sentence. It scolds nobody. */
#include "report/gap_text.h"

#include "base/intl.h"
#include "model/rubric.h"
#include "report/lines.h"

enum { INDENT = 2, NAMES = 26 };

void tal_gap_text_difference(tal_buffer *out, int difference)
{
    if (difference == 0)
        tal_buffer_text(out, _("as you thought"));
    else if (difference > 0)
        tal_buffer_format(out, _("%d more than you thought"), difference);
    else
        tal_buffer_format(out, _("%d less than you thought"), -difference);
}

static void put_difference(tal_page *page, int difference)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_gap_text_difference(&words, difference);
    tal_page_put_buffer(page, TAL_FACE_TEXT, &words);
}

static void put_skill(tal_page *page, const char *name, int believed, int measured)
{
    tal_page_putf(page, TAL_FACE_STRONG, "%s:", name);
    tal_page_tab(page);
    tal_page_bar(page, TAL_FACE_QUIET, believed);
    tal_page_putf(page, TAL_FACE_TEXT, page->dress == TAL_DRESS_PLAIN ? _("believed %d") : " %d",
                  believed);
    if (page->dress != TAL_DRESS_PLAIN) {
        tal_page_putf(page, TAL_FACE_QUIET, " %s", _("believed"));
        tal_page_end(page, INDENT, NAMES);
        tal_page_tab(page);
    } else {
        tal_page_put(page, TAL_FACE_TEXT, ", ");
    }
    tal_page_bar(page, TAL_FACE_NAME, measured);
    tal_page_putf(page, TAL_FACE_TEXT, page->dress == TAL_DRESS_PLAIN ? _("measured %d") : " %d",
                  measured);
    if (page->dress != TAL_DRESS_PLAIN)
        tal_page_putf(page, TAL_FACE_QUIET, " %s", _("measured"));
    tal_page_put(page, TAL_FACE_TEXT, ": ");
    put_difference(page, measured - believed);
    tal_page_end(page, page->dress == TAL_DRESS_PLAIN ? INDENT : NAMES, NAMES);
}

/* LOWEST and HIGHEST of measured less believed. The figures are Bain & Company's, of 2005. */
static const char *sentence(int lowest, int highest)
{
    if (lowest >= -TAL_GAP_CLOSE && highest <= TAL_GAP_CLOSE)
        return _("You know how you come across. That is rarer than it sounds.");
    if (highest <= TAL_GAP_CLOSE)
        return _("From the inside it looked better, as it does to most of us: Bain once asked "
                 "firms and the people they serve. Of the firms, 80 in 100 thought their service "
                 "superb; of the customers, 8 in 100 did.");
    if (lowest >= -TAL_GAP_CLOSE)
        return _("You did better than you thought. What worked stands below, line by line.");
    return _("You were nearer in some things than in others. The lines below say which ones.");
}

bool tal_gap_text_compares(const int rating[TAL_SKILLS], const tal_result *result, tal_skill skill)
{
    return rating[skill] >= 0 && result->skills[skill].score >= 0;
}

const char *tal_gap_text_sentence(const int rating[TAL_SKILLS], const tal_result *result)
{
    int lowest = 100, highest = -100, count = 0;

    for (int i = 0; i < TAL_SKILLS; i++) {
        int difference = result->skills[i].score - rating[i];

        if (!tal_gap_text_compares(rating, result, (tal_skill)i))
            continue;
        count++;
        lowest = difference < lowest ? difference : lowest;
        highest = difference > highest ? difference : highest;
    }
    return count ? sentence(lowest, highest) : NULL;
}

void tal_gap_text(tal_page *page, const int rating[TAL_SKILLS], const tal_result *result,
                  const tal_rubric *rubric, const char *language)
{
    const char *words = tal_gap_text_sentence(rating, result);

    if (!words)
        return;
    tal_lines_heading(page, _("What you believed, and what was measured"));
    for (int i = 0; i < TAL_SKILLS; i++)
        if (tal_gap_text_compares(rating, result, (tal_skill)i))
            put_skill(page, tal_rubric_skill_name(rubric, (tal_skill)i, language), rating[i],
                      result->skills[i].score);
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_TEXT, words);
    tal_page_end(page, INDENT, INDENT);
}
