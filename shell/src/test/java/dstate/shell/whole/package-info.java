/**
 * The whole program against what it promises: started as a user starts it, judged by what it prints and by its status.
 *
 * <p>Start at {@code Dstate}. Tests that read {@code ../shared} compare with the truth that lies beside the logs there.
 */
package dstate.shell.whole;
