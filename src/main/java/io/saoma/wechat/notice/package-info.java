/// The door at which WeChat's payment notices come in, for shops with a public address or a relay.
@org.jspecify.annotations.NullMarked
package io.saoma.wechat.notice;
