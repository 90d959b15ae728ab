/** The whole program in its own process's place: arguments in, standard output, standard error and exit status out. */
package dstate.shell.main;
