/* Lays the progress out on a page. Computes nothing. Times are shown as the journals have them. */
#include "report/progress_text.h"

#include "base/intl.h"
#include "model/rubric.h"
#include "report/progress_words.h"

enum { INDENT = 2, NAMES = 26, TIMES = 20, NUMBERS = 5 }; /* columns */

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

/* ---- The skills ------------------------------------------------------------------------------ */

/* The words that ADD finds for a skill. */
static void put_words(tal_page *page, tal_face face, const tal_progress_skill *it,
                      void (*add)(tal_buffer *out, const tal_progress_skill *it))
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    add(&words, it);
    if (words.length > 0)
        tal_page_put(page, face, words.bytes);
    tal_buffer_free(&words);
}

static tal_face face_of_trend(const tal_progress_skill *it)
{
    return it->trend > 0 ? TAL_FACE_GOOD : it->trend < 0 ? TAL_FACE_POOR : TAL_FACE_TEXT;
}

static void put_skill(const layout *at, tal_progress_kind kind, tal_skill skill)
{
    tal_progress_skill it = tal_progress_of(at->played, at->count, kind, skill);
    tal_page *page = at->page;

    tal_page_putf(page, TAL_FACE_STRONG, "%s:",
                  tal_rubric_skill_name(at->rubric, skill, at->language));
    tal_page_tab(page);
    put_words(page, it.conversations == 0 ? TAL_FACE_QUIET : TAL_FACE_TEXT, &it,
              tal_progress_words_last);
    put_words(page, face_of_trend(&it), &it, tal_progress_words_trend);
    put_words(page, TAL_FACE_TEXT, &it, tal_progress_words_gap);
    tal_page_end(page, INDENT, NAMES);
}

static void put_kind(const layout *at, tal_progress_kind kind)
{
    int conversations = tal_progress_conversations(at->played, at->count, kind);

    if (conversations == 0)
        return;
    tal_page_gap(at->page);
    tal_page_putf(at->page, TAL_FACE_STRONG, tal_progress_kind_count(kind, conversations),
                  conversations);
    tal_page_end(at->page, 0, 0);
    tal_page_gap(at->page);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_skill(at, kind, (tal_skill)i);
}

/* ---- What to practise next ------------------------------------------------------------------- */

static void put_scenario(tal_page *page, size_t number, const tal_progress_scenario *it)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_page_putf(page, TAL_FACE_STRONG, "%zu.", number);
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_STRONG, it->id);
    tal_page_putf(page, TAL_FACE_TEXT, " (%s).", it->title);
    tal_progress_words_scenario(&words, it);
    if (words.length > 0)
        tal_page_put(page, TAL_FACE_TEXT, words.bytes);
    tal_buffer_free(&words);
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
    char minute[TAL_PROGRESS_TIME];
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_page_put(page, TAL_FACE_STRONG, tal_progress_minute(it->ended, minute));
    tal_page_tab(page);
    tal_progress_words_played(&words, it, it->scenario);
    if (words.length > 0)
        tal_page_put(page, TAL_FACE_TEXT, words.bytes);
    tal_buffer_free(&words);
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
        if (shown < TAL_PROGRESS_SHOWN) {
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
    layout at = { .page = page, .rubric = rubric, .language = language };
    int conversations = 0;

    at.played = tal_history_played(history, &at.count);
    for (int i = 0; i < TAL_PROGRESS_KINDS; i++)
        conversations += tal_progress_conversations(at.played, at.count, tal_progress_kinds[i]);
    if (conversations == 0) {
        say(page, TAL_FACE_TEXT, _("You have not finished a conversation yet."));
        if (count > 0) {
            tal_page_put(page, TAL_FACE_TEXT, _("To begin:"));
            tal_page_putf(page, TAL_FACE_STRONG, " talante play %s", scenarios[0].id);
            tal_page_end(page, INDENT, INDENT);
        }
    }
    for (int i = 0; i < TAL_PROGRESS_KINDS; i++)
        put_kind(&at, tal_progress_kinds[i]);
    if (count > 0)
        heading(page, _("What to practise next"));
    for (size_t i = 0; i < count; i++)
        put_scenario(page, i + 1, &scenarios[i]);
    if (conversations > 0)
        put_all_played(&at);
}
