/*
 * Locale and gettext. LC_NUMERIC and the rest stay "C": with them Lua would read "1,5" as a number.
 * gettext looks at LANGUAGE only under a locale that is not "C", installed or not; so C.UTF-8
 * stands in where the user's own is missing, and LANGUAGE says what to speak.
 */
#include "stage/interface.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/folder.h"
#include "base/intl.h"
#include "model/tongue.h"
#include "stage/places.h"

static void set_locale(int category)
{
    const char *name = setlocale(category, "");

    if (!name || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0)
        setlocale(category, "C.UTF-8");
}

void tal_interface_open(void)
{
    char *folder = tal_places_find("locale");

    set_locale(LC_CTYPE);
    set_locale(LC_MESSAGES);
    if (folder)
        bindtextdomain(TAL_DOMAIN, folder);
    bind_textdomain_codeset(TAL_DOMAIN, "UTF-8");
    free(folder);
}

/* gettext knows "es_MX", for which it takes "es" where it has nothing else, and not "es-MX". */
void tal_interface_speak(const char *language)
{
    char locale[TAL_INTERFACE_LANGUAGE];

    snprintf(locale, sizeof locale, "%s", language);
    for (char *c = locale; *c; c++)
        *c = *c == '-' ? '_' : *c;
    setenv("LANGUAGE", locale, 1);
    setlocale(LC_MESSAGES, "C"); /* only a locale that changes makes gettext forget what it has looked up before */
    set_locale(LC_MESSAGES);
}

/* Is Talante translated to it? Where it is installed, others keep their translations there as well. */
static bool is_translated(const char *folder, const char *language)
{
    char *own = tal_folder_path(folder, language);
    bool is = own && tal_folder_has(own, "LC_MESSAGES/" TAL_DOMAIN ".mo");

    free(own);
    return is;
}

/* Calls it with English, which needs no translation, and with each that there is one for. */
static void list_languages(void visit(const char *language, void *self), void *self)
{
    char *folder = tal_places_find("locale"), **names = NULL;
    size_t count = 0;

    visit("en", self);
    if (folder && tal_folder_list(&names, &count, folder, tal_folder_visible, NULL) == TAL_OK)
        for (size_t i = 0; i < count; i++)
            if (is_translated(folder, names[i]))
                visit(names[i], self);
    tal_folder_free(names, count);
    free(folder);
}

typedef struct offered {
    const char *language;
    bool taken;
} offered;

static void take(const char *language, void *self)
{
    offered *it = self;

    it->taken |= tal_tongue_pick(&language, 1, it->language) == 0;
}

bool tal_interface_offer(const char *language)
{
    offered it = { language, false };

    list_languages(take, &it);
    if (it.taken)
        tal_interface_speak(language);
    return it.taken;
}

static void add(const char *language, void *self)
{
    tal_buffer *all = self;

    tal_buffer_format(all, "%s%s", all->length ? ", " : "", language);
}

char *tal_interface_languages(void)
{
    tal_buffer all = TAL_BUFFER_EMPTY;

    list_languages(add, &all);
    return tal_buffer_take(&all);
}

const char *tal_interface_spoken(void)
{
    const char *language = getenv("LANGUAGE");

    return language ? language : "";
}

/* The value of the first variable that is set and not empty. */
static const char *first_set(const char *const *names)
{
    for (; *names; names++) {
        const char *value = getenv(*names);

        if (value && *value)
            return value;
    }
    return "";
}

/* As POSIX orders them; LANGUAGE comes first where a locale is set at all, as in gettext. */
void tal_interface_locale(char out[TAL_INTERFACE_LANGUAGE])
{
    static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG", NULL };
    static const char *const preferred[] = { "LANGUAGE", NULL };
    const char *locale = first_set(names), *wish = first_set(preferred);
    size_t length;

    if (strcmp(locale, "C") == 0 || strncmp(locale, "C.", 2) == 0 || strcmp(locale, "POSIX") == 0)
        locale = "";
    if (*wish && *locale)
        locale = wish;
    length = strcspn(locale, "_.@:");
    if (length == 0 || length >= TAL_INTERFACE_LANGUAGE) {
        locale = "en";
        length = 2;
    }
    memcpy(out, locale, length);
    out[length] = '\0';
}
