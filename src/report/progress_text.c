/* Lays the progress out on a page. Computes nothing. Times are shown as the journals have them. */
#include "report/progress_text.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "model/rubric.h"
#include "report/terms.h"

enum {
    INDENT = 2, NAMES = 26, TIMES = 20, NUMBERS = 5, /* columns */
    SHOWN = 20,                                      /* conversations; --json has all */
};

typedef struct layout {
    tal_page *page;
    const tal_played *played;
    size_t count;
    const tal_rubric *rubric;
    const char *language;
} layout;

static void heading(tal_page *page, const char *text)
{
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_STRONG, text);
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
}

static void say(tal_page *page, tal_face face, const char *text)
{
    tal_page_put(page, face, text);
    tal_page_end(page, INDENT, INDENT);
}

enum { DAY = 10, MINUTE = 16, TIME_SIZE = 64 };

/* "2025-01-31T09:30:00Z" -> "2025-01-31 09:30", or less of it; what has another shape, as it is. */
static const char *shorten(const char *time, int length, char out[TIME_SIZE])
{
    snprintf(out, TIME_SIZE, "%s", time);
    if (strlen(time) == strlen("2025-01-31T09:30:00Z") && time[DAY] == 'T') {
        out[DAY] = ' ';
        out[length] = '\0';
    }
    return out;
}

/* ---- The skills ------------------------------------------------------------------------------ */

static void put_trend(tal_page *page, const tal_progress_skill *it)
{
    if (it->has_trend && it->trend != 0)
        tal_page_putf(page, it->trend > 0 ? TAL_FACE_GOOD : TAL_FACE_POOR, _("; trend %+d"),
                      it->trend);
    else if (it->has_trend)
        tal_page_put(page, TAL_FACE_TEXT, _("; steady"));
}

static void put_gap(tal_page *page, const tal_progress_skill *it)
{
    if (it->rated == 0)
        return;
    if (it->gap > 0)
        tal_page_putf(page, TAL_FACE_TEXT, _("; you rate yourself %d too high"), it->gap);
    else if (it->gap < 0)
        tal_page_putf(page, TAL_FACE_TEXT, _("; you rate yourself %d too low"), -it->gap);
    else
        tal_page_put(page, TAL_FACE_TEXT, _("; you rate yourself as you score"));
}

static void put_skill(const layout *at, tal_progress_kind kind, tal_skill skill)
{
    tal_progress_skill it = tal_progress_of(at->played, at->count, kind, skill);
    tal_page *page = at->page;

    tal_page_putf(page, TAL_FACE_STRONG, "%s:",
                  tal_rubric_skill_name(at->rubric, skill, at->language));
    tal_page_tab(page);
    if (it.conversations == 0) {
        tal_page_put(page, TAL_FACE_QUIET, _("not scored yet"));
    } else {
        tal_page_putf(page, TAL_FACE_TEXT, _("%d of 100 the last time"), it.last);
        put_trend(page, &it);
        put_gap(page, &it);
    }
    tal_page_end(page, INDENT, NAMES);
}

/* "Practice: 3 conversations", and the same for the other kinds. */
static const char *heading_of(tal_progress_kind kind, int count)
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

static void put_kind(const layout *at, tal_progress_kind kind)
{
    int conversations = tal_progress_conversations(at->played, at->count, kind);

    if (conversations == 0)
        return;
    tal_page_gap(at->page);
    tal_page_putf(at->page, TAL_FACE_STRONG, heading_of(kind, conversations), conversations);
    tal_page_end(at->page, 0, 0);
    tal_page_gap(at->page);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(at, kind, (tal_skill)i);
}

/* ---- What to practise next ------------------------------------------------------------------- */

static void put_scenario(tal_page *page, size_t number, const tal_progress_scenario *it)
{
    char day[TIME_SIZE];

    tal_page_putf(page, TAL_FACE_STRONG, "%zu.", number);
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_STRONG, it->id);
    tal_page_putf(page, TAL_FACE_TEXT, " (%s).", it->title);
    if (it->conversations == 0)
        tal_page_put(page, TAL_FACE_TEXT, _(" Not played yet."));
    if (it->mean >= 0)
        tal_page_putf(page, TAL_FACE_TEXT,
                      it->mixed ? _(" On average %d of 100, typed and picked taken together.")
                                : _(" On average %d of 100."), it->mean);
    if (it->conversations > 0) {
        tal_page_put(page, TAL_FACE_TEXT, it->passed ? _(" Passed before.") : _(" Not passed yet."));
        tal_page_putf(page, TAL_FACE_TEXT, _(" Last on %s."), shorten(it->last, DAY, day));
    }
    if (it->exposed)
        tal_page_put(page, TAL_FACE_QUIET, _(" You have read its explanations."));
    tal_page_end(page, 1, NUMBERS);
}

