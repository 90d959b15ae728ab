/** A small log language for the engine's tests: two prefixes, one report, three markers. Real ones are the plug-ins' business. */
package dstate.engine.sample;
