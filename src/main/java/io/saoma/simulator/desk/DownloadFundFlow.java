package io.saoma.simulator.desk;

import io.saoma.simulator.bill.BillOffice;
import io.saoma.simulator.wire.SignType;
import java.util.Set;

/// `/pay/downloadfundflow`: what moved on the merchant's account, for whoever signs with HMAC-SHA256.
record DownloadFundFlow(BillOffice office) implements Endpoint {

    private static final Set<String> ACCOUNTS = Set.of("Basic", "Operation", "Fees");

    @Override
    public Answer answer(Question question) throws RefusalException {
        if (question.signType() != SignType.HMAC_SHA256) {
            throw RefusalException.business("PARAM_ERROR", "sign_type must be HMAC-SHA256");
        }
        if (!ACCOUNTS.contains(question.field("account_type"))) {
            throw RefusalException.business("PARAM_ERROR", "invalid account_type");
        }
        var day = DownloadBill.day(question);
        if (!office.isMade(day)) {
            throw RefusalException.business("BILL_CREATING", "账单生成中");
        }
        var funds = office.funds(day).orElseThrow(() -> RefusalException.business("NO_BILL_EXIST", "账单不存在"));
        return Answer.paper(funds, DownloadBill.zipped(question));
    }
}
