/* Reads portions, whatever their kind; lines of JSON here, the others in files of their own. Owns
 * what is kept from one conversation to the next. */
#include "cohort/intake.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WINDOW = TAL_LINE_LIMIT + (256 << 10) };

tal_status tal_intake_open(tal_intake *out, const tal_assembly *assembly, const tal_plan *plan,
                           int shard, int shards)
{
    tal_status status;

    *out = (tal_intake){ .assembly = assembly,
                         .plan = plan,
                         .attempt = TAL_ATTEMPT_EMPTY,
                         .performance = TAL_PERFORMANCE_EMPTY };
    status = tal_player_new(&out->player, assembly);
    out->reader = tal_response_reader_new();
    out->window = malloc(WINDOW);
    if (!tal_bin_open(&out->bin, shard, shards) || !out->reader || !out->window)
        status = TAL_ENOMEM;
    if (status)
        tal_intake_close(out);
    return status;
}

void tal_intake_close(tal_intake *intake)
{
    tal_player_free(intake->player);
    tal_response_reader_free(intake->reader);
    tal_attempt_free(&intake->attempt);
    tal_performance_free(&intake->performance);
    tal_bin_close(&intake->bin);
    free(intake->window);
    intake->player = NULL;
    intake->reader = NULL;
    intake->window = NULL;
}

/* ---- One conversation ------------------------------------------------------------------------ */

tal_status tal_intake_refuse(tal_intake *intake, const tal_refusal *why)
{
    static const tal_performance refused = { .state = TAL_PERFORMANCE_REFUSED,
                                             .conversation = TAL_NONE };
    const char *candidate = why->candidate;
    bool known = tal_candidate_is_valid(candidate, strlen(candidate));
    tal_refusal it = *why;
    tal_status status = TAL_OK;

    if (!known)
        it.candidate = "";
    if (!tal_bin_wants(&intake->bin, it.candidate))
        return TAL_OK;
    if (known)
        status =
            tal_bin_put_performance(&intake->bin, intake->assembly, candidate, it.origin, &refused);
    return status ? status : tal_bin_put_refusal(&intake->bin, &it);
}

tal_status tal_intake_play(tal_intake *intake)
{
    tal_performance *it = &intake->performance;
    const tal_attempt *attempt = &intake->attempt;
    const char *candidate = tal_attempt_text(attempt, attempt->candidate);
    bool known = tal_candidate_is_valid(candidate, strlen(candidate));
    tal_refusal why;
    tal_status status;

    if (!tal_bin_wants(&intake->bin, known ? candidate : ""))
        return TAL_OK;
    status = tal_player_play(intake->player, attempt, it, &why);
    if (status && status != TAL_EFILE)
        return status;
    intake->conversations++;
    if (!*why.candidate)
        return tal_intake_refuse(intake, &why);
    status =
        tal_bin_put_performance(&intake->bin, intake->assembly, candidate, attempt->origin, it);
    return status || why.code == TAL_REFUSALS ? status : tal_bin_put_refusal(&intake->bin, &why);
}

/* ---- Lines of JSON --------------------------------------------------------------------------- */

static bool is_blank(const char *line, size_t length)
{
    while (length > 0 && strchr(" \t\r", line[length - 1]) && line[length - 1])
        length--;
    return length == 0;
}

static tal_status take_line(tal_intake *intake, tal_origin origin, const char *line, size_t length)
{
    tal_attempt *attempt = &intake->attempt;
    tal_refusal why = { .origin = origin, .what = "", .where = "" };
    tal_status status;

    if (is_blank(line, length)) {
        intake->blank++;
        return TAL_OK;
    }
    tal_attempt_clear(attempt, origin);
    status = tal_response_read(intake->reader, line, length, attempt, &why);
    if (!status)
        return tal_intake_play(intake);
    if (status != TAL_EFILE)
        return status;
    why.candidate = tal_attempt_text(attempt, attempt->candidate);
    why.scenario = tal_attempt_text(attempt, attempt->scenario);
    return tal_intake_refuse(intake, &why);
}

static tal_status refuse_long(tal_intake *intake, tal_origin origin)
{
    tal_refusal why = { TAL_REFUSED_LONG, origin, TAL_LINE_LIMIT, "", "", "", "" };

    return tal_intake_refuse(intake, &why);
}

/* Where the lines of a portion are read. */
typedef struct scanner {
    int file;
    uint64_t offset, to; /* of the window's first byte; lines that begin from here on are another
                          * portion's */
    size_t at, filled;   /* in the window */
    bool ended;          /* the file */
    bool passing;        /* in a line that is none of ours, or too long */
} scanner;

/* More of the file behind what is left in the window. */
static tal_status refill(tal_intake *intake, scanner *s)
{
    ssize_t got;

    memmove(intake->window, intake->window + s->at, s->filled - s->at);
    s->offset += s->at;
    s->filled -= s->at;
    s->at = 0;
    do
        got = pread(s->file, intake->window + s->filled, WINDOW - s->filled,
                    (off_t)(s->offset + s->filled));
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return TAL_EIO;
    s->ended = got == 0;
    s->filled += (size_t)got;
    return TAL_OK;
}

