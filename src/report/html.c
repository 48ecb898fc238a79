/* Owns the style sheet. Must not know what it is about. */
#include "report/html.h"

#include <math.h>
#include <string.h>

#include "report/xml.h"

static const char style[] =
    "@page{size:A4;margin:18mm}\n"
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:11pt/1.45 sans-serif;color:#111;"
    "background:#fff;overflow-wrap:break-word}\nbdi,th[scope=row]{overflow-wrap:anywhere}\n"
    "h1{font-size:1.7em;line-height:1.2}h2{font-size:1.25em;margin-top:1.6em;"
    "border-bottom:1px solid #555}h3{font-size:1.05em}\n"
    "h1,h2,h3{break-after:avoid}p,li{orphans:2;widows:2}li{margin:.3em 0;break-inside:avoid}\n"
    "table{border-collapse:collapse;width:100%;margin:1em 0;font-size:.92em}\n"
    "caption,figcaption{text-align:start;font-weight:bold;padding:.3em 0}\n"
    "th,td{text-align:start;vertical-align:top;padding:.25em .8em .25em 0;"
    "border-bottom:1px solid #999}thead th{border-bottom:2px solid #111}\n"
    "thead{display:table-header-group}tr{break-inside:avoid}tbody th{font-weight:normal}\n"
    "table:not(:has(tbody tr:nth-child(13))){break-inside:avoid}\n"
    ".n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
    "figure{margin:1em 0;break-inside:avoid}svg{max-width:100%;height:auto}\n"
    "svg text{font:10px sans-serif;fill:#111}\n"
    "@media print{body{max-width:none;margin:0;padding:0}}\n";

/* The languages that are written from right to left. */
static bool is_leftward(const char *language)
{
    static const char *const names[] = { "ar", "arc", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };
    size_t length = strcspn(language, "-_");

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && strncmp(names[i], language, length) == 0)
            return true;
    return false;
}

static void put_language(tal_buffer *out, const char *language)
{
    tal_buffer_text(out, " lang=\"");
    tal_xml_text(out, language, true);
    tal_buffer_format(out, "\" dir=\"%s\"", is_leftward(language) ? "rtl" : "ltr");
}

/* ---- Texts --------------------------------------------------------------------------------------- */

static void put_run(tal_buffer *out, const tal_folio *folio, const tal_folio_run *run)
{
    static const char *const elements[] = { "span", "strong", "q", "bdi" };
    bool foreign = run->language && strcmp(run->language, folio->language) != 0;

    if (run->face == TAL_FOLIO_TEXT && !foreign) {
        tal_xml_text(out, run->text, false);
        return;
    }
    tal_buffer_format(out, "<%s", elements[run->face]);
    if (foreign)
        put_language(out, run->language);
    else if (run->face == TAL_FOLIO_QUOTE)
        tal_buffer_text(out, " dir=\"auto\"");
    tal_buffer_char(out, '>');
    tal_xml_text(out, run->text, false);
    tal_buffer_format(out, "</%s>", elements[run->face]);
}

static void put_runs(tal_buffer *out, const tal_folio *folio, const tal_folio_block *block)
{
    for (size_t i = 0; i < block->count; i++)
        put_run(out, folio, &folio->runs[block->first + i]);
}

static void put_line(tal_buffer *out, const tal_folio *folio, const tal_folio_block *block,
                     const char *element)
{
    tal_buffer_format(out, "<%s>", element);
    put_runs(out, folio, block);
    tal_buffer_format(out, "</%s>\n", element);
}

static void put_item(tal_buffer *out, const tal_folio *folio, size_t i)
{
    const tal_folio_block *blocks = folio->blocks;

    if (i == 0 || blocks[i - 1].kind != TAL_FOLIO_ITEM)
        tal_buffer_text(out, "<ul>\n");
    put_line(out, folio, &blocks[i], "li");
    if (i + 1 == folio->blocks_count || blocks[i + 1].kind != TAL_FOLIO_ITEM)
        tal_buffer_text(out, "</ul>\n");
}

/* ---- Tables -------------------------------------------------------------------------------------- */

static void put_cell(tal_buffer *out, const tal_folio_column *column, const char *text, bool first)
{
    const char *element = first ? "th" : "td";

    tal_buffer_format(out, "<%s%s%s dir=\"auto\">", element, first ? " scope=\"row\"" : "",
                      column->number ? " class=\"n\"" : "");
    tal_xml_text(out, text, false);
    tal_buffer_format(out, "</%s>", element);
}

