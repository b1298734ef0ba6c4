import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Shows the screens over a fake hotel: npx vite build -c test/support/preview/vite.config.ts, then serve its output.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../../node_modules/.cache/preview', emptyOutDir: true, assetsInlineLimit: 0 },
})
