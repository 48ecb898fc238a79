#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/source.h"

/* ---- Places ---------------------------------------------------------------------------------- */

static void stands_at(const char *text, size_t offset, int line, int column, const char *shown)
{
    tal_source *source = tal_source_new("x", text, strlen(text));
    tal_place place = tal_source_place(source, offset);

    cr_expect_eq(place.line, line, "'%s' at %zu: line %d", text, offset, place.line);
    cr_expect_eq(place.column, column, "'%s' at %zu: column %d", text, offset, place.column);
    cr_expect(place.length == strlen(shown) && memcmp(place.text, shown, place.length) == 0,
              "'%s' at %zu: '%.*s'", text, offset, (int)place.length, place.text);
    tal_source_free(source);
}

Test(source, lines_and_columns)
{
    stands_at("one\ntwo", 0, 1, 1, "one");
    stands_at("one\ntwo", 2, 1, 3, "one");
    stands_at("one\ntwo", 3, 1, 4, "one");
    stands_at("one\ntwo", 4, 2, 1, "two");
    stands_at("one\ntwo", 7, 2, 4, "two");
    stands_at("one\ntwo", 999, 2, 4, "two");
    stands_at("one\n\nthree", 4, 2, 1, "");
    stands_at("one\n", 4, 2, 1, "");
    stands_at("", 0, 1, 1, "");
}

Test(source, every_kind_of_line_end)
{
    stands_at("a\r\nb", 1, 1, 2, "a");
    stands_at("a\r\nb", 2, 1, 2, "a");
    stands_at("a\r\nb", 3, 2, 1, "b");
    stands_at("a\rb", 2, 2, 1, "b");
    stands_at("a\r", 2, 2, 1, "");
    stands_at("\r\r\n\n", 3, 3, 1, "");
}

Test(source, columns_count_characters)
{
    stands_at("señor está", 6, 1, 6, "señor está");
    stands_at("señor está", 10, 1, 10, "señor está");
}

Test(source, a_byte_order_mark_is_kept_but_is_no_column)
{
    const char *text = "\xEF\xBB\xBFone\ntwo";
    tal_source *source = tal_source_new("x", text, strlen(text));

    cr_assert_eq(tal_source_length(source), strlen(text));
    cr_assert_str_eq(tal_source_bytes(source), text);
    cr_assert_eq(tal_source_line(source, 1), 3);
    tal_source_free(source);
    stands_at(text, 0, 1, 1, "one");
    stands_at(text, 1, 1, 1, "one");
    stands_at(text, 3, 1, 1, "one");
    stands_at(text, 4, 1, 2, "one");
    stands_at(text, 7, 2, 1, "two");
    stands_at("\xEF\xBB\xBF", 0, 1, 1, "");
}

Test(source, where_a_line_begins)
{
    tal_source *source = tal_source_new("x", "one\ntwo\n", 8);

    cr_assert_eq(tal_source_line(source, 1), 0);
    cr_assert_eq(tal_source_line(source, 2), 4);
    cr_assert_eq(tal_source_line(source, 3), 8);
    cr_assert_eq(tal_source_line(source, 4), 8);
    cr_assert_eq(tal_source_line(source, 0), 0);
    cr_assert_eq(tal_source_line_of(source, 3), 1);
    cr_assert_eq(tal_source_line_of(source, 4), 2);
    cr_assert_eq(tal_source_line_of(source, 400), tal_source_place(source, 400).line);
    cr_assert_eq(tal_source_line(source, -7), 0);
    tal_source_free(source);
}

Test(source, the_bytes_are_a_copy)
{
    char bytes[] = "one", name[] = "name";
    tal_source *source = tal_source_new(name, bytes, 3);

    bytes[0] = name[0] = 'X';
    cr_assert_str_eq(tal_source_bytes(source), "one");
    cr_assert_str_eq(tal_source_name(source), "name");
    tal_source_free(source);
    tal_source_free(NULL);
}

/* ---- Files ----------------------------------------------------------------------------------- */

static char folder[] = "/tmp/talante-source-XXXXXX";

