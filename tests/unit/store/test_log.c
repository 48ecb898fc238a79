#include "store/scratch.h"

#include <stdarg.h>

#include "base/buffer.h"
#include "store/record.h"

TestSuite(log, .init = scratch_begin, .fini = scratch_end);

/* ---- Whatever the bytes ---------------------------------------------------------------------- */

/* The line that byte AT is in, from 1. */
static int line_at(const char *bytes, size_t at)
{
    int line = 1;

    for (size_t i = 0; i < at; i++)
        line += bytes[i] == '\n';
    return line;
}

/* Reads PATH, whose byte AT is not what was written: one error, at the record that it is in. */
static void assert_located(const char *path, const char *bytes, size_t at)
{
    tal_diagnostics *list = tal_diagnostics_new();
    int line = line_at(bytes, at);
    tal_log *log = NULL;
    tal_status status = tal_log_read_strict(&log, path, list);

    cr_assert_eq(tal_diagnostics_count(list), 1, "byte %zu: %zu", at, tal_diagnostics_count(list));
    if (tal_diagnostics_get(list, 0)->code != 601)
        cr_assert_eq(tal_diagnostics_get(list, 0)->line, line, "byte %zu", at);
    cr_assert_eq(status, line == 1 ? TAL_EFILE : TAL_OK, "byte %zu", at);
    if (status == TAL_OK) {
        cr_assert(log->damaged || log->torn, "byte %zu", at);
        cr_assert_eq(log->records, line - 1, "byte %zu", at);
        cr_assert_not(log->sealed);
    }
    tal_log_free(log);
    tal_diagnostics_free(list);
}

Test(log, every_changed_byte_is_found_and_located_once)
{
    static const unsigned char changes[] = { 1, 2, 4, 8, 16, 32, 64, 128, 0x0a ^ '"', 0x0d ^ ',' };
    char *path = scratch_sealed(), *bytes;
    size_t length;
    FILE *file;

    bytes = scratch_read(path, &length);
    file = fopen(path, "r+b");
    setvbuf(file, NULL, _IONBF, 0);
    for (size_t at = 0; at < length; at++) {
        for (size_t i = 0; i < sizeof changes; i++) {
            fseek(file, (long)at, SEEK_SET);
            fputc((unsigned char)bytes[at] ^ changes[i], file);
            assert_located(path, bytes, at);
        }
        fseek(file, (long)at, SEEK_SET);
        fputc((unsigned char)bytes[at], file);
    }
    fclose(file);
    free(bytes);
    free(path);
}

/* A journal cut to LENGTH bytes gives its whole records; WHOLE is how many there are. */
static void assert_cut(const char *path, const char *bytes, size_t length)
{
    int whole = line_at(bytes, length) - 1;
    bool torn = bytes[length - 1] != '\n';
    tal_diagnostics *list = tal_diagnostics_new();
    tal_log *log = NULL;
    tal_status status = tal_log_read(&log, path, list);

    if (whole == 0) {
        cr_assert_eq(status, TAL_EFILE);
        cr_assert_eq(tal_diagnostics_count(list), 1);
    } else {
        cr_assert_eq(status, TAL_OK);
        cr_assert_eq(log->records, whole);
        cr_assert_eq(log->torn, torn);
        cr_assert_not(log->sealed || log->damaged);
        cr_assert_eq(tal_diagnostics_count(list), torn);
        if (torn) {
            cr_assert_eq(tal_diagnostics_get(list, 0)->code, 603);
            cr_assert_eq(tal_diagnostics_get(list, 0)->line, whole + 1);
        }
    }
    tal_log_free(log);
    tal_diagnostics_free(list);
}

Test(log, a_journal_cut_at_every_byte_keeps_its_whole_records)
{
    char *path = scratch_sealed(), *bytes;
    size_t length;

    bytes = scratch_read(path, &length);
    for (size_t cut = length - 1; cut > 0; cut--) {
        cr_assert_eq(truncate(path, (off_t)cut), 0);
        assert_cut(path, bytes, cut);
    }
    free(bytes);
    free(path);
}

