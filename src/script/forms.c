/* The forms: each combination of varied facts, what it makes true, and the best level that each
 * moment has in it. The scripted runs are read here too, for they name a form. */
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "script/build.h"
#include "script/fields.h"
#include "script/names.h"
#include "script/validate.h"
#include "script/wording.h"

/* The words `vary` of the scenario, in order: the next from ITEM on. */
static const tal_tree *next_vary(const tal_tree *item)
{
    while (item && !tal_fields_is(item, "vary"))
        item = item->next;
    return item;
}

static int32_t forms_count(tal_draft *draft, const tal_tree *root)
{
    const tal_tree *tree = next_vary(root->items);
    int64_t forms = 1;
    for (size_t i = 0; tree && i < draft->varies.count; i++, tree = next_vary(tree->next)) {
        forms *= TAL_ROW(tal_vary, draft->varies, i)->cases.count;
        if (forms > TAL_FORMS_LIMIT) {
            tal_draft_error(draft, TAL_CODE_FORMS, tree, _("take some cases out"),
                            _("with these cases there are more than %d forms"), TAL_FORMS_LIMIT);
            break;
        }
    }
    return forms < 1 || forms > TAL_FORMS_LIMIT ? 1 : (int32_t)forms;
}

/* Forms count like digits, the last vary fastest. */
static void fill_facts(tal_draft *draft, int32_t form, tal_form *out, int32_t *facts)
{
    tal_verdict verdict = draft->scenario->verdict;
    for (size_t i = draft->varies.count; i-- > 0;) {
        tal_run cases = TAL_ROW(tal_vary, draft->varies, i)->cases;
        if (!cases.count)
            continue;
        const tal_vary_case *one =
            TAL_ROW(tal_vary_case, draft->cases, cases.first + form % cases.count);
        form /= cases.count;
        facts[i] = one->word;
        if (one->verdict != TAL_NONE)
            verdict = (tal_verdict)one->verdict;
    }
    const char *name = tal_verdict_names[verdict];
    facts[draft->varies.count] = tal_draft_word(draft, name, strlen(name));
    out->facts = facts;
    out->verdict = verdict;
}

static void check_verdicts(tal_draft *draft, const tal_tree *root)
{
    const tal_tree *tree = next_vary(root->items);
    bool given = false;
    for (size_t i = 0; tree && i < draft->varies.count; i++, tree = next_vary(tree->next)) {
        tal_run cases = TAL_ROW(tal_vary, draft->varies, i)->cases;
        bool says = false;
        for (int32_t n = cases.first; n < cases.first + cases.count; n++)
            says |= TAL_ROW(tal_vary_case, draft->cases, n)->verdict != TAL_NONE;
        if (says && given)
            tal_draft_error(draft, TAL_CODE_UNLIKE_CASES, tree, _("let one vary decide it"),
                            _("another vary gives a verdict already"));
        given |= says;
    }
}

/* The most that a level can be in a form. */
static int most(const tal_draft *draft, const tal_reply *reply, int skill, const tal_limits *limits)
{
    if (reply->levels[skill] != TAL_LEVEL_FORMULA)
        return reply->levels[skill];
    tal_formula formula = TAL_ROW(tal_formula, draft->levels, reply->formulas * TAL_SKILLS)[skill];
    if (formula < 0)
        return 2;
    tal_range range = tal_expr_bounds(draft->program.nodes, formula - 1, limits);
    return range.hi < 0 ? 0 : range.hi > 2 ? 2 : range.hi;
}

static bool never(const tal_draft *draft, tal_formula when, const tal_limits *limits)
{
    return when > 0 && !tal_expr_bounds(draft->program.nodes, when - 1, limits).hi;
}

static void add_possible(const tal_draft *draft, const tal_scene *scene, const tal_limits *limits,
                         int8_t (*possible)[TAL_SKILLS])
{
    const tal_moment *moment = TAL_ROW(tal_moment, draft->moments, scene->moment);
    int32_t end = scene->replies.first + scene->replies.count + (scene->silence != TAL_NONE);
    if (never(draft, moment->when, limits))
        return;
    for (int32_t i = scene->replies.first; i < end; i++) {
        const tal_reply *reply = TAL_ROW(tal_reply, draft->replies, i);
        if (never(draft, reply->when, limits))
            continue;
        for (int skill = 0; skill < TAL_SKILLS; skill++) {
            int level = most(draft, reply, skill, limits);
            if (level > possible[scene->moment][skill])
                possible[scene->moment][skill] = (int8_t)level;
        }
    }
}

