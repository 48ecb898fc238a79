#include <criterion/criterion.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/json.h"
#include "dossier/somebody.h"
#include "dossier/xapi.h"

static tal_buffer out;
static uint64_t count;

static void end(void)
{
    tal_buffer_free(&out);
    somebody_end();
}

TestSuite(xapi, .init = somebody_begin, .fini = end);

/* ---- What the standard asks of a statement (xAPI-Data.md; LRS requirements of 2.2 and on) --------- */

/* Nothing is null or an empty object, but inside extensions; these have IRIs for keys. */
static void conforms_values(const tal_json *it, bool extensions)
{
    const char *key;

    for (size_t i = 0; (key = tal_json_key(it, i)); i++) {
        cr_assert_not(tal_json_is_null(it, key), "%s", key);
        cr_assert(!extensions || tal_xapi_is_iri(key), "%s", key);
        cr_assert(!tal_json_is_object(tal_json_get(it, key)) || tal_json_key(tal_json_get(it, key), 0),
                  "%s is empty", key);
        conforms_values(tal_json_get(it, key), strcmp(key, "extensions") == 0);
    }
    for (size_t i = 0; i < tal_json_count(it); i++)
        conforms_values(tal_json_at(it, i), false);
}

/* No other properties than these, which are apart by blanks. */
static void has_only(const tal_json *it, const char *names)
{
    const char *key;
    char padded[80];

    cr_assert(tal_json_is_object(it), "%s", names);
    for (size_t i = 0; (key = tal_json_key(it, i)); i++) {
        snprintf(padded, sizeof padded, " %s ", key);
        cr_assert(strstr(names, padded), "%s is none of%s", key, names);
    }
}

static void is_uuid(const char *text)
{
    cr_assert(text && strlen(text) == 36, "%s", text);
    for (int i = 0; i < 36; i++)
        cr_assert(strchr(i == 8 || i == 13 || i == 18 || i == 23 ? "-"
                         : i == 14                               ? "5"
                         : i == 19                               ? "89ab"
                                                                 : "0123456789abcdef",
                         text[i]),
                  "%s", text);
}

static void is_iri(const char *text)
{
    cr_assert(text && tal_xapi_is_iri(text), "%s", text);
}

/* Keys are languages as RFC 5646 has them, values texts. */
static void is_language_map(const tal_json *it)
{
    const char *key;

    cr_assert(tal_json_is_object(it) && tal_json_key(it, 0));
    for (size_t i = 0; (key = tal_json_key(it, i)); i++) {
        cr_assert(strlen(key) >= 2 && strlen(key) <= 3 && islower(key[0]) && islower(key[1]), "%s", key);
        cr_assert(tal_json_text(it, key), "%s", key);
    }
}

/* PT1.25S: no more than hundredths of a second. */
static void is_duration(const char *text)
{
    size_t whole = strspn(text + 2, "0123456789"), part = 0;
    const char *rest = text + 2 + whole;

    if (*rest == '.') {
        part = strspn(rest + 1, "0123456789");
        cr_assert(part > 0 && part <= 2, "%s", text);
        rest += 1 + part;
    }
    cr_assert(strncmp(text, "PT", 2) == 0 && whole > 0 && strcmp(rest, "S") == 0, "%s", text);
}

static void is_time(const char *text)
{
    static const char shape[] = "0000-00-00T00:00:00Z";

    cr_assert_eq(strlen(text), sizeof shape - 1);
    for (size_t i = 0; i < sizeof shape - 1; i++)
        cr_assert(shape[i] == '0' ? isdigit(text[i]) : text[i] == shape[i], "%s", text);
}

static void conforms_actor(const tal_json *it)
{
    const tal_json *account = tal_json_get(it, "account");

    has_only(it, " objectType account ");
    cr_assert_str_eq(tal_json_text(it, "objectType"), "Agent");
    has_only(account, " homePage name ");
    is_iri(tal_json_text(account, "homePage"));
    cr_assert(*tal_json_text(account, "name"));
}

static void conforms_verb(const tal_json *verb)
{
    has_only(verb, " id display ");
    is_iri(tal_json_text(verb, "id"));
    is_language_map(tal_json_get(verb, "display"));
}

/* The ids of choices differ; RESPONSE, where there is one, is one of them, without a delimiter. */
static void conforms_choices(const tal_json *choices, const char *response)
{
    bool found = !response;

    cr_assert(tal_json_count(choices) > 0);
    for (size_t i = 0; i < tal_json_count(choices); i++) {
        const char *id = tal_json_text(tal_json_at(choices, i), "id");

        has_only(tal_json_at(choices, i), " id description ");
        cr_assert(id && *id && !strpbrk(id, " \t\n["));
        is_language_map(tal_json_get(tal_json_at(choices, i), "description"));
        found |= response && strcmp(id, response) == 0;
        for (size_t k = 0; k < i; k++)
            cr_assert_str_neq(id, tal_json_text(tal_json_at(choices, k), "id"));
    }
    cr_assert(found, "%s is none of the choices", response);
}

