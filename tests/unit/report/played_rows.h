/* A history for tests of the report: journals with sealed results, in a home of its own. */
#ifndef TEST_REPORT_PLAYED_ROWS_H
#define TEST_REPORT_PLAYED_ROWS_H

#include "store/progress.h"
#include "store/shelf.h"

/* Two practices, one of them rated, an assessment, and a reading. The caller frees. */
static inline tal_history *history_of_three(void)
{
    tal_history *history;

    shelf_put(&(shelf){ .name = "a", .started = "2025-01-01T09:00:00Z",
                        .ended = "2025-01-01T09:05:00Z", .total = 40, .scores = { 30, 50, -1 } });
    shelf_put(&(shelf){ .name = "b", .started = "2025-01-02T09:00:00Z",
                        .ended = "2025-01-02T09:05:00Z", .total = 80, .scores = { 70, 90, 80 },
                        .passed = true, .rated = true, .rating = { 90, 80, 80 } });
    shelf_put(&(shelf){ .name = "c", .mode = TAL_ASSESSMENT, .exposed = true,
                        .started = "2025-01-03T09:00:00Z", .ended = "2025-01-03T09:05:00Z",
                        .total = -1, .scores = { -1, -1, -1 } });
    shelf_put(&(shelf){ .name = "d", .mode = TAL_READING, .explained = true,
                        .started = "2025-01-02T10:00:00Z", .ended = "2025-01-02T10:00:00Z" });
    scratch_write(scratch_path("journals/e.jsonl"), "{}", 2);
    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    return history;
}

/* In order: one that was never played, and the one that was. */
static inline void two_scenarios(const tal_history *history, tal_progress_scenario out[2])
{
    size_t count;
    const tal_played *played = tal_history_played(history, &count);

    out[0] = (tal_progress_scenario){ .id = "hundred-calls", .title = "A hundred calls" };
    out[1] = (tal_progress_scenario){ .id = "the-pen", .title = "The pen" };
    tal_progress_order(out, 2, played, count);
}

#endif
