#include <criterion/criterion.h>
#include <string.h>

#include "dossier/qti.h"
#include "dossier/somebody.h"

static tal_buffer out;

static void end(void)
{
    tal_buffer_free(&out);
    somebody_end();
}

TestSuite(qti, .init = somebody_begin, .fini = end);

static const char *put(void)
{
    tal_buffer_clear(&out);
    cr_assert_eq(tal_qti_put(&ana.handed, &out), TAL_OK);
    return out.bytes;
}

static void has(const char *text)
{
    cr_assert(strstr(out.bytes, text), "%s\nin %s", text, out.bytes);
}

static int times(const char *text)
{
    int count = 0;

    for (const char *at = out.bytes; (at = strstr(at, text)); at++)
        count++;
    return count;
}

Test(qti, all_of_an_unfinished_one)
{
    somebody_holds("en", 1, "ask@3500");
    cr_assert_str_eq(
        put(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<assessmentResult xmlns=\"http://www.imsglobal.org/xsd/imsqti_result_v3p0\">\n"
        "<context sourcedId=\"ana\"/>\n"
        "<testResult identifier=\"desk\" datestamp=\"2026-01-31T09:30:00Z\">\n"
        "<contextVariable identifier=\"CANDIDATE\" cardinality=\"single\" baseType=\"string\"><value>ana</value></contextVariable>\n"
        "<outcomeVariable identifier=\"completionStatus\" cardinality=\"single\" baseType=\"identifier\"><value>incomplete</value></outcomeVariable>\n"
        "<outcomeVariable identifier=\"parcel.completionStatus\" cardinality=\"single\" baseType=\"identifier\"><value>incomplete</value></outcomeVariable>\n"
        "</testResult>\n"
        "<itemResult identifier=\"parcel.question\" sequenceIndex=\"1\" datestamp=\"2026-01-31T09:30:00Z\" sessionStatus=\"final\">\n"
        "<responseVariable identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"identifier\" choiceSequence=\"ask deny\"><candidateResponse><value>ask</value></candidateResponse></responseVariable>\n"
        "<responseVariable identifier=\"duration\" cardinality=\"single\" baseType=\"duration\"><candidateResponse><value>3.500</value></candidateResponse></responseVariable>\n"
        "<outcomeVariable identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"6\" normalMinimum=\"0\"><value>6</value></outcomeVariable>\n"
        "<outcomeVariable identifier=\"MAXSCORE\" cardinality=\"single\" baseType=\"float\"><value>6</value></outcomeVariable>\n"
        "<outcomeVariable identifier=\"DISCERNMENT\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"2\" normalMinimum=\"0\"><value>2</value></outcomeVariable>\n"
        "<outcomeVariable identifier=\"VALIDATION\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"2\" normalMinimum=\"0\"><value>2</value></outcomeVariable>\n"
        "<outcomeVariable identifier=\"DISAGREEMENT\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"2\" normalMinimum=\"0\"><value>2</value></outcomeVariable>\n"
        "</itemResult>\n"
        "</assessmentResult>\n");
}

Test(qti, what_was_decided)
{
    somebody_holds("en", 1, "ask guess -");
    somebody_is_judged(TAL_DECISION_NOT_PASSED);
    put();
    has("\"completionStatus\" cardinality=\"single\" baseType=\"identifier\"><value>completed<");
    has("<outcomeVariable identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"100\" normalMinimum=\"0\" masteryValue=\"75\"><value>38</value>");
    has("<outcomeVariable identifier=\"VALIDATION\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"100\" normalMinimum=\"0\" masteryValue=\"50\"><value>50</value>");
    has("\"MEETS_THE_RULE\" cardinality=\"single\" baseType=\"boolean\"><value>false<");
    has("\"DECISION\" cardinality=\"single\" baseType=\"identifier\"><value>not_passed<");
    has("\"PASS\" cardinality=\"single\" baseType=\"boolean\"><value>false<");
    has("\"BAND_LOW\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"100\" normalMinimum=\"0\"><value>32<");
    has("\"parcel.SCORE\" cardinality=\"single\" baseType=\"float\" normalMaximum=\"100\" normalMinimum=\"0\"><value>38<");
    has("\"parcel.OUTCOME\" cardinality=\"single\" baseType=\"identifier\"><value>silent<");
    has("\"parcel.RESULT\" cardinality=\"single\" baseType=\"identifier\"><value>lost<");
    has("><candidateResponse></candidateResponse>");
}

Test(qti, where_a_person_decides_there_is_no_pass)
{
    somebody_holds("en", 1, "ask guess -");
    somebody_is_judged(TAL_DECISION_PERSON);
    put();
    has("<value>person_decides</value>");
    cr_assert_eq(times("\"PASS\""), 0);
}

Test(qti, items_go_on_over_conversations)
{
    somebody_holds("en", 1, "ask guess");
    somebody_holds("en", 1, "deny guess wait");
    put();
    has("<itemResult identifier=\"parcel.record\" sequenceIndex=\"4\"");
    has("<itemResult identifier=\"parcel.way_out\" sequenceIndex=\"5\"");
    cr_assert_eq(times("<itemResult "), 5);
}

Test(qti, two_answers_to_a_scene_are_two_items)
{
    somebody_types("xyzzy");
    somebody_types("a\x01 < b & c");
    put();
    has("<itemResult identifier=\"parcel.question\" sequenceIndex=\"1\"");
    has("<itemResult identifier=\"parcel.question.2\" sequenceIndex=\"2\"");
    has("baseType=\"string\"><candidateResponse><value>a\xEF\xBF\xBD &lt; b &amp; c</value>");
    cr_assert_eq(times("choiceSequence"), 0);
}

Test(qti, names_that_are_no_names)
{
    ana.handed.candidate = "7 <b>";
    somebody_holds("en", 1, "ask");
    put();
    has("sourcedId=\"_x0037__x0020__x003C_b_x003E_\"");
    has("<value>7 &lt;b&gt;</value>");
}

Test(qti, a_conversation_by_itself_is_named_by_its_scenario)
{
    somebody_holds("en", 1, "ask");
    ana.handed.assessment = NULL;
    put();
    has("<testResult identifier=\"parcel\"");
    cr_assert_eq(times("completionStatus\" cardinality=\"single\" baseType=\"identifier\"><value>incomplete<"), 2);
}

Test(qti, a_conversation_of_an_assessment_is_finished_and_not_judged)
{
    somebody_holds("en", 1, "ask guess -");
    ana.handed.assessment = NULL;
    put();
    cr_assert_eq(times("completionStatus\" cardinality=\"single\" baseType=\"identifier\"><value>completed<"), 2);
    cr_assert_eq(times("\"DECISION\"") + times("\"PASS\"") + times("\"MEETS_THE_RULE\""), 0);
    cr_assert_eq(times("identifier=\"parcel.SCORE\""), 1);
}