static void conforms_activity(const tal_json *it, const char *response)
{
    const tal_json *definition = tal_json_get(it, "definition");
    const char *interaction = tal_json_text(definition, "interactionType");

    has_only(it, " objectType id definition ");
    cr_assert_str_eq(tal_json_text(it, "objectType"), "Activity");
    is_iri(tal_json_text(it, "id"));
    has_only(definition, " type name interactionType choices ");
    is_iri(tal_json_text(definition, "type"));
    if (tal_json_has(definition, "name"))
        is_language_map(tal_json_get(definition, "name"));
    if (!interaction) {
        cr_assert_not(tal_json_has(definition, "choices"));
        return;
    }
    cr_assert_str_eq(tal_json_text(definition, "type"), "http://adlnet.gov/expapi/activities/cmi.interaction");
    if (strcmp(interaction, "choice") == 0)
        conforms_choices(tal_json_get(definition, "choices"), response);
    else
        cr_assert(strcmp(interaction, "long-fill-in") == 0 && !tal_json_has(definition, "choices"));
}

static void conforms_score(const tal_json *it)
{
    double scaled, raw, min, max;

    has_only(it, " scaled raw min max ");
    cr_assert(tal_json_number(it, "scaled", &scaled) && tal_json_number(it, "raw", &raw) &&
              tal_json_number(it, "min", &min) && tal_json_number(it, "max", &max));
    cr_assert(scaled >= -1 && scaled <= 1 && min < max && raw >= min && raw <= max);
}

static void conforms_result(const tal_json *result)
{
    bool truth;

    has_only(result, " score success completion response duration extensions ");
    if (tal_json_has(result, "score"))
        conforms_score(tal_json_get(result, "score"));
    cr_assert(!tal_json_has(result, "success") || tal_json_bool(result, "success", &truth));
    cr_assert(!tal_json_has(result, "completion") || tal_json_bool(result, "completion", &truth));
    cr_assert(!tal_json_has(result, "response") || tal_json_text(result, "response"));
    if (tal_json_has(result, "duration"))
        is_duration(tal_json_text(result, "duration"));
}

static void conforms_context(const tal_json *it)
{
    const tal_json *around = tal_json_get(it, "contextActivities");
    const char *key;

    has_only(it, " registration revision platform language contextActivities extensions ");
    is_uuid(tal_json_text(it, "registration"));
    cr_assert(!around || tal_json_key(around, 0));
    for (size_t i = 0; (key = tal_json_key(around, i)); i++) {
        const tal_json *list = tal_json_get(around, key);

        cr_assert(strcmp(key, "parent") == 0 || strcmp(key, "grouping") == 0);
        cr_assert(tal_json_count(list) == 1);
        has_only(tal_json_at(list, 0), " id ");
        is_iri(tal_json_text(tal_json_at(list, 0), "id"));
    }
}

static void conforms(const tal_json *it)
{
    const tal_json *result = tal_json_get(it, "result");

    has_only(it, " id actor verb object result context timestamp ");
    conforms_values(it, false);
    is_uuid(tal_json_text(it, "id"));
    conforms_actor(tal_json_get(it, "actor"));
    conforms_verb(tal_json_get(it, "verb"));
    conforms_activity(tal_json_get(it, "object"), result ? tal_json_text(result, "response") : NULL);
    if (result)
        conforms_result(result);
    conforms_context(tal_json_get(it, "context"));
    if (tal_json_has(it, "timestamp"))
        is_time(tal_json_text(it, "timestamp"));
}

/* ---- What is said ---------------------------------------------------------------------------------- */

/* Writes the statements; gives the verb and what stands behind "urn:talante:" in the activity's id of
 * each, a line each. Each conforms, and no two have one id. */
static const char *verbs(void)
{
    static char said[2000];
    char *copy, *rest, *line;
    uint64_t lines = 0;

    said[0] = '\0';
    cr_assert_eq(tal_xapi_put(&ana.handed, TAL_XAPI_HOME, &out, &count), TAL_OK);
    rest = copy = strdup(out.bytes ? out.bytes : "");
    while ((line = strsep(&rest, "\n")) && *line) {
        size_t offset;
        char message[160];
        tal_json *it = tal_json_parse(line, strlen(line), message, &offset);

        cr_assert(it, "%s: %s", message, line);
        conforms(it);
        cr_assert(strstr(out.bytes, tal_json_text(it, "id")) == line - copy + out.bytes + 7, "an id comes twice");
        snprintf(said + strlen(said), sizeof said - strlen(said), "%s %s\n",
                 strrchr(tal_json_text(tal_json_get(it, "verb"), "id"), '/') + 1,
                 tal_json_text(tal_json_get(it, "object"), "id") + strlen("urn:talante:"));
        tal_json_free(it);
        lines++;
    }
    free(copy);
    cr_assert_eq(lines, count);
    return said;
}

