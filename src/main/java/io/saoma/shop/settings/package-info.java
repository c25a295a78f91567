/// The settings that the tills of a shop have in common.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.settings;
