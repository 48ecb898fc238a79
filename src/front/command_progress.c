/* `talante progress`: what the journals say together. */
#include <stdlib.h>

#include "base/intl.h"
#include "front/command.h"
#include "front/terminal.h"
#include "report/progress_json.h"
#include "report/progress_text.h"
#include "stage/interface.h"
#include "stage/rubric_file.h"
#include "stage/say.h"
#include "stage/shelf.h"

static int show_text(const tal_options *options, const tal_history *history,
                     const tal_progress_scenario *list, size_t count)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = NULL;
    int code = TAL_EXIT_DONE;
    tal_status status = found ? tal_rubric_file_load(&rubric, found) : TAL_ENOMEM;

    if (status) {
        code = tal_say_failure(status, "three-skills.yaml", found);
    } else {
        tal_page page = tal_terminal_page_for_output(options->plain);

        tal_progress_text(&page, history, list, count, rubric, tal_interface_spoken());
        tal_terminal_show(&page);
        tal_page_free(&page);
    }
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
    return code;
}

static int show(const tal_options *options, const tal_history *history)
{
    tal_shelf shelf;
    int code = tal_shelf_open(&shelf, NULL), shown;
    tal_progress_scenario *list = tal_shelf_order(&shelf, history);

    if (!list)
        code = tal_say_failure(TAL_ENOMEM, "scenarios", NULL);
    if (code != TAL_EXIT_SYSTEM) {
        shown = options->json ? tal_say_json(tal_progress_json(history, list, shelf.count))
                              : show_text(options, history, list, shelf.count);
        code = shown > code ? shown : code;
    }
    free(list);
    tal_shelf_close(&shelf);
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
