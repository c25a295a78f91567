package io.saoma.sale.staff;

/// What a manager is asked to approve.
public enum Matter {
    /// A discount that is bigger than a cashier may give.
    DISCOUNT,
    /// The list of the staff is opened.
    STAFF
}
