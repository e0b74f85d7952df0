const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const FEATURES_KEY = '"features"';
/** Nothing in a document but its features may be larger, nor one feature: a département's outline takes a megabyte. */
const PIECE_BYTES_MAX = 256 * 1024 ** 2;

/** Lists and objects within one another: a MultiPolygon in a feature has eight. Deeper is a trap for whoever goes through it. */
const DEPTH_MAX = 200;

/** The document is not JSON, or stops before its end. */
export class BrokenJsonError extends Error {
  readonly isTruncated: boolean;

  constructor(isTruncated: boolean) {
    super(isTruncated ? "the document stops before its end" : "the document is not JSON");
    this.isTruncated = isTruncated;
  }
}

/**
 * Cuts a FeatureCollection given piece by piece into the bytes of its features, so that memory holds one at a time. Each is
 * then parsed whole: this only counts braces outside strings. What is around the features is in {@link finish}.
 */
export class JsonFeatureSplitter {
  readonly #outside: Buffer[] = [];
  #outsideBytes = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** The last string at the first level, when nothing but white space and a colon follows it: the key of what comes. */
  #key = "";
  #keyBytes: number[] | undefined;
  #isInFeatures = false;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #hasBegun = false;

  /** The features that this piece completes. @throws {BrokenJsonError} */
  push(chunk: Buffer): Buffer[] {
    const features: Buffer[] = [];
    /** Where the feature or the outside that is being read begins in this chunk. */
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (this.#isInString) {
        if (this.#keyBytes !== undefined && this.#keyBytes.push(byte) > FEATURES_KEY.length) this.#keyBytes = undefined;
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#endString();
        continue;
      }
      if (byte <= 0x20) continue;
      switch (byte) {
        case QUOTE:
          this.#isInString = true;
          if (this.#isInFeatures && this.#depth === 2) throw new BrokenJsonError(false);
          // A longer text is not the key looked for: its bytes are not gathered.
          if (this.#depth === 1) {
            this.#key = "";
            this.#keyBytes = [QUOTE];
          }
          break;
        case OPEN_BRACE:
        case OPEN_BRACKET: {
          const isFeatures = byte === OPEN_BRACKET && this.#depth === 1 && this.#key === FEATURES_KEY;
          const isFeature = this.#isInFeatures && this.#depth === 2;
          this.#depth++;
          if (this.#depth > DEPTH_MAX) throw new BrokenJsonError(false);
          this.#hasBegun = true;
          if (isFeatures) {
            this.#isInFeatures = true;
            this.#keepOutside(chunk.subarray(start, i + 1));
            start = i + 1;
          } else if (isFeature) start = i;
          break;
        }
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          this.#depth--;
          if (this.#depth < 0) throw new BrokenJsonError(false);
          if (this.#isInFeatures && this.#depth === 2) {
            features.push(this.#takeFeature(chunk.subarray(start, i + 1)));
            start = i + 1;
          } else if (this.#isInFeatures && this.#depth === 1) {
            this.#isInFeatures = false;
            start = i;
          }
          break;
        default:
          if (this.#isInFeatures && this.#depth === 2 && byte !== COMMA) throw new BrokenJsonError(false);
          if (byte !== COLON) this.#key = "";
      }
    }
    const rest = chunk.subarray(start);
    if (!this.#isInFeatures) this.#keepOutside(rest);
    else if (this.#depth > 2) this.#keepPending(rest);
    return features;
  }

  /** The document without its features. @throws {BrokenJsonError} */
  finish(): unknown {
    if (this.#depth > 0 || this.#isInString) throw new BrokenJsonError(this.#hasBegun);
    try {
      return JSON.parse(Buffer.concat(this.#outside).toString("utf8"));
    } catch {
      // The sentence says what matters: where JSON.parse stops is of no use without the features.
      throw new BrokenJsonError(false);
    }
  }

  #endString(): void {
    this.#isInString = false;
    if (this.#keyBytes === undefined) return;
    this.#key = Buffer.from(this.#keyBytes).toString("utf8");
    this.#keyBytes = undefined;
  }

  #takeFeature(end: Buffer): Buffer {
    const feature = this.#pending.length === 0 ? end : Buffer.concat([...this.#pending, end]);
    this.#pending = [];
    this.#pendingBytes = 0;
    return feature;
  }

  #keepPending(piece: Buffer): void {
    this.#pendingBytes += piece.length;
    if (this.#pendingBytes > PIECE_BYTES_MAX) throw new BrokenJsonError(false);
    // The chunk's memory is used again for the next one.
    this.#pending.push(Buffer.from(piece));
  }

  #keepOutside(piece: Buffer): void {
    this.#outsideBytes += piece.length;
    if (this.#outsideBytes > PIECE_BYTES_MAX) throw new BrokenJsonError(false);
    this.#outside.push(Buffer.from(piece));
  }
}