/* ---- What is said ---------------------------------------------------------------------------- */

/* The message of reading PATH, formatted; the caller frees. */
static char *trouble(const char *path)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_log *log = NULL;
    char *text;

    tal_log_read_strict(&log, path, list);
    text = scratch_only(list);
    tal_log_free(log);
    tal_diagnostics_free(list);
    return text;
}

/* PATH holds BYTES, and that gives an error that begins so, after its name. */
static void assert_trouble(const char *path, const char *bytes, size_t length, const char *expected)
{
    size_t name = strlen(path);
    char *text;

    scratch_write(path, bytes, length);
    text = trouble(path);
    cr_assert_eq(strncmp(text, path, name), 0, "%s", text);
    cr_assert_eq(strncmp(text + name, expected, strlen(expected)), 0, "%s", text);
    free(text);
}

Test(log, a_file_that_is_no_journal_is_said)
{
    const char *path = scratch_path("x.jsonl");
    char *zeroes = calloc(1, 1 << 20);

    assert_trouble(path, "", 0, ": error[TAL601]: this is not a journal: it is empty\n");
    assert_trouble(path, "{\"a\":1}\n", 8,
                   ": error[TAL601]: this is not a journal: it does not begin as one\n");
    assert_trouble(path, zeroes, 1 << 20,
                   ": error[TAL601]: this is not a journal: it does not begin as one\n");
    assert_trouble(path, TAL_RECORD_FIRST, strlen(TAL_RECORD_FIRST),
                   ":1:1: error[TAL603]: the last record is cut: the file ends in the middle of "
                   "it\n");
    free(zeroes);
}

static void assert_unreadable(const char *path, const char *expected)
{
    char *text = trouble(path);

    cr_assert_eq(strncmp(text, path, strlen(path)), 0, "%s", text);
    cr_assert_eq(strncmp(text + strlen(path), expected, strlen(expected)), 0, "%s", text);
    free(text);
}

Test(log, a_file_that_cannot_be_read_is_said)
{
    cr_assert_eq(mkfifo(scratch_path("fifo"), 0600), 0);
    assert_unreadable(scratch_path("none"),
                      ": error[TAL001]: the file cannot be read: No such file or directory\n");
    assert_unreadable(scratch_path(""), ": error[TAL002]: this is a folder\n");
    assert_unreadable(scratch_path("fifo"), ": error[TAL002]: this is not a regular file\n");
}

/* BYTES without line LINE (from 1), into OUT; returns the length. */
static size_t without(const char *bytes, int line, char *out)
{
    size_t length = 0;
    int now = 1;

    for (; *bytes; bytes++) {
        if (now != line)
            out[length++] = *bytes;
        now += *bytes == '\n';
    }
    return length;
}

Test(log, records_removed_or_repeated_are_out_of_sequence)
{
    char *path = scratch_sealed(), *bytes, *edited;
    size_t length, kept;

    bytes = scratch_read(path, &length);
    edited = malloc(2 * length);
    kept = without(bytes, 3, edited);
    assert_trouble(path, edited, kept,
                   ":3:1: error[TAL607]: another record stands where record 2 belongs\n");

    memcpy(edited, bytes, length);
    kept = length - (size_t)(strstr(bytes, "{\"seq\":7") - bytes);
    memcpy(edited + length, strstr(bytes, "{\"seq\":7"), kept);
    assert_trouble(path, edited, length + kept,
                   ":9:1: error[TAL610]: something follows the last record\n");
    free(edited);
    free(bytes);
    free(path);
}

Test(log, a_changed_record_breaks_the_chain_there)
{
    char *path = scratch_sealed(), *bytes;
    size_t length;

    bytes = scratch_read(path, &length);
    memcpy(strstr(bytes, "\"validation\":1"), "\"validation\":2", 14);
    assert_trouble(path, bytes, length,
                   ":2:1: error[TAL602]: the chain breaks at record 1: it is not what was "
                   "written\n");
    free(bytes);
    free(path);
}

