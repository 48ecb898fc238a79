/*
 * talante-print: what `talante report --pdf` becomes, since it alone of the two needs pango and cairo. Writes the pages
 * as HTML and as PDF.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "print/letters.h"
#include "print/pdf.h"
#include "stage/interface.h"
#include "stage/paging.h"
#include "stage/say.h"

static int show_help(void)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    tal_page_put(&page, TAL_FACE_STRONG, "talante-print");
    tal_page_putf(&page, TAL_FACE_TEXT, " %s", _("FOLDER"));
    tal_page_tab(&page);
    tal_page_put(&page, TAL_FACE_TEXT, _("write the pages of results as HTML and as PDF"));
    tal_page_end(&page, 2, 28);
    tal_page_gap(&page);
    tal_options_describe(&page, TAL_TAKES_JSON | TAL_TAKES_REPORT);
    if (page.out.bytes)
        fputs(page.out.bytes, stdout);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

/* Before anything is written: a font there is for every page, or for none. */
static int find_font(void)
{
    tal_status trouble;
    tal_letters *letters = tal_letters_new("en", &trouble);

    tal_letters_free(letters);
    if (letters)
        return TAL_EXIT_DONE;
    if (trouble != TAL_EFILE)
        return tal_say_failure(trouble, "talante-print", NULL);
    tal_say_error(_("no PDF can be written here: there is no font (fontconfig finds none)"));
    return TAL_EXIT_SYSTEM;
}

static int write_pages(const tal_options *options)
{
    static const tal_page_form pdf = { ".pdf", tal_pdf_put };
    int code = find_font();

    if (!code)
        code = tal_paging_write(options, &pdf);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        tal_say_error(_("stdout cannot be written to: %s"), strerror(errno));
        return TAL_EXIT_SYSTEM;
    }
    return code;
}

int main(int argc, char **argv)
{
    char language[TAL_INTERFACE_LANGUAGE];
    tal_options options;

    tal_interface_open();
    tal_interface_locale(language);
    tal_interface_speak(language);
    if (argc > 1 && strcmp(argv[1], "--version") == 0) {
        printf("talante-print %s\n", tal_version());
        return TAL_EXIT_DONE;
    }
    if (argc > 0)
        argv[0] = "report"; /* the options are its, and so is the help that a complaint leads to */
    if (!tal_options_read(&options, argc, argv, TAL_TAKES_JSON | TAL_TAKES_REPORT))
        return TAL_EXIT_USAGE;
    if (options.language)
        tal_interface_offer(options.language); /* where it is not spoken, `talante` has said so */
    if (options.help)
        return show_help();
    if (options.words_count < 1) {
        tal_say_error(_("one folder of results is to be named: talante %s"), "report FOLDER --pdf");
        return TAL_EXIT_USAGE;
    }
    options.pdf = true;
    return tal_paging_is_misused(&options) ? TAL_EXIT_USAGE : write_pages(&options);
}
