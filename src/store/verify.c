/*
 * The proof of a journal: loads what it was played with and plays it again, comparing record by
 * record. Owns no file and no rule of scoring: it asks the session. Must not change anything.
 */
#include "store/verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "language/listen.h"
#include "model/scenario.h"
#include "session/session.h"
#include "store/keep.h"
#include "store/record.h"

/* ---- Loading what was kept ------------------------------------------------------------------- */

/* Says of a kept file that this version cannot use it, with the first of what it found. */
static tal_status report_unusable(const char *file, const tal_diagnostics *found,
                                  tal_diagnostics *diagnostics)
{
    const tal_diagnostic *first = NULL;

    for (size_t i = 0; !first && i < tal_diagnostics_count(found); i++) {
        if (tal_diagnostics_get(found, i)->severity == TAL_ERROR)
            first = tal_diagnostics_get(found, i);
    }
    tal_error_file(diagnostics, 616, file,
                   _("verify the journal with the version of Talante that wrote it"),
                   _("this version of Talante finds an error in the kept copy, line %d: %s"),
                   first ? first->line : 0, first ? first->message : "?");
    return TAL_EFILE;
}

/* "hundred-calls.lua", "es": "hundred-calls.es.yaml". The caller frees. */
static char *translation_name(const char *file, const char *language)
{
    tal_buffer name = TAL_BUFFER_EMPTY;
    const char *dot = strrchr(file, '.');

    tal_buffer_add(&name, file, dot ? (size_t)(dot - file) : strlen(file));
    tal_buffer_format(&name, ".%s.yaml", language);
    return tal_buffer_take(&name);
}

static tal_status add_translation(tal_scenario *scenario, const tal_journal_start *start,
                                  tal_diagnostics *found, tal_diagnostics *diagnostics)
{
    char *name = translation_name(start->file, start->language);
    tal_source *source = NULL;
    tal_status status;

    if (!name)
        return TAL_ENOMEM;
    status = tal_keep_get(&source, start->translation_sha256, name, diagnostics);
    if (status == TAL_OK) {
        status = tal_scenario_translate_bytes(scenario, name, tal_source_bytes(source),
                                              tal_source_length(source), found);
        if (status == TAL_EFILE)
            report_unusable(name, found, diagnostics);
    }
    tal_source_free(source);
    free(name);
    return status;
}

static tal_status load_scenario(tal_scenario **out, const tal_journal_start *start,
                                tal_diagnostics *diagnostics)
{
    tal_diagnostics *found = tal_diagnostics_new(); /* warnings are for who writes scenarios */
    tal_scenario *scenario = NULL;
    tal_source *source = NULL;
    tal_status status = TAL_ENOMEM;

    if (!found)
        return status;
    status = tal_keep_get(&source, start->scenario_sha256, start->file, diagnostics);
    if (status != TAL_OK)
        goto out;
    status = tal_scenario_load_bytes(&scenario, start->file, tal_source_bytes(source),
                                     tal_source_length(source), found);
    if (status == TAL_EFILE)
        report_unusable(start->file, found, diagnostics);
    if (status == TAL_OK && start->translation_sha256)
        status = add_translation(scenario, start, found, diagnostics);
    if (status != TAL_OK)
        goto out;
    status = tal_scenario_seal(scenario, found);
    if (status == TAL_EFILE)
        report_unusable(start->file, found, diagnostics);
    if (status == TAL_OK) {
        *out = scenario;
        scenario = NULL;
    }
out:
    tal_scenario_free(scenario);
    tal_source_free(source);
    tal_diagnostics_free(found);
    return status;
}

static tal_status load_rubric(tal_rubric **out, const char *sha256, tal_diagnostics *diagnostics)
{
    const char *name = _("the rubric");
    tal_diagnostics *found = tal_diagnostics_new();
    tal_source *source = NULL;
    tal_status status = TAL_ENOMEM;

    if (!found)
        return status;
    status = tal_keep_get(&source, sha256, name, diagnostics);
    if (status == TAL_OK) {
        status = tal_rubric_load_bytes(out, name, tal_source_bytes(source),
                                       tal_source_length(source), found);
        if (status == TAL_EFILE)
            report_unusable(name, found, diagnostics);
    }
    tal_source_free(source);
    tal_diagnostics_free(found);
    return status;
}

