/** Tests of the package of the same name. */
package dstate.shell.terminal;
