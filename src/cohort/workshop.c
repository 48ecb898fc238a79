/* Folders and names of files. Owns the lock. Must not know what the files hold. */
#include "cohort/workshop.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/source.h"
#include "language/lexicon.h"
#include "store/home.h"

enum { PLAN_LIMIT = 64 << 20 };

/* ---- Paths ----------------------------------------------------------------------------------- */

char *tal_workshop_result(const tal_workshop *workshop, const char *name)
{
    return tal_folder_path(workshop->folder, name);
}

char *tal_workshop_part(const tal_workshop *workshop, const char *format, ...)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    va_list arguments;

    tal_buffer_format(&path, "%s/parts/", workshop->folder);
    va_start(arguments, format);
    tal_buffer_vformat(&path, format, arguments);
    va_end(arguments);
    return tal_buffer_take(&path);
}

/* ---- Opening and closing --------------------------------------------------------------------- */

/* Is there nothing in it but NAME, at most? */
static tal_status holds_only(const char *folder, const char *name, bool *only)
{
    char **names;
    size_t count;
    tal_status status = tal_folder_list(&names, &count, folder, tal_folder_any, NULL);

    if (status)
        return status;
    *only = count == 0 || (count == 1 && strcmp(names[0], name) == 0);
    tal_folder_free(names, count);
    return TAL_OK;
}

static tal_status make_folder(const char *path)
{
    return mkdir(path, 0700) == 0 || errno == EEXIST ? TAL_OK : TAL_EIO;
}

/* The plan, written by the first; of one that is there, whether it is the same. */
static tal_status agree(const char *path, const char *plan)
{
    char *there;
    size_t length;
    tal_status status = tal_home_read(&there, &length, path, PLAN_LIMIT);

    if (status == TAL_EIO && errno == ENOENT)
        return tal_home_write(path, plan, strlen(plan));
    if (status)
        return status;
    if (strcmp(there, plan) != 0)
        status = TAL_ECHOICE;
    free(there);
    return status;
}

static tal_status take_lock(tal_workshop *workshop)
{
    char *path = tal_workshop_part(workshop, "lock");

    if (!path)
        return TAL_ENOMEM;
    workshop->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    free(path);
    return workshop->lock < 0 || flock(workshop->lock, LOCK_EX | LOCK_NB) < 0 ? TAL_EIO : TAL_OK;
}

tal_status tal_workshop_open(tal_workshop *out, const char *folder, const char *plan)
{
    char *parts = tal_folder_path(folder, "parts"), *path = tal_folder_path(folder, "parts/plan");
    struct stat about;
    bool only = true;
    tal_status status = parts && path ? make_folder(folder) : TAL_ENOMEM;

    *out = (tal_workshop){ folder, -1 };
    if (!status && stat(parts, &about) < 0)
        status = holds_only(folder, "parts", &only);
    if (!status && !only)
        status = TAL_EINVAL;
    if (!status)
        status = make_folder(parts);
    if (!status)
        status = take_lock(out);
    if (!status)
        status = agree(path, plan);
    free(parts);
    free(path);
    if (status) {
        int reason = errno;

        tal_workshop_close(out, false);
        errno = reason;
    }
    return status;
}

static void remove_parts(const tal_workshop *workshop)
{
    char *parts = tal_folder_path(workshop->folder, "parts");
    char **names = NULL;
    size_t count = 0;

    if (parts && tal_folder_list(&names, &count, parts, tal_folder_any, NULL) == TAL_OK) {
        for (size_t i = 0; i < count; i++) {
            char *path = tal_folder_path(parts, names[i]);

            if (path)
                unlink(path);
            free(path);
        }
        tal_folder_free(names, count);
        rmdir(parts);
    }
    free(parts);
}

void tal_workshop_close(tal_workshop *workshop, bool finished)
{
    if (finished)
        remove_parts(workshop);
    if (workshop->lock >= 0)
        close(workshop->lock);
    workshop->lock = -1;
}

/* Takes PATH. In `parts` first: what is killed half-way leaves nothing beside the results. */
static tal_status write_file(const tal_workshop *workshop, char *path, const char *bytes,
                             size_t length)
{
    char *beside = tal_workshop_part(workshop, "writing.%ld", (long)getpid());
    tal_status status = path && beside ? tal_home_write(beside, bytes, length) : TAL_ENOMEM;

    if (!status && rename(beside, path) < 0)
        status = TAL_EIO;
    free(beside);
    free(path);
    return status;
}

tal_status tal_workshop_write(const tal_workshop *workshop, const char *name,
                              const tal_buffer *bytes)
{
    return bytes->failed ? TAL_ENOMEM
                         : write_file(workshop, tal_workshop_result(workshop, name),
                                      bytes->bytes ? bytes->bytes : "", bytes->length);
}

/* ---- What it was held with ------------------------------------------------------------------- */

/* FOLDER/kept/NAME, in which / is %2F and % is %25. */
static char *kept_path(const char *folder, const char *name)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s/kept/", folder);
    for (; *name; name++)
        if (*name == '/' || *name == '%')
            tal_buffer_format(&path, "%%%02X", (unsigned)*name);
        else
            tal_buffer_char(&path, *name);
    return tal_buffer_take(&path);
}

static tal_status keep_bytes(const tal_workshop *workshop, const char *name, const char *bytes,
                             size_t length)
{
    return write_file(workshop, kept_path(workshop->folder, name), bytes, length);
}

