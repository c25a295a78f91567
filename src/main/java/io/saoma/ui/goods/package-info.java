/// The screens of the goods: the list, the form of a product, the quick keys, the import of a sheet.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.goods;
