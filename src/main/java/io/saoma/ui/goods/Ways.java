package io.saoma.ui.goods;

import io.saoma.sale.goods.Product;

/// From the list of the goods to its other screens, and back to selling.
public interface Ways {

    /// To the form of a product of the shop.
    void edit(Product product);

    /// To the form of a new one, which has this barcode; none where that is empty.
    void create(String barcode);

    /// To the quick keys.
    void arrange();

    /// To the categories.
    void sort();

    /// To the import of a sheet.
    void takeIn();

    /// To the labels of the scale.
    void weigh();

    void leave();
}
