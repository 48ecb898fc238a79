/* Plays a log again and lays its account out. Owns what it was played with. */
#include "dossier/telling.h"

#include <stdlib.h>

#include "base/intl.h"
#include "language/lexicon.h"
#include "language/listen.h"
#include "report/account_text.h"
#include "report/gap_text.h"
#include "report/lines.h"
#include "session/session.h"
#include "store/verify.h"

static tal_status score(tal_told *t, const tal_start *start)
{
    tal_session *session = NULL;
    tal_status status = tal_session_start(&session, t->scenario, start);

    if (!status)
        status = tal_session_listen(session, t->listener);
    if (!status)
        status = tal_session_replay(session, t->actions, t->count, NULL);
    if (!status)
        status = tal_session_result(session, t->rubric, &t->result);
    tal_session_free(session);
    return status;
}

tal_status tal_told_open(tal_told *out, const tal_log *log, tal_diagnostics *diagnostics)
{
    tal_start start = { log->start.language, log->start.seed, log->start.form, TAL_ORDER_SEEDED };
    tal_status status;

    *out = (tal_told){ .log = log };
    status = tal_log_load(log, &out->scenario, &out->rubric, diagnostics);
    if (!status)
        status = tal_log_load_lexicon(log, &out->lexicon, diagnostics);
    if (!status && out->lexicon && !(out->listener = tal_listener_new(out->lexicon)))
        status = TAL_ENOMEM;
    if (!status)
        status = tal_log_actions(log, &out->actions, &out->count);
    if (!status)
        status = tal_account_new(&out->account, out->scenario, &start, out->listener, out->actions, out->count);
    return status ? status : score(out, &start);
}

void tal_told_close(tal_told *told)
{
    tal_account_free(told->account);
    free(told->actions);
    tal_listener_free(told->listener);
    tal_lexicon_free(told->lexicon);
    tal_rubric_free(told->rubric);
    tal_scenario_free(told->scenario);
    *told = (tal_told){ NULL };
}

void tal_told_put(tal_page *page, const tal_told *told)
{
    const char *language = told->log->start.language;
    const tal_account *account = told->account;
    tal_scenario_info info;

    tal_scenario_info_get(told->scenario, language, &info);
    tal_account_text_head(page, &info);
    tal_account_text_ending(page, account);
    tal_account_text_meaning(page, account);
    tal_account_text_scores(page, &told->result, told->rubric, language);
    if (told->log->rated)
        tal_gap_text(page, told->log->rating, &told->result, told->rubric, language);
    tal_lines_heading(page, _("The conversation, line by line"));
    for (size_t i = 0; i < account->parts_count; i++)
        tal_account_text_part(page, &account->parts[i], told->rubric, language);
    tal_account_text_unseen(page, account);
    tal_account_text_unmet(page, account);
}
