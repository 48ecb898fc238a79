/* Counts lines, and asks before the screen would run over. The question is wiped once answered. */
#include "front/reader.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "front/answer.h"

enum { KEPT = 2 }; /* rows: the question, and a line of what came before */

static int rows_of(const tal_page *page)
{
    int rows = 0;

    for (size_t i = 0; i < page->out.length; i++)
        rows += page->out.bytes[i] == '\n';
    return rows;
}

/* Any line but a word for leaving goes on. */
static bool ask(tal_reader *reader)
{
    tal_answer answer;
    char *line;

    fflush(stdout);
    reader->gone = tal_terminal_ask(reader->terminal, _("Enter: go on. q: enough. "), 0, &line) !=
                   TAL_INPUT_LINE;
    if (reader->gone)
        return false;
    if (reader->page->dress != TAL_DRESS_PLAIN)
        fputs("\033[A\033[K", stdout); /* ECMA-48: up, and erase to the end of the line */
    answer = tal_answer_read(line);
    reader->rows = 0;
    return answer.kind != TAL_ANSWER_QUIT &&
           !(answer.kind == TAL_ANSWER_WORD && tal_answer_is(answer.word, "q"));
}

static bool is_asked(const tal_reader *reader)
{
    return reader->terminal && tal_terminal_is_person(reader->terminal);
}

bool tal_reader_show(tal_reader *reader)
{
    int rows = rows_of(reader->page);

    if (is_asked(reader) && reader->rows > 0 &&
        reader->rows + rows > tal_terminal_rows(reader->terminal) - KEPT && !ask(reader)) {
        tal_buffer_clear(&reader->page->out);
        return false;
    }
    reader->rows += rows;
    tal_terminal_show(reader->page);
    return true;
}

bool tal_reader_pause(tal_reader *reader)
{
    tal_terminal_show(reader->page);
    return !is_asked(reader) || ask(reader);
}
