/* What is said about the grammar of an expression. */
#include <criterion/criterion.h>

#include "model/fixture.h"

Test(syntax, names_have_small_letters)
{
    static const fixture_row rows[] = {
        { "Trust > 50",
          "318 at 0: Trust cannot be a name: names have the letters a to z, digits and _; "
          "write: trust > 50" },
        { "seen.Tickets",
          "318 at 5: Tickets cannot be a name: names have the letters a to z, digits and _; "
          "write: seen.tickets" },
        { "atención > 3",
          "318 at 0: atención cannot be a name: names have the letters a to z, digits and _" },
        { "seen.",
          "327 at 4: a point stands here without a name on each side; a name is written like "
          "seen.tickets" },
        { ".seen",
          "327 at 0: a point stands here without a name on each side; a name is written like "
          "seen.tickets" },
        { "seen.and",
          "327 at 4: a point stands here without a name on each side; a name is written like "
          "seen.tickets" },
        { "1 . 2",
          "327 at 2: a point stands here without a name on each side; a name is written like "
          "seen.tickets" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(syntax, calls_and_indices_are_turned_into_names)
{
    static const fixture_row rows[] = {
        { "seen('tickets')",
          "320 at 4: seen(...) calls a function, and expressions have none; write: "
          "seen.tickets" },
        { "seen(tickets) and angry",
          "320 at 4: seen(...) calls a function, and expressions have none; write: "
          "seen.tickets and angry" },
        { "max(trust, 50) > 3",
          "320 at 3: max(...) calls a function, and expressions have none; for more than a "
          "condition, give a Lua function instead of a text" },
        { "seen['tickets'] and angry",
          "321 at 4: seen[...] is not used in expressions; write: seen.tickets and angry" },
        { "asked[1] > 2", "321 at 5: asked[...] is not used in expressions; a name is written like "
                          "seen.tickets" },
        { "seen('') and angry",
          "320 at 4: seen(...) calls a function, and expressions have none; for more than a "
          "condition, give a Lua function instead of a text" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(syntax, what_is_missing_is_named)
{
    static const fixture_row rows[] = {
        { "trust >", "323 at 6: something is missing after >; a name, a number or a text in quotes "
                     "belongs there" },
        { "> 50", "323 at 0: something is missing before >; a name, a number or a text in quotes "
                  "belongs there" },
        { "trust > and angry",
          "323 at 8: something is missing between > and and; a name, a number or a text in "
          "quotes belongs there" },
        { "()", "323 at 1: something is missing between ( and ); a name, a number or a text in "
                "quotes belongs there" },
        { "not", "323 at 0: something is missing after not; a name, a number or a text in quotes "
                 "belongs there" },
        { "trust > 80%", "323 at 10: something is missing after %; write: trust > 80" },
        { "trust 50",
          "324 at 6: a sign or word is missing between trust and 50; write, for instance: "
          "trust == 50" },
        { "outcome 'lost'",
          "324 at 8: a sign or word is missing between outcome and 'lost'; write, for "
          "instance: outcome == 'lost'" },
        { "angry passed",
          "324 at 6: a sign or word is missing between angry and passed; write, for instance: "
          "angry and passed" },
        { "angry not passed",
          "324 at 6: a sign or word is missing between angry and not; write, for instance: "
          "angry and not passed" },
        { "3 4",
          "324 at 2: a sign or word is missing between 3 and 4; write, for instance: 3 and 4" },
        { "(trust > 50",
          "325 at 0: the bracket that opens here is never closed; write: (trust > 50)" },
        { "((trust > 50)",
          "325 at 0: the bracket that opens here is never closed; write: ((trust > 50))" },
        { "(trust > 50, angry)",
          "307 at 11: a comma joins nothing here; write: (trust > 50 and angry)" },
        { "trust > 50)", "326 at 10: this bracket closes nothing; write: trust > 50" },
        { "   ", "303 at 0: there is nothing in this expression; such as: trust > 50" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(syntax, comparisons_do_not_chain)
{
    static const fixture_row rows[] = {
        { "1 < trust < 3",
          "322 at 10: only two things can be compared at a time; write: 1 < trust and trust < "
          "3" },
        { "10 <= trust + 1 < 20 and angry",
          "322 at 16: only two things can be compared at a time; write: 10 <= trust + 1 and "
          "trust + 1 < 20 and angry" },
        { "trust == patience == asked",
          "322 at 18: only two things can be compared at a time; write: trust == patience and "
          "patience == asked" },
        { "trust > 50 == true",
          "322 at 11: only two things can be compared at a time; compare two things at a "
          "time, and join the comparisons with and" },
        { "angry == passed == angry",
          "322 at 16: only two things can be compared at a time; compare two things at a "
          "time, and join the comparisons with and" },
        { "1 < unknown < 3",
          "no name unknown at 4\n322 at 12: only two things can be compared at a time; "
          "compare two things at a time, and join the comparisons with and" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(syntax, not_binds_before_a_comparison)
{
    static const fixture_row rows[] = {
        { "not outcome == 'lost'",
          "329 at 0: not applies to outcome alone, which is a text; put brackets: not "
          "(outcome == 'lost')" },
        { "not trust + 1 > 50 and angry",
          "329 at 0: not applies to trust alone, which is a number; put brackets: not (trust "
          "+ 1 > 50) and angry" },
        { "(not outcome == 'lost') or angry",
          "329 at 1: not applies to outcome alone, which is a text; put brackets: (not "
          "(outcome == 'lost')) or angry" },
        { "not (trust) > 50",
          "329 at 0: not applies to (trust) alone, which is a number; put brackets: not "
          "((trust) > 50)" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(syntax, effects_are_settings_with_commas)
{
    static const fixture_row rows[] = {
        { "asked == 1", "338 at 6: a setting is written: name = value; write: asked = 1" },
        { "asked += 1", "338 at 6: a setting is written: name = value; write: asked = asked + 1" },
        { "asked -= trust, angry = true",
          "338 at 6: a setting is written: name = value; write: asked = asked - trust, angry "
          "= true" },
        { "asked++", "338 at 5: a setting is written: name = value; write: asked = asked + 1" },
        { "asked",
          "338 at 5: a setting is written: name = value; such as: asked = asked + 1, angry = "
          "false" },
        { "asked 1",
          "338 at 6: a setting is written: name = value; such as: asked = asked + 1, angry = "
          "false" },
        { "= 1",
          "338 at 0: a setting is written: name = value; such as: asked = asked + 1, angry = "
          "false" },
        { "3 = asked",
          "338 at 0: a setting is written: name = value; such as: asked = asked + 1, angry = "
          "false" },
        { "asked =", "323 at 6: something is missing after =; a name, a number or a text in quotes "
                     "belongs there" },
        { "asked = 1,",
          "338 at 10: a setting is written: name = value; such as: asked = asked + 1, angry = "
          "false" },
        { ", asked = 1",
          "338 at 0: a setting is written: name = value; such as: asked = asked + 1, angry = "
          "false" },
        { "asked = 1 and angry = true",
          "338 at 10: between two settings stands a comma; write: asked = 1, angry = true" },
        { "asked = 1; angry = true",
          "307 at 9: ; is not used in expressions; write: asked = 1, angry = true" },
        { "asked = 1 angry = true",
          "338 at 10: between two settings stands a comma; write: asked = 1, angry = true" },
        { "asked = trust = 3",
          "338 at 14: between two settings stands a comma; such as: asked = asked + 1, angry "
          "= false" },
        { "asked: 1", "307 at 5: : is not used in expressions; write: asked= 1" },
        { "asked = (1, 2)", "307 at 10: a comma joins nothing here" },
        { "asked = +1", "307 at 8: a number has no + before it; write: asked = 1" },
        { "asked = 1,5", "314 at 8: 1,5 is not a whole number; write: asked = 1" },
        { "Asked = 1",
          "318 at 0: Asked cannot be a name: names have the letters a to z, digits and _; "
          "write: asked = 1" },
        { "max(asked) = 1",
          "320 at 3: max(...) calls a function, and expressions have none; write: max.asked = "
          "1" },
        { "   ", "303 at 0: there is nothing in this expression; such as: asked = asked + 1" },
        { NULL, NULL },
    };
    fixture_check(rows, FIXTURE_SET);
}
