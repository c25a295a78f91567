/// The shared book of a shop, or of many: on a server, the journals of all tills, line by line as each wrote them. No
/// till waits for it.
@org.jspecify.annotations.NullMarked
package io.saoma.book.share;
