/* Belief beside measurement, a line or two a skill and one sentence. It scolds nobody. */
#include "report/gap_text.h"

#include "base/intl.h"
#include "model/rubric.h"
#include "report/lines.h"

enum { INDENT = 2, NAMES = 26 };

/* "20 more than you thought", or "as you thought". */
static void put_difference(tal_page *page, int difference)
{
    if (difference == 0)
        tal_page_put(page, TAL_FACE_TEXT, _("as you thought"));
    else if (difference > 0)
        tal_page_putf(page, TAL_FACE_TEXT, _("%d more than you thought"), difference);
    else
        tal_page_putf(page, TAL_FACE_TEXT, _("%d less than you thought"), -difference);
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

void tal_gap_text(tal_page *page, const int rating[TAL_SKILLS], const tal_result *result,
                  const tal_rubric *rubric, const char *language)
{
    int lowest = 100, highest = -100, count = 0;

    for (int i = 0; i < TAL_SKILLS; i++) {
        int measured = result->skills[i].score, difference = measured - rating[i];

        if (rating[i] < 0 || measured < 0)
            continue;
        if (count++ == 0)
            tal_lines_heading(page, _("What you believed, and what was measured"));
        put_skill(page, tal_rubric_skill_name(rubric, (tal_skill)i, language), rating[i], measured);
        lowest = difference < lowest ? difference : lowest;
        highest = difference > highest ? difference : highest;
    }
    if (count == 0)
        return;
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_TEXT, sentence(lowest, highest));
    tal_page_end(page, INDENT, INDENT);
}
