/* Who is talked with, where, and under which terms. */
#include "report/opening_text.h"

#include "base/intl.h"
#include "report/terms.h"

void tal_opening_text(tal_page *page, const tal_scenario_info *info, tal_mode mode)
{
    tal_page_put(page, TAL_FACE_TEXT, _("You talk with"));
    tal_page_put(page, TAL_FACE_TEXT, " ");
    tal_page_put(page, TAL_FACE_NAME, info->persona);
    if (*info->role)
        tal_page_putf(page, TAL_FACE_TEXT, " (%s)", info->role);
    if (*info->setting)
        tal_page_putf(page, TAL_FACE_TEXT, ", %s", tal_terms_setting(info->setting));
    tal_page_put(page, TAL_FACE_TEXT, ".");
    tal_page_put(page, TAL_FACE_TEXT,
                 mode == TAL_READING
                     ? _(" This is an example: nothing is asked of you and nothing is scored. Each "
                         "answer comes with its reason; before it, think of your own.")
                 : mode == TAL_ASSESSMENT ? _(" This is an assessment: no answer can be taken back.")
                                          : _(" This is practice: you can take an answer back."));
}