/* ---- What was played -------------------------------------------------------------------------- */

static void put_scores(const layout *at, const tal_played *it)
{
    tal_page_put(at->page, TAL_FACE_QUIET, " (");
    for (int i = 0; i < TAL_SKILLS; i++) {
        tal_page_putf(at->page, TAL_FACE_QUIET, "%s%s ", i > 0 ? ", " : "",
                      tal_rubric_skill_name(at->rubric, (tal_skill)i, at->language));
        if (it->scores[i] < 0)
            tal_page_put(at->page, TAL_FACE_QUIET, "\u2013");
        else
            tal_page_putf(at->page, TAL_FACE_QUIET, "%d", it->scores[i]);
    }
    tal_page_put(at->page, TAL_FACE_QUIET, ")");
}

static void put_played(const layout *at, const tal_played *it)
{
    tal_page *page = at->page;
    char minute[TIME_SIZE];

    tal_page_put(page, TAL_FACE_STRONG, shorten(it->ended, MINUTE, minute));
    tal_page_tab(page);
    tal_page_putf(page, TAL_FACE_TEXT,
                  it->mode == TAL_ASSESSMENT ? _("%s, assessment, form %d, %s: ")
                                             : _("%s, practice, form %d, %s: "),
                  it->scenario, it->form, it->language);
    if (it->typed)
        tal_page_put(page, TAL_FACE_TEXT, _("typed; "));
    if (it->result)
        tal_page_putf(page, TAL_FACE_TEXT, "%s. ", tal_terms_result(it->result));
    tal_page_put(page, it->passed ? TAL_FACE_GOOD : TAL_FACE_POOR,
                 it->passed ? _("Passed.") : _("Not passed."));
    if (it->total >= 0) {
        tal_page_put(page, TAL_FACE_TEXT, " ");
        tal_page_putf(page, TAL_FACE_TEXT, _("%d of 100"), it->total);
    }
    put_scores(at, it);
    if (it->exposed)
        tal_page_put(page, TAL_FACE_QUIET, _(" Its explanations had been read before."));
    tal_page_end(page, INDENT, TIMES);
}

static void put_all_played(const layout *at)
{
    int shown = 0, more = 0;

    heading(at->page, _("What you have played (times are UTC)"));
    for (size_t i = at->count; i > 0; i--) {
        if (!tal_played_counts(&at->played[i - 1]))
            continue;
        if (shown < SHOWN) {
            put_played(at, &at->played[i - 1]);
            shown++;
        } else {
            more++;
        }
    }
    if (more == 0)
        return;
    tal_page_putf(at->page, TAL_FACE_QUIET,
                  dngettext(TAL_DOMAIN, "and %d earlier: `talante progress --json` has all",
                            "and %d earlier: `talante progress --json` has all",
                            (unsigned long)more), more);
    tal_page_end(at->page, INDENT, INDENT);
}

void tal_progress_text(tal_page *page, const tal_history *history,
                       const tal_progress_scenario *scenarios, size_t count,
                       const tal_rubric *rubric, const char *language)
{
    enum { KINDS = 4 };
    static const tal_progress_kind kinds[KINDS] = {
        { TAL_PRACTICE, false }, { TAL_PRACTICE, true },
        { TAL_ASSESSMENT, false }, { TAL_ASSESSMENT, true },
    };
    layout at = { .page = page, .rubric = rubric, .language = language };
    int conversations = 0;

    at.played = tal_history_played(history, &at.count);
    for (int i = 0; i < KINDS; i++)
        conversations += tal_progress_conversations(at.played, at.count, kinds[i]);
    if (conversations == 0) {
        say(page, TAL_FACE_TEXT, _("You have not finished a conversation yet."));
        if (count > 0) {
            tal_page_put(page, TAL_FACE_TEXT, _("To begin:"));
            tal_page_putf(page, TAL_FACE_STRONG, " talante play %s", scenarios[0].id);
            tal_page_end(page, INDENT, INDENT);
        }
    }
    for (int i = 0; i < KINDS; i++)
        put_kind(&at, kinds[i]);
    if (count > 0)
        heading(page, _("What to practise next"));
    for (size_t i = 0; i < count; i++)
        put_scenario(page, i + 1, &scenarios[i]);
    if (conversations > 0)
        put_all_played(&at);
}
