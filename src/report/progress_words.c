/* Finds words for what progress.h has computed. Lays nothing out. */
#include "report/progress_words.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "report/terms.h"

const tal_progress_kind tal_progress_kinds[TAL_PROGRESS_KINDS] = {
    { TAL_PRACTICE, false },
    { TAL_PRACTICE, true },
    { TAL_ASSESSMENT, false },
    { TAL_ASSESSMENT, true },
};

tal_progress_kind tal_progress_kind_of(const tal_played *played)
{
    return (tal_progress_kind){ played->mode, played->typed };
}

const char *tal_progress_kind_words(tal_progress_kind kind)
{
    if (kind.typed)
        return kind.mode == TAL_PRACTICE ? _("Practice, typed") : _("Assessment, typed");
    return kind.mode == TAL_PRACTICE ? _("Practice") : _("Assessment");
}

const char *tal_progress_kind_count(tal_progress_kind kind, int count)
{
    unsigned long n = (unsigned long)count;

    if (kind.typed)
        return kind.mode == TAL_PRACTICE
                   ? dngettext(TAL_DOMAIN, "Practice, typed: %d conversation",
                               "Practice, typed: %d conversations", n)
                   : dngettext(TAL_DOMAIN, "Assessment, typed: %d conversation",
                               "Assessment, typed: %d conversations", n);
    return kind.mode == TAL_PRACTICE
               ? dngettext(TAL_DOMAIN, "Practice: %d conversation", "Practice: %d conversations", n)
               : dngettext(TAL_DOMAIN, "Assessment: %d conversation",
                           "Assessment: %d conversations", n);
}

/* ---- Times ------------------------------------------------------------------------------------ */

enum { DAY = 10, MINUTE = 16 };

static const char *shorten(const char *time, int length, char out[TAL_PROGRESS_TIME])
{
    snprintf(out, TAL_PROGRESS_TIME, "%s", time);
    if (strlen(time) == strlen("2025-01-31T09:30:00Z") && time[DAY] == 'T') {
        out[DAY] = ' ';
        out[length] = '\0';
    }
    return out;
}

const char *tal_progress_minute(const char *time, char out[TAL_PROGRESS_TIME])
{
    return shorten(time, MINUTE, out);
}

const char *tal_progress_day(const char *time, char out[TAL_PROGRESS_TIME])
{
    return shorten(time, DAY, out);
}

/* ---- A skill ---------------------------------------------------------------------------------- */

void tal_progress_words_last(tal_buffer *out, const tal_progress_skill *it)
{
    if (it->conversations == 0)
        tal_buffer_text(out, _("not scored yet"));
    else
        tal_buffer_format(out, _("%d of 100 the last time"), it->last);
}

void tal_progress_words_trend(tal_buffer *out, const tal_progress_skill *it)
{
    if (it->has_trend && it->trend != 0)
        tal_buffer_format(out, _("; trend %+d"), it->trend);
    else if (it->has_trend)
        tal_buffer_text(out, _("; steady"));
}

void tal_progress_words_gap(tal_buffer *out, const tal_progress_skill *it)
{
    if (it->rated == 0)
        return;
    if (it->gap > 0)
        tal_buffer_format(out, _("; you rate yourself %d too high"), it->gap);
    else if (it->gap < 0)
        tal_buffer_format(out, _("; you rate yourself %d too low"), -it->gap);
    else
        tal_buffer_text(out, _("; you rate yourself as you score"));
}

/* ---- Scenarios, and what was played ----------------------------------------------------------- */

void tal_progress_words_scenario(tal_buffer *out, const tal_progress_scenario *it)
{
    char day[TAL_PROGRESS_TIME];

    if (it->conversations == 0)
        tal_buffer_text(out, _(" Not played yet."));
    if (it->mean >= 0)
        tal_buffer_format(out,
                          it->mixed ? _(" On average %d of 100, typed and picked taken together.")
                                    : _(" On average %d of 100."),
                          it->mean);
    if (it->conversations > 0) {
        tal_buffer_text(out, it->passed ? _(" Passed before.") : _(" Not passed yet."));
        tal_buffer_format(out, _(" Last on %s."), tal_progress_day(it->last, day));
    }
}

void tal_progress_words_played(tal_buffer *out, const tal_played *it, const char *name)
{
    tal_buffer_format(out,
                      it->mode == TAL_ASSESSMENT ? _("%s, assessment, form %d, %s: ")
                                                 : _("%s, practice, form %d, %s: "),
                      name, it->form, it->language);
    if (it->typed)
        tal_buffer_text(out, _("typed; "));
    if (it->result)
        tal_buffer_format(out, "%s. ", tal_terms_result(it->result));
}
