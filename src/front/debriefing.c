/* The order of the sections, and where a reader may stop. Lays nothing out itself. */
#include "front/debriefing.h"

#include "base/intl.h"
#include "report/account_text.h"
#include "report/advice_text.h"
#include "report/gap_text.h"
#include "report/lines.h"

void tal_debriefing_summary(const tal_debriefing *d, tal_reader *reader)
{
    tal_page *page = reader->page;

    tal_account_text_about(page, d->account);
    tal_account_text_meaning(page, d->account);
    if (!tal_reader_show(reader))
        return;
    if (d->result) {
        tal_account_text_scores(page, d->result, d->rubric, d->language);
        tal_account_text_verdict(page, d->result, d->rubric, d->language);
    } else {
        tal_account_text_points(page, d->account, d->rubric, d->language);
    }
    if (!tal_reader_show(reader))
        return;
    if (d->rating)
        tal_gap_text(page, d->rating, d->result, d->rubric, d->language);
    tal_reader_show(reader);
}

void tal_debriefing_lines(const tal_debriefing *d, tal_reader *reader)
{
    tal_page *page = reader->page;

    tal_lines_heading(page, _("The conversation, line by line"));
    for (size_t i = 0; i < d->account->parts_count; i++) {
        tal_account_text_part(page, &d->account->parts[i], d->rubric, d->language, true);
        if (!tal_reader_show(reader))
            return;
    }
    tal_account_text_unseen(page, d->account);
    if (!tal_reader_show(reader))
        return;
    tal_account_text_unmet(page, d->account);
    tal_reader_show(reader);
}

void tal_debriefing_advice(const tal_debriefing *d, const tal_advice *advice, tal_reader *reader)
{
    tal_advice_text(reader->page, d->account, advice);
    tal_reader_show(reader);
}
