/*
 * What a status means, as a sentence, and the version. Knows no room; the rooms return the codes.
 */
#include <talante/talante.h>

#include "base/intl.h"

const char *tal_status_text(tal_status status)
{
    switch (status) {
    case TAL_OK: return _("Done.");
    case TAL_ENOMEM: return _("There is not enough memory.");
    case TAL_EINVAL: return _("This cannot be asked for, or not now.");
    case TAL_EIO: return _("The system refused.");
    case TAL_EFILE: return _("The file has errors.");
    case TAL_ECHOICE: return _("This cannot be chosen now.");
    case TAL_EENDED: return _("The conversation is over.");
    case TAL_ESTALE: return _("This was recorded with another version of the scenario.");
    case TAL_EFUNCTION: return _("A function of the scenario failed.");
    case TAL_EUNCLEAR: return _("Nothing in these words was understood.");
    }
    return _("An unknown error.");
}

const char *tal_version(void)
{
    return TAL_VERSION;
}
