/* What a review sees of patience: whether it can run out, and what follows then. All replies count as
 * open, for conditions may change; so it may be said to run out where it cannot quite. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/review.h"
#include "base/intl.h"
#include "model/reads.h"

/* ---- Can it run out? ---- */

static int clamp(int patience)
{
    return patience < 0 ? 0 : patience > 100 ? 100 : patience;
}

static bool sink_along(const tal_scenario *scenario, int *least, tal_run run, int patience)
{
    bool changed = false;
    for (int32_t i = run.first; i < run.first + run.count; i++) {
        int32_t place = scenario->targets[i].place;
        if (place < 0 || least[place] <= patience)
            continue;
        least[place] = patience;
        changed = true;
    }
    return changed;
}

/* Lets what is left in a scene sink by each of its replies; 0 is noted in *SPENT. */
static bool sink_by(const tal_scenario *scenario, int *least, const tal_scene *scene, int32_t reply,
                    int patience, bool *spent)
{
    tal_run to = scenario->replies[reply].to;
    int left = clamp(patience + scenario->replies[reply].patience);
    bool changed = sink_along(scenario, least, to.count ? to : scene->go, left);
    *spent |= !left;
    return sink_along(scenario, least, scenario->go, left) || changed;
}

static bool sink_from(const tal_scenario *scenario, int *least, int32_t index, bool *spent)
{
    const tal_scene *scene = &scenario->scenes[index];
    int left = least[index];
    bool changed = sink_along(scenario, least, scene->go, left);
    for (int32_t i = 0; i < scene->replies.count; i++)
        changed |= sink_by(scenario, least, scene, scene->replies.first + i, left, spent);
    if (scene->silence != TAL_NONE)
        changed |= sink_by(scenario, least, scene, scene->silence, left, spent);
    return changed;
}

/* LEAST has room for what is left in each scene, at worst. */
static bool runs_out(const tal_scenario *scenario, int *least)
{
    int start = scenario->patience;
    bool spent = false, changed = true;
    for (int32_t i = 0; i < scenario->looks_count; i++)
        start += scenario->looks[i].patience < 0 ? scenario->looks[i].patience : 0;
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        least[i] = INT_MAX;
    least[scenario->start] = clamp(start);
    while (changed && !spent) {
        changed = false;
        for (int32_t i = 0; i < scenario->scenes_count; i++)
            changed |= least[i] != INT_MAX && sink_from(scenario, least, i, &spent);
    }
    return spent;
}

/* ---- What follows ---- */

typedef struct search {
    const tal_scenario *scenario;
    tal_range *cells; /* patience 0, the rest unknown */
    uint32_t *words;  /* for reads */
    size_t words_count;
    int *least;
} search;

static bool reads_patience(const search *s, tal_formula formula)
{
    tal_reads reads = { s->words, s->words + s->scenario->cells_count / 32 + 1 };
    memset(s->words, 0, s->words_count * sizeof *s->words);
    if (formula > 0)
        tal_reads_add(&reads, s->scenario->nodes, formula - 1);
    return s->words[0] >> TAL_CELL_PATIENCE & 1;
}

static bool may_hold(const search *s, tal_formula when)
{
    tal_limits spent = { s->cells, NULL };
    return when > 0 && tal_expr_bounds(s->scenario->nodes, when - 1, &spent).hi;
}

/* A reply that asks for some patience, or an effect that notes how much there is. A Lua function may do
 * anything. */
static bool is_heeded(const search *s)
{
    bool heeded = s->scenario->functions.self != NULL;
    for (int32_t i = 0; i < s->scenario->replies_count; i++)
        heeded |= reads_patience(s, s->scenario->replies[i].when);
    for (int32_t i = 0; i < s->scenario->assigns_count; i++)
        heeded |= reads_patience(s, s->scenario->assigns[i].value + 1);
    return heeded;
}

static int32_t first_that_costs(const tal_scenario *scenario)
{
    int32_t i = 0;
    while (i < scenario->replies_count && scenario->replies[i].patience >= 0)
        i++;
    return i < scenario->replies_count ? i : TAL_NONE;
}

/* An outcome to which nothing leads, and that does not pass. */
static int32_t find_loose_end(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    for (int32_t i = 0; i < scenario->outcomes_count; i++) {
        bool named = review->rubric->passing >> scenario->outcomes[i].result & 1;
        for (int32_t n = 0; n < scenario->targets_count; n++)
            named |= scenario->targets[n].place == -1 - i;
        if (!named)
            return i;
    }
    return TAL_NONE;
}

static void say_no_exit(const tal_review *review, int32_t reply)
{
    int32_t end = *review->hangs_up = find_loose_end(review);
    tal_buffer hint = TAL_BUFFER_EMPTY;
    tal_buffer_format(&hint, _("write in the scenario: go { \"%s\", when = \"patience <= 0\" }"),
                      end == TAL_NONE ? _("hangs_up") : review->scenario->outcomes[end].id);
    tal_review_warn(review, TAL_CODE_NO_EXIT, tal_review_site(review, TAL_SITE_REPLY, reply).at,
                    hint.bytes, _("patience can run out, and nothing happens then"));
    tal_buffer_free(&hint);
}

static void review_all(const tal_review *review, const search *s)
{
    int32_t first = first_that_costs(s->scenario);
    bool heeded = is_heeded(s);
    if (first == TAL_NONE || !runs_out(s->scenario, s->least))
        return;
    for (int32_t i = 0; i < s->scenario->targets_count; i++) {
        tal_formula when = s->scenario->targets[i].when;
        review->exits[i] = reads_patience(s, when) && may_hold(s, when);
        heeded |= review->exits[i];
    }
    if (!heeded)
        say_no_exit(review, first);
}

tal_status tal_review_patience(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    search s = { .scenario = scenario,
                 .words_count =
                     ((size_t)scenario->cells_count + (size_t)scenario->bits_count) / 32 + 2 };
    s.cells = calloc((size_t)scenario->cells_count, sizeof *s.cells);
    s.words = calloc(s.words_count, sizeof *s.words);
    s.least = calloc((size_t)scenario->scenes_count, sizeof *s.least);
    tal_status status = s.cells && s.words && s.least ? TAL_OK : TAL_ENOMEM;
    if (!status) {
        for (int32_t i = 0; i < scenario->cells_count; i++)
            s.cells[i] = (tal_range){ -TAL_INT_LIMIT, TAL_INT_LIMIT };
        s.cells[TAL_CELL_PATIENCE] = (tal_range){ 0, 0 };
        review_all(review, &s);
    }
    free(s.cells);
    free(s.words);
    free(s.least);
    return status;
}
