/* Two ways to print a number, one mark. */
#include "report/decimal.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"

static tal_decimal written(const char *format, int places, double value)
{
    /* Translators: how a half is written; only what stands between its two digits counts. */
    const char *half = _("0.5");
    tal_decimal out;
    char *point;

    snprintf(out.text, sizeof out.text, format, places, fabs(value) < 1e15 ? value : NAN);
    point = strchr(out.text, '.');
    if (point)
        *point = half[1];
    return out;
}

tal_decimal tal_decimal_of(double value, int decimals)
{
    bool none = fabs(value) < 0.5 * pow(10, -decimals);

    return written("%.*f", decimals, none ? 0 : value);
}

tal_decimal tal_decimal_short(double value, int digits)
{
    return written("%.*g", digits, value);
}
