/// The screens of the staff: who comes to the till, who works here, and a manager's word in between.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.staff;
