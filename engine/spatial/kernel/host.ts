/** What the kernel asks of the language it runs in. */

/** The angle of `y` over `x`: Math.atan2. */
export declare function direction(y: f64, x: f64): f64;

/** Reads a page of the pack into memory and says where, or throws. */
export declare function fetch(page: i32): i32;
