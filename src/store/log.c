/*
 * The reading of a journal. Owns the verdict on each record: JSON, in sequence, chained, in the
 * form in which it was written, its words those that were digested. Must not know a session.
 */
#include "store/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "data/json.h"
#include "store/home.h"
#include "store/journals.h"
#include "store/record.h"

/* The line that is judged, and what is known of it so far. */
typedef struct judged {
    const char *line;    /* in the log's source; ends with a newline */
    size_t length;       /* without the newline */
    size_t offset;       /* of the line in the file */
    long seq;            /* that it should have */
    tal_json *json;
    tal_record record;
    uint8_t link[TAL_SHA256_SIZE];
} judged;

typedef struct reading {
    tal_log *log;
    size_t capacity;     /* of log->entries */
    tal_diagnostics *diagnostics;
} reading;

/* ---- One record ------------------------------------------------------------------------------ */

static const char *changed_hint(void)
{
    return _("it was changed after it was written; compare it with a copy made before");
}

/* The offset in the file of byte AT of the line, or of a carriage return before it: Talante writes
 * none, and for who shows the place it would begin another line. */
static size_t place(const judged *it, size_t at)
{
    const char *stray;

    if (at > it->length)
        at = it->length;
    stray = memchr(it->line, '\r', at);
    return it->offset + (stray ? (size_t)(stray - it->line) : at);
}

static tal_status check_json(reading *reader, judged *it)
{
    char message[160];
    size_t at = 0;

    it->json = tal_json_parse(it->line, it->length, message, &at);
    if (it->json)
        return TAL_OK;
    tal_error(reader->diagnostics, 606, reader->log->source, place(it, at), changed_hint(),
              _("record %ld is not JSON: %s"), it->seq, message);
    return TAL_EFILE;
}

static tal_status check_sequence(reading *reader, const judged *it)
{
    long long seq;

    if (tal_json_int(it->json, "seq", &seq) && seq == it->seq)
        return TAL_OK;
    if (!tal_json_has(it->json, "seq"))
        tal_error(reader->diagnostics, 607, reader->log->source, it->offset, changed_hint(),
                  _("record %ld has no number"), it->seq);
    else
        tal_error(reader->diagnostics, 607, reader->log->source, it->offset,
                  _("records were removed, repeated or moved"),
                  _("another record stands where record %ld belongs"), it->seq);
    return TAL_EFILE;
}

static tal_status report_form(reading *reader, const judged *it, size_t at)
{
    tal_error(reader->diagnostics, 609, reader->log->source, place(it, at), changed_hint(),
              _("record %ld is not as Talante writes it"), it->seq);
    return TAL_EFILE;
}

/* The first record says how all are chained. */
static tal_status choose_key(reading *reader, const judged *it)
{
    const char *hash = tal_json_text(it->json, "hash");
    tal_log *log = reader->log;
    tal_status status;

    if (!hash || (strcmp(hash, TAL_HASH_PLAIN) != 0 && strcmp(hash, TAL_HASH_KEYED) != 0)) {
        tal_error(reader->diagnostics, 604, log->source, it->offset,
                  _("a newer Talante may know it"),
                  _("the records are chained in a way that this version does not know"));
        return TAL_EFILE;
    }
    if (strcmp(hash, TAL_HASH_KEYED) != 0)
        return TAL_OK;
    status = tal_key_read(&log->key, reader->diagnostics);
    if (status == TAL_OK && !log->key.set) {
        tal_error(reader->diagnostics, 613, log->source, it->offset,
                  _("set TALANTE_KEY to the name of the file that holds the key"),
                  _("this journal needs the organisation's key, and none is set"));
        status = TAL_EFILE;
    }
    return status;
}

static tal_status check_chain(reading *reader, judged *it)
{
    const char *mark = tal_record_find(it->line, it->length, TAL_RECORD_CHAIN);
    char digits[TAL_SHA256_HEX];
    tal_log *log = reader->log;
    size_t hashed, rest;

    if (!mark)
        return report_form(reader, it, it->length);
    hashed = (size_t)(mark - it->line);
    tal_chain_next(&log->key, log->link, it->line, hashed, it->link);
    tal_hex(it->link, sizeof it->link, digits);
    rest = it->length - hashed - strlen(TAL_RECORD_CHAIN);
    if (rest >= TAL_SHA256_HEX - 1 &&
        memcmp(mark + strlen(TAL_RECORD_CHAIN), digits, TAL_SHA256_HEX - 1) == 0)
        return TAL_OK;
    tal_error(reader->diagnostics, 602, log->source, it->offset,
              log->key.set && it->seq == 0
                  ? _("it was changed after it was written, or TALANTE_KEY names another key")
                  : changed_hint(),
              _("the chain breaks at record %ld: it is not what was written"), it->seq);
    return TAL_EFILE;
}

