/*
 * A YAML file with fields, as rubrics and assessments are: what it says is read field by field, and
 * every mistake in one go, each with its place. Knows no field itself.
 */
#ifndef TAL_MODEL_DOCUMENT_H
#define TAL_MODEL_DOCUMENT_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/nearest.h"
#include "base/source.h"
#include "data/yaml.h"

typedef struct tal_document {
    tal_arena *arena; /* takes what is kept */
    const tal_source *source;
    tal_diagnostics *diagnostics;
    int unknown, missing, wrong; /* the codes of: no such field, a field is not there, a value cannot be */
    const char *no_field;        /* "a rubric has no field \"%s\" here", translated */
    bool bad;                    /* an error was found */
    bool no_memory;
} tal_document;

/* An error at OFFSET; MESSAGE has one %s, for NAME. */
void tal_document_complain(tal_document *document, int code, size_t offset, const char *hint,
                           const char *message, const char *name);

/* The same, with "did you mean ...?" where something near was offered. */
void tal_document_complain_near(tal_document *document, int code, size_t offset,
                                const tal_nearest *nearest, const char *message, const char *name);

/* A copy that lives as long as the arena. NULL: no memory, and that is noted. */
const char *tal_document_keep(tal_document *document, const char *text);

/* The same without the line ends that a block (| or >) leaves behind it. */
const char *tal_document_keep_trimmed(tal_document *document, const char *text);

/* MAP has the FIELDS and no others; those of OPTIONAL (NULL: none) may be left out. Both end with NULL. */
void tal_document_check(tal_document *document, const tal_yaml *map, const char *const *fields,
                        const char *const *optional);

/* The child KEY of MAP, of the kind wanted; NULL where there is none, after a complaint where it is
 * of another kind. */
const tal_yaml *tal_document_need(tal_document *document, const tal_yaml *map, const char *key,
                                  tal_yaml_kind kind);

/* The text of the child KEY of MAP, kept; "" where there is none, after a complaint if it is empty. */
const char *tal_document_text(tal_document *document, const tal_yaml *map, const char *key);

/* Is MAP, the value of WHAT, some texts by language? Else that is complained of, where it is anything. */
bool tal_document_has_languages(tal_document *document, const tal_yaml *map, const char *what);

/* Is ENTRY, of WHAT, a text that says something? Else that is complained of. */
bool tal_document_is_text(tal_document *document, const tal_yaml *entry, const char *what);

/* How reading went: TAL_ENOMEM, TAL_EFILE or TAL_OK. */
tal_status tal_document_status(const tal_document *document);

#endif
