/* What a review sees in the file itself: names that nothing reads, and what is missing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/review.h"
#include "analysis/tells.h"
#include "base/intl.h"
#include "model/reads.h"
#include "session/path.h"

/* Does any expression read it? OP is CELL or BIT. Lua functions may read everything. */
static bool is_read(const tal_scenario *scenario, tal_op op, int32_t index)
{
    for (int32_t i = 0; i < scenario->nodes_count; i++)
        if (scenario->nodes[i].op == op && scenario->nodes[i].a == index)
            return true;
    return scenario->functions.self != NULL;
}

static bool is_shown(const tal_scenario *scenario, int32_t cell)
{
    for (int32_t i = 0; i < scenario->pieces_count; i++)
        if (scenario->pieces[i].slot == TAL_SLOT_CELL && scenario->pieces[i].index == cell)
            return true;
    return false;
}

static bool is_set(const tal_scenario *scenario, int32_t cell)
{
    for (int32_t i = 0; i < scenario->assigns_count; i++)
        if (scenario->assigns[i].target == cell)
            return true;
    return scenario->functions.self != NULL;
}

static void review_looks(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    for (int32_t i = 0; i < scenario->looks_count; i++) {
        const tal_desk_look *look = &scenario->looks[i];
        if (look->trust || look->patience || look->set.count || look->set_function ||
            (look->bit != TAL_NONE && is_read(scenario, TAL_OP_BIT, look->bit)))
            continue;
        char hint[120];
        snprintf(hint, sizeof hint, _("let a reply need it: when = \"seen.%s\""), look->id);
        tal_review_warn(review, TAL_CODE_LOOK_UNUSED, tal_review_site(review, TAL_SITE_LOOK, i).at, hint,
                        _("it makes no difference whether \"%s\" is looked at"), look->id);
    }
}

static void review_variables(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    for (int32_t i = 0; i < scenario->vars_count; i++) {
        const tal_var *var = &scenario->vars[i];
        uint32_t at = tal_review_site(review, TAL_SITE_VAR, i).at;
        if (!is_read(scenario, TAL_OP_CELL, var->cell) && !is_shown(scenario, var->cell))
            tal_review_warn(review, TAL_CODE_VARIABLE_UNUSED, at,
                            _("use it in a condition or a text, or take it out"),
                            _("nothing reads the variable \"%s\""), var->name);
        else if (!is_set(scenario, var->cell))
            tal_review_warn(review, TAL_CODE_VARIABLE_UNUSED, at,
                            _("let a reply set it, or write its value where it is used"),
                            _("the variable \"%s\" never changes"), var->name);
    }
}

static void review_moments(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    for (int32_t i = 0; i < scenario->moments_count; i++) {
        bool used = false;
        for (int32_t n = 0; n < scenario->scenes_count; n++)
            used |= scenario->scenes[n].moment == i;
        if (!used)
            tal_review_warn(review, TAL_CODE_MOMENT_UNMET,
                            tal_review_site(review, TAL_SITE_MOMENT, i).at,
                            _("give a scene this moment, or take it out of the list"),
                            _("no scene belongs to the moment \"%s\""), scenario->moments[i].id);
    }
}

/* Each skill wants three moments in each form, else its score says little. */
static void review_skills(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    tal_buffer message = TAL_BUFFER_EMPTY;
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        uint64_t forms = 0;
        int fewest = TAL_MEASURED_MOMENTS;
        for (int32_t i = 0; i < scenario->forms_count; i++) {
            int moments = scenario->forms[i].moments[skill];
            forms |= (uint64_t)(moments < TAL_MEASURED_MOMENTS) << i;
            fewest = moments < fewest ? moments : fewest;
        }
        if (!forms)
            continue;
        tal_buffer_format(&message, "%s%s %d", message.length ? ", " : "", tal_skill_names[skill], fewest);
        tal_review_put_forms(review, forms, &message);
    }
    if (message.length)
        tal_review_warn(review, TAL_CODE_FEW_MOMENTS, scenario->at,
                        _("fewer than 3 say little of a person: an assessment may not have that"),
                        _("too few moments examine a skill: %s"), message.bytes);
    tal_buffer_free(&message);
}

static void review_whys(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    int32_t first = TAL_NONE;
    int missing = 0;
    tal_buffer names = TAL_BUFFER_EMPTY;
    for (int32_t i = 0; i < scenario->replies_count; i++) {
        if (!scenario->replies[i].text || scenario->remarks[i].why)
            continue;
        if (first == TAL_NONE)
            first = i;
        if (++missing <= 5)
            tal_buffer_format(&names, "%s%s", missing > 1 ? ", " : "", scenario->replies[i].id);
    }
    if (missing > 5)
        tal_buffer_text(&names, ", ...");
    if (missing)
        tal_review_warn(review, TAL_CODE_NO_WHY, tal_review_site(review, TAL_SITE_REPLY, first).at,
                        _("write why = \"what this answer does to the client\""),
                        dngettext(TAL_DOMAIN, "%d reply says no why: %s", "%d replies say no why: %s",
                                  (unsigned long)missing),
                        missing, names.bytes);
    tal_buffer_free(&names);
}

