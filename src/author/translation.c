/* Lists the texts of a prose beside what a file has of them. Opening and saving: translation_file.c. */
#include "author/translation.h"

#include <ctype.h>
#include <string.h>

#include "author/pseudo.h"
#include "author/translation_gone.h"

const char *const tal_translation_state_names[] = { "new", "stale", "done", NULL };

/* ---- One text ---- */

static const char *keep(tal_translation *t, const char *text)
{
    return tal_arena_text(t->arena, text, strlen(text));
}

/* What KEY of PAIR says, folded; "" where it is no text. NULL: no memory. */
static const char *keep_side(tal_translation *t, const tal_yaml *pair, const char *key)
{
    const tal_yaml *side = tal_yaml_get(pair, key);
    char *text = tal_arena_text(t->arena, side && side->text ? side->text : "",
                                side && side->text ? strlen(side->text) : 0);
    if (text)
        tal_prose_fold(text);
    return text;
}

static bool fill(tal_translation *t, tal_translation_text *text)
{
    const tal_prose_phrase *phrase = text->phrase;
    text->from = phrase->bytes;
    text->to = text->note = "";
    text->pair = phrase->pair;
    if (!phrase->pair)
        return true;
    text->to = keep_side(t, phrase->pair, "to");
    if (text->to && *text->to) {
        text->state = phrase->stale ? TAL_TRANSLATION_STALE : TAL_TRANSLATION_DONE;
        text->from = phrase->stale ? keep_side(t, phrase->pair, "from") : phrase->bytes;
    }
    return text->to && text->from;
}

/* NUMBER: which of its list or text it is, from 1; 0: it is the only one. */
static bool add_text(tal_translation *t, const tal_prose *node, const tal_prose_phrase *phrase, size_t number)
{
    tal_translation_text *text = &t->texts[t->texts_count++];
    tal_buffer key = TAL_BUFFER_EMPTY;
    tal_prose_path(node, &key);
    if (number)
        tal_buffer_format(&key, ".%zu", number);
    *text = (tal_translation_text){ .node = node, .phrase = phrase };
    text->key = key.failed ? NULL : keep(t, key.bytes);
    tal_buffer_free(&key);
    return text->key && fill(t, text);
}

/* ---- All texts ---- */

static size_t count_phrases(const tal_prose *node)
{
    size_t count = node->phrases_count;
    for (const tal_prose *child = node->first; child; child = child->next)
        count += count_phrases(child);
    return count;
}

static bool gather(tal_translation *t, const tal_prose *node, bool names, size_t *number)
{
    size_t in_list = 0;
    if (node->optional && !names && !node->yaml)
        return true;
    for (size_t i = 0; i < node->phrases_count; i++) {
        const tal_prose_phrase *phrase = &node->phrases[i];
        if (!node->key && tal_prose_first(node->parent, phrase) != phrase)
            continue;
        if (!add_text(t, node, phrase, !node->key ? ++*number : node->phrases_count > 1 ? i + 1 : 0))
            return false;
    }
    for (const tal_prose *child = node->first; child; child = child->next)
        if (!gather(t, child, names, &in_list))
            return false;
    return true;
}

/* NAMES: also those that the file does not have. */
static bool gather_all(tal_translation *t, bool names)
{
    size_t number = 0;
    t->texts_count = 0;
    t->texts = tal_arena_alloc(t->arena, count_phrases(t->prose), sizeof *t->texts);
    return t->texts && gather(t, t->prose, names, &number);
}

/* ---- What has moved ---- */

/* The last name in KEY, numbers behind it left out: "lines" of "scenes.opening.lines.2". */
static void name_of(const char *key, const char **name, size_t *length)
{
    const char *end = key + strlen(key), *start;
    for (;;) {
        start = end;
        while (start > key && start[-1] != '.')
            start--;
        if (start == key || !isdigit((unsigned char)*start))
            break;
        end = start - 1;
    }
    *name = start;
    *length = (size_t)(end - start);
}

static bool is_alike(const char *a, const char *b)
{
    const char *one, *two;
    size_t length, other;
    name_of(a, &one, &length);
    name_of(b, &two, &other);
    return length == other && !memcmp(one, two, length);
}

/* A text that lacks a translation takes one that is gone, where it says the same by a key of the same name: a scene or
 * a reply got another id. */
static void find_moved(tal_translation *t)
{
    for (size_t i = 0; i < t->texts_count; i++) {
        tal_translation_text *text = &t->texts[i];
        for (size_t n = 0; n < t->gone_count && text->state == TAL_TRANSLATION_NEW; n++) {
            tal_translation_gone *gone = &t->gone[n];
            if (gone->returned || strcmp(gone->from, text->from) || !is_alike(gone->key, text->key))
                continue;
            text->to = gone->to;
            text->note = gone->note;
            text->state = TAL_TRANSLATION_DONE;
            gone->returned = true;
            t->moved++;
        }
    }
}

tal_status tal_translation_gather(tal_translation *t)
{
    t->verbatim = "";
    if (!gather_all(t, false) || !tal_translation_gone_find(t))
        return TAL_ENOMEM;
    find_moved(t);
    return TAL_OK;
}

/* ---- Counts and changes ---- */

size_t tal_translation_count(const tal_translation *t, tal_translation_state state)
{
    size_t count = 0;
    for (size_t i = 0; i < t->texts_count; i++)
        count += t->texts[i].state == state;
    return count;
}

size_t tal_translation_lost(const tal_translation *t)
{
    size_t count = 0;
    for (size_t i = 0; i < t->gone_count; i++)
        count += !t->gone[i].before && !t->gone[i].returned;
    return count;
}

bool tal_translation_set(tal_translation *t, tal_translation_text *text, const char *from, const char *to)
{
    const char *kept_from = keep(t, from), *kept_to = keep(t, to);
    if (!kept_from || !kept_to)
        return false;
    text->from = kept_from;
    text->to = kept_to;
    text->state = strcmp(from, text->phrase->bytes) ? TAL_TRANSLATION_STALE : TAL_TRANSLATION_DONE;
    return true;
}

bool tal_translation_pretend(tal_translation *t)
{
    tal_buffer to = TAL_BUFFER_EMPTY;
    bool done = gather_all(t, true);
    for (size_t i = 0; done && i < t->texts_count; i++) {
        tal_buffer_clear(&to);
        tal_pseudo_put(&to, t->texts[i].phrase->bytes);
        done = !to.failed && tal_translation_set(t, &t->texts[i], t->texts[i].phrase->bytes, to.bytes);
    }
    t->gone_count = t->moved = 0;
    t->verbatim = "";
    tal_buffer_free(&to);
    return done;
}