Test(log, broken_json_is_shown_where_it_breaks)
{
    char *path = scratch_sealed(), *bytes;
    size_t length;

    bytes = scratch_read(path, &length);
    strstr(bytes, "\"turn\":1")[6] = ' ';
    assert_trouble(path, bytes, length, ":3:33: error[TAL606]: record 2 is not JSON: ");
    free(bytes);
    free(path);
}

Test(log, changed_words_are_found_and_erased_words_are_not_missed)
{
    char *path = scratch_sealed(), *bytes, *words, *newline;
    size_t length;
    tal_log *log;

    bytes = scratch_read(path, &length);
    words = strstr(bytes, ",\"words\"");
    *strstr(words, "ana@") = 'e';
    scratch_write(path, bytes, length);
    newline = trouble(path);
    cr_assert_not_null(strstr(newline, "error[TAL608]: the words of record 0 are not the ones that "
                                       "it was written with\n"), "%s", newline);
    free(newline);

    newline = strchr(words, '\n') - 1; /* the last brace */
    memmove(words, newline, strlen(newline) + 1);
    scratch_write(path, bytes, strlen(bytes));
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert(log->sealed);
    cr_assert_null(log->start.candidate);
    tal_log_free(log);
    free(bytes);
    free(path);
}

/* ---- What a stranger chains anew ------------------------------------------------------------- */

/* Writes a journal of records whose hashed parts are given, the last NULL, in a chain without key,
 * each followed by "}" unless it has its own end after a "|". */
static void forge(const char *path, ...)
{
    static const tal_key none;
    uint8_t link[TAL_SHA256_SIZE] = { 0 };
    tal_buffer out = TAL_BUFFER_EMPTY;
    const char *hashed;
    va_list list;

    va_start(list, path);
    while ((hashed = va_arg(list, const char *))) {
        const char *end = strchr(hashed, '|');
        size_t length = end ? (size_t)(end - hashed) : strlen(hashed);
        char digits[TAL_SHA256_HEX];

        tal_chain_next(&none, link, hashed, length, link);
        tal_hex(link, sizeof link, digits);
        tal_buffer_add(&out, hashed, length);
        tal_buffer_format(&out, ",\"chain\":\"%s\"%s\n", digits, end ? end + 1 : "}");
    }
    va_end(list);
    scratch_write(path, out.bytes, out.length);
    tal_buffer_free(&out);
}

#define START(format, seed, more) \
    "{\"seq\":0,\"event\":\"start\",\"format\":" format ",\"talante\":\"9\",\"hash\":\"sha256\"," \
    "\"started\":\"\",\"scenario\":{\"id\":\"x\",\"file\":\"x.lua\",\"sha256\":\"0\"}," \
    "\"translation\":null,\"rubric\":\"0\",\"language\":\"en\",\"form\":0,\"seed\":\"" seed "\"," \
    "\"mode\":\"practice\"" more
#define LOOK "{\"seq\":1,\"event\":\"look\",\"turn\":0,\"scene\":\"a\",\"look\":\"b\""

static void assert_forged(const char *path, const char *expected)
{
    assert_unreadable(path, expected);
}

Test(log, a_format_to_come_is_said)
{
    const char *path = scratch_path("x.jsonl");

    forge(path, START("3", "7", ",\"pace\":3"), NULL);
    assert_forged(path, ":1:1: error[TAL604]: this version of Talante does not know the format of "
                        "this journal\n");
    forge(path, "{\"seq\":0,\"event\":\"start\",\"format\":1,\"hash\":\"sha3\"", NULL);
    assert_forged(path, ":1:1: error[TAL604]: the records are chained in a way that this version "
                        "does not know\n");
}

