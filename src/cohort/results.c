/*
 * Rows and lines. What is the same in each of them is put together once. Owns those texts. Must not
 * read anything but a candidate and a band.
 */
#include "cohort/results.h"

#include <stdlib.h>
#include <string.h>

#include "data/csv.h"
#include "data/json.h"

const char *const tal_results_files[TAL_RESULTS] = { "results.csv", "results.jsonl", "items.csv" };

/* A text that is put down again and again. */
typedef struct ready {
    char *bytes;
    size_t length;
} ready;

/* Of a conversation: what its lines are made of. */
typedef struct wording {
    ready *replies; /* {"reply":"own" a row; silences too */
    ready *choices; /* own a row, as a field of a CSV */
    ready *looks;   /* {"look":"log" */
    ready *moments; /* "owning it":[ */
    size_t longest; /* bytes of any of these */
} wording;

struct tal_results {
    const tal_assembly *assembly;
    const tal_sums *sums;
    const tal_band *band;
    wording wordings[TAL_CONVERSATIONS_LIMIT];
};

/* ---- Made once ------------------------------------------------------------------------------- */

static bool finish_text(wording *w, ready *out, tal_buffer *text)
{
    *out = (ready){ .length = text->length };
    out->bytes = tal_buffer_take(text);
    w->longest = out->length > w->longest ? out->length : w->longest;
    return out->bytes;
}

static bool make_text(wording *w, ready *out, const char *before, const char *text,
                      const char *after)
{
    tal_buffer all = TAL_BUFFER_EMPTY;

    tal_buffer_text(&all, before);
    tal_json_put_text(&all, text);
    tal_buffer_text(&all, after);
    return finish_text(w, out, &all);
}

/* A silence has no id of its own. */
static bool make_reply(wording *w, int32_t i, const char *id)
{
    tal_buffer text = TAL_BUFFER_EMPTY;

    tal_csv_put_field(&text, *id ? id : "silence");
    if (!finish_text(w, &w->choices[i], &text))
        return false;
    if (*id)
        return make_text(w, &w->replies[i], "{\"reply\":", id, "");
    tal_buffer_text(&text, "{\"silence\":true");
    return finish_text(w, &w->replies[i], &text);
}

static bool make_wording(wording *w, const tal_scenario *scenario)
{
    bool whole;

    w->replies = calloc((size_t)scenario->replies_count + 1, sizeof *w->replies);
    w->choices = calloc((size_t)scenario->replies_count + 1, sizeof *w->choices);
    w->looks = calloc((size_t)scenario->looks_count + 1, sizeof *w->looks);
    w->moments = calloc((size_t)scenario->moments_count + 1, sizeof *w->moments);
    whole = w->replies && w->choices && w->looks && w->moments;
    for (int32_t i = 0; whole && i < scenario->replies_count; i++)
        whole = make_reply(w, i, scenario->replies[i].id);
    for (int32_t i = 0; whole && i < scenario->looks_count; i++)
        whole = make_text(w, &w->looks[i], "{\"look\":", scenario->looks[i].id, "");
    for (int32_t i = 0; whole && i < scenario->moments_count; i++)
        whole = make_text(w, &w->moments[i], "", scenario->moments[i].id, ":[");
    return whole;
}

static void free_ready(ready *list, int32_t count)
{
    for (int32_t i = 0; list && i < count; i++)
        free(list[i].bytes);
    free(list);
}

static void free_wording(wording *w, const tal_scenario *scenario)
{
    free_ready(w->replies, scenario->replies_count);
    free_ready(w->choices, scenario->replies_count);
    free_ready(w->looks, scenario->looks_count);
    free_ready(w->moments, scenario->moments_count);
}

tal_results *tal_results_new(const tal_assembly *assembly, const tal_sums *sums,
                             const tal_band *band)
{
    tal_results *results = calloc(1, sizeof *results);

    if (!results)
        return NULL;
    results->assembly = assembly;
    results->sums = sums;
    results->band = band;
    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        if (!make_wording(&results->wordings[i], assembly->scenarios[i])) {
            tal_results_free(results);
            return NULL;
        }
    return results;
}

