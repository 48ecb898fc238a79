#include <criterion/criterion.h>
#include <string.h>

#include "front/feed.h"

static tal_feed feed;

static void begin(const char *bytes, size_t length)
{
    feed = (tal_feed){ .stream = tmpfile() };
    cr_assert(feed.stream);
    fwrite(bytes, 1, length, feed.stream);
    rewind(feed.stream);
}

static void tear_down(void)
{
    tal_buffer_free(&feed.line);
    if (feed.stream)
        fclose(feed.stream);
}

TestSuite(feed, .fini = tear_down);

static void next_is(const char *line, size_t number)
{
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_LINE);
    cr_assert_str_eq(feed.line.length ? feed.line.bytes : "", line);
    cr_assert_eq(feed.number, number);
}

Test(feed, lines_come_one_by_one_and_the_last_needs_no_end)
{
    begin("one\n\nthree", 10);
    next_is("one", 1);
    next_is("", 2);
    next_is("three", 3);
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_END);
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_END);
}

Test(feed, an_empty_stream_has_no_line)
{
    begin("", 0);
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_END);
}

Test(feed, a_line_past_the_limit_is_passed_over_and_takes_no_more_memory)
{
    static char bytes[3 * TAL_FEED_LIMIT];

    memset(bytes, 'x', sizeof bytes);
    bytes[TAL_FEED_LIMIT] = '\n'; /* just short enough */
    memcpy(bytes + sizeof bytes - 6, "\nlast\n", 6);
    begin(bytes, sizeof bytes);
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_LINE);
    cr_assert_eq(feed.line.length, TAL_FEED_LIMIT);
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_LONG);
    cr_assert_leq(feed.line.capacity, 2 * TAL_FEED_LIMIT + 2);
    next_is("last", 3);
}

Test(feed, what_cannot_be_read_has_failed)
{
    feed = (tal_feed){ .stream = fopen(".", "r") };
    cr_assert_eq(tal_feed_next(&feed), TAL_FED_FAILED);
}
