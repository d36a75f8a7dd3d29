/** Serves the gallery; the extension itself is built by the config at the root. */
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  server: { hmr: false },
  optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'intl-messageformat', 'zod/mini'] },
})
