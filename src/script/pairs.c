/* Pairs of a translation: what was said, and how it reads in the other language. */
#include "script/pairs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "script/wording.h"

const char *tal_pairs_path(tal_pairing *t, const tal_prose *node)
{
    tal_buffer_clear(&t->path);
    tal_prose_path(node, &t->path);
    t->draft->no_memory |= t->path.failed;
    return t->path.bytes ? t->path.bytes : "";
}

/* ---- What is missing ---- */

/* More empty entries than this are told as a number: a file that has just been begun has nothing else. */
enum { EMPTY_SHOWN = 5 };

/* PATH is missing at NEAR; EMPTY: its entry is there. */
static void add_gap(tal_pairing *t, const tal_yaml *near, const char *path, bool empty)
{
    size_t offset = near ? near->offset : 0, i = 0;
    while (i < t->gaps_count && (t->gaps[i].offset != offset || t->gaps[i].empty != empty))
        i++;
    if (i == t->gaps_count) {
        tal_gap *gaps = tal_grow(t->gaps, t->gaps_count, &t->gaps_capacity, sizeof *gaps);
        if (!gaps) {
            t->draft->no_memory = true;
            return;
        }
        t->gaps = gaps;
        gaps[t->gaps_count++] = (tal_gap){ offset, 0, "", empty };
    }
    tal_gap *gap = &t->gaps[i];
    size_t used = strlen(gap->names);
    if (used + strlen(path) + 8 < sizeof gap->names)
        snprintf(gap->names + used, sizeof gap->names - used, "%s%s", gap->count ? ", " : "", path);
    else if (used + 5 < sizeof gap->names)
        strcpy(gap->names + used, ", ...");
    gap->count++;
}

void tal_pairs_missing(tal_pairing *t, const tal_yaml *near, const tal_prose *node)
{
    add_gap(t, near, tal_pairs_path(t, node), false);
}

/* All empty entries at once, at the first; false: they are so few that each is told. */
static bool tell_empty(tal_pairing *t)
{
    size_t count = 0, first = SIZE_MAX;
    for (size_t i = 0; i < t->gaps_count; i++)
        if (t->gaps[i].empty) {
            count += (size_t)t->gaps[i].count;
            first = t->gaps[i].offset < first ? t->gaps[i].offset : first;
        }
    if (count <= EMPTY_SHOWN)
        return false;
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_MISSING, t->source, first,
             _("write each one behind its to:; the first is here"),
             _("%zu of the %zu texts in this file are not translated"), count, t->entries_count);
    return true;
}

void tal_pairs_finish(tal_pairing *t)
{
    bool told = tell_empty(t);
    for (size_t i = 0; i < t->gaps_count; i++)
        if (!told || !t->gaps[i].empty)
            tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_MISSING, t->source, t->gaps[i].offset, NULL,
                     t->gaps[i].count > 1 ? _("the translations of these are missing: %s")
                                          : _("the translation of %s is missing"),
                     t->gaps[i].names);
    free(t->gaps);
    free(t->pairs);
    tal_buffer_free(&t->path);
    t->gaps = NULL;
    t->pairs = NULL;
    t->gaps_count = t->gaps_capacity = t->pairs_count = t->pairs_capacity = 0;
}

/* ---- Shape ---- */

static void wrong_shape(tal_pairing *t, size_t offset, const tal_prose *node)
{
    t->bad = true;
    tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, offset,
              _("write { from: \"the text\", to: \"its translation\" }"),
              _("%s: a translation has from: and to:"), tal_pairs_path(t, node));
}

bool tal_pairs_is(tal_pairing *t, const tal_yaml *yaml, tal_yaml_kind kind, const tal_prose *node)
{
    if (yaml->kind == kind)
        return true;
    t->bad = true;
    if (kind == TAL_YAML_LIST)
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
                  _("begin each with - and write { from: \"the text\", to: \"its translation\" }"),
                  _("%s is a list of translations"), tal_pairs_path(t, node));
    else
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
                  _("write the name, a colon, and what belongs to it below, further to the right"),
                  _("%s holds names with their translations"), tal_pairs_path(t, node));
    return false;
}

void tal_pairs_orphan(tal_pairing *t, size_t offset, const char *key, const char *best)
{
    tal_hint hint;
    const char *near = tal_draft_did_you_mean(&hint, best);
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_ORPHAN, t->source, offset,
             near ? near : _("the scenario has no such text now: mend the name, or remove it"),
             _("nothing is translated by \"%s\""), key);
}

/* ---- One pair ---- */

/* The text of YAML, line breaks folded as in the source; NULL where it is no text. */
static const char *folded(tal_pairing *t, const tal_yaml *yaml)
{
    if (!yaml || yaml->kind != TAL_YAML_SCALAR)
        return NULL;
    char *copy = tal_arena_text(t->draft->arena, yaml->text, strlen(yaml->text));
    if (!copy)
        t->draft->no_memory = true;
    else
        tal_wording_fold(copy, strlen(copy));
    return copy;
}