static void enter(void)
{
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

static void leave(void)
{
    static const char *const names[] = { "file", "fifo", "link", "folder" };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        remove(names[i]);
    rmdir(folder);
}

static void write_file(const char *bytes, size_t length)
{
    FILE *file = fopen("file", "wb");

    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

/* Reading NAME fails with just this text. */
static void fails(const char *name, const char *expected)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_source *source = NULL;
    char *text;

    cr_assert_eq(tal_source_read(&source, name, list), TAL_EFILE);
    cr_assert_null(source);
    cr_assert_eq(tal_diagnostics_count(list), 1);
    text = tal_diagnostic_format(tal_diagnostics_get(list, 0));
    cr_assert_str_eq(text, expected);
    free(text);
    tal_diagnostics_free(list);
    cr_assert_eq(tal_source_read(&source, name, NULL), TAL_EFILE);
}

Test(source, a_file_is_read_whole, .init = enter, .fini = leave)
{
    tal_source *source;
    char large[100000];

    memset(large, 'x', sizeof large);
    write_file(large, sizeof large);
    cr_assert_eq(tal_source_read(&source, "file", NULL), TAL_OK);
    cr_assert_eq(tal_source_length(source), sizeof large);
    cr_assert_eq(memcmp(tal_source_bytes(source), large, sizeof large), 0);
    cr_assert_eq(tal_source_bytes(source)[sizeof large], '\0');
    cr_assert_str_eq(tal_source_name(source), "file");
    tal_source_free(source);
}

Test(source, an_empty_file_and_a_link_are_fine, .init = enter, .fini = leave)
{
    tal_source *source;

    write_file("", 0);
    cr_assert_eq(symlink("file", "link"), 0);
    cr_assert_eq(tal_source_read(&source, "link", NULL), TAL_OK);
    cr_assert_eq(tal_source_length(source), 0);
    cr_assert_str_eq(tal_source_bytes(source), "");
    tal_source_free(source);
}

Test(source, tal001_missing, .init = enter, .fini = leave)
{
    fails("missing.lua",
          "missing.lua: error[TAL001]: the file cannot be read: No such file or directory\n"
          "   = hint: check the name and the folder; names differ by upper and lower case\n");
}

/* Not "did you mean" of everything that ends alike; and a name without its ending before one that is nearly so. */
Test(source, tal001_nearly_so_called, .init = enter, .fini = leave)
{
    write_file("x", 1);
    cr_assert_eq(rename("file", "bill.lua"), 0);
    fails("bil.lua", "bil.lua: error[TAL001]: the file cannot be read: No such file or directory\n"
                     "   = hint: did you mean bill.lua?\n");
    fails("./bill", "./bill: error[TAL001]: the file cannot be read: No such file or directory\n"
                    "   = hint: did you mean ./bill.lua?\n");
    cr_assert_eq(symlink("gone", "link.lua"), 0);
    fails("link.lua", "link.lua: error[TAL001]: the file cannot be read: No such file or directory\n"
                      "   = hint: check the name and the folder; names differ by upper and lower case\n");
    fails("fee.lua", "fee.lua: error[TAL001]: the file cannot be read: No such file or directory\n"
                     "   = hint: check the name and the folder; names differ by upper and lower case\n");
}

Test(source, tal001_not_allowed, .init = enter, .fini = leave)
{
    if (geteuid() == 0)
        cr_skip_test("root may read everything");
    write_file("x", 1);
    chmod("file", 0);
    fails("file", "file: error[TAL001]: the file cannot be read: Permission denied\n"
                  "   = hint: check who may read the file and its folder\n");
}

Test(source, tal002_a_fifo_does_not_hang_and_a_folder_is_no_file, .init = enter, .fini = leave)
{
    cr_assert_eq(mkfifo("fifo", 0600), 0);
    cr_assert_eq(mkdir("folder", 0700), 0);
    fails("fifo", "fifo: error[TAL002]: this is not a regular file\n"
                  "   = hint: save what it gives to a file, and name that\n");
    fails("/dev/zero", "/dev/zero: error[TAL002]: this is not a regular file\n"
                       "   = hint: save what it gives to a file, and name that\n");
    fails("folder", "folder: error[TAL002]: this is a folder\n"
                    "   = hint: name a file in it\n");
}

Test(source, tal003_too_large, .init = enter, .fini = leave)
{
    tal_source *source;

    write_file("x", 1);
    cr_assert_eq(truncate("file", TAL_FILE_LIMIT + 1), 0);
    fails("file", "file: error[TAL003]: the file is larger than 16 MiB\n"
                  "   = hint: check that this is the file you meant: "
                  "Talante reads small text files\n");
    char *largest = malloc(TAL_FILE_LIMIT);
    memset(largest, '\n', TAL_FILE_LIMIT);
    write_file(largest, TAL_FILE_LIMIT);
    free(largest);
    cr_assert_eq(tal_source_read(&source, "file", NULL), TAL_OK, "the limit itself is allowed");
    cr_assert_eq(tal_source_place(source, TAL_FILE_LIMIT).line, TAL_FILE_LIMIT + 1);
    tal_source_free(source);
}

Test(source, tal004_binary, .init = enter, .fini = leave)
{
    write_file("a\0b", 3);
    fails("file", "file: error[TAL004]: this is not a text file: it contains a zero byte\n"
                  "   = hint: if an editor saved it as UTF-16, save it as UTF-8\n");
}

Test(source, tal004_a_word_processor, .init = enter, .fini = leave)
{
    static const char *const starts[] = { "PK\x03\x04\x14", "{\\rtf1\\ansi", "%PDF-1.7", "\xD0\xCF\x11\xE0\xA1" };

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        write_file(starts[i], strlen(starts[i]));
        fails("file", "file: error[TAL004]: this is a document of a word processor, or a PDF, and no plain text\n"
                      "   = hint: save it from there as plain text (.txt) in UTF-8, and name that file\n");
    }
}

