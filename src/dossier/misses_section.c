/* Finds the words of a scenario that belong to a moment, as its first form that may be drawn has them. */
#include "dossier/misses_section.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/utf8.h"
#include "session/session.h"

enum { MISSES = 8, SCENES = 2, /* so many are told of, and of each as many scenes */
       SAID = 90, EXPECTED = 160 /* bytes of a text */ };

typedef struct teller {
    tal_folio *folio;
    const tal_roll *roll;
    const tal_roll_moment *it;
    const tal_scenario *scenario; /* of it */
    tal_session *session;         /* of the scenario, before its first word */
    tal_buffer words;             /* of a cell */
} teller;

/* ---- Which moments ------------------------------------------------------------------------------- */

static uint64_t sum(const uint64_t points[TAL_SKILLS])
{
    uint64_t all = 0;

    for (int i = 0; i < TAL_SKILLS; i++)
        all += points[i];
    return all;
}

/* By the share that was lost, the greatest first; those of too few people last. */
static int by_loss(const void *a, const void *b)
{
    const tal_roll_moment *x = a, *y = b;
    bool few = x->people < TAL_GROUP_PEOPLE, fewer = y->people < TAL_GROUP_PEOPLE;
    uint64_t left = (sum(x->possible) - sum(x->earned)) * sum(y->possible),
             right = (sum(y->possible) - sum(y->earned)) * sum(x->possible);

    if (few != fewer)
        return few - fewer;
    if (left != right)
        return left < right ? 1 : -1;
    return x->conversation != y->conversation ? x->conversation - y->conversation : x->moment - y->moment;
}

/* ---- Words --------------------------------------------------------------------------------------- */

/* The cell is whole. */
static void end_cell(teller *t)
{
    t->folio->failed |= t->words.failed;
    tal_folio_cell(t->folio, t->words.length ? t->words.bytes : "\u2013");
    tal_buffer_clear(&t->words);
}

/* TEXT, or its beginning up to a word. */
static void put_cut(tal_buffer *out, tal_text text, size_t most)
{
    size_t kept = text.length;

    if (text.length > most) {
        kept = tal_utf8_cluster_start(text.bytes, text.length, most);
        for (size_t i = kept; i > most / 2; i--)
            if (text.bytes[i] == ' ') {
                kept = i;
                break;
            }
        while (kept > 0 && strchr(".,;:", text.bytes[kept - 1]))
            kept--;
    }
    tal_buffer_add(out, text.bytes, kept);
    if (kept < text.length)
        tal_buffer_text(out, "\u2026");
}

/* The same in quotes, after AHEAD; nothing of a text without words. */
static tal_status put_quoted(teller *t, const char *ahead, tal_text_id id)
{
    tal_buffer cut = TAL_BUFFER_EMPTY;
    tal_text text;
    tal_status status = tal_session_render(t->session, id, &text);

    if (!status && text.length > 0) {
        put_cut(&cut, text, SAID);
        tal_buffer_text(&t->words, ahead);
        tal_buffer_format(&t->words, _("\u201C%s\u201D"), cut.bytes ? cut.bytes : "");
    }
    t->words.failed |= cut.failed;
    tal_buffer_free(&cut);
    return status;
}

/* ---- The scenes ---------------------------------------------------------------------------------- */

static uint64_t missed_by(const teller *t, int32_t reply)
{
    return reply == TAL_NONE ? 0 : t->roll->missed[t->it->conversation][reply];
}

/* How many people lost points in SCENE. */
static uint64_t missed_in(const teller *t, const tal_scene *scene)
{
    uint64_t people = missed_by(t, scene->silence);

    for (int32_t i = 0; i < scene->replies.count; i++)
        people += missed_by(t, scene->replies.first + i);
    return people;
}

/* What is said last before one answers, whatever has happened. */
static tal_text_id last_line(const teller *t, const tal_scene *scene)
{
    tal_text_id always = 0, ever = 0;

    for (int32_t i = 0; i < scene->lines.count; i++) {
        const tal_line *line = &t->scenario->lines[scene->lines.first + i];

        if (line->kind != TAL_LINE_SAYS)
            continue;
        ever = line->text;
        always = line->when ? always : line->text;
    }
    return always ? always : ever;
}

/* Where points were lost; where nobody came, where that would have been. */
static tal_status put_scenes(teller *t)
{
    tal_status status = TAL_OK;
    int told = 0;

    for (int pass = 0; !status && pass < 2 && told == 0; pass++)
        for (int32_t i = 0; !status && i < t->scenario->scenes_count && told < SCENES; i++) {
            const tal_scene *scene = &t->scenario->scenes[i];
            size_t before = t->words.length;

            if (scene->moment != t->it->moment || (pass == 0 && missed_in(t, scene) == 0))
                continue;
            status = put_quoted(t, told ? " / " : "", last_line(t, scene));
            told += t->words.length > before;
        }
    end_cell(t);
    return status;
}

/* ---- What it cost, what was said, what was never set ---------------------------------------------- */

