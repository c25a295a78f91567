/// How a till stands to the others of its shop: in its goods, its staff and its settings.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.accord;