Test(log, what_talante_would_not_write_is_refused_though_it_is_chained)
{
    const char *path = scratch_path("x.jsonl"), *form = "record 1 is not as Talante writes it\n";
    static const char *const records[] = {
        "{\"seq\":1,\"event\":\"look\",\"turn\":0,\"scene\":\"a\",\"look\":null",
        "{\"seq\":1,\"event\":\"look\",\"turn\":0,\"scene\":\"a\",\"look\":\"\\u0062\"",
        "{\"seq\":1,\"event\":\"look\",\"scene\":\"a\",\"turn\":0,\"look\":\"b\"",
        "{\"seq\":1,\"event\":\"look\",\"turn\":0, \"scene\":\"a\",\"look\":\"b\"",
        "{\"seq\":1,\"event\":\"look\",\"turn\":0,\"scene\":\"a\",\"look\":\"b\",\"x\":1",
        "{\"seq\":1,\"event\":\"wave\",\"turn\":0,\"scene\":\"a\",\"look\":\"b\"",
        "{\"seq\":1,\"event\":\"rewind\",\"back_to\":1",
        "{\"seq\":1,\"event\":\"start\"",
        LOOK "| }",
        LOOK "|,\"words\":{}}",
        LOOK "|,\"words\":{\"candidate\":{\"salt\":\"00\",\"text\":\"\"}}}",
    };

    forge(path, START("1", "7", ""), LOOK, NULL);
    cr_assert_eq(tal_log_read(&(tal_log *){ NULL }, scratch_path("none"), NULL), TAL_EFILE);
    for (size_t i = 0; i < sizeof records / sizeof *records; i++) {
        char *text;

        forge(path, START("1", "7", ""), records[i], NULL);
        text = trouble(path);
        cr_assert_not_null(strstr(text, form), "%s: %s", records[i], text);
        cr_assert_not_null(strstr(text, "error[TAL609]"));
        free(text);
    }
}

#define RATING(seq, value) "{\"seq\":" seq ",\"event\":\"rating\",\"discernment\":" value \
    ",\"validation\":null,\"disagreement\":0"
#define EXPLAINED(seq) "{\"seq\":" seq ",\"event\":\"explained\""

Test(log, a_rating_and_an_explanation_stand_once_and_as_written)
{
    const char *path = scratch_path("x.jsonl");
    tal_log *log;

    forge(path, START("1", "7", ""), RATING("1", "100"), EXPLAINED("2"), NULL);
    cr_assert_eq(tal_log_read_strict(&log, path, NULL), TAL_OK);
    cr_assert_not(log->damaged);
    tal_log_free(log);
    forge(path, START("1", "7", ""), RATING("1", "101"), NULL);
    assert_forged(path, ":2:1: error[TAL609]: record 1 is not as Talante writes it\n");
    forge(path, START("1", "7", ""), RATING("1", "\"9\""), NULL);
    assert_forged(path, ":2:41: error[TAL609]: record 1 is not as Talante writes it\n");
    forge(path, START("1", "7", ""), RATING("1", "1"), RATING("2", "1"), NULL);
    assert_forged(path, ":3:1: error[TAL609]: record 2 is not as Talante writes it\n");
    forge(path, START("1", "7", ""), EXPLAINED("1"), EXPLAINED("2"), NULL);
    assert_forged(path, ":3:1: error[TAL609]: record 2 is not as Talante writes it\n");
}

Test(log, a_seed_is_one_number_written_one_way)
{
    const char *path = scratch_path("x.jsonl");

    forge(path, START("1", "007", ""), NULL);
    assert_forged(path, ":1:195: error[TAL609]: record 0 is not as Talante writes it\n");
    forge(path, START("1", "18446744073709551616", ""), NULL);
    assert_forged(path, ":1:214: error[TAL609]: record 0 is not as Talante writes it\n");
}

Test(log, words_without_a_digest_are_not_believed)
{
    const char *path = scratch_path("x.jsonl");
    char *text;

    forge(path, START("1", "7", "") "|,\"words\":{\"candidate\":{\"salt\":"
                "\"00000000000000000000000000000000\",\"text\":\"ana\"}}}", NULL);
    text = trouble(path);
    cr_assert_not_null(strstr(text, "error[TAL608]"), "%s", text);
    free(text);
}

