/* What is said about the signs, words, numbers and texts of an expression. */
#include <criterion/criterion.h>

#include "model/fixture.h"

Test(token, signs_of_other_languages_are_corrected)
{
    static const fixture_row rows[] = {
        { "trust != 50 && angry",
          "307 at 6: != is not used in expressions; write: trust ~= 50 and angry" },
        { "!angry || seen.tickets",
          "307 at 0: ! is not used in expressions; write: not angry or seen.tickets" },
        { "angry&&passed", "307 at 5: && is not used in expressions; write: angry and passed" },
        { "trust <> 3", "307 at 6: <> is not used in expressions; write: trust ~= 3" },
        { "trust === 3", "307 at 6: === is not used in expressions; write: trust == 3" },
        { "trust => 3", "307 at 6: => is not used in expressions; write: trust >= 3" },
        { "trust > = 3", "307 at 6: > = is not used in expressions; write: trust >= 3" },
        { "trust ≥ 50 and asked ≠ 2",
          "307 at 6: ≥ is not used in expressions; write: trust >= 50 and asked ~= 2" },
        { "trust−1 > 3", "307 at 5: − is not used in expressions; write: trust-1 > 3" },
        { "trust--1 > 2", "307 at 5: -- is not used in expressions; write: trust- -1 > 2" },
        { "trust > 50 ? 2 : 0",
          "307 at 11: ? is not used in expressions; write: trust > 50 and 2 or 0" },
        { "trust > 50; angry",
          "307 at 10: ; is not used in expressions; write: trust > 50 and angry" },
        { "trust > 50, angry",
          "307 at 10: a comma joins nothing here; write: trust > 50 and angry" },
        { "trust > +5", "307 at 8: a number has no + before it; write: trust > 5" },
        { "trust = 50", "308 at 6: one = gives a value; two of them compare; write: trust == 50" },
        { "trust / 2 > 3",
          "309 at 6: / would give a fraction; // divides and drops the fraction; write: trust "
          "// 2 > 3" },
        { "trust ÷ 2 > 3",
          "309 at 6: ÷ would give a fraction; // divides and drops the fraction; write: trust "
          "// 2 > 3" },
        { "trust ^ 2 > 3",
          "310 at 6: ^ is not used in expressions; multiply instead, such as: trust * trust" },
        { "mood .. 'a' == 'b'",
          "311 at 5: .. is not used in expressions; a text with {name} in it shows what a "
          "name stands for" },
        { "seen..tickets",
          "311 at 4: .. is not used in expressions; a text with {name} in it shows what a "
          "name stands for" },
        { "#seen > 2",
          "312 at 0: # is not used in expressions; count in a variable, such as: set = "
          "\"asked = asked + 1\"" },
        { "trust > @3", "306 at 8: @ means nothing in an expression" },
        { "trust ~ 3", "306 at 6: ~ means nothing in an expression" },
        { "trust > 5]", "306 at 9: ] means nothing in an expression" },
        { "trust >\u00A05",
          "306 at 7: an invisible character stands here that is not an ordinary blank; delete "
          "it, and type a blank if there should be one" },
        { "trust >\u200B5",
          "306 at 7: an invisible character stands here that is not an ordinary blank; delete "
          "it, and type a blank if there should be one" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(token, words_of_other_languages_are_corrected)
{
    static const fixture_row rows[] = {
        { "angry AND seen.tickets",
          "317 at 6: AND is not used in expressions; write: angry and seen.tickets" },
        { "NOT angry", "317 at 0: NOT is not used in expressions; write: not angry" },
        { "angry And not passed OR TRUE",
          "317 at 6: And is not used in expressions; write: angry and not passed or true" },
        { "seen.tickets y no angry o passed",
          "317 at 13: y is not used in expressions; write: seen.tickets and not angry or "
          "passed" },
        { "angry e passed u angry",
          "317 at 6: e is not used in expressions; write: angry and passed or angry" },
        { "trust y -3", "317 at 6: y is not used in expressions; write: trust and -3" },
        { "no (angry)", "317 at 0: no is not used in expressions; write: not (angry)" },
        { "if angry then passed else seen.tickets",
          "317 at 0: if is not used in expressions; write: angry and passed or seen.tickets" },
        { "si angry entonces passed",
          "317 at 0: si is not used in expressions; write: angry and passed" },
        { "mood == nil",
          "319 at 8: there is no nil: every name always has a value; compare with false, 0 or "
          "a text instead" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(token, a_word_is_a_name_where_it_cannot_be_an_operator)
{
    static const fixture_row rows[] = {
        { "y > 3", "no name y at 0" },
        { "no", "no name no at 0" },
        { "e.o and no == angry", "no name e.o at 0\nno name no at 8" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(token, numbers_are_whole_and_not_too_large)
{
    static const fixture_row rows[] = {
        { "trust > 1.5", "314 at 8: 1.5 is not a whole number; write: trust > 1" },
        { "trust > 1.000", "314 at 8: 1.000 is not a whole number; write: trust > 1000" },
        { "trust > .5", "314 at 8: .5 is not a whole number" },
        { "trust > 1,5", "314 at 8: 1,5 is not a whole number; write: trust > 1" },
        { "trust > 1000001", "315 at 8: 1000001 is too large: numbers go up to 1000000" },
        { "trust > 12345678", "315 at 8: 12345678 is too large: numbers go up to 1000000" },
        { "trust > 99999999999999999999",
          "315 at 8: 99999999999999999999 is too large: numbers go up to 1000000" },
        { "trust > 50a",
          "316 at 8: 50a is neither a number nor a name; a name begins with a letter, and "
          "between a number and a name stands a sign" },
        { "trust > 0x10",
          "316 at 8: 0x10 is neither a number nor a name; a name begins with a letter, and "
          "between a number and a name stands a sign" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}

Test(token, texts_stand_in_straight_quotes)
{
    static const fixture_row rows[] = {
        { "outcome == 'lost and trust > 3",
          "304 at 11: the text that begins here is never closed with '; write: outcome == "
          "'lost' and trust > 3" },
        { "outcome == \"lost",
          "304 at 11: the text that begins here is never closed with \"; write: outcome == "
          "\"lost\"" },
        { "outcome == '", "304 at 11: the text that begins here is never closed with '" },
        { "outcome == “lost”",
          "305 at 11: this is not a straight quote: a text stands in '...' or \"...\"; write: "
          "outcome == 'lost'" },
        { "outcome == ‘it's’",
          "305 at 11: this is not a straight quote: a text stands in '...' or \"...\"; write: "
          "outcome == \"it's\"" },
        { "outcome == «lost»",
          "305 at 11: this is not a straight quote: a text stands in '...' or \"...\"; write: "
          "outcome == 'lost'" },
        { "outcome == `lost`",
          "305 at 11: this is not a straight quote: a text stands in '...' or \"...\"; write: "
          "outcome == 'lost'" },
        { "outcome == 'it\\'s'",
          "313 at 14: a text in an expression cannot contain \\; a text that contains ' can "
          "stand in \"...\", and the other way round" },
        { NULL, NULL },
    };
    fixture_check(rows, TAL_BOOL);
}
