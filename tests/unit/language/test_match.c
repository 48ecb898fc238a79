/* Patterns in clauses and sentences: what a rule's words mean, by small lexicons. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "language/match.h"

/* What every lexicon here begins with. */
#define CONCEPTS                                                                                   \
    "concepts:\n"                                                                                  \
    "  not: { en: [=not, =never], es: [=no] }\n"                                                   \
    "  turn: { en: [=but] }\n"                                                                     \
    "  join: { en: [=and] }\n"                                                                     \
    "  we: { en: [=we], es: [nosotros] }\n"                                                        \
    "  pay: { en: [pay, give back, =refund], es: [pagar, hacerse cargo] }\n"                       \
    "  late: { en: [late, too late] }\n"                                                           \
    "  slow: { en: [slow], of: [late] }\n"                                                         \
    "rules:\n"

#define RULE(pattern) CONCEPTS "  a: { act: limit, match: [ \"" pattern "\" ] }\n"

/* Where the rules of LEXICON hold in TEXT: "rule: words; rule: words"; a find that a negation made is
 * marked by its number behind. "": nowhere. */
static const char *found(const char *lexicon, const char *text)
{
    static char out[1000];
    tal_lexicon *loaded = NULL;
    tal_tokens tokens = { 0 };
    tal_matches matches = { 0 };
    size_t used = 0;
    cr_assert_eq(tal_lexicon_load_bytes(&loaded, "x", lexicon, strlen(lexicon), NULL), TAL_OK, "%s",
                 lexicon);
    tal_stemmers *stemmers = tal_stemmers_new(&loaded->vocabulary);
    cr_assert_eq(
        tal_tokens_read(&tokens, stemmers, text, strlen(text), TAL_HEARD_LIMIT,
                        &(tal_reading){ loaded->turn, loaded->function_word }),
        TAL_OK);
    cr_assert_eq(tal_matches_find(&matches, loaded, &tokens), TAL_OK);
    for (size_t i = 0; i < matches.count; i++) {
        const tal_match *it = &matches.rows[i];
        uint32_t start = tokens.rows[it->first].start, end = tokens.rows[it->end - 1].end;
        used += (size_t)snprintf(out + used, sizeof out - used, "%s%s%s: %.*s", used ? "; " : "",
                                 it->rule->id, it->find == it->rule->find ? "" : "->",
                                 (int)(end - start), text + start);
    }
    out[used] = '\0';
    tal_matches_free(&matches);
    tal_tokens_free(&tokens);
    tal_stemmers_free(stemmers);
    tal_lexicon_free(loaded);
    return out;
}

Test(match, words_stand_side_by_side_in_any_of_their_forms)
{
    cr_assert_str_eq(found(RULE("the bill stays"), "So the bills stay."), "a: the bills stay");
    cr_assert_str_eq(found(RULE("the bill stays"), "the big bill stays"), "");
    cr_assert_str_eq(found(RULE("=bills stay"), "the bill stays"), "");
    cr_assert_str_eq(found(RULE("=bills stay"), "the Bills stay"), "a: Bills stay");
}

Test(match, a_phrase_is_one_concept_in_both_languages)
{
    cr_assert_str_eq(found(RULE("~we ~pay"), "we gave back, we give back"), "a: we give back");
    cr_assert_str_eq(found(RULE("~pay it"), "Giving back it"), "a: Giving back it");
    cr_assert_str_eq(found(RULE("~pay"), "hacerse cargo"), "a: hacerse cargo");
    cr_assert_str_eq(found(RULE("~pay"), "give it back"), "");
    cr_assert_str_eq(found(RULE("~late now"), "too late now"), "a: too late now");
    cr_assert_str_eq(found(RULE("is ~late"), "it is too late"), "a: is too late");
}

Test(match, a_concept_of_others_has_their_words_and_phrases)
{
    cr_assert_str_eq(found(RULE("~slow"), "too late"), "a: too late");
    cr_assert_str_eq(found(RULE("~slow"), "slowed"), "a: slowed");
    cr_assert_str_eq(found(RULE("~late"), "slow"), "");
}

Test(match, a_gap_lets_words_stand_between)
{
    cr_assert_str_eq(found(RULE("we *2 pay"), "we pay"), "a: we pay");
    cr_assert_str_eq(found(RULE("we *2 pay"), "we will soon pay"), "a: we will soon pay");
    cr_assert_str_eq(found(RULE("we *2 pay"), "we will not soon pay"), "");
    cr_assert_str_eq(found(RULE("we * pay"), "we will very soon pay"), "a: we will very soon pay");
    cr_assert_str_eq(found(RULE("we *1 pay it"), "we pay pay it"), "a: we pay pay it");
}

Test(match, a_part_may_be_left_out)
{
    cr_assert_str_eq(found(RULE("we ?never pay"), "we pay"), "a: we pay");
    cr_assert_str_eq(found(RULE("we ?never pay"), "we never pay"), "a: we never pay");
    cr_assert_str_eq(found(RULE("we ?never pay"), "we always pay"), "");
}