static tal_status check_format(reading *reader, const judged *it)
{
    long long format;

    if (tal_json_int(it->json, "format", &format) &&
        (format == TAL_JOURNAL_PICKED || format == TAL_JOURNAL_TYPED))
        return TAL_OK;
    tal_error(reader->diagnostics, 604, reader->log->source, it->offset,
              _("read it with the version of Talante that wrote it, or a newer one"),
              _("this version of Talante does not know the format of this journal"));
    return TAL_EFILE;
}

/* What the chain does not cover, and what a stranger may have chained anew: written again, the
 * record must give the same bytes. */
static tal_status check_form(reading *reader, judged *it)
{
    uint8_t link[TAL_SHA256_SIZE];
    tal_buffer again = TAL_BUFFER_EMPTY;
    tal_log *log = reader->log;
    tal_status status = tal_record_read(&it->record, log->arena, it->json);
    size_t same = 0;

    if (status == TAL_EFILE || (status == TAL_OK &&
                                (it->record.kind == TAL_RECORD_START) != (it->seq == 0)))
        return report_form(reader, it, 0);
    if (status != TAL_OK)
        return status;
    memcpy(link, log->link, sizeof link);
    status = tal_record_write(&again, &it->record, &log->key, link);
    if (status == TAL_OK) {
        while (same < again.length && same <= it->length && again.bytes[same] == it->line[same])
            same++;
        if (same != again.length || same != it->length + 1)
            status = report_form(reader, it, same);
    }
    tal_buffer_free(&again);
    return status;
}

/* Are these the words that were digested? None are: they were erased, or never there. */
static bool words_fit(const char *words, const char *salt, const char *written)
{
    char digest[TAL_SHA256_HEX];

    return !words ||
           (written && tal_words_digest(salt, words, digest) && strcmp(digest, written) == 0);
}

static tal_status check_words(reading *reader, const judged *it)
{
    const tal_record *record = &it->record;
    const tal_entry *entry = &record->entry;
    const char *words;

    if (words_fit(record->start.candidate, record->candidate_salt, record->candidate_digest) &&
        words_fit(entry->text, entry->text_salt, entry->text_digest))
        return TAL_OK;
    words = tal_record_find(it->line, it->length, ",\"words\":");
    tal_error(reader->diagnostics, 608, reader->log->source,
              it->offset + (words ? (size_t)(words - it->line) + 1 : 0), changed_hint(),
              _("the words of record %ld are not the ones that it was written with"), it->seq);
    return TAL_EFILE;
}

/* An entry goes back to one that came before it. In a reading nothing is answered; elsewhere all is
 * typed, or nothing is. */
static bool entry_fits(const tal_log *log, const judged *it)
{
    const tal_entry *entry = &it->record.entry;

    if (log->start.mode == TAL_READING ||
        entry->kind == (log->start.lexicon_sha256 ? TAL_ENTRY_REPLY : TAL_ENTRY_TEXT))
        return false;
    return entry->kind != TAL_ENTRY_REWIND || (entry->back_to >= 1 && entry->back_to < it->seq);
}

/* Whether the record may stand where it stands. */
static tal_status check_place(reading *reader, const judged *it)
{
    const tal_log *log = reader->log;
    bool fits = true;

    switch (it->record.kind) {
    case TAL_RECORD_ENTRY: fits = entry_fits(log, it); break;
    case TAL_RECORD_RATING: fits = !log->rated && log->start.mode != TAL_READING; break;
    case TAL_RECORD_EXPLAINED: fits = !log->explained; break;
    default: break;
    }
    return fits ? TAL_OK : report_form(reader, it, 0);
}

static tal_status judge(reading *reader, judged *it)
{
    tal_status status = check_json(reader, it);

    if (status == TAL_OK)
        status = check_sequence(reader, it);
    if (status == TAL_OK && it->seq == 0)
        status = choose_key(reader, it);
    if (status == TAL_OK)
        status = check_chain(reader, it);
    if (status == TAL_OK && it->seq == 0)
        status = check_format(reader, it);
    if (status == TAL_OK)
        status = check_form(reader, it);
    if (status == TAL_OK)
        status = check_words(reader, it);
    if (status == TAL_OK)
        status = check_place(reader, it);
    return status;
}

static tal_status keep_entry(reading *reader, const tal_entry *entry)
{
    tal_log *log = reader->log;
    tal_entry *entries = tal_grow(log->entries, log->entries_count, &reader->capacity,
                                  sizeof *entries);

    if (!entries)
        return TAL_ENOMEM;
    log->entries = entries;
    entries[log->entries_count++] = *entry;
    if (entry->kind == TAL_ENTRY_REWIND && log->rated >= entry->back_to)
        log->rated = 0;
    return TAL_OK;
}

