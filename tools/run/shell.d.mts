export function entryOf(name: 'biome' | 'knip' | 'tsc' | 'vite' | 'vitest' | 'web-ext'): string
