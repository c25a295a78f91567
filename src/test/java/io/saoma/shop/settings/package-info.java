/// Tests of the room beside it.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.settings;
