/* Owns nothing. Must not know what stands in the columns. */
#include "print/widths.h"

static tal_print_need sum_of(const tal_print_need *needs, size_t count)
{
    tal_print_need sum = { 0, 0 };

    for (size_t i = 0; i < count; i++) {
        sum.least += needs[i].least;
        sum.most += needs[i].most;
    }
    return sum;
}

void tal_print_widths(double *out, const tal_print_need *needs, size_t count, double room)
{
    tal_print_need sum = sum_of(needs, count);

    for (size_t i = 0; i < count; i++) {
        double spare = needs[i].most - needs[i].least;

        if (sum.most <= 0)
            out[i] = room / (double)count;
        else if (sum.most <= room)
            out[i] = needs[i].most * room / sum.most;
        else if (sum.least <= room)
            out[i] = needs[i].least + (room - sum.least) * spare / (sum.most - sum.least);
        else
            out[i] = needs[i].least * room / sum.least;
    }
}
