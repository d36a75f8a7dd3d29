/**
 * How the command-line tools are bundled: one file each, dependencies left outside; all but zod, which is a hundred files
 * of its own: opening them took `vet` longer than all else it does before it starts.
 */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: ['zod'] },
  build: {
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: `${process.env.BONAFIDE_TOOL}.mjs`, codeSplitting: false } },
  },
})