/* ---- With a key ------------------------------------------------------------------------------ */

Test(log, a_keyed_journal_needs_its_key)
{
    tal_log *log;
    char *path, *text;

    scratch_write(scratch_path("key"), "secret", 6);
    scratch_write(scratch_path("other"), "Secret", 6);
    setenv("TALANTE_KEY", scratch_path("key"), 1);
    path = scratch_sealed();
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert(log->keyed && log->sealed);
    tal_log_free(log);

    setenv("TALANTE_KEY", scratch_path("other"), 1);
    text = trouble(path);
    cr_assert_not_null(strstr(text, ":1:1: error[TAL602]: the chain breaks at record 0: it is not "
                                    "what was written\n"), "%s", text);
    cr_assert_not_null(strstr(text, "or TALANTE_KEY names another key\n"), "%s", text);
    free(text);
    unsetenv("TALANTE_KEY");
    assert_unreadable(path, ":1:1: error[TAL613]: this journal needs the organisation's key, and "
                            "none is set\n");
    free(path);
}

/* ---- The documents --------------------------------------------------------------------------- */

Test(log, the_example_in_the_documents_is_a_journal)
{
    const char *root = getenv("TAL_ROOT"), *path = scratch_path("x.jsonl");
    tal_diagnostics *list = tal_diagnostics_new();
    char page[1024], *text, *from, *to;
    tal_log *log = NULL;
    size_t length;

    snprintf(page, sizeof page, "%s/docs/journal.md", root ? root : ".");
    text = scratch_read(page, &length);
    from = strstr(text, "```\n" TAL_RECORD_FIRST) + 4;
    to = strstr(from, "```");
    scratch_write(path, from, (size_t)(to - from));
    cr_assert_eq(tal_log_read_strict(&log, path, list), TAL_OK);
    cr_assert_eq(tal_diagnostics_count(list), 0);
    cr_assert(log->sealed);
    cr_assert_eq(log->entries_count, 2);
    tal_log_free(log);
    tal_diagnostics_free(list);
    free(text);
}

/* ---- What follows from the records ----------------------------------------------------------- */

Test(log, rewinds_take_back_what_came_after)
{
    char *path = scratch_sealed();
    tal_action *actions;
    size_t count;
    tal_log *log;

    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(tal_log_actions(log, &actions, &count), TAL_OK);
    cr_assert_eq(count, 2, "the silence, record 3, was taken back");
    cr_assert_eq(actions[0].kind, TAL_ACTION_REPLY);
    cr_assert_str_eq(actions[0].id, "own_the_wait");
    cr_assert_eq(actions[1].kind, TAL_ACTION_LOOK);
    cr_assert_str_eq(actions[1].id, "tickets");
    free(actions);
    tal_log_free(log);
    free(path);
}

Test(log, a_rewind_takes_the_rating_back_but_not_what_was_explained)
{
    char *path = scratch_unfinished();
    const int rating[TAL_SKILLS] = { 10, 20, 30 }, second[TAL_SKILLS] = { -1, 100, 0 };
    tal_entry back = { .kind = TAL_ENTRY_REWIND, .back_to = 1 };
    tal_journal *journal;
    tal_log *log;

    cr_assert_eq(tal_journal_reopen(&journal, path, NULL), TAL_OK);
    cr_assert_eq(tal_journal_rate(journal, rating), TAL_OK);
    cr_assert_eq(tal_journal_explained(journal), TAL_OK);
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(log->rated, 5);
    cr_assert_arr_eq(log->rating, rating, sizeof rating);
    tal_log_free(log);

    cr_assert_eq(tal_journal_add(journal, &back), TAL_OK);
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(log->rated, 0);
    cr_assert(log->explained);
    tal_log_free(log);

    cr_assert_eq(tal_journal_rate(journal, second), TAL_OK);
    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(log->rated, 8);
    cr_assert_arr_eq(log->rating, second, sizeof second);
    cr_assert_eq(log->entries_count, 5);
    tal_log_free(log);
    tal_journal_close(journal);
    free(path);
}

