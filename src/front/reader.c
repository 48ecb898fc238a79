/* Counts lines, and asks before the screen would run over. The question is wiped once answered. */
#include "front/reader.h"

#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "front/answer.h"

enum { KEPT = 2 }; /* rows: the question, and a line of what came before */

static int rows_of(const char *bytes, size_t length)
{
    int rows = 0;

    for (size_t i = 0; i < length; i++)
        rows += bytes[i] == '\n';
    return rows;
}

/*
 * How many bytes of TEXT fit ROWS: up to the last blank line among them, or else all the lines. A
 * line that stands alone may be a heading, and stays with what follows it.
 */
static size_t piece_of(const tal_buffer *text, int rows)
{
    size_t line = 0, end = 0; /* where the line begins; where the piece ends */
    int together = 0;         /* lines since the last blank one */

    for (size_t i = 0; i < text->length && rows > 0; i++) {
        if (text->bytes[i] != '\n')
            continue;
        if (i == line && together > 1)
            end = i;
        together = i == line ? 0 : together + 1;
        line = i + 1;
        rows--;
    }
    return end > 0 ? end : line;
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

/* Shows the first LENGTH bytes of the page, and then asks. What is left is the page. */
static bool show_piece(tal_reader *reader, size_t length)
{
    tal_buffer *out = &reader->page->out, rest = TAL_BUFFER_EMPTY;
    bool wanted;

    tal_buffer_add(&rest, out->bytes + length, out->length - length);
    out->length = length;
    tal_terminal_show(reader->page);
    wanted = ask(reader);
    if (wanted)
        tal_buffer_add(out, rest.bytes, rest.length);
    tal_buffer_free(&rest);
    return wanted;
}

bool tal_reader_show(tal_reader *reader)
{
    const tal_buffer *out = &reader->page->out;
    int room = is_asked(reader) ? tal_terminal_rows(reader->terminal) - KEPT : 0;

    if (room > 0 && reader->rows > 0 && reader->rows + rows_of(out->bytes, out->length) > room &&
        !ask(reader)) {
        tal_buffer_clear(&reader->page->out);
        return false;
    }
    while (room > 0 && rows_of(out->bytes, out->length) > room)
        if (!show_piece(reader, piece_of(out, room)))
            return false;
    reader->rows += rows_of(out->bytes, out->length);
    tal_terminal_show(reader->page);
    return true;
}

bool tal_reader_pause(tal_reader *reader)
{
    tal_terminal_show(reader->page);
    return !is_asked(reader) || ask(reader);
}
