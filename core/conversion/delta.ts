/** Placeholder types of the conversion delta; see conversion model. */
export type DeltaValue = { readonly value: number; readonly low: number; readonly high: number };

/** One row of the table as mined / as hosted / change. Null means not known. */
export type DeltaRow = {
  /** Stable key and code of the label in the catalogue `indicators`, `delta.<key>`. */
  readonly key: string;
  readonly unit: string;
  readonly mined: DeltaValue | null;
  readonly hosted: DeltaValue | null;
  readonly change: DeltaValue | null;
  /** Codes of sentences in the catalogue `indicators`: assumptions used, with their tag. */
  readonly notes: readonly string[];
};
