/* One text a person, from the same account that a debrief is made of. Owns the page. */
#include "cohort/people.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/hash.h"
#include "base/intl.h"
#include "debrief/account.h"
#include "report/account_text.h"
#include "report/gap_text.h"
#include "report/lines.h"
#include "session/session.h"

enum { WIDTH = 100, INDENT = 2 };

void tal_people_put_name(tal_buffer *out, const char *id)
{
    static const char safe[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_@+";
    tal_buffer name = TAL_BUFFER_EMPTY;
    char sha256[TAL_SHA256_HEX];

    for (const char *c = id; *c; c++)
        if ((unsigned char)*c >= 0x80 || strchr(safe, *c))
            tal_buffer_char(&name, *c);
        else
            tal_buffer_format(&name, "%%%02X", (unsigned char)*c);
    tal_sha256_hex(id, strlen(id), sha256);
    out->failed |= name.failed;
    tal_buffer_text(out, name.length > TAL_PEOPLE_NAME ? sha256 : name.bytes ? name.bytes : "");
    tal_buffer_free(&name);
}

char *tal_people_name(const char *id)
{
    tal_buffer name = TAL_BUFFER_EMPTY;

    tal_people_put_name(&name, id);
    return tal_buffer_take(&name);
}

tal_status tal_people_folder(const char *folder)
{
    char *path = tal_folder_path(folder, "people");
    tal_status status = !path                                       ? TAL_ENOMEM
                        : mkdir(path, 0700) == 0 || errno == EEXIST ? TAL_OK
                                                                    : TAL_EIO;

    free(path);
    return status;
}

/* ---- One conversation ------------------------------------------------------------------------ */

tal_action *tal_people_actions(const tal_scenario *scenario, const tal_performance *it)
{
    tal_action *actions = calloc(it->count + 1, sizeof *actions);

    for (size_t i = 0; actions && i < it->count; i++) {
        const tal_deed *deed = &it->deeds[i];

        actions[i].kind = (tal_action_kind)deed->kind;
        actions[i].id = deed->text                      ? deed->text
                        : deed->kind == TAL_ACTION_LOOK ? scenario->looks[deed->row].id
                                                        : scenario->replies[deed->row].id;
    }
    return actions;
}

static void put_account(tal_page *page, const tal_assembly *assembly, const tal_account *account,
                        const tal_held *held, const char *language, bool key)
{
    tal_account_text_ending(page, account);
    if (key)
        tal_account_text_about(page, account);
    tal_account_text_meaning(page, account);
    tal_account_text_scores(page, &held->result, assembly->rubric, language);
    for (int i = 0; i < TAL_SKILLS; i++)
        if (held->performance.rating[i] >= 0) {
            tal_gap_text(page, held->performance.rating, &held->result, assembly->rubric, language);
            break;
        }
    tal_lines_heading(page, _("The conversation, line by line"));
    for (size_t i = 0; i < account->parts_count; i++)
        tal_account_text_part(page, &account->parts[i], assembly->rubric, language, key);
    if (!key)
        return;
    tal_account_text_unseen(page, account);
    tal_account_text_unmet(page, account);
}

static tal_status put_held(tal_page *page, const tal_assembly *assembly, tal_listener *listener,
                           int i, const tal_held *held, bool key)
{
    const tal_scenario *scenario = assembly->scenarios[i];
    const tal_performance *it = &held->performance;
    const char *language = assembly->assessment->languages[it->language];
    tal_start start = { language, it->seed, it->form, TAL_ORDER_SEEDED };
    tal_action *actions = tal_people_actions(scenario, it);
    tal_account *account = NULL;
    tal_scenario_info info;
    tal_status status =
        actions ? tal_account_new(&account, scenario, &start, listener, actions, it->count)
                : TAL_ENOMEM;

    if (!status) {
        tal_scenario_info_get(scenario, language, &info);
        tal_account_text_head(page, &info);
        put_account(page, assembly, account, held, language, key);
    }
    tal_account_free(account);
    free(actions);
    return status;
}

/* ---- One person ------------------------------------------------------------------------------ */

/* What was decided. All conversations do that together: none of them says by itself whether it is a pass. */
static void put_decision(tal_page *page, const tal_assembly *assembly, const tal_band *band,
                         const tal_candidate *candidate, const char *language)
{
    tal_result pooled = candidate->pooled;
    tal_buffer reasons = TAL_BUFFER_EMPTY;

    switch (tal_band_decide(band, assembly->rubric, &pooled)) {
    case TAL_DECISION_PERSON:
        tal_page_put(page, TAL_FACE_STRONG, _("This result is to be decided by a person."));
        break;
    case TAL_DECISION_PASSED:
        tal_page_put(page, TAL_FACE_GOOD, _("Passed."));
        break;
    case TAL_DECISION_NOT_PASSED:
        for (int i = 0; i < assembly->assessment->conversations_count; i++)
            if (!tal_result_is_passing(assembly->rubric, candidate->held[i].result.result))
                pooled.result = candidate->held[i].result.result;
        tal_page_put(page, TAL_FACE_POOR, _("Not passed."));
        tal_account_text_reasons(&reasons, &pooled, assembly->rubric, language);
        tal_page_put_buffer(page, TAL_FACE_TEXT, &reasons);
        break;
    case TAL_DECISIONS:
        break;
    }
    tal_page_end(page, INDENT, INDENT);
}

static void put_total(tal_page *page, const tal_assembly *assembly, const tal_band *band,
                      const tal_candidate *candidate, const char *language)
{
    tal_band_range range = tal_band_around(candidate->pooled.total, band->sem);

    tal_lines_heading(page, candidate->id);
    if (candidate->state != TAL_COMPLETE) {
        tal_page_put(page, TAL_FACE_TEXT,
                     _("Not all conversations of this assessment are finished."));
        tal_page_end(page, INDENT, INDENT);
        return;
    }
    tal_account_text_scores(page, &candidate->pooled, assembly->rubric, language);
    if (!band->set)
        tal_page_put(
            page, TAL_FACE_TEXT,
            _("How sure this total is cannot be said: too few people have been assessed."));
    else
        tal_page_putf(page, TAL_FACE_TEXT,
                      _("The band around this total goes from %d to %d: about two times in three such a band "
                        "holds the total that somebody would have in the long run."),
                      range.low, range.high);
    tal_page_end(page, INDENT, INDENT);
    put_decision(page, assembly, band, candidate, language);
}

static tal_status put_person(tal_page *page, const tal_assembly *assembly, const tal_band *band,
                             const tal_candidate *candidate, const char *language, bool key)
{
    tal_listener *listener = assembly->lexicon ? tal_listener_new(assembly->lexicon) : NULL;
    tal_status status = assembly->lexicon && !listener ? TAL_ENOMEM : TAL_OK;
    int count = assembly->assessment->conversations_count;

    put_total(page, assembly, band, candidate, language);
    if (candidate->state != TAL_COMPLETE) /* who goes on must not read here what is asked */
        count = 0;
    for (int i = 0; !status && i < count; i++)
        status = put_held(page, assembly, listener, i, &candidate->held[i], key);
    tal_listener_free(listener);
    return status;
}

tal_status tal_people_put(tal_page *page, const tal_assembly *assembly, const tal_band *band,
                          const tal_candidate *candidate, bool key, void (*speak)(const char *language))
{
    const tal_assessment *assessment = assembly->assessment;
    const char *language;
    int first = 0;

    while (first < assessment->conversations_count &&
           candidate->held[first].state > TAL_HELD_UNFINISHED)
        first++;
    if (first == assessment->conversations_count)
        return TAL_OK;
    language = assessment->languages[candidate->held[first].performance.language];
    if (speak)
        speak(language);
    return put_person(page, assembly, band, candidate, language, key);
}

tal_page tal_people_page(void)
{
    return tal_page_new(WIDTH, TAL_DRESS_PLAIN);
}

tal_status tal_people_write(const tal_harvest *harvest, const tal_candidate *candidate)
{
    const tal_batch *batch = harvest->batch;
    tal_page page = tal_people_page();
    char *name = tal_people_name(candidate->id);
    tal_buffer file = TAL_BUFFER_EMPTY;
    tal_status status = tal_people_put(&page, batch->assembly, &harvest->band, candidate, true, batch->speak);

    tal_buffer_format(&file, "people/%s.txt", name ? name : "");
    if (!status && (!name || file.failed))
        status = TAL_ENOMEM;
    if (!status && page.out.length > 0)
        status = tal_workshop_write(harvest->workshop, file.bytes, &page.out);
    tal_buffer_free(&file);
    tal_page_free(&page);
    free(name);
    return status;
}
