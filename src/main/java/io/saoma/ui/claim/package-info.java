/// What a customer says he has paid: WeChat is asked live, and the till says in a sentence what is so.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.claim;
