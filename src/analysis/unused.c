/* What a review sees in the file itself: names that nothing reads, and what is missing. */
#include <stdio.h>
#include <stdlib.h>

#include "analysis/review.h"
#include "analysis/tells.h"
#include "base/intl.h"
#include "model/reads.h"
#include "session/path.h"

static size_t words_of(const tal_scenario *scenario)
{
    return ((size_t)scenario->cells_count + (size_t)scenario->bits_count) / 32 + 2;
}

/* Of words_of words, all 0. */
static tal_reads reads_in(const tal_scenario *scenario, uint32_t *words)
{
    return (tal_reads){ words, words + scenario->cells_count / 32 + 1 };
}

static bool has(const uint32_t *words, int32_t index)
{
    return words[index / 32] >> (index % 32) & 1;
}

/* ---- Looks and variables ---- */

static bool is_asked(const tal_scenario *scenario, int32_t bit)
{
    for (int32_t i = 0; i < scenario->nodes_count; i++)
        if (scenario->nodes[i].op == TAL_OP_BIT && scenario->nodes[i].a == bit)
            return true;
    return scenario->functions.self != NULL; /* they may read everything */
}

static bool matters(const tal_scenario *scenario, const tal_desk_look *look)
{
    return look->trust || look->patience || look->set.count || look->set_function ||
           (look->bit != TAL_NONE && is_asked(scenario, look->bit));
}

/* Beside one that matters, others may be there to distract: a real desk is full of them. */
static void review_looks(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    for (int32_t i = 0; i < scenario->looks_count; i++)
        if (matters(scenario, &scenario->looks[i]))
            return;
    for (int32_t i = 0; i < scenario->looks_count; i++) {
        const tal_desk_look *look = &scenario->looks[i];
        char hint[160];
        snprintf(hint, sizeof hint,
                 _("let the reply that builds on it ask for it: when = \"seen.%s\""), look->id);
        tal_review_warn(review, TAL_CODE_LOOK_UNUSED, tal_review_site(review, TAL_SITE_LOOK, i).at,
                        hint, _("no condition asks whether \"%s\" was looked at"), look->id);
    }
}

static void add_read(const tal_scenario *scenario, tal_reads *reads, tal_formula formula)
{
    if (formula > 0)
        tal_reads_add(reads, scenario->nodes, formula - 1);
}

static void add_conditions(const tal_scenario *scenario, tal_reads *reads)
{
    for (int32_t i = 0; i < scenario->replies_count; i++) {
        const tal_reply *reply = &scenario->replies[i];
        add_read(scenario, reads, reply->when);
        for (int skill = 0; reply->formulas != TAL_NONE && skill < TAL_SKILLS; skill++)
            if (reply->levels[skill] == TAL_LEVEL_FORMULA)
                add_read(scenario, reads, scenario->levels[reply->formulas][skill]);
    }
    for (int32_t i = 0; i < scenario->looks_count; i++)
        add_read(scenario, reads, scenario->looks[i].when);
    for (int32_t i = 0; i < scenario->lines_count; i++)
        add_read(scenario, reads, scenario->lines[i].when);
    for (int32_t i = 0; i < scenario->targets_count; i++)
        add_read(scenario, reads, scenario->targets[i].when);
    for (int32_t i = 0; i < scenario->phrases_count; i++)
        add_read(scenario, reads, scenario->phrases[i].when);
    for (int32_t i = 0; i < scenario->paths_count; i++)
        tal_reads_add(reads, scenario->nodes, scenario->paths[i].expect);
}

static void add_shown(const tal_scenario *scenario, tal_reads *reads)
{
    for (int32_t i = 0; i < scenario->pieces_count; i++) {
        const tal_piece *piece = &scenario->pieces[i];
        if (piece->slot == TAL_SLOT_CELL)
            reads->cells[piece->index / 32] |= (uint32_t)1 << (piece->index % 32);
    }
}

/* An assignment reads for the variable that it sets: a counter that only counts is read by nothing. */
static void add_assignments(const tal_scenario *scenario, tal_reads *reads, bool *done)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (int32_t i = 0; i < scenario->assigns_count; i++) {
            const tal_assign *assign = &scenario->assigns[i];
            if (done[i] || !has(reads->cells, assign->target))
                continue;
            tal_reads_add(reads, scenario->nodes, assign->value);
            done[i] = changed = true;
        }
    }
}

