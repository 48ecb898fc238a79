/* `talante agreement`: how far raters agree with each other and with the engine. */
#include "base/intl.h"
#include "front/command.h"
#include "front/ratings.h"
#include "front/terminal.h"
#include "report/agreement_json.h"
#include "report/agreement_text.h"
#include "stage/interface.h"
#include "stage/rubric_file.h"
#include "stage/say.h"

static int show_text(const tal_options *options, const tal_ratings *ratings, tal_diagnostics *found)
{
    tal_rubric *rubric = NULL;
    tal_status status = tal_rubric_file_load(&rubric, found);
    tal_page page;

    if (status)
        return tal_say_failure(status, "three-skills.yaml", found);
    page = tal_terminal_page_for_output(options->plain);
    status = tal_agreement_text(&page, options->words[0], ratings, rubric, tal_interface_spoken());
    tal_terminal_show(&page);
    tal_page_free(&page);
    tal_rubric_free(rubric);
    return status ? tal_say_failure(status, "agreement", NULL) : TAL_EXIT_DONE;
}

int tal_command_agreement(const tal_options *options)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scorer *scorer = NULL;
    tal_ratings_file file = { .arena = NULL };
    tal_status status = found ? tal_scorer_new(&scorer, found) : TAL_ENOMEM;
    int code = status ? tal_say_failure(status, "assets/language", found)
                      : tal_ratings_read(&file, options->words[0], scorer);

    if (!code && file.ratings.raters_count + tal_agreement_has(&file.ratings, TAL_RATER_ENGINE) < 3) {
        tal_say_error(_("agreement: %s: one rater and no texts: there is nobody to compare with"),
                      options->words[0]);
        code = TAL_EXIT_FILE;
    }
    if (!code)
        code = options->json ? tal_say_json(tal_agreement_json(options->words[0], &file.ratings))
                             : show_text(options, &file.ratings, found);
    tal_ratings_free(&file);
    tal_scorer_free(scorer);
    tal_diagnostics_free(found);
    return code;
}
