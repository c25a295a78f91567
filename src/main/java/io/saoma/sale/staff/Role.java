package io.saoma.sale.staff;

/// What somebody may do at the till by themselves.
public enum Role {
    CASHIER,
    /// Also approves what a cashier may not do alone, and says who works here.
    MANAGER
}