static void put_skills(teller *t)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        uint64_t lost = t->it->possible[i] - t->it->earned[i];

        if (lost > 0)
            tal_buffer_format(&t->words, "%s%s %.0f", t->words.length ? ", " : "",
                              tal_roll_skill(t->roll, i), 100.0 * (double)lost / (double)t->it->possible[i]);
    }
    end_cell(t);
}

/* The reply by which most people lost points; of equals the first. TAL_NONE: there is none. */
static int32_t most_taken(const teller *t)
{
    int32_t best = TAL_NONE;

    for (int32_t s = 0; s < t->scenario->scenes_count; s++) {
        const tal_scene *scene = &t->scenario->scenes[s];

        if (scene->moment != t->it->moment)
            continue;
        for (int32_t i = 0; i < scene->replies.count; i++)
            if (missed_by(t, scene->replies.first + i) > missed_by(t, best))
                best = scene->replies.first + i;
        if (missed_by(t, scene->silence) > missed_by(t, best))
            best = scene->silence;
    }
    return best;
}

static tal_status put_instead(teller *t)
{
    int32_t reply = most_taken(t);
    uint64_t people = missed_by(t, reply);
    tal_status status = TAL_OK;

    if (people < t->it->unmet) {
        people = t->it->unmet;
        if (people >= TAL_GROUP_PEOPLE)
            tal_buffer_text(&t->words, _("they never came there"));
    } else if (people >= TAL_GROUP_PEOPLE) {
        status = put_quoted(t, "", t->scenario->replies[reply].text);
        if (!t->words.length)
            tal_buffer_text(&t->words, _("silence"));
    }
    if (people >= TAL_GROUP_PEOPLE)
        tal_buffer_format(&t->words, _(" (%.0f of 100 people)"), 100.0 * (double)people / (double)t->it->people);
    end_cell(t);
    return status;
}

static tal_status put_expected(teller *t)
{
    tal_text text;
    tal_status status = TAL_OK;

    if (t->scenario->expected) {
        status = tal_session_render(t->session, t->scenario->expected, &text);
        if (!status)
            put_cut(&t->words, text, EXPECTED);
    }
    end_cell(t);
    return status;
}

/* ---- The table ----------------------------------------------------------------------------------- */

static tal_status begin_session(teller *t)
{
    const tal_assessment *assessment = t->roll->assembly.assessment;
    tal_start start = { tal_roll_language_of(t->roll), 0, 0, TAL_ORDER_WRITTEN };

    while (!(assessment->conversations[t->it->conversation].forms >> start.form & 1))
        start.form++;
    return tal_session_start(&t->session, t->scenario, &start);
}

static tal_status put_row(teller *t)
{
    tal_status status = begin_session(t);

    tal_folio_cellf(t->folio, "%s: %s (%llu)", tal_roll_title(t->roll, t->it->conversation),
                    tal_roll_moment_name(t->roll, t->it->conversation, t->it->moment), (unsigned long long)t->it->people);
    put_skills(t);
    if (!status)
        status = put_scenes(t);
    if (!status)
        status = put_instead(t);
    if (!status)
        status = put_expected(t);
    tal_session_free(t->session);
    t->session = NULL;
    return status;
}

static void put_heads(tal_folio *folio, bool typed)
{
    tal_folio_table(folio, _("Moments by the share of their points that was lost"));
    tal_folio_column_add(folio, _("Conversation and moment (people)"), false);
    tal_folio_column_add(folio, _("lost, of 100"), false);
    tal_folio_column_add(folio, _("what is said there"), false);
    tal_folio_column_add(folio, typed ? _("what most words were like") : _("what most answered who lost points"), false);
    tal_folio_column_add(folio, _("the expectation that was never set"), false);
}

static bool has_expectations(const tal_assembly *assembly)
{
    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        if (assembly->scenarios[i]->expected)
            return true;
    return false;
}

tal_status tal_misses_section(tal_folio *folio, const tal_roll *roll)
{
    teller t = { .folio = folio, .roll = roll, .words = TAL_BUFFER_EMPTY };
    tal_status status = TAL_OK;

    qsort(roll->moments, roll->moments_count, sizeof *roll->moments, by_loss);
    tal_folio_heading(folio, 1, _("What is missed most"));
    if (has_expectations(&roll->assembly))
        tal_folio_say(folio, _("Behind a conversation stands an expectation that was never set, or set and forgotten. It is that of the case, "
                               "which is made up: whether there is one like it where you work is for you to ask. To set it is work "
                               "that no training of those who take the calls can do."));
    put_heads(folio, roll->assembly.assessment->typed);
    for (size_t i = 0; !status && i < roll->moments_count && i < MISSES; i++) {
        t.it = &roll->moments[i];
        t.scenario = roll->assembly.scenarios[t.it->conversation];
        if (t.it->people >= TAL_GROUP_PEOPLE && sum(t.it->earned) < sum(t.it->possible))
            status = put_row(&t);
    }
    tal_folio_sayf(folio, _("A dash: there is none, or none that %d people or more have in common."), TAL_GROUP_PEOPLE);
    tal_buffer_free(&t.words);
    return status;
}
