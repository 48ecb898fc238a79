/* Resolves the names of expressions against a draft. Scenes, looks and replies get a bit in the
 * session only when some expression names them. */
#include "script/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "script/wording.h"

/* Tags of names whose values are texts, for can_be; a variable is TAG_VAR + its index. */
enum { TAG_NONE, TAG_VERDICT, TAG_OUTCOME, TAG_RESULT, TAG_VARY, TAG_VAR = 1 << 16 };

/* What to say where nothing is near. */
static const char all_names[] =
    N_("names are trust, patience, turn, seen.LOOK, said.REPLY, visited.SCENE, earned.SKILL, "
       "claim.verdict, variables and varied facts");

typedef struct reading {
    tal_draft *draft;
    const tal_tree *tree;
    tal_scope scope;
} reading;

static const char *const simple_names[] = { "trust", "patience", "turn", NULL };

enum { SEEN, SAID, VISITED, EARNED, CLAIM };
static const char *const groups[] = { "seen", "said", "visited", "earned", "claim", NULL };

enum { OUTCOME, RESULT, PASSED };
static const char *const endings[] = { "outcome", "result", "passed", NULL };

static size_t place_of(const reading *r, size_t offset)
{
    return tal_draft_inside(r->draft, r->tree, offset);
}

static void complain(void *context, size_t offset, int code, const char *message, const char *hint)
{
    reading *r = context;
    tal_draft_error_at(r->draft, code, place_of(r, offset), hint, "%s", message);
}

static int index_in(const char *const *list, const char *bytes, size_t length)
{
    for (int i = 0; list[i]; i++)
        if (strlen(list[i]) == length && !memcmp(list[i], bytes, length))
            return i;
    return TAL_NONE;
}

/* An id of KIND inside a dotted name; complains where there is none. */
static bool find_id(reading *r, tal_id_kind kind, const char *what, const char *bytes,
                    size_t length, size_t offset, int32_t *out)
{
    const tal_id_entry *entry = tal_ids_find(&r->draft->ids, kind, bytes, length);
    tal_hint hint;
    if (entry && (kind != TAL_ID_PLACE || entry->value >= 0)) {
        *out = entry->value;
        return true;
    }
    const char *best = tal_draft_nearest(r->draft, kind, bytes, length);
    if (entry)
        tal_draft_error_at(r->draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset), NULL,
                           _("\"%.*s\" is an outcome, and a scene is wanted here"), (int)length,
                           bytes);
    else
        tal_draft_error_at(r->draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset),
                           tal_draft_did_you_mean(&hint, best), _("there is no %s \"%.*s\""), what,
                           (int)length, bytes);
    return false;
}

static void give_bit(reading *r, int32_t *bit, tal_name *out)
{
    if (*bit == TAL_NONE)
        *bit = tal_draft_bit(r->draft);
    *out = (tal_name){ TAL_BOOL, TAL_OP_BIT, *bit, TAG_NONE };
}

static bool find_said(reading *r, const char *bytes, size_t length, size_t offset, tal_name *out)
{
    tal_draft *draft = r->draft;
    const char *dot = memchr(bytes, '.', length);
    int32_t scene, any;
    if (!dot) {
        if (!find_id(r, TAL_ID_REPLY, _("reply"), bytes, length, offset, &any))
            return false;
        give_bit(r, TAL_ROW(int32_t, draft->any_bits, any), out);
        return true;
    }
    size_t head = (size_t)(dot - bytes);
    if (!find_id(r, TAL_ID_PLACE, _("scene"), bytes, head, offset, &scene))
        return false;
    tal_run replies = TAL_ROW(tal_scene, draft->scenes, scene)->replies;
    tal_nearest nearest = tal_nearest_start(dot + 1, length - head - 1);
    tal_hint hint;
    for (int32_t i = replies.first; i < replies.first + replies.count; i++) {
        tal_reply *reply = TAL_ROW(tal_reply, draft->replies, i);
        if (strlen(reply->id) == length - head - 1 &&
            !memcmp(reply->id, dot + 1, length - head - 1)) {
            give_bit(r, &reply->said_bit, out);
            return true;
        }
        tal_nearest_offer(&nearest, reply->id);
    }
    tal_draft_error_at(draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset + head + 1),
                       tal_draft_did_you_mean(&hint, nearest.best),
                       _("the scene \"%.*s\" has no reply \"%.*s\""), (int)head, bytes,
                       (int)(length - head - 1), dot + 1);
    return false;
}

