/* The scenes: lines, replies with their levels, and the ways on. */
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "script/build.h"
#include "script/fields.h"
#include "script/names.h"
#include "script/validate.h"
#include "script/wording.h"

static void add_line(tal_draft *draft, const tal_tree *item, tal_line_kind kind, int16_t person)
{
    const tal_tree *text = tal_validate_first(item, "text");
    tal_line line = { .kind = (uint8_t)kind };
    line.when = tal_fields_when(draft, item, "when");
    line.person = (int16_t)tal_fields_ref(draft, item, "by", TAL_ID_PERSON, _("person"), person);
    line.text = tal_wording_add(draft, text, false);
    *(tal_line *)tal_draft_add(draft, &draft->lines, sizeof line) = line;
    tal_fields_site(draft, TAL_SITE_LINE, text ? text->offset : item->offset, item);
}

static tal_run read_lines(tal_draft *draft, const tal_tree *tree, int16_t person)
{
    static const char *const words[] = { "says", "note", "hint" };
    tal_run run = { (int32_t)draft->lines.count, 0 };
    for (const tal_tree *item = tree->items; item; item = item->next)
        for (int kind = TAL_LINE_SAYS; kind <= TAL_LINE_HINT; kind++)
            if (tal_fields_is(item, words[kind]))
                add_line(draft, item, (tal_line_kind)kind, person);
    run.count = (int32_t)draft->lines.count - run.first;
    return run;
}

/* ---- Levels ---- */

static int32_t add_formulas(tal_draft *draft, const tal_formula formulas[TAL_SKILLS])
{
    int32_t index = (int32_t)draft->levels.count;
    memcpy(tal_draft_add(draft, &draft->levels, TAL_SKILLS * sizeof *formulas), formulas,
           TAL_SKILLS * sizeof *formulas);
    return index;
}

/* Levels by expression are proved to be 0, 1 or 2 whatever happens in the session. */
static void prove_level(tal_draft *draft, const tal_tree *value, tal_formula formula)
{
    size_t count = (size_t)draft->scenario->cells_count;
    tal_range *cells = tal_arena_alloc(draft->arena, count, sizeof *cells);
    if (!cells) {
        draft->no_memory = true;
        return;
    }
    tal_draft_ranges(draft, cells);
    tal_limits limits = { cells, NULL };
    tal_range range = tal_expr_bounds(draft->program.nodes, formula - 1, &limits);
    if (range.lo < 0 || range.hi > 2)
        tal_draft_error(draft, TAL_CODE_LEVEL_RANGE, value, _("write condition and 2 or 0"),
                        _("a level is 0, 1 or 2, and this can be %d to %d"), (int)range.lo,
                        (int)range.hi);
}

static void read_levels(tal_draft *draft, const tal_tree *tree, tal_reply *reply)
{
    tal_formula formulas[TAL_SKILLS] = { 0 };
    bool any = false;
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_tree *value = tal_tree_field(tree, tal_skill_names[i]);
        reply->levels[i] = value ? 0 : TAL_LEVEL_NONE;
        if (value && value->kind == TAL_TREE_NUMBER && value->number >= 0 && value->number <= 2) {
            reply->levels[i] = (int8_t)value->number;
        } else if (value && value->kind == TAL_TREE_TEXT) {
            formulas[i] = tal_names_compile(draft, value, TAL_INT, TAL_SCOPE_SESSION);
            if (formulas[i])
                prove_level(draft, value, formulas[i]);
        } else if (value && value->kind == TAL_TREE_FUNCTION) {
            formulas[i] = -1 - value->function;
            draft->functions = true;
        }
        if (formulas[i]) {
            reply->levels[i] = TAL_LEVEL_FORMULA;
            any = true;
        }
    }
    if (any)
        reply->formulas = add_formulas(draft, formulas);
}

static const tal_tree *first_level(const tal_tree *tree)
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (tal_tree_field(tree, tal_skill_names[i]))
            return tal_tree_field(tree, tal_skill_names[i]);
    return NULL;
}

