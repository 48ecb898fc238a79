/* `talante new`: a scenario to begin with, which is a lesson in itself. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "author/luarc.h"
#include "author/scaffold.h"
#include "author/story.h"
#include "base/intl.h"
#include "base/source.h"
#include "front/command.h"
#include "stage/interface.h"
#include "stage/places.h"
#include "stage/quote.h"
#include "stage/say.h"

/* Where it goes: WORD is the path FOLDER + ID (+ .lua). */
typedef struct target {
    char *folder; /* with its slash; "" for the one that one is in */
    char *id;
    char *file;   /* FOLDER ID.lua */
} target;

static void free_target(target *to)
{
    free(to->folder);
    free(to->id);
    free(to->file);
}

/* On stdout, safe for a terminal: folders may be called anything. */
__attribute__((format(printf, 1, 2))) static void say(const char *format, ...)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    va_list arguments;

    va_start(arguments, format);
    tal_buffer_vformat(&text, format, arguments);
    va_end(arguments);
    tal_say(stdout, text.bytes ? text.bytes : "");
    tal_buffer_free(&text);
}

/* ---- What it is called ----------------------------------------------------------------------- */

static char *join(const char *one, const char *other, const char *third)
{
    tal_buffer path = TAL_BUFFER_EMPTY;

    tal_buffer_format(&path, "%s%s%s", one, other, third);
    return tal_buffer_take(&path);
}

/* NAME is no id; what it could become is in TO. */
static int refuse_name(const target *to, const char *name)
{
    char *meant = to->id ? join(to->folder, to->id, "") : NULL;
    char *word = meant ? tal_quote(meant) : NULL;

    if (word)
        tal_say_error(_("new: \u201C%s\u201D cannot be the name of a scenario: small letters a to z, digits, _ "
                        "and hyphens only; try: talante new %s"), name, word);
    else
        tal_say_error(_("new: \u201C%s\u201D cannot be the name of a scenario: small letters a to z, digits, _ "
                        "and hyphens only, beginning with a letter"), name);
    free(meant);
    free(word);
    return TAL_EXIT_USAGE;
}

/* Gives an exit code; TO is the caller's to free whatever it is. */
static int read_target(target *to, const char *word)
{
    static const char ending[] = ".lua";
    const char *slash = strrchr(word, '/'), *name = slash ? slash + 1 : word;
    size_t length = strlen(name), tail = strlen(ending);
    char *bare;
    int code = TAL_EXIT_DONE;

    if (length > tail && strcmp(name + length - tail, ending) == 0)
        length -= tail;
    bare = strndup(name, length);
    to->folder = strndup(word, (size_t)(name - word));
    to->id = bare ? tal_scaffold_id(bare) : NULL;
    if (bare && to->folder && (!to->id || strcmp(to->id, bare) != 0))
        code = refuse_name(to, bare);
    else if (to->id && to->folder)
        to->file = join(to->folder, to->id, ending);
    free(bare);
    if (!code && !to->file)
        code = tal_say_failure(TAL_ENOMEM, word, NULL);
    return code;
}

/* ---- What it begins as ----------------------------------------------------------------------- */

/* The template in LANGUAGE, or in English where there is none. The caller frees; NULL: no memory. */
static char *find_template(const char *assets, const char *language)
{
    char *path = join(assets, "/templates/new.", language);
    char *file = path ? join(path, ".lua", "") : NULL;

    free(path);
    if (file && access(file, F_OK) != 0) {
        free(file);
        file = join(assets, "/templates/new.en.lua", "");
    }
    return file;
}

static int read_template(char **text, const char *id)
{
    char *assets = tal_places_find("assets");
    char *path = assets ? find_template(assets, tal_interface_spoken()) : NULL;
    tal_diagnostics *found = tal_diagnostics_new();
    tal_source *source = NULL;
    tal_status status = TAL_ENOMEM;

    if (!assets) {
        errno = ENOENT;
        status = TAL_EIO;
    } else if (path && found) {
        status = tal_source_read(&source, path, found);
    }
    if (!status) {
        *text = tal_scaffold_text(tal_source_bytes(source), id);
        status = *text ? TAL_OK : TAL_ENOMEM;
    }
    if (status)
        tal_say_failure(status, path ? path : "assets/templates", found);
    tal_source_free(source);
    tal_diagnostics_free(found);
    free(path);
    free(assets);
    return status ? TAL_EXIT_SYSTEM : TAL_EXIT_DONE;
}

