#include "store/scratch.h"

#include "model/assessment.h"
#include "store/record.h"

#define ZEROS "0000000000000000000000000000000000000000000000000000000000000000"

static const tal_key no_key;

/* RECORD gives HASHED, its link and the rest; read again and written again, the same bytes. */
static void assert_line(const tal_record *record, const char *hashed, const char *rest)
{
    uint8_t link[TAL_SHA256_SIZE] = { 0 }, again_link[TAL_SHA256_SIZE] = { 0 };
    tal_buffer line = TAL_BUFFER_EMPTY, again = TAL_BUFFER_EMPTY, expected = TAL_BUFFER_EMPTY;
    tal_arena *arena = tal_arena_new();
    char digits[TAL_SHA256_HEX];
    tal_record read;
    tal_json *json;

    cr_assert_eq(tal_record_write(&line, record, &no_key, link), TAL_OK);
    tal_hex(link, sizeof link, digits);
    tal_buffer_format(&expected, "%s,\"chain\":\"%s\"%s\n", hashed, digits, rest);
    cr_assert_str_eq(line.bytes, expected.bytes);

    json = tal_json_parse(line.bytes, line.length, NULL, NULL);
    cr_assert_eq(tal_record_read(&read, arena, json), TAL_OK);
    tal_json_free(json);
    cr_assert_eq(read.kind, record->kind);
    cr_assert_eq(tal_record_write(&again, &read, &no_key, again_link), TAL_OK);
    cr_assert_str_eq(again.bytes, line.bytes);
    cr_assert_arr_eq(again_link, link, sizeof link);

    tal_arena_free(arena);
    tal_buffer_free(&expected);
    tal_buffer_free(&again);
    tal_buffer_free(&line);
}

Test(record, a_start_holds_what_is_played)
{
    tal_record record = { .kind = TAL_RECORD_START, .time = "2025-01-31T09:30:00Z",
                          .talante = "0.1.0", .start = scratch_start() };

    record.start.candidate = NULL;
    assert_line(&record,
                "{\"seq\":0,\"event\":\"start\",\"format\":1,\"talante\":\"0.1.0\","
                "\"hash\":\"sha256\",\"started\":\"2025-01-31T09:30:00Z\","
                "\"scenario\":{\"id\":\"hundred-calls\",\"file\":\"hundred-calls.lua\","
                "\"sha256\":\"" SCRATCH_HASH "\"},\"translation\":null,"
                "\"rubric\":\"" SCRATCH_HASH "\",\"language\":\"en\",\"form\":1,"
                "\"seed\":\"18446744073709551615\",\"mode\":\"practice\"", "}");
}

Test(record, a_candidate_stands_outside_the_hashed_part)
{
    tal_record record = { .kind = TAL_RECORD_START, .time = "2025-01-31T09:30:00Z",
                          .talante = "0.1.0", .keyed = true, .start = scratch_start(),
                          .candidate_digest = ZEROS,
                          .candidate_salt = "000102030405060708090a0b0c0d0e0f" };

    record.start.translation_sha256 = SCRATCH_HASH;
    record.start.mode = TAL_ASSESSMENT;
    record.start.exposed = true;
    record.start.candidate = "Ana \"la jefa\" Nú\x7f\x01ñez/2";
    assert_line(&record,
                "{\"seq\":0,\"event\":\"start\",\"format\":1,\"talante\":\"0.1.0\","
                "\"hash\":\"hmac-sha256\",\"started\":\"2025-01-31T09:30:00Z\","
                "\"scenario\":{\"id\":\"hundred-calls\",\"file\":\"hundred-calls.lua\","
                "\"sha256\":\"" SCRATCH_HASH "\"},\"translation\":\"" SCRATCH_HASH "\","
                "\"rubric\":\"" SCRATCH_HASH "\",\"language\":\"en\",\"form\":1,"
                "\"seed\":\"18446744073709551615\",\"mode\":\"assessment\","
                "\"exposed\":true,"
                "\"candidate_digest\":\"" ZEROS "\"",
                ",\"words\":{\"candidate\":{\"salt\":\"000102030405060708090a0b0c0d0e0f\","
                "\"text\":\"Ana \\\"la jefa\\\" Nú\x7f\\u0001ñez/2\"}}}");
}

