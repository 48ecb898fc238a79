/* Plays the conversation once more for what was shown, and tells moment by moment. Must not judge: levels and points
 * are the account's. */
#include "dossier/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "language/lexicon.h"
#include "report/lines.h"
#include "report/words_text.h"
#include "session/session.h"
#include "store/record.h"

enum { INDENT = 2, DETAIL = 4, DEEPER = 6 };

static bool is_answer(const tal_part *part)
{
    return part->kind == TAL_PART_REPLY || part->kind == TAL_PART_SILENCE || part->kind == TAL_PART_TEXT;
}

bool tal_evidence_decides(const tal_told *told, size_t i, const char *moment)
{
    const tal_part *part = &told->account->parts[i];

    return is_answer(part) && part->moment &&
           (!moment || strcmp(moment, part->moment) == 0 || strcmp(moment, part->effect.moment) == 0);
}

bool tal_evidence_has(const tal_told *told, const char *moment)
{
    bool has = !moment;

    for (size_t i = 0; !has && i < told->account->parts_count; i++)
        has = tal_evidence_decides(told, i, moment);
    return has;
}

const char *tal_evidence_moment(const tal_told *told, size_t i)
{
    for (size_t k = 0; k < told->account->parts_count; k++)
        if (tal_evidence_decides(told, k, NULL) && i-- == 0)
            return told->account->parts[k].effect.moment;
    return NULL;
}

static void put_line(tal_page *page, const char *name, const char *text)
{
    tal_page_putf(page, TAL_FACE_STRONG, "%s:", name);
    tal_page_putf(page, TAL_FACE_TEXT, " %s", text);
    tal_page_end(page, INDENT, DETAIL);
}

/* ---- What was on the screen ------------------------------------------------------------------ */

size_t tal_evidence_screen(const tal_account *account, size_t i)
{
    while (i > 0 && !is_answer(&account->parts[i - 1]))
        i--;
    return i;
}

static void put_screen(tal_page *page, const tal_account *account, size_t answer)
{
    for (size_t i = tal_evidence_screen(account, answer); i < answer; i++) {
        const tal_part *part = &account->parts[i];

        if (part->kind == TAL_PART_SAYS)
            tal_lines_speech(page, part->speaker, part->text);
        else if (part->kind == TAL_PART_NOTE)
            tal_lines_note(page, part->text);
        else if (part->kind == TAL_PART_LOOK)
            tal_lines_look(page, part->speaker, part->text);
    }
}

tal_status tal_evidence_offer(tal_session **out, tal_event *event, const tal_told *told, const tal_part *part)
{
    tal_status status = tal_session_start(out, told->scenario, &told->start);

    if (!status)
        status = tal_session_listen(*out, told->listener);
    if (!status)
        status = tal_session_replay(*out, told->actions, part->action, NULL);
    if (!status)
        status = tal_session_advance(*out);
    return status ? status : tal_session_next(*out, event);
}

static tal_status put_replies(tal_page *page, tal_session *session, const tal_event *event, const tal_part *part)
{
    tal_status status = TAL_OK;
    tal_choice choice;

    for (int i = 0; !status && event->kind == TAL_EVENT_REPLIES && i < event->replies; i++) {
        bool taken;

        status = tal_session_choice(session, i, &choice);
        if (status)
            break;
        taken = part->id && strcmp(choice.id, part->id) == 0;
        tal_page_putf(page, TAL_FACE_TEXT, taken ? "* %d. " : "  %d. ", i + 1);
        tal_page_putf(page, taken ? TAL_FACE_STRONG : TAL_FACE_TEXT, "%s: ", choice.id);
        tal_page_put(page, choice.locked ? TAL_FACE_QUIET : TAL_FACE_TEXT,
                     choice.locked ? choice.locked : choice.text.bytes);
        tal_page_end(page, INDENT, DEEPER);
    }
    return status;
}