/* ---- Patience ---- */

/* Does some way ask for patience, and may it be taken when that is 0? */
static bool is_heeded(const tal_scenario *scenario, const tal_range *cells, tal_reads *reads,
                      size_t words)
{
    tal_limits spent = { cells, NULL };
    for (int32_t i = 0; i < scenario->targets_count; i++) {
        tal_formula when = scenario->targets[i].when;
        if (when < 0)
            return true; /* a Lua function may */
        if (!when)
            continue;
        memset(reads->cells, 0, words * sizeof *reads->cells);
        tal_reads_add(reads, scenario->nodes, when - 1);
        if (reads->cells[0] >> TAL_CELL_PATIENCE & 1 &&
            tal_expr_bounds(scenario->nodes, when - 1, &spent).hi)
            return true;
    }
    return false;
}

/* Patience that can sink must lead somewhere when it is gone. */
static void review_patience(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    size_t words = ((size_t)scenario->cells_count + (size_t)scenario->bits_count) / 32 + 2;
    int32_t first = 0;
    while (first < scenario->replies_count && scenario->replies[first].patience >= 0)
        first++;
    if (first == scenario->replies_count)
        return;
    tal_range *cells = calloc((size_t)scenario->cells_count, sizeof *cells);
    uint32_t *set = calloc(words, sizeof *set);
    tal_reads reads = { set, set + scenario->cells_count / 32 + 1 };
    for (int32_t i = 0; cells && i < scenario->cells_count; i++)
        cells[i] = (tal_range){ -TAL_INT_LIMIT, TAL_INT_LIMIT };
    if (cells && set) {
        cells[TAL_CELL_PATIENCE] = (tal_range){ 0, 0 };
        if (!is_heeded(scenario, cells, &reads, words))
            tal_review_warn(review, TAL_CODE_NO_EXIT, tal_review_site(review, TAL_SITE_REPLY, first).at,
                            _("write in the scenario: go { \"hangs_up\", when = \"patience <= 0\" }"),
                            _("patience can run out, and nothing happens then"));
    }
    free(cells);
    free(set);
}

void tal_review_file(const tal_review *review)
{
    review_looks(review);
    review_variables(review);
    review_moments(review);
    review_skills(review);
    review_whys(review);
    review_patience(review);
}

/* ---- Paths and tells ---- */

tal_status tal_review_paths(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    tal_coverage *met = tal_coverage_new(scenario);
    tal_status status = met ? TAL_OK : TAL_ENOMEM;
    for (int32_t i = 0; !status && i < scenario->paths_count; i++) {
        tal_path_run run;
        status = tal_path_play(&run, scenario, review->rubric, i, met);
        tal_path_free(&run);
    }
    for (int32_t i = 0; !status && i < scenario->outcomes_count; i++)
        if (!met->outcomes[i] && (!review->whole || review->met->outcomes[i]))
            tal_review_warn(review, TAL_CODE_NO_PATH, tal_review_site(review, TAL_SITE_OUTCOME, i).at,
                            _("write path \"how it comes to this\" { \"a_reply\", ..., expect = \"...\" }"),
                            _("no path ends at \"%s\""), scenario->outcomes[i].id);
    tal_coverage_free(met);
    return status;
}

static const char *tell_text(tal_tell_kind kind)
{
    switch (kind) {
    case TAL_TELL_LONGEST:
        return _("the longest");
    case TAL_TELL_SHORTEST:
        return _("the shortest");
    case TAL_TELL_POLITEST:
        return _("the one with the most polite formulas");
    default:
        return _("the only question");
    }
}

tal_status tal_review_tells(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    tal_tell tells[TAL_TELLS * TAL_LANGUAGES_LIMIT];
    tal_buffer message = TAL_BUFFER_EMPTY;
    int count = tal_tells_find(scenario, tells);
    for (int i = 0; i < count; i++)
        if (tells[i].gives_away)
            tal_buffer_format(&message, _("%s%s in %d of %d scenes (%s)"), message.length ? ", " : "",
                              tell_text(tells[i].kind), tells[i].hits, tells[i].scenes,
                              scenario->languages[tells[i].language]);
    if (message.length)
        tal_review_warn(review, TAL_CODE_TELL, scenario->at,
                        _("make some good answers plain, and some poor ones long and kind"),
                        _("the good reply can be told without reading: it is %s"), message.bytes);
    tal_buffer_free(&message);
    return count < 0 ? (tal_status)count : TAL_OK;
}
