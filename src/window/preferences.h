/*
 * What a person prefers, kept from one time to the next: `window.yaml` in their folder
 * (store/home.h), 0600.
 *
 *     look: light        # light, dark, contrast
 *     text: 100          # 100 to 200, in hundredths
 *     still: no          # yes: nothing moves
 *
 * A field that is not there is as where nothing is kept, which is as above.
 */
#ifndef TAL_WINDOW_PREFERENCES_H
#define TAL_WINDOW_PREFERENCES_H

#include <talante/talante.h>

#include "window/app.h"

enum { TAL_TEXT_LEAST = 100, TAL_TEXT_MOST = 200 };

/*
 * OUT holds preferences whatever comes of it: a field that cannot be read is as if it were not
 * there. TAL_EFILE with diagnostics: TAL001 to TAL006 (base/source.h), TAL040 to TAL044
 * (data/yaml.h), TAL910 a field that there is not, TAL911 a value that cannot be. TAL_EIO with
 * errno, TAL_EINVAL: there is no folder (tal_home_path).
 */
tal_status tal_preferences_load(tal_preferences *out, tal_diagnostics *diagnostics);

/* TAL_EIO with errno, TAL_EINVAL, TAL_ENOMEM: nothing is kept, or what was. */
tal_status tal_preferences_save(const tal_preferences *preferences);

#endif
