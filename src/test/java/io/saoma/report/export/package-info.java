@org.jspecify.annotations.NullMarked
package io.saoma.report.export;
