#include <criterion/criterion.h>
#include <string.h>

#include "cohort/refusal.h"

/* Name and sentence of each, with "WHAT", "WHERE" and 7. */
static const char *const expected[TAL_REFUSALS][2] = {
    { "not-json", "this line is not one JSON object: see column 7" },
    { "too-long", "this line is longer than 7 bytes" },
    { "zero-byte", "there is a zero byte in column 7" },
    { "missing-field", "\"WHAT\" is missing" },
    { "wrong-field", "\"WHAT\" has a value that it cannot have" },
    { "field-twice", "\"WHAT\" is given twice" },
    { "wrong-action", "action 7 must have one of \"look\", \"reply\", \"text\" and \"silence\"" },
    { "wrong-candidate", "a candidate's id has 1 to 200 bytes and no control characters" },
    { "unknown-scenario", "the scenario \"WHAT\" is no part of this assessment" },
    { "unknown-language", "this assessment is not held in the language \"WHAT\"" },
    { "unknown-form", "form 7 is none of this assessment's" },
    { "unknown-reply", "action 7: there is no reply \"WHAT\" in the scene \"WHERE\"; was this played with another version?" },
    { "closed-reply", "action 7: the reply \"WHAT\" cannot be taken at this point of the scene \"WHERE\"" },
    { "unknown-look",
      "action 7: there is nothing \"WHAT\" on the desk (scene \"WHERE\"); was this played with another version?" },
    { "closed-look", "action 7: \"WHAT\" is not on the desk at this point of the scene \"WHERE\"" },
    { "no-silence", "action 7: silence is no answer in the scene \"WHERE\"" },
    { "typed", "action 7 is typed, and in this assessment replies are picked" },
    { "picked", "action 7 is picked, and in this assessment replies are typed" },
    { "after-end", "7 more actions come after the conversation has ended (\"WHERE\")" },
    { "too-few", "unfinished: after 7 actions it stands in the scene \"WHERE\"" },
    { "function-failed", "a function of the scenario failed: WHAT" },
    { "not-on-roster", "this candidate is not on the roster" },
    { "two-people", "two people of the roster have this id (one is on its line 7), so whose answers these are cannot be told" },
    { "repeated", "the same answers stand in WHAT:7, and count once" },
    { "contradicted", "other answers to the same conversation stand in WHAT:7, so neither counts" },
    { "unreadable", "this cannot be read: WHAT" },
    { "wrong-kind", "answers come in files whose names end in .jsonl or .csv" },
    { "empty", "nothing stands in this file" },
    { "open-quote", "a quote begins here that is never closed" },
    { "missing-column", "these columns are missing: WHAT" },
    { "wrong-step", "the step \"WHAT\" is no number, or is there twice" },
    { "wrong-word", "\"WHAT\" is none of look, reply, text, silence and rating" },
    { "damaged-journal", "this journal is damaged: WHAT" },
    { "no-assessment", "this journal is not of an assessment" },
    { "nameless", "this journal names no candidate" },
    { "other-version", "this was played with another version of WHAT" },
};

Test(refusal, each_has_a_name_and_a_sentence)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    for (int code = 0; code < TAL_REFUSALS; code++) {
        tal_refusal it = { (tal_refusal_code)code, { 0, 0, 0 }, 7, "WHAT", "WHERE", "", "" };

        tal_buffer_clear(&out);
        tal_refusal_put(&it, &out);
        cr_assert_str_eq(tal_refusal_name(it.code), expected[code][0]);
        cr_assert_str_eq(out.bytes, expected[code][1]);
    }
    tal_buffer_free(&out);
}

Test(refusal, it_comes_back_from_bytes_and_from_no_others)
{
    tal_refusal it = { TAL_REFUSED_CLOSED_LOOK, { 1, 2, 3 }, -7, "what", "", "c", "s" }, got;
    tal_buffer out = TAL_BUFFER_EMPTY;

    tal_refusal_pack(&it, &out);
    cr_assert(tal_refusal_unpack(out.bytes, out.length, &got));
    cr_assert(got.code == it.code && got.number == -7);
    cr_assert_str_eq(got.what, "what");
    cr_assert_str_eq(got.where, "");
    cr_assert_str_eq(got.candidate, "c");
    cr_assert_str_eq(got.scenario, "s");
    for (size_t length = 0; length < out.length; length++)
        cr_assert(!tal_refusal_unpack(out.bytes, length, &got));
    out.bytes[0] = TAL_REFUSALS;
    cr_assert(!tal_refusal_unpack(out.bytes, out.length, &got));
    tal_buffer_free(&out);
}
