/* Lists what was not met, line by line of the file. Judges nothing. */
#include "report/coverage_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "report/missed.h"

enum { INDENT = 2, DETAIL = 4, LINES = 16 };

/* Ids as expressions name them: SCENE.REPLY. */
static void put_condition(tal_page *page, const tal_missed *it)
{
    if (it->kind == TAL_MISSED_LOOK_WHEN)
        tal_page_putf(page, TAL_FACE_TEXT, _("condition of the look %s"), it->id);
    else if (it->kind == TAL_MISSED_LINE_WHEN)
        tal_page_putf(page, TAL_FACE_TEXT, _("condition of a line of the scene %s"), it->scene);
    else if (it->kind == TAL_MISSED_REPLY_WHEN)
        tal_page_putf(page, TAL_FACE_TEXT, _("condition of the reply %s.%s"), it->scene, it->id);
    else if (!it->scene)
        tal_page_put(page, TAL_FACE_TEXT, _("a way of the scenario"));
    else if (!*it->id)
        tal_page_putf(page, TAL_FACE_TEXT, _("a way of the scene %s"), it->scene);
    else
        tal_page_putf(page, TAL_FACE_TEXT, _("a way of the reply %s.%s"), it->scene,
                      it->id);
}

static void put_missed(tal_page *page, const tal_missed *it)
{
    switch (it->kind) {
    case TAL_MISSED_SCENE:
        tal_page_putf(page, TAL_FACE_TEXT,
                      dngettext(TAL_DOMAIN, "scene %s, with its %d reply",
                                "scene %s, with its %d replies", (unsigned long)it->replies),
                      it->id, it->replies);
        break;
    case TAL_MISSED_REPLY:
        if (*it->id)
            tal_page_putf(page, TAL_FACE_TEXT, _("reply %s.%s"), it->scene, it->id);
        else
            tal_page_putf(page, TAL_FACE_TEXT, _("silence of the scene %s"), it->scene);
        break;
    case TAL_MISSED_LOOK:
        tal_page_putf(page, TAL_FACE_TEXT, _("look %s"), it->id);
        break;
    case TAL_MISSED_OUTCOME:
        tal_page_putf(page, TAL_FACE_TEXT, _("outcome %s"), it->id);
        break;
    case TAL_MISSED_MOMENT:
        tal_page_putf(page, TAL_FACE_TEXT, _("moment \"%s\""), it->id);
        break;
    default:
        put_condition(page, it);
    }
}

/* NULL: nothing to add. A silence is always open. */
static const char *remark_of(const tal_missed *it)
{
    if (it->kind >= TAL_MISSED_REPLY_WHEN)
        return it->flags & TAL_HELD     ? _("always held")
               : it->flags & TAL_FAILED ? _("never held")
                                        : _("never asked for");
    if ((it->kind == TAL_MISSED_REPLY || it->kind == TAL_MISSED_LOOK) && *it->id &&
        !(it->flags & TAL_OPEN_TO))
        return _("was never open");
    return NULL;
}

/* Is it of a scene that is listed itself, or a condition of a reply that is? Scenes come first, then
 * replies. */
static bool goes_without_saying(const tal_missed *rows, const tal_missed *it)
{
    for (; it->scene && rows->kind <= TAL_MISSED_REPLY && rows < it; rows++) {
        bool scene = rows->kind == TAL_MISSED_SCENE;
        if (!strcmp(scene ? rows->id : rows->scene, it->scene) &&
            (scene || (it->kind != TAL_MISSED_REPLY && *it->id && !strcmp(rows->id, it->id))))
            return true;
    }
    return false;
}

/* Conditions come last. They were met, but it makes no difference that they are there. */
static void put_all(tal_page *page, const char *head, const tal_missed *rows, size_t count)
{
    const char *said = NULL;
    for (size_t i = 0; i < count; i++) {
        const char *remark = remark_of(&rows[i]);
        if (rows[i].kind >= TAL_MISSED_REPLY_WHEN)
            head = _("Conditions that decided nothing:");
        if (goes_without_saying(rows, &rows[i]))
            continue;
        if (head != said) {
            tal_page_put(page, TAL_FACE_TEXT, head);
            tal_page_end(page, INDENT, INDENT);
            said = head;
        }
        tal_page_putf(page, TAL_FACE_QUIET, _("line %d"), rows[i].line);
        tal_page_tab(page);
        put_missed(page, &rows[i]);
        if (remark)
            tal_page_putf(page, TAL_FACE_QUIET, ": %s", remark);
        tal_page_end(page, DETAIL, LINES);
    }
}

void tal_coverage_text_missed(tal_page *page, const char *head, const tal_coverage *coverage,
                              const tal_scenario *scenario)
{
    tal_missed *rows = NULL;
    size_t count = 0;
    if (tal_missed_list(&rows, &count, coverage, scenario))
        page->out.failed = true;
    put_all(page, head, rows, count);
    free(rows);
}
