/// Every way in which an exchange with WeChat can go wrong, at every moment of a payment, over real HTTP.
@org.jspecify.annotations.NullMarked
package io.saoma.proof.matrix;
