/// The screen that asks WeChat what a customer says, under real keys and as an eye sees it.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.claim;
