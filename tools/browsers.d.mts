/** The path of a browser that can load an unpacked extension, or undefined when this machine has none. */
export function findBrowser(name: 'chromium' | 'firefox'): string | undefined