static bool is_set(const tal_scenario *scenario, int32_t cell)
{
    for (int32_t i = 0; i < scenario->assigns_count; i++)
        if (scenario->assigns[i].target == cell)
            return true;
    return false;
}

/* One that is only shown may well be constant: a name that texts share. */
static tal_status review_variables(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    uint32_t *shown = calloc(words_of(scenario), sizeof *shown);
    uint32_t *words = calloc(words_of(scenario), sizeof *words);
    bool *done = calloc((size_t)scenario->assigns_count + 1, sizeof *done);
    tal_status status = shown && words && done ? TAL_OK : TAL_ENOMEM;
    if (!status) {
        tal_reads texts = reads_in(scenario, shown), reads = reads_in(scenario, words);
        add_shown(scenario, &texts);
        add_shown(scenario, &reads);
        add_conditions(scenario, &reads);
        add_assignments(scenario, &reads, done);
    }
    for (int32_t i = 0; !status && !scenario->functions.self && i < scenario->vars_count; i++) {
        const tal_var *var = &scenario->vars[i];
        uint32_t at = tal_review_site(review, TAL_SITE_VAR, i).at;
        if (!has(words, var->cell))
            tal_review_warn(review, TAL_CODE_VARIABLE_UNUSED, at,
                            _("use it in a condition or a text, or take it out"),
                            _("nothing reads the variable \"%s\""), var->name);
        else if (!has(shown, var->cell) && !is_set(scenario, var->cell))
            tal_review_warn(review, TAL_CODE_VARIABLE_UNUSED, at,
                            _("let a reply set it, or write its value where it is used"),
                            _("the variable \"%s\" never changes"), var->name);
    }
    free(shown);
    free(words);
    free(done);
    return status;
}

/* ---- Moments, skills, reasons ---- */

/* The condition of a moment asks for nothing but the form. */
static void review_moment_condition(const tal_review *review, int32_t index)
{
    const tal_scenario *scenario = review->scenario;
    const tal_moment *moment = &scenario->moments[index];
    uint32_t at = tal_review_site(review, TAL_SITE_MOMENT, index).when;
    int held = 0;
    if (moment->when <= 0)
        return;
    for (int i = 0; i < scenario->forms_count; i++) {
        tal_env env = { .facts = scenario->forms[i].facts };
        held += tal_expr_eval_tree(scenario->nodes, moment->when - 1, &env) != 0;
    }
    if (!held)
        tal_review_warn(review, TAL_CODE_NEVER, at,
                        _("no form has this moment: let it ask for less"),
                        _("the condition of %s never holds"), _("this moment"));
    else if (held == scenario->forms_count)
        tal_review_warn(review, TAL_CODE_ALWAYS, at, _("every form has this moment: leave it out"),
                        _("the condition of %s always holds"), _("this moment"));
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
        review_moment_condition(review, i);
    }
}

/* SKILL is examined by too few moments: "discernment 2 in form 1". Counts moments into *ALL. */
static void put_skill(const tal_review *review, int skill, int *all, tal_buffer *out)
{
    const tal_scenario *scenario = review->scenario;
    uint64_t forms = 0;
    int fewest = TAL_MEASURED_MOMENTS;
    for (int32_t i = 0; i < scenario->forms_count; i++) {
        int moments = scenario->forms[i].moments[skill];
        *all += moments;
        forms |= (uint64_t)(moments < TAL_MEASURED_MOMENTS) << i;
        fewest = moments < fewest ? moments : fewest;
    }
    if (!forms)
        return;
    tal_buffer_format(out, "%s%s %d", out->length ? ", " : "", tal_skill_names[skill], fewest);
    tal_review_put_forms(review, forms, out);
}

