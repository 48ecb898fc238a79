/* Goes through the tables of a draft once and writes down which texts there are, and by which keys. */
#include "script/prose.h"

#include <string.h>

#include "script/draft.h"
#include "script/wording.h"

typedef struct builder {
    const tal_draft *draft;
    tal_arena *arena;
    bool no_memory;
    tal_prose spare; /* what is added to after memory ran out */
} builder;

/* ---- Nodes ---- */

static tal_prose *add(builder *b, tal_prose *parent, tal_prose_kind kind, const char *key)
{
    tal_prose *node = tal_arena_alloc(b->arena, 1, sizeof *node), **tail = &parent->first;
    if (!node) {
        b->no_memory = true;
        return &b->spare;
    }
    *node = (tal_prose){ .kind = kind, .key = key, .of = parent->of, .row = parent->row,
                           .parent = parent };
    if (parent->last)
        tail = &parent->last->next;
    *tail = node;
    parent->last = node;
    return node;
}

/* A map of ROW, whose absence is told in one go. */
static tal_prose *add_row(builder *b, tal_prose *parent, const char *key, tal_prose_of of,
                            int32_t row)
{
    tal_prose *node = add(b, parent, TAL_PROSE_MAP, key);
    node->whole = true;
    node->of = of;
    node->row = row;
    return node;
}

static tal_prose *add_text(builder *b, tal_prose *parent, const char *key, tal_text_id text)
{
    tal_prose *node = add(b, parent, TAL_PROSE_TEXT, key);
    tal_run raws = tal_wording_raw(b->draft, text);
    node->text = text;
    for (int32_t i = 0; i < raws.count; i++)
        node->function |= !TAL_ROW(tal_raw, b->draft->raws, raws.first + i)->bytes;
    if (node->function)
        return node;
    node->phrases = tal_arena_alloc(b->arena, (size_t)raws.count, sizeof *node->phrases);
    if (!node->phrases) {
        b->no_memory = true;
        return node;
    }
    node->phrases_count = (size_t)raws.count;
    for (int32_t i = 0; i < raws.count; i++) {
        const tal_raw *raw = TAL_ROW(tal_raw, b->draft->raws, raws.first + i);
        node->phrases[i] = (tal_prose_phrase){ raw->bytes, raw->when, raw->site, NULL, false };
    }
    return node;
}

static void add_name(builder *b, tal_prose *parent, tal_text_id text)
{
    add_text(b, parent, "name", text)->optional = true;
}

/* A text of a list; a list has none that is not there. */
static void add_item(builder *b, tal_prose *list, tal_text_id text, tal_prose_of of, int32_t row)
{
    if (!text)
        return;
    tal_prose *node = add_text(b, list, NULL, text);
    node->of = of;
    node->row = row;
}

/* ---- The parts of a scenario ---- */

static void add_head(builder *b, tal_prose *root)
{
    const tal_scenario *scenario = b->draft->scenario;
    const tal_person *persona = TAL_ROW(tal_person, b->draft->persons, 0);
    add_text(b, root, "title", scenario->title);
    add_text(b, root, "summary", scenario->summary);
    add_text(b, root, "teaches", scenario->teaches);
    tal_prose *map = add_row(b, root, "persona", TAL_PROSE_OF_PERSON, 0);
    add_name(b, map, persona->name);
    add_text(b, map, "role", persona->role);
    map = add_row(b, root, "claim", TAL_PROSE_OF_SCENARIO, 0);
    add_text(b, map, "text", scenario->claim);
    add_text(b, map, "truth", scenario->truth);
    add_text(b, map, "value", scenario->value);
    add_text(b, map, "expected", scenario->expected);
}

static void add_moments(builder *b, tal_prose *root)
{
    tal_prose *list = add(b, root, TAL_PROSE_LIST, "moments");
    for (size_t i = 0; i < b->draft->moments.count; i++) {
        const tal_moment *moment = TAL_ROW(tal_moment, b->draft->moments, i);
        add_item(b, list, moment->name, TAL_PROSE_OF_MOMENT, (int32_t)i);
        add_item(b, list, moment->idea, TAL_PROSE_OF_MOMENT, (int32_t)i);
    }
}

static void add_cases(builder *b, tal_prose *map, const tal_vary *vary)
{
    for (int32_t n = vary->cases.first; n < vary->cases.first + vary->cases.count; n++) {
        const tal_vary_case *one = TAL_ROW(tal_vary_case, b->draft->cases, n);
        tal_prose *fields = add_row(b, map, one->id, TAL_PROSE_OF_CASE, n);
        for (int32_t i = 0; i < one->fields.count; i++)
            add_text(b, fields, *TAL_ROW(const char *, b->draft->names, vary->field_names.first + i),
                     *TAL_ROW(tal_text_id, b->draft->field_texts, one->fields.first + i));
    }
}

static void add_varies(builder *b, tal_prose *root)
{
    tal_prose *map = add(b, root, TAL_PROSE_MAP, "vary");
    for (size_t i = 0; i < b->draft->varies.count; i++) {
        const tal_vary *vary = TAL_ROW(tal_vary, b->draft->varies, i);
        add_cases(b, add(b, map, TAL_PROSE_MAP, vary->id), vary);
    }
}