static void fill_form(tal_draft *draft, int32_t index, tal_form *form, int32_t *facts,
                      int8_t (*possible)[TAL_SKILLS], tal_range *cells)
{
    fill_facts(draft, index, form, facts);
    memset(possible, TAL_LEVEL_NONE, draft->moments.count * sizeof *possible);
    tal_limits limits = { cells, facts };
    for (size_t i = 0; i < draft->scenes.count; i++)
        if (TAL_ROW(tal_scene, draft->scenes, i)->moment != TAL_NONE)
            add_possible(draft, TAL_ROW(tal_scene, draft->scenes, i), &limits, possible);
    for (size_t i = 0; i < draft->moments.count; i++) {
        for (int skill = 0; skill < TAL_SKILLS; skill++) {
            if (possible[i][skill] > 0) {
                form->totals[skill] += possible[i][skill];
                form->moments[skill]++;
            }
        }
    }
    form->possible = (const int8_t(*)[TAL_SKILLS])possible;
}

void tal_build_forms(tal_draft *draft, const tal_tree *root)
{
    tal_scenario *scenario = draft->scenario;
    tal_arena *arena = scenario->arena;
    int32_t count = forms_count(draft, root);
    check_verdicts(draft, root);
    scenario->forms = tal_arena_alloc(arena, (size_t)count, sizeof *scenario->forms);
    tal_range *cells = tal_arena_alloc(draft->arena, (size_t)scenario->cells_count, sizeof *cells);
    if (!scenario->forms || !cells) {
        draft->no_memory = true;
        return;
    }
    tal_draft_ranges(draft, cells);
    scenario->forms_count = count;
    for (int32_t i = 0; i < count && !draft->no_memory; i++) {
        int32_t *facts = tal_arena_alloc(arena, draft->varies.count + 1, sizeof *facts);
        int8_t(*possible)[TAL_SKILLS] =
            tal_arena_alloc(arena, draft->moments.count, sizeof *possible);
        if (facts && possible)
            fill_form(draft, i, &scenario->forms[i], facts, possible, cells);
        else
            draft->no_memory = true;
    }
}

/* ---- Paths ---- */

/* HINT, or else the cases that there are. */
static void no_case(tal_draft *draft, tal_run cases, const tal_tree *value, const char *hint)
{
    tal_buffer list = TAL_BUFFER_EMPTY;
    for (int32_t i = 0; !hint && !tal_draft_full(draft) && i < cases.count; i++)
        tal_buffer_format(&list, "%s%s", i ? ", " : _("one of: "),
                          TAL_ROW(tal_vary_case, draft->cases, cases.first + i)->id);
    tal_draft_error(draft, TAL_CODE_NO_SUCH_ID, value, hint ? hint : list.bytes,
                    _("%s has no case \"%s\""), value->name, value->text.bytes);
    tal_buffer_free(&list);
}

/* The place of a case among those of its vary, or TAL_NONE after a complaint. */
static int32_t case_of(tal_draft *draft, int32_t vary, const tal_tree *value)
{
    tal_run cases = TAL_ROW(tal_vary, draft->varies, vary)->cases;
    if (value->kind == TAL_TREE_OPAQUE)
        return 0;
    tal_nearest nearest = tal_nearest_start(value->kind == TAL_TREE_TEXT ? value->text.bytes : "",
                                            value->kind == TAL_TREE_TEXT ? value->text.length : 0);
    tal_hint hint;
    for (int32_t i = 0; value->kind == TAL_TREE_TEXT && i < cases.count; i++) {
        const char *id = TAL_ROW(tal_vary_case, draft->cases, cases.first + i)->id;
        if (!strcmp(id, value->text.bytes))
            return i;
        tal_nearest_offer(&nearest, id);
    }
    if (value->kind == TAL_TREE_TEXT)
        no_case(draft, cases, value, tal_draft_did_you_mean(&hint, nearest.best));
    else
        tal_draft_error(draft, TAL_CODE_WRONG_TYPE, value, NULL, _("%s takes %s, not %s"),
                        value->name, _("the id of a case"), tal_tree_kind_text(value));
    return 0;
}

