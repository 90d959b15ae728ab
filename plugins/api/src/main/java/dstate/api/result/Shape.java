package dstate.api.result;

/** The five forms an answer can take. Renderers take them apart; a sixth is a new major version of the api. */
public sealed interface Shape permits Table, Tree, Facts, Prose, Sections {}
