/**
 * What the serial concentrator of an ACME blade chassis adds to dstate: its log format, the verb {@code blades}, and the
 * checklist {@code acme-blades}.
 *
 * <p>Read {@link org.example.acme.AcmeConsoleFormat} first. The three classes named in {@code META-INF/services} are found
 * by dstate; nothing is registered in code.
 */
package org.example.acme;
