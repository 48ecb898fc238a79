/* Owns colours and shapes. Black on each ground, and each ink on white, have a contrast of 4.5 or more. */
#include "author/chart_marks.h"

#include <string.h>

#include "author/lettering.h"
#include "report/xml.h"

/* Shorter ones have room to spare. */
enum { SHORT = 30 };

/* A browser that has to take a wider font makes it narrower, so that it stays in its box. */
void tal_chart_put_text(tal_buffer *out, double x, double y, tal_chart_align align, const char *class, const char *text)
{
    static const char *const anchors[] = { "", " text-anchor=\"middle\"", " text-anchor=\"end\"" };
    bool title = strcmp(class, "title") == 0;
    double width = tal_lettering_width(text, strlen(text), title ? TAL_CHART_TITLE : TAL_CHART_LETTERS,
                                       title || strstr(class, "strong"));

    tal_buffer_format(out, "<text x=\"%.1f\" y=\"%.1f\"%s", x, y, anchors[align]);
    if (*class)
        tal_buffer_format(out, " class=\"%s\"", class);
    if (width > SHORT && tal_lettering_is_known(text, strlen(text)))
        tal_buffer_format(out, " textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\"", width);
    tal_buffer_char(out, '>');
    tal_xml_text(out, text, false);
    tal_buffer_text(out, "</text>\n");
}

void tal_chart_put_title(tal_buffer *out, const char *text)
{
    tal_buffer_text(out, "<title>");
    tal_xml_text(out, text, false);
    tal_buffer_text(out, "</title>\n");
}

/* The darker the better, as in print. */
void tal_chart_put_level(tal_buffer *out, double x, double y, double width, int level, const char *turning)
{
    static const char *const looks[] = {
        "fill=\"#fff\" stroke=\"#7b8794\"", "fill=\"#b4c6d8\" stroke=\"#7b8794\"", "fill=\"#24415f\" stroke=\"#24415f\"",
    };
    const char digit[] = { (char)('0' + level), '\0' };

    if (level == TAL_LEVEL_NONE)
        return;
    tal_buffer_format(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"11\" rx=\"2\" %s/>\n", x, y, width,
                      looks[level >= 0 ? level : 0]);
    tal_chart_put_text(out, x + width / 2, y + 9.2, TAL_CHART_MIDDLE, level == 2 ? "light" : "",
                       level >= 0 ? digit : turning);
}

void tal_chart_put_looks(tal_buffer *out, double x, double y, uint64_t looks)
{
    char mark[TAL_CHART_MARK_BYTES];

    for (int32_t i = 0; looks >> i; i++) {
        if (!(looks >> i & 1))
            continue;
        tal_buffer_format(out, "<use href=\"#eye\" x=\"%.1f\" y=\"%.1f\"/>\n", x, y);
        tal_chart_put_text(out, x + 13, y + 9.2, TAL_CHART_LEFT, "strong", tal_chart_mark(i, mark));
        x += TAL_CHART_MARK;
    }
}

void tal_chart_put_lock(tal_buffer *out, double x, double y)
{
    tal_buffer_format(out, "<use href=\"#lock\" x=\"%.1f\" y=\"%.1f\"/>\n", x, y);
}

/* ---- Results ----------------------------------------------------------------------------------- */

/* In the order of tal_result_names. What went well is round, what went on elsewhere points, what went wrong
 * has corners or is crossed. */
static const struct {
    const char *ink, *ground, *shape;
} results[] = {
    { "#1e6b3a", "#e3f2e7", "<circle cx=\"5.5\" cy=\"5.5\" r=\"5\" fill=\"%s\"/>" },
    { "#17696b", "#def1f1", "<circle cx=\"5.5\" cy=\"5.5\" r=\"4\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"2\"/>" },
    { "#8a5200", "#fbeed6", "<path d=\"M5.5 .5L10.5 10.5H.5Z\" fill=\"%s\"/>" },
    { "#2b5597", "#e2ebf8", "<path d=\"M.5 .5L10.5 5.5L.5 10.5Z\" fill=\"%s\"/>" },
    { "#65408f", "#efe6f7", "<path d=\"M5.5 0L11 5.5L5.5 11L0 5.5Z\" fill=\"%s\"/>" },
    { "#4d5763", "#eceff2", "<path d=\"M1.5 1.5H9.5V9.5H1.5Z\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"2\"/>" },
    { "#a11f2d", "#fbe4e5", "<path d=\"M1.5 1.5L9.5 9.5M9.5 1.5L1.5 9.5\" stroke=\"%s\" stroke-width=\"2.6\"/>" },
};

void tal_chart_put_result(tal_buffer *out, double x, double y, int result)
{
    const char *shape = results[result].shape;

    tal_buffer_format(out, "<g transform=\"translate(%.1f %.1f)\">", x, y);
    for (; *shape; shape++)
        if (shape[0] == '%')
            tal_buffer_text(out, results[result].ink), shape++;
        else
            tal_buffer_char(out, *shape);
    tal_buffer_text(out, "</g>\n");
}

const char *tal_chart_result_ink(int result)
{
    return results[result].ink;
}

const char *tal_chart_result_ground(int result)
{
    return results[result].ground;
}

const char *tal_chart_moment_ground(int32_t moment)
{
    static const char *const grounds[] = {
        "#d6e5f4", "#fbe5c6", "#d9edd3", "#ebdcf3", "#fadcdc", "#d2ecea", "#f4ecbf", "#e3ddd3",
    };

    return grounds[(size_t)moment % (sizeof grounds / sizeof *grounds)];
}