/* Copies FROM; SHA256 (or NULL) is that of the file as it was loaded. */
static tal_status keep_file(const tal_workshop *workshop, const char *name, const char *from,
                            const char *sha256)
{
    tal_source *source = NULL;
    char now[TAL_SHA256_HEX];
    tal_status status = tal_source_read(&source, from, NULL);

    if (status)
        return status == TAL_EFILE ? TAL_ESTALE : status;
    tal_sha256_hex(tal_source_bytes(source), tal_source_length(source), now);
    status = sha256 && strcmp(sha256, now) != 0
                 ? TAL_ESTALE
                 : keep_bytes(workshop, name, tal_source_bytes(source), tal_source_length(source));
    tal_source_free(source);
    return status;
}

/* "sub/hundred-calls.lua" or "hundred-calls", and ENDING: what stands before the ending of the
 * first, and that. */
static char *with_ending(const char *name, const char *ending, const char *other)
{
    size_t length = strlen(name), tail = strlen(ending);
    tal_buffer out = TAL_BUFFER_EMPTY;

    if (length > tail && strcmp(name + length - tail, ending) == 0)
        length -= tail;
    tal_buffer_add(&out, name, length);
    tal_buffer_text(&out, other);
    return tal_buffer_take(&out);
}

static tal_status keep_with_ending(const tal_workshop *workshop, const char *name,
                                   const char *ending, const char *other, const char *path,
                                   const char *sha256)
{
    char *kept = with_ending(name, ending, other), *from = with_ending(path, ending, other);
    tal_status status = kept && from ? keep_file(workshop, kept, from, sha256) : TAL_ENOMEM;

    free(kept);
    free(from);
    return status;
}

static tal_status keep_scenario(const tal_workshop *workshop, const tal_assembly *assembly, int i)
{
    const tal_scenario *scenario = assembly->scenarios[i];
    const char *name = assembly->assessment->conversations[i].scenario;
    tal_status status =
        keep_with_ending(workshop, name, ".lua", ".lua", assembly->paths[i], scenario->sha256);

    for (int k = 1; !status && k < scenario->languages_count; k++) {
        char other[32];

        snprintf(other, sizeof other, ".%s.yaml", scenario->languages[k]);
        status = keep_with_ending(workshop, name, ".lua", other, assembly->paths[i], NULL);
    }
    return status;
}

tal_status tal_workshop_keep(const tal_workshop *workshop, const tal_assembly *assembly)
{
    const tal_assessment *assessment = assembly->assessment;
    char *kept = tal_folder_path(workshop->folder, "kept");
    tal_status status = kept ? make_folder(kept) : TAL_ENOMEM;

    if (!status)
        status = keep_bytes(workshop, "assessment.yaml", tal_source_bytes(assessment->source),
                            tal_source_length(assessment->source));
    if (!status)
        status = keep_with_ending(workshop, assessment->rubric, ".yaml", ".yaml",
                                  assembly->rubric_path, tal_rubric_sha256(assembly->rubric));
    for (int i = 0; !status && i < assessment->conversations_count; i++)
        status = keep_scenario(workshop, assembly, i);
    if (!status && assembly->norm_path)
        status = keep_file(workshop, assessment->norm, assembly->norm_path, NULL);
    if (!status && assembly->lexicon) {
        size_t length;
        const char *bytes = tal_lexicon_bytes(assembly->lexicon, &length);

        status = keep_bytes(workshop, "lexicon.yaml", bytes, length);
    }
    free(kept);
    return status;
}

/* ---- And again ------------------------------------------------------------------------------- */

static char *find_with(const void *folder, const char *name, const char *ending)
{
    char *whole = with_ending(name, ending, ending);
    char *path = whole ? kept_path(folder, whole) : NULL;

    free(whole);
    return path;
}

static char *find_scenario(const void *self, const char *name, tal_nearest *nearest)
{
    (void)nearest;
    return find_with(self, name, ".lua");
}

static char *find_rubric(const void *self, const char *name, tal_nearest *nearest)
{
    (void)nearest;
    return find_with(self, name, ".yaml");
}

static char *find_file(const void *self, const char *name)
{
    return kept_path(self, name);
}

static tal_status load_lexicon(tal_assembly *assembly, const char *folder,
                               tal_diagnostics *diagnostics)
{
    char *path = kept_path(folder, "lexicon.yaml");
    tal_source *source = NULL;
    tal_status status = path ? tal_source_read(&source, path, diagnostics) : TAL_ENOMEM;

    if (!status)
        status = tal_lexicon_load_bytes(&assembly->lexicon, path, tal_source_bytes(source),
                                        tal_source_length(source), diagnostics);
    tal_source_free(source);
    free(path);
    return status;
}

static tal_status load(tal_assembly *out, const char *folder, bool alike, tal_diagnostics *diagnostics)
{
    tal_finder finder = { find_scenario, find_rubric, find_file, folder, alike };
    char *path = kept_path(folder, "assessment.yaml");
    tal_status status = path ? tal_assembly_load(out, path, &finder, diagnostics) : TAL_ENOMEM;

    if (!path)
        *out = (tal_assembly){ 0 };
    if (!status && out->assessment->typed)
        status = load_lexicon(out, folder, diagnostics);
    free(path);
    return status;
}

tal_status tal_workshop_assembly(tal_assembly *out, const char *folder,
                                 tal_diagnostics *diagnostics)
{
    return load(out, folder, false, diagnostics);
}

tal_status tal_workshop_assembly_again(tal_assembly *out, const char *folder,
                                       tal_diagnostics *diagnostics)
{
    return load(out, folder, true, diagnostics);
}
