/* Plays a log again and lays its account out. Owns what it was played with. */
#include "dossier/telling.h"

#include <stdlib.h>

#include "base/intl.h"
#include "cohort/people.h"
#include "language/lexicon.h"
#include "language/listen.h"
#include "report/account_text.h"
#include "report/gap_text.h"
#include "report/lines.h"
#include "session/session.h"
#include "store/verify.h"

static tal_status score(tal_told *t)
{
    tal_session *session = NULL;
    tal_status status = tal_session_start(&session, t->scenario, &t->start);

    if (!status)
        status = tal_session_listen(session, t->listener);
    if (!status)
        status = tal_session_replay(session, t->actions, t->count, NULL);
    if (!status)
        status = tal_session_result(session, t->rubric, &t->result);
    tal_session_free(session);
    return status;
}

static tal_status play(tal_told *t, const tal_lexicon *lexicon)
{
    tal_status status = TAL_OK;

    t->lexicon = lexicon;
    if (lexicon && !(t->listener = tal_listener_new(lexicon)))
        status = TAL_ENOMEM;
    if (!status)
        status = tal_account_new(&t->account, t->scenario, &t->start, t->listener, t->actions, t->count);
    return status ? status : score(t);
}

tal_status tal_told_open(tal_told *out, const tal_log *log, tal_diagnostics *diagnostics)
{
    tal_status status;

    *out = (tal_told){ .log = log,
                       .start = { log->start.language, log->start.seed, log->start.form, TAL_ORDER_SEEDED } };
    status = tal_log_load(log, &out->own_scenario, &out->own_rubric, diagnostics);
    if (!status)
        status = tal_log_load_lexicon(log, &out->own_lexicon, diagnostics);
    if (!status)
        status = tal_log_actions(log, &out->actions, &out->count);
    out->scenario = out->own_scenario;
    out->rubric = out->own_rubric;
    return status ? status : play(out, out->own_lexicon);
}

tal_status tal_told_open_held(tal_told *out, const tal_assembly *assembly, const tal_held *held)
{
    const tal_performance *it = &held->performance;
    const tal_scenario *scenario = assembly->scenarios[it->conversation];

    *out = (tal_told){ .start = { assembly->assessment->languages[it->language], it->seed, it->form,
                                  TAL_ORDER_SEEDED },
                       .scenario = scenario,
                       .rubric = assembly->rubric,
                       .actions = tal_people_actions(scenario, it),
                       .count = it->count };
    return out->actions ? play(out, assembly->lexicon) : TAL_ENOMEM;
}

void tal_told_close(tal_told *told)
{
    tal_account_free(told->account);
    free(told->actions);
    tal_listener_free(told->listener);
    tal_lexicon_free(told->own_lexicon);
    tal_rubric_free(told->own_rubric);
    tal_scenario_free(told->own_scenario);
    *told = (tal_told){ NULL };
}

void tal_told_put(tal_page *page, const tal_told *told)
{
    const char *language = told->start.language;
    const tal_account *account = told->account;
    tal_scenario_info info;

    tal_scenario_info_get(told->scenario, language, &info);
    tal_account_text_head(page, &info);
    tal_account_text_ending(page, account);
    tal_account_text_meaning(page, account); /* but not what was true, nor what stayed unread */
    tal_account_text_scores(page, &told->result, told->rubric, language);
    if (told->log && told->log->rated)
        tal_gap_text(page, told->log->rating, &told->result, told->rubric, language);
    tal_lines_heading(page, _("The conversation, line by line"));
    for (size_t i = 0; i < account->parts_count; i++)
        tal_account_text_part(page, &account->parts[i], told->rubric, language, false);
}
