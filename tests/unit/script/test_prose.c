/* The keys of a translation. Which of them a file lacks or has too many: tests/errors/translations. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <talante/talante.h>

#include "script/prose.h"

static tal_scenario *scenario;
static tal_arena *arena;
static tal_prose *prose;

static void open_text(const char *lua)
{
    cr_assert_eq(tal_scenario_load_bytes(&scenario, "t.lua", lua, strlen(lua), NULL), TAL_OK);
    arena = tal_arena_new();
    prose = tal_prose_new(scenario, arena);
    cr_assert_not_null(prose);
}

static void close_text(void)
{
    tal_scenario_free(scenario);
    tal_arena_free(arena);
}

/* A line a text that is there: where it stands, and its phrases. */
static void put_all(const tal_prose *node, tal_buffer *out)
{
    if (node->text) {
        tal_prose_path(node, out);
        tal_buffer_text(out, node->function ? " function" : node->optional ? " name" : "");
        for (size_t i = 0; i < node->phrases_count; i++)
            tal_buffer_format(out, "|%s", node->phrases[i].bytes);
        tal_buffer_char(out, '\n');
    }
    for (const tal_prose *child = node->first; child; child = child->next)
        put_all(child, out);
}

Test(prose, every_text_by_its_key_in_the_order_of_the_script)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    open_text("return scenario \"t\" { title = \"T\", summary = \"S\", teaches = \"Te\", language = \"en\",\n"
              "persona = { name = \"Ana\", role = \"r\" },\n"
              "claim = { \"C\", verdict = \"exaggerated\", truth = \"tr\", value = \"va\", expected = \"ex\" },\n"
              "moments = { \"m1\", \"m2\" },\n"
              "person \"gil\" { name = \"Gil\", role = \"gr\", claim = \"gc\" },\n"
              "vary \"v\" { { \"a\", f = \"1\" }, { \"b\", f = \"2\" } },\n"
              "look \"l\" { \"La\", shows = \"Sh\" },\n"
              "scene \"s\" { says { { { \"x\\n  y\", when = \"turn > 1\" }, \"z\" } }, hint \"h\",\n"
              "  says { function() return \"f\" end },\n"
              "  reply \"q\" { \"Q\", why = \"w\", better = \"b\", hears = { \"h1\", \"h2\" }, to = \"o\",\n"
              "    when = \"trust > 1\", locked = \"lo\" },\n"
              "  reply \"p\" { \"P\", to = \"o\" } },\n"
              "outcome \"o\" { \"O\", result = \"resolved\", for_client = \"fc\", for_company = \"fy\", "
              "for_colleague = \"fg\" } }\n");
    put_all(prose, &out);
    cr_assert_str_eq(out.bytes, "title|T\nsummary|S\nteaches|Te\npersona.name name|Ana\npersona.role|r\n"
                                "claim.text|C\nclaim.truth|tr\nclaim.value|va\nclaim.expected|ex\n"
                                "moments|m1\nmoments|m2\nvary.v.a.f|1\nvary.v.b.f|2\nlooks.l.label|La\nlooks.l.shows|Sh\n"
                                "people.gil.name name|Gil\npeople.gil.role|gr\npeople.gil.claim|gc\n"
                                "scenes.s.lines|x y|z\nscenes.s.lines|h\nscenes.s.lines function\n"
                                "scenes.s.replies.q.text|Q\nscenes.s.replies.q.locked|lo\n"
                                "scenes.s.replies.q.hears|h1\nscenes.s.replies.q.hears|h2\n"
                                "scenes.s.replies.q.why|w\nscenes.s.replies.q.better|b\nscenes.s.replies.p.text|P\n"
                                "outcomes.o.text|O\noutcomes.o.for_client|fc\noutcomes.o.for_company|fy\n"
                                "outcomes.o.for_colleague|fg\n");
    tal_buffer_free(&out);
    close_text();
}

Test(prose, what_needs_a_translation)
{
    open_text("return scenario \"t\" { title = \"T\", language = \"en\", persona = { name = \"Ana\" },\n"
              "claim = { \"C\", verdict = \"exaggerated\", truth = \"tr\", value = \"va\" },\n"
              "scene \"s\" { reply \"q\" { \"Q\", to = \"o\" } }, outcome \"o\" { \"O\", result = \"resolved\" } }\n");
    cr_assert(tal_prose_needed(prose));
    cr_assert_not(tal_prose_needed(tal_prose_child(prose, "persona")), "a name is the same in most languages");
    cr_assert(tal_prose_needed(tal_prose_child(prose, "scenes")));
    cr_assert_null(tal_prose_child(prose, "scene"));
    close_text();
}