/* Without a moment a scene scores nothing; where the moment itself is wrong, or misspelt, that was said. */
static void check_no_levels(tal_draft *draft, const tal_scene *scene, const tal_tree *tree)
{
    const tal_word_rule *rule = tal_schema_word("scene", strlen("scene"));
    for (const tal_tree *field = tree->fields; field; field = field->next) {
        const char *meant =
            tal_schema_field(rule, field->name) ? field->name : tal_validate_meant(rule, field->name);
        if (meant && !strcmp(meant, "moment"))
            return;
    }
    for (int32_t i = 0; i < scene->replies.count; i++) {
        const tal_tree *level =
            first_level(*TAL_ROW(const tal_tree *, draft->reply_trees, scene->replies.first + i));
        if (!level)
            continue;
        tal_draft_error_at(draft, TAL_CODE_LEVEL_WITHOUT_MOMENT, level->name_offset,
                           _("give the scene a moment = \"...\", or leave the levels out"),
                           _("this scene belongs to no moment: its replies score nothing"));
        return;
    }
}

static bool has_level(const tal_draft *draft, int32_t reply, int skill)
{
    return TAL_ROW(tal_reply, draft->replies, reply)->levels[skill] != TAL_LEVEL_NONE;
}

/* One level too many or too few in REPLY. */
static void unlike(tal_draft *draft, int32_t reply, int skill)
{
    const tal_tree *tree = *TAL_ROW(const tal_tree *, draft->reply_trees, reply);
    const tal_tree *level = tal_tree_field(tree, tal_skill_names[skill]);
    const char *hint = _("all replies of a scene give levels for the same skills");
    if (level)
        tal_draft_error_at(draft, TAL_CODE_UNLIKE_SKILLS, level->name_offset, hint,
                           _("other replies of this scene give no level for %s"),
                           tal_skill_names[skill]);
    else
        tal_draft_error(draft, TAL_CODE_UNLIKE_SKILLS, tree, hint,
                        _("this gives no level for %s, and other replies of the scene do"),
                        tal_skill_names[skill]);
}

/* Is a field of the reply or silence TREE most likely a skill, misspelt? That was said. */
static bool misspells_level(const tal_draft *draft, const tal_tree *tree)
{
    const tal_word_rule *rule = tal_schema_rule(tree->word, strlen(tree->word));
    if (tal_draft_full(draft))
        return false;
    for (const tal_tree *field = tree->fields; field; field = field->next) {
        const char *meant =
            tal_schema_field(rule, field->name) ? NULL : tal_validate_meant(rule, field->name);
        for (int i = 0; meant && i < TAL_SKILLS; i++)
            if (!strcmp(meant, tal_skill_names[i]))
                return true;
    }
    return false;
}

/* All replies of a scene, and its silence, give levels for the same skills. The fewer are at fault;
 * of equals, those unlike the first. Replies that were misread are left out. */
static void check_levels(tal_draft *draft, const tal_scene *scene)
{
    int32_t sound[TAL_REPLIES_LIMIT + 1], count = 0;
    int32_t end = scene->replies.first + scene->replies.count + (scene->silence != TAL_NONE);
    for (int32_t i = scene->replies.first; i < end && count <= TAL_REPLIES_LIMIT; i++) {
        const tal_tree *tree = *TAL_ROW(const tal_tree *, draft->reply_trees, i);
        if (!tal_draft_damaged(draft, tree) && !misspells_level(draft, tree))
            sound[count++] = i;
    }
    for (int skill = 0; skill < TAL_SKILLS; skill++) {
        int32_t with = 0;
        for (int32_t i = 0; i < count; i++)
            with += has_level(draft, sound[i], skill);
        bool wanted =
            2 * with == count ? with && has_level(draft, sound[0], skill) : 2 * with > count;
        for (int32_t i = 0; i < count; i++)
            if (has_level(draft, sound[i], skill) != wanted)
                unlike(draft, sound[i], skill);
    }
}

