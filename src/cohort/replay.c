/*
 * From a line of results to an attempt for each conversation, and from these to a candidate. Owns
 * the file, the line, the attempts, whose texts the candidate borrows, and the player. Must not
 * compare: that is proof.c's.
 */
#include "cohort/replay.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "cohort/manifest.h"
#include "cohort/player.h"
#include "cohort/results.h"
#include "data/json.h"
#include "session/session.h"

enum { NO_LINE = 643, NOT_PLAYED = 644 };

struct tal_replay {
    const tal_assembly *assembly;
    tal_diagnostics *diagnostics;
    char *path;
    FILE *file;
    char *line;
    size_t capacity;
    int number;
    tal_player *player;
    tal_attempt attempts[TAL_CONVERSATIONS_LIMIT];
    tal_candidate candidate;
    tal_buffer id;
    tal_replay_wanted *wanted; /* NULL: all are */
    const void *self;          /* its own */
};

tal_status tal_replay_open(tal_replay **out, const char *folder, const tal_assembly *assembly,
                           tal_diagnostics *diagnostics)
{
    tal_replay *replay = calloc(1, sizeof *replay);
    tal_status status;

    *out = replay;
    if (!replay)
        return TAL_ENOMEM;
    replay->assembly = assembly;
    replay->diagnostics = diagnostics;
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++) {
        replay->attempts[i] = TAL_ATTEMPT_EMPTY;
        replay->candidate.held[i].performance = TAL_PERFORMANCE_EMPTY;
    }
    replay->path = tal_folder_path(folder, tal_results_files[TAL_RESULTS_LINES]);
    status = replay->path ? tal_player_new(&replay->player, assembly) : TAL_ENOMEM;
    if (status)
        return status;
    replay->file = fopen(replay->path, "re");
    if (!replay->file && errno == ENOENT) {
        tal_error_file(diagnostics, TAL_CODE_NO_RESULTS, replay->path, NULL,
                       _("this file of the results is missing"));
        return TAL_EFILE;
    }
    return replay->file ? TAL_OK : TAL_EIO;
}

void tal_replay_close(tal_replay *replay)
{
    if (!replay)
        return;
    if (replay->file)
        fclose(replay->file);
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++)
        tal_attempt_free(&replay->attempts[i]);
    tal_candidate_free(&replay->candidate);
    tal_player_free(replay->player);
    tal_buffer_free(&replay->id);
    free(replay->line);
    free(replay->path);
    free(replay);
}

void tal_replay_only(tal_replay *replay, tal_replay_wanted *wanted, const void *self)
{
    replay->wanted = wanted;
    replay->self = self;
}

/* ---- What is wrong with a line --------------------------------------------------------------- */

/* Says it of the line at hand, at the byte OFFSET. */
static tal_status complain(const tal_replay *replay, size_t length, int code, size_t offset,
                           const char *message)
{
    size_t end = length > 0 && replay->line[length - 1] == '\n' ? length - 1 : length;
    tal_source *source = tal_source_of_line(replay->path, replay->number, replay->line, end);

    if (!source)
        return TAL_ENOMEM;
    tal_report(replay->diagnostics, TAL_ERROR, code, source, offset, message, NULL);
    tal_source_free(source);
    return TAL_EFILE;
}

static tal_status complain_json(const tal_replay *replay, size_t length, size_t offset,
                                const char *what)
{
    char message[240];

    snprintf(message, sizeof message, _("this line is not JSON: %s"), what);
    return complain(replay, length, NO_LINE, offset, message);
}

/* FIELD, which should be there, is missing or holds something else. I: of which conversation; -1:
 * of none. */
static tal_status complain_field(const tal_replay *replay, size_t length, int i, const char *field)
{
    tal_buffer message = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;

    if (i < 0)
        tal_buffer_format(&message, _("\"%s\" is missing, or not what results have there"), field);
    else
        tal_buffer_format(&message,
                          _("conversation %d: \"%s\" is missing, or not what results have there"),
                          i + 1, field);
    if (!message.failed)
        status = complain(replay, length, NO_LINE, 0, message.bytes);
    tal_buffer_free(&message);
    return status;
}

