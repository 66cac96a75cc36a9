/** What the kernel asks of the language it runs in. */

/** The angle of `y` over `x`: Math.atan2. */
export declare function direction(y: f64, x: f64): f64;

/** Reads a group of pages of the pack to an address, or throws. */
export declare function read(group: i32, at: i32): void;
/** Throws that a page is damaged. */
export declare function damaged(page: i32): void;
