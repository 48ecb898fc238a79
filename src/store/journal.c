/*
 * The writing of a journal. Owns the open file, its lock, and the promise that the file always ends
 * with a whole record. Must not know what a session is.
 */
#include "store/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/intl.h"
#include "session/session.h"
#include "store/home.h"
#include "store/log.h"
#include "store/record.h"

enum { STAMP_SIZE = 24, NAME_TRIES = 8 };

struct tal_journal {
    int file;
    char *path;
    long seq;      /* of the next record */
    off_t whole;   /* bytes of the records that are safely there */
    bool ragged;   /* more than that may be in the file: a failed record could not be cut off */
    bool sealed;
    bool explained;
    long rated;    /* the number of the rating that counts; 0: none */
    tal_mode mode;
    bool typed;
    tal_key key;
    uint8_t link[TAL_SHA256_SIZE];
};

static tal_status stamp(char out[STAMP_SIZE], time_t now, const char *format)
{
    struct tm parts;

    if (!gmtime_r(&now, &parts) || strftime(out, STAMP_SIZE, format, &parts) == 0)
        return TAL_EIO;
    return TAL_OK;
}

static tal_status now_iso(char out[STAMP_SIZE])
{
    return stamp(out, time(NULL), "%Y-%m-%dT%H:%M:%SZ");
}

/* COUNT random bytes, at most 16, as hexadecimal. */
static tal_status random_hex(char *out, size_t count)
{
    uint8_t bytes[TAL_SALT_SIZE];

    if (getrandom(bytes, count, 0) != (ssize_t)count)
        return TAL_EIO;
    tal_hex(bytes, count, out);
    return TAL_OK;
}

/* ---- Appending ------------------------------------------------------------------------------- */

/* Back to the last whole record. */
static tal_status cut(tal_journal *journal)
{
    journal->ragged = ftruncate(journal->file, journal->whole) < 0;
    return journal->ragged ? TAL_EIO : TAL_OK;
}

/* One write a record: what a kill leaves is all of it, or a torn tail that reopening cuts off. */
static tal_status put(tal_journal *journal, const tal_buffer *line)
{
    ssize_t done;
    int reason;

    if (journal->ragged && cut(journal) != TAL_OK)
        return TAL_EIO;
    do {
        done = write(journal->file, line->bytes, line->length);
    } while (done < 0 && errno == EINTR);
    if (done == (ssize_t)line->length && fdatasync(journal->file) == 0) {
        journal->whole += done;
        return TAL_OK;
    }
    reason = done >= 0 && done < (ssize_t)line->length ? ENOSPC : errno;
    cut(journal);
    errno = reason;
    return TAL_EIO;
}

static tal_status append(tal_journal *journal, tal_record *record)
{
    tal_buffer line = TAL_BUFFER_EMPTY;
    uint8_t link[TAL_SHA256_SIZE];
    tal_status status;

    memcpy(link, journal->link, sizeof link);
    record->seq = journal->seq;
    status = tal_record_write(&line, record, &journal->key, link);
    if (status == TAL_OK)
        status = put(journal, &line);
    tal_buffer_free(&line);
    if (status != TAL_OK)
        return status;
    memcpy(journal->link, link, sizeof link);
    journal->seq++;
    return TAL_OK;
}

/* ---- Making ---------------------------------------------------------------------------------- */

/* The id is a part of the file's name. */
static bool is_scenario_id(const char *id)
{
    size_t length = strlen(id);

    return length > 0 && strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_-") == length;
}