/* Each skill wants three moments in each form, else its score says little. */
static void review_skills(const tal_review *review)
{
    tal_buffer skills = TAL_BUFFER_EMPTY;
    int all = 0;
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        put_skill(review, skill, &all, &skills);
    if (!all)
        tal_review_warn(
            review, TAL_CODE_FEW_MOMENTS, review->scenario->at,
            _("for a score, list moments, and give levels to the replies of their scenes"),
            _("nothing is examined: a conversation has no score"));
    else if (skills.length)
        tal_review_warn(review, TAL_CODE_FEW_MOMENTS, review->scenario->at,
                        _("a skill wants 3 moments: with fewer, its score says little of a person"),
                        _("too few moments examine a skill: %s"), skills.bytes);
    tal_buffer_free(&skills);
}

/* Adds one of COUNT names: five are shown. */
static void put_name(tal_buffer *names, int count, const char *name)
{
    if (count <= 5)
        tal_buffer_format(names, "%s%s", count > 1 ? ", " : "", name);
    else if (count == 6)
        tal_buffer_text(names, ", ...");
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
        if (!missing)
            first = i;
        put_name(&names, ++missing, scenario->replies[i].id);
    }
    if (missing)
        tal_review_warn(
            review, TAL_CODE_NO_WHY, tal_review_site(review, TAL_SITE_REPLY, first).at,
            _("write why = \"what this answer does to the client\": the debrief shows it"),
            dngettext(TAL_DOMAIN, "%d reply has no why: %s", "%d replies have no why: %s",
                      (unsigned long)missing),
            missing, names.bytes);
    tal_buffer_free(&names);
}

/* ---- The whole ---- */

tal_status tal_review_file(const tal_review *review)
{
    review_looks(review);
    review_moments(review);
    review_skills(review);
    review_whys(review);
    return review_variables(review);
}

/* ---- Paths and tells ---- */

/* Outcomes that no path ends at, and that sessions may end at. */
static void review_endings(const tal_review *review, const uint8_t *met)
{
    const tal_scenario *scenario = review->scenario;
    int32_t first = TAL_NONE;
    int missing = 0;
    tal_buffer names = TAL_BUFFER_EMPTY;
    for (int32_t i = 0; i < scenario->outcomes_count; i++) {
        if (met[i] || (review->whole && !review->met->outcomes[i]))
            continue;
        if (!missing)
            first = i;
        put_name(&names, ++missing, scenario->outcomes[i].id);
    }
    if (missing)
        tal_review_warn(
            review, TAL_CODE_NO_PATH, tal_review_site(review, TAL_SITE_OUTCOME, first).at,
            _("write path \"how it comes to this\" { \"a_reply\", ..., expect = \"...\" }"),
            _("no path ends at: %s"), names.bytes);
    tal_buffer_free(&names);
}

tal_status tal_review_paths(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    if (!scenario->paths_count) {
        tal_review_warn(review, TAL_CODE_NO_PATH, scenario->at,
                        _("write path \"the expert\" { \"a_reply\", ..., expect = \"passed\" }"),
                        _("there is no path: nothing tells whether it still plays as you meant"));
        return TAL_OK;
    }
    tal_coverage *met = tal_coverage_new(scenario);
    tal_status status = met ? TAL_OK : TAL_ENOMEM;
    bool all_end =
        true; /* one that does not is an error already, and may be the one that is missing */
    for (int32_t i = 0; !status && i < scenario->paths_count; i++) {
        tal_path_run run;
        status = tal_path_play(&run, scenario, review->rubric, i, met);
        all_end &= run.end == TAL_PATH_PASSED || run.end == TAL_PATH_UNMET;
        tal_path_free(&run);
    }
    if (!status && all_end)
        review_endings(review, met->outcomes);
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
            tal_buffer_format(&message, _("%s%s in %d of %d scenes (%s)"),
                              message.length ? ", " : "", tell_text(tells[i].kind), tells[i].hits,
                              tells[i].scenes, scenario->languages[tells[i].language]);
    if (message.length)
        tal_review_warn(review, TAL_CODE_TELL, scenario->at,
                        _("let some good replies look otherwise, and some poor ones like this"),
                        _("the good reply can be told without reading it: it is %s"),
                        message.bytes);
    tal_buffer_free(&message);
    return count < 0 ? (tal_status)count : TAL_OK;
}
