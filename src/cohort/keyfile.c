/*
 * The file of sorted records. Numbers are little-endian:
 *
 *     for each record   u32 length of the key, u32 length of the value, key, value
 *     for each mark     u64 offset of a record, u32 length of its key, key: one every 64 KiB
 *     at the end        u64 offset of the first mark, u64 how many marks, "talsort1"
 */
#include "cohort/keyfile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/bytes.h"
#include "base/transfer.h"

enum {
    FLUSH = 256 << 10, /* bytes that are gathered before they are written */
    APART = 64 << 10,  /* bytes between two marks */
    HEAD = 8,          /* of a record */
    MARK_HEAD = 12,
    FOOT = 24,
    RECORD_LIMIT = 64 << 20,
};

static const char magic[8] = "talsort1";

/* ---- Writing --------------------------------------------------------------------------------- */

struct tal_keyed_writer {
    char *path, *beside;
    int file;
    tal_buffer bytes, marks;
    uint64_t offset, marked, marks_count;
};

static tal_status flush(tal_keyed_writer *writer)
{
    tal_status status = writer->bytes.failed ? TAL_ENOMEM
                                             : tal_transfer_write(writer->file, writer->bytes.bytes,
                                                                  writer->bytes.length);

    tal_buffer_clear(&writer->bytes);
    return status;
}