tal_status tal_log_load(const tal_log *log, tal_scenario **scenario, tal_rubric **rubric,
                        tal_diagnostics *diagnostics)
{
    tal_scenario *loaded = NULL;
    tal_status status = TAL_OK;

    if (scenario)
        status = load_scenario(&loaded, &log->start, diagnostics);
    if (status == TAL_OK && rubric)
        status = load_rubric(rubric, log->start.rubric_sha256, diagnostics);
    if (status == TAL_OK && scenario)
        *scenario = loaded;
    else
        tal_scenario_free(loaded);
    return status;
}

tal_status tal_log_load_lexicon(const tal_log *log, tal_lexicon **lexicon,
                                tal_diagnostics *diagnostics)
{
    const char *name = _("the lexicon");
    tal_diagnostics *found;
    tal_source *source = NULL;
    tal_status status = TAL_ENOMEM;

    *lexicon = NULL;
    if (!log->start.lexicon_sha256)
        return TAL_OK;
    found = tal_diagnostics_new();
    if (!found)
        return status;
    status = tal_keep_get(&source, log->start.lexicon_sha256, name, diagnostics);
    if (status == TAL_OK) {
        status = tal_lexicon_load_bytes(lexicon, name, tal_source_bytes(source),
                                        tal_source_length(source), found);
        if (status == TAL_EFILE)
            report_unusable(name, found, diagnostics);
    }
    tal_source_free(source);
    tal_diagnostics_free(found);
    return status;
}

/* ---- Playing it again ------------------------------------------------------------------------ */

typedef struct playing {
    const tal_log *log;
    tal_session *session;
    tal_diagnostics *diagnostics;
    tal_action *actions;   /* those that count so far ... */
    long *seqs;            /* ... and the records that they come from */
    size_t count;
} playing;

/* Where FIELD stands in the record of number SEQ, or where the record begins. */
static size_t place_of(const tal_log *log, long seq, const char *field)
{
    size_t line = tal_source_line(log->source, (int)seq + 1);
    size_t end = tal_source_line(log->source, (int)seq + 2);
    const char *bytes = tal_source_bytes(log->source);
    const char *found = field ? tal_record_find(bytes + line, end - line, field) : NULL;

    return found ? (size_t)(found - bytes) : line;
}

