package io.saoma.ui.live;

/// What a till that has just begun to take real money offers, once.
public enum Trial {
    /// A sale of one fen.
    SALE("trial.sale", "trial.saleText", "trial.saleYes"),
    /// Its fen goes back.
    REFUND("trial.refund", "trial.refundText", "trial.refundYes");

    final String title;
    final String text;
    final String yes;

    Trial(String title, String text, String yes) {
        this.title = title;
        this.text = text;
        this.yes = yes;
    }
}
