/* A text as tokens: the bytes of each, sentences and clauses, and what a word is known as. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "language/listen.h"
#include "language/rules.h"
#include "language/tokens.h"

static const char words[] = "concepts:\n"
                            "  turn: { en: [=but], es: [=pero] }\n"
                            "  function: { en: [=the, =is], es: [=la, =es, =me] }\n"
                            "  father: { en: [dad] }\n"
                            "  given: { es: [dado] }\n"
                            "  not: { en: [=not] }\n"
                            "  be: { en: [=am, =is, =are], es: [=es] }\n"
                            "  of: { en: [=of] }\n"
                            "  that: { es: [=que] }\n"
                            "  worry: { en: [worried], es: [preocupado] }\n"
                            "  bill: { en: [invoice], es: [factura] }\n"
                            "  exact: { en: [=mad] }\n"
                            "  number: { en: [=#] }\n"
                            "  sent: { es: [\"-o'\"] }\n"
                            "  done: { en: [\"-ed\"] }\n";

static tal_lexicon *lexicon;
static tal_stemmers *stemmers;
static tal_tokens tokens;

static void set_up(void)
{
    cr_assert_eq(tal_lexicon_load_bytes(&lexicon, "words", words, sizeof words - 1, NULL), TAL_OK);
    stemmers = tal_stemmers_new(&lexicon->vocabulary);
    tokens = (tal_tokens){ 0 };
}

static void tear_down(void)
{
    tal_tokens_free(&tokens);
    tal_stemmers_free(stemmers);
    tal_lexicon_free(lexicon);
}

TestSuite(tokens, .init = set_up, .fini = tear_down);

static void read_up_to(const char *text, size_t limit)
{
    cr_assert_eq(tal_tokens_read(&tokens, stemmers, text, strlen(text), limit,
                                 &(tal_reading){ lexicon->turn, lexicon->function_word }),
                 TAL_OK);
}

/* The bytes of each token, a blank between two; "/" before a new clause, "//" before a sentence. */
static const char *told(const char *text)
{
    static char out[1000];
    size_t used = 0;
    read_up_to(text, TAL_HEARD_LIMIT);
    for (size_t i = 0; i < tokens.count; i++) {
        const tal_token *token = &tokens.rows[i];
        const char *border = !i                                      ? ""
                             : token->sentence != token[-1].sentence ? " // "
                             : token->clause != token[-1].clause     ? " / "
                                                                     : " ";
        used += (size_t)snprintf(out + used, sizeof out - used, "%s%.*s", border,
                                 (int)(token->end - token->start), text + token->start);
    }
    out[used] = '\0';
    return out;
}

static bool has(size_t i, const char *concept)
{
    return tal_token_has(&tokens.rows[i], tal_lexicon_concept(lexicon, concept));
}

/* Does the first word of TEXT belong to the concept? */
static bool is(const char *text, const char *concept)
{
    read_up_to(text, TAL_HEARD_LIMIT);
    return has(0, concept);
}

Test(tokens, words_keep_their_bytes_whatever_their_accents)
{
    cr_assert_str_eq(told("Señor Núñez, mandó así"), "Señor Núñez , / mandó así");
    cr_assert_eq(tokens.rows[0].end, 6);
    cr_assert_eq(tokens.rows[1].start, 7);
    cr_assert_str_eq(told("Sen\u0303or, cafe\u0301 x"), "Sen\u0303or , / cafe\u0301 x");
    cr_assert_str_eq(told("Ⅻ ﬁne ＦＡＣＴＵＲＡ"), "Ⅻ ﬁne ＦＡＣＴＵＲＡ");
    cr_assert(has(2, "bill"));
}

Test(tokens, a_contraction_is_two_words_with_the_bytes_of_both)
{
    cr_assert_str_eq(told("I don't, we can't"), "I do n't , / we ca n't");
    cr_assert(has(2, "not"));
    cr_assert(has(6, "not"));
    cr_assert_str_eq(told("cannot dont Im you're d'you"), "can not do nt I m you 're d 'you");
    cr_assert(has(1, "not"));
    cr_assert(has(3, "not"));
    cr_assert(has(5, "be"));
    cr_assert(has(7, "be"));
    cr_assert_str_eq(told("the man's o'clock 'tis"), "the man 's o'clock ' / tis");
    cr_assert(has(2, "of"));
}

Test(tokens, shorthand_is_known_as_what_it_is_short_for_in_its_language)
{
    cr_assert_str_eq(told("the invoice r late"), "the invoice r late");
    cr_assert(has(2, "be"));
    told("es q r la factura");
    cr_assert_not(has(2, "be"), "in Spanish it is a letter");
    told("the q is d");
    cr_assert_not(has(1, "that"), "and this in English");
    told("es la factura q es");
    cr_assert(has(3, "that"));
    cr_assert_str_eq(told("il pay 2day"), "i l pay 2day");
    cr_assert_not(tokens.rows[3].number);
}

Test(tokens, a_hyphen_within_a_word_parts_no_clauses)
{
    cr_assert_str_eq(told("short-changed but e-mail"), "short changed / but e mail");
    cr_assert_str_eq(told("9-12 x - y -z"), "9 - / 12 x - / y - / z");
    cr_assert_str_eq(told("a- b-"), "a - / b -");
}

Test(tokens, a_word_means_what_it_means_in_the_language_of_its_text)
{
    told("the dad is");
    cr_assert_eq(tokens.languages, TAL_ENGLISH);
    cr_assert(has(1, "father"));
    cr_assert_not(has(1, "given"), "as the stem of dado");
    told("me es dado la dad");
    cr_assert_eq(tokens.languages, TAL_SPANISH);
    cr_assert(has(2, "given"));
    cr_assert_not(has(4, "father"));
    told("la dad is the dado es");
    cr_assert_eq(tokens.languages, TAL_ANY_LANGUAGE, "people mix them");
    cr_assert(has(1, "father"));
    cr_assert(has(4, "given"));
    told("dad dado");
    cr_assert_eq(tokens.languages, TAL_ANY_LANGUAGE, "nothing tells");
}

