/* What a translator is told. Most of it shows in test_translation_yaml.c. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "author/context.h"
#include "bill.h"

TestSuite(context, .init = bill_begin, .fini = bill_end);

/* Of the scenario that consists of BODY: what is told of the first phrase of KEY, and above it of its map. */
static void told(const char *body, const char *key, const char *map, const char *phrase)
{
    char lua[4000];
    tal_buffer out = TAL_BUFFER_EMPTY;

    snprintf(lua, sizeof lua,
             "return scenario \"t\" { title = \"T\", language = \"en\", persona = { name = \"Ana\" },\n"
             "claim = { \"C\", verdict = \"exaggerated\", truth = \"tr\", value = \"va\" },\n%s\n"
             "outcome \"o\" { \"O\", result = \"lost\" } }\n",
             body);
    bill_write("bill.lua", lua);
    tal_translation t = bill_open();
    const tal_translation_text *text = bill_text(&t, key);
    tal_context_map(t.scenario, text->node->parent, &out);
    cr_assert_str_eq(out.length ? out.bytes : "", map);
    tal_buffer_clear(&out);
    tal_context_phrase(t.scenario, text->node, text->phrase, &out);
    cr_assert_str_eq(out.length ? out.bytes : "", phrase);
    tal_buffer_free(&out);
    tal_translation_close(&t);
}

Test(context, the_levels_and_the_tone_of_a_reply)
{
    told("moments = { \"m\" }, scene \"s\" { moment = \"m\", reply \"q\" { \"Q\", validation = 0, discernment = 1, "
         "style = \"appease\", to = \"o\" }, reply \"p\" { \"P\", validation = 2, discernment = 0, to = \"o\" } },",
         "scenes.s.replies.q.text", "reply: discernment 1, validation 0, style appease\n", "");
    told("scene \"s\" { reply \"q\" { \"Q\", style = \"refuse\", to = \"o\" } },", "scenes.s.replies.q.text",
         "reply: style refuse\n", "");
    told("scene \"s\" { reply \"q\" { \"Q\", to = \"o\" } },", "scenes.s.replies.q.text", "", "");
}

Test(context, a_level_that_depends_and_a_condition_that_is_a_function)
{
    told("moments = { \"m\" }, scene \"s\" { moment = \"m\",\n"
         "reply \"q\" { \"Q\", discernment = \"trust > 40 and 2 or 1\",\nwhen = function(s) return true end, to = \"o\" },\n"
         "reply \"p\" { \"P\", discernment = 0, to = \"o\" } },",
         "scenes.s.replies.q.text", "reply: discernment trust > 40 and 2 or 1\nwhen: function, line 5\n", "");
}

Test(context, what_names_may_stand_for)
{
    told("vars = { asked = 3, word = \"so\" }, person \"gil\" { name = \"Gil\" },\n"
         "scene \"s\" { reply \"q\" { \"{asked} {word} {gil} {persona} {asked}\", set = \"asked = 4, word = 'no'\", "
         "to = \"o\" } },",
         "scenes.s.replies.q.text", "", "{asked}: 3, …\n{word}: so, …\n{gil}: Gil\n{persona}: Ana\n");
}

Test(context, of_many_and_of_long_values_the_beginning)
{
    told("vary \"v\" { { \"a\", f = \"1\" }, { \"b\", f = \"2\" }, { \"c\", f = \"3\" },\n"
         "{ \"d\", f = \"ñ23456789 123456789 123456789 123456789 123456789 123456789 123456789 12345678é 2\" },\n"
         "{ \"e\", f = \"5\" } },\n"
         "scene \"s\" { reply \"q\" { \"{f}\", to = \"o\" } },",
         "scenes.s.replies.q.text", "",
         "{f}: 1 | 2 | 3 | ñ23456789 123456789 123456789 123456789 123456789 123456789 123456789 12345678… | …\n");
}

Test(context, who_says_a_line_and_when)
{
    told("person \"gil\" { name = \"Gil\" }, scene \"s\" { says { \"L\", by = \"gil\", when = \"trust > 1\" },\n"
         "reply \"q\" { \"Q\", to = \"o\" } },",
         "scenes.s.lines.1", "", "says: Gil\nwhen: trust > 1\n");
    told("scene \"s\" { hint \"L\", reply \"q\" { \"Q\", to = \"o\" } },", "scenes.s.lines.1", "", "hint\n");
}