static tal_status put_offer(tal_page *page, const tal_told *told, const tal_part *part)
{
    tal_session *session = NULL;
    tal_event event;
    tal_status status = tal_evidence_offer(&session, &event, told, part);

    if (!status) {
        tal_lines_heading(page, part->kind == TAL_PART_TEXT ? _("The replies that words could be taken as")
                                                            : _("The replies, in the order shown"));
        status = put_replies(page, session, &event, part);
    }
    tal_session_free(session);
    return status;
}

/* ---- The answer ------------------------------------------------------------------------------ */

static void put_answer(tal_page *page, const tal_part *part)
{
    tal_lines_heading(page, _("The answer"));
    if (part->kind == TAL_PART_SILENCE)
        tal_lines_note(page, _("You say nothing."));
    else if (part->kind == TAL_PART_REPLY)
        put_line(page, part->id, part->text);
    else if (*part->text)
        tal_words_text_speech(page, part->text, part->reasons, part->reasons_count);
    else
        tal_lines_note(page, _("What you typed here was erased."));
    if (part->taken)
        put_line(page, _("It was taken as"), part->taken);
}

/* Every span, those without points too: they say what was found and did not count. */
static void put_reason(tal_page *page, const tal_part *part, const tal_reason *reason)
{
    tal_buffer points = TAL_BUFFER_EMPTY;

    tal_words_text_points(&points, reason->points);
    tal_page_put_buffer(page, reason->points < 0 ? TAL_FACE_POOR : TAL_FACE_GOOD, &points);
    tal_page_putf(page, TAL_FACE_QUIET, " %s: %s: ", reason->rule, tal_words_text_meaning(reason));
    tal_page_putf(page, TAL_FACE_TEXT, _("\u201C%.*s\u201D"), (int)(reason->end - reason->start),
                  part->text + reason->start);
    if (reason->note)
        tal_page_putf(page, TAL_FACE_QUIET, " (%s)", reason->note);
    tal_page_end(page, DETAIL, DEEPER);
}

static void put_skill(tal_page *page, const tal_told *told, const tal_part *part, tal_skill skill)
{
    const char *language = told->start.language;
    int level = part->effect.levels[skill], possible = part->effect.possible[skill], sum = 0;
    tal_buffer raw = TAL_BUFFER_EMPTY;

    if (possible < 0)
        return;
    tal_page_put(page, TAL_FACE_STRONG, tal_rubric_skill_name(told->rubric, skill, language));
    tal_page_putf(page, TAL_FACE_TEXT, _(": level %d; the most that this moment gives here is %d."),
                  level < 0 ? 0 : level, possible);
    tal_page_end(page, INDENT, DETAIL);
    tal_page_putf(page, TAL_FACE_TEXT, _("Anchor of level %d: %s"), level < 0 ? 0 : level,
                  tal_rubric_anchor(told->rubric, skill, level < 0 ? 0 : level, language));
    tal_page_end(page, DETAIL, DEEPER);
    if (part->kind != TAL_PART_TEXT || !*part->text)
        return;
    for (size_t i = 0; i < part->reasons_count; i++)
        if (part->reasons[i].skill == skill) {
            put_reason(page, part, &part->reasons[i]);
            sum += part->reasons[i].points;
        }
    tal_words_text_points(&raw, sum);
    tal_page_putf(page, TAL_FACE_TEXT, _("The words come to %s; a level is a whole number from 0 to 2."),
                  raw.bytes ? raw.bytes : "");
    tal_buffer_free(&raw);
    tal_page_end(page, DETAIL, DEEPER);
}

/* ---- The score ------------------------------------------------------------------------------- */