/* Every {name} of the source should stand in its translation. */
static void check_slots(tal_pairing *t, const tal_yaml *to, const char *from)
{
    for (const char *open = strchr(from, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        char name[80];
        if (!close || (size_t)(close - open) + 2 > sizeof name)
            return;
        snprintf(name, sizeof name, "%.*s", (int)(close - open + 1), open);
        if (!strstr(to->text, name))
            tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_SLOT, t->source, to->offset, NULL,
                     _("the translation does not mention %s"), name);
    }
}

static void tell_stale(tal_pairing *t, const tal_yaml *pair, const char *what, const char *now)
{
    char hint[400];
    snprintf(hint, sizeof hint, _("the text is now: %.300s"), now);
    hint[tal_utf8_invalid(hint, strlen(hint))] = '\0'; /* it may be cut in a character */
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_STALE, t->source, pair->offset, hint,
             _("%s has changed since it was translated"), what);
}

/* YAML takes curly quotes for a part of the text, which SOURCE may truly begin with. */
static void check_quotes(tal_pairing *t, const tal_yaml *yaml, const char *source)
{
    size_t length = strlen(yaml->text);
    if (length < 6 || strncmp(yaml->text, "\u201c", 3) ||
        strcmp(yaml->text + length - 3, "\u201d") || !strncmp(source, "\u201c", 3))
        return;
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
             _("use straight quotes"), _("these quotes become a part of the text"));
}

/* PAIR is for a phrase that says TEXT, of NODE; false: it has no translation. */
static bool check_pair(tal_pairing *t, const tal_yaml *pair, const char *text,
                       const tal_prose *node)
{
    const tal_yaml *to = tal_yaml_get(pair, "to"), *from = tal_yaml_get(pair, "from");
    if (!to || to->kind != TAL_YAML_SCALAR || !from) {
        wrong_shape(t, pair->offset, node);
        return false;
    }
    t->entries_count++;
    if (!*to->text) {
        add_gap(t, pair, tal_pairs_path(t, node), true);
        return false;
    }
    check_slots(t, to, text);
    check_quotes(t, to, text);
    if (from->kind == TAL_YAML_SCALAR)
        check_quotes(t, from, text);
    return true;
}

/* ---- Which pair is whose ---- */

static void add_pair(tal_pairing *t, const tal_yaml *yaml)
{
    tal_pair *pairs = tal_grow(t->pairs, t->pairs_count, &t->pairs_capacity, sizeof *pairs);
    if (!pairs) {
        t->draft->no_memory = true;
        return;
    }
    t->pairs = pairs;
    pairs[t->pairs_count++] = (tal_pair){ yaml, folded(t, tal_yaml_get(yaml, "from")), false };
}

/* The pairs of YAML: one, or a list of them. */
static void gather(tal_pairing *t, const tal_yaml *yaml)
{
    t->pairs_count = 0;
    if (yaml && yaml->kind == TAL_YAML_MAP)
        add_pair(t, yaml);
    else
        for (const tal_yaml *item = yaml ? yaml->first : NULL; item; item = item->next)
            add_pair(t, item);
}

static bool is_from(const tal_pair *pair, const tal_prose_phrase *phrase)
{
    return pair->from && !strcmp(pair->from, phrase->bytes);
}

static void take(tal_prose_phrase *phrase, tal_pair *pair)
{
    phrase->pair = pair->yaml;
    pair->taken = true;
}

/* A pair that was made from what PHRASE says; two phrases may SHARE one. Looks at place I first. */
static tal_pair *find_pair(const tal_pairing *t, const tal_prose_phrase *phrase, size_t i,
                           bool share)
{
    if (i < t->pairs_count && is_from(&t->pairs[i], phrase) && (share || !t->pairs[i].taken))
        return &t->pairs[i];
    for (size_t n = 0; n < t->pairs_count; n++)
        if (is_from(&t->pairs[n], phrase) && (share || !t->pairs[n].taken))
            return &t->pairs[n];
    return NULL;
}

/* The next of the pairs, from *I on, that nobody has taken; NULL: none. */
static tal_pair *next_left(tal_pairing *t, size_t *i)
{
    while (*i < t->pairs_count && t->pairs[*i].taken)
        ++*i;
    return *i < t->pairs_count ? &t->pairs[(*i)++] : NULL;
}

/* Pairs from I on that nobody has taken; one without a source text has been told. */
static void tell_left(tal_pairing *t, size_t i)
{
    for (const tal_pair *pair; (pair = next_left(t, &i));)
        if (pair->from)
            tal_pairs_orphan(t, pair->yaml->offset, pair->from, NULL);
}

/* ---- Texts by a key ---- */

/* Does NEAR have a key that is most likely that of TEXT misspelt? It is told as an orphan. */
static bool is_misspelt(const tal_prose *text, const tal_yaml *near)
{
    tal_nearest nearest = tal_nearest_start(text->key, strlen(text->key));
    for (const tal_yaml *child = near ? near->first : NULL; child; child = child->next)
        if (!tal_prose_child(text->parent, child->key))
            tal_nearest_offer(&nearest, child->key);
    return nearest.best != NULL;
}

