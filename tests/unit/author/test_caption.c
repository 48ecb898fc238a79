#include "author/caption.h"

#include "author/sketch.h"

static const char lua[] = SKETCH(
    "vars = { n = 0 }, vary \"size\" { { \"big\", much = \"half\" }, { \"small\", much = \"a tenth\" } },\n"
    "person \"bo\" { name = \"Bo\", role = \"boss\", claim = \"Mine.\" },\n"
    "scene \"a\" { says { { { \"By {much},\\nsays {bo}.\", when = \"n > 1\" }, \"{persona} has {n}.\" } },\n"
    "  reply \"r\" { \"v\", to = { { \"ill\", when = function(s) return true end }, \"well\" } } },\n" SKETCH_ENDS);

static void says(const tal_scenario *scenario, void (*add)(tal_buffer *, const tal_scenario *, int, tal_text_id),
                 tal_text_id text, const char *wanted)
{
    tal_buffer out = TAL_BUFFER_EMPTY;

    add(&out, scenario, 0, text);
    cr_expect_str_eq(out.bytes ? out.bytes : "", wanted);
    tal_buffer_free(&out);
}

Test(caption, names_what_varies_and_who_is_meant)
{
    tal_scenario *scenario = sketch(lua, NULL);
    tal_text_id text = scenario->lines[0].text;

    says(scenario, tal_caption_text, text, "Ana has {n}.");
    says(scenario, tal_caption_whole, text, "when n > 1: By {much}, says Bo. | otherwise: Ana has {n}.");
    says(scenario, tal_caption_text, 0, "");
    tal_scenario_free(scenario);
}

Test(caption, a_condition_stands_as_it_was_written_or_its_function_by_its_line)
{
    tal_scenario *scenario = sketch(lua, NULL);
    tal_buffer out = TAL_BUFFER_EMPTY;
    const tal_wording *text = &scenario->wordings[0][scenario->lines[0].text];

    tal_caption_formula(&out, scenario, scenario->phrases[text->first].when, 0);
    cr_expect_str_eq(out.bytes, "n > 1");
    tal_buffer_clear(&out);
    tal_caption_formula(&out, scenario, scenario->targets[0].when, scenario->sites[TAL_SITE_TARGET][0].when);
    cr_expect_str_eq(out.bytes, "(a Lua function: see line 6)");
    tal_buffer_free(&out);
    tal_scenario_free(scenario);
}
