/**
 * The engine put together: the one implementation of {@link dstate.api.ask.Workspace}.
 *
 * <p>In: {@link dstate.engine.workspace.EngineConfig}. Out: snapshots of evidence, filters, catalogues, the case. Start at
 * {@code EngineWorkspace}. Everything it does is done by another package of the engine; what is here is wiring and the
 * files it writes outside a case.
 */
package dstate.engine.workspace;