void tal_results_free(tal_results *results)
{
    if (!results)
        return;
    for (int i = 0; i < results->assembly->assessment->conversations_count; i++)
        free_wording(&results->wordings[i], results->assembly->scenarios[i]);
    free(results);
}

/* ---- Small things ---------------------------------------------------------------------------- */

/* What there are dozens of in a line is written by hand, into room that was made before. */
enum { NUMBER_MOST = 20 };

static inline char *write_text(char *at, const ready *text)
{
    memcpy(at, text->bytes, text->length);
    return at + text->length;
}

static inline char *write_number(char *at, uint64_t number)
{
    char digits[NUMBER_MOST];
    size_t first = sizeof digits;

    do
        digits[--first] = (char)('0' + number % 10);
    while (number /= 10);
    memcpy(at, digits + first, sizeof digits - first);
    return at + sizeof digits - first;
}

static void put_number(tal_buffer *out, uint64_t number)
{
    char *room = tal_buffer_room(out, NUMBER_MOST);

    if (room)
        tal_buffer_wrote(out, (size_t)(write_number(room, number) - room));
}

static void put_key(tal_buffer *out, const char *key)
{
    tal_buffer_char(out, '"');
    tal_buffer_text(out, key);
    tal_buffer_text(out, "\":");
}

/* Below 0 there is none. */
static void put_score(tal_buffer *out, const char *key, int score)
{
    put_key(out, key);
    if (score < 0)
        tal_buffer_text(out, "null");
    else
        put_number(out, (uint64_t)score);
}

/* The language of all conversations that were held, or "mixed". */
static const char *language_of(const tal_results *results, const tal_candidate *candidate)
{
    int language = TAL_NONE;

    for (int i = 0; i < results->assembly->assessment->conversations_count; i++) {
        if (candidate->held[i].state > TAL_HELD_UNFINISHED)
            continue;
        if (language != TAL_NONE && language != candidate->held[i].performance.language)
            return "mixed";
        language = candidate->held[i].performance.language;
    }
    return language == TAL_NONE ? "" : results->assembly->assessment->languages[language];
}

/* ---- results.csv ----------------------------------------------------------------------------- */

/* "" below 0. */
static void put_number_field(tal_buffer *out, int number)
{
    tal_buffer_char(out, ',');
    if (number >= 0)
        put_number(out, (uint64_t)number);
}

static void csv_head(const tal_results *results, tal_buffer *out)
{
    static const char *const parts[] = { "", ".form", ".outcome", ".result", ".total" };

    tal_buffer_text(out, "\xEF\xBB\xBF"
                         "candidate,status,answers,language,total");
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_csv_put_field(out, tal_skill_names[i]);
    tal_buffer_text(out, ",percentile,band_low,band_high,meets_the_rule,decision");
    for (int i = 0; i < results->assembly->assessment->conversations_count; i++)
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
            tal_buffer_format(out, ",%s%s", results->assembly->scenarios[i]->id, parts[k]);
    tal_buffer_text(out, "\r\n");
}

static void csv_scores(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    const tal_result *pooled = &candidate->pooled;
    const tal_band *band = results->band;
    tal_band_range range;

    if (candidate->state != TAL_COMPLETE) {
        tal_buffer_text(out, ",,,,,,,,,");
        return;
    }
    put_number_field(out, pooled->total);
    for (int i = 0; i < TAL_SKILLS; i++)
        put_number_field(out, pooled->skills[i].score);
    range = tal_band_around(pooled->total, band->sem);
    put_number_field(out, band->set ? tal_band_percentile(band, pooled->total) : -1);
    put_number_field(out, band->set ? range.low : -1);
    put_number_field(out, band->set ? range.high : -1);
    tal_buffer_text(out, pooled->passed ? ",yes," : ",no,");
    tal_buffer_text(out,
                    tal_decision_names[tal_band_decide(band, results->assembly->rubric, pooled)]);
}