Test(match, a_part_must_not_stand_there)
{
    cr_assert_str_eq(found(RULE("we !never *2 pay"), "we may pay"), "a: we may pay");
    cr_assert_str_eq(found(RULE("we !never *2 pay"), "we never pay"), "");
    cr_assert_str_eq(found(RULE("we pay !~late"), "we pay late"), "");
    cr_assert_str_eq(found(RULE("we pay !~late"), "we pay"), "a: we pay");
}

Test(match, a_pattern_may_want_the_ends_of_the_clause)
{
    cr_assert_str_eq(found(RULE("< we pay"), "Yes, \"we pay\""), "a: we pay");
    cr_assert_str_eq(found(RULE("< we pay"), "now we pay"), "");
    cr_assert_str_eq(found(RULE("we pay >"), "Now we pay."), "a: we pay");
    cr_assert_str_eq(found(RULE("we pay >"), "we pay now"), "");
    cr_assert_str_eq(found(RULE("< we pay >"), "No: we pay, all right"), "a: we pay");
}

Test(match, a_clause_ends_at_signs_and_before_words_that_turn)
{
    cr_assert_str_eq(found(RULE("we *3 pay"), "we, all of us, pay"), "");
    cr_assert_str_eq(found(RULE("we *3 pay"), "we would but pay"), "");
    cr_assert_str_eq(found(RULE("we *3 pay"), "we \"would\" pay"), "a: we \"would\" pay");
}

Test(match, a_rule_over_a_sentence_crosses_clauses)
{
    const char *over = CONCEPTS "  a: { act: limit, over: sentence, match: [ \"we *5 pay\" ] }\n";
    cr_assert_str_eq(found(over, "we, all of us, pay"), "a: we, all of us, pay");
    cr_assert_str_eq(found(over, "we would. All pay"), "");
}

Test(match, each_rule_holds_once_in_a_clause_whichever_pattern_fits)
{
    const char *two = CONCEPTS "  a: { act: limit, match: [ \"we pay\", \"they pay\" ] }\n"
                               "  b: { act: own, match: [ \"they\" ] }\n";
    cr_assert_str_eq(found(two, "they pay we pay"), "a: we pay; b: they");
    cr_assert_str_eq(found(two, "they pay, we pay"), "a: they pay; b: they; a: we pay");
}

Test(match, unless_forbids_in_the_same_clause_only)
{
    const char *unless =
        CONCEPTS "  a: { act: limit, match: [ \"we pay\" ], unless: [ \"later\", \"~late\" ] }\n";
    cr_assert_str_eq(found(unless, "we pay now"), "a: we pay");
    cr_assert_str_eq(found(unless, "later we pay"), "");
    cr_assert_str_eq(found(unless, "we pay too late"), "");
    cr_assert_str_eq(found(unless, "later, we pay"), "a: we pay");
}

#define NEGATED(what) CONCEPTS "  a: { act: surrender, " what " match: [ \"pay it\" ] }\n"

Test(match, a_negation_drops_what_it_stands_before)
{
    cr_assert_str_eq(found(NEGATED(""), "we will not pay it"), "");
    cr_assert_str_eq(found(NEGATED(""), "we won't pay it"), "");
    cr_assert_str_eq(found(NEGATED("negated: drop,"), "no pagar, never pay it"), "");
    cr_assert_str_eq(found(NEGATED(""), "we pay it not"), "a: pay it", "it stands behind");
}

Test(match, a_negation_reaches_to_a_sign_or_a_word_that_joins)
{
    cr_assert_str_eq(found(NEGATED(""), "it is not late and we pay it"), "a: pay it");
    cr_assert_str_eq(found(NEGATED(""), "it is not late, we pay it"), "a: pay it");
    cr_assert_str_eq(found(NEGATED(""), "it is not late but we pay it"), "a: pay it");
}

Test(match, two_negations_are_none)
{
    cr_assert_str_eq(found(NEGATED(""), "it is not that we would not pay it"), "a: pay it");
    cr_assert_str_eq(found(NEGATED(""), "never not not pay it"), "");
}

Test(match, a_rule_may_keep_or_become_another_under_a_negation)
{
    cr_assert_str_eq(found(NEGATED("negated: keep,"), "we will not pay it"), "a: pay it");
    cr_assert_str_eq(found(NEGATED("negated: limit,"), "we will not pay it"), "a->: pay it");
    cr_assert_str_eq(found(NEGATED("negated: limit,"), "we cannot not pay it"), "a: pay it");
    cr_assert_str_eq(found(NEGATED("negated: limit,"), "we pay it"), "a: pay it");
}

Test(match, a_slip_is_forgiven_in_patterns_too)
{
    cr_assert_str_eq(found(RULE("the invoice stays"), "the invioce stays"), "a: the invioce stays");
    cr_assert_str_eq(found(RULE("we stay"), "we sray"), "");
}

Test(match, nothing_is_found_where_there_is_nothing)
{
    cr_assert_str_eq(found(RULE("~pay"), ""), "");
    cr_assert_str_eq(found(RULE("~pay"), "... ?!"), "");
    cr_assert_str_eq(found(CONCEPTS, "we pay"), "");
}
