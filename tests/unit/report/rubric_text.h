/* A small rubric for tests. */
#ifndef TEST_REPORT_RUBRIC_TEXT_H
#define TEST_REPORT_RUBRIC_TEXT_H

#include <criterion/criterion.h>
#include <string.h>
#include <talante/talante.h>

#define SKILL(id, en, es)                                                                      \
    "  " id ":\n    weight: 1\n    floor: 50\n    name: { en: \"" en "\", es: \"" es "\" }\n"   \
    "    anchors: [ { en: none, es: nada }, { en: some, es: algo }, { en: all, es: todo } ]\n"

static inline tal_rubric *load_rubric(void)
{
    static const char text[] = "rubric: test\ncut: 75\npassing: [resolved]\nskills:\n"
        SKILL("discernment", "Discerns", "Discierne")
        SKILL("validation", "Validates", "Valida")
        SKILL("disagreement", "Disagrees", "Discrepa");
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rubric *rubric = NULL;

    tal_rubric_load_bytes(&rubric, "test", text, strlen(text), found);
    cr_assert_not_null(rubric, "%s", tal_diagnostics_count(found)
                                         ? tal_diagnostics_get(found, 0)->message : "?");
    tal_diagnostics_free(found);
    return rubric;
}

#endif
