/* Goes through the file for what nobody has taken, and reads what is behind #~ already. */
#include "author/translation_gone.h"

#include <string.h>

#include "data/yaml_text.h"

/* ---- What nobody has taken ---- */

typedef struct search {
    tal_translation *t;
    bool no_memory;
} search;

static const char *keep(search *s, const char *text, size_t length)
{
    const char *kept = tal_arena_text(s->t->arena, text, length);
    s->no_memory |= !kept;
    return kept ? kept : "";
}

static const char *keep_folded(search *s, const char *text)
{
    char *kept = tal_arena_text(s->t->arena, text, strlen(text));
    if (kept)
        tal_prose_fold(kept);
    s->no_memory |= !kept;
    return kept ? kept : "";
}

static const char *side(search *s, const tal_yaml *map, const char *key)
{
    const tal_yaml *found = tal_yaml_get(map, key);
    return keep_folded(s, found && found->text ? found->text : "");
}

/* The comments of NODE, by hand, a line each. */
static const char *note_of(search *s, const tal_yaml *node)
{
    tal_buffer lines = TAL_BUFFER_EMPTY;
    const char *note;
    tal_comments_take(s->t->comments, node, true, &lines);
    s->no_memory |= lines.failed;
    note = keep(s, lines.bytes ? lines.bytes : "", lines.length ? lines.length - 1 : 0);
    tal_buffer_free(&lines);
    return note;
}

/* NODE: whose comments are its note; NULL: it has one. Without a translation it is left out, and they are left. */
static void add(search *s, tal_translation_gone gone, const tal_yaml *node)
{
    tal_translation *t = s->t;
    tal_translation_gone *grown;
    if (!*gone.to)
        return;
    if (node)
        gone.note = note_of(s, node);
    grown = tal_grow(t->gone, t->gone_count, &t->gone_capacity, sizeof *grown);
    s->no_memory |= !grown;
    if (!grown)
        return;
    t->gone = grown;
    grown[t->gone_count++] = gone;
}

/* All that is beneath NODE, which stands by the key PATH. */
static void add_all(search *s, const tal_yaml *node, const char *path)
{
    if (node->kind == TAL_YAML_SCALAR) {
        add(s, (tal_translation_gone){ .key = path, .from = "", .to = keep_folded(s, node->text) }, node);
        return;
    }
    const tal_yaml *to = tal_yaml_get(node, "to");
    bool is_pair = to && to->kind == TAL_YAML_SCALAR;
    if (is_pair)
        add(s, (tal_translation_gone){ .key = path, .from = side(s, node, "from"), .to = side(s, node, "to") }, node);
    for (const tal_yaml *child = node->first; child; child = child->next) {
        tal_buffer below = TAL_BUFFER_EMPTY;
        if (is_pair && (!strcmp(child->key, "from") || !strcmp(child->key, "to")))
            continue;
        tal_buffer_format(&below, child->key ? "%s.%s" : "%s", path, child->key);
        s->no_memory |= below.failed;
        add_all(s, child, keep_folded(s, below.bytes ? below.bytes : ""));
        tal_buffer_free(&below);
    }
}

static const char *path_of(search *s, const tal_prose *node, const char *key)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    const char *kept;
    tal_prose_path(node, &path);
    if (key)
        tal_buffer_format(&path, "%s%s", path.length ? "." : "", key);
    s->no_memory |= path.failed;
    kept = keep_folded(s, path.bytes ? path.bytes : "");
    tal_buffer_free(&path);
    return kept;
}

static bool is_taken(const tal_prose *node, const tal_yaml *pair)
{
    for (size_t i = 0; i < node->phrases_count; i++)
        if (node->phrases[i].pair == pair)
            return true;
    for (const tal_prose *child = node->first; child; child = child->next)
        if (is_taken(child, pair))
            return true;
    return false;
}

/* A pair that is taken may have more in it than texts, which has nowhere to stand. */
static void look_into(search *s, const tal_prose *node, const tal_yaml *pair)
{
    if (!is_taken(node, pair)) {
        add_all(s, pair, path_of(s, node, NULL));
        return;
    }
    for (const tal_yaml *child = pair->first; child; child = child->next)
        if (child->kind != TAL_YAML_SCALAR)
            add_all(s, child, path_of(s, node, child->key));
}

