#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/random.h"
#include "cohort/keyfile.h"

static char folder[] = "/tmp/talante-keyed-XXXXXX";

static void begin(void)
{
    cr_assert(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void end(void)
{
    char command[80];

    snprintf(command, sizeof command, "rm -r %s", folder);
    cr_assert_eq(system(command), 0);
}

TestSuite(keyfile, .init = begin, .fini = end);

static void put(tal_pile *pile, const char *key, const char *value)
{
    tal_keyed record = { key, value, strlen(key), strlen(value) };

    cr_assert_eq(tal_pile_add(pile, &record), TAL_OK);
}

static void write_pile(tal_pile *pile, const char *path)
{
    cr_assert_eq(tal_pile_write(pile, path), TAL_OK);
    cr_assert(tal_keyed_is_whole(path));
}

/* All records as "key=value;". */
static void merged_are(char *const *paths, size_t count, const char *from, const char *to, const char *expected)
{
    char got[400] = "";
    tal_keyed record;
    tal_merge *merge;

    cr_assert_eq(tal_merge_open(&merge, paths, count, from, from ? strlen(from) : 0, to, to ? strlen(to) : 0),
                 TAL_OK);
    while (tal_merge_next(merge, &record) == TAL_OK)
        sprintf(got + strlen(got), "%.*s=%.*s;", (int)record.key_length, record.key,
                (int)record.value_length, record.value);
    cr_assert_str_eq(got, expected);
    cr_assert_eq(tal_merge_next(merge, &record), TAL_EENDED);
    tal_merge_close(merge);
}

Test(keyfile, piles_are_sorted_and_files_are_merged)
{
    char *paths[] = { "one", "two", "none" };
    tal_pile *pile = tal_pile_new();

    put(pile, "pear", "1");
    put(pile, "apple", "");
    put(pile, "pea", "3");
    write_pile(pile, "one");
    put(pile, "pear", "4"); /* the pile was emptied */
    put(pile, "", "5");
    write_pile(pile, "two");
    write_pile(pile, "none");
    merged_are(paths, 3, NULL, NULL, "=5;apple=;pea=3;pear=1;pear=4;");
    merged_are(paths, 3, "pea", NULL, "pea=3;pear=1;pear=4;");
    merged_are(paths, 3, "b", "pear", "pea=3;");
    merged_are(paths + 2, 1, NULL, NULL, "");
    merged_are(paths, 0, NULL, NULL, "");
    tal_pile_free(pile);
}

Test(keyfile, keys_compare_as_bytes)
{
    char *paths[] = { "one" };
    tal_pile *pile = tal_pile_new();

    put(pile, "\xC3\xA1", "2");
    put(pile, "abcdefgh\x01", "1");
    put(pile, "abcdefgh", "0");
    put(pile, "z", "1");
    write_pile(pile, "one");
    merged_are(paths, 1, NULL, NULL, "abcdefgh=0;abcdefgh\x01=1;z=1;\xC3\xA1=2;");
    tal_pile_free(pile);
}

/* Many records over several marks and windows, each once, in order, and from any key on. */
Test(keyfile, what_goes_in_comes_out)
{
    enum { FILES = 7, EACH = 9000, ALL = FILES * EACH };
    char names[FILES][8], *paths[FILES];
    tal_pile *pile = tal_pile_new();

    for (int file = 0; file < FILES; file++) {
        for (int i = 0; i < EACH; i++) {
            char key[24], value[40];
            uint64_t number = (uint64_t)i * FILES + (uint64_t)file;

            snprintf(key, sizeof key, "%06llu", (unsigned long long)(number * 40009 % ALL));
            snprintf(value, sizeof value, "%.*s", (int)(tal_mix64(number) % 40), "0123456789012345678901234567890123456789");
            put(pile, key, value);
        }
        snprintf(names[file], sizeof names[file], "%d", file);
        paths[file] = names[file];
        write_pile(pile, paths[file]);
    }
    for (int from = 0; from < ALL; from += 9973) {
        char key[8];
        tal_keyed record;
        tal_merge *merge;

        snprintf(key, sizeof key, "%06d", from);
        cr_assert_eq(tal_merge_open(&merge, paths, FILES, key, 6, NULL, 0), TAL_OK);
        for (int i = from; i < ALL; i++) {
            snprintf(key, sizeof key, "%06d", i);
            cr_assert_eq(tal_merge_next(merge, &record), TAL_OK);
            cr_assert(record.key_length == 6 && memcmp(record.key, key, 6) == 0, "%d", i);
        }
        cr_assert_eq(tal_merge_next(merge, &record), TAL_EENDED);
        tal_merge_close(merge);
    }
    tal_pile_free(pile);
}

Test(keyfile, a_record_larger_than_the_window_is_read)
{
    enum { LARGE = 300000 };
    char *value = malloc(LARGE + 1);
    tal_pile *pile = tal_pile_new();
    tal_keyed_reader *reader;
    tal_keyed record;

    memset(value, 'v', LARGE);
    value[LARGE] = '\0';
    put(pile, "a", "small");
    put(pile, "b", value);
    put(pile, "c", "small");
    write_pile(pile, "one");
    cr_assert_eq(tal_keyed_open(&reader, "one", 64, NULL, 0), TAL_OK);
    cr_assert_eq(tal_keyed_next(reader, &record), TAL_OK);
    cr_assert_eq(tal_keyed_next(reader, &record), TAL_OK);
    cr_assert(record.value_length == LARGE && memcmp(record.value, value, LARGE) == 0);
    cr_assert_eq(tal_keyed_next(reader, &record), TAL_OK);
    cr_assert_eq(tal_keyed_next(reader, &record), TAL_EENDED);
    tal_keyed_close(reader);
    tal_pile_free(pile);
    free(value);
}

/* Cut off at any byte, or with any byte of its end altered, it is refused and never read past. */
Test(keyfile, a_damaged_file_is_refused)
{
    tal_pile *pile = tal_pile_new();
    tal_keyed_reader *reader;
    tal_keyed record;
    char bytes[400];
    size_t length;
    FILE *file;

    put(pile, "a", "1");
    put(pile, "b", "2");
    write_pile(pile, "one");
    file = fopen("one", "rb");
    length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    for (size_t cut = 0; cut < length; cut++) {
        file = fopen("cut", "wb");
        fwrite(bytes, 1, cut, file);
        fclose(file);
        cr_assert_eq(tal_keyed_open(&reader, "cut", 64, NULL, 0), TAL_EFILE, "at %zu", cut);
        cr_assert(!tal_keyed_is_whole("cut"));
    }
    for (size_t at = 0; at < length; at++) {
        tal_status status;

        bytes[at] ^= 0x55;
        file = fopen("cut", "wb");
        fwrite(bytes, 1, length, file);
        fclose(file);
        bytes[at] ^= 0x55;
        reader = NULL;
        status = tal_keyed_open(&reader, "cut", 64, "b", 1);
        while (!status)
            status = tal_keyed_next(reader, &record);
        cr_assert(status == TAL_EENDED || status == TAL_EFILE);
        tal_keyed_close(reader);
    }
    cr_assert_eq(tal_keyed_open(&reader, "nowhere", 64, NULL, 0), TAL_EIO);
    cr_assert_eq(errno, ENOENT);
    tal_pile_free(pile);
}
