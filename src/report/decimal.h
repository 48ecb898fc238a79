/*
 * A number as the reader's language writes it on a page: 0.93, in Spanish 0,93. Figures in JSON and CSV, and the tables of
 * `talante figures`, have points in every language: those are for other programs too.
 */
#ifndef TAL_REPORT_DECIMAL_H
#define TAL_REPORT_DECIMAL_H

typedef struct tal_decimal {
    char text[40];
} tal_decimal;

/* VALUE with DECIMALS (0 to 6) of them; nothing is -0.00. */
tal_decimal tal_decimal_of(double value, int decimals);

/* VALUE with at most DIGITS (1 to 6) that count, and no zeros behind them. */
tal_decimal tal_decimal_short(double value, int digits);

#endif
