/*
 * Rows and lines. What is the same in each of them is put together once. Owns those texts. Must not read
 * anything but a candidate and a band.
 */
#include "cohort/results.h"

#include <stdlib.h>
#include <string.h>

#include "data/json.h"

const char *const tal_results_files[TAL_RESULTS] = { "results.csv", "results.jsonl", "items.csv" };

/* Of a conversation: what its lines are made of. */
typedef struct ready {
    char **replies; /* {"reply":"own"} a row; silences too */
    char **looks;   /* {"look":"log"} */
    char **moments; /* "owning it": */
} ready;

struct tal_results {
    const tal_assembly *assembly;
    const tal_tally *tally;
    const tal_band *band;
    ready texts[TAL_CONVERSATIONS_LIMIT];
};

/* ---- Made once -------------------------------------------------------------------------------- */

static char *make_text(const char *before, const char *text, const char *after)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_buffer_text(&out, before);
    tal_json_put_text(&out, text);
    tal_buffer_text(&out, after);
    return tal_buffer_take(&out);
}

static bool make_texts(ready *out, const tal_scenario *scenario)
{
    bool whole;

    out->replies = calloc((size_t)scenario->replies_count + 1, sizeof *out->replies);
    out->looks = calloc((size_t)scenario->looks_count + 1, sizeof *out->looks);
    out->moments = calloc((size_t)scenario->moments_count + 1, sizeof *out->moments);
    whole = out->replies && out->looks && out->moments;
    for (int32_t i = 0; whole && i < scenario->replies_count; i++) {
        const char *id = scenario->replies[i].id;

        /* A silence has no id of its own. */
        out->replies[i] = *id ? make_text("{\"reply\":", id, "") : strdup("{\"silence\":true");
        whole = out->replies[i];
    }
    for (int32_t i = 0; whole && i < scenario->looks_count; i++)
        whole = (out->looks[i] = make_text("{\"look\":", scenario->looks[i].id, ""));
    for (int32_t i = 0; whole && i < scenario->moments_count; i++)
        whole = (out->moments[i] = make_text("", scenario->moments[i].id, ":"));
    return whole;
}

static void free_texts(ready *it, const tal_scenario *scenario)
{
    for (int32_t i = 0; it->replies && i < scenario->replies_count; i++)
        free(it->replies[i]);
    for (int32_t i = 0; it->looks && i < scenario->looks_count; i++)
        free(it->looks[i]);
    for (int32_t i = 0; it->moments && i < scenario->moments_count; i++)
        free(it->moments[i]);
    free(it->replies);
    free(it->looks);
    free(it->moments);
}