Test(source, tal005_not_utf8, .init = enter, .fini = leave)
{
    write_file("id: x\nname: Se\xF1or\n", 18);
    fails("file", "file:2:9: error[TAL005]: the file is not UTF-8 from here on: byte 0xF1\n"
                  "  2 | name: Se?or\n"
                  "    |         ^\n"
                  "    = hint: save the file as UTF-8; it may be in Latin-1 or Windows-1252 now\n");
}

/* What the system makes up while it is read has a size of 0 and yet bytes, as a file that grows. */
Test(source, tal006_changed_while_it_was_read)
{
    struct stat about;

    if (stat("/proc/version", &about) < 0 || about.st_size != 0)
        cr_skip_test("/proc/version is not what Linux has there");
    fails("/proc/version",
          "/proc/version: error[TAL006]: the file changed while it was being read\n"
          "   = hint: run this again when the file has been saved\n");
}

Test(source, what_counts_as_changed)
{
    const struct stat before = { .st_size = 9, .st_mtim = { 5, 7 } };
    struct stat after = before;

    after.st_atim.tv_sec = 6;
    after.st_ctim.tv_sec = 6;
    cr_expect(!tal_source_changed(&before, &after, 9), "reading and renaming change nothing in it");
    cr_expect(tal_source_changed(&before, &after, 8), "it ended early");
    cr_expect(tal_source_changed(&before, &after, 10), "it grew and shrank again");
    after.st_size = 10;
    cr_expect(tal_source_changed(&before, &after, 9));
    cr_expect(tal_source_changed(&before, &after, 10));
    after = before;
    after.st_mtim.tv_nsec++;
    cr_expect(tal_source_changed(&before, &after, 9), "written over with as many bytes");
    after = before;
    after.st_mtim.tv_sec--;
    cr_expect(tal_source_changed(&before, &after, 9), "an older file copied over it");
}

Test(source, bytes_at_hand_are_checked_alike)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_source *good = NULL, *bad = NULL;

    cr_assert_eq(tal_source_read_bytes(&good, "x", "día", 4, list), TAL_OK);
    cr_assert_str_eq(tal_source_bytes(good), "día");
    cr_assert_eq(tal_diagnostics_count(list), 0);
    cr_assert_eq(tal_source_read_bytes(&bad, "x", "\xFF", 1, list), TAL_EFILE);
    cr_assert_null(bad);
    cr_assert_eq(tal_diagnostics_get(list, 0)->code, 5);
    tal_source_free(good);
    tal_diagnostics_free(list);
}

Test(source, the_text_of_a_line_is_behind_its_blanks)
{
    tal_source *source = tal_source_new("x", "a\n \tb c\n", 8);

    cr_assert(source);
    cr_expect_eq(tal_source_text(source, 1), 0);
    cr_expect_eq(tal_source_text(source, 2), 4);
    cr_expect_eq(tal_source_text(source, 3), 8, "the end");
    tal_source_free(source);
}

Test(source, one_line_of_a_larger_file_has_its_number_there)
{
    tal_source *source = tal_source_of_line("x", 17, "día\n", 5);
    tal_place place;

    cr_assert(source);
    place = tal_source_place(source, 3);
    cr_expect_eq(place.line, 17);
    cr_expect_eq(place.column, 3);
    cr_expect_eq(place.length, 4);
    cr_expect_eq(tal_source_line(source, 17), 0);
    cr_expect_eq(tal_source_line_of(source, 0), 17);
    tal_source_free(source);
}
