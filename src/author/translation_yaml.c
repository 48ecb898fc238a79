/* Opens the maps that lead to each text, as far as they are not open from the text before. */
#include "author/translation_yaml.h"

#include <string.h>

#include "author/context.h"
#include "author/translation_gone.h"
#include "base/intl.h"
#include "data/yaml_text.h"
#include "report/terms.h"

enum { STEP = 2, DEPTH_LIMIT = 8 };

typedef struct writer {
    const tal_translation *t;
    tal_buffer *out;
    const tal_prose *open[DEPTH_LIMIT]; /* the maps and lists that are open, from the outermost on */
    size_t depth;
    const tal_prose *last; /* whose text came last */
} writer;

/* ---- Comments ---- */

static void indent(writer *w, size_t depth)
{
    for (size_t i = 0; i < depth * STEP; i++)
        tal_buffer_char(w->out, ' ');
}

/* Each line of LINES at DEPTH, MARK before it. */
static void put_lines(writer *w, size_t depth, const char *mark, const tal_buffer *lines)
{
    for (const char *line = lines->length ? lines->bytes : ""; *line;) {
        size_t length = strcspn(line, "\n");
        tal_buffer one = TAL_BUFFER_EMPTY;
        tal_buffer_add(&one, line, length);
        indent(w, depth);
        tal_buffer_text(w->out, mark);
        tal_yaml_put_comment(w->out, one.bytes ? one.bytes : "");
        tal_buffer_char(w->out, '\n');
        w->out->failed |= one.failed;
        tal_buffer_free(&one);
        line += length + (line[length] == '\n');
    }
    w->out->failed |= lines->failed;
}

/* What people wrote of NODE. */
static void put_by_hand(writer *w, size_t depth, const tal_yaml *node, bool deep)
{
    tal_buffer lines = TAL_BUFFER_EMPTY;
    if (node && w->t->comments)
        tal_comments_take(w->t->comments, node, deep, &lines);
    put_lines(w, depth, "", &lines);
    tal_buffer_free(&lines);
}

/* ---- Maps ---- */

static void open_map(writer *w, const tal_prose *node)
{
    tal_buffer lines = TAL_BUFFER_EMPTY;
    if (!w->depth && !node->phrases_count)
        tal_buffer_char(w->out, '\n');
    put_by_hand(w, w->depth, node->yaml, false);
    tal_context_map(w->t->scenario, node, &lines);
    put_lines(w, w->depth, "#. ", &lines);
    tal_buffer_free(&lines);
    indent(w, w->depth);
    tal_yaml_put_key(w->out, node->key);
    tal_buffer_text(w->out, ":\n");
}

/* The maps that NODE stands in, outermost first, the root left out; gives how many. */
static size_t way_to(const tal_prose *node, const tal_prose *way[DEPTH_LIMIT])
{
    size_t depth = 0;
    for (const tal_prose *up = node->parent; up->parent; up = up->parent)
        depth++;
    size_t i = depth;
    for (const tal_prose *up = node->parent; up->parent; up = up->parent)
        way[--i] = up;
    return depth;
}

static void go_to(writer *w, const tal_prose *node)
{
    const tal_prose *way[DEPTH_LIMIT];
    size_t depth = way_to(node, way), same = 0;
    while (same < depth && same < w->depth && way[same] == w->open[same])
        same++;
    for (w->depth = same; w->depth < depth; w->depth++) {
        open_map(w, way[w->depth]);
        w->open[w->depth] = way[w->depth];
    }
}

/* ---- Pairs ---- */

/* HEAD and TEXT, at DEPTH; ITEM: the line begins an item of a list. */
static void put_side(writer *w, size_t depth, const char *head, const char *text, bool item)
{
    indent(w, item ? depth - 1 : depth);
    tal_buffer_text(w->out, item ? "- " : "");
    tal_buffer_text(w->out, head);
    tal_yaml_put_text(w->out, text);
    tal_buffer_char(w->out, '\n');
}