static char *find(const char *scenario, const char *candidate)
{
    char *path = NULL;

    cr_assert_eq(tal_log_find_unfinished(&path, scenario, candidate), TAL_OK);
    return path;
}

/* A journal that begins at WHEN, of 16 characters; the caller frees. */
static char *at(const char *when, char *path)
{
    char *moved = strdup(path);

    memcpy(strrchr(moved, '/') + 1, when, 16);
    cr_assert_eq(rename(path, moved), 0);
    free(path);
    return moved;
}

Test(log, the_newest_unfinished_one_is_found)
{
    char *old = at("20250101T000000Z", scratch_unfinished());
    char *new = at("20250201T000000Z", scratch_unfinished()), *found;
    tal_journal_start reading = scratch_start();
    tal_journal *journal;

    free(at("20250301T000000Z", scratch_sealed()));
    reading.mode = TAL_READING; /* not sealed, as if killed between its records */
    cr_assert_eq(tal_journal_create(&journal, &reading), TAL_OK);
    tal_journal_close(journal);
    scratch_write(scratch_path("journals/20250401T000000Z-x-00000000.jsonl"), "", 0);
    scratch_write(scratch_path("journals/notes.txt"), "{", 1);

    found = find(NULL, NULL);
    cr_assert_str_eq(found, new);
    free(found);
    found = find("hundred-calls", "ana@example.org");
    cr_assert_str_eq(found, new);
    free(found);
    cr_assert_null(find("password", NULL));
    cr_assert_null(find(NULL, "eva@example.org"));

    unlink(new);
    found = find(NULL, NULL);
    cr_assert_str_eq(found, old);
    free(found);
    free(new);
    free(old);
}

Test(log, a_damaged_one_is_found_unless_it_had_ended)
{
    char *path = scratch_unfinished(), *bytes, *found;
    size_t length;

    bytes = scratch_read(path, &length);
    *strstr(bytes, "tickets") = 'T';
    scratch_write(path, bytes, length);
    free(bytes);
    found = find(NULL, NULL);
    cr_assert_str_eq(found, path);
    free(found);
    unlink(path);
    free(path);

    path = scratch_sealed();
    bytes = scratch_read(path, &length);
    *strstr(bytes, "tickets") = 'T';
    scratch_write(path, bytes, length);
    cr_assert_null(find(NULL, NULL));
    free(bytes);
    free(path);
}

/* ---- Size ------------------------------------------------------------------------------------ */

Test(log, a_very_long_and_a_very_large_journal_are_read)
{
    const char *path = scratch_path("x.jsonl");
    static const tal_key none;
    uint8_t link[TAL_SHA256_SIZE] = { 0 };
    tal_buffer out = TAL_BUFFER_EMPTY;
    tal_record record = { .kind = TAL_RECORD_START, .time = "", .talante = "",
                          .start = scratch_start() };
    char *name = malloc(2000001), digest[TAL_SHA256_HEX];
    tal_log *log;

    memset(name, 'n', 2000000);
    name[2000000] = '\0';
    record.start.candidate = name;
    record.candidate_salt = "000102030405060708090a0b0c0d0e0f";
    tal_words_digest(record.candidate_salt, name, digest);
    record.candidate_digest = digest;
    cr_assert_eq(tal_record_write(&out, &record, &none, link), TAL_OK);
    record = (tal_record){ .kind = TAL_RECORD_ENTRY, .entry = scratch_reply(0, "opening", "a") };
    for (record.seq = 1; record.seq <= 100000; record.seq++)
        cr_assert_eq(tal_record_write(&out, &record, &none, link), TAL_OK);
    scratch_write(path, out.bytes, out.length);
    tal_buffer_free(&out);

    cr_assert_eq(tal_log_read(&log, path, NULL), TAL_OK);
    cr_assert_eq(log->entries_count, 100000);
    cr_assert_str_eq(log->start.candidate, name);
    tal_log_free(log);
    free(name);
}
