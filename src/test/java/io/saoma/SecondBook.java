package io.saoma;

import io.saoma.sale.Money;
import io.saoma.sale.shift.ByHand;
import io.saoma.sale.shift.ShiftSums;

/// What a careful cashier writes on paper beside the till, in fen: it knows nothing of the till's own reckoning.
final class SecondBook {

    private long sales;
    private long letOff;
    private long returned;
    private long cash;
    private long cashSales;
    private long weChat;
    private long weChatPayments;
    private long byHand;
    private long byHandCount;
    private long removedLines;
    private long cancelledCodes;

    /// A sale that was paid by WeChat alone.
    void byWeChat(long fen) {
        sales++;
        weChat += fen;
        weChatPayments++;
    }

    /// A sale that a person took for paid, and that WeChat has verified since.
    void byHand(long fen) {
        byWeChat(fen);
        byHand += fen;
        byHandCount++;
    }

    /// A sale that was settled in cash alone: below zero where the shop paid.
    void inCash(long fen) {
        sales++;
        cash += fen;
        cashSales++;
    }

    void inParts(long inCash, long byWeChat) {
        inCash(inCash);
        weChat += byWeChat;
        weChatPayments++;
    }

    void letOff(long fen) {
        letOff += fen;
    }

    void returned(long fen) {
        returned += fen;
    }

    void lineRemoved() {
        removedLines++;
    }

    void codeCancelled() {
        cancelledCodes++;
    }

    long sales() {
        return sales;
    }

    long cash() {
        return cash;
    }

    long weChat() {
        return weChat;
    }

    /// The same as the till should say it, with what was put into the drawer and taken out of it.
    ShiftSums sums(long putIn, long takenOut, long openings) {
        return new ShiftSums(
                sales,
                new Money(letOff),
                new Money(returned),
                new Money(cash),
                cashSales,
                new Money(weChat),
                weChatPayments,
                new ByHand(byHandCount, new Money(byHand), byHandCount, 0),
                new Money(putIn),
                new Money(takenOut),
                openings,
                removedLines,
                cancelledCodes,
                Money.ZERO,
                Money.ZERO);
    }
}