static void check_stance(tal_draft *draft, const tal_scene *scene, const tal_tree *tree)
{
    if (!scene->replies.count || !has_level(draft, scene->replies.first, TAL_DISAGREEMENT))
        return;
    bool partly = draft->scenario->verdict == TAL_PARTLY_RIGHT;
    for (size_t i = 0; i < draft->cases.count; i++)
        partly |= TAL_ROW(tal_vary_case, draft->cases, i)->verdict == TAL_PARTLY_RIGHT;
    if (scene->stance == TAL_OPEN)
        tal_draft_error(draft, TAL_CODE_OPEN_STANCE, tal_tree_field(tree, "stance"),
                        _("leave disagreement out of its replies"),
                        _("where nobody can know yet (open), disagreement is not scored"));
    else if (scene->stance == TAL_STANCE_DEFAULT && partly && scene->moment != TAL_NONE)
        tal_draft_error(draft, TAL_CODE_STANCE, tree,
                        _("write stance = \"hold\", \"own\" or \"open\""),
                        _("the claim is partly right: the scene must say what grace means in it"));
}

/* ---- Replies ---- */

static void read_hears(tal_draft *draft, const tal_tree *tree, tal_run *out)
{
    const tal_tree *list = tal_tree_field(tree, "hears");
    tal_run run = { (int32_t)draft->field_texts.count, 0 };
    for (const tal_tree *item = list && list->kind == TAL_TREE_LIST ? list->items : NULL; item;
         item = item->next) {
        if (item->kind != TAL_TREE_TEXT)
            continue;
        tal_text_id text = tal_wording_add(draft, item, true);
        *(tal_text_id *)tal_draft_add(draft, &draft->field_texts, sizeof text) = text;
        run.count++;
    }
    *out = run;
}

static void read_reply(tal_draft *draft, int32_t index, bool scene_has_go)
{
    const tal_tree *tree = *TAL_ROW(const tal_tree *, draft->reply_trees, index);
    const tal_tree *to = tal_tree_field(tree, "to"), *once = tal_tree_field(tree, "once");
    tal_reply reply = *TAL_ROW(tal_reply, draft->replies, index);
    tal_remark remark = *TAL_ROW(tal_remark, draft->remarks, index);
    read_levels(draft, tree, &reply);
    reply.when = tal_fields_when(draft, tree, "when");
    reply.once = once && once->kind == TAL_TREE_BOOL && once->boolean;
    reply.trust = (int16_t)tal_fields_number(tree, "trust", 0);
    reply.patience = (int16_t)tal_fields_number(tree, "patience", 0);
    remark.style = (int8_t)tal_fields_choice(tree, "style", tal_style_names);
    if (to && (to->kind != TAL_TREE_LIST || to->items))
        reply.to = tal_fields_targets(draft, to);
    else if ((to || !scene_has_go) && !tal_draft_damaged(draft, tree))
        tal_draft_error(draft, TAL_CODE_NO_WAY, tree, _("write to = \"scene_id\""),
                        _("this reply leads nowhere"));
    reply.text = tal_wording_add(draft, tal_validate_first(tree, "text"), false);
    reply.locked = tal_wording_add(draft, tal_tree_field(tree, "locked"), false);
    remark.why = tal_wording_add(draft, tal_tree_field(tree, "why"), false);
    remark.better = tal_wording_add(draft, tal_tree_field(tree, "better"), false);
    read_hears(draft, tree, &remark.hears);
    /* an expression read above may have given bits meanwhile */
    reply.said_bit = TAL_ROW(tal_reply, draft->replies, index)->said_bit;
    if (reply.once && reply.said_bit == TAL_NONE)
        reply.said_bit = tal_draft_bit(draft);
    *TAL_ROW(tal_reply, draft->replies, index) = reply;
    *TAL_ROW(tal_remark, draft->remarks, index) = remark;
}

static tal_run read_go(tal_draft *draft, const tal_tree *tree)
{
    tal_run run = { (int32_t)draft->targets.count, 0 };
    for (const tal_tree *item = tree->items; item; item = item->next)
        if (tal_fields_is(item, "go"))
            tal_fields_go(draft, item);
    run.count = (int32_t)draft->targets.count - run.first;
    return run;
}

