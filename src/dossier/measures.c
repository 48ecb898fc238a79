/* Owns what it computed. Must not know which page tells it. */
#include "dossier/measures.h"

tal_status tal_measures_of(tal_measures *out, const tal_roll *roll, const tal_attributes *groups)
{
    tal_trouble trouble;
    tal_status status;

    *out = (tal_measures){ .figures = NULL };
    status = tal_whole_probe(&roll->assembly, out->probes, &trouble);
    if (status || roll->complete < TAL_GROUP_PEOPLE)
        return status;
    status = tal_figures_of(&out->figures, &roll->table);
    return status ? status : tal_fairness_of(&out->fairness, out->figures, groups);
}

void tal_measures_free(tal_measures *measures)
{
    tal_fairness_free(measures->fairness);
    tal_figures_free(measures->figures);
    *measures = (tal_measures){ .figures = NULL };
}
