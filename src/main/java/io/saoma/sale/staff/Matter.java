package io.saoma.sale.staff;

/// What a manager is asked to approve.
public enum Matter {
    /// A discount that is bigger than a cashier may give.
    DISCOUNT,
    /// Money goes back to a customer.
    REFUND,
    /// A payment is taken for made while WeChat cannot be asked.
    BY_HAND,
    /// The figures of the day, the week and the month are looked at.
    REPORT,
    /// WeChat's bills are laid beside the book, and what only they have is taken in.
    BILL,
    /// The list of the staff is opened.
    STAFF,
    /// The settings are opened, the way to real money is gone, or a till that has the screen to itself is closed.
    SETTINGS
}