/* Where nothing is near: what there is. Adds nothing where there is none. */
static void list_moments(const tal_draft *draft, tal_buffer *out)
{
    for (size_t i = 0; i < draft->moments.count; i++)
        tal_buffer_format(out, "%s\"%s\"", i ? ", " : _("it has: "), TAL_ROW(tal_moment, draft->moments, i)->id);
    if (out->length)
        tal_buffer_text(out, _("; one more is listed in moments = { ... }"));
}

static int32_t moment_of(tal_draft *draft, const tal_tree *tree)
{
    const tal_tree *value = tal_tree_field(tree, "moment");
    const tal_tree *list = tal_tree_field(draft->scan.root, "moments");
    tal_hint hint;
    if (!value || value->kind != TAL_TREE_TEXT)
        return TAL_NONE;
    const char *name = value->text.bytes;
    size_t length = value->text.length;
    const tal_id_entry *entry = tal_ids_find(&draft->ids, TAL_ID_MOMENT, name, length);
    if (entry)
        return entry->value;
    const char *best = tal_draft_nearest(draft, TAL_ID_MOMENT, name, length);
    tal_buffer known = TAL_BUFFER_EMPTY;
    if (!best)
        list_moments(draft, &known);
    /* else the list itself is wrong */
    if (!list || (list->kind == TAL_TREE_LIST && !tal_draft_damaged(draft, list)))
        tal_draft_error(draft, TAL_CODE_MOMENT, value,
                        best          ? tal_draft_did_you_mean(&hint, best)
                        : known.bytes ? known.bytes
                                      : _("list it in the scenario: moments = { ... }"),
                        _("the scenario lists no moment \"%s\""), name);
    tal_buffer_free(&known);
    return TAL_NONE;
}

static void read_scene(tal_draft *draft, size_t index)
{
    const tal_tree *tree = *TAL_ROW(const tal_tree *, draft->scene_trees, index);
    tal_scene scene = *TAL_ROW(tal_scene, draft->scenes, index);
    int stance = tal_fields_choice(tree, "stance", tal_stance_names);
    scene.stance = stance == TAL_NONE ? TAL_STANCE_DEFAULT : (uint8_t)(stance + TAL_HOLD);
    scene.moment = moment_of(draft, tree);
    scene.person = (int16_t)tal_fields_ref(draft, tree, "with", TAL_ID_PERSON, _("person"), 0);
    scene.lines = read_lines(draft, tree, scene.person);
    scene.go = read_go(draft, tree);
    for (int32_t i = 0; i < scene.replies.count; i++)
        read_reply(draft, scene.replies.first + i, scene.go.count > 0);
    if (scene.silence != TAL_NONE) {
        const tal_tree *silence = *TAL_ROW(const tal_tree *, draft->reply_trees, scene.silence);
        scene.silence_seconds = tal_fields_number(silence, "seconds", 30);
        read_reply(draft, scene.silence, scene.go.count > 0);
    }
    if (scene.moment == TAL_NONE)
        check_no_levels(draft, &scene, tree);
    else
        check_levels(draft, &scene);
    if (!scene.replies.count && !scene.go.count && !tal_draft_damaged(draft, tree))
        tal_draft_error(draft, TAL_CODE_NO_WAY, tree, _("give it a reply, or go \"scene_id\""),
                        _("this scene has no reply and no go: the conversation would stop here"));
    check_stance(draft, &scene, tree);
    if (scene.replies.count > draft->scenario->shown_max)
        draft->scenario->shown_max = scene.replies.count;
    scene.bit = TAL_ROW(tal_scene, draft->scenes, index)->bit;
    *TAL_ROW(tal_scene, draft->scenes, index) = scene;
}

void tal_build_scenes(tal_draft *draft)
{
    for (size_t i = 0; i < draft->scenes.count && !draft->no_memory; i++)
        read_scene(draft, i);
}
