/// From practice to real money: what is needed, page by page, and WeChat's own word that it is right.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.live;
