package io.saoma.device.receipt;

import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;

/// What goes onto one piece of paper, whatever it was made of; a text is empty where there is nothing to say.
///
/// @param title above it; empty for the usual one of its kind
/// @param entries rows of any other kind, as a shift report is made of
/// @param sums the total and what leads to it, in the order of the paper
/// @param footer last lines, each wrapped by itself
/// @param link for a QR code: where the customer asks for an invoice
public record Receipt(
        Kind kind,
        String title,
        Shop shop,
        Stamp stamp,
        List<Item> items,
        List<Entry> entries,
        List<Sum> sums,
        List<Tender> payments,
        List<String> footer,
        String link) {

    public Receipt {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
        sums = List.copyOf(sums);
        payments = List.copyOf(payments);
        footer = List.copyOf(footer);
    }

    public enum Kind {
        SALE,
        REFUND,
        REPORT
    }

    /// Whose receipt it is.
    ///
    /// @param branch and till, as the shop calls them
    public record Shop(String name, String branch, String address, String phone) {}

    /// Which receipt it is.
    ///
    /// @param number of the sale, printed and as a barcode
    /// @param original number of the sale that a refund belongs to
    /// @param copy 0 for the first print, else how many times it has been printed again
    /// @param practice whether no money moved
    public record Stamp(String number, String original, Instant at, String cashier, int copy, boolean practice) {}

    /// One line of the basket; below zero where it came back.
    ///
    /// @param quantity with its unit where it needs one: `3`, `0.536kg`
    /// @param price of one, before any discount
    /// @param sum after the discounts of its notes
    /// @param notes on discounts, each a line of its own
    public record Item(String name, String quantity, Money price, Money sum, List<String> notes) {

        public Item {
            notes = List.copyOf(notes);
        }

        public Item(String name, String quantity, Money price, Money sum) {
            this(name, quantity, price, sum, List.of());
        }
    }

    /// A row of two texts, the second at the right edge.
    public record Entry(String label, String value) {}

    /// One amount with its name.
    ///
    /// @param strong for the amounts that the customer looks for
    public record Sum(String label, Money amount, boolean strong) {}

    /// One way in which it was paid.
    ///
    /// @param detail such as the last digits of WeChat's number
    public record Tender(String label, Money amount, String detail) {}
}
