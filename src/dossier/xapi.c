/* Owns the words and the order of statements. Must not know where they are written to. */
#include "dossier/xapi.h"

#include <ctype.h>
#include <string.h>

#include "base/uuid.h"
#include "data/json.h"
#include "dossier/answers.h"

typedef enum verb { ATTEMPTED, ANSWERED, COMPLETED, PASSED, FAILED } verb;

/* What is being written of a person. */
typedef struct sheet {
    const tal_handed *person;
    const char *home;
    char registration[TAL_UUID];
    tal_buffer body; /* the statement at hand, without its id */
    tal_buffer *out;
    uint64_t *count;
} sheet;

bool tal_xapi_is_iri(const char *iri)
{
    const char *colon = strchr(iri, ':');

    if (!colon || !isalpha((unsigned char)*iri) || !colon[1])
        return false;
    for (const char *c = iri; c < colon; c++)
        if (!isalnum((unsigned char)*c) && !strchr("+-.", *c))
            return false;
    for (const char *c = colon; *c; c++)
        if ((unsigned char)*c <= ' ' || *c == 0x7f || strchr("<>\"{}|\\^`", *c))
            return false;
    return true;
}

/* ---- Parts of a statement ---------------------------------------------------------------------- */

static void put(sheet *s, const char *text)
{
    tal_buffer_text(&s->body, text);
}

static void put_string(sheet *s, const char *text)
{
    tal_json_put_text(&s->body, text);
}

/* The languages are those of the file, their texts are not empty. */
static void put_name(sheet *s, const char *language, const char *text, bool *first)
{
    if (!*text)
        return;
    put(s, *first ? "" : ",");
    put_string(s, language);
    put(s, ":");
    put_string(s, text);
    *first = false;
}

/* A text in one language. */
static void put_in(sheet *s, const char *language, const char *text)
{
    bool first = true;

    put(s, "{");
    put_name(s, language, text, &first);
    put(s, "}");
}

