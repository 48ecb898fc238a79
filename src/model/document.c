/* Reads fields, and says what is wrong with them in the words that all such files share. */
#include "model/document.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"

void tal_document_complain(tal_document *document, int code, size_t offset, const char *hint,
                           const char *message, const char *name)
{
    document->bad = true;
    tal_error(document->diagnostics, code, document->source, offset, hint, message, name);
}

void tal_document_complain_near(tal_document *document, int code, size_t offset,
                                const tal_nearest *nearest, const char *message, const char *name)
{
    char hint[120];
    if (nearest->best)
        snprintf(hint, sizeof hint, _("did you mean %s?"), nearest->best);
    tal_document_complain(document, code, offset, nearest->best ? hint : NULL, message, name);
}

const char *tal_document_keep(tal_document *document, const char *text)
{
    char *copy = tal_arena_text(document->arena, text, strlen(text));
    if (!copy)
        document->no_memory = true;
    return copy;
}

const char *tal_document_keep_trimmed(tal_document *document, const char *text)
{
    size_t length = strlen(text);
    while (length && text[length - 1] == '\n')
        length--;
    const char *copy = tal_arena_text(document->arena, text, length);
    document->no_memory |= !copy;
    return copy;
}

/* ---- Fields ---- */

static bool is_in(const char *const *list, const char *text)
{
    for (; list && *list; list++)
        if (!strcmp(*list, text))
            return true;
    return false;
}

/* Which field the key most likely stands for. */
static tal_nearest meant(const char *key, const char *const *fields, const char *const *optional)
{
    tal_nearest nearest = tal_nearest_start(key, strlen(key));
    for (; *fields; fields++)
        tal_nearest_offer(&nearest, *fields);
    for (; optional && *optional; optional++)
        tal_nearest_offer(&nearest, *optional);
    return nearest;
}

/* Is the field NAME there, or most likely there under a misspelt name? */
static bool has_field(const tal_yaml *map, const char *name, const char *const *fields,
                      const char *const *optional)
{
    for (const tal_yaml *child = map->first; child; child = child->next) {
        bool known = is_in(fields, child->key) || is_in(optional, child->key);
        const char *as = known ? child->key : meant(child->key, fields, optional).best;
        if (as && !strcmp(as, name))
            return true;
    }
    return false;
}

void tal_document_check(tal_document *document, const tal_yaml *map, const char *const *fields,
                        const char *const *optional)
{
    tal_buffer missing = TAL_BUFFER_EMPTY;
    int count = 0;
    for (const tal_yaml *child = map->first; child; child = child->next) {
        if (is_in(fields, child->key) || is_in(optional, child->key))
            continue;
        tal_nearest nearest = meant(child->key, fields, optional);
        tal_document_complain_near(document, document->unknown, child->key_offset, &nearest,
                                   document->no_field, child->key);
    }
    for (const char *const *name = fields; *name; name++)
        if (!has_field(map, *name, fields, optional))
            tal_buffer_format(&missing, "%s%s", count++ ? ", " : "", *name);
    if (missing.bytes)
        tal_document_complain(document, document->missing, map->offset, NULL,
                              count == 1 ? _("\"%s\" is missing") : _("these are missing: %s"),
                              missing.bytes);
    document->no_memory |= missing.failed;
    tal_buffer_free(&missing);
}

const tal_yaml *tal_document_need(tal_document *document, const tal_yaml *map, const char *key,
                                  tal_yaml_kind kind)
{
    const tal_yaml *child = tal_yaml_get(map, key);
    if (!child || child->kind == kind)
        return child;
    tal_document_complain(
        document, document->wrong, child->offset,
        kind == TAL_YAML_LIST ? _("write it in [ ], with commas between its parts") : NULL,
        kind == TAL_YAML_MAP    ? _("\"%s\" must have fields of its own")
        : kind == TAL_YAML_LIST ? _("\"%s\" must be a list")
                                : _("\"%s\" must be a single value"),
        key);
    return NULL;
}

/* ---- Values ---- */

const char *tal_document_text(tal_document *document, const tal_yaml *map, const char *key)
{
    const tal_yaml *child = tal_document_need(document, map, key, TAL_YAML_SCALAR);
    if (child && !*child->text)
        tal_document_complain(document, document->wrong, child->offset, NULL, _("\"%s\" is empty"),
                              key);
    return child ? tal_document_keep(document, child->text) : "";
}

bool tal_document_has_languages(tal_document *document, const tal_yaml *map, const char *what)
{
    if (map && map->kind == TAL_YAML_MAP && map->first)
        return true;
    if (map)
        tal_document_complain(document, document->wrong, map->offset,
                              _("write { en: \"...\", es: \"...\" }"),
                              _("%s: a text for each language is wanted here"), what);
    return false;
}

bool tal_document_is_text(tal_document *document, const tal_yaml *entry, const char *what)
{
    bool text = entry->kind == TAL_YAML_SCALAR && *entry->text;
    if (!text)
        tal_document_complain(document, document->wrong, entry->offset, NULL,
                              _("%s: a text is wanted here"), what);
    return text;
}

tal_status tal_document_status(const tal_document *document)
{
    return document->no_memory ? TAL_ENOMEM : document->bad ? TAL_EFILE : TAL_OK;
}