static void check_with(tal_draft *draft, const tal_tree *with)
{
    if (with->kind != TAL_TREE_LIST && with->kind != TAL_TREE_OPAQUE)
        tal_draft_error(draft, TAL_CODE_WRONG_TYPE, with, _("write with = { vary_id = \"case\" }"),
                        _("%s takes %s, not %s"), "with", _("a list { ... }"),
                        tal_tree_kind_text(with));
    for (const tal_tree *field = with->kind == TAL_TREE_LIST ? with->fields : NULL; field;
         field = field->next) {
        size_t length = strlen(field->name);
        tal_hint hint;
        if (!tal_ids_find(&draft->ids, TAL_ID_VARY, field->name, length))
            tal_draft_error_at(
                draft, TAL_CODE_NO_SUCH_ID, field->name_offset,
                tal_draft_did_you_mean(
                    &hint, tal_draft_nearest(draft, TAL_ID_VARY, field->name, length)),
                _("there is no %s \"%s\""), "vary", field->name);
    }
}

static int32_t form_of(tal_draft *draft, const tal_tree *with)
{
    int32_t form = 0;
    if (with)
        check_with(draft, with);
    for (size_t i = 0; i < draft->varies.count; i++) {
        const tal_vary *vary = TAL_ROW(tal_vary, draft->varies, i);
        const tal_tree *value = tal_tree_field(with, vary->id);
        form = form * (vary->cases.count ? vary->cases.count : 1) +
               (value ? case_of(draft, (int32_t)i, value) : 0);
    }
    return form < draft->scenario->forms_count ? form : 0;
}

/* What ID, which is none of KIND, should be; NULL where nothing is near. */
static const char *mend_step(tal_draft *draft, tal_hint *hint, tal_id_kind kind, const char *id)
{
    if (kind == TAL_ID_REPLY && tal_ids_find(&draft->ids, TAL_ID_LOOK, id, strlen(id))) {
        snprintf(hint->text, sizeof hint->text, _("write \"look %s\""), id);
        return hint->text;
    }
    return tal_draft_did_you_mean(hint, tal_draft_nearest(draft, kind, id, strlen(id)));
}

static void add_step(tal_draft *draft, const tal_tree *item)
{
    tal_path_step step = { TAL_STEP_REPLY, item->text.bytes, item->offset };
    tal_id_kind kind = TAL_ID_REPLY;
    tal_hint hint;
    if (!strcmp(step.id, "silence")) {
        step.kind = TAL_STEP_SILENCE;
    } else if (!strncmp(step.id, "look ", 5)) {
        step.kind = TAL_STEP_LOOK;
        step.id += 5 + strspn(step.id + 5, " ");
        kind = TAL_ID_LOOK;
    }
    if (step.kind != TAL_STEP_SILENCE && !tal_ids_find(&draft->ids, kind, step.id, strlen(step.id)))
        tal_draft_error(draft, TAL_CODE_PATH_STEP, item, mend_step(draft, &hint, kind, step.id),
                        _("there is no %s \"%s\""), kind == TAL_ID_LOOK ? _("look") : _("reply"),
                        step.id);
    step.id = tal_draft_keep(draft, step.id);
    *(tal_path_step *)tal_draft_add(draft, &draft->steps, sizeof step) = step;
}

static void read_path(tal_draft *draft, const tal_tree *tree)
{
    const tal_tree *expect = tal_tree_field(tree, "expect");
    tal_path path = { .name = tal_draft_keep(draft, tree->id ? tree->id : ""),
                      .form = form_of(draft, tal_tree_field(tree, "with")),
                      .steps = { (int32_t)draft->steps.count, 0 },
                      .expect = TAL_NONE,
                      .text = "",
                      .offset = tree->offset };
    for (const tal_tree *item = tree->items; item; item = item->next)
        if (item->kind == TAL_TREE_TEXT)
            add_step(draft, item);
    path.steps.count = (int32_t)draft->steps.count - path.steps.first;
    if (expect && expect->kind == TAL_TREE_TEXT) {
        path.expect = tal_names_compile(draft, expect, TAL_BOOL, TAL_SCOPE_EXPECT) - 1;
        path.text = tal_wording_line(draft, expect);
        path.expect_offset = expect->offset;
    }
    *(tal_path *)tal_draft_add(draft, &draft->paths, sizeof path) = path;
}

void tal_build_paths(tal_draft *draft, const tal_tree *root)
{
    for (const tal_tree *item = root->items; item; item = item->next)
        if (tal_fields_is(item, "path"))
            read_path(draft, item);
}
