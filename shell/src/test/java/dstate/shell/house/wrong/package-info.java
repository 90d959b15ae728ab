/** Classes that break one wall each, laid out like the product below this root. Never run; read by {@code WallsTest}. */
package dstate.shell.house.wrong;