/* Makes and locks a file that was not there: journal->path and journal->file. */
static tal_status make_file(tal_journal *journal, const char *folder, const char *scenario)
{
    char when[STAMP_SIZE], random[9];
    struct timespec now;

    if (clock_gettime(CLOCK_REALTIME, &now) < 0 ||
        stamp(when, now.tv_sec, "%Y%m%dT%H%M%S") != TAL_OK)
        return TAL_EIO;
    for (int tries = 0; tries < NAME_TRIES; tries++) {
        tal_buffer path = TAL_BUFFER_EMPTY;

        if (random_hex(random, 4) != TAL_OK)
            return TAL_EIO;
        free(journal->path);
        tal_buffer_format(&path, "%s/%s.%03ldZ-%s-%s.jsonl", folder, when,
                          now.tv_nsec / 1000000, scenario, random);
        journal->path = tal_buffer_take(&path);
        if (!journal->path)
            return TAL_ENOMEM;
        journal->file = open(journal->path,
                             O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
        if (journal->file >= 0)
            return flock(journal->file, LOCK_EX | LOCK_NB) < 0 ? TAL_EIO : TAL_OK;
        if (errno != EEXIST)
            return TAL_EIO;
    }
    return TAL_EIO;
}

static tal_status write_first(tal_journal *journal, const tal_journal_start *start)
{
    char when[STAMP_SIZE], salt[TAL_SALT_HEX], digest[TAL_SHA256_HEX];
    tal_record record = {
        .kind = TAL_RECORD_START,
        .start = *start,
        .talante = tal_version(),
        .time = when,
        .keyed = journal->key.set,
    };

    if (now_iso(when) != TAL_OK)
        return TAL_EIO;
    if (start->candidate) {
        if (random_hex(salt, TAL_SALT_SIZE) != TAL_OK)
            return TAL_EIO;
        tal_words_digest(salt, start->candidate, digest);
        record.candidate_salt = salt;
        record.candidate_digest = digest;
    }
    return append(journal, &record);
}

/* Takes away what a failed start has left. */
static void discard(tal_journal *journal)
{
    int reason = errno;

    if (journal->file >= 0)
        unlink(journal->path);
    tal_journal_close(journal);
    errno = reason;
}

tal_status tal_journal_create(tal_journal **out, const tal_journal_start *start)
{
    char *folder = NULL;
    tal_journal *journal;
    tal_status status;

    if (!is_scenario_id(start->scenario))
        return TAL_EINVAL;
    journal = calloc(1, sizeof *journal);
    if (!journal)
        return TAL_ENOMEM;
    journal->file = -1;
    journal->mode = start->mode;
    journal->typed = start->lexicon_sha256 != NULL;
    status = tal_key_read(&journal->key, NULL);
    if (status == TAL_OK)
        status = tal_home_path(&folder, "journals");
    if (status == TAL_OK)
        status = make_file(journal, folder, start->scenario);
    if (status == TAL_OK)
        status = write_first(journal, start);
    if (status == TAL_OK && fsync(journal->file) < 0)
        status = TAL_EIO;
    if (status == TAL_OK)
        status = tal_home_sync(folder);
    free(folder);
    if (status == TAL_OK)
        *out = journal;
    else
        discard(journal);
    return status;
}

/* ---- Going on -------------------------------------------------------------------------------- */

static tal_status report_open(const char *path, tal_diagnostics *diagnostics)
{
    tal_error_file(diagnostics, 615, path, _("go on there, or close it and try again"),
                   _("this conversation is open in another terminal"));
    errno = EWOULDBLOCK;
    return TAL_EIO;
}

/* Opens and locks PATH; on failure *FILE may be open. */
static tal_status take_file(int *file, const char *path, tal_diagnostics *diagnostics)
{
    *file = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (*file < 0)
        return TAL_EIO;
    if (flock(*file, LOCK_EX | LOCK_NB) < 0)
        return errno == EWOULDBLOCK ? report_open(path, diagnostics) : TAL_EIO;
    return TAL_OK;
}

/* Where LOG ends, JOURNAL goes on. */
static void continue_from(tal_journal *journal, const tal_log *log)
{
    journal->seq = log->records;
    journal->whole = (off_t)log->whole;
    journal->ragged = log->torn;
    journal->explained = log->explained;
    journal->rated = log->rated;
    journal->mode = log->start.mode;
    journal->typed = log->start.lexicon_sha256 != NULL;
    journal->key = log->key;
    memcpy(journal->link, log->link, sizeof journal->link);
}

tal_status tal_journal_reopen(tal_journal **out, const char *path, tal_diagnostics *diagnostics)
{
    tal_journal *journal = calloc(1, sizeof *journal);
    tal_log *log = NULL;
    tal_status status;
    int reason;

    if (!journal)
        return TAL_ENOMEM;
    status = take_file(&journal->file, path, diagnostics);
    if (status == TAL_OK)
        status = tal_log_read_open(&log, journal->file, path, diagnostics);
    if (status == TAL_OK && log->damaged)
        status = TAL_EFILE;
    if (status == TAL_OK && log->sealed)
        status = TAL_EENDED;
    if (status == TAL_OK) {
        continue_from(journal, log);
        journal->path = strdup(path);
        status = journal->path ? TAL_OK : TAL_ENOMEM;
    }
    if (status == TAL_OK && log->torn) {
        tal_log_report_torn(log, TAL_WARNING, diagnostics);
        status = cut(journal);
    }
    reason = errno;
    tal_log_free(log);
    if (status == TAL_OK)
        *out = journal;
    else
        tal_journal_close(journal);
    errno = reason;
    return status;
}

const char *tal_journal_path(const tal_journal *journal)
{
    return journal->path;
}

tal_action tal_entry_action(const tal_entry *entry)
{
    switch (entry->kind) {
    case TAL_ENTRY_LOOK:
        return (tal_action){ TAL_ACTION_LOOK, entry->id };
    case TAL_ENTRY_SILENCE:
        return (tal_action){ TAL_ACTION_SILENCE, NULL };
    case TAL_ENTRY_TEXT:
        return entry->text ? (tal_action){ TAL_ACTION_TEXT, entry->text }
                           : (tal_action){ (tal_action_kind)TAL_ACTION_ERASED, entry->taken };
    default:
        return (tal_action){ TAL_ACTION_REPLY, entry->id };
    }
}

tal_status tal_journal_add(tal_journal *journal, tal_entry *entry)
{
    tal_record record = { .kind = TAL_RECORD_ENTRY, .entry = *entry };
    char salt[TAL_SALT_HEX], digest[TAL_SHA256_HEX];
    tal_status status;

    if (journal->sealed)
        return TAL_EENDED;
    if (journal->mode == TAL_READING)
        return TAL_EINVAL;
    if (entry->kind == TAL_ENTRY_REWIND &&
        (journal->mode == TAL_ASSESSMENT || entry->back_to < 1 || entry->back_to >= journal->seq))
        return TAL_EINVAL;
    if (entry->kind == (journal->typed ? TAL_ENTRY_REPLY : TAL_ENTRY_TEXT))
        return TAL_EINVAL;
    if (entry->kind == TAL_ENTRY_TEXT) {
        if (random_hex(salt, TAL_SALT_SIZE) != TAL_OK)
            return TAL_EIO;
        tal_words_digest(salt, entry->text, digest);
        record.entry.text_salt = salt;
        record.entry.text_digest = digest;
    }
    status = append(journal, &record);
    if (status != TAL_OK)
        return status;
    entry->seq = record.seq;
    if (entry->kind == TAL_ENTRY_REWIND && journal->rated >= entry->back_to)
        journal->rated = 0;
    return TAL_OK;
}

tal_status tal_journal_rate(tal_journal *journal, const int rating[TAL_SKILLS])
{
    tal_record record = { .kind = TAL_RECORD_RATING };
    tal_status status;

    if (journal->sealed)
        return TAL_EENDED;
    if (journal->rated || journal->mode == TAL_READING)
        return TAL_EINVAL;
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (rating[i] < -1 || rating[i] > 100)
            return TAL_EINVAL;
        record.rating[i] = rating[i];
    }
    status = append(journal, &record);
    if (status == TAL_OK)
        journal->rated = record.seq;
    return status;
}