static bool find_skill(reading *r, const char *bytes, size_t length, size_t offset, int *out)
{
    *out = index_in(tal_skill_names, bytes, length);
    if (*out != TAL_NONE)
        return true;
    tal_draft_error_at(r->draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset),
                       _("the skills are discernment, validation and disagreement"),
                       _("there is no %s \"%.*s\""), _("skill"), (int)length, bytes);
    return false;
}

/* GROUP.REST */
static bool find_in_group(reading *r, int group, const char *rest, size_t length, size_t offset,
                          tal_name *out)
{
    tal_draft *draft = r->draft;
    int32_t index;
    int skill;
    switch (group) {
    case SEEN:
        if (!find_id(r, TAL_ID_LOOK, _("look"), rest, length, offset, &index))
            return false;
        give_bit(r, &TAL_ROW(tal_desk_look, draft->looks, index)->bit, out);
        return true;
    case SAID:
        return find_said(r, rest, length, offset, out);
    case VISITED:
        if (!find_id(r, TAL_ID_PLACE, _("scene"), rest, length, offset, &index))
            return false;
        give_bit(r, &TAL_ROW(tal_scene, draft->scenes, index)->bit, out);
        return true;
    case EARNED:
        if (!find_skill(r, rest, length, offset, &skill))
            return false;
        *out = (tal_name){ TAL_INT, TAL_OP_CELL, TAL_CELL_EARNED + skill, TAG_NONE };
        return true;
    default:
        if (length != 7 || memcmp(rest, "verdict", 7)) {
            tal_draft_error_at(draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset),
                               _("write claim.verdict"), _("there is no name \"claim.%.*s\""),
                               (int)length, rest);
            return false;
        }
        *out = (tal_name){ TAL_WORD, TAL_OP_FACT, (int32_t)draft->varies.count, TAG_VERDICT };
        return true;
    }
}

/* NAME says how it ended: that is known to `expect` alone. */
static bool is_too_early(reading *r, const char *name, size_t offset)
{
    if (r->scope != TAL_SCOPE_EXPECT)
        tal_draft_error_at(r->draft, TAL_CODE_NOT_HERE, place_of(r, offset),
                           _("while the conversation runs, use earned.SKILL, trust or patience"),
                           _("\"%s\" is known only at the end: it may stand in expect alone"),
                           name);
    return r->scope != TAL_SCOPE_EXPECT;
}

/* score.REST */
static bool find_score(reading *r, const char *rest, size_t length, size_t offset, tal_name *out)
{
    int skill;
    if (length == 5 && !memcmp(rest, "total", 5)) {
        *out = (tal_name){ TAL_INT, TAL_OP_ENDING, TAL_ENDING_TOTAL, TAG_NONE };
        return true;
    }
    if (!find_skill(r, rest, length, offset, &skill))
        return false;
    *out = (tal_name){ TAL_INT, TAL_OP_ENDING, TAL_ENDING_SCORE + skill, TAG_NONE };
    return true;
}

static bool find_ending(reading *r, int ending, size_t offset, tal_name *out)
{
    static const tal_name names[] = {
        [OUTCOME] = { TAL_WORD, TAL_OP_ENDING, TAL_ENDING_OUTCOME, TAG_OUTCOME },
        [RESULT] = { TAL_WORD, TAL_OP_ENDING, TAL_ENDING_RESULT, TAG_RESULT },
        [PASSED] = { TAL_BOOL, TAL_OP_ENDING, TAL_ENDING_PASSED, TAG_NONE },
    };
    if (is_too_early(r, endings[ending], offset))
        return false;
    *out = names[ending];
    return true;
}

/* A name without a dot: a vary, a variable, or one that every session has. */
static bool find_simple(reading *r, const char *bytes, size_t length, tal_name *out)
{
    const tal_draft *draft = r->draft;
    const tal_id_entry *entry = tal_ids_find(&draft->ids, TAL_ID_VARY, bytes, length);
    int simple = index_in(simple_names, bytes, length);
    if (entry) {
        *out = (tal_name){ TAL_WORD, TAL_OP_FACT, entry->value, TAG_VARY + entry->value };
        return true;
    }
    if (simple != TAL_NONE) {
        *out = (tal_name){ TAL_INT, TAL_OP_CELL, simple, TAG_NONE };
        return true;
    }
    entry = tal_ids_find(&draft->ids, TAL_ID_VAR, bytes, length);
    if (!entry)
        return false;
    const tal_var *var = TAL_ROW(tal_var, draft->vars, entry->value);
    *out = (tal_name){ var->type, TAL_OP_CELL, var->cell, TAG_VAR + entry->value };
    return true;
}

