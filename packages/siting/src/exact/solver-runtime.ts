import loadHighs, { type Highs, type InitOptions } from "highs";

let loading: Promise<Highs> | undefined;

/**
 * HiGHS, compiled to WebAssembly, loaded once per thread. In Node it finds its binary by itself; a browser's worker calls this first
 * with `locateFile` or `wasmBinary`.
 */
export function loadSolver(options?: InitOptions): Promise<Highs> {
  // The package's types are those of its CommonJS form, whose default export holds the function; its ES module exports it.
  const load = loadHighs as unknown as typeof loadHighs.default;
  loading ??= load(options);
  return loading;
}
