/// The book beside WeChat's bill: what agrees, what does not, and what each difference asks for.
@org.jspecify.annotations.NullMarked
package io.saoma.report.reconcile;