/* What says no source text is no pair. */
static bool are_pairs(tal_pairing *t, const tal_prose *text)
{
    if (text->yaml->kind == TAL_YAML_SCALAR || !t->pairs_count) {
        wrong_shape(t, text->yaml->offset, text);
        return false;
    }
    for (size_t i = 0; i < t->pairs_count; i++)
        if (!tal_yaml_get(t->pairs[i].yaml, "from")) {
            wrong_shape(t, t->pairs[i].yaml->offset, text);
            return false;
        }
    return true;
}

/* Phrases that are left take the pairs that are left, in order: most likely the text was changed. */
static void take_stale(tal_pairing *t, tal_prose *text)
{
    size_t left = 0;
    for (size_t i = 0; i < text->phrases_count; i++) {
        tal_prose_phrase *phrase = &text->phrases[i];
        tal_pair *pair = phrase->pair ? NULL : next_left(t, &left);
        if (pair) {
            take(phrase, pair);
            phrase->stale = true;
        }
    }
}

void tal_pairs_text(tal_pairing *t, tal_prose *text, const tal_yaml *near)
{
    size_t left = 0;
    if (!text->yaml) {
        if (text->phrases_count && !text->optional && !is_misspelt(text, near))
            tal_pairs_missing(t, near, text);
        return;
    }
    gather(t, text->yaml);
    if (!text->phrases_count) { /* the scenario has none by this key, or it is a function's */
        tal_pairs_orphan(t, text->yaml->key_offset, text->key, NULL);
        return;
    }
    if (!are_pairs(t, text))
        return;
    for (size_t i = 0; i < text->phrases_count; i++) {
        tal_pair *pair = find_pair(t, &text->phrases[i], i, false);
        if (pair)
            take(&text->phrases[i], pair);
    }
    take_stale(t, text);
    for (size_t i = 0; i < text->phrases_count; i++) {
        const tal_prose_phrase *phrase = &text->phrases[i];
        if (!phrase->pair)
            tal_pairs_missing(t, text->yaml, text);
        else if (check_pair(t, phrase->pair, phrase->bytes, text) && phrase->stale)
            tell_stale(t, phrase->pair, tal_pairs_path(t, text), phrase->bytes);
    }
    tell_left(t, left);
}

/* ---- Lists ---- */

/* What is missing of LIST: the phrase that says TEXT. */
static void miss_phrase(tal_pairing *t, const tal_prose *list, const tal_yaml *near,
                        const char *text)
{
    char start[64], what[240];
    snprintf(start, sizeof start, "%.60s", text);
    start[tal_utf8_invalid(start, strlen(start))] = '\0'; /* it may be cut in a character */
    snprintf(what, sizeof what, "%.150s \"%s%s\"", tal_pairs_path(t, list), start,
             strlen(start) < strlen(text) ? "\u2026" : "");
    add_gap(t, near, what, false);
}

/* Phrases that LIST has word for word. */
static void take_same(tal_pairing *t, tal_prose *list)
{
    size_t at = 0;
    for (tal_prose *text = list->first; text; text = text->next)
        for (size_t i = 0; i < text->phrases_count; i++, at++) {
            tal_prose_phrase *phrase = &text->phrases[i];
            tal_pair *pair = find_pair(t, phrase, at, true);
            if (!pair)
                continue;
            if (!pair->taken)
                check_pair(t, pair->yaml, phrase->bytes, list);
            take(phrase, pair);
        }
}

/* PHRASE, which LIST does not have word for word, takes the next pair that is left: most likely it is one changed
 * text. */
static void take_next(tal_pairing *t, const tal_prose *list, tal_prose_phrase *phrase, const tal_yaml *near,
                      size_t *left)
{
    tal_pair *pair = next_left(t, left);
    char start[100], what[110];
    if (!pair) {
        miss_phrase(t, list, list->yaml ? list->yaml : near, phrase->bytes);
        return;
    }
    take(phrase, pair);
    phrase->stale = true;
    if (!pair->from)
        return; /* it has been told */
    snprintf(start, sizeof start, "%.80s", pair->from);
    start[tal_utf8_invalid(start, strlen(start))] = '\0';
    snprintf(what, sizeof what, "\"%s\"", start);
    tell_stale(t, pair->yaml, what, phrase->bytes);
}

void tal_pairs_list(tal_pairing *t, tal_prose *list, const tal_yaml *near)
{
    size_t left = 0;
    if (list->yaml && !tal_pairs_is(t, list->yaml, TAL_YAML_LIST, list))
        return;
    gather(t, list->yaml);
    for (size_t i = 0; i < t->pairs_count; i++)
        if (!t->pairs[i].from)
            wrong_shape(t, t->pairs[i].yaml->offset, list);
    take_same(t, list);
    for (tal_prose *text = list->first; text; text = text->next)
        for (size_t i = 0; i < text->phrases_count; i++) {
            tal_prose_phrase *phrase = &text->phrases[i];
            const tal_prose_phrase *first = phrase->pair ? phrase : tal_prose_first(list, phrase);
            if (first != phrase) {
                phrase->pair = first->pair;
                phrase->stale = first->stale;
            } else if (!phrase->pair) {
                take_next(t, list, phrase, near, &left);
            }
        }
    tell_left(t, left);
}