static void put_table(tal_buffer *out, const tal_folio *folio, const tal_folio_block *block)
{
    const tal_folio_column *columns = folio->columns + block->first;

    tal_buffer_text(out, "<table>\n<caption>");
    tal_xml_text(out, block->caption, false);
    tal_buffer_text(out, "</caption>\n<thead><tr>");
    for (size_t i = 0; i < block->count; i++) {
        tal_buffer_format(out, "<th scope=\"col\"%s>", columns[i].number ? " class=\"n\"" : "");
        tal_xml_text(out, columns[i].head, false);
        tal_buffer_text(out, "</th>");
    }
    tal_buffer_text(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < block->filled; i++) {
        size_t column = i % block->count;

        if (column == 0)
            tal_buffer_text(out, "<tr>");
        put_cell(out, &columns[column], folio->cells[block->cells + i], column == 0);
        if (column + 1 == block->count)
            tal_buffer_text(out, "</tr>\n");
    }
    tal_buffer_text(out, "</tbody>\n</table>\n");
}

/* ---- Figures ------------------------------------------------------------------------------------- */

static void put_number(tal_buffer *out, const char *name, double value)
{
    tal_buffer_format(out, " %s=\"%.1f\"", name, value);
}

/* A box of SHADE: outlined, so that it is seen whatever its ground. */
static void put_box(tal_buffer *out, const tal_folio_mark *mark)
{
    int ground = 255 - mark->shade * 255 / 100;

    tal_buffer_text(out, "<rect");
    put_number(out, "x", mark->x);
    put_number(out, "y", mark->y);
    put_number(out, "width", mark->width);
    put_number(out, "height", mark->height);
    tal_buffer_format(out, " fill=\"#%02x%02x%02x\" stroke=\"#111\" stroke-width=\"0.5\"/>\n", ground,
                      ground, ground);
}

static void put_stroke(tal_buffer *out, const tal_folio_mark *mark)
{
    tal_buffer_text(out, "<line");
    put_number(out, "x1", mark->x);
    put_number(out, "y1", mark->y);
    put_number(out, "x2", mark->x + mark->width);
    put_number(out, "y2", mark->y + mark->height);
    tal_buffer_text(out, " stroke=\"#111\"");
    put_number(out, "stroke-width", mark->shade / 10.0);
    tal_buffer_text(out, mark->kind == TAL_FOLIO_DASHED ? " stroke-dasharray=\"3 2\"/>\n" : "/>\n");
}

static void put_label(tal_buffer *out, const tal_folio_mark *mark)
{
    static const char *const anchors[] = { "start", "middle", "end" };

    tal_buffer_text(out, "<text");
    put_number(out, "x", mark->x);
    put_number(out, "y", mark->y);
    tal_buffer_format(out, " text-anchor=\"%s\">", anchors[mark->anchor]);
    tal_xml_text(out, mark->text, false);
    tal_buffer_text(out, "</text>\n");
}

static void put_figure(tal_buffer *out, const tal_folio *folio, const tal_folio_block *block)
{
    int width = (int)ceil(block->width), height = (int)ceil(block->height);

    tal_buffer_text(out, "<figure>\n<figcaption>");
    tal_xml_text(out, block->caption, false);
    tal_buffer_format(out,
                      "</figcaption>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dpt\" "
                      "height=\"%dpt\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"",
                      width, height, width, height);
    tal_xml_text(out, block->told, true);
    tal_buffer_text(out, "\">\n");
    for (size_t i = 0; i < block->count; i++) {
        const tal_folio_mark *mark = &folio->marks[block->first + i];

        if (mark->kind == TAL_FOLIO_BOX)
            put_box(out, mark);
        else if (mark->kind == TAL_FOLIO_LABEL)
            put_label(out, mark);
        else
            put_stroke(out, mark);
    }
    tal_buffer_text(out, "</svg>\n</figure>\n");
}

/* ---- The page ------------------------------------------------------------------------------------ */

static void put_block(tal_buffer *out, const tal_folio *folio, size_t i)
{
    static const char *const headings[] = { "h2", "h3" };
    const tal_folio_block *block = &folio->blocks[i];

    switch (block->kind) {
    case TAL_FOLIO_HEADING:
        put_line(out, folio, block, headings[block->level - 1]);
        break;
    case TAL_FOLIO_PARAGRAPH:
        put_line(out, folio, block, "p");
        break;
    case TAL_FOLIO_ITEM:
        put_item(out, folio, i);
        break;
    case TAL_FOLIO_TABLE:
        put_table(out, folio, block);
        break;
    case TAL_FOLIO_FIGURE:
        put_figure(out, folio, block);
        break;
    }
}

void tal_html_put(tal_buffer *out, const tal_folio *folio)
{
    if (folio->failed) {
        out->failed = true;
        return;
    }
    tal_buffer_text(out, "<!DOCTYPE html>\n<html");
    put_language(out, folio->language);
    tal_buffer_text(out, ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                         "content=\"width=device-width\">\n<title>");
    tal_xml_text(out, folio->title, false);
    tal_buffer_format(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n<h1>", style);
    tal_xml_text(out, folio->title, false);
    tal_buffer_text(out, "</h1>\n");
    for (size_t i = 0; i < folio->blocks_count; i++)
        put_block(out, folio, i);
    tal_buffer_text(out, "</main>\n</body>\n</html>\n");
}