static tal_status keep(reading *reader, const judged *it)
{
    const tal_record *record = &it->record;
    tal_log *log = reader->log;

    switch (record->kind) {
    case TAL_RECORD_START:
        log->start = record->start;
        log->talante = record->talante;
        log->started = record->time;
        log->keyed = record->keyed;
        log->named = record->candidate_digest != NULL;
        break;
    case TAL_RECORD_ENTRY:
        if (keep_entry(reader, &record->entry) != TAL_OK)
            return TAL_ENOMEM;
        break;
    case TAL_RECORD_RATING:
        log->rated = record->seq;
        memcpy(log->rating, record->rating, sizeof log->rating);
        break;
    case TAL_RECORD_EXPLAINED:
        log->explained = true;
        break;
    case TAL_RECORD_END:
        log->result = record->result;
        log->ended = record->time;
        log->sealed = true;
        break;
    }
    memcpy(log->link, it->link, sizeof log->link);
    log->whole = it->offset + it->length + 1;
    log->records++;
    return TAL_OK;
}

/* ---- All records ----------------------------------------------------------------------------- */

static tal_status take_line(reading *reader, size_t offset, size_t length)
{
    judged it = {
        .line = tal_source_bytes(reader->log->source) + offset,
        .length = length,
        .offset = offset,
        .seq = reader->log->records,
    };
    tal_status status = judge(reader, &it);

    tal_json_free(it.json);
    return status == TAL_OK ? keep(reader, &it) : status;
}

static tal_status take_lines(reading *reader)
{
    tal_log *log = reader->log;
    const char *bytes = tal_source_bytes(log->source);
    size_t length = tal_source_length(log->source);

    while (log->whole < length) {
        size_t offset = log->whole;
        const char *newline = memchr(bytes + offset, '\n', length - offset);
        tal_status status;

        if (log->sealed) {
            tal_error(reader->diagnostics, 610, log->source, offset, changed_hint(),
                      _("something follows the last record"));
            return TAL_EFILE;
        }
        if (!newline) {
            log->torn = true;
            return TAL_OK;
        }
        status = take_line(reader, offset, (size_t)(newline - (bytes + offset)));
        if (status != TAL_OK)
            return status;
    }
    return TAL_OK;
}

static tal_status report_other(const tal_log *log, tal_diagnostics *diagnostics)
{
    if (tal_source_length(log->source) == 0)
        tal_error_file(diagnostics, 601, log->path, NULL, _("this is not a journal: it is empty"));
    else
        tal_error_file(diagnostics, 601, log->path,
                       _("journals end in .jsonl; Talante writes them"),
                       _("this is not a journal: it does not begin as one"));
    return TAL_EFILE;
}

static tal_status read_records(tal_log *log, tal_diagnostics *diagnostics)
{
    reading reader = { log, 0, diagnostics };
    tal_status status;

    if (strncmp(tal_source_bytes(log->source), TAL_RECORD_FIRST, strlen(TAL_RECORD_FIRST)) != 0)
        return report_other(log, diagnostics);
    status = take_lines(&reader);
    if (log->torn && log->whole == 0) {
        tal_log_report_torn(log, TAL_ERROR, diagnostics);
        return TAL_EFILE;
    }
    if (status != TAL_EFILE || log->whole == 0)
        return status;
    log->damaged = true;
    return TAL_OK;
}

/* ---- Files ----------------------------------------------------------------------------------- */

/* The same codes that other files get where they cannot be read. */
static tal_status report_file(const char *path, tal_diagnostics *diagnostics)
{
    if (errno == EISDIR)
        tal_error_file(diagnostics, 2, path, _("name a file in it"), _("this is a folder"));
    else if (errno == EINVAL)
        tal_error_file(diagnostics, 2, path, NULL, _("this is not a regular file"));
    else if (errno == EFBIG)
        tal_error_file(diagnostics, 3, path, NULL, _("the file is larger than %d MiB"),
                       TAL_LOG_LIMIT >> 20);
    else
        tal_error_file(diagnostics, 1, path, NULL, _("the file cannot be read: %s"),
                       strerror(errno));
    return TAL_EFILE;
}

static tal_status load(tal_log *log, int file, const char *path, tal_diagnostics *diagnostics)
{
    tal_status status;
    size_t length;
    char *bytes;

    log->path = strdup(path);
    log->arena = tal_arena_new();
    if (!log->path || !log->arena)
        return TAL_ENOMEM;
    status = tal_home_read_open(&bytes, &length, file, TAL_LOG_LIMIT);
    if (status == TAL_EIO)
        return report_file(path, diagnostics);
    if (status != TAL_OK)
        return status;
    log->source = tal_source_new(path, bytes, length);
    free(bytes);
    return log->source ? read_records(log, diagnostics) : TAL_ENOMEM;
}

