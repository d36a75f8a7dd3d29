/** How the command-line tools are bundled: one file each, dependencies left outside. */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: `${process.env.BONAFIDE_TOOL}.mjs`, codeSplitting: false } },
  },
})
