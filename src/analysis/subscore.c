/* The formulas of subscore.h. */
#include "analysis/subscore.h"

#include <math.h>

#include "analysis/covariance.h"

bool tal_subscore_of(tal_subscore *out, const double *covariance, size_t count, size_t which,
                     double reliability)
{
    double own = covariance[which * count + which], all = tal_variance_of_sum(covariance, count);
    double truth = reliability * own, with_total = 0, shared, free;

    if (count < 2 || !(reliability > 0 && reliability < 1 && own > 0 && all > 0))
        return false;
    for (size_t i = 0; i < count; i++)
        with_total += covariance[which * count + i];
    shared = truth + with_total - own; /* of the true subscore and the total */
    free = own * all - with_total * with_total;
    out->own = reliability;
    out->total = shared * shared / (all * truth);
    out->both = (truth * truth * all - 2 * truth * shared * with_total + shared * shared * own) /
                (free * truth);
    if (!(free > 1e-12 * own * all && out->both <= 1))
        out->both = NAN;
    out->worth = out->own > out->total;
    return out->total <= 1;
}