Test(record, an_assessment_is_named_with_what_was_granted)
{
    tal_record record = { .kind = TAL_RECORD_START, .time = "2025-01-31T09:30:00Z",
                          .talante = "0.1.0", .start = scratch_start() };

    record.start.candidate = NULL;
    record.start.mode = TAL_ASSESSMENT;
    record.start.assessment_sha256 = SCRATCH_HASH;
    record.start.accommodations = TAL_EXTRA_BREAKS | TAL_NO_TIMERS;
#define HASHED(rest)                                                                               \
    "{\"seq\":0,\"event\":\"start\",\"format\":1,\"talante\":\"0.1.0\","                             \
    "\"hash\":\"sha256\",\"started\":\"2025-01-31T09:30:00Z\","                                  \
    "\"scenario\":{\"id\":\"hundred-calls\",\"file\":\"hundred-calls.lua\","                       \
    "\"sha256\":\"" SCRATCH_HASH "\"},\"translation\":null,"                                      \
    "\"rubric\":\"" SCRATCH_HASH "\",\"language\":\"en\",\"form\":1,"                               \
    "\"seed\":\"18446744073709551615\"," rest
    assert_line(&record,
                HASHED("\"mode\":\"assessment\",\"exposed\":false,\"assessment\":\"" SCRATCH_HASH
                       "\",\"accommodations\":[\"no_timers\",\"extra_breaks\"]"), "}");
    record.start.accommodations = 0;
    assert_line(&record,
                HASHED("\"mode\":\"assessment\",\"exposed\":false,\"assessment\":\"" SCRATCH_HASH
                       "\",\"accommodations\":[]"), "}");
}

Test(record, a_reply_holds_levels_only_where_it_scored)
{
    tal_record record = { .kind = TAL_RECORD_ENTRY, .seq = 3,
                          .entry = scratch_reply(0, "opening", "own_the_wait") };

    assert_line(&record,
                "{\"seq\":3,\"event\":\"reply\",\"turn\":0,\"scene\":\"opening\","
                "\"reply\":\"own_the_wait\",\"moment\":\"first answer\","
                "\"levels\":{\"discernment\":2,\"validation\":1}", "}");
    record.entry.moment = NULL;
    memset(record.entry.levels, -1, sizeof record.entry.levels);
    assert_line(&record,
                "{\"seq\":3,\"event\":\"reply\",\"turn\":0,\"scene\":\"opening\","
                "\"reply\":\"own_the_wait\"", "}");
}

Test(record, looks_silences_and_rewinds_hold_what_they_are)
{
    tal_record record = { .kind = TAL_RECORD_ENTRY, .seq = 1,
                          .entry = { .kind = TAL_ENTRY_LOOK, .turn = 2, .scene = "the_log",
                                     .id = "tickets" } };

    assert_line(&record, "{\"seq\":1,\"event\":\"look\",\"turn\":2,\"scene\":\"the_log\","
                         "\"look\":\"tickets\"", "}");
    record.entry = (tal_entry){ .kind = TAL_ENTRY_SILENCE, .turn = 2, .scene = "the_log",
                                .levels = { 0, -1, -1 } };
    assert_line(&record, "{\"seq\":1,\"event\":\"silence\",\"turn\":2,\"scene\":\"the_log\","
                         "\"levels\":{\"discernment\":0}", "}");
    record.entry = (tal_entry){ .kind = TAL_ENTRY_REWIND, .back_to = 1 };
    assert_line(&record, "{\"seq\":1,\"event\":\"rewind\",\"back_to\":1", "}");
}

Test(record, a_rating_holds_what_was_not_skipped)
{
    tal_record record = { .kind = TAL_RECORD_RATING, .seq = 4, .rating = { 100, -1, 0 } };

    assert_line(&record, "{\"seq\":4,\"event\":\"rating\",\"discernment\":100,"
                         "\"validation\":null,\"disagreement\":0", "}");
}

