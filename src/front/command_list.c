/* `talante list`: the scenarios that come with the program. */
#include "front/command_list.h"

#include <stdlib.h>

#include "base/intl.h"
#include "data/json.h"
#include "front/command.h"
#include "front/interface.h"
#include "front/library.h"
#include "front/say.h"
#include "front/terminal.h"

typedef struct listing {
    const tal_library *library;
    tal_page *page; /* text, or */
    tal_json *json;
    int code;
} listing;

static void put_text(listing *l, size_t i, const tal_scenario_info *info)
{
    enum { INDENT = 1, COLUMN = 5 };

    tal_page_putf(l->page, TAL_FACE_STRONG, "%zu.", i + 1);
    tal_page_tab(l->page);
    tal_page_put(l->page, TAL_FACE_STRONG, l->library->names[i]);
    tal_page_putf(l->page, TAL_FACE_TEXT, "  %s", info->title);
    if (info->minutes > 0)
        tal_page_putf(l->page, TAL_FACE_QUIET, _(" (%d min)"), info->minutes);
    tal_page_end(l->page, INDENT, COLUMN);
    if (*info->summary) {
        tal_page_put(l->page, TAL_FACE_TEXT, info->summary);
        tal_page_end(l->page, COLUMN, COLUMN);
    }
}

static void put_json(listing *l, size_t i, const tal_scenario_info *info,
                     const tal_scenario *scenario, const char *path)
{
    tal_json *object = tal_json_add_object(l->json), *languages;
    const char *language;

    tal_json_set_text(object, "name", l->library->names[i]);
    tal_json_set_text(object, "title", info->title);
    tal_json_set_text(object, "summary", info->summary);
    tal_json_set_int(object, "minutes", info->minutes);
    languages = tal_json_set_array(object, "languages");
    for (size_t n = 0; (language = tal_scenario_language(scenario, n)); n++)
        tal_json_add_text(languages, language);
    tal_json_set_int(object, "forms", tal_scenario_forms(scenario));
    tal_json_set_text(object, "file", path);
}

/* One that has errors is left out, and said to be. */
static void put(listing *l, size_t i)
{
    tal_diagnostics *found = tal_diagnostics_new();
    char *path = tal_library_path(l->library, i);
    tal_scenario *scenario = NULL;
    tal_scenario_info info;
    tal_status status = TAL_ENOMEM;

    if (found && path)
        status = tal_scenario_load(&scenario, path, found);
    if (status) {
        tal_say_failure(status, l->library->names[i], found);
        l->code = status == TAL_EFILE ? TAL_EXIT_NO : TAL_EXIT_SYSTEM;
    } else {
        tal_scenario_info_get(scenario, tal_interface_spoken(), &info);
        if (l->page)
            put_text(l, i, &info);
        else
            put_json(l, i, &info, scenario, path);
    }
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
    free(path);
}

int tal_command_list_show(const tal_library *library, tal_page *page)
{
    listing l = { .library = library, .page = page };

    if (library->count == 0)
        tal_say_error(_("there are no scenarios in %s"), library->folder);
    for (size_t i = 0; i < library->count; i++)
        put(&l, i);
    return l.code;
}

static int list_json(const tal_library *library)
{
    listing l = { .library = library, .json = tal_json_array() };
    int code;

    for (size_t i = 0; i < library->count; i++)
        put(&l, i);
    code = tal_say_json(l.json);
    return code > l.code ? code : l.code;
}

int tal_command_list(const tal_options *options)
{
    tal_library library;
    tal_page page;
    int code;
    tal_status status = tal_library_open(&library);

    if (status)
        return tal_say_failure(status, "scenarios", NULL);
    if (options->json) {
        code = list_json(&library);
    } else {
        page = tal_terminal_page_for_output(options->plain);
        code = tal_command_list_show(&library, &page);
        tal_terminal_show(&page);
        tal_page_free(&page);
    }
    tal_library_close(&library);
    return code;
}