/* Line I of what was written, from 0. */
static const char *line(int i)
{
    static char copy[4000];
    const char *at = out.bytes;

    while (i--)
        at = strchr(at, '\n') + 1;
    snprintf(copy, sizeof copy, "%.*s", (int)strcspn(at, "\n"), at);
    return copy;
}

static void line_has(int i, const char *text)
{
    cr_assert(strstr(line(i), text), "%s\nin %s", text, line(i));
}

Test(xapi, a_whole_assessment_in_its_order)
{
    somebody_holds("en", 1, "ask@3500 /label@5000 quote@9250 fetch@20000");
    somebody_holds("es", 2, "deny guess wait");
    somebody_is_judged(TAL_DECISION_PASSED);
    cr_assert_str_eq(verbs(), "attempted assessment:desk\n"
                              "attempted scenario:parcel\n"
                              "answered scenario:parcel:question\n"
                              "answered scenario:parcel:record\n"
                              "answered scenario:parcel:way_out\n"
                              "completed scenario:parcel\n"
                              "attempted scenario:parcel\n"
                              "answered scenario:parcel:question\n"
                              "answered scenario:parcel:record\n"
                              "answered scenario:parcel:way_out\n"
                              "completed scenario:parcel\n"
                              "completed assessment:desk\n"
                              "passed assessment:desk\n");
}

Test(xapi, an_answer_says_all_that_is_known)
{
    somebody_holds("en", 1, "ask@3500 /label@5000 quote@9250 fetch");
    verbs();
    line_has(3, "\"object\":{\"objectType\":\"Activity\",\"id\":\"urn:talante:scenario:parcel:record\",\"definition\":{"
                "\"type\":\"http://adlnet.gov/expapi/activities/cmi.interaction\",\"name\":{\"en\":\"the record\"},"
                "\"interactionType\":\"choice\",\"choices\":[");
    line_has(3, "{\"id\":\"quote\",\"description\":{\"en\":\"It went to his old address on Monday.\"}}");
    line_has(3, "\"result\":{\"response\":\"quote\",\"score\":{\"scaled\":1,\"raw\":6,\"min\":0,\"max\":6},"
                "\"duration\":\"PT5.75S\",\"completion\":true,\"extensions\":{\"urn:talante:level:discernment\":2,"
                "\"urn:talante:level:validation\":2,\"urn:talante:level:disagreement\":2}}");
    line_has(3, ",\"platform\":\"Talante\",\"language\":\"en\",\"contextActivities\":{\"parent\":[{\"id\":"
                "\"urn:talante:scenario:parcel\"}],\"grouping\":[{\"id\":\"urn:talante:assessment:desk\"}]},"
                "\"extensions\":{\"urn:talante:form\":0,\"urn:talante:action\":3}}}");
    cr_assert_not(strstr(line(4), "duration"), "its time is not known");
    cr_assert_not(strstr(out.bytes, "timestamp"));
}

Test(xapi, a_result_has_its_score_skills_and_band)
{
    somebody_holds("en", 1, "ask guess -");
    somebody_is_judged(TAL_DECISION_NOT_PASSED);
    verbs();
    line_has(5, "\"result\":{\"score\":{\"scaled\":0.38,\"raw\":38,\"min\":0,\"max\":100},\"completion\":true,\"extensions\":{"
                "\"urn:talante:skill:discernment\":33,\"urn:talante:skill:validation\":50,\"urn:talante:skill:disagreement\":33,"
                "\"urn:talante:meets-the-rule\":false,\"urn:talante:outcome\":\"silent\",\"urn:talante:result\":\"lost\"}}");
    line_has(7, "/verbs/failed\"");
    line_has(7, "\"success\":false,\"completion\":true,");
    line_has(7, "\"urn:talante:decision\":\"not passed\",\"urn:talante:band\":[32,44],\"urn:talante:percentile\":0}}");
    line_has(7, "\"revision\":\"00ff\"");
}

Test(xapi, silence_is_an_answer_without_a_response)
{
    somebody_holds("en", 1, "ask guess -");
    verbs();
    line_has(4, "\"result\":{\"score\":{\"scaled\":0,\"raw\":0,\"min\":0,\"max\":6},\"completion\":true,");
}

