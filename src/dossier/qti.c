/* Owns the names of the variables. Must not know where documents are written to. */
#include "dossier/qti.h"

#include <stdio.h>

#include "dossier/answers.h"
#include "report/xml.h"

/* What QTI calls the skills: names of variables are in capitals, as its own are. */
static const char *const skills[TAL_SKILLS] = { "DISCERNMENT", "VALIDATION", "DISAGREEMENT" };

/* ---- Variables --------------------------------------------------------------------------------- */

/* The beginning of an outcome variable; PREFIX names the conversation that it is of, NULL: none.
 * Attributes may follow, and its value. */
static void begin(tal_buffer *out, const char *prefix, const char *name, const char *type)
{
    tal_buffer_format(out, "<outcomeVariable identifier=\"%s%s%s\" cardinality=\"single\" baseType=\"%s\"",
                      prefix ? prefix : "", prefix ? "." : "", name, type);
}

static void end(tal_buffer *out, const char *value)
{
    tal_buffer_format(out, "><value>%s</value></outcomeVariable>\n", value);
}

static void put_word(tal_buffer *out, const char *prefix, const char *name, const char *type,
                     const char *value)
{
    begin(out, prefix, name, type);
    end(out, value);
}

static void put_truth(tal_buffer *out, const char *name, bool value)
{
    put_word(out, NULL, name, "boolean", value ? "true" : "false");
}

/* A score of 0 to MOST; MASTERY: that which is asked for, -1: nothing is. */
static void put_score(tal_buffer *out, const char *prefix, const char *name, int value, int most,
                      int mastery)
{
    char digits[16];

    if (value < 0)
        return;
    snprintf(digits, sizeof digits, "%d", value);
    begin(out, prefix, name, "float");
    tal_buffer_format(out, " normalMaximum=\"%d\" normalMinimum=\"0\"", most);
    if (mastery >= 0)
        tal_buffer_format(out, " masteryValue=\"%d\"", mastery);
    end(out, digits);
}

static void put_scores(tal_buffer *out, const char *prefix, const tal_result *result,
                       const tal_rubric *rubric)
{
    put_score(out, prefix, "SCORE", result->total, 100, rubric ? rubric->cut : -1);
    put_word(out, prefix, "MAXSCORE", "float", "100");
    for (int i = 0; i < TAL_SKILLS; i++)
        put_score(out, prefix, skills[i], result->skills[i].score, 100,
                  rubric ? rubric->floors[i] : -1);
}

/* ---- The whole --------------------------------------------------------------------------------- */

static void put_decision(const tal_handed *person, tal_buffer *out)
{
    static const char *const names[TAL_DECISIONS] = { "passed", "not_passed", "person_decides" };
    const tal_band *band = person->band;
    int total = person->result->total;

    put_truth(out, "MEETS_THE_RULE", person->result->passed);
    put_word(out, NULL, "DECISION", "identifier", names[person->decision]);
    if (person->decision != TAL_DECISION_PERSON)
        put_truth(out, "PASS", person->decision == TAL_DECISION_PASSED);
    if (band) {
        tal_band_range range = tal_band_around(total, band->sem);

        put_score(out, NULL, "BAND_LOW", range.low, 100, -1);
        put_score(out, NULL, "BAND_HIGH", range.high, 100, -1);
        put_score(out, NULL, "PERCENTILE", tal_band_percentile(band, total), 100, -1);
    }
}

static void put_part(const tal_handed_part *part, tal_buffer *out)
{
    const char *id = part->scenario->id;
    const tal_result *result = part->result;

    put_word(out, id, "completionStatus", "identifier", result->outcome ? "completed" : "incomplete");
    if (!result->outcome)
        return;
    put_scores(out, id, result, NULL);
    put_word(out, id, "OUTCOME", "identifier", result->outcome);
    put_word(out, id, "RESULT", "identifier", result->result);
}

/* Who it is of, as they are called: the name in the context may be of other signs. */
static void put_candidate(const char *candidate, tal_buffer *out)
{
    tal_buffer_text(out, "<contextVariable identifier=\"CANDIDATE\" cardinality=\"single\" baseType=\"string\"><value>");
    tal_xml_text(out, candidate, false);
    tal_buffer_text(out, "</value></contextVariable>\n");
}

static void put_test(const tal_handed *person, tal_buffer *out)
{
    bool whole = person->assessment,
         completed = whole ? person->result != NULL : person->parts[0].result->outcome != NULL;

    tal_buffer_format(out, "<testResult identifier=\"%s\" datestamp=\"%s\">\n",
                      whole ? person->assessment->id : person->parts[0].scenario->id, person->recorded);
    put_candidate(person->candidate, out);
    put_word(out, NULL, "completionStatus", "identifier", completed ? "completed" : "incomplete");
    if (person->result) {
        put_scores(out, NULL, person->result, person->rubric);
        put_decision(person, out);
    }
    for (int i = 0; i < person->count; i++)
        put_part(&person->parts[i], out);
    tal_buffer_text(out, "</testResult>\n");
}

