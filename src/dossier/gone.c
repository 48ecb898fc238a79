/* Plays the lines of those who go, and has them laid out anew. Owns the rows. Must not write a file. */
#include "dossier/gone.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/random.h"
#include "cohort/manifest.h"
#include "cohort/replay.h"
#include "session/session.h"

typedef struct reading {
    const tal_whose *whose;
    tal_assembly assembly;
    tal_band band;
    tal_sums sums;
    tal_results *results;
    tal_replay *replay;
    tal_listener *listener; /* NULL: replies are picked */
    tal_gone *gone;
} reading;

static bool wanted(const void *self, const char *id)
{
    return tal_whose_is(self, id);
}

/* Names that nobody can guess, and that say nothing. */
static tal_status draw_name(char out[40])
{
    uint64_t number;

    errno = 0;
    number = tal_seed_from_system();
    if (number == 0 && errno)
        return TAL_EIO;
    snprintf(out, 40, TAL_WHOSE_NOBODY "%016" PRIx64, number);
    return TAL_OK;
}

/* ---- Words ----------------------------------------------------------------------------------- */

static tal_action action_of(const tal_scenario *scenario, const tal_deed *deed)
{
    return (tal_action){ (tal_action_kind)deed->kind,
                         deed->text                      ? deed->text
                         : deed->kind == TAL_ACTION_LOOK ? scenario->looks[deed->row].id
                                                         : scenario->replies[deed->row].id };
}

/* Says it, and puts what it was taken as in its place: what TAL_ACTION_ERASED takes. */
static tal_status erase_text(tal_session *session, tal_deed *deed, tal_arena *arena)
{
    tal_effect effect = { NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    tal_typed typed = { 0 };
    tal_buffer taken = TAL_BUFFER_EMPTY;
    tal_status status = tal_session_type(session, deed->text, strlen(deed->text), &effect, &typed);

    if (!status)
        tal_buffer_format(&taken, "%s %d %d %d", typed.reply, effect.levels[0], effect.levels[1],
                          effect.levels[2]);
    if (status == TAL_EUNCLEAR)
        status = TAL_OK;
    deed->kind = TAL_ACTION_ERASED;
    deed->text = tal_arena_text(arena, taken.bytes ? taken.bytes : "", taken.length);
    if (taken.failed || !deed->text)
        status = TAL_ENOMEM;
    tal_buffer_free(&taken);
    return status;
}

static tal_status erase_texts(tal_session *session, const tal_scenario *scenario, tal_performance *it,
                              tal_arena *arena)
{
    tal_status status = tal_session_advance(session);

    for (size_t i = 0; !status && i < it->count; i++) {
        tal_deed *deed = &it->deeds[i];
        const tal_action action = action_of(scenario, deed);

        status = deed->kind == TAL_ACTION_TEXT ? erase_text(session, deed, arena)
                                               : tal_session_act(session, &action, NULL);
        if (!status || status == TAL_EUNCLEAR)
            status = tal_session_advance(session);
    }
    return status;
}

static tal_status erase_words(const reading *r, tal_performance *it, tal_arena *arena)
{
    const tal_scenario *scenario = r->assembly.scenarios[it->conversation];
    tal_start start = { r->assembly.assessment->languages[it->language], 0, it->form, TAL_ORDER_WRITTEN };
    tal_session *session = NULL;
    tal_status status = tal_session_start(&session, scenario, &start);

    if (!status)
        status = tal_session_listen(session, r->listener);
    if (!status)
        status = erase_texts(session, scenario, it, arena);
    tal_session_free(session);
    return status;
}

/* ---- A candidate ----------------------------------------------------------------------------- */

/* What is theirs alone goes: words, times, and the seed, which who knows the id may be able to draw again. */
static tal_status strip(const reading *r, tal_candidate *candidate, tal_arena *arena)
{
    tal_status status = TAL_OK;

    for (int i = 0; !status && i < r->assembly.assessment->conversations_count; i++) {
        tal_performance *it = &candidate->held[i].performance;

        if (candidate->held[i].state > TAL_HELD_UNFINISHED)
            continue;
        if (r->listener)
            status = erase_words(r, it, arena);
        it->seed = 0;
        for (size_t k = 0; k < it->count; k++)
            it->deeds[k].clock = -1;
    }
    return status;
}

static tal_gone_one *add(tal_gone *gone, const char *id, const char *name)
{
    tal_gone_one *list = tal_grow(gone->list, gone->count, &gone->capacity, sizeof *list), *it;

    if (!list)
        return NULL;
    gone->list = list;
    it = &list[gone->count++];
    *it = (tal_gone_one){ strdup(id), strdup(name), { TAL_BUFFER_EMPTY } };
    return it->id && it->name ? it : NULL;
}

static tal_status take(reading *r, const tal_candidate *candidate)
{
    tal_candidate bare = *candidate; /* its lists are still the replay's */
    tal_arena *arena = tal_arena_new();
    char name[40];
    tal_gone_one *it = NULL;
    tal_status status = arena ? draw_name(name) : TAL_ENOMEM;

    if (!status && !(it = add(r->gone, candidate->id, name)))
        status = TAL_ENOMEM;
    if (!status)
        status = strip(r, &bare, arena);
    if (!status)
        bare.id = it->name;
    for (int i = 0; !status && i < TAL_RESULTS; i++) {
        tal_results_put(r->results, (tal_results_kind)i, &bare, &it->rows[i]);
        if (it->rows[i].failed)
            status = TAL_ENOMEM;
    }
    tal_arena_free(arena);
    return status;
}

/* ---- All of them ----------------------------------------------------------------------------- */

static tal_status open_reading(reading *r, const char *folder, tal_diagnostics *diagnostics)
{
    tal_status status = tal_manifest_read_band(folder, &r->band);

    if (status)
        return status == TAL_EFILE ? tal_manifest_tell_none(folder, diagnostics) : status;
    status = tal_manifest_assembly(&r->assembly, folder, diagnostics);
    if (!status)
        status = tal_sums_open(&r->sums, &r->assembly);
    if (!status && !(r->results = tal_results_new(&r->assembly, &r->sums, &r->band)))
        status = TAL_ENOMEM;
    if (!status && r->assembly.lexicon && !(r->listener = tal_listener_new(r->assembly.lexicon)))
        status = TAL_ENOMEM;
    return status ? status : tal_replay_open(&r->replay, folder, &r->assembly, diagnostics);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const tal_gone_one *)a)->name, ((const tal_gone_one *)b)->name);
}

