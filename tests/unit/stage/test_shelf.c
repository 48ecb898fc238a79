/* The scenarios that come with the program, in their two orders. */
#include <criterion/criterion.h>

#include "store/shelf.h"
#include "stage/interface.h"
#include "stage/shelf.h"

static tal_shelf books;

static void begin(void)
{
    scratch_begin();
    tal_interface_speak("en");
    cr_assert_eq(tal_shelf_open(&books, NULL), 0);
}

static void end(void)
{
    tal_shelf_close(&books);
    scratch_end();
}

TestSuite(shelf, .init = begin, .fini = end);

Test(shelf, the_shortest_stands_first)
{
    for (size_t i = 1; i < books.count; i++)
        cr_expect_leq(books.books[i - 1].info.minutes, books.books[i].info.minutes);
    cr_expect_str_eq(books.books[0].name, "hundred-calls");
    cr_expect_null(books.left_out.bytes);
}

Test(shelf, a_book_is_found_by_the_id_of_its_scenario)
{
    const tal_book *book = tal_shelf_find(&books, "self-diagnosis");

    cr_assert_not_null(book);
    cr_expect_str_eq(book->info.title, "Underlined in yellow");
    cr_expect_null(tal_shelf_find(&books, "self-diagnosi"));
}

Test(shelf, what_to_practise_first_comes_first)
{
    tal_history *history;
    tal_progress_scenario *order;

    shelf_put(&(shelf){ .name = "a",
                        .started = "2025-01-01T09:00:00Z",
                        .ended = "2025-01-01T09:05:00Z",
                        .total = 40,
                        .scores = { 30, 50, -1 } });
    cr_assert_eq(tal_history_update(&history, NULL), TAL_OK);
    order = tal_shelf_order(&books, history);
    cr_assert_not_null(order);
    cr_expect_str_eq(order[books.count - 1].id, "hundred-calls", "the only one that was played");
    cr_expect_eq(order[books.count - 1].mean, 40);
    cr_expect_eq(order[0].conversations, 0);
    free(order);
    tal_history_free(history);
}
