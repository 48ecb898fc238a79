/* What counts as said before, by the lexicon of the program. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "language/listen.h"

static tal_lexicon *lexicon;
static tal_listener *listener;
static tal_spoken spoken;
static tal_heard heard;

static void set_up(void)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    const char *root = getenv("TAL_ROOT");
    tal_buffer_format(&path, "%s/assets/language", root ? root : ".");
    cr_assert_eq(tal_lexicon_load(&lexicon, path.bytes, NULL), TAL_OK);
    listener = tal_listener_new(lexicon);
    tal_buffer_free(&path);
}

static void tear_down(void)
{
    free(spoken.rows);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
}

TestSuite(repeats, .init = set_up, .fini = tear_down);

static void hear(const char *text)
{
    tal_situation situation = { .spoken = &spoken, .stance = TAL_HOLD };
    cr_assert_eq(tal_listen(listener, text, strlen(text), &situation, &heard), TAL_OK);
}

static void say(const char *text)
{
    hear(text);
    cr_assert_eq(tal_listener_remember(listener, &spoken), TAL_OK);
}

/* What SKILL comes to where FIRST was said and then SECOND. */
static int level_after(const char *first, const char *second, tal_skill skill)
{
    spoken.count = 0;
    say(first);
    hear(second);
    return heard.levels[skill];
}

typedef struct pair {
    const char *first, *second;
    tal_skill skill;
    int level; /* of the second */
} pair;

static const pair pairs[] = {
    { "When did your line go dead?", "When did your line go dead?", TAL_DISCERNMENT, 0 },
    { "¿Cuándo se quedó sin línea su casa?", "¿Cuándo se quedó sin línea su casa?", TAL_DISCERNMENT, 0 },
    { "What worries you most about this?", "Well, what worries you most about all this?", TAL_DISCERNMENT, 0 },
    { "What worries you most about this bill?", "What worries you most about the boiler?", TAL_DISCERNMENT, 2 },
    { "When did your line go dead?", "When did the line go dead in your mother's house on Friday?", TAL_DISCERNMENT, 2 },
    { "When did your line go dead?", "And who was at home when your line went quiet?", TAL_DISCERNMENT, 2 },
    { "Your line is dead. Since when?", "And the alarm? Since when?", TAL_DISCERNMENT, 2 },
    { "And what did they do then?", "And what did you do then?", TAL_DISCERNMENT, 1 },
    { "When did your line go dead?", "When did your line go dead? And what did the engineer find on Monday?",
      TAL_DISCERNMENT, 2 },
    { "You must be exhausted after three nights without sleep.",
      "Marta, you must be exhausted after three nights without sleep.", TAL_VALIDATION, 0 },
    { "You must be exhausted.", "You must be exhausted.", TAL_VALIDATION, 2 },
    { "I can't refund the whole month, but I can send you an engineer tomorrow.",
      "I can't refund the whole month, but I can send you an engineer tomorrow.", TAL_DISAGREEMENT, 0 },
    { "I can't refund the whole month, but I can send you an engineer tomorrow.",
      "I can't refund the whole month, but I can lend you a router until Friday.", TAL_DISAGREEMENT, 1 },
    { "You are tired. Since when? I can't.", "You are tired. Since when? I can't.", TAL_DISCERNMENT, 0 },
};

Test(repeats, what_is_said_again_earns_nothing_and_what_is_new_its_own)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        cr_expect_eq(level_after(pairs[i].first, pairs[i].second, pairs[i].skill), pairs[i].level, "%s / %s: %d",
                     pairs[i].first, pairs[i].second, heard.levels[pairs[i].skill]);
}

Test(repeats, evidence_says_so_and_adds_up)
{
    say("When did your line go dead?");
    hear("Fine. When did your line go dead?");
    cr_assert_eq(heard.evidence_count, 2);
    cr_expect_eq(heard.evidence[0].points, 200);
    cr_expect_str_eq(heard.evidence[1].rule, "copied.own");
    cr_expect_str_eq(heard.evidence[1].note, "takes back");
    cr_expect_eq(heard.evidence[1].points, -200);
    cr_expect_eq(heard.evidence[1].start, 6);
    cr_expect_eq(heard.evidence[1].end, 33);
    cr_expect_eq(heard.raw[TAL_DISCERNMENT], 0);
}

Test(repeats, what_takes_away_does_so_again)
{
    say("You are a liar and I am sick of your lies.");
    hear("You are a liar and I am sick of your lies.");
    cr_expect_eq(heard.levels[TAL_VALIDATION], 0);
    cr_expect_gt(heard.acts[TAL_ACT_WRONG] + heard.acts[TAL_ACT_INSULT], 0);
}

Test(repeats, of_very_many_words_the_oldest_are_forgotten)
{
    tal_buffer book = TAL_BUFFER_EMPTY;
    say("When did your line go dead?");
    for (int i = 0; i < 1600; i++)
        tal_buffer_text(&book, "plover ");
    for (int i = 0; i < 6; i++)
        say(book.bytes);
    say("Who else was at home that night?");
    hear("When did your line go dead?");
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 0, "9,618 rows are not too many");
    say(book.bytes);
    cr_expect_leq(spoken.count, 10000);
    hear("When did your line go dead?");
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 2);
    hear("Who else was at home that night?");
    cr_expect_eq(heard.levels[TAL_DISCERNMENT], 0);
    tal_buffer_free(&book);
}
