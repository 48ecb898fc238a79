/* Lays out who would change. Computes none of it. */
#include "front/rescored.h"

#include <string.h>

#include "base/intl.h"
#include "report/lines.h"
#include "stage/say.h"

enum { INDENT = 2, BEFORE = 34, AFTER = 44 };

static const char *decision_name(tal_decision_kind decision)
{
    static const char *const names[TAL_DECISIONS] = { N_("passed"), N_("not passed"), N_("to be decided by a person") };

    return _(names[decision]);
}

/* ---- Words ------------------------------------------------------------------------------------- */

/* Each line of TEXT as a paragraph of its own; it is cut up. */
static void put_lines(tal_page *page, char *text)
{
    for (char *line = text, *end; line && *line; line = end + 1) {
        end = strchr(line, '\n');
        *end = '\0';
        tal_page_put(page, TAL_FACE_TEXT, line);
        tal_page_end(page, INDENT, INDENT + 2);
    }
}

static void put_person(tal_page *page, const tal_rescore *rescore, const tal_rescored *person, const char *language)
{
    tal_buffer why = TAL_BUFFER_EMPTY;

    tal_page_put(page, TAL_FACE_STRONG, person->id);
    if (person->before.decision != person->after.decision)
        tal_page_putf(page, TAL_FACE_TEXT, ": %s -> %s", decision_name(person->before.decision),
                      decision_name(person->after.decision));
    else
        tal_page_putf(page, TAL_FACE_TEXT, _(": still %s"), decision_name(person->after.decision));
    tal_page_end(page, 0, INDENT);
    if (person->before.meets != person->after.meets) {
        tal_page_put(page, TAL_FACE_TEXT, person->after.meets ? _("meets the rule") : _("meets the rule no longer"));
        tal_page_end(page, INDENT, INDENT + 2);
    }
    tal_rescore_why(rescore, person, language, &why);
    put_lines(page, why.bytes);
    page->out.failed |= why.failed;
    tal_buffer_free(&why);
}

static void put_counts(tal_page *page, const char *what, uint64_t before, uint64_t after)
{
    tal_page_put(page, TAL_FACE_TEXT, what);
    tal_page_column(page, BEFORE);
    tal_page_putf(page, TAL_FACE_TEXT, "%llu", (unsigned long long)before);
    tal_page_column(page, AFTER);
    tal_page_putf(page, TAL_FACE_STRONG, "%llu", (unsigned long long)after);
    tal_page_end(page, INDENT, INDENT);
}

static void put_sem(tal_page *page, int column, const tal_band *band)
{
    tal_page_column(page, column);
    if (band->set)
        tal_page_putf(page, TAL_FACE_TEXT, "%d.%02d", band->sem / 100, band->sem % 100);
    else
        tal_page_put(page, TAL_FACE_QUIET, "\u2013");
}

static void put_summary(tal_page *page, const tal_rescore *rescore)
{
    tal_lines_heading(page, _("All of them"));
    tal_page_column(page, BEFORE);
    tal_page_put(page, TAL_FACE_QUIET, _("now"));
    tal_page_column(page, AFTER);
    tal_page_put(page, TAL_FACE_QUIET, _("would be"));
    tal_page_end(page, INDENT, INDENT);
    put_counts(page, _("meet the rule"), rescore->before.meet, rescore->after.meet);
    for (int i = 0; i < TAL_DECISIONS; i++)
        put_counts(page, decision_name((tal_decision_kind)i), rescore->before.decisions[i], rescore->after.decisions[i]);
    tal_page_put(page, TAL_FACE_TEXT, _("error of measurement"));
    put_sem(page, BEFORE, &rescore->before.band);
    put_sem(page, AFTER, &rescore->after.band);
    tal_page_end(page, INDENT, INDENT);
    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_TEXT, _("Complete candidates: %llu. Of these change: %llu, and %llu in their decision."),
                  (unsigned long long)rescore->complete, (unsigned long long)rescore->count,
                  (unsigned long long)rescore->decided);
    tal_page_end(page, 0, 0);
    if (!rescore->left_norm)
        return;
    tal_page_putf(page, TAL_FACE_FAIR,
                  _("The norm \u201C%s\u201D is of other weights: the error of measurement would be this cohort's own."),
                  rescore->before.band.source);
    tal_page_end(page, 0, 0);
}

void tal_rescored_text(tal_page *page, const tal_rescore *rescore, const char *language)
{
    for (size_t i = 0; i < rescore->count; i++)
        put_person(page, rescore, &rescore->people[i], language);
    put_summary(page, rescore);
}

/* ---- JSON -------------------------------------------------------------------------------------- */

static void set_side(tal_json *root, const char *key, const tal_rescore_side *side)
{
    tal_json *it = tal_json_set_object(root, key), *part = tal_json_set_object(it, "rubric");

    tal_json_set_text(part, "id", side->rubric->id);
    tal_json_set_text(part, "sha256", side->rubric->sha256);
    tal_json_set_int(it, "meet_the_rule", (long long)side->meet);
    part = tal_json_set_object(it, "decisions");
    for (int i = 0; i < TAL_DECISIONS; i++)
        tal_json_set_int(part, tal_decision_names[i], (long long)side->decisions[i]);
    if (side->band.set)
        tal_json_set_int(it, "sem_in_hundredths", side->band.sem);
    else
        tal_json_set_null(it, "sem_in_hundredths");
    tal_json_set_text(it, "norm", *side->band.source ? side->band.source : NULL);
}

static void set_judged(tal_json *object, const char *key, const tal_judged *judged)
{
    tal_json *it = tal_json_set_object(object, key);

    tal_json_set_int(it, "total", judged->total);
    tal_json_set_bool(it, "meets_the_rule", judged->meets);
    tal_json_set_text(it, "decision", tal_decision_names[judged->decision]);
}

static void add_why(tal_json *object, char *text)
{
    tal_json *list = tal_json_set_array(object, "why");

    for (char *line = text, *end; line && *line; line = end + 1) {
        end = strchr(line, '\n');
        *end = '\0';
        tal_json_add_text(list, line);
    }
}

tal_json *tal_rescored_json(const char *folder, const tal_rescore *rescore, const char *language)
{
    tal_json *root = tal_json_object(), *changes;
    tal_buffer why = TAL_BUFFER_EMPTY;

    tal_say_set_text(root, "folder", folder);
    tal_json_set_int(root, "complete", (long long)rescore->complete);
    set_side(root, "now", &rescore->before);
    set_side(root, "would_be", &rescore->after);
    changes = tal_json_set_array(root, "changes");
    for (size_t i = 0; i < rescore->count; i++) {
        const tal_rescored *person = &rescore->people[i];
        tal_json *it = tal_json_add_object(changes);

        tal_json_set_text(it, "candidate", person->id);
        set_judged(it, "now", &person->before);
        set_judged(it, "would_be", &person->after);
        tal_buffer_clear(&why);
        tal_rescore_why(rescore, person, language, &why);
        add_why(it, why.bytes);
    }
    if (why.failed) {
        tal_json_free(root);
        root = NULL;
    }
    tal_buffer_free(&why);
    return root;
}
