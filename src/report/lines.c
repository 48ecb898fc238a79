/* Lines of a conversation as paragraphs. Owns nothing; knows no session. */
#include "report/lines.h"

#include "base/intl.h"
#include "model/rubric.h"

enum { HANG = 2, DETAIL = 4 };

void tal_lines_heading(tal_page *page, const char *text)
{
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_STRONG, text);
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
}

void tal_lines_speech(tal_page *page, const char *name, const char *text)
{
    tal_page_putf(page, TAL_FACE_NAME, "%s:", name);
    tal_page_put(page, TAL_FACE_TEXT, " ");
    tal_page_put(page, TAL_FACE_TEXT, text);
    tal_page_end(page, 0, HANG);
}

void tal_lines_note(tal_page *page, const char *text)
{
    tal_page_putf(page, TAL_FACE_NOTE, page->dress == TAL_DRESS_PLAIN ? "(%s)" : "%s", text);
    tal_page_end(page, HANG, HANG);
}

void tal_lines_look(tal_page *page, const char *label, const char *shows)
{
    tal_page_putf(page, TAL_FACE_STRONG, "[%s]", label);
    tal_page_put(page, TAL_FACE_TEXT, " ");
    tal_page_put(page, TAL_FACE_TEXT, shows);
    tal_page_end(page, HANG, HANG + HANG);
}

static void between(tal_page *page, bool *first)
{
    if (!*first)
        tal_page_put(page, TAL_FACE_QUIET, page->dress == TAL_DRESS_PLAIN ? ", " : " \u00B7 ");
    *first = false;
}

static void put_change(tal_page *page, const char *format, int change, bool *first)
{
    if (change == 0)
        return;
    between(page, first);
    tal_page_putf(page, change > 0 ? TAL_FACE_GOOD : TAL_FACE_POOR, format, change);
}

tal_face tal_lines_level_face(int level, int possible)
{
    return level >= possible ? TAL_FACE_GOOD : level > 0 ? TAL_FACE_FAIR : TAL_FACE_POOR;
}

void tal_lines_effect(tal_page *page, const tal_effect *effect, const tal_rubric *rubric,
                      const char *language)
{
    bool first = true;

    for (int i = 0; i < TAL_SKILLS; i++) {
        int level = effect->levels[i], possible = effect->possible[i];

        if (level < 0)
            continue;
        between(page, &first);
        tal_page_putf(page, tal_lines_level_face(level, possible), _("%s %d of %d"),
                      tal_rubric_skill_name(rubric, (tal_skill)i, language), level, possible);
    }
    put_change(page, _("trust %+d"), effect->trust, &first);
    put_change(page, _("patience %+d"), effect->patience, &first);
    if (!first)
        tal_page_end(page, DETAIL, DETAIL);
}
