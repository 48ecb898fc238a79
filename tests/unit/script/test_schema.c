#include <criterion/criterion.h>
#include <string.h>

#include "script/schema.h"

TestSuite(schema);

static const tal_field_rule *field(const char *word, const char *name)
{
    const tal_word_rule *rule = tal_schema_rule(word, strlen(word));

    cr_assert_not_null(rule, "no rule for %s", word);
    return tal_schema_field(rule, name);
}

Test(schema, words_and_the_tables_that_are_none)
{
    cr_expect_eq(tal_schema_word("reply", 5)->shape, TAL_SHAPE_ID_BODY);
    cr_expect_eq(tal_schema_word("says", 4)->shape, TAL_SHAPE_TEXT);
    cr_expect_eq(tal_schema_word("silence", 7)->shape, TAL_SHAPE_BODY);
    cr_expect_null(tal_schema_word("persona", 7));
    cr_expect_eq(tal_schema_rule("persona", 7)->shape, TAL_SHAPE_TABLE);
    cr_expect_null(tal_schema_word("repl", 4));
    cr_expect_null(tal_schema_word("replying", 8));
    cr_expect_null(tal_schema_rule("", 0));
}

Test(schema, what_fields_take)
{
    cr_expect_eq(field("reply", "discernment")->takes, TAL_TAKES_LEVEL);
    cr_expect_eq(field("silence", "disagreement")->takes, TAL_TAKES_LEVEL);
    cr_expect_eq(field("reply", "to")->takes, TAL_TAKES_TARGET);
    cr_expect_eq(field("reply", "hears")->takes, TAL_TAKES_TEXTS);
    cr_expect_eq(field("scene", "with")->takes, TAL_TAKES_ID);
    cr_expect_eq(field("path", "expect")->takes, TAL_TAKES_EXPECT);
    cr_expect(field("path", "expect")->required);
    cr_expect_not(field("reply", "to")->required);
    cr_expect_null(field("note", "to"));
}

Test(schema, ranges)
{
    cr_expect(field("persona", "trust")->lo == 0 && field("persona", "trust")->hi == 100);
    cr_expect(field("reply", "trust")->lo == -100 && field("reply", "trust")->hi == 100);
    cr_expect(field("look", "patience")->lo == -100);
    cr_expect(field("silence", "seconds")->lo == 5 && field("silence", "seconds")->hi == 600);
    cr_expect(field("scenario", "minutes")->lo == 1 && field("scenario", "minutes")->hi == 240);
}

static bool has(const char *const *list, const char *name)
{
    for (; list && *list; list++)
        if (strcmp(*list, name) == 0)
            return true;
    return false;
}

Test(schema, closed_lists_and_items)
{
    cr_expect(has(field("claim", "verdict")->choices, "partly_right"));
    cr_expect(has(field("outcome", "result")->choices, "ended_with_dignity"));
    cr_expect(has(field("scene", "stance")->choices, "own"));
    cr_expect(has(field("reply", "style")->choices, "appease"));
    cr_expect(has(tal_schema_word("scene", 5)->items, "silence"));
    cr_expect_not(has(tal_schema_word("scenario", 8)->items, "reply"));
}

/* What a table refers to is there, so that no caller need ask. */
Test(schema, refers_only_to_what_it_has)
{
    const tal_word_rule *rule;

    for (size_t i = 0; (rule = tal_schema_at(i)); i++) {
        for (const tal_field_rule *one = rule->fields; one->name; one++) {
            cr_expect_eq(one->takes == TAL_TAKES_CHOICE, one->choices != NULL, "%s", one->name);
            if (one->takes == TAL_TAKES_TABLE)
                cr_expect_not_null(tal_schema_rule(one->table, strlen(one->table)));
        }
        for (const char *const *item = rule->items; item && *item; item++)
            cr_expect_not_null(tal_schema_word(*item, strlen(*item)), "%s", *item);
    }
}
