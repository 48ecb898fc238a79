/*
 * YAML as a tree with places (libyaml). Refused, with a located error: duplicate keys, more than
 * one document, directives, anchors and aliases, tags, keys that are not scalars, the character
 * zero, a depth past 32, tabs in indentation and whatever else libyaml refuses. Everything is a
 * text until the reader asks for more.
 */
#ifndef TAL_DATA_YAML_H
#define TAL_DATA_YAML_H

#include <stdbool.h>
#include <talante/talante.h>

#include "base/source.h"

typedef enum tal_yaml_kind { TAL_YAML_SCALAR, TAL_YAML_LIST, TAL_YAML_MAP } tal_yaml_kind;

typedef struct tal_yaml {
    tal_yaml_kind kind;
    size_t offset;           /* byte offset of its first character */
    size_t end;              /* SCALAR: past its last one, quotes and all */
    const char *text;        /* SCALAR: its value, "" for an empty one */
    bool plain;              /* SCALAR: written without quotes, and no block (| or >) */
    const char *key;         /* in a map: its key, else NULL */
    size_t key_offset, key_end;
    struct tal_yaml *first;  /* LIST, MAP: the first child */
    struct tal_yaml *next;   /* the next sibling */
} tal_yaml;

typedef struct tal_yaml_file tal_yaml_file;

/*
 * TAL_EFILE with diagnostics: TAL040 not YAML, TAL041 duplicate key, TAL042 too deep, TAL043
 * something that Talante does not use (alias, tag, directive, second document, complex key), TAL044
 * empty. All duplicate keys are reported; anything else ends the reading. SOURCE must outlive it.
 */
tal_status tal_yaml_read(tal_yaml_file **out, const tal_source *source,
                         tal_diagnostics *diagnostics);
void tal_yaml_free(tal_yaml_file *file);
const tal_yaml *tal_yaml_root(const tal_yaml_file *file);

/* The child of a map by key, or NULL (also where MAP is NULL or no map). Linear in its children. */
const tal_yaml *tal_yaml_get(const tal_yaml *map, const char *key);

/* A decimal integer within LO..HI, written without quotes or leading zeros. false: it is something
 * else, and OUT is left alone. */
bool tal_yaml_int(const tal_yaml *scalar, long lo, long hi, long *out);

#endif