static const char *nearest_name(const reading *r, const char *bytes, size_t length)
{
    const char *best = tal_draft_nearest(r->draft, TAL_ID_VARY, bytes, length);
    if (!best)
        best = tal_draft_nearest(r->draft, TAL_ID_VAR, bytes, length);
    if (best)
        return best;
    tal_nearest nearest = tal_nearest_start(bytes, length);
    for (size_t i = 0; simple_names[i]; i++)
        tal_nearest_offer(&nearest, simple_names[i]);
    return nearest.best;
}

/* A bare word that is a group, or the id of something that belongs to one: say how to write it. */
static const char *grouped(const reading *r, const char *bytes, size_t length, tal_hint *hint)
{
    static const struct {
        tal_id_kind kind;
        const char *form;
    } kinds[] = {
        { TAL_ID_LOOK, "seen.%.*s" },
        { TAL_ID_REPLY, "said.%.*s" },
        { TAL_ID_PLACE, "visited.%.*s" },
    };
    char name[120];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!tal_ids_find(&r->draft->ids, kinds[i].kind, bytes, length))
            continue;
        snprintf(name, sizeof name, kinds[i].form, (int)length, bytes);
        snprintf(hint->text, sizeof hint->text, _("write %s"), name);
        return hint->text;
    }
    if (index_in(groups, bytes, length) == TAL_NONE)
        return NULL;
    snprintf(hint->text, sizeof hint->text, _("write what it is about after a dot: %.*s.name"),
             (int)length, bytes);
    return hint->text;
}

static void complain_simple(reading *r, const char *bytes, size_t length, size_t offset)
{
    tal_hint hint;
    const char *help = grouped(r, bytes, length, &hint);
    if (!help)
        help = tal_draft_did_you_mean(&hint, nearest_name(r, bytes, length));
    tal_draft_error_at(r->draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset),
                       help ? help : _(all_names), _("there is no name \"%.*s\""), (int)length,
                       bytes);
}

static bool find_dotted(reading *r, const char *bytes, size_t head, size_t length, size_t offset,
                        tal_name *out)
{
    const char *rest = bytes + head + 1;
    size_t rest_length = length - head - 1, rest_offset = offset + head + 1;
    int group = index_in(groups, bytes, head);
    if (group != TAL_NONE && (group == SAID || !memchr(rest, '.', rest_length)))
        return find_in_group(r, group, rest, rest_length, rest_offset, out);
    if (head == 5 && !memcmp(bytes, "score", head))
        return !is_too_early(r, "score", offset) &&
               find_score(r, rest, rest_length, rest_offset, out);
    tal_nearest nearest = tal_nearest_start(bytes, head);
    tal_hint hint;
    for (size_t i = 0; groups[i]; i++)
        tal_nearest_offer(&nearest, groups[i]);
    tal_draft_error_at(r->draft, TAL_CODE_UNKNOWN_NAME, place_of(r, offset),
                       nearest.best ? tal_draft_did_you_mean(&hint, nearest.best) : _(all_names),
                       _("there is no name \"%.*s\""), (int)length, bytes);
    return false;
}

static void complain_not_fixed(reading *r, const char *bytes, size_t length, size_t offset)
{
    tal_draft_error_at(r->draft, TAL_CODE_NOT_HERE, place_of(r, offset),
                       _("what a moment examines is fixed before the conversation begins"),
                       _("\"%.*s\": only varied facts may stand here"), (int)length, bytes);
}

/* find() in a scope that may look at everything. */
static bool find_any(reading *r, const char *bytes, size_t length, size_t offset, tal_name *out)
{
    const char *dot = memchr(bytes, '.', length);
    int ending = index_in(endings, bytes, length);
    if (dot)
        return find_dotted(r, bytes, (size_t)(dot - bytes), length, offset, out);
    if (ending != TAL_NONE)
        return find_ending(r, ending, offset, out);
    if (find_simple(r, bytes, length, out))
        return true;
    complain_simple(r, bytes, length, offset);
    return false;
}