static void begin(sheet *s, verb kind)
{
    static const struct {
        const char *name, *spanish; /* in English ADL's names are the words */
    } verbs[] = {
        [ATTEMPTED] = { "attempted", "intentó" }, [ANSWERED] = { "answered", "respondió" },
        [COMPLETED] = { "completed", "completó" }, [PASSED] = { "passed", "aprobó" },
        [FAILED] = { "failed", "no aprobó" },
    };

    tal_buffer_clear(&s->body);
    put(s, "\"actor\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":");
    put_string(s, s->home);
    put(s, ",\"name\":");
    put_string(s, s->person->candidate);
    tal_buffer_format(&s->body,
                      "}},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/%s\","
                      "\"display\":{\"en\":\"%s\",\"es\":\"%s\"}}",
                      verbs[kind].name, verbs[kind].name, verbs[kind].spanish);
}

/* The id of a statement is made of all the rest of it. */
static void end(sheet *s, const char *time)
{
    char id[TAL_UUID];

    if (time)
        tal_buffer_format(&s->body, ",\"timestamp\":\"%s\"", time);
    if (s->body.failed) {
        s->out->failed = true;
        return;
    }
    tal_uuid(&(tal_bytes){ s->body.bytes, s->body.length }, 1, id);
    tal_buffer_format(s->out, "{\"id\":\"%s\",", id);
    tal_buffer_add(s->out, s->body.bytes, s->body.length);
    tal_buffer_text(s->out, "}\n");
    ++*s->count;
}

static void put_assessment(sheet *s)
{
    const tal_assessment *it = s->person->assessment;
    bool first = true;

    tal_buffer_format(&s->body, ",\"object\":{\"objectType\":\"Activity\",\"id\":\"urn:talante:assessment:%s\","
                                "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/assessment\",\"name\":{",
                      it->id);
    for (int i = 0; i < it->languages_count; i++)
        put_name(s, it->languages[i], it->titles[i], &first);
    put(s, "}}}");
}

static void put_conversation(sheet *s, const tal_handed_part *part)
{
    const tal_scenario *it = part->scenario;
    tal_scenario_info info;
    bool first = true;

    tal_buffer_format(&s->body, ",\"object\":{\"objectType\":\"Activity\",\"id\":\"urn:talante:scenario:%s\","
                                "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/simulation\",\"name\":{",
                      it->id);
    for (int i = 0; i < it->languages_count; i++) {
        tal_scenario_info_get(it, it->languages[i], &info);
        put_name(s, it->languages[i], info.title, &first);
    }
    put(s, "}}}");
}

/* Points of 0 to MOST; without these there is no score. */
static void put_score(sheet *s, int points, int most)
{
    if (points < 0 || most <= 0)
        return;
    tal_buffer_format(&s->body, "\"score\":{\"scaled\":%.4g,\"raw\":%d,\"min\":0,\"max\":%d},",
                      (double)points / most, points, most);
}

/* To hundredths of a second, as the standard has it; rounded down. */
static void put_duration(sheet *s, int64_t milliseconds)
{
    long long whole = milliseconds / 1000;
    int part = (int)(milliseconds % 1000 / 10);

    if (milliseconds < 0)
        return;
    tal_buffer_format(&s->body, part ? "\"duration\":\"PT%lld.%02dS\"," : "\"duration\":\"PT%lldS\",",
                      whole, part);
}

/* The context: PART is the conversation, NULL: all of the assessment; TOLD an answer of it, or NULL. */
static void put_context(sheet *s, const tal_handed_part *part, const tal_answered *answered)
{
    const tal_assessment *assessment = s->person->assessment;

    tal_buffer_format(&s->body, ",\"context\":{\"registration\":\"%s\",\"revision\":\"%s\",\"platform\":\"Talante\"",
                      s->registration,
                      part ? tal_scenario_sha256(part->scenario) : assessment->sha256);
    if (part)
        tal_buffer_format(&s->body, ",\"language\":\"%s\"", part->language);
    if (part && (answered || assessment)) {
        put(s, ",\"contextActivities\":{\"parent\":[{\"id\":\"urn:talante:");
        tal_buffer_format(&s->body, answered ? "scenario:%s\"}]" : "assessment:%s\"}]",
                          answered ? part->scenario->id : assessment->id);
        if (answered && assessment)
            tal_buffer_format(&s->body, ",\"grouping\":[{\"id\":\"urn:talante:assessment:%s\"}]",
                              assessment->id);
        put(s, "}");
    }
    if (part)
        tal_buffer_format(&s->body, ",\"extensions\":{\"urn:talante:form\":%d", part->form);
    if (answered)
        tal_buffer_format(&s->body, ",\"urn:talante:action\":%d", answered->number);
    put(s, part ? "}}" : "}");
}

/* ---- Answers ----------------------------------------------------------------------------------- */

static tal_status put_choices(sheet *s, const tal_handed_part *part, tal_answers *answers)
{
    const char *id, *text;
    tal_status status;

    put(s, "\"choice\",\"choices\":[");
    for (int i = 0; !(status = tal_answers_shown(answers, i, &id, &text)); i++) {
        tal_buffer_format(&s->body, i ? ",{\"id\":\"%s\"" : "{\"id\":\"%s\"", id);
        if (*text) {
            put(s, ",\"description\":");
            put_in(s, part->language, text);
        }
        put(s, "}");
    }
    put(s, "]");
    return status == TAL_ECHOICE ? TAL_OK : status;
}

/* The question: a scene, and what could be answered there. */
static tal_status put_scene(sheet *s, const tal_handed_part *part, tal_answers *answers,
                            const tal_answered *answered)
{
    const char *moment;
    tal_status status = tal_answers_moment(answers, &moment);

    if (status)
        return status;
    tal_buffer_format(&s->body, ",\"object\":{\"objectType\":\"Activity\",\"id\":\"urn:talante:scenario:%s:%s\","
                                "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/cmi.interaction\",",
                      part->scenario->id, answered->scene);
    if (*moment) {
        put(s, "\"name\":");
        put_in(s, part->language, moment);
        put(s, ",");
    }
    put(s, "\"interactionType\":");
    if (answered->typed)
        put(s, "\"long-fill-in\"");
    else
        status = put_choices(s, part, answers);
    put(s, "}}");
    return status;
}

/* Words. What parts two responses of one answer may not stand in them. */
static void put_words(sheet *s, const char *words)
{
    tal_buffer whole = TAL_BUFFER_EMPTY;
    const char *stop;

    for (; (stop = strstr(words, "[,]")); words = stop + 3) {
        tal_buffer_add(&whole, words, (size_t)(stop - words));
        tal_buffer_text(&whole, "[, ]");
    }
    tal_buffer_text(&whole, words);
    if (!whole.failed)
        put_string(s, whole.bytes ? whole.bytes : "");
    s->body.failed |= whole.failed;
    tal_buffer_free(&whole);
}

static void put_answer(sheet *s, const tal_handed_part *part, const tal_answered *answered,
                       const tal_effect *effect)
{
    const char *response = answered->choice ? answered->choice : answered->words;
    int earned = 0, possible = 0;
    bool any = false;

    for (int i = 0; effect->moment && i < TAL_SKILLS; i++) {
        earned += effect->levels[i] > 0 ? effect->levels[i] : 0;
        possible += effect->possible[i] > 0 ? effect->possible[i] : 0;
    }
    put(s, ",\"result\":{");
    if (response) {
        put(s, "\"response\":");
        put_words(s, response);
        put(s, ",");
    }
    put_score(s, earned, possible);
    put_duration(s, answered->took);
    put(s, "\"completion\":true");
    for (int i = 0; effect->moment && i < TAL_SKILLS; i++) {
        if (effect->possible[i] < 0)
            continue;
        tal_buffer_format(&s->body, "%s\"urn:talante:level:%s\":%d", any ? "," : ",\"extensions\":{",
                          tal_skill_names[i], effect->levels[i] > 0 ? effect->levels[i] : 0);
        any = true;
    }
    put(s, any ? "}}" : "}");
    put_context(s, part, answered);
    end(s, NULL);
}

static tal_status put_answers(sheet *s, const tal_handed_part *part, int64_t *clock)
{
    tal_answers *answers = NULL;
    tal_answered answered;
    tal_effect effect;
    tal_status status = tal_answers_new(&answers, part, s->person->listener);

    while (!status && !(status = tal_answers_next(answers, &answered))) {
        begin(s, ANSWERED);
        status = put_scene(s, part, answers, &answered);
        if (!status)
            status = tal_answers_give(answers, &effect);
        if (!status)
            put_answer(s, part, &answered, &effect);
    }
    if (answers)
        *clock = tal_answers_clock(answers);
    tal_answers_free(answers);
    return status == TAL_EENDED ? TAL_OK : status;
}

/* ---- Results ----------------------------------------------------------------------------------- */

static void put_skills(sheet *s, const tal_result *result)
{
    put(s, ",\"extensions\":{");
    for (int i = 0; i < TAL_SKILLS; i++)
        if (result->skills[i].score >= 0)
            tal_buffer_format(&s->body, "\"urn:talante:skill:%s\":%d,", tal_skill_names[i],
                              result->skills[i].score);
    tal_buffer_format(&s->body, "\"urn:talante:meets-the-rule\":%s", result->passed ? "true" : "false");
}

static void put_ending(sheet *s, const tal_result *result)
{
    tal_buffer_format(&s->body, ",\"urn:talante:outcome\":\"%s\",\"urn:talante:result\":\"%s\"",
                      result->outcome, result->result);
}

static void put_decision(sheet *s)
{
    const tal_handed *person = s->person;
    int total = person->result->total;

    tal_buffer_format(&s->body, ",\"urn:talante:decision\":\"%s\"",
                      tal_decision_names[person->decision]);
    if (person->band) {
        tal_band_range range = tal_band_around(total, person->band->sem);

        tal_buffer_format(&s->body, ",\"urn:talante:band\":[%d,%d],\"urn:talante:percentile\":%d",
                          range.low, range.high, tal_band_percentile(person->band, total));
    }
}

/* One of the statements about what came out: of PART, or (NULL) of all of it. */
static void put_result(sheet *s, verb kind, const tal_handed_part *part, const tal_result *result,
                       int64_t clock)
{
    begin(s, kind);
    if (part)
        put_conversation(s, part);
    else
        put_assessment(s);
    put(s, ",\"result\":{");
    put_score(s, result->total, 100);
    if (kind != COMPLETED)
        tal_buffer_format(&s->body, "\"success\":%s,", kind == PASSED ? "true" : "false");
    put_duration(s, clock);
    put(s, "\"completion\":true");
    put_skills(s, result);
    if (part)
        put_ending(s, result);
    if (!part || kind != COMPLETED)
        put_decision(s);
    put(s, "}}");
    put_context(s, part, NULL);
    end(s, s->person->ended);
}

/* Nobody says passed or failed of whom a person is to decide. */
static void put_verdict(sheet *s, const tal_handed_part *part, int64_t clock)
{
    tal_decision_kind decision = s->person->decision;

    if (s->person->result && decision != TAL_DECISION_PERSON)
        put_result(s, decision == TAL_DECISION_PASSED ? PASSED : FAILED, part, s->person->result,
                   clock);
}

static void put_attempt(sheet *s, const tal_handed_part *part)
{
    begin(s, ATTEMPTED);
    if (part)
        put_conversation(s, part);
    else
        put_assessment(s);
    put_context(s, part, NULL);
    end(s, s->person->started);
}

/* Of who, what and how: another attempt is another registration. */
static void register_attempt(sheet *s)
{
    const tal_handed *it = s->person;

    tal_buffer_clear(&s->body);
    tal_buffer_format(&s->body, "urn:talante:registration\n%s\n%s\n%s\n%s\n", s->home, it->candidate,
                      it->assessment ? it->assessment->sha256 : "", it->started ? it->started : "");
    for (int i = 0; i < it->count; i++) {
        const tal_handed_part *part = &it->parts[i];

        tal_buffer_format(&s->body, "%s %d %llu\n", tal_scenario_sha256(part->scenario), part->form,
                          (unsigned long long)part->seed);
        for (size_t k = 0; k < part->count; k++)
            tal_buffer_format(&s->body, "%d %lld %s\n", (int)part->actions[k].action.kind,
                              (long long)part->actions[k].clock,
                              part->actions[k].action.id ? part->actions[k].action.id : "");
    }
    if (!s->body.failed)
        tal_uuid(&(tal_bytes){ s->body.bytes, s->body.length }, 1, s->registration);
}

tal_status tal_xapi_put(const tal_handed *person, const char *home, tal_buffer *out,
                        uint64_t *count)
{
    sheet s = { .person = person, .home = home, .out = out, .count = count };
    bool whole = person->assessment;
    tal_status status = TAL_OK;

    if (person->count == 0)
        return TAL_OK;
    register_attempt(&s);
    if (whole)
        put_attempt(&s, NULL);
    for (int i = 0; !status && i < person->count; i++) {
        const tal_handed_part *part = &person->parts[i];
        int64_t clock = -1;

        put_attempt(&s, part);
        status = put_answers(&s, part, &clock);
        if (!status && part->result->outcome)
            put_result(&s, COMPLETED, part, part->result, clock);
        if (!status && !whole)
            put_verdict(&s, part, clock);
    }
    if (!status && whole && person->result) {
        put_result(&s, COMPLETED, NULL, person->result, -1);
        put_verdict(&s, NULL, -1);
    }
    tal_buffer_free(&s.body);
    return status ? status : out->failed ? TAL_ENOMEM : TAL_OK;
}