static const char *text_or_none(const char *text)
{
    return text ? text : _("none");
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* RECORDED and PLAYED are what FIELD, named in words by WHAT, says there and here. */
static void report_text(const playing *it, int code, long seq, const char *field, const char *what,
                        const char *recorded, const char *played)
{
    tal_error(it->diagnostics, code, it->log->source, place_of(it->log, seq, field), NULL,
              _("record %ld: %s is %s in the journal, and %s when it is played again"), seq, what,
              text_or_none(recorded), text_or_none(played));
}

/* -1: none. */
static void report_number(const playing *it, int code, long seq, const char *field,
                          const char *what, int recorded, int played)
{
    char there[16], here[16];

    snprintf(there, sizeof there, "%d", recorded);
    snprintf(here, sizeof here, "%d", played);
    report_text(it, code, seq, field, what, recorded < 0 ? NULL : there, played < 0 ? NULL : here);
}

static tal_status report_trouble(const playing *it, long seq)
{
    const tal_diagnostic *trouble = tal_session_trouble(it->session);

    tal_error(it->diagnostics, 627, it->log->source, place_of(it->log, seq, NULL), NULL,
              _("record %ld: a function of the scenario fails when it is played again: %s"), seq,
              trouble ? trouble->message : "?");
    return TAL_EFILE;
}

/* On to the trainee's next turn, or to the end. */
static tal_status advance(const playing *it, long seq)
{
    tal_event event = { 0 };
    tal_status status;

    do {
        status = tal_session_next(it->session, &event);
    } while (status == TAL_OK &&
             (event.kind == TAL_EVENT_SAYS || event.kind == TAL_EVENT_NOTE));
    return status == TAL_EFUNCTION ? report_trouble(it, seq) : status;
}

/* Where the session stands when an entry comes. Elsewhere, what follows cannot be compared. */
static tal_status compare_place(const playing *it, const tal_entry *entry)
{
    tal_state state;

    tal_session_state(it->session, &state);
    if (!same_text(entry->scene, state.scene)) {
        report_text(it, 622, entry->seq, "\"scene\"", _("the scene"), entry->scene, state.scene);
        return TAL_EFILE;
    }
    if (entry->turn != state.turn)
        report_number(it, 622, entry->seq, "\"turn\"", _("the turn"), entry->turn, state.turn);
    return TAL_OK;
}

static void compare_effect(const playing *it, const tal_entry *entry, const tal_effect *effect)
{
    if (!same_text(entry->moment, effect->moment))
        report_text(it, 623, entry->seq, "\"moment\"", _("the moment"), entry->moment,
                    effect->moment);
    for (int i = 0; i < TAL_SKILLS; i++) {
        char field[32];

        snprintf(field, sizeof field, "\"%s\":", tal_skill_names[i]);
        if (entry->levels[i] != effect->levels[i])
            report_number(it, 624, entry->seq, field, tal_skill_names[i], entry->levels[i],
                          effect->levels[i]);
    }
}

/* Listens to the words again: what are they taken as? */
static tal_status play_text(const playing *it, const tal_entry *entry, tal_effect *effect)
{
    tal_typed typed = { 0 };
    tal_status status =
        tal_session_type(it->session, entry->text, strlen(entry->text), effect, &typed);
    const char *taken = status == TAL_OK ? typed.reply : NULL;

    if ((status != TAL_OK && status != TAL_EUNCLEAR) || same_text(entry->id, taken))
        return status;
    report_text(it, 628, entry->seq, "\"reply\"", _("what the words are taken as"), entry->id, taken);
    return TAL_EFILE;
}

static tal_status play_action(playing *it, const tal_entry *entry)
{
    tal_effect effect = { NULL, { -1, -1, -1 }, { -1, -1, -1 }, 0, 0 };
    const tal_action action = tal_entry_action(entry);
    tal_status status = compare_place(it, entry);

    if (status != TAL_OK)
        return status;
    if (action.kind == TAL_ACTION_TEXT)
        status = play_text(it, entry, &effect);
    else
        status = tal_session_act(it->session, &action, &effect);
    if (status == TAL_EUNCLEAR)
        status = TAL_OK;
    if (status == TAL_EFUNCTION)
        return report_trouble(it, entry->seq);
    if (status == TAL_ECHOICE || status == TAL_EENDED || status == TAL_EINVAL) {
        tal_error(it->diagnostics, 621, it->log->source, place_of(it->log, entry->seq, NULL), NULL,
                  _("record %ld cannot be played again: %s is not offered there"), entry->seq,
                  entry->id ? entry->id : _("silence"));
        return TAL_EFILE;
    }
    if (status != TAL_OK)
        return status;
    compare_effect(it, entry, &effect);
    it->actions[it->count] = action;
    it->seqs[it->count++] = entry->seq;
    return advance(it, entry->seq);
}

static tal_status play_rewind(playing *it, const tal_entry *entry)
{
    size_t done;
    tal_status status;

    if (it->log->start.mode == TAL_ASSESSMENT)
        tal_error(it->diagnostics, 626, it->log->source, place_of(it->log, entry->seq, NULL), NULL,
                  _("record %ld goes back, which an assessment does not allow"), entry->seq);
    while (it->count > 0 && it->seqs[it->count - 1] >= entry->back_to)
        it->count--;
    status = tal_session_replay(it->session, it->actions, it->count, &done);
    return status == TAL_EFUNCTION ? report_trouble(it, entry->seq) : status;
}

static tal_status play_entries(playing *it)
{
    const tal_log *log = it->log;
    tal_status status = advance(it, 0);

    for (size_t i = 0; status == TAL_OK && i < log->entries_count; i++) {
        const tal_entry *entry = &log->entries[i];

        status = entry->kind == TAL_ENTRY_REWIND ? play_rewind(it, entry) : play_action(it, entry);
    }
    return status;
}

static tal_status compare_result(const playing *it, const tal_rubric *rubric)
{
    const tal_result *there = &it->log->result;
    long seq = it->log->records - 1;
    tal_result here = tal_record_no_result();

    if (it->log->start.mode != TAL_READING) {
        tal_status status = tal_session_result(it->session, rubric, &here);

        if (status != TAL_OK)
            return status;
    }
    if (!same_text(there->outcome, here.outcome))
        report_text(it, 625, seq, "\"outcome\"", _("the outcome"), there->outcome, here.outcome);
    if (!same_text(there->result, here.result))
        report_text(it, 625, seq, "\"result\"", _("the result"), there->result, here.result);
    if (there->passed != here.passed)
        report_text(it, 625, seq, "\"passed\"", _("the verdict"),
                    there->passed ? _("passed") : _("not passed"),
                    here.passed ? _("passed") : _("not passed"));
    if (there->total != here.total)
        report_number(it, 625, seq, "\"total\"", _("the total"), there->total, here.total);
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_skill_score *a = &there->skills[i], *b = &here.skills[i];
        char field[32];

        snprintf(field, sizeof field, "\"%s\":", tal_skill_names[i]);
        if (a->score != b->score)
            report_number(it, 625, seq, field, tal_skill_names[i], a->score, b->score);
        else if (a->earned != b->earned)
            report_number(it, 625, seq, field, tal_skill_names[i], a->earned, b->earned);
        else if (a->possible != b->possible)
            report_number(it, 625, seq, field, tal_skill_names[i], a->possible, b->possible);
    }
    return TAL_OK;
}

