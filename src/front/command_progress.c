/* `talante progress`: what the journals say together. */
#include <stdlib.h>

#include "base/intl.h"
#include "front/command.h"
#include "front/interface.h"
#include "front/library.h"
#include "front/rubric_file.h"
#include "front/say.h"
#include "front/terminal.h"
#include "report/progress_json.h"
#include "report/progress_text.h"

/* The scenarios that come with the program. Owns them: the list borrows their words. */
typedef struct shelf {
    tal_scenario **loaded;
    tal_progress_scenario *list;
    size_t count;
} shelf;

static void free_shelf(shelf *it)
{
    for (size_t i = 0; i < it->count; i++)
        tal_scenario_free(it->loaded[i]);
    free(it->loaded);
    free(it->list);
}

/* One that has errors is left out, and said to be. Gives an exit code. */
static int add_scenario(shelf *it, const tal_library *library, size_t i)
{
    tal_diagnostics *found = tal_diagnostics_new();
    char *path = tal_library_path(library, i);
    tal_scenario **scenario = &it->loaded[it->count];
    tal_scenario_info info;
    int code = TAL_EXIT_DONE;
    tal_status status = found && path ? tal_scenario_load(scenario, path, found) : TAL_ENOMEM;

    if (status) {
        tal_say_failure(status, library->names[i], found);
        code = status == TAL_EFILE ? TAL_EXIT_NO : TAL_EXIT_SYSTEM;
    } else {
        tal_scenario_info_get(*scenario, tal_interface_spoken(), &info);
        it->list[it->count++] = (tal_progress_scenario){ .id = info.id, .title = info.title };
    }
    tal_diagnostics_free(found);
    free(path);
    return code;
}

static int fill_shelf(shelf *it)
{
    tal_library library;
    int code = TAL_EXIT_DONE;
    tal_status status = tal_library_open(&library);

    if (status)
        return tal_say_failure(status, "scenarios", NULL);
    it->loaded = calloc(library.count + 1, sizeof *it->loaded);
    it->list = calloc(library.count + 1, sizeof *it->list);
    if (!it->loaded || !it->list)
        code = tal_say_failure(TAL_ENOMEM, "scenarios", NULL);
    for (size_t i = 0; code != TAL_EXIT_SYSTEM && i < library.count; i++) {
        int now = add_scenario(it, &library, i);

        code = now > code ? now : code;
    }
    tal_library_close(&library);
    return code;
}

static int show_text(const tal_options *options, const tal_history *history, const shelf *it)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = NULL;
    int code = TAL_EXIT_DONE;
    tal_status status = found ? tal_rubric_file_load(&rubric, found) : TAL_ENOMEM;

    if (status) {
        code = tal_say_failure(status, "three-skills.yaml", found);
    } else {
        tal_page page = tal_terminal_page_for_output(options->plain);

        tal_progress_text(&page, history, it->list, it->count, rubric, tal_interface_spoken());
        tal_terminal_show(&page);
        tal_page_free(&page);
    }
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
    return code;
}

static int show(const tal_options *options, const tal_history *history)
{
    shelf it = { NULL, NULL, 0 };
    size_t count;
    const tal_played *played = tal_history_played(history, &count);
    int code = fill_shelf(&it), shown;

    if (code != TAL_EXIT_SYSTEM) {
        tal_progress_order(it.list, it.count, played, count);
        shown = options->json ? tal_say_json(tal_progress_json(history, it.list, it.count))
                              : show_text(options, history, &it);
        code = shown > code ? shown : code;
    }
    free_shelf(&it);
    return code;
}

static tal_status read_history(const tal_options *options, tal_history **history,
                               tal_diagnostics *found)
{
    if (!found)
        return TAL_ENOMEM;
    return options->rebuild ? tal_history_rebuild(history, found)
                            : tal_history_update(history, found);
}

int tal_command_progress(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_history *history = NULL;
    int code = TAL_EXIT_SYSTEM;
    tal_status status = read_history(options, &history, found);

    if (status == TAL_EINVAL) {
        tal_say_error(_("there is no home folder to look in"));
    } else if (status) {
        code = tal_say_failure(status, "journals", found);
    } else {
        code = show(options, history);
        tal_say_diagnostics(stderr, found);
        if (code == TAL_EXIT_DONE && tal_history_skipped(history, 0))
            code = TAL_EXIT_NO;
        if (options->rebuild && !tal_history_kept(history))
            code = TAL_EXIT_SYSTEM;
    }
    tal_history_free(history);
    tal_diagnostics_free(found);
    return code;
}