static tal_status complain_refusal(const tal_replay *replay, size_t length, int i,
                                   const tal_refusal *why)
{
    const char *id = replay->assembly->scenarios[i]->id, *place;
    tal_buffer message = TAL_BUFFER_EMPTY, field = TAL_BUFFER_EMPTY;
    tal_status status = TAL_ENOMEM;

    tal_buffer_format(&message, _("%s cannot be played again: "), id);
    tal_refusal_put(why, &message);
    tal_buffer_format(&field, "\"scenario\":\"%s\"", id);
    if (!message.failed && !field.failed) {
        place = strstr(replay->line, field.bytes);
        status = complain(replay, length, NOT_PLAYED, place ? (size_t)(place - replay->line) : 0,
                          message.bytes);
    }
    tal_buffer_free(&message);
    tal_buffer_free(&field);
    return status;
}

/* ---- A conversation -------------------------------------------------------------------------- */

/* Each of these gives the field that is wrong, or NULL; of no memory the attempt's words have
 * failed. */
static const char *read_head(const tal_json *it, const char *candidate, const char *scenario,
                             tal_attempt *out)
{
    const char *language = tal_json_text(it, "lang"), *digits = tal_json_text(it, "seed");
    long long form, seed = 0;

    if (!language)
        return "lang";
    if (!tal_json_int(it, "form", &form) || form < 0 || form >= TAL_FORMS_LIMIT)
        return "form";
    if (!digits && (!tal_json_int(it, "seed", &seed) || seed < 0))
        return "seed";
    if (digits &&
        (!*digits || strlen(digits) > 20 || strspn(digits, "0123456789") != strlen(digits)))
        return "seed";
    out->candidate = tal_attempt_say(out, candidate, strlen(candidate));
    out->scenario = tal_attempt_say(out, scenario, strlen(scenario));
    out->language = tal_attempt_say(out, language, strlen(language));
    out->form = (long)form;
    out->has_seed = true;
    out->seed = digits ? strtoull(digits, NULL, 10) : (uint64_t)seed; /* large ones are written as
                                                                       * text */
    return NULL;
}

static const char *read_rating(const tal_json *it, tal_attempt *out)
{
    const tal_json *rating = tal_json_get(it, "self_rating");
    long long value;

    for (int i = 0; rating && i < TAL_SKILLS; i++) {
        if (tal_json_is_null(rating, tal_skill_names[i]))
            continue;
        if (!tal_json_int(rating, tal_skill_names[i], &value) || value < 0 || value > 100)
            return "self_rating";
        out->rating[i] = (int)value;
    }
    return NULL;
}

static bool read_action(const tal_json *it, tal_attempt *out)
{
    static const struct {
        const char *key;
        int kind;
    } kinds[] = {
        { "reply", TAL_ACTION_REPLY },
        { "look", TAL_ACTION_LOOK },
        { "text", TAL_ACTION_TEXT },
        { "erased", TAL_ACTION_ERASED },
    };
    tal_answer *answer = tal_attempt_add(out);
    double seconds;
    bool silent;

    if (!answer) {
        out->words.failed = true;
        return false;
    }
    if (tal_json_bool(it, "silence", &silent) && silent)
        answer->kind = TAL_ACTION_SILENCE;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *text = tal_json_text(it, kinds[i].key);

        if (!text)
            continue;
        answer->kind = kinds[i].kind;
        answer->id = tal_attempt_say(out, text, strlen(text));
    }
    if (tal_json_number(it, "t", &seconds)) {
        if (!(seconds >= 0 && seconds <= 1e10))
            return false;
        answer->clock = llround(seconds * 1000); /* written with three decimals */
    }
    return answer->kind >= 0;
}

static const char *read_conversation(const tal_json *it, const char *candidate,
                                     const char *scenario, tal_attempt *out)
{
    const tal_json *actions = tal_json_get(it, "actions");
    const char *wrong = read_head(it, candidate, scenario, out);

    if (!wrong)
        wrong = read_rating(it, out);
    if (!wrong && !actions)
        wrong = "actions";
    for (size_t i = 0; !wrong && i < tal_json_count(actions); i++)
        if (!read_action(tal_json_at(actions, i), out))
            wrong = "actions";
    return wrong;
}

