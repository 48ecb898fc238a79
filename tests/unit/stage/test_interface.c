#include <criterion/criterion.h>
#include <stdlib.h>

#include "stage/interface.h"

static void expect(const char *all, const char *lang, const char *preferred, const char *expected)
{
    char language[TAL_INTERFACE_LANGUAGE];

    unsetenv("LC_MESSAGES");
    all ? setenv("LC_ALL", all, 1) : unsetenv("LC_ALL");
    lang ? setenv("LANG", lang, 1) : unsetenv("LANG");
    preferred ? setenv("LANGUAGE", preferred, 1) : unsetenv("LANGUAGE");
    tal_interface_locale(language);
    cr_expect_str_eq(language, expected, "LC_ALL %s LANG %s LANGUAGE %s: %s", all ? all : "-",
                     lang ? lang : "-", preferred ? preferred : "-", language);
}

Test(interface, the_locale_says_the_language)
{
    expect(NULL, "es_ES.UTF-8", NULL, "es");
    expect(NULL, "es", NULL, "es");
    expect(NULL, "gl_ES@euro", NULL, "gl");
    expect("en_GB.UTF-8", "es_ES.UTF-8", NULL, "en");
    expect("", "es_ES.UTF-8", NULL, "es");
}

Test(interface, the_preferred_languages_come_first_where_there_is_a_locale)
{
    expect(NULL, "en_US.UTF-8", "es:en", "es");
    expect("C", "en_US.UTF-8", "es", "en");
    expect("C.UTF-8", NULL, "es", "en");
}

Test(interface, no_locale_is_english)
{
    expect(NULL, NULL, NULL, "en");
    expect("POSIX", "es_ES.UTF-8", NULL, "en");
    expect("an_absurdly_long_name_without_end", NULL, NULL, "an");
    expect("absurdlylongnamewithoutend", NULL, NULL, "en");
}

Test(interface, what_was_spoken_last_is_known)
{
    tal_interface_speak("es");
    cr_assert_str_eq(tal_interface_spoken(), "es");
}

Test(interface, what_it_lacks_leaves_it_as_it_is)
{
    tal_interface_speak("es");
    cr_assert_not(tal_interface_offer("fr"));
    cr_assert_str_eq(tal_interface_spoken(), "es");
    cr_assert(tal_interface_offer("en-XA"), "an English");
    cr_assert_str_eq(tal_interface_spoken(), "en_XA");
}
