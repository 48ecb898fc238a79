#include "language/hearing.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static tal_lexicon *lexicon;
static tal_listener *listener;
static tal_heard heard;

void hearing_open(void)
{
    char path[4096];
    const char *root = getenv("TAL_ROOT");
    snprintf(path, sizeof path, "%s/assets/language", root ? root : ".");
    cr_assert_eq(tal_lexicon_load(&lexicon, path, NULL), TAL_OK);
    listener = tal_listener_new(lexicon);
    cr_assert(listener);
}

void hearing_close(void)
{
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
}

const tal_heard *hearing_of(const char *text, const char *context, tal_stance stance)
{
    tal_situation situation = { .context = context,
                                .context_length = context ? strlen(context) : 0,
                                .stance = (uint8_t)stance };
    cr_assert_eq(tal_listen(listener, text, strlen(text), &situation, &heard), TAL_OK);
    return &heard;
}

void gives(const char *text, const char *context, tal_stance stance, tal_skill skill, int level)
{
    hearing_of(text, context, stance);
    cr_expect_eq(heard.levels[skill], level, "%s: %d", text, heard.levels[skill]);
}