static void put_score(tal_page *page, const tal_told *told, const tal_part *part)
{
    const tal_rubric *rubric = told->rubric;
    int all = 0;

    for (int i = 0; i < TAL_SKILLS; i++)
        all += told->result.skills[i].possible > 0 ? rubric->weights[i] : 0;
    tal_lines_heading(page, _("In the score of this conversation"));
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_skill_score *it = &told->result.skills[i];

        if (part->effect.possible[i] < 0 || it->possible <= 0)
            continue;
        tal_page_put(page, TAL_FACE_STRONG, tal_rubric_skill_name(rubric, (tal_skill)i, told->start.language));
        tal_page_putf(page, TAL_FACE_TEXT,
                      _(": %d of the %d points earned, out of %d; that is %d of 100, and weighs %d of %d in the "
                        "total."),
                      part->effect.levels[i] < 0 ? 0 : part->effect.levels[i], it->earned, it->possible, it->score,
                      rubric->weights[i], all);
        tal_page_end(page, INDENT, DETAIL);
    }
    if (told->result.total >= 0) {
        tal_page_putf(page, TAL_FACE_TEXT,
                      _("Total of this conversation: %d of 100. That of an assessment adds up the points of all its conversations."),
                      told->result.total);
        tal_page_end(page, INDENT, DETAIL);
    }
}

/* ---- The record ------------------------------------------------------------------------------ */

/* The number of the record that counts as action AT; 0: there is none. */
static long find_record(const tal_log *log, size_t at)
{
    long *seqs = calloc(log->entries_count + 1, sizeof *seqs), found;
    size_t kept = 0;

    for (size_t i = 0; seqs && i < log->entries_count; i++) {
        const tal_entry *entry = &log->entries[i];

        if (entry->kind == TAL_ENTRY_REWIND)
            while (kept > 0 && seqs[kept - 1] >= entry->back_to)
                kept--;
        else
            seqs[kept++] = entry->seq;
    }
    found = at < kept ? seqs[at] : 0;
    free(seqs);
    return found;
}

long tal_evidence_record(const tal_told *told, const tal_part *part, const char **chain)
{
    const tal_log *log = told->log;
    long seq = log ? find_record(log, part->action) : 0;

    *chain = NULL;
    if (seq <= 0)
        return 0;
    *chain = strstr(tal_source_bytes(log->source) + tal_source_line(log->source, (int)seq + 1), TAL_RECORD_CHAIN);
    if (*chain)
        *chain += strlen(TAL_RECORD_CHAIN);
    return seq;
}

static void put_record(tal_page *page, const tal_told *told, const tal_part *part)
{
    const char *chain;
    long seq = tal_evidence_record(told, part, &chain);

    tal_lines_heading(page, _("By which files"));
    put_line(page, _("Scenario"), tal_scenario_sha256(told->scenario));
    put_line(page, _("Rubric"), tal_rubric_sha256(told->rubric));
    if (told->lexicon)
        put_line(page, _("Lexicon"), tal_lexicon_sha256(told->lexicon));
    if (seq == 0)
        return;
    tal_page_putf(page, TAL_FACE_STRONG, _("Record %ld"), seq);
    if (chain)
        tal_page_putf(page, TAL_FACE_TEXT, _(": its link is %.64s"), chain);
    tal_page_end(page, INDENT, DETAIL);
}

/* ---- All of it ------------------------------------------------------------------------------- */

static tal_status put_part(tal_page *page, const tal_told *told, size_t i)
{
    const tal_part *part = &told->account->parts[i];
    tal_status status;

    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_STRONG, _("Moment: %s"), part->moment);
    tal_page_putf(page, TAL_FACE_QUIET, _(" (scene %s, turn %d)"), part->scene, part->turn + 1);
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
    put_screen(page, told->account, i);
    status = put_offer(page, told, part);
    put_answer(page, part);
    tal_lines_heading(page, _("The levels"));
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        put_skill(page, told, part, (tal_skill)skill);
    put_score(page, told, part);
    put_record(page, told, part);
    return status;
}

tal_status tal_evidence_put(tal_page *page, const tal_told *told, const char *moment)
{
    tal_status status = tal_evidence_has(told, moment) ? TAL_OK : TAL_ECHOICE;

    for (size_t i = 0; !status && i < told->account->parts_count; i++)
        if (tal_evidence_decides(told, i, moment))
            status = put_part(page, told, i);
    return status;
}
