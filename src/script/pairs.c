/* Pairs of a translation: what was said, and how it reads in the other language. */
#include "script/pairs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "script/wording.h"

enum { PHRASES_LIMIT = 32 };

/* ---- What is missing ---- */

void tal_pairs_missing(tal_translator *t, const tal_yaml *near, const char *path)
{
    size_t offset = near ? near->offset : 0, i = 0;
    while (i < t->gaps_count && t->gaps[i].offset != offset)
        i++;
    if (i == t->gaps_count) {
        tal_gap *gaps = tal_grow(t->gaps, t->gaps_count, &t->gaps_capacity, sizeof *gaps);
        if (!gaps) {
            t->draft->no_memory = true;
            return;
        }
        t->gaps = gaps;
        gaps[t->gaps_count++] = (tal_gap){ offset, 0, "" };
    }
    tal_gap *gap = &t->gaps[i];
    size_t used = strlen(gap->names);
    if (used + strlen(path) + 8 < sizeof gap->names)
        snprintf(gap->names + used, sizeof gap->names - used, "%s%s", gap->count ? ", " : "", path);
    else if (used + 5 < sizeof gap->names)
        strcpy(gap->names + used, ", ...");
    gap->count++;
}

void tal_pairs_finish(tal_translator *t)
{
    for (size_t i = 0; i < t->gaps_count; i++)
        tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_MISSING, t->source, t->gaps[i].offset, NULL,
                 t->gaps[i].count > 1 ? _("the translations of these are missing: %s")
                                      : _("the translation of %s is missing"),
                 t->gaps[i].names);
    free(t->gaps);
    t->gaps = NULL;
    t->gaps_count = t->gaps_capacity = 0;
}

/* ---- Shape ---- */

static void wrong_shape(tal_translator *t, size_t offset, const char *path)
{
    t->bad = true;
    tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, offset,
              _("write { from: \"the text\", to: \"its translation\" }"),
              _("%s: a translation has from: and to:"), path);
}

bool tal_pairs_is(tal_translator *t, const tal_yaml *yaml, tal_yaml_kind kind, const char *path)
{
    if (!yaml || yaml->kind == kind)
        return true;
    t->bad = true;
    if (kind == TAL_YAML_LIST)
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
                  _("begin each with - and write { from: \"the text\", to: \"its translation\" }"),
                  _("%s is a list of translations"), path);
    else
        tal_error(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
                  _("write the name, a colon, and what belongs to it below, further to the right"),
                  _("%s holds names with their translations"), path);
    return false;
}

/* ---- Orphans ---- */

void tal_pairs_orphan(tal_translator *t, size_t offset, const char *key, const char *best)
{
    tal_hint hint;
    const char *near = tal_draft_did_you_mean(&hint, best);
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_ORPHAN, t->source, offset,
             near ? near : _("the scenario has no such text now: mend the name, or remove it"),
             _("nothing is translated by \"%s\""), key);
}

void tal_pairs_keys(tal_translator *t, const tal_yaml *map, const char *const *allowed)
{
    for (const tal_yaml *child = map ? map->first : NULL; child; child = child->next) {
        tal_nearest nearest = tal_nearest_start(child->key, strlen(child->key));
        int i = 0;
        for (; allowed[i] && strcmp(allowed[i], child->key); i++)
            tal_nearest_offer(&nearest, allowed[i]);
        if (!allowed[i])
            tal_pairs_orphan(t, child->key_offset, child->key, nearest.best);
    }
}

/* ---- Pairs ---- */

/* The text of YAML, line breaks folded as in the source; NULL where it is no text. */
static const char *folded(tal_translator *t, const tal_yaml *yaml)
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

static const tal_raw *raw_at(const tal_translator *t, tal_run raw, int32_t i)
{
    return TAL_ROW(tal_raw, t->draft->raws, raw.first + i);
}

/* Every {name} of the source should stand in its translation. */
static void check_slots(tal_translator *t, const tal_yaml *to, const char *from)
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

static void stale(tal_translator *t, const tal_yaml *pair, const char *what, const char *now)
{
    char hint[400];
    snprintf(hint, sizeof hint, _("the text is now: %.300s"), now);
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_STALE, t->source, pair->offset, hint,
             _("%s has changed since it was translated"), what);
}

/* YAML takes curly quotes for a part of the text, which SOURCE may truly begin with. */
static void check_quotes(tal_translator *t, const tal_yaml *yaml, const char *source)
{
    size_t length = strlen(yaml->text);
    if (length < 6 || strncmp(yaml->text, "\u201c", 3) ||
        strcmp(yaml->text + length - 3, "\u201d") || !strncmp(source, "\u201c", 3))
        return;
    tal_warn(t->diagnostics, TAL_CODE_TRANSLATION_SHAPE, t->source, yaml->offset,
             _("use straight quotes"), _("these quotes become a part of the text"));
}

/* The translation in PAIR; NULL where there is none. */
static const char *read_to(tal_translator *t, const tal_yaml *pair, const char *text,
                           const char *path, tal_wording_place *place)
{
    const tal_yaml *to = tal_yaml_get(pair, "to"), *from = tal_yaml_get(pair, "from");
    if (!to || to->kind != TAL_YAML_SCALAR || !from) {
        wrong_shape(t, pair->offset, path);
        return NULL;
    }
    if (!*to->text) {
        tal_pairs_missing(t, pair, path);
        return NULL;
    }
    check_slots(t, to, text);
    check_quotes(t, to, text);
    if (from->kind == TAL_YAML_SCALAR)
        check_quotes(t, from, text);
    *place = (tal_wording_place){ t->source, to->offset };
    return to->text;
}

