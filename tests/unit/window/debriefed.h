/* A conversation to be told, made by hand so that every kind of part is in it. */
#ifndef TAL_TEST_DEBRIEFED_H
#define TAL_TEST_DEBRIEFED_H

#include <criterion/criterion.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/intl.h"
#include "report/rubric_text.h"
#include "stage/interface.h"
#include "window/panes.h"

#include "driver.h"

static const char debriefed_words[] = "Calm down. When did it stop?";

static tal_reason debriefed_reasons[] = {
    { TAL_DISCERNMENT, "question.specific", 11, 28, 200, NULL },
    { TAL_VALIDATION, "dismiss.calm_down", 0, 9, -67, NULL },
};

static tal_part debriefed_parts[] = {
    { .kind = TAL_PART_NOTE, .text = "A counter.", .speaker = "", .why = "", .idea = "" },
    { .kind = TAL_PART_SAYS, .speaker = "Nuno", .text = "Well?", .why = "", .idea = "" },
    { .kind = TAL_PART_SAYS, .speaker = "Nuno", .text = "I wait.", .why = "", .idea = "" },
    { .kind = TAL_PART_REPLY,
      .action = 0,
      .text = "No.",
      .moment = "first",
      .why = "A wall.",
      .idea = "Ask first.",
      .effect = { "first", { 0, -1, 1 }, { 2, -1, 2 }, 0, -5 },
      .better = "What for?",
      .better_why = "It asks.",
      .better_locked = "Not read.",
      .trust = 50,
      .patience = 90 },
    { .kind = TAL_PART_LOOK,
      .action = 1,
      .speaker = "Read it",
      .text = "Here.",
      .why = "",
      .idea = "" },
    { .kind = TAL_PART_TEXT,
      .action = 2,
      .text = debriefed_words,
      .taken = "Since when?",
      .moment = "second",
      .why = "",
      .idea = "",
      .reasons = debriefed_reasons,
      .reasons_count = 2,
      .effect = { "second", { 2, 0, -1 }, { 2, 1, -1 }, 5, 0 },
      .trust = 55,
      .patience = 90 },
    { .kind = TAL_PART_UNCLEAR, .action = 3, .text = "Xyzzy", .why = "", .idea = "" },
    { .kind = TAL_PART_OUTCOME,
      .id = "bad",
      .text = "He goes.",
      .speaker = "",
      .why = "",
      .idea = "",
      .trust = 55,
      .patience = 5 },
};
static tal_unseen debriefed_unseen[] = { { "clock", "See the time", "Ten." } };
static tal_unmet debriefed_unmet[] = { { "third", "Look.", NULL } };
static const tal_account debriefed_account = {
    .parts = debriefed_parts,
    .parts_count = 8,
    .unseen = debriefed_unseen,
    .unseen_count = 1,
    .unmet = debriefed_unmet,
    .unmet_count = 1,
    .claim = "Lost.",
    .truth = "Found.",
    .value = "His daughter.",
    .expected = "",
    .result = "lost",
    .for_client = "A loss.",
    .for_company = "",
    .for_colleague = "A sigh.",
    .forms = 1,
};
static const tal_result debriefed_result = {
    "bad",
    "lost",
    false,
    60,
    { { 3, 6, 50, 3, true }, { 4, 5, 80, 3, true }, { 0, 0, -1, 0, false } }
};
static const int debriefed_rating[] = { 80, -1, -1 };

/* What a pane has called. */
static int called_back = -1, called_leave;

static inline void note_back(void *self, size_t at)
{
    (void)self;
    called_back = (int)at;
}

static inline void note_leave(void *self)
{
    (void)self;
    called_leave++;
}

static inline tal_scenario *debriefed_scenario(void)
{
    static const char text[] =
        "return scenario 't' { title = 'The parcel', summary = 'A sum.', language = 'en',\n"
        "  persona = { name = 'Nuno', trust = 50, patience = 50 },\n"
        "  claim = { 'C', verdict = 'right', truth = 'T', value = 'V' },\n"
        "  scene 'one' { says 'Well?', reply 'a' { 'No.', to = 'bad' } },\n"
        "  outcome 'bad' { 'He goes.', result = 'lost' } }\n";
    tal_diagnostics *found = tal_diagnostics_new();
    tal_scenario *scenario = NULL;

    tal_scenario_load_bytes(&scenario, "t.lua", text, strlen(text), found);
    if (scenario)
        tal_scenario_seal(scenario, found);
    cr_assert_eq(tal_diagnostics_errors(found), 0, "%s",
                 tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
    return scenario;
}

/* The mark of the first text that holds WORDS; NULL: it is not among what is drawn. */
static inline const tal_mark *mark_of(tal_app *app, const char *words)
{
    const tal_drawing *drawing = &test_sheet(app)->drawing;

    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->marks[i].kind == TAL_MARK_TEXT && strstr(drawing->marks[i].block.text, words))
            return &drawing->marks[i];
    return NULL;
}

/* All texts that are seen, a line each. */
static inline void expect_words(tal_app *app, const char *expected)
{
    tal_buffer words = TAL_BUFFER_EMPTY;

    tal_drawing_words(&test_sheet(app)->drawing, &words);
    cr_expect_str_eq(words.bytes, expected, "got:\n%s", words.bytes);
    tal_buffer_free(&words);
}

#endif