tal_status tal_keyed_create(tal_keyed_writer **out, const char *path)
{
    tal_keyed_writer *writer = calloc(1, sizeof *writer);
    tal_buffer beside = TAL_BUFFER_EMPTY;

    if (!writer)
        return TAL_ENOMEM;
    tal_buffer_format(&beside, "%s.part", path);
    *writer =
        (tal_keyed_writer){ .path = strdup(path), .beside = tal_buffer_take(&beside), .file = -1 };
    if (!writer->path || !writer->beside) {
        tal_keyed_abandon(writer);
        return TAL_ENOMEM;
    }
    writer->file = open(writer->beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (writer->file < 0) {
        int reason = errno;

        tal_keyed_abandon(writer);
        errno = reason;
        return TAL_EIO;
    }
    *out = writer;
    return TAL_OK;
}

static void mark(tal_keyed_writer *writer, const tal_keyed *record)
{
    char head[MARK_HEAD];

    tal_put_u64(head, writer->offset);
    tal_put_u32(head + 8, (uint32_t)record->key_length);
    tal_buffer_add(&writer->marks, head, sizeof head);
    tal_buffer_add(&writer->marks, record->key, record->key_length);
    writer->marks_count++;
    writer->marked = writer->offset;
}

tal_status tal_keyed_put(tal_keyed_writer *writer, const tal_keyed *record)
{
    char head[HEAD];

    if (writer->offset == 0 || writer->offset - writer->marked >= APART)
        mark(writer, record);
    tal_put_u32(head, (uint32_t)record->key_length);
    tal_put_u32(head + 4, (uint32_t)record->value_length);
    tal_buffer_add(&writer->bytes, head, sizeof head);
    tal_buffer_add(&writer->bytes, record->key, record->key_length);
    tal_buffer_add(&writer->bytes, record->value, record->value_length);
    writer->offset += HEAD + record->key_length + record->value_length;
    if (writer->bytes.failed || writer->marks.failed)
        return TAL_ENOMEM;
    return writer->bytes.length >= FLUSH ? flush(writer) : TAL_OK;
}

/* The marks and the end; then the file gets its name. */
static tal_status finish(tal_keyed_writer *writer)
{
    char foot[FOOT];
    tal_status status;

    tal_put_u64(foot, writer->offset);
    tal_put_u64(foot + 8, writer->marks_count);
    memcpy(foot + 16, magic, 8);
    tal_buffer_add(&writer->bytes, writer->marks.bytes, writer->marks.length);
    tal_buffer_add(&writer->bytes, foot, sizeof foot);
    status = flush(writer);
    if (!status && fsync(writer->file) < 0)
        status = TAL_EIO;
    if (!status && rename(writer->beside, writer->path) < 0)
        status = TAL_EIO;
    return status;
}

tal_status tal_keyed_finish(tal_keyed_writer *writer)
{
    tal_status status = finish(writer);
    int reason = errno;

    tal_keyed_abandon(writer);
    errno = reason;
    return status;
}

void tal_keyed_abandon(tal_keyed_writer *writer)
{
    if (!writer)
        return;
    if (writer->file >= 0) {
        close(writer->file);
        unlink(writer->beside); /* finished, it has another name */
    }
    tal_buffer_free(&writer->bytes);
    tal_buffer_free(&writer->marks);
    free(writer->path);
    free(writer->beside);
    free(writer);
}

/* ---- Reading --------------------------------------------------------------------------------- */

struct tal_keyed_reader {
    int file;
    char *window;
    size_t capacity, at, filled; /* of the window */
    uint64_t offset;             /* in the file, of what follows the window */
    uint64_t end, marks;         /* where the marks begin, and how many there are */
    uint64_t size;
};

static tal_status read_foot(tal_keyed_reader *reader)
{
    char foot[FOOT];
    struct stat about;
    tal_status status;

    if (fstat(reader->file, &about) < 0)
        return TAL_EIO;
    reader->size = (uint64_t)about.st_size;
    if (reader->size < FOOT)
        return TAL_EFILE;
    status = tal_transfer_read_at(reader->file, foot, FOOT, reader->size - FOOT);
    reader->end = tal_get_u64(foot);
    reader->marks = tal_get_u64(foot + 8);
    if (!status && (memcmp(foot + 16, magic, 8) != 0 || reader->end > reader->size - FOOT))
        status = TAL_EFILE;
    return status;
}

/* Calls SEE with the offset and key of each mark, until it gives false. */
static tal_status
see_marks(tal_keyed_reader *reader,
          bool (*see)(void *self, uint64_t offset, const char *key, size_t length), void *self)
{
    size_t length = (size_t)(reader->size - FOOT - reader->end), at = 0;
    char *marks = malloc(length ? length : 1);
    tal_status status =
        marks ? tal_transfer_read_at(reader->file, marks, length, reader->end) : TAL_ENOMEM;

    for (uint64_t i = 0; !status && i < reader->marks; i++) {
        size_t key = length - at < MARK_HEAD ? SIZE_MAX : tal_get_u32(marks + at + 8);

        if (key > length - at - MARK_HEAD)
            status = TAL_EFILE;
        else if (!see(self, tal_get_u64(marks + at), marks + at + MARK_HEAD, key))
            break;
        else
            at += MARK_HEAD + key;
    }
    free(marks);
    return status;
}

typedef struct search {
    const char *key;
    size_t length;
    uint64_t offset; /* of the last mark whose key is below */
} search;

static bool pass(void *self, uint64_t offset, const char *key, size_t length)
{
    search *it = self;
    bool below = tal_keyed_compare(key, length, it->key, it->length) < 0;

    if (below)
        it->offset = offset;
    return below;
}

/* So that NEED bytes stand in the window from `at` on. */
static tal_status fill(tal_keyed_reader *reader, size_t need)
{
    size_t left = reader->filled - reader->at, more;
    tal_status status;

    if (left >= need)
        return TAL_OK;
    if (need > RECORD_LIMIT || need - left > reader->end - reader->offset)
        return TAL_EFILE;
    memmove(reader->window, reader->window + reader->at, left);
    reader->at = 0;
    reader->filled = left;
    if (need > reader->capacity) {
        char *window = realloc(reader->window, need);

        if (!window)
            return TAL_ENOMEM;
        reader->window = window;
        reader->capacity = need;
    }
    more = reader->capacity - left;
    if (more > reader->end - reader->offset)
        more = (size_t)(reader->end - reader->offset);
    status = tal_transfer_read_at(reader->file, reader->window + left, more, reader->offset);
    if (!status) {
        reader->filled += more;
        reader->offset += more;
    }
    return status;
}

tal_status tal_keyed_next(tal_keyed_reader *reader, tal_keyed *out)
{
    tal_status status;
    size_t key, value;

    if (reader->at == reader->filled && reader->offset == reader->end)
        return TAL_EENDED;
    status = fill(reader, HEAD);
    if (status)
        return status;
    key = tal_get_u32(reader->window + reader->at);
    value = tal_get_u32(reader->window + reader->at + 4);
    status = fill(reader, HEAD + key + value);
    if (status)
        return status;
    *out = (tal_keyed){ reader->window + reader->at + HEAD,
                        reader->window + reader->at + HEAD + key, key, value };
    reader->at += HEAD + key + value;
    return TAL_OK;
}

/* Past the records whose keys are below. */
static tal_status skip_to(tal_keyed_reader *reader, const char *from, size_t length)
{
    search it = { from, length, 0 };
    tal_status status = see_marks(reader, pass, &it);
    tal_keyed record;

    if (!status && it.offset > reader->end)
        status = TAL_EFILE;
    reader->offset = it.offset;
    while (!status) {
        status = tal_keyed_next(reader, &record);
        if (!status && tal_keyed_compare(record.key, record.key_length, from, length) >= 0) {
            reader->at -= HEAD + record.key_length + record.value_length; /* it is still in the
                                                                           * window */
            break;
        }
    }
    return status == TAL_EENDED ? TAL_OK : status;
}

tal_status tal_keyed_open(tal_keyed_reader **out, const char *path, size_t window, const char *from,
                          size_t from_length)
{
    tal_keyed_reader *reader = calloc(1, sizeof *reader);
    tal_status status = TAL_OK;

    if (!reader)
        return TAL_ENOMEM;
    reader->window = malloc(window);
    reader->capacity = window;
    reader->file = open(path, O_RDONLY | O_CLOEXEC);
    if (!reader->window)
        status = TAL_ENOMEM;
    else if (reader->file < 0)
        status = TAL_EIO;
    if (!status)
        status = read_foot(reader);
    if (!status && from)
        status = skip_to(reader, from, from_length);
    if (status)
        tal_keyed_close(reader);
    else
        *out = reader;
    return status;
}

void tal_keyed_close(tal_keyed_reader *reader)
{
    int reason = errno;

    if (!reader)
        return;
    if (reader->file >= 0)
        close(reader->file);
    free(reader->window);
    free(reader);
    errno = reason;
}

bool tal_keyed_is_whole(const char *path)
{
    tal_keyed_reader *reader;
    bool whole = tal_keyed_open(&reader, path, HEAD, NULL, 0) == TAL_OK;

    if (whole)
        tal_keyed_close(reader);
    return whole;
}

typedef struct taker {
    bool (*take)(void *self, const char *key, size_t length);
    void *self;
    bool failed;
} taker;

static bool hand_over(void *self, uint64_t offset, const char *key, size_t length)
{
    taker *it = self;

    (void)offset;
    it->failed = !it->take(it->self, key, length);
    return !it->failed;
}

tal_status tal_keyed_sample(const char *path,
                            bool (*take)(void *self, const char *key, size_t length), void *self)
{
    taker it = { take, self, false };
    tal_keyed_reader *reader;
    tal_status status = tal_keyed_open(&reader, path, HEAD, NULL, 0);

    if (status)
        return status;
    status = see_marks(reader, hand_over, &it);
    tal_keyed_close(reader);
    return it.failed ? TAL_ENOMEM : status;
}