static void csv_row(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    tal_csv_put_field(out, candidate->id);
    tal_csv_put_field(out, tal_candidate_state_names[candidate->state]);
    tal_csv_put_field(out, results->assembly->assessment->typed ? "typed" : "picked");
    tal_csv_put_field(out, language_of(results, candidate));
    csv_scores(results, candidate, out);
    for (int i = 0; i < results->assembly->assessment->conversations_count; i++) {
        const tal_held *it = &candidate->held[i];

        tal_csv_put_field(out, tal_held_names[it->state]);
        put_number_field(out, it->state <= TAL_HELD_UNFINISHED ? it->performance.form : -1);
        if (it->state == TAL_HELD_FINISHED) {
            tal_csv_put_field(out, it->result.outcome);
            tal_csv_put_field(out, it->result.result);
            put_number_field(out, it->result.total);
        } else {
            tal_buffer_text(out, ",,,");
        }
    }
    tal_buffer_text(out, "\r\n");
}

/* ---- items.csv ------------------------------------------------------------------------------- */

static bool begins_moment(const tal_sums_item *last, const tal_sums_item *it)
{
    return !last || last->conversation != it->conversation || last->moment != it->moment;
}

static void items_head(const tal_results *results, tal_buffer *out)
{
    const tal_sums *sums = results->sums;
    const tal_sums_item *last = NULL;

    tal_buffer_text(out, "candidate");
    for (size_t i = 0; i < sums->count; i++) {
        const tal_scenario *scenario = results->assembly->scenarios[sums->items[i].conversation];
        tal_buffer name = TAL_BUFFER_EMPTY;

        tal_buffer_format(&name, "%s.%s.%s", scenario->id,
                          scenario->moments[sums->items[i].moment].id,
                          tal_skill_names[sums->items[i].skill]);
        out->failed |= name.failed;
        tal_csv_put_field(out, name.bytes ? name.bytes : "");
        tal_buffer_free(&name);
    }
    tal_buffer_text(out, ",@total,@passed,@language");
    for (size_t i = 0; i < sums->count && !results->assembly->assessment->typed;
         last = &sums->items[i++]) {
        const tal_sums_item *it = &sums->items[i];
        const tal_scenario *scenario = results->assembly->scenarios[it->conversation];

        if (begins_moment(last, it))
            tal_buffer_format(out, ",\"@choice:%s.%s\"", scenario->id,
                              scenario->moments[it->moment].id);
    }
    tal_buffer_text(out, "\r\n");
}

/* The replies that decided the moments. */
static char *write_choices(const tal_results *results, const tal_candidate *candidate, char *at)
{
    const tal_sums *sums = results->sums;
    const tal_sums_item *last = NULL;

    for (size_t i = 0; i < sums->count; last = &sums->items[i++]) {
        const tal_sums_item *it = &sums->items[i];
        int32_t reply;

        if (!begins_moment(last, it))
            continue;
        *at++ = ',';
        reply = candidate->held[it->conversation].performance.choices[it->moment];
        if (reply != TAL_NONE)
            at = write_text(at, &results->wordings[it->conversation].choices[reply]);
    }
    return at;
}

static void items_row(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    const tal_sums *sums = results->sums;
    bool typed = results->assembly->assessment->typed;
    size_t longest = 0;
    char *room, *at;

    if (candidate->state != TAL_COMPLETE)
        return;
    tal_csv_put_field(out, candidate->id);
    for (int i = 0; i < results->assembly->assessment->conversations_count; i++)
        longest = results->wordings[i].longest > longest ? results->wordings[i].longest : longest;
    room = at = tal_buffer_room(out, 2 * sums->count);
    for (size_t i = 0; room && i < sums->count; i++) {
        *at++ = ',';
        *at++ = (char)('0' + tal_sums_level(&sums->items[i], candidate));
    }
    if (room)
        tal_buffer_wrote(out, (size_t)(at - room));
    put_number_field(out, candidate->pooled.total);
    put_number_field(out, candidate->pooled.passed);
    tal_csv_put_field(out, language_of(results, candidate));
    room = typed ? NULL : tal_buffer_room(out, sums->count * (longest + 1));
    if (room)
        tal_buffer_wrote(out, (size_t)(write_choices(results, candidate, room) - room));
    tal_buffer_text(out, "\r\n");
}

/* ---- results.jsonl --------------------------------------------------------------------------- */

