package io.saoma.simulator.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// Which fields a call needs and how many bytes of UTF-8 each may have, checked in the order of the table.
record FieldRules(List<Field> fields) {

    static final FieldRules UNIFIEDORDER = new FieldRules(List.of(
            required("appid", "公众账号ID", 32),
            required("mch_id", "商户号", 32),
            optional("device_info", "设备号", 32),
            required("nonce_str", "随机字符串", 32),
            required("body", "商品描述", 128),
            optional("detail", "商品详情", 6144),
            optional("attach", "附加数据", 128),
            required("out_trade_no", "商户订单号", 32),
            optional("fee_type", "标价币种", 16),
            required("total_fee", "标价金额", 20),
            required("spbill_create_ip", "终端IP", 64),
            optional("time_start", "交易起始时间", 14),
            optional("time_expire", "交易结束时间", 14),
            optional("goods_tag", "订单优惠标记", 32),
            required("notify_url", "通知地址", 256),
            required("trade_type", "交易类型", 16),
            optional("product_id", "商品ID", 32),
            optional("limit_pay", "指定支付方式", 32),
            optional("openid", "用户标识", 128),
            optional("receipt", "电子发票入口开放标识", 8),
            optional("scene_info", "场景信息", 256)));

    static final FieldRules MICROPAY = new FieldRules(List.of(
            required("appid", "公众账号ID", 32),
            required("mch_id", "商户号", 32),
            optional("device_info", "设备号", 32),
            required("nonce_str", "随机字符串", 32),
            required("body", "商品描述", 128),
            optional("detail", "商品详情", 6144),
            optional("attach", "附加数据", 128),
            required("out_trade_no", "商户订单号", 32),
            required("total_fee", "标价金额", 20),
            optional("fee_type", "标价币种", 16),
            required("spbill_create_ip", "终端IP", 64),
            optional("goods_tag", "订单优惠标记", 32),
            optional("limit_pay", "指定支付方式", 32),
            optional("time_start", "交易起始时间", 14),
            optional("time_expire", "交易结束时间", 14),
            optional("receipt", "电子发票入口开放标识", 8),
            required("auth_code", "付款码", 128),
            optional("scene_info", "场景信息", 256)));

    static final FieldRules ORDERQUERY = new FieldRules(List.of(
            required("nonce_str", "随机字符串", 32),
            optional("transaction_id", "微信订单号", 32),
            optional("out_trade_no", "商户订单号", 32)));

    static final FieldRules CLOSEORDER =
            new FieldRules(List.of(required("nonce_str", "随机字符串", 32), required("out_trade_no", "商户订单号", 32)));

    static final FieldRules REFUND = new FieldRules(List.of(
            required("nonce_str", "随机字符串", 32),
            optional("transaction_id", "微信订单号", 32),
            optional("out_trade_no", "商户订单号", 32),
            required("out_refund_no", "商户退款单号", 64),
            required("total_fee", "订单金额", 20),
            required("refund_fee", "退款金额", 20),
            optional("refund_fee_type", "退款货币种类", 8),
            optional("refund_desc", "退款原因", 80),
            optional("refund_account", "退款资金来源", 30),
            optional("notify_url", "退款结果通知url", 256)));
    static final FieldRules REFUNDQUERY = new FieldRules(List.of(
            required("nonce_str", "随机字符串", 32),
            optional("transaction_id", "微信订单号", 32),
            optional("out_trade_no", "商户订单号", 32),
            optional("out_refund_no", "商户退款单号", 64),
            optional("refund_id", "微信退款单号", 32)));

    void check(Question question) throws RefusalException {
        for (var field : fields) {
            field.check(question.field(field.name));
        }
    }

    private static Field required(String name, String title, int bytes) {
        return new Field(name, title, true, bytes);
    }

    private static Field optional(String name, String title, int bytes) {
        return new Field(name, title, false, bytes);
    }

    private record Field(String name, String title, boolean required, int bytes) {

        void check(String value) throws RefusalException {
            var length = value.getBytes(UTF_8).length;
            if (required && length == 0) {
                throw RefusalException.protocol("缺少参数" + name);
            }
            if (length > bytes) {
                throw RefusalException.protocol(
                        "输入源“/body/xml/%s”映射到值字段“%s”字符串规则校验失败，字节数 %d，大于最大值 %d".formatted(name, title, length, bytes));
            }
        }
    }
}