static bool find(void *context, const char *bytes, size_t length, size_t offset, tal_name *out)
{
    reading *r = context;
    const char *dot = memchr(bytes, '.', length);
    int group = dot ? index_in(groups, bytes, (size_t)(dot - bytes)) : TAL_NONE;
    if (r->scope != TAL_SCOPE_FORM)
        return find_any(r, bytes, length, offset, out);
    /* looks, scenes and replies are not even declared yet */
    bool is_late = group != TAL_NONE && group != CLAIM;
    if (!is_late && !find_any(r, bytes, length, offset, out))
        return false;
    if (!is_late && out->op == TAL_OP_FACT)
        return true;
    complain_not_fixed(r, bytes, length, offset);
    return false;
}

static int32_t word(void *context, const char *bytes, size_t length)
{
    reading *r = context;
    return tal_draft_word(r->draft, bytes, length);
}

/* The values that a name can have, as they are offered, held against one. */
typedef struct values {
    const char *text;
    tal_nearest nearest;
    tal_buffer list;
    bool found;
} values;

static void offer(values *v, const char *value)
{
    v->found |= !strcmp(v->text, value);
    tal_nearest_offer(&v->nearest, value);
    tal_buffer_format(&v->list, "%s'%s'", v->list.length ? ", " : _("it can be: "), value);
}

/* Offers all values of a variable; one that takes over another name's can be anything. */
static void offer_var(const tal_draft *draft, int32_t var, values *v)
{
    for (size_t i = 0; i < draft->var_words.count; i++) {
        const tal_assign *may = TAL_ROW(tal_assign, draft->var_words, i);
        if (may->target == var && may->value == TAL_NONE)
            v->found = true;
        else if (may->target == var)
            offer(v, *TAL_ROW(const char *, draft->words, may->value));
    }
}

/* Offers all values of the name with TAG; gives the name. */
static const char *offer_all(const tal_draft *draft, int32_t tag, values *v)
{
    if (tag == TAG_VERDICT || tag == TAG_RESULT) {
        const char *const *list = tag == TAG_VERDICT ? tal_verdict_names : tal_result_names;
        for (int i = 0; list[i]; i++)
            offer(v, list[i]);
        return tag == TAG_VERDICT ? "claim.verdict" : "result";
    }
    if (tag == TAG_OUTCOME) {
        for (size_t i = 0; i < draft->outcomes.count; i++)
            offer(v, TAL_ROW(tal_outcome, draft->outcomes, i)->id);
        return "outcome";
    }
    if (tag >= TAG_VAR) {
        offer_var(draft, tag - TAG_VAR, v);
        return TAL_ROW(tal_var, draft->vars, tag - TAG_VAR)->name;
    }
    const tal_vary *vary = TAL_ROW(tal_vary, draft->varies, tag - TAG_VARY);
    for (int32_t i = vary->cases.first; i < vary->cases.first + vary->cases.count; i++)
        offer(v, TAL_ROW(tal_vary_case, draft->cases, i)->id);
    return vary->id;
}

static void can_be(void *context, const tal_name *name, int32_t word_number, size_t offset)
{
    reading *r = context;
    tal_draft *draft = r->draft;
    tal_hint hint;
    if (name->tag == TAG_NONE)
        return;
    if (name->tag >= TAG_VAR && (draft->collecting || draft->functions)) {
        *(tal_assign *)tal_draft_add(draft, &draft->var_words, sizeof(tal_assign)) =
            (tal_assign){ name->tag - TAG_VAR, word_number };
        return;
    }
    const char *text = *TAL_ROW(const char *, draft->words, word_number);
    values v = { text, tal_nearest_start(text, strlen(text)), TAL_BUFFER_EMPTY, false };
    const char *subject = offer_all(draft, name->tag, &v);
    const char *near = tal_draft_did_you_mean(&hint, v.nearest.best);
    if (!v.found)
        tal_draft_error_at(draft, TAL_CODE_CANNOT_BE, place_of(r, offset),
                           near ? near : v.list.bytes, _("%s can never be '%s'"), subject, text);
    tal_buffer_free(&v.list);
}

/* Tops come in the order of the nodes, so that the rows are in order too. */
static void note_written(tal_draft *draft, int32_t node, const tal_tree *tree)
{
    tal_written row = { node, tal_wording_line(draft, tree) };
    *(tal_written *)tal_draft_add(draft, &draft->written, sizeof row) = row;
}

/* The same condition, written again, is the same formula: scenarios repeat themselves. One with a
 * mistake is read again, for each place is told. */
