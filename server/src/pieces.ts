/** A piece of the program, as a function of CommonJS. `obtain` stands for `import()`. */
type Piece = (
  module: { exports: object },
  exports: object,
  require: (name: string) => object,
  obtain: (name: string) => Promise<object>,
) => void;

/**
 * The program of a worker in a browser, which may not consist of modules and yet is to be read piece by piece. Each file of it
 * calls `add` with the pieces that it holds, by the name that other pieces ask for them with; `scripts/pieces.mjs` writes these
 * files. The first one also says which files the pieces stand in that `import()` asks for.
 */
export class Pieces {
  readonly #run: (addresses: readonly string[]) => void;
  readonly #pieces = new Map<string, Piece>();
  readonly #begun = new Map<string, { exports: object }>();
  readonly #ran = new Set<string>();
  #files: Readonly<Record<string, readonly string[]>> = {};
  #folder: string;

  /**
   * @param run runs the files at these addresses; throws where one cannot be had
   * @param folder address of one of the files, or of their folder with a slash at its end; whoever knows better says `from`
   */
  constructor(run: (addresses: readonly string[]) => void, folder: string) {
    this.#run = run;
    this.#folder = folder;
  }

  /** Says where the files lie: the address of one of them. */
  from(address: string): void {
    this.#folder = address;
  }

  /** Says which files hold a piece and all that it needs. */
  lie(files: Readonly<Record<string, readonly string[]>>): void {
    this.#files = files;
  }

  add(name: string, piece: Piece): void {
    this.#pieces.set(name, piece);
  }

  /** A piece that was read, and begun when it is first asked for. */
  require(name: string): object {
    const begun = this.#begun.get(name);
    if (begun !== undefined) return begun.exports;
    const piece = this.#pieces.get(name);
    if (piece === undefined) throw new Error(`${name} was not read`);
    const module = { exports: {} };
    this.#begun.set(name, module);
    const require = (other: string): object => this.require(other);
    const obtain = (other: string): Promise<object> => this.obtain(other);
    piece(module, module.exports, require, obtain);
    return module.exports;
  }

  /**
   * A piece whose files are read when it is first asked for, all that is missing together. One that could not be had is asked for
   * anew the next time.
   */
  async obtain(name: string): Promise<object> {
    await Promise.resolve(); // as `import()`, which stops nobody at once
    const missing = (this.#files[name] ?? []).filter((file) => !this.#ran.has(file));
    if (missing.length > 0) this.#run(missing.map((file) => new URL(file, this.#folder).href));
    for (const file of missing) this.#ran.add(file);
    return this.require(name);
  }
}