static void put_scores(tal_buffer *out, const tal_result *result)
{
    tal_buffer_text(out, ",\"scores\":{");
    for (int i = 0; i < TAL_SKILLS; i++) {
        const tal_skill_score *it = &result->skills[i];

        if (i)
            tal_buffer_char(out, ',');
        put_key(out, tal_skill_names[i]);
        tal_buffer_text(out, "{\"earned\":");
        put_number(out, (uint64_t)it->earned);
        tal_buffer_text(out, ",\"possible\":");
        put_number(out, (uint64_t)it->possible);
        tal_buffer_char(out, ',');
        put_score(out, "score", it->score);
        tal_buffer_char(out, '}');
    }
    tal_buffer_text(out, "},");
    put_score(out, "total", result->total);
    tal_buffer_text(out, result->passed ? ",\"meets_the_rule\":true" : ",\"meets_the_rule\":false");
}

static void put_decision(const tal_results *results, const tal_candidate *candidate,
                         tal_buffer *out)
{
    const tal_band *band = results->band;
    tal_band_range range = tal_band_around(candidate->pooled.total, band->sem);

    put_scores(out, &candidate->pooled);
    if (band->set) {
        tal_buffer_char(out, ',');
        put_score(out, "percentile", tal_band_percentile(band, candidate->pooled.total));
        tal_buffer_text(out, ",\"band\":[");
        put_number(out, (uint64_t)range.low);
        tal_buffer_char(out, ',');
        put_number(out, (uint64_t)range.high);
        tal_buffer_char(out, ']');
    }
    tal_buffer_text(out, ",\"decision\":\"");
    tal_buffer_text(
        out,
        tal_decision_names[tal_band_decide(band, results->assembly->rubric, &candidate->pooled)]);
    tal_buffer_char(out, '"');
}

static void put_rating(tal_buffer *out, const int rating[TAL_SKILLS])
{
    bool given = false;

    for (int i = 0; i < TAL_SKILLS; i++)
        given |= rating[i] >= 0;
    if (!given)
        return;
    tal_buffer_text(out, ",\"self_rating\":{");
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (i)
            tal_buffer_char(out, ',');
        put_score(out, tal_skill_names[i], rating[i]);
    }
    tal_buffer_char(out, '}');
}

/* What each moment of the form earned: of the three skills in their order, null where it does not
 * score one. */
static void put_levels(const wording *w, const tal_scenario *scenario, const tal_performance *it,
                       tal_buffer *out)
{
    char *room = tal_buffer_room(out, (size_t)scenario->moments_count * (w->longest + 20) + 20),
         *at = room;
    bool first = true;

    if (!room)
        return;
    at = write_text(at, &(ready){ ",\"levels\":{", 11 });
    for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
        const int8_t *levels = it->levels[moment];

        if (levels[0] < 0 && levels[1] < 0 && levels[2] < 0)
            continue;
        if (!first)
            *at++ = ',';
        first = false;
        at = write_text(at, &w->moments[moment]);
        for (int skill = 0; skill < TAL_SKILLS; skill++) {
            if (skill)
                *at++ = ',';
            if (levels[skill] < 0)
                at = write_text(at, &(ready){ "null", 4 });
            else
                *at++ = (char)('0' + levels[skill]);
        }
        *at++ = ']';
    }
    *at++ = '}';
    tal_buffer_wrote(out, (size_t)(at - room));
}

enum { CLOCK_MOST = 5 + NUMBER_MOST + 4 };

static char *write_clock(char *at, int64_t clock)
{
    int part = (int)(clock % 1000);

    if (clock < 0)
        return at;
    at = write_text(at, &(ready){ ",\"t\":", 5 });
    at = write_number(at, (uint64_t)clock / 1000);
    if (part) {
        *at++ = '.';
        for (int unit = 100; part; part %= unit, unit /= 10)
            *at++ = (char)('0' + part / unit);
    }
    return at;
}

/* The words of a deed that has some. */
static void put_words(const tal_deed *deed, tal_buffer *out)
{
    tal_buffer_text(out, deed->kind == TAL_ACTION_TEXT ? "{\"text\":" : "{\"erased\":");
    tal_json_put_text(out, deed->text);
}