tal_status tal_journal_explained(tal_journal *journal)
{
    tal_record record = { .kind = TAL_RECORD_EXPLAINED };
    tal_status status;

    if (journal->explained)
        return TAL_OK;
    if (journal->sealed)
        return TAL_EENDED;
    status = append(journal, &record);
    journal->explained = status == TAL_OK;
    return status;
}

tal_status tal_journal_seal(tal_journal *journal, const tal_result *result)
{
    char when[STAMP_SIZE];
    tal_record record = { .kind = TAL_RECORD_END, .result = *result, .time = when };
    tal_status status;

    if (journal->sealed)
        return TAL_EENDED;
    if (journal->mode == TAL_READING)
        record.result = tal_record_no_result();
    status = now_iso(when);
    if (status == TAL_OK)
        status = append(journal, &record);
    journal->sealed = status == TAL_OK;
    return status;
}

void tal_journal_close(tal_journal *journal)
{
    if (!journal)
        return;
    if (journal->file >= 0)
        close(journal->file); /* and with it, the lock */
    free(journal->path);
    free(journal);
}

tal_status tal_journal_reading(const tal_journal_start *start)
{
    tal_journal_start reading = *start;
    const tal_result unused = tal_record_no_result();
    tal_journal *journal;
    tal_status status;
    int reason;

    reading.mode = TAL_READING;
    reading.lexicon_sha256 = NULL; /* nothing is typed in it */
    status = tal_journal_create(&journal, &reading);
    if (status != TAL_OK)
        return status;
    status = tal_journal_explained(journal);
    if (status == TAL_OK)
        status = tal_journal_seal(journal, &unused);
    reason = errno;
    tal_journal_close(journal);
    errno = reason;
    return status;
}