static void look(search *s, const tal_prose *node)
{
    if (!node->yaml)
        return;
    if (node->kind != TAL_PROSE_MAP) {
        if (node->yaml->kind == TAL_YAML_LIST)
            for (const tal_yaml *pair = node->yaml->first; pair; pair = pair->next)
                look_into(s, node, pair);
        else
            look_into(s, node, node->yaml);
        return;
    }
    for (const tal_yaml *child = node->yaml->first; child; child = child->next) {
        const tal_prose *known = tal_prose_child(node, child->key);
        if (known)
            look(s, known);
        else if (node->parent || strcmp(child->key, "language"))
            add_all(s, child, path_of(s, node, child->key));
    }
}

/* ---- What is behind #~ ---- */

/* Is ITEM as we write it? */
static bool is_ours(const tal_yaml *item)
{
    const tal_yaml *to = tal_yaml_get(item, "to"), *key = tal_yaml_get(item, "key");
    for (const tal_yaml *child = item->first; child; child = child->next)
        if (child->kind != TAL_YAML_SCALAR || !child->key ||
            (strcmp(child->key, "key") && strcmp(child->key, "from") && strcmp(child->key, "to") &&
             strcmp(child->key, "note")))
            return false;
    return to && key && *to->text;
}

static void read_before(search *s, const char *text)
{
    tal_source *source = tal_source_new("", text, strlen(text));
    tal_yaml_file *file = NULL;
    tal_status status = source ? tal_yaml_read(&file, source, NULL) : TAL_ENOMEM;
    const tal_yaml *list = status ? NULL : tal_yaml_root(file);
    const tal_yaml *note;
    bool ours = list && list->kind == TAL_YAML_LIST;
    for (const tal_yaml *item = ours ? list->first : NULL; item; item = item->next)
        ours &= is_ours(item);
    for (const tal_yaml *item = ours ? list->first : NULL; item; item = item->next) {
        note = tal_yaml_get(item, "note");
        add(s, (tal_translation_gone){ side(s, item, "key"), side(s, item, "from"), side(s, item, "to"),
                                       note ? keep(s, note->text, strlen(note->text)) : "", false, true },
            NULL);
    }
    s->no_memory |= status == TAL_ENOMEM;
    if (!ours) {
        s->t->verbatim = tal_arena_text(s->t->arena, text, strlen(text));
        s->no_memory |= !s->t->verbatim;
    }
    if (!status)
        tal_yaml_free(file);
    tal_source_free(source);
}

bool tal_translation_gone_find(tal_translation *t)
{
    search s = { t, false };
    tal_buffer before = TAL_BUFFER_EMPTY;
    if (!t->comments)
        return true;
    tal_comments_gone(t->comments, &before);
    s.no_memory |= before.failed;
    if (before.length)
        read_before(&s, before.bytes);
    tal_buffer_free(&before);
    look(&s, t->prose);
    return !s.no_memory;
}

/* ---- Writing ---- */

static void put_field(tal_buffer *out, const char *head, const char *text)
{
    tal_buffer_text(out, head);
    tal_yaml_put_text(out, text);
    tal_buffer_char(out, '\n');
}

void tal_translation_gone_put(const tal_translation *t, tal_buffer *out)
{
    bool begun = *t->verbatim;
    if (begun)
        tal_buffer_char(out, '\n');
    for (const char *line = t->verbatim; *line; line += strcspn(line, "\n") + 1)
        tal_buffer_format(out, "#~ %.*s\n", (int)strcspn(line, "\n"), line);
    for (size_t i = 0; i < t->gone_count; i++) {
        const tal_translation_gone *gone = &t->gone[i];
        if (gone->returned)
            continue;
        if (!begun)
            tal_buffer_char(out, '\n');
        begun = true;
        put_field(out, "#~ - key:  ", gone->key);
        if (*gone->from)
            put_field(out, "#~   from: ", gone->from);
        put_field(out, "#~   to:   ", gone->to);
        if (*gone->note)
            put_field(out, "#~   note: ", gone->note);
    }
}