/* Plays conversation I of the line, or takes what is recorded of one that was not held. */
static tal_status hold(tal_replay *replay, size_t length, const tal_json *it, int i)
{
    tal_held *held = &replay->candidate.held[i];
    tal_attempt *attempt = &replay->attempts[i];
    const char *name = tal_json_text(it, "status"), *wrong;
    int state = 0;
    tal_refusal why;
    tal_status status;

    while (state < TAL_HELD_STATES && (!name || strcmp(name, tal_held_names[state]) != 0))
        state++;
    if (state == TAL_HELD_STATES)
        return complain_field(replay, length, i, "status");
    held->state = (tal_held_state)state;
    if (state > TAL_HELD_UNFINISHED)
        return TAL_OK;
    tal_attempt_clear(attempt, (tal_origin){ 0, 0, 0 });
    wrong = read_conversation(it, replay->id.bytes, replay->assembly->scenarios[i]->id, attempt);
    if (attempt->words.failed)
        return TAL_ENOMEM;
    if (wrong)
        return complain_field(replay, length, i, wrong);
    status = tal_player_play(replay->player, attempt, &held->performance, &why);
    if (status == TAL_EFILE)
        return complain_refusal(replay, length, i, &why);
    held->state = held->performance.state == TAL_PERFORMANCE_FINISHED ? TAL_HELD_FINISHED
                                                                      : TAL_HELD_UNFINISHED;
    return status;
}

/* ---- A candidate ----------------------------------------------------------------------------- */

/* By how the conversations stand; who has none is absent or ambiguous, which only the roster
 * knew. */
static tal_candidate_state state_of(const tal_candidate *candidate, int count, const char *recorded)
{
    int finished = 0, missing = 0;

    for (int i = 0; i < count; i++) {
        finished += candidate->held[i].state == TAL_HELD_FINISHED;
        missing += candidate->held[i].state == TAL_HELD_MISSING;
    }
    if (missing == count)
        return strcmp(recorded, tal_candidate_state_names[TAL_AMBIGUOUS]) == 0 ? TAL_AMBIGUOUS
                                                                               : TAL_ABSENT;
    return finished == count ? TAL_COMPLETE : TAL_INCOMPLETE;
}

/* *PLAYED: nothing was told, and the candidate is wanted. */
static tal_status play_line(tal_replay *replay, size_t length, const tal_json *root, bool *played)
{
    const tal_json *conversations = tal_json_get(root, "conversations");
    const char *id = tal_json_text(root, "candidate"), *recorded = tal_json_text(root, "status");
    int count = replay->assembly->assessment->conversations_count;
    tal_status status = TAL_OK;

    if (!id || !tal_candidate_is_valid(id, strlen(id)))
        return complain_field(replay, length, -1, "candidate");
    tal_buffer_text(&replay->id, id);
    if (replay->id.failed)
        return TAL_ENOMEM;
    *played = !replay->wanted || replay->wanted(replay->self, replay->id.bytes);
    if (!*played)
        return TAL_OK;
    if (!recorded)
        return complain_field(replay, length, -1, "status");
    if (tal_json_count(conversations) != (size_t)count)
        return complain_field(replay, length, -1, "conversations");
    for (int i = 0; !status && i < count; i++)
        status = hold(replay, length, tal_json_at(conversations, (size_t)i), i);
    if (status)
        return status;
    replay->candidate.id = replay->id.bytes;
    replay->candidate.state = state_of(&replay->candidate, count, recorded);
    tal_candidate_score(&replay->candidate, replay->assembly);
    return TAL_OK;
}

tal_status tal_replay_next(tal_replay *replay, tal_replayed *out)
{
    ssize_t length = getline(&replay->line, &replay->capacity, replay->file);
    char message[160];
    size_t offset;
    tal_json *root;
    bool played = false;
    tal_status status;

    if (length < 0)
        return feof(replay->file) ? TAL_EENDED : TAL_EIO;
    replay->number++;
    tal_buffer_clear(&replay->id);
    root = tal_json_parse(replay->line, (size_t)length, message, &offset);
    status = root ? play_line(replay, (size_t)length, root, &played)
                  : complain_json(replay, (size_t)length, offset, message);
    tal_json_free(root);
    *out = (tal_replayed){ status || !played ? NULL : &replay->candidate,
                           replay->id.length ? replay->id.bytes : "", replay->line, (size_t)length,
                           replay->number };
    return status == TAL_EFILE ? TAL_OK : status;
}
