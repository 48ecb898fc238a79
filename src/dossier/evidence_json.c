/* The same facts as evidence.c tells, as objects. Must not judge. */
#include "dossier/evidence_json.h"

#include <inttypes.h>
#include <stdio.h>

#include "dossier/evidence.h"
#include "language/lexicon.h"
#include "language/listen.h"

static void set_bytes(tal_json *object, const char *key, const char *bytes, size_t length)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_buffer_add(&text, bytes, length);
    tal_json_set_text(object, key, text.bytes ? text.bytes : "");
    tal_buffer_free(&text);
}

/* ---- What was shown, and what was answered --------------------------------------------------- */

static void add_screen(tal_json *moment, const tal_account *account, size_t answer)
{
    tal_json *list = tal_json_set_array(moment, "screen");

    for (size_t i = tal_evidence_screen(account, answer); i < answer; i++) {
        const tal_part *part = &account->parts[i];
        const char *kind = part->kind == TAL_PART_SAYS   ? "says"
                           : part->kind == TAL_PART_NOTE ? "note"
                           : part->kind == TAL_PART_LOOK ? "look"
                                                         : NULL;
        tal_json *row = kind ? tal_json_add_object(list) : NULL;

        if (!row)
            continue;
        tal_json_set_text(row, "kind", kind);
        if (part->kind != TAL_PART_NOTE)
            tal_json_set_text(row, part->kind == TAL_PART_LOOK ? "label" : "speaker", part->speaker);
        tal_json_set_text(row, "text", part->text);
    }
}

static tal_status add_replies(tal_json *moment, const tal_told *told, const tal_part *part)
{
    tal_json *list = tal_json_set_array(moment, "replies");
    tal_session *session = NULL;
    tal_event event;
    tal_choice choice;
    tal_status status = tal_evidence_offer(&session, &event, told, part);

    for (int i = 0; !status && event.kind == TAL_EVENT_REPLIES && i < event.replies; i++) {
        status = tal_session_choice(session, i, &choice);
        if (!status) {
            tal_json *row = tal_json_add_object(list);

            tal_json_set_text(row, "id", choice.id);
            tal_json_set_text(row, "text", choice.locked ? NULL : choice.text.bytes);
            tal_json_set_text(row, "locked", choice.locked);
        }
    }
    tal_session_free(session);
    return status;
}

static void set_answer(tal_json *moment, const tal_part *part)
{
    bool typed = part->kind == TAL_PART_TEXT, silent = part->kind == TAL_PART_SILENCE;
    tal_json *answer = tal_json_set_object(moment, "answer");

    tal_json_set_text(answer, "kind", typed ? "text" : silent ? "silence" : "reply");
    tal_json_set_text(answer, "reply", silent ? NULL : part->id);
    tal_json_set_text(answer, "text", silent || !*part->text ? NULL : part->text);
}

/* ---- The levels, and the score --------------------------------------------------------------- */

/* Every span, those without points too. */
static void add_spans(tal_json *skill, const tal_part *part, tal_skill which)
{
    tal_json *list = tal_json_set_array(skill, "evidence");

    for (size_t i = 0; i < part->reasons_count; i++) {
        const tal_reason *reason = &part->reasons[i];
        tal_json *row = reason->skill == which ? tal_json_add_object(list) : NULL;

        if (!row)
            continue;
        tal_json_set_text(row, "rule", reason->rule);
        tal_json_set_int(row, "start", (long long)reason->start);
        tal_json_set_int(row, "end", (long long)reason->end);
        set_bytes(row, "text", part->text + reason->start, reason->end - reason->start);
        tal_json_set_number(row, "points", reason->points / (double)TAL_POINT);
        tal_json_set_text(row, "note", reason->note);
    }
}

static void set_skill(tal_json *skills, const tal_told *told, const tal_part *part, tal_skill which)
{
    const tal_skill_score *score = &told->result.skills[which];
    int level = part->effect.levels[which] < 0 ? 0 : part->effect.levels[which];
    tal_json *skill = tal_json_set_object(skills, tal_skill_names[which]);

    tal_json_set_int(skill, "level", level);
    tal_json_set_int(skill, "most", part->effect.possible[which]);
    tal_json_set_text(skill, "anchor", tal_rubric_anchor(told->rubric, which, level, told->start.language));
    if (part->kind == TAL_PART_TEXT && *part->text)
        add_spans(skill, part, which);
    tal_json_set_int(skill, "earned", score->earned);
    tal_json_set_int(skill, "possible", score->possible);
    tal_json_set_score(skill, "score", score->score);
    tal_json_set_int(skill, "weight", told->rubric->weights[which]);
}

static void set_record(tal_json *moment, const tal_told *told, const tal_part *part)
{
    const char *chain;
    long seq = tal_evidence_record(told, part, &chain);
    tal_json *record;

    if (seq == 0) {
        tal_json_set_null(moment, "record");
        return;
    }
    record = tal_json_set_object(moment, "record");
    tal_json_set_int(record, "seq", seq);
    if (chain)
        set_bytes(record, "chain", chain, TAL_SHA256_HEX - 1);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static tal_status add_moment(tal_json *list, const tal_told *told, size_t i)
{
    const tal_part *part = &told->account->parts[i];
    tal_json *moment = tal_json_add_object(list), *skills;
    tal_status status;

    tal_json_set_text(moment, "moment", part->effect.moment);
    tal_json_set_text(moment, "name", part->moment);
    tal_json_set_text(moment, "scene", part->scene);
    tal_json_set_int(moment, "turn", part->turn);
    add_screen(moment, told->account, i);
    status = add_replies(moment, told, part);
    set_answer(moment, part);
    skills = tal_json_set_object(moment, "skills");
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        if (part->effect.possible[skill] >= 0)
            set_skill(skills, told, part, (tal_skill)skill);
    set_record(moment, told, part);
    return status;
}

/* A text, as in a journal: many programs lose digits of large numbers. */
static void set_seed(tal_json *root, uint64_t seed)
{
    char text[24];

    snprintf(text, sizeof text, "%" PRIu64, seed);
    tal_json_set_text(root, "seed", text);
}

tal_status tal_evidence_json_add(tal_json *list, const tal_told *told, const char *moment)
{
    tal_status status = TAL_OK;
    tal_scenario_info info;
    tal_json *root, *moments, *bytes;

    if (!tal_evidence_has(told, moment))
        return TAL_ECHOICE;
    root = tal_json_add_object(list);
    tal_scenario_info_get(told->scenario, told->start.language, &info);
    tal_json_set_text(root, "scenario", info.id);
    tal_json_set_text(root, "language", told->start.language);
    tal_json_set_int(root, "form", told->start.form);
    set_seed(root, told->start.seed);
    tal_json_set_score(root, "total", told->result.total);
    moments = tal_json_set_array(root, "moments");
    for (size_t i = 0; !status && i < told->account->parts_count; i++)
        if (tal_evidence_decides(told, i, moment))
            status = add_moment(moments, told, i);
    bytes = tal_json_set_object(root, "sha256");
    tal_json_set_text(bytes, "scenario", tal_scenario_sha256(told->scenario));
    tal_json_set_text(bytes, "rubric", tal_rubric_sha256(told->rubric));
    tal_json_set_text(bytes, "lexicon", told->lexicon ? tal_lexicon_sha256(told->lexicon) : NULL);
    return status;
}
