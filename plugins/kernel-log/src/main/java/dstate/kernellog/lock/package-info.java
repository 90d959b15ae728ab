/**
 * Reads lockdep's lists of held locks. In: messages, one by one. Out: {@link dstate.api.model.HeldLocks}. Start at {@code
 * LockLines}. Joining waiters and holders belongs to triage.
 *
 * <p>Source: kernel/locking/lockdep.c; log-formats.md 2.3.
 */
package dstate.kernellog.lock;
