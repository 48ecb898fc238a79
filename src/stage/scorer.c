/* Owns the lexicon, the listener and the last few scenarios. Decides no level. */
#include "stage/scorer.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "session/surroundings.h"
#include "stage/lexicon_files.h"
#include "stage/library.h"

enum { KEPT = 4 };

typedef struct kept {
    char *name; /* as a row has it; NULL: free */
    tal_scenario *scenario;
} kept;

struct tal_scorer {
    tal_lexicon *lexicon;
    tal_listener *listener;
    kept kept[KEPT];
    size_t next; /* the slot that is used again */
};

tal_status tal_scorer_new(tal_scorer **out, tal_diagnostics *diagnostics)
{
    tal_scorer *scorer = calloc(1, sizeof *scorer);
    tal_status status = scorer ? tal_lexicon_files_load(&scorer->lexicon, diagnostics) : TAL_ENOMEM;

    if (!status && !(scorer->listener = tal_listener_new(scorer->lexicon))) {
        tal_lexicon_free(scorer->lexicon);
        status = TAL_ENOMEM;
    }
    if (status)
        free(scorer);
    else
        *out = scorer;
    return status;
}

static void forget(kept *it)
{
    free(it->name);
    tal_scenario_free(it->scenario);
    *it = (kept){ NULL, NULL };
}

void tal_scorer_free(tal_scorer *scorer)
{
    if (!scorer)
        return;
    for (size_t i = 0; i < KEPT; i++)
        forget(&scorer->kept[i]);
    tal_listener_free(scorer->listener);
    tal_lexicon_free(scorer->lexicon);
    free(scorer);
}

/* ---- Scenarios ---- */

/* The file that NAME stands for. NULL: there is none. */
static tal_status find_file(char **out, const char *name)
{
    tal_library library;
    tal_status status;

    *out = NULL;
    if (tal_library_is_file(TAL_LIBRARY_SCENARIOS, name)) {
        *out = strdup(name);
        return *out ? TAL_OK : TAL_ENOMEM;
    }
    status = tal_library_open(&library, TAL_LIBRARY_SCENARIOS);
    if (status)
        return status;
    for (size_t i = 0; !status && !*out && i < library.count; i++)
        if (strcmp(library.names[i], name) == 0 && !(*out = tal_library_path(&library, i)))
            status = TAL_ENOMEM;
    tal_library_close(&library);
    return status;
}

static tal_status load(tal_scenario **out, const char *name, tal_buffer *why)
{
    tal_diagnostics *found = tal_diagnostics_new();
    char *path = NULL;
    tal_status status = found ? find_file(&path, name) : TAL_ENOMEM;

    if (!status && !path) {
        tal_buffer_format(why, _("there is no scenario \"%s\""), name);
        status = TAL_EFILE;
    } else if (!status && (status = tal_scenario_load(out, path, found)) == TAL_EFILE) {
        const tal_diagnostic *first = tal_diagnostics_get(found, 0);

        tal_buffer_format(why, _("the scenario \"%s\" cannot be used: %s"), name,
                          first ? first->message : "");
    }
    free(path);
    tal_diagnostics_free(found);
    return status;
}

static tal_status find_scenario(tal_scorer *scorer, const char *name, const tal_scenario **out,
                                tal_buffer *why)
{
    kept *slot = &scorer->kept[scorer->next];
    tal_scenario *scenario;
    tal_status status;

    for (size_t i = 0; i < KEPT; i++)
        if (scorer->kept[i].name && strcmp(scorer->kept[i].name, name) == 0) {
            *out = scorer->kept[i].scenario;
            return TAL_OK;
        }
    status = load(&scenario, name, why);
    if (status)
        return status;
    forget(slot);
    *slot = (kept){ strdup(name), scenario };
    if (!slot->name) {
        forget(slot);
        return TAL_ENOMEM;
    }
    scorer->next = (scorer->next + 1) % KEPT;
    *out = scenario;
    return TAL_OK;
}

static tal_status read_surroundings(tal_scorer *scorer, const tal_reply_row *row,
                                    tal_surroundings *out, tal_buffer *why)
{
    const tal_scenario *scenario;
    int32_t scene = TAL_NONE;
    tal_status status = find_scenario(scorer, row->scenario, &scenario, why);

    if (!status && row->scene &&
        (scene = tal_scenario_find_scene(scenario, row->scene)) == TAL_NONE) {
        tal_buffer_format(why, _("the scenario \"%s\" has no scene \"%s\""), row->scenario,
                          row->scene);
        status = TAL_EFILE;
    }
    return status ? status
                  : tal_surroundings_read(out, scenario, scene,
                                          tal_scenario_language_index(scenario, row->lang));
}

tal_status tal_scorer_hear(tal_scorer *scorer, const tal_reply_row *row, tal_heard *out,
                           tal_buffer *why)
{
    tal_surroundings around = { .arena = NULL };
    tal_status status = row->scenario ? read_surroundings(scorer, row, &around, why) : TAL_OK;

    if (status)
        return status;
    if (row->context) {
        around.situation.context = row->context;
        around.situation.context_length = strlen(row->context);
    }
    if (row->stance != TAL_STANCE_DEFAULT)
        around.situation.stance = (uint8_t)row->stance;
    status = tal_listen(scorer->listener, row->text, strlen(row->text), &around.situation, out);
    tal_surroundings_free(&around);
    return status;
}