/* ---- Answers ----------------------------------------------------------------------------------- */

/* The beginning of the item, and what was shown: that is gone once the answer is given. */
static tal_status begin_item(const tal_handed *person, const tal_handed_part *part, tal_answers *answers,
                             const tal_answered *answered, int index, tal_buffer *out)
{
    const char *id, *text;
    tal_status status = TAL_ECHOICE;

    tal_buffer_format(out, "<itemResult identifier=\"%s.%s", part->scenario->id, answered->scene);
    if (answered->visit > 1) /* two results of one item would have to have two times */
        tal_buffer_format(out, ".%d", answered->visit);
    tal_buffer_format(out, "\" sequenceIndex=\"%d\" datestamp=\"%s\" sessionStatus=\"final\">\n", index,
                      person->recorded);
    tal_buffer_format(out, "<responseVariable identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"%s\"",
                      answered->typed ? "string" : "identifier");
    if (answered->typed)
        return TAL_OK;
    tal_buffer_text(out, " choiceSequence=\"");
    for (int i = 0; !(status = tal_answers_shown(answers, i, &id, &text)); i++)
        tal_buffer_format(out, i ? " %s" : "%s", id);
    tal_buffer_text(out, "\"");
    return status == TAL_ECHOICE ? TAL_OK : status;
}

static void put_response(const tal_answered *answered, tal_buffer *out)
{
    const char *response = answered->choice ? answered->choice : answered->words;

    tal_buffer_text(out, "><candidateResponse>"); /* empty: nothing was said, or it was erased */
    if (response) {
        tal_buffer_text(out, "<value>");
        tal_xml_text(out, response, false);
        tal_buffer_text(out, "</value>");
    }
    tal_buffer_text(out, "</candidateResponse></responseVariable>\n");
    if (answered->took >= 0)
        tal_buffer_format(out,
                          "<responseVariable identifier=\"duration\" cardinality=\"single\" baseType=\"duration\">"
                          "<candidateResponse><value>%lld.%03d</value></candidateResponse></responseVariable>\n",
                          (long long)answered->took / 1000, (int)(answered->took % 1000));
}

static void put_effect(const tal_effect *effect, tal_buffer *out)
{
    int earned = 0, possible = 0;
    char digits[16];

    if (!effect->moment)
        return;
    for (int i = 0; i < TAL_SKILLS; i++) {
        earned += effect->levels[i] > 0 ? effect->levels[i] : 0;
        possible += effect->possible[i] > 0 ? effect->possible[i] : 0;
    }
    snprintf(digits, sizeof digits, "%d", possible);
    put_score(out, NULL, "SCORE", earned, possible, -1);
    put_word(out, NULL, "MAXSCORE", "float", digits);
    for (int i = 0; i < TAL_SKILLS; i++)
        if (effect->possible[i] >= 0)
            put_score(out, NULL, skills[i], effect->levels[i] > 0 ? effect->levels[i] : 0,
                      effect->possible[i], -1);
}

/* The items of PART; INDEX is that of the last one before them, and then of the last one. */
static tal_status put_items(const tal_handed *person, const tal_handed_part *part, int *index,
                            tal_buffer *out)
{
    tal_answers *answers = NULL;
    tal_answered answered;
    tal_effect effect;
    tal_status status = tal_answers_new(&answers, part, person->listener);

    while (!status && !(status = tal_answers_next(answers, &answered))) {
        status = begin_item(person, part, answers, &answered, ++*index, out);
        if (!status)
            status = tal_answers_give(answers, &effect);
        if (status)
            break;
        put_response(&answered, out);
        put_effect(&effect, out);
        tal_buffer_text(out, "</itemResult>\n");
    }
    tal_answers_free(answers);
    return status == TAL_EENDED ? TAL_OK : status;
}

tal_status tal_qti_put(const tal_handed *person, tal_buffer *out)
{
    int index = 0;
    tal_status status = TAL_OK;

    tal_buffer_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<assessmentResult xmlns=\"http://www.imsglobal.org/xsd/imsqti_result_v3p0\">\n"
                         "<context sourcedId=\"");
    tal_xml_name(out, person->candidate);
    tal_buffer_text(out, "\"/>\n");
    put_test(person, out);
    for (int i = 0; !status && i < person->count; i++)
        status = put_items(person, &person->parts[i], &index, out);
    tal_buffer_text(out, "</assessmentResult>\n");
    return status ? status : out->failed ? TAL_ENOMEM : TAL_OK;
}
