/* What a judge sees, and what their line means. Must not show the key. */
#include "front/judging.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "front/answer.h"
#include "report/lines.h"

enum { INDENT = 2, LEVEL = 5 };

typedef struct walk {
    const tal_judging *j;
    tal_page page;
    size_t *visited; /* the answers that were shown, in their order; for going back */
    size_t visited_count;
    bool *skipped;
    const tal_exhibit *last; /* the one shown last; NULL: none */
} walk;

typedef enum verdict { RATED, SKIPPED, BACK, STOPPED, ASKED, UNCLEAR } verdict;

/* ---- What is shown --------------------------------------------------------------------------- */

static void put_line(tal_page *page, const tal_exhibit_line *line)
{
    switch (line->kind) {
    case TAL_EXHIBIT_TRUTH:
        tal_page_putf(page, TAL_FACE_QUIET, "%s ", _("What is true:"));
        tal_page_put(page, TAL_FACE_NOTE, line->text);
        break;
    case TAL_EXHIBIT_SAYS:
        tal_page_putf(page, TAL_FACE_NAME, "%s: ", line->speaker);
        tal_page_put(page, TAL_FACE_TEXT, line->text);
        break;
    case TAL_EXHIBIT_NOTE:
        tal_page_put(page, TAL_FACE_NOTE, line->text);
        break;
    case TAL_EXHIBIT_LOOK:
        tal_page_putf(page, TAL_FACE_QUIET, _("The trainee looks at: %s. "), line->speaker);
        tal_page_put(page, TAL_FACE_NOTE, line->text);
        break;
    case TAL_EXHIBIT_ANSWER:
        tal_page_putf(page, TAL_FACE_NAME, "%s: ", _("Trainee"));
        tal_page_put(page, *line->text ? TAL_FACE_TEXT : TAL_FACE_QUIET, *line->text ? line->text : _("(no words)"));
        break;
    }
    tal_page_end(page, 0, INDENT);
}

/* The first line that the judge has not just seen. */
static size_t first_line(const walk *w, const tal_exhibit *it)
{
    const tal_exhibit *last = w->last;

    if (!last || last->group != it->group)
        return it->begin;
    if (last->first == it->first)
        return it->end; /* another answer to the same */
    return last->end < it->first ? last->end + 1 : it->first;
}

static void put_skills(walk *w, const tal_exhibit *it)
{
    tal_page *page = &w->page;
    bool first = true;

    tal_page_put(page, TAL_FACE_TEXT, _("To rate, 0, 1 or 2 each: "));
    for (int i = 0; i < TAL_SKILLS; i++)
        if (it->exercised[i]) {
            tal_page_putf(page, TAL_FACE_STRONG, first ? "%s" : ", %s",
                          tal_rubric_skill_name(w->j->rubric, (tal_skill)i, w->j->language));
            first = false;
        }
    tal_page_end(page, 0, INDENT);
}

static void show(walk *w, size_t i)
{
    const tal_exhibit *it = &w->j->exhibits->list[i];
    const int8_t *levels = tal_scoresheet_levels(w->j->sheet, it->id);

    tal_page_gap(&w->page);
    tal_page_putf(&w->page, TAL_FACE_QUIET,
                  !w->last || w->last->group != it->group ? _("%zu of %zu, from the beginning") : _("%zu of %zu"), i + 1,
                  w->j->exhibits->count);
    tal_page_end(&w->page, 0, 0);
    for (size_t n = first_line(w, it); n < it->end; n++)
        put_line(&w->page, &w->j->exhibits->lines[n]);
    tal_page_gap(&w->page);
    tal_page_put(&w->page, TAL_FACE_STRONG, _("The answer: "));
    tal_page_put(&w->page, TAL_FACE_TEXT, it->answer);
    tal_page_end(&w->page, 0, INDENT);
    put_skills(w, it);
    if (levels) {
        tal_page_put(&w->page, TAL_FACE_QUIET, _("You gave: "));
        for (int n = 0; n < TAL_SKILLS; n++)
            if (it->exercised[n])
                tal_page_putf(&w->page, TAL_FACE_TEXT, levels[n] < 0 ? "- " : "%d ", levels[n]);
        tal_page_end(&w->page, 0, 0);
    }
    tal_terminal_show(&w->page);
    w->last = it;
}

static void put_anchors(walk *w, const tal_exhibit *it)
{
    const tal_judging *j = w->j;

    for (int i = 0; i < TAL_SKILLS; i++) {
        if (!it->exercised[i])
            continue;
        tal_page_gap(&w->page);
        tal_page_put(&w->page, TAL_FACE_STRONG, tal_rubric_skill_name(j->rubric, (tal_skill)i, j->language));
        tal_page_end(&w->page, 0, 0);
        for (int level = TAL_LEVELS - 1; level >= 0; level--) {
            tal_page_putf(&w->page, TAL_FACE_STRONG, "%d", level);
            tal_page_tab(&w->page);
            tal_page_put(&w->page, TAL_FACE_TEXT, tal_rubric_anchor(j->rubric, (tal_skill)i, level, j->language));
            tal_page_end(&w->page, INDENT, LEVEL);
        }
    }
    tal_page_gap(&w->page);
    tal_terminal_show(&w->page);
}