/* Line by line, as many as stand whole in the window. */
static tal_status take_lines(tal_intake *intake, scanner *s, tal_origin *origin)
{
    tal_status status = TAL_OK;
    const char *end;

    while (!status && (end = memchr(intake->window + s->at, '\n', s->filled - s->at))) {
        const char *line = intake->window + s->at;

        if (!s->passing && s->offset + s->at >= s->to)
            break;
        if (!s->passing) {
            origin->line++;
            status = end - line > TAL_LINE_LIMIT
                         ? refuse_long(intake, *origin)
                         : take_line(intake, *origin, line, (size_t)(end - line));
        }
        s->passing = false;
        s->at = (size_t)(end + 1 - intake->window);
    }
    return status;
}

/* What stands after the last newline: the end of the file, or the beginning of a line that is too
 * long. */
static tal_status take_rest(tal_intake *intake, scanner *s, tal_origin *origin)
{
    size_t length = s->filled - s->at;

    if (length == 0 || s->passing || s->offset + s->at >= s->to) {
        s->at = s->passing ? s->filled : s->at;
        return TAL_OK;
    }
    if (s->ended && length <= TAL_LINE_LIMIT) {
        origin->line++;
        s->at = s->filled;
        return take_line(intake, *origin, intake->window + s->filled - length, length);
    }
    if (!s->ended && length <= TAL_LINE_LIMIT)
        return TAL_OK; /* more of it is still to come */
    origin->line++;
    s->passing = true;
    s->at = s->filled;
    return refuse_long(intake, *origin);
}

static tal_status read_lines(tal_intake *intake, const tal_portion *portion, tal_origin origin)
{
    const char *path = intake->plan->inputs[portion->file].path;
    scanner s = { .file = open(path, O_RDONLY | O_CLOEXEC),
                  .offset = portion->from,
                  .to = portion->to };
    tal_status status = s.file < 0 ? TAL_EIO : TAL_OK;

    if (portion->from > 0) { /* the line that begins before this portion is the one before's */
        s.offset--;
        s.passing = true;
    }
    while (!status && !s.ended && s.offset + s.at < s.to) {
        status = refill(intake, &s);
        if (s.offset == 0 && s.filled >= TAL_MARK_BYTES &&
            memcmp(intake->window, TAL_MARK, TAL_MARK_BYTES) == 0)
            s.at = TAL_MARK_BYTES;
        if (!status)
            status = take_lines(intake, &s, &origin);
        if (!status)
            status = take_rest(intake, &s, &origin);
    }
    if (s.file >= 0)
        close(s.file);
    intake->lines = origin.line;
    return status;
}

/* ---- A portion ------------------------------------------------------------------------------- */

static tal_status refuse_file(tal_intake *intake, tal_refusal_code code, tal_origin origin,
                              const char *what)
{
    tal_refusal why = { code, origin, 0, what, "", "", "" };

    return tal_intake_refuse(intake, &why);
}

static tal_status read_file(tal_intake *intake, const tal_portion *portion, tal_origin origin)
{
    const tal_input *input = &intake->plan->inputs[origin.file];

    if (!tal_plan_holds(input) && input->kind != TAL_INPUT_OTHER)
        return TAL_ESTALE;
    if (input->kind == TAL_INPUT_OTHER)
        return refuse_file(intake, TAL_REFUSED_KIND, origin, "");
    if (access(input->path, R_OK) < 0)
        return refuse_file(intake, TAL_REFUSED_FILE, origin, strerror(errno));
    if (input->size == 0)
        return refuse_file(intake, TAL_REFUSED_EMPTY, origin, "");
    switch (input->kind) {
    case TAL_INPUT_ROSTER:
        return tal_intake_roster(intake, origin);
    case TAL_INPUT_TABLE:
        return tal_intake_table(intake, origin);
    case TAL_INPUT_JOURNAL:
        return tal_intake_journal(intake, origin);
    default:
        return read_lines(intake, portion, origin);
    }
}

tal_status tal_intake_read(tal_intake *intake, uint32_t portion, const char *path)
{
    const tal_portion *it = &intake->plan->portions[portion];
    tal_status status = TAL_OK;

    intake->lines = intake->blank = intake->conversations = 0;
    intake->scratch = path;
    for (uint32_t i = 0; !status && i < it->files; i++)
        status = read_file(intake, it, (tal_origin){ it->file + i, portion, 0 });
    if (!status)
        status =
            tal_bin_put_read(&intake->bin, &(tal_bin_read){ portion, intake->lines, intake->blank,
                                                            intake->conversations });
    return status ? status : tal_pile_write(intake->bin.pile, path);
}