static tal_status start_again(playing *it, const tal_scenario *scenario)
{
    const tal_journal_start *start = &it->log->start;
    const tal_start again = { start->language, start->seed, start->form, TAL_ORDER_SEEDED };
    tal_scenario_info info;
    tal_status status;

    tal_scenario_info_get(scenario, NULL, &info);
    if (!same_text(start->scenario, info.id)) {
        report_text(it, 620, 0, "\"id\"", _("the scenario"), start->scenario, info.id);
        return TAL_EFILE;
    }
    status = tal_session_start(&it->session, scenario, &again);
    if (status != TAL_EINVAL)
        return status;
    tal_error(it->diagnostics, 620, it->log->source, place_of(it->log, 0, "\"language\""), NULL,
              _("the kept scenario has no form %d in the language %s"), start->form,
              start->language);
    return TAL_EFILE;
}

static tal_status play(playing *it, const tal_scenario *scenario, const tal_rubric *rubric,
                       tal_listener *listener)
{
    tal_status status = start_again(it, scenario);

    if (status == TAL_OK)
        status = tal_session_listen(it->session, listener);
    if (status == TAL_OK)
        status = play_entries(it);
    if (status == TAL_OK && it->log->sealed)
        status = compare_result(it, rubric);
    return status;
}

static tal_status play_again(const tal_log *log, tal_diagnostics *diagnostics)
{
    playing it = { .log = log, .diagnostics = diagnostics };
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_lexicon *lexicon = NULL;
    tal_listener *listener = NULL;
    tal_status status = tal_log_load(log, &scenario, &rubric, diagnostics);

    if (status == TAL_OK)
        status = tal_log_load_lexicon(log, &lexicon, diagnostics);
    if (status == TAL_OK && lexicon && !(listener = tal_listener_new(lexicon)))
        status = TAL_ENOMEM;
    if (status != TAL_OK)
        goto out;
    it.actions = calloc(log->entries_count + 1, sizeof *it.actions);
    it.seqs = calloc(log->entries_count + 1, sizeof *it.seqs);
    status = it.actions && it.seqs ? play(&it, scenario, rubric, listener) : TAL_ENOMEM;
out:
    free(it.seqs);
    free(it.actions);
    tal_session_free(it.session);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    return status;
}

/* ---- Verifying ------------------------------------------------------------------------------- */

/* With a key at hand, a journal without one proves nothing: anyone could have written it. */
static tal_status check_keyed(const tal_log *log, tal_diagnostics *diagnostics)
{
    tal_key key;
    tal_status status;

    if (log->keyed)
        return TAL_OK;
    status = tal_key_read(&key, diagnostics);
    if (status == TAL_OK && key.set)
        tal_error(diagnostics, 614, log->source, place_of(log, 0, "\"hash\""),
                  _("take TALANTE_KEY away to verify what was played before the key was set"),
                  _("this journal was written without the organisation's key"));
    return status;
}

static void check_finished(const tal_log *log, tal_diagnostics *diagnostics)
{
    if (!log->sealed && !log->torn)
        tal_error(diagnostics, 605, log->source,
                  place_of(log, log->records - 1, NULL),
                  _("`talante play --resume` goes on with it"),
                  _("the conversation is not finished: the journal has no last record"));
}

tal_status tal_verify(const char *path, tal_diagnostics *diagnostics)
{
    tal_diagnostics *found = diagnostics ? diagnostics : tal_diagnostics_new();
    tal_log *log = NULL;
    tal_status status;
    size_t before;

    if (!found)
        return TAL_ENOMEM;
    before = tal_diagnostics_errors(found);
    status = tal_log_read_strict(&log, path, found);
    if (status == TAL_OK && !log->damaged) {
        check_finished(log, found);
        status = check_keyed(log, found);
        if (status == TAL_OK)
            status = play_again(log, found);
    }
    if (status == TAL_OK && tal_diagnostics_errors(found) > before)
        status = TAL_EFILE;
    tal_log_free(log);
    if (!diagnostics)
        tal_diagnostics_free(found);
    return status;
}
