/* Opens a translation: the scenario, the file beside it, the one laid beside the other. Saves it. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "author/translation.h"
#include "base/intl.h"
#include "store/home.h"

enum { TAL_CODE_TRANSLATE_LANGUAGE = 840, TAL_CODE_TRANSLATE_CHANGED };

/* ---- Opening ---- */

static tal_status load_scenario(tal_translation *t, const char *path, tal_diagnostics *found)
{
    tal_source *source;
    tal_status status = tal_source_read(&source, path, found);
    if (status)
        return status;
    status = tal_scenario_load_bytes(&t->scenario, path, tal_source_bytes(source), tal_source_length(source), found);
    tal_source_free(source);
    if (status)
        return status;
    if (strcmp(t->scenario->languages[0], t->language) != 0)
        return TAL_OK;
    tal_error_file(found, TAL_CODE_TRANSLATE_LANGUAGE, path, _("name the language to translate it to"),
                   _("the scenario is in \"%s\" already"), t->language);
    return TAL_EFILE;
}

/* NAME.LANG.yaml beside the scenario. */
static const char *path_beside(tal_translation *t, const char *path)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');
    tal_buffer beside = TAL_BUFFER_EMPTY;
    const char *kept = NULL;
    tal_buffer_add(&beside, path, dot ? (size_t)(dot - path) : strlen(path));
    tal_buffer_format(&beside, ".%s.yaml", t->language);
    if (!beside.failed)
        kept = tal_arena_text(t->arena, beside.bytes, beside.length);
    tal_buffer_free(&beside);
    return kept;
}

static tal_status read_beside(tal_translation *t, tal_diagnostics *found)
{
    struct stat about;
    if (stat(t->path, &about) && errno == ENOENT)
        return TAL_OK;
    tal_status status = tal_source_read(&t->source, t->path, found);
    if (!status)
        status = tal_yaml_read(&t->file, t->source, found);
    if (!status)
        status = tal_prose_lay(t->prose, t->scenario, t->source, tal_yaml_root(t->file), found);
    if (status)
        return status;
    t->comments = tal_comments_new(t->source, tal_yaml_root(t->file));
    return t->comments ? TAL_OK : TAL_ENOMEM;
}

tal_status tal_translation_open(tal_translation *t, const char *path, const char *language, tal_diagnostics *found)
{
    *t = (tal_translation){ .arena = tal_arena_new(), .verbatim = "" };
    if (!t->arena)
        return TAL_ENOMEM;
    t->language = tal_arena_text(t->arena, language, strlen(language));
    t->path = t->language ? path_beside(t, path) : NULL;
    if (!t->path)
        return TAL_ENOMEM;
    tal_status status = load_scenario(t, path, found);
    if (status)
        return status;
    t->prose = tal_prose_new(t->scenario, t->arena);
    if (!t->prose)
        return TAL_ENOMEM;
    status = read_beside(t, found);
    if (!status)
        status = tal_scenario_seal(t->scenario, found);
    return status ? status : tal_translation_gather(t);
}

void tal_translation_close(tal_translation *t)
{
    tal_comments_free(t->comments);
    if (t->file)
        tal_yaml_free(t->file);
    tal_source_free(t->source);
    if (t->scenario)
        tal_scenario_free(t->scenario);
    free(t->gone);
    if (t->arena)
        tal_arena_free(t->arena);
    *t = (tal_translation){ .arena = NULL };
}

/* ---- Saving ---- */

static bool is_link(const char *path)
{
    struct stat about;
    int reason = errno;
    bool is = lstat(path, &about) == 0 && S_ISLNK(about.st_mode);
    errno = reason;
    return is;
}

/* Is the file still as it was read? */
static tal_status check_unchanged(const tal_translation *t, tal_diagnostics *found)
{
    struct stat about;
    tal_source *now = NULL;
    bool there = stat(t->path, &about) == 0;
    bool same = !there && !t->source;
    if (there && t->source) {
        tal_status status = tal_source_read(&now, t->path, found);
        if (status)
            return status;
        same = tal_source_length(now) == tal_source_length(t->source) &&
               !memcmp(tal_source_bytes(now), tal_source_bytes(t->source), tal_source_length(now));
        tal_source_free(now);
    }
    if (same)
        return TAL_OK;
    tal_error_file(found, TAL_CODE_TRANSLATE_CHANGED, t->path, _("nothing was written; call it again"),
                   _("the file was changed meanwhile"));
    return TAL_EFILE;
}

/* Of the file PATH itself, whatever somebody may have put in its place meanwhile. */
static tal_status set_rights(const char *path, mode_t rights)
{
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return TAL_EIO;
    tal_status status = fchmod(file, rights) ? TAL_EIO : TAL_OK;
    close(file);
    return status;
}

/* Whoever may read the scenario may read its translation. */
static tal_status write_file(const tal_translation *t, const char *path, const tal_buffer *bytes)
{
    struct stat about;
    bool there = stat(path, &about) == 0;
    if (there && access(path, W_OK))
        return TAL_EIO; /* a new file in its place would not ask */
    if (!there && stat(t->scenario->file, &about))
        return TAL_EIO;
    tal_status status = tal_home_write(path, bytes->bytes, bytes->length);
    return status ? status : set_rights(path, about.st_mode & (there ? 07777 : 0666));
}

tal_status tal_translation_save(const tal_translation *t, const tal_buffer *bytes, bool *changed,
                                tal_diagnostics *found)
{
    *changed = !t->source || bytes->length != tal_source_length(t->source) ||
               memcmp(bytes->bytes, tal_source_bytes(t->source), bytes->length) != 0;
    if (!*changed)
        return TAL_OK;
    if (bytes->length > TAL_FILE_LIMIT) { /* it could not be read again */
        errno = EFBIG;
        return TAL_EIO;
    }
    tal_status status = check_unchanged(t, found);
    if (status)
        return status;
    char *target = realpath(t->path, NULL);
    if (!target && (errno != ENOENT || is_link(t->path)))
        return TAL_EIO;
    status = write_file(t, target ? target : t->path, bytes);
    int reason = errno;
    free(target);
    errno = reason;
    return status;
}
