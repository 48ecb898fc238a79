/* Two lists of marks, what was taken and what was seen last. Knows nothing of what the files hold. */
#include "stage/watch.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"

/* How a file stood. A change of its bytes that leaves all of these as they are is not seen. */
typedef struct mark {
    char *name; /* below the scenario's folder */
    bool there;
    dev_t device;
    ino_t node; /* another one after a save by renaming */
    off_t size;
    struct timespec written;
} mark;

typedef struct marks {
    mark *rows;
    size_t count, capacity;
} marks;

struct tal_watch {
    char *folder; /* with its slash; "" is here */
    char *name;   /* of the scenario's file in it */
    char *stem;   /* the same without its ending */
    marks taken, seen;
};

static void free_marks(marks *all)
{
    for (size_t i = 0; i < all->count; i++)
        free(all->rows[i].name);
    free(all->rows);
    *all = (marks){ NULL, 0, 0 };
}

tal_watch *tal_watch_new(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    tal_watch *watch = calloc(1, sizeof *watch);

    if (!watch)
        return NULL;
    watch->folder = strndup(path, (size_t)(name - path));
    watch->name = strdup(name);
    watch->stem = strndup(name, dot ? (size_t)(dot - name) : strlen(name));
    if (!watch->folder || !watch->name || !watch->stem) {
        tal_watch_free(watch);
        return NULL;
    }
    tal_watch_look(watch);
    tal_watch_take(watch, NULL);
    return watch;
}

void tal_watch_free(tal_watch *watch)
{
    if (!watch)
        return;
    free_marks(&watch->taken);
    free_marks(&watch->seen);
    free(watch->folder);
    free(watch->name);
    free(watch->stem);
    free(watch);
}

/* ---- A look ----------------------------------------------------------------------------------- */

/* How FOLDER, NAME stands now. */
static tal_status add(marks *all, const tal_watch *watch, const char *folder, const char *name)
{
    mark *rows = tal_grow(all->rows, all->count, &all->capacity, sizeof *rows);
    tal_buffer path = TAL_BUFFER_EMPTY, shown = TAL_BUFFER_EMPTY;
    mark now = { .name = NULL };
    struct stat stat_of;

    if (rows)
        all->rows = rows;
    tal_buffer_format(&path, "%s%s%s", watch->folder, folder, name);
    tal_buffer_format(&shown, "%s%s", folder, name);
    if (!path.failed && stat(path.bytes, &stat_of) == 0) {
        now.there = true;
        now.device = stat_of.st_dev;
        now.node = stat_of.st_ino;
        now.size = stat_of.st_size;
        now.written = stat_of.st_mtim;
    }
    now.name = path.failed ? NULL : tal_buffer_take(&shown);
    tal_buffer_free(&path);
    tal_buffer_free(&shown);
    if (!rows || !now.name) {
        free(now.name);
        return TAL_ENOMEM;
    }
    rows[all->count++] = now;
    return TAL_OK;
}

/* tal_folder_fit: is NAME a translation of the scenario STEM, or named nearly like one? */
static size_t fit_translation(const char *name, const void *stem)
{
    size_t length = strlen(stem), whole = strlen(name);
    bool fits = whole > length + 5 && strncmp(name, stem, length) == 0 &&
                strchr(".-_", name[length]) && strcmp(name + whole - 5, ".yaml") == 0;

    return fits ? whole : 0;
}

/* tal_folder_fit: is NAME a picture? */
static size_t fit_picture(const char *name, const void *unused)
{
    size_t whole = tal_folder_visible(name, unused);

    return whole > 5 && strcmp(name + whole - 5, ".yaml") == 0 ? whole : 0;
}

/* What fits in FOLDER, below the scenario's; one that cannot be listed has nothing. */
static tal_status add_folder(marks *all, const tal_watch *watch, const char *folder,
                             tal_folder_fit *fit)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    char **names = NULL;
    size_t count = 0;
    tal_status status;

    tal_buffer_format(&path, "%s%s", watch->folder, folder);
    status = path.failed ? TAL_ENOMEM
                         : tal_folder_list(&names, &count, path.length ? path.bytes : ".", fit,
                                           watch->stem);
    if (status == TAL_EIO)
        status = TAL_OK;
    for (size_t i = 0; !status && i < count; i++)
        status = add(all, watch, folder, names[i]);
    tal_folder_free(names, count);
    tal_buffer_free(&path);
    return status;
}

static bool equal(const mark *a, const mark *b)
{
    return strcmp(a->name, b->name) == 0 && a->there == b->there && a->device == b->device &&
           a->node == b->node && a->size == b->size &&
           a->written.tv_sec == b->written.tv_sec && a->written.tv_nsec == b->written.tv_nsec;
}

static bool all_equal(const marks *a, const marks *b)
{
    for (size_t i = 0; a->count == b->count && i < a->count; i++)
        if (!equal(&a->rows[i], &b->rows[i]))
            return false;
    return a->count == b->count;
}

tal_watch_state tal_watch_look(tal_watch *watch)
{
    marks now = { NULL, 0, 0 };
    tal_status status = add(&now, watch, "", watch->name);
    bool still;

    if (!status)
        status = add_folder(&now, watch, "", fit_translation);
    if (!status)
        status = add_folder(&now, watch, "pictures/", fit_picture);
    if (status) { /* no memory: the next look may have some */
        free_marks(&now);
        return TAL_WATCH_QUIET;
    }
    still = all_equal(&now, &watch->seen);
    free_marks(&watch->seen);
    watch->seen = now;
    if (all_equal(&now, &watch->taken))
        return TAL_WATCH_QUIET;
    return still ? TAL_WATCH_SAVED : TAL_WATCH_MOVING;
}

/* ---- What has changed ------------------------------------------------------------------------- */

static const mark *find(const marks *all, const char *name)
{
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->rows[i].name, name) == 0)
            return &all->rows[i];
    return NULL;
}

/* Adds those of ALL that BEFORE has not, or, unless only GONE ones are wanted, otherwise. */
static void add_names(tal_buffer *out, const marks *all, const marks *before, bool gone)
{
    for (size_t i = 0; i < all->count; i++) {
        const mark *was = find(before, all->rows[i].name);

        if (!was || (!gone && !equal(was, &all->rows[i])))
            tal_buffer_format(out, "%s%s", out->length ? ", " : "", all->rows[i].name);
    }
}

void tal_watch_take(tal_watch *watch, tal_buffer *names)
{
    if (names) {
        add_names(names, &watch->seen, &watch->taken, false);
        add_names(names, &watch->taken, &watch->seen, true);
    }
    free_marks(&watch->taken);
    watch->taken = watch->seen;
    watch->seen = (marks){ NULL, 0, 0 };
    tal_watch_look(watch);
}
