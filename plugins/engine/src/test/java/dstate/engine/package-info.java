/** Evidence made by hand, for tests of packages that only ask it. */
package dstate.engine;