static void put_actions(const wording *w, const tal_performance *it, tal_buffer *out)
{
    tal_buffer_text(out, ",\"actions\":[");
    for (size_t i = 0; i < it->count; i++) {
        const tal_deed *deed = &it->deeds[i];
        char *room, *at;

        if (deed->text)
            put_words(deed, out);
        room = at = tal_buffer_room(out, w->longest + CLOCK_MOST + 2);
        if (!room)
            return;
        if (!deed->text)
            at =
                write_text(at, &(deed->kind == TAL_ACTION_LOOK ? w->looks : w->replies)[deed->row]);
        at = write_clock(at, deed->clock);
        *at++ = '}';
        if (i + 1 < it->count)
            *at++ = ',';
        tal_buffer_wrote(out, (size_t)(at - room));
    }
    tal_buffer_char(out, ']');
}

static void put_held(const tal_results *results, int conversation, const tal_candidate *candidate,
                     tal_buffer *out)
{
    const tal_scenario *scenario = results->assembly->scenarios[conversation];
    const tal_held *it = &candidate->held[conversation];
    const wording *w = &results->wordings[conversation];

    tal_buffer_text(out, "{\"scenario\":");
    tal_json_put_text(out, scenario->id);
    tal_buffer_text(out, ",\"status\":\"");
    tal_buffer_text(out, tal_held_names[it->state]);
    tal_buffer_char(out, '"');
    if (it->state <= TAL_HELD_UNFINISHED) {
        tal_buffer_text(out, ",\"lang\":\"");
        tal_buffer_text(out, results->assembly->assessment->languages[it->performance.language]);
        tal_buffer_text(out, "\",\"form\":");
        put_number(out, (uint64_t)it->performance.form);
        tal_buffer_text(out, it->performance.seed > INT64_MAX ? ",\"seed\":\"" : ",\"seed\":");
        put_number(out, it->performance.seed);
        tal_buffer_text(out, it->performance.seed > INT64_MAX ? "\"" : "");
        put_rating(out, it->performance.rating);
        if (it->state == TAL_HELD_FINISHED) {
            tal_buffer_text(out, ",\"outcome\":");
            tal_json_put_text(out, it->result.outcome);
            tal_buffer_text(out, ",\"result\":\"");
            tal_buffer_text(out, it->result.result);
            tal_buffer_char(out, '"');
        }
        put_scores(out, &it->result);
        put_levels(w, scenario, &it->performance, out);
        put_actions(w, &it->performance, out);
    }
    tal_buffer_char(out, '}');
}

static void json_line(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    tal_buffer_text(out, "{\"candidate\":");
    tal_json_put_text(out, candidate->id);
    tal_buffer_text(out, ",\"status\":\"");
    tal_buffer_text(out, tal_candidate_state_names[candidate->state]);
    tal_buffer_text(out, results->assembly->assessment->typed ? "\",\"answers\":\"typed\""
                                                              : "\",\"answers\":\"picked\"");
    if (candidate->state == TAL_COMPLETE)
        put_decision(results, candidate, out);
    tal_buffer_text(out, ",\"conversations\":[");
    for (int i = 0; i < results->assembly->assessment->conversations_count; i++) {
        if (i)
            tal_buffer_char(out, ',');
        put_held(results, i, candidate, out);
    }
    tal_buffer_text(out, "]}\n");
}

/* ---- Each of the files ----------------------------------------------------------------------- */

void tal_results_head(tal_results *results, tal_results_kind kind, tal_buffer *out)
{
    if (kind == TAL_RESULTS_CSV)
        csv_head(results, out);
    else if (kind == TAL_RESULTS_ITEMS)
        items_head(results, out);
}

void tal_results_put(tal_results *results, tal_results_kind kind, const tal_candidate *candidate,
                     tal_buffer *out)
{
    switch (kind) {
    case TAL_RESULTS_CSV:
        csv_row(results, candidate, out);
        break;
    case TAL_RESULTS_LINES:
        json_line(results, candidate, out);
        break;
    default:
        items_row(results, candidate, out);
        break;
    }
}
