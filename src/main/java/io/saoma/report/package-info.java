/// The day in numbers: questions to the ledger, answered the way a manager looks at a day.
@org.jspecify.annotations.NullMarked
package io.saoma.report;
