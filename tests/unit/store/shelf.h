/* A home full of journals that began and ended when a test says so. */
#ifndef TAL_TEST_STORE_SHELF_H
#define TAL_TEST_STORE_SHELF_H

#include "store/record.h"
#include "store/scratch.h"

/* What a journal on the shelf says; what is zero is left out. */
typedef struct shelf {
    const char *name;            /* of the file, without .jsonl */
    const char *scenario;        /* NULL: hundred-calls */
    const char *candidate;
    const char *started, *ended; /* ended NULL: it is not finished */
    tal_mode mode;
    bool exposed, explained;
    bool rated;
    int rating[TAL_SKILLS];
    int total, scores[TAL_SKILLS];
    bool passed;
} shelf;

static inline void shelf_add(tal_buffer *out, tal_record *record, uint8_t link[TAL_SHA256_SIZE])
{
    static const tal_key none;

    cr_assert_eq(tal_record_write(out, record, &none, link), TAL_OK);
    record->seq++;
}

/* Writes NAME.jsonl. */
static inline void shelf_put(const shelf *it)
{
    uint8_t link[TAL_SHA256_SIZE] = { 0 };
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_record record = { .kind = TAL_RECORD_START, .talante = "0.1.0", .time = it->started,
                          .start = scratch_start() };
    char digest[TAL_SHA256_HEX], name[100];

    record.start.scenario = it->scenario ? it->scenario : "hundred-calls";
    record.start.mode = it->mode;
    record.start.exposed = it->exposed;
    record.start.candidate = it->candidate;
    if (it->candidate) {
        record.candidate_salt = "000102030405060708090a0b0c0d0e0f";
        tal_words_digest(record.candidate_salt, it->candidate, digest);
        record.candidate_digest = digest;
    }
    shelf_add(&out, &record, link);
    record.kind = TAL_RECORD_EXPLAINED;
    if (it->explained)
        shelf_add(&out, &record, link);
    record.kind = TAL_RECORD_RATING;
    memcpy(record.rating, it->rating, sizeof record.rating);
    if (it->rated)
        shelf_add(&out, &record, link);
    record.kind = TAL_RECORD_END;
    record.time = it->ended;
    record.result = (tal_result){ .outcome = "called_back", .result = "resolved",
                                  .passed = it->passed, .total = it->total };
    for (int i = 0; i < TAL_SKILLS; i++)
        record.result.skills[i] = (tal_skill_score){ 0, 0, it->scores[i], 0, false };
    if (it->mode == TAL_READING)
        record.result = tal_record_no_result();
    if (it->ended)
        shelf_add(&out, &record, link);
    mkdir(scratch_path("journals"), 0700);
    snprintf(name, sizeof name, "journals/%s.jsonl", it->name);
    scratch_write(scratch_path(name), out.bytes, out.length);
    tal_buffer_free(&out);
}

#endif
