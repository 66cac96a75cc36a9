/** True on macOS, where keys are written with symbols and Cmd stands for Ctrl. */
export const isMac = navigator.userAgent.includes('Macintosh');