Test(xapi, where_a_person_decides_nobody_has_passed_or_failed)
{
    somebody_holds("en", 1, "ask /label quote fetch");
    somebody_is_judged(TAL_DECISION_PERSON);
    cr_assert_not(strstr(verbs(), "passed") || strstr(out.bytes, "success"));
    line_has(6, "\"urn:talante:decision\":\"to be decided by a person\"");
}

Test(xapi, who_has_not_finished_has_completed_nothing)
{
    somebody_holds("en", 1, "ask");
    cr_assert_str_eq(verbs(), "attempted assessment:desk\nattempted scenario:parcel\nanswered scenario:parcel:question\n");
}

Test(xapi, of_who_held_nothing_nothing_is_said)
{
    cr_assert_str_eq(verbs(), "");
    cr_assert_eq(out.length, 0);
}

Test(xapi, a_conversation_by_itself_has_times_and_is_judged)
{
    somebody_holds("en", 1, "ask /label quote fetch");
    somebody_is_judged(TAL_DECISION_PASSED);
    ana.handed.assessment = NULL;
    ana.handed.started = "2026-01-31T09:30:00Z";
    ana.handed.ended = "2026-01-31T09:41:07Z";
    cr_assert_str_eq(verbs(), "attempted scenario:parcel\nanswered scenario:parcel:question\nanswered scenario:parcel:record\n"
                              "answered scenario:parcel:way_out\ncompleted scenario:parcel\npassed scenario:parcel\n");
    line_has(0, ",\"timestamp\":\"2026-01-31T09:30:00Z\"}");
    line_has(5, ",\"timestamp\":\"2026-01-31T09:41:07Z\"}");
    cr_assert_not(strstr(line(0), "contextActivities"));
    cr_assert_not(strstr(line(1), "grouping"));
}

Test(xapi, typed_words_are_a_long_answer)
{
    somebody_types("Say \"what\"?\nوماذا؟");
    verbs();
    line_has(2, "\"interactionType\":\"long-fill-in\"}}");
    line_has(2, "\"response\":\"Say \\\"what\\\"?\\u000Aوماذا؟\"");
}

Test(xapi, typed_words_are_one_response)
{
    somebody_types("this [,] that[,]");
    somebody_types("");
    verbs();
    line_has(3, "\"response\":\"\"");
    line_has(2, "\"response\":\"this [, ] that[, ]\"");
}

Test(xapi, silence_where_words_are_asked_for_is_a_long_answer)
{
    somebody_types("When did you last hear of it, and what is it for?");
    somebody_types("It must be on its way.");
    ana.actions[0][ana.parts[0].count++] = (tal_handed_action){ { TAL_ACTION_SILENCE, NULL }, -1 };
    verbs();
    line_has(4, "scenario:parcel:way_out\"");
    line_has(4, "\"interactionType\":\"long-fill-in\"}},\"result\":{\"score\"");
}

Test(xapi, names_are_handed_on_as_they_are)
{
    ana.handed.candidate = "<b>\"\\ \xE2\x80\xAEمرحبا";
    somebody_holds("en", 1, "ask");
    verbs();
    line_has(0, "\"name\":\"<b>\\\"\\\\ \xE2\x80\xAEمرحبا\"");
}

Test(xapi, the_same_is_the_same_and_another_attempt_is_another)
{
    tal_buffer first;

    somebody_holds("en", 1, "ask guess wait");
    verbs();
    first = out;
    out = TAL_BUFFER_EMPTY;
    count = 0;
    verbs();
    cr_assert_str_eq(out.bytes, first.bytes);
    tal_buffer_clear(&out);
    count = 0;
    ana.actions[0][2].action.id = "swear";
    verbs();
    cr_assert_str_neq(strstr(line(0), "registration"), strstr(first.bytes, "registration"));
    tal_buffer_free(&first);
}

Test(xapi, what_is_an_iri)
{
    cr_assert(tal_xapi_is_iri("https://people.example.org"));
    cr_assert(tal_xapi_is_iri("urn:talante:candidates"));
    cr_assert(tal_xapi_is_iri("https://españa.example/año"));
    cr_assert_not(tal_xapi_is_iri(""));
    cr_assert_not(tal_xapi_is_iri("people.example.org"));
    cr_assert_not(tal_xapi_is_iri("https:"));
    cr_assert_not(tal_xapi_is_iri("1a:b"));
    cr_assert_not(tal_xapi_is_iri("https://a b"));
    cr_assert_not(tal_xapi_is_iri("https://a\n"));
    cr_assert_not(tal_xapi_is_iri("https://<a>"));
}