/* Does PARENT have a key that is most likely KEY misspelt? It is told as an orphan. */
static bool is_misspelt(const tal_translator *t, const tal_yaml *parent, const char *key)
{
    tal_nearest nearest = tal_nearest_start(key, strlen(key));
    for (const tal_yaml *child = parent ? parent->first : NULL; child; child = child->next)
        if (!tal_ids_find(&t->draft->ids, TAL_ID_FIELD, child->key, strlen(child->key)))
            tal_nearest_offer(&nearest, child->key);
    return nearest.best != NULL;
}

void tal_pairs_text(tal_translator *t, const tal_yaml *parent, const char *key, tal_text_id text,
                    const char *path)
{
    const char *phrases[PHRASES_LIMIT];
    tal_wording_place places[PHRASES_LIMIT];
    tal_run raw = tal_wording_raw(t->draft, text);
    const tal_yaml *child = tal_yaml_get(parent, key);
    if (!raw.count || raw.count > PHRASES_LIMIT || !raw_at(t, raw, 0)->bytes)
        return; /* none given, or a function's */
    if (!child) {
        if (!is_misspelt(t, parent, key))
            tal_pairs_missing(t, parent, path);
        return;
    }
    const tal_yaml *pair = raw.count == 1 && child->kind == TAL_YAML_MAP ? child : child->first;
    for (int32_t i = 0; i < raw.count; i++, pair = pair->next) {
        const char *now = raw_at(t, raw, i)->bytes;
        if (!pair || child->kind == TAL_YAML_SCALAR) {
            wrong_shape(t, child->offset, path);
            return;
        }
        phrases[i] = now ? read_to(t, pair, now, path, &places[i]) : NULL;
        if (!phrases[i])
            return;
        const char *from = folded(t, tal_yaml_get(pair, "from"));
        if (!from || strcmp(from, now))
            stale(t, pair, path, now);
    }
    tal_wording_translate(t->draft, t->language, text, phrases, places, (size_t)raw.count);
}

/* ---- Lists ---- */

static const tal_yaml *pair_from(tal_translator *t, const tal_yaml *list, const char *text)
{
    for (const tal_yaml *pair = list ? list->first : NULL; pair; pair = pair->next) {
        const char *from = folded(t, tal_yaml_get(pair, "from"));
        if (from && !strcmp(from, text))
            return pair;
    }
    return NULL;
}

/* Translates TEXT; puts phrases that are not in LIST among the LOST. */
static void find_phrases(tal_translator *t, const tal_yaml *list, tal_text_id text,
                         const char *path, tal_table *lost)
{
    const char *phrases[PHRASES_LIMIT];
    tal_wording_place places[PHRASES_LIMIT];
    tal_run raw = tal_wording_raw(t->draft, text);
    bool whole = raw.count && raw.count <= PHRASES_LIMIT;
    for (int32_t i = 0; i < raw.count && raw.count <= PHRASES_LIMIT; i++) {
        const char *bytes = raw_at(t, raw, i)->bytes;
        const tal_yaml *pair = bytes ? pair_from(t, list, bytes) : NULL;
        phrases[i] = pair ? read_to(t, pair, bytes, path, &places[i]) : NULL;
        whole &= phrases[i] != NULL;
        if (bytes && !pair)
            *(const char **)tal_draft_add(t->draft, lost, sizeof bytes) = bytes;
    }
    if (whole)
        tal_wording_translate(t->draft, t->language, text, phrases, places, (size_t)raw.count);
}

static bool is_phrase(const tal_translator *t, const tal_text_id *texts, size_t count,
                      const char *from)
{
    for (size_t i = 0; i < count; i++) {
        tal_run raw = tal_wording_raw(t->draft, texts[i]);
        for (int32_t n = 0; n < raw.count; n++)
            if (raw_at(t, raw, n)->bytes && !strcmp(raw_at(t, raw, n)->bytes, from))
                return true;
    }
    return false;
}

void tal_pairs_list(tal_translator *t, const tal_yaml *list, const tal_yaml *near,
                    const tal_text_id *texts, size_t count, const char *path)
{
    tal_table lost = { NULL, 0, 0, 0 };
    size_t told = 0;
    if (!tal_pairs_is(t, list, TAL_YAML_LIST, path))
        return;
    for (size_t i = 0; i < count; i++)
        find_phrases(t, list, texts[i], path, &lost);
    /* a phrase that is lost and a pair without a phrase are most likely one changed text */
    for (const tal_yaml *pair = list ? list->first : NULL; pair; pair = pair->next) {
        const char *from = folded(t, tal_yaml_get(pair, "from"));
        if (from && is_phrase(t, texts, count, from))
            continue;
        const char *now = told < lost.count ? *TAL_ROW(const char *, lost, told) : NULL;
        told++;
        if (!from) {
            wrong_shape(t, pair->offset, path);
        } else if (now) {
            char what[100];
            snprintf(what, sizeof what, "\"%.80s\"", from);
            stale(t, pair, what, now);
        } else {
            tal_pairs_orphan(t, pair->offset, from, NULL);
        }
    }
    for (; told < lost.count; told++) {
        const char *text = *TAL_ROW(const char *, lost, told);
        char start[64], what[240];
        snprintf(start, sizeof start, "%.60s", text);
        start[tal_utf8_invalid(start, strlen(start))] = '\0'; /* it may be cut in a character */
        snprintf(what, sizeof what, "%.150s \"%s%s\"", path, start,
                 strlen(start) < strlen(text) ? "\u2026" : "");
        tal_pairs_missing(t, list ? list : near, what);
    }
    free(lost.rows);
}
