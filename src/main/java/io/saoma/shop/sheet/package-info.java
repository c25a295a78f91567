/// Products as a sheet that Excel or another till has written: what an import would change, and what hinders it.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.sheet;