Test(record, an_explanation_holds_nothing_more)
{
    tal_record record = { .kind = TAL_RECORD_EXPLAINED, .seq = 1 };

    assert_line(&record, "{\"seq\":1,\"event\":\"explained\"", "}");
}

Test(record, an_end_holds_the_figures)
{
    tal_record record = { .kind = TAL_RECORD_END, .seq = 9, .time = "2025-01-31T09:34:12Z",
                          .result = scratch_result() };

    assert_line(&record,
                "{\"seq\":9,\"event\":\"end\",\"ended\":\"2025-01-31T09:34:12Z\","
                "\"outcome\":\"called_back\",\"result\":\"resolved\",\"passed\":true,\"total\":83,"
                "\"skills\":{\"discernment\":{\"earned\":2,\"possible\":2,\"score\":100},"
                "\"validation\":{\"earned\":1,\"possible\":2,\"score\":50},"
                "\"disagreement\":{\"earned\":0,\"possible\":0,\"score\":null}}", "}");
    record.result.outcome = record.result.result = NULL;
    record.result.passed = false;
    record.result.total = -1;
    assert_line(&record,
                "{\"seq\":9,\"event\":\"end\",\"ended\":\"2025-01-31T09:34:12Z\","
                "\"outcome\":null,\"result\":null,\"passed\":false,\"total\":null,"
                "\"skills\":{\"discernment\":{\"earned\":2,\"possible\":2,\"score\":100},"
                "\"validation\":{\"earned\":1,\"possible\":2,\"score\":50},"
                "\"disagreement\":{\"earned\":0,\"possible\":0,\"score\":null}}", "}");
}

Test(record, what_is_not_utf8_is_refused)
{
    tal_record record = { .kind = TAL_RECORD_START, .time = "", .talante = "",
                          .start = scratch_start() };
    uint8_t link[TAL_SHA256_SIZE] = { 0 };
    tal_buffer line = TAL_BUFFER_EMPTY;

    record.start.candidate = "Nu\xf1" "ez";
    cr_assert_eq(tal_record_write(&line, &record, &no_key, link), TAL_EINVAL);
    record.start.candidate = NULL;
    record.start.file = "ni\xf1o.lua";
    cr_assert_eq(tal_record_write(&line, &record, &no_key, link), TAL_EINVAL);
    tal_buffer_free(&line);
}

static void assert_unread(const char *line)
{
    tal_json *json = tal_json_parse(line, strlen(line), NULL, NULL);
    tal_arena *arena = tal_arena_new();
    tal_record record;

    cr_assert_not_null(json, "%s", line);
    cr_assert_eq(tal_record_read(&record, arena, json), TAL_EFILE, "%s", line);
    tal_arena_free(arena);
    tal_json_free(json);
}

Test(record, what_lacks_a_field_or_has_another_type_is_no_record)
{
    assert_unread("{}");
    assert_unread("[]");
    assert_unread("7");
    assert_unread("{\"seq\":1,\"event\":\"wave\",\"turn\":0,\"scene\":\"a\"}");
    assert_unread("{\"seq\":1,\"event\":\"reply\",\"turn\":0,\"scene\":\"a\"}");
    assert_unread("{\"seq\":1,\"event\":\"reply\",\"turn\":0,\"scene\":null,\"reply\":\"b\"}");
    assert_unread("{\"seq\":1,\"event\":\"reply\",\"turn\":-1,\"scene\":\"a\",\"reply\":\"b\"}");
    assert_unread("{\"seq\":1,\"event\":\"reply\",\"turn\":0,\"scene\":\"a\",\"reply\":\"b\","
                  "\"levels\":{\"discernment\":3}}");
    assert_unread("{\"seq\":99999999999,\"event\":\"rewind\",\"back_to\":1}");
    assert_unread("{\"seq\":0,\"event\":\"start\"}");
    assert_unread("{\"seq\":1,\"event\":\"end\",\"ended\":\"\",\"passed\":true}");
}