static void add_looks(builder *b, tal_prose *root)
{
    tal_prose *map = add(b, root, TAL_PROSE_MAP, "looks");
    for (size_t i = 0; i < b->draft->looks.count; i++) {
        const tal_desk_look *look = TAL_ROW(tal_desk_look, b->draft->looks, i);
        tal_prose *fields = add_row(b, map, look->id, TAL_PROSE_OF_LOOK, (int32_t)i);
        add_text(b, fields, "label", look->label);
        add_text(b, fields, "shows", look->shows);
    }
}

static void add_people(builder *b, tal_prose *root)
{
    tal_prose *map = add(b, root, TAL_PROSE_MAP, "people");
    for (size_t i = 1; i < b->draft->persons.count; i++) {
        const tal_person *person = TAL_ROW(tal_person, b->draft->persons, i);
        tal_prose *fields = add_row(b, map, person->id, TAL_PROSE_OF_PERSON, (int32_t)i);
        add_name(b, fields, person->name);
        add_text(b, fields, "role", person->role);
        add_text(b, fields, "claim", person->claim);
    }
}

static void add_reply(builder *b, tal_prose *map, int32_t row)
{
    const tal_reply *reply = TAL_ROW(tal_reply, b->draft->replies, row);
    const tal_remark *remark = TAL_ROW(tal_remark, b->draft->remarks, row);
    tal_prose *fields = add_row(b, map, reply->id, TAL_PROSE_OF_REPLY, row);
    add_text(b, fields, "text", reply->text);
    add_text(b, fields, "locked", reply->locked);
    tal_prose *hears = add(b, fields, TAL_PROSE_LIST, "hears");
    for (int32_t i = remark->hears.first; i < remark->hears.first + remark->hears.count; i++)
        add_item(b, hears, *TAL_ROW(tal_text_id, b->draft->field_texts, i), TAL_PROSE_OF_REPLY, row);
    add_text(b, fields, "why", remark->why);
    add_text(b, fields, "better", remark->better);
}

static void add_scenes(builder *b, tal_prose *root)
{
    tal_prose *map = add(b, root, TAL_PROSE_MAP, "scenes");
    for (size_t i = 0; i < b->draft->scenes.count; i++) {
        const tal_scene *scene = TAL_ROW(tal_scene, b->draft->scenes, i);
        tal_prose *fields = add_row(b, map, scene->id, TAL_PROSE_OF_SCENE, (int32_t)i);
        tal_prose *lines = add(b, fields, TAL_PROSE_LIST, "lines");
        for (int32_t n = scene->lines.first; n < scene->lines.first + scene->lines.count; n++)
            add_item(b, lines, TAL_ROW(tal_line, b->draft->lines, n)->text, TAL_PROSE_OF_LINE, n);
        tal_prose *replies = add(b, fields, TAL_PROSE_MAP, "replies");
        for (int32_t n = 0; n < scene->replies.count; n++)
            add_reply(b, replies, scene->replies.first + n);
    }
}

static void add_outcomes(builder *b, tal_prose *root)
{
    tal_prose *map = add(b, root, TAL_PROSE_MAP, "outcomes");
    for (size_t i = 0; i < b->draft->outcomes.count; i++) {
        const tal_outcome *outcome = TAL_ROW(tal_outcome, b->draft->outcomes, i);
        tal_prose *fields = add_row(b, map, outcome->id, TAL_PROSE_OF_OUTCOME, (int32_t)i);
        add_text(b, fields, "text", outcome->text);
        add_text(b, fields, "for_client", outcome->for_client);
        add_text(b, fields, "for_company", outcome->for_company);
        add_text(b, fields, "for_colleague", outcome->for_colleague);
    }
}

tal_prose *tal_prose_new(const tal_scenario *scenario, tal_arena *arena)
{
    builder b = { .draft = scenario->draft, .arena = arena };
    tal_prose *root = tal_arena_alloc(arena, 1, sizeof *root);
    if (!root)
        return NULL;
    add_head(&b, root);
    add_moments(&b, root);
    add_varies(&b, root);
    add_looks(&b, root);
    add_people(&b, root);
    add_scenes(&b, root);
    add_outcomes(&b, root);
    return b.no_memory ? NULL : root;
}

tal_prose *tal_prose_child(const tal_prose *map, const char *key)
{
    tal_prose *child = map->first;
    while (child && strcmp(child->key, key))
        child = child->next;
    return child;
}

tal_prose_phrase *tal_prose_first(const tal_prose *list, const tal_prose_phrase *phrase)
{
    for (const tal_prose *text = list->first; text; text = text->next)
        for (size_t i = 0; i < text->phrases_count; i++)
            if (!strcmp(text->phrases[i].bytes, phrase->bytes))
                return &text->phrases[i];
    return NULL;
}

size_t tal_prose_fold(char *text)
{
    return tal_wording_fold(text, strlen(text));
}

void tal_prose_path(const tal_prose *node, tal_buffer *out)
{
    if (!node->parent)
        return;
    tal_prose_path(node->parent, out);
    if (node->key && node->parent->key)
        tal_buffer_char(out, '.');
    if (node->key)
        tal_buffer_text(out, node->key);
}

bool tal_prose_needed(const tal_prose *node)
{
    if (node->phrases_count && !node->optional)
        return true;
    for (const tal_prose *child = node->first; child; child = child->next)
        if (tal_prose_needed(child))
            return true;
    return false;
}