tal_results *tal_results_new(const tal_assembly *assembly, const tal_tally *tally, const tal_band *band)
{
    tal_results *results = calloc(1, sizeof *results);

    if (!results)
        return NULL;
    results->assembly = assembly;
    results->tally = tally;
    results->band = band;
    for (int i = 0; i < assembly->assessment->conversations_count; i++)
        if (!make_texts(&results->texts[i], assembly->scenarios[i])) {
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
        free_texts(&results->texts[i], results->assembly->scenarios[i]);
    free(results);
}

/* ---- Small things ------------------------------------------------------------------------------ */

/* Faster than a format, of which there would be some dozens a line. */
static void put_number(tal_buffer *out, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;

    do
        digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    tal_buffer_add(out, digits + at, sizeof digits - at);
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

/* ---- results.csv ------------------------------------------------------------------------------- */

void tal_results_put_field(tal_buffer *out, const char *text)
{
    bool formula = *text && strchr("=+-@", *text); /* a tab or a return cannot be in an id */

    if (out->length > 0 && out->bytes[out->length - 1] != '\n')
        tal_buffer_char(out, ',');
    if (!formula && !strpbrk(text, "\",\r\n")) {
        tal_buffer_text(out, text);
        return;
    }
    tal_buffer_char(out, '"');
    if (formula)
        tal_buffer_char(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            tal_buffer_char(out, '"');
        tal_buffer_char(out, *text);
    }
    tal_buffer_char(out, '"');
}

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

    tal_buffer_text(out, "\xEF\xBB\xBF" "candidate,status,answers,language,total");
    for (int i = 0; i < TAL_SKILLS; i++)
        tal_results_put_field(out, tal_skill_names[i]);
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
    tal_buffer_text(out, tal_decision_names[tal_band_decide(band, results->assembly->rubric, pooled)]);
}

static void csv_row(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    tal_results_put_field(out, candidate->id);
    tal_results_put_field(out, tal_candidate_state_names[candidate->state]);
    tal_results_put_field(out, results->assembly->assessment->typed ? "typed" : "picked");
    tal_results_put_field(out, language_of(results, candidate));
    csv_scores(results, candidate, out);
    for (int i = 0; i < results->assembly->assessment->conversations_count; i++) {
        const tal_held *it = &candidate->held[i];

        tal_results_put_field(out, tal_held_names[it->state]);
        put_number_field(out, it->state <= TAL_HELD_UNFINISHED ? it->performance.form : -1);
        if (it->state == TAL_HELD_FINISHED) {
            tal_results_put_field(out, it->result.outcome);
            tal_results_put_field(out, it->result.result);
            put_number_field(out, it->result.total);
        } else {
            tal_buffer_text(out, ",,,");
        }
    }
    tal_buffer_text(out, "\r\n");
}

/* ---- items.csv --------------------------------------------------------------------------------- */

static void items_head(const tal_results *results, tal_buffer *out)
{
    const tal_tally *tally = results->tally;
    const tal_tally_item *last = NULL;

    tal_buffer_text(out, "candidate");
    for (size_t i = 0; i < tally->count; i++) {
        const tal_scenario *scenario = results->assembly->scenarios[tally->items[i].conversation];
        tal_buffer name = TAL_BUFFER_EMPTY;

        tal_buffer_format(&name, "%s.%s.%s", scenario->id, scenario->moments[tally->items[i].moment].id,
                          tal_skill_names[tally->items[i].skill]);
        out->failed |= name.failed;
        tal_results_put_field(out, name.bytes ? name.bytes : "");
        tal_buffer_free(&name);
    }
    tal_buffer_text(out, ",@total,@passed,@language");
    for (size_t i = 0; i < tally->count && !results->assembly->assessment->typed; last = &tally->items[i++]) {
        const tal_tally_item *it = &tally->items[i];
        const tal_scenario *scenario = results->assembly->scenarios[it->conversation];

        if (!last || last->conversation != it->conversation || last->moment != it->moment)
            tal_buffer_format(out, ",\"@choice:%s.%s\"", scenario->id, scenario->moments[it->moment].id);
    }
    tal_buffer_text(out, "\r\n");
}

/* The reply that decided the moment of an item. */
static const char *choice_of(const tal_results *results, const tal_tally_item *item, const tal_candidate *candidate)
{
    int32_t reply = candidate->held[item->conversation].performance.choices[item->moment];
    const char *id;

    if (reply == TAL_NONE)
        return "";
    id = results->assembly->scenarios[item->conversation]->replies[reply].id;
    return *id ? id : "silence";
}

static void items_row(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    const tal_tally *tally = results->tally;
    const tal_tally_item *last = NULL;

    if (candidate->state != TAL_COMPLETE)
        return;
    tal_results_put_field(out, candidate->id);
    for (size_t i = 0; i < tally->count; i++)
        put_number_field(out, tal_tally_level(&tally->items[i], candidate));
    put_number_field(out, candidate->pooled.total);
    put_number_field(out, candidate->pooled.passed);
    tal_results_put_field(out, language_of(results, candidate));
    for (size_t i = 0; i < tally->count && !results->assembly->assessment->typed; last = &tally->items[i++]) {
        const tal_tally_item *it = &tally->items[i];

        if (!last || last->conversation != it->conversation || last->moment != it->moment)
            tal_results_put_field(out, choice_of(results, it, candidate));
    }
    tal_buffer_text(out, "\r\n");
}

/* ---- results.jsonl ----------------------------------------------------------------------------- */

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

static void put_decision(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
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
    tal_buffer_text(out, tal_decision_names[tal_band_decide(band, results->assembly->rubric, &candidate->pooled)]);
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

/* What each moment of the form earned: of the three skills in their order, null where it does not score one. */
static void put_levels(const ready *texts, const tal_scenario *scenario, const tal_performance *it, tal_buffer *out)
{
    bool first = true;

    tal_buffer_text(out, ",\"levels\":{");
    for (int32_t moment = 0; moment < scenario->moments_count; moment++) {
        const int8_t *levels = it->levels[moment];

        if (levels[0] < 0 && levels[1] < 0 && levels[2] < 0)
            continue;
        tal_buffer_text(out, first ? "" : ",");
        tal_buffer_text(out, texts->moments[moment]);
        for (int skill = 0; skill < TAL_SKILLS; skill++) {
            tal_buffer_char(out, skill ? ',' : '[');
            if (levels[skill] < 0)
                tal_buffer_add(out, "null", 4);
            else
                tal_buffer_char(out, (char)('0' + levels[skill]));
        }
        tal_buffer_char(out, ']');
        first = false;
    }
    tal_buffer_char(out, '}');
}

static void put_clock(tal_buffer *out, int64_t clock)
{
    if (clock < 0)
        return;
    tal_buffer_text(out, ",\"t\":");
    put_number(out, (uint64_t)clock / 1000);
    if (clock % 1000) {
        char part[4] = { '.', (char)('0' + clock / 100 % 10), (char)('0' + clock / 10 % 10), (char)('0' + clock % 10) };

        tal_buffer_add(out, part, sizeof part);
    }
}

static void put_actions(const ready *texts, const tal_performance *it, tal_buffer *out)
{
    tal_buffer_text(out, ",\"actions\":[");
    for (size_t i = 0; i < it->count; i++) {
        const tal_deed *deed = &it->deeds[i];

        if (i)
            tal_buffer_char(out, ',');
        if (deed->text) {
            tal_buffer_text(out, deed->kind == TAL_ACTION_TEXT ? "{\"text\":" : "{\"erased\":");
            tal_json_put_text(out, deed->text);
        } else {
            tal_buffer_text(out, (deed->kind == TAL_ACTION_LOOK ? texts->looks : texts->replies)[deed->row]);
        }
        put_clock(out, deed->clock);
        tal_buffer_char(out, '}');
    }
    tal_buffer_char(out, ']');
}

static void put_held(const tal_results *results, int conversation, const tal_candidate *candidate,
                        tal_buffer *out)
{
    const tal_scenario *scenario = results->assembly->scenarios[conversation];
    const tal_held *it = &candidate->held[conversation];
    const ready *texts = &results->texts[conversation];

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
        put_levels(texts, scenario, &it->performance, out);
        put_actions(texts, &it->performance, out);
    }
    tal_buffer_char(out, '}');
}

static void json_line(const tal_results *results, const tal_candidate *candidate, tal_buffer *out)
{
    tal_buffer_text(out, "{\"candidate\":");
    tal_json_put_text(out, candidate->id);
    tal_buffer_text(out, ",\"status\":\"");
    tal_buffer_text(out, tal_candidate_state_names[candidate->state]);
    tal_buffer_text(out, results->assembly->assessment->typed ? "\",\"answers\":\"typed\"" : "\",\"answers\":\"picked\"");
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

/* ---- Each of the files ------------------------------------------------------------------------- */

void tal_results_head(tal_results *results, tal_results_kind kind, tal_buffer *out)
{
    if (kind == TAL_RESULTS_CSV)
        csv_head(results, out);
    else if (kind == TAL_RESULTS_ITEMS)
        items_head(results, out);
}

void tal_results_put(tal_results *results, tal_results_kind kind, const tal_candidate *candidate, tal_buffer *out)
{
    switch (kind) {
    case TAL_RESULTS_CSV: csv_row(results, candidate, out); break;
    case TAL_RESULTS_LINES: json_line(results, candidate, out); break;
    default: items_row(results, candidate, out); break;
    }
}