tal_formula tal_names_compile(tal_draft *draft, const tal_tree *tree, tal_type wanted,
                              tal_scope scope)
{
    reading r = { draft, tree, scope };
    tal_names names = { &r, find, word, can_be, complain };
    tal_id_entry entry = { tree->text.bytes, (uint32_t)tree->text.length, TAL_ID_CONDITION, 0, 0 };
    bool shared = wanted == TAL_BOOL && scope == TAL_SCOPE_SESSION, was_bad = draft->bad;
    int32_t root = 0;
    if (draft->no_memory || tal_draft_damaged(draft, tree)) /* a name may stand for a row that is not there */
        return 0;
    const tal_id_entry *same =
        shared ? tal_ids_find(&draft->ids, entry.kind, entry.name, entry.length) : NULL;
    if (same)
        return same->value;
    draft->bad = false;
    tal_status status = tal_expr_compile(&draft->program, tree->text.bytes, tree->text.length,
                                         wanted, &names, &root);
    draft->no_memory |= status == TAL_ENOMEM;
    entry.value = status ? 0 : root + 1;
    if (!status && scope != TAL_SCOPE_EXPECT) /* a path keeps its own */
        note_written(draft, root, tree);
    shared = shared && !status && !draft->bad;
    draft->no_memory |= shared && !tal_ids_add(&draft->ids, entry);
    draft->bad |= was_bad || status;
    return entry.value;
}

/* Does the text that node ROOT gives come from another name? */
static bool takes_over(const tal_expr *nodes, int32_t root)
{
    const tal_expr *node = &nodes[root];
    if (node->op == TAL_OP_CHOOSE)
        return takes_over(nodes, node->b) || takes_over(nodes, node->c);
    return node->op != TAL_OP_CONST;
}

static void note_open(tal_draft *draft, const tal_assign *assign)
{
    for (size_t i = 0; i < draft->vars.count; i++) {
        const tal_var *var = TAL_ROW(tal_var, draft->vars, i);
        if (var->cell == assign->target && var->type == TAL_WORD &&
            takes_over(draft->program.nodes, assign->value))
            *(tal_assign *)tal_draft_add(draft, &draft->var_words, sizeof(tal_assign)) =
                (tal_assign){ (int32_t)i, TAL_NONE };
    }
}

tal_run tal_names_compile_set(tal_draft *draft, const tal_tree *tree)
{
    reading r = { draft, tree, TAL_SCOPE_SESSION };
    tal_names names = { &r, find, word, can_be, complain };
    tal_assign *assigns = NULL;
    size_t count = 0;
    tal_run run = { (int32_t)draft->assigns.count, 0 };
    if (tal_draft_damaged(draft, tree))
        return run;
    tal_status status = tal_expr_compile_effects(&draft->program, tree->text.bytes,
                                                 tree->text.length, &names, &assigns, &count);
    draft->no_memory |= status == TAL_ENOMEM;
    draft->bad |= status != TAL_OK;
    if (!status)
        note_written(draft, assigns[0].value, tree);
    for (size_t i = 0; !status && i < count; i++, run.count++) {
        if (assigns[i].target < TAL_CELL_VARS)
            tal_draft_error(draft, TAL_CODE_VARIABLE, tree,
                            _("for trust and patience write trust = 5 or patience = -5 beside set"),
                            _("set changes variables only"));
        note_open(draft, &assigns[i]);
        *(tal_assign *)tal_draft_add(draft, &draft->assigns, sizeof(tal_assign)) = assigns[i];
    }
    free(assigns);
    return run;
}

void tal_names_keep_all(tal_draft *draft)
{
    for (size_t i = 0; i < draft->scenes.count; i++)
        if (TAL_ROW(tal_scene, draft->scenes, i)->bit == TAL_NONE)
            TAL_ROW(tal_scene, draft->scenes, i)->bit = tal_draft_bit(draft);
    for (size_t i = 0; i < draft->looks.count; i++)
        if (TAL_ROW(tal_desk_look, draft->looks, i)->bit == TAL_NONE)
            TAL_ROW(tal_desk_look, draft->looks, i)->bit = tal_draft_bit(draft);
    for (size_t i = 0; i < draft->replies.count; i++)
        if (TAL_ROW(tal_reply, draft->replies, i)->said_bit == TAL_NONE)
            TAL_ROW(tal_reply, draft->replies, i)->said_bit = tal_draft_bit(draft);
    for (size_t i = 0; i < draft->any_bits.count; i++)
        if (*TAL_ROW(int32_t, draft->any_bits, i) == TAL_NONE)
            *TAL_ROW(int32_t, draft->any_bits, i) = tal_draft_bit(draft);
}