tal_status tal_log_read_open(tal_log **out, int file, const char *path,
                             tal_diagnostics *diagnostics)
{
    tal_log *log = calloc(1, sizeof *log);
    tal_status status = log ? load(log, file, path, diagnostics) : TAL_ENOMEM;

    if (status == TAL_OK)
        *out = log;
    else
        tal_log_free(log);
    return status;
}

static tal_status read_path(tal_log **out, const char *path, tal_severity torn,
                            tal_diagnostics *diagnostics)
{
    /* O_NONBLOCK: opening a FIFO would wait for a writer that never comes. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    tal_status status;

    if (file < 0)
        return report_file(path, diagnostics);
    status = tal_log_read_open(out, file, path, diagnostics);
    close(file);
    if (status == TAL_OK && (*out)->torn)
        tal_log_report_torn(*out, torn, diagnostics);
    return status;
}

tal_status tal_log_read(tal_log **out, const char *path, tal_diagnostics *diagnostics)
{
    return read_path(out, path, TAL_WARNING, diagnostics);
}

tal_status tal_log_read_strict(tal_log **out, const char *path, tal_diagnostics *diagnostics)
{
    return read_path(out, path, TAL_ERROR, diagnostics);
}

void tal_log_free(tal_log *log)
{
    if (!log)
        return;
    tal_source_free(log->source);
    tal_arena_free(log->arena);
    free(log->entries);
    free(log->path);
    free(log);
}

void tal_log_report_torn(const tal_log *log, tal_severity severity, tal_diagnostics *diagnostics)
{
    tal_report(diagnostics, severity, 603, log->source, log->whole,
               _("the last record is cut: the file ends in the middle of it"),
               _("what was answered before it is all there"));
}

/* ---- What follows from the records ----------------------------------------------------------- */

tal_status tal_log_actions(const tal_log *log, tal_action **actions, size_t *count)
{
    tal_action *list = calloc(log->entries_count + 1, sizeof *list);
    long *seqs = calloc(log->entries_count + 1, sizeof *seqs); /* of each in the list */
    size_t kept = 0;

    if (!list || !seqs) {
        free(list);
        free(seqs);
        return TAL_ENOMEM;
    }
    for (size_t i = 0; i < log->entries_count; i++) {
        const tal_entry *entry = &log->entries[i];

        if (entry->kind == TAL_ENTRY_REWIND) {
            while (kept > 0 && seqs[kept - 1] >= entry->back_to)
                kept--;
        } else {
            list[kept] = tal_entry_action(entry);
            seqs[kept++] = entry->seq;
        }
    }
    free(seqs);
    *actions = list;
    *count = kept;
    return TAL_OK;
}

/* ---- The newest unfinished one --------------------------------------------------------------- */

/* For a damaged one: whether the file's last line is the record of an end. */
static bool ends(const tal_log *log)
{
    const char *bytes = tal_source_bytes(log->source);
    size_t end = tal_source_length(log->source), at = end - 1; /* before the last newline */

    while (at > 0 && bytes[at - 1] != '\n')
        at--;
    return tal_record_find(bytes + at, end - at, "\"event\":\"end\"") != NULL;
}

static bool is_wanted(const tal_log *log, const char *scenario, const char *candidate)
{
    if (log->sealed || (log->damaged && ends(log)) || log->start.mode == TAL_READING)
        return false;
    if (scenario && strcmp(log->start.scenario, scenario) != 0)
        return false;
    return !candidate || (log->start.candidate && strcmp(log->start.candidate, candidate) == 0);
}

tal_status tal_log_find_unfinished(char **out, const char *scenario, const char *candidate)
{
    tal_journals journals;
    char *found = NULL;
    tal_status status = tal_journals_list(&journals);

    if (status != TAL_OK)
        return status;
    for (size_t i = journals.count; status == TAL_OK && !found && i > 0; i--) {
        char *path = tal_journals_path(&journals, i - 1);
        tal_log *log = NULL;

        status = path ? tal_log_read(&log, path, NULL) : TAL_ENOMEM;
        if (status == TAL_OK && is_wanted(log, scenario, candidate)) {
            found = path;
            path = NULL;
        }
        if (status == TAL_EFILE)
            status = TAL_OK; /* not one that can be resumed */
        tal_log_free(log);
        free(path);
    }
    tal_journals_free(&journals);
    if (status == TAL_OK)
        *out = found;
    return status;
}
