/* Texts for people, in the language of the interface: the gettext domain "talante". */
#ifndef TAL_BASE_INTL_H
#define TAL_BASE_INTL_H

#include <libintl.h>

#define TAL_DOMAIN "talante"
#define _(text) dgettext(TAL_DOMAIN, text)
#define N_(text) text /* marked for translation here, translated where it is used */

#endif
