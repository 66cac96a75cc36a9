/** Numbers that come one by one and whose count is not known. */

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A typed array that doubles when it is full. */
export class Growing<T extends Numbers> {
  array: T;
  length = 0;
  private readonly make: new (size: number) => T;

  constructor(make: new (size: number) => T) {
    this.make = make;
    this.array = new make(1024);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new this.make(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  /** What was pushed, without the room to grow. */
  done(): T {
    return this.array.slice(0, this.length) as T;
  }
}