static tal_status read_lines(reading *r, tal_diagnostics *diagnostics)
{
    size_t before = tal_diagnostics_errors(diagnostics);
    tal_replayed line;
    tal_status status;

    tal_replay_only(r->replay, wanted, r->whose);
    while (!(status = tal_replay_next(r->replay, &line)))
        if (line.candidate && (status = take(r, line.candidate)))
            break;
    if (status == TAL_EENDED)
        status = tal_diagnostics_errors(diagnostics) > before ? TAL_EFILE : TAL_OK;
    if (!status && r->gone->count > 0)
        qsort(r->gone->list, r->gone->count, sizeof *r->gone->list, by_name);
    return status;
}

tal_status tal_gone_read(tal_gone *out, const char *folder, const tal_whose *whose,
                         tal_diagnostics *diagnostics)
{
    reading r = { .whose = whose, .gone = out };
    tal_status status;

    *out = (tal_gone){ NULL, 0, 0, "" };
    status = draw_name(out->spare);
    if (!status)
        status = open_reading(&r, folder, diagnostics);
    if (!status)
        status = read_lines(&r, diagnostics);
    tal_replay_close(r.replay);
    tal_listener_free(r.listener);
    tal_results_free(r.results);
    tal_sums_close(&r.sums);
    tal_assembly_close(&r.assembly);
    return status;
}

void tal_gone_close(tal_gone *gone)
{
    for (size_t i = 0; i < gone->count; i++) {
        free(gone->list[i].id);
        free(gone->list[i].name);
        for (int k = 0; k < TAL_RESULTS; k++)
            tal_buffer_free(&gone->list[i].rows[k]);
    }
    free(gone->list);
    *gone = (tal_gone){ NULL, 0, 0, "" };
}

const char *tal_gone_name(const tal_gone *gone, const char *id)
{
    for (size_t i = 0; i < gone->count; i++)
        if (strcmp(gone->list[i].id, id) == 0)
            return gone->list[i].name;
    return gone->spare;
}

const char *tal_gone_file(const tal_gone *gone)
{
    return gone->count == 1 ? gone->list[0].name : gone->spare;
}
