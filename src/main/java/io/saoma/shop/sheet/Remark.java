package io.saoma.shop.sheet;

import java.util.List;

/// Something that a person has to know about a sheet.
///
/// @param line of the file, counted from 1 as an editor does; 0 where it is about the whole file
/// @param args what goes into the sentence of the kind's key, in that order
public record Remark(long line, Kind kind, List<String> args) {

    public Remark {
        args = List.copyOf(args);
    }

    /// What it is about; the key names the sentence, which says what is wrong and what to do.
    public enum Kind {
        EMPTY("sheet.empty"),
        /// The most MiB that are read.
        TOO_LARGE("sheet.tooLarge"),
        /// The most rows that are read.
        TOO_MANY_ROWS("sheet.tooManyRows"),
        WORKBOOK("sheet.workbook"),
        UNREADABLE("sheet.unreadable"),
        NO_HEADER("sheet.noHeader"),
        /// The title that stands there for the second time, or another one that means the same.
        COLUMN_TWICE("sheet.columnTwice"),
        /// The title of the prices, which says in brackets that they are something else.
        PRICE_NOT_IN_YUAN("sheet.priceNotInYuan"),
        BROKEN_LINE("sheet.brokenLine"),
        /// What stands beyond the last column.
        CELL_TOO_MANY("sheet.cellTooMany"),
        NAME_MISSING("sheet.nameMissing"),
        /// The most signs that a name may have.
        NAME_TOO_LONG("sheet.nameTooLong"),
        PRICE_MISSING("sheet.priceMissing"),
        PRICE_UNREADABLE("sheet.priceUnreadable"),
        PRICE_DECIMALS("sheet.priceDecimals"),
        PRICE_OUT_OF_RANGE("sheet.priceOutOfRange"),
        CODE_UNREADABLE("sheet.codeUnreadable"),
        BARCODE_UNREADABLE("sheet.barcodeUnreadable"),
        /// A number that Excel has rounded and written as `6.90E+12`.
        ROUNDED_BY_EXCEL("sheet.roundedByExcel"),
        UNIT_UNKNOWN("sheet.unitUnknown"),
        /// The most signs that it may have.
        CATEGORY_TOO_LONG("sheet.categoryTooLong"),
        /// What is called so, and the line where it stood before.
        PRODUCT_TWICE("sheet.productTwice"),
        /// The name of several products of the shop.
        PRODUCT_UNCLEAR("sheet.productUnclear"),
        /// The barcode, and the line where it stood before.
        BARCODE_TWICE("sheet.barcodeTwice"),
        /// The barcode, and name and code of the product that has it.
        BARCODE_TAKEN("sheet.barcodeTaken"),

        /// The title of a column that is not read.
        COLUMN_IGNORED("sheet.columnIgnored", false),
        /// A name that a spreadsheet would take for a formula.
        KEPT_AS_TEXT("sheet.keptAsText", false),
        CATEGORY_NEW("sheet.categoryNew", false),
        /// The name of a new product that another one of the shop, of this code, has too.
        NAME_AGAIN("sheet.nameAgain", false);

        private final String key;
        private final boolean hindering;

        Kind(String key) {
            this(key, true);
        }

        Kind(String key, boolean hindering) {
            this.key = key;
            this.hindering = hindering;
        }

        public String key() {
            return key;
        }

        /// Whether nothing can be imported before it is put right.
        public boolean hindering() {
            return hindering;
        }
    }
}