Test(tokens, a_curly_quote_is_an_apostrophe)
{
    cr_assert_str_eq(told("don’t won‘t isnʼt"), "do n’t won ‘ / t is nʼt");
    cr_assert(has(1, "not"));
    cr_assert(has(6, "not"));
}

Test(tokens, a_contraction_is_never_parted_within_a_character)
{
    cr_assert_str_eq(told("José's"), "José 's");
    cr_assert_str_eq(told("Jose\u0301's"), "Jose \u0301's");
    cr_assert_str_eq(told("ｃａｎ’ｔ"), "ｃａ ｎ’ｔ");
    cr_assert(has(1, "not"));
    cr_assert_str_eq(told("ím cánnot"), "í m cán not");
}

Test(tokens, numbers_keep_their_points)
{
    cr_assert_str_eq(told("At 16:05 pay 1.200,50 or 3. Now"),
                     "At 16:05 pay 1.200,50 or 3 . // Now");
    cr_assert(tokens.rows[1].number);
    cr_assert(has(1, "number"));
    cr_assert_not(has(0, "number"));
}

Test(tokens, sentences_end_with_their_sign_and_at_a_new_line)
{
    cr_assert_str_eq(told("One. Two!? Three… four\nfive"),
                     "One . // Two ! / ? // Three … // four \n // five");
    cr_assert_eq(tokens.sentences_count, 5);
    cr_assert_eq(tokens.sentences[1], 2);
    cr_assert_eq(tokens.sentences[5], tokens.count);
}

Test(tokens, clauses_end_with_any_sign_and_before_a_word_that_turns)
{
    cr_assert_str_eq(told("Yes, I do but no: \"never\" (now)"),
                     "Yes , / I do / but no : / \" never \" ( / now )");
    cr_assert_str_eq(told("sí pero no"), "sí / pero no");
}

Test(tokens, the_signs_that_open_in_spanish_open_a_clause)
{
    cr_assert_str_eq(told("Dígame ¿cuándo fue? ¡Ya! ¿Y quién?"),
                     "Dígame / ¿ cuándo fue ? // ¡ Ya ! // ¿ Y quién ?");
    cr_assert_str_eq(told("¿¡Qué!?"), "¿ / ¡ Qué ! / ?");
}

Test(tokens, of_a_row_of_signs_the_first_are_enough)
{
    read_up_to("????????????????????????? ???????", TAL_HEARD_LIMIT);
    cr_assert_eq(tokens.count, 4);
    read_up_to("", TAL_HEARD_LIMIT);
    cr_assert_eq(tokens.count, 0);
    cr_assert_eq(tokens.sentences_count, 1);
}

Test(tokens, a_word_is_known_by_its_stem_in_both_languages)
{
    cr_assert(is("worry", "worry"));
    cr_assert(is("WORRIES", "worry"));
    cr_assert(is("preocupadas", "worry"));
    cr_assert(is("Facturas", "bill"));
    cr_assert(is("invoices", "bill"));
    cr_assert(is("mad", "exact"));
    cr_assert_not(is("mads", "exact"));
}

Test(tokens, an_ending_is_known_and_spanish_stress_tells_two_words_apart)
{
    cr_assert(is("walked", "done"));
    cr_assert_not(is("walk", "done"));
    cr_assert(is("mandó", "sent"));
    cr_assert(is("MANDÓ", "sent"));
    cr_assert_not(is("mando", "sent"));
}

Test(tokens, a_slip_is_forgiven_in_a_word_of_the_rules)
{
    cr_assert(is("invioce", "bill"));
    cr_assert(is("invoce", "bill"));
    cr_assert(is("invvoice", "bill"));
    cr_assert(is("invoyce", "bill"));
    cr_assert(is("fcatura", "bill"));
    cr_assert_not(is("nvoice", "bill"), "the first letter must be right");
    cr_assert_not(is("invocie", "exact"));
    cr_assert_not(is("nad", "exact"), "too short");
}

Test(tokens, two_words_are_alike_by_either_stem)
{
    read_up_to("deliveries delivered entregas entregado x", TAL_HEARD_LIMIT);
    cr_assert_not(tal_token_is_like(&tokens.rows[0], &tokens.rows[4]));
    cr_assert(tal_token_is_like(&tokens.rows[2], &tokens.rows[3]));
    read_up_to("charges, charged", TAL_HEARD_LIMIT);
    cr_assert(tal_token_is_like(&tokens.rows[0], &tokens.rows[2]));
    cr_assert_not(tal_token_is_like(&tokens.rows[1], &tokens.rows[1]), "a sign is like nothing");
}

Test(tokens, what_is_past_the_limit_is_cut_by_characters)
{
    read_up_to("ñandú más", 6);
    cr_assert(tokens.cut);
    cr_assert_eq(tokens.count, 1);
    cr_assert_eq(tokens.rows[0].end, 7);
    read_up_to("ñandú más", 9);
    cr_assert_not(tokens.cut);
    cr_assert_eq(tokens.count, 2);
}

Test(tokens, what_was_read_before_leaves_nothing_behind)
{
    told("One. Two, three. Four, don't.");
    cr_assert_str_eq(told("Yes"), "Yes");
    cr_assert_eq(tokens.clauses_count, 1);
    cr_assert_eq(tokens.sentences[1], 1);
}