/* What else people put beside a pair. */
static void put_others(writer *w, size_t depth, const tal_yaml *pair)
{
    for (const tal_yaml *other = pair ? pair->first : NULL; other; other = other->next) {
        if (other->kind != TAL_YAML_SCALAR || !strcmp(other->key, "from") || !strcmp(other->key, "to"))
            continue;
        indent(w, depth);
        tal_yaml_put_key(w->out, other->key);
        tal_buffer_text(w->out, ": ");
        tal_yaml_put_text(w->out, other->text);
        tal_buffer_char(w->out, '\n');
    }
}

/* Comments that came with a translation from elsewhere. */
static void put_note(writer *w, size_t depth, const char *note)
{
    tal_buffer lines = TAL_BUFFER_EMPTY;
    for (const char *line = note; *line; line += strspn(line, "\n")) {
        size_t length = strcspn(line, "\n");
        tal_buffer_format(&lines, *line == '#' ? "%.*s\n" : "# %.*s\n", (int)length, line);
        line += length;
    }
    put_lines(w, depth, "", &lines);
    tal_buffer_free(&lines);
}

static void put_text(writer *w, const tal_translation_text *text)
{
    const tal_prose *node = text->node;
    bool item = !node->key || node->phrases_count > 1;
    tal_buffer lines = TAL_BUFFER_EMPTY;
    go_to(w, node);
    if (node->key && node->phrases_count > 1 && w->last != node)
        open_map(w, node);
    else if (node->key)
        put_by_hand(w, w->depth, node->yaml, false);
    size_t depth = w->depth + (node->key && item);
    put_by_hand(w, depth, text->pair, true);
    put_note(w, depth, text->note);
    tal_context_phrase(w->t->scenario, node, text->phrase, &lines);
    put_lines(w, depth, "#. ", &lines);
    if (!item) {
        indent(w, w->depth);
        tal_yaml_put_key(w->out, node->key);
        tal_buffer_text(w->out, ":\n");
    }
    depth += 1;
    if (text->state == TAL_TRANSLATION_STALE)
        put_side(w, item ? depth - 1 : depth, "#, from: ", text->phrase->bytes, false);
    put_side(w, depth, "from: ", text->from, item);
    put_side(w, depth, "to:   ", text->to, false);
    put_others(w, depth, text->pair);
    w->last = node;
    tal_buffer_free(&lines);
}

/* ---- The file ---- */

/* A new file says what it is, once; from then on these lines are whoever's the file is. */
static void put_head(writer *w)
{
    tal_buffer lines = TAL_BUFFER_EMPTY;
    const char *file = strrchr(w->t->scenario->file, '/');
    tal_buffer_format(&lines, _("%s in %s: write each translation behind to:, and keep every {name}.\n"),
                      file ? file + 1 : w->t->scenario->file, tal_terms_language(w->t->language));
    tal_buffer_text(&lines, _("#. says where a text stands. #, is what it says now, where it has changed: mend the "
                              "translation, then put that from: in the place of the old one.\n"));
    tal_buffer_text(&lines, _("#~, at the end, is what the scenario no longer has. These lines are talante's; all other "
                              "comments are yours, and stay.\n"));
    put_lines(w, 0, "# ", &lines);
    tal_buffer_free(&lines);
}

void tal_translation_yaml(const tal_translation *t, tal_buffer *out)
{
    writer w = { .t = t, .out = out };
    tal_buffer rest = TAL_BUFFER_EMPTY;
    if (t->source)
        put_by_hand(&w, 0, t->prose->yaml, false);
    else
        put_head(&w);
    put_by_hand(&w, 0, tal_yaml_get(t->prose->yaml, "language"), false);
    tal_buffer_text(out, "language: ");
    tal_yaml_put_key(out, t->language);
    tal_buffer_char(out, '\n');
    for (size_t i = 0; i < t->texts_count; i++)
        put_text(&w, &t->texts[i]);
    if (t->comments)
        tal_comments_take(t->comments, NULL, true, &rest);
    put_lines(&w, 0, "", &rest);
    tal_buffer_free(&rest);
    tal_translation_gone_put(t, out);
}
