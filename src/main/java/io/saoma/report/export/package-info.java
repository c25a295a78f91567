/// Orders and reports as files for whoever keeps the books: CSV and XLSX, written whole or not at all.
@org.jspecify.annotations.NullMarked
package io.saoma.report.export;
