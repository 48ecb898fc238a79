/* Goes through an expression's branches, in each form. Nothing is played for it: what a branch needs is taken to be
 * possible where the bounds of its condition do not say otherwise. */
#include "author/turning.h"

#include <stdlib.h>

/* What numbers can be before anything is known of a session. NULL: no memory. */
static tal_range *any_cells(const tal_scenario *scenario)
{
    tal_range *cells = calloc((size_t)scenario->cells_count + 1, sizeof *cells);

    for (int32_t i = 0; cells && i < scenario->cells_count; i++)
        cells[i] = (tal_range){ i < TAL_CELL_VARS ? 0 : -TAL_INT_LIMIT, i <= TAL_CELL_PATIENCE ? 100 : TAL_INT_LIMIT };
    for (int32_t i = 0; cells && i < scenario->vars_count; i++)
        if (scenario->vars[i].type == TAL_BOOL)
            cells[scenario->vars[i].cell] = (tal_range){ 0, 1 };
    return cells;
}

static int level_of(int32_t value)
{
    return value < 0 ? 0 : value > 2 ? 2 : (int)value;
}

/* A bit for each level that the node can give. Its depth is TAL_EXPR_DEPTH at most. */
static unsigned levels_of(const tal_expr *nodes, int32_t root, const tal_limits *limits)
{
    const tal_expr *node = &nodes[root];
    tal_range range = tal_expr_bounds(nodes, node->op == TAL_OP_CHOOSE ? node->a : root, limits);
    unsigned levels = 0;

    if (node->op == TAL_OP_CHOOSE)
        return (range.hi ? levels_of(nodes, node->b, limits) : 0) | (range.lo ? 0 : levels_of(nodes, node->c, limits));
    for (int level = level_of(range.lo); level <= level_of(range.hi); level++)
        levels |= 1u << level;
    return levels;
}

const char *tal_turning_text(const tal_scenario *scenario, const tal_reply *reply, int skill)
{
    static const char *const texts[] = { "*", "0", "1", "0/1", "2", "0/2", "1/2", "0\u20132" };
    tal_formula formula = scenario->levels[reply->formulas][skill];
    tal_range *cells = formula > 0 ? any_cells(scenario) : NULL;
    unsigned levels = 0;

    for (int32_t i = 0; cells && i < scenario->forms_count; i++)
        levels |= levels_of(scenario->nodes, formula - 1, &(tal_limits){ cells, scenario->forms[i].facts });
    free(cells);
    return texts[levels];
}

bool tal_turning_is_in(const tal_scenario *scenario, const tal_scene *scene)
{
    bool found = scene->silence != TAL_NONE && scenario->replies[scene->silence].formulas != TAL_NONE;

    for (int32_t i = 0; !found && i < scene->replies.count; i++)
        found = scenario->replies[scene->replies.first + i].formulas != TAL_NONE;
    return found;
}
