/** The engine and the real formats together: what neither module can test alone. */
package dstate.shell.loading;
