/// The only room that speaks WeChat's protocol: sign, strict XML, transport, and what an answer means.
@org.jspecify.annotations.NullMarked
package io.saoma.wechat;