static int read_story(char **text, const char *path, const char *id, tal_diagnostics *found)
{
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_source *source = NULL;
    tal_twee twee = { 0 };
    tal_status status = found ? tal_source_read(&source, path, found) : TAL_ENOMEM;

    if (!status)
        status = tal_twee_read(&twee, source, found);
    if (!status)
        status = tal_story_write(&out, &twee, source, id, tal_interface_spoken(), found);
    if (!status && !(*text = tal_buffer_take(&out)))
        status = TAL_ENOMEM;
    if (status)
        tal_say_failure(status, path, found);
    tal_buffer_free(&out);
    tal_twee_close(&twee);
    tal_source_free(source);
    return tal_say_code(status);
}

static int make_file(const char *file, const char *text)
{
    tal_status status = tal_scaffold_write(file, text, strlen(text));

    if (!status)
        return TAL_EXIT_DONE;
    if (status == TAL_EIO && errno == EEXIST) {
        tal_say_error(_("%s is there already, and stays as it is; choose another name"), file);
        return TAL_EXIT_FILE;
    }
    return tal_say_failure(status, file, NULL);
}

/* ---- The editor ------------------------------------------------------------------------------ */

/* The folder of the definitions in the language of the interface, or in English. The caller frees; NULL: there is
 * none (in a build that was made to play only), or no memory. */
static char *find_definitions(void)
{
    char *lua = tal_places_find("lua");
    char *folder = lua ? join(lua, "/", tal_interface_spoken()) : NULL;

    if (folder && access(folder, F_OK) != 0) {
        free(folder);
        folder = join(lua, "/", "en");
    }
    free(lua);
    return folder;
}

static void tell_editor(tal_luarc_set set, const char *file, const char *library)
{
    if (set == TAL_LUARC_MADE)
        say(_("Your editor:   %s tells it the words of a scenario, if it has a Lua language server\n"), file);
    else if (set == TAL_LUARC_OTHER)
        say(_("Your editor:   add %s to \"workspace.library\" in %s, which stays as it is\n"), library, file);
}

/* Without it a scenario can be written as well: what fails is said, and is no failure of the command. */
static void set_up_editor(const target *to)
{
    char *library = find_definitions();
    char *path = join(to->folder, TAL_LUARC_FILE, ""), *file = path ? tal_quote(path) : NULL;
    tal_luarc_set set;
    tal_status status = TAL_OK;

    if (library && file)
        status = tal_luarc_set_up(&set, path, library);
    if (status)
        tal_say_failure(status, path, NULL);
    else if (library && file)
        tell_editor(set, file, library);
    free(library);
    free(path);
    free(file);
}

/* ---- What to do with it ---------------------------------------------------------------------- */

static int tell(const tal_options *options, const target *to)
{
    char *program = tal_quote(options->program), *file = tal_quote(to->file);
    char *picture = join(to->folder, to->id, ".svg"), *svg = picture ? tal_quote(picture) : NULL;
    int code = tal_say_code(TAL_ENOMEM);

    if (program && file && svg) {
        if (options->twee)
            say(_("%s is made from a story; its comments say what is left to decide.\n"), file);
        else
            say(_("%s is made: a conversation that works, with a lesson in its margin.\n"), file);
        say(_("Have it:       %s play %s\n"), program, file);
        say(_("Change it:     in any editor; then, each time: %s check %s\n"), program, file);
        say(_("Look at it:    %s graph %s > %s\n"), program, file, svg);
        code = TAL_EXIT_DONE;
    }
    free(program);
    free(file);
    free(picture);
    free(svg);
    return code;
}

int tal_command_new(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new(); /* what stays behind of a story */
    target to = { NULL, NULL, NULL };
    char *text = NULL;
    int code = read_target(&to, options->words[0]);

    if (!code)
        code = options->twee ? read_story(&text, options->twee, to.id, found)
                             : read_template(&text, to.id);
    if (!code)
        code = make_file(to.file, text);
    if (!code && options->twee)
        tal_say_diagnostics(stderr, found);
    if (!code)
        code = tell(options, &to);
    if (!code)
        set_up_editor(&to);
    free(text);
    free_target(&to);
    tal_diagnostics_free(found);
    return code;
}
