/* One small file of fields, read strictly: what it is for is written nowhere else. */
#include "window/preferences.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/intl.h"
#include "model/document.h"
#include "store/home.h"

enum { UNKNOWN = 910, WRONG = 911 };

static const char *const looks[] = { "light", "dark", "contrast", NULL };
static const char *const answers[] = { "no", "yes", NULL };

/* ---- Reading ----------------------------------------------------------------------------------- */

/* The index of the value of KEY among NAMES; 0 where there is none, after a complaint where it is
 * another. */
static int read_choice(tal_document *document, const tal_yaml *root, const char *key,
                       const char *const *names, const char *message)
{
    const tal_yaml *value = tal_document_need(document, root, key, TAL_YAML_SCALAR);
    tal_nearest nearest;

    if (!value)
        return 0;
    nearest = tal_nearest_start(value->text, strlen(value->text));
    for (int i = 0; names[i]; i++) {
        if (strcmp(names[i], value->text) == 0)
            return i;
        tal_nearest_offer(&nearest, names[i]);
    }
    tal_document_complain_near(document, WRONG, value->offset, &nearest, message, value->text);
    return 0;
}

static int read_size(tal_document *document, const tal_yaml *root)
{
    const tal_yaml *value = tal_document_need(document, root, "text", TAL_YAML_SCALAR);
    long size = TAL_TEXT_LEAST;

    if (value && !tal_yaml_int(value, TAL_TEXT_LEAST, TAL_TEXT_MOST, &size))
        tal_document_complain(document, WRONG, value->offset, NULL,
                              _("text: \"%s\" is no whole number from 100 to 200"), value->text);
    return (int)size;
}

static void read_fields(tal_preferences *out, tal_document *document, const tal_yaml *root)
{
    static const char *const none[] = { NULL };
    static const char *const fields[] = { "look", "text", "still", NULL };

    if (root->kind != TAL_YAML_MAP) {
        tal_document_complain(document, WRONG, root->offset, _("write look: light"),
                              _("preferences begin with their fields"), "");
        return;
    }
    tal_document_check(document, root, none, fields);
    out->look = (tal_look_of)read_choice(document, root, "look", looks,
                                         _("look: \"%s\" is none of light, dark, contrast"));
    out->text_size = read_size(document, root);
    out->still =
        read_choice(document, root, "still", answers, _("still: \"%s\" is neither yes nor no"));
}

static tal_status read_file(tal_preferences *out, const char *path, tal_diagnostics *diagnostics)
{
    tal_document document = { .diagnostics = diagnostics,
                              .unknown = UNKNOWN,
                              .wrong = WRONG,
                              .no_field = _("there is no preference \"%s\"") };
    tal_source *source = NULL;
    tal_yaml_file *file = NULL;
    tal_status status = tal_source_read(&source, path, diagnostics);

    if (status == TAL_OK)
        status = tal_yaml_read(&file, source, diagnostics);
    if (status == TAL_OK) {
        document.source = source;
        read_fields(out, &document, tal_yaml_root(file));
        status = tal_document_status(&document);
    }
    tal_yaml_free(file);
    tal_source_free(source);
    return status;
}

static tal_status find(char **path)
{
    tal_buffer made = TAL_BUFFER_EMPTY;
    char *home;
    tal_status status = tal_home_path(&home, "");

    if (status != TAL_OK)
        return status;
    tal_buffer_format(&made, "%swindow.yaml", home);
    free(home);
    *path = tal_buffer_take(&made);
    return *path ? TAL_OK : TAL_ENOMEM;
}

tal_status tal_preferences_load(tal_preferences *out, tal_diagnostics *diagnostics)
{
    char *path = NULL;
    tal_status status = find(&path);

    *out = (tal_preferences){ .look = TAL_LOOK_LIGHT, .text_size = TAL_TEXT_LEAST };
    if (status == TAL_OK && (access(path, F_OK) == 0 || errno != ENOENT))
        status = read_file(out, path, diagnostics);
    free(path);
    return status;
}

/* ---- Writing ----------------------------------------------------------------------------------- */

tal_status tal_preferences_save(const tal_preferences *preferences)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    char *path = NULL;
    tal_status status = find(&path);

    tal_buffer_format(&text, "look: %s\ntext: %d\nstill: %s\n", looks[preferences->look],
                      preferences->text_size, answers[preferences->still]);
    if (status == TAL_OK)
        status = text.failed ? TAL_ENOMEM : tal_home_write(path, text.bytes, text.length);
    tal_buffer_free(&text);
    free(path);
    return status;
}
