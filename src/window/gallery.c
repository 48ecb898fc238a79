/* Remembers pictures, with what was wrong. */
#include "window/gallery.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "stage/pictures.h"
#include "stage/say.h"

/* What was asked for, and what there was. */
typedef struct entry {
    char *key;            /* the name, and on a second line the scenario's path */
    tal_picture *picture; /* NULL: it is done without */
    char *lack;           /* why, where that is to be told */
} entry;

struct tal_gallery {
    entry *entries;
    size_t count, capacity;
};

tal_gallery *tal_gallery_new(void)
{
    return calloc(1, sizeof(tal_gallery));
}

void tal_gallery_forget(tal_gallery *gallery)
{
    for (size_t i = 0; i < gallery->count; i++) {
        tal_picture_free(gallery->entries[i].picture);
        free(gallery->entries[i].key);
        free(gallery->entries[i].lack);
    }
    gallery->count = 0;
}

void tal_gallery_free(tal_gallery *gallery)
{
    if (!gallery)
        return;
    tal_gallery_forget(gallery);
    free(gallery->entries);
    free(gallery);
}

static const entry *find(const tal_gallery *gallery, const char *key)
{
    for (size_t i = 0; i < gallery->count; i++)
        if (strcmp(gallery->entries[i].key, key) == 0)
            return &gallery->entries[i];
    return NULL;
}

/* Takes KEY over. NULL: no memory, so that it is not even remembered. */
static entry *add(tal_gallery *gallery, char *key)
{
    entry *all = tal_grow(gallery->entries, gallery->count, &gallery->capacity, sizeof *all);

    if (!all) {
        free(key);
        return NULL;
    }
    gallery->entries = all;
    all[gallery->count] = (entry){ .key = key };
    return &all[gallery->count++];
}

static void lack(entry *it, const char *format, const char *what)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_format(&text, format, what);
    it->lack = tal_buffer_take(&text);
    if (it->lack)
        tal_say_error("%s", it->lack);
}

static void load(entry *it, const char *path)
{
    tal_diagnostics *found = tal_diagnostics_new();

    if (!found || tal_picture_load(&it->picture, path, found) != TAL_OK) {
        it->picture = NULL;
        if (found)
            tal_say_diagnostics(stderr, found);
        lack(it, _("the picture %s has errors"), path);
    }
    tal_diagnostics_free(found);
}

/* WANTED: that there is none is a lack. */
static const tal_picture *fetch(tal_gallery *gallery, const char *name, const char *scenario,
                                bool wanted)
{
    tal_buffer key = TAL_BUFFER_EMPTY;
    const entry *known;
    char *path;
    entry *it;

    tal_buffer_format(&key, "%s\n%s", name, scenario ? scenario : "");
    known = key.failed ? NULL : find(gallery, key.bytes);
    if (known || key.failed) {
        tal_buffer_free(&key);
        return known ? known->picture : NULL;
    }
    it = add(gallery, tal_buffer_take(&key));
    path = it ? tal_pictures_find(name, scenario) : NULL;
    if (path)
        load(it, path);
    else if (it && wanted)
        lack(it, _("there is no picture %s"), name);
    free(path);
    return it ? it->picture : NULL;
}

const tal_picture *tal_gallery_person(tal_gallery *gallery, const char *portrait,
                                      const char *scenario)
{
    const tal_picture *picture =
        gallery && *portrait ? fetch(gallery, portrait, scenario, true) : NULL;

    return picture ? picture : tal_picture_anybody();
}

const tal_picture *tal_gallery_place(tal_gallery *gallery, const char *setting,
                                     const char *portrait, const char *scenario)
{
    const tal_picture *own = NULL;
    tal_buffer name = TAL_BUFFER_EMPTY;

    if (!gallery || !*setting)
        return NULL;
    tal_buffer_format(&name, "%s-%s", setting, portrait);
    if (!name.failed)
        own = fetch(gallery, name.bytes, scenario, false);
    tal_buffer_free(&name);
    return own ? own : fetch(gallery, setting, scenario, false);
}

const char *tal_gallery_lack(const tal_gallery *gallery, size_t i)
{
    for (size_t at = 0; gallery && at < gallery->count; at++)
        if (gallery->entries[at].lack && i-- == 0)
            return gallery->entries[at].lack;
    return NULL;
}
