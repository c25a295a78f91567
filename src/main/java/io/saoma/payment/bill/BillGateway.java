package io.saoma.payment.bill;

import java.time.LocalDate;

/// Where WeChat's account of a day comes from; each call waits for WeChat, and none throws for what WeChat does.
public interface BillGateway {

    /// Everything that was paid and went back on this day in Beijing; made from nine on the next morning.
    BillAnswer<Bill> bill(LocalDate day);

    /// What moved on the merchant's account on this day.
    BillAnswer<FundFlow> funds(LocalDate day);

    /// A bill that a person has downloaded from the merchant platform, zipped (gzip) or not.
    BillAnswer<Bill> read(byte[] file);
}
