/// WeChat's accounts of a day as text: columns found by their titles, amounts in yuan, no line believed alone.
@org.jspecify.annotations.NullMarked
package io.saoma.wechat.bill;
