/* Finds pictures, and remembers them with what was wrong. */
#include "window/gallery.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "stage/places.h"
#include "stage/say.h"

/* What was asked for, and what there was. */
typedef struct entry {
    char *path;           /* of the file, also where there is none */
    tal_picture *picture; /* NULL: it is done without */
    char *lack;           /* why, where that is to be told */
} entry;

struct tal_gallery {
    char *shipped; /* the folder of those that come with the program, or NULL */
    entry *entries;
    size_t count, capacity;
};

static char *join(const char *folder, size_t length, const char *name)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_add(&path, folder, length);
    tal_buffer_format(&path, "/pictures/%s.yaml", name);
    return tal_buffer_take(&path);
}

tal_gallery *tal_gallery_new(void)
{
    tal_gallery *gallery = calloc(1, sizeof *gallery);

    if (gallery)
        gallery->shipped = tal_places_find("assets");
    return gallery;
}

void tal_gallery_free(tal_gallery *gallery)
{
    if (!gallery)
        return;
    for (size_t i = 0; i < gallery->count; i++) {
        tal_picture_free(gallery->entries[i].picture);
        free(gallery->entries[i].path);
        free(gallery->entries[i].lack);
    }
    free(gallery->entries);
    free(gallery->shipped);
    free(gallery);
}

/* ---- Finding ----------------------------------------------------------------------------------- */

/* The scenario is a stranger's: what it names is no way into other folders. */
static bool is_name(const char *name)
{
    return *name && *name != '.' && !strchr(name, '/');
}

static char *shipped_path(const tal_gallery *gallery, const char *name)
{
    return gallery->shipped ? join(gallery->shipped, strlen(gallery->shipped), name) : NULL;
}

/* Beside the scenario where it is there, else where the shipped ones are. NULL: no memory, or nowhere. */
static char *person_path(const tal_gallery *gallery, const char *name, const char *scenario)
{
    const char *slash = scenario ? strrchr(scenario, '/') : NULL;
    char *path = !scenario ? NULL
                 : slash   ? join(scenario, (size_t)(slash - scenario), name)
                           : join(".", 1, name);

    if (path && access(path, F_OK) == 0)
        return path;
    free(path);
    return shipped_path(gallery, name);
}

/* ---- Keeping ----------------------------------------------------------------------------------- */

static const entry *find(const tal_gallery *gallery, const char *path)
{
    for (size_t i = 0; i < gallery->count; i++)
        if (strcmp(gallery->entries[i].path, path) == 0)
            return &gallery->entries[i];
    return NULL;
}

static char *lack_of(const char *path, bool there, tal_status status)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    if (!there)
        tal_buffer_format(&text, _("there is no picture %s"), path);
    else if (status == TAL_EFILE)
        tal_buffer_format(&text, _("the picture %s has errors"), path);
    else
        tal_buffer_format(&text, "%s: %s", path, tal_status_text(status));
    return tal_buffer_take(&text);
}

/* Loads PATH, which becomes the gallery's. NULL: no memory, so that it is not even remembered. */
static const entry *add(tal_gallery *gallery, char *path, bool wanted)
{
    entry *all = tal_grow(gallery->entries, gallery->count, &gallery->capacity, sizeof *all);
    tal_diagnostics *found = tal_diagnostics_new();
    bool there = access(path, F_OK) == 0;
    tal_status status = TAL_OK;
    entry *it;

    if (all)
        gallery->entries = all;
    if (!all || !found) {
        tal_diagnostics_free(found);
        free(path);
        return NULL;
    }
    it = &all[gallery->count++];
    *it = (entry){ .path = path };
    if (there || wanted)
        status = tal_picture_load(&it->picture, path, found);
    if (status) {
        it->picture = NULL;
        it->lack = lack_of(path, there, status);
        if (there)
            tal_say_diagnostics(stderr, found);
        if (it->lack)
            tal_say_error("%s", it->lack);
    }
    tal_diagnostics_free(found);
    return it;
}

/* PATH (or NULL) is taken over. WANTED: that it is not there is a lack. */
static const tal_picture *fetch(tal_gallery *gallery, char *path, bool wanted)
{
    const entry *it = path ? find(gallery, path) : NULL;

    if (it)
        free(path);
    else if (path)
        it = add(gallery, path, wanted);
    return it ? it->picture : NULL;
}

const tal_picture *tal_gallery_person(tal_gallery *gallery, const char *portrait,
                                      const char *scenario)
{
    const tal_picture *picture = NULL;

    if (gallery && is_name(portrait))
        picture = fetch(gallery, person_path(gallery, portrait, scenario), true);
    return picture ? picture : tal_picture_anybody();
}

const tal_picture *tal_gallery_place(tal_gallery *gallery, const char *setting)
{
    return gallery && is_name(setting) ? fetch(gallery, shipped_path(gallery, setting), false)
                                       : NULL;
}

const char *tal_gallery_lack(const tal_gallery *gallery, size_t i)
{
    for (size_t at = 0; gallery && at < gallery->count; at++)
        if (gallery->entries[at].lack && i-- == 0)
            return gallery->entries[at].lack;
    return NULL;
}
