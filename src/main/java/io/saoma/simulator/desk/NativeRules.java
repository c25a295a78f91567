package io.saoma.simulator.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/// What the values of a Native order must look like, beyond their length.
final class NativeRules {

    private static final Pattern OUT_TRADE_NO = Pattern.compile("[0-9A-Za-z_\\-|*]{6,32}");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final long MOST_FEN = 9_999_999_999L;

    private NativeRules() {}

    static void check(Question question) throws RefusalException {
        tradeType(question);
        checkOrder(question);
        notifyUrl(question.field("notify_url"));
    }

    /// What every order has, whoever scans whom.
    static void checkOrder(Question question) throws RefusalException {
        outTradeNo(question.field("out_trade_no"));
        body(question.field("body"));
        totalFee(question.field("total_fee"));
        ip(question.field("spbill_create_ip"));
        oneOf(question, "fee_type", Set.of("CNY"));
        oneOf(question, "limit_pay", Set.of("no_credit"));
        oneOf(question, "receipt", Set.of("Y"));
        oneOf(question, "profit_sharing", Set.of("Y", "N"));
    }

    private static void tradeType(Question question) throws RefusalException {
        var type = question.field("trade_type");
        if (Set.of("JSAPI", "APP", "MWEB").contains(type)) {
            throw RefusalException.protocol("商户号该产品权限未开通，请前往商户平台>产品中心检查后重试");
        }
        require(type.equals("NATIVE"), "trade_type参数格式错误");
        require(question.has("product_id"), "缺少参数product_id");
    }

    private static void outTradeNo(String number) throws RefusalException {
        require(
                OUT_TRADE_NO.matcher(number).matches(),
                "输入源“/body/xml/out_trade_no”映射到值字段“商户订单号”字符串规则校验失败，字符串只能是 6 到 32 个数字、大小写字母_-|*");
    }

    private static void body(String body) throws RefusalException {
        require(
                body.codePoints().allMatch(Character::isBmpCodePoint),
                "输入源“/body/xml/body”映射到值字段“商品描述”字符串规则校验失败，包含不支持的字符");
    }

    private static void totalFee(String text) throws RefusalException {
        require(INTEGER.matcher(text).matches(), "无法将输入源“/body/xml/total_fee”映射到目标字段“标价金额”中，此字段需要一个合法的 64 位有符号整数");
        var fen = Long.parseLong(text);
        if (fen < 1 || fen > MOST_FEN) {
            throw RefusalException.business("PARAM_ERROR", "total_fee参数格式错误");
        }
    }

    private static void ip(String text) throws RefusalException {
        var address = IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
        require(address && literal(text), "invalid spbill_create_ip");
    }

    private static boolean literal(String text) {
        try {
            return !InetAddress.ofLiteral(text).getHostAddress().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Loopback is let through, unlike at WeChat; nothing is ever sent there.
    private static void notifyUrl(String text) throws RefusalException {
        try {
            var url = new URI(text);
            var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            var whole = url.getHost() != null && !url.getPath().isEmpty();
            require(web && whole && url.getQuery() == null && url.getFragment() == null, "无效的notify_url，请检查后再试");
        } catch (URISyntaxException _) {
            throw RefusalException.protocol("无效的notify_url，请检查后再试");
        }
    }

    private static void oneOf(Question question, String name, Set<String> allowed) throws RefusalException {
        require(!question.has(name) || allowed.contains(question.field(name)), name + "参数格式错误");
    }

    private static void require(boolean fine, String returnMsg) throws RefusalException {
        if (!fine) {
            throw RefusalException.protocol(returnMsg);
        }
    }
}