static void put_help(walk *w)
{
    tal_page_putf(&w->page, TAL_FACE_TEXT,
                  _("One figure for each skill named, such as 2 0 1; - where you cannot say. \u201C?\u201D shows what the "
                    "levels mean, \u201C%s\u201D leaves this answer for later, \u201C%s\u201D goes to the one before, "
                    "\u201C%s\u201D ends; what you gave is kept."), _("skip"), _("back"), _("stop"));
    tal_page_end(&w->page, 0, 0);
    tal_terminal_show(&w->page);
}

/* ---- What is typed --------------------------------------------------------------------------- */

/* A level or - for each skill that IT has; blanks and commas between are as good as none. */
static verdict read_levels(const char *line, const tal_exhibit *it, int8_t levels[TAL_SKILLS])
{
    bool any = false;

    for (int i = 0; i < TAL_SKILLS; i++) {
        levels[i] = TAL_UNRATED;
        if (!it->exercised[i])
            continue;
        line += strspn(line, " ,\t");
        if (*line >= '0' && *line <= '2')
            levels[i] = (int8_t)(*line - '0');
        else if (*line != '-')
            return UNCLEAR;
        any |= *line != '-';
        line++;
    }
    if (line[strspn(line, " ,\t\r")])
        return UNCLEAR;
    return any ? RATED : SKIPPED;
}

static verdict read_line(char *line, const tal_exhibit *it, int8_t levels[TAL_SKILLS])
{
    verdict found = read_levels(line, it, levels);
    tal_answer answer;

    if (found != UNCLEAR)
        return found;
    answer = tal_answer_read(line);
    if (answer.kind == TAL_ANSWER_QUIT)
        return STOPPED;
    if (answer.kind == TAL_ANSWER_BACK)
        return BACK;
    if (answer.kind != TAL_ANSWER_WORD)
        return UNCLEAR;
    if (strcmp(answer.word, "?") == 0)
        return ASKED;
    if (tal_answer_is(answer.word, N_("skip")))
        return SKIPPED;
    if (tal_answer_is(answer.word, N_("back")))
        return BACK;
    return tal_answer_is(answer.word, N_("stop")) ? STOPPED : UNCLEAR;
}

static verdict ask(walk *w, const tal_exhibit *it, int8_t levels[TAL_SKILLS])
{
    verdict found = UNCLEAR;
    char *line;

    while (found == UNCLEAR || found == ASKED) {
        if (tal_terminal_ask(w->j->terminal, _("Levels: "), 0, &line) != TAL_INPUT_LINE)
            return STOPPED;
        tal_terminal_refit(&w->page);
        found = read_line(line, it, levels);
        if (found == ASKED)
            put_anchors(w, it);
        else if (found == UNCLEAR)
            put_help(w);
    }
    return found;
}

/* ---- From one to the next -------------------------------------------------------------------- */

static bool is_open(const walk *w, size_t i)
{
    return !w->skipped[i] && !tal_scoresheet_levels(w->j->sheet, w->j->exhibits->list[i].id);
}

/* From I on, and then from the beginning; the count: there is none. */
static size_t next_open(const walk *w, size_t i)
{
    size_t count = w->j->exhibits->count;

    for (size_t n = 0; n < count; n++)
        if (is_open(w, (i + n) % count))
            return (i + n) % count;
    return count;
}

static size_t step_back(walk *w, size_t i)
{
    if (w->visited_count > 0)
        return w->visited[--w->visited_count];
    return i > 0 ? i - 1 : i;
}

/* Goes on from answer I; gives the one that comes next. */
static size_t step(walk *w, size_t i, tal_status *status)
{
    const tal_exhibit *it = &w->j->exhibits->list[i];
    int8_t levels[TAL_SKILLS];

    show(w, i);
    switch (ask(w, it, levels)) {
    case RATED:
        *status = tal_scoresheet_put(w->j->sheet, it->id, levels);
        break;
    case SKIPPED:
        w->skipped[i] = true;
        break;
    case BACK:
        return step_back(w, i);
    default:
        return w->j->exhibits->count;
    }
    if (w->visited_count < w->j->exhibits->count)
        w->visited[w->visited_count++] = i;
    return next_open(w, i + 1);
}

tal_status tal_judging_run(const tal_judging *j, size_t *left)
{
    size_t count = j->exhibits->count;
    walk w = { .j = j, .page = tal_terminal_page(j->terminal) };
    tal_status status = TAL_OK;

    w.visited = calloc(count + 1, sizeof *w.visited);
    w.skipped = calloc(count + 1, sizeof *w.skipped);
    if (!w.visited || !w.skipped)
        status = TAL_ENOMEM;
    tal_terminal_forget(j->terminal);
    tal_terminal_offer(j->terminal, _("skip"));
    tal_terminal_offer(j->terminal, _("back"));
    tal_terminal_offer(j->terminal, _("stop"));
    if (!status && next_open(&w, 0) < count)
        put_help(&w);
    for (size_t i = status ? count : next_open(&w, 0); !status && i < count;)
        i = step(&w, i, &status);
    *left = 0;
    for (size_t i = 0; i < count; i++)
        *left += !tal_scoresheet_levels(j->sheet, j->exhibits->list[i].id);
    free(w.visited);
    free(w.skipped);
    tal_page_free(&w.page);
    return status;
}
